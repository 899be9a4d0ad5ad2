//! Deliveries as people read them: lists, one with its attempts, resend and cancel.

use super::{Store, StoreError};
use crate::domain::attempt::Timing;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// A delivery in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryRow {
    /// Id.
    pub id: DeliveryId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Its current name.
    pub webhook_name: String,
    /// Event.
    pub event_id: EventId,
    /// Its type.
    pub event_type: String,
    /// Its product.
    pub product: Option<String>,
    /// Its channel.
    pub channel: Option<String>,
    /// Where it stands.
    pub status: DeliveryStatus,
    /// Why it ended so.
    pub reason: Option<Reason>,
    /// Attempts made.
    pub attempt_count: u32,
    /// Status of the last answer.
    pub http_status: Option<u16>,
    /// Word of the last failure.
    pub error: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it is tried next; `None` when it is over or being sent.
    pub next_attempt_at: Option<Timestamp>,
}

/// Status of the last answer: exact, or a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HttpFilter {
    /// This one, such as `404`.
    Exactly(u16),
    /// This class, such as `5` for `5xx`.
    Class(u8),
}

/// Which deliveries (and attempts) a list shows.
#[derive(Debug, Clone, Default)]
pub struct DeliveryFilter {
    /// Of this webhook.
    pub webhook_id: Option<WebhookId>,
    /// Of this event.
    pub event_id: Option<EventId>,
    /// Of this status.
    pub status: Option<DeliveryStatus>,
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
    /// Made at this time or later.
    pub from: Option<Timestamp>,
    /// Made before this time.
    pub to: Option<Timestamp>,
    /// An id or a stored search term, exact, without regard to case.
    pub q: Option<String>,
}

/// An attempt as recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptRow {
    /// Id.
    pub id: AttemptId,
    /// From 1.
    pub number: u32,
    /// When it began.
    pub started_at: Timestamp,
    /// Where it went.
    pub url: String,
    /// Extra headers as JSON, secrets masked.
    pub headers: String,
    /// Value of `webhook-signature`.
    pub signature: String,
    /// Status of the answer.
    pub http_status: Option<u16>,
    /// Headers of the answer as JSON.
    pub response_headers: String,
    /// Start of the answer's body.
    pub response_body: String,
    /// Whether the answer was longer.
    pub truncated: bool,
    /// Word of the failure.
    pub error_code: Option<String>,
    /// Sentence of the failure.
    pub error_message: Option<String>,
    /// How long it took.
    pub timing: Timing,
}

/// A delivery with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct DeliveryDetail {
    /// As in the list.
    pub row: DeliveryRow,
    /// The version its body is rendered from.
    pub version_id: VersionId,
    /// The event.
    pub event: Event,
    /// Attempts, first to last.
    pub attempts: Vec<AttemptRow>,
}

/// How a resend ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resend {
    /// It waits for its next attempt, with the whole schedule before it.
    Queued,
    /// There is no such delivery.
    NotFound,
    /// It waits already, was skipped, or its webhook takes no deliveries.
    NotPossible,
}

/// How cancelling ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancel {
    /// It is cancelled.
    Cancelled,
    /// There is no such delivery.
    NotFound,
    /// It is over, or being sent right now.
    NotPossible,
}

impl Store {
    /// Deliveries, newest first, from the one after `cursor`.
    pub async fn deliveries(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<DeliveryId>,
        limit: u32,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        todo!("{workspace_id} {filter:?} {cursor:?} {limit}")
    }

    /// One delivery with event and attempts.
    pub async fn delivery(
        &self,
        workspace_id: WorkspaceId,
        id: DeliveryId,
    ) -> Result<Option<DeliveryDetail>, StoreError> {
        todo!("{workspace_id} {id}")
    }

    /// Takes a delivery that is over back to pending, due now.
    pub async fn resend(
        &self,
        workspace_id: WorkspaceId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<Resend, StoreError> {
        todo!("{workspace_id} {id} {now}")
    }

    /// Cancels a delivery that waits.
    pub async fn cancel_delivery(
        &self,
        workspace_id: WorkspaceId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<Cancel, StoreError> {
        todo!("{workspace_id} {id} {now}")
    }
}
