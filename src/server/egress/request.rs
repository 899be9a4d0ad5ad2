//! Builds the headers of a delivery, and the masked form that people see.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};

use super::certificate::ClientCertificate;
use super::invisible;
use super::oauth::OauthClient;
use super::signing::{self, SigningKey};
use crate::domain::attempt::{Headers, MASK};
use crate::domain::auth_kind::AuthKind;

const WEBHOOK_ID: HeaderName = HeaderName::from_static("webhook-id");
const WEBHOOK_TIMESTAMP: HeaderName = HeaderName::from_static("webhook-timestamp");
const WEBHOOK_SIGNATURE: HeaderName = HeaderName::from_static("webhook-signature");
const WEBHOOK_ATTEMPT: HeaderName = HeaderName::from_static("webhook-attempt");
const WEBHOOK_TEST: HeaderName = HeaderName::from_static("webhook-test");
const OUR_NAME: &str = concat!("Tidings/", env!("CARGO_PKG_VERSION"));

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
    /// A token that is fetched first.
    Oauth2(OauthClient),
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
            Self::Oauth2(_) => AuthKind::Oauth2,
        }
    }
}

/// All that a webhook proves itself with; sealed as one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Proof {
    /// In the request's headers.
    #[serde(flatten)]
    pub credentials: Credentials,
    /// During the TLS handshake, beside any kind of the former.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_certificate: Option<ClientCertificate>,
    /// Headers of the webhook's own whose values are secret, beside any kind.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
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
    pub keys: &'a [SigningKey],
    /// What proves who we are.
    pub credentials: &'a Credentials,
    /// The webhook's own headers.
    pub extra_headers: &'a BTreeMap<String, String>,
    /// Those of them whose values are secret.
    pub secret_headers: &'a BTreeMap<String, String>,
}

impl Envelope<'_> {
    fn own_headers(&self) -> impl Iterator<Item = (&String, &String)> {
        self.extra_headers.iter().chain(self.secret_headers)
    }
}

/// The headers of a request, and what the log keeps of them.
pub struct Built {
    /// To be sent.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// Names of the webhook's own headers that are not typed in title case, as typed.
    pub typed: Vec<String>,
    /// JSON object of the headers that are not rebuilt from other columns: authentication, masked, and the webhook's own.
    pub shown_extra: String,
    /// The value of `webhook-signature`.
    pub signature: String,
}

/// Builds and signs the headers for this body.
///
/// A header that is not valid (none is, after `check_header`) is left out.
#[must_use]
pub fn build(envelope: &Envelope<'_>, body: &[u8]) -> Built {
    let signature = signing::sign_all(envelope.keys, envelope.delivery_id, envelope.unix_s, body);
    let mut headers = Vec::with_capacity(8 + envelope.extra_headers.len() + envelope.secret_headers.len());
    let mut push = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            headers.push((name, value));
        }
    };
    push(CONTENT_TYPE, envelope.content_type);
    push(WEBHOOK_ID, envelope.delivery_id);
    push(WEBHOOK_SIGNATURE, &signature);
    headers.push((USER_AGENT, HeaderValue::from_static(OUR_NAME)));
    headers.push((WEBHOOK_TIMESTAMP, HeaderValue::from(envelope.unix_s)));
    headers.push((WEBHOOK_ATTEMPT, HeaderValue::from(envelope.attempt)));
    if envelope.test {
        headers.push((WEBHOOK_TEST, HeaderValue::from_static("true")));
    }
    let auth = auth_header(envelope.credentials);
    headers.extend(auth.clone());
    for (name, value) in envelope.own_headers() {
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value.as_bytes()))
            && auth.as_ref().is_none_or(|(taken, _)| *taken != name)
        {
            headers.push((name, value));
        }
    }
    Built { headers, typed: typed(envelope), shown_extra: shown_extra(envelope), signature }
}

/// The names that a person typed, where title case would change them.
fn typed(envelope: &Envelope<'_>) -> Vec<String> {
    let auth = match envelope.credentials {
        Credentials::Header { name, .. } => Some(name),
        _ => None,
    };
    let names = auth.into_iter().chain(envelope.own_headers().map(|(name, _)| name));
    names.filter(|name| !is_title_case(name)).cloned().collect()
}

/// Whether each part between hyphens begins with a capital letter, if with any, and goes on in small ones.
fn is_title_case(name: &str) -> bool {
    name.split('-').all(|part| {
        let mut bytes = part.bytes();
        bytes.next().is_none_or(|first| !first.is_ascii_lowercase()) && bytes.all(|byte| !byte.is_ascii_uppercase())
    })
}

fn auth_header(credentials: &Credentials) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = match credentials {
        // The token of an OAuth client is fetched by the sender and comes as `Bearer`.
        Credentials::None | Credentials::Signed | Credentials::Oauth2(_) => return None,
        Credentials::Basic { username, password } => {
            (AUTHORIZATION, format!("Basic {}", STANDARD.encode(format!("{username}:{password}"))))
        }
        Credentials::BasicEncoded { encoded } => (AUTHORIZATION, format!("Basic {encoded}")),
        Credentials::Bearer { token } => (AUTHORIZATION, format!("Bearer {token}")),
        Credentials::Header { name, value } => (HeaderName::from_bytes(name.as_bytes()).ok()?, value.clone()),
    };
    let mut value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
    value.set_sensitive(true);
    Some((name, value))
}

fn shown_extra(envelope: &Envelope<'_>) -> String {
    let auth = match envelope.credentials {
        Credentials::None | Credentials::Signed | Credentials::Oauth2(_) => None,
        Credentials::Basic { .. } | Credentials::BasicEncoded { .. } => Some(("authorization", "Basic ***")),
        Credentials::Bearer { .. } => Some(("authorization", "Bearer ***")),
        Credentials::Header { name, .. } => Some((name.as_str(), MASK)),
    };
    if auth.is_none() && envelope.own_headers().next().is_none() {
        return "{}".to_owned();
    }
    let own = envelope.extra_headers.iter().map(|(name, value)| {
        let shown = if names_a_secret(name) { MASK } else { value.as_str() };
        (name.as_str(), shown)
    });
    let secret = envelope.secret_headers.keys().map(|name| (name.as_str(), MASK));
    let lines = auth.into_iter().chain(own).chain(secret);
    let lines = lines.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    serde_json::to_string(&Headers(lines)).unwrap_or_else(|_| "{}".to_owned())
}

/// Whether the value of a header of this name is a secret, whatever its owner says.
#[must_use]
pub fn names_a_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["authorization", "cookie", "token", "secret", "password", "api-key", "apikey"]
        .iter()
        .any(|word| name.contains(word))
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
    let mut lines = Vec::with_capacity(8);
    let mut push = |name: &HeaderName, value: String| lines.push((name.as_str().to_owned(), value));
    push(&CONTENT_TYPE, logged.content_type.to_owned());
    push(&WEBHOOK_ID, logged.delivery_id.to_owned());
    push(&WEBHOOK_SIGNATURE, logged.signature.to_owned());
    push(&USER_AGENT, OUR_NAME.to_owned());
    push(&WEBHOOK_TIMESTAMP, logged.unix_s.to_string());
    push(&WEBHOOK_ATTEMPT, logged.attempt.to_string());
    if logged.test {
        push(&WEBHOOK_TEST, "true".to_owned());
    }
    let extra: Headers = serde_json::from_str(logged.shown_extra).unwrap_or_default();
    lines.extend(extra.0);
    Headers(lines)
}

/// Says in a sentence why a webhook's `auth` or `headers` cannot set this header, if it cannot.
pub fn check_header(name: &str, value: &str) -> Result<(), String> {
    const OURS: [&str; 11] = [
        "host",
        "content-length",
        "content-type",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "te",
        "trailer",
        "upgrade",
        "expect",
        "user-agent",
    ];
    if name.is_empty() {
        return Err("The header needs a name.".to_owned());
    }
    if let Some(fault) = invisible::at_an_end("The name of the header", name) {
        return Err(fault);
    }
    let Ok(parsed) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(format!("`{name}` is not a header name: use letters, digits and hyphens."));
    };
    let lower = parsed.as_str();
    if OURS.contains(&lower) || lower.starts_with("proxy-") || lower.starts_with("webhook-") {
        return Err(format!("The header `{name}` is set by Tidings itself and cannot be changed."));
    }
    if value.chars().any(char::is_control) {
        return Err(format!("The value of the header `{name}` holds a control character, such as a line break."));
    }
    if let Some(fault) = invisible::at_an_end(&format!("The value of the header `{name}`"), value) {
        return Err(fault);
    }
    if HeaderValue::from_bytes(value.as_bytes()).is_err() {
        return Err(format!("The value of the header `{name}` cannot be sent in a header."));
    }
    Ok(())
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
