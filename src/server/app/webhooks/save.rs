//! Webhooks made and changed.

use crate::domain::activity::Action;
use crate::domain::ids::{DraftId, WebhookId};
use crate::domain::json::Value;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::activity::{self, Entry};
use crate::server::app::merge_patch::{make_room, merge};
use crate::server::app::read::{self, member};
use crate::server::app::webhook_read;
use crate::server::app::{Actor, AppError, Fault, WebhookInput, WebhookView, validate};
use crate::server::egress::signing;
use crate::server::engine::version;
use crate::server::state::AppState;
use crate::server::store::{StoreError, Version, Webhook, WebhookFilter, Workspace};

use super::secrets::{proof, seal_proof, seal_secret};
use super::switch::set;
use super::test::{Signer, Tested, gate};
use super::{input_of, row, test_hash, view, workspace};

/// Makes a webhook; with `status: active` under the policy `test_gate: required` only after a passed test. `shape` is
/// what was found wrong when the input was read.
pub async fn create(
    state: &AppState,
    actor: &Actor,
    input: WebhookInput,
    shape: Vec<Fault>,
) -> Result<WebhookView, AppError> {
    let secret = signing::new_secret(&state.clock);
    create_with(state, actor, input, shape, &secret, None).await
}

/// The same of a draft, with its signing secret, which the receiver may know already. Tests before the webhook was there
/// are its own from then on.
pub async fn create_with(
    state: &AppState,
    actor: &Actor,
    mut input: WebhookInput,
    shape: Vec<Fault>,
    secret: &str,
    draft: Option<DraftId>,
) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let workspace = workspace(state, actor).await?;
    let status = input.status.unwrap_or_default();
    if input.config.name.is_empty() {
        input.config.name = unused_name(state, actor).await?;
    }
    tidy(&mut input);
    refuse(state, &workspace, &input, status, shape)?;
    let tested = match status {
        WebhookStatus::Active => gate(state, actor, &workspace, Signer::secret(secret).of_draft(draft), &input).await?,
        _ => Tested::default(),
    };
    let now = state.clock.now();
    let id: WebhookId = state.clock.id();
    let proof = input.auth.proof();
    let version = version(state, &workspace, id, &input, now);
    let webhook = Webhook {
        id,
        workspace_id: workspace.id,
        status,
        disabled_reason: None,
        auth_kind: proof.credentials.kind(),
        sealed_auth: seal_proof(state, id, &proof)?,
        sealed_secret: seal_secret(state, id, secret),
        sealed_previous: None,
        previous_until: None,
        version_id: version.id,
        tested_hash: tested.hash,
        tested_at: tested.at,
        created_at: now,
        updated_at: now,
        config: input.config,
    };
    let inserted = state.store.insert_webhook(&webhook, &version).await;
    inserted.map_err(|error| name_taken(error, &webhook.config.name))?;
    if let Some(run) = tested.run {
        state.store.tests_of_run_become(workspace.id, run, id).await?;
    }
    if let Some(draft) = draft {
        state.store.tests_of_draft_become(workspace.id, draft, id).await?;
    }
    state.engine.reload().await?;
    tracing::info!(webhook = %id, status = status.as_str(), user = ?actor.user_id, "webhook.created");
    let entry = Entry::new(Action::WebhookCreated).webhook(id).subject(&webhook.config.name);
    activity::note(state, actor, entry.with("status", status)).await;
    view(state, &webhook)
}

/// Applies a JSON merge patch (RFC 7396) to the API's object.
pub async fn update(state: &AppState, actor: &Actor, id: WebhookId, patch: &str) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    let shown =
        serde_json::to_string(&view(state, &webhook)?).map_err(|error| AppError::Internal(error.to_string()))?;
    let mut target = webhook_read::parse(&shown).map_err(AppError::Invalid)?;
    let patch = webhook_read::parse(patch).map_err(AppError::Invalid)?;
    let Value::Object(changes) = &patch else {
        return Err(AppError::invalid("", "A merge patch must be an object."));
    };
    let dropped: Vec<String> = match member(changes, "auth") {
        Some(Value::Object(auth)) => {
            auth.iter().filter(|(_, value)| *value == Value::Null).map(|(name, _)| name.to_string()).collect()
        }
        _ => Vec::new(),
    };
    let name_removed = changes.iter().any(|(name, value)| name == "name" && *value == Value::Null);
    make_room(&mut target, &patch);
    let (mut input, mut shape) = webhook_read::webhook(&merge(target, patch));
    if name_removed {
        shape.push(Fault::new("/name", "A webhook always has a name."));
    }
    input.auth.keep(&proof(state, &webhook)?, &dropped);
    change(state, actor, webhook, input, shape, None).await
}

/// Replaces the configuration by a draft's. Secrets that it leaves out are kept while the kind of auth stays.
pub async fn replace(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    mut input: WebhookInput,
    draft: DraftId,
) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    input.auth.keep(&proof(state, &webhook)?, &[]);
    let changed = change(state, actor, webhook, input, Vec::new(), Some(draft)).await?;
    state.store.tests_of_draft_become(actor.workspace_id, draft, id).await?;
    Ok(changed)
}

/// Sends to `to` from now on, wherever the webhook has sent to `from`.
///
/// # Errors
/// When it sends nowhere to `from` (any more), or `to` cannot be an endpoint.
pub async fn move_endpoint(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    from: &str,
    to: &str,
) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    let mut input = input_of(state, &webhook)?;
    let config = &mut input.config;
    let rows = config.events.iter_mut().filter_map(|row| row.url.as_mut());
    let places = std::iter::once(&mut config.url).chain(rows).filter(|url| *url == from);
    let moved = places.map(|url| to.clone_into(url)).count();
    if moved == 0 {
        let detail = format!("This webhook does not send to {from} any more. Test it again.");
        return Err(AppError::Conflict(detail));
    }
    change(state, actor, webhook, input, Vec::new(), None).await
}

async fn change(
    state: &AppState,
    actor: &Actor,
    mut webhook: Webhook,
    mut input: WebhookInput,
    mut shape: Vec<Fault>,
    draft: Option<DraftId>,
) -> Result<WebhookView, AppError> {
    let workspace = workspace(state, actor).await?;
    let status = input.status.unwrap_or(webhook.status);
    if status == WebhookStatus::Draft && webhook.status != WebhookStatus::Draft {
        shape.push(Fault::new("/status", "A webhook that was active does not become a draft again; use inactive."));
    }
    if status == WebhookStatus::Paused && !webhook.status.matches_events() {
        let detail = format!("Only an active webhook can be paused; this one is {}.", webhook.status.as_str());
        shape.push(Fault::new("/status", detail));
    }
    tidy(&mut input);
    let kept = webhook.status == WebhookStatus::Disabled && status == WebhookStatus::Disabled;
    let judged = if kept { WebhookStatus::Inactive } else { status };
    refuse(state, &workspace, &input, judged, shape)?;
    let (old, new) = (proof(state, &webhook)?, input.auth.proof());
    let mut fields = activity::changed(&webhook.config, &input.config);
    fields.extend((old != new).then(|| "auth".to_owned()));
    let moved = test_hash(&input.config, &new) != test_hash(&webhook.config, &old);
    if status == WebhookStatus::Active && (moved || webhook.status != WebhookStatus::Active) {
        let tested = gate(state, actor, &workspace, Signer::saved(&webhook).of_draft(draft), &input).await?;
        (webhook.tested_hash, webhook.tested_at) = (tested.hash, tested.at);
    }
    let version = new_version(state, &workspace, &webhook, &input).await?;
    webhook.version_id = version.as_ref().map_or(webhook.version_id, |version| version.id);
    webhook.auth_kind = new.credentials.kind();
    webhook.sealed_auth = seal_proof(state, webhook.id, &new)?;
    webhook.config = input.config;
    webhook.updated_at = state.clock.now();
    let updated = state.store.update_webhook(&webhook, version.as_ref()).await;
    if !updated.map_err(|error| name_taken(error, &webhook.config.name))? {
        return Err(AppError::NotFound("webhook"));
    }
    tracing::info!(webhook = %webhook.id, user = ?actor.user_id, "webhook.changed");
    if !fields.is_empty() {
        let entry = Entry::new(Action::WebhookChanged).webhook(webhook.id).with("fields", fields);
        activity::note(state, actor, entry).await;
    }
    if status != webhook.status {
        return set(state, actor, &webhook, status).await;
    }
    state.engine.reload().await?;
    view(state, &webhook)
}

/// Every fault that stands in the way of saving with this status.
fn refuse(
    state: &AppState,
    workspace: &Workspace,
    input: &WebhookInput,
    status: WebhookStatus,
    mut shape: Vec<Fault>,
) -> Result<(), AppError> {
    if status == WebhookStatus::Disabled {
        shape.push(Fault::new("/status", "Only the system disables a webhook; use inactive."));
    }
    let draft = status == WebhookStatus::Draft;
    let words = state.engine.vocabulary(workspace.id);
    let rules = validate::webhook(input, &workspace.policy, &state.config, &words, draft);
    AppError::check(read::join(shape, rules))
}

fn tidy(input: &mut WebhookInput) {
    let config = &mut input.config;
    config.name = config.name.trim().to_owned();
    config.url = config.url.trim().to_owned();
    for row in &mut config.events {
        row.url = row.url.take().map(|url| url.trim().to_owned()).filter(|url| !url.is_empty());
    }
}

/// Whether another webhook of the workspace has this name.
pub async fn name_is_taken(
    state: &AppState,
    actor: &Actor,
    name: &str,
    except: Option<WebhookId>,
) -> Result<bool, AppError> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(false);
    }
    let known = similar(state, actor, name).await?;
    let others = known.iter().filter(|webhook| Some(webhook.id) != except);
    Ok(others.into_iter().any(|webhook| same_name(&webhook.config.name, name)))
}

/// `Webhook`, `Webhook 2`, … for those who do not care.
async fn unused_name(state: &AppState, actor: &Actor) -> Result<String, AppError> {
    let known = similar(state, actor, "webhook").await?;
    let taken = |name: &str| known.iter().any(|webhook| same_name(&webhook.config.name, name));
    let numbered = (2..).map(|number| format!("Webhook {number}"));
    let mut names = std::iter::once("Webhook".to_owned()).chain(numbered);
    Ok(names.find(|name| !taken(name)).unwrap_or_default())
}

async fn similar(state: &AppState, actor: &Actor, name: &str) -> Result<Vec<Webhook>, AppError> {
    let filter = WebhookFilter { q: Some(name.to_owned()), ..WebhookFilter::default() };
    Ok(state.store.webhooks(actor.workspace_id, &filter, None, 10_000).await?)
}

fn same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn name_taken(error: StoreError, name: &str) -> AppError {
    match error {
        StoreError::NameTaken => AppError::NameTaken(name.to_owned()),
        other => other.into(),
    }
}

fn version(state: &AppState, workspace: &Workspace, id: WebhookId, input: &WebhookInput, now: Timestamp) -> Version {
    let document = version::document(&input.config, workspace.id, &workspace.name);
    Version { id: state.clock.id(), webhook_id: id, document, created_at: now }
}

/// A new version, when what bodies are rendered from has changed.
async fn new_version(
    state: &AppState,
    workspace: &Workspace,
    old: &Webhook,
    input: &WebhookInput,
) -> Result<Option<Version>, AppError> {
    let before = state.store.version(old.version_id).await?;
    let new = version(state, workspace, old.id, input, state.clock.now());
    Ok(Some(new).filter(|new| before.is_none_or(|before| before.document != new.document)))
}

/// Gives all webhooks of a workspace that was renamed versions with its new name.
pub async fn renew_versions(state: &AppState, actor: &Actor) -> Result<(), AppError> {
    let workspace = workspace(state, actor).await?;
    let mut cursor = None;
    loop {
        let page = state.store.webhooks(workspace.id, &WebhookFilter::default(), cursor, 500).await?;
        let Some(last) = page.last() else { return Ok(()) };
        cursor = Some(last.id);
        for mut webhook in page {
            let input = WebhookInput { config: webhook.config.clone(), ..WebhookInput::default() };
            if let Some(version) = new_version(state, &workspace, &webhook, &input).await? {
                webhook.version_id = version.id;
                webhook.updated_at = version.created_at;
                state.store.update_webhook(&webhook, Some(&version)).await?;
            }
        }
    }
}
