//! Webhooks that the system switches off: disabled at a 410 and after five days of failures, paused when their template
//! fails on one event after another.
//!
//! Where the database fails at that moment, the webhook is remembered and tried again each second, until it is done or
//! somebody has changed the webhook meanwhile. What a crash forgets, the next 410, the next look at the five days or the next
//! failures of the template say again.

use std::collections::HashMap;
use std::sync::{MutexGuard, PoisonError};

use crate::domain::activity::Action;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::StoreError;

use super::inner::Inner;

/// How a webhook is to be switched off.
#[derive(Clone)]
pub(super) struct SwitchOff {
    workspace_id: WorkspaceId,
    /// The state of the webhook that is meant; `None`: it was not in the directory.
    revision: Option<Timestamp>,
    /// Paused or disabled.
    status: WebhookStatus,
    reason: String,
}

impl Inner {
    /// Disables a webhook, or tries again until it is done.
    pub(super) async fn disable(&self, workspace_id: WorkspaceId, webhook: WebhookId, reason: &str) {
        self.switch_off(workspace_id, webhook, WebhookStatus::Disabled, reason).await;
    }

    /// Pauses an active webhook, or tries again until it is done.
    pub(super) async fn pause(&self, workspace_id: WorkspaceId, webhook: WebhookId, reason: &str) {
        self.switch_off(workspace_id, webhook, WebhookStatus::Paused, reason).await;
    }

    async fn switch_off(&self, workspace_id: WorkspaceId, webhook: WebhookId, status: WebhookStatus, reason: &str) {
        let revision = self.directory().find(webhook).map(|live| live.updated_at);
        let one = SwitchOff { workspace_id, revision, status, reason: reason.to_owned() };
        if let Err(error) = self.try_switch_off(webhook, &one).await {
            tracing::error!(%error, webhook = %webhook, "webhook.switch_off.failed: tried again each second");
            self.switching_off().insert(webhook, one);
        }
        if let Err(error) = self.reload().await {
            tracing::warn!(%error, "engine.reload.failed");
        }
    }

    /// Switches off what could not be switched off before. What fails again keeps its place and stops nothing else.
    pub(super) async fn switch_off_again(&self) {
        let waiting: Vec<_> = self.switching_off().iter().map(|(id, one)| (*id, one.clone())).collect();
        for (webhook, one) in waiting {
            let meant = self.directory().find(webhook).map(|live| live.updated_at) == one.revision;
            if !meant || self.try_switch_off(webhook, &one).await.is_ok() {
                self.switching_off().remove(&webhook);
            }
        }
    }

    async fn try_switch_off(&self, webhook: WebhookId, one: &SwitchOff) -> Result<(), StoreError> {
        let SwitchOff { workspace_id, status, reason, .. } = one;
        let action = match status {
            WebhookStatus::Paused => Action::WebhookPaused,
            _ => Action::WebhookDisabled,
        };
        let entry = self.entry(*workspace_id, webhook, action, serde_json::json!({ "reason": reason }));
        let now = entry.created_at;
        let set =
            self.store.set_webhook_status(*workspace_id, webhook, *status, Some(reason), Some(&entry), now).await?;
        if let Some(cancelled) = set {
            tracing::info!(webhook = %webhook, ?status, reason, cancelled, "webhook.switched_off");
        }
        Ok(())
    }

    fn switching_off(&self) -> MutexGuard<'_, HashMap<WebhookId, SwitchOff>> {
        self.switching_off.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
