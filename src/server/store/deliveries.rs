//! Deliveries as people read them: lists, one with its attempts, resend and cancel.

use uuid::Uuid;

use super::columns::{document, from_row, small, small_option};
use super::dialect::on_db;
use super::period::{ID_SLACK_MS, id_at};
use super::{Store, StoreError};
use crate::domain::attempt::Timing;
use crate::domain::delivery::{DeliveryStatus, Origin, Reason};
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, ReplayId, TypeId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// A delivery in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryRow {
    /// Id.
    pub id: DeliveryId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Its current name.
    pub webhook_name: String,
    /// Event.
    pub event_id: EventId,
    /// Its type.
    pub event_type: String,
    /// Its product.
    pub product: Option<String>,
    /// Its channel.
    pub channel: Option<String>,
    /// Where it stands.
    pub status: DeliveryStatus,
    /// Why it ended so.
    pub reason: Option<Reason>,
    /// Attempts made.
    pub attempt_count: u32,
    /// Attempts made before the last resend.
    pub round_start: u32,
    /// Status of the last answer.
    pub http_status: Option<u16>,
    /// Word of the last failure.
    pub error: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it is tried next; `None` when it is over or being sent.
    pub next_attempt_at: Option<Timestamp>,
}

/// An attempt as recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptRow {
    /// Id.
    pub id: AttemptId,
    /// From 1.
    pub number: u32,
    /// When it began.
    pub started_at: Timestamp,
    /// Where it went.
    pub url: String,
    /// Extra headers as JSON, secrets masked; where no token could be fetched, the [`Exchange`] with the token endpoint.
    ///
    /// [`Exchange`]: crate::domain::attempt::Exchange
    pub headers: String,
    /// Value of `webhook-signature`.
    pub signature: String,
    /// Status of the answer.
    pub http_status: Option<u16>,
    /// Headers of the answer as JSON.
    pub response_headers: String,
    /// Start of the answer's body.
    pub response_body: String,
    /// Whether the answer was longer.
    pub truncated: bool,
    /// Word of the failure.
    pub error_code: Option<String>,
    /// Sentence of the failure.
    pub error_message: Option<String>,
    /// How long it took.
    pub timing: Timing,
}

/// A delivery with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct DeliveryDetail {
    /// As in the list.
    pub row: DeliveryRow,
    /// The version its body is rendered from.
    pub version_id: VersionId,
    /// What made it.
    pub origin: Origin,
    /// The event.
    pub event: Event,
    /// Attempts, first to last; of very many the newest 500.
    pub attempts: Vec<AttemptRow>,
}

/// How a resend ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resend {
    /// It waits for its next attempt, with the whole schedule before it.
    Queued,
    /// There is no such delivery.
    NotFound,
    /// It is being sent, was skipped, or its webhook takes no deliveries.
    NotPossible,
}

/// How cancelling ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancel {
    /// It is cancelled.
    Cancelled,
    /// There is no such delivery.
    NotFound,
    /// It is over, or being sent right now.
    NotPossible,
}

from_row!(DeliveryRow, |row| {
    let leased: Option<Uuid> = row.try_get("lease_owner")?;
    DeliveryRow {
        id: row.try_get("id")?,
        webhook_id: row.try_get("webhook_id")?,
        webhook_name: row.try_get("webhook_name")?,
        event_id: row.try_get("event_id")?,
        event_type: row.try_get("event_type")?,
        product: row.try_get("product")?,
        channel: row.try_get("channel")?,
        status: row.try_get("status")?,
        reason: row.try_get("reason")?,
        attempt_count: small("attempt_count", row.try_get("attempt_count")?)?,
        round_start: small("round_start", row.try_get("round_start")?)?,
        http_status: small_option("http_status", row.try_get("http_status")?)?,
        error: row.try_get("error")?,
        created_at: row.try_get("created_at")?,
        next_attempt_at: row.try_get::<Option<Timestamp>, _>("due_at")?.filter(|_| leased.is_none()),
    }
});

from_row!(AttemptRow, |row| AttemptRow {
    id: row.try_get("attempt_id")?,
    number: small("number", row.try_get("number")?)?,
    started_at: row.try_get("started_at")?,
    url: row.try_get("url")?,
    headers: row.try_get("headers")?,
    signature: row.try_get("signature")?,
    http_status: small_option("attempt_status", row.try_get("attempt_status")?)?,
    response_headers: row.try_get("response_headers")?,
    response_body: row.try_get("response_body")?,
    truncated: row.try_get("truncated")?,
    error_code: row.try_get("error_code")?,
    error_message: row.try_get("error_message")?,
    timing: document("timing", row.try_get("timing")?)?,
});

/// Cancels a delivery that waits.
pub(super) const CANCEL: &str =
    "UPDATE deliveries SET status = 'cancelled', reason = 'cancelled_by_user', due_at = NULL,
        lease_owner = NULL
    WHERE id = $2 AND workspace_id = $1 AND status = 'pending' AND (lease_owner IS NULL OR due_at <= $3)";

/// A delivery with what only its own page shows.
struct Head {
    row: DeliveryRow,
    version_id: VersionId,
    origin: Origin,
}

from_row!(Head, |row| {
    let replay: Option<ReplayId> = row.try_get("replay_id")?;
    let on_request: Option<bool> = row.try_get("on_request")?;
    Head {
        row: sqlx::FromRow::from_row(row)?,
        version_id: row.try_get("version_id")?,
        origin: match (replay, on_request) {
            (Some(_), _) => Origin::Replay,
            (None, Some(_)) => Origin::Request,
            (None, None) => Origin::Event,
        },
    }
});

/// Columns of a [`DeliveryRow`].
macro_rules! delivery_columns {
    () => {
        "d.id, d.webhook_id, coalesce(w.name, '') AS webhook_name, d.event_id, d.event_type, d.product, d.channel,
        d.status, d.reason, d.attempt_count, d.round_start, d.http_status, d.error, d.created_at, d.due_at, d.lease_owner, d.version_id"
    };
}
pub(super) use delivery_columns;

impl Store {
    /// Deliveries to this webhook that an option of it held back since then, counted up to `most`.
    pub async fn held_back_since(
        &self,
        workspace_id: WorkspaceId,
        webhook_id: WebhookId,
        since: Timestamp,
        most: u32,
    ) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT count(*) FROM (SELECT 1 FROM deliveries d
                WHERE d.workspace_id = $1 AND d.reason IS NOT NULL AND d.status = 'skipped'
                    AND d.id >= $3 AND d.webhook_id = $2
                    AND d.created_at >= $4 LIMIT $5) AS h";
        let first = DeliveryId::from_uuid(id_at(since.0.saturating_sub(ID_SLACK_MS)));
        let count: i64 = on_db!(self.read(), pool => {
            let select = sqlx::query_scalar(SQL).bind(workspace_id).bind(webhook_id).bind(first).bind(since);
            select.bind(i64::from(most)).fetch_one(pool).await
        })?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// The deliveries of an event, oldest first.
    pub(super) async fn deliveries_of(
        &self,
        workspace_id: WorkspaceId,
        event_id: EventId,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        const SQL: &str = concat!(
            "SELECT ",
            delivery_columns!(),
            " FROM deliveries d LEFT JOIN webhooks w ON w.id = d.webhook_id
            WHERE d.event_id = $2 AND d.workspace_id = $1 ORDER BY d.id"
        );
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(event_id).fetch_all(pool).await
        })?)
    }

    /// One delivery with event and attempts.
    pub async fn delivery(
        &self,
        workspace_id: WorkspaceId,
        id: DeliveryId,
    ) -> Result<Option<DeliveryDetail>, StoreError> {
        const HEAD: &str = concat!(
            "SELECT d.replay_id, d.on_request, ",
            delivery_columns!(),
            " FROM deliveries d LEFT JOIN webhooks w ON w.id = d.webhook_id WHERE d.id = $2 AND d.workspace_id = $1"
        );
        // The newest of them: a delivery that probes a sick receiver may have thousands.
        const ATTEMPTS: &str = "SELECT a.id AS attempt_id, a.number, a.started_at, a.url, a.headers, a.signature,
                a.http_status AS attempt_status, a.response_headers, a.response_body, a.truncated, a.error_code,
                a.error_message, a.timing
            FROM (SELECT * FROM attempts WHERE delivery_id = $2 AND workspace_id = $1 ORDER BY id DESC LIMIT 500) AS a
            ORDER BY a.number, a.id";
        let head: Option<Head> = on_db!(self.read(), pool => {
            sqlx::query_as(HEAD).bind(workspace_id).bind(id).fetch_optional(pool).await
        })?;
        let Some(Head { row, version_id, origin }) = head else { return Ok(None) };
        let Some((event, _)) = self.event_alone(workspace_id, row.event_id).await? else { return Ok(None) };
        let attempts = on_db!(self.read(), pool => {
            sqlx::query_as(ATTEMPTS).bind(workspace_id).bind(id).fetch_all(pool).await
        })?;
        Ok(Some(DeliveryDetail { row, version_id, origin, event, attempts }))
    }

    /// Takes a delivery that is over back to pending, due now; one that waits for a later attempt is due now too. Both, and
    /// one that is due already, begin a new round.
    pub async fn resend(
        &self,
        workspace_id: WorkspaceId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<Resend, StoreError> {
        const SQL: &str = "UPDATE deliveries SET status = 'pending', reason = NULL, round_start = attempt_count,
                due_at = CASE WHEN status = 'pending' AND due_at < $3 THEN due_at ELSE $3 END
            WHERE id = $2 AND workspace_id = $1 AND (status IN ('delivered', 'failed', 'cancelled')
                    OR (status = 'pending' AND lease_owner IS NULL))
                AND EXISTS (SELECT 1 FROM webhooks w WHERE w.id = deliveries.webhook_id
                    AND w.deleted_at IS NULL AND w.status IN ('active', 'paused'))";
        if self.move_delivery(SQL, workspace_id, id, now).await? {
            return Ok(Resend::Queued);
        }
        Ok(if self.has_delivery(workspace_id, id).await? { Resend::NotPossible } else { Resend::NotFound })
    }

    /// Cancels a delivery that waits.
    pub async fn cancel_delivery(
        &self,
        workspace_id: WorkspaceId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<Cancel, StoreError> {
        if self.move_delivery(CANCEL, workspace_id, id, now).await? {
            return Ok(Cancel::Cancelled);
        }
        Ok(if self.has_delivery(workspace_id, id).await? { Cancel::NotPossible } else { Cancel::NotFound })
    }

    async fn move_delivery(
        &self,
        sql: &'static str,
        workspace_id: WorkspaceId,
        id: DeliveryId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let moved = on_db!(self.write(), pool => {
            let update = sqlx::query(sql).bind(workspace_id).bind(id).bind(now);
            update.execute(pool).await.map(|done| done.rows_affected())
        })?;
        Ok(moved == 1)
    }

    async fn has_delivery(&self, workspace_id: WorkspaceId, id: DeliveryId) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT count(*) FROM deliveries WHERE id = $2 AND workspace_id = $1";
        let count: i64 = on_db!(self.read(), pool => {
            sqlx::query_scalar(SQL).bind(workspace_id).bind(id).fetch_one(pool).await
        })?;
        Ok(count == 1)
    }
}
