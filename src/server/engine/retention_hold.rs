//! Holding retention back: a clock that jumped must not erase what is not old.
//!
//! The database remembers what time it was when retention last erased by age. When it is more than [`MOST_MS`] later by
//! the clock, and the steady clock of this process does not say that the time has passed, then either the clock was set
//! or nothing ran meanwhile. Retention then erases nothing by age until
//! - the clock is back, or
//! - somebody says that the time is right (`tidings retention --confirm`), or
//! - where no node ran in between, this one has run for a day and the clock has not been set back.
//!
//! Erasing by size does not go by the clock and goes on.

use std::sync::{Mutex, PoisonError};

use crate::domain::time::Timestamp;
use crate::server::store::{RetentionState, StoreError};

use super::inner::Inner;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// What may be erased at once without a question: a day's worth, and some room.
pub const MOST_MS: i64 = DAY_MS + HOUR_MS;

/// What this process knows of it.
#[derive(Debug, Default)]
pub(super) struct Known(Mutex<Memory>);

#[derive(Debug, Clone, Copy, Default)]
struct Memory {
    /// Where the steady clock was at the last pass, in milliseconds.
    last_pass: Option<i64>,
    /// Where the steady clock was when this process first found that nothing had run.
    since_ms: Option<i64>,
    /// How far the clock is ahead of the last pass, while nothing is erased.
    waits_ms: Option<i64>,
}

/// Whether retention may go by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Go,
    /// Nothing ran meanwhile, or so it seems; not for so long yet that it is sure.
    Wait,
    Ask,
}

/// Whether what is too old by this time may be erased.
pub(super) async fn may_erase(inner: &Inner, now: Timestamp) -> Result<bool, StoreError> {
    let (state, steady_ms) = (inner.store.retention_state().await?, inner.clock.steady_ms());
    let (verdict, news) = inner.retention_hold.judge(&state, now, steady_ms);
    if verdict == Verdict::Ask && inner.store.ask_retention(now).await? || verdict == Verdict::Wait && news {
        tracing::error!("retention.waits: {}", told(now.0 - state.at.unwrap_or(now).0));
    }
    if verdict == Verdict::Go && news {
        tracing::info!("retention.goes_on");
    }
    inner.meters.now.retention_waits.set(if verdict == Verdict::Go { 0.0 } else { 1.0 });
    Ok(verdict == Verdict::Go)
}

/// All that was too old is erased; `now` and `steady_ms` are those of the beginning.
pub(super) async fn done(inner: &Inner, now: Timestamp, steady_ms: i64) -> Result<(), StoreError> {
    inner.store.retention_done(now).await?;
    *inner.retention_hold.memory() = Memory { last_pass: Some(steady_ms), ..Memory::default() };
    Ok(())
}

/// What an operator should know of it.
pub(super) fn warning(inner: &Inner) -> Option<String> {
    inner.retention_hold.memory().waits_ms.map(told)
}

/// That retention waits, and how to answer it.
#[must_use]
pub fn told(ahead_ms: i64) -> String {
    let days = ahead_ms / DAY_MS;
    let plural = if days == 1 { "" } else { "s" };
    format!(
        "By the clock it is {days} day{plural} since retention last ran, so nothing is erased by age until somebody says \
         that the clock is right: see tidings retention."
    )
}

/// Whether this is too late for the last pass.
#[must_use]
pub fn is_jump(state: &RetentionState, now: Timestamp) -> bool {
    let far = |from: Option<Timestamp>| from.is_some_and(|from| now.0 - from.0 > MOST_MS);
    far(state.at) && (state.allowed.is_none() || far(state.allowed))
}

impl Known {
    fn memory(&self) -> std::sync::MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The second says whether it was otherwise before.
    fn judge(&self, state: &RetentionState, now: Timestamp, steady_ms: i64) -> (Verdict, bool) {
        let mut memory = self.memory();
        let passed_ms = memory.last_pass.map_or(0, |at| (steady_ms - at).max(0));
        let verdict = if !is_jump(state, now.plus_ms(-passed_ms)) {
            Verdict::Go
        } else if memory.last_pass.is_some() || state.asked.is_some() {
            Verdict::Ask
        } else if steady_ms - *memory.since_ms.get_or_insert(steady_ms) >= DAY_MS {
            Verdict::Go
        } else {
            Verdict::Wait
        };
        let waits_ms = (verdict != Verdict::Go).then(|| now.0 - state.at.unwrap_or(now).0);
        let news = waits_ms.is_some() != memory.waits_ms.is_some();
        memory.waits_ms = waits_ms;
        (verdict, news)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T: i64 = 1_000 * DAY_MS;

    fn state(at: i64, asked: Option<i64>, allowed: Option<i64>) -> RetentionState {
        RetentionState { at: Some(Timestamp(at)), asked: asked.map(Timestamp), allowed: allowed.map(Timestamp) }
    }

    fn judge(known: &Known, state: &RetentionState, now: i64, steady_ms: i64) -> Verdict {
        known.judge(state, Timestamp(now), steady_ms).0
    }

    #[test]
    fn time_that_passed_is_no_jump_and_a_jump_is_asked_about() {
        let known = Known(Mutex::new(Memory { last_pass: Some(0), ..Memory::default() }));
        assert_eq!(judge(&known, &state(T, None, None), T + 60_000, 60_000), Verdict::Go);
        assert_eq!(judge(&known, &state(T, None, None), T + 7 * DAY_MS, 7 * DAY_MS), Verdict::Go);
        assert_eq!(judge(&known, &state(T, None, None), T + 40 * DAY_MS, 3_000), Verdict::Ask);
        // The clock is back, or somebody said yes.
        assert_eq!(judge(&known, &state(T, Some(T + 40 * DAY_MS), None), T + 6_000, 6_000), Verdict::Go);
        let allowed = state(T, Some(T + 40 * DAY_MS), Some(T + 40 * DAY_MS));
        assert_eq!(judge(&known, &allowed, T + 40 * DAY_MS + 60_000, 60_000), Verdict::Go);
        assert_eq!(judge(&known, &allowed, T + 80 * DAY_MS, 60_000), Verdict::Ask);
    }

    #[test]
    fn after_a_time_in_which_nothing_ran_it_waits_for_a_day() {
        let (known, off) = (Known::default(), T + 7 * DAY_MS);
        assert_eq!(judge(&known, &RetentionState::default(), T, 0), Verdict::Go, "it never ran");
        assert_eq!(known.judge(&state(T, None, None), Timestamp(off), 0), (Verdict::Wait, true));
        assert_eq!(known.judge(&state(T, None, None), Timestamp(off), 60_000), (Verdict::Wait, false));
        assert_eq!(known.judge(&state(T, None, None), Timestamp(off + DAY_MS), DAY_MS), (Verdict::Go, true));
        assert_eq!(judge(&Known::default(), &state(T, Some(off), None), off, 0), Verdict::Ask, "a node saw the jump");
        assert_eq!(judge(&Known::default(), &state(T, None, Some(off)), off, 0), Verdict::Go);
    }
}
