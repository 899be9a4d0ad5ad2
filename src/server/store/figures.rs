//! Figures: what the roll-ups say of a workspace, of a webhook, or of each webhook.

use std::collections::{BTreeMap, HashMap};

use super::batch::Rows;
use super::columns::{from_row, small, unreadable};
use super::dialect::{Sql, in_ids, on_db};
use super::rollups::HOUR_MS;
use super::{Store, StoreError};
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::measure::{LATENCY_MS, Measure, quantile};
use crate::domain::time::Timestamp;

/// What happened in a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Events accepted; none where one webhook was asked for.
    pub events: u64,
    /// Deliveries made to be sent.
    pub made: u64,
    /// Deliveries held back.
    pub skipped: u64,
    /// Attempts answered 2xx, by class of [`LATENCY_MS`].
    pub answered: [u64; LATENCY_MS.len() + 1],
    /// Attempts that failed, by [`crate::domain::attempt::ErrorCode::kind`].
    pub failed: BTreeMap<u8, u64>,
}

impl Counts {
    /// Attempts answered 2xx.
    #[must_use]
    pub fn succeeded(&self) -> u64 {
        self.answered.iter().sum()
    }

    /// Attempts that failed.
    #[must_use]
    pub fn failures(&self) -> u64 {
        self.failed.values().sum()
    }

    /// How long this share (0 to 1) of the successful attempts took at most, in milliseconds, about.
    #[must_use]
    pub fn latency(&self, share: f64) -> Option<f64> {
        quantile(&self.answered, share)
    }

    /// Adds other counts.
    pub fn add(&mut self, other: &Self) {
        self.events += other.events;
        self.made += other.made;
        self.skipped += other.skipped;
        self.answered.iter_mut().zip(other.answered).for_each(|(mine, more)| *mine += more);
        for (kind, more) in &other.failed {
            *self.failed.entry(*kind).or_default() += more;
        }
    }

    fn count(&mut self, measure: Measure, amount: u64) {
        match measure {
            Measure::Events => self.events += amount,
            Measure::Made => self.made += amount,
            Measure::Skipped => self.skipped += amount,
            Measure::Answered(class) => {
                let last = self.answered.len() - 1;
                self.answered[usize::from(class).min(last)] += amount;
            }
            Measure::Failed(kind) => *self.failed.entry(kind).or_default() += amount,
        }
    }
}

/// A webhook and what it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Its name; empty when it has none.
    pub name: String,
    /// Whether it was deleted since.
    pub deleted: bool,
    /// What it did.
    pub counts: Counts,
}

/// Since when the oldest of what waits waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Oldest {
    /// When it was made; `None`: nothing waits.
    pub since: Option<Timestamp>,
    /// Whether more waits than was looked at: then there may be an older one.
    pub more: bool,
}

struct Slot {
    place: usize,
    measure: Measure,
    amount: u64,
}

from_row!(Slot, |row| Slot {
    place: small("place", row.try_get("place")?)?,
    measure: measure(row.try_get("measure")?)?,
    amount: small("amount", row.try_get("amount")?)?,
});

struct Hour {
    webhook_id: WebhookId,
    slot: Slot,
}

from_row!(Hour, |row| Hour { webhook_id: row.try_get("webhook_id")?, slot: sqlx::FromRow::from_row(row)? });

struct Share {
    webhook_id: WebhookId,
    name: String,
    deleted_at: Option<Timestamp>,
    measure: Measure,
    amount: u64,
}

from_row!(Share, |row| Share {
    webhook_id: row.try_get("webhook_id")?,
    name: row.try_get("name")?,
    deleted_at: row.try_get("deleted_at")?,
    measure: measure(row.try_get("measure")?)?,
    amount: small("amount", row.try_get("amount")?)?,
});

fn measure(number: i64) -> Result<Measure, sqlx::Error> {
    Measure::parse(number).ok_or_else(|| unreadable("measure", format!("{number} is not a measure")))
}

/// As [`Store::oldest_waiting`] asks. What waits for other webhooks is about to be cancelled.
pub(super) const OLDEST_WAITING: &str = "SELECT
        min((SELECT min(l.created_at) FROM (SELECT d.created_at FROM deliveries d
            WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.due_at >= 0 ORDER BY d.due_at LIMIT $3) AS l)),
        max((SELECT d.due_at FROM deliveries d
            WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.due_at >= 0 ORDER BY d.due_at LIMIT 1 OFFSET $3))
    FROM webhooks w WHERE w.workspace_id = $1 AND w.status IN ('active', 'paused') AND w.deleted_at IS NULL
        AND (w.id = $2 OR $2 IS NULL)";

impl Store {
    /// The counts of `slots` stretches of `step_ms` from `from` on, which lies at the start of a span of `span_ms`
    /// ([`super::MINUTES_MS`] or [`HOUR_MS`]); of one webhook or the workspace.
    pub async fn counts(
        &self,
        workspace_id: WorkspaceId,
        webhook: Option<WebhookId>,
        span_ms: i64,
        from: Timestamp,
        step_ms: i64,
        slots: usize,
    ) -> Result<Vec<Counts>, StoreError> {
        const SQL: &str =
            "SELECT (bucket - $3) / $4 AS place, measure, CAST(sum(amount) AS bigint) AS amount FROM rollups
            WHERE workspace_id = $1 AND span = $2 AND bucket >= $3 AND bucket < $5 AND (webhook_id = $6 OR $6 IS NULL)
            GROUP BY 1, 2";
        let to = from.plus_ms(step_ms * i64::try_from(slots).unwrap_or_default());
        let rows: Vec<Slot> = on_db!(self.read(), pool => {
            let select = sqlx::query_as(SQL).bind(workspace_id).bind(span_ms).bind(from).bind(step_ms).bind(to);
            select.bind(webhook.map(TypeId::uuid)).fetch_all(pool).await
        })?;
        let mut counts = vec![Counts::default(); slots];
        for row in rows {
            if let Some(slot) = counts.get_mut(row.place) {
                slot.count(row.measure, row.amount);
            }
        }
        Ok(counts)
    }

    /// The attempts of each of these webhooks in `hours` hours from `from` on, the start of an hour; those without
    /// attempts are left out.
    pub async fn hourly(
        &self,
        workspace_id: WorkspaceId,
        webhooks: &[WebhookId],
        from: Timestamp,
        hours: usize,
    ) -> Result<HashMap<WebhookId, Vec<Counts>>, StoreError> {
        const SQL: Sql = in_ids!(
            "SELECT webhook_id, (bucket - $3) / 3600000 AS place, measure, CAST(sum(amount) AS bigint) AS amount
            FROM rollups WHERE workspace_id = $2 AND span = 3600000 AND bucket >= $3 AND bucket < $4
                AND measure >= 100 AND webhook_id",
            "GROUP BY 1, 2, 3"
        );
        let to = from.plus_ms(HOUR_MS * i64::try_from(hours).unwrap_or_default());
        let ids = Rows::of_ids(webhooks.iter().map(|id| id.uuid())).finish();
        let sql = self.read().spell(&SQL);
        let rows: Vec<Hour> = on_db!(self.read(), pool => {
            sqlx::query_as(sql).bind(ids).bind(workspace_id).bind(from).bind(to).fetch_all(pool).await
        })?;
        let mut all: HashMap<WebhookId, Vec<Counts>> = HashMap::new();
        for Hour { webhook_id, slot } in rows {
            let counts = all.entry(webhook_id).or_insert_with(|| vec![Counts::default(); hours]);
            if let Some(counts) = counts.get_mut(slot.place) {
                counts.count(slot.measure, slot.amount);
            }
        }
        Ok(all)
    }

    /// Since when the delivery waits that could have been sent first; of one active webhook or of all.
    pub async fn overdue_since(
        &self,
        workspace_id: WorkspaceId,
        webhook: Option<WebhookId>,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        const SQL: &str = "SELECT min((SELECT d.due_at FROM deliveries d
                WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.due_at <= $2 ORDER BY d.due_at LIMIT 1))
            FROM webhooks w WHERE w.workspace_id = $1 AND w.status = 'active' AND w.deleted_at IS NULL
                AND (w.id = $3 OR $3 IS NULL)";
        Ok(on_db!(self.read(), pool => {
            let select = sqlx::query_scalar(SQL).bind(workspace_id).bind(now).bind(webhook.map(TypeId::uuid));
            select.fetch_one(pool).await
        })?)
    }

    /// Since when the oldest delivery waits, be it for its first attempt, a later one or the end of a pause; of one webhook
    /// or of all. Looks at `most` of each webhook, those that are due first.
    ///
    /// No index has the age of what waits, and one for it would be written to twice for every delivery. What waits for
    /// its turn stands in the order of its age in the index that the engine needs anyway; only where many wait for later
    /// attempts can an older one stand behind `most` younger ones.
    pub async fn oldest_waiting(
        &self,
        workspace_id: WorkspaceId,
        webhook: Option<WebhookId>,
        most: u32,
    ) -> Result<Oldest, StoreError> {
        let (since, more): (Option<Timestamp>, Option<i64>) = on_db!(self.read(), pool => {
            let select = sqlx::query_as(OLDEST_WAITING).bind(workspace_id).bind(webhook.map(TypeId::uuid));
            select.bind(i64::from(most)).fetch_one(pool).await
        })?;
        Ok(Oldest { since, more: more.is_some() })
    }

    /// What each webhook did from `from` until before `to`, by spans of `span_ms`; most attempts first.
    pub async fn busiest(
        &self,
        workspace_id: WorkspaceId,
        span_ms: i64,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<Busy>, StoreError> {
        const SQL: &str = "SELECT r.webhook_id, w.name, w.deleted_at, r.measure,
                CAST(sum(r.amount) AS bigint) AS amount
            FROM rollups r JOIN webhooks w ON w.id = r.webhook_id AND w.workspace_id = r.workspace_id
            WHERE r.workspace_id = $1 AND r.span = $2 AND r.bucket >= $3 AND r.bucket < $4
            GROUP BY r.webhook_id, w.name, w.deleted_at, r.measure";
        let rows: Vec<Share> = on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(span_ms).bind(from).bind(to).fetch_all(pool).await
        })?;
        let mut all: HashMap<WebhookId, Busy> = HashMap::new();
        for Share { webhook_id, name, deleted_at, measure, amount } in rows {
            let new = || Busy { webhook_id, name, deleted: deleted_at.is_some(), counts: Counts::default() };
            all.entry(webhook_id).or_insert_with(new).counts.count(measure, amount);
        }
        let mut all: Vec<_> = all.into_values().collect();
        all.sort_by_key(|busy| (std::cmp::Reverse(busy.counts.succeeded() + busy.counts.failures()), busy.webhook_id));
        Ok(all)
    }
}
