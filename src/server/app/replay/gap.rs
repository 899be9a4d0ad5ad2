//! What a webhook missed while it was off.

use super::super::{Actor, AppError};
use super::{DAY_MS, require, webhook};
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;

/// A time in which a webhook was off and events were not matched to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// When it went off.
    pub from: Timestamp,
    /// When it came back.
    pub to: Option<Timestamp>,
}

/// What the webhook missed and nobody has dealt with; only while it is back, and while such events are kept.
pub async fn gap(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    status: WebhookStatus,
) -> Result<Option<Gap>, AppError> {
    actor.require(Scope::LogsRead)?;
    if !status.matches_events() {
        return Ok(None);
    }
    let found = state.store.webhook_gap(actor.workspace_id, id).await?;
    let kept_from = state.clock.now().plus_ms(-i64::from(state.config.retention_days) * DAY_MS);
    Ok(found.map(|(from, to)| Gap { from, to }).filter(|gap| gap.to.is_some_and(|to| to > kept_from)))
}

/// Notes that what the webhook missed needs no more attention.
pub async fn settle(state: &AppState, actor: &Actor, id: WebhookId) -> Result<(), AppError> {
    require(actor)?;
    webhook(state, actor, id).await?;
    Ok(state.store.settle_gap(actor.workspace_id, id).await?)
}
