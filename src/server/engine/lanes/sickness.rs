//! Breakers beyond this node: what it has to tell the others, what they tell it, and what people are shown.
//!
//! Every change of a breaker that others must know is kept as a piece of news until it was written. What the table says
//! holds for every lane of which there is no such news: a breaker that another node opened is open here, one whose row is
//! gone was healed by another node.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::server::engine::breaker::{Breaker, Open, Turn};
use crate::server::engine::matching::Live;
use crate::server::store::{BreakerChange, BreakerKey, BreakerRow};

use super::{Job, Lane, LaneKey, Lanes};

/// What changed here and is not written yet.
#[derive(Debug, Default)]
pub(super) struct News {
    changes: HashMap<LaneKey, Change>,
    healed: Vec<LaneKey>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Opened,
    ProbeFailed,
    NotSent,
    Wanted(Timestamp),
    Closed,
}

impl Change {
    /// What is to be written when this has happened and then something later. All but [`Change::Wanted`] are written as
    /// the lane is at that time, so that the one which says more is enough: an opening that was never written must stay
    /// one, or the table would not know the breaker and nobody could claim its probes.
    pub(super) fn then(self, later: Self) -> Self {
        match (self, later) {
            (_, Self::Opened | Self::Closed) => later,
            (Self::Opened | Self::Closed, _) => self,
            (_, Self::ProbeFailed) => later,
            (Self::ProbeFailed, _) => self,
            (_, Self::NotSent) | (Self::NotSent, _) => Self::NotSent,
            (Self::Wanted(one), Self::Wanted(other)) => Self::Wanted(one.min(other)),
        }
    }
}

impl News {
    /// Something that others must know happened.
    fn add(&mut self, key: &LaneKey, change: Change) {
        self.changes.entry(key.clone()).and_modify(|known| *known = known.then(change)).or_insert(change);
    }

    /// A probe is wanted by then.
    pub fn wanted(&mut self, key: &LaneKey, by: Timestamp) {
        self.add(key, Change::Wanted(by));
    }
}

/// An open breaker as people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakerState {
    /// The endpoint that looks sick.
    pub endpoint: String,
    /// Since when.
    pub open_since: Timestamp,
    /// When the next probe leaves, or could have.
    pub next_probe_at: Timestamp,
}

/// What the table says about a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sick {
    /// The lane.
    pub key: LaneKey,
    /// The row.
    pub row: BreakerRow,
}

/// How many breakers are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct States {
    /// Open.
    pub open: usize,
    /// In the slow start.
    pub slow_start: usize,
}

impl Lanes {
    /// Takes note of what a turn means for others; answers the jobs that must go back to the table.
    pub(super) fn turned(&mut self, key: &LaneKey, turn: Turn, now: Timestamp) -> Vec<Job> {
        let change = match turn {
            Turn::None => return Vec::new(),
            Turn::Opened => Change::Opened,
            Turn::ProbeFailed => Change::ProbeFailed,
            Turn::Healed { .. } => {
                self.news.healed.push(key.clone());
                Change::Closed
            }
        };
        self.news.add(key, change);
        if let Some(lane) = self.by_key.get_mut(key) {
            lane.note_backlog();
            lane.shared &= change == Change::ProbeFailed;
            if change == Change::Closed {
                lane.healed_at = Some(now);
            }
        }
        if turn == Turn::Opened { self.drain(|other| other == key) } else { Vec::new() }
    }

    /// This node is about to claim the probe of this lane until then; whether it did is known later, or never.
    pub fn probe_claimed(&mut self, key: &LaneKey, until: Timestamp) {
        if let Some(lane) = self.by_key.get_mut(key) {
            lane.claimed_until = Some(until);
        }
    }

    /// A probe that this node had claimed, or may have claimed, was not sent; the next one may be, a little later.
    pub fn probe_not_made(&mut self, key: &LaneKey, now: Timestamp) {
        let Some(lane) = self.by_key.get_mut(key).filter(|lane| lane.breaker.is_open()) else { return };
        lane.breaker.not_made(now);
        lane.note_backlog();
        self.news.add(key, Change::NotSent);
    }

    /// Another node sends the probe, or knows better when it is due.
    pub fn probe_lost(&mut self, key: &LaneKey, now: Timestamp) {
        if let Some(lane) = self.by_key.get_mut(key) {
            lane.claimed_until = None;
            lane.breaker.not_made(now);
            lane.note_backlog();
        }
    }

    /// The next probe of each endpoint of the webhook may leave at once.
    pub fn probe_now(&mut self, webhook: WebhookId, now: Timestamp) {
        for (key, lane) in self.by_key.iter_mut().filter(|(key, _)| key.webhook == webhook) {
            if lane.breaker.probe_now(now) {
                self.news.wanted(key, now);
            }
        }
    }

    /// Whether a probe may be claimed for this lane.
    #[must_use]
    pub fn may_probe(&self, key: &LaneKey, now: Timestamp) -> bool {
        self.by_key.get(key).is_some_and(|lane| lane.breaker.is_open() && lane.room(now) > 0)
    }

    /// Whether a probe waits in this lane or is under way; or none is needed any more.
    #[must_use]
    pub fn holds_probe(&self, key: &LaneKey) -> bool {
        let Some(lane) = self.by_key.get(key) else { return false };
        lane.held() > 0 || lane.breaker.open().is_none_or(|open| open.probing)
    }

    /// What is to be written, at most once.
    pub fn news(&mut self) -> Vec<(LaneKey, BreakerChange)> {
        let changes = std::mem::take(&mut self.news.changes);
        changes.into_iter().filter_map(|(key, change)| Some((key.clone(), self.written(&key, change)?))).collect()
    }

    /// `None` when the lane is gone, or no longer in the state that this is about.
    fn written(&self, key: &LaneKey, change: Change) -> Option<BreakerChange> {
        let named = || BreakerKey { webhook_id: key.webhook, endpoint: key.url.to_string() };
        let row = || {
            let lane = self.by_key.get(key)?;
            let Open { since, next, probes, .. } = *lane.breaker.open()?;
            let workspace_id = lane.workspace;
            Some(BreakerRow { key: named(), workspace_id, opened_at: since, next_probe_at: next, probes })
        };
        match change {
            Change::Opened => row().map(BreakerChange::Opened),
            Change::ProbeFailed => row().map(BreakerChange::ProbeFailed),
            Change::NotSent => {
                let lane = self.by_key.get(key)?;
                let next = lane.breaker.open()?.next;
                Some(match lane.claimed_until {
                    Some(claimed_until) => BreakerChange::NotSent { key: named(), claimed_until, next },
                    None => BreakerChange::Wanted(named(), next),
                })
            }
            Change::Wanted(by) => Some(BreakerChange::Wanted(named(), by)),
            Change::Closed => Some(BreakerChange::Closed(named())),
        }
    }

    /// These news were written.
    pub fn told(&mut self, news: &[(LaneKey, BreakerChange)]) {
        for (key, change) in news {
            if let (BreakerChange::Opened(_), Some(lane)) = (change, self.by_key.get_mut(key)) {
                lane.shared = lane.breaker.is_open();
            }
        }
    }

    /// These news could not be written, and come before what changed since.
    pub fn untold(&mut self, news: Vec<(LaneKey, BreakerChange)>) {
        for (key, change) in news {
            let change = match change {
                BreakerChange::Opened(_) => Change::Opened,
                BreakerChange::ProbeFailed(_) => Change::ProbeFailed,
                BreakerChange::NotSent { .. } => Change::NotSent,
                BreakerChange::Wanted(_, by) => Change::Wanted(by),
                BreakerChange::Closed(_) => Change::Closed,
            };
            self.news.changes.entry(key).and_modify(|later| *later = change.then(*later)).or_insert(change);
        }
    }

    /// Takes over what the table says; `find` knows the webhooks that are there. Answers the jobs that must go back to the
    /// table of deliveries.
    pub fn learn<'a>(
        &mut self,
        rows: &[Sick],
        find: impl Fn(WebhookId) -> Option<&'a Live>,
        now: Timestamp,
    ) -> Vec<Job> {
        let mut newly = HashSet::new();
        for Sick { key, row } in rows.iter().filter(|sick| !self.news.changes.contains_key(&sick.key)) {
            let Some(live) = find(key.webhook) else { continue };
            let lane = self.by_key.entry(key.clone()).or_insert_with(|| Lane::new(live, now));
            let before = lane.breaker.open().copied();
            lane.shared = true;
            if before.is_some_and(|open| open.probing) {
                continue;
            }
            let (since, next, probes) = (row.opened_at, row.next_probe_at, row.probes);
            lane.breaker = Breaker::Open(Open { since, next, probes, probing: false });
            if before.is_none() {
                lane.note_backlog();
                newly.insert(key.clone());
            }
        }
        let still: HashSet<&LaneKey> = rows.iter().map(|sick| &sick.key).collect();
        for (key, lane) in &mut self.by_key {
            let gone = lane.shared && lane.breaker.is_open() && !still.contains(key);
            if gone && !self.news.changes.contains_key(key) {
                lane.shared = false;
                lane.breaker.heal();
                lane.note_backlog();
            }
        }
        if newly.is_empty() { Vec::new() } else { self.drain(|key| newly.contains(key)) }
    }

    /// A failure is in the table whose attempt began at `started`. Where the receiver was healed since, what was brought
    /// forward then did not include it: the lane counts as healed once more.
    pub fn failure_recorded(&mut self, key: &LaneKey, started: Timestamp) {
        let late = self.by_key.get(key).is_some_and(|lane| lane.healed_at.is_some_and(|healed| started <= healed));
        if late && !self.news.healed.contains(key) {
            self.news.healed.push(key.clone());
        }
    }

    /// Lanes that were healed here since the last time.
    pub fn healed(&mut self) -> Vec<LaneKey> {
        std::mem::take(&mut self.news.healed)
    }

    /// The open breaker of a webhook that was opened first.
    #[must_use]
    pub fn breaker_of(&self, webhook: WebhookId, now: Timestamp) -> Option<BreakerState> {
        let lanes = self.by_key.iter().filter(|(key, _)| key.webhook == webhook);
        let open = lanes.filter_map(|(key, lane)| Some((key, lane.breaker.open()?)));
        let (key, open) = open.min_by_key(|(key, open)| (open.since, key.url.clone()))?;
        let next_probe_at = open.next.max(now);
        Some(BreakerState { endpoint: key.url.to_string(), open_since: open.since, next_probe_at })
    }

    /// When the next probe of this lane leaves; `None`: its breaker is not open.
    #[must_use]
    pub fn probe_at(&self, key: &LaneKey, now: Timestamp) -> Option<Timestamp> {
        self.by_key.get(key)?.breaker.open().map(|open| open.next.max(now))
    }

    /// How many breakers are in which state.
    #[must_use]
    pub fn states(&self) -> States {
        let mut states = States::default();
        for lane in self.by_key.values() {
            match lane.breaker {
                Breaker::Closed { .. } => {}
                Breaker::Open(_) => states.open += 1,
                Breaker::SlowStart { .. } => states.slow_start += 1,
            }
        }
        states
    }
}
