//! Retention: events erased with everything that belongs to them, in steps.

use super::batch::{Rows, term_hash};
use super::columns::from_row;
use super::dialect::{OneOf, Sql, Tx, in_ids, on_db};
use super::period::{ID_SLACK_MS, id_at};
use super::rollups::FINE_MS;
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::{EventId, TypeId, WorkspaceId};
use crate::domain::search;
use crate::domain::time::Timestamp;

/// What a step erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Retired {
    /// Events that are gone.
    pub events: u64,
    /// Their deliveries.
    pub deliveries: u64,
    /// Their attempts.
    pub attempts: u64,
    /// Deliveries that waited and are now `failed`, reason `expired`; their events are still there.
    pub expired: u64,
    /// The last event looked at; `None`: there was none.
    pub last: Option<EventId>,
}

impl std::ops::AddAssign for Retired {
    fn add_assign(&mut self, step: Self) {
        self.events += step.events;
        self.deliveries += step.deliveries;
        self.attempts += step.attempts;
        self.expired += step.expired;
        self.last = step.last.or(self.last);
    }
}

/// How large the database is, about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Bytes in use.
    pub bytes: u64,
    /// Bytes for each event, where the database's figures come too late to be asked after each step.
    pub per_event: Option<u64>,
}

/// An event that is to go.
pub(super) struct Old {
    pub id: EventId,
    pub sender_id: Option<String>,
    pub data: Option<String>,
    /// It has a delivery that waits.
    pub waits: bool,
    /// It has a delivery that a node holds.
    pub leased: bool,
}

from_row!(Old, |row| Old {
    id: row.try_get("id")?,
    sender_id: row.try_get("sender_id")?,
    data: row.try_get("data")?,
    waits: row.try_get("waits")?,
    leased: row.try_get("leased")?,
});

/// Columns of an [`Old`]; `$1` is now. PostgreSQL would hash all that waits for an `EXISTS`, and without statistics go along
/// the index of due times, which `+ 0` keeps it from: the event leads to its few deliveries.
macro_rules! old_columns {
    () => {
        "e.id, e.sender_id, e.data,
        (SELECT 1 FROM deliveries d WHERE d.event_id = e.id AND d.status = 'pending'
            AND (d.lease_owner IS NULL OR d.due_at + 0 <= $1) LIMIT 1) IS NOT NULL AS waits,
        (SELECT 1 FROM deliveries d WHERE d.event_id = e.id AND d.status = 'pending'
            AND d.lease_owner IS NOT NULL AND d.due_at + 0 > $1 LIMIT 1) IS NOT NULL AS leased"
    };
}
pub(super) use old_columns;

/// `$2` the workspace, `$3` now.
const EXPIRE: Sql = in_ids!(
    "UPDATE deliveries SET status = 'failed', reason = 'expired', due_at = NULL, lease_owner = NULL
     WHERE workspace_id = $2 AND status = 'pending' AND (lease_owner IS NULL OR due_at <= $3) AND event_id",
    ""
);
const ATTEMPTS: Sql = in_ids!(
    "DELETE FROM attempts WHERE workspace_id = $2 AND delivery_id IN (SELECT d.id FROM deliveries d WHERE d.event_id",
    ")"
);
const REFUSED: Sql = in_ids!(
    "DELETE FROM refused_outcomes WHERE workspace_id = $2
        AND delivery_id IN (SELECT d.id FROM deliveries d WHERE d.event_id",
    ")"
);
const DELIVERIES: Sql = in_ids!("DELETE FROM deliveries WHERE workspace_id = $2 AND event_id", "");
const EVENTS: Sql = in_ids!("DELETE FROM events WHERE workspace_id = $2 AND id", "");
const SENDER_IDS: Sql = Sql {
    sqlite: "DELETE FROM sender_ids WHERE workspace_id = $2 AND (sender_id, event_id) IN
        (SELECT value ->> '$.sender', unhex(value ->> '$.event') FROM jsonb_each($1))",
    postgres: "DELETE FROM sender_ids WHERE workspace_id = $2 AND (sender_id, event_id) IN
        (SELECT r.sender, r.event FROM json_to_recordset($1::json) AS r(sender text, event uuid))",
};
const TERMS: Sql = Sql {
    sqlite: "DELETE FROM search_terms WHERE workspace_id = $2 AND (term_hash, event_id) IN
        (SELECT value ->> '$.term', unhex(value ->> '$.event') FROM jsonb_each($1))",
    postgres: "DELETE FROM search_terms WHERE workspace_id = $2 AND (term_hash, event_id) IN
        (SELECT r.term, r.event FROM json_to_recordset($1::json) AS r(term bigint, event uuid))",
};
const FRESH_TERMS: Sql = in_ids!("DELETE FROM fresh_terms WHERE workspace_id = $2 AND event_id", "");

impl Store {
    /// All workspaces.
    pub async fn workspace_ids(&self) -> Result<Vec<WorkspaceId>, StoreError> {
        const SQL: &str = "SELECT id FROM workspaces ORDER BY id";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_all(pool).await)?)
    }

    /// The workspace that holds the oldest event.
    pub async fn oldest_workspace(&self) -> Result<Option<WorkspaceId>, StoreError> {
        const SQL: &str = "SELECT o.id FROM (SELECT w.id,
                (SELECT e.id FROM events e WHERE e.workspace_id = w.id ORDER BY e.id LIMIT 1) AS first
                FROM workspaces w) AS o
            WHERE o.first IS NOT NULL ORDER BY o.first LIMIT 1";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_optional(pool).await)?)
    }

    /// Takes up to `limit` of the workspace's oldest events that were received before `before` and come after `after`:
    /// erases those of which nothing waits, and ends what waits of the others as `failed`, reason `expired`.
    pub async fn retire(
        &self,
        workspace: WorkspaceId,
        before: Timestamp,
        after: EventId,
        limit: u32,
        now: Timestamp,
    ) -> Result<Retired, StoreError> {
        const OLD: &str = concat!(
            "SELECT ",
            old_columns!(),
            " FROM events e WHERE e.workspace_id = $2 AND e.id > $3 AND e.id < $4 AND e.received_at < $5
            ORDER BY e.id LIMIT $6"
        );
        let end = EventId::from_uuid(id_at(before.0.saturating_add(ID_SLACK_MS)));
        // Looked for without the write lock: mostly there is nothing.
        let seen: Vec<Old> = on_db!(self.read(), pool => {
            let select = sqlx::query_as(OLD).bind(now).bind(workspace).bind(after).bind(end).bind(before);
            select.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        let Some(last) = seen.last().map(|old| old.id) else { return Ok(Retired::default()) };
        let mut retired = Retired { last: Some(last), ..Retired::default() };
        let mut tx = self.begin().await?;
        let waiting: Vec<EventId> = seen.iter().filter(|old| old.waits).map(|old| old.id).collect();
        retired.expired = expire(&mut tx, workspace, &waiting, now).await?;
        let gone: Vec<Old> = seen.into_iter().filter(|old| !old.waits && !old.leased).collect();
        retired += erase(&mut tx, workspace, &gone).await?;
        commit_tx(tx).await?;
        Ok(retired)
    }

    /// How large the database is. PostgreSQL: estimated from the number of live rows, because its files do not shrink.
    pub async fn size(&self) -> Result<Size, StoreError> {
        const SQLITE: &str = "SELECT (p.page_count - f.freelist_count) * s.page_size
            FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s";
        const POSTGRES: &str = "SELECT coalesce(sum(t.live * (28 + t.width + 48 * t.indexes)), 0)::bigint,
                coalesce(max(t.live) FILTER (WHERE t.name = 'events'), 0)::bigint
            FROM (SELECT s.relname::text AS name, s.n_live_tup AS live,
                    coalesce((SELECT sum(c.avg_width) FROM pg_stats c
                        WHERE c.schemaname = s.schemaname AND c.tablename = s.relname), 200) AS width,
                    (SELECT count(*) FROM pg_index i WHERE i.indrelid = s.relid) AS indexes
                FROM pg_stat_user_tables s WHERE s.schemaname = current_schema()) AS t";
        match self.read() {
            OneOf::Sqlite(pool) => {
                let bytes: i64 = sqlx::query_scalar(SQLITE).fetch_one(pool).await?;
                Ok(Size { bytes: unsigned(bytes), per_event: None })
            }
            OneOf::Postgres(pool) => {
                let (bytes, events): (i64, i64) = sqlx::query_as(POSTGRES).fetch_one(pool).await?;
                let each = unsigned(bytes) / unsigned(events).max(1);
                Ok(Size { bytes: unsigned(bytes), per_event: Some(each.max(1)) })
            }
        }
    }

    /// Removes what nothing refers to any more: sessions that are over, replays and nodes of before, versions that were
    /// replaced before, webhooks that were deleted before and have no log left.
    pub async fn prune_leftovers(&self, now: Timestamp, before: Timestamp) -> Result<(), StoreError> {
        const SESSIONS: &str = "DELETE FROM sessions WHERE expires_at <= $1";
        const FINE: &str = "DELETE FROM rollups WHERE span = 300000 AND bucket < $1";
        const STATEMENTS: [&str; 8] = [
            "DELETE FROM rollups WHERE span = 3600000 AND bucket < $1",
            "DELETE FROM nodes WHERE seen_at < $1",
            "DELETE FROM clock_steps WHERE until < $1",
            "DELETE FROM replays WHERE status IN ('finished', 'cancelled') AND updated_at < $1",
            "DELETE FROM webhook_versions WHERE created_at < $1
                AND EXISTS (SELECT 1 FROM webhook_versions n WHERE n.webhook_id = webhook_versions.webhook_id
                    AND n.id > webhook_versions.id AND n.created_at < $1)
                AND NOT EXISTS (SELECT 1 FROM webhooks w WHERE w.id = webhook_versions.webhook_id
                    AND w.version_id = webhook_versions.id)",
            "DELETE FROM replays WHERE webhook_id IN (SELECT w.id FROM webhooks w WHERE w.deleted_at < $1
                AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.webhook_id = w.id))",
            "DELETE FROM webhook_versions WHERE webhook_id IN (SELECT w.id FROM webhooks w WHERE w.deleted_at < $1
                AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.webhook_id = w.id))",
            "DELETE FROM webhooks WHERE deleted_at < $1
                AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.webhook_id = webhooks.id)",
        ];
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            sqlx::query(SESSIONS).bind(now).execute(&mut **tx).await?;
            sqlx::query(FINE).bind(now.plus_ms(-FINE_MS).max(before)).execute(&mut **tx).await?;
            for sql in STATEMENTS {
                sqlx::query(sql).bind(before).execute(&mut **tx).await?;
            }
        });
        commit_tx(tx).await
    }
}

async fn expire(tx: &mut Tx, workspace: WorkspaceId, events: &[EventId], now: Timestamp) -> Result<u64, StoreError> {
    if events.is_empty() {
        return Ok(0);
    }
    let ids = Rows::of_ids(events.iter().map(|id| id.uuid())).finish();
    let sql = tx.spell(&EXPIRE);
    let done = on_db!(tx, tx => {
        let update = sqlx::query(sql).bind(ids).bind(workspace).bind(now);
        update.execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    Ok(done)
}

/// Erases events with everything that belongs to them.
pub(super) async fn erase(tx: &mut Tx, workspace: WorkspaceId, gone: &[Old]) -> Result<Retired, StoreError> {
    if gone.is_empty() {
        return Ok(Retired::default());
    }
    let ids = Rows::of_ids(gone.iter().map(|old| old.id.uuid())).finish();
    let attempts = delete(tx, &ATTEMPTS, &ids, workspace).await?;
    delete(tx, &REFUSED, &ids, workspace).await?;
    let deliveries = delete(tx, &DELIVERIES, &ids, workspace).await?;
    delete(tx, &SENDER_IDS, &sender_rows(gone), workspace).await?;
    delete(tx, &TERMS, &term_rows(gone), workspace).await?;
    delete(tx, &FRESH_TERMS, &ids, workspace).await?;
    let events = delete(tx, &EVENTS, &ids, workspace).await?;
    Ok(Retired { events, deliveries, attempts, ..Retired::default() })
}

async fn delete(tx: &mut Tx, sql: &Sql, rows: &str, workspace: WorkspaceId) -> Result<u64, StoreError> {
    let sql = tx.spell(sql);
    let done = on_db!(tx, tx => {
        sqlx::query(sql).bind(rows).bind(workspace).execute(&mut **tx).await.map(|done| done.rows_affected())
    })?;
    Ok(done)
}

fn sender_rows(gone: &[Old]) -> String {
    let mut rows = Rows::with_capacity(gone.len() * 100);
    for old in gone {
        if let Some(sender) = &old.sender_id {
            rows.row(|row| {
                row.text("sender", sender);
                row.id("event", old.id.uuid());
            });
        }
    }
    rows.finish()
}

/// The terms are hashes, made anew from what they were made from.
fn term_rows(gone: &[Old]) -> String {
    let mut rows = Rows::with_capacity(gone.len() * 200);
    for old in gone {
        let terms = search::terms(old.data.as_deref());
        for term in terms.iter().chain(&old.sender_id) {
            rows.row(|row| {
                row.int("term", term_hash(term));
                row.id("event", old.id.uuid());
            });
        }
    }
    rows.finish()
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

#[cfg(test)]
impl Store {
    /// Rows of a table.
    pub(super) async fn count_rows(&self, table: &'static str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        on_db!(self.write(), pool => {
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(pool).await
        })
        .expect("a number")
    }
}
