//! Retention: what is too old, or oldest where the database is too large, is erased.
//!
//! An event goes with its deliveries, attempts, search terms and its sender's id, in one transaction, so that the books
//! balance at every moment. What of it still waits ends as `failed`, reason `expired`, first; the event then goes with
//! the next pass. What is being sent right now is left to the next pass too. A step takes [`STEP`] events, and rests
//! twice as long as it took, so that callers of `accept` never wait for more than one step. What is too old is told by the
//! clock that counts (`super::clocks`), unless that seems to have jumped (`super::retention_hold`).

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::domain::ids::{EventId, TypeId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::DRAFT_LIFE_MS;
use crate::server::store::{Retired, StoreError};

use super::inner::Inner;
use super::{clocks, retention_hold};

/// Most events of one step.
const STEP: u32 = 100;
const DAY_MS: i64 = 86_400_000;

/// Erases what is older than retention, then what makes the database too large, then what nothing refers to any more.
pub(super) async fn pass(inner: &Arc<Inner>) -> Result<(), StoreError> {
    // Its answer decides what is lost.
    clocks::look(inner).await?;
    let (now, steady_ms) = (inner.clock.now(), inner.clock.steady_ms());
    let by_clock = retention_hold::may_erase(inner, now).await?;
    let before = now.plus_ms(-i64::from(inner.config.retention_days) * DAY_MS);
    let mut erased = Retired::default();
    let workspaces = if by_clock { inner.store.workspace_ids().await? } else { Vec::new() };
    for workspace in workspaces {
        erased += by_age(inner, workspace, before).await?;
        tests_by_age(inner, workspace, before).await?;
    }
    if let Some(limit) = inner.config.retention_bytes.bytes() {
        erased += by_size(inner, limit).await?;
    }
    if erased.events > 0 || erased.expired > 0 {
        tracing::info!(events = erased.events, expired = erased.expired, "retention.erased");
    }
    if by_clock && !inner.stop.is_cancelled() {
        drafts_by_age(inner, now.plus_ms(-DRAFT_LIFE_MS)).await?;
        inner.store.prune_leftovers(now, before.plus_ms(-DAY_MS)).await?;
        retention_hold::done(inner, now, steady_ms).await?;
    }
    Ok(())
}

async fn by_age(inner: &Inner, workspace: WorkspaceId, before: Timestamp) -> Result<Retired, StoreError> {
    let mut all = Retired::default();
    let mut after = EventId::from_uuid(uuid::Uuid::nil());
    while !inner.stop.is_cancelled() {
        let began = Instant::now();
        let step = inner.store.retire(workspace, before, after, STEP, inner.clock.now()).await?;
        all += step;
        match step.last {
            Some(last) => after = last,
            None => break,
        }
        rest(began).await;
    }
    Ok(all)
}

/// Erases tests of endpoints from before this moment; no event knows of them.
async fn tests_by_age(inner: &Inner, workspace: WorkspaceId, before: Timestamp) -> Result<(), StoreError> {
    while !inner.stop.is_cancelled() {
        let began = Instant::now();
        if inner.store.retire_tests(workspace, before, STEP).await? == 0 {
            break;
        }
        rest(began).await;
    }
    Ok(())
}

/// Deletes drafts of the wizard that nobody has saved since this moment.
async fn drafts_by_age(inner: &Inner, before: Timestamp) -> Result<(), StoreError> {
    while !inner.stop.is_cancelled() {
        let began = Instant::now();
        if inner.store.expire_drafts(before, STEP).await? == 0 {
            break;
        }
        rest(began).await;
    }
    Ok(())
}

/// Erases the oldest events of all workspaces until the database is estimated to be small enough.
async fn by_size(inner: &Inner, limit: u64) -> Result<Retired, StoreError> {
    let mut all = Retired::default();
    let mut size = inner.store.size().await?;
    while size.bytes > limit && !inner.stop.is_cancelled() {
        let Some(workspace) = inner.store.oldest_workspace().await? else { break };
        let (began, start) = (Instant::now(), EventId::from_uuid(uuid::Uuid::nil()));
        let step = inner.store.retire(workspace, Timestamp(i64::MAX), start, STEP, inner.clock.now()).await?;
        if step.events + step.expired == 0 {
            break;
        }
        if let Some(last) = step.last {
            tests_by_age(inner, workspace, Timestamp(last.unix_ms())).await?;
        }
        all += step;
        size = match size.per_event {
            // The database's own figures come late; going by them would erase too much.
            Some(each) => {
                size.bytes = size.bytes.saturating_sub(each * step.events);
                size
            }
            None => inner.store.size().await?,
        };
        rest(began).await;
    }
    Ok(all)
}

/// Leaves the database to others for twice as long as the step took.
async fn rest(began: Instant) {
    tokio::time::sleep(began.elapsed().min(Duration::from_secs(1)) * 2).await;
}
