//! Bodies: JSON as text, because the use cases read it digit for digit.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};

use crate::server::app::{AppError, Fault};

use super::problem::Problem;

/// A JSON body as text; empty when there is none.
pub struct JsonText(pub String);

/// Any body within the limit.
pub struct Raw(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bytes = Bytes::from_request(request, state).await;
        bytes.map(Self).map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge("A call has at most 8 MiB.".to_owned()).into(),
            _ => Problem::new(StatusCode::BAD_REQUEST, "bad_request", "The body could not be read to its end."),
        })
    }
}

impl<S: Send + Sync> FromRequest<S> for JsonText {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let json = is_json(request.headers());
        let Raw(bytes) = Raw::from_request(request, state).await?;
        if !bytes.is_empty() {
            json.map_err(AppError::UnsupportedMediaType)?;
        }
        let text = String::from_utf8(bytes.into());
        text.map(Self).map_err(|_| AppError::Invalid(vec![Fault::new("", "The body is not valid UTF-8.")]).into())
    }
}

fn is_json(headers: &HeaderMap) -> Result<(), String> {
    let Some(value) = headers.get(header::CONTENT_TYPE) else { return Ok(()) };
    let text = value.to_str().unwrap_or_default();
    let essence = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" | "application/merge-patch+json" => Ok(()),
        _ => Err(format!("The body is read as application/json, not as {text}.")),
    }
}
