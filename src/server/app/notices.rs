//! Notices in the app: webhooks that need attention now.

use serde::Serialize;

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;

use super::{Actor, AppError};

/// A webhook that needs attention.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeView {
    /// The webhook.
    pub webhook_id: WebhookId,
    /// Its name.
    pub webhook_name: String,
    /// `webhook.failing`, `webhook.disabled` or `webhook.paused`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Since when.
    pub since: Timestamp,
    /// When a notice last went out, if the webhook has anybody to tell.
    pub told_at: Option<Timestamp>,
    /// When the next one does.
    pub next_at: Option<Timestamp>,
}

/// What lasts in the workspace, the latest first.
pub async fn list(state: &AppState, actor: &Actor) -> Result<Vec<NoticeView>, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let troubles = state.store.troubles_of(actor.workspace_id, None).await?;
    if troubles.is_empty() {
        return Ok(Vec::new());
    }
    let webhooks = state.engine.webhooks_of(actor.workspace_id);
    let shown = troubles.into_iter().filter_map(|trouble| {
        let live = webhooks.iter().find(|live| live.id == trouble.webhook_id)?;
        let config = &live.config;
        let kind = match live.status {
            _ if trouble.disabled => "webhook.disabled",
            WebhookStatus::Paused => "webhook.paused",
            _ => "webhook.failing",
        };
        let told = config.settings.notify_on_error.is_some() && trouble.told > 0;
        Some(NoticeView {
            webhook_id: trouble.webhook_id,
            webhook_name: config.name.clone(),
            kind,
            since: trouble.since,
            told_at: trouble.told_at.filter(|_| told),
            next_at: trouble.due_at.filter(|_| config.settings.notify_on_error.is_some()),
        })
    });
    Ok(shown.collect())
}
