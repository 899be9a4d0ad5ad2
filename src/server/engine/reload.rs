//! Reload: from the stored webhooks to the directory that the engine works with.

use std::sync::Arc;

use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::server::egress::Route;
use crate::server::egress::guard::AddressPolicy;
use crate::server::egress::request::Proof;
use crate::server::egress::signing::SigningKey;
use crate::server::store::{StoreError, Webhook};

use super::inner::Inner;
use super::matching::{Directory, Live};
use super::version::Compiled;

/// Rebuilds the directory when the store's counter moved, and lets lanes follow.
pub(super) async fn run(inner: &Inner) -> Result<(), StoreError> {
    let mut known = inner.directory_version.lock().await;
    // Read before the rows: a change in between is taken again by the next call.
    let version = inner.store.config_version().await?;
    if version == *known {
        return Ok(());
    }
    let before = inner.directory();
    let after = Arc::new(read(inner, &before).await?);
    inner.set_directory(Arc::clone(&after));
    *known = version;
    let same = |id| match (before.find(id), after.find(id)) {
        (Some(old), Some(new)) => Arc::ptr_eq(old, new),
        _ => false,
    };
    let held = follow(inner, &after, |id| !same(id));
    inner.release(held).await;
    inner.wake.notify_one();
    Ok(())
}

/// Lets lanes take over the changes; answers the jobs of webhooks that are not active any more.
fn follow(inner: &Inner, after: &Directory, changed: impl Fn(WebhookId) -> bool) -> Vec<super::lanes::Job> {
    let mut lanes = inner.lanes();
    lanes.refresh(&changed, |id| after.find(id).map(AsRef::as_ref));
    for live in after.all().filter(|live| changed(live.id)) {
        lanes.hint(live.id, None);
    }
    let active = |id| after.find(id).is_some_and(|live| live.status == WebhookStatus::Active);
    lanes.drain(|key| !active(key.webhook))
}

async fn read(inner: &Inner, before: &Directory) -> Result<Directory, StoreError> {
    let mut webhooks = Vec::new();
    for (row, workspace) in inner.store.live_webhooks().await? {
        let policy = AddressPolicy::of(&inner.config, &workspace.policy);
        let unchanged = before.find(row.id).filter(|old| {
            old.updated_at == row.updated_at
                && old.status == row.status
                && old.version_id == row.version_id
                && old.config == row.config
                && old.route.policy == policy
        });
        if let Some(old) = unchanged {
            webhooks.push(Arc::clone(old));
            continue;
        }
        let id = row.id;
        match live(inner, row, policy).await {
            Ok(live) => webhooks.push(Arc::new(live)),
            Err(error) => tracing::error!(webhook = %id, error, "webhook.unreadable: not served until saved again"),
        }
    }
    let vocabularies = inner.store.vocabularies().await?.into_iter();
    let vocabularies = vocabularies.map(|(workspace, words)| (workspace, Arc::new(words))).collect();
    Ok(Directory::new(webhooks).with_vocabularies(vocabularies))
}

/// Makes a stored webhook ready for the engine: opens its secrets, parses its version.
async fn live(inner: &Inner, row: Webhook, policy: AddressPolicy) -> Result<Live, String> {
    let row_name = row.id.to_string();
    let open = |field: &str, sealed: &[u8]| {
        inner.vault.open("webhooks", &row_name, field, sealed).map_err(|error| format!("{field}: {error}"))
    };
    let proof = match &row.sealed_auth {
        Some(sealed) => serde_json::from_slice(&open("auth", sealed)?).map_err(|_| "auth: not readable")?,
        None => Proof::default(),
    };
    let signing_key = |secret: &[u8]| SigningKey::of(str::from_utf8(secret).ok()?, &row.config.settings.signatures);
    let mut keys = vec![signing_key(&open("secret", &row.sealed_secret)?).ok_or("secret: not one")?];
    if let Some(sealed) = &row.sealed_previous {
        keys.extend(signing_key(&open("previous", sealed)?));
    }
    let version = inner.store.version(row.version_id).await.map_err(|error| error.to_string())?;
    let version = version.ok_or("its version is missing")?;
    let compiled = Compiled::parse(&version.document).map_err(|error| error.to_string())?;
    let urls = row.config.endpoints().into_iter().map(|(url, _)| (url.to_owned(), policy.check_url(url))).collect();
    Ok(Live {
        id: row.id,
        workspace_id: row.workspace_id,
        status: row.status,
        credentials: proof.credentials,
        keys,
        previous_until: row.previous_until,
        route: Arc::new(Route {
            policy,
            static_ip: row.config.settings.static_ip,
            certificate: proof.client_certificate,
        }),
        urls,
        version_id: row.version_id,
        compiled: Arc::new(compiled),
        updated_at: row.updated_at,
        config: row.config,
    })
}
