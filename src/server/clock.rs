//! The only source of time, ids and randomness, so that tests own all three.
//!
//! Where several nodes share a database, its clock is the one that counts: [`Clock::follow`] is told what it says, and
//! [`Clock::now`] answers its time from then on, carried forward by the machine's steady clock. A machine whose clock is
//! set while the program runs thus goes on in the database's time.

use std::fmt;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

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
    /// What the database's clock said; `None`: this machine's own clock counts.
    anchor: Arc<RwLock<Option<Anchor>>>,
}

#[derive(Clone)]
enum Source {
    /// Since when its steady clock counts.
    System(Instant),
    Fake(Arc<Fake>, Arc<AtomicI64>),
}

/// The time that really passes, and how far the database's clock is ahead of it. Each clock has its own difference.
struct Fake {
    now_ms: AtomicI64,
    database_ahead_ms: AtomicI64,
    random: Mutex<StdRng>,
}

/// At `steady_ms` of the steady clock the database's clock was at `database_ms`.
#[derive(Clone, Copy)]
struct Anchor {
    steady_ms: i64,
    database_ms: i64,
}

impl Clock {
    /// The machine's own time and randomness.
    #[must_use]
    pub fn system() -> Self {
        Self::of(Source::System(Instant::now()))
    }

    /// A clock that stands still until [`Clock::advance_ms`], with randomness that repeats.
    #[must_use]
    pub fn fake(now: Timestamp) -> Self {
        let random = Mutex::new(StdRng::seed_from_u64(1));
        let fake = Fake { now_ms: AtomicI64::new(now.0), database_ahead_ms: AtomicI64::new(0), random };
        Self::of(Source::Fake(Arc::new(fake), Arc::default()))
    }

    fn of(source: Source) -> Self {
        Self { source, last_id: Arc::default(), anchor: Arc::default() }
    }

    /// The current time: the database's once [`Clock::follow`] was told of it, else this machine's.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        match self.anchor() {
            Some(anchor) => Timestamp(anchor.database_ms + self.steady_ms() - anchor.steady_ms),
            None => self.machine_now(),
        }
    }

    /// What this machine's clock says, whatever the database's does.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    #[must_use]
    pub fn machine_now(&self) -> Timestamp {
        match &self.source {
            Source::System(_) => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
            Source::Fake(fake, ahead) => Timestamp(fake.now_ms.load(Ordering::SeqCst) + ahead.load(Ordering::SeqCst)),
        }
    }

    /// Milliseconds that have passed since some moment, also where somebody sets the machine's clock.
    #[must_use]
    pub fn steady_ms(&self) -> i64 {
        match &self.source {
            Source::System(start) => i64::try_from(start.elapsed().as_millis()).unwrap_or(i64::MAX),
            Source::Fake(fake, _) => fake.now_ms.load(Ordering::SeqCst),
        }
    }

    /// Goes by the database's clock, which said `told` when it was asked after `asked_ms` of the steady clock. What this
    /// clock says stays as it is where the answer does not prove it wrong: the question and its answer take time.
    pub fn follow(&self, asked_ms: i64, told: Timestamp) {
        let told = match &self.source {
            Source::System(_) => told.0,
            Source::Fake(fake, _) => fake.now_ms.load(Ordering::SeqCst) + fake.database_ahead_ms.load(Ordering::SeqCst),
        };
        let steady_ms = self.steady_ms();
        let took = (steady_ms - asked_ms).max(0);
        let believed = self.now().0;
        let right = (told..=told + took).contains(&believed);
        let database_ms = if right { believed } else { told + took / 2 };
        *self.anchor.write().unwrap_or_else(PoisonError::into_inner) = Some(Anchor { steady_ms, database_ms });
    }

    /// How far the database's clock is ahead of this machine's; 0 where the machine's own counts.
    #[must_use]
    pub fn database_ahead_ms(&self) -> i64 {
        self.now().0 - self.machine_now().0
    }

    fn anchor(&self) -> Option<Anchor> {
        *self.anchor.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets time pass for a fake clock and all beside it; the machine's own clock takes no orders.
    pub fn advance_ms(&self, ms: i64) {
        if let Source::Fake(fake, _) = &self.source {
            fake.now_ms.fetch_add(ms, Ordering::SeqCst);
        }
    }

    /// Sets a fake clock forward or back, without any time having passed.
    pub fn set_ms(&self, ms: i64) {
        if let Source::Fake(_, ahead) = &self.source {
            ahead.fetch_add(ms, Ordering::SeqCst);
        }
    }

    /// Sets the database's clock forward or back for a fake clock and all beside it.
    pub fn set_database_ms(&self, ms: i64) {
        if let Source::Fake(fake, _) = &self.source {
            fake.database_ahead_ms.fetch_add(ms, Ordering::SeqCst);
        }
    }

    /// The fake clock of another machine, ahead of what time it is by so much.
    #[must_use]
    pub fn beside_ms(&self, ms: i64) -> Self {
        match &self.source {
            Source::System(start) => Self::of(Source::System(*start)),
            Source::Fake(fake, _) => Self::of(Source::Fake(Arc::clone(fake), Arc::new(AtomicI64::new(ms)))),
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
            Source::System(_) => machine().random(),
            Source::Fake(fake, _) => fake.random.lock().unwrap_or_else(PoisonError::into_inner).random(),
        }
    }

    /// Random bytes, fit for keys.
    #[must_use]
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.source {
            Source::System(_) => machine().fill_bytes(&mut bytes),
            Source::Fake(fake, _) => fake.random.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
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
    fn a_clock_follows_the_database_whatever_the_machine_says() {
        let clock = Clock::fake(Timestamp(1_000_000)).beside_ms(300_000);
        assert_eq!((clock.now(), clock.machine_now()), (Timestamp(1_300_000), Timestamp(1_300_000)));
        clock.follow(clock.steady_ms(), Timestamp(0));
        assert_eq!((clock.now(), clock.database_ahead_ms()), (Timestamp(1_000_000), -300_000));
        clock.set_ms(40 * 86_400_000);
        clock.advance_ms(3_000);
        assert_eq!(clock.now(), Timestamp(1_003_000));
        clock.set_database_ms(5_000);
        clock.follow(clock.steady_ms(), Timestamp(0));
        assert_eq!(clock.now(), Timestamp(1_008_000));
    }

    #[test]
    fn an_answer_that_took_long_proves_little() {
        let clock = Clock::fake(Timestamp(1_000_000));
        clock.set_database_ms(-2_000);
        // Asked four seconds ago: the database's clock may be anywhere from 998 to 1002 seconds now.
        clock.follow(clock.steady_ms() - 4_000, Timestamp(0));
        assert_eq!(clock.now(), Timestamp(1_000_000));
        clock.follow(clock.steady_ms() - 1_000, Timestamp(0));
        assert_eq!(clock.now(), Timestamp(998_500));
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
