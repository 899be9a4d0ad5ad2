//! The wizard's drafts: one for each unfinished wizard, saved whatever it holds. Secrets are sealed apart.

mod copy;
mod templates;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{DraftId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::egress::signing;
use crate::server::state::AppState;
use crate::server::store::{Draft, Webhook, Workspace};

use super::webhooks::Signer;
use super::{Actor, AppError, AuthInput, AuthView, Fault, TestAnswer, WebhookInput, WebhookView, validate, webhooks};

pub use copy::copy_webhook;
pub use templates::{Rewrite, rewrite};

/// The sealed column, as the vault knows it.
const SEALED: &str = "sealed";

/// A step of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The name.
    Name,
    /// Events, products, channels.
    Events,
    /// Endpoint and authentication, extra headers, settings.
    Endpoint,
    /// Format and templates.
    Payload,
}

impl Step {
    /// The step that asks for the part a fault points to.
    #[must_use]
    pub fn of(fault: &Fault) -> Self {
        let mut parts = fault.pointer.split('/').skip(1);
        match (parts.next().unwrap_or_default(), parts.nth(1)) {
            ("name" | "status", _) => Self::Name,
            ("events", Some("template")) | ("format" | "format_options", _) => Self::Payload,
            ("events", Some("url")) => Self::Endpoint,
            ("events" | "products" | "channels", _) => Self::Events,
            _ => Self::Endpoint,
        }
    }
}

/// A draft as the wizard shows it: `input.auth` holds no secrets, `auth` says which are set.
#[derive(Debug, Clone)]
pub struct DraftView {
    /// Its id.
    pub id: DraftId,
    /// The webhook that is being edited; `None`: a new one.
    pub webhook_id: Option<WebhookId>,
    /// What was typed so far, without secrets.
    pub input: WebhookInput,
    /// How it will authenticate, without secrets.
    pub auth: AuthView,
    /// What stands in the way of saving it as an active webhook (also what is still missing).
    pub faults: Vec<Fault>,
    /// What its owner should know.
    pub warnings: Vec<String>,
    /// Whether a test of this very configuration has passed within a day.
    pub tested: bool,
    /// Event types whose template was replaced: by [`Rewrite::Undo`] the one before comes back.
    pub replaced: Vec<String>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved.
    pub updated_at: Timestamp,
}

impl DraftView {
    /// The faults that one step of the wizard shows.
    #[must_use]
    pub fn faults_of(&self, step: Step) -> Vec<&Fault> {
        self.faults.iter().filter(|fault| Step::of(fault) == step).collect()
    }
}

/// The stored document.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Document {
    webhook_id: Option<WebhookId>,
    input: WebhookInput,
    replaced: Replaced,
}

/// What a draft keeps sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    auth: AuthInput,
    signing_secret: Option<String>,
}
/// By event type, the template that was replaced; `None`: the format's default.
type Replaced = BTreeMap<String, Option<String>>;

/// A draft opened, secrets included.
struct Open {
    id: DraftId,
    webhook_id: Option<WebhookId>,
    input: WebhookInput,
    /// That of the webhook to be made; one that is edited has its own.
    signing_secret: Option<String>,
    replaced: Replaced,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Begins a wizard.
pub async fn begin(state: &AppState, actor: &Actor, input: WebhookInput) -> Result<DraftView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    start(state, actor, None, input).await
}

/// Begins to edit a webhook through the wizard's steps. Nothing of it changes before [`finish`].
pub async fn from_webhook(state: &AppState, actor: &Actor, id: WebhookId) -> Result<DraftView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = webhooks::row(state, actor, id).await?;
    let mut input = webhooks::input_of(state, &webhook)?;
    input.status = None;
    start(state, actor, Some(id), input).await
}

async fn start(
    state: &AppState,
    actor: &Actor,
    webhook_id: Option<WebhookId>,
    input: WebhookInput,
) -> Result<DraftView, AppError> {
    let now = state.clock.now();
    let signing_secret = webhook_id.is_none().then(|| signing::new_secret(&state.clock));
    let replaced = Replaced::new();
    let open =
        Open { id: state.clock.id(), webhook_id, input, signing_secret, replaced, created_at: now, updated_at: now };
    save(state, actor, &open).await?;
    view(state, actor, &open).await
}

/// The signing secret of the webhook that a draft will become, for the receiver to know before the first request;
/// `None` when the draft edits a webhook, whose own page shows it.
pub async fn signing_secret(state: &AppState, actor: &Actor, id: DraftId) -> Result<Option<String>, AppError> {
    Ok(load(state, actor, id).await?.signing_secret)
}

/// One draft.
pub async fn get(state: &AppState, actor: &Actor, id: DraftId) -> Result<DraftView, AppError> {
    let open = load(state, actor, id).await?;
    view(state, actor, &open).await
}

/// All drafts of the workspace, last saved first.
pub async fn list(state: &AppState, actor: &Actor) -> Result<Vec<DraftView>, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let mut views = Vec::new();
    for draft in state.store.drafts(actor.workspace_id).await? {
        let open = open(state, draft)?;
        views.push(view(state, actor, &open).await?);
    }
    views.sort_by_key(|view| std::cmp::Reverse(view.updated_at));
    Ok(views)
}

/// Changes a draft and saves it, valid or not. The closure sees the secrets typed before and may leave them.
pub async fn edit(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    change: impl FnOnce(&mut WebhookInput) + Send,
) -> Result<DraftView, AppError> {
    let mut open = load(state, actor, id).await?;
    change(&mut open.input);
    open.updated_at = state.clock.now();
    save(state, actor, &open).await?;
    view(state, actor, &open).await
}

/// Sends the test events of a draft; without event types, to each distinct endpoint its first.
pub async fn test(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    event_types: &[String],
) -> Result<TestAnswer, AppError> {
    let open = load(state, actor, id).await?;
    let workspace = webhooks::workspace(state, actor).await?;
    let edited = edited(state, actor, &open).await?;
    let signer = match &edited {
        Some(webhook) => Signer::saved(webhook),
        None => Signer::secret(open.signing_secret.as_deref().ok_or(AppError::NotFound("webhook"))?),
    };
    let answer = webhooks::run(state, actor, &workspace, signer.of_draft(Some(id)), &open.input, event_types).await?;
    webhooks::note(state, actor, open.webhook_id, &open.input.config.name, &answer).await;
    Ok(answer)
}

/// Fetches a token with the draft's OAuth client; says for how long it serves.
pub async fn fetch_token(state: &AppState, actor: &Actor, id: DraftId) -> Result<String, AppError> {
    let open = load(state, actor, id).await?;
    let workspace = webhooks::workspace(state, actor).await?;
    webhooks::fetch_token(state, &workspace, &open.input).await
}

/// Makes the draft a webhook of this status (or changes the webhook it edits), then removes the draft.
pub async fn finish(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    status: Option<WebhookStatus>,
) -> Result<WebhookView, AppError> {
    let open = load(state, actor, id).await?;
    let input = WebhookInput { status, ..open.input };
    let made = match open.webhook_id {
        Some(webhook) => webhooks::replace(state, actor, webhook, input, id).await?,
        None if input.config.name.trim().is_empty() => {
            return Err(AppError::invalid("/name", "Give the webhook a name."));
        }
        None => {
            let secret = open.signing_secret.unwrap_or_else(|| signing::new_secret(&state.clock));
            webhooks::create_with(state, actor, input, Vec::new(), &secret, Some(id)).await?
        }
    };
    state.store.delete_draft(actor.workspace_id, id).await?;
    Ok(made)
}

/// Throws a draft away.
pub async fn delete(state: &AppState, actor: &Actor, id: DraftId) -> Result<(), AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let known = state.store.delete_draft(actor.workspace_id, id).await?;
    if known { Ok(()) } else { Err(AppError::NotFound("draft")) }
}

async fn load(state: &AppState, actor: &Actor, id: DraftId) -> Result<Open, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let draft = state.store.draft(actor.workspace_id, id).await?.ok_or(AppError::NotFound("draft"))?;
    open(state, draft)
}

fn open(state: &AppState, draft: Draft) -> Result<Open, AppError> {
    let unreadable = || AppError::Internal(format!("the draft {} is unreadable", draft.id));
    let mut document: Document = serde_json::from_str(&draft.document).map_err(|_| unreadable())?;
    let mut signing_secret = None;
    if let Some(sealed) = &draft.sealed {
        let plain = state.vault.open("drafts", &draft.id.to_string(), SEALED, sealed).map_err(|_| unreadable())?;
        let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| unreadable())?;
        (document.input.auth, signing_secret) = (sealed.auth, sealed.signing_secret);
    }
    Ok(Open {
        id: draft.id,
        webhook_id: document.webhook_id,
        input: document.input,
        signing_secret,
        replaced: document.replaced,
        created_at: draft.created_at,
        updated_at: draft.updated_at,
    })
}

async fn save(state: &AppState, actor: &Actor, open: &Open) -> Result<(), AppError> {
    let Some(user_id) = actor.user_id else {
        return Err(AppError::Forbidden("Only people have drafts.".to_owned()));
    };
    let internal = |error: serde_json::Error| AppError::Internal(error.to_string());
    let sealed = Sealed { auth: open.input.auth.clone(), signing_secret: open.signing_secret.clone() };
    let sealed = serde_json::to_vec(&sealed).map_err(internal)?;
    let input = WebhookInput { auth: open.input.auth.without_secrets(), ..open.input.clone() };
    let document = Document { webhook_id: open.webhook_id, input, replaced: open.replaced.clone() };
    let document = serde_json::to_string(&document).map_err(internal)?;
    let draft = Draft {
        id: open.id,
        workspace_id: actor.workspace_id,
        user_id,
        document,
        sealed: Some(state.vault.seal("drafts", &open.id.to_string(), SEALED, &sealed)),
        created_at: open.created_at,
        updated_at: open.updated_at,
    };
    Ok(state.store.save_draft(&draft).await?)
}

async fn view(state: &AppState, actor: &Actor, open: &Open) -> Result<DraftView, AppError> {
    let workspace = webhooks::workspace(state, actor).await?;
    let edited = edited(state, actor, open).await?;
    let input = &open.input;
    let words = state.engine.vocabulary(workspace.id);
    let mut faults = validate::webhook(input, &workspace.policy, &state.config, &words, false);
    if webhooks::name_is_taken(state, actor, &input.config.name, open.webhook_id).await? {
        faults.push(Fault::new("/name", AppError::NameTaken(input.config.name.trim().to_owned()).to_string()));
    }
    let auth = input.auth.shown();
    Ok(DraftView {
        id: open.id,
        webhook_id: open.webhook_id,
        auth: auth.clone(),
        faults,
        warnings: webhooks::warnings(&state.config, &input.config, &auth, &words, state.clock.now()),
        tested: tested(state, &workspace, edited.as_ref(), input),
        replaced: open.replaced.keys().cloned().collect(),
        input: WebhookInput { auth: input.auth.without_secrets(), ..input.clone() },
        created_at: open.created_at,
        updated_at: open.updated_at,
    })
}

fn tested(state: &AppState, workspace: &Workspace, edited: Option<&Webhook>, input: &WebhookInput) -> bool {
    webhooks::passed_at(state, workspace, edited, input).is_some()
}

/// The webhook that is being edited, unless it was deleted meanwhile.
async fn edited(state: &AppState, actor: &Actor, open: &Open) -> Result<Option<Webhook>, AppError> {
    match open.webhook_id {
        Some(id) => Ok(state.store.webhook(actor.workspace_id, id).await?),
        None => Ok(None),
    }
}
