//! Events as senders post them: read, checked against the catalogue, handed to the engine.

mod envelope;
mod parse;

use serde::Serialize;

use crate::domain::activity::Action;
use crate::domain::ids::{DeliveryId, EventId, WebhookId};
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::{DeliveryRow, Requested};

use super::activity::{self, Entry};
use super::log::{self, DeliveryView};
use super::{Actor, AppError};

pub use parse::parse;

/// The answer to a call.
#[derive(Debug, Clone, Serialize)]
pub struct Posted {
    /// Events that are new.
    pub accepted: usize,
    /// Events whose id was known already.
    pub duplicates: usize,
    /// All, in the order posted.
    pub events: Vec<PostedEvent>,
}

/// One event of the answer.
#[derive(Debug, Clone, Serialize)]
pub struct PostedEvent {
    /// Our id; of a duplicate, the first event's.
    pub id: EventId,
    /// Whether its sender's id was known already.
    pub duplicate: bool,
    /// Deliveries that will be sent.
    pub deliveries: u32,
    /// Deliveries that an option of a webhook holds back.
    pub skipped: u32,
}

/// Takes the events of one call, all or none; answers when they are on disk.
pub async fn post(
    state: &AppState,
    actor: &Actor,
    content_type: Option<&str>,
    body: &[u8],
) -> Result<Posted, AppError> {
    actor.require(Scope::EventsWrite)?;
    let incoming = parse(body, content_type, state.clock.now(), &state.engine.vocabulary(actor.workspace_id))?;
    let accepted = state.engine.accept(actor.workspace_id, incoming).await?;
    let events: Vec<PostedEvent> = accepted
        .into_iter()
        .map(|one| PostedEvent {
            id: one.event_id,
            duplicate: one.duplicate,
            deliveries: one.deliveries,
            skipped: one.skipped,
        })
        .collect();
    let duplicates = events.iter().filter(|event| event.duplicate).count();
    Ok(Posted { accepted: events.len() - duplicates, duplicates, events })
}

/// Sends an event to a webhook on request, with the webhook's configuration of now, whatever it selects: a new delivery
/// beside those that the event has.
pub async fn send(
    state: &AppState,
    actor: &Actor,
    event: EventId,
    webhook: WebhookId,
) -> Result<DeliveryView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    known(state, actor, event).await?;
    let id: DeliveryId = state.clock.id();
    made(state.store.request_delivery(actor.workspace_id, event, webhook, id, state.clock.now()).await?)?;
    begun(state, actor, id, (event, webhook)).await
}

/// Makes another delivery of the same event to the same webhook, as [`send`] does, in place of one that waits: that one
/// is cancelled, but only together with this. Else the receiver would get the event twice, or not at all.
///
/// # Errors
/// When there is no such delivery, it waits no longer, or its webhook takes none.
pub async fn replace(state: &AppState, actor: &Actor, old: &DeliveryRow) -> Result<DeliveryView, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)?;
    let id: DeliveryId = state.clock.id();
    made(state.store.renew_delivery(actor.workspace_id, old.id, id, state.clock.now()).await?)?;
    let cancelled = Entry::new(Action::DeliveryCancelled).webhook(old.webhook_id).subject(old.id);
    activity::note(state, actor, cancelled).await;
    begun(state, actor, id, (old.event_id, old.webhook_id)).await
}

fn made(requested: Requested) -> Result<(), AppError> {
    match requested {
        Requested::Queued => Ok(()),
        Requested::NotFound => Err(AppError::NotFound("webhook")),
        Requested::NotPossible => {
            Err(AppError::Conflict("This webhook takes no deliveries now. Activate it first.".to_owned()))
        }
        Requested::TooLate => Err(AppError::Conflict("This delivery is over, or is being sent right now.".to_owned())),
    }
}

/// A delivery that was just made on request.
async fn begun(
    state: &AppState,
    actor: &Actor,
    id: DeliveryId,
    (event, webhook): (EventId, WebhookId),
) -> Result<DeliveryView, AppError> {
    state.engine.wake(webhook);
    tracing::info!(delivery = %id, %event, %webhook, user = ?actor.user_id, "delivery.requested");
    activity::note(state, actor, Entry::new(Action::DeliveryRequested).webhook(webhook).subject(id)).await;
    log::delivery(state, actor, id).await
}

/// Whether there is such an event.
///
/// # Errors
/// When there is none.
pub async fn known(state: &AppState, actor: &Actor, event: EventId) -> Result<(), AppError> {
    actor.require(Scope::LogsRead)?;
    state.store.event(actor.workspace_id, event).await?.map(drop).ok_or(AppError::NotFound("event"))
}
