//! `/workspace/retention`, `/workspace/erase-person`, `/workspace/erase`

use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::server::app::data::{self, PersonView, RetentionView};
use crate::server::app::{Actor, AppError, webhook_read};
use crate::server::state::AppState;

use super::body::JsonText;
use super::params::Params;
use super::problem::Problem;

/// How long things are kept, and what would go.
pub async fn retention(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> Result<Json<RetentionView>, Problem> {
    let valid = |text: &str| text.parse().ok().filter(|days| (1..=3_650).contains(days));
    let days = params.parsed("days", "a number of days from 1 to 3650", valid);
    params.finish()?;
    Ok(Json(data::retention(&state, &actor, days).await?))
}

/// Counts or erases what is about a person.
pub async fn erase_person(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    JsonText(body): JsonText,
) -> Result<Json<PersonView>, Problem> {
    let value = webhook_read::parse(&body).map_err(AppError::Invalid)?;
    let (person, dry_run) = data::read_person(&value)?;
    let view = if dry_run {
        data::find_person(&state, &actor, &person).await?
    } else {
        data::erase_person(&state, &actor, &person).await?
    };
    Ok(Json(view))
}

/// Refuses: what only an owner may do is not done with a key.
pub async fn erase_workspace(Extension(actor): Extension<Actor>) -> Result<StatusCode, Problem> {
    actor.require_owner()?;
    Ok(StatusCode::NO_CONTENT)
}
