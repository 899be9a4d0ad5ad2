//! Roll-ups: what happened in each five minutes and in each hour, counted in the transaction that writes it, so that
//! the overview never counts the log.
//!
//! Events, and deliveries made or held back as they were accepted, count at the time the event was received; deliveries
//! that a replay or a person made later, at the time of that; attempts at the time they began. Five minutes are kept for
//! [`FINE_MS`], hours as long as the log.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::StoreError;
use super::batch::Rows;
use super::commit::{Finished, NewEvent};
use super::dialect::{Tx, on_db, over_rows};
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::measure::Measure;
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

pub(super) const ROLLUPS: &str = over_rows!(
    insert "rollups (workspace_id, span, bucket, webhook_id, measure, shard, amount)
     SELECT r.ws, r.span, r.bucket, r.webhook, r.measure, r.shard, r.amount FROM",
    { ws id, span int, bucket int, webhook id, measure int, shard int, amount int },
    "WHERE EXISTS (SELECT 1 FROM workspaces w WHERE w.id = r.ws)
     ON CONFLICT (workspace_id, span, bucket, webhook_id, measure, shard)
        DO UPDATE SET amount = rollups.amount + excluded.amount"
)
.postgres;

/// Takes counts back again, on PostgreSQL.
pub(super) const UNCOUNT: &str = over_rows!(
    update "rollups SET amount = rollups.amount - r.amount FROM",
    { ws id, span int, bucket int, webhook id, measure int, shard int, amount int },
    "WHERE rollups.workspace_id = r.ws AND rollups.span = r.span AND rollups.bucket = r.bucket
        AND rollups.webhook_id = r.webhook AND rollups.measure = r.measure AND rollups.shard = r.shard"
)
.postgres;

/// The counts of a batch: workspace, start of the five minutes, webhook or zero, measure.
pub(super) struct Tally(BTreeMap<(Uuid, i64, Uuid, i64), i64>);

/// One of them, for one span.
pub(super) struct Count {
    pub workspace: Uuid,
    pub span: i64,
    pub bucket: i64,
    pub webhook: Uuid,
    pub measure: i64,
    pub amount: i64,
}

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

    /// The counts of both spans, in one order for all nodes, so that two never wait for each other in a circle.
    pub fn counts(self) -> Vec<Count> {
        let mut both = BTreeMap::new();
        for ((ws, bucket, webhook, measure), amount) in self.0 {
            both.insert((ws, MINUTES_MS, bucket, webhook, measure), amount);
            *both.entry((ws, HOUR_MS, start(bucket, HOUR_MS), webhook, measure)).or_default() += amount;
        }
        let count = |((workspace, span, bucket, webhook, measure), amount)| Count {
            workspace,
            span,
            bucket,
            webhook,
            measure,
            amount,
        };
        both.into_iter().map(count).collect()
    }

    /// The counts as rows for [`ROLLUPS`] and [`UNCOUNT`].
    pub fn rows(self, shard: i64) -> Rows {
        let counts = self.counts();
        let mut rows = Rows::with_capacity(counts.len() * 180);
        for count in counts {
            rows.row(|row| {
                row.id("ws", count.workspace);
                row.int("span", count.span);
                row.int("bucket", count.bucket);
                row.id("webhook", count.webhook);
                row.int("measure", count.measure);
                row.int("shard", shard);
                row.int("amount", count.amount);
            });
        }
        rows
    }
}

fn start(at: i64, span: i64) -> i64 {
    at - at.rem_euclid(span)
}

/// Counts deliveries that were made for an event of before.
pub(super) async fn count_made(
    tx: &mut Tx,
    workspace_id: WorkspaceId,
    webhook: WebhookId,
    now: Timestamp,
    made: u64,
) -> Result<(), StoreError> {
    count(tx, workspace_id, webhook, now, (Measure::Made, made)).await
}

/// Counts so many of one measure at this time.
pub(super) async fn count(
    tx: &mut Tx,
    workspace_id: WorkspaceId,
    webhook: WebhookId,
    at: Timestamp,
    (measure, amount): (Measure, u64),
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO rollups (workspace_id, span, bucket, webhook_id, measure, shard, amount)
        VALUES ($1, $2, $3, $6, $7, 0, $8), ($1, $4, $5, $6, $7, 0, $8)
        ON CONFLICT (workspace_id, span, bucket, webhook_id, measure, shard)
            DO UPDATE SET amount = rollups.amount + excluded.amount";
    if amount == 0 {
        return Ok(());
    }
    on_db!(tx, tx => {
        let insert = sqlx::query(SQL).bind(workspace_id).bind(MINUTES_MS).bind(start(at.0, MINUTES_MS));
        let insert = insert.bind(HOUR_MS).bind(start(at.0, HOUR_MS)).bind(webhook).bind(measure.number());
        insert.bind(i64::try_from(amount).unwrap_or(i64::MAX)).execute(&mut **tx).await.map(drop)
    })?;
    Ok(())
}
