//! The breaker of a lane: whether its receiver looks sick, and how fast it is used again when it is well.
//!
//! ```text
//!            20 failures in a row                  probe fails: wait 5, 10, 20, 40, then 60 s each
//!  closed ────────────────────────► open ──► probe under way ─┐
//!    ▲                              ▲ │ ▲  time is up         │
//!    │ width reaches the limit      │ │ └─────────────────────┘
//!    │                              │ │ any 2xx
//!    └───────────────── slow start ─┘ │
//!                         ▲   failure │ at width 1
//!                         └───────────┘
//! ```
//! - **Sick** is what speaks of a sick receiver ([`Health::Sick`]). Any other failure, such as a 404, neither opens nor
//!   closes anything, and a success in between starts the count anew. A failure of our own is no attempt.
//! - **Open**: what waits stays in the table and uses up no attempt. Single probes leave, whatever the webhook's retry
//!   schedule: [`PROBE_WAITS_S`] after the opening or the probe before. A probe that finds the receiver still sick takes
//!   nothing from its delivery's schedule either. [`Breaker::probe_now`] brings the next probe forward.
//! - **Slow start**: after the first 2xx one request at a time leaves, and the width doubles with every round in which
//!   as many requests as it is wide were answered, up to the webhook's limit; then it is closed. A sick failure halves the
//!   width, at width one it opens the breaker again, with the first wait. Other failures count as answers here: the
//!   receiver takes what it is sent.
//!
//! Pure bookkeeping; time is an argument. What other nodes know of it stands in a table ([`super::probes`]).

use crate::domain::time::Timestamp;

/// Failed attempts in a row that open the breaker.
pub const BREAKER_FAILURES: u32 = 20;
/// Seconds from the opening to the first probe, and from each failed probe to the next; the last one repeats.
pub const PROBE_WAITS_S: [i64; 5] = [5, 10, 20, 40, 60];
/// Before a probe that could not be made is tried again, in milliseconds.
const NOT_MADE_MS: i64 = 1_000;

/// How an attempt ended, as far as the breaker cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// A 2xx.
    Well,
    /// A failure that speaks of a sick receiver.
    Sick,
    /// Any other failure.
    Choosy,
}

/// The state of one lane's breaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaker {
    /// The receiver counts as well.
    Closed {
        /// Failures in a row so far.
        failures: u32,
    },
    /// The receiver counts as sick.
    Open(Open),
    /// The receiver answered well again a moment ago.
    SlowStart {
        /// Requests that may be in flight.
        width: usize,
        /// Requests answered in this round.
        answered: usize,
    },
}

/// An open breaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Since when.
    pub since: Timestamp,
    /// When the next probe may leave.
    pub next: Timestamp,
    /// Probes that failed.
    pub probes: u32,
    /// Whether a probe of this node is under way.
    pub probing: bool,
}

impl Open {
    /// Opened now.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self { since: now, next: now.plus_ms(wait_ms(0)), probes: 0, probing: false }
    }
}

/// What an attempt changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nothing that others must know.
    None,
    /// The receiver looks sick from now on.
    Opened,
    /// A probe failed, so that the time of the next one is another.
    ProbeFailed,
    /// The receiver answered well, for the first time since then.
    Healed {
        /// When it was opened.
        since: Timestamp,
    },
}

impl Default for Breaker {
    fn default() -> Self {
        Self::Closed { failures: 0 }
    }
}

impl Breaker {
    /// Whether the receiver counts as sick.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open().is_some()
    }

    /// What is known of an open one.
    #[must_use]
    pub fn open(&self) -> Option<&Open> {
        if let Self::Open(open) = self { Some(open) } else { None }
    }

    /// How many requests may be in flight of a lane with this limit; while open only a probe whose time has come.
    #[must_use]
    pub fn width(&self, limit: usize, now: Timestamp) -> usize {
        match self {
            Self::Closed { .. } => limit,
            Self::SlowStart { width, .. } => limit.min(*width),
            Self::Open(_) => usize::from(self.wants_probe(now)),
        }
    }

    /// Whether a probe may leave now.
    #[must_use]
    pub fn wants_probe(&self, now: Timestamp) -> bool {
        self.open().is_some_and(|open| !open.probing && now >= open.next)
    }

    /// A request leaves; answers whether it is a probe.
    pub fn leave(&mut self) -> bool {
        if let Self::Open(open) = self {
            open.probing = true;
        }
        self.is_open()
    }

    /// A probe was not made after all.
    pub fn not_made(&mut self, now: Timestamp) {
        if let Self::Open(open) = self {
            open.probing = false;
            open.next = open.next.max(now.plus_ms(NOT_MADE_MS));
        }
    }

    /// The next probe may leave at once; answers whether that is a change.
    pub fn probe_now(&mut self, now: Timestamp) -> bool {
        let Self::Open(open) = self else { return false };
        let sooner = open.next > now && !open.probing;
        if sooner {
            open.next = now;
        }
        sooner
    }

    /// The receiver is well, says this node or another one.
    pub fn heal(&mut self) {
        *self = Self::SlowStart { width: 1, answered: 0 };
    }

    /// An attempt ended; `probe`: it left while the breaker was open. `limit` is the webhook's, in requests in flight.
    pub fn note(&mut self, health: Health, probe: bool, limit: usize, now: Timestamp) -> Turn {
        match self {
            Self::Closed { failures } => match health {
                Health::Well => *failures = 0,
                Health::Choosy => {}
                Health::Sick => {
                    *failures += 1;
                    if *failures >= BREAKER_FAILURES {
                        return self.turn_open(now);
                    }
                }
            },
            Self::Open(open) => {
                if health == Health::Well {
                    let since = open.since;
                    self.heal();
                    return Turn::Healed { since };
                }
                // What was under way when it opened, and ends later, is no probe.
                if probe {
                    open.probes = open.probes.saturating_add(1);
                    open.next = now.plus_ms(wait_ms(open.probes));
                    open.probing = false;
                    return Turn::ProbeFailed;
                }
            }
            Self::SlowStart { width, answered } => {
                if health == Health::Sick {
                    if *width == 1 {
                        return self.turn_open(now);
                    }
                    (*width, *answered) = (*width / 2, 0);
                } else {
                    *answered += 1;
                    if *answered >= *width {
                        (*width, *answered) = (width.saturating_mul(2), 0);
                    }
                    if *width >= limit {
                        *self = Self::default();
                    }
                }
            }
        }
        Turn::None
    }

    fn turn_open(&mut self, now: Timestamp) -> Turn {
        *self = Self::Open(Open::at(now));
        Turn::Opened
    }
}

/// From the opening, or from the failed probe of this number, to the next probe.
fn wait_ms(probes: u32) -> i64 {
    let last = PROBE_WAITS_S.len() - 1;
    PROBE_WAITS_S[usize::try_from(probes).unwrap_or(last).min(last)] * 1_000
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_000_000);

    fn opened() -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 1..BREAKER_FAILURES {
            assert_eq!(breaker.note(Health::Sick, false, 32, NOW), Turn::None);
        }
        assert_eq!(breaker.note(Health::Sick, false, 32, NOW), Turn::Opened);
        breaker
    }

    #[test]
    fn probes_leave_after_5_10_20_40_and_then_every_60_seconds() {
        let (mut breaker, mut now) = (opened(), NOW);
        for wait in [5, 10, 20, 40, 60, 60, 60] {
            assert_eq!(breaker.width(32, now.plus_ms(wait * 1_000 - 1)), 0);
            now = now.plus_ms(wait * 1_000);
            assert_eq!(breaker.width(32, now), 1);
            assert!(breaker.leave());
            assert_eq!(breaker.width(32, now), 0, "one at a time");
            assert_eq!(breaker.note(Health::Sick, true, 32, now), Turn::ProbeFailed);
        }
    }

    #[test]
    fn only_failures_in_a_row_that_speak_of_a_sick_receiver_open_it() {
        let mut breaker = Breaker::default();
        for _ in 0..10 {
            for _ in 1..BREAKER_FAILURES {
                breaker.note(Health::Sick, false, 32, NOW);
                breaker.note(Health::Choosy, false, 32, NOW);
            }
            breaker.note(Health::Well, false, 32, NOW);
        }
        assert_eq!(breaker, Breaker::default());
    }

    #[test]
    fn a_slow_start_doubles_with_each_round_up_to_the_limit() {
        let mut breaker = opened();
        let now = NOW.plus_ms(5_000);
        breaker.leave();
        assert_eq!(breaker.note(Health::Well, true, 20, now), Turn::Healed { since: NOW });
        let mut widths = Vec::new();
        while !matches!(breaker, Breaker::Closed { .. }) {
            widths.push(breaker.width(20, now));
            assert_eq!(breaker.note(Health::Well, false, 20, now), Turn::None);
        }
        let mut expected = Vec::new();
        for width in [1, 2, 4, 8, 16] {
            expected.extend(std::iter::repeat_n(width, width));
        }
        assert_eq!(widths, expected);
    }

    #[test]
    fn a_failure_in_the_slow_start_halves_it_and_at_one_opens_again() {
        let mut breaker = Breaker::SlowStart { width: 4, answered: 3 };
        assert_eq!(breaker.note(Health::Sick, false, 32, NOW), Turn::None);
        assert_eq!(breaker, Breaker::SlowStart { width: 2, answered: 0 });
        breaker.note(Health::Sick, false, 32, NOW);
        assert_eq!(breaker.note(Health::Sick, false, 32, NOW), Turn::Opened);
        assert_eq!(breaker, Breaker::Open(Open::at(NOW)));
        let mut choosy = Breaker::SlowStart { width: 1, answered: 0 };
        choosy.note(Health::Choosy, false, 32, NOW);
        assert_eq!(choosy, Breaker::SlowStart { width: 2, answered: 0 });
    }

    #[test]
    fn what_ends_late_is_no_probe_but_a_late_success_heals() {
        let mut breaker = opened();
        assert_eq!(breaker.note(Health::Sick, false, 32, NOW.plus_ms(900)), Turn::None);
        assert_eq!(breaker, Breaker::Open(Open::at(NOW)));
        breaker.leave();
        assert_eq!(breaker.note(Health::Sick, false, 32, NOW.plus_ms(5_100)), Turn::None);
        assert!(breaker.open().is_some_and(|open| open.probing));
        assert_eq!(breaker.note(Health::Well, false, 32, NOW), Turn::Healed { since: NOW });
    }

    #[test]
    fn a_probe_can_be_asked_for_and_one_that_was_not_made_is_made_soon() {
        let mut breaker = opened();
        assert!(breaker.probe_now(NOW) && !breaker.probe_now(NOW));
        assert!(breaker.wants_probe(NOW));
        breaker.leave();
        breaker.not_made(NOW);
        assert!(!breaker.wants_probe(NOW) && breaker.wants_probe(NOW.plus_ms(NOT_MADE_MS)));
        assert!(!Breaker::default().probe_now(NOW));
    }
}
