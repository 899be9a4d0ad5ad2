//! Bodies: JSON as text, because the use cases read it digit for digit. They may be compressed with gzip; limits count the
//! decoded bytes.

use async_compression::tokio::bufread::GzipDecoder;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};

use futures_util::TryStreamExt;
use http_body_util::Limited;
use tokio::io::AsyncReadExt;
use tokio_util::io::StreamReader;

use crate::domain::event::CALL_LIMIT_BYTES;
use crate::server::app::{AppError, Fault};

use super::problem::Problem;

/// A JSON body as text; empty when there is none.
pub struct JsonText(pub String);

/// Any body within the limit, decoded.
pub struct Raw(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if is_gzip(request.headers())? {
            return gunzip(request.into_body()).await.map(Self);
        }
        let bytes = Bytes::from_request(request, state).await;
        bytes.map(Self).map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            _ => Problem::new(StatusCode::BAD_REQUEST, "bad_request", "The body could not be read to its end."),
        })
    }
}

fn too_large() -> Problem {
    AppError::TooLarge("A call has at most 8 MiB.".to_owned()).into()
}

/// Whether the body is compressed.
#[expect(clippy::result_large_err, reason = "a call is refused once")]
fn is_gzip(headers: &HeaderMap) -> Result<bool, Problem> {
    let values: Vec<_> = headers.get_all(header::CONTENT_ENCODING).iter().collect();
    let text = values.iter().map(|value| value.to_str().unwrap_or("unreadable")).collect::<Vec<_>>().join(", ");
    match text.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => Ok(false),
        "gzip" | "x-gzip" => Ok(true),
        _ => {
            let detail = format!("Content-Encoding: {text} is not taken; send the body as it is, or with gzip.");
            Err(AppError::UnsupportedMediaType(detail).into())
        }
    }
}

/// Decodes to the limit of a call and no further.
async fn gunzip(body: Body) -> Result<Bytes, Problem> {
    // Bytes that decode to nothing have an end too.
    let body = Body::new(Limited::new(body, 2 * CALL_LIMIT_BYTES));
    let read = StreamReader::new(body.into_data_stream().map_err(std::io::Error::other));
    let mut decoder = GzipDecoder::new(read);
    decoder.multiple_members(true);
    let mut bytes = Vec::new();
    let most = CALL_LIMIT_BYTES as u64 + 1;
    decoder.take(most).read_to_end(&mut bytes).await.map_err(|_| {
        let detail = "The body is not gzip, as Content-Encoding says, or it ends too early.";
        Problem::new(StatusCode::BAD_REQUEST, "bad_request", detail)
    })?;
    if bytes.len() > CALL_LIMIT_BYTES { Err(too_large()) } else { Ok(bytes.into()) }
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
