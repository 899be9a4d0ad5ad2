//! The only way out: every request to an address that a user gave goes through here.
//!
//! `guard` decides which addresses may be reached, `route` also by which way, `target` reads from a URL where that is;
//! `client` sends under that rule, with the steps of `connect` (`resolve`, `tunnel` for the static way out, `tls`) and
//! the `connection` that they lead to; `probe` takes the steps without sending;
//! `answer` and `later` read what came back, `failure` and `diagnosis` say what went wrong and what to try, `request` and
//! `signing` make the headers, `veil` takes secrets out of answers, `oauth` keeps the tokens that some of them need,
//! `certificate` reads the client certificates.
//!
//! Endpoints are spoken to in HTTP/1.1, which all of them know.

mod answer;
pub mod certificate;
mod client;
mod connect;
mod connection;
pub mod diagnosis;
mod failure;
pub mod guard;
pub mod invisible;
mod later;
pub mod oauth;
mod own;
mod probe;
mod ranges;
pub mod request;
mod resolve;
mod route;
pub mod signing;
mod target;
#[cfg(test)]
mod testing;
mod tls;
mod tunnel;
pub mod veil;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use url::Url;

use crate::domain::attempt::{ErrorCode, Exchange, Headers, ShownResponse, Timing};

pub use answer::asked_wait_ms;
pub use client::{Egress, EgressError, own_client};
pub use probe::Probe;
pub use resolve::{Addresses, Looking, Names, NoAddress};
pub use route::Route;

/// A request to send. Content type, signature and the like are in `headers` already.
pub struct Outgoing {
    /// Where to.
    pub url: Url,
    /// All headers except those that HTTP itself needs.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Those of their names that go out as they are written here, in place of title case.
    pub typed: Vec<String>,
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

impl From<Answer> for ShownResponse {
    fn from(answer: Answer) -> Self {
        let Answer { status, headers, body, truncated, .. } = answer;
        Self { status, headers, body, truncated }
    }
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
    /// The request that it speaks of, where that was not the one to the endpoint: a token's.
    pub exchange: Option<Box<Exchange>>,
}
