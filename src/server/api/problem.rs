//! Refusals: RFC 9457 `application/problem+json`.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::server::app::{AppError, Fault, Overlap, TestAnswer};
use crate::server::telemetry::request_id;

/// A refusal.
#[derive(Debug, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<Fault>,
    #[serde(skip_serializing_if = "Option::is_none")]
    test: Option<Box<TestAnswer>>,
    /// By which the server's log knows the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<String>,
    #[serde(skip)]
    retry_after_s: Option<u64>,
}

impl Problem {
    /// A refusal of a kind that has a word of its own.
    pub fn new(status: StatusCode, word: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:tidings:problem:{word}"),
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail: detail.into(),
            errors: Vec::new(),
            test: None,
            request_id: request_id::current(),
            retry_after_s: None,
        }
    }

    /// Nothing here.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", detail)
    }

    /// The path is right, the method is not; the router adds `Allow`.
    pub fn wrong_method() -> Self {
        let detail = "This path does not take this method; the header Allow says which it takes.";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", detail)
    }

    /// Our own fault, without its inside.
    pub fn internal() -> Self {
        let detail = "Something went wrong here; the server's log has it under this request_id. Trying again is safe.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", detail)
    }

    fn with_errors(mut self, errors: Vec<Fault>) -> Self {
        self.errors = errors;
        self
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        let detail = error.to_string();
        match error {
            AppError::NotFound(_) => Self::not_found(detail),
            AppError::Unauthorized(_) => Self::new(StatusCode::UNAUTHORIZED, "unauthorized", detail),
            AppError::Forbidden(_) | AppError::ProofNeeded => Self::new(StatusCode::FORBIDDEN, "forbidden", detail),
            AppError::Conflict(_) => Self::new(StatusCode::CONFLICT, "conflict", detail),
            AppError::Overlap(overlaps) => {
                let fault = |overlap: &Overlap| Fault::new(overlap.pointer(), overlap.detail());
                Self::new(StatusCode::CONFLICT, "conflict", detail).with_errors(overlaps.iter().map(fault).collect())
            }
            AppError::Precondition => Self::new(StatusCode::PRECONDITION_FAILED, "precondition_failed", detail),
            AppError::NameTaken(_) => Self::new(StatusCode::CONFLICT, "name_taken", detail.clone())
                .with_errors(vec![Fault::new("/name", detail)]),
            AppError::Invalid(faults) => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", detail).with_errors(faults)
            }
            AppError::TestFailed(test) => {
                let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "test_failed", detail);
                problem.test = Some(test);
                problem
            }
            AppError::TooLarge(_) => Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail),
            AppError::UnsupportedMediaType(_) => {
                Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", detail)
            }
            AppError::TooMany { retry_after_s } => {
                let mut problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many", detail);
                problem.retry_after_s = Some(retry_after_s);
                problem
            }
            AppError::Unavailable(_) => {
                let mut problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", detail);
                problem.retry_after_s = Some(1);
                problem
            }
            AppError::Unknown(_) => {
                let mut problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "outcome_unknown", detail);
                problem.retry_after_s = Some(1);
                problem
            }
            AppError::Refused(_) => Self::new(StatusCode::INTERNAL_SERVER_ERROR, "refused", detail),
            AppError::Internal(cause) => {
                tracing::error!(cause, "api.failed");
                Self::internal()
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response = (status, [(header::CONTENT_TYPE, kind)], body).into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after_s {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
