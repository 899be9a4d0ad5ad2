//! `/events`

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::{Extension, Json};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::domain::event::Event;
use crate::domain::ids::{EventId, TypeId, WebhookId};
use crate::domain::json::Value;
use crate::domain::time::Timestamp;
use crate::server::app::events::{self, Posted};
use crate::server::app::log::{self, NotMatched};
use crate::server::app::read::{Reader, member};
use crate::server::app::{Actor, AppError, Page, webhook_read};
use crate::server::state::AppState;
use crate::server::store::{EventFilter, Period, Search};

use super::body::{JsonText, Raw};
use super::deliveries;
use super::params::{Params, id};
use super::problem::Problem;

/// An event as the API shows it: data and profile digit for digit.
#[derive(Serialize)]
pub struct Shown {
    id: EventId,
    sender_id: Option<String>,
    #[serde(rename = "type")]
    event_type: String,
    time: String,
    product: Option<String>,
    channel: Option<String>,
    source: Option<String>,
    data: Option<Box<RawValue>>,
    profile: Option<Box<RawValue>>,
    received_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    deliveries: Option<Vec<deliveries::Row>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_matched: Option<Vec<NotMatched>>,
}

impl Shown {
    fn new(event: Event, received_at: Timestamp) -> Result<Self, AppError> {
        let raw = |text: Option<String>| text.map(RawValue::from_string).transpose();
        let unreadable = |error: serde_json::Error| AppError::Internal(format!("{}: {error}", event.id));
        Ok(Self {
            id: event.id,
            sender_id: event.sender_id,
            event_type: event.event_type,
            time: event.time.to_string(),
            product: event.product,
            channel: event.channel,
            source: event.source,
            data: raw(event.data).map_err(unreadable)?,
            profile: raw(event.profile).map_err(unreadable)?,
            received_at,
            deliveries: None,
            not_matched: None,
        })
    }
}

/// Takes events.
pub async fn create(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    headers: HeaderMap,
    Raw(body): Raw,
) -> Result<(StatusCode, Json<Posted>), Problem> {
    let content_type = headers.get(header::CONTENT_TYPE).map(|value| value.to_str().unwrap_or("unreadable"));
    let posted = events::post(&state, &actor, content_type, &body).await?;
    Ok((StatusCode::ACCEPTED, Json(posted)))
}

/// Events, newest first.
pub async fn list(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> Result<Json<Page<Shown>>, Problem> {
    let filter = EventFilter {
        event_type: params.text("type"),
        product: params.text("product"),
        channel: params.text("channel"),
        period: Period::new(params.time("from"), params.time("to")),
        q: params.text("q").and_then(|text| Search::new(&text)),
        unmatched: params.parsed("unmatched", "true or false", |word| word.parse().ok()).unwrap_or_default(),
    };
    let (limit, cursor) = (params.limit(), params.cursor());
    params.finish()?;
    let page = log::events(&state, &actor, &filter, cursor, limit).await?;
    let data = page.data.into_iter().map(|row| Shown::new(row.event, row.received_at)).collect::<Result<_, _>>()?;
    Ok(Json(Page { data, next_cursor: page.next_cursor }))
}

/// One event with what became of it.
pub async fn read(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let view = log::event(&state, &actor, id(&name, "event")?).await?;
    let mut shown = Shown::new(view.detail.event, view.detail.received_at)?;
    shown.deliveries = Some(view.detail.deliveries.into_iter().map(deliveries::Row::from).collect());
    shown.not_matched = Some(view.not_matched);
    Ok(Json(shown))
}

/// Sends it to the webhook that the body names.
pub async fn send(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
    JsonText(body): JsonText,
) -> Result<(StatusCode, Json<deliveries::Whole>), Problem> {
    let event = id(&name, "event")?;
    events::known(&state, &actor, event).await?;
    let body = webhook_read::parse(&body).map_err(AppError::Invalid)?;
    let made = events::send(&state, &actor, event, wanted_webhook(&body)?).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

fn wanted_webhook(body: &Value<'_>) -> Result<WebhookId, AppError> {
    let mut reader = Reader::default();
    let members = reader.object(body, "", &["webhook_id"]);
    let text = member(members, "webhook_id").and_then(|value| reader.text(value, "/webhook_id"));
    let webhook = text.and_then(|text| text.parse().ok());
    if webhook.is_none() && reader.faults.is_empty() {
        reader.fault("/webhook_id", format!("An id of the form {}_… is needed.", WebhookId::PREFIX));
    }
    AppError::check(reader.faults)?;
    webhook.ok_or(AppError::NotFound("webhook"))
}
