//! Bodies on their way in and out: how long one may take to come, and how many bytes of a client
//! are held in memory.
//!
//! A request is read to its end before anything is done for it. An answer goes out in pieces, so
//! that its bytes count as the client's until the last piece is on its way.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};

use super::answer::{Answer, Refusal};
use super::client::Client;
use super::shares::{Share, Shares};
use daam_core::kernel::Problem;

/// Largest request, bytes: a large scenario file.
const LARGEST: usize = 256 << 10;
/// How long the whole body of a request may take to come.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of all clients on their way.
const ON_THEIR_WAY: u64 = 64 << 20;
/// Bytes of an answer handed over at once.
const PIECE: usize = 32 << 10;

/// Bytes on their way, by client.
pub(crate) fn bytes_on_their_way() -> Arc<Shares> {
    Shares::new(ON_THEIR_WAY)
}

/// Marks answers whose bytes are not held for a client alone: shared by all, or read from disk.
#[derive(Clone, Copy)]
pub(crate) struct NotHeld;

/// Reads the whole request, and counts what is held of it and of its answer.
pub(crate) async fn counted(
    State(bytes): State<Arc<Shares>>,
    client: Client,
    request: Request,
    next: Next,
) -> Response {
    match exchange(&bytes, client, request, next).await {
        Ok(response) => response,
        Err(refusal) => refusal.into_response(),
    }
}

async fn exchange(
    bytes: &Arc<Shares>,
    client: Client,
    request: Request,
    next: Next,
) -> Answer<Response> {
    let take = |size: u64| {
        bytes.take(client, size).ok_or_else(|| {
            let many = "too much is on its way to or from your address already";
            Refusal::busy(Problem::new(many).with_help("read the answers first, or try again"))
        })
    };
    let (head, body) = request.into_parts();
    let expected = body.size_hint();
    if expected.lower() > LARGEST as u64 {
        return Err(too_large());
    }
    let held = take(expected.upper().unwrap_or(LARGEST as u64))?;
    let read = tokio::time::timeout(PATIENCE, to_bytes(body, LARGEST)).await;
    let body = read.map_err(|_| too_slow())?.map_err(|_| too_large())?;
    let response = next.run(Request::from_parts(head, body.into())).await;
    drop(held);
    if response.extensions().get::<NotHeld>().is_some() {
        return Ok(response);
    }
    let (head, body) = response.into_parts();
    let left = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let share = take(left.len() as u64)?;
    let body = Body::new(Pieces {
        left,
        _share: share,
    });
    Ok(Response::from_parts(head, body))
}

fn too_large() -> Refusal {
    Refusal::with(
        StatusCode::PAYLOAD_TOO_LARGE,
        Problem::new(format!("a request holds at most {} kB", LARGEST >> 10)),
    )
}

fn too_slow() -> Refusal {
    Refusal::with(
        StatusCode::REQUEST_TIMEOUT,
        Problem::new(format!(
            "the request was not whole after {} seconds",
            PATIENCE.as_secs()
        )),
    )
}

/// An answer that is held for a client.
struct Pieces {
    left: Bytes,
    _share: Share,
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let size = self.left.len().min(PIECE);
        let piece = self.left.split_to(size);
        Poll::Ready((size > 0).then(|| Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::{get, post};
    use hyper::service::Service;
    use hyper_util::service::TowerToHyperService;

    /// Statuses of requests to a server that repeats what it is sent, or tells of 15 MB.
    fn statuses(requests: Vec<Request>) -> (Vec<u16>, u64) {
        let bytes = bytes_on_their_way();
        let router = Router::new()
            .route("/", post(|sent: Bytes| async move { sent }))
            .route("/large", get(|| async { "x".repeat(15 << 20) }))
            .layer(from_fn_with_state(Arc::clone(&bytes), counted));
        let service = TowerToHyperService::new(router);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build();
        let answers = runtime.expect("a runtime").block_on(async {
            let mut answers = Vec::new();
            for request in requests {
                answers.push(service.call(request).await.expect("an answer"));
            }
            answers
        });
        let held = bytes.taken();
        let statuses = answers.iter().map(|answer| answer.status().as_u16());
        let statuses = statuses.collect();
        drop(answers);
        assert_eq!(bytes.taken(), 0);
        (statuses, held)
    }

    fn request(method: &str, path: &str, client: u8, body: Body) -> Request {
        let mut request = Request::new(body);
        *request.method_mut() = method.parse().expect("a method");
        *request.uri_mut() = path.parse().expect("an address");
        let client = Client::at([127, 0, 0, client].into());
        request.extensions_mut().insert(client);
        request
    }

    #[test]
    fn what_nobody_reads_is_held_for_one_client_up_to_a_share() {
        let large = |client| request("GET", "/large", client, Body::empty());
        let (statuses, held) = statuses([1, 1, 1, 2, 2].map(large).into());
        assert_eq!(statuses, [200, 200, 429, 200, 429]);
        assert!(held == 45 << 20, "{held}");
    }

    #[test]
    fn a_request_is_whole_or_refused() {
        let post = |body: Vec<u8>| request("POST", "/", 1, body.into());
        let (statuses, held) = statuses(vec![post(vec![0; 10]), post(vec![0; LARGEST + 1])]);
        assert_eq!((statuses, held < 1_000), (vec![200, 413], true));
    }
}
