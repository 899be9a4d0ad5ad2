//! The scheduler: brings what is due from the table into the lanes, and keeps this node's word.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::time::Timestamp;
use crate::server::store::{Claimed, StoreError};

use super::clocks;
use super::committer::{LEASE_MS, STUCK_PUT_OFF_MS};
use super::inner::{Inner, lane_key};
use super::lanes::{Ask, Job};
use super::probes;

/// The longest rest between two rounds: changes made by other nodes are seen within it.
const POLL: Duration = Duration::from_millis(1_000);
/// Most webhooks and rows that one claim takes, so that it stays a small transaction.
const CLAIM_WEBHOOKS: usize = 8;
const CLAIM_ROWS: usize = 1_024;
/// A lane with room for fewer waits until it has more: small claims cost as much as large ones.
const CLAIM_EACH: usize = CLAIM_ROWS / CLAIM_WEBHOOKS;
/// A node without a heartbeat for so long is dead, and what it leased is taken over.
pub(super) const DEAD_AFTER_MS: i64 = 10_000;
/// Most deliveries of departed webhooks cancelled in one step.
const CANCEL_STEP: u32 = 1_000;
/// Most such steps of a second.
const CANCEL_STEPS: usize = 5;
/// What leads to no lane is looked at again so much later, in milliseconds.
const PUT_OFF_MS: i64 = 1_000;

/// Runs until the engine stops.
pub async fn run(inner: Arc<Inner>) {
    let mut last_look = inner.clock.now();
    let mut failed = String::new();
    while !inner.stop.is_cancelled() {
        let now = inner.clock.now();
        let look = now.0 - last_look.0 >= i64::try_from(POLL.as_millis()).unwrap_or(i64::MAX) || now < last_look;
        if look {
            last_look = now;
        }
        match inner.store.patiently(round(&inner, look)).await {
            Ok(()) if !failed.is_empty() => {
                failed.clear();
                tracing::info!("scheduler.goes_on");
            }
            Ok(()) => {}
            Err(error) => {
                // The same reason once, not each second.
                let why = error.to_string();
                if failed != why {
                    tracing::error!(%error, "scheduler.round.failed");
                    failed = why;
                }
            }
        }
        let rest = inner.lanes().next_wake(now).map_or(POLL, |at| rest_until(at, inner.clock.now()));
        tokio::select! {
            () = inner.stop.cancelled() => {}
            () = inner.wake.notified() => {}
            () = tokio::time::sleep(rest) => {}
        }
    }
}

fn rest_until(at: Timestamp, now: Timestamp) -> Duration {
    let ms = u64::try_from(at.0 - now.0).unwrap_or_default();
    // A due time that the table does not confirm must not become a busy loop.
    Duration::from_millis(ms).clamp(Duration::from_millis(5), POLL)
}

/// One round. With `look` the table is asked without hints, and the housekeeping of a second is done.
pub async fn round(inner: &Arc<Inner>, look: bool) -> Result<(), StoreError> {
    let _turn = inner.scheduling.lock().await;
    if look {
        housekeeping(inner).await?;
    }
    probes::exchange(inner, look).await?;
    probes::hurry(inner).await?;
    inner.lanes().revive();
    inner.pump();
    while claim(inner, look).await? {}
    Ok(())
}

async fn housekeeping(inner: &Arc<Inner>) -> Result<(), StoreError> {
    clocks::look(inner).await?;
    let now = inner.clock.now();
    inner.reload().await?;
    inner.store.heartbeat(inner.node, &inner.name, &inner.vault.known_keys(), now).await?;
    inner.pay().await?;
    inner.switch_off_again().await;
    if !inner.store.is_sqlite() {
        let taken_over = inner.store.release_dead_nodes(now, now.plus_ms(-DEAD_AFTER_MS)).await?;
        inner.meters.taken_over.increment(taken_over);
    }
    for _ in 0..CANCEL_STEPS {
        if inner.store.cancel_orphans(now, CANCEL_STEP).await? < u64::from(CANCEL_STEP) {
            break;
        }
    }
    Ok(())
}

/// Claims once for all lanes that ask; answers whether more may be waiting.
async fn claim(inner: &Arc<Inner>, look: bool) -> Result<bool, StoreError> {
    if !clocks::claims(inner) {
        return Ok(false);
    }
    let directory = inner.directory();
    let active = directory.all().filter(|live| live.sends()).map(AsRef::as_ref);
    let asks = inner.lanes().claimable(active, CLAIM_EACH, look, inner.clock.now());
    let mut more = false;
    probes::send(inner, &asks.probes).await?;
    for some in asks.wide.chunks(CLAIM_WEBHOOKS) {
        let room = some.iter().map(|ask| ask.room).min().unwrap_or(CLAIM_EACH);
        more |= take(inner, some, room.min(CLAIM_ROWS / some.len())).await?;
    }
    // A look finds what hints do not know of; once found, hints carry on.
    Ok(more && !inner.stop.is_cancelled() && !look)
}

/// Makes these claims; answers whether any of them may find more.
async fn take(inner: &Arc<Inner>, asks: &[Ask], each: usize) -> Result<bool, StoreError> {
    let now = inner.clock.now();
    let lease_until = now.plus_ms(LEASE_MS);
    let each_rows = u32::try_from(each).unwrap_or(u32::MAX);
    let from: Vec<_> = asks.iter().map(|ask| ask.from.clone()).collect();
    let claimed = inner.store.claim(inner.node, now, lease_until, &from, each_rows).await.map_err(|failed| {
        inner.owe_perhaps(failed.perhaps_leased, lease_until);
        failed.error
    })?;
    inner.forget_owed(claimed.iter().map(|claimed| claimed.delivery_id));
    inner.meters.claimed.increment(claimed.len() as u64);
    let mut found: HashMap<WebhookId, usize> = HashMap::new();
    for claimed in &claimed {
        *found.entry(claimed.webhook_id).or_default() += 1;
    }
    let claimed = without_stuck(inner, claimed, now).await?;
    let returned = admit(inner, claimed, lease_until, now);
    let mut more = false;
    {
        let mut lanes = inner.lanes();
        for ask in asks {
            if found.get(&ask.from.webhook_id).copied().unwrap_or_default() == each {
                more = true;
                lanes.unexhausted(ask);
            } else if lanes.exhausted(ask) {
                inner.wake.notify_one();
            }
        }
    }
    inner.release(returned.full).await;
    inner.release_until(returned.unknown, now.plus_ms(PUT_OFF_MS)).await;
    inner.pump();
    Ok(more)
}

/// What was sent already and could not move on is not sent again.
pub(super) async fn without_stuck(
    inner: &Inner,
    claimed: Vec<Claimed>,
    now: Timestamp,
) -> Result<Vec<Claimed>, StoreError> {
    let (stuck, claimed): (Vec<_>, Vec<_>) = {
        let known = inner.stuck();
        claimed.into_iter().partition(|one| known.contains(&one.delivery_id))
    };
    let stuck: Vec<DeliveryId> = stuck.into_iter().map(|one| one.delivery_id).collect();
    if !stuck.is_empty() {
        inner.store.release(inner.node, &stuck, now.plus_ms(STUCK_PUT_OFF_MS)).await?;
    }
    Ok(claimed)
}

/// Claimed jobs that no lane took.
#[derive(Default)]
pub(super) struct Returned {
    /// Their lane has no room, or its breaker opened since it asked.
    pub full: Vec<Job>,
    /// Their webhook was changed since it asked, so that nothing leads to a lane.
    pub unknown: Vec<Job>,
}

/// Puts what was claimed into its lanes; answers what no lane takes.
pub(super) fn admit(inner: &Inner, claimed: Vec<Claimed>, lease_until: Timestamp, now: Timestamp) -> Returned {
    let directory = inner.directory();
    let mut returned = Returned::default();
    let mut lanes = inner.lanes();
    for claimed in claimed {
        let job = Job {
            delivery_id: claimed.delivery_id,
            workspace_id: claimed.workspace_id,
            webhook_id: claimed.webhook_id,
            version_id: claimed.version_id,
            event: Arc::new(claimed.event),
            attempt_count: claimed.attempt_count,
            round_start: claimed.round_start,
            lease_until,
            probe: false,
        };
        let live = directory.find(job.webhook_id);
        match live.and_then(|live| Some((live, lane_key(live, &job.event.event_type)?))) {
            Some((live, key)) => returned.full.extend(lanes.admit(live, &key, job, now)),
            None => returned.unknown.push(job),
        }
    }
    returned
}
