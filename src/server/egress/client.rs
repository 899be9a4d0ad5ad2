//! Sends requests and tells how they ended.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use url::Url;

use super::guard::AddressPolicy;
use super::probe::Probe;
use crate::domain::attempt::{ErrorCode, Headers, Timing};
use crate::server::clock::Clock;
use crate::server::config::Config;

/// Why the way out cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum EgressError {
    /// The file of extra certificates cannot be used.
    #[error("TIDINGS_EXTRA_CA_FILE: {0}")]
    ExtraCa(String),
    /// TLS cannot be set up.
    #[error("TLS cannot be set up: {0}")]
    Tls(String),
}

/// A request to send. Content type, signature and the like are in `headers` already.
pub struct Outgoing {
    /// Where to.
    pub url: Url,
    /// All headers except those that HTTP itself needs.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// The exact bytes that were signed.
    pub body: Bytes,
    /// From the start of the attempt to the end of the answer's headers.
    pub timeout: Duration,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// How long it took.
    pub timing: Timing,
    /// The answer, whatever its status, or why there is none.
    pub result: Result<Answer, SendFailure>,
}

/// An HTTP answer of any status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers, in lower case.
    pub headers: Headers,
    /// The body as far as it is kept; invalid UTF-8 and NUL are replaced.
    pub body: String,
    /// Whether there was more.
    pub truncated: bool,
    /// `Retry-After` in milliseconds from now.
    pub retry_after_ms: Option<i64>,
}

/// Why there is no good answer, for people and for the retry rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendFailure {
    /// Stable code.
    pub code: ErrorCode,
    /// What happened, in a sentence.
    pub message: String,
    /// What to try.
    pub advice: Option<String>,
}

/// The way out; clones share their connections.
#[derive(Clone)]
pub struct Egress {
    clock: Clock,
}

impl Egress {
    /// Opens the way out: reads the certificates to trust.
    pub fn new(config: &Config, clock: &Clock) -> Result<Self, EgressError> {
        let _ = config;
        Ok(Self { clock: clock.clone() })
    }

    /// Sends one request under this policy.
    pub async fn send(&self, policy: &Arc<AddressPolicy>, outgoing: Outgoing) -> Sent {
        todo!("{policy:?} {} {:?}", outgoing.url, self.clock)
    }

    /// Looks whether the endpoint can be reached: name, address, connection and TLS, each timed, nothing sent.
    pub async fn probe(&self, policy: &AddressPolicy, url: &Url, timeout: Duration) -> Probe {
        todo!("{policy:?} {url} {timeout:?}")
    }
}
