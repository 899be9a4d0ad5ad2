//! Erasing what people ask for: all of a workspace, or what is about one person. And the preview of retention.

use super::batch::{Rows, term_hash};
use super::columns::{from_row, small};
use super::dialect::{Sql, Tx, in_ids, on_db};
use super::period::{ID_SLACK_MS, id_at};
use super::retention::{Old, Retired, erase, old_columns};
use super::workspaces::move_config_version;
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::{EventId, TypeId, UserId, WorkspaceId};
use crate::domain::search;
use crate::domain::time::Timestamp;

/// What is about a person, or what would go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Found {
    /// Events.
    pub events: u64,
    /// Their deliveries.
    pub deliveries: u64,
    /// Their attempts.
    pub attempts: u64,
    /// Deliveries of them that wait.
    pub waiting: u64,
    /// Events left alone because a delivery of theirs is being sent.
    pub in_flight: u64,
}

/// What is older than some moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Events.
    pub events: u64,
    /// Deliveries made when they were accepted.
    pub deliveries: u64,
    /// Deliveries that wait.
    pub waiting: u64,
    /// When the oldest event of the workspace was received.
    pub oldest_at: Option<Timestamp>,
}

from_row!(Counted, |row| Counted {
    events: small("events", row.try_get("events")?)?,
    deliveries: small("deliveries", row.try_get("deliveries")?)?,
    waiting: small("waiting", row.try_get("waiting")?)?,
    oldest_at: row.try_get("oldest_at")?,
});

struct Belongings(u64, u64, u64);

from_row!(Belongings, |row| Belongings(
    small("deliveries", row.try_get("deliveries")?)?,
    small("waiting", row.try_get("waiting")?)?,
    small("attempts", row.try_get("attempts")?)?,
));

/// `$2` the workspace.
const BELONGINGS: Sql = in_ids!(
    "SELECT count(*) AS deliveries, coalesce(sum(CASE WHEN b.status = 'pending' THEN 1 ELSE 0 END), 0) AS waiting,
        CAST(coalesce(sum(b.attempts), 0) AS BIGINT) AS attempts
     FROM (SELECT d.status, (SELECT count(*) FROM attempts a WHERE a.delivery_id = d.id) AS attempts
        FROM deliveries d WHERE d.workspace_id = $2 AND d.event_id",
    ") AS b"
);

/// Tables that hold rows of a workspace.
const TABLES: Sql = Sql {
    sqlite: "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'workspace_id'
        WHERE m.type = 'table' ORDER BY m.name",
    postgres: "SELECT c.table_name::text FROM information_schema.columns c
        WHERE c.table_schema = current_schema() AND c.column_name = 'workspace_id' ORDER BY c.table_name",
};

const USERS: Sql = in_ids!("DELETE FROM users WHERE id", "");

/// Those that others refer to; they go last, in this order.
const LAST: [&str; 6] = ["saved_views", "drafts", "replays", "webhooks", "sessions", "members"];

impl Store {
    /// Up to `limit` events after `after` that are about this person, and the last one looked at.
    async fn about(
        &self,
        workspace: WorkspaceId,
        person: &str,
        after: EventId,
        limit: u32,
        now: Timestamp,
    ) -> Result<(Vec<Old>, Option<EventId>), StoreError> {
        const SQL: &str = concat!(
            "SELECT ",
            old_columns!(),
            " FROM (SELECT t.event_id FROM search_terms t WHERE t.workspace_id = $2 AND t.term_hash = $3
                UNION SELECT f.event_id FROM fresh_terms f WHERE f.workspace_id = $2 AND f.term_hash = $3) AS st
            JOIN events e ON e.workspace_id = $2 AND e.id = st.event_id
            WHERE st.event_id > $4 ORDER BY st.event_id LIMIT $5"
        );
        let found: Vec<Old> = on_db!(self.read(), pool => {
            let select = sqlx::query_as(SQL).bind(now).bind(workspace).bind(term_hash(person)).bind(after);
            select.bind(i64::from(limit)).fetch_all(pool).await
        })?;
        let last = found.last().map(|old| old.id);
        // A term may stand in a field that names no person, and two terms may share a hash.
        Ok((found.into_iter().filter(|old| search::is_about(old.data.as_deref(), person)).collect(), last))
    }

    /// Counts what is about this person: an address or id in a field of `data` that names one.
    pub async fn find_person(&self, workspace: WorkspaceId, person: &str, now: Timestamp) -> Result<Found, StoreError> {
        let (mut found, mut after) = (Found::default(), EventId::from_uuid(uuid::Uuid::nil()));
        loop {
            let (page, last) = self.about(workspace, person, after, 500, now).await?;
            let Some(last) = last else { return Ok(found) };
            after = last;
            let ids = Rows::of_ids(page.iter().map(|old| old.id.uuid())).finish();
            let pool = self.read();
            let sql = pool.spell(&BELONGINGS);
            let Belongings(deliveries, waiting, attempts) =
                on_db!(pool, pool => sqlx::query_as(sql).bind(ids).bind(workspace).fetch_one(pool).await)?;
            found.events += page.len() as u64;
            found.deliveries += deliveries;
            found.waiting += waiting;
            found.attempts += attempts;
        }
    }

    /// The events about this person, for taking them out of memory.
    pub async fn person_events(
        &self,
        workspace: WorkspaceId,
        person: &str,
        now: Timestamp,
    ) -> Result<Vec<EventId>, StoreError> {
        let (mut ids, mut after) = (Vec::new(), EventId::from_uuid(uuid::Uuid::nil()));
        loop {
            let (page, last) = self.about(workspace, person, after, 500, now).await?;
            let Some(last) = last else { return Ok(ids) };
            after = last;
            ids.extend(page.into_iter().map(|old| old.id));
        }
    }

    /// Erases up to `limit` events about this person after `after`, with all that belongs to them, waiting or not.
    /// Those with a delivery that is being sent stay. Answers what was erased, and the last event looked at.
    pub async fn erase_person(
        &self,
        workspace: WorkspaceId,
        person: &str,
        after: EventId,
        limit: u32,
        now: Timestamp,
    ) -> Result<(Found, Option<EventId>), StoreError> {
        let (page, last) = self.about(workspace, person, after, limit, now).await?;
        let (held, gone): (Vec<_>, Vec<_>) = page.into_iter().partition(|old| old.leased);
        let waiting = gone.iter().filter(|old| old.waits).count() as u64;
        let mut tx = self.begin().await?;
        let done = erase(&mut tx, workspace, &gone).await?;
        commit_tx(tx).await?;
        let Retired { events, deliveries, attempts, .. } = done;
        Ok((Found { events, deliveries, attempts, waiting, in_flight: held.len() as u64 }, last))
    }

    /// Counts what of the workspace was received before this moment.
    pub async fn older_than(&self, workspace: WorkspaceId, before: Timestamp) -> Result<Counted, StoreError> {
        const SQL: &str = "SELECT count(*) AS events,
                CAST(coalesce(sum(e.deliveries + e.skipped), 0) AS BIGINT) AS deliveries,
                (SELECT count(*) FROM webhooks w JOIN deliveries d ON d.webhook_id = w.id AND d.status = 'pending'
                    WHERE w.workspace_id = $1 AND d.created_at < $3) AS waiting,
                (SELECT o.received_at FROM events o WHERE o.workspace_id = $1 ORDER BY o.id LIMIT 1) AS oldest_at
            FROM events e WHERE e.workspace_id = $1 AND e.id < $2 AND e.received_at < $3";
        let end = EventId::from_uuid(id_at(before.0.saturating_add(ID_SLACK_MS)));
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace).bind(end).bind(before).fetch_one(pool).await
        })?)
    }

    /// Workspaces that are being erased.
    pub async fn shut_workspaces(&self) -> Result<Vec<WorkspaceId>, StoreError> {
        const SQL: &str = "SELECT id FROM workspaces WHERE erasing_at IS NOT NULL ORDER BY erasing_at";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_all(pool).await)?)
    }

    /// Erases up to `limit` events of a shut workspace, or, when none is left, the workspace itself with the members
    /// who are in no other one. Answers whether it is gone.
    pub async fn erase_workspace(
        &self,
        workspace: WorkspaceId,
        limit: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const EVENTS: &str =
            concat!("SELECT ", old_columns!(), " FROM events e WHERE e.workspace_id = $2 ORDER BY e.id LIMIT $3");
        let mut tx = self.begin().await?;
        let some: Vec<Old> = on_db!(&mut tx, tx => {
            sqlx::query_as(EVENTS).bind(now).bind(workspace).bind(i64::from(limit)).fetch_all(&mut **tx).await
        })?;
        if some.is_empty() {
            erase_rest(&mut tx, workspace).await?;
        } else {
            erase(&mut tx, workspace, &some).await?;
        }
        commit_tx(tx).await?;
        Ok(some.is_empty())
    }
}

/// Erases everything of a workspace that has no events any more. The names of tables come from the schema, so that one
/// that is new is not forgotten.
async fn erase_rest(tx: &mut Tx, workspace: WorkspaceId) -> Result<(), StoreError> {
    const VERSIONS: &str = "DELETE FROM webhook_versions WHERE webhook_id IN
        (SELECT w.id FROM webhooks w WHERE w.workspace_id = $1)";
    const ALONE: &str = "SELECT m.user_id FROM members m WHERE m.workspace_id = $1
        AND NOT EXISTS (SELECT 1 FROM members o WHERE o.user_id = m.user_id AND o.workspace_id <> $1)";
    const ITSELF: &str = "DELETE FROM workspaces WHERE id = $1";
    const NOBODY: &str = "UPDATE instance SET first_owner = NULL WHERE NOT EXISTS (SELECT 1 FROM users)";
    let sql = tx.spell(&TABLES);
    let tables: Vec<String> = on_db!(&mut *tx, tx => sqlx::query_scalar(sql).fetch_all(&mut **tx).await)?;
    let alone: Vec<UserId> =
        on_db!(&mut *tx, tx => sqlx::query_scalar(ALONE).bind(workspace).fetch_all(&mut **tx).await)?;
    let first = tables.iter().map(String::as_str).filter(|table| !LAST.contains(table));
    for table in first.chain(LAST) {
        if table == "webhooks" {
            on_db!(&mut *tx, tx => sqlx::query(VERSIONS).bind(workspace).execute(&mut **tx).await.map(drop))?;
        }
        let delete = format!("DELETE FROM {table} WHERE workspace_id = $1");
        on_db!(&mut *tx, tx => {
            sqlx::query(sqlx::AssertSqlSafe(delete)).bind(workspace).execute(&mut **tx).await.map(drop)
        })?;
    }
    let (users, ids) = (tx.spell(&USERS), Rows::of_ids(alone.iter().map(|id| id.uuid())).finish());
    on_db!(&mut *tx, tx => {
        sqlx::query(users).bind(ids).execute(&mut **tx).await?;
        sqlx::query(ITSELF).bind(workspace).execute(&mut **tx).await?;
        sqlx::query(NOBODY).execute(&mut **tx).await.map(drop)
    })?;
    move_config_version(tx).await
}
