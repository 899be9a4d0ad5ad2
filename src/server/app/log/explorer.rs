//! Events, and what became of each.

use std::collections::HashSet;

use serde::Serialize;

use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{EventId, TypeId, WebhookId};
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::log::HasDelivery as _;
use crate::server::engine::matching::{self, Match};
use crate::server::state::AppState;
use crate::server::store::{EventDetail, EventFilter, EventRow, WebhookFilter};

use super::super::{Actor, AppError, Page};

/// An event with what became of it.
#[derive(Debug, Clone)]
pub struct EventView {
    /// The event and its deliveries.
    pub detail: EventDetail,
    /// Webhooks that it did not go to.
    pub not_matched: Vec<NotMatched>,
    /// Webhooks that it goes to and that are paused.
    pub paused: HashSet<WebhookId>,
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
    /// Whether the event may be sent to it on request.
    #[serde(skip)]
    pub takes_requests: bool,
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
    let slice = state.store.events(actor.workspace_id, filter, cursor, limit).await?;
    let next_cursor = slice.next.map(|next| EventId::from_uuid(next).to_string());
    Ok(Page { data: slice.rows, next_cursor })
}

/// An event in the explorer: with how many of its deliveries stand where.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// The event.
    pub row: EventRow,
    /// Its deliveries by status, in the order in which pages list them.
    pub outcomes: Vec<(DeliveryStatus, u32)>,
}

/// Events, newest first, with what became of them so far.
pub async fn event_lines(
    state: &AppState,
    actor: &Actor,
    filter: &EventFilter,
    cursor: Option<EventId>,
    limit: u32,
) -> Result<Page<EventLine>, AppError> {
    let page = events(state, actor, filter, cursor, limit).await?;
    let ids: Vec<EventId> = page.data.iter().map(|row| row.event.id).collect();
    let counted = state.store.event_outcomes(actor.workspace_id, &ids).await?;
    let lines = page.data.into_iter().map(|row| {
        let of = |status| counted.iter().find(|one| one.event_id == row.event.id && one.status == status);
        let outcomes = DeliveryStatus::ALL.into_iter().filter_map(|status| Some((status, of(status)?.number)));
        EventLine { outcomes: outcomes.collect(), row }
    });
    Ok(Page { data: lines.collect(), next_cursor: page.next_cursor })
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
    let mut detail = found.ok_or(AppError::NotFound("event"))?;
    detail.deliveries = detail.deliveries.into_iter().map(|row| row.up_to_date(state)).collect();
    let (mut not_matched, mut paused) = (Vec::new(), HashSet::new());
    let mut cursor = None;
    loop {
        let page = state.store.webhooks(actor.workspace_id, &WebhookFilter::default(), cursor, 500).await?;
        let Some(last) = page.last() else { break };
        cursor = Some(last.id);
        for webhook in page {
            if detail.deliveries.iter().any(|delivery| delivery.webhook_id == webhook.id) {
                paused.extend((webhook.status == WebhookStatus::Paused).then_some(webhook.id));
                continue;
            }
            let reason = match matching::explain(&webhook.config, webhook.status, &detail.event) {
                Match::No(reason) => reason,
                _ if webhook.created_at > detail.received_at => "the webhook was made after the event".to_owned(),
                Match::Yes | Match::Skipped(_) => "it did not match when the event arrived; it would now".to_owned(),
            };
            not_matched.push(NotMatched {
                webhook_id: webhook.id,
                webhook_name: webhook.config.name,
                reason,
                takes_requests: webhook.status.matches_events(),
            });
        }
    }
    Ok(EventView { detail, not_matched, paused })
}
