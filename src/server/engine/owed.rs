//! Giving leases back. What cannot be given back at once is owed, and every second the scheduler tries again.
//!
//! Owed are also leases that this node may hold without knowing: the database may have kept a commit or a claim whose
//! answer was lost, and may keep it only later, when whoever held it up lets go. They are asked for until they are found
//! or the lease has run out, so that what was committed without an answer goes out as soon as the database is back.

use std::collections::HashSet;
use std::sync::{MutexGuard, PoisonError};

use crate::domain::ids::DeliveryId;
use crate::domain::time::Timestamp;
use crate::server::store::StoreError;

use super::inner::Inner;
use super::lanes::Job;

/// Most leases that one statement gives back.
const STEP: usize = 1_000;

/// What is owed.
#[derive(Default)]
pub(super) struct Owed {
    /// Leases that this node held when it failed to give them back.
    held: Vec<DeliveryId>,
    /// Leases that it may hold, and until when.
    perhaps: Vec<(DeliveryId, Timestamp)>,
}

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
                self.owed().held.extend(ids);
            }
        }
        let known = (due > self.clock.now()).then_some(due);
        let mut lanes = self.lanes();
        for job in jobs {
            lanes.hint(job.webhook_id, known);
        }
    }

    /// Notes deliveries that nobody here will send, but of which this node may hold the lease until then.
    pub(super) fn owe_perhaps(&self, deliveries: impl IntoIterator<Item = DeliveryId>, lease_until: Timestamp) {
        self.owed().perhaps.extend(deliveries.into_iter().map(|id| (id, lease_until)));
    }

    /// Forgets what is owed of these: the node has just leased them, and sends them.
    pub(super) fn forget_owed(&self, leased: impl Iterator<Item = DeliveryId>) {
        let mut owed = self.owed();
        if owed.held.is_empty() && owed.perhaps.is_empty() {
            return;
        }
        let leased: HashSet<DeliveryId> = leased.collect();
        owed.held.retain(|id| !leased.contains(id));
        owed.perhaps.retain(|(id, _)| !leased.contains(id));
    }

    /// Gives back what is owed, a step of each kind.
    pub(super) async fn pay(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        let (held, perhaps) = {
            let mut owed = self.owed();
            owed.perhaps.retain(|(_, until)| now < *until);
            let perhaps: Vec<DeliveryId> = owed.perhaps.iter().take(STEP).map(|(id, _)| *id).collect();
            (owed.held.iter().take(STEP).copied().collect::<Vec<_>>(), perhaps)
        };
        let released = self.store.release(self.node, &held, now).await?;
        self.forget_owed(held.into_iter());
        let found = self.store.release_found(self.node, &perhaps, now).await?;
        self.meters.released.increment(released + found.len() as u64);
        self.forget_owed(found.into_iter());
        let mut owed = self.owed();
        if owed.perhaps.len() > perhaps.len() {
            // The others have their turn next.
            owed.perhaps.rotate_left(perhaps.len());
        }
        Ok(())
    }

    /// How many.
    pub(super) fn owes(&self) -> usize {
        let owed = self.owed();
        owed.held.len() + owed.perhaps.len()
    }

    fn owed(&self) -> MutexGuard<'_, Owed> {
        self.owed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
