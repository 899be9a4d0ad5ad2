//! Which index a list goes along, so that no filter reads a whole table.
//!
//! What is rare has an index of its own, which costs nothing where all goes well: failures, their words, and deliveries
//! that ended without success. Everything else is held against the rows of the workspace or the webhook, a window at a
//! time ([`super::slice`]).

use super::filter::DeliveryFilter;
use super::select::{Select, Value};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{TypeId, WebhookId, WorkspaceId};

/// A table and its letter, and the condition that an index serves in the order of ids.
#[derive(Clone)]
pub(super) struct Along {
    pub table: &'static str,
    pub id: &'static str,
    index: &'static str,
    condition: String,
    values: Vec<Value>,
    /// Whether the filter asks for more than the index knows.
    pub narrowed: bool,
}

impl Along {
    /// Adds the condition.
    pub fn apply(&self, select: &mut Select) {
        select.and(&self.condition, self.values.iter().cloned());
    }

    /// `FROM …` that goes along the index. SQLite guesses where nothing was counted, so it is told.
    pub fn pinned(&self, from: &str, sqlite: bool) -> String {
        if !sqlite {
            return from.to_owned();
        }
        from.replacen(self.table, &format!("{} INDEXED BY {}", self.table, self.index), 1)
    }

    /// For the log of attempts.
    pub fn attempts(workspace: WorkspaceId, filter: &DeliveryFilter) -> Self {
        let failure = filter.failure();
        let both = error_and_status(filter);
        let failed = failure.is_some() || filter.attempt_failed == Some(true) || only_failures(filter);
        let (mut condition, mut values) = of("a", workspace, filter.webhook_id);
        let mut narrowed = more_than_place(filter) || filter.attempt_failed == Some(false);
        let index = match (&failure, failed, filter.webhook_id) {
            (Some(word), _, None) => {
                condition.push_str(" AND a.error_code = ?");
                values.push(Value::Text(word.clone()));
                narrowed |= both;
                "attempts_error"
            }
            (_, true, webhook) => {
                condition.push_str(" AND a.error_code IS NOT NULL");
                narrowed |= failure.is_some() || filter.http_status.is_some();
                if webhook.is_some() { "attempts_failed_of" } else { "attempts_failed" }
            }
            (_, false, webhook) => {
                narrowed |= filter.http_status.is_some();
                if webhook.is_some() { "attempts_webhook" } else { "sqlite_autoindex_attempts_1" }
            }
        };
        narrowed |= !filter.status.is_empty();
        Self { table: "attempts a", id: "a.id", index, condition, values, narrowed }
    }

    /// For the list of deliveries of one status, or of any.
    pub fn deliveries(workspace: WorkspaceId, filter: &DeliveryFilter) -> Self {
        let (mut condition, mut values) = of("d", workspace, filter.webhook_id);
        let mut narrowed = more_than_place(filter);
        let ended = match filter.status[..] {
            [one @ (DeliveryStatus::Failed | DeliveryStatus::Cancelled | DeliveryStatus::Skipped)] => Some(one),
            _ => None,
        };
        let both = error_and_status(filter);
        let answered = filter.failure().is_some() || filter.http_status.is_some();
        let index = match (filter.failure(), ended, filter.webhook_id) {
            (Some(word), _, None) => {
                condition.push_str(" AND d.error = ?");
                values.push(Value::Text(word));
                narrowed |= !filter.status.is_empty() || both;
                "deliveries_error"
            }
            (_, Some(status), webhook) => {
                // As the partial index says it: SQLite does not see that the status implies it.
                condition.push_str(" AND d.reason IS NOT NULL AND d.status = '");
                condition.push_str(status.as_str());
                condition.push('\'');
                narrowed |= answered;
                if webhook.is_some() { "deliveries_ended_of" } else { "deliveries_ended" }
            }
            (_, None, webhook) => {
                narrowed |= !filter.status.is_empty() || answered;
                if webhook.is_some() { "deliveries_webhook" } else { "deliveries_list" }
            }
        };
        Self { table: "deliveries d", id: "d.id", index, condition, values, narrowed }
    }
}

/// The rows of a webhook, or of the whole workspace.
fn of(letter: &str, workspace: WorkspaceId, webhook: Option<WebhookId>) -> (String, Vec<Value>) {
    let own = Value::Id(workspace.uuid());
    match webhook {
        None => (format!("{letter}.workspace_id = ?"), vec![own]),
        Some(webhook) => (
            format!(
                "{letter}.webhook_id = (SELECT own.id FROM webhooks own WHERE own.id = ? AND own.workspace_id = ?)"
            ),
            vec![Value::Id(webhook.uuid()), own],
        ),
    }
}

/// What no index of these lists knows.
fn more_than_place(filter: &DeliveryFilter) -> bool {
    filter.q.is_some()
        || filter.event_type.is_some()
        || filter.product.is_some()
        || filter.channel.is_some()
        || filter.payload.is_some()
}

/// Two things of which one implies the other or excludes it, so that the index of either may hold nothing that fits.
fn error_and_status(filter: &DeliveryFilter) -> bool {
    filter.error.is_some() && filter.http_status.is_some()
}

/// Statuses of answers that only failures have: everything but 2xx.
fn only_failures(filter: &DeliveryFilter) -> bool {
    filter.http_status.is_some_and(|wanted| wanted.range().0 / 100 != 2)
}

/// Whether the filter names, or finds, few events: their rows are read and sorted.
pub(super) fn leads_to_few(filter: &DeliveryFilter) -> bool {
    filter.event_id.is_some() || filter.q.as_ref().is_some_and(|search| search.few().is_some())
}
