//! A PostgreSQL that says nothing: where a network swallows packets, a connection may neither answer nor break.

use std::time::Duration;

use super::{Store, StoreError};

/// How long the engine waits for PostgreSQL before it takes the connection for dead. A busy database is slow for seconds.
/// It leaves those who posted events, and wait for half a minute as a rule, some time in which to find out.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

impl Store {
    /// The result of `work`, or [`StoreError::Silent`] after [`PATIENCE`]. SQLite is in this process and never silent.
    /// What `work` would have done may be done all the same.
    pub async fn patiently<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        self.within(self.patience, work).await
    }

    pub(super) async fn within<T>(
        &self,
        limit: Duration,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        if self.is_sqlite() {
            return work.await;
        }
        tokio::time::timeout(limit, work).await.unwrap_or(Err(StoreError::Silent))
    }
}
