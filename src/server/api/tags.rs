//! `ETag` and `If-Match`: a change that is made only if the object is still as it was read.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::server::app::event_types::{self, EventTypeView};
use crate::server::app::workspace::{self, WorkspaceView};
use crate::server::app::{AppError, IfMatch, WebhookView, webhooks};

use super::problem::Problem;

/// An object whose answer carries a tag.
pub trait Tag {
    /// Its tag.
    fn tag(&self) -> String;
}

impl Tag for WebhookView {
    fn tag(&self) -> String {
        webhooks::tag(self.updated_at)
    }
}

impl Tag for WorkspaceView {
    fn tag(&self) -> String {
        workspace::tag(self)
    }
}

impl Tag for EventTypeView {
    fn tag(&self) -> String {
        event_types::tag(self)
    }
}

/// An object with its tag, as the answer to a call.
pub struct Tagged<T>(pub StatusCode, pub T);

impl<T: Tag + Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let Self(status, object) = self;
        (status, [(ETAG, format!("\"{}\"", object.tag()))], Json(object)).into_response()
    }
}

/// The header `If-Match`.
pub struct Demand(pub IfMatch);

impl<S: Send + Sync> FromRequestParts<S> for Demand {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut tags = Vec::new();
        for value in parts.headers.get_all(IF_MATCH) {
            for part in value.to_str().map_err(|_| unreadable(&IF_MATCH))?.split(',').map(str::trim) {
                match part.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                    // It holds for whatever is there.
                    _ if part == "*" => return Ok(Self(IfMatch::default())),
                    Some(tag) if !tag.contains('"') => tags.push(tag.to_owned()),
                    // A weak tag is never the same as another: RFC 9110, section 13.1.1.
                    None if part.starts_with("W/\"") && part.ends_with('"') => {}
                    _ => return Err(unreadable(&IF_MATCH)),
                }
            }
        }
        let demands = parts.headers.contains_key(IF_MATCH);
        Ok(Self(if demands { IfMatch::one_of(tags) } else { IfMatch::default() }))
    }
}

fn unreadable(header: &HeaderName) -> Problem {
    let detail =
        format!("{header} takes the ETag of a read with its quotes, such as \"1764540000000\", several of them, or *.");
    AppError::invalid("", detail).into()
}
