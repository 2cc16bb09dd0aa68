//! One client of the explorer neither ends nor starves the others. Clients are told apart by their
//! addresses, here two of this machine's.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use tokio::net::TcpSocket;

use crate::serve::{Server, answer, small, told};

/// A connection from another address of this machine.
fn connect_from_elsewhere(server: &Server) -> std::io::Result<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::from((Ipv4Addr::new(127, 0, 0, 2), 0)))?;
        let address = server.host.parse().map_err(std::io::Error::other)?;
        socket.connect(address).await?.into_std()
    })?;
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    Ok(stream)
}

/// Memory of the server in megabytes, now.
#[cfg(target_os = "linux")]
fn memory(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.child.id()));
    let status = status.expect("it runs");
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let size = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    size.expect("a size") >> 10
}

#[cfg(target_os = "linux")]
#[test]
fn sixty_who_ask_for_a_file_and_do_not_read_hold_no_copy_each() {
    let server = Server::start();
    let mut asked = small();
    asked["to"] = json!("2026-12");
    let (id, report) = server.run(&asked);
    assert_eq!(report["phase"], "done", "{report}");
    let path = format!("/api/jobs/{id}/results.csv");
    let (_, file) = server.get(&path);
    assert!(file.len() > 3 << 20, "{} bytes", file.len());
    let before = memory(&server);
    let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", server.host);
    let deaf: Vec<TcpStream> = (0..60)
        .map(|_| {
            let mut deaf = connect_from_elsewhere(&server).expect("it listens");
            deaf.write_all(request.as_bytes()).expect("it is sent");
            // Its answer has begun.
            deaf.read_exact(&mut [0; 15]).expect("a status");
            deaf
        })
        .collect();
    let held = memory(&server).saturating_sub(before);
    assert!(held < 60, "{held} MB more");
    assert_eq!(server.get(&path).1.len(), file.len());
    drop(deaf);
}

#[test]
fn bodies_that_drip_leave_connections_to_others_and_are_ended() {
    let server = Server::start();
    let start = format!(
        "POST /api/reform HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{{",
        server.host
    );
    let begun: Vec<TcpStream> = (0..300)
        .map(|_| {
            let mut stream = connect_from_elsewhere(&server).expect("it listens");
            let _ = stream.write_all(start.as_bytes());
            stream
        })
        .collect();
    assert_eq!(server.get("/").0, 200);
    let all: Vec<u16> = begun.into_iter().map(|one| answer(one).0).collect();
    let many = |wanted| all.iter().filter(|status| **status == wanted).count();
    // Those beyond the share are told so, if they had sent nothing yet; the others had their time.
    assert_eq!(many(408), 256, "{all:?}");
    assert_eq!(many(408) + many(503) + many(0), 300, "{all:?}");
    assert_eq!(
        answer_of(
            &server,
            &start.replace("Content-Length: 50", "Content-Length: 1")
        ),
        400
    );
}

/// The status of a request from the other address, sent whole.
fn answer_of(server: &Server, request: &str) -> u16 {
    let mut stream = connect_from_elsewhere(server).expect("it listens");
    let request = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it is sent");
    answer(stream).0
}

#[test]
fn invented_pages_leave_places_and_processors_to_others() {
    let server = Server::start();
    let mut long = small();
    long["sample"] = json!(1.0);
    long["to"] = json!("2027-12");
    let body = long.to_string();
    let statuses: Vec<u16> = (0..36)
        .map(|page| {
            let request = format!(
                "POST /api/runs HTTP/1.1\r\nHost: {}\r\nX-Daam-Page: {page}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                server.host,
                body.len()
            );
            answer_of(&server, &request)
        })
        .collect();
    let begun = statuses.iter().filter(|status| **status == 200).count();
    assert_eq!(begun, 32, "{statuses:?}");
    assert_eq!(statuses[32..], [429; 4]);
    let (_, report) = server.run(&small());
    assert_eq!(report["phase"], "done", "{report}");
}

#[test]
fn a_text_of_any_length_is_answered_shortly() {
    let server = Server::start();
    let name = format!("lump_sum.amoun{}", "t".repeat(250_000));
    let change = json!({ "parameter": name, "from": "2024-01", "value": 1 });
    let json = "Content-Type: application/json\r\n";
    let body = json!({ "changes": [change] }).to_string();
    let (status, answer) = server.ask("POST", "/api/reform", json, &body);
    assert!(
        status == 200 && answer.len() < 4_000,
        "{} bytes",
        answer.len()
    );
    let said = told(&answer)["problems"][0]["message"].to_string();
    assert!(said.contains("lump_sum.amountt"), "{said}");
}

#[test]
fn a_run_that_would_never_have_its_memory_is_refused() {
    let server = Server::with(&["--memory", "200"]);
    let mut large = small();
    large["to"] = json!("2040-12");
    let (status, told) = server.post("/api/runs", &large);
    let help = told["problems"][0]["help"].as_str().unwrap_or_default();
    assert!(status == 422 && help.contains("--memory"), "{told}");
    assert_eq!(server.run(&small()).1["phase"], "done");
}

#[test]
fn who_listens_everywhere_is_told_what_browsers_need() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut child = Command::new(env!("CARGO_BIN_EXE_daam"))
        .args(["serve", "--port", "0", "--address", "0.0.0.0", "--folder"])
        .arg(home.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(child.stderr.take().expect("it was piped")).lines();
    let said = lines
        .map_while(Result::ok)
        .find(|line| line.contains("--host-name"));
    let _ = child.kill();
    let _ = child.wait();
    assert!(said.is_some());
}
