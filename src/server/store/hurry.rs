//! Retries brought forward: what failed while its receiver was sick need not wait for its schedule once it is well.

use super::batch::Rows;
use super::columns::from_row;
use super::dialect::{Sql, on_db, over_rows};
use super::{Store, StoreError};
use crate::domain::attempt::ErrorCode;
use crate::domain::ids::{DeliveryId, TypeId, WebhookId};
use crate::domain::time::Timestamp;

/// Most deliveries that one step looks at.
const STEP: usize = 500;

/// How far a step came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hurried {
    /// Deliveries that are due now.
    pub moved: u64,
    /// Where the next step begins; `None`: that was all.
    pub next: Option<Timestamp>,
}

struct Retry {
    id: DeliveryId,
    due_at: Timestamp,
    event_type: String,
    error: Option<String>,
    asked_to_wait: bool,
}

from_row!(Retry, |row| Retry {
    id: row.try_get("id")?,
    due_at: row.try_get("due_at")?,
    event_type: row.try_get("event_type")?,
    error: row.try_get("error")?,
    asked_to_wait: row.try_get::<i64, _>("asked_to_wait")? == 1,
});

impl Retry {
    /// Whether it failed at a sick receiver, which did not say itself when to come back.
    fn may_hurry(&self) -> bool {
        !self.asked_to_wait && self.error.as_deref().is_some_and(|word| ErrorCode::parse(word).is_sickness())
    }
}

/// A webhook's retries from `$2` on. The last answer is looked at only where it may have named a time.
const RETRIES: &str = "SELECT d.id, d.due_at, d.event_type, d.error, CAST(CASE WHEN d.http_status IN (429, 503) AND
            (SELECT lower(a.response_headers) FROM attempts a WHERE a.delivery_id = d.id ORDER BY a.id DESC LIMIT 1)
                LIKE '%retry-after%' THEN 1 ELSE 0 END AS bigint) AS asked_to_wait
    FROM deliveries d
    WHERE d.webhook_id = $1 AND d.status = 'pending' AND d.due_at >= $2 AND d.lease_owner IS NULL
    ORDER BY d.due_at LIMIT $3";

/// `$2` now.
const DUE_NOW: Sql = over_rows!(
    update "deliveries SET due_at = $2 FROM",
    { id id },
    "WHERE deliveries.id = r.id AND (deliveries.status = 'pending' AND deliveries.lease_owner IS NULL
        AND deliveries.due_at > $2 AND r.id IS NOT NULL) IS TRUE"
);

impl Store {
    /// Makes retries of the webhook that are due at `from` or later, of event types that `takes` says, due now: a step.
    pub async fn hurry(
        &self,
        webhook: WebhookId,
        from: Timestamp,
        takes: impl Fn(&str) -> bool + Send,
        now: Timestamp,
    ) -> Result<Hurried, StoreError> {
        let limit = i64::try_from(STEP).unwrap_or(i64::MAX);
        let found: Vec<Retry> = on_db!(self.read(), pool => {
            sqlx::query_as(RETRIES).bind(webhook).bind(from.max(now.plus_ms(1))).bind(limit).fetch_all(pool).await
        })?;
        // From one millisecond on at least: a step that moved nothing must not be repeated.
        let last = found.last().filter(|_| found.len() == STEP);
        let next = last.map(|last| if last.due_at > from { last.due_at } else { from.plus_ms(1) });
        let some: Vec<_> = found.iter().filter(|retry| retry.may_hurry() && takes(&retry.event_type)).collect();
        if some.is_empty() {
            return Ok(Hurried { moved: 0, next });
        }
        let ids = Rows::of_ids(some.iter().map(|retry| retry.id.uuid())).finish();
        let pool = self.write();
        let sql = pool.spell(&DUE_NOW);
        let moved = on_db!(pool, pool => {
            sqlx::query(sql).bind(ids).bind(now).execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(Hurried { moved, next })
    }
}
