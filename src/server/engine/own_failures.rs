//! Failures of this server while something was to be sent: the delivery waits, nobody is blamed, the operator hears of it.

use std::sync::{Mutex, PoisonError};

use crate::domain::own_failure::OwnFailure;
use crate::domain::time::Timestamp;

/// How long the log keeps silent about a cause that it has named, in milliseconds.
const SILENCE_MS: i64 = 60_000;

/// A request that was not made, through no fault of its receiver.
#[derive(Debug)]
pub(super) struct NotSent {
    /// What failed here.
    pub cause: OwnFailure,
    /// What exactly, for the log.
    pub message: String,
}

/// What the log has said of each cause.
#[derive(Default)]
pub(super) struct OwnFailures(Mutex<[Said; OwnFailure::ALL.len()]>);

#[derive(Clone, Copy, Default)]
struct Said {
    at: Option<Timestamp>,
    since: u64,
}

impl OwnFailures {
    /// Counts a failure. Answers, once in a while for each cause, how many there were since the last answer.
    pub fn to_tell(&self, cause: OwnFailure, now: Timestamp) -> Option<u64> {
        let place = OwnFailure::ALL.iter().position(|one| *one == cause)?;
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let said = all.get_mut(place)?;
        said.since += 1;
        if said.at.is_some_and(|at| (0..SILENCE_MS).contains(&(now.0 - at.0))) {
            return None;
        }
        said.at = Some(now);
        Some(std::mem::take(&mut said.since))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_a_cause_once_a_minute_and_counts_the_rest() {
        let failures = OwnFailures::default();
        let told = [0, 1, 59_999, 60_000, 60_001, 30_000].map(|at| failures.to_tell(OwnFailure::Store, Timestamp(at)));
        assert_eq!(told, [Some(1), None, None, Some(3), None, Some(2)], "the clock was set back at last");
        assert_eq!(failures.to_tell(OwnFailure::Memory, Timestamp(1)), Some(1));
    }
}
