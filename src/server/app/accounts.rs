//! Accounts: the first owner, signing in and out, set-up without a browser.

use serde::Serialize;

use crate::domain::activity::Action;
use crate::domain::ids::{UserId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::auth::passwords::{self, Passwords};
use crate::server::auth::throttle::{self, Try};
use crate::server::auth::{browser, tokens};
use crate::server::clock::Clock;
use crate::server::state::AppState;
use crate::server::store::{ApiKey, FirstOwner, GuessKey, NewOwner, Session, SignedIn, Store, StoreError};
use crate::server::telemetry::auth_failure::AuthFailure;

use super::activity::Entry;
use super::{Actor, AppError, Fault, activity, set_up, validate};

/// How long a session lasts after it was last used.
const SESSION_MS: i64 = 14 * 24 * 3_600 * 1_000;
/// A session's use is written down at most this often.
const TOUCH_MS: i64 = 5 * 60 * 1_000;

/// Where a request comes from.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// Its address, for throttling and the list of sessions.
    pub address: String,
    /// Its `User-Agent`.
    pub user_agent: String,
    /// Its cookies, among which may be the one of a browser that is known.
    pub cookies: String,
}

/// A session just begun. Its token goes into the cookie and nowhere else.
pub struct NewSession {
    /// The cookie's value.
    pub token: String,
    /// Mail address, the account's name.
    pub email: String,
    /// When it ends, unless it is used.
    pub expires_at: Timestamp,
    /// Who signed in.
    pub user_id: UserId,
    /// Where.
    pub workspace_id: WorkspaceId,
}

/// What the first-run page asks for, and `bootstrap`.
pub struct SignUp {
    /// Mail address, the account's name.
    pub email: String,
    /// See [`passwords::check_new`].
    pub password: String,
    /// The workspace's name.
    pub workspace_name: String,
}

/// What `tidings bootstrap --json` prints.
#[derive(Serialize)]
pub struct Bootstrapped {
    /// The workspace made.
    pub workspace_id: WorkspaceId,
    /// Its owner.
    pub user_id: UserId,
    /// A key with all scopes.
    pub api_key: String,
}

/// Whether nobody has an account yet.
pub async fn is_first_run(state: &AppState) -> Result<bool, AppError> {
    Ok(!state.store.has_users().await?)
}

/// Makes the first owner and workspace and signs in; only one of several at once succeeds, the others get a conflict. `token` is
/// the one of [`set_up::token`].
pub async fn sign_up_first(
    state: &AppState,
    form: SignUp,
    token: &str,
    client: &Client,
) -> Result<NewSession, AppError> {
    let tried = begin_try(state, client, &form.email, &[throttle::address_key(&client.address)]).await?;
    set_up::check_token(state, token, client)?;
    check(&form)?;
    if state.store.has_users().await? {
        return Err(set_up_already());
    }
    let owner = owner(&state.clock, &state.passwords, form).await?;
    match state.store.create_first_owner(&owner).await? {
        FirstOwner::Created => {}
        FirstOwner::AlreadySetUp => return Err(set_up_already()),
    }
    tried.was_right().await?;
    tracing::info!(user = %owner.user_id, workspace = %owner.workspace_id, "account.first_owner");
    begin(state, owner.user_id, owner.workspace_id, &owner.email, client).await
}

fn set_up_already() -> AppError {
    AppError::Conflict("This server has its first account already. Sign in, or ask its owner for access.".to_owned())
}

/// Signs in. An unknown address takes as long as a wrong password and says the same.
pub async fn sign_in(state: &AppState, email: &str, password: String, client: &Client) -> Result<NewSession, AppError> {
    let tried = begin_try(state, client, email, &keys_of(state, client, email)).await?;
    let user = state.store.user_by_email(email.trim()).await?;
    let hash = user.as_ref().map(|user| user.password_hash.clone());
    let right = state.passwords.verify(password.clone(), hash).await;
    let Some(user) = user.filter(|_| right) else {
        state.refusals.note(AuthFailure::Password, &client.address, Some(email));
        return Err(AppError::Unauthorized("The mail address or the password is wrong.".to_owned()));
    };
    tried.was_right().await?;
    if passwords::is_outdated(&user.password_hash) {
        let hash = state.passwords.hash(password).await.map_err(|error| AppError::Internal(error.to_string()))?;
        state.store.set_password_hash(user.id, &hash).await?;
    }
    let memberships = state.store.memberships(user.id).await?;
    let Some((workspace, _)) = memberships.first() else {
        return Err(AppError::Forbidden("This account belongs to no workspace any more.".to_owned()));
    };
    begin(state, user.id, workspace.id, &user.email, client).await
}

/// Whom a wrong password is counted for.
fn keys_of(state: &AppState, client: &Client, email: &str) -> Vec<GuessKey> {
    match browser::known(&state.public_url, &state.vault, &client.cookies, email) {
        Some(known) => vec![known],
        None => vec![throttle::address_key(&client.address), throttle::account_key(email)],
    }
}

async fn begin_try<'a>(
    state: &'a AppState,
    client: &Client,
    email: &str,
    keys: &[GuessKey],
) -> Result<Try<'a>, AppError> {
    state.throttle.begin(keys).await.map_err(|refused| match refused {
        throttle::Refused::TooMany { retry_after_s } => {
            state.refusals.note(AuthFailure::Throttled, &client.address, Some(email));
            AppError::TooMany { retry_after_s: retry_after_s.into() }
        }
        throttle::Refused::Store(error) => error.into(),
    })
}

async fn begin(
    state: &AppState,
    user_id: UserId,
    workspace_id: WorkspaceId,
    email: &str,
    client: &Client,
) -> Result<NewSession, AppError> {
    let (token, token_hash) = tokens::new_session(&state.clock);
    let now = state.clock.now();
    let expires_at = now.plus_ms(SESSION_MS);
    let session = Session {
        token_hash,
        user_id,
        workspace_id,
        created_at: now,
        last_seen_at: now,
        expires_at,
        user_agent: client.user_agent.chars().take(200).collect(),
        address: client.address.clone(),
    };
    state.store.insert_session(&session).await?;
    activity::signed_in(state, workspace_id, user_id, email, &client.address).await;
    Ok(NewSession { token, email: email.to_owned(), expires_at, user_id, workspace_id })
}

/// Takes the password of somebody who is signed in as a new proof of who they are; guessing is slowed down.
pub async fn prove(state: &AppState, who: &SignedIn, password: String, client: &Client) -> Result<(), AppError> {
    let tried = begin_try(state, client, &who.user.email, &[throttle::signed_in_key(who.user.id)]).await?;
    if !state.passwords.verify(password, Some(who.user.password_hash.clone())).await {
        state.refusals.note(AuthFailure::Password, &client.address, Some(&who.user.email));
        return Err(AppError::invalid("/password", "This is not your password."));
    }
    tried.was_right().await?;
    Ok(state.store.prove_session(&who.session.token_hash, state.clock.now()).await?)
}

/// Ends a session.
pub async fn sign_out(state: &AppState, token: &str) -> Result<(), AppError> {
    let hash = tokens::hash(token);
    let signed_in = state.store.session(&hash, state.clock.now()).await?;
    state.store.delete_session(&hash).await?;
    if let Some(signed_in) = signed_in {
        activity::note(state, &Actor::member(&signed_in), Entry::new(Action::SignedOut)).await;
    }
    Ok(())
}

/// Who holds this cookie value, if it is still good.
pub async fn session(state: &AppState, token: &str) -> Result<Option<SignedIn>, AppError> {
    let (hash, now) = (tokens::hash(token), state.clock.now());
    let Some(mut signed_in) = state.store.session(&hash, now).await? else { return Ok(None) };
    if now.0 - signed_in.session.last_seen_at.0 > TOUCH_MS {
        let expires_at = now.plus_ms(SESSION_MS);
        state.store.touch_session(&hash, now, expires_at).await?;
        signed_in.session.expires_at = expires_at;
    }
    Ok(Some(signed_in))
}

/// The same person as they may act now, or `None` when the session is over. Unlike [`session`] this does not make it last
/// longer: an open page alone is no use of it.
pub async fn look(state: &AppState, who: &SignedIn) -> Result<Option<Actor>, AppError> {
    let found = state.store.session(&who.session.token_hash, state.clock.now()).await?;
    Ok(found.map(|who| Actor::member(&who)))
}

/// Owner, workspace and an all-scopes key, without a browser; with `add` also when somebody has an account already.
pub async fn bootstrap(
    store: &Store,
    clock: &Clock,
    passwords: &Passwords,
    form: SignUp,
    add: bool,
) -> Result<Bootstrapped, AppError> {
    check(&form)?;
    let owner = owner(clock, passwords, form).await?;
    if add {
        store.add_owner(&owner).await.map_err(|error| match error {
            StoreError::EmailTaken => {
                AppError::Conflict("Somebody has an account with this address already.".to_owned())
            }
            other => other.into(),
        })?;
    } else if store.create_first_owner(&owner).await? == FirstOwner::AlreadySetUp {
        let detail = "This server has an account already. Use --add to make another owner with another workspace.";
        return Err(AppError::Conflict(detail.to_owned()));
    }
    let made = tokens::new_api_key(clock);
    let key = ApiKey {
        id: clock.id(),
        workspace_id: owner.workspace_id,
        name: "bootstrap".to_owned(),
        prefix: made.prefix,
        scopes: Scope::ALL.to_vec(),
        expires_at: None,
        created_at: owner.now,
        last_used_at: None,
        revoked_at: None,
    };
    store.insert_key(&key, &made.hash, None).await?;
    Ok(Bootstrapped { workspace_id: owner.workspace_id, user_id: owner.user_id, api_key: made.text })
}

fn check(form: &SignUp) -> Result<(), AppError> {
    let mut faults = Vec::new();
    if !validate::is_email(form.email.trim()) {
        faults.push(Fault::new("/email", "This is not a mail address."));
    }
    if let Err(detail) = passwords::check_new(&form.password, &[&form.email, &form.workspace_name]) {
        faults.push(Fault::new("/password", detail));
    }
    if let Some(detail) = validate::bad_name(&form.workspace_name) {
        faults.push(Fault::new("/workspace_name", detail));
    }
    AppError::check(faults)
}

async fn owner(clock: &Clock, passwords: &Passwords, form: SignUp) -> Result<NewOwner, AppError> {
    let hash = passwords.hash(form.password).await;
    Ok(NewOwner {
        user_id: clock.id(),
        email: form.email.trim().to_owned(),
        password_hash: hash.map_err(|error| AppError::Internal(error.to_string()))?,
        workspace_id: clock.id(),
        workspace_name: form.workspace_name.trim().to_owned(),
        now: clock.now(),
    })
}
