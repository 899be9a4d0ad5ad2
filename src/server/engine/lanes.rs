//! Lanes: who may be sent to now. Pure bookkeeping in memory, no I/O; time is an argument.
//!
//! A lane is one webhook and endpoint. It holds a bounded queue of jobs, knows how many are in flight, how fast it may
//! send (a token bucket), and whether its receiver looks sick ([`super::breaker`]; what of that other nodes are to know and
//! what they tell is in `sickness`). Lanes with work take turns, so that
//! one receiver's backlog never delays another's next event; and when as much is under way as may be, a lane that has
//! nothing under way still gets a place, so that slow receivers cannot take all of them.
//!
//! Memory is bounded in jobs for each lane and in bytes for all; what does not fit stays in the table, and the lane
//! remembers that it does.

mod claims;
mod lane;
mod sickness;

use std::collections::{HashMap, VecDeque};

use crate::domain::event::Event;
use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;

use super::breaker::{Health, Turn};
use super::matching::Live;

use claims::Hint;
use lane::Lane;
use sickness::News;

pub use claims::{Ask, Asks};
pub use lane::{Job, LaneKey, event_bytes};
pub use sickness::{BreakerState, Sick, States};

/// Most jobs that a lane holds in memory, waiting and reserved, unless it is fast.
pub const LANE_JOBS: usize = 512;
/// Most jobs that a fast lane holds: what it sends in two seconds, up to so many. What waits in memory need not be read again.
pub const FAST_LANE_JOBS: usize = 4_096;
/// Most bytes of events that wait in all lanes together, beyond which jobs stay in the table.
pub const TOTAL_BYTES: usize = 32 * 1024 * 1024;
/// Most requests at the same time, all lanes together, before only lanes without any may add one.
pub const TOTAL_IN_FLIGHT: usize = 1_024;
/// Most requests at the same time whatsoever.
pub const MOST_IN_FLIGHT: usize = 4_096;

/// All lanes of this node.
#[derive(Debug, Default)]
pub struct Lanes {
    by_key: HashMap<LaneKey, Lane>,
    turns: VecDeque<LaneKey>,
    hints: HashMap<WebhookId, Hint>,
    in_flight: usize,
    bytes: usize,
    news: News,
}

impl Lanes {
    /// Whether a job of this event may go straight on; if so its place is kept until [`Lanes::put`] or
    /// [`Lanes::give_back`]. What may not is remembered as backlog.
    pub fn reserve(&mut self, live: &Live, key: &LaneKey, event: &Event, now: Timestamp) -> bool {
        let bytes = event_bytes(event);
        let fits = self.bytes + bytes <= TOTAL_BYTES;
        let waits = self.hints.get(&key.webhook).is_some_and(|hint| hint.backlog);
        let lane = match self.by_key.get_mut(key) {
            Some(lane) => lane,
            None => self.by_key.entry(key.clone()).or_insert_with(|| Lane::new(live, now)),
        };
        // Older ones in the table go first: else a steady stream would starve them.
        let goes = !lane.breaker.is_open() && !lane.rests(now);
        let yes = fits && !waits && !lane.backlog && goes && lane.held() < lane.jobs();
        if yes {
            lane.reserved += 1;
            self.bytes += bytes;
        } else {
            lane.note_backlog();
        }
        yes
    }

    /// Gives a reserved place back unused.
    pub fn give_back(&mut self, key: &LaneKey, bytes: usize) {
        if let Some(lane) = self.by_key.get_mut(key) {
            lane.reserved = lane.reserved.saturating_sub(1);
            self.bytes = self.bytes.saturating_sub(bytes);
        }
    }

    /// Puts a job into its reserved place.
    pub fn put(&mut self, key: &LaneKey, job: Job) {
        if let Some(lane) = self.by_key.get_mut(key) {
            lane.reserved = lane.reserved.saturating_sub(1);
            lane.queue.push_back(job);
            Self::line_up(&mut self.turns, lane, key);
        }
    }

    /// Takes a claimed job in; gives it back when its lane has no room.
    pub fn admit(&mut self, live: &Live, key: &LaneKey, job: Job, now: Timestamp) -> Option<Job> {
        let lane = self.by_key.entry(key.clone()).or_insert_with(|| Lane::new(live, now));
        if lane.room(now) == 0 {
            return Some(job);
        }
        self.bytes += job.bytes();
        lane.queue.push_back(job);
        Self::line_up(&mut self.turns, lane, key);
        None
    }

    fn line_up(turns: &mut VecDeque<LaneKey>, lane: &mut Lane, key: &LaneKey) {
        if !lane.in_turn && !lane.queue.is_empty() {
            lane.in_turn = true;
            turns.push_back(key.clone());
        }
    }

    /// The next job to send, lanes taking turns; with `idle` only of a lane that has nothing under way.
    pub fn next(&mut self, idle: bool, now: Timestamp) -> Option<(LaneKey, Job)> {
        for _ in 0..self.turns.len() {
            if self.in_flight >= MOST_IN_FLIGHT {
                return None;
            }
            let key = self.turns.pop_front()?;
            let Some(lane) = self.by_key.get_mut(&key) else { continue };
            if (idle || self.in_flight >= TOTAL_IN_FLIGHT) && lane.in_flight > 0 {
                self.turns.push_back(key);
                continue;
            }
            lane.in_turn = false;
            let Some(job) = lane.take(now) else { continue };
            self.in_flight += 1;
            self.bytes = self.bytes.saturating_sub(job.bytes());
            Self::line_up(&mut self.turns, lane, &key);
            return Some((key, job));
        }
        None
    }

    /// Notes that a job ended; `health` `None`: no request was made, `probe`: the job said so. Answers what that changed, and
    /// when it opened the breaker, the jobs that must go back to the table.
    pub fn done(&mut self, key: &LaneKey, probe: bool, health: Option<Health>, now: Timestamp) -> (Turn, Vec<Job>) {
        self.in_flight = self.in_flight.saturating_sub(1);
        let Some(lane) = self.by_key.get_mut(key) else { return (Turn::None, Vec::new()) };
        lane.in_flight = lane.in_flight.saturating_sub(1);
        let Some(health) = health else {
            if probe {
                self.probe_not_made(key, now);
            } else {
                Self::line_up(&mut self.turns, lane, key);
            }
            return (Turn::None, Vec::new());
        };
        let turn = lane.note(health, probe, now);
        Self::line_up(&mut self.turns, lane, key);
        (turn, self.turned(key, turn, now))
    }

    /// Notes that a job could not be sent by a failure of this server, after which the lane pauses. Answers the jobs that
    /// must go back to the table, and when they are due.
    pub fn stumbled(&mut self, key: &LaneKey, probe: bool, longest_ms: i64, now: Timestamp) -> (Vec<Job>, Timestamp) {
        self.done(key, probe, None, now);
        let Some(lane) = self.by_key.get_mut(key) else { return (Vec::new(), now.plus_ms(longest_ms)) };
        let until = lane.pause(longest_ms, now);
        let jobs: Vec<Job> = lane.queue.drain(..).collect();
        if !jobs.is_empty() {
            lane.note_backlog();
        }
        let bytes: usize = jobs.iter().map(Job::bytes).sum();
        self.bytes = self.bytes.saturating_sub(bytes);
        (jobs, until)
    }

    /// Whether the lane is half empty while the table is known to hold more for it.
    #[must_use]
    pub fn is_hungry(&self, key: &LaneKey) -> bool {
        let waits = self.hints.get(&key.webhook).is_some_and(|hint| hint.backlog);
        let lane = self.by_key.get(key).filter(|lane| lane.backlog || waits);
        lane.is_some_and(|lane| !lane.breaker.is_open() && lane.held() <= lane.jobs() / 2)
    }

    /// Takes the waiting jobs of some lanes out, to go back to the table.
    pub fn drain(&mut self, which: impl Fn(&LaneKey) -> bool) -> Vec<Job> {
        let mut out = Vec::new();
        for (key, lane) in &mut self.by_key {
            if which(key) {
                out.extend(lane.queue.drain(..));
            }
        }
        let bytes: usize = out.iter().map(Job::bytes).sum();
        self.bytes = self.bytes.saturating_sub(bytes);
        out
    }

    /// Wakes lanes that waited for time to pass: the end of a pause, a token, or a probe.
    pub fn revive(&mut self) {
        for (key, lane) in &mut self.by_key {
            Self::line_up(&mut self.turns, lane, key);
        }
    }

    /// Takes over changed limits, lets a changed webhook be probed at once, and forgets lanes that nobody uses.
    pub fn refresh<'a>(
        &mut self,
        changed: impl Fn(WebhookId) -> bool,
        find: impl Fn(WebhookId) -> Option<&'a Live>,
        now: Timestamp,
    ) {
        let news = &mut self.news;
        self.by_key.retain(|key, lane| {
            let Some(live) = find(key.webhook) else { return lane.held() + lane.in_flight > 0 };
            if changed(key.webhook) {
                if lane.change(live, now) {
                    news.wanted(key, now);
                }
                let used = live.config.endpoints().iter().any(|(url, _)| **url == *key.url);
                return used || lane.held() + lane.in_flight > 0;
            }
            true
        });
    }

    /// When something becomes possible by time alone: a retry that is due, a token, a probe.
    #[must_use]
    pub fn next_wake(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.hints.values().filter_map(|hint| hint.next_due);
        let lanes = self.by_key.values().filter_map(|lane| lane.next_wake(now));
        due.chain(lanes).min()
    }

    fn is_full(&self) -> bool {
        self.bytes >= TOTAL_BYTES
    }

    /// Requests under way.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.in_flight
    }

    /// Jobs that wait in memory, reserved places included.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.by_key.values().map(Lane::held).sum()
    }
}

#[cfg(test)]
mod sickness_tests;
#[cfg(test)]
mod tests;
