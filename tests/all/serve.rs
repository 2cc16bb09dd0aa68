//! The explorer answers its own pages, withstands other clients, and explains its refusals.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::common::skip;

pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) host: String,
    _home: tempfile::TempDir,
}

/// Status and text of what comes after a request; 0 where the server has closed without a word.
pub(crate) fn answer(mut stream: TcpStream) -> (u16, String) {
    let mut bytes = Vec::new();
    // What came before a connection was cut is an answer too.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1);
    let status = status.and_then(|status| status.parse().ok());
    (status.unwrap_or(0), text)
}

impl Server {
    pub(crate) fn start() -> Self {
        Self::with(&[])
    }

    pub(crate) fn with(options: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let folder = home.path().join("explorer");
        Self::in_folder(home, &folder, options)
    }

    fn in_folder(home: tempfile::TempDir, folder: &Path, options: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_daam"))
            .args(["serve", "--port", "0", "--folder"])
            .arg(folder)
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("it was piped");
        BufReader::new(out)
            .read_line(&mut line)
            .expect("an address");
        let host = line
            .trim()
            .strip_prefix("http://")
            .expect("an address")
            .to_owned();
        Self {
            child,
            host,
            _home: home,
        }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).expect("it listens");
        let patience = Some(Duration::from_secs(60));
        stream.set_read_timeout(patience).expect("a timeout");
        stream
    }

    /// Sends bytes as they are; returns the status and the whole response.
    pub(crate) fn raw(&self, request: &[u8]) -> (u16, String) {
        let mut stream = self.connect();
        // A server that has refused already may have closed its end.
        let _ = stream.write_all(request);
        answer(stream)
    }

    pub(crate) fn ask(
        &self,
        method: &str,
        address: &str,
        headers: &str,
        body: &str,
    ) -> (u16, String) {
        let request = format!(
            "{method} {address} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
            self.host,
            body.len()
        );
        self.raw(request.as_bytes())
    }

    pub(crate) fn get(&self, address: &str) -> (u16, String) {
        self.ask("GET", address, "", "")
    }

    pub(crate) fn post(&self, address: &str, body: &Value) -> (u16, Value) {
        let json = "Content-Type: application/json\r\n";
        let (status, text) = self.ask("POST", address, json, &body.to_string());
        (status, told(&text))
    }

    /// Starts a run and waits for its end; returns its name and last report.
    pub(crate) fn run(&self, request: &Value) -> (String, Value) {
        let (status, begun) = self.post("/api/runs", request);
        assert_eq!(status, 200, "{begun}");
        let id = begun["id"].as_str().expect("a name").to_owned();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(300) {
            let (_, text) = self.get(&format!("/api/jobs/{id}"));
            let report = told(&text);
            if !["waiting", "running"].contains(&report["phase"].as_str().unwrap_or("")) {
                return (id, report);
            }
        }
        panic!("the run does not end");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The JSON body of a response.
pub(crate) fn told(answer: &str) -> Value {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or(("", ""));
    assert!(!head.contains("chunked"), "answers are whole");
    serde_json::from_str(body).unwrap_or(Value::Null)
}

pub(crate) fn small() -> Value {
    json!({
        "reform": {
            "title": "Plus", "language": "fr",
            "changes": [{ "parameter": "lump_sum.amount", "from": "2024-01", "value": 700 }],
        },
        "to": "2024-02",
        "sample": 0.002,
    })
}

#[test]
fn a_run_goes_from_levers_to_files() {
    let server = Server::start();
    let (status, page) = server.get("/");
    assert!(status == 200 && page.contains("/explorer.js"));
    assert!(
        page.to_lowercase()
            .contains("content-security-policy: default-src 'none'")
    );
    let (_, catalogue) = server.get("/api/catalogue");
    assert!(
        told(&catalogue)["levers"]
            .as_array()
            .is_some_and(|levers| levers.len() > 90)
    );
    let (_, values) = server.get("/api/values?base=baseline&month=2026-01");
    assert_eq!(told(&values)["lump_sum.amount"], json!(500.0));

    let (id, report) = server.run(&small());
    assert_eq!(report["phase"], "done", "{report}");
    let figures = &report["figures"];
    assert_eq!(figures["scenarios"], json!(["baseline", "reform"]));
    let difference = &figures["differences"]["budget_cost"][1]["2024"];
    assert!(
        difference[0].as_f64().is_some_and(|dirhams| dirhams > 1e8),
        "{difference}"
    );
    let (_, toml) = server.get(&format!("/api/jobs/{id}/reform.toml"));
    assert!(toml.contains("value = 700"));
    let (_, csv) = server.get(&format!("/api/jobs/{id}/results.csv"));
    assert!(csv.contains("scenario,replication,period,geography,group,indicator,unit,value"));
    let (status, html) = server.get(&format!("/api/jobs/{id}/report.html"));
    assert!(status == 200 && html.contains("sandbox allow-scripts") && html.contains("Plus"));
    let (status, people) = server.get(&format!("/api/jobs/{id}/persons.csv"));
    assert!(status == 200 && people.contains("household_id,person_id,age_months"));
    let (status, workbook) = server.get(&format!("/api/jobs/{id}/summary.ar.xlsx"));
    assert!(status == 200 && workbook.contains("spreadsheetml"));
    let (status, none) = server.get(&format!("/api/jobs/{id}/summary.de.xlsx"));
    assert!(
        status == 404 && none.contains("there are report.html"),
        "{none}"
    );
    let (status, kept) = server.post(&format!("/api/jobs/{id}/keep"), &json!({}));
    let folder = kept["folder"].as_str().unwrap_or_default();
    assert!(
        status == 200 && Path::new(folder).join("run.toml").is_file(),
        "{kept}"
    );
}

#[test]
fn a_reform_is_told_in_words_or_in_problems() {
    let server = Server::start();
    let (_, described) = server.post("/api/reform", &small()["reform"]);
    assert!(
        described["sentences"][0]["fr"]
            .as_str()
            .is_some_and(|said| said.contains("700"))
    );
    let wrong =
        json!({ "changes": [{ "parameter": "lump_sum.amont", "from": "2024-01", "value": 1 }] });
    let (status, told) = server.post("/api/reform", &wrong);
    assert!(
        status == 200
            && told["problems"][0]["help"]
                .as_str()
                .is_some_and(|help| help.contains("lump_sum.amount")),
        "{told}"
    );
    let file = json!({ "toml": "extends = \"/etc/hosts.toml\"\n[title]\nen = \"x\"\n" });
    let (_, told) = server.post("/api/reform", &file);
    assert!(
        told["problems"][0]["message"]
            .as_str()
            .is_some_and(|said| said.contains("cannot extend"))
    );
}

#[test]
fn a_family_is_computed_by_the_rules() {
    let server = Server::start();
    let family = json!({
        "family": {
            "milieu": "rural", "region": 3, "month": "2026-02", "rooms": 2,
            "adult": [{ "age": 41, "sex": "male", "work": "informal" }],
            "child": [{ "age": 9, "in_school": true }],
        },
        "reform": small()["reform"],
        "to": "2026-12",
    });
    let (status, told) = server.post("/api/family", &family);
    assert_eq!(status, 200, "{told}");
    assert_eq!(told.as_array().map(Vec::len), Some(2));
    assert!(
        told[0]["score"]
            .as_f64()
            .is_some_and(|score| (5.0..15.0).contains(&score))
    );
    assert!(
        told[0]["variables"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
    let (status, told) = server.post(
        "/api/family",
        &json!({ "family": { "milieu": "sea" }, "to": "2026-12" }),
    );
    assert!(
        status == 422 && told["problems"][0]["message"].is_string(),
        "{told}"
    );
}

#[test]
fn others_than_its_own_pages_are_refused() {
    let server = Server::start();
    let host = server.host.clone();
    let with = |head: &str| server.raw(format!("{head}\r\nConnection: close\r\n\r\n").as_bytes());
    for head in [
        "GET / HTTP/1.1\r\nHost: evil.example".to_owned(),
        "GET /api/catalogue HTTP/1.1\r\nHost: localhost".to_owned(),
        format!("GET /api/catalogue HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: cross-site"),
        format!(
            "POST /api/runs HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\nContent-Length: 0"
        ),
        format!("POST /api/runs HTTP/1.1\r\nHost: {host}\r\nOrigin: null\r\nContent-Length: 0"),
    ] {
        let (status, answer) = with(&head);
        assert_eq!(status, 403, "{head}: {answer}");
        assert!(
            told(&answer)["problems"][0]["message"].is_string(),
            "{head}"
        );
    }
    let twice = format!("GET / HTTP/1.1\r\nHost: {host}\r\nHost: evil.example");
    assert_eq!(with(&twice).0, 400);
    let link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document";
    let link = format!("GET / HTTP/1.1\r\nHost: {host}\r\n{link}");
    assert_eq!(with(&link).0, 200);
}

/// A request to solve for a lever in a year.
fn solve(year: i16) -> String {
    let lever = "lump_sum.amount";
    let asked = json!({
        "reform": {}, "lever": lever, "figure": "budget", "target": 9e9, "year": year,
        "from": "2026-01", "sample": 0.01,
    });
    asked.to_string()
}

/// A request with a family with these children.
fn family(children: &[&str]) -> String {
    let children: Vec<String> = children.iter().map(|age| format!("{{\"{age}}}")).collect();
    format!(
        "{{\"to\": \"2026-12\", \"family\": {{\"milieu\": \"urban\", \"region\": 6, \"month\": \"2026-01\", \"adult\": [{{\"age\": 40, \"sex\": \"female\"}}], \"child\": [{}]}}}}",
        children.join(",")
    )
}

#[test]
fn malformed_requests_are_answered_in_sentences() {
    let server = Server::start();
    let json = "Content-Type: application/json\r\n";
    let deep = "[".repeat(20_000);
    let large = format!("{{\"toml\": \"{}\"}}", "x".repeat(300 << 10));
    for (method, address, headers, body, wanted) in [
        ("GET", "/nowhere", "", "", 404),
        ("DELETE", "/api/runs", "", "", 405),
        ("GET", "/api/jobs/none", "", "", 404),
        ("GET", "/api/jobs/none/report.html", "", "", 404),
        ("GET", "/api/jobs/..%2f..%2fetc/passwd", "", "", 404),
        ("GET", "/api/values?base=baseline&month=never", "", "", 400),
        ("GET", "/api/values?base=nobody&month=2026-01", "", "", 422),
        ("GET", "/api/jobs/%ff", "", "", 400),
        ("GET", "/api/jobs/none/%ff.csv", "", "", 400),
        ("POST", "/api/jobs/%ff/stop", "", "", 400),
        ("POST", "/api/jobs/%ff/keep", "", "", 400),
        ("POST", "/api/solve", json, &solve(30_000), 422),
        ("POST", "/api/solve", json, &solve(-32_768), 422),
        ("POST", "/api/family", json, &family(&["age\": 32767"]), 422),
        (
            "POST",
            "/api/family",
            json,
            &family(&["age\": 9"; 300]),
            422,
        ),
        ("POST", "/api/runs", json, "{", 400),
        ("POST", "/api/runs", json, deep.as_str(), 422),
        ("POST", "/api/runs", json, "{\"to\": 3}", 422),
        ("POST", "/api/runs", "", "{}", 415),
        ("POST", "/api/runs", json, large.as_str(), 413),
        (
            "POST",
            "/api/runs",
            json,
            "{\"reform\": {}, \"to\": \"2090-01\"}",
            422,
        ),
        (
            "POST",
            "/api/runs",
            json,
            "{\"reform\": {}, \"to\": \"2024-01\", \"sample\": -1}",
            422,
        ),
        (
            "POST",
            "/api/runs",
            json,
            "{\"reform\": {}, \"to\": \"2024-01\", \"beside\": [\"scenarios/taper.toml\"]}",
            422,
        ),
    ] {
        let (status, answer) = server.ask(method, address, headers, body);
        assert_eq!(status, wanted, "{method} {address} {answer}");
        let said = told(&answer);
        assert!(
            said["problems"][0]["message"]
                .as_str()
                .is_some_and(|said| said.len() > 8),
            "{answer}"
        );
    }
    for bytes in [
        &b"\x00\xff\xfe garbage\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
    ] {
        let (status, _) = server.raw(bytes);
        assert!(status == 0 || status == 400 || status == 505, "{status}");
    }
    assert_eq!(server.get("/").0, 200);
}

#[test]
fn fifty_clients_and_one_that_never_reads_are_served() {
    let server = Server::start();
    // A client that sends requests and never reads the responses.
    let mut deaf = server.connect();
    let request = format!("GET /explorer.js HTTP/1.1\r\nHost: {}\r\n\r\n", server.host);
    for _ in 0..20 {
        deaf.write_all(request.as_bytes()).expect("it is sent");
    }
    let (server, all) = (&server, 0..50);
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let asking: Vec<_> = all
            .map(|number| {
                scope.spawn(move || match number % 5 {
                    0 => {
                        let page =
                            format!("X-Daam-Page: {number}\r\nContent-Type: application/json\r\n");
                        server
                            .ask("POST", "/api/runs", &page, &small().to_string())
                            .0
                    }
                    1 => server.post("/api/reform", &small()["reform"]).0,
                    _ => server.get("/api/catalogue").0,
                })
            })
            .collect();
        asking
            .into_iter()
            .map(|one| one.join().unwrap_or(0))
            .collect()
    });
    assert!(answers.iter().all(|status| *status == 200), "{answers:?}");
    let (_, report) = server.run(&small());
    assert_eq!(report["phase"], "done", "{report}");
}

#[test]
fn a_run_is_stopped_and_its_figures_stay() {
    let server = Server::start();
    let mut long = small();
    long["sample"] = json!(1.0);
    long["to"] = json!("2025-12");
    let (_, begun) = server.post("/api/runs", &long);
    let id = begun["id"].as_str().expect("a name").to_owned();
    let begun = Instant::now();
    loop {
        let (_, text) = server.get(&format!("/api/jobs/{id}"));
        let report = told(&text);
        if report["figures"].is_object() {
            assert_eq!(report["phase"], "running");
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "{report}");
    }
    server.post(&format!("/api/jobs/{id}/stop"), &json!({}));
    let begun = Instant::now();
    loop {
        let (_, text) = server.get(&format!("/api/jobs/{id}"));
        let report = told(&text);
        if report["phase"] == "stopped" {
            assert!(
                report["figures"]["share"]
                    .as_f64()
                    .is_some_and(|share| share < 0.5)
            );
            assert_eq!(report["kept"], true);
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "{report}");
    }
}

/// Needs a small disk of its own, which only root may make.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let disk = home.path().join("disk");
    std::fs::create_dir(&disk).expect("a folder");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
        .arg(&disk)
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        skip("no disk can be mounted here");
        return;
    }
    let server = Server::in_folder(home, &disk, &[]);
    let (id, report) = server.run(&small());
    assert_eq!(report["phase"], "done");
    let (status, told) = server.post(&format!("/api/jobs/{id}/keep"), &json!({}));
    let left = std::fs::read_dir(&disk).map_or(0, Iterator::count);
    let answers = server.get("/").0;
    drop(Command::new("umount").arg("-l").arg(&disk).status());
    assert_eq!(status, 500, "{told}");
    let said = told["problems"][0]["message"].as_str().unwrap_or_default();
    assert!(said.contains("full") || said.contains("space"), "{told}");
    assert_eq!((left, answers), (0, 200));
}
