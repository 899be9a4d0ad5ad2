//! The hot path: accepted events with their deliveries, and finished attempts, in one transaction.

use uuid::Uuid;

use super::{Store, StoreError};
use crate::domain::attempt::Timing;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// An event to store, matched already.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// The event.
    pub event: Event,
    /// When it was received.
    pub received_at: Timestamp,
    /// What follows from it.
    pub deliveries: Vec<NewDelivery>,
    /// Texts by which a person can find it: exact, without regard to case.
    pub search_terms: Vec<String>,
}

/// A delivery to make.
#[derive(Debug, Clone)]
pub struct NewDelivery {
    /// Id.
    pub id: DeliveryId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Its current version.
    pub version_id: VersionId,
    /// Why it is held back; `None`: it is to be sent.
    pub skipped: Option<Reason>,
    /// Whether this node sends it straight on and so holds its lease.
    pub leased: bool,
}

/// An attempt that is over, and what follows.
#[derive(Debug, Clone)]
pub struct Finished {
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Delivery.
    pub delivery_id: DeliveryId,
    /// The attempt.
    pub attempt: NewAttempt,
    /// What becomes of the delivery.
    pub after: After,
}

/// What becomes of a delivery after an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Done.
    Delivered,
    /// Tried again at this time.
    RetryAt(Timestamp),
    /// Over without success.
    Ended(DeliveryStatus, Reason),
}

/// An attempt to record.
#[derive(Debug, Clone)]
pub struct NewAttempt {
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

/// What became of a posted event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The event's id; of a duplicate: the first one's.
    pub event_id: EventId,
    /// Whether the sender's id was known already, so that nothing was stored.
    pub duplicate: bool,
    /// Deliveries that will be sent.
    pub deliveries: u32,
    /// Deliveries held back.
    pub skipped: u32,
}

impl Store {
    /// Stores events and finished attempts in one transaction, in the same few statements however many there are.
    ///
    /// Answers one [`Accepted`] for each event, in order. An event whose sender id is known in the workspace, or stands
    /// earlier in the same batch, stores nothing. An attempt is always recorded; its delivery moves only while it is
    /// pending and leased to `node`.
    pub async fn commit(
        &self,
        node: Uuid,
        lease_until: Timestamp,
        events: &[NewEvent],
        finished: &[Finished],
    ) -> Result<Vec<Accepted>, StoreError> {
        todo!("{node} {lease_until} {} {}", events.len(), finished.len())
    }
}
