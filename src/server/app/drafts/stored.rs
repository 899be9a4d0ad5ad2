//! A draft as it is stored: a document, and what of it is secret sealed apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{DraftId, UserId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::three_way::Both;
use crate::server::app::{Actor, AppError, AuthInput, WebhookInput};
use crate::server::state::AppState;
use crate::server::store::Draft;

/// The sealed column, as the vault knows it.
const SEALED: &str = "sealed";
/// States that a draft remembers of itself, for forms that were made from one of them.
const REMEMBERED: usize = 4;
/// Bytes that they may take together; templates are long.
const ROOM_BYTES: usize = 512 * 1024;

/// By event type, the template that was replaced; `None`: the format's default.
pub type Replaced = BTreeMap<String, Option<String>>;

/// A draft opened, secrets included.
#[derive(Clone)]
pub struct Open {
    pub id: DraftId,
    pub webhook_id: Option<WebhookId>,
    pub input: WebhookInput,
    /// The state of the webhook that `input` was made from; `None`: a new webhook, or a draft of a release that did not
    /// keep it.
    pub base: Option<WebhookInput>,
    /// Paths of parts that others changed meanwhile, which are in `input`.
    pub taken: Vec<String>,
    /// Parts that were saved in two windows with two values: `mine` is in `input`.
    pub apart: Vec<Both>,
    /// The authentication of the other window, when that is one of them.
    pub apart_auth: Option<AuthInput>,
    /// That of the webhook to be made; one that is edited has its own.
    pub signing_secret: Option<String>,
    pub replaced: Replaced,
    /// Earlier states of `input`, newest last.
    pub before: Vec<Earlier>,
    pub created_at: Timestamp,
    /// Its revision.
    pub updated_at: Timestamp,
}

/// What a draft held at a revision.
#[derive(Clone, Serialize, Deserialize)]
pub struct Earlier {
    pub revision: Timestamp,
    pub input: WebhookInput,
}

/// The stored document. `webhook_id` stands first: by it the drafts of a webhook are found.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Document {
    webhook_id: Option<WebhookId>,
    input: WebhookInput,
    replaced: Replaced,
    base: Option<WebhookInput>,
    taken: Vec<String>,
    apart: Vec<Both>,
}

/// What a draft keeps sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    auth: AuthInput,
    signing_secret: Option<String>,
    #[serde(default)]
    base_auth: Option<AuthInput>,
    #[serde(default)]
    apart_auth: Option<AuthInput>,
    #[serde(default)]
    before: Vec<Earlier>,
}

/// How the documents of the drafts that edit this webhook begin.
pub fn beginning(webhook: WebhookId) -> String {
    format!("{{\"webhook_id\":\"{webhook}\"")
}

/// The draft of this id, for somebody who may change it.
pub async fn load(state: &AppState, actor: &Actor, id: DraftId) -> Result<Open, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let draft = state.store.draft(actor.workspace_id, id).await?.ok_or(AppError::NotFound("draft"))?;
    open(state, draft)
}

/// Opens a stored draft.
pub fn open(state: &AppState, draft: Draft) -> Result<Open, AppError> {
    let unreadable = || AppError::Internal(format!("the draft {} is unreadable", draft.id));
    let Document { webhook_id, mut input, replaced, mut base, taken, apart } =
        serde_json::from_str(&draft.document).map_err(|_| unreadable())?;
    let (mut signing_secret, mut apart_auth, mut before) = (None, None, Vec::new());
    if let Some(sealed) = &draft.sealed {
        let plain = state.vault.open("drafts", &draft.id.to_string(), SEALED, sealed).map_err(|_| unreadable())?;
        let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| unreadable())?;
        (input.auth, signing_secret) = (sealed.auth, sealed.signing_secret);
        (apart_auth, before) = (sealed.apart_auth, sealed.before);
        if let (Some(base), Some(auth)) = (&mut base, sealed.base_auth) {
            base.auth = auth;
        }
    }
    input.seal_headers();
    if let Some(base) = &mut base {
        base.seal_headers();
    }
    let (created_at, updated_at) = (draft.created_at, draft.updated_at);
    let id = draft.id;
    let mut open = Open {
        id,
        webhook_id,
        input,
        base,
        taken,
        apart,
        apart_auth,
        signing_secret,
        replaced,
        before,
        created_at,
        updated_at,
    };
    open.remember();
    Ok(open)
}

/// Adds a draft.
pub async fn insert(state: &AppState, actor: &Actor, open: &Open) -> Result<(), AppError> {
    Ok(state.store.insert_draft(&row(state, (actor.workspace_id, author(actor)?), open)?).await?)
}

/// Saves a draft that was read at this revision; `false` when it was saved since in another window. The revision after it is
/// in `open`.
pub async fn save(state: &AppState, actor: &Actor, open: &mut Open, revision: Timestamp) -> Result<bool, AppError> {
    // It moves on also within a millisecond.
    open.updated_at = state.clock.now().max(Timestamp(revision.0 + 1));
    let row = row(state, (actor.workspace_id, author(actor)?), open)?;
    Ok(state.store.update_draft(&row, revision).await?)
}

/// Seals what a stored draft of an earlier release holds in the clear and is a secret; its revision stays.
pub async fn seal_headers(state: &AppState, draft: Draft) -> Result<(), AppError> {
    let (whose, revision, before) = ((draft.workspace_id, draft.user_id), draft.updated_at, draft.document.clone());
    let row = row(state, whose, &open(state, draft)?)?;
    if row.document != before {
        state.store.update_draft(&row, revision).await?;
    }
    Ok(())
}

/// Who may have a draft.
fn author(actor: &Actor) -> Result<UserId, AppError> {
    actor.user_id.ok_or_else(|| AppError::Forbidden("Only people have drafts.".to_owned()))
}

impl Open {
    /// What the draft held at this revision, if it still knows.
    pub fn at(&self, revision: Timestamp) -> Option<&WebhookInput> {
        if revision == self.updated_at {
            return Some(&self.input);
        }
        self.before.iter().find(|earlier| earlier.revision == revision).map(|earlier| &earlier.input)
    }

    /// Keeps the present state among the last few, as far as there is room.
    fn remember(&mut self) {
        if self.before.iter().all(|earlier| earlier.revision != self.updated_at) {
            self.before.push(Earlier { revision: self.updated_at, input: self.input.clone() });
        }
        let size = |earlier: &Earlier| serde_json::to_string(&earlier.input).map_or(ROOM_BYTES, |text| text.len());
        let mut kept = 0;
        let mut taken = 0;
        for earlier in self.before.iter().rev().take(REMEMBERED) {
            taken += size(earlier);
            if taken > ROOM_BYTES {
                break;
            }
            kept += 1;
        }
        self.before.drain(..self.before.len() - kept);
    }
}

fn row(state: &AppState, (workspace_id, user_id): (WorkspaceId, UserId), open: &Open) -> Result<Draft, AppError> {
    let internal = |error: serde_json::Error| AppError::Internal(error.to_string());
    let public = |input: &WebhookInput| WebhookInput { auth: input.auth.without_secrets(), ..input.clone() };
    let sealed = Sealed {
        auth: open.input.auth.clone(),
        signing_secret: open.signing_secret.clone(),
        base_auth: open.base.as_ref().map(|base| base.auth.clone()),
        apart_auth: open.apart_auth.clone(),
        before: open.before.clone(),
    };
    let document = Document {
        webhook_id: open.webhook_id,
        input: public(&open.input),
        replaced: open.replaced.clone(),
        base: open.base.as_ref().map(public),
        taken: open.taken.clone(),
        apart: open.apart.clone(),
    };
    let sealed = serde_json::to_vec(&sealed).map_err(internal)?;
    Ok(Draft {
        id: open.id,
        workspace_id,
        user_id,
        document: serde_json::to_string(&document).map_err(internal)?,
        sealed: Some(state.vault.seal("drafts", &open.id.to_string(), SEALED, &sealed)),
        created_at: open.created_at,
        updated_at: open.updated_at,
    })
}
