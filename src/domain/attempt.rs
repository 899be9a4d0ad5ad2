//! An attempt: one HTTP request of a delivery, how it can end, and how that is told.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::TestId;
use super::own_failure::OwnFailure;

/// At most so much of an answer's body is read and kept.
pub const RESPONSE_BODY_LIMIT: usize = 64 * 1024;
/// Most of an answer's body that the log keeps, but for the first and the last failure of a delivery: there it is all that was
/// read.
pub const SHORT_BODY_LIMIT: usize = 4 * 1024;
/// What stands for a secret in what is kept and shown of a request and its answer.
pub const MASK: &str = "***";

/// How a request can fail. The words are stable: API, log, filters and documentation use them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// The host name has no address.
    DnsNotFound,
    /// Nothing listens at the port.
    ConnectRefused,
    /// No TCP connection in time.
    ConnectTimeout,
    /// The connection failed in another way.
    ConnectFailed,
    /// The address guard refused.
    BlockedAddress,
    /// The server's certificate is no longer (or not yet) valid.
    TlsExpired,
    /// The certificate's issuer is not trusted.
    TlsUntrusted,
    /// The certificate is for another name.
    TlsNameMismatch,
    /// The endpoint wants a client certificate, or another one.
    TlsClientCertificate,
    /// The TLS handshake failed in another way.
    TlsFailed,
    /// No answer in time.
    ResponseTimeout,
    /// A 3xx, which is not followed.
    Redirect,
    /// Any other status than 2xx or 3xx.
    Http(u16),
    /// The connection ended before the answer did.
    ClosedEarly,
    /// The answer's headers were too large or not HTTP.
    BadResponse,
    /// The template could not be rendered.
    TemplateError,
    /// No OAuth token could be fetched.
    OauthTokenFailed,
    /// The proxy of the static address refused or failed: of attempts recorded when that was one.
    ProxyFailed,
    /// The configuration lacks a part or has a fault.
    InvalidConfiguration,
    /// The endpoint took the connection and did not finish the TLS handshake in time.
    TlsTimeout,
    /// A fault of this server that nothing here knows better.
    Internal,
    /// A failure of this server that passes: never recorded as an attempt, only told to who sends a test.
    Own(OwnFailure),
}

impl ErrorCode {
    /// Kinds from here on are classes of statuses.
    const CLASSES: u8 = 100;
    /// New ones go to the end: roll-ups keep the place.
    const FIXED: [(&'static str, Self); 21] = [
        ("dns_not_found", Self::DnsNotFound),
        ("connect_refused", Self::ConnectRefused),
        ("connect_timeout", Self::ConnectTimeout),
        ("connect_failed", Self::ConnectFailed),
        ("blocked_address", Self::BlockedAddress),
        ("tls_expired", Self::TlsExpired),
        ("tls_untrusted", Self::TlsUntrusted),
        ("tls_name_mismatch", Self::TlsNameMismatch),
        ("tls_client_certificate", Self::TlsClientCertificate),
        ("tls_failed", Self::TlsFailed),
        ("response_timeout", Self::ResponseTimeout),
        ("redirect", Self::Redirect),
        ("closed_early", Self::ClosedEarly),
        ("bad_response", Self::BadResponse),
        ("template_error", Self::TemplateError),
        ("oauth_token_failed", Self::OauthTokenFailed),
        ("proxy_failed", Self::ProxyFailed),
        ("invalid_configuration", Self::InvalidConfiguration),
        ("tls_timeout", Self::TlsTimeout),
        ("resolver_failed", Self::Own(OwnFailure::Resolver)),
        ("out_of_resources", Self::Own(OwnFailure::Descriptors)),
    ];

    /// The stable word, such as `dns_not_found` or `http_404`.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Http(status) => format!("http_{status}"),
            Self::Internal
            | Self::Own(OwnFailure::Store | OwnFailure::Stored | OwnFailure::Key | OwnFailure::Interrupted) => {
                "internal".to_owned()
            }
            Self::Own(OwnFailure::Memory | OwnFailure::LocalAddresses) => Self::Own(OwnFailure::Descriptors).word(),
            Self::Own(OwnFailure::Proxy) => Self::ProxyFailed.word(),
            fixed => Self::FIXED.iter().find(|(_, code)| code == fixed).map_or("internal", |(word, _)| word).to_owned(),
        }
    }

    /// The words of those that are no statuses.
    pub fn words() -> impl Iterator<Item = &'static str> {
        Self::FIXED.into_iter().map(|(word, _)| word).chain(["internal"])
    }

    /// The code of this word; unknown words are [`ErrorCode::Internal`].
    #[must_use]
    pub fn parse(word: &str) -> Self {
        if let Some(status) = word.strip_prefix("http_").and_then(|digits| digits.parse().ok()) {
            return Self::Http(status);
        }
        Self::FIXED.iter().find(|(name, _)| *name == word).map_or(Self::Internal, |(_, code)| code.clone())
    }

    /// The number under which roll-ups count failures of this kind: statuses by their class, other words one by one.
    #[must_use]
    pub fn kind(&self) -> u8 {
        match self {
            Self::Http(status) => Self::CLASSES + u8::try_from(status / 100).unwrap_or_default(),
            other => {
                let place = Self::FIXED.iter().position(|(_, code)| code == other);
                place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or_default()
            }
        }
    }

    /// The word of such a number, as the log's filter takes it: `connect_refused`, `5xx`.
    #[must_use]
    pub fn kind_word(kind: u8) -> String {
        if kind >= Self::CLASSES {
            return format!("{}xx", kind - Self::CLASSES);
        }
        let fixed = usize::from(kind).checked_sub(1).and_then(|place| Self::FIXED.get(place));
        fixed.map_or("internal", |(word, _)| word).to_owned()
    }

    /// What failed here, where it was not the receiver.
    #[must_use]
    pub fn own(&self) -> Option<OwnFailure> {
        if let Self::Own(failure) = self { Some(*failure) } else { None }
    }

    /// Whether the failure counts towards opening the breaker: the receiver looks sick, not choosy.
    #[must_use]
    pub fn is_sickness(&self) -> bool {
        match self {
            Self::Http(status) => *status == 429 || *status >= 500,
            Self::ConnectRefused
            | Self::ConnectTimeout
            | Self::ConnectFailed
            | Self::DnsNotFound
            | Self::TlsExpired
            | Self::TlsUntrusted
            | Self::TlsNameMismatch
            | Self::TlsClientCertificate
            | Self::TlsFailed
            | Self::TlsTimeout
            | Self::ResponseTimeout
            | Self::ClosedEarly
            | Self::BadResponse => true,
            Self::BlockedAddress
            | Self::Redirect
            | Self::TemplateError
            | Self::OauthTokenFailed
            | Self::InvalidConfiguration
            | Self::ProxyFailed
            | Self::Internal
            | Self::Own(_) => false,
        }
    }
}

/// A failure as the API and the log show it: a stable code, what happened, and what to try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptError {
    /// Stable word, see [`ErrorCode::word`].
    pub code: String,
    /// What happened, in a sentence.
    pub message: String,
}

/// How long the phases of a request took, in milliseconds; `None`: not reached, or not needed on a connection that was
/// kept.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Timing {
    /// Name resolution.
    pub dns: Option<f64>,
    /// TCP connection, also to a proxy and through it.
    pub connect: Option<f64>,
    /// TLS handshake.
    pub tls: Option<f64>,
    /// From the request's start to the status line.
    pub first_byte: Option<f64>,
    /// From the start of the attempt to its end.
    pub total: f64,
}

/// Header lines in order; in JSON an object, in which lines of one name are joined by `, `.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers(pub Vec<(String, String)>);

impl Serialize for Headers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut joined: Vec<(&str, String)> = Vec::with_capacity(self.0.len());
        for (name, value) in &self.0 {
            match joined.iter_mut().find(|(known, _)| known == name) {
                Some((_, values)) => {
                    values.push_str(", ");
                    values.push_str(value);
                }
                None => joined.push((name, value.clone())),
            }
        }
        serializer.collect_map(joined)
    }
}

impl<'de> Deserialize<'de> for Headers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = serde_json::Map::deserialize(deserializer)?;
        Ok(Self(map.into_iter().map(|(name, value)| (name, value.as_str().unwrap_or_default().to_owned())).collect()))
    }
}

/// A request as shown to people: secrets in `headers` are masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownRequest {
    /// Always `POST`.
    pub method: String,
    /// The whole URL.
    pub url: String,
    /// In the order sent.
    pub headers: Headers,
    /// The exact body that was signed and sent.
    pub body: String,
}

/// An answer as kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownResponse {
    /// HTTP status.
    pub status: u16,
    /// In the order received.
    pub headers: Headers,
    /// At most [`RESPONSE_BODY_LIMIT`] bytes, invalid UTF-8 replaced.
    pub body: String,
    /// Whether the answer was longer than what is kept.
    pub truncated: bool,
}

/// A request and what came back, apart from those of a delivery: the fetch of a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// What was sent.
    pub request: ShownRequest,
    /// What came back, if anything.
    pub response: Option<ShownResponse>,
}

/// One check of a test, in the order made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// `fields`, `https`, `dns`, `address`, `connect`, `tls`, `auth`, `payload` or `response`.
    pub name: String,
    /// Whether it passed.
    pub ok: bool,
    /// What was found, in a sentence.
    pub detail: String,
}

/// The answer of one test request: one endpoint with one event type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestResult {
    /// Its id: of the same bytes as the `webhook-id` that was sent.
    pub id: TestId,
    /// Whether everything passed.
    pub ok: bool,
    /// The event type whose sample was sent.
    pub event_type: String,
    /// The endpoint tried.
    pub url: String,
    /// What was checked, in order, up to the first that failed.
    pub checks: Vec<Check>,
    /// What was sent; `None` when it did not come to that.
    pub request: Option<ShownRequest>,
    /// What came back.
    pub response: Option<ShownResponse>,
    /// How long it took.
    pub timing_ms: Timing,
    /// Why it failed.
    pub error: Option<AttemptError>,
    /// What to try.
    pub advice: Option<String>,
}
