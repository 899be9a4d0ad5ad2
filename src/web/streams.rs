//! What pages read beside themselves: the rows of the log as a file, new rows as they come, and steps as they are done.

mod ticks;

use std::collections::HashSet;
use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::header::{CACHE_CONTROL, COOKIE, HeaderName, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use futures_util::stream::{iter, unfold};
use futures_util::{Stream, StreamExt};
use leptos::prelude::*;
use uuid::Uuid;

use super::pages::logs::asked::{Asked, Place};
use super::pages::logs::bulk;
use super::pages::logs::position;
use super::pages::logs::rows::{KNOWN, Setting, rows_of};
use super::pages::logs::zone::Zone;
use super::pages::overview::steps::STREAM;
use super::pages::trail::{Trail, cursor_above};
use super::request::Visit;
use crate::domain::ids::{AttemptId, TypeId};
use crate::domain::workspace::Scope;
use crate::server::app::log::Entry;
use crate::server::app::log::entries::{self, Chosen};
use crate::server::app::log::export::{self, Format, Wanted};
use crate::server::app::{AppError, accounts, webhooks};
use crate::server::state::AppState;
use crate::server::store::{DeliveryFilter, WebhookFilter};

/// How often new rows are looked for.
const TICK: Duration = Duration::from_secs(1);
/// A row may be written this much later than its id says: an attempt has its id from its start, and may take 30 s for a token
/// and 30 s for its request.
const LATE_MS: u128 = 75_000;
/// Rows that one look takes: a page keeps fewer.
const ROWS: u32 = 500;
/// The first look, and every so many, goes through several parts of the list, so that none is missed that was written late.
const WIDE: u32 = 5;
/// How many parts. The first look goes far in each, to the end of a long break.
const PARTS: u32 = 10;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/audit/webhook-logs/export", get(file))
        .route("/audit/webhook-logs/stream", get(stream))
        .route(STREAM, get(ticks::stream))
}

fn cookies(headers: &HeaderMap) -> String {
    let cookies: Vec<_> = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok()).collect();
    cookies.join("; ")
}

/// Who asks; otherwise the answer that refuses.
async fn visitor(state: &AppState, headers: &HeaderMap) -> Result<Visit, Response> {
    let visit = Visit::of(state, &cookies(headers)).await.map_err(|error| refusal(&error))?;
    let Some(visit) = visit else { return Err((StatusCode::UNAUTHORIZED, "Sign in first.").into_response()) };
    visit.actor.require(Scope::LogsRead).map_err(|error| refusal(&error))?;
    Ok(visit)
}

/// The same with how they read times, and what for.
async fn asked(state: &AppState, headers: &HeaderMap, query: &str) -> Result<(Visit, Zone, Asked), Response> {
    let visit = visitor(state, headers).await?;
    let asked = Asked::parse(Place::workspace(), query);
    let zone = Zone::chosen(asked.text("zone"), &cookies(headers));
    if !asked.is_readable(&zone) {
        return Err((StatusCode::BAD_REQUEST, "A filter cannot be read. Correct it in the log.").into_response());
    }
    Ok((visit, zone, asked))
}

fn refusal(error: &AppError) -> Response {
    match error {
        AppError::Forbidden(detail) => (StatusCode::FORBIDDEN, detail.clone()).into_response(),
        other => {
            tracing::error!(error = %other, "web.stream_failed");
            (StatusCode::SERVICE_UNAVAILABLE, "The logs cannot be read now. Try again later.").into_response()
        }
    }
}

fn text(query: &str, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

async fn file(State(state): State<AppState>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let (visit, zone, asked) = match asked(&state, &headers, &query).await {
        Ok(asked) => asked,
        Err(refusal) => return refusal,
    };
    let format = text(&query, "format").and_then(|word| Format::parse(&word)).unwrap_or(Format::Csv);
    let filter = asked.filter(&zone);
    let kind = if asked.tests() { "webhook-tests" } else { "webhook-logs" };
    let name = export::file_name(&state, &visit.actor, kind, &filter, |at| zone.in_name(at)).await;
    let wanted = match text(&query, "rows") {
        Some(rows) if asked.tests() => {
            Wanted::ChosenTests(rows.split('.').filter_map(|id| id.parse().ok()).take(bulk::FILE_ROWS).collect())
        }
        Some(rows) => Wanted::Chosen(Chosen::parse(&rows)),
        None if asked.tests() => Wanted::Tests(filter),
        None => Wanted::Entries(filter, asked.outcomes.clone()),
    };
    let rows = name.and_then(|name| Ok((name, export::export(&state, &visit.actor, wanted, format)?)));
    match rows {
        Ok((name, rows)) => {
            // Spreadsheets take a file without this mark for one in the letters of their own country.
            let mark = (format == Format::Csv).then_some(Ok(Bytes::from_static("\u{feff}".as_bytes())));
            export::answer(Body::from_stream(iter(mark).chain(rows)), &name, format)
        }
        Err(error) => refusal(&error),
    }
}

async fn stream(State(state): State<AppState>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let (visit, zone, asked) = match asked(&state, &headers, &query).await {
        Ok(asked) => asked,
        Err(refusal) => return refusal,
    };
    if asked.tests() {
        return (StatusCode::NOT_FOUND, "Tests do not come by themselves.").into_response();
    }
    let known = webhooks::list(&state, &visit.actor, &WebhookFilter::default(), None, KNOWN).await;
    let known = known.map(|page| page.data).unwrap_or_default();
    let mut setting = Setting::of(&visit, asked.clone(), zone.clone(), &known);
    (setting.select, setting.live) = (true, true);
    // What the browser saw last; after a break it says so itself.
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()).map(str::to_owned);
    let last = last.or_else(|| text(&query, "after")).and_then(|id| id.parse::<Uuid>().ok());
    let since = last.unwrap_or_else(|| position(state.clock.now())).as_u128();
    let asker = visit.clone();
    let watch = Watch { filter: asked.filter(&zone), visit, asked, setting, since, seen: HashSet::new(), looks: 0 };
    quiet(&asker, watch.events())
}

/// The answer that these events make up, as long as there is room for one more that goes on; nothing on the way keeps any of
/// it back.
fn quiet(visit: &Visit, events: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    let Some(place) = visit.state.connections.stream(visit.who.user.id.uuid()) else {
        let later = [(RETRY_AFTER, "60")];
        return (StatusCode::SERVICE_UNAVAILABLE, later, "Too many pages are followed live. Reload later.")
            .into_response();
    };
    let events = events.inspect(move |_| {
        let _held = &place;
    });
    let headers = [(CACHE_CONTROL, "no-store"), (HeaderName::from_static("x-accel-buffering"), "no")];
    let events = Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)));
    (headers, events).into_response()
}

/// Whether the session lives and its person may still look on. Asked at each look: a stream must not outlive the session.
async fn may_go_on(visit: &Visit) -> bool {
    accounts::look(&visit.state, &visit.who).await.is_ok_and(|who| who.is_some_and(|who| who.may(Scope::LogsRead)))
}

/// A browser that looks on.
struct Watch {
    visit: Visit,
    asked: Asked,
    filter: DeliveryFilter,
    setting: Setting,
    /// The newest id that was sent.
    since: u128,
    /// What was sent and may be found again.
    seen: HashSet<Uuid>,
    looks: u32,
}

impl Watch {
    /// Its events, until it leaves, signs out, or the server stops.
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> + Send {
        unfold(self, |mut watch| async move {
            let stopping = watch.visit.state.engine.stopping();
            loop {
                tokio::select! {
                    () = stopping.cancelled() => return None,
                    () = tokio::time::sleep(TICK) => {}
                }
                watch.looks += 1;
                if !may_go_on(&watch.visit).await {
                    return None;
                }
                match watch.look().await {
                    Ok(Some(event)) => return Some((Ok(event), watch)),
                    Ok(None) => {}
                    Err(error) => {
                        tracing::warn!(%error, "web.stream_ended");
                        return None;
                    }
                }
            }
        })
    }

    /// New rows, if there are any.
    async fn look(&mut self) -> Result<Option<Event>, AppError> {
        let after = Uuid::from_u128(self.since.saturating_sub(LATE_MS << 80));
        self.seen.retain(|id| *id > after);
        let found = self.latest(after).await?;
        let new: Vec<Entry> = found.into_iter().filter(|row| self.seen.insert(row.id())).collect();
        let Some(newest) = new.first().map(Entry::id) else { return Ok(None) };
        self.since = self.since.max(newest.as_u128());
        self.setting.now = self.visit.state.clock.now();
        // What these rows open leads back to this list, as the rows of the page do.
        self.setting.trail = Trail::default().pinned(cursor_above(AttemptId::from_uuid(newest)));
        let rows = rows_of(&self.visit, &self.setting, new).await?;
        let html: String = Owner::new().with(|| rows.into_iter().map(RenderHtml::to_html).collect());
        let last = Uuid::from_u128(self.since).to_string();
        Ok(Some(Event::default().event("rows").id(last).data(html.replace(['\r', '\n'], " "))))
    }

    /// The newest rows after this one.
    async fn latest(&self, after: Uuid) -> Result<Vec<Entry>, AppError> {
        let filter = DeliveryFilter { after: Some(after), far: self.looks == 1, ..self.filter.clone() };
        let (state, actor, outcomes) = (&self.visit.state, &self.visit.actor, &self.asked.outcomes);
        let (mut rows, mut cursor) = (Vec::new(), None);
        let parts = if self.looks % WIDE == 1 { PARTS } else { 1 };
        for _ in 0..parts {
            let found = entries::entries(state, actor, &filter, outcomes, cursor, ROWS).await?;
            cursor = found.onward();
            rows.extend(found.rows);
            if cursor.is_none() || rows.len() as u64 >= u64::from(ROWS) {
                break;
            }
        }
        Ok(rows)
    }
}
