//! Deliveries that somebody asks for, of an event that is there already. They come on top of the event's books.

use super::dialect::on_db;
use super::rollups::count_made;
use super::{Store, StoreError, commit_tx};
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
        const SQL: &str = "INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product,
                channel, status, attempt_count, round_start, created_at, due_at, on_request)
            SELECT $4, e.workspace_id, w.id, e.id, w.version_id, e.event_type, e.product, e.channel, 'pending', 0, 0, $5, $5,
                $6
            FROM events e JOIN webhooks w ON w.workspace_id = e.workspace_id
            WHERE e.workspace_id = $1 AND e.id = $2 AND w.id = $3 AND w.deleted_at IS NULL
                AND w.status IN ('active', 'paused')";
        const BOTH: &str = "SELECT count(*) FROM events e JOIN webhooks w ON w.workspace_id = e.workspace_id
            WHERE e.workspace_id = $1 AND e.id = $2 AND w.id = $3 AND w.deleted_at IS NULL";
        let mut tx = self.begin().await?;
        let made = on_db!(&mut tx, tx => {
            let insert = sqlx::query(SQL).bind(workspace_id).bind(event).bind(webhook).bind(id).bind(now).bind(true);
            insert.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if made == 1 {
            count_made(&mut tx, workspace_id, webhook, now, made).await?;
            commit_tx(tx).await?;
            return Ok(Requested::Queued);
        }
        drop(tx);
        let there: i64 = on_db!(self.read(), pool => {
            sqlx::query_scalar(BOTH).bind(workspace_id).bind(event).bind(webhook).fetch_one(pool).await
        })?;
        Ok(if there == 1 { Requested::NotPossible } else { Requested::NotFound })
    }
}
