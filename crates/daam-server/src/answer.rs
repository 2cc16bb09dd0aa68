//! How the explorer answers: JSON, or a refusal that is a sentence.

use axum::Json;
use axum::extract::rejection::{BytesRejection, JsonRejection, PathRejection, QueryRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use daam_core::kernel::{Problem, Problems};

/// What an address gives.
pub(crate) type Answer<T> = Result<T, Refusal>;

/// A refusal: everything wrong, each a sentence.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    problems: Vec<Problem>,
}

/// Problems as pages read them.
#[derive(Debug, Serialize)]
pub(crate) struct Told {
    problems: Vec<Said>,
}

impl From<&[Problem]> for Told {
    fn from(problems: &[Problem]) -> Self {
        Self {
            problems: problems.iter().map(Said::from).collect(),
        }
    }
}

/// A problem as pages read it.
#[derive(Debug, Serialize)]
pub(crate) struct Said {
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

impl From<&Problem> for Said {
    fn from(problem: &Problem) -> Self {
        Self {
            message: problem.message.clone(),
            help: problem.help.clone(),
            place: problem.position.as_ref().map(ToString::to_string),
        }
    }
}

impl Refusal {
    /// What was asked for is not there.
    pub(crate) fn absent(message: impl Into<String>) -> Self {
        Self::with(StatusCode::NOT_FOUND, Problem::new(message))
    }

    /// Too much is asked for at once.
    pub(crate) fn busy(problem: Problem) -> Self {
        Self::with(StatusCode::TOO_MANY_REQUESTS, problem)
    }

    /// Who asks may not.
    pub(crate) fn forbidden(message: impl Into<String>) -> Self {
        Self::with(StatusCode::FORBIDDEN, Problem::new(message))
    }

    /// The work failed here: a full disk, a fault.
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
        let told = Told::from(&self.problems[..]);
        (self.status, Json(told)).into_response()
    }
}

/// A file to be saved under a name.
pub(crate) fn download(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
