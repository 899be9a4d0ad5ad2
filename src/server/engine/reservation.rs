//! Places in lanes that are kept for deliveries on their way to the table.

use std::collections::VecDeque;
use std::sync::Arc;

use super::inner::Inner;
use super::lanes::{Job, LaneKey, Lanes};

/// The places of one call, in the order of its leased deliveries. What is not used is given back when this is dropped.
pub struct Reservations {
    inner: Arc<Inner>,
    /// The lane, and the bytes that are kept there.
    places: VecDeque<(LaneKey, usize)>,
}

impl Reservations {
    /// None yet.
    pub(super) fn new(inner: &Arc<Inner>) -> Self {
        Self { inner: Arc::clone(inner), places: VecDeque::new() }
    }

    /// One more, which the lane has just given.
    pub(super) fn push(&mut self, key: LaneKey, bytes: usize) {
        self.places.push_back((key, bytes));
    }

    /// Puts a job into the next place.
    pub(super) fn put(&mut self, lanes: &mut Lanes, job: Job) {
        if let Some((key, _)) = self.places.pop_front() {
            lanes.put(&key, job);
        }
    }

    /// Gives the next place back.
    pub(super) fn skip(&mut self, lanes: &mut Lanes) {
        if let Some((key, bytes)) = self.places.pop_front() {
            lanes.give_back(&key, bytes);
        }
    }
}

impl Drop for Reservations {
    fn drop(&mut self) {
        if self.places.is_empty() {
            return;
        }
        let mut lanes = self.inner.lanes();
        for (key, bytes) in self.places.drain(..) {
            lanes.give_back(&key, bytes);
        }
    }
}
