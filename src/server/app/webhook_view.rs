//! A webhook as it is shown: never with a secret, only with flags that say which ones are set.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::domain::attempt::TestResult;
use crate::domain::auth_kind::{AuthKind, ClientAuth};
use crate::domain::ids::{VersionId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::{Subscription, WebhookConfig, WebhookStatus};
use crate::server::egress::certificate::{self, ClientCertificate};
use crate::server::engine::BreakerState;

/// A webhook as pages and the API show it.
#[derive(Debug, Clone)]
pub struct WebhookView {
    /// Its id.
    pub id: WebhookId,
    /// Where it stands.
    pub status: WebhookStatus,
    /// Why the system disabled it.
    pub disabled_reason: Option<String>,
    /// Why the system paused it.
    pub paused_reason: Option<String>,
    /// What is configured.
    pub config: WebhookConfig,
    /// How it authenticates, without secrets.
    pub auth: AuthView,
    /// What its owner should know.
    pub warnings: Vec<String>,
    /// Whether something of it cannot be read by this server, so that nothing is sent; the warnings say what.
    pub unreadable: bool,
    /// Its current configuration version.
    pub version_id: VersionId,
    /// During a rotation of the signing secret: until when the one before signs too.
    pub rotates_until: Option<Timestamp>,
    /// The breaker of an endpoint that looks sick, while the webhook is active.
    pub breaker: Option<BreakerState>,
    /// When a test of this very configuration last passed.
    pub tested_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// How many waiting deliveries the action that this answers has cancelled.
    pub cancelled: Option<u64>,
}

/// The object of the API.
impl Serialize for WebhookView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let config = &self.config;
        let events: Vec<Row<'_>> = config.events.iter().map(Row::of).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &config.name)?;
        map.serialize_entry("url", &Some(&config.url).filter(|url| !url.is_empty()))?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("disabled_reason", &self.disabled_reason)?;
        map.serialize_entry("paused_reason", &self.paused_reason)?;
        map.serialize_entry("events", &events)?;
        map.serialize_entry("endpoint_mode", &config.endpoint_mode)?;
        map.serialize_entry("products", &config.products)?;
        map.serialize_entry("channels", &config.channels)?;
        map.serialize_entry("format", &config.format)?;
        map.serialize_entry("format_options", &config.format_options)?;
        map.serialize_entry("auth", &self.auth)?;
        map.serialize_entry("headers", &HeadersView { plain: &config.headers, secret: &self.auth.headers })?;
        map.serialize_entry("settings", &config.settings)?;
        map.serialize_entry("warnings", &self.warnings)?;
        map.serialize_entry("breaker", &self.breaker)?;
        map.serialize_entry("tested_at", &self.tested_at)?;
        map.serialize_entry("created_at", &self.created_at)?;
        map.serialize_entry("updated_at", &self.updated_at)?;
        if let Some(cancelled) = self.cancelled {
            map.serialize_entry("cancelled", &cancelled)?;
        }
        map.end()
    }
}

/// The webhook's own headers: those that everybody may read as texts, of the others that they are set.
struct HeadersView<'a> {
    plain: &'a BTreeMap<String, String>,
    secret: &'a [String],
}

impl Serialize for HeadersView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.plain {
            map.serialize_entry(name, value)?;
        }
        for name in self.secret {
            map.serialize_entry(name, &serde_json::json!({ "secret": true, "value_set": true }))?;
        }
        map.end()
    }
}

/// A row of `events` as the API shows it.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(rename = "type")]
    event_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    products: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channels: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<ShownTemplate<'a>>,
}

impl<'a> Row<'a> {
    fn of(row: &'a Subscription) -> Self {
        Self {
            event_type: &row.event_type,
            url: row.url.as_deref(),
            products: row.products.as_deref(),
            channels: row.channels.as_deref(),
            template: row.template.as_deref().map(ShownTemplate::of),
        }
    }
}

/// A template as JSON where its text is that, digit for digit; else (bare placeholders, a lone text) as a text.
#[derive(Serialize)]
#[serde(untagged)]
enum ShownTemplate<'a> {
    Json(&'a RawValue),
    Text(&'a str),
}

impl<'a> ShownTemplate<'a> {
    fn of(text: &'a str) -> Self {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) if !raw.get().starts_with('"') => Self::Json(raw),
            _ => Self::Text(text),
        }
    }
}

/// How a webhook authenticates, without secrets.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct AuthView {
    /// The kind.
    pub kind: AuthKind,
    /// `basic`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// `header`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A password is kept.
    #[serde(skip_serializing_if = "is_false")]
    pub password_set: bool,
    /// Encoded credentials are kept.
    #[serde(skip_serializing_if = "is_false")]
    pub encoded_set: bool,
    /// A token is kept.
    #[serde(skip_serializing_if = "is_false")]
    pub token_set: bool,
    /// A header value is kept.
    #[serde(skip_serializing_if = "is_false")]
    pub value_set: bool,
    /// `oauth2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_url: Option<String>,
    /// `oauth2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// A client secret is kept.
    #[serde(skip_serializing_if = "is_false")]
    pub client_secret_set: bool,
    /// `oauth2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// `oauth2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// `oauth2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_auth: Option<ClientAuth>,
    /// Beside any kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_certificate: Option<CertificateView>,
    /// Names of the webhook's own headers whose values are secret; they stand under `headers`.
    #[serde(skip)]
    pub headers: Vec<String>,
}

/// A client certificate, without its key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CertificateView {
    /// The certificate and its chain.
    pub certificate_pem: String,
    /// A key is kept.
    pub private_key_set: bool,
    /// Whose it is; `None`: it cannot be read (of a draft).
    pub subject: Option<String>,
    /// When it ends.
    pub expires_at: Option<Timestamp>,
}

impl CertificateView {
    /// What may be shown of this pair.
    #[must_use]
    pub fn of(pair: &ClientCertificate) -> Self {
        let (subject, expires_at) =
            certificate::facts(&pair.certificate_pem).map(|facts| (facts.subject, facts.expires_at)).unzip();
        let private_key_set = !pair.private_key_pem.is_empty();
        Self { certificate_pem: pair.certificate_pem.clone(), private_key_set, subject, expires_at }
    }

    /// In a line: whose it is, and until when.
    #[must_use]
    pub fn line(&self) -> String {
        match (&self.subject, self.expires_at) {
            (Some(subject), Some(end)) => format!("{subject}, valid until {}", end.date()),
            _ => "cannot be read".to_owned(),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// The answer of a test: the first failure, else the first result, and all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TestAnswer {
    /// The first failure, else the first result.
    #[serde(flatten)]
    pub shown: TestResult,
    /// All, in order.
    pub results: Vec<TestResult>,
}

impl TestAnswer {
    /// `None` when nothing was tested.
    #[must_use]
    pub fn of(results: Vec<TestResult>) -> Option<Self> {
        let shown = results.iter().find(|result| !result.ok).or_else(|| results.first())?.clone();
        Some(Self { shown, results })
    }
}
