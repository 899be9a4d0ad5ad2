//! Builds the headers of a delivery, and the masked form that people see.

use std::collections::BTreeMap;
use std::fmt;

use http::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};

use crate::domain::attempt::Headers;
use crate::domain::auth_kind::AuthKind;

/// The secret values of a webhook's authentication. Serialised only to be sealed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Credentials {
    /// Nothing.
    #[default]
    None,
    /// `Authorization: Basic …` from its parts.
    Basic {
        /// User name.
        username: String,
        /// Password.
        password: String,
    },
    /// `Authorization: Basic …` as it stands.
    BasicEncoded {
        /// Base64 of `username:password`.
        encoded: String,
    },
    /// `Authorization: Bearer …`.
    Bearer {
        /// The token.
        token: String,
    },
    /// A header of the receiver's choice.
    Header {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    },
    /// Only the signature, on purpose.
    Signed,
}

impl Credentials {
    /// The kind, without the values.
    #[must_use]
    pub fn kind(&self) -> AuthKind {
        match self {
            Self::None => AuthKind::None,
            Self::Basic { .. } | Self::BasicEncoded { .. } => AuthKind::Basic,
            Self::Bearer { .. } => AuthKind::Bearer,
            Self::Header { .. } => AuthKind::Header,
            Self::Signed => AuthKind::Signed,
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credentials({})", self.kind().as_str())
    }
}

/// Everything beside the body that makes a request.
pub struct Envelope<'a> {
    /// `webhook-id`.
    pub delivery_id: &'a str,
    /// `webhook-attempt`, from 1.
    pub attempt: u32,
    /// Whether this is a test event.
    pub test: bool,
    /// `webhook-timestamp`.
    pub unix_s: i64,
    /// Of the payload format.
    pub content_type: &'a str,
    /// Signing keys; two during a rotation.
    pub keys: &'a [Vec<u8>],
    /// What proves who we are.
    pub credentials: &'a Credentials,
    /// The webhook's own headers.
    pub extra_headers: &'a BTreeMap<String, String>,
}

/// The headers of a request, and what the log keeps of them.
pub struct Built {
    /// To be sent.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// JSON object of the headers that are not rebuilt from other columns: authentication, masked, and the webhook's own.
    pub shown_extra: String,
    /// The value of `webhook-signature`.
    pub signature: String,
}

/// Builds and signs the headers for this body.
#[must_use]
pub fn build(envelope: &Envelope<'_>, body: &[u8]) -> Built {
    todo!("{} {}", envelope.delivery_id, body.len())
}

/// What is needed to show the headers of an attempt again.
pub struct Logged<'a> {
    /// `webhook-id`.
    pub delivery_id: &'a str,
    /// `webhook-attempt`.
    pub attempt: u32,
    /// Whether it was a test event.
    pub test: bool,
    /// `webhook-timestamp`.
    pub unix_s: i64,
    /// Of the payload format.
    pub content_type: &'a str,
    /// As [`Built::shown_extra`].
    pub shown_extra: &'a str,
    /// As [`Built::signature`].
    pub signature: &'a str,
}

/// The headers of an attempt as people see them: in the order sent, secrets masked.
#[must_use]
pub fn shown_headers(logged: &Logged<'_>) -> Headers {
    todo!("{}", logged.delivery_id)
}

/// Says in a sentence why a header cannot be set by a webhook's `auth` or `headers`, if it cannot.
pub fn check_header(name: &str, value: &str) -> Result<(), String> {
    todo!("{name} {value}")
}
