//! Replays: jobs that send deliveries of a period again, or make missing ones.
//!
//! A step moves the position and makes the deliveries in one transaction, and only where the position is still the one
//! it was worked out from: a crash repeats nothing and leaves nothing out, and of two nodes that work on the same step
//! one succeeds.

use super::batch::Rows;
use super::columns::{from_row, small};
use super::dialect::{Sql, Tx, on_db, over_rows};
use super::period::Period;
use super::rollups::count_made;
use super::select::{Select, Value, fetch_all};
use super::{Store, StoreError, commit_tx};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, EventId, ReplayId, TypeId, VersionId, WebhookId, WorkspaceId};
use crate::domain::replay::{ReplayStatus, Wanted};
use crate::domain::time::Timestamp;

/// A replay as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// Id.
    pub id: ReplayId,
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Where it stands.
    pub status: ReplayStatus,
    /// What it takes.
    pub wanted: Wanted,
    /// Of events received at this time or later.
    pub since: Timestamp,
    /// And before this time.
    pub until: Timestamp,
    /// Deliveries queued a second.
    pub rate_per_second: u32,
    /// How many it was planned for.
    pub total: u64,
    /// Whether the plan counted to the end; if not, `total` is the least it can be.
    pub exact: bool,
    /// Deliveries queued so far.
    pub done: u64,
    /// The last event looked at.
    pub position: EventId,
    /// Up to when the rate is used up.
    pub paced_at: Timestamp,
    /// Why it is not running, where no person said so.
    pub note: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last moved.
    pub updated_at: Timestamp,
}

from_row!(Replay, |row| Replay {
    id: row.try_get("id")?,
    workspace_id: row.try_get("workspace_id")?,
    webhook_id: row.try_get("webhook_id")?,
    status: row.try_get("status")?,
    wanted: row.try_get("wanted")?,
    since: row.try_get("since")?,
    until: row.try_get("until")?,
    rate_per_second: small("rate_per_second", row.try_get("rate_per_second")?)?,
    total: small("total", row.try_get("total")?)?,
    exact: row.try_get("exact")?,
    done: small("done", row.try_get("done")?)?,
    position: row.try_get("position")?,
    paced_at: row.try_get("paced_at")?,
    note: row.try_get("note")?,
    created_at: row.try_get("created_at")?,
    updated_at: row.try_get("updated_at")?,
});

/// An event of the period, with its latest delivery to the webhook if there is one.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The event; its data only where it was asked for.
    pub event: Event,
    /// When it was received.
    pub received_at: Timestamp,
    /// Its latest delivery to the webhook, and where that one stands.
    pub delivery: Option<(DeliveryId, DeliveryStatus)>,
}

from_row!(Candidate, |row| {
    let id: Option<DeliveryId> = row.try_get("delivery_id")?;
    let status: Option<DeliveryStatus> = row.try_get("delivery_status")?;
    Candidate {
        event: sqlx::FromRow::from_row(row)?,
        received_at: row.try_get("received_at")?,
        delivery: id.zip(status),
    }
});

/// Which events of a replay come next.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Received at this time or later.
    pub since: Timestamp,
    /// Received before this time.
    pub until: Timestamp,
    /// After this one.
    pub after: EventId,
    /// Whether their data is wanted.
    pub with_data: bool,
}

/// One step of a replay.
#[derive(Debug, Clone)]
pub struct ReplayStep {
    /// Deliveries to send again.
    pub resend: Vec<DeliveryId>,
    /// Deliveries to make, each with its event.
    pub make: Vec<(DeliveryId, EventId)>,
    /// The version that new deliveries get.
    pub version_id: VersionId,
    /// The last event looked at.
    pub position: EventId,
    /// Up to when the rate is then used up.
    pub paced_at: Timestamp,
    /// Whether nothing is left.
    pub finished: bool,
    /// Now.
    pub now: Timestamp,
}

/// `$2` now, `$3` the workspace, `$4` whether delivered ones too.
pub(super) const RESEND: Sql = over_rows!(
    update "deliveries SET status = 'pending', reason = NULL, due_at = $2, round_start = attempt_count FROM",
    { id id },
    "WHERE deliveries.id = r.id AND (deliveries.workspace_id = $3 AND r.id IS NOT NULL
        AND (deliveries.status IN ('failed', 'cancelled') OR ($4 AND deliveries.status = 'delivered'))) IS TRUE"
);

/// `$2` the webhook, `$3` its version, `$4` now, `$5` the replay, `$6` the workspace.
const MAKE: Sql = over_rows!(
    insert "deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product, channel, status,
        attempt_count, round_start, created_at, due_at, replay_id)
     SELECT r.id, e.workspace_id, $2, e.id, $3, e.event_type, e.product, e.channel, 'pending', 0, 0, $4, $4, $5 FROM",
    { id id, event id },
    "JOIN events e ON e.workspace_id = $6 AND e.id = r.event
     WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = e.id AND (d.webhook_id = $2) IS TRUE)"
);

impl Store {
    /// Adds a replay; `false` when the webhook has one that is not over.
    pub async fn insert_replay(&self, replay: &Replay) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO replays (id, workspace_id, webhook_id, status, wanted, since, until,
                rate_per_second, total, exact, done, position, paced_at, note, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING";
        let made = on_db!(self.write(), pool => {
            let insert = sqlx::query(SQL).bind(replay.id).bind(replay.workspace_id).bind(replay.webhook_id);
            let insert = insert.bind(replay.status).bind(replay.wanted).bind(replay.since).bind(replay.until);
            let insert = insert.bind(i64::from(replay.rate_per_second)).bind(signed(replay.total)).bind(replay.exact);
            let insert = insert.bind(signed(replay.done)).bind(replay.position).bind(replay.paced_at);
            let insert = insert.bind(replay.note.as_deref()).bind(replay.created_at).bind(replay.updated_at);
            insert.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(made == 1)
    }

    /// One replay.
    pub async fn replay(&self, workspace_id: WorkspaceId, id: ReplayId) -> Result<Option<Replay>, StoreError> {
        const SQL: &str = "SELECT * FROM replays WHERE id = $2 AND workspace_id = $1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).bind(id).fetch_optional(pool).await)?)
    }

    /// Replays, newest first, from the one after `cursor`.
    pub async fn replays(
        &self,
        workspace_id: WorkspaceId,
        webhook_id: Option<WebhookId>,
        cursor: Option<ReplayId>,
        limit: u32,
    ) -> Result<Vec<Replay>, StoreError> {
        let mut select = Select::new("SELECT r.* FROM replays r");
        select.and("r.workspace_id = ?", [Value::Id(workspace_id.uuid())]);
        if let Some(webhook) = webhook_id {
            select.and("r.webhook_id = ?", [Value::Id(webhook.uuid())]);
        }
        Ok(fetch_all!(self.read(), select.page("r.id", cursor.map(TypeId::uuid), limit))?)
    }

    /// All replays that run, of all workspaces.
    pub async fn running_replays(&self) -> Result<Vec<Replay>, StoreError> {
        const SQL: &str = "SELECT * FROM replays WHERE status = 'running' ORDER BY id";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
    }

    /// Moves a replay that stands in `from` to another status. `paced_at` begins anew, so that a pause saves up no rate.
    pub async fn move_replay(
        &self,
        workspace_id: WorkspaceId,
        id: ReplayId,
        from: ReplayStatus,
        to: ReplayStatus,
        note: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE replays SET status = $4, note = $5, updated_at = $6, paced_at = $6
            WHERE id = $2 AND workspace_id = $1 AND status = $3";
        let moved = on_db!(self.write(), pool => {
            let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(from).bind(to).bind(note).bind(now);
            update.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(moved == 1)
    }

    /// Events of the span in the order of their ids.
    pub async fn replay_candidates(&self, span: &Span, limit: u32) -> Result<Vec<Candidate>, StoreError> {
        let period = self.settle(Period::new(Some(span.since), Some(span.until))).await?;
        Ok(fetch_all!(self.read(), candidates(span, &period, limit))?)
    }

    /// Does a step of a replay. Answers how many deliveries it queued; `None` when the replay is not where it was any
    /// more, and nothing was done.
    pub async fn replay_step(&self, replay: &Replay, step: &ReplayStep) -> Result<Option<u64>, StoreError> {
        const MOVE: &str = "UPDATE replays SET done = done + $4, position = $5, paced_at = $6, status = $7,
                updated_at = $8
            WHERE id = $2 AND workspace_id = $1 AND status = 'running' AND position = $3";
        let mut tx = self.begin().await?;
        let mut queued = resend(&mut tx, replay, step).await?;
        queued += make(&mut tx, replay, step).await?;
        let status = if step.finished { ReplayStatus::Finished } else { ReplayStatus::Running };
        let moved = on_db!(&mut tx, tx => {
            let update = sqlx::query(MOVE).bind(replay.workspace_id).bind(replay.id).bind(replay.position);
            let update = update.bind(signed(queued)).bind(step.position).bind(step.paced_at).bind(status);
            update.bind(step.now).execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        if moved == 0 {
            return Ok(None);
        }
        commit_tx(tx).await?;
        Ok(Some(queued))
    }
}

/// The events of a span, each with its last delivery to the webhook. Only the event leads there: the deliveries of a webhook may
/// be millions.
pub(super) fn candidates(span: &Span, period: &Period, limit: u32) -> Select {
    let columns = "e.id, e.sender_id, e.event_type, e.time_ns, e.time_digits, e.product, e.channel, e.source";
    let data = if span.with_data { "e.data" } else { "NULL AS data" };
    let mut select = Select::new(&format!(
        "SELECT {columns}, {data}, NULL AS profile, e.received_at, d.id AS delivery_id,
                d.status AS delivery_status
            FROM events e LEFT JOIN deliveries d ON d.event_id = e.id AND (d.webhook_id = ?) IS TRUE
                AND NOT EXISTS (SELECT 1 FROM deliveries l
                    WHERE l.event_id = d.event_id AND (l.webhook_id = d.webhook_id AND l.id > d.id) IS TRUE)"
    ));
    select.begin_with(Value::Id(span.webhook_id.uuid()));
    select.and("e.workspace_id = ?", [Value::Id(span.workspace_id.uuid())]);
    select.and_period("e.received_at", period);
    select.begins_after(Some(span.after.uuid()));
    select.oldest("e.id", limit)
}

async fn resend(tx: &mut Tx, replay: &Replay, step: &ReplayStep) -> Result<u64, StoreError> {
    if step.resend.is_empty() {
        return Ok(0);
    }
    let rows = Rows::of_ids(step.resend.iter().map(|id| id.uuid())).finish();
    let sql = tx.spell(&RESEND);
    let done = on_db!(tx, tx => {
        let update = sqlx::query(sql).bind(rows).bind(step.now).bind(replay.workspace_id);
        let update = update.bind(replay.wanted == Wanted::Any);
        update.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    Ok(done)
}

async fn make(tx: &mut Tx, replay: &Replay, step: &ReplayStep) -> Result<u64, StoreError> {
    if step.make.is_empty() {
        return Ok(0);
    }
    let mut rows = Rows::with_capacity(step.make.len() * 90);
    for (delivery, event) in &step.make {
        rows.row(|row| {
            row.id("id", delivery.uuid());
            row.id("event", event.uuid());
        });
    }
    let (sql, rows) = (tx.spell(&MAKE), rows.finish());
    let done = on_db!(tx, tx => {
        let insert = sqlx::query(sql).bind(rows).bind(replay.webhook_id).bind(step.version_id).bind(step.now);
        let insert = insert.bind(replay.id).bind(replay.workspace_id);
        insert.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    count_made(tx, replay.workspace_id, replay.webhook_id, step.now, done).await?;
    Ok(done)
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
