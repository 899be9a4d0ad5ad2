//! `/workspace`

use axum::extract::State;
use axum::{Extension, Json};

use crate::server::app::Actor;
use crate::server::app::workspace::{self, WorkspaceView};
use crate::server::state::AppState;

use super::body::JsonText;
use super::problem::Problem;

/// The workspace with its policy.
pub async fn read(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Json<WorkspaceView>, Problem> {
    Ok(Json(workspace::get(&state, &actor).await?))
}

/// Applies a merge patch.
pub async fn update(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    JsonText(patch): JsonText,
) -> Result<Json<WorkspaceView>, Problem> {
    Ok(Json(workspace::update(&state, &actor, &patch).await?))
}
