//! Lanes: who may be sent to now. Pure bookkeeping in memory, no I/O; time is an argument.
//!
//! A lane is one webhook and endpoint. It holds a bounded queue of jobs, knows how many are in flight, how fast it may
//! send (a token bucket), and whether its receiver looks sick (a breaker). Lanes with work take turns, so that one
//! receiver's backlog never delays another's next event.
//!
//! The breaker opens after [`BREAKER_FAILURES`] failed attempts in a row that speak of sickness. Then the queue goes
//! back to the table, single probes leave after [`FIRST_PROBE_MS`] and then on the webhook's schedule, and what waits
//! uses up no attempt. The first 2xx closes it.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

use super::matching::Live;

/// Most jobs that a lane holds in memory, waiting and reserved.
pub const LANE_JOBS: usize = 512;
/// Most bytes of events that wait in all lanes together, beyond which jobs stay in the table.
pub const TOTAL_BYTES: usize = 64 * 1024 * 1024;
/// Most requests at the same time, all lanes together.
pub const TOTAL_IN_FLIGHT: usize = 1_024;
/// Failed attempts in a row that open the breaker.
pub const BREAKER_FAILURES: u32 = 20;
/// From the opening to the first probe.
pub const FIRST_PROBE_MS: i64 = 5_000;

/// A webhook and the endpoint that one of its rows sends to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LaneKey {
    /// The webhook.
    pub webhook: WebhookId,
    /// The endpoint.
    pub url: Arc<str>,
}

/// A delivery leased to this node, ready to be sent.
#[derive(Debug, Clone)]
pub struct Job {
    /// The delivery.
    pub delivery_id: DeliveryId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its webhook.
    pub webhook_id: WebhookId,
    /// The configuration version that its body is made with.
    pub version_id: VersionId,
    /// What is sent.
    pub event: Arc<Event>,
    /// Attempts already made.
    pub attempt_count: u32,
    /// Attempts already made when the present round of the schedule began.
    pub round_start: u32,
    /// Until when the lease holds.
    pub lease_until: Timestamp,
}

impl Job {
    fn bytes(&self) -> usize {
        event_bytes(&self.event)
    }
}

/// What an event weighs in memory, about.
#[must_use]
pub fn event_bytes(event: &Event) -> usize {
    256 + event.data.as_ref().map_or(0, String::len) + event.profile.as_ref().map_or(0, String::len)
}

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

#[derive(Debug, Clone, Copy)]
enum Breaker {
    Closed { failures: u32 },
    Open { until: Timestamp, probes: usize, probing: bool },
}

#[derive(Debug)]
struct Limits {
    max_in_flight: usize,
    rate: Option<f64>,
    schedule_s: Vec<u32>,
}

#[derive(Debug)]
struct Lane {
    queue: VecDeque<Job>,
    reserved: usize,
    in_flight: usize,
    tokens: f64,
    filled_at: Timestamp,
    breaker: Breaker,
    in_turn: bool,
    limits: Limits,
}

impl Lane {
    fn new(live: &Live, now: Timestamp) -> Self {
        let limits = limits(live);
        Self {
            queue: VecDeque::new(),
            reserved: 0,
            in_flight: 0,
            tokens: limits.rate.unwrap_or_default(),
            filled_at: now,
            breaker: Breaker::Closed { failures: 0 },
            in_turn: false,
            limits,
        }
    }

    fn held(&self) -> usize {
        self.queue.len() + self.reserved
    }

    fn is_closed(&self) -> bool {
        matches!(self.breaker, Breaker::Closed { .. })
    }

    /// Room for jobs from the table.
    fn room(&self, now: Timestamp) -> usize {
        match self.breaker {
            Breaker::Closed { .. } => LANE_JOBS.saturating_sub(self.held()),
            Breaker::Open { until, probing, .. } => usize::from(!probing && now >= until && self.held() == 0),
        }
    }

    fn refill(&mut self, now: Timestamp) {
        if let Some(rate) = self.limits.rate {
            #[expect(clippy::cast_precision_loss, reason = "milliseconds between two requests")]
            let passed = (now.0 - self.filled_at.0).max(0) as f64 / 1_000.0;
            self.tokens = (self.tokens + passed * rate).min(rate.max(1.0));
        }
        self.filled_at = now;
    }

    /// Takes the next job if it may leave now.
    fn take(&mut self, now: Timestamp) -> Option<Job> {
        if self.in_flight >= self.limits.max_in_flight {
            return None;
        }
        match &mut self.breaker {
            Breaker::Open { until, probing, .. } if *probing || now < *until => return None,
            _ => {}
        }
        self.refill(now);
        if self.limits.rate.is_some() && self.tokens < 1.0 {
            return None;
        }
        let job = self.queue.pop_front()?;
        if let Breaker::Open { probing, .. } = &mut self.breaker {
            *probing = true;
        }
        self.tokens -= 1.0;
        self.in_flight += 1;
        Some(job)
    }

    /// Whether the breaker has just opened.
    fn note(&mut self, health: Health, now: Timestamp) -> bool {
        match (&mut self.breaker, health) {
            (breaker, Health::Well) => *breaker = Breaker::Closed { failures: 0 },
            (Breaker::Closed { failures }, Health::Sick) => {
                *failures += 1;
                if *failures >= BREAKER_FAILURES {
                    self.breaker = Breaker::Open { until: now.plus_ms(FIRST_PROBE_MS), probes: 0, probing: false };
                    return true;
                }
            }
            (Breaker::Closed { .. }, Health::Choosy) => {}
            (Breaker::Open { until, probes, probing }, _) => {
                if *probing {
                    let schedule = &self.limits.schedule_s;
                    let wait = schedule.get(*probes).or(schedule.last()).copied().unwrap_or(60);
                    *until = now.plus_ms(i64::from(wait) * 1_000);
                    *probes += 1;
                    *probing = false;
                }
            }
        }
        false
    }
}

fn limits(live: &Live) -> Limits {
    let settings = &live.config.settings;
    Limits {
        max_in_flight: usize::try_from(settings.max_in_flight).unwrap_or(usize::MAX).max(1),
        rate: settings.rate_per_second.map(f64::from),
        schedule_s: settings.retry_schedule_s.clone(),
    }
}

/// What the table may hold for a webhook, as far as memory knows.
#[derive(Debug, Default)]
struct Hint {
    backlog: bool,
    /// Backlog was noted while a claim was under way, which may not have seen it.
    again: bool,
    next_due: Option<Timestamp>,
}

impl Hint {
    /// Whether the table should be asked; a due time becomes backlog until a claim finds less than it wanted.
    fn asks(&mut self, now: Timestamp) -> bool {
        if self.next_due.is_some_and(|due| due <= now) {
            self.next_due = None;
            self.backlog = true;
        }
        self.again = false;
        self.backlog
    }

    fn note_backlog(&mut self) {
        self.backlog = true;
        self.again = true;
    }
}

/// All lanes of this node.
#[derive(Debug, Default)]
pub struct Lanes {
    by_key: HashMap<LaneKey, Lane>,
    turns: VecDeque<LaneKey>,
    hints: HashMap<WebhookId, Hint>,
    in_flight: usize,
    bytes: usize,
}

impl Lanes {
    /// Whether a job of this event may go straight on; if so its place is kept until [`Lanes::put`] or
    /// [`Lanes::give_back`]. What may not is remembered as backlog.
    pub fn reserve(&mut self, live: &Live, key: &LaneKey, event: &Event, now: Timestamp) -> bool {
        let bytes = event_bytes(event);
        let fits = self.bytes + bytes <= TOTAL_BYTES;
        let waits = self.hints.get(&key.webhook).is_some_and(|hint| hint.backlog);
        let lane = self.by_key.entry(key.clone()).or_insert_with(|| Lane::new(live, now));
        // Older ones in the table go first: else a steady stream would starve them.
        let yes = fits && !waits && lane.is_closed() && lane.held() < LANE_JOBS;
        if yes {
            lane.reserved += 1;
            self.bytes += bytes;
        } else {
            self.hints.entry(key.webhook).or_default().note_backlog();
        }
        yes
    }

    /// Gives a reserved place back unused.
    pub fn give_back(&mut self, key: &LaneKey, event: &Event) {
        if let Some(lane) = self.by_key.get_mut(key) {
            lane.reserved = lane.reserved.saturating_sub(1);
            self.bytes = self.bytes.saturating_sub(event_bytes(event));
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

    /// The next job to send, lanes taking turns.
    pub fn next(&mut self, now: Timestamp) -> Option<(LaneKey, Job)> {
        while self.in_flight < TOTAL_IN_FLIGHT {
            let key = self.turns.pop_front()?;
            let Some(lane) = self.by_key.get_mut(&key) else { continue };
            lane.in_turn = false;
            let Some(job) = lane.take(now) else { continue };
            self.in_flight += 1;
            self.bytes = self.bytes.saturating_sub(job.bytes());
            Self::line_up(&mut self.turns, lane, &key);
            return Some((key, job));
        }
        None
    }

    /// Notes that a job ended. When that opened the breaker, answers the jobs that must go back to the table.
    pub fn done(&mut self, key: &LaneKey, health: Option<Health>, now: Timestamp) -> Vec<Job> {
        self.in_flight = self.in_flight.saturating_sub(1);
        let Some(lane) = self.by_key.get_mut(key) else { return Vec::new() };
        lane.in_flight = lane.in_flight.saturating_sub(1);
        let opened = health.is_some_and(|health| lane.note(health, now));
        if opened {
            self.hints.entry(key.webhook).or_default().backlog = true;
            return self.drain(|other| other == key);
        }
        Self::line_up(&mut self.turns, lane, key);
        Vec::new()
    }

    /// Whether the lane is half empty while the table is known to hold more for it.
    #[must_use]
    pub fn is_hungry(&self, key: &LaneKey) -> bool {
        let backlog = self.hints.get(&key.webhook).is_some_and(|hint| hint.backlog);
        backlog && self.by_key.get(key).is_some_and(|lane| lane.is_closed() && lane.held() <= LANE_JOBS / 2)
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

    /// Wakes lanes that waited for time to pass: a token, or a probe.
    pub fn revive(&mut self) {
        for (key, lane) in &mut self.by_key {
            Self::line_up(&mut self.turns, lane, key);
        }
    }

    /// Takes over changed limits, closes the breaker of a changed webhook, and forgets lanes that nobody uses.
    pub fn refresh<'a>(&mut self, changed: impl Fn(WebhookId) -> bool, find: impl Fn(WebhookId) -> Option<&'a Live>) {
        self.by_key.retain(|key, lane| {
            let Some(live) = find(key.webhook) else { return lane.held() + lane.in_flight > 0 };
            if changed(key.webhook) {
                lane.limits = limits(live);
                lane.breaker = Breaker::Closed { failures: 0 };
                let used = live.config.endpoints().iter().any(|(url, _)| **url == *key.url);
                return used || lane.held() + lane.in_flight > 0;
            }
            true
        });
    }

    /// Remembers that the table holds something due for this webhook, now or at a time.
    pub fn hint(&mut self, webhook: WebhookId, due: Option<Timestamp>) {
        let hint = self.hints.entry(webhook).or_default();
        match due {
            None => hint.note_backlog(),
            Some(due) => hint.next_due = Some(hint.next_due.map_or(due, |known| known.min(due))),
        }
    }

    /// Forgets the backlog of a webhook: a claim found less than it asked for. Answers whether more was noted since the
    /// claim began, so that it must be repeated.
    pub fn exhausted(&mut self, webhook: WebhookId) -> bool {
        let Some(hint) = self.hints.get_mut(&webhook) else { return false };
        hint.backlog = std::mem::take(&mut hint.again);
        hint.backlog
    }

    /// For which of these webhooks the table may hold something that is due and may be sent, and for how many there
    /// is room. With `look` hints are not asked.
    pub fn claimable(
        &mut self,
        webhooks: impl Iterator<Item = WebhookId>,
        look: bool,
        now: Timestamp,
    ) -> Vec<(WebhookId, usize)> {
        if self.bytes >= TOTAL_BYTES {
            return Vec::new();
        }
        let mut rooms: HashMap<WebhookId, usize> = HashMap::new();
        for (key, lane) in &self.by_key {
            let room = rooms.entry(key.webhook).or_default();
            *room = (*room).max(lane.room(now));
        }
        webhooks
            .filter_map(|webhook| {
                let room = rooms.get(&webhook).copied().unwrap_or(LANE_JOBS);
                (room > 0 && (self.hints.entry(webhook).or_default().asks(now) || look)).then_some((webhook, room))
            })
            .collect()
    }

    /// When something becomes possible by time alone: a retry that is due, a token, a probe.
    #[must_use]
    pub fn next_wake(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.hints.values().filter_map(|hint| hint.next_due);
        let lanes = self.by_key.values().filter_map(|lane| match lane.breaker {
            Breaker::Open { until, probing: false, .. } => Some(until),
            Breaker::Closed { .. } if lane.limits.rate.is_some() && !lane.queue.is_empty() => Some(now.plus_ms(20)),
            _ => None,
        });
        due.chain(lanes).min()
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
mod tests;
