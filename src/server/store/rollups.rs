//! Roll-ups: what happened in each five minutes and in each hour, counted in the transaction that writes it, so that
//! the overview never counts the log.
//!
//! Events and deliveries count at the time the event was received, attempts at the time they began. Five minutes are kept
//! for [`FINE_MS`], hours as long as the log.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::columns::{from_row, small, unreadable};
use super::commit::{Finished, NewEvent};
use super::dialect::{Sql, on_db, over_rows};
use super::many::{Many, ManyRows, many_rows};
use super::{Store, StoreError};
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::measure::{LATENCY_MS, Measure, quantile};
use crate::domain::time::Timestamp;

/// The shorter span, in milliseconds.
pub const MINUTES_MS: i64 = 300_000;
/// The longer span, in milliseconds.
pub const HOUR_MS: i64 = 3_600_000;
/// For so long the shorter ones are kept, in milliseconds.
pub(super) const FINE_MS: i64 = 2 * 86_400_000;

/// Transactions that write at once wait for each other only when they have the same shard.
const SHARDS: u8 = 8;

/// A shard for a transaction of these, on PostgreSQL; SQLite has one transaction at a time.
pub(super) fn shard(events: &[&NewEvent], finished: &[Finished]) -> i64 {
    let first = events.first().map(|new| new.event.id.uuid());
    let first = first.or_else(|| finished.first().map(|done| done.attempt.id.uuid()));
    first.map_or(0, |id| i64::from(id.as_bytes()[15] % SHARDS))
}

pub(super) static ROLLUPS: Many = many_rows!(
    insert "rollups (workspace_id, span, bucket, webhook_id, measure, shard, amount)
     SELECT r.ws, r.span, r.bucket, r.webhook, r.measure, r.shard, r.amount FROM",
    { ws id, span int, bucket int, webhook id, measure int, shard int, amount int },
    "WHERE EXISTS (SELECT 1 FROM workspaces w WHERE w.id = r.ws)
     ON CONFLICT (workspace_id, span, bucket, webhook_id, measure, shard)
        DO UPDATE SET amount = rollups.amount + excluded.amount"
);

/// Takes counts back again.
pub(super) const UNCOUNT: Sql = over_rows!(
    update "rollups SET amount = rollups.amount - r.amount FROM",
    { ws id, span int, bucket int, webhook id, measure int, shard int, amount int },
    "WHERE rollups.workspace_id = r.ws AND rollups.span = r.span AND rollups.bucket = r.bucket
        AND rollups.webhook_id = r.webhook AND rollups.measure = r.measure AND rollups.shard = r.shard"
);

/// The counts of a batch: workspace, start of the five minutes, webhook or zero, measure.
pub(super) struct Tally(BTreeMap<(Uuid, i64, Uuid, i64), i64>);

impl Tally {
    pub fn of(events: &[&NewEvent], finished: &[Finished]) -> Self {
        let mut tally = Self(BTreeMap::new());
        for new in events {
            tally.add(new.workspace_id, new.received_at, Uuid::nil(), Measure::Events);
            for delivery in &new.deliveries {
                let measure = if delivery.skipped.is_none() { Measure::Made } else { Measure::Skipped };
                tally.add(new.workspace_id, new.received_at, delivery.webhook_id.uuid(), measure);
            }
        }
        for done in finished {
            let attempt = &done.attempt;
            let measure = Measure::of_attempt(attempt.error_code.as_deref(), attempt.timing.total);
            tally.add(done.workspace_id, attempt.started_at, done.webhook_id.uuid(), measure);
        }
        tally
    }

    fn add(&mut self, workspace: WorkspaceId, at: Timestamp, webhook: Uuid, measure: Measure) {
        let bucket = start(at.0, MINUTES_MS);
        *self.0.entry((workspace.uuid(), bucket, webhook, measure.number())).or_default() += 1;
    }

    /// In one order for all nodes, so that two never wait for each other in a circle.
    pub fn rows(self, shard: i64, sqlite: bool) -> ManyRows<'static> {
        let mut both = BTreeMap::new();
        for ((ws, bucket, webhook, measure), amount) in self.0 {
            both.insert((ws, MINUTES_MS, bucket, webhook, measure), amount);
            *both.entry((ws, HOUR_MS, start(bucket, HOUR_MS), webhook, measure)).or_default() += amount;
        }
        let mut rows = ROLLUPS.rows(sqlite, both.len(), both.len() * 180);
        for ((ws, span, bucket, webhook, measure), amount) in both {
            rows.row(|row| {
                row.id("ws", ws);
                row.int("span", span);
                row.int("bucket", bucket);
                row.id("webhook", webhook);
                row.int("measure", measure);
                row.int("shard", shard);
                row.int("amount", amount);
            });
        }
        rows
    }
}

fn start(at: i64, span: i64) -> i64 {
    at - at.rem_euclid(span)
}

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
    /// What it did.
    pub counts: Counts,
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

struct Share {
    webhook_id: WebhookId,
    name: String,
    measure: Measure,
    amount: u64,
}

from_row!(Share, |row| Share {
    webhook_id: row.try_get("webhook_id")?,
    name: row.try_get("name")?,
    measure: measure(row.try_get("measure")?)?,
    amount: small("amount", row.try_get("amount")?)?,
});

fn measure(number: i64) -> Result<Measure, sqlx::Error> {
    Measure::parse(number).ok_or_else(|| unreadable("measure", format!("{number} is not a measure")))
}

impl Store {
    /// The counts of `slots` stretches of `step_ms` from `from` on, which lies at the start of a span of `span_ms`
    /// ([`MINUTES_MS`] or [`HOUR_MS`]); of one webhook or the workspace.
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

    /// What each webhook did from `from` until before `to`, by spans of `span_ms`; most attempts first.
    pub async fn busiest(
        &self,
        workspace_id: WorkspaceId,
        span_ms: i64,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<Busy>, StoreError> {
        const SQL: &str = "SELECT r.webhook_id, w.name, r.measure, CAST(sum(r.amount) AS bigint) AS amount
            FROM rollups r JOIN webhooks w ON w.id = r.webhook_id AND w.workspace_id = r.workspace_id
            WHERE r.workspace_id = $1 AND r.span = $2 AND r.bucket >= $3 AND r.bucket < $4
            GROUP BY r.webhook_id, w.name, r.measure";
        let rows: Vec<Share> = on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(span_ms).bind(from).bind(to).fetch_all(pool).await
        })?;
        let mut all: HashMap<WebhookId, Busy> = HashMap::new();
        for Share { webhook_id, name, measure, amount } in rows {
            let busy = all.entry(webhook_id).or_insert_with(|| Busy { webhook_id, name, counts: Counts::default() });
            busy.counts.count(measure, amount);
        }
        let mut all: Vec<_> = all.into_values().collect();
        all.sort_by_key(|busy| (std::cmp::Reverse(busy.counts.succeeded() + busy.counts.failures()), busy.webhook_id));
        Ok(all)
    }
}
