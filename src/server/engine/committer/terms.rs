//! Search terms on their way into their index, when there is time.

use std::time::Duration;

use crate::server::engine::inner::Inner;
use crate::server::store::NewEvent;

/// Search terms beside the index: so many may stay there, because they are quickly looked through.
const FRESH_TERMS: u64 = 30_000;
/// With so many, events wait for each step that moves some into the index: a search looks through them all, which takes
/// some 8 ms by then.
const MANY_FRESH_TERMS: u64 = 100_000;
/// Terms moved in one step: a few milliseconds.
const SETTLE_STEP: u32 = 1_000;
/// Without work for so long, there is time for a step.
pub const SETTLE_REST: Duration = Duration::from_millis(2);

/// The search terms that are not in the index yet, about.
pub struct Terms {
    fresh: u64,
    since_step: u64,
}

impl Terms {
    pub async fn of(inner: &Inner) -> Self {
        let fresh = inner.store.fresh_terms().await;
        Self { fresh: fresh.unwrap_or_default(), since_step: 0 }
    }

    pub fn note(&mut self, events: &[NewEvent]) {
        let new = events.iter().map(|event| event.search_terms.len() as u64).sum::<u64>();
        self.fresh += new;
        self.since_step += new;
    }

    /// Whether some should be moved into the index when nothing else is to do.
    pub fn are_many(&self) -> bool {
        self.fresh > FRESH_TERMS
    }

    /// Under a load that never rests, as many are moved as come when there are very many.
    pub async fn keep_down(&mut self, inner: &Inner) {
        if self.fresh <= MANY_FRESH_TERMS {
            self.since_step = 0;
        }
        while self.since_step >= u64::from(SETTLE_STEP) {
            self.since_step -= u64::from(SETTLE_STEP);
            self.step(inner).await;
        }
    }

    /// Moves some. To be awaited to its end: half a step is undone.
    pub async fn step(&mut self, inner: &Inner) {
        self.fresh = match inner.store.settle_terms(SETTLE_STEP).await {
            Ok(moved) if moved == u64::from(SETTLE_STEP) => self.fresh.saturating_sub(moved),
            Ok(_) => 0,
            Err(error) => {
                // They are found where they are; the next many try again.
                tracing::warn!(%error, "terms.settle.failed");
                0
            }
        };
    }
}
