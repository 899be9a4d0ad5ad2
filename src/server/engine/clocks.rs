//! Which clock counts: on PostgreSQL the database's, so that nodes whose own clocks differ agree on every lease and due
//! time; on SQLite the machine's, which is the only one.
//!
//! The database is asked with each heartbeat. A node whose own clock is more than a lease away from it has something
//! badly wrong: it goes on accepting events and serving pages, but claims nothing; what waits is left to other nodes. Steps
//! of the machine's clock are told to the log.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use crate::server::store::StoreError;

use super::committer::LEASE_MS;
use super::inner::Inner;

/// A difference of clocks that is worth a word, in milliseconds.
const APART_MS: i64 = 2_000;

/// What was seen of the clocks.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// What the machine's clock was ahead of its steady clock.
    ahead_ms: AtomicI64,
    begun: AtomicBool,
    /// Whether the log was told that the clocks are apart.
    told: AtomicBool,
}

/// Asks the database what time it is, and looks at the machine's own clock.
pub(super) async fn look(inner: &Inner) -> Result<(), StoreError> {
    let asked_ms = inner.clock.steady_ms();
    if let Some(told) = inner.store.database_time().await? {
        inner.clock.follow(asked_ms, told);
    }
    step(inner);
    let ahead_ms = inner.clock.database_ahead_ms();
    let apart = is_apart(ahead_ms);
    if apart != inner.clocks.told.swap(apart, Ordering::Relaxed) {
        if apart {
            tracing::warn!(
                database_ahead_ms = ahead_ms,
                claims = claims(inner),
                "clock.apart: set this machine's clock"
            );
        } else {
            tracing::info!("clock.together");
        }
    }
    Ok(())
}

/// Tells the log when somebody has set the machine's clock.
fn step(inner: &Inner) {
    let ahead_ms = inner.clock.machine_now().0 - inner.clock.steady_ms();
    let before = inner.clocks.ahead_ms.swap(ahead_ms, Ordering::Relaxed);
    let begun = inner.clocks.begun.swap(true, Ordering::Relaxed);
    let step_ms = ahead_ms - before;
    if begun && is_apart(step_ms) {
        tracing::warn!(step_ms, "clock.stepped: this machine's clock was set, or the machine stood still");
    }
}

fn is_apart(ms: i64) -> bool {
    ms.abs() >= APART_MS
}

/// Whether this node may take over what others hold or left.
pub(super) fn claims(inner: &Inner) -> bool {
    inner.clock.database_ahead_ms().abs() <= LEASE_MS
}

/// What an operator should know of it.
pub(super) fn warning(inner: &Inner) -> Option<String> {
    let ahead_ms = inner.clock.database_ahead_ms();
    let seconds = ahead_ms.abs() / 1_000;
    let side = if ahead_ms > 0 { "behind" } else { "ahead of" };
    let told = format!("This machine's clock is {seconds} s {side} the database's; set it right.");
    let stops =
        "Until then this node accepts events and serves pages, and takes over nothing that waits in the database.";
    is_apart(ahead_ms).then(|| if claims(inner) { told } else { format!("{told} {stops}") })
}
