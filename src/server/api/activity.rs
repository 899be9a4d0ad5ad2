//! `/webhooks/{id}/activity` and `/activity`

use axum::extract::{Path, State};
use axum::{Extension, Json};

use crate::server::app::activity::{self, ActivityView};
use crate::server::app::{Actor, Page};
use crate::server::state::AppState;

use super::params::{Params, id};
use super::problem::Problem;

type List = Result<Json<Page<ActivityView>>, Problem>;

/// What was done to a webhook, newest first.
pub async fn of_webhook(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    mut params: Params,
) -> List {
    let (limit, cursor) = (params.limit(), params.cursor());
    params.finish()?;
    Ok(Json(activity::of_webhook(&state, &actor, id(&name, "webhook")?, cursor, limit).await?))
}

/// What was done in the workspace, newest first.
pub async fn of_workspace(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> List {
    let (limit, cursor) = (params.limit(), params.cursor());
    params.finish()?;
    Ok(Json(activity::of_workspace(&state, &actor, cursor, limit).await?))
}
