//! When to try again: pure rules, decided here and only stored elsewhere.

use super::attempt::ErrorCode;
use super::time::Timestamp;

/// Seconds between attempts: ten attempts over about 75 hours.
pub const DEFAULT_SCHEDULE_S: [u32; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// `Retry-After` is obeyed up to a day.
pub const RETRY_AFTER_LIMIT_MS: i64 = 24 * 3_600 * 1_000;

/// What follows a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Try again after so many milliseconds.
    After(i64),
    /// The schedule is used up.
    GiveUp,
    /// 410 Gone: the webhook is to be disabled.
    Gone,
}

/// Decides what follows the failed attempt with this number (from 1) of a round.
///
/// `jitter` is a random number from 0 to 1 and moves the wait by ±10 %; with `retry_after_ms` (of a 429 or 503) the
/// wait is at least that long, at most 24 h, and jitter only makes it later.
#[must_use]
pub fn after_failure(
    schedule_s: &[u32],
    number: u32,
    code: &ErrorCode,
    retry_after_ms: Option<i64>,
    jitter: f64,
) -> Next {
    if *code == ErrorCode::Http(410) {
        return Next::Gone;
    }
    let Some(seconds) = usize::try_from(number.max(1) - 1).ok().and_then(|index| schedule_s.get(index)) else {
        return Next::GiveUp;
    };
    let base = i64::from(*seconds) * 1_000;
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "milliseconds of at most days")]
    let share = |wait: i64, part: f64| (wait as f64 * part) as i64;
    let spread = base - share(base, 0.1) + share(base, 0.2 * jitter.clamp(0.0, 1.0));
    let Some(asked) = retry_after_ms else { return Next::After(spread) };
    let asked = asked.clamp(0, RETRY_AFTER_LIMIT_MS);
    let later = share(asked, 0.1 * jitter.clamp(0.0, 1.0));
    Next::After(spread.max((asked + later).min(RETRY_AFTER_LIMIT_MS)))
}

/// When the next attempts are due: `next`, and after it as the schedule goes on if they fail, without jitter. `made` is
/// the number of attempts already made in this round.
#[must_use]
pub fn upcoming(schedule_s: &[u32], made: u32, next: Timestamp) -> Vec<Timestamp> {
    let made = usize::try_from(made).unwrap_or(usize::MAX);
    let waits = schedule_s.get(made..).unwrap_or_default();
    let mut at = next;
    let mut times = vec![at];
    for seconds in waits {
        at = at.plus_ms(i64::from(*seconds) * 1_000);
        times.push(at);
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_attempts_follow_the_rest_of_the_schedule() {
        let times = |made| upcoming(&[5, 300, 60], made, Timestamp(1_000)).iter().map(|at| at.0).collect::<Vec<_>>();
        assert_eq!(times(0), [1_000, 6_000, 306_000, 366_000]);
        assert_eq!(times(2), [1_000, 61_000]);
        assert_eq!(times(3), [1_000]);
        assert_eq!(times(9), [1_000]);
    }

    #[test]
    fn the_default_schedule_makes_ten_attempts_over_75_hours() {
        let total: u32 = DEFAULT_SCHEDULE_S.iter().sum();
        assert_eq!(total / 3600, 75);
        for number in 1..=9 {
            assert!(matches!(
                after_failure(&DEFAULT_SCHEDULE_S, number, &ErrorCode::Http(500), None, 0.5),
                Next::After(_)
            ));
        }
        assert_eq!(after_failure(&DEFAULT_SCHEDULE_S, 10, &ErrorCode::Http(500), None, 0.5), Next::GiveUp);
        assert_eq!(after_failure(&[], 1, &ErrorCode::Http(500), None, 0.5), Next::GiveUp);
    }

    #[test]
    fn jitter_stays_within_ten_percent() {
        let wait = |jitter| after_failure(&[100], 1, &ErrorCode::ResponseTimeout, None, jitter);
        assert_eq!(wait(0.0), Next::After(90_000));
        assert_eq!(wait(0.5), Next::After(100_000));
        assert_eq!(wait(1.0), Next::After(110_000));
    }

    #[test]
    fn retry_after_is_a_floor_of_at_most_a_day() {
        let wait = |asked, jitter| after_failure(&[5], 1, &ErrorCode::Http(429), Some(asked), jitter);
        assert_eq!(wait(60_000, 0.0), Next::After(60_000));
        assert_eq!(wait(60_000, 1.0), Next::After(66_000));
        assert_eq!(wait(1_000, 0.5), Next::After(5_000));
        assert_eq!(wait(i64::MAX, 1.0), Next::After(RETRY_AFTER_LIMIT_MS));
        assert_eq!(wait(-5, 0.5), Next::After(5_000));
    }

    #[test]
    fn gone_is_gone_whatever_the_schedule() {
        assert_eq!(after_failure(&DEFAULT_SCHEDULE_S, 1, &ErrorCode::Http(410), None, 0.5), Next::Gone);
    }
}
