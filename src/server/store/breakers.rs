//! Breakers that are open, as all nodes see them: one row for each webhook and endpoint.

use super::batch::{Rows, text_hash};
use super::columns::{from_row, small};
use super::dialect::{Sql, Tx, on_db, over_rows};
use super::{Store, StoreError, commit_tx};
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// Most changes of one statement.
const AT_ONCE: usize = 500;

/// A webhook and one of its endpoints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakerKey {
    /// The webhook.
    pub webhook_id: WebhookId,
    /// The endpoint.
    pub endpoint: String,
}

/// A breaker that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakerRow {
    /// Whose it is.
    pub key: BreakerKey,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Since when it is open.
    pub opened_at: Timestamp,
    /// When the next probe may leave.
    pub next_probe_at: Timestamp,
    /// Probes that failed.
    pub probes: u32,
}

from_row!(BreakerRow, |row| BreakerRow {
    key: BreakerKey { webhook_id: row.try_get("webhook_id")?, endpoint: row.try_get("endpoint")? },
    workspace_id: row.try_get("workspace_id")?,
    opened_at: row.try_get("opened_at")?,
    next_probe_at: row.try_get("next_probe_at")?,
    probes: small("probes", row.try_get("probes")?)?,
});

struct Won(WebhookId, String);

from_row!(Won, |row| Won(row.try_get("webhook_id")?, row.try_get("endpoint")?));

/// What a node tells the others about a breaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BreakerChange {
    /// It is open.
    Opened(BreakerRow),
    /// A probe failed.
    ProbeFailed(BreakerRow),
    /// A probe is wanted by then.
    Wanted(BreakerKey, Timestamp),
    /// The probe that this node had claimed, or may have claimed, was not sent.
    NotSent {
        /// Of which breaker.
        key: BreakerKey,
        /// Until when the claim holds.
        claimed_until: Timestamp,
        /// A probe is wanted by then.
        next: Timestamp,
    },
    /// It is not open any more.
    Closed(BreakerKey),
}

const OPENED: Sql = over_rows!(
    insert "breakers (webhook_id, endpoint_hash, workspace_id, endpoint, opened_at, next_probe_at, probes)
     SELECT r.webhook, r.hash, r.ws, r.endpoint, r.opened, r.due, r.probes FROM",
    { webhook id, hash int, ws id, endpoint text, opened int, due int, probes int },
    "WHERE true ON CONFLICT (webhook_id, endpoint_hash) DO UPDATE SET opened_at = excluded.opened_at,
        next_probe_at = excluded.next_probe_at, probes = excluded.probes, probing_until = NULL"
);
const PROBE_FAILED: Sql = over_rows!(
    update "breakers SET next_probe_at = r.due, probes = r.probes, probing_until = NULL FROM",
    { webhook id, hash int, due int, probes int },
    "WHERE breakers.webhook_id = r.webhook AND breakers.endpoint_hash = r.hash"
);
const WANTED: Sql = over_rows!(
    update "breakers SET next_probe_at = r.due FROM",
    { webhook id, hash int, due int },
    "WHERE breakers.webhook_id = r.webhook AND breakers.endpoint_hash = r.hash
        AND (breakers.next_probe_at > r.due) IS TRUE"
);
const NOT_SENT: Sql = over_rows!(
    update "breakers SET probing_until = NULL,
        next_probe_at = CASE WHEN breakers.next_probe_at > r.due THEN r.due ELSE breakers.next_probe_at END FROM",
    { webhook id, hash int, claimed int, due int },
    "WHERE breakers.webhook_id = r.webhook AND breakers.endpoint_hash = r.hash
        AND (breakers.probing_until = r.claimed) IS TRUE"
);
const CLOSED: Sql = Sql {
    sqlite: "DELETE FROM breakers WHERE (webhook_id, endpoint_hash) IN
        (SELECT unhex(value ->> '$.webhook'), value ->> '$.hash' FROM jsonb_each($1))",
    postgres: "DELETE FROM breakers WHERE (webhook_id, endpoint_hash) IN
        (SELECT r.webhook, r.hash FROM json_to_recordset($1::json) AS r(webhook uuid, hash bigint))",
};
/// `$2` now, `$3` until when the node may send it.
const CLAIM: Sql = over_rows!(
    update "breakers SET probing_until = $3 FROM",
    { webhook id, hash int },
    "WHERE breakers.webhook_id = r.webhook AND breakers.endpoint_hash = r.hash
        AND (breakers.next_probe_at <= $2 AND (breakers.probing_until IS NULL OR breakers.probing_until <= $2)) IS TRUE
     RETURNING breakers.webhook_id, breakers.endpoint"
);

impl BreakerKey {
    fn fill(&self, row: &mut Rows) {
        row.id("webhook", self.webhook_id.uuid());
        row.int("hash", text_hash(&self.endpoint));
    }
}

impl BreakerRow {
    fn fill(&self, row: &mut Rows) {
        self.key.fill(row);
        row.id("ws", self.workspace_id.uuid());
        row.text("endpoint", &self.key.endpoint);
        row.int("opened", self.opened_at.0);
        row.int("due", self.next_probe_at.0);
        row.int("probes", i64::from(self.probes));
    }
}

/// The changes of one kind, as rows.
#[derive(Default)]
struct Kinds {
    opened: Vec<BreakerRow>,
    failed: Vec<BreakerRow>,
    wanted: Vec<(BreakerKey, Timestamp)>,
    not_sent: Vec<(BreakerKey, Timestamp, Timestamp)>,
    closed: Vec<BreakerKey>,
}

impl Kinds {
    fn of(changes: &[BreakerChange]) -> Self {
        let mut kinds = Self::default();
        for change in changes.iter().cloned() {
            match change {
                BreakerChange::Opened(row) => kinds.opened.push(row),
                BreakerChange::ProbeFailed(row) => kinds.failed.push(row),
                BreakerChange::Wanted(key, due) => kinds.wanted.push((key, due)),
                BreakerChange::NotSent { key, claimed_until, next } => {
                    kinds.not_sent.push((key, claimed_until, next));
                }
                BreakerChange::Closed(key) => kinds.closed.push(key),
            }
        }
        kinds
    }
}

impl Store {
    /// Tells the other nodes; at most one change for each breaker.
    pub async fn change_breakers(&self, changes: &[BreakerChange]) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let kinds = Kinds::of(changes);
        let mut tx = self.begin().await?;
        write(&mut tx, &CLOSED, &kinds.closed, BreakerKey::fill).await?;
        write(&mut tx, &OPENED, &kinds.opened, BreakerRow::fill).await?;
        write(&mut tx, &PROBE_FAILED, &kinds.failed, BreakerRow::fill).await?;
        let not_sent = |(key, claimed, due): &(BreakerKey, Timestamp, Timestamp), row: &mut Rows| {
            key.fill(row);
            row.int("claimed", claimed.0);
            row.int("due", due.0);
        };
        write(&mut tx, &NOT_SENT, &kinds.not_sent, not_sent).await?;
        let wanted = |(key, due): &(BreakerKey, Timestamp), row: &mut Rows| {
            key.fill(row);
            row.int("due", due.0);
        };
        write(&mut tx, &WANTED, &kinds.wanted, wanted).await?;
        commit_tx(tx).await
    }

    /// Takes the probes of these breakers that are due now and that no other node is sending; answers which.
    pub async fn claim_probes(
        &self,
        keys: &[BreakerKey],
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<BreakerKey>, StoreError> {
        let mut won = Vec::new();
        for some in keys.chunks(AT_ONCE) {
            let rows = rows_of(some, BreakerKey::fill);
            let pool = self.write();
            let sql = pool.spell(&CLAIM);
            let found: Vec<Won> = on_db!(pool, pool => {
                sqlx::query_as(sql).bind(rows).bind(now).bind(until).fetch_all(pool).await
            })?;
            won.extend(found.into_iter().map(|Won(webhook_id, endpoint)| BreakerKey { webhook_id, endpoint }));
        }
        Ok(won)
    }

    /// All that are open, of all workspaces.
    pub async fn breakers(&self) -> Result<Vec<BreakerRow>, StoreError> {
        const SQL: &str = "SELECT webhook_id, workspace_id, endpoint, opened_at, next_probe_at, probes FROM breakers";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
    }

    /// Nobody is sending a probe: for the start of the only node.
    pub async fn end_probes(&self) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE breakers SET probing_until = NULL WHERE probing_until IS NOT NULL";
        on_db!(self.write(), pool => sqlx::query(SQL).execute(pool).await.map(drop))?;
        Ok(())
    }
}

fn rows_of<T>(some: &[T], fill: impl Fn(&T, &mut Rows)) -> String {
    let mut rows = Rows::with_capacity(some.len() * 120);
    for one in some {
        rows.row(|row| fill(one, row));
    }
    rows.finish()
}

async fn write<T>(tx: &mut Tx, sql: &Sql, all: &[T], fill: impl Fn(&T, &mut Rows)) -> Result<(), StoreError> {
    for some in all.chunks(AT_ONCE) {
        let (rows, sql) = (rows_of(some, &fill), tx.spell(sql));
        on_db!(&mut *tx, tx => sqlx::query(sql).bind(rows).execute(&mut **tx).await.map(drop))?;
    }
    Ok(())
}
