//! Addresses and what answers them.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::answer::Refusal;
use super::api::{catalogue, family, files, reform, runs, solve};
use super::app_state::AppState;
use super::guard::{AllowedHosts, guard};
use super::page;
use super::transfer::{NotHeld, bytes_on_their_way, counted};
use daam_core::kernel::{Problem, Problems};

pub(crate) fn router(state: Arc<AppState>, names: AllowedHosts) -> Result<Router, Problems> {
    let catalogue = catalogue::catalogue(&state.model)?;
    let catalogue = serde_json::to_string(&catalogue)
        .map_err(|error| Problem::new(format!("the levers cannot be written: {error}")))?;
    let fixed = |kind: &'static str, text: String| {
        let text = Bytes::from(text);
        get(move || {
            let text = text.clone();
            async move { of_kind(kind, text) }
        })
    };
    let html = "text/html; charset=utf-8";
    let script = "text/javascript; charset=utf-8";
    Ok(Router::new()
        .route("/", fixed(html, page::html()))
        .route(
            "/explorer.css",
            fixed("text/css; charset=utf-8", page::style()),
        )
        .route("/explorer.js", fixed(script, page::script()))
        .route("/api/catalogue", fixed("application/json", catalogue))
        .route("/api/values", get(catalogue::values))
        .route("/api/reform", post(reform::describe))
        .route("/api/family", post(family::assess))
        .route("/api/runs", post(runs::start))
        .route("/api/solve", post(solve::start))
        .route("/api/jobs/{id}", get(runs::status))
        .route("/api/jobs/{id}/stop", post(runs::stop))
        .route("/api/jobs/{id}/keep", post(files::keep))
        .route("/api/jobs/{id}/{file}", get(files::get))
        .fallback(|| async { Refusal::absent("there is nothing at this address") })
        .method_not_allowed_fallback(|| async {
            Refusal::with(
                StatusCode::METHOD_NOT_ALLOWED,
                Problem::new("this address does not answer that kind of request"),
            )
        })
        .layer(from_fn_with_state(bytes_on_their_way(), counted))
        .layer(from_fn_with_state(Arc::new(names), guard))
        .with_state(state))
}

/// A text that all clients share.
fn of_kind(kind: &'static str, text: Bytes) -> Response {
    let mut response = text.into_response();
    response.extensions_mut().insert(NotHeld);
    let kind = HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
