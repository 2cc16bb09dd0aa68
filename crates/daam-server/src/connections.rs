//! Connections: how many there may be, and how long each may keep silent.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;

/// Connections open at once; others wait to be accepted.
const MOST: usize = 512;
/// How long a client may take to send a request's head, and to read a part of an answer.
const HEAD: Duration = Duration::from_secs(10);
const SILENCE: Duration = Duration::from_secs(60);

/// Accepts connections for good.
pub(crate) async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(MOST));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, say: others may close theirs meanwhile.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        tokio::spawn(async move {
            let mut stream = TimeoutStream::new(stream);
            stream.set_read_timeout(Some(SILENCE));
            stream.set_write_timeout(Some(SILENCE));
            let io = TokioIo::new(Box::pin(stream));
            let service = TowerToHyperService::new(router);
            // Whoever breaks off or keeps silent has closed the connection: nobody to tell.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .serve_connection(io, service)
                .await;
            drop(place);
        });
    }
}
