//! Picking deliveries to be sent outside of a transaction, and claiming them by their ids: for claims that have to pass
//! over what waits. Only reading takes longer the more waits; what writes goes by ids.

use uuid::Uuid;

use super::batch::Rows;
use super::dialect::{Sql, in_ids, on_db, over_rows};
use super::leases::{ClaimFailed, ClaimFrom, Claimed};
use super::{Store, StoreError, Tx, commit_tx};
use crate::domain::ids::{DeliveryId, TypeId};
use crate::domain::time::Timestamp;

/// A webhook's newest deliveries among which one that waits is looked for first.
const LOOKED_AT: i64 = 1_000;

/// `$1` webhooks with event types, `$2` now, `$3` how many of each.
const DUE_OF_TYPES: Sql = Sql {
    sqlite: "SELECT d.id FROM jsonb_each($1) AS w
        CROSS JOIN deliveries d ON d.rowid IN (
            SELECT p.rowid FROM deliveries p
            WHERE p.webhook_id = unhex(w.value ->> '$.id') AND p.status = 'pending' AND p.due_at <= $2
                AND (instr(w.value ->> '$.types', ',' || p.event_type || ',') > 0) = (w.value ->> '$.only')
            ORDER BY p.due_at LIMIT $3)",
    postgres: "SELECT d.id FROM json_to_recordset($1::json) AS w(id uuid, types text, \"only\" boolean)
        CROSS JOIN LATERAL (
            SELECT p.id FROM deliveries p
            WHERE p.webhook_id = w.id AND p.status = 'pending' AND p.due_at <= $2
                AND (strpos(w.types, ',' || p.event_type || ',') > 0) = w.\"only\"
            ORDER BY p.due_at LIMIT $3) d",
};

/// The newest delivery that waits among the webhook's newest; one that is due before one that is not. `$1` the webhook with
/// its event types, `$2` now, `$3` how many to look at.
const NEWEST: Sql = Sql {
    sqlite: "SELECT n.id FROM jsonb_each($1) AS w
        CROSS JOIN (SELECT d.id, d.status, d.lease_owner, d.due_at, d.event_type FROM deliveries d
            WHERE d.webhook_id = unhex((SELECT f.value ->> '$.id' FROM jsonb_each($1) AS f))
            ORDER BY d.id DESC LIMIT $3) AS n
        WHERE n.status = 'pending' AND (n.lease_owner IS NULL OR n.due_at <= $2)
            AND (w.value ->> '$.types' IS NULL
                OR (instr(w.value ->> '$.types', ',' || n.event_type || ',') > 0) = (w.value ->> '$.only'))
        ORDER BY n.due_at <= $2 DESC, n.id DESC LIMIT 1",
    postgres: "SELECT n.id FROM json_to_recordset($1::json) AS w(id uuid, types text, \"only\" boolean)
        CROSS JOIN LATERAL (SELECT d.id, d.status, d.lease_owner, d.due_at, d.event_type FROM deliveries d
            WHERE d.webhook_id = w.id ORDER BY d.id DESC LIMIT $3) n
        WHERE n.status = 'pending' AND (n.lease_owner IS NULL OR n.due_at <= $2)
            AND (w.types IS NULL OR (strpos(w.types, ',' || n.event_type || ',') > 0) = w.\"only\")
        ORDER BY n.due_at <= $2 DESC, n.id DESC LIMIT 1",
};

/// Any delivery that waits, for where none of the newest does: the one that is due first. `$1` the webhook with its event
/// types, `$2` now.
const ANY: Sql = Sql {
    sqlite: "SELECT d.id FROM jsonb_each($1) AS w CROSS JOIN deliveries d ON d.rowid = (
            SELECT p.rowid FROM deliveries p
            WHERE p.webhook_id = unhex(w.value ->> '$.id') AND p.status = 'pending'
                AND (p.lease_owner IS NULL OR p.due_at <= $2)
                AND (w.value ->> '$.types' IS NULL
                    OR (instr(w.value ->> '$.types', ',' || p.event_type || ',') > 0) = (w.value ->> '$.only'))
            ORDER BY p.due_at LIMIT 1)",
    postgres: "SELECT d.id FROM json_to_recordset($1::json) AS w(id uuid, types text, \"only\" boolean)
        CROSS JOIN LATERAL (
            SELECT p.id FROM deliveries p
            WHERE p.webhook_id = w.id AND p.status = 'pending' AND (p.lease_owner IS NULL OR p.due_at <= $2)
                AND (w.types IS NULL OR (strpos(w.types, ',' || p.event_type || ',') > 0) = w.\"only\")
            ORDER BY p.due_at LIMIT 1) d",
};

/// `$2` the node, `$3` until when, `$4` now.
const LEASE_FREE: Sql = over_rows!(
    update "deliveries SET lease_owner = $2, due_at = $3 FROM",
    { id id },
    "WHERE deliveries.id = r.id AND (deliveries.status = 'pending'
        AND (deliveries.lease_owner IS NULL OR deliveries.due_at <= $4) AND r.id IS NOT NULL) IS TRUE
     RETURNING deliveries.id"
);

const CLAIMED: Sql = in_ids!(
    "SELECT d.id AS delivery_id, d.workspace_id, d.webhook_id, d.version_id, d.attempt_count, d.round_start,
        e.id, e.sender_id, e.event_type, e.time_ns, e.time_digits, e.product, e.channel, e.source, e.data, e.profile
     FROM deliveries d JOIN events e ON e.workspace_id = d.workspace_id AND e.id = d.event_id WHERE d.id",
    "ORDER BY d.id"
);

fn ids(some: &[DeliveryId]) -> String {
    Rows::of_ids(some.iter().map(|id| id.uuid())).finish()
}

impl Store {
    /// What is due of some event types of webhooks, oldest first, at most `limit_each` of a webhook.
    pub(super) async fn due_of_types(
        &self,
        from: &[ClaimFrom],
        limit_each: u32,
        now: Timestamp,
    ) -> Result<Vec<DeliveryId>, StoreError> {
        if from.is_empty() || limit_each == 0 {
            return Ok(Vec::new());
        }
        let mut webhooks = Rows::with_capacity(from.len() * 64);
        for from in from {
            webhooks.row(|row| from.fill(row));
        }
        let (pool, webhooks) = (self.read(), webhooks.finish());
        let sql = pool.spell(&DUE_OF_TYPES);
        Ok(on_db!(pool, pool => {
            sqlx::query_scalar(sql).bind(webhooks).bind(now).bind(i64::from(limit_each)).fetch_all(pool).await
        })?)
    }

    /// The newest delivery that waits, whenever it is due: what a probe carries.
    pub async fn newest_waiting(&self, from: &ClaimFrom, now: Timestamp) -> Result<Option<DeliveryId>, StoreError> {
        let mut rows = Rows::with_capacity(64);
        rows.row(|row| from.fill(row));
        let rows = rows.finish();
        let pool = self.read();
        let (newest, any) = (pool.spell(&NEWEST), pool.spell(&ANY));
        let found: Option<DeliveryId> = on_db!(pool, pool => {
            sqlx::query_scalar(newest).bind(&rows).bind(now).bind(LOOKED_AT).fetch_optional(pool).await
        })?;
        if found.is_some() {
            return Ok(found);
        }
        Ok(on_db!(pool, pool => sqlx::query_scalar(any).bind(&rows).bind(now).fetch_optional(pool).await)?)
    }

    /// Takes these, as far as they still wait and no node holds them.
    pub async fn claim_these(
        &self,
        node: Uuid,
        now: Timestamp,
        lease_until: Timestamp,
        some: &[DeliveryId],
    ) -> Result<Vec<Claimed>, ClaimFailed> {
        let mut leased = Vec::new();
        let claimed = self.lease_these(node, now, lease_until, some, &mut leased).await;
        claimed.map_err(|error| ClaimFailed { error, perhaps_leased: leased })
    }

    async fn lease_these(
        &self,
        node: Uuid,
        now: Timestamp,
        lease_until: Timestamp,
        some: &[DeliveryId],
        leased: &mut Vec<DeliveryId>,
    ) -> Result<Vec<Claimed>, StoreError> {
        if some.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.begin().await?;
        let lease = tx.spell(&LEASE_FREE);
        *leased = on_db!(&mut tx, tx => {
            let update = sqlx::query_scalar(lease).bind(ids(some)).bind(node).bind(lease_until).bind(now);
            update.fetch_all(&mut **tx).await
        })?;
        let claimed = claimed(&mut tx, leased).await?;
        commit_tx(tx).await?;
        Ok(claimed)
    }
}

async fn claimed(tx: &mut Tx, leased: &[DeliveryId]) -> Result<Vec<Claimed>, StoreError> {
    let sql = tx.spell(&CLAIMED);
    Ok(on_db!(tx, tx => sqlx::query_as(sql).bind(ids(leased)).fetch_all(&mut **tx).await)?)
}
