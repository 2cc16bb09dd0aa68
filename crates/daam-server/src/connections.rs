//! Connections: how many there may be, and how long each may keep silent.

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio_io_timeout::TimeoutStream;

use super::client::Client;
use super::shares::Shares;

/// Connections open at once, shared out between clients.
const MOST: u64 = 512;
/// How long a client may take to send a request's head, and to read a part of an answer.
const HEAD: Duration = Duration::from_secs(10);
const SILENCE: Duration = Duration::from_secs(60);
/// Bytes of a request or an answer that a connection may hold on their way.
const BUFFER: usize = 64 << 10;

/// What is told to a client who has as many connections open as there are left.
const REFUSAL: &str = "HTTP/1.1 503 Service Unavailable\r\n\
    Content-Type: application/json\r\nConnection: close\r\nContent-Length: 121\r\n\r\n\
    {\"problems\":[{\"message\":\"too many connections of your address are open\",\
    \"help\":\"close some, or try again in a minute\"}]}\n";

/// Accepts connections for good.
pub(crate) async fn accept(listener: TcpListener, router: Router) {
    let places = Shares::new(MOST);
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            // Too many open files, say: others may close theirs meanwhile.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let client = Client::at(peer.ip());
        let Some(place) = places.take(client, 1) else {
            // A client that does not read it at once is not waited for.
            let _ = stream.try_write(REFUSAL.as_bytes());
            continue;
        };
        let _ = stream.set_nodelay(true);
        let router = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut stream = TimeoutStream::new(stream);
            stream.set_read_timeout(Some(SILENCE));
            stream.set_write_timeout(Some(SILENCE));
            let io = TokioIo::new(Box::pin(stream));
            let service = service_fn(move |mut request: Request<_>| {
                request.extensions_mut().insert(client);
                router.call(request)
            });
            // Whoever breaks off or keeps silent has closed the connection: nobody to tell.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .max_buf_size(BUFFER)
                .serve_connection(io, service)
                .await;
            drop(place);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_refusal_says_its_length() {
        let (head, body) = REFUSAL.split_once("\r\n\r\n").expect("a head");
        assert!(head.ends_with(&format!("Content-Length: {}", body.len())));
        assert!(serde_json::from_str::<serde_json::Value>(body).is_ok());
    }
}
