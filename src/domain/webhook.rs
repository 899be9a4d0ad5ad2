//! A webhook: a receiver's subscription, as it is stored and as the API shows it (without secrets).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::retry::DEFAULT_SCHEDULE_S;

/// Where a webhook stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookStatus {
    /// Never active yet; may lack parts.
    #[default]
    Draft,
    /// Events are matched and sent.
    Active,
    /// Events are matched; their deliveries wait.
    Paused,
    /// Switched off by a person: nothing is matched, what waited was cancelled.
    Inactive,
    /// The same, by the system, with a reason.
    Disabled,
}

impl WebhookStatus {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 5] = [Self::Active, Self::Paused, Self::Draft, Self::Inactive, Self::Disabled];

    /// The word of the API and the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Inactive => "inactive",
            Self::Disabled => "disabled",
        }
    }

    /// The status of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// Whether events are matched to webhooks of this status.
    #[must_use]
    pub fn matches_events(self) -> bool {
        matches!(self, Self::Active | Self::Paused)
    }
}

/// How long the wizard keeps a draft that nobody saves, in milliseconds.
pub const DRAFT_LIFE_MS: i64 = 14 * 86_400_000;

/// One URL for all events, or one for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndpointMode {
    /// Every event goes to the webhook's URL; URLs of rows are kept and not used.
    #[default]
    Common,
    /// A row's own URL, else the webhook's; a row with neither is off.
    Separate,
}

/// The event type that takes the rest, present and future.
pub const ANY_EVENT: &str = "*";

/// A row of a webhook's `events`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscription {
    /// An event type, or `*`.
    #[serde(rename = "type")]
    pub event_type: String,
    /// The row's own endpoint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The row's own products; left out: the webhook's. Empty: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub products: Option<Vec<String>>,
    /// The row's own channels; left out: the webhook's. Empty: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels: Option<Vec<String>>,
    /// The row's own template, as its text; left out: the format's default. The API shows it as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
}

/// Switches of payload formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FormatOptions {
    /// `standard`: opened messages are called Read.
    pub opens_as_read: bool,
    /// `standard`: the timestamp as Unix seconds.
    pub unix_seconds: bool,
    /// `enkod`: `complaint` with a Latin c.
    pub latin_complaint: bool,
    /// `notificationapi`: `EMAIL_OPEN` and `EMAIL_CLICK` instead of `OPEN` and `CLICK`.
    pub full_event_type: bool,
}

impl Default for FormatOptions {
    fn default() -> Self {
        Self { opens_as_read: true, unix_seconds: false, latin_complaint: false, full_event_type: false }
    }
}

/// Whom to tell about errors, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotifyOnError {
    /// Mail addresses.
    #[serde(default)]
    pub emails: Vec<String>,
    /// A URL that gets the same as a request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Minutes between notices while the error lasts.
    #[serde(default = "an_hour")]
    pub every_minutes: u32,
}

fn an_hour() -> u32 {
    60
}

/// Options of a webhook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Events without `data.external_message_id` are skipped.
    pub require_external_message_id: bool,
    /// Send through the static address of the server.
    pub static_ip: bool,
    /// Events of these sources are skipped.
    pub exclude_sources: Vec<String>,
    /// Mail on errors.
    pub notify_on_error: Option<NotifyOnError>,
    /// How long an attempt may take, in milliseconds: 1,000 to 30,000.
    pub timeout_ms: u32,
    /// Seconds between attempts.
    pub retry_schedule_s: Vec<u32>,
    /// Requests at the same time.
    pub max_in_flight: u32,
    /// Requests a second; `None`: no limit.
    pub rate_per_second: Option<u32>,
    /// Signature kinds sent: `v1`, `v1a`.
    pub signatures: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            require_external_message_id: false,
            static_ip: false,
            exclude_sources: Vec::new(),
            notify_on_error: None,
            timeout_ms: 5_000,
            retry_schedule_s: DEFAULT_SCHEDULE_S.to_vec(),
            max_in_flight: 32,
            rate_per_second: None,
            signatures: vec!["v1".to_owned()],
        }
    }
}

/// What a person configures, without secrets: a stored JSON document. Missing parts are defaults.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebhookConfig {
    /// Unique in the workspace, without regard to case; 1 to 100 characters.
    pub name: String,
    /// The endpoint; empty in an unfinished draft.
    pub url: String,
    /// Which events, each type once.
    pub events: Vec<Subscription>,
    /// See [`EndpointMode`].
    pub endpoint_mode: EndpointMode,
    /// Products; empty: all.
    pub products: Vec<String>,
    /// Channels; empty: all.
    pub channels: Vec<String>,
    /// Payload format.
    pub format: String,
    /// Its switches.
    pub format_options: FormatOptions,
    /// Extra headers of every request.
    pub headers: BTreeMap<String, String>,
    /// Options.
    pub settings: Settings,
}

impl Default for WebhookConfig {
    fn default() -> Self {
        Self {
            name: String::new(),
            url: String::new(),
            events: Vec::new(),
            endpoint_mode: EndpointMode::Common,
            products: Vec::new(),
            channels: Vec::new(),
            format: "standard".to_owned(),
            format_options: FormatOptions::default(),
            headers: BTreeMap::new(),
            settings: Settings::default(),
        }
    }
}

impl WebhookConfig {
    /// The row that takes this event type: its own, else `*`.
    #[must_use]
    pub fn row(&self, event_type: &str) -> Option<&Subscription> {
        let named = |name: &str| self.events.iter().find(|row| row.event_type == name);
        named(event_type).or_else(|| named(ANY_EVENT))
    }

    /// Where this row's events go; `None`: nowhere, the row is off.
    #[must_use]
    pub fn endpoint<'a>(&'a self, row: &'a Subscription) -> Option<&'a str> {
        let own = match self.endpoint_mode {
            EndpointMode::Common => None,
            EndpointMode::Separate => row.url.as_deref(),
        };
        own.or(Some(&self.url)).filter(|url| !url.is_empty())
    }

    /// Every distinct endpoint with the first event type that goes there, in the order of the rows.
    #[must_use]
    pub fn endpoints(&self) -> Vec<(&str, &str)> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        for row in &self.events {
            if let Some(url) = self.endpoint(row)
                && !found.iter().any(|(known, _)| *known == url)
            {
                found.push((url, &row.event_type));
            }
        }
        found
    }
}
