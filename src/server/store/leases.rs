//! Who sends what: claims, leases, heartbeats of nodes, and what ends without being sent.
//!
//! `due_at` of a pending delivery is the time of its next attempt while no node holds it, else the moment at which the
//! node's lease runs out; so "due" means the same for both, and a dead node's work is due by itself.

use uuid::Uuid;

use super::batch::Rows;
use super::columns::{from_row, small};
use super::dialect::{PICK_DUE, Sql, on_db, over_rows};
use super::{Store, StoreError, commit_tx};
use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, TypeId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// Whose due deliveries to claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimFrom {
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Of which of its event types.
    pub event_types: EventTypes,
}

/// A choice of event types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventTypes {
    /// Each.
    All,
    /// These.
    Only(Vec<String>),
    /// All but these.
    Except(Vec<String>),
}

impl From<WebhookId> for ClaimFrom {
    fn from(webhook_id: WebhookId) -> Self {
        Self { webhook_id, event_types: EventTypes::All }
    }
}

impl ClaimFrom {
    pub(super) fn fill(&self, row: &mut Rows) {
        row.id("id", self.webhook_id.uuid());
        let (types, only) = match &self.event_types {
            EventTypes::All => return,
            EventTypes::Only(types) => (types, true),
            EventTypes::Except(types) => (types, false),
        };
        // Names of event types hold no comma.
        row.text("types", &format!(",{},", types.join(",")));
        row.flag("only", only);
    }
}

/// A delivery that this node now holds.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Delivery.
    pub delivery_id: DeliveryId,
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Version to render with.
    pub version_id: VersionId,
    /// Attempts made so far.
    pub attempt_count: u32,
    /// Attempts made before the last resend.
    pub round_start: u32,
    /// The event.
    pub event: Event,
}

from_row!(Claimed, |row| Claimed {
    delivery_id: row.try_get("delivery_id")?,
    workspace_id: row.try_get("workspace_id")?,
    webhook_id: row.try_get("webhook_id")?,
    version_id: row.try_get("version_id")?,
    attempt_count: small("attempt_count", row.try_get("attempt_count")?)?,
    round_start: small("round_start", row.try_get("round_start")?)?,
    event: sqlx::FromRow::from_row(row)?,
});

/// A claim that failed.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub struct ClaimFailed {
    /// Why.
    pub error: StoreError,
    /// What the node holds if only the answer was lost.
    pub perhaps_leased: Vec<DeliveryId>,
}

impl ClaimFailed {
    pub(super) fn of(error: StoreError, picked: Vec<Claimed>) -> Self {
        Self { error, perhaps_leased: picked.into_iter().map(|claimed| claimed.delivery_id).collect() }
    }
}

/// Deliveries that are not over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pending {
    /// How many.
    pub count: u64,
    /// Since when the oldest of active webhooks is due of which no breaker is open.
    pub oldest: Option<Timestamp>,
    /// Since when the oldest of the others is due.
    pub behind_breakers: Option<Timestamp>,
}

/// `$2` the node, `$3` until when. For the condition on both sides see [`super::commit::parts::FINISHED`].
pub(super) const LEASE: Sql = over_rows!(
    update "deliveries SET lease_owner = $2, due_at = $3 FROM",
    { id id },
    "WHERE deliveries.id = r.id AND (deliveries.status = 'pending' AND r.id IS NOT NULL) IS TRUE"
);

/// `$2` the node, `$3` when they are due.
pub(super) const RELEASE: Sql = over_rows!(
    update "deliveries SET lease_owner = NULL, due_at = $3 FROM",
    { id id },
    "WHERE deliveries.id = r.id
        AND (deliveries.status = 'pending' AND deliveries.lease_owner = $2 AND r.id IS NOT NULL) IS TRUE"
);

/// The same, and which it held.
const RELEASE_FOUND: Sql = over_rows!(
    update "deliveries SET lease_owner = NULL, due_at = $3 FROM",
    { id id },
    "WHERE deliveries.id = r.id
        AND (deliveries.status = 'pending' AND deliveries.lease_owner = $2 AND r.id IS NOT NULL) IS TRUE
     RETURNING deliveries.id"
);

/// Deliveries that this node holds: `$1` the node, `$2` now, `$3` beyond which no lease ends. What is due may be claimed
/// whoever holds it, so it need not be looked for. Driven from the webhooks, of which each is one look at an index.
const HELD: Sql = Sql {
    sqlite: "SELECT d.id FROM webhooks w CROSS JOIN deliveries d INDEXED BY deliveries_due
            ON d.webhook_id = w.id AND d.status = 'pending'
            AND d.due_at > $2 AND d.due_at <= $3
        WHERE d.lease_owner = $1",
    postgres: "SELECT d.id FROM webhooks w CROSS JOIN LATERAL (
            SELECT p.id FROM deliveries p WHERE p.webhook_id = w.id AND p.status = 'pending'
                AND p.due_at > $2 AND p.due_at <= $3 AND p.lease_owner = $1 OFFSET 0) d",
};

/// No lease ends later than this from now, whoever's clock it was made by, in milliseconds.
const LONGEST_MS: i64 = 600_000;
/// Most leases ended by one statement.
const STEP: usize = 1_000;

impl Store {
    /// Takes what is due of each of these, oldest first, at most `limit_each`. Where only some event types are asked for, it
    /// is looked for outside the transaction: what waits of the other types has to be passed over.
    pub async fn claim(
        &self,
        node: Uuid,
        now: Timestamp,
        lease_until: Timestamp,
        from: &[ClaimFrom],
        limit_each: u32,
    ) -> Result<Vec<Claimed>, ClaimFailed> {
        let (all, some): (Vec<_>, Vec<_>) = from.iter().cloned().partition(|from| from.event_types == EventTypes::All);
        let mut picked = Vec::new();
        if let Err(error) = self.pick_and_lease(node, now, lease_until, &all, limit_each, &mut picked).await {
            return Err(ClaimFailed::of(error, picked));
        }
        let found = match self.due_of_types(&some, limit_each, now).await {
            Ok(found) => self.claim_these(node, now, lease_until, &found).await,
            Err(error) => Err(ClaimFailed::of(error, Vec::new())),
        };
        match found {
            Ok(more) => picked.extend(more),
            // What was claimed before is this node's, and the caller is to know of it.
            Err(failed) if picked.is_empty() => return Err(failed),
            Err(failed) => {
                let held = picked.into_iter().map(|claimed| claimed.delivery_id);
                let perhaps_leased = failed.perhaps_leased.into_iter().chain(held).collect();
                return Err(ClaimFailed { perhaps_leased, ..failed });
            }
        }
        Ok(picked)
    }

    async fn pick_and_lease(
        &self,
        node: Uuid,
        now: Timestamp,
        lease_until: Timestamp,
        from: &[ClaimFrom],
        limit_each: u32,
        picked: &mut Vec<Claimed>,
    ) -> Result<(), StoreError> {
        if from.is_empty() || limit_each == 0 {
            return Ok(());
        }
        let mut webhooks = Rows::with_capacity(from.len() * 64);
        for from in from {
            webhooks.row(|row| from.fill(row));
        }
        let webhooks = webhooks.finish();
        let mut tx = self.begin().await?;
        let (pick, lease) = (tx.spell(&PICK_DUE), tx.spell(&LEASE));
        *picked = on_db!(&mut tx, tx => {
            let pick = sqlx::query_as(pick).bind(webhooks).bind(now).bind(i64::from(limit_each));
            pick.fetch_all(&mut **tx).await
        })?;
        if picked.is_empty() {
            return Ok(());
        }
        let ids = Rows::of_ids(picked.iter().map(|claimed| claimed.delivery_id.uuid())).finish();
        on_db!(&mut tx, tx => {
            sqlx::query(lease).bind(ids).bind(node).bind(lease_until).execute(&mut **tx).await.map(drop)
        })?;
        commit_tx(tx).await
    }

    /// Gives up these leases of the node; the deliveries are due at `due_at`. Answers how many it held.
    pub async fn release(&self, node: Uuid, deliveries: &[DeliveryId], due_at: Timestamp) -> Result<u64, StoreError> {
        if deliveries.is_empty() {
            return Ok(0);
        }
        let ids = Rows::of_ids(deliveries.iter().map(|id| id.uuid())).finish();
        let pool = self.write();
        let sql = pool.spell(&RELEASE);
        Ok(on_db!(pool, pool => {
            let update = sqlx::query(sql).bind(ids).bind(node).bind(due_at);
            update.execute(pool).await.map(|done| done.rows_affected())
        })?)
    }

    /// The same for leases that the node may hold without knowing. Answers those that it held.
    pub async fn release_found(
        &self,
        node: Uuid,
        deliveries: &[DeliveryId],
        due_at: Timestamp,
    ) -> Result<Vec<DeliveryId>, StoreError> {
        if deliveries.is_empty() {
            return Ok(Vec::new());
        }
        let ids = Rows::of_ids(deliveries.iter().map(|id| id.uuid())).finish();
        let pool = self.write();
        let sql = pool.spell(&RELEASE_FOUND);
        Ok(on_db!(pool, pool => {
            sqlx::query_scalar(sql).bind(ids).bind(node).bind(due_at).fetch_all(pool).await
        })?)
    }

    /// Gives up all leases of the node and forgets it.
    pub async fn release_node(&self, node: Uuid, now: Timestamp) -> Result<u64, StoreError> {
        const FORGET: &str = "DELETE FROM nodes WHERE id = $1";
        on_db!(self.write(), pool => sqlx::query(FORGET).bind(node).execute(pool).await.map(drop))?;
        self.release_held(node, now).await
    }

    /// Ends the leases of a node, in steps.
    async fn release_held(&self, node: Uuid, now: Timestamp) -> Result<u64, StoreError> {
        let pool = self.read();
        let sql = pool.spell(&HELD);
        let held: Vec<DeliveryId> = on_db!(pool, pool => {
            let select = sqlx::query_scalar(sql).bind(node).bind(now).bind(now.plus_ms(LONGEST_MS));
            select.fetch_all(pool).await
        })?;
        let mut released = 0;
        for some in held.chunks(STEP) {
            released += self.release(node, some, now).await?;
        }
        Ok(released)
    }

    /// Ends every lease: for the start of the only node.
    pub async fn release_all_leases(&self, now: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "UPDATE deliveries SET lease_owner = NULL, due_at = $1
            WHERE status = 'pending' AND lease_owner IS NOT NULL";
        Ok(on_db!(self.write(), pool => {
            sqlx::query(SQL).bind(now).execute(pool).await.map(|done| done.rows_affected())
        })?)
    }

    /// Ends the leases of nodes last heard of before `older_than`, and forgets them.
    pub async fn release_dead_nodes(&self, now: Timestamp, older_than: Timestamp) -> Result<u64, StoreError> {
        const DEAD: &str = "SELECT id FROM nodes WHERE seen_at < $1";
        const FORGET: &str = "DELETE FROM nodes WHERE id = $1 AND seen_at < $2";
        let dead: Vec<Uuid> =
            on_db!(self.read(), pool => sqlx::query_scalar(DEAD).bind(older_than).fetch_all(pool).await)?;
        let mut released = 0;
        for node in dead {
            released += self.release_held(node, now).await?;
            // Afterwards, so that a failure in between is made good by the next round.
            on_db!(self.write(), pool => {
                sqlx::query(FORGET).bind(node).bind(older_than).execute(pool).await.map(drop)
            })?;
        }
        Ok(released)
    }

    /// The first moment after `now` at which something of an active webhook becomes due.
    pub async fn next_due(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        const SQL: &str = "SELECT min((SELECT d.due_at FROM deliveries d
                WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.due_at > $1 ORDER BY d.due_at LIMIT 1))
            FROM webhooks w WHERE w.status = 'active' AND w.deleted_at IS NULL";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).bind(now).fetch_one(pool).await)?)
    }

    /// What waits, of all workspaces.
    pub async fn pending(&self, now: Timestamp) -> Result<Pending, StoreError> {
        const COUNT: &str = "SELECT count(*) FROM deliveries WHERE status = 'pending'";
        const OLDEST: &str = "SELECT min(CASE WHEN o.open = 0 THEN o.due_at END) AS due_at,
                min(CASE WHEN o.open = 1 THEN o.due_at END) AS behind_breakers
            FROM (SELECT (SELECT d.due_at FROM deliveries d
                    WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.due_at <= $1 ORDER BY d.due_at LIMIT 1) AS due_at,
                    CASE WHEN EXISTS (SELECT 1 FROM breakers b WHERE b.webhook_id = w.id) THEN 1 ELSE 0 END AS open
                FROM webhooks w WHERE w.status = 'active' AND w.deleted_at IS NULL) AS o";
        let count: i64 = on_db!(self.read(), pool => sqlx::query_scalar(COUNT).fetch_one(pool).await)?;
        let (oldest, behind_breakers) =
            on_db!(self.read(), pool => sqlx::query_as(OLDEST).bind(now).fetch_one(pool).await)?;
        Ok(Pending { count: u64::try_from(count).unwrap_or_default(), oldest, behind_breakers })
    }
}
