//! `/event-types`

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::{Extension, Json};

use crate::server::app::event_types::{self, EventTypeView};
use crate::server::app::{Actor, Page};
use crate::server::state::AppState;

use super::body::JsonText;
use super::problem::Problem;
use super::tags::{Demand, Tagged};

type One = Result<Tagged<EventTypeView>, Problem>;

/// All event types, family by family, then the workspace's own: the one list without an order by time and pages.
pub async fn list(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Json<Page<EventTypeView>>, Problem> {
    Ok(Json(Page { data: event_types::list(&state, &actor)?, next_cursor: None }))
}

/// One event type, with its sample in every payload format.
pub async fn read(State(state): State<AppState>, Extension(actor): Extension<Actor>, Path(name): Path<String>) -> One {
    Ok(Tagged(StatusCode::OK, event_types::get(&state, &actor, &name)?))
}

/// An event type of the workspace's own.
pub async fn create(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    JsonText(body): JsonText,
) -> One {
    Ok(Tagged(StatusCode::CREATED, event_types::create(&state, &actor, &name, &body).await?))
}

/// Applies a merge patch.
pub async fn update(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
    JsonText(patch): JsonText,
) -> One {
    Ok(Tagged(StatusCode::OK, event_types::update(&state, &actor, &name, &patch, &only).await?))
}

/// Deletes it.
pub async fn delete(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
) -> Result<StatusCode, Problem> {
    event_types::delete(&state, &actor, &name, &only).await?;
    Ok(StatusCode::NO_CONTENT)
}
