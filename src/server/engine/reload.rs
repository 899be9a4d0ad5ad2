//! Reload: from the stored webhooks to the directory that the engine works with.
//!
//! A webhook of which something cannot be read (its secrets, its configuration, its version, its workspace's policy)
//! stays in the directory as [`Unreadable`]: its events are matched as far as its configuration is known, and their
//! deliveries wait in the table. One bad row thus stops nobody else. As long as there is one, it is tried again when
//! the key file has changed, and every [`AGAIN_MS`]; the log names it once.

use std::sync::Arc;

use std::collections::{BTreeMap, HashMap};

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::server::auth::vault::{self, VaultError};
use crate::server::egress::Route;
use crate::server::egress::guard::AddressPolicy;
use crate::server::egress::request::{Credentials, Proof};
use crate::server::egress::signing::SigningKey;
use crate::server::store::{LiveRow, StoreError, Webhook};

use super::inner::Inner;
use super::matching::{Directory, Live, Unreadable};
use super::version::Compiled;

/// Between two tries to read what could not be read, in milliseconds.
const AGAIN_MS: i64 = 10_000;
/// Most unreadable webhooks that the log names one by one.
const NAMED: usize = 20;

/// From what the directory was made.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The store's counter; `None`: nothing was read yet.
    version: Option<i64>,
    /// Which keys the vault had.
    keys: u64,
    /// When.
    at: Timestamp,
}

/// Rebuilds the directory when the store's counter moved, and lets lanes follow.
pub(super) async fn run(inner: &Inner) -> Result<(), StoreError> {
    let mut known = inner.known.lock().await;
    // Read before the rows: a change in between is taken again by the next call.
    let version = inner.store.config_version().await?;
    let before = inner.directory();
    let (keys, now) = (inner.vault.generation(), inner.clock.now());
    let again = before.unreadable().next().is_some() && (known.keys != keys || (now.0 - known.at.0).abs() >= AGAIN_MS);
    if known.version == Some(version) && !again {
        return Ok(());
    }
    let after = Arc::new(read(inner, &before).await?);
    inner.set_directory(Arc::clone(&after));
    *known = Known { version: Some(version), keys, at: now };
    tell(&before, &after);
    let same = |id| match (before.find(id), after.find(id)) {
        (Some(old), Some(new)) => Arc::ptr_eq(old, new),
        _ => false,
    };
    let held = follow(inner, &after, |id| !same(id));
    inner.release(held).await;
    inner.wake.notify_one();
    Ok(())
}

/// Lets lanes take over the changes; answers the jobs of webhooks that do not send any more.
fn follow(inner: &Inner, after: &Directory, changed: impl Fn(WebhookId) -> bool) -> Vec<super::lanes::Job> {
    let mut lanes = inner.lanes();
    lanes.refresh(&changed, |id| after.find(id).map(AsRef::as_ref), inner.clock.now());
    for live in after.all().filter(|live| changed(live.id)) {
        lanes.hint(live.id, None);
    }
    let sends = |id| after.find(id).is_some_and(|live| live.sends());
    lanes.drain(|key| !sends(key.webhook))
}

/// Tells the log what has become unreadable, and what can be read again, each once.
fn tell(before: &Directory, after: &Directory) {
    let told = |live: &Live| before.find(live.id).is_some_and(|old| old.unreadable == live.unreadable);
    let new: Vec<_> = after.unreadable().filter(|(live, _)| !told(live)).collect();
    for (live, unreadable) in new.iter().take(NAMED) {
        tracing::error!(webhook = %live.id, why = unreadable.why, "webhook.unreadable: its deliveries wait");
    }
    if new.len() > NAMED {
        tracing::error!(more = new.len() - NAMED, "webhook.unreadable: their deliveries wait");
    }
    let back = before.unreadable().filter(|(old, _)| after.find(old.id).is_some_and(|live| live.unreadable.is_none()));
    let back = back.count();
    if back > 0 {
        tracing::info!(webhooks = back, "webhook.readable: what waited for them goes out");
    }
}

async fn read(inner: &Inner, before: &Directory) -> Result<Directory, StoreError> {
    let mut webhooks = Vec::new();
    for LiveRow { webhook: mut row, workspace, fault } in inner.store.live_webhooks().await? {
        let policy = AddressPolicy::of(&inner.config, &workspace.policy);
        let old = before.find(row.id).filter(|old| same(old, &row) && old.route.policy == policy);
        if let Some(old) = old.filter(|old| old.unreadable.is_none() && fault.is_none()) {
            webhooks.push(Arc::clone(old));
            continue;
        }
        let opened = match fault {
            None => open(inner, &row).await?,
            Some(what) => Err(Unreadable { why: format!("{what} is not one that this program knows"), key: None }),
        };
        if fault.is_some()
            && let Some(kept) = before.find(row.id)
        {
            // What its events were matched by until now.
            row.config = kept.config.clone();
        }
        match (opened, old) {
            (Err(fault), Some(old)) if old.unreadable.as_ref() == Some(&fault) => webhooks.push(Arc::clone(old)),
            (opened, _) => webhooks.push(Arc::new(live(row, policy, opened))),
        }
    }
    let vocabularies = inner.store.vocabularies().await?.into_iter();
    let vocabularies = vocabularies.map(|(workspace, words)| (workspace, Arc::new(words))).collect();
    Ok(Directory::new(webhooks).with_vocabularies(vocabularies))
}

/// Whether the row is still as it was read.
fn same(old: &Live, row: &Webhook) -> bool {
    old.updated_at == row.updated_at
        && old.status == row.status
        && old.version_id == row.version_id
        && old.config == row.config
}

/// What a webhook keeps under seal, and the version that its bodies are made with.
struct Opened {
    proof: Proof,
    keys: Vec<SigningKey>,
    compiled: Compiled,
}

/// Opens a webhook's secrets and parses its version; the outer error is the database's.
async fn open(inner: &Inner, row: &Webhook) -> Result<Result<Opened, Unreadable>, StoreError> {
    let sealed = match unseal(inner, row) {
        Ok(sealed) => sealed,
        Err(fault) => return Ok(Err(fault)),
    };
    let unreadable = |why: String| Unreadable { why, key: None };
    let compiled = match inner.store.version(row.version_id).await? {
        Some(version) => Compiled::parse(&version.document).map_err(|error| unreadable(error.to_string())),
        None => Err(unreadable("its configuration version is missing".to_owned())),
    };
    let (proof, keys) = sealed;
    Ok(compiled.map(|compiled| Opened { proof, keys, compiled }))
}

fn unseal(inner: &Inner, row: &Webhook) -> Result<(Proof, Vec<SigningKey>), Unreadable> {
    let row_name = row.id.to_string();
    let open = |field: &str, sealed: &[u8]| {
        inner.vault.open("webhooks", &row_name, field, sealed).map_err(|error| Unreadable {
            key: matches!(error, VaultError::OtherKey).then(|| vault::key_of(sealed)).flatten(),
            why: format!("{field}: {error}"),
        })
    };
    let damaged = |field: &str| Unreadable { why: format!("{field}: it is not what it should be"), key: None };
    let proof = match &row.sealed_auth {
        Some(sealed) => serde_json::from_slice(&open("auth", sealed)?).map_err(|_| damaged("auth"))?,
        None => Proof::default(),
    };
    let signing_key = |secret: &[u8]| SigningKey::of(str::from_utf8(secret).ok()?, &row.config.settings.signatures);
    let mut keys = vec![signing_key(&open("secret", &row.sealed_secret)?).ok_or_else(|| damaged("secret"))?];
    let rotating = row.previous_until.is_some_and(|until| inner.clock.now() < until);
    if let Some(sealed) = row.sealed_previous.as_ref().filter(|_| rotating) {
        keys.extend(signing_key(&open("previous", sealed)?));
    }
    Ok((proof, keys))
}

/// A stored webhook as the engine needs it.
fn live(row: Webhook, policy: AddressPolicy, opened: Result<Opened, Unreadable>) -> Live {
    let mut live = Live {
        id: row.id,
        workspace_id: row.workspace_id,
        status: row.status,
        credentials: Credentials::None,
        secret_headers: BTreeMap::new(),
        keys: Vec::new(),
        previous_until: row.previous_until,
        urls: HashMap::new(),
        version_id: row.version_id,
        compiled: None,
        unreadable: None,
        updated_at: row.updated_at,
        route: Arc::new(Route { policy, static_ip: row.config.settings.static_ip, certificate: None }),
        config: row.config,
    };
    match opened {
        Ok(Opened { proof, keys, compiled }) => {
            let policy = &live.route.policy;
            let urls = live.config.endpoints().into_iter();
            live.urls = urls.map(|(url, _)| (url.to_owned(), policy.check_url(url))).collect();
            live.credentials = proof.credentials;
            live.secret_headers = proof.headers;
            live.keys = keys;
            live.compiled = Some(Arc::new(compiled));
            live.route = Arc::new(Route { certificate: proof.client_certificate, ..Route::clone(&live.route) });
        }
        Err(fault) => live.unreadable = Some(fault),
    }
    live
}
