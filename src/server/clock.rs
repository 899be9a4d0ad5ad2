//! The only source of time, ids and randomness, so that tests own all three.

use std::fmt;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use rand::rngs::{StdRng, ThreadRng};
use rand::{Rng, RngExt, SeedableRng};

use crate::domain::ids::TypeId;
use crate::domain::time::Timestamp;

/// Ids of one millisecond are numbered, so that ids of one process sort in the order in which they were made.
const SEQUENCE_BITS: u32 = 12;

/// Gives time, ids and randomness; clones share their state.
#[derive(Clone)]
pub struct Clock {
    source: Source,
    /// The last id's milliseconds and sequence number.
    last_id: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Source {
    System,
    Fake(Arc<Fake>),
}

struct Fake {
    now_ms: AtomicI64,
    random: Mutex<StdRng>,
}

impl Clock {
    /// The machine's own time and randomness.
    #[must_use]
    pub fn system() -> Self {
        Self { source: Source::System, last_id: Arc::default() }
    }

    /// A clock that stands still until [`Clock::advance_ms`], with randomness that repeats.
    #[must_use]
    pub fn fake(now: Timestamp) -> Self {
        let fake = Fake { now_ms: AtomicI64::new(now.0), random: Mutex::new(StdRng::seed_from_u64(1)) };
        Self { source: Source::Fake(Arc::new(fake)), last_id: Arc::default() }
    }

    /// The current time.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    #[must_use]
    pub fn now(&self) -> Timestamp {
        match &self.source {
            Source::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
            Source::Fake(fake) => Timestamp(fake.now_ms.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fake clock; the machine's own clock takes no orders.
    pub fn advance_ms(&self, ms: i64) {
        if let Source::Fake(fake) = &self.source {
            fake.now_ms.fetch_add(ms, Ordering::SeqCst);
        }
    }

    /// A new id, greater than every id this clock made before.
    #[must_use]
    pub fn id<T: TypeId>(&self) -> T {
        let now = u64::try_from(self.now().0).unwrap_or(0) << SEQUENCE_BITS;
        let next = |last: u64| now.max(last + 1);
        let last = self.last_id.update(Ordering::Relaxed, Ordering::Relaxed, next);
        let mine = next(last);
        let sequence = u128::from(mine & ((1 << SEQUENCE_BITS) - 1));
        let random = u128::from_be_bytes(self.random_bytes()) >> (128 - 62);
        T::from_parts(mine >> SEQUENCE_BITS, sequence << 62 | random)
    }

    /// The moment of the newest id: later than [`Clock::now`] where the machine's clock was set back.
    #[must_use]
    pub fn newest_id(&self) -> Timestamp {
        Timestamp(i64::try_from(self.last_id.load(Ordering::Relaxed) >> SEQUENCE_BITS).unwrap_or(i64::MAX))
    }

    /// A random number from 0 to 1, to spread what would otherwise happen at the same moment.
    #[must_use]
    pub fn jitter(&self) -> f64 {
        match &self.source {
            Source::System => machine().random(),
            Source::Fake(fake) => fake.random.lock().unwrap_or_else(PoisonError::into_inner).random(),
        }
    }

    /// Random bytes, fit for keys.
    #[must_use]
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.source {
            Source::System => machine().fill_bytes(&mut bytes),
            Source::Fake(fake) => fake.random.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
        }
        bytes
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that takes the machine's randomness")]
fn machine() -> ThreadRng {
    rand::rng()
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock({})", self.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::EventId;

    #[test]
    fn a_fake_clock_moves_only_when_told() {
        let clock = Clock::fake(Timestamp(1_000));
        assert_eq!(clock.now(), Timestamp(1_000));
        clock.clone().advance_ms(500);
        assert_eq!(clock.now(), Timestamp(1_500));
    }

    #[test]
    fn ids_rise_and_carry_the_time() {
        for clock in [Clock::system(), Clock::fake(Timestamp(1_715_175_712_445))] {
            let start = clock.now().0;
            let ids: Vec<EventId> = (0..5_000).map(|_| clock.id()).collect();
            assert!(ids.is_sorted_by(|one, next| one < next));
            assert!((0..2_000).contains(&(ids[0].unix_ms() - start)));
        }
    }

    #[test]
    fn fake_randomness_repeats_and_jitter_keeps_its_bounds() {
        let bytes = || Clock::fake(Timestamp(0)).random_bytes::<16>();
        assert_eq!(bytes(), bytes());
        assert_ne!(Clock::system().random_bytes::<16>(), Clock::system().random_bytes::<16>());
        assert!((0..100).all(|_| (0.0..=1.0).contains(&Clock::system().jitter())));
    }
}
