//! Giving leases back. What cannot be given back at once is owed, and every round of the scheduler tries again.
//!
//! Owed are also leases that this node may hold without knowing: the database may have kept a commit or a claim whose
//! answer never came. Left alone they would run out by themselves, but only after [`super::committer::LEASE_MS`].

use std::sync::{MutexGuard, PoisonError};

use crate::domain::ids::DeliveryId;
use crate::domain::time::Timestamp;
use crate::server::store::StoreError;

use super::inner::Inner;
use super::lanes::Job;

impl Inner {
    /// Gives leased jobs back to the table, due at once.
    pub(super) async fn release(&self, jobs: Vec<Job>) {
        self.release_until(jobs, self.clock.now()).await;
    }

    /// Gives leased jobs back to the table, due at `due`.
    pub(super) async fn release_until(&self, jobs: Vec<Job>, due: Timestamp) {
        if jobs.is_empty() {
            return;
        }
        let ids: Vec<DeliveryId> = jobs.iter().map(|job| job.delivery_id).collect();
        match self.store.patiently(self.store.release(self.node, &ids, due)).await {
            Ok(released) => self.meters.released.increment(released),
            Err(error) => {
                tracing::warn!(%error, jobs = ids.len(), "engine.release.failed");
                self.owe(ids);
            }
        }
        let known = (due > self.clock.now()).then_some(due);
        let mut lanes = self.lanes();
        for job in jobs {
            lanes.hint(job.webhook_id, known);
        }
    }

    /// Notes deliveries that nobody here will send, but of which this node may hold the lease.
    pub(super) fn owe(&self, deliveries: impl IntoIterator<Item = DeliveryId>) {
        self.owed().extend(deliveries);
    }

    /// Gives back what is owed.
    pub(super) async fn pay(&self) -> Result<(), StoreError> {
        let owed = std::mem::take(&mut *self.owed());
        match self.store.release(self.node, &owed, self.clock.now()).await {
            Ok(released) => self.meters.released.increment(released),
            Err(error) => {
                self.owe(owed);
                return Err(error);
            }
        }
        Ok(())
    }

    /// How many.
    pub(super) fn owes(&self) -> usize {
        self.owed().len()
    }

    fn owed(&self) -> MutexGuard<'_, Vec<DeliveryId>> {
        self.owed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
