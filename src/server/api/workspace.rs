//! `/workspace`

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;

use crate::server::app::Actor;
use crate::server::app::workspace::{self, WorkspaceView};
use crate::server::state::AppState;

use super::body::JsonText;
use super::problem::Problem;
use super::tags::{Demand, Tagged};

type One = Result<Tagged<WorkspaceView>, Problem>;

/// The workspace with its policy.
pub async fn read(State(state): State<AppState>, Extension(actor): Extension<Actor>) -> One {
    Ok(Tagged(StatusCode::OK, workspace::get(&state, &actor).await?))
}

/// Applies a merge patch.
pub async fn update(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Demand(only): Demand,
    JsonText(patch): JsonText,
) -> One {
    Ok(Tagged(StatusCode::OK, workspace::update(&state, &actor, &patch, &only).await?))
}
