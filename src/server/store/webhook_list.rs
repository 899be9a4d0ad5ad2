//! The list of webhooks as people see it: each with its newest attempt, in an order of their choice.

use super::columns::from_row;
use super::select::{Select, Value, fetch_all};
use super::troubles::FAILING;
use super::webhooks::{Webhook, containing};
use super::{Store, StoreError};
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;

/// What a list goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// When the webhook was made.
    #[default]
    Created,
    /// Its name, without regard to case.
    Name,
    /// How much it needs somebody: disabled, failing, paused, active, then what was never on or is off.
    State,
    /// When its newest attempt began.
    LastAttempt,
}

/// Which webhooks a list shows, and how.
#[derive(Debug, Clone, Default)]
pub struct WebhooksAsked {
    /// Only of this status.
    pub status: Option<WebhookStatus>,
    /// Only those that fail.
    pub failing: bool,
    /// A part of the name without regard to case, or an id.
    pub q: Option<String>,
    /// What the list goes by.
    pub order: Order,
    /// Whether the largest comes first.
    pub descending: bool,
}

/// A webhook of the list.
#[derive(Clone)]
pub struct Listed {
    /// The webhook.
    pub webhook: Webhook,
    /// When its newest attempt began.
    pub last_attempt_at: Option<Timestamp>,
    /// Whether it is failing.
    pub failing: bool,
}

from_row!(Listed, |row| Listed {
    webhook: sqlx::FromRow::from_row(row)?,
    last_attempt_at: row.try_get("last_attempt_at")?,
    failing: row.try_get::<i64, _>("failing")? == 1,
});

impl Store {
    /// Webhooks that are not deleted, `limit` of them behind the first `skipped`.
    pub async fn list_webhooks(
        &self,
        workspace_id: WorkspaceId,
        asked: &WebhooksAsked,
        skipped: u32,
        limit: u32,
    ) -> Result<Vec<Listed>, StoreError> {
        let mut select = Select::new(&format!(
            "SELECT h.*, (SELECT a.started_at FROM attempts a WHERE a.webhook_id = h.id ORDER BY a.id DESC LIMIT 1)
                AS last_attempt_at, CAST(CASE WHEN {FAILING} THEN 1 ELSE 0 END AS bigint) AS failing
            FROM webhooks h"
        ));
        select.and("h.workspace_id = ? AND h.deleted_at IS NULL", [Value::Id(workspace_id.uuid())]);
        if let Some(status) = asked.status {
            select.and("h.status = ?", [Value::Text(status.as_str().to_owned())]);
        }
        if asked.failing {
            select.and(FAILING, []);
        }
        if let Some(q) = asked.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
            let id = q.to_lowercase().parse::<WebhookId>().map_or(uuid::Uuid::nil(), TypeId::uuid);
            let values = [Value::Text(containing(q)), Value::Id(id)];
            select.and("(h.name_lower LIKE ? ESCAPE '!' OR h.id = ?)", values);
        }
        let way = if asked.descending { "DESC" } else { "ASC" };
        let key = key(asked.order);
        select.push(&format!(" ORDER BY {key} {way}, h.id DESC LIMIT {limit} OFFSET {skipped}"), []);
        Ok(fetch_all!(self.read(), select)?)
    }
}

/// What to sort by. PostgreSQL knows no output column inside an expression, so these are written out.
fn key(order: Order) -> String {
    match order {
        Order::Created => "h.id".to_owned(),
        Order::Name => "h.name_lower".to_owned(),
        Order::State => format!(
            "CASE WHEN h.status = 'disabled' THEN 0 WHEN {FAILING} THEN 1 WHEN h.status = 'paused' THEN 2
                WHEN h.status = 'active' THEN 3 WHEN h.status = 'draft' THEN 4 ELSE 5 END"
        ),
        Order::LastAttempt => {
            "COALESCE((SELECT a.started_at FROM attempts a WHERE a.webhook_id = h.id ORDER BY a.id DESC LIMIT 1), 0)"
                .to_owned()
        }
    }
}
