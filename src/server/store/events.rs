//! Events as people read them, and the books that must balance.

use uuid::Uuid;

use super::columns::{from_row, small};
use super::dialect::on_db;
use super::period::Period;
use super::search::Search;
use super::select::{Select, Value, fetch_all};
use super::slice::Slice;
use super::{DeliveryRow, Store, StoreError};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::event::Event;
use crate::domain::ids::{EventId, TypeId, WorkspaceId};
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
    /// Received in this period.
    pub period: Period,
    /// What it was stored with, or its id.
    pub q: Option<Search>,
    /// That no webhook took, or held back, when they were accepted.
    pub unmatched: bool,
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

from_row!(EventRow, |row| EventRow {
    event: sqlx::FromRow::from_row(row)?,
    received_at: row.try_get("received_at")?,
    deliveries: small("deliveries", row.try_get("deliveries")?)?,
    skipped: small("skipped", row.try_get("skipped")?)?,
});

/// How many deliveries of an event stand in a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventOutcome {
    /// The event.
    pub event_id: EventId,
    /// The status.
    pub status: DeliveryStatus,
    /// How many.
    pub number: u32,
}

from_row!(EventOutcome, |row| EventOutcome {
    event_id: row.try_get("event_id")?,
    status: row.try_get("status")?,
    number: small("number", row.try_get("number")?)?,
});

/// An event whose books do not balance.
struct FaultRow(EventId, u32, u32);

from_row!(FaultRow, |row| FaultRow(
    row.try_get("id")?,
    small("made", row.try_get("made")?)?,
    small("found", row.try_get("found")?)?,
));

impl Store {
    /// Events, newest first, below `cursor`.
    pub async fn events(
        &self,
        workspace_id: WorkspaceId,
        filter: &EventFilter,
        cursor: Option<EventId>,
        limit: u32,
    ) -> Result<Slice<EventRow>, StoreError> {
        let filter = self.events_filter_found(workspace_id, filter, cursor.map(TypeId::uuid)).await?;
        let select = self.events_select(workspace_id, &filter, cursor.map(TypeId::uuid), limit.saturating_add(1));
        let rows: Vec<EventRow> = fetch_all!(self.read(), select)?;
        let floor = filter.q.as_ref().and_then(Search::few).and_then(|few| few.block.floor);
        Ok(Slice::read(rows, limit, floor, |row| row.event.id.uuid()))
    }

    /// A page by a filter that was looked up.
    pub(super) fn events_select(
        &self,
        workspace_id: WorkspaceId,
        filter: &EventFilter,
        cursor: Option<Uuid>,
        limit: u32,
    ) -> Select {
        let mut select = Select::new("SELECT e.* FROM events e");
        select.events(&self.db, workspace_id, filter);
        let page = match (&filter.q, self.is_sqlite()) {
            (None, _) => Select::page,
            // Along the ids that were found, in their order, until the page is full.
            (Some(_), true) => Select::held_page,
            (Some(_), false) => Select::sorted_page,
        };
        page(select, "e.id", cursor, limit)
    }

    /// How many deliveries of these events stand where; events without any are left out.
    pub async fn event_outcomes(
        &self,
        workspace_id: WorkspaceId,
        events: &[EventId],
    ) -> Result<Vec<EventOutcome>, StoreError> {
        // Never empty; no event has the smallest id.
        let places = format!("?{}", ", ?".repeat(events.len()));
        let ids = std::iter::once(EventId::from_parts(0, 0)).chain(events.iter().copied());
        let mut select = Select::new("SELECT d.event_id, d.status, count(*) AS number FROM deliveries d");
        select.and(&format!("d.event_id IN ({places})"), ids.map(|id| Value::Id(id.uuid())));
        select.and("d.workspace_id = ?", [Value::Id(workspace_id.uuid())]);
        select.sql.push_str(" GROUP BY d.event_id, d.status");
        Ok(fetch_all!(self.read(), select)?)
    }

    /// The newest events of a type (`*`: of any), looked for among the newest 5,000 of the workspace.
    pub async fn recent_events(
        &self,
        workspace_id: WorkspaceId,
        event_type: &str,
        limit: u32,
    ) -> Result<Vec<EventRow>, StoreError> {
        // The boundary keeps a rare type in a long log from reading all of it.
        const SQL: &str = "SELECT e.* FROM events e
            WHERE e.workspace_id = $1 AND ($2 = '*' OR e.event_type = $2) AND e.id >= coalesce(
                (SELECT b.id FROM events b WHERE b.workspace_id = $1 ORDER BY b.id DESC LIMIT 1 OFFSET 4999), $3)
            ORDER BY e.id DESC LIMIT $4";
        let first = EventId::from_parts(0, 0);
        Ok(on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(event_type).bind(first).bind(i64::from(limit)).fetch_all(pool).await
        })?)
    }

    /// One event with its deliveries.
    pub async fn event(&self, workspace_id: WorkspaceId, id: EventId) -> Result<Option<EventDetail>, StoreError> {
        let Some((event, received_at)) = self.event_alone(workspace_id, id).await? else { return Ok(None) };
        let deliveries = self.deliveries_of(workspace_id, id).await?;
        Ok(Some(EventDetail { event, received_at, deliveries }))
    }

    /// The event and when it was received.
    pub(super) async fn event_alone(
        &self,
        workspace_id: WorkspaceId,
        id: EventId,
    ) -> Result<Option<(Event, Timestamp)>, StoreError> {
        const SQL: &str = "SELECT * FROM events WHERE workspace_id = $1 AND id = $2";
        let row: Option<EventRow> = on_db!(self.read(), pool => {
            sqlx::query_as(SQL).bind(workspace_id).bind(id).fetch_optional(pool).await
        })?;
        Ok(row.map(|row| (row.event, row.received_at)))
    }

    /// Events whose deliveries do not add up: (event, made when accepted, found). Empty in a sound database.
    ///
    /// Reads every event: for tests and for `doctor`, not for pages.
    pub async fn accounting_faults(&self) -> Result<Vec<(EventId, u32, u32)>, StoreError> {
        const SQL: &str = "SELECT b.id, b.made, b.found FROM (
                SELECT e.id, e.deliveries + e.skipped AS made,
                    (SELECT count(*) FROM deliveries d WHERE d.event_id = e.id
                        AND d.replay_id IS NULL AND d.on_request IS NULL) AS found
                FROM events e) AS b
            WHERE b.made <> b.found ORDER BY b.id";
        let faults: Vec<FaultRow> = on_db!(self.read(), pool => sqlx::query_as(SQL).fetch_all(pool).await)?;
        Ok(faults.into_iter().map(|FaultRow(id, made, found)| (id, made, found)).collect())
    }
}
