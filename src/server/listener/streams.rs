//! Live streams hold their connections for as long as a page is open, so they have a number of their own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

/// The streams there are, by who watches.
#[derive(Default)]
pub(super) struct Streams(Mutex<HashMap<Uuid, usize>>);

impl Streams {
    /// A place for one more, if there are fewer than `all`, and fewer than `of_one` of this person.
    pub(super) fn take(self: &Arc<Self>, person: Uuid, all: usize, of_one: usize) -> Option<StreamPlace> {
        let mut open = self.lock();
        let full = open.values().sum::<usize>() >= all || open.get(&person).is_some_and(|own| *own >= of_one);
        if full {
            return None;
        }
        *open.entry(person).or_default() += 1;
        Some(StreamPlace { streams: Arc::clone(self), person })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A live stream's place; free again when it is dropped.
pub struct StreamPlace {
    streams: Arc<Streams>,
    person: Uuid,
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        let mut open = self.streams.lock();
        if let Some(own) = open.get_mut(&self.person) {
            *own -= 1;
            if *own == 0 {
                open.remove(&self.person);
            }
        }
    }
}
