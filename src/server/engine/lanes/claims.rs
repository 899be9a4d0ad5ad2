//! What to ask the table for: only what a lane with room will take. Where one endpoint of a webhook is sick or full and
//! another is not, the claim names event types, so that nothing is taken out to be put back.

use crate::domain::ids::WebhookId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig};
use crate::server::engine::matching::Live;
use crate::server::store::{ClaimFrom, EventTypes};

use super::{FAST_LANE_JOBS, LANE_JOBS, Lane, LaneKey, Lanes};

/// A claim to make for one webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What to claim from.
    pub from: ClaimFrom,
    /// The lanes that it serves.
    pub lanes: Vec<LaneKey>,
    /// Jobs that each of them has room for.
    pub room: usize,
}

/// Claims to make now.
#[derive(Debug, Default)]
pub struct Asks {
    /// For lanes that take `each` jobs or more.
    pub wide: Vec<Ask>,
    /// For lanes that take one: probes.
    pub probes: Vec<Ask>,
}

impl Lanes {
    /// What to claim of these webhooks: for lanes of which the table is known to hold something due, with `look` for all,
    /// that have room for `each` jobs or for a probe.
    pub fn claimable<'a>(
        &mut self,
        webhooks: impl Iterator<Item = &'a Live>,
        each: usize,
        look: bool,
        now: Timestamp,
    ) -> Asks {
        let mut asks = Asks::default();
        if self.is_full() {
            return asks;
        }
        for live in webhooks {
            self.spread_hint(live, now);
            let endpoints = live.config.endpoints();
            let mut wide = Vec::new();
            let mut least = FAST_LANE_JOBS;
            for (url, _) in &endpoints {
                let key = LaneKey { webhook: live.id, url: (*url).into() };
                let Some(lane) = self.by_key.get_mut(&key) else {
                    least = LANE_JOBS;
                    wide.extend(look.then_some(key));
                    continue;
                };
                if !(lane.backlog || look) {
                    continue;
                }
                let room = lane.room(now);
                if lane.breaker.is_open() && room > 0 {
                    lane.again = false;
                    asks.probes.push(ask(live, vec![key], 1));
                } else if room >= each && !lane.breaker.is_open() {
                    lane.again = false;
                    least = least.min(room);
                    wide.push(key);
                }
            }
            if !wide.is_empty() {
                asks.wide.push(ask(live, wide, least));
            }
        }
        asks
    }

    /// What is known of a webhook's table rows becomes known to each of its lanes.
    fn spread_hint(&mut self, live: &Live, now: Timestamp) {
        let Some(hint) = self.hints.get_mut(&live.id) else { return };
        if hint.next_due.is_some_and(|due| due <= now) {
            hint.next_due = None;
            hint.backlog = true;
        }
        if std::mem::take(&mut hint.backlog) {
            for (url, _) in live.config.endpoints() {
                let key = LaneKey { webhook: live.id, url: url.into() };
                self.by_key.entry(key).or_insert_with(|| Lane::new(live, now)).note_backlog();
            }
        }
    }

    /// A claim found all there was. Answers whether more was noted since the claim began, so that it must be repeated.
    pub fn exhausted(&mut self, ask: &Ask) -> bool {
        let mut repeat = false;
        for key in &ask.lanes {
            if let Some(lane) = self.by_key.get_mut(key) {
                lane.backlog = std::mem::take(&mut lane.again);
                repeat |= lane.backlog;
            }
        }
        repeat
    }

    /// A claim found as much as it asked for: there may be more.
    pub fn unexhausted(&mut self, ask: &Ask) {
        for key in &ask.lanes {
            if let Some(lane) = self.by_key.get_mut(key) {
                lane.note_backlog();
            }
        }
    }
}

fn ask(live: &Live, lanes: Vec<LaneKey>, room: usize) -> Ask {
    let event_types = event_types(&live.config, |url| lanes.iter().any(|key| *key.url == *url));
    Ask { from: ClaimFrom { webhook_id: live.id, event_types }, lanes, room }
}

/// The event types that go to the endpoints of which `wanted` is true.
fn event_types(config: &WebhookConfig, wanted: impl Fn(&str) -> bool) -> EventTypes {
    let wants = |row| config.endpoint(row).is_some_and(&wanted);
    if config.events.iter().all(wants) {
        return EventTypes::All;
    }
    let rest = config.events.iter().find(|row| row.event_type == ANY_EVENT).is_some_and(wants);
    let named = config.events.iter().filter(|row| row.event_type != ANY_EVENT && wants(row) != rest);
    let named = named.map(|row| row.event_type.clone()).collect();
    if rest { EventTypes::Except(named) } else { EventTypes::Only(named) }
}

/// What the table may hold for a webhook, as far as memory knows.
#[derive(Debug, Default)]
pub(super) struct Hint {
    pub backlog: bool,
    pub next_due: Option<Timestamp>,
}

impl Lanes {
    /// Remembers that the table holds something due for this webhook, now or at a time.
    pub fn hint(&mut self, webhook: WebhookId, due: Option<Timestamp>) {
        let hint = self.hints.entry(webhook).or_default();
        match due {
            None => hint.backlog = true,
            Some(due) => hint.next_due = Some(hint.next_due.map_or(due, |known| known.min(due))),
        }
    }
}
