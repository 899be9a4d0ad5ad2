//! Webhooks that the system disables: at a 410, and after five days of failures.
//!
//! Where the database fails at that moment, the webhook is remembered and tried again each second, until it is disabled or
//! somebody has changed it meanwhile. What a crash forgets, the next 410 or the next look at the five days says again.

use std::collections::HashMap;
use std::sync::{MutexGuard, PoisonError};

use crate::domain::activity::Action;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::StoreError;

use super::inner::Inner;

/// A webhook to be disabled.
#[derive(Clone)]
pub(super) struct Disabling {
    workspace_id: WorkspaceId,
    /// The state of the webhook that is meant; `None`: it was not in the directory.
    revision: Option<Timestamp>,
    reason: String,
}

impl Inner {
    /// Disables a webhook; where the database fails, the scheduler tries again until it is done or somebody changed the
    /// webhook meanwhile.
    pub(super) async fn disable(&self, workspace_id: WorkspaceId, webhook: WebhookId, reason: &str) {
        let revision = self.directory().find(webhook).map(|live| live.updated_at);
        let disabling = Disabling { workspace_id, revision, reason: reason.to_owned() };
        if let Err(error) = self.try_disable(webhook, &disabling).await {
            tracing::error!(%error, webhook = %webhook, "webhook.disable.failed: tried again each second");
            self.disabling().insert(webhook, disabling);
        }
        if let Err(error) = self.reload().await {
            tracing::warn!(%error, "engine.reload.failed");
        }
    }

    /// Disables what could not be disabled before. What fails again keeps its place and stops nothing else.
    pub(super) async fn disable_again(&self) {
        let waiting: Vec<_> = self.disabling().iter().map(|(id, one)| (*id, one.clone())).collect();
        for (webhook, disabling) in waiting {
            let meant = self.directory().find(webhook).map(|live| live.updated_at) == disabling.revision;
            if !meant || self.try_disable(webhook, &disabling).await.is_ok() {
                self.disabling().remove(&webhook);
            }
        }
    }

    async fn try_disable(&self, webhook: WebhookId, disabling: &Disabling) -> Result<(), StoreError> {
        let Disabling { workspace_id, reason, .. } = disabling;
        let details = serde_json::json!({ "reason": reason });
        let entry = self.entry(*workspace_id, webhook, Action::WebhookDisabled, details);
        let (status, now) = (WebhookStatus::Disabled, entry.created_at);
        let set =
            self.store.set_webhook_status(*workspace_id, webhook, status, Some(reason), Some(&entry), now).await?;
        if let Some(cancelled) = set {
            tracing::info!(webhook = %webhook, reason, cancelled, "webhook.disabled");
        }
        Ok(())
    }

    fn disabling(&self) -> MutexGuard<'_, HashMap<WebhookId, Disabling>> {
        self.disabling.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
