//! `/deliveries`

use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::{Extension, Json};
use serde::Serialize;

use crate::domain::delivery::{DeliveryStatus, Origin, Reason};
use crate::domain::ids::{DeliveryId, EventId, TestId, TypeId, WebhookId};
use crate::domain::payload::PayloadIs;
use crate::domain::time::Timestamp;
use crate::server::app::log::export::{Format, Wanted};
use crate::server::app::log::{self, AttemptView, DeliveryView};
use crate::server::app::test_log::{self, Listed, TestView, Tests, listed};
use crate::server::app::{Actor, Page};
use crate::server::state::AppState;
use crate::server::store::{Cursor, DeliveryFilter, DeliveryRow, HttpFilter, Period, Search, TestRow};

use super::params::{Params, id};
use super::problem::Problem;

/// A delivery in a list.
#[derive(Serialize)]
pub struct Row {
    id: String,
    webhook_id: Option<WebhookId>,
    webhook_name: String,
    event_id: Option<EventId>,
    event_type: String,
    product: Option<String>,
    channel: Option<String>,
    status: DeliveryStatus,
    reason: Option<Reason>,
    attempt_count: u32,
    http_status: Option<u16>,
    error: Option<String>,
    created_at: Timestamp,
    next_attempt_at: Option<Timestamp>,
}

impl From<DeliveryRow> for Row {
    fn from(row: DeliveryRow) -> Self {
        Self {
            id: row.id.to_string(),
            webhook_id: Some(row.webhook_id),
            webhook_name: row.webhook_name,
            event_id: Some(row.event_id),
            event_type: row.event_type,
            product: row.product,
            channel: row.channel,
            status: row.status,
            reason: row.reason,
            attempt_count: row.attempt_count,
            http_status: row.http_status,
            error: row.error,
            created_at: row.created_at,
            next_attempt_at: row.next_attempt_at,
        }
    }
}

/// A test has neither event nor product nor channel, and is tried once.
impl From<TestRow> for Row {
    fn from(row: TestRow) -> Self {
        Self {
            id: row.id.to_string(),
            webhook_id: row.webhook_id,
            status: row.status(),
            webhook_name: row.webhook_name,
            event_id: None,
            event_type: row.event_type,
            product: None,
            channel: None,
            reason: None,
            attempt_count: 1,
            http_status: row.http_status,
            error: row.error,
            created_at: row.created_at,
            next_attempt_at: None,
        }
    }
}

impl From<Listed> for Row {
    fn from(row: Listed) -> Self {
        match row {
            Listed::Delivery(row) => row.into(),
            Listed::Test(row) => row.into(),
        }
    }
}

/// A delivery with its attempts.
#[derive(Serialize)]
pub struct Whole {
    #[serde(flatten)]
    row: Row,
    origin: Origin,
    attempts: Vec<AttemptView>,
}

impl From<DeliveryView> for Whole {
    fn from(view: DeliveryView) -> Self {
        Self { row: view.row.into(), origin: view.origin, attempts: view.attempts }
    }
}

/// Deliveries, newest first.
pub async fn list(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> Result<Json<Page<Row>>, Problem> {
    let mut filter = filter(&mut params);
    let (limit, tests) = (params.limit(), tests(&mut params));
    // Rows of the list of tests are tests, so that its cursors and those of deliveries cannot be mistaken for each other.
    let only_tests = tests == Tests::Only;
    let cursor = params.cursor_by(if only_tests { Cursor::parse::<TestId> } else { Cursor::parse::<DeliveryId> });
    params.finish()?;
    // Who goes on wants rows.
    filter.far = cursor.is_some();
    let slice = listed(&state, &actor, &filter, tests, cursor, limit).await?;
    let next_cursor = slice.onward().map(if only_tests { Cursor::text::<TestId> } else { Cursor::text::<DeliveryId> });
    let data = slice.rows.into_iter().map(Row::from).collect();
    Ok(Json(Page { data, next_cursor }))
}

/// What lists and exports are asked for.
fn filter(params: &mut Params) -> DeliveryFilter {
    DeliveryFilter {
        webhook_id: params.id("webhook_id", WebhookId::PREFIX),
        event_id: params.id("event_id", EventId::PREFIX),
        status: params.several("status", "a status such as failed, or several with commas", DeliveryStatus::parse),
        event_type: params.text("event_type"),
        product: params.text("product"),
        channel: params.text("channel"),
        http_status: params.parsed("http_status", "a status such as 404, or a class such as 5xx", HttpFilter::parse),
        error: params.text("error"),
        attempt_failed: None,
        period: Period::new(params.time("from"), params.time("to")),
        after: None,
        q: params.text("q").and_then(|text| Search::new(&text)),
        far: false,
        payload: params.parsed("payload", "a path and a value, such as user.city=Riga", PayloadIs::parse),
    }
}

fn tests(params: &mut Params) -> Tests {
    params.parsed("test", "true, false or all", Tests::parse).unwrap_or_default()
}

/// `2024-05-08T1341`: a moment in the name of a file, in UTC.
fn in_name(at: Timestamp) -> String {
    at.to_string().chars().take(16).filter(|letter| *letter != ':').collect()
}

/// Deliveries as a file, newest first.
pub async fn export(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    mut params: Params,
) -> Result<Response, Problem> {
    let filter = filter(&mut params);
    let format = params.parsed("format", "csv or ndjson", Format::parse).unwrap_or(Format::Csv);
    let tests = tests(&mut params);
    params.finish()?;
    let name = log::export::file_name(&state, &actor, "deliveries", &filter, in_name).await?;
    let rows = log::export::export(&state, &actor, Wanted::Deliveries(filter, tests), format)?;
    Ok(log::export::answer(Body::from_stream(rows), &name, format))
}

/// One delivery with its attempts.
pub async fn read(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> Result<Json<Whole>, Problem> {
    Ok(Json(log::delivery(&state, &actor, id(&name, "delivery")?).await?.into()))
}

/// One test.
pub async fn test(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> Result<Json<TestView>, Problem> {
    Ok(Json(test_log::test(&state, &actor, id(&name, "test")?).await?))
}

/// Sends it again.
pub async fn resend(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> Result<Json<Whole>, Problem> {
    Ok(Json(log::resend(&state, &actor, id(&name, "delivery")?).await?.into()))
}

/// Cancels it.
pub async fn cancel(
    State(state): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(name): Path<String>,
) -> Result<Json<Whole>, Problem> {
    Ok(Json(log::cancel(&state, &actor, id(&name, "delivery")?).await?.into()))
}
