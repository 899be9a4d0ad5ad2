//! Events as people read them, and the books that must balance.

use super::columns::{from_row, small};
use super::{DeliveryRow, Store, StoreError};
use crate::domain::event::Event;
use crate::domain::ids::{EventId, WorkspaceId};
use crate::domain::time::{EventTime, Timestamp};

/// Which events a list shows.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// Of this type.
    pub event_type: Option<String>,
    /// Of this product.
    pub product: Option<String>,
    /// Of this channel.
    pub channel: Option<String>,
    /// Received at this time or later.
    pub from: Option<Timestamp>,
    /// Received before this time.
    pub to: Option<Timestamp>,
    /// An id or a stored search term, exact, without regard to case.
    pub q: Option<String>,
}

/// An event in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// The event.
    pub event: Event,
    /// When it was received.
    pub received_at: Timestamp,
    /// Deliveries made when it was accepted.
    pub deliveries: u32,
    /// Deliveries held back when it was accepted.
    pub skipped: u32,
}

/// An event with what became of it.
#[derive(Debug, Clone)]
pub struct EventDetail {
    /// The event.
    pub event: Event,
    /// When it was received.
    pub received_at: Timestamp,
    /// Its deliveries, oldest first.
    pub deliveries: Vec<DeliveryRow>,
}

from_row!(Event, |row| Event {
    id: row.try_get("id")?,
    sender_id: row.try_get("sender_id")?,
    event_type: row.try_get("event_type")?,
    time: EventTime { nanos: row.try_get("time_ns")?, digits: small("time_digits", row.try_get("time_digits")?)? },
    product: row.try_get("product")?,
    channel: row.try_get("channel")?,
    source: row.try_get("source")?,
    data: row.try_get("data")?,
    profile: row.try_get("profile")?,
});

impl Store {
    /// Events, newest first, from the one after `cursor`.
    pub async fn events(
        &self,
        workspace_id: WorkspaceId,
        filter: &EventFilter,
        cursor: Option<EventId>,
        limit: u32,
    ) -> Result<Vec<EventRow>, StoreError> {
        todo!("{workspace_id} {filter:?} {cursor:?} {limit}")
    }

    /// One event with its deliveries.
    pub async fn event(&self, workspace_id: WorkspaceId, id: EventId) -> Result<Option<EventDetail>, StoreError> {
        todo!("{workspace_id} {id}")
    }

    /// Events whose deliveries do not add up: (event, made when accepted, found). Empty in a sound database.
    pub async fn accounting_faults(&self) -> Result<Vec<(EventId, u32, u32)>, StoreError> {
        todo!()
    }
}
