//! `/webhooks/{id}/replay` and `/replays`

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};

use crate::domain::ids::{TypeId, WebhookId};
use crate::server::app::replay::{self, ReplayView};
use crate::server::app::{Actor, AppError, Page, webhook_read};
use crate::server::state::AppState;

use super::body::JsonText;
use super::params::{Params, id};
use super::problem::Problem;

type One = Result<Json<ReplayView>, Problem>;

/// A plan, with `dry_run`; else a new replay.
pub async fn begin(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    JsonText(body): JsonText,
) -> Result<Response, Problem> {
    let webhook = id(&name, "webhook")?;
    let asked = if body.is_empty() {
        replay::Asked::default()
    } else {
        replay::read(&webhook_read::parse(&body).map_err(AppError::Invalid)?)?
    };
    if asked.dry_run {
        return Ok(Json(replay::dry_run(&state, &actor, webhook, &asked).await?).into_response());
    }
    let made = replay::begin(&state, &actor, webhook, &asked).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// Replays, newest first.
pub async fn list(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> Result<Json<Page<ReplayView>>, Problem> {
    let webhook = params.id("webhook_id", WebhookId::PREFIX);
    let (limit, cursor) = (params.limit(), params.cursor());
    params.finish()?;
    Ok(Json(replay::list(&state, &actor, webhook, cursor, limit).await?))
}

/// One replay.
pub async fn read(State(state): State<AppState>, Extension(actor): Extension<Actor>, Path(name): Path<String>) -> One {
    Ok(Json(replay::get(&state, &actor, id(&name, "replay")?).await?))
}

/// Holds it.
pub async fn pause(State(state): State<AppState>, Extension(actor): Extension<Actor>, Path(name): Path<String>) -> One {
    Ok(Json(replay::pause(&state, &actor, id(&name, "replay")?).await?))
}

/// Lets it go on.
pub async fn resume(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> One {
    Ok(Json(replay::resume(&state, &actor, id(&name, "replay")?).await?))
}

/// Ends it.
pub async fn cancel(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> One {
    Ok(Json(replay::cancel(&state, &actor, id(&name, "replay")?).await?))
}
