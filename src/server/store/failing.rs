//! Webhooks whose endpoint has not answered well: for how long, and what waits for them.

use super::dialect::on_db;
use super::period::{ID_SLACK_MS, id_at};
use super::{Store, StoreError};
use crate::domain::ids::{AttemptId, DeliveryId, WebhookId};
use crate::domain::time::{DAY_MS, Timestamp};

/// A webhook's newest attempts, all of which failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Streak {
    /// How many there are.
    pub attempts: u32,
    /// When the newest began.
    pub last: Timestamp,
    /// Its delivery.
    pub delivery_id: DeliveryId,
    /// Its stable word.
    pub code: String,
    /// What happened in it, in a sentence.
    pub message: String,
}

/// What waits for a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many deliveries.
    pub deliveries: u32,
    /// When the first of them is tried; `None`: they are being sent, or there are none.
    pub next: Option<Timestamp>,
}

type Newest = (DeliveryId, Timestamp, Option<String>, Option<String>);

impl Store {
    /// Attempts of the webhook that failed since its last success and began at `since` or later: when the first of them
    /// began, and how many there are, counted up to `most`. `None` when there is none.
    /// What our own way out failed at (`proxy_failed`) says nothing about the endpoint and does not count.
    pub async fn failing_since(
        &self,
        webhook: WebhookId,
        since: Timestamp,
        most: u32,
    ) -> Result<Option<(Timestamp, u32)>, StoreError> {
        const SUCCESS: &str = "SELECT id FROM attempts WHERE webhook_id = $1 AND error_code IS NULL
            ORDER BY id DESC LIMIT 1";
        const FAILURES: &str = "SELECT min(f.started_at), count(*) FROM (
                SELECT started_at FROM attempts WHERE webhook_id = $1 AND id > $2 AND started_at >= $3
                    AND error_code <> 'proxy_failed'
                ORDER BY id LIMIT $4) AS f";
        let success: Option<AttemptId> = on_db!(self.read(), pool => {
            sqlx::query_scalar(SUCCESS).bind(webhook).fetch_optional(pool).await
        })?;
        let after = success.map_or(uuid::Uuid::nil(), crate::domain::ids::TypeId::uuid);
        let (first, count): (Option<Timestamp>, i64) = on_db!(self.read(), pool => {
            let select = sqlx::query_as(FAILURES).bind(webhook).bind(after).bind(since).bind(i64::from(most));
            select.fetch_one(pool).await
        })?;
        Ok(first.map(|first| (first, u32::try_from(count).unwrap_or(most))))
    }

    /// On how many UTC days, counted up to `most`, the webhook had attempts that failed, from the one of this time on. What was
    /// our own failure does not count. Each day is one look at an index, however many attempts it had.
    pub async fn failing_days(&self, webhook: WebhookId, first: Timestamp, most: u32) -> Result<u32, StoreError> {
        const NEXT: &str = "SELECT started_at FROM attempts WHERE webhook_id = $1 AND id >= $2 AND started_at >= $3
            AND error_code <> 'proxy_failed' ORDER BY id LIMIT 1";
        let (mut from, mut days) = (first, 0);
        while days < most {
            let id = id_at(from.0.saturating_sub(ID_SLACK_MS));
            let next: Option<Timestamp> = on_db!(self.read(), pool => {
                sqlx::query_scalar(NEXT).bind(webhook).bind(id).bind(from).fetch_optional(pool).await
            })?;
            let Some(found) = next else { break };
            days += 1;
            from = found.day().plus_ms(DAY_MS);
        }
        Ok(days)
    }

    /// The webhook's newest attempts when the last one failed: those since its last success that began at `since` or
    /// later. Looks at the newest `most` only, so that it costs little however long this has been going on.
    pub async fn failing_streak(
        &self,
        webhook: WebhookId,
        since: Timestamp,
        most: u32,
    ) -> Result<Option<Streak>, StoreError> {
        const LAST: &str = "SELECT delivery_id, started_at, error_code, error_message FROM attempts
            WHERE webhook_id = $1 ORDER BY id DESC LIMIT 1";
        const STREAK: &str = "WITH newest AS (
                SELECT id, started_at, error_code FROM attempts WHERE webhook_id = $1 ORDER BY id DESC LIMIT $4)
            SELECT count(*) FROM newest AS f WHERE f.started_at >= $2 AND f.id > COALESCE(
                (SELECT s.id FROM newest AS s WHERE s.error_code IS NULL ORDER BY s.id DESC LIMIT 1), $3)";
        let newest: Option<Newest> = on_db!(self.read(), pool => {
            sqlx::query_as(LAST).bind(webhook).fetch_optional(pool).await
        })?;
        let Some((delivery_id, last, Some(code), message)) = newest else { return Ok(None) };
        let attempts: i64 = on_db!(self.read(), pool => {
            let select = sqlx::query_scalar(STREAK).bind(webhook).bind(since).bind(uuid::Uuid::nil());
            select.bind(i64::from(most)).fetch_one(pool).await
        })?;
        let attempts = u32::try_from(attempts).unwrap_or(most);
        let message = message.unwrap_or_default();
        Ok((attempts > 0).then_some(Streak { attempts, last, delivery_id, code, message }))
    }

    /// Deliveries that wait for the webhook, counted up to `most`, and when the first of them is tried.
    pub async fn waiting_for(&self, webhook: WebhookId, most: u32) -> Result<Waiting, StoreError> {
        const SQL: &str = "SELECT count(*), min(CASE WHEN w.lease_owner IS NULL THEN w.due_at END) FROM (
                SELECT due_at, lease_owner FROM deliveries WHERE webhook_id = $1 AND status = 'pending'
                ORDER BY due_at LIMIT $2) AS w";
        let (count, next): (i64, Option<Timestamp>) = on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(webhook).bind(i64::from(most)).fetch_one(pool).await
        })?;
        Ok(Waiting { deliveries: u32::try_from(count).unwrap_or(most), next })
    }
}
