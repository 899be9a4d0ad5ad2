//! Many deliveries in one statement: what they carry, sent again, cancelled.

use super::batch::Rows;
use super::columns::from_row;
use super::dialect::{Sql, in_ids, on_db};
use super::{Store, StoreError, Version};
use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, TypeId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// What the body of a delivery is made from.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The delivery.
    pub delivery_id: DeliveryId,
    /// Its webhook.
    pub webhook_id: WebhookId,
    /// The version of its configuration.
    pub version_id: VersionId,
    /// Its event.
    pub event: Event,
}

from_row!(Carried, |row| Carried {
    delivery_id: row.try_get("delivery_id")?,
    webhook_id: row.try_get("webhook_id")?,
    version_id: row.try_get("version_id")?,
    event: sqlx::FromRow::from_row(row)?,
});

struct Moved(WebhookId);

from_row!(Moved, |row| Moved(row.try_get("webhook_id")?));

fn ids<T: TypeId>(ids: &[T]) -> String {
    Rows::of_ids(ids.iter().map(|id| id.uuid())).finish()
}

impl Store {
    /// What these deliveries carry, in no order.
    pub async fn carried(&self, workspace_id: WorkspaceId, some: &[DeliveryId]) -> Result<Vec<Carried>, StoreError> {
        const SQL: Sql = in_ids!(
            "SELECT d.id AS delivery_id, d.webhook_id, d.version_id, e.* FROM deliveries d
                JOIN events e ON e.workspace_id = d.workspace_id AND e.id = d.event_id WHERE d.id",
            "AND (d.workspace_id = $2) IS TRUE"
        );
        let (pool, some) = (self.read(), ids(some));
        let sql = pool.spell(&SQL);
        Ok(on_db!(pool, pool => sqlx::query_as(sql).bind(some).bind(workspace_id).fetch_all(pool).await)?)
    }

    /// These versions, in no order.
    pub async fn versions(&self, some: &[VersionId]) -> Result<Vec<Version>, StoreError> {
        const SQL: Sql = in_ids!("SELECT id, webhook_id, document, created_at FROM webhook_versions WHERE id", "");
        let (pool, some) = (self.read(), ids(some));
        let sql = pool.spell(&SQL);
        Ok(on_db!(pool, pool => sqlx::query_as(sql).bind(some).fetch_all(pool).await)?)
    }

    /// Takes those of these deliveries that are over back to pending, due now; those that wait are due now at the
    /// latest. All begin a new round. Answers the webhook of each.
    pub async fn resend_many(
        &self,
        workspace_id: WorkspaceId,
        some: &[DeliveryId],
        now: Timestamp,
    ) -> Result<Vec<WebhookId>, StoreError> {
        const SQL: Sql = in_ids!(
            "UPDATE deliveries SET status = 'pending', reason = NULL, round_start = attempt_count,
                due_at = CASE WHEN status = 'pending' AND due_at < $3 THEN due_at ELSE $3 END
                WHERE id",
            "AND (workspace_id = $2) IS TRUE AND (status IN ('delivered', 'failed', 'cancelled')
                    OR (status = 'pending' AND lease_owner IS NULL)) IS TRUE
                AND EXISTS (SELECT 1 FROM webhooks w WHERE w.id = deliveries.webhook_id
                    AND w.deleted_at IS NULL AND w.status IN ('active', 'paused'))
                RETURNING webhook_id"
        );
        self.move_many(&SQL, workspace_id, some, now).await
    }

    /// Cancels those of these deliveries that wait; answers the webhook of each.
    pub async fn cancel_many(
        &self,
        workspace_id: WorkspaceId,
        some: &[DeliveryId],
        now: Timestamp,
    ) -> Result<Vec<WebhookId>, StoreError> {
        const SQL: Sql = in_ids!(
            "UPDATE deliveries SET status = 'cancelled', reason = 'cancelled_by_user', due_at = NULL, lease_owner = NULL
                WHERE id",
            "AND (workspace_id = $2) IS TRUE AND (status = 'pending') IS TRUE AND (lease_owner IS NULL OR due_at <= $3)
                RETURNING webhook_id"
        );
        self.move_many(&SQL, workspace_id, some, now).await
    }

    async fn move_many(
        &self,
        sql: &Sql,
        workspace_id: WorkspaceId,
        some: &[DeliveryId],
        now: Timestamp,
    ) -> Result<Vec<WebhookId>, StoreError> {
        let (pool, some) = (self.write(), ids(some));
        let sql = pool.spell(sql);
        let moved: Vec<Moved> = on_db!(pool, pool => {
            sqlx::query_as(sql).bind(some).bind(workspace_id).bind(now).fetch_all(pool).await
        })?;
        Ok(moved.into_iter().map(|moved| moved.0).collect())
    }
}
