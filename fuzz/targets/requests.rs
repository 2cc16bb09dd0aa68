//! A request of the explorer: a head and a body as they would come over the network. Whatever is
//! asked, the answer is given, or refused in a sentence; nothing is a fault of the server.
//!
//! The server has no processors, so that no run begins; how connections are held is hyper's.
#![no_main]

use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderName, HeaderValue, Method, Request, Uri};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use tokio::runtime::Runtime;
use tower::ServiceExt;

static SERVER: LazyLock<(Runtime, Router)> = LazyLock::new(|| {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_time().build().expect("a runtime");
    let folder = std::env::temp_dir().join("daam-fuzz-explorer");
    (
        runtime,
        daam::serve::answers(daam::morocco::model().expect("the country"), folder)
            .expect("a server"),
    )
});

/// `METHOD ADDRESS`, a line a header, an empty line, the body; nothing when HTTP itself would
/// refuse it.
fn request(bytes: &[u8]) -> Option<Request<Body>> {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n");
    let (head, body) = match end {
        Some(end) => (&bytes[..end], &bytes[end + 2..]),
        None => (bytes, &[][..]),
    };
    let mut lines = head.split(|byte| *byte == b'\n');
    let first = lines.next()?;
    let space = first.iter().position(|byte| *byte == b' ')?;
    let mut request = Request::new(Body::from(body.to_vec()));
    *request.method_mut() = Method::from_bytes(&first[..space]).ok()?;
    *request.uri_mut() = Uri::try_from(&first[space + 1..]).ok()?;
    let headers = request.headers_mut();
    headers.insert("host", HeaderValue::from_static("localhost:8080"));
    for line in lines.take(32) {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        headers.insert(name, HeaderValue::from_bytes(&line[colon + 1..]).ok()?);
    }
    Some(request)
}

fuzz_target!(|bytes: &[u8]| {
    let Some(request) = request(bytes) else {
        return;
    };
    let (runtime, router) = &*SERVER;
    let head = request.method() == Method::HEAD;
    let (status, body) = runtime.block_on(async {
        let answer = router.clone().oneshot(request).await;
        let answer = answer.unwrap_or_else(|never| match never {});
        let status = answer.status();
        (
            status,
            to_bytes(answer.into_body(), 64 << 20)
                .await
                .expect("a whole answer"),
        )
    });
    if status.is_success() {
        return;
    }
    assert!(
        status.is_client_error(),
        "{status}: {}",
        String::from_utf8_lossy(&body)
    );
    let told: Value = serde_json::from_slice(&body).unwrap_or_default();
    let said = told["problems"][0]["message"].as_str().unwrap_or_default();
    assert!(
        head || said.len() > 8,
        "{status}: {}",
        String::from_utf8_lossy(&body)
    );
});
