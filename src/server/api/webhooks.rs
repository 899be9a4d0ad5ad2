//! `/webhooks`

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde_json::{Value, json};

use crate::domain::webhook::WebhookStatus;
use crate::server::app::read::{Reader, member};
use crate::server::app::webhooks::{self, Secrets};
use crate::server::app::{Actor, AppError, Page, TestAnswer, WebhookView, webhook_read};
use crate::server::state::AppState;
use crate::server::store::WebhookFilter;

use super::body::JsonText;
use super::params::{Params, id};
use super::problem::Problem;
use super::tags::{Demand, Tagged};

type One = Result<Tagged<WebhookView>, Problem>;
type Tested = Result<Json<TestAnswer>, Problem>;

/// Webhooks, newest first.
pub async fn list(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> Result<Json<Page<WebhookView>>, Problem> {
    let filter = WebhookFilter {
        status: params.parsed("status", "a status such as active", WebhookStatus::parse),
        q: params.text("q"),
    };
    let (limit, cursor) = (params.limit(), params.cursor());
    params.finish()?;
    Ok(Json(webhooks::list(&state, &actor, &filter, cursor, limit).await?))
}

/// A new webhook.
pub async fn create(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    JsonText(body): JsonText,
) -> One {
    let value = webhook_read::parse(&body).map_err(AppError::Invalid)?;
    let (input, shape) = webhook_read::webhook(&value);
    let made = webhooks::create(&state, &actor, input, shape).await?;
    Ok(Tagged(StatusCode::CREATED, made))
}

/// One webhook.
pub async fn read(State(state): State<AppState>, Extension(actor): Extension<Actor>, Path(name): Path<String>) -> One {
    Ok(Tagged(StatusCode::OK, webhooks::get(&state, &actor, id(&name, "webhook")?).await?))
}

/// Applies a merge patch.
pub async fn update(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
    JsonText(patch): JsonText,
) -> One {
    Ok(Tagged(StatusCode::OK, webhooks::update(&state, &actor, id(&name, "webhook")?, &patch, &only).await?))
}

/// Deletes; a header says how many waiting deliveries were cancelled.
pub async fn delete(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
) -> Result<Response, Problem> {
    let cancelled = webhooks::delete(&state, &actor, id(&name, "webhook")?, &only).await?;
    let header = [("tidings-cancelled-deliveries", HeaderValue::from(cancelled))];
    Ok((StatusCode::NO_CONTENT, header).into_response())
}

/// Makes it active.
pub async fn activate(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
) -> One {
    Ok(Tagged(StatusCode::OK, webhooks::activate(&state, &actor, id(&name, "webhook")?, &only).await?))
}

/// Lets deliveries wait.
pub async fn pause(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
) -> One {
    Ok(Tagged(StatusCode::OK, webhooks::pause(&state, &actor, id(&name, "webhook")?, &only).await?))
}

/// Switches it off.
pub async fn deactivate(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
) -> One {
    Ok(Tagged(StatusCode::OK, webhooks::deactivate(&state, &actor, id(&name, "webhook")?, &only).await?))
}

/// Sends what is due at once, and tries endpoints that look sick.
pub async fn probe(State(state): State<AppState>, Extension(actor): Extension<Actor>, Path(name): Path<String>) -> One {
    Ok(Tagged(StatusCode::OK, webhooks::probe(&state, &actor, id(&name, "webhook")?).await?))
}

/// Sends test events of a saved webhook.
pub async fn test(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    JsonText(body): JsonText,
) -> Tested {
    let webhook = id(&name, "webhook")?;
    let event_types = if body.is_empty() {
        Vec::new()
    } else {
        let value = webhook_read::parse(&body).map_err(AppError::Invalid)?;
        let mut reader = Reader::default();
        let members = reader.object(&value, "", &["event_types"]);
        let types = member(members, "event_types");
        let types = types.map(|list| reader.texts(list, "/event_types")).unwrap_or_default();
        AppError::check(reader.faults)?;
        types
    };
    Ok(Json(webhooks::test(&state, &actor, webhook, &event_types).await?))
}

/// Sends test events of a configuration that is not saved: the object, and `event_types` beside its members.
pub async fn test_unsaved(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    JsonText(body): JsonText,
) -> Tested {
    let mut value = webhook_read::parse(&body).map_err(AppError::Invalid)?;
    let (event_types, faults) = webhook_read::take_event_types(&mut value);
    let (input, mut shape) = webhook_read::webhook(&value);
    shape.extend(faults);
    AppError::check(shape)?;
    Ok(Json(webhooks::test_unsaved(&state, &actor, input, &event_types).await?))
}

/// The signing secrets.
pub async fn secret(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> Result<Json<Value>, Problem> {
    let secrets = webhooks::secret(&state, &actor, id(&name, "webhook")?).await?;
    Ok(Json(shown(&secrets)))
}

/// A new signing secret; `overlap_s` says how long the old one signs too.
pub async fn rotate_secret(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
    JsonText(body): JsonText,
) -> Result<Json<Value>, Problem> {
    let webhook = id(&name, "webhook")?;
    let mut overlap_s = None;
    if !body.is_empty() {
        let value = webhook_read::parse(&body).map_err(AppError::Invalid)?;
        let mut reader = Reader::default();
        let members = reader.object(&value, "", &["overlap_s"]);
        overlap_s = member(members, "overlap_s").and_then(|value| reader.number(value, "/overlap_s"));
        AppError::check(reader.faults)?;
    }
    let overlap_s = overlap_s.unwrap_or(webhooks::OVERLAP_S);
    Ok(Json(shown(&webhooks::rotate_secret(&state, &actor, webhook, overlap_s, &only).await?)))
}

/// Ends the time in which two secrets sign.
pub async fn end_overlap(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    Demand(only): Demand,
) -> Result<Json<Value>, Problem> {
    Ok(Json(shown(&webhooks::end_overlap(&state, &actor, id(&name, "webhook")?, &only).await?)))
}

fn shown(secrets: &Secrets) -> Value {
    let Secrets { current, previous } = secrets;
    let previous = previous.as_ref().map(
        |(before, until)| json!({ "secret": before.secret, "public_key": before.public_key, "valid_until": until }),
    );
    json!({ "secret": current.secret, "public_key": current.public_key, "previous": previous })
}
