//! Breakers of all nodes, and the probes of this one.
//!
//! The table of breakers holds those that are open. A node writes what changed in its lanes as soon as it can, and reads the
//! table once a second and at its start, so that a breaker opened or healed by one node is so on all, and none is forgotten.
//! A probe leaves when its time has come, something waits, and this node has claimed it in the table: one node probes at a
//! time. A claim of a node that died ends after [`PROBE_MS`]. The probe carries the newest delivery that waits.
//!
//! When a receiver is healed, retries of what failed while it was sick are due at once, in steps. Those of which the receiver
//! itself said when to come back keep that time, and those that failed for another reason keep their schedule.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, MutexGuard, PoisonError};

use crate::domain::ids::DeliveryId;
use crate::domain::time::Timestamp;
use crate::server::store::{BreakerChange, BreakerKey, StoreError};

use super::committer::LEASE_MS;
use super::inner::{Inner, lane_key};
use super::lanes::{Ask, LaneKey, Sick};
use super::scheduler::{admit, without_stuck};

/// How long a node may take for a probe, in milliseconds: longer than a token and a request may.
const PROBE_MS: i64 = 75_000;

/// Lanes whose retries are brought forward, and how far that is.
#[derive(Default)]
pub(super) struct Hurrying(VecDeque<(LaneKey, Timestamp)>);

/// Writes what changed here; with `look` also takes over what the table says.
pub(super) async fn exchange(inner: &Arc<Inner>, look: bool) -> Result<(), StoreError> {
    let _turn = inner.exchanging.lock().await;
    let news = inner.lanes().news();
    let changes: Vec<_> = news.iter().map(|(_, change)| change.clone()).collect();
    if let Err(error) = inner.store.change_breakers(&changes).await {
        inner.lanes().untold(news);
        return Err(error);
    }
    inner.lanes().told(&news);
    if look { learn(inner).await } else { Ok(()) }
}

async fn learn(inner: &Arc<Inner>) -> Result<(), StoreError> {
    let directory = inner.directory();
    let (mut sick, mut unused) = (Vec::new(), Vec::new());
    for row in inner.store.breakers().await? {
        let live = directory.find(row.key.webhook_id);
        if live.is_some_and(|live| live.config.endpoints().iter().any(|(url, _)| **url == row.key.endpoint)) {
            sick.push(Sick {
                key: LaneKey { webhook: row.key.webhook_id, url: row.key.endpoint.as_str().into() },
                row,
            });
        } else {
            unused.push(BreakerChange::Closed(row.key));
        }
    }
    let now = inner.clock.now();
    let back = inner.lanes().learn(&sick, |id| directory.find(id).map(AsRef::as_ref), now);
    inner.release(back).await;
    inner.store.change_breakers(&unused).await
}

/// Sends a probe to each of these lanes of which something waits and that no other node probes.
pub(super) async fn send(inner: &Arc<Inner>, asks: &[Ask]) -> Result<(), StoreError> {
    if asks.is_empty() {
        return Ok(());
    }
    // Of two rounds at once the later one sees what the first has sent.
    let _turn = inner.exchanging.lock().await;
    let now = inner.clock.now();
    let mut wanted = HashMap::new();
    for ask in asks {
        let Some(key) = ask.lanes.first().filter(|key| inner.lanes().may_probe(key, now)) else { continue };
        match inner.store.newest_waiting(&ask.from, now).await? {
            Some(delivery) => drop(wanted.insert(key.clone(), delivery)),
            None if inner.lanes().exhausted(ask) => inner.wake.notify_one(),
            None => {}
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let keys: Vec<_> = wanted.keys().map(named).collect();
    let until = now.plus_ms(PROBE_MS);
    {
        let mut lanes = inner.lanes();
        for key in wanted.keys() {
            lanes.probe_claimed(key, until);
        }
    }
    let won = inner.store.claim_probes(&keys, now, until).await.inspect_err(|_| {
        // The claim may be kept all the same, and would be in the way until its end.
        let mut lanes = inner.lanes();
        for key in wanted.keys() {
            lanes.probe_not_made(key, now);
        }
    })?;
    let (won, lost): (HashMap<_, _>, HashMap<_, _>) =
        wanted.into_iter().partition(|(key, _)| won.contains(&named(key)));
    for key in lost.keys() {
        inner.lanes().probe_lost(key, now);
    }
    let sent = claim(inner, &won, now).await;
    {
        let mut lanes = inner.lanes();
        for key in won.keys() {
            if !lanes.holds_probe(key) {
                lanes.probe_not_made(key, now);
            }
        }
    }
    inner.pump();
    sent
}

async fn claim(inner: &Arc<Inner>, won: &HashMap<LaneKey, DeliveryId>, now: Timestamp) -> Result<(), StoreError> {
    let lease_until = now.plus_ms(LEASE_MS);
    let deliveries: Vec<_> = won.values().copied().collect();
    let claimed = inner.store.claim_these(inner.node, now, lease_until, &deliveries).await.map_err(|failed| {
        inner.owe_perhaps(failed.perhaps_leased, lease_until);
        failed.error
    })?;
    inner.forget_owed(claimed.iter().map(|claimed| claimed.delivery_id));
    inner.meters.claimed.increment(claimed.len() as u64);
    let claimed = without_stuck(inner, claimed, now).await?;
    let returned = admit(inner, claimed, lease_until, now);
    inner.release(returned.full).await;
    inner.release(returned.unknown).await;
    Ok(())
}

fn named(key: &LaneKey) -> BreakerKey {
    BreakerKey { webhook_id: key.webhook, endpoint: key.url.to_string() }
}

/// A step of bringing retries forward, for one of the lanes that were healed.
pub(super) async fn hurry(inner: &Arc<Inner>) -> Result<(), StoreError> {
    let now = inner.clock.now();
    let healed = inner.lanes().healed();
    let next = {
        let mut hurrying = inner.hurrying();
        hurrying.0.extend(healed.into_iter().map(|key| (key, now)));
        hurrying.0.pop_front()
    };
    let Some((key, from)) = next else { return Ok(()) };
    let directory = inner.directory();
    let Some(live) = directory.find(key.webhook) else { return Ok(()) };
    let takes = |event_type: &str| lane_key(live, event_type).is_some_and(|lane| lane == key);
    let step = inner.store.hurry(key.webhook, from, takes, now).await;
    let mut hurrying = inner.hurrying();
    match step {
        Ok(step) => {
            hurrying.0.extend(step.next.map(|next| (key.clone(), next)));
            if step.moved > 0 {
                inner.lanes().hint(key.webhook, None);
            }
            if step.moved > 0 || !hurrying.0.is_empty() {
                inner.wake.notify_one();
            }
            Ok(())
        }
        Err(error) => {
            hurrying.0.push_back((key, from));
            Err(error)
        }
    }
}

impl Inner {
    fn hurrying(&self) -> MutexGuard<'_, Hurrying> {
        self.hurrying.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
