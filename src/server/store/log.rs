//! The log of attempts across deliveries.

use super::{AttemptRow, DeliveryFilter, DeliveryRow, Store, StoreError};
use crate::domain::ids::{AttemptId, WorkspaceId};

/// An attempt with the delivery it belongs to.
#[derive(Debug, Clone)]
pub struct LogRow {
    /// The attempt, without the answer's headers and body (both empty here).
    pub attempt: AttemptRow,
    /// Its delivery as it stands now.
    pub delivery: DeliveryRow,
}

impl Store {
    /// Attempts, newest first, from the one after `cursor`. `http_status`, `error`, `from` and `to` of the filter speak
    /// of the attempt, the rest of its delivery.
    pub async fn attempt_log(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<AttemptId>,
        limit: u32,
    ) -> Result<Vec<LogRow>, StoreError> {
        todo!("{workspace_id} {filter:?} {cursor:?} {limit}")
    }
}
