//! The throttle of sign-in and sign-up: ten a minute per address and per account.

use crate::server::clock::Clock;

/// Too many tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries; try again in {retry_after_s} seconds")]
pub struct TooMany {
    /// Seconds until the next try may succeed.
    pub retry_after_s: u32,
}

/// Counts tries; clones share the counts.
#[derive(Clone)]
pub struct Throttle {
    clock: Clock,
}

impl Throttle {
    /// Ten a minute.
    #[must_use]
    pub fn new(clock: &Clock) -> Self {
        Self { clock: clock.clone() }
    }

    /// Counts one try under every one of these keys, such as `address:192.0.2.1` and `account:a@example.com`.
    pub fn check(&self, keys: &[&str]) -> Result<(), TooMany> {
        todo!("{keys:?} {:?}", self.clock)
    }
}
