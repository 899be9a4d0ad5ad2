//! Who asks.

use std::sync::Arc;

use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use leptos::prelude::{expect_context, use_context};

use super::cookies;
use crate::catalogue::Vocabulary;
use crate::domain::workspace::Scope;
use crate::server::app::accounts::{self, Client, NewSession};
use crate::server::app::{Actor, AppError};
use crate::server::auth::{browser, client_address, cookie};
use crate::server::state::AppState;
use crate::server::store::SignedIn;

/// The program's parts.
#[must_use]
pub fn state() -> AppState {
    expect_context::<AppState>()
}

/// The address that users reach us by.
#[must_use]
pub fn public_url() -> String {
    state().public_url.clone()
}

/// Where the request comes from.
#[must_use]
pub fn client() -> Client {
    let Some(request) = use_context::<Parts>() else { return Client::default() };
    let proxies = &state().config.trusted_proxies;
    let address = client_address::of(&request.extensions, &request.headers, proxies).unwrap_or_default();
    let user_agent = request.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Client { address, user_agent: user_agent.chars().take(300).collect(), cookies: cookies::header() }
}

/// The path if it leads to a page of ours, else nothing: what comes from outside must not send anybody elsewhere.
#[must_use]
pub fn safe_path(path: &str) -> Option<&str> {
    let ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\r', '\n', '\t'])
        && path.is_ascii()
        && path.len() <= 1_000;
    ours.then_some(path)
}

/// Gives the browser its session, and lets it be known when it comes back.
pub fn give_session(session: &NewSession) {
    let state = state();
    let left_ms = session.expires_at.0 - state.clock.now().0;
    cookies::set(&cookie::set(&state.public_url, &session.token, left_ms / 1000));
    cookies::set(&browser::set(&state.public_url, &state.vault, &state.clock, &session.email));
}

/// Takes the session from the browser.
pub fn forget_session() {
    cookies::set(&cookie::clear(&public_url()));
}

/// Why nobody is signed in.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody has an account yet.
    FirstRun,
    /// There is no session.
    SignIn,
    /// It could not be found out.
    Failed(AppError),
}

/// A request of somebody who is signed in.
#[derive(Clone)]
pub struct Visit {
    /// The program's parts.
    pub state: AppState,
    /// The person, workspace and role.
    pub who: SignedIn,
    /// The same, as use cases know it.
    pub actor: Actor,
    /// The cookie's value.
    pub token: String,
}

impl Visit {
    /// The event types and products that the workspace adds.
    #[must_use]
    pub fn vocabulary(&self) -> Arc<Vocabulary> {
        self.state.engine.vocabulary(self.actor.workspace_id)
    }

    /// Who asks, by the session cookie.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub async fn begin() -> Result<Self, Refusal> {
        let state = state();
        if let Some(visit) = Self::of(&state, &cookies::header()).await.map_err(Refusal::Failed)? {
            return Ok(visit);
        }
        match accounts::is_first_run(&state).await {
            Ok(true) => Err(Refusal::FirstRun),
            Ok(false) => Err(Refusal::SignIn),
            Err(error) => Err(Refusal::Failed(error)),
        }
    }

    /// Who asks with these cookies; `None`: nobody is signed in.
    ///
    /// # Errors
    /// When it cannot be found out.
    pub async fn of(state: &AppState, cookies: &str) -> Result<Option<Self>, AppError> {
        match cookie::read(&state.public_url, cookies) {
            Some(token) => Self::by_token(state, token).await,
            None => Ok(None),
        }
    }

    /// Who has the session of this token; `None`: nobody.
    ///
    /// # Errors
    /// When it cannot be found out.
    pub async fn by_token(state: &AppState, token: &str) -> Result<Option<Self>, AppError> {
        let found = accounts::session(state, token).await?;
        Ok(found.map(|who| {
            let actor = Actor::member(&who);
            Self { state: state.clone(), who, actor, token: token.to_owned() }
        }))
    }

    /// Whether the person may do what this scope stands for.
    #[must_use]
    pub fn may(&self, scope: Scope) -> bool {
        self.actor.may(scope)
    }
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn only_paths_of_ours_are_followed() {
        for path in ["/webhooks", "/audit/webhook-logs?status=failed"] {
            assert_eq!(safe_path(path), Some(path));
        }
        for path in ["", "webhooks", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nset-cookie: x"]
        {
            assert_eq!(safe_path(path), None, "{path}");
        }
    }
}
