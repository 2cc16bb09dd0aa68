//! Responses of the explorer: JSON, or an error in words.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::app_state::AppState;
use super::client::Page;
use daam_core::kernel::{Problem, Problems};

pub(crate) type Answer<T> = Result<T, Refusal>;

/// An error response: a status and all problems.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ErrorBody {
    problems: Vec<ErrorDetail>,
}

impl From<&[Problem]> for ErrorBody {
    fn from(problems: &[Problem]) -> Self {
        Self {
            problems: problems.iter().map(ErrorDetail::from).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ErrorDetail {
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

/// Most characters of a sentence: a problem may quote a text of any length.
const LONGEST: usize = 1_000;

impl From<&Problem> for ErrorDetail {
    fn from(problem: &Problem) -> Self {
        let bounded = |text: &String| match text.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.clone(),
        };
        Self {
            message: bounded(&problem.message),
            help: problem.help.as_ref().map(bounded),
            place: problem.position.as_ref().map(ToString::to_string),
        }
    }
}

impl Refusal {
    /// Not found.
    pub(crate) fn absent(message: impl Into<String>) -> Self {
        Self::with(StatusCode::NOT_FOUND, Problem::new(message))
    }

    /// Too many requests.
    pub(crate) fn busy(problem: Problem) -> Self {
        Self::with(StatusCode::TOO_MANY_REQUESTS, problem)
    }

    pub(crate) fn forbidden(message: impl Into<String>) -> Self {
        Self::with(StatusCode::FORBIDDEN, Problem::new(message))
    }

    /// Internal error: a full disk, a bug.
    pub(crate) fn failed(problem: Problem) -> Self {
        Self::with(StatusCode::INTERNAL_SERVER_ERROR, problem)
    }

    /// One problem under a status.
    pub(crate) fn with(status: StatusCode, problem: Problem) -> Self {
        Self {
            status,
            problems: vec![problem],
        }
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::with(StatusCode::UNPROCESSABLE_ENTITY, problem)
    }
}

impl From<Problems> for Refusal {
    fn from(problems: Problems) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            problems: problems.0,
        }
    }
}

macro_rules! refuses {
    ($($rejection:ty),*) => {
        $(impl From<$rejection> for Refusal {
            fn from(rejection: $rejection) -> Self {
                Self::with(rejection.status(), Problem::new(rejection.body_text()))
            }
        })*
    };
}
refuses!(JsonRejection, QueryRejection, BytesRejection, PathRejection);

/// The JSON of a request, not read yet.
pub(crate) struct JsonText(Bytes);

impl<S: Send + Sync> FromRequest<S> for JsonText {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.to_ascii_lowercase().starts_with("application/json") {
            let problem = Problem::new("this address is sent JSON, and says so")
                .with_help("add the header Content-Type: application/json");
            return Err(Refusal::with(StatusCode::UNSUPPORTED_MEDIA_TYPE, problem));
        }
        Ok(Self(Bytes::from_request(request, state).await?))
    }
}

impl JsonText {
    /// Has it read and answered where work is done.
    pub(crate) async fn answer<T: DeserializeOwned + 'static, A: IntoResponse + 'static>(
        self,
        state: Arc<AppState>,
        page: Page,
        answer: fn(&Arc<AppState>, Page, T) -> Answer<A>,
    ) -> Answer<Response> {
        let (own, client) = (Arc::clone(&state), page.client);
        let work = move || {
            let Json(asked) = Json::from_bytes(&self.0)?;
            Ok(answer(&own, page, asked)?.into_response())
        };
        state.answers.run(client, work).await
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let told = ErrorBody::from(&self.problems[..]);
        (self.status, Json(told)).into_response()
    }
}

/// Says that a response is a file, to be kept under its name.
pub(crate) fn download(name: &str, kind: &'static str, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
