//! Room for outcomes: what a request may leave in memory until its attempt is written.
//!
//! A place is taken before the request leaves, shrunk to what came back, and given back when the attempt is in the table
//! or nobody will write it. While the database is away the room fills and no more requests leave. Before that, answers
//! are kept shorter; and a lane with nothing under way may send where others wait, so that slow receivers cannot take
//! the whole room.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, TryAcquireError};

use crate::server::egress::Answer;
use crate::server::store::{Finished, NewAttempt};

/// Kibibytes of all outcomes together, of requests under way and of those that wait to be written.
pub const ROOM_KIB: usize = 48 * 1024;

/// How much a request takes with it, by how much room is left, in kibibytes: what is left at least, the place, and how
/// much of the answer is kept.
const SHARES: [Share; 3] = [
    Share { left: ROOM_KIB / 2, place: 88, kept: 80, for_all: true },
    Share { left: ROOM_KIB / 4, place: 16, kept: 8, for_all: true },
    Share { left: 0, place: 4, kept: 2, for_all: false },
];

struct Share {
    left: usize,
    place: u32,
    kept: usize,
    /// Whether lanes with a request under way get it, too.
    for_all: bool,
}

/// The room of a node.
pub struct Outcomes {
    room: Arc<Semaphore>,
    held: AtomicBool,
    refused: AtomicBool,
}

/// A place for one outcome; it is given back when this is dropped.
#[derive(Debug)]
pub struct Place {
    permit: OwnedSemaphorePermit,
    kept: usize,
    for_all: bool,
}

/// The outcome of a request, with its place.
#[derive(Debug)]
pub struct Outcome {
    /// What is to be written.
    pub finished: Finished,
    /// Its place until it is.
    pub place: Place,
}

impl Default for Outcomes {
    fn default() -> Self {
        let room = Arc::new(Semaphore::new(ROOM_KIB));
        Self { room, held: AtomicBool::new(false), refused: AtomicBool::new(false) }
    }
}

impl Outcomes {
    /// A place for a request that is about to leave; `None`: it has to wait.
    pub fn place(&self) -> Option<Place> {
        let place = (!self.held.load(Ordering::Relaxed)).then(|| self.take()).flatten();
        if place.is_none() {
            self.refused.store(true, Ordering::Relaxed);
        }
        place
    }

    fn take(&self) -> Option<Place> {
        let left = self.room.available_permits();
        let share = SHARES.iter().find(|share| left >= share.left)?;
        let permit: Result<_, TryAcquireError> = Arc::clone(&self.room).try_acquire_many_owned(share.place);
        Some(Place { permit: permit.ok()?, kept: share.kept * 1024, for_all: share.for_all })
    }

    /// Notes that a request has to wait for room.
    pub fn note_refused(&self) {
        self.refused.store(true, Ordering::Relaxed);
    }

    /// Whether a request had to wait since this was last asked.
    pub fn was_refused(&self) -> bool {
        self.refused.swap(false, Ordering::Relaxed)
    }

    /// While the database is away nothing leaves: nobody could say what became of it.
    pub fn hold(&self, held: bool) {
        self.held.store(held, Ordering::Relaxed);
    }

    /// Kibibytes that are taken.
    pub fn taken_kib(&self) -> usize {
        ROOM_KIB.saturating_sub(self.room.available_permits())
    }
}

impl Place {
    /// Cuts an answer down to what may be kept of it: the beginning of its body, before that of its headers.
    pub fn cut(&self, answer: &mut Answer) {
        let size =
            |lines: &[(String, String)]| lines.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>();
        let lines = &mut answer.headers.0;
        while size(lines) > self.kept / 2 && lines.pop().is_some() {}
        let room = self.kept - size(lines);
        if answer.body.len() > room {
            answer.body.truncate(answer.body.floor_char_boundary(room));
            answer.body.shrink_to_fit();
            answer.truncated = true;
        }
    }

    /// Whether it is for any lane, and not only for one with nothing under way.
    pub fn is_for_all(&self) -> bool {
        self.for_all
    }

    /// Keeps as much room as this attempt needs.
    pub fn shrink(&mut self, attempt: &NewAttempt) {
        let needed = outcome_bytes(attempt).div_ceil(1024);
        let spare = self.permit.num_permits().saturating_sub(needed);
        drop(self.permit.split(spare));
    }
}

/// What an outcome weighs in memory, about.
pub fn outcome_bytes(attempt: &NewAttempt) -> usize {
    512 + attempt.url.len() + attempt.headers.len() + attempt.response_headers.len() + attempt.response_body.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::{Headers, RESPONSE_BODY_LIMIT};

    #[test]
    fn answers_are_kept_shorter_before_requests_wait() {
        let outcomes = Outcomes::default();
        let mut places = Vec::new();
        while let Some(place) = outcomes.place() {
            places.push(place);
        }
        assert!(outcomes.was_refused() && !outcomes.was_refused());
        let of = |kept: usize| places.iter().filter(|place| place.kept == kept * 1024).count();
        assert!(of(80) > 256, "more than eight webhooks have under way by default: {}", of(80));
        assert!(places.iter().filter(|place| place.is_for_all()).count() > 1_024);
        assert!(places.len() > 4_096, "{}", places.len());
        assert!(outcomes.taken_kib() <= ROOM_KIB && outcomes.taken_kib() > ROOM_KIB - 4);
        drop(places);
        assert_eq!(outcomes.taken_kib(), 0);
    }

    #[test]
    fn an_answer_is_cut_to_its_place() {
        let outcomes = Outcomes::default();
        let mut place = outcomes.place().expect("a place");
        let answer = |lines: usize, body: usize| Answer {
            status: 200,
            headers: Headers((0..lines).map(|_| ("x".to_owned(), "y".repeat(1_023))).collect()),
            body: "z".repeat(body),
            truncated: false,
            retry_after_ms: None,
        };
        let whole = answer(16, RESPONSE_BODY_LIMIT);
        let mut kept = whole.clone();
        place.cut(&mut kept);
        assert_eq!(kept, whole, "with room enough nothing is lost");
        place.kept = 2 * 1024;
        place.cut(&mut kept);
        assert_eq!((kept.headers.0.len(), kept.body.len(), kept.truncated), (1, 1_024, true));
    }

    #[test]
    fn nothing_leaves_while_the_database_is_away() {
        let outcomes = Outcomes::default();
        outcomes.hold(true);
        assert!(outcomes.place().is_none() && outcomes.was_refused());
        outcomes.hold(false);
        assert!(outcomes.place().is_some());
    }
}
