//! The log: events, deliveries and their attempts, read and sent again.

use serde::Serialize;

use crate::domain::attempt::{AttemptError, ErrorCode, Headers, ShownRequest, ShownResponse, Timing};
use crate::domain::auth_kind::AuthKind;
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, WebhookId};
use crate::domain::retry;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::egress::diagnosis;
use crate::server::egress::request::{Logged, shown_headers};
use crate::server::engine::matching::{self, Match};
use crate::server::engine::version::Compiled;
use crate::server::state::AppState;
use crate::server::store::{
    AttemptRow, Cancel, DeliveryDetail, DeliveryFilter, DeliveryRow, EventDetail, EventFilter, EventRow, LogRow,
    Resend, WebhookFilter,
};

use super::{Actor, AppError, Page};

/// A delivery with everything there is to see.
#[derive(Debug, Clone)]
pub struct DeliveryView {
    /// As in the list.
    pub row: DeliveryRow,
    /// The event.
    pub event: Event,
    /// The body of every attempt; of one that cannot be rendered, the reason.
    pub body: Result<String, String>,
    /// Since when the webhook had the configuration that the body is made from; it stays the same on every attempt.
    pub configured_at: Option<Timestamp>,
    /// Attempts, first to last.
    pub attempts: Vec<AttemptView>,
    /// When it is tried next, and after that if it goes on failing; empty when it is over or being sent.
    pub upcoming: Vec<Timestamp>,
}

/// An attempt as people see it.
#[derive(Debug, Clone, Serialize)]
pub struct AttemptView {
    /// Its id.
    pub id: AttemptId,
    /// From 1.
    pub number: u32,
    /// When it began.
    pub started_at: Timestamp,
    /// What was sent, secrets masked.
    pub request: ShownRequest,
    /// What came back.
    pub response: Option<ShownResponse>,
    /// How long it took.
    pub timing_ms: Timing,
    /// Why it failed.
    pub error: Option<AttemptError>,
    /// What to try.
    pub advice: Option<String>,
}

/// An event with what became of it.
#[derive(Debug, Clone)]
pub struct EventView {
    /// The event and its deliveries.
    pub detail: EventDetail,
    /// Webhooks that it did not go to.
    pub not_matched: Vec<NotMatched>,
}

/// A webhook that an event did not go to.
#[derive(Debug, Clone, Serialize)]
pub struct NotMatched {
    /// Which.
    pub webhook_id: WebhookId,
    /// Its name.
    pub webhook_name: String,
    /// Why, as the webhook stands now.
    pub reason: String,
}

/// Deliveries, newest first.
pub async fn deliveries(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    cursor: Option<DeliveryId>,
    limit: u32,
) -> Result<Page<DeliveryRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    let rows = state.store.deliveries(actor.workspace_id, filter, cursor, limit + 1).await?;
    Ok(Page::cut(rows, limit, |row| row.id.to_string()))
}

/// Attempts, newest first: the Webhook logs page.
pub async fn attempts(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    cursor: Option<AttemptId>,
    limit: u32,
) -> Result<Page<LogRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    let rows = state.store.attempt_log(actor.workspace_id, filter, cursor, limit + 1).await?;
    Ok(Page::cut(rows, limit, |row| row.attempt.id.to_string()))
}

/// One delivery with its attempts.
pub async fn delivery(state: &AppState, actor: &Actor, id: DeliveryId) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    let found = state.store.delivery(actor.workspace_id, id).await?;
    let detail = found.ok_or(AppError::NotFound("delivery"))?;
    let webhook = state.store.webhook(actor.workspace_id, detail.row.webhook_id).await?;
    let kind = webhook.as_ref().map_or(AuthKind::None, |webhook| webhook.auth_kind);
    let upcoming = webhook.map(|webhook| upcoming(&detail.row, &webhook.config.settings.retry_schedule_s));
    let upcoming = upcoming.unwrap_or_default();
    let version = state.store.version(detail.version_id).await?;
    let configured_at = version.as_ref().map(|version| version.created_at);
    let compiled = version.ok_or_else(|| "its configuration version is gone".to_owned());
    let compiled = compiled.and_then(|version| Compiled::parse(&version.document).map_err(|error| error.to_string()));
    let rendered = compiled.and_then(|compiled| {
        let body = compiled.render(&detail.event, detail.row.webhook_id).map_err(|error| error.to_string())?;
        Ok((body, compiled.content_type()))
    });
    let (body, content_type) = match rendered {
        Ok((body, content_type)) => (Ok(body), content_type),
        Err(error) => (Err(error), "application/json"),
    };
    let shown = body.clone().unwrap_or_default();
    let attempts = detail.attempts.iter().map(|row| attempt(&detail, row, &shown, content_type, kind)).collect();
    Ok(DeliveryView { row: detail.row, event: detail.event, body, configured_at, attempts, upcoming })
}

fn upcoming(row: &DeliveryRow, schedule_s: &[u32]) -> Vec<Timestamp> {
    let made = row.attempt_count.saturating_sub(row.round_start);
    row.next_attempt_at.map(|next| retry::upcoming(schedule_s, made, next)).unwrap_or_default()
}

/// Deliveries to this webhook that an option of it held back in the last 24 hours, counted up to `most`.
pub async fn held_back(state: &AppState, actor: &Actor, webhook: WebhookId, most: u32) -> Result<u64, AppError> {
    actor.require(Scope::LogsRead)?;
    let since = state.clock.now().plus_ms(-86_400_000);
    Ok(state.store.held_back_since(actor.workspace_id, webhook, since, most).await?)
}

fn attempt(detail: &DeliveryDetail, row: &AttemptRow, body: &str, content_type: &str, kind: AuthKind) -> AttemptView {
    let headers = shown_headers(&Logged {
        delivery_id: &detail.row.id.to_string(),
        attempt: row.number,
        test: false,
        unix_s: row.started_at.unix_seconds(),
        content_type,
        shown_extra: &row.headers,
        signature: &row.signature,
    });
    let response = row.http_status.map(|status| ShownResponse {
        status,
        headers: serde_json::from_str::<Headers>(&row.response_headers).unwrap_or_default(),
        body: row.response_body.clone(),
        truncated: row.truncated,
    });
    let code = row.error_code.as_deref();
    AttemptView {
        id: row.id,
        number: row.number,
        started_at: row.started_at,
        request: ShownRequest { method: "POST".to_owned(), url: row.url.clone(), headers, body: body.to_owned() },
        response,
        timing_ms: row.timing,
        error: code
            .map(|code| AttemptError { code: code.to_owned(), message: row.error_message.clone().unwrap_or_default() }),
        advice: code.and_then(|code| diagnosis::advice(&ErrorCode::parse(code), kind)),
    }
}

/// Sends a delivery again, with the full retry schedule.
pub async fn resend(state: &AppState, actor: &Actor, id: DeliveryId) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)?;
    match state.store.resend(actor.workspace_id, id, state.clock.now()).await? {
        Resend::Queued => {}
        Resend::NotFound => return Err(AppError::NotFound("delivery")),
        Resend::NotPossible => {
            let detail = "This delivery cannot be sent again: it waits already, was skipped, or its webhook is off.";
            return Err(AppError::Conflict(detail.to_owned()));
        }
    }
    let view = delivery(state, actor, id).await?;
    state.engine.wake(view.row.webhook_id);
    tracing::info!(delivery = %id, user = ?actor.user_id, "delivery.resent");
    Ok(view)
}

/// Cancels a waiting delivery.
pub async fn cancel(state: &AppState, actor: &Actor, id: DeliveryId) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)?;
    match state.store.cancel_delivery(actor.workspace_id, id, state.clock.now()).await? {
        Cancel::Cancelled => delivery(state, actor, id).await,
        Cancel::NotFound => Err(AppError::NotFound("delivery")),
        Cancel::NotPossible => Err(AppError::Conflict("This delivery is over, or is being sent right now.".to_owned())),
    }
}

/// Events, newest first.
pub async fn events(
    state: &AppState,
    actor: &Actor,
    filter: &EventFilter,
    cursor: Option<EventId>,
    limit: u32,
) -> Result<Page<EventRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    let rows = state.store.events(actor.workspace_id, filter, cursor, limit + 1).await?;
    Ok(Page::cut(rows, limit, |row| row.event.id.to_string()))
}

/// The newest events of a type (`*`: of any), from the recent part of the log.
pub async fn recent_events(
    state: &AppState,
    actor: &Actor,
    event_type: &str,
    limit: u32,
) -> Result<Vec<EventRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    Ok(state.store.recent_events(actor.workspace_id, event_type, limit).await?)
}

/// One event with its deliveries, and the webhooks it did not go to.
pub async fn event(state: &AppState, actor: &Actor, id: EventId) -> Result<EventView, AppError> {
    actor.require(Scope::LogsRead)?;
    let found = state.store.event(actor.workspace_id, id).await?;
    let detail = found.ok_or(AppError::NotFound("event"))?;
    let mut not_matched = Vec::new();
    let mut cursor = None;
    loop {
        let page = state.store.webhooks(actor.workspace_id, &WebhookFilter::default(), cursor, 500).await?;
        let Some(last) = page.last() else { break };
        cursor = Some(last.id);
        for webhook in page {
            if detail.deliveries.iter().any(|delivery| delivery.webhook_id == webhook.id) {
                continue;
            }
            let reason = match matching::explain(&webhook.config, webhook.status, &detail.event) {
                Match::No(reason) => reason,
                Match::Yes | Match::Skipped(_) => "it did not match when the event arrived".to_owned(),
            };
            not_matched.push(NotMatched { webhook_id: webhook.id, webhook_name: webhook.config.name, reason });
        }
    }
    Ok(EventView { detail, not_matched })
}
