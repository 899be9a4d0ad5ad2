//! Who sends what: claims, leases, heartbeats of nodes, and what ends without being sent.
//!
//! `due_at` of a pending delivery is the time of its next attempt while no node holds it, else the moment at which the
//! node's lease runs out; so "due" means the same for both, and a dead node's work is due by itself.

use uuid::Uuid;

use super::{Store, StoreError};
use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// A delivery that this node now holds.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Delivery.
    pub delivery_id: DeliveryId,
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Version to render with.
    pub version_id: VersionId,
    /// Attempts made so far.
    pub attempt_count: u32,
    /// Attempts made before the last resend.
    pub round_start: u32,
    /// The event.
    pub event: Event,
}

impl Store {
    /// Takes what is due of these webhooks, oldest first, at most `limit_each` of each webhook.
    pub async fn claim(
        &self,
        node: Uuid,
        now: Timestamp,
        lease_until: Timestamp,
        webhooks: &[WebhookId],
        limit_each: u32,
    ) -> Result<Vec<Claimed>, StoreError> {
        todo!("{node} {now} {lease_until} {webhooks:?} {limit_each}")
    }

    /// Gives up these leases of the node; the deliveries are due at `due_at`. Answers how many it held.
    pub async fn release(&self, node: Uuid, deliveries: &[DeliveryId], due_at: Timestamp) -> Result<u64, StoreError> {
        todo!("{node} {deliveries:?} {due_at}")
    }

    /// Gives up all leases of the node and forgets it.
    pub async fn release_node(&self, node: Uuid, now: Timestamp) -> Result<u64, StoreError> {
        todo!("{node} {now}")
    }

    /// Ends every lease: for the start of the only node.
    pub async fn release_all_leases(&self, now: Timestamp) -> Result<u64, StoreError> {
        todo!("{now}")
    }

    /// Notes that the node lives.
    pub async fn heartbeat(&self, node: Uuid, now: Timestamp) -> Result<(), StoreError> {
        todo!("{node} {now}")
    }

    /// Ends the leases of nodes last heard of before `older_than`, and forgets them.
    pub async fn release_dead_nodes(&self, now: Timestamp, older_than: Timestamp) -> Result<u64, StoreError> {
        todo!("{now} {older_than}")
    }

    /// The first moment after `now` at which something of an active webhook becomes due.
    pub async fn next_due(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        todo!("{now}")
    }

    /// Cancels up to `limit` deliveries that wait, without a running lease, for a webhook that no longer sends.
    pub async fn cancel_orphans(&self, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
        todo!("{now} {limit}")
    }
}
