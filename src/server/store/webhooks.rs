//! Webhooks and their immutable configuration versions, read. `webhook_change.rs` writes them.

use super::columns::{document, from_row, hash, text_of};
use super::dialect::on_db;
use super::{Store, StoreError, Workspace, commit_tx, workspaces};
use crate::domain::auth_kind::AuthKind;
use crate::domain::ids::{VersionId, WebhookId, WorkspaceId};
use crate::domain::policy::Policy;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};

/// A webhook as stored; secrets are sealed. A configuration that cannot be read is shown as one that has only a name, so
/// that a list goes on and a person can write it anew; the engine knows it from [`LiveRow::fault`].
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
    /// Why the system paused it.
    pub paused_reason: Option<String>,
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
    /// When it was last changed; always moves on, and so is its revision.
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

from_row!(Webhook, |row| Webhook {
    id: row.try_get("id")?,
    workspace_id: row.try_get("workspace_id")?,
    status: row.try_get("status")?,
    disabled_reason: row.try_get("disabled_reason")?,
    paused_reason: row.try_get("paused_reason")?,
    config: document("config", row.try_get("config")?)
        .or_else(|_| row.try_get("name").map(|name| WebhookConfig { name, ..WebhookConfig::default() }))?,
    auth_kind: row.try_get("auth_kind")?,
    sealed_auth: row.try_get("sealed_auth")?,
    sealed_secret: row.try_get("sealed_secret")?,
    sealed_previous: row.try_get("sealed_previous")?,
    previous_until: row.try_get("previous_until")?,
    version_id: row.try_get("version_id")?,
    tested_hash: row
        .try_get::<Option<Vec<u8>>, _>("tested_hash")?
        .map(|bytes| hash("tested_hash", bytes))
        .transpose()?,
    tested_at: row.try_get("tested_at")?,
    created_at: row.try_get("created_at")?,
    updated_at: row.try_get("updated_at")?,
});

from_row!(Version, |row| Version {
    id: row.try_get("id")?,
    webhook_id: row.try_get("webhook_id")?,
    document: row.try_get("document")?,
    created_at: row.try_get("created_at")?,
});

/// A webhook with its workspace.
pub struct LiveRow {
    /// The webhook.
    pub webhook: Webhook,
    /// Its workspace.
    pub workspace: Workspace,
    /// What of them is not the document it should be, and stands here with its defaults.
    pub fault: Option<&'static str>,
}

from_row!(LiveRow, |row| {
    let webhook: Webhook = sqlx::FromRow::from_row(row)?;
    let config: Result<WebhookConfig, _> = document("config", row.try_get("config")?);
    let text: &str = row.try_get("policy")?;
    let policy: Result<Policy, _> = document("policy", text);
    let fault = config.is_err().then_some("its configuration").or(policy.is_err().then_some("its workspace's policy"));
    let workspace = Workspace {
        id: webhook.workspace_id,
        name: row.try_get("workspace_name")?,
        policy: workspaces::policy(text),
        created_at: row.try_get("workspace_created_at")?,
    };
    LiveRow { webhook, workspace, fault }
});

impl Store {
    /// The webhook, unless deleted.
    pub async fn webhook(&self, workspace_id: WorkspaceId, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        const SQL: &str = "SELECT * FROM webhooks WHERE id = $2 AND workspace_id = $1 AND deleted_at IS NULL";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).bind(id).fetch_optional(pool).await)?)
    }

    /// Webhooks, newest first, from the one after `cursor`.
    pub async fn webhooks(
        &self,
        workspace_id: WorkspaceId,
        filter: &WebhookFilter,
        cursor: Option<WebhookId>,
        limit: u32,
    ) -> Result<Vec<Webhook>, StoreError> {
        const SQL: &str = "SELECT * FROM webhooks
            WHERE workspace_id = $1 AND deleted_at IS NULL AND ($2 IS NULL OR status = $2) AND ($3 IS NULL OR id < $3)
                AND ($4 IS NULL OR name_lower LIKE $4 ESCAPE '!' OR id = $5)
            ORDER BY id DESC LIMIT $6";
        let q = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty());
        let pattern = q.map(containing);
        let id = q.and_then(|q| q.to_lowercase().parse::<WebhookId>().ok());
        Ok(on_db!(self.read(), pool => {
            let select = sqlx::query_as(SQL).bind(workspace_id).bind(filter.status).bind(cursor).bind(pattern);
            select.bind(id).bind(i64::from(limit)).fetch_all(pool).await
        })?)
    }

    /// The version with this id.
    pub async fn version(&self, id: VersionId) -> Result<Option<Version>, StoreError> {
        const SQL: &str = "SELECT id, webhook_id, document, created_at FROM webhook_versions WHERE id = $1";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)?)
    }

    /// A counter that every change of a webhook or workspace moves on.
    pub async fn config_version(&self) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT config_version FROM instance WHERE singleton = 1";
        Ok(on_db!(self.read(), pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
    }

    /// All webhooks that are not deleted, of all workspaces.
    pub async fn live_webhooks(&self) -> Result<Vec<LiveRow>, StoreError> {
        const SQL: &str = "SELECT h.*, w.name AS workspace_name, w.policy, w.created_at AS workspace_created_at
            FROM webhooks h JOIN workspaces w ON w.id = h.workspace_id WHERE h.deleted_at IS NULL ORDER BY h.id";
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
    }
}

impl Store {
    /// All webhooks after this one, deleted ones too, up to `limit`, in the order of their ids.
    pub async fn webhooks_after(&self, after: WebhookId, limit: u32) -> Result<Vec<Webhook>, StoreError> {
        const SQL: &str = "SELECT * FROM webhooks WHERE id > $1 ORDER BY id LIMIT $2";
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(after).bind(i64::from(limit)).fetch_all(pool).await
        })?)
    }

    /// Moves secrets of the webhook from its configuration to what is sealed, if both are still as they were read; its
    /// revision stays, since nothing of it has changed. A test that passed still counts, under its new hash.
    pub async fn move_secrets(
        &self,
        before: &Webhook,
        config: &WebhookConfig,
        sealed_auth: Option<&[u8]>,
        tested_hash: Option<[u8; 32]>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE webhooks SET config = $4, sealed_auth = $5, tested_hash = $6
            WHERE id = $1 AND updated_at = $2 AND sealed_auth IS NOT DISTINCT FROM $3";
        let config = text_of(config)?;
        let mut tx = self.begin().await?;
        let moved = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(before.id).bind(before.updated_at).bind(before.sealed_auth.as_deref());
            let update = update.bind(config).bind(sealed_auth).bind(tested_hash.as_ref().map(|hash| &hash[..]));
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })?;
        workspaces::move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(moved == 1)
    }
}

/// A `LIKE` pattern for texts that contain `part`.
pub(super) fn containing(part: &str) -> String {
    let lower = part.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{lower}%")
}
