//! The log of attempts across deliveries.

use super::deliveries::delivery_columns;
use super::filters::{Select, Value, fetch_all};
use super::{AttemptRow, DeliveryFilter, DeliveryRow, Store, StoreError};
use crate::domain::ids::{AttemptId, TypeId, WorkspaceId};

/// An attempt with the delivery it belongs to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct LogRow {
    /// The attempt, without the answer's headers and body (both empty here).
    #[sqlx(flatten)]
    pub attempt: AttemptRow,
    /// Its delivery as it stands now.
    #[sqlx(flatten)]
    pub delivery: DeliveryRow,
}

macro_rules! log_columns {
    () => {
        "a.id AS attempt_id, a.number, a.started_at, a.url, a.headers, a.signature, a.http_status AS attempt_status,
        '' AS response_headers, '' AS response_body, a.truncated, a.error_code, a.error_message, a.timing"
    };
}

// CROSS JOIN keeps SQLite to this order: along the attempts, newest first, or along the few deliveries that were asked
// for.
const ALONG_ATTEMPTS: &str = concat!(
    "SELECT ",
    log_columns!(),
    ", ",
    delivery_columns!(),
    " FROM attempts a CROSS JOIN deliveries d LEFT JOIN webhooks w ON w.id = d.webhook_id"
);
const ALONG_DELIVERIES: &str = concat!(
    "SELECT ",
    log_columns!(),
    ", ",
    delivery_columns!(),
    " FROM deliveries d CROSS JOIN attempts a LEFT JOIN webhooks w ON w.id = d.webhook_id"
);

impl Store {
    /// Attempts, newest first, from the one after `cursor`. `http_status`, `error`, `from` and `to` of the filter speak
    /// of the attempt, the rest of its delivery.
    pub async fn attempt_log(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<AttemptId>,
        limit: u32,
    ) -> Result<Vec<LogRow>, StoreError> {
        let few = filter.event_id.is_some() || filter.words().is_some();
        let mut select = Select::new(if few { ALONG_DELIVERIES } else { ALONG_ATTEMPTS });
        if few {
            select.and("a.delivery_id = d.id", []);
        } else {
            select.and("d.id = a.delivery_id", []);
            match filter.webhook_id {
                Some(webhook) => select.and("a.webhook_id = ?", [Value::Id(webhook.uuid())]),
                None => select.and("a.workspace_id = ?", [Value::Id(workspace_id.uuid())]),
            }
        }
        select.deliveries(workspace_id, filter);
        select.each_attempt(filter);
        Ok(fetch_all!(self.read(), select.page("a.id", cursor.map(TypeId::uuid), limit))?)
    }
}
