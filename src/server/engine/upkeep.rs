//! Upkeep: what goes on beside sending, in small steps and at its own pace. Tasks of their own, so that none of it
//! holds up a claim.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::time::Timestamp;
use crate::server::store::StoreError;

use super::inner::Inner;
use super::{erase, failing, notify, replay, retention};

/// Between two looks at what is due.
const REST: Duration = Duration::from_secs(1);
/// Between two checks for webhooks that only fail, in milliseconds.
const FAILING_EVERY_MS: i64 = 600_000;
/// Between two looks at what other nodes noted as not to be sent again, in milliseconds.
const STUCK_EVERY_MS: i64 = 60_000;
/// Between two passes of retention, in milliseconds.
const RETENTION_EVERY_MS: i64 = 60_000;

/// When something was last done.
struct Pace(Option<Timestamp>);

impl Pace {
    /// Whether it is due again, also after the clock was set back.
    fn is_due(&mut self, now: Timestamp, every_ms: i64) -> bool {
        let due = self.0.is_none_or(|last| now < last || now.0 - last.0 >= every_ms);
        if due {
            self.0 = Some(now);
        }
        due
    }
}

/// Replays, and webhooks that only fail; runs until the engine stops.
pub(super) async fn run(inner: Arc<Inner>) {
    let (mut failing_at, mut stuck_at) = (Pace(None), Pace(None));
    while rest(&inner).await {
        inner.meters.tidy();
        told("clock", clock(&inner).await);
        told("replay", replay::round(&inner).await);
        if stuck_at.is_due(inner.clock.now(), STUCK_EVERY_MS) {
            told("stuck", inner.learn_stuck().await);
        }
        if failing_at.is_due(inner.clock.now(), FAILING_EVERY_MS) {
            told("failing", failing::round(&inner).await);
        }
    }
}

/// Notices to people; runs until the engine stops. A slow mail server holds up nothing else.
pub(super) async fn notify(inner: Arc<Inner>) {
    while rest(&inner).await {
        told("notify", notify::round(&inner).await);
    }
}

/// Workspaces that are to be erased, and retention; runs until the engine stops.
pub(super) async fn retain(inner: Arc<Inner>) {
    let mut pass_at = Pace(None);
    while rest(&inner).await {
        told("erase", erase::round(&inner).await);
        if pass_at.is_due(inner.clock.now(), RETENTION_EVERY_MS) {
            told("retention", retention::pass(&inner).await);
        }
    }
}

/// Everything once.
pub(super) async fn round(inner: &Arc<Inner>) {
    told("clock", clock(inner).await);
    told("replay", replay::round(inner).await);
    told("failing", failing::round(inner).await);
    told("notify", notify::round(inner).await);
    told("erase", erase::round(inner).await);
    told("retention", retention::pass(inner).await);
}

/// Lists must know where ids are ahead of the time.
async fn clock(inner: &Inner) -> Result<(), StoreError> {
    inner.store.note_clock_step(inner.clock.now(), inner.clock.newest_id()).await
}

/// Waits a moment; answers whether the engine still runs.
async fn rest(inner: &Inner) -> bool {
    tokio::select! {
        () = inner.stop.cancelled() => {}
        () = tokio::time::sleep(REST) => {}
    }
    !inner.stop.is_cancelled()
}

/// What fails is tried again by the next round.
fn told(what: &str, done: Result<(), StoreError>) {
    if let Err(error) = done {
        tracing::error!(%error, what, "upkeep.failed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_due_at_first_then_after_a_while_and_when_the_clock_was_set_back() {
        let mut pace = Pace(None);
        let due = [5_000, 5_999, 6_000, 6_500, 2_000, 2_500].map(|now| pace.is_due(Timestamp(now), 1_000));
        assert_eq!(due, [true, false, true, false, true, false]);
    }
}
