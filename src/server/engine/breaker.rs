//! The breaker of a lane: whether its receiver looks sick.
//!
//! ```text
//!            20 failures in a row                  probe fails: next wait of the schedule
//!  closed ────────────────────────► open ──► probe under way ─┐
//!    ▲                               ▲  time is up            │
//!    └──────── any 2xx ──────────────┴────────────────────────┘
//! ```
//! While it is open what waits stays in the table and uses up no attempt; single probes leave after
//! [`FIRST_PROBE_MS`] and then on the webhook's schedule. Pure bookkeeping; time is an argument.

use crate::domain::time::Timestamp;

/// Failed attempts in a row that open the breaker.
pub const BREAKER_FAILURES: u32 = 20;
/// From the opening to the first probe.
pub const FIRST_PROBE_MS: i64 = 5_000;
/// Between probes where the webhook has no schedule, in seconds.
const NO_SCHEDULE_S: u32 = 60;

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

/// Where the breaker of one lane stands.
#[derive(Debug, Clone, Copy)]
pub enum Breaker {
    /// The receiver counts as well.
    Closed {
        /// Failures in a row so far.
        failures: u32,
    },
    /// The receiver counts as sick.
    Open {
        /// When the next probe may leave.
        until: Timestamp,
        /// Probes that failed.
        probes: usize,
        /// Whether a probe is under way.
        probing: bool,
    },
}

impl Default for Breaker {
    fn default() -> Self {
        Self::Closed { failures: 0 }
    }
}

impl Breaker {
    /// Whether the receiver counts as well.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Closed { .. })
    }

    /// Whether a request may leave now; while open only a probe, one at a time.
    #[must_use]
    pub fn lets_pass(&self, now: Timestamp) -> bool {
        match self {
            Self::Closed { .. } => true,
            Self::Open { until, probing, .. } => !probing && now >= *until,
        }
    }

    /// When a probe may leave; `None`: closed, or one is under way.
    #[must_use]
    pub fn probe_at(&self) -> Option<Timestamp> {
        match self {
            Self::Open { until, probing: false, .. } => Some(*until),
            _ => None,
        }
    }

    /// A request leaves.
    pub fn leave(&mut self) {
        if let Self::Open { probing, .. } = self {
            *probing = true;
        }
    }

    /// A request that left was not made after all.
    pub fn came_back(&mut self) {
        if let Self::Open { probing, .. } = self {
            *probing = false;
        }
    }

    /// An attempt ended; answers whether that opened the breaker. `schedule_s` is the webhook's.
    pub fn note(&mut self, health: Health, schedule_s: &[u32], now: Timestamp) -> bool {
        match (&mut *self, health) {
            (_, Health::Well) => *self = Self::default(),
            (Self::Closed { failures }, Health::Sick) => {
                *failures += 1;
                if *failures >= BREAKER_FAILURES {
                    *self = Self::Open { until: now.plus_ms(FIRST_PROBE_MS), probes: 0, probing: false };
                    return true;
                }
            }
            (Self::Open { until, probes, probing }, _) if *probing => {
                let wait = schedule_s.get(*probes).or(schedule_s.last()).copied().unwrap_or(NO_SCHEDULE_S);
                *until = now.plus_ms(i64::from(wait) * 1_000);
                *probes += 1;
                *probing = false;
            }
            // What was under way when it opened, and ends later, is no probe.
            _ => {}
        }
        false
    }
}
