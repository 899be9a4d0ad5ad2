//! Erasing workspaces in steps, and taking events out of memory before they are erased.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::domain::ids::{EventId, WorkspaceId};
use crate::server::store::StoreError;

use super::handle::Engine;
use super::inner::Inner;
use super::lanes::Job;

/// Most events of one step.
const STEP: u32 = 100;
/// How long what is about to be erased is kept from being claimed again, in milliseconds.
const ASIDE_MS: i64 = 60_000;

impl Engine {
    /// Takes deliveries of these events out of this node's memory, so that they are not sent while they are erased. What
    /// is being sent at this moment is not called back.
    pub async fn set_aside(&self, workspace: WorkspaceId, events: &HashSet<EventId>) {
        let inner = self.inner();
        let directory = inner.directory();
        let jobs =
            inner.lanes().drain(|key| directory.find(key.webhook).is_some_and(|live| live.workspace_id == workspace));
        let (aside, others): (Vec<Job>, Vec<Job>) = jobs.into_iter().partition(|job| events.contains(&job.event.id));
        inner.release_until(aside, inner.clock.now().plus_ms(ASIDE_MS)).await;
        inner.release(others).await;
        inner.wake.notify_one();
    }
}

/// Begins with every workspace whose time has come, and goes on with each until it is gone.
pub(super) async fn round(inner: &Arc<Inner>) -> Result<(), StoreError> {
    for workspace in inner.store.due_erasures(inner.clock.now()).await? {
        if inner.store.shut_workspace(workspace, inner.clock.now()).await? {
            tracing::info!(%workspace, "workspace.shut: its data is being erased");
            inner.reload().await?;
        }
    }
    for workspace in inner.store.shut_workspaces().await? {
        while !inner.stop.is_cancelled() {
            let began = Instant::now();
            if inner.store.erase_workspace(workspace, STEP, inner.clock.now()).await? {
                tracing::info!(%workspace, "workspace.erased");
                inner.reload().await?;
                break;
            }
            // The database belongs to others for twice as long.
            tokio::time::sleep(began.elapsed().min(Duration::from_secs(1)) * 2).await;
        }
    }
    Ok(())
}
