//! API keys: made, listed, revoked, recognised.

use crate::domain::activity::Action;
use crate::domain::ids::KeyId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::auth::tokens;
use crate::server::state::AppState;
use crate::server::store::ApiKey;

use super::activity::Entry;
use super::{Actor, AppError, Fault, validate};

/// A key's use is written down at most this often.
const TOUCH_MS: i64 = 60 * 1_000;

/// What a person says of a new key.
#[derive(Debug, Clone, Default)]
pub struct NewKey {
    /// What it is for; 1 to 100 characters.
    pub name: String,
    /// What it may do; at least one.
    pub scopes: Vec<Scope>,
    /// When it ends; `None`: never.
    pub expires_at: Option<Timestamp>,
}

/// Makes a key; its text (`tk_…`) is in the answer and never shown again.
pub async fn create(state: &AppState, actor: &Actor, new: NewKey) -> Result<(ApiKey, String), AppError> {
    actor.require(Scope::Admin)?;
    let now = state.clock.now();
    actor.require_recent_proof(now)?;
    let mut faults = Vec::new();
    if let Some(detail) = validate::bad_name(&new.name) {
        faults.push(Fault::new("/name", detail));
    }
    if new.scopes.is_empty() {
        faults.push(Fault::new("/scopes", "Choose at least one scope."));
    }
    if new.expires_at.is_some_and(|end| end <= now) {
        faults.push(Fault::new("/expires_at", "This time is over already."));
    }
    AppError::check(faults)?;
    let made = tokens::new_api_key(&state.clock);
    let key = ApiKey {
        id: state.clock.id(),
        workspace_id: actor.workspace_id,
        name: new.name.trim().to_owned(),
        prefix: made.prefix,
        scopes: Scope::ALL.into_iter().filter(|scope| new.scopes.contains(scope)).collect(),
        expires_at: new.expires_at,
        created_at: now,
        last_used_at: None,
        revoked_at: None,
    };
    let entry = Entry::new(Action::KeyCreated).subject(&key.name).with("scopes", &key.scopes);
    state.store.insert_key(&key, &made.hash, Some(&entry.row(state, actor))).await?;
    tracing::info!(key = %key.id, user = ?actor.user_id, "key.created");
    Ok((key, made.text))
}

/// All keys of the workspace, newest first.
pub async fn list(state: &AppState, actor: &Actor) -> Result<Vec<ApiKey>, AppError> {
    actor.require(Scope::Admin)?;
    Ok(state.store.keys(actor.workspace_id).await?)
}

/// Ends a key at once.
pub async fn revoke(state: &AppState, actor: &Actor, id: KeyId) -> Result<(), AppError> {
    actor.require(Scope::Admin)?;
    actor.require_recent_proof(state.clock.now())?;
    let known = state.store.keys(actor.workspace_id).await?;
    let name = known.into_iter().find(|key| key.id == id).map(|key| key.name).unwrap_or_default();
    let entry = Entry::new(Action::KeyRevoked).subject(name).row(state, actor);
    let revoked = state.store.revoke_key(actor.workspace_id, id, &entry).await?;
    state.memory.forget_keys();
    if !revoked {
        return Err(AppError::NotFound("API key"));
    }
    tracing::info!(key = %id, user = ?actor.user_id, "key.revoked");
    Ok(())
}

/// The key of this text, if it is still good.
pub async fn recognise(state: &AppState, text: &str) -> Result<ApiKey, AppError> {
    let unknown = || AppError::Unauthorized("This API key is not known.".to_owned());
    if !tokens::is_api_key(text) {
        return Err(unknown());
    }
    let key = state.memory.key(&state.store, &tokens::hash(text)).await?.ok_or_else(unknown)?;
    let now = state.clock.now();
    if key.revoked_at.is_some() {
        return Err(AppError::Unauthorized("This API key has been revoked.".to_owned()));
    }
    if key.expires_at.is_some_and(|end| end <= now) {
        return Err(AppError::Unauthorized("This API key has expired.".to_owned()));
    }
    if state.memory.is_stale(key.id, key.last_used_at, now, TOUCH_MS) {
        state.store.touch_key(key.id, now).await?;
    }
    Ok(key)
}
