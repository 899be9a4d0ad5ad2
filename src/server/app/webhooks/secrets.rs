//! What is sealed: credentials and signing secrets.

use std::fmt;

use crate::domain::activity::Action;
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::activity::{self, Entry};
use crate::server::app::{Actor, AppError, IfMatch, ROUNDS};
use crate::server::egress::request::Proof;
use crate::server::egress::signing::{self, SigningKey};
use crate::server::state::AppState;
use crate::server::store::{NewSecrets, Webhook};

use super::{row, tag};

/// How long, in seconds, the old secret may sign too after a rotation.
pub const OVERLAPS_S: [u32; 4] = [0, 3_600, 86_400, 604_800];
/// How long it does when nobody says.
pub const OVERLAP_S: u32 = 86_400;
const TABLE: &str = "webhooks";

/// A webhook's signing secrets. Never printed.
pub struct Secrets {
    /// The current one.
    pub current: Secret,
    /// During a rotation: the one before, and until when it is used too.
    pub previous: Option<(Secret, Timestamp)>,
}

/// A signing secret as people see it.
pub struct Secret {
    /// `whsec_…`
    pub secret: String,
    /// What its `v1a` signatures are verified with, `whpk_…`.
    pub public_key: String,
}

impl Secret {
    fn of(kept: &str) -> Self {
        let public_key = signing::public_key(kept).unwrap_or_default();
        Self { secret: signing::shown(kept).to_owned(), public_key }
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets")
    }
}

/// The signing secrets.
pub async fn secret(state: &AppState, actor: &Actor, id: WebhookId) -> Result<Secrets, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    actor.require_recent_proof(state.clock.now())?;
    let webhook = row(state, actor, id).await?;
    // First the record, then the secret: nobody sees one unrecorded.
    activity::record(state, actor, Entry::new(Action::SecretRevealed).webhook(id)).await?;
    tracing::info!(webhook = %id, user = ?actor.user_id, "webhook.secret.read");
    secrets(state, &webhook)
}

/// Makes a new signing secret; the old one signs too for one of [`OVERLAPS_S`].
pub async fn rotate_secret(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    overlap_s: u32,
    only: &IfMatch,
) -> Result<Secrets, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    actor.require_recent_proof(state.clock.now())?;
    if !OVERLAPS_S.contains(&overlap_s) {
        return Err(AppError::invalid("/overlap_s", "One of 0, 3600, 86400 and 604800 seconds."));
    }
    for _ in 0..ROUNDS {
        let mut webhook = row(state, actor, id).await?;
        only.check(&tag(webhook.updated_at))?;
        let before = webhook.clone();
        let old = open_text(state, id, "secret", &webhook.sealed_secret)?;
        let until = state.clock.now().plus_ms(i64::from(overlap_s) * 1_000);
        let overlaps = overlap_s > 0;
        webhook.sealed_previous = overlaps.then(|| seal(state, id, "previous", old.as_bytes()));
        webhook.previous_until = overlaps.then_some(until);
        webhook.sealed_secret = seal_secret(state, id, &signing::new_secret(&state.clock));
        let entry = Entry::new(Action::SecretRotated).webhook(id).with("overlap_s", overlap_s);
        if keep(state, actor, &before, &webhook, entry, only).await? {
            tracing::info!(webhook = %id, overlap_s, user = ?actor.user_id, "webhook.secret.rotated");
            return secrets(state, &webhook);
        }
    }
    Err(AppError::busy())
}

/// Drops the secret before the last rotation at once; it no longer signs.
pub async fn end_overlap(state: &AppState, actor: &Actor, id: WebhookId, only: &IfMatch) -> Result<Secrets, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    actor.require_recent_proof(state.clock.now())?;
    for _ in 0..ROUNDS {
        let mut webhook = row(state, actor, id).await?;
        only.check(&tag(webhook.updated_at))?;
        let before = webhook.clone();
        if webhook.previous_until.take().is_none_or(|until| until <= state.clock.now()) {
            let detail = "Only one secret signs for this webhook: no rotation is under way.";
            return Err(AppError::Conflict(detail.to_owned()));
        }
        webhook.sealed_previous = None;
        let entry = Entry::new(Action::SecretOverlapEnded).webhook(id);
        if keep(state, actor, &before, &webhook, entry, only).await? {
            tracing::info!(webhook = %id, user = ?actor.user_id, "webhook.secret.overlap_ended");
            return secrets(state, &webhook);
        }
    }
    Err(AppError::busy())
}

/// Writes the secrets of `after`; `false` when they have changed since `before` was read.
async fn keep(
    state: &AppState,
    actor: &Actor,
    before: &Webhook,
    after: &Webhook,
    entry: Entry,
    only: &IfMatch,
) -> Result<bool, AppError> {
    let change = NewSecrets {
        before,
        revision: only.demands().then_some(before.updated_at),
        secret: &after.sealed_secret,
        previous: after.sealed_previous.as_deref().zip(after.previous_until),
        entry: &entry.row(state, actor),
        at: state.clock.now(),
    };
    let kept = state.store.change_secrets(&change).await?;
    if kept {
        state.engine.reload().await;
    }
    Ok(kept)
}

fn secrets(state: &AppState, webhook: &Webhook) -> Result<Secrets, AppError> {
    let (current, previous) = kept(state, webhook)?;
    let previous = previous.map(|(kept, until)| (Secret::of(&kept), until));
    Ok(Secrets { current: Secret::of(&current), previous })
}

/// The secrets that sign now, as they are kept.
fn kept(state: &AppState, webhook: &Webhook) -> Result<(String, Option<(String, Timestamp)>), AppError> {
    let now = state.clock.now();
    let previous = match (&webhook.sealed_previous, webhook.previous_until) {
        (Some(sealed), Some(until)) if until > now => Some((open_text(state, webhook.id, "previous", sealed)?, until)),
        _ => None,
    };
    Ok((open_text(state, webhook.id, "secret", &webhook.sealed_secret)?, previous))
}

/// Keys that sign for this webhook now.
pub(super) fn signing_keys(state: &AppState, webhook: &Webhook, kinds: &[String]) -> Result<Vec<SigningKey>, AppError> {
    let (current, previous) = kept(state, webhook)?;
    let texts = std::iter::once(current).chain(previous.map(|(kept, _)| kept));
    Ok(texts.filter_map(|text| SigningKey::of(&text, kinds)).collect())
}

/// A signing secret, sealed.
pub(super) fn seal_secret(state: &AppState, id: WebhookId, secret: &str) -> Vec<u8> {
    seal(state, id, "secret", secret.as_bytes())
}

/// How the webhook authenticates.
pub fn proof(state: &AppState, webhook: &Webhook) -> Result<Proof, AppError> {
    let Some(sealed) = &webhook.sealed_auth else { return Ok(Proof::default()) };
    let text = open_text(state, webhook.id, "auth", sealed)?;
    serde_json::from_str(&text)
        .map_err(|_| AppError::Internal(format!("the credentials of {} are unreadable", webhook.id)))
}

/// The same, sealed; `None` when there is nothing to keep secret.
pub fn seal_proof(state: &AppState, id: WebhookId, proof: &Proof) -> Result<Option<Vec<u8>>, AppError> {
    if *proof == Proof::default() {
        return Ok(None);
    }
    let text = serde_json::to_vec(proof).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(Some(seal(state, id, "auth", &text)))
}

fn seal(state: &AppState, id: WebhookId, field: &str, plain: &[u8]) -> Vec<u8> {
    state.vault.seal(TABLE, &id.to_string(), field, plain)
}

fn open_text(state: &AppState, id: WebhookId, field: &str, sealed: &[u8]) -> Result<String, AppError> {
    let plain = state.vault.open(TABLE, &id.to_string(), field, sealed);
    let plain = plain.map_err(|error| AppError::Internal(format!("{field} of {id}: {error}")))?;
    str::from_utf8(&plain).map(str::to_owned).map_err(|_| AppError::Internal(format!("{field} of {id} is not text")))
}
