//! A delivery: one event on its way to one webhook.
//!
//! ```text
//!            ┌────────────► delivered   a 2xx in time
//! pending ───┼────────────► failed      gave up: schedule used up, 410, or expired
//!            └────────────► cancelled   the webhook went away first, or a person said so
//! skipped                               an option of the webhook held it back, from the start
//! ```
//! A resend takes `failed`, `cancelled` or `delivered` back to `pending`. Nothing else moves.

use serde::{Deserialize, Serialize};

/// Where a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryStatus {
    /// Waits for its first or next attempt, or is being sent.
    Pending,
    /// The receiver answered 2xx in time.
    Delivered,
    /// Given up.
    Failed,
    /// The webhook went away first.
    Cancelled,
    /// An option of the webhook held it back.
    Skipped,
}

impl DeliveryStatus {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Delivered, Self::Failed, Self::Cancelled, Self::Skipped];

    /// The word of the API and the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Skipped => "skipped",
        }
    }

    /// The status of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// Why a delivery ended `failed`, `cancelled` or `skipped`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Every attempt of the schedule failed.
    AttemptsExhausted,
    /// The receiver answered 410 Gone.
    Gone,
    /// It still waited when retention came.
    Expired,
    /// The template could not be rendered: our fault, kept as a row.
    TemplateError,
    /// A person deactivated the webhook.
    WebhookInactive,
    /// The system disabled the webhook.
    WebhookDisabled,
    /// The webhook was deleted.
    WebhookDeleted,
    /// A person cancelled this delivery.
    CancelledByUser,
    /// The webhook requires `external_message_id` and the event has none.
    MissingExternalMessageId,
    /// The webhook excludes events of this source.
    ExcludedSource,
}

impl Reason {
    const ALL: [Self; 10] = [
        Self::AttemptsExhausted,
        Self::Gone,
        Self::Expired,
        Self::TemplateError,
        Self::WebhookInactive,
        Self::WebhookDisabled,
        Self::WebhookDeleted,
        Self::CancelledByUser,
        Self::MissingExternalMessageId,
        Self::ExcludedSource,
    ];

    /// The word of the API and the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AttemptsExhausted => "attempts_exhausted",
            Self::Gone => "gone",
            Self::Expired => "expired",
            Self::TemplateError => "template_error",
            Self::WebhookInactive => "webhook_inactive",
            Self::WebhookDisabled => "webhook_disabled",
            Self::WebhookDeleted => "webhook_deleted",
            Self::CancelledByUser => "cancelled_by_user",
            Self::MissingExternalMessageId => "missing_external_message_id",
            Self::ExcludedSource => "excluded_source",
        }
    }

    /// The reason of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// A sentence for people.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::AttemptsExhausted => "Every attempt of the retry schedule failed.",
            Self::Gone => "The endpoint answered 410 Gone, which disables the webhook.",
            Self::Expired => "It still waited when its retention time was over.",
            Self::TemplateError => "The payload template could not be rendered for this event.",
            Self::WebhookInactive => "The webhook was deactivated before this delivery could be sent.",
            Self::WebhookDisabled => "The webhook was disabled before this delivery could be sent.",
            Self::WebhookDeleted => "The webhook was deleted before this delivery could be sent.",
            Self::CancelledByUser => "A member of the workspace cancelled it.",
            Self::MissingExternalMessageId => "The webhook requires an external_message_id and this event has none.",
            Self::ExcludedSource => "The webhook excludes events from this source.",
        }
    }
}

/// What a delivery was made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The event, as it was accepted.
    Event,
    /// A replay, of an event that the webhook had missed.
    Replay,
    /// A person or program that asked for it, of an event that was there already.
    Request,
}

impl Origin {
    /// A sentence for people.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Event => "Made as the event was accepted.",
            Self::Replay => "Made by a replay, after the event had been accepted.",
            Self::Request => "Made on request, with the webhook's configuration of that moment.",
        }
    }
}
