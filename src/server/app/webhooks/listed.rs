//! The list of webhooks as its page shows it: each with how it fares, in a few queries for all of them.

use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::{Actor, AppError, WebhookView};
use crate::server::state::AppState;
use crate::server::store::{Counts, HOUR_MS, WebhooksAsked};

use super::view;

/// Hours that the figures of a list reach back, this one included.
pub const HOURS: usize = 24;
/// How long before this hour the first of them began, in milliseconds.
const BACK_MS: i64 = 23 * HOUR_MS;

/// A webhook of the list.
#[derive(Debug, Clone)]
pub struct ListedView {
    /// The webhook.
    pub webhook: WebhookView,
    /// Whether it is active and its newest attempts have all failed.
    pub failing: bool,
    /// When its newest attempt began.
    pub last_attempt_at: Option<Timestamp>,
    /// Its attempts in each of the last [`HOURS`], the oldest first; none: it had no attempts.
    pub hours: Option<Vec<Counts>>,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct ListedPage {
    /// The webhooks.
    pub data: Vec<ListedView>,
    /// Whether there are more behind them.
    pub more: bool,
    /// When the first of the hours began.
    pub since: Timestamp,
}

/// Webhooks behind the first `skipped`. How they fare is left out for those who may not read logs.
pub async fn listed(
    state: &AppState,
    actor: &Actor,
    asked: &WebhooksAsked,
    skipped: u32,
    limit: u32,
) -> Result<ListedPage, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let logs = actor.may(Scope::LogsRead);
    let mut rows = state.store.list_webhooks(actor.workspace_id, asked, skipped, limit + 1).await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let now = state.clock.now().0;
    let since = Timestamp(now - now.rem_euclid(HOUR_MS) - BACK_MS);
    let ids: Vec<_> = rows.iter().map(|row| row.webhook.id).filter(|_| logs).collect();
    let mut hours = state.store.hourly(actor.workspace_id, &ids, since, HOURS).await?;
    let shown = rows.iter().map(|row| {
        Ok(ListedView {
            webhook: view(state, &row.webhook)?,
            failing: row.failing && logs,
            last_attempt_at: row.last_attempt_at.filter(|_| logs),
            hours: hours.remove(&row.webhook.id),
        })
    });
    Ok(ListedPage { data: shown.collect::<Result<_, AppError>>()?, more, since })
}
