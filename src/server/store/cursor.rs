//! Where a page of a list begins.
//!
//! Rows are newest first. A search that finds many events takes up its newest, lists all that became of them, whenever that
//! was, and goes on with the next of its events: its rows come in blocks. So a cursor names a row, and in a later block the event
//! below which its events lie: `dlv_…`, `dlv_…-evt_…`, or `-evt_…` where a block begins. `evt_…` alone is a cursor of the list of
//! events, and none of these.

use std::str::FromStr;

use uuid::Uuid;

use crate::domain::ids::{EventId, TypeId};

/// Below which row, and among which events of a search.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Below this row; `None`: with the newest.
    pub row: Option<Uuid>,
    /// In a search, of events below this one; `None`: of the newest.
    pub events: Option<Uuid>,
}

impl Cursor {
    /// Below this row of a list without blocks, or of the first.
    #[must_use]
    pub fn below(row: Uuid) -> Self {
        Self { row: Some(row), events: None }
    }

    /// As text, with rows as ids of this kind.
    #[must_use]
    pub fn text<I: TypeId>(self) -> String {
        let row = self.row.map(|row| I::from_uuid(row).to_string()).unwrap_or_default();
        match self.events {
            Some(event) => format!("{row}-{}", EventId::from_uuid(event)),
            None => row,
        }
    }

    /// Reads what [`Self::text`] wrote.
    #[must_use]
    pub fn parse<I: TypeId + FromStr>(text: &str) -> Option<Self> {
        let event = |text: &str| text.parse().ok().map(EventId::uuid);
        let row = |text: &str| text.parse().ok().map(I::uuid);
        match text.split_once('-') {
            Some(("", second)) => Some(Self { row: None, events: Some(event(second)?) }),
            Some((first, second)) => Some(Self { row: Some(row(first)?), events: Some(event(second)?) }),
            None => row(text).map(Self::below),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::DeliveryId;

    #[test]
    fn what_is_written_is_read() {
        let (row, events) = (Some(Uuid::from_u128(7)), Some(Uuid::from_u128(9)));
        for cursor in [Cursor { row, events: None }, Cursor { row, events }, Cursor { row: None, events }] {
            let text = cursor.text::<DeliveryId>();
            assert_eq!(Cursor::parse::<DeliveryId>(&text), Some(cursor), "{text}");
        }
        let event = EventId::from_parts(1, 1);
        let of_events = [event.to_string(), format!("{event}-{event}"), format!("{event}-")];
        for text in [String::new(), "-".to_owned(), "dlv_1".to_owned()].into_iter().chain(of_events) {
            assert_eq!(Cursor::parse::<DeliveryId>(&text), None, "{text}");
        }
    }
}
