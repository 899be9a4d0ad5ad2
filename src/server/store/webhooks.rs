//! Webhooks and their immutable configuration versions.

use super::{Store, StoreError, Workspace};
use crate::domain::auth_kind::AuthKind;
use crate::domain::ids::{VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};

/// A webhook as stored; secrets are sealed.
#[derive(Clone)]
pub struct Webhook {
    /// Id.
    pub id: WebhookId,
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Where it stands.
    pub status: WebhookStatus,
    /// Why the system disabled it.
    pub disabled_reason: Option<String>,
    /// What a person configured.
    pub config: WebhookConfig,
    /// How it proves itself.
    pub auth_kind: AuthKind,
    /// The secret values of its authentication.
    pub sealed_auth: Option<Vec<u8>>,
    /// The signing secret.
    pub sealed_secret: Vec<u8>,
    /// The signing secret before the last rotation.
    pub sealed_previous: Option<Vec<u8>>,
    /// Until when that one still signs.
    pub previous_until: Option<Timestamp>,
    /// The version that new deliveries get.
    pub version_id: VersionId,
    /// Hash of the configuration that last passed a test.
    pub tested_hash: Option<[u8; 32]>,
    /// When it passed.
    pub tested_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// An immutable configuration version: what a body is rendered from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Id.
    pub id: VersionId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// JSON document, read by the engine.
    pub document: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Which webhooks a list shows.
#[derive(Debug, Clone, Default)]
pub struct WebhookFilter {
    /// Only of this status.
    pub status: Option<WebhookStatus>,
    /// A part of the name without regard to case, or an id.
    pub q: Option<String>,
}

impl Store {
    /// Adds a webhook with its first version.
    pub async fn insert_webhook(&self, webhook: &Webhook, version: &Version) -> Result<(), StoreError> {
        todo!("{} {}", webhook.id, version.id)
    }

    /// Replaces everything but the status (see [`Store::set_webhook_status`]) and the creation time, and adds the
    /// version that `webhook.version_id` names, if it is new. `false` when the webhook is gone.
    pub async fn update_webhook(&self, webhook: &Webhook, version: Option<&Version>) -> Result<bool, StoreError> {
        todo!("{} {version:?}", webhook.id)
    }

    /// The webhook, unless deleted.
    pub async fn webhook(&self, workspace_id: WorkspaceId, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        todo!("{workspace_id} {id}")
    }

    /// Webhooks, newest first, from the one after `cursor`.
    pub async fn webhooks(
        &self,
        workspace_id: WorkspaceId,
        filter: &WebhookFilter,
        cursor: Option<WebhookId>,
        limit: u32,
    ) -> Result<Vec<Webhook>, StoreError> {
        todo!("{workspace_id} {filter:?} {cursor:?} {limit}")
    }

    /// Moves the webhook to a status. When events of that status are not matched, its deliveries that wait without a
    /// lease are cancelled; answers how many. `None` when there is no such webhook.
    pub async fn set_webhook_status(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        status: WebhookStatus,
        disabled_reason: Option<&str>,
        now: Timestamp,
    ) -> Result<Option<u64>, StoreError> {
        todo!("{workspace_id} {id} {status:?} {disabled_reason:?} {now}")
    }

    /// Deletes the webhook; its log stays. Cancels as [`Store::set_webhook_status`] does and answers how many.
    pub async fn delete_webhook(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        now: Timestamp,
    ) -> Result<Option<u64>, StoreError> {
        todo!("{workspace_id} {id} {now}")
    }

    /// Notes that the configuration with this hash passed a test.
    pub async fn record_test(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        hash: &[u8; 32],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        todo!("{workspace_id} {id} {hash:?} {now}")
    }

    /// The version with this id.
    pub async fn version(&self, id: VersionId) -> Result<Option<Version>, StoreError> {
        todo!("{id}")
    }

    /// A counter that every change of a webhook or workspace moves on.
    pub async fn config_version(&self) -> Result<i64, StoreError> {
        todo!()
    }

    /// All webhooks that are not deleted, of all workspaces.
    pub async fn live_webhooks(&self) -> Result<Vec<(Webhook, Workspace)>, StoreError> {
        todo!()
    }
}
