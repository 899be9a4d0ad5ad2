//! An event: something that happened, as a sender posted it.

use super::ids::EventId;
use super::time::EventTime;

/// Consent changes name one of these as their `source`.
pub const CONSENT_SOURCES: [&str; 7] =
    ["unsubscribe_header", "preference_center", "ui", "import_csv", "import_api", "sdk", "integration"];

/// All channels of the product, in the order in which pages list them.
pub const CHANNELS: [&str; 14] = [
    "email",
    "sms",
    "whatsapp",
    "push",
    "web_push",
    "in_app",
    "on_site",
    "inbox",
    "call",
    "rcs",
    "slack",
    "instagram",
    "messenger",
    "webhook",
];

/// The products every workspace has; its own are added to these.
pub const PRODUCTS: [&str; 4] = ["automation", "crm", "developer_api", "campaigns"];

/// Most bytes of one event.
pub const EVENT_LIMIT_BYTES: usize = 256 * 1024;
/// Most bytes of one call.
pub const CALL_LIMIT_BYTES: usize = 8 * 1024 * 1024;
/// Most events of one call.
pub const CALL_LIMIT_EVENTS: usize = 1_000;

/// An accepted event. `data` and `profile` are JSON texts, digit for digit as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Our id.
    pub id: EventId,
    /// The sender's id.
    pub sender_id: Option<String>,
    /// An event type of the catalogue or the workspace.
    pub event_type: String,
    /// When it happened.
    pub time: EventTime,
    /// Which part of the platform it comes from.
    pub product: Option<String>,
    /// Which channel it is about.
    pub channel: Option<String>,
    /// What caused it.
    pub source: Option<String>,
    /// A JSON object, or `None` where the sender left it out.
    pub data: Option<String>,
    /// A JSON object, or `None` where the sender left it out.
    pub profile: Option<String>,
}
