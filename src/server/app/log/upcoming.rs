//! When a delivery that waits is tried next, as people are told it: never in the past, and behind an open breaker with the
//! next probe.

use crate::domain::time::Timestamp;
use crate::server::state::AppState;
use crate::server::store::{DeliveryRow, LogRow};

/// A row of the log that holds a delivery.
pub trait HasDelivery: Sized {
    /// The delivery.
    fn delivery_mut(&mut self) -> &mut DeliveryRow;

    /// With the time of its next attempt as it is known now.
    #[must_use]
    fn up_to_date(mut self, state: &AppState) -> Self {
        let row = self.delivery_mut();
        row.next_attempt_at = row.next_attempt_at.map(|due| next(state, row, due));
        self
    }
}

impl HasDelivery for DeliveryRow {
    fn delivery_mut(&mut self) -> &mut DeliveryRow {
        self
    }
}

impl HasDelivery for LogRow {
    fn delivery_mut(&mut self) -> &mut DeliveryRow {
        &mut self.delivery
    }
}

fn next(state: &AppState, row: &DeliveryRow, due: Timestamp) -> Timestamp {
    let probe = state.engine.probe_at(row.webhook_id, &row.event_type);
    probe.unwrap_or_else(|| due.max(state.clock.now()))
}
