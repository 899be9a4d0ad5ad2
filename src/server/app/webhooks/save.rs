//! Webhooks made and changed.

use crate::domain::activity::Action;
use crate::domain::ids::WebhookId;
use crate::domain::json::Value;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::activity::{self, Entry};
use crate::server::app::merge_patch::{make_room, merge};
use crate::server::app::read::{self, member};
use crate::server::app::{Actor, AppError, Fault, IfMatch, ROUNDS, WebhookInput, WebhookView, validate};
use crate::server::app::{overlap, webhook_read};
use crate::server::egress::signing;
use crate::server::engine::version;
use crate::server::state::AppState;
use crate::server::store::{
    Change, DraftSeen, NewWebhook, StoreError, TestsBefore, Version, Webhook, WebhookFilter, Workspace, Written,
};

use super::secrets::{proof, seal_proof, seal_secret};
use super::switch::{self, changed_to};
use super::test::{Signer, Tested, gate};
use super::{input_of, merge as merging, row, tag, test_hash, view, workspace};

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

/// The same of a draft, with its signing secret, which the receiver may know already. The draft ends with it, and tests
/// before the webhook was there are its own from then on.
pub async fn create_with(
    state: &AppState,
    actor: &Actor,
    mut input: WebhookInput,
    shape: Vec<Fault>,
    secret: &str,
    draft: Option<DraftSeen>,
) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let (have, most) = (state.engine.webhooks_of(actor.workspace_id).len(), state.config.max_webhooks);
    if have >= most as usize {
        let detail = format!(
            "This workspace has {have} webhooks, as many as one may have here (TIDINGS_MAX_WEBHOOKS). Delete one that is not \
             used any more, or ask the operator for more."
        );
        return Err(AppError::Conflict(detail));
    }
    if input.config.name.is_empty() {
        input.config.name = unused_name(state, actor).await?;
    }
    tidy(&mut input);
    for _ in 0..ROUNDS {
        let workspace = workspace(state, actor).await?;
        let status = input.status.unwrap_or_default();
        refuse(state, &workspace, &input, status, shape.clone())?;
        let signer = Signer::secret(secret).of_draft(draft.map(|draft| draft.id));
        let tested = match status {
            WebhookStatus::Active => gate(state, actor, &workspace, signer, &input).await?,
            _ => Tested::default(),
        };
        let (webhook, version) = new_webhook(state, &workspace, &input, secret, tested)?;
        let id = webhook.id;
        let entry = Entry::new(Action::WebhookCreated).webhook(id).subject(&input.config.name);
        let new = NewWebhook {
            webhook: &webhook,
            version: &version,
            workspace: &workspace,
            tests: TestsBefore { run: tested.run, draft: draft.map(|draft| draft.id) },
            draft,
            entry: &entry.with("status", status).row(state, actor),
        };
        let written = state.store.create_webhook(&new).await;
        if !is_written(written.map_err(|error| name_taken(error, &input.config.name))?)? {
            continue;
        }
        state.engine.reload().await;
        tracing::info!(webhook = %id, status = status.as_str(), user = ?actor.user_id, "webhook.created");
        return view(state, &webhook);
    }
    Err(AppError::busy())
}

fn new_webhook(
    state: &AppState,
    workspace: &Workspace,
    input: &WebhookInput,
    secret: &str,
    tested: Tested,
) -> Result<(Webhook, Version), AppError> {
    let (id, now, proof) = (state.clock.id(), state.clock.now(), input.auth.proof());
    let version = version(state, workspace, id, input, now);
    let webhook = Webhook {
        id,
        workspace_id: workspace.id,
        status: input.status.unwrap_or_default(),
        disabled_reason: None,
        paused_reason: None,
        auth_kind: proof.credentials.kind(),
        sealed_auth: seal_proof(state, id, &proof)?,
        sealed_secret: seal_secret(state, id, secret),
        sealed_previous: None,
        previous_until: None,
        version_id: version.id,
        tested_hash: tested.passed.map(|(hash, _)| hash),
        tested_at: tested.passed.map(|(_, at)| at),
        created_at: now,
        updated_at: now,
        config: input.config.clone(),
    };
    Ok((webhook, version))
}

/// Whether a change is stored; `false`: it was made from a state that is no longer there.
pub(super) fn is_written(written: Written) -> Result<bool, AppError> {
    match written {
        Written::Done { .. } => Ok(true),
        Written::Changed => Ok(false),
        Written::DraftChanged => {
            let detail = "This draft was saved in another window at the same moment. Look it through and save again.";
            Err(AppError::Conflict(detail.to_owned()))
        }
    }
}

/// Applies a JSON merge patch (RFC 7396) to the API's object.
pub async fn update(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    patch: &str,
    only: &IfMatch,
) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    let (mine, shape) = patched(state, &webhook, patch)?;
    let wish = Wish { base: Some(input_of(state, &webhook)?), mine, shape, draft: None, only: only.clone() };
    Ok(change(state, actor, id, wish).await?.webhook)
}

/// The same for a form that showed what the patch `shown` says, and of which somebody made `patch`: parts that they left as
/// they were shown stay as others have changed them since.
///
/// # Errors
/// [`AppError::Overlap`] where others changed the same parts.
pub async fn update_shown(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    [shown, patch]: [&str; 2],
) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    let (base, _) = patched(state, &webhook, shown)?;
    let (mine, shape) = patched(state, &webhook, patch)?;
    let wish = Wish { base: Some(base), mine, shape, draft: None, only: IfMatch::default() };
    Ok(change(state, actor, id, wish).await?.webhook)
}

/// What a merge patch makes of a webhook, and what is wrong with its shape.
fn patched(state: &AppState, webhook: &Webhook, patch: &str) -> Result<(WebhookInput, Vec<Fault>), AppError> {
    let shown = serde_json::to_string(&view(state, webhook)?).map_err(|error| AppError::Internal(error.to_string()))?;
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
    let (mut mine, mut shape) = webhook_read::webhook(&merge(target, patch));
    if name_removed {
        shape.push(Fault::new("/name", "A webhook always has a name."));
    }
    mine.auth.keep(&proof(state, webhook)?, &dropped);
    Ok((mine, shape))
}

/// Changes the configuration as a draft does that was made from `base` (`None`: from a state that nobody knows any more).
/// Secrets that it leaves out are kept while the kind of auth stays. The draft ends with it.
pub async fn replace(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    base: Option<WebhookInput>,
    mut mine: WebhookInput,
    draft: DraftSeen,
) -> Result<Changed, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let kept = match &base {
        Some(base) => base.auth.proof(),
        None => proof(state, &row(state, actor, id).await?)?,
    };
    mine.auth.keep(&kept, &[]);
    let wish = Wish { base, mine, shape: Vec::new(), draft: Some(draft), only: IfMatch::default() };
    change(state, actor, id, wish).await
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
    let base = input_of(state, &row(state, actor, id).await?)?;
    let mut mine = base.clone();
    let config = &mut mine.config;
    let rows = config.events.iter_mut().filter_map(|row| row.url.as_mut());
    let places = std::iter::once(&mut config.url).chain(rows).filter(|url| *url == from);
    let moved = places.map(|url| to.clone_into(url)).count();
    if moved == 0 {
        let detail = format!("This webhook does not send to {from} any more. Test it again.");
        return Err(AppError::Conflict(detail));
    }
    let wish = Wish { base: Some(base), mine, shape: Vec::new(), draft: None, only: IfMatch::default() };
    Ok(change(state, actor, id, wish).await?.webhook)
}

/// What somebody wants a webhook to become.
pub struct Wish {
    /// The state that they began at; `None`: nobody knows it any more.
    pub base: Option<WebhookInput>,
    /// What they made of it.
    pub mine: WebhookInput,
    /// What was found wrong when it was read.
    pub shape: Vec<Fault>,
    /// The draft that it comes from.
    pub draft: Option<DraftSeen>,
    /// What the caller demands of the webhook.
    pub only: IfMatch,
}

/// A webhook that was changed.
pub struct Changed {
    /// As it is now.
    pub webhook: WebhookView,
    /// Paths of parts that others changed meanwhile, which are kept.
    pub taken: Vec<String>,
}

/// Puts a change onto the webhook as it is now. Whenever somebody else was quicker, also while a test was under way, it is
/// put onto what they made of it, and tested again where that makes a difference.
///
/// # Errors
/// [`AppError::Overlap`] where they changed the same parts.
pub async fn change(state: &AppState, actor: &Actor, id: WebhookId, mut wish: Wish) -> Result<Changed, AppError> {
    tidy(&mut wish.mine);
    for _ in 0..ROUNDS {
        let webhook = row(state, actor, id).await?;
        wish.only.check(&tag(webhook.updated_at))?;
        let merged = merging::merge(wish.base.as_ref(), &wish.mine, &input_of(state, &webhook)?)?;
        if !merged.overlaps.is_empty() {
            return Err(overlap::refused(state, webhook.workspace_id, Some(id), merged.overlaps).await?);
        }
        if let Some(webhook) = write(state, actor, &webhook, merged.input, &wish).await? {
            return Ok(Changed { webhook, taken: merged.taken });
        }
    }
    Err(AppError::busy())
}

/// Writes it, if it may be so and the webhook is still as it was read; else `None`.
async fn write(
    state: &AppState,
    actor: &Actor,
    before: &Webhook,
    input: WebhookInput,
    wish: &Wish,
) -> Result<Option<WebhookView>, AppError> {
    let workspace = workspace(state, actor).await?;
    let status = input.status.unwrap_or(before.status);
    let mut shape = wish.shape.clone();
    shape.extend(misplaced(before.status, status));
    let kept = before.status == WebhookStatus::Disabled && status == WebhookStatus::Disabled;
    refuse(state, &workspace, &input, if kept { WebhookStatus::Inactive } else { status }, shape)?;
    let (old, new) = (proof(state, before)?, input.auth.proof());
    let moved = test_hash(&input.config, &new) != test_hash(&before.config, &old);
    let draft = wish.draft.map(|draft| draft.id);
    let tested = if status == WebhookStatus::Active && (moved || before.status != WebhookStatus::Active) {
        Some(gate(state, actor, &workspace, Signer::saved(before).of_draft(draft), &input).await?)
    } else {
        None
    };
    let version = new_version(state, &workspace, before, &input).await?;
    let auth = (old != new).then(|| seal_proof(state, before.id, &new)).transpose()?;
    let switched = (status != before.status).then_some(status);
    let entries = entries(before, &input, auth.is_some(), switched)?;
    let change = Change {
        before,
        workspace: &workspace,
        config: Some(&input.config),
        auth: auth.map(|sealed| (new.credentials.kind(), sealed)),
        version: version.as_ref(),
        tested: tested.map(|tested| tested.passed),
        status: switched,
        tests: TestsBefore { draft, run: None },
        draft: wish.draft,
        entries: entries.into_iter().map(|entry| entry.row(state, actor)).collect(),
        at: state.clock.now(),
    };
    let written = state.store.change_webhook(&change).await;
    let written = written.map_err(|error| name_taken(error, &input.config.name))?;
    if !is_written(written)? {
        return Ok(None);
    }
    tracing::info!(webhook = %before.id, user = ?actor.user_id, "webhook.changed");
    changed_to(state, actor, before.id, switched, written).await.map(Some)
}

/// What is wrong with moving from one status to the other.
fn misplaced(from: WebhookStatus, to: WebhookStatus) -> Option<Fault> {
    if to == WebhookStatus::Draft && from != WebhookStatus::Draft {
        return Some(Fault::new("/status", "A webhook that was active does not become a draft again; use inactive."));
    }
    (to == WebhookStatus::Paused && !from.matches_events())
        .then(|| Fault::new("/status", format!("Only an active webhook can be paused; this one is {}.", from.as_str())))
}

/// What the activity record says of a change.
fn entries(
    before: &Webhook,
    input: &WebhookInput,
    auth: bool,
    switched: Option<WebhookStatus>,
) -> Result<Vec<Entry>, AppError> {
    let mut fields = activity::changed(&before.config, &input.config);
    fields.extend(auth.then(|| "auth".to_owned()));
    let mut paths = activity::paths(&merging::document(&before.config)?, &merging::document(&input.config)?);
    paths.extend(auth.then(|| "/auth".to_owned()));
    let changed = (!fields.is_empty())
        .then(|| Entry::new(Action::WebhookChanged).webhook(before.id).with("fields", fields).with("paths", paths));
    Ok(changed.into_iter().chain(switched.map(|status| switch::entry(before.id, status))).collect())
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

/// The version that a webhook gets in a workspace of this name, when it is not the one that it has.
pub fn renewed(state: &AppState, name: &str, webhook: &Webhook, current: &Version) -> Option<Version> {
    let document = version::document(&webhook.config, webhook.workspace_id, name);
    (document != current.document).then(|| Version {
        id: state.clock.id(),
        webhook_id: webhook.id,
        document,
        created_at: state.clock.now(),
    })
}
