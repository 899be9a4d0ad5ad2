//! Events as senders post them: read, checked against the catalogue, handed to the engine.

mod envelope;
mod parse;

use serde::Serialize;

use crate::domain::ids::EventId;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;

use super::{Actor, AppError};

pub use parse::{Stamp, parse};

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
    let incoming = parse(body, content_type, &state.clock, &state.engine.vocabulary(actor.workspace_id))?;
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
