//! The wizard's drafts: one for each unfinished wizard, saved whatever it holds. Secrets are sealed apart.
//!
//! A draft that edits a webhook keeps the state that it was made from (`base`), so that in the end only what its person
//! changed is written. What others change of the webhook meanwhile is taken over whenever the draft is opened; a part that
//! both changed waits for somebody to choose ([`choose`]). The same holds for two windows with one draft: a form says which
//! revision of the draft it was made from, and the draft remembers its last few.
//!
//! A draft that nobody has saved for [`DRAFT_LIFE_MS`](crate::domain::webhook::DRAFT_LIFE_MS) is deleted.

mod copy;
mod meanwhile;
mod stored;
mod templates;

use crate::domain::ids::{DraftId, UserId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::egress::signing;
use crate::server::state::AppState;
use crate::server::store::{DraftSeen, Webhook, Workspace};

use super::webhooks::Signer;
use super::{
    Actor, AppError, AuthView, Author, Fault, Overlap, ROUNDS, TestAnswer, WebhookInput, WebhookView, overlap,
    validate, webhooks,
};
use stored::{Open, Replaced};

pub use copy::copy_webhook;
pub use meanwhile::{Choice, Chosen, choose};
pub(super) use stored::seal_headers;
pub use templates::{Rewrite, rewrite};

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
    /// Parts of the webhook that somebody else has changed to another value than this draft.
    pub overlaps: Vec<Overlap>,
    /// Parts of the draft that were saved in another window with another value.
    pub apart: Vec<Overlap>,
    /// Parts that others changed of the webhook while it was being edited: they are in the draft.
    pub taken: Vec<Taken>,
    /// The revision of the webhook that all this was compared with.
    pub against: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved: its revision.
    pub updated_at: Timestamp,
}

/// A part that somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its name for people.
    pub label: String,
    /// Who changed it, if that is known.
    pub author: Option<Author>,
}

/// A draft that edits a webhook, as that webhook's page tells of it.
#[derive(Debug, Clone)]
pub struct Editing {
    /// The draft.
    pub id: DraftId,
    /// Who began it.
    pub who: String,
    /// Whether that is who asks.
    pub own: bool,
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

    /// Whether somebody must choose between two values before it can be saved.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        !self.overlaps.is_empty() || !self.apart.is_empty()
    }
}

/// Begins a wizard.
pub async fn begin(state: &AppState, actor: &Actor, input: WebhookInput) -> Result<DraftView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    start(state, actor, None, input).await
}

/// Begins to edit a webhook through the wizard's steps, or goes on with an edit in which the same person has saved nothing
/// yet. Nothing of the webhook changes before [`finish`].
pub async fn from_webhook(state: &AppState, actor: &Actor, id: WebhookId) -> Result<DraftView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let known = editing(state, actor, id).await?;
    if let Some(untouched) = known.iter().find(|draft| draft.own && draft.updated_at == draft.created_at) {
        return get(state, actor, untouched.id).await;
    }
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
    let open = Open {
        id: state.clock.id(),
        webhook_id,
        base: webhook_id.map(|_| input.clone()),
        input,
        taken: Vec::new(),
        apart: Vec::new(),
        apart_auth: None,
        signing_secret: webhook_id.is_none().then(|| signing::new_secret(&state.clock)),
        replaced: Replaced::new(),
        before: Vec::new(),
        created_at: now,
        updated_at: now,
    };
    stored::insert(state, actor, &open).await?;
    get(state, actor, open.id).await
}

/// The signing secret of the webhook that a draft will become, for the receiver to know before the first request;
/// `None` when the draft edits a webhook, whose own page shows it.
pub async fn signing_secret(state: &AppState, actor: &Actor, id: DraftId) -> Result<Option<String>, AppError> {
    let kept = stored::load(state, actor, id).await?.signing_secret;
    Ok(kept.map(|kept| signing::shown(&kept).to_owned()))
}

/// One draft.
pub async fn get(state: &AppState, actor: &Actor, id: DraftId) -> Result<DraftView, AppError> {
    let open = stored::load(state, actor, id).await?;
    view(state, actor, open).await
}

/// All drafts of the workspace, last saved first.
pub async fn list(state: &AppState, actor: &Actor) -> Result<Vec<DraftView>, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let mut views = Vec::new();
    for draft in state.store.drafts(actor.workspace_id).await? {
        let open = stored::open(state, draft)?;
        views.push(view(state, actor, open).await?);
    }
    views.sort_by_key(|view| std::cmp::Reverse(view.updated_at));
    Ok(views)
}

/// The drafts that edit this webhook, last saved first.
pub async fn editing(state: &AppState, actor: &Actor, id: WebhookId) -> Result<Vec<Editing>, AppError> {
    actor.require(Scope::WebhooksRead)?;
    let found = state.store.drafts_of(actor.workspace_id, &stored::beginning(id)).await?;
    let own = |user: UserId| actor.user_id == Some(user);
    Ok(found
        .into_iter()
        .map(|draft| Editing {
            id: draft.id,
            own: own(draft.user_id),
            who: draft.who,
            created_at: draft.created_at,
            updated_at: draft.updated_at,
        })
        .collect())
}

/// Changes a draft as it is now and saves it, valid or not; see [`edit_seen`].
pub async fn edit(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    change: impl FnMut(&mut WebhookInput) + Send,
) -> Result<DraftView, AppError> {
    edit_seen(state, actor, id, None, change).await
}

/// Changes a draft and saves it, valid or not. `seen` is the revision that the change was made from, if it is known: what
/// was saved since in another window is kept, and a part that was changed there too waits for a choice. The closure sees
/// the secrets typed before and may leave them; it may be called more than once.
pub async fn edit_seen(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    seen: Option<Timestamp>,
    mut change: impl FnMut(&mut WebhookInput) + Send,
) -> Result<DraftView, AppError> {
    for _ in 0..ROUNDS {
        let mut open = stored::load(state, actor, id).await?;
        meanwhile::catch_up(state, actor, &mut open).await?;
        let revision = open.updated_at;
        meanwhile::apply(&mut open, seen, &mut change)?;
        if stored::save(state, actor, &mut open, revision).await? {
            return view(state, actor, open).await;
        }
    }
    Err(AppError::busy())
}

/// Sends the test events of a draft; without event types, to each distinct endpoint its first.
pub async fn test(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    event_types: &[String],
) -> Result<TestAnswer, AppError> {
    let mut open = stored::load(state, actor, id).await?;
    meanwhile::catch_up(state, actor, &mut open).await?;
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
    let open = stored::load(state, actor, id).await?;
    let workspace = webhooks::workspace(state, actor).await?;
    webhooks::fetch_token(state, &workspace, &open.input).await
}

/// What a draft has become.
#[derive(Debug, Clone)]
pub struct Finished {
    /// The webhook.
    pub webhook: WebhookView,
    /// Parts of it that others changed while it was being edited, which are kept.
    pub taken: Vec<Taken>,
}

/// Makes the draft a webhook of this status (or changes the webhook it edits), then removes the draft.
///
/// # Errors
/// [`AppError::Overlap`] where somebody has to choose first.
pub async fn finish(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    status: Option<WebhookStatus>,
) -> Result<Finished, AppError> {
    let mut open = stored::load(state, actor, id).await?;
    let draft = DraftSeen { id, updated_at: open.updated_at };
    let overlaps = meanwhile::catch_up(state, actor, &mut open).await?.overlaps;
    let contested: Vec<_> = overlaps.into_iter().chain(open.apart).collect();
    if !contested.is_empty() {
        return Err(overlap::refused(state, actor.workspace_id, open.webhook_id, contested).await?);
    }
    let input = WebhookInput { status, ..open.input };
    match open.webhook_id {
        Some(edited) => {
            let changed = Box::pin(webhooks::replace(state, actor, edited, open.base, input, draft)).await?;
            let paths: Vec<_> = open.taken.into_iter().chain(changed.taken).collect();
            let taken = taken(state, actor, edited, &paths).await?;
            Ok(Finished { webhook: changed.webhook, taken })
        }
        None if input.config.name.trim().is_empty() => Err(AppError::invalid("/name", "Give the webhook a name.")),
        None => {
            let secret = open.signing_secret.unwrap_or_else(|| signing::new_secret(&state.clock));
            let made = webhooks::create_with(state, actor, input, Vec::new(), &secret, Some(draft));
            let webhook = Box::pin(made).await?;
            Ok(Finished { webhook, taken: Vec::new() })
        }
    }
}

/// Throws a draft away.
pub async fn delete(state: &AppState, actor: &Actor, id: DraftId) -> Result<(), AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let known = state.store.delete_draft(actor.workspace_id, id).await?;
    if known { Ok(()) } else { Err(AppError::NotFound("draft")) }
}

async fn view(state: &AppState, actor: &Actor, mut open: Open) -> Result<DraftView, AppError> {
    let found = meanwhile::catch_up(state, actor, &mut open).await?;
    let workspace = webhooks::workspace(state, actor).await?;
    let edited = edited(state, actor, &open).await?;
    let input = &open.input;
    let words = state.engine.vocabulary(workspace.id);
    let mut faults = validate::webhook(input, &workspace.policy, &state.config, &words, false);
    if webhooks::name_is_taken(state, actor, &input.config.name, open.webhook_id).await? {
        faults.push(Fault::new("/name", AppError::NameTaken(input.config.name.trim().to_owned()).to_string()));
    }
    let auth = input.auth.shown();
    let taken = match open.webhook_id {
        Some(webhook) => taken(state, actor, webhook, &open.taken).await?,
        None => Vec::new(),
    };
    let apart = open.apart.into_iter().map(|both| Overlap::of(both, None));
    Ok(DraftView {
        id: open.id,
        webhook_id: open.webhook_id,
        auth: auth.clone(),
        faults,
        warnings: webhooks::warnings(&state.config, &input.config, &auth, &words, state.clock.now()),
        tested: tested(state, &workspace, edited.as_ref(), input),
        replaced: open.replaced.keys().cloned().collect(),
        overlaps: overlap::told(state, workspace.id, open.webhook_id, found.overlaps).await?,
        apart: apart.collect(),
        taken,
        against: found.against,
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

/// These parts with who changed them.
async fn taken(state: &AppState, actor: &Actor, webhook: WebhookId, paths: &[String]) -> Result<Vec<Taken>, AppError> {
    let authors = overlap::authors(state, actor.workspace_id, Some(webhook), paths).await?;
    let mut taken: Vec<Taken> = Vec::new();
    for (path, author) in paths.iter().zip(authors) {
        let label = overlap::label(path);
        if !taken.iter().any(|known| known.label == label) {
            taken.push(Taken { label, author });
        }
    }
    Ok(taken)
}
