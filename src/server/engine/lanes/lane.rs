//! One lane: a webhook and endpoint with what waits for it, how much is under way, and how fast it may go.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::server::engine::breaker::{Breaker, Turn};
use crate::server::engine::matching::Live;

use super::{FAST_LANE_JOBS, LANE_JOBS};

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
    /// It left while the breaker was open.
    pub probe: bool,
}

impl Job {
    pub(super) fn bytes(&self) -> usize {
        event_bytes(&self.event)
    }
}

/// What an event weighs in memory, about.
#[must_use]
pub fn event_bytes(event: &Event) -> usize {
    512 + event.data.as_ref().map_or(0, String::len) + event.profile.as_ref().map_or(0, String::len)
}

#[derive(Debug)]
struct Limits {
    max_in_flight: usize,
    rate: Option<f64>,
}

impl Limits {
    fn of(live: &Live) -> Self {
        let settings = &live.config.settings;
        Self {
            max_in_flight: usize::try_from(settings.max_in_flight).unwrap_or(usize::MAX).max(1),
            rate: settings.rate_per_second.map(f64::from),
        }
    }
}

/// The first pause after a failure of this server, in milliseconds.
const FIRST_REST_MS: i64 = 250;

/// How fast a lane sends, and so how many jobs it may hold.
#[derive(Debug)]
struct Pace {
    since: Timestamp,
    sent: usize,
    jobs: usize,
}

impl Pace {
    /// To be told of each job; looks back once a second.
    fn sent(&mut self, now: Timestamp) {
        self.sent += 1;
        let passed = usize::try_from(now.0 - self.since.0).ok();
        if passed.is_none_or(|passed| passed >= 1_000) {
            let in_two_seconds = passed.map_or(0, |passed| self.sent * 2_000 / passed);
            *self = Self { since: now, sent: 0, jobs: in_two_seconds.clamp(LANE_JOBS, FAST_LANE_JOBS) };
        }
    }
}

#[derive(Debug)]
pub(super) struct Lane {
    pub queue: VecDeque<Job>,
    pub reserved: usize,
    pub in_flight: usize,
    pub breaker: Breaker,
    /// The table of breakers says that it is open.
    pub shared: bool,
    /// When this node last saw the receiver healed.
    pub healed_at: Option<Timestamp>,
    /// Until when this node's newest claim of a probe holds, or may hold, in that table.
    pub claimed_until: Option<Timestamp>,
    pub workspace: WorkspaceId,
    /// It stands among those that take turns.
    pub in_turn: bool,
    /// The table may hold more for it.
    pub backlog: bool,
    /// Backlog was noted while a claim was under way, which may not have seen it.
    pub again: bool,
    rest: Rest,
    tokens: f64,
    filled_at: Timestamp,
    limits: Limits,
    pace: Pace,
}

/// A pause after failures of this server: nothing leaves, nothing is claimed, and nobody is blamed.
#[derive(Debug, Default)]
struct Rest {
    until: Option<Timestamp>,
    failures: u32,
}

impl Lane {
    pub fn new(live: &Live, now: Timestamp) -> Self {
        let limits = Limits::of(live);
        Self {
            queue: VecDeque::new(),
            reserved: 0,
            in_flight: 0,
            breaker: Breaker::default(),
            shared: false,
            healed_at: None,
            claimed_until: None,
            workspace: live.workspace_id,
            in_turn: false,
            backlog: false,
            again: false,
            rest: Rest::default(),
            tokens: limits.rate.unwrap_or_default(),
            filled_at: now,
            limits,
            pace: Pace { since: now, sent: 0, jobs: LANE_JOBS },
        }
    }

    /// Takes over changed limits; failures of before count no more. Answers whether a probe may leave sooner for that.
    pub fn change(&mut self, live: &Live, now: Timestamp) -> bool {
        self.limits = Limits::of(live);
        if let Breaker::Closed { .. } = self.breaker {
            self.breaker = Breaker::default();
        }
        self.breaker.probe_now(now)
    }

    /// Jobs that wait, and places kept for more.
    pub fn held(&self) -> usize {
        self.queue.len() + self.reserved
    }

    /// Most jobs that it may hold.
    pub fn jobs(&self) -> usize {
        self.pace.jobs
    }

    /// Room for jobs from the table.
    pub fn room(&self, now: Timestamp) -> usize {
        if self.rests(now) {
            return 0;
        }
        if !self.breaker.is_open() {
            return self.jobs().saturating_sub(self.held());
        }
        usize::from(self.breaker.wants_probe(now) && self.held() == 0)
    }

    pub fn note_backlog(&mut self) {
        self.backlog = true;
        self.again = true;
    }

    /// Whether it pauses.
    pub fn rests(&self, now: Timestamp) -> bool {
        self.rest.until.is_some_and(|until| now < until)
    }

    /// Notes a failure of this server. Answers until when the lane pauses: twice as long each time, up to the longest.
    pub fn pause(&mut self, longest_ms: i64, now: Timestamp) -> Timestamp {
        match self.rest.until {
            // What was under way together has failed together.
            Some(until) if now < until => until,
            _ => {
                let wait = FIRST_REST_MS << self.rest.failures.min(16);
                self.rest.failures = self.rest.failures.saturating_add(1);
                let until = now.plus_ms(wait.min(longest_ms));
                self.rest.until = Some(until);
                until
            }
        }
    }

    pub fn note(&mut self, health: super::Health, probe: bool, now: Timestamp) -> Turn {
        self.rest = Rest::default();
        self.breaker.note(health, probe, self.limits.max_in_flight, now)
    }

    /// When time alone lets it go on: the end of a pause, a probe of something that waits, or a token.
    pub fn next_wake(&self, now: Timestamp) -> Option<Timestamp> {
        if self.rests(now) {
            return self.rest.until;
        }
        if let Some(open) = self.breaker.open() {
            let waits = self.backlog || !self.queue.is_empty();
            return Some(open.next).filter(|next| waits && !open.probing && *next > now);
        }
        let waits_for_token = self.limits.rate.is_some() && !self.queue.is_empty();
        waits_for_token.then(|| now.plus_ms(20))
    }

    /// Takes the next job if it may leave now.
    pub fn take(&mut self, now: Timestamp) -> Option<Job> {
        // While it is open, what was under way at the opening does not hold up the probe.
        let under_way = if self.breaker.is_open() { 0 } else { self.in_flight };
        if self.rests(now) || under_way >= self.breaker.width(self.limits.max_in_flight, now) {
            return None;
        }
        self.refill(now);
        if self.limits.rate.is_some() && self.tokens < 1.0 {
            return None;
        }
        let mut job = self.queue.pop_front()?;
        job.probe = self.breaker.leave();
        self.tokens -= 1.0;
        self.in_flight += 1;
        self.pace.sent(now);
        Some(job)
    }

    fn refill(&mut self, now: Timestamp) {
        if let Some(rate) = self.limits.rate {
            #[expect(clippy::cast_precision_loss, reason = "milliseconds between two requests")]
            let passed = (now.0 - self.filled_at.0).max(0) as f64 / 1_000.0;
            self.tokens = (self.tokens + passed * rate).min(rate.max(1.0));
        }
        self.filled_at = now;
    }
}
