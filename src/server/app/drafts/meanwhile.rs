//! What happened while a draft was open: to the webhook that it edits, and to the draft in another window.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::ids::DraftId;
use crate::domain::time::Timestamp;
use crate::server::app::three_way::{Both, put};
use crate::server::app::webhooks::{config_of, document_of, merged};
use crate::server::app::{Actor, AppError, AuthInput, ROUNDS, WebhookInput, webhooks};
use crate::server::state::AppState;

use super::stored::{self, Open};
use super::{DraftView, edited, view};

/// The part of a webhook that is chosen as a whole.
const AUTH: &str = "/auth";

/// What was found when a draft was compared with the webhook that it edits.
#[derive(Default)]
pub struct Found {
    /// Parts that both changed.
    pub overlaps: Vec<Both>,
    /// The webhook's revision.
    pub against: Option<Timestamp>,
    /// Its authentication.
    pub auth: Option<AuthInput>,
}

/// Takes over what others have changed of the webhook since the draft was made from it.
pub async fn catch_up(state: &AppState, actor: &Actor, open: &mut Open) -> Result<Found, AppError> {
    let Some(webhook) = edited(state, actor, open).await? else { return Ok(Found::default()) };
    let theirs = WebhookInput { status: None, ..webhooks::input_of(state, &webhook)? };
    if open.base.is_none() && webhook.updated_at <= open.created_at {
        open.base = Some(theirs.clone());
    }
    let merged = merged(open.base.as_ref(), &open.input, &theirs)?;
    // Without a base nobody knows who changed what, until somebody has chosen.
    if open.base.is_some() || merged.overlaps.is_empty() {
        let new: Vec<_> = merged.taken.into_iter().filter(|path| !open.taken.contains(path)).collect();
        open.taken.extend(new);
        (open.input, open.base) = (WebhookInput { status: None, ..merged.input }, Some(merged.base));
    }
    Ok(Found { overlaps: merged.overlaps, against: Some(webhook.updated_at), auth: Some(theirs.auth) })
}

/// Puts a change that was made from the revision `seen` of the draft onto the draft as it is now.
pub fn apply(
    open: &mut Open,
    seen: Option<Timestamp>,
    change: &mut (impl FnMut(&mut WebhookInput) + Send),
) -> Result<(), AppError> {
    let stale = seen.filter(|seen| *seen != open.updated_at);
    let Some(seen) = stale else {
        change(&mut open.input);
        return Ok(());
    };
    let base = open.at(seen).cloned();
    let mut mine = base.clone().unwrap_or_else(|| open.input.clone());
    change(&mut mine);
    let other = open.input.auth.clone();
    let merged = merged(base.as_ref(), &mine, &open.input)?;
    open.input = WebhookInput { status: None, ..merged.input };
    for both in merged.overlaps {
        if both.path == AUTH {
            open.apart_auth = Some(other.clone());
        }
        open.apart.retain(|known| known.path != both.path);
        open.apart.push(both);
    }
    Ok(())
}

/// Which of two values somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The one of the draft, or of this window.
    Mine,
    /// The other one.
    Theirs,
}

/// What somebody chose.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// The revision of the draft that was shown.
    pub seen: Option<Timestamp>,
    /// The revision of the webhook that was shown.
    pub against: Option<Timestamp>,
    /// By path; what is left out stays the draft's.
    pub choices: BTreeMap<String, Choice>,
}

/// Settles what somebody had to choose. `None` when draft or webhook have changed since they were shown: the choice would be
/// about other values.
pub async fn choose(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    chosen: &Chosen,
) -> Result<Option<DraftView>, AppError> {
    for _ in 0..ROUNDS {
        let mut open = stored::load(state, actor, id).await?;
        let revision = open.updated_at;
        let found = catch_up(state, actor, &mut open).await?;
        if chosen.seen.is_some_and(|seen| seen != revision) || chosen.against != found.against {
            return Ok(None);
        }
        let apart = std::mem::take(&mut open.apart);
        let other = open.apart_auth.take();
        take(&mut open, &apart, other, chosen)?;
        if !found.overlaps.is_empty() {
            take(&mut open, &found.overlaps, found.auth, chosen)?;
            open.base = edited(state, actor, &open)
                .await?
                .map(|webhook| webhooks::input_of(state, &webhook))
                .transpose()?
                .map(|theirs| WebhookInput { status: None, ..theirs });
        }
        if stored::save(state, actor, &mut open, revision).await? {
            return view(state, actor, open).await.map(Some);
        }
    }
    Err(AppError::busy())
}

/// Takes over the other values where they were chosen.
fn take(open: &mut Open, both: &[Both], auth: Option<AuthInput>, chosen: &Chosen) -> Result<(), AppError> {
    let theirs = |both: &&Both| chosen.choices.get(&both.path) == Some(&Choice::Theirs);
    let before = document_of(&open.input.config)?;
    let mut document = before.clone();
    for both in both.iter().filter(theirs) {
        match (both.path.as_str(), &auth) {
            (AUTH, Some(auth)) => open.input.auth = auth.clone(),
            (AUTH, None) => {}
            (path, _) => put(&mut document, path, both.theirs.clone().filter(|value| *value != Value::Null)),
        }
    }
    open.input.config = config_of(document, &before)?;
    Ok(())
}
