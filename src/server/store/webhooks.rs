//! Webhooks and their immutable configuration versions.

use super::columns::{document, from_row, hash, text_of};
use super::dialect::{Tx, on_db};
use super::workspaces::{self, move_config_version};
use super::{Store, StoreError, Workspace, commit_tx, taken};
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

from_row!(Webhook, |row| Webhook {
    id: row.try_get("id")?,
    workspace_id: row.try_get("workspace_id")?,
    status: row.try_get("status")?,
    disabled_reason: row.try_get("disabled_reason")?,
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
    /// Adds a webhook with its first version.
    pub async fn insert_webhook(&self, webhook: &Webhook, version: &Version) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO webhooks (id, workspace_id, status, disabled_reason, name, name_lower, config,
                auth_kind, sealed_auth, sealed_secret, sealed_previous, previous_until, version_id, tested_hash, tested_at,
                created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
        let config = text_of(&webhook.config)?;
        let mut tx = self.begin().await?;
        on_db!(&mut tx, tx => {
            let insert = sqlx::query(SQL).bind(webhook.id).bind(webhook.workspace_id).bind(webhook.status);
            let insert = insert.bind(webhook.disabled_reason.as_deref()).bind(&webhook.config.name);
            let insert = insert.bind(webhook.config.name.to_lowercase()).bind(config).bind(webhook.auth_kind);
            let insert = insert.bind(webhook.sealed_auth.as_deref()).bind(&webhook.sealed_secret);
            let insert = insert.bind(webhook.sealed_previous.as_deref()).bind(webhook.previous_until);
            let insert = insert.bind(webhook.version_id).bind(webhook.tested_hash.as_ref().map(|hash| &hash[..]));
            let insert = insert.bind(webhook.tested_at).bind(webhook.created_at).bind(webhook.updated_at);
            insert.execute(&mut **tx).await.map(drop)
        })
        .map_err(|error| taken(error, StoreError::NameTaken))?;
        insert_version(&mut tx, version).await?;
        move_config_version(&mut tx).await?;
        commit_tx(tx).await
    }

    /// Replaces everything but the status (see [`Store::set_webhook_status`]) and the creation time, and adds the
    /// version that `webhook.version_id` names, if it is new. `updated_at` always moves on, also within a millisecond: by it
    /// the engine knows that there is something to read. `false` when the webhook is gone.
    pub async fn update_webhook(&self, webhook: &Webhook, version: Option<&Version>) -> Result<bool, StoreError> {
        const SQL: &str =
            "UPDATE webhooks SET name = $3, name_lower = $4, config = $5, auth_kind = $6, sealed_auth = $7,
                sealed_secret = $8, sealed_previous = $9, previous_until = $10, version_id = $11, tested_hash = $12,
                tested_at = $13, updated_at = CASE WHEN updated_at < $14 THEN $14 ELSE updated_at + 1 END
            WHERE id = $1 AND workspace_id = $2 AND deleted_at IS NULL";
        let config = text_of(&webhook.config)?;
        let mut tx = self.begin().await?;
        let changed = on_db!(&mut tx, tx => {
            let update = sqlx::query(SQL).bind(webhook.id).bind(webhook.workspace_id).bind(&webhook.config.name);
            let update = update.bind(webhook.config.name.to_lowercase()).bind(config).bind(webhook.auth_kind);
            let update = update.bind(webhook.sealed_auth.as_deref()).bind(&webhook.sealed_secret);
            let update = update.bind(webhook.sealed_previous.as_deref()).bind(webhook.previous_until);
            let update = update.bind(webhook.version_id).bind(webhook.tested_hash.as_ref().map(|hash| &hash[..]));
            let update = update.bind(webhook.tested_at).bind(webhook.updated_at);
            update.execute(&mut **tx).await.map(|done| done.rows_affected())
        })
        .map_err(|error| taken(error, StoreError::NameTaken))?;
        if changed == 0 {
            return Ok(false);
        }
        if let Some(version) = version {
            insert_version(&mut tx, version).await?;
        }
        move_config_version(&mut tx).await?;
        commit_tx(tx).await?;
        Ok(true)
    }

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

    /// Notes that the configuration with this hash passed a test.
    pub async fn record_test(
        &self,
        workspace_id: WorkspaceId,
        id: WebhookId,
        hash: &[u8; 32],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE webhooks SET tested_hash = $3, tested_at = $4
            WHERE id = $2 AND workspace_id = $1 AND deleted_at IS NULL";
        on_db!(self.write(), pool => {
            let update = sqlx::query(SQL).bind(workspace_id).bind(id).bind(&hash[..]).bind(now);
            update.execute(pool).await.map(drop)
        })?;
        Ok(())
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

/// A `LIKE` pattern for texts that contain `part`.
pub(super) fn containing(part: &str) -> String {
    let lower = part.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{lower}%")
}

async fn insert_version(tx: &mut Tx, version: &Version) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO webhook_versions (id, webhook_id, document, created_at) VALUES ($1, $2, $3, $4)";
    on_db!(tx, tx => {
        let insert = sqlx::query(SQL).bind(version.id).bind(version.webhook_id);
        insert.bind(&version.document).bind(version.created_at).execute(&mut **tx).await.map(drop)
    })?;
    Ok(())
}
