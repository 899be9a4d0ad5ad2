//! Deliveries that somebody asks for, of an event that is there already. They come on top of the event's books.

use super::deliveries::CANCEL;
use super::dialect::on_db;
use super::rollups::count_made;
use super::{Store, StoreError, Tx, commit_tx};
use crate::domain::ids::{DeliveryId, EventId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// How asking for a delivery ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requested {
    /// It waits for its first attempt.
    Queued,
    /// There is no such event or webhook.
    NotFound,
    /// The webhook takes no deliveries.
    NotPossible,
    /// The delivery in whose place it was to be made waits no longer.
    TooLate,
}

impl Store {
    /// Makes a delivery of an event for a webhook, with the webhook's current version, whatever it selects.
    pub async fn request_delivery(
        &self,
        workspace_id: WorkspaceId,
        event: EventId,
        webhook: WebhookId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<Requested, StoreError> {
        let mut tx = self.begin().await?;
        if insert(&mut tx, workspace_id, event, webhook, id, now).await? {
            commit_tx(tx).await?;
            return Ok(Requested::Queued);
        }
        drop(tx);
        self.refused(workspace_id, event, webhook).await
    }

    /// The same in place of a delivery that waits: that one is cancelled. Either both happen or nothing does.
    pub async fn renew_delivery(
        &self,
        workspace_id: WorkspaceId,
        old: DeliveryId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<Requested, StoreError> {
        const OF: &str = "SELECT event_id, webhook_id FROM deliveries WHERE id = $2 AND workspace_id = $1";
        let mut tx = self.begin().await?;
        let found: Option<(EventId, WebhookId)> = on_db!(&mut tx, tx => {
            sqlx::query_as(OF).bind(workspace_id).bind(old).fetch_optional(&mut **tx).await
        })?;
        let Some((event, webhook)) = found else { return Ok(Requested::NotFound) };
        let cancelled = on_db!(&mut tx, tx => {
            let update = sqlx::query(CANCEL).bind(workspace_id).bind(old).bind(now);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if cancelled != 1 {
            return Ok(Requested::TooLate);
        }
        if insert(&mut tx, workspace_id, event, webhook, id, now).await? {
            commit_tx(tx).await?;
            return Ok(Requested::Queued);
        }
        drop(tx);
        self.refused(workspace_id, event, webhook).await
    }

    /// Why nothing was made.
    async fn refused(
        &self,
        workspace_id: WorkspaceId,
        event: EventId,
        webhook: WebhookId,
    ) -> Result<Requested, StoreError> {
        const BOTH: &str = "SELECT count(*) FROM events e JOIN webhooks w ON w.workspace_id = e.workspace_id
            WHERE e.workspace_id = $1 AND e.id = $2 AND w.id = $3 AND w.deleted_at IS NULL";
        let there: i64 = on_db!(self.read(), pool => {
            sqlx::query_scalar(BOTH).bind(workspace_id).bind(event).bind(webhook).fetch_one(pool).await
        })?;
        Ok(if there == 1 { Requested::NotPossible } else { Requested::NotFound })
    }
}

/// The delivery itself; whether there is what it takes.
async fn insert(
    tx: &mut Tx,
    workspace_id: WorkspaceId,
    event: EventId,
    webhook: WebhookId,
    id: DeliveryId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    const SQL: &str = "INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product,
                channel, status, attempt_count, round_start, created_at, due_at, on_request)
            SELECT $4, e.workspace_id, w.id, e.id, w.version_id, e.event_type, e.product, e.channel, 'pending', 0, 0, $5, $5,
                $6
            FROM events e JOIN webhooks w ON w.workspace_id = e.workspace_id
            WHERE e.workspace_id = $1 AND e.id = $2 AND w.id = $3 AND w.deleted_at IS NULL
                AND w.status IN ('active', 'paused')";
    let made = on_db!(tx, tx => {
        let insert = sqlx::query(SQL).bind(workspace_id).bind(event).bind(webhook).bind(id).bind(now).bind(true);
        insert.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    if made == 1 {
        count_made(tx, workspace_id, webhook, now, made).await?;
    }
    Ok(made == 1)
}
