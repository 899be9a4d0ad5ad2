//! The log: events, deliveries and their attempts, read and sent again.

pub mod bulk;
pub mod entries;
mod explorer;
pub mod export;
mod upcoming;
pub mod views;

pub use entries::{Entry, Outcome};
pub use explorer::{EventLine, EventView, NotMatched, event, event_lines, events, recent_events};
pub use upcoming::HasDelivery;

use std::sync::Arc;

use serde::Serialize;

use crate::domain::activity::Action;
use crate::domain::attempt::{AttemptError, ErrorCode, Exchange, Headers, ShownRequest, ShownResponse, Timing};
use crate::domain::auth_kind::AuthKind;
use crate::domain::delivery::Origin;
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, DeliveryId, WebhookId};
use crate::domain::retry;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::egress::diagnosis;
use crate::server::egress::request::{Logged, shown_headers};
use crate::server::engine::version::{Compiled, RenderError};
use crate::server::state::AppState;
use crate::server::store::{
    AttemptRow, Cancel, Cursor, DeliveryDetail, DeliveryFilter, DeliveryRow, LogRow, RefusedOutcome, Resend, Version,
};

use super::activity;
use super::{Actor, AppError, Page};

/// Most refused attempts that are shown.
const REFUSED_SHOWN: u32 = 20;

/// Why the body of a delivery cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoBody {
    /// What it was made from is not there.
    #[error("its configuration version is gone")]
    Gone,
    /// It cannot be made.
    #[error(transparent)]
    Render(#[from] RenderError),
}

/// A delivery with everything there is to see.
#[derive(Debug, Clone)]
pub struct DeliveryView {
    /// As in the list.
    pub row: DeliveryRow,
    /// The event.
    pub event: Event,
    /// The body of every attempt; of one that cannot be rendered, the reason.
    pub body: Result<String, NoBody>,
    /// What made it.
    pub origin: Origin,
    /// Since when the webhook had the configuration that the body is made from; it stays the same on every attempt.
    pub configured_at: Option<Timestamp>,
    /// How the template that the body is made from stands to the webhook's present one.
    pub template: TemplateNow,
    /// Attempts, first to last.
    pub attempts: Vec<AttemptView>,
    /// When it is tried next, and after that if it goes on failing; empty when it is over, being sent, or its webhook is
    /// paused.
    pub upcoming: Vec<Timestamp>,
    /// Whether its webhook is paused: what waits then goes on waiting.
    pub paused: bool,
    /// While its endpoint looks sick and it waits for that: when the next probe leaves.
    pub probe: Option<Timestamp>,
    /// Whether its webhook was deleted: then nothing can be sent any more.
    pub deleted: bool,
    /// Where its webhook sends to now.
    pub endpoints: Vec<String>,
    /// The webhook's present retry schedule, and since when it can have been another one.
    pub schedule: Option<(Vec<u32>, Timestamp)>,
}

/// A delivery's template beside the one that its webhook has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateNow {
    /// The same text.
    Same,
    /// It was changed since.
    Changed {
        /// The text that the body is made from.
        used: String,
        /// The text that a new delivery would be made from.
        now: String,
    },
    /// The webhook is gone, or one of the two cannot be read.
    Unknown,
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

/// Deliveries, newest first.
pub async fn deliveries(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Page<DeliveryRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    let slice = state.store.deliveries(actor.workspace_id, filter, cursor, limit).await?;
    let slice = slice.map(|row| row.up_to_date(state));
    let next_cursor = slice.onward().map(Cursor::text::<DeliveryId>);
    Ok(Page { data: slice.rows, next_cursor })
}

/// Attempts, newest first: the Webhook logs page.
pub async fn attempts(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Page<LogRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    let slice = state.store.attempt_log(actor.workspace_id, filter, cursor, limit).await?;
    let slice = slice.map(|row| row.up_to_date(state));
    let next_cursor = slice.onward().map(Cursor::text::<AttemptId>);
    Ok(Page { data: slice.rows, next_cursor })
}

/// One delivery with its attempts.
pub async fn delivery(state: &AppState, actor: &Actor, id: DeliveryId) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    let found = state.store.delivery(actor.workspace_id, id).await?;
    let mut detail = found.ok_or(AppError::NotFound("delivery"))?;
    let probe = state.engine.probe_at(detail.row.webhook_id, &detail.row.event_type);
    let probe = probe.filter(|_| detail.row.next_attempt_at.is_some());
    detail.row = detail.row.up_to_date(state);
    let webhook = state.store.webhook(actor.workspace_id, detail.row.webhook_id).await?;
    let kind = webhook.as_ref().map_or(AuthKind::None, |webhook| webhook.auth_kind);
    let schedule =
        webhook.as_ref().map(|webhook| (webhook.config.settings.retry_schedule_s.clone(), webhook.updated_at));
    let endpoints = webhook.as_ref().map(|webhook| webhook.config.endpoints()).unwrap_or_default();
    let endpoints = endpoints.into_iter().map(|(url, _)| url.to_owned()).collect();
    let deleted = webhook.is_none();
    let paused = webhook.as_ref().is_some_and(|webhook| webhook.status == WebhookStatus::Paused);
    let waits = schedule.as_ref().map(|(waits, _)| &waits[..]).unwrap_or_default();
    let upcoming = if paused || probe.is_some() { Vec::new() } else { upcoming(&detail.row, waits) };
    let version = state.store.version(detail.version_id).await?;
    let configured_at = version.as_ref().map(|version| version.created_at);
    let compiled = compiled(version);
    let template = match webhook {
        Some(webhook) if webhook.version_id == detail.version_id => TemplateNow::Same,
        Some(webhook) => {
            let now = self::compiled(state.store.version(webhook.version_id).await?);
            template_now(compiled.as_deref().ok(), now.as_deref().ok(), &detail.event)
        }
        None => TemplateNow::Unknown,
    };
    let content_type = compiled.as_ref().map_or("application/json", |compiled| compiled.content_type());
    let event = Arc::new(detail.event.clone());
    let body = match compiled {
        Ok(compiled) => {
            let webhook = detail.row.webhook_id;
            let made = state.engine.renderer().render(actor.workspace_id, &compiled, &event, webhook).await;
            made.map_err(NoBody::from)
        }
        Err(error) => Err(error),
    };
    let shown = body.clone().unwrap_or_default();
    let attempts = detail.attempts.iter().map(|row| attempt(&detail, row, &shown, content_type, kind)).collect();
    let DeliveryDetail { row, event, origin, .. } = detail;
    Ok(DeliveryView {
        row,
        event,
        body,
        origin,
        configured_at,
        template,
        attempts,
        upcoming,
        paused,
        probe,
        deleted,
        endpoints,
        schedule,
    })
}

fn compiled(version: Option<Version>) -> Result<Arc<Compiled>, NoBody> {
    Ok(Arc::new(Compiled::parse(&version.ok_or(NoBody::Gone)?.document)?))
}

fn template_now(used: Option<&Compiled>, now: Option<&Compiled>, event: &Event) -> TemplateNow {
    let (Some(used), Some(now)) = (used, now) else { return TemplateNow::Unknown };
    let (used, now) = (used.template_text(event), now.template_text(event));
    if used == now {
        return TemplateNow::Same;
    }
    TemplateNow::Changed { used: used.to_owned(), now: now.to_owned() }
}

fn upcoming(row: &DeliveryRow, schedule_s: &[u32]) -> Vec<Timestamp> {
    let made = row.attempt_count.saturating_sub(row.round_start);
    row.next_attempt_at.map(|next| retry::upcoming(schedule_s, made, next)).unwrap_or_default()
}

/// Attempts of the workspace that the database refused to record, the newest.
///
/// # Errors
/// When who asks may not read the log.
pub async fn refused(state: &AppState, actor: &Actor) -> Result<Vec<RefusedOutcome>, AppError> {
    actor.require(Scope::LogsRead)?;
    Ok(state.store.refused_outcomes(actor.workspace_id, REFUSED_SHOWN).await?)
}

/// Deliveries to this webhook that an option of it held back in the last 24 hours, counted up to `most`.
pub async fn held_back(state: &AppState, actor: &Actor, webhook: WebhookId, most: u32) -> Result<u64, AppError> {
    actor.require(Scope::LogsRead)?;
    let since = state.clock.now().plus_ms(-86_400_000);
    Ok(state.store.held_back_since(actor.workspace_id, webhook, since, most).await?)
}

fn attempt(detail: &DeliveryDetail, row: &AttemptRow, body: &str, content_type: &str, kind: AuthKind) -> AttemptView {
    let code = row.error_code.as_deref().map(ErrorCode::parse);
    let (request, response) = exchange(detail, row, body, content_type, code.as_ref());
    let answered = response.as_ref().map(|response| response.headers.clone()).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of at most a minute")]
    let at = row.started_at.plus_ms(row.timing.total as i64);
    AttemptView {
        id: row.id,
        number: row.number,
        started_at: row.started_at,
        request,
        response,
        timing_ms: row.timing,
        advice: code.and_then(|code| diagnosis::advice_on(&code, kind, &row.url, &answered, at)),
        error: row
            .error_code
            .clone()
            .map(|code| AttemptError { code, message: row.error_message.clone().unwrap_or_default() }),
    }
}

/// What was sent and what came back: where no token could be fetched, to and from the token endpoint.
fn exchange(
    detail: &DeliveryDetail,
    row: &AttemptRow,
    body: &str,
    content_type: &str,
    code: Option<&ErrorCode>,
) -> (ShownRequest, Option<ShownResponse>) {
    if code == Some(&ErrorCode::OauthTokenFailed)
        && let Ok(Exchange { request, response }) = serde_json::from_str(&row.headers)
    {
        return (request, response);
    }
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
    (ShownRequest { method: "POST".to_owned(), url: row.url.clone(), headers, body: body.to_owned() }, response)
}

/// Sends a delivery again, with the full retry schedule; one that waits for a later attempt is sent now.
pub async fn resend(state: &AppState, actor: &Actor, id: DeliveryId) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)?;
    match state.store.resend(actor.workspace_id, id, state.clock.now()).await? {
        Resend::Queued => {}
        Resend::NotFound => return Err(AppError::NotFound("delivery")),
        Resend::NotPossible => {
            let detail = "This delivery cannot be sent again: it is being sent, was skipped, or its webhook is off.";
            return Err(AppError::Conflict(detail.to_owned()));
        }
    }
    let view = delivery(state, actor, id).await?;
    state.engine.wake(view.row.webhook_id);
    tracing::info!(delivery = %id, user = ?actor.user_id, "delivery.resent");
    activity::note(state, actor, activity::Entry::new(Action::DeliveryResent).webhook(view.row.webhook_id).subject(id))
        .await;
    Ok(view)
}

/// Cancels a waiting delivery.
pub async fn cancel(state: &AppState, actor: &Actor, id: DeliveryId) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)?;
    match state.store.cancel_delivery(actor.workspace_id, id, state.clock.now()).await? {
        Cancel::Cancelled => {}
        Cancel::NotFound => return Err(AppError::NotFound("delivery")),
        Cancel::NotPossible => {
            return Err(AppError::Conflict("This delivery is over, or is being sent right now.".to_owned()));
        }
    }
    let view = delivery(state, actor, id).await?;
    activity::note(
        state,
        actor,
        activity::Entry::new(Action::DeliveryCancelled).webhook(view.row.webhook_id).subject(id),
    )
    .await;
    Ok(view)
}
