//! What a list of deliveries, or of attempts, is asked for.

use uuid::Uuid;

use super::period::Period;
use super::search::Search;
use super::slice::Block;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{EventId, WebhookId};
use crate::domain::payload::PayloadIs;

/// Status of the last answer: exact, or a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HttpFilter {
    /// This one, such as `404`.
    Exactly(u16),
    /// This class, such as `5` for `5xx`.
    Class(u8),
}

impl HttpFilter {
    /// Reads `404` or `5xx`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(class) = text.strip_suffix("xx") {
            return class.parse().ok().filter(|class| (1..=5).contains(class)).map(Self::Class);
        }
        text.parse().ok().filter(|status| (100..=599).contains(status)).map(Self::Exactly)
    }

    /// The first and the last status that it means.
    #[must_use]
    pub fn range(self) -> (u16, u16) {
        match self {
            Self::Exactly(status) => (status, status),
            Self::Class(class) => (u16::from(class) * 100, u16::from(class) * 100 + 99),
        }
    }
}

/// Which deliveries (and attempts) a list shows.
#[derive(Debug, Clone, Default)]
pub struct DeliveryFilter {
    /// Of this webhook.
    pub webhook_id: Option<WebhookId>,
    /// Of this event.
    pub event_id: Option<EventId>,
    /// Of one of these statuses; empty: of any.
    pub status: Vec<DeliveryStatus>,
    /// Of this event type.
    pub event_type: Option<String>,
    /// Of this product.
    pub product: Option<String>,
    /// Of this channel.
    pub channel: Option<String>,
    /// Whose last answer had this status.
    pub http_status: Option<HttpFilter>,
    /// Whose last failure has this word.
    pub error: Option<String>,
    /// In the log of attempts: only those that failed, or only those that did not.
    pub attempt_failed: Option<bool>,
    /// Made in this period.
    pub period: Period,
    /// Whose id in the list comes after this one.
    pub after: Option<Uuid>,
    /// What its event was stored with, or an id.
    pub q: Option<Search>,
    /// Whose event holds this value.
    pub payload: Option<PayloadIs>,
    /// Whether to look far for rows, which may take a second, where no index knows the filter.
    pub far: bool,
}

impl DeliveryFilter {
    /// Which of the events that it searches for it takes up.
    pub(super) fn block(&self) -> Block {
        self.q.as_ref().and_then(Search::few).map(|few| few.block).unwrap_or_default()
    }

    /// The word of the failure that this filter leads to: the one asked for, or that of a status which only failures have.
    pub(super) fn failure(&self) -> Option<String> {
        let of_status = match self.http_status {
            Some(HttpFilter::Exactly(status)) if status >= 400 => Some(format!("http_{status}")),
            _ => None,
        };
        self.error.clone().or(of_status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_a_number_or_a_class() {
        assert_eq!(HttpFilter::parse("404"), Some(HttpFilter::Exactly(404)));
        assert_eq!(HttpFilter::parse("5xx").map(HttpFilter::range), Some((500, 599)));
        for text in ["9xx", "xx", "99", "600", "x", ""] {
            assert_eq!(HttpFilter::parse(text), None, "{text}");
        }
    }
}
