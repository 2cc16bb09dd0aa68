//! Responses of the explorer: JSON, or an error in words.

use axum::Json;
use axum::extract::rejection::{BytesRejection, JsonRejection, PathRejection, QueryRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

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

impl From<&Problem> for ErrorDetail {
    fn from(problem: &Problem) -> Self {
        Self {
            message: problem.message.clone(),
            help: problem.help.clone(),
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

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let told = ErrorBody::from(&self.problems[..]);
        (self.status, Json(told)).into_response()
    }
}

pub(crate) fn download(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
