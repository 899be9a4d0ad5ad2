//! Who calls, and whether the key may: 401, 403 or 429 before anything else is looked at.

use axum::extract::{Request, State};
use axum::http::{Extensions, HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::domain::workspace::Scope;
use crate::server::app::{Actor, AppError, keys};
use crate::server::auth::client_address;
use crate::server::state::AppState;
use crate::server::telemetry::auth_failure::AuthFailure;

use super::problem::Problem;

/// What a route asks of a key.
#[derive(Clone)]
pub struct Need {
    pub state: AppState,
    /// All of these.
    pub scopes: &'static [Scope],
}

/// Lets the request through with its [`Actor`].
pub async fn authorise(State(need): State<Need>, mut request: Request, next: Next) -> Response {
    match actor(&need, request.extensions(), request.headers()).await {
        Ok(actor) => {
            request.extensions_mut().insert(actor);
            next.run(request).await
        }
        Err(error) => Problem::from(error).into_response(),
    }
}

async fn actor(need: &Need, extensions: &Extensions, headers: &HeaderMap) -> Result<Actor, AppError> {
    let key = match keys::recognise(&need.state, bearer(headers)?).await {
        Err(error @ AppError::Unauthorized(_)) => {
            let proxies = &need.state.config.trusted_proxies;
            let address = client_address::of(extensions, headers, proxies);
            need.state.refusals.note(AuthFailure::ApiKey, &address.unwrap_or_default(), None);
            return Err(error);
        }
        other => other?,
    };
    need.state.memory.within_rate(key.id).map_err(|retry_after_s| AppError::TooMany { retry_after_s })?;
    let actor = Actor::key(&key);
    for scope in need.scopes {
        actor.require(*scope)?;
    }
    Ok(actor)
}

fn bearer(headers: &HeaderMap) -> Result<&str, AppError> {
    let missing = || {
        let detail = "Send an API key in the header Authorization: Bearer tk_….";
        AppError::Unauthorized(detail.to_owned())
    };
    let value = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).ok_or_else(missing)?;
    let (scheme, token) = value.split_once(' ').ok_or_else(missing)?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim()).ok_or_else(missing)
}
