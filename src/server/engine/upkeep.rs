//! Upkeep: what goes on beside sending, in small steps: replays.
//!
//! A task of its own, so that none of it holds up a claim.

use std::sync::Arc;
use std::time::Duration;

use super::handle::Inner;
use super::replay;

/// Between two rounds.
const REST: Duration = Duration::from_secs(1);

/// Runs until the engine stops.
pub(super) async fn run(inner: Arc<Inner>) {
    while !inner.stop.is_cancelled() {
        round(&inner).await;
        tokio::select! {
            () = inner.stop.cancelled() => {}
            () = tokio::time::sleep(REST) => {}
        }
    }
}

/// One round; what fails is tried again by the next one.
pub(super) async fn round(inner: &Arc<Inner>) {
    if let Err(error) = replay::round(inner).await {
        tracing::error!(%error, "replay.round.failed");
    }
}
