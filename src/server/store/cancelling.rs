//! Cancelling what waits for a webhook that is off, in steps: nobody else has to wait while a million go.

use super::batch::Rows;
use super::columns::from_row;
use super::dialect::{Sql, Tx, in_ids, on_db};
use super::{Store, StoreError, commit_tx};
use crate::domain::delivery::Reason;
use crate::domain::ids::{DeliveryId, TypeId, WebhookId};
use crate::domain::time::Timestamp;

/// Most deliveries of one step.
const STEP: i64 = 1_000;

/// What waits, without a running lease, for webhooks that no longer send. Driven from those webhooks, which are few. `$1`
/// now, `$2` how many.
const ORPHANS: Sql = Sql {
    sqlite: "SELECT d.id FROM webhooks w
        CROSS JOIN deliveries d INDEXED BY deliveries_due
            ON d.webhook_id = w.id AND d.status = 'pending' AND (d.lease_owner IS NULL OR d.due_at <= $1)
        WHERE w.deleted_at IS NOT NULL OR w.status NOT IN ('active', 'paused')
        LIMIT $2",
    postgres: "SELECT d.id FROM webhooks w CROSS JOIN LATERAL (
            SELECT p.id FROM deliveries p WHERE p.webhook_id = w.id AND p.status = 'pending'
                AND (p.lease_owner IS NULL OR p.due_at <= $1) LIMIT $2) d
        WHERE w.deleted_at IS NOT NULL OR w.status NOT IN ('active', 'paused')
        LIMIT $2",
};

/// `$2` now.
const CANCEL_ORPHANS: Sql = in_ids!(
    "UPDATE deliveries SET status = 'cancelled', due_at = NULL, lease_owner = NULL,
        reason = (SELECT CASE WHEN w.deleted_at IS NOT NULL THEN 'webhook_deleted'
            WHEN w.status = 'disabled' THEN 'webhook_disabled' ELSE 'webhook_inactive' END
            FROM webhooks w WHERE w.id = deliveries.webhook_id)
     WHERE id",
    "AND (status = 'pending' AND (lease_owner IS NULL OR due_at <= $2)) IS TRUE
        AND EXISTS (SELECT 1 FROM webhooks w WHERE w.id = deliveries.webhook_id
            AND (w.deleted_at IS NOT NULL OR w.status NOT IN ('active', 'paused')))"
);

/// What waits for one webhook: `$1`; `$2` now, `$3` how many.
const WAITING: &str = "SELECT id FROM deliveries
    WHERE webhook_id = $1 AND status = 'pending' AND (lease_owner IS NULL OR due_at <= $2) ORDER BY due_at LIMIT $3";

/// `$2` the reason, `$3` now.
const CANCEL: Sql = in_ids!(
    "UPDATE deliveries SET status = 'cancelled', reason = $2, due_at = NULL, lease_owner = NULL WHERE id",
    "AND (status = 'pending' AND (lease_owner IS NULL OR due_at <= $3)) IS TRUE
        AND EXISTS (SELECT 1 FROM webhooks w WHERE w.id = deliveries.webhook_id
            AND (w.deleted_at IS NOT NULL OR w.status NOT IN ('active', 'paused')))"
);

struct Found(DeliveryId);

from_row!(Found, |row| Found(row.try_get("id")?));

fn ids(found: &[Found]) -> String {
    Rows::of_ids(found.iter().map(|found| found.0.uuid())).finish()
}

impl Store {
    /// Cancels up to `limit` deliveries that wait, without a running lease, for a webhook that no longer sends.
    pub async fn cancel_orphans(&self, now: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let pool = self.read();
        let sql = pool.spell(&ORPHANS);
        let found: Vec<Found> = on_db!(pool, pool => {
            sqlx::query_as(sql).bind(now).bind(i64::from(limit)).fetch_all(pool).await
        })?;
        if found.is_empty() {
            return Ok(0);
        }
        let pool = self.write();
        let sql = pool.spell(&CANCEL_ORPHANS);
        Ok(on_db!(pool, pool => {
            sqlx::query(sql).bind(ids(&found)).bind(now).execute(pool).await.map(|done| done.rows_affected())
        })?)
    }

    /// Goes on after the first step of this many, until nothing waits for the webhook or it is switched on again; answers how
    /// many were cancelled in all. Where this ends early, [`Store::cancel_orphans`] goes on.
    pub(super) async fn cancel_rest(
        &self,
        id: WebhookId,
        reason: Reason,
        first: u64,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let (mut step, mut all) = (first, first);
        while step == STEP.unsigned_abs() {
            let mut tx = self.begin().await?;
            step = cancel_step(&mut tx, id, reason, now).await?;
            commit_tx(tx).await?;
            all += step;
        }
        Ok(all)
    }
}

/// Cancels the first of what waits for the webhook. What a node holds is left to that node: it is being sent.
pub(super) async fn cancel_step(tx: &mut Tx, id: WebhookId, reason: Reason, now: Timestamp) -> Result<u64, StoreError> {
    let found: Vec<Found> = on_db!(&mut *tx, tx => {
        sqlx::query_as(WAITING).bind(id).bind(now).bind(STEP).fetch_all(&mut **tx).await
    })?;
    if found.is_empty() {
        return Ok(0);
    }
    let sql = tx.spell(&CANCEL);
    Ok(on_db!(tx, tx => {
        let update = sqlx::query(sql).bind(ids(&found)).bind(reason).bind(now);
        update.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?)
}
