//! Addresses and what answers them.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::answer::Refusal;
use super::api::{catalogue, family, files, reform, runs, solve};
use super::app_state::AppState;
use super::guard::{AllowedHosts, guard};
use super::page;
use daam_core::kernel::{Problem, Problems};

/// Largest request, bytes: a large scenario file.
const LARGEST: usize = 256 << 10;

pub(crate) fn router(state: Arc<AppState>, names: AllowedHosts) -> Result<Router, Problems> {
    let catalogue = catalogue::catalogue(&state.model)?;
    let catalogue = serde_json::to_string(&catalogue)
        .map_err(|error| Problem::new(format!("the levers cannot be written: {error}")))?;
    let fixed = |kind: &'static str, text: String| {
        let text: Arc<str> = text.into();
        get(move || {
            let text = Arc::clone(&text);
            async move { of_kind(kind, text.to_string()) }
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
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(from_fn_with_state(Arc::new(names), guard))
        .with_state(state))
}

fn of_kind(kind: &'static str, text: String) -> Response {
    let mut response = text.into_response();
    let kind = HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
