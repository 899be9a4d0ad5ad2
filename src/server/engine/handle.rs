//! The engine as the rest of the program holds it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{Notify, Semaphore, mpsc, oneshot};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use crate::catalogue::Vocabulary;
use crate::domain::activity::Action;
use crate::domain::event::Event;
use crate::domain::ids::{DeliveryId, TypeId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::Config;
use crate::server::egress::Egress;
use crate::server::egress::oauth::Tokens;
use crate::server::mail::Mailer;
use crate::server::store::{Accepted, Activity, NewDelivery, NewEvent, Store, StoreError};
use crate::server::telemetry::meters::Meters;

use super::committer::{self, Intake, Work};
use super::lanes::{LaneKey, Lanes, event_bytes};
use super::matching::{Directory, Live};
use super::notify::Watch;
use super::version::Compiled;
use super::{reload, scheduler, sender, upkeep};

/// Kibibytes of event bodies that may wait for the committer; more callers wait their turn.
const INTAKE_KIB: usize = 64 * 1024;
/// Compiled versions kept beside the current ones.
const VERSION_CACHE: u64 = 1_000;

/// Why events were not accepted. Nothing of the call was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The database refused the transaction; its own words are in the log.
    #[error("the events could not be stored; nothing was kept, so post them again")]
    NotStored,
    /// The program is shutting down.
    #[error("the server is shutting down; nothing was kept, so post the events again")]
    Stopping,
}

/// An event as a caller hands it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The event, with the id it will have unless it is a duplicate.
    pub event: Event,
    /// What it can be found by beside its ids: lower-case texts of the fields that CONTRACT.md names.
    pub terms: Vec<String>,
}

/// What the engine is made of.
pub struct EngineParts {
    /// Where everything is kept.
    pub store: Store,
    /// Time, ids, jitter.
    pub clock: Clock,
    /// The way out.
    pub egress: Egress,
    /// Opens the webhooks' secrets.
    pub vault: Arc<Vault>,
    /// Settings.
    pub config: Arc<Config>,
    /// Counts what goes on.
    pub meters: Arc<Meters>,
    /// Takes notices to people.
    pub mailer: Mailer,
}

/// What all tasks of the engine share.
pub struct Inner {
    pub(super) store: Store,
    pub(super) clock: Clock,
    pub(super) egress: Egress,
    pub(super) tokens: Tokens,
    pub(super) vault: Arc<Vault>,
    pub(super) config: Arc<Config>,
    pub(super) meters: Arc<Meters>,
    pub(super) mailer: Mailer,
    /// This run of this program, as leases name it.
    pub(super) node: Uuid,
    pub(super) wake: Notify,
    pub(super) stop: CancellationToken,
    pub(super) senders: TaskTracker,
    directory: RwLock<Arc<Directory>>,
    pub(super) directory_version: tokio::sync::Mutex<i64>,
    lanes: Mutex<Lanes>,
    watch: Mutex<Watch>,
    /// Deliveries whose lease is to be given back ([`super::owed`]).
    pub(super) owed: Mutex<Vec<DeliveryId>>,
    /// One round of notices at a time: each goes by what the one before left.
    pub(super) telling: tokio::sync::Mutex<()>,
    versions: moka::sync::Cache<VersionId, Arc<Compiled>>,
    work: Mutex<Option<mpsc::UnboundedSender<Work>>>,
}

/// A handle to the running engine. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
    intake_room: Arc<Semaphore>,
    tasks: TaskTracker,
}

impl Engine {
    /// Starts the engine: takes back what an earlier run left in flight, reads all webhooks, starts its tasks.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn start(parts: EngineParts) -> Result<Self, StoreError> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let node = crate::domain::ids::AttemptId::uuid(parts.clock.id());
        let inner = Arc::new(Inner {
            tokens: Tokens::new(&parts.egress, &parts.clock),
            store: parts.store,
            clock: parts.clock,
            egress: parts.egress,
            vault: parts.vault,
            config: parts.config,
            meters: parts.meters,
            mailer: parts.mailer,
            node,
            wake: Notify::new(),
            stop: CancellationToken::new(),
            senders: TaskTracker::new(),
            directory: RwLock::default(),
            directory_version: tokio::sync::Mutex::new(-1),
            lanes: Mutex::default(),
            watch: Mutex::default(),
            owed: Mutex::default(),
            telling: tokio::sync::Mutex::default(),
            versions: moka::sync::Cache::new(VERSION_CACHE),
            work: Mutex::new(Some(sender)),
        });
        let now = inner.clock.now();
        inner.store.heartbeat(node, now).await?;
        if inner.store.is_sqlite() {
            // One process owns the file: whatever is leased belongs to a run that is over.
            inner.store.release_all_leases(now).await?;
        }
        inner.reload().await?;
        let tasks = TaskTracker::new();
        tasks.spawn(committer::run(Arc::clone(&inner), receiver));
        tasks.spawn(scheduler::run(Arc::clone(&inner)));
        tasks.spawn(upkeep::run(Arc::clone(&inner)));
        tasks.spawn(upkeep::notify(Arc::clone(&inner)));
        tasks.spawn(upkeep::retain(Arc::clone(&inner)));
        tasks.close();
        Ok(Self { inner, intake_room: Arc::new(Semaphore::new(INTAKE_KIB)), tasks })
    }

    /// Accepts the events of one call, all or none. Answers, in order, when they are on disk.
    ///
    /// # Errors
    /// When they could not be stored.
    pub async fn accept(
        &self,
        workspace_id: WorkspaceId,
        incoming: Vec<Incoming>,
    ) -> Result<Vec<Accepted>, EngineError> {
        let kib = incoming.iter().map(|one| event_bytes(&one.event)).sum::<usize>().div_ceil(1024).min(INTAKE_KIB);
        let kib = u32::try_from(kib).unwrap_or(u32::MAX);
        let _room = self.intake_room.acquire_many(kib).await.map_err(|_| EngineError::Stopping)?;
        let Some(work) = self.inner.work() else { return Err(EngineError::Stopping) };
        let (events, lanes) = self.inner.plan(workspace_id, incoming);
        let (reply, answer) = oneshot::channel();
        work.send(Work::Accept(Intake { events, lanes, reply })).map_err(|_| EngineError::Stopping)?;
        drop(work);
        answer.await.map_err(|_| EngineError::Stopping)?
    }

    /// What this workspace added to the catalogue, from memory: as of the last [`Engine::reload`].
    #[must_use]
    pub fn vocabulary(&self, workspace: WorkspaceId) -> Arc<Vocabulary> {
        self.inner.directory().vocabulary(workspace)
    }

    /// The webhooks of this workspace, from memory, in no order.
    #[must_use]
    pub fn webhooks_of(&self, workspace: WorkspaceId) -> Vec<Arc<Live>> {
        self.inner.directory().all().filter(|live| live.workspace_id == workspace).cloned().collect()
    }

    /// Takes over changes of webhooks and workspaces; returns when they hold for what is accepted next.
    ///
    /// # Errors
    /// When the database cannot be read; the next poll tries again.
    pub async fn reload(&self) -> Result<(), StoreError> {
        self.inner.reload().await
    }

    /// Is cancelled when the server stops: what streams to a browser ends with it.
    #[must_use]
    pub fn stopping(&self) -> CancellationToken {
        self.inner.stop.clone()
    }

    /// Looks for due deliveries at once: something was made due outside the engine, such as a resend.
    pub fn wake(&self, webhook: WebhookId) {
        self.inner.lanes().hint(webhook, None);
        self.inner.wake.notify_one();
    }

    /// When this node next lets a probe pass to the webhook; `None`: nothing holds its deliveries back.
    #[must_use]
    pub fn probe_at(&self, webhook: WebhookId) -> Option<Timestamp> {
        self.inner.lanes().probe_at(webhook)
    }

    /// One round of upkeep and scheduler, for tests that move the clock.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn tick(&self) -> Result<(), StoreError> {
        upkeep::round(&self.inner).await;
        scheduler::round(&self.inner, true).await
    }

    /// Requests under way and jobs waiting in memory.
    #[must_use]
    pub fn load(&self) -> (usize, usize) {
        let lanes = self.inner.lanes();
        (lanes.in_flight(), lanes.waiting())
    }

    /// The page for Prometheus, with the figures of this moment.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn figures(&self) -> Result<String, StoreError> {
        let inner = &self.inner;
        let now = inner.clock.now();
        let (pending, oldest) = inner.store.pending(now).await?;
        let gauges = &inner.meters.now;
        {
            let lanes = inner.lanes();
            gauges.in_flight.set(as_f64(lanes.in_flight()));
            gauges.queued.set(as_f64(lanes.waiting()));
            gauges.breakers_open.set(as_f64(lanes.open()));
        }
        gauges.pending.set(as_f64(usize::try_from(pending).unwrap_or(usize::MAX)));
        let waits_ms = oldest.map_or(0, |oldest| (now.0 - oldest.0).max(0));
        gauges.oldest_seconds.set(Duration::from_millis(waits_ms.unsigned_abs()).as_secs_f64());
        Ok(inner.meters.render())
    }

    /// Accepts nothing more, waits for what is in flight up to the deadline, gives the rest back to the table.
    pub async fn stop(&self, deadline: Duration) {
        self.intake_room.close();
        self.inner.stop.cancel();
        let waiting = self.inner.lanes().drain(|_| true);
        self.inner.release(waiting).await;
        self.inner.senders.close();
        if tokio::time::timeout(deadline, self.inner.senders.wait()).await.is_err() {
            tracing::warn!(in_flight = self.load().0, "engine.stop.deadline: requests still under way are given up");
        }
        // The committer ends when the last sender of its channel is gone.
        self.inner.work.lock().unwrap_or_else(PoisonError::into_inner).take();
        if tokio::time::timeout(deadline, self.tasks.wait()).await.is_err() {
            tracing::warn!("engine.stop.deadline: the last outcomes were not written");
        }
        let store = &self.inner.store;
        let released = store.patiently(store.release_node(self.inner.node, self.inner.clock.now()));
        if let Err(error) = released.await {
            tracing::warn!(%error, "engine.release.failed");
        }
    }

    pub(super) fn inner(&self) -> &Arc<Inner> {
        &self.inner
    }
}

impl Inner {
    pub(super) fn lanes(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn directory(&self) -> Arc<Directory> {
        Arc::clone(&self.directory.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn work(&self) -> Option<mpsc::UnboundedSender<Work>> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the events become: rows, and for each leased delivery the lane that keeps a place for it.
    fn plan(&self, workspace_id: WorkspaceId, incoming: Vec<Incoming>) -> (Vec<NewEvent>, Vec<LaneKey>) {
        let now = self.clock.now();
        let directory = self.directory();
        let mut lane_keys = Vec::new();
        let mut lanes = self.lanes();
        let events = incoming
            .into_iter()
            .map(|Incoming { event, terms }| {
                let deliveries = directory
                    .matches(workspace_id, &event)
                    .map(|(live, skipped)| {
                        let key = lane_key(live, &event.event_type).filter(|_| skipped.is_none());
                        let active = live.status == WebhookStatus::Active;
                        let key = key.filter(|key| active && lanes.reserve(live, key, &event, now));
                        let leased = key.is_some();
                        lane_keys.extend(key);
                        let version_id = live.version_id;
                        NewDelivery { id: self.clock.id(), webhook_id: live.id, version_id, skipped, leased }
                    })
                    .collect();
                NewEvent { workspace_id, event, received_at: now, deliveries, search_terms: terms }
            })
            .collect();
        (events, lane_keys)
    }

    /// Starts what may leave now.
    pub(super) fn pump(self: &Arc<Self>) {
        if self.stop.is_cancelled() {
            return;
        }
        let now = self.clock.now();
        let mut lanes = self.lanes();
        while let Some((key, job)) = lanes.next(now) {
            self.senders.spawn(sender::run(Arc::clone(self), key, job));
        }
    }

    pub(super) async fn disable(&self, workspace_id: WorkspaceId, webhook: WebhookId, reason: &str) {
        let now = self.clock.now();
        let set =
            self.store.set_webhook_status(workspace_id, webhook, WebhookStatus::Disabled, Some(reason), now).await;
        match set {
            Ok(None) => {}
            Ok(Some(cancelled)) => {
                tracing::info!(webhook = %webhook, reason, cancelled, "webhook.disabled");
                let details = serde_json::json!({ "reason": reason, "cancelled": cancelled });
                self.note(workspace_id, webhook, Action::WebhookDisabled, details).await;
            }
            Err(error) => tracing::error!(%error, webhook = %webhook, "webhook.disable.failed"),
        }
        if let Err(error) = self.reload().await {
            tracing::warn!(%error, "engine.reload.failed");
        }
    }

    pub(super) fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes into the activity record what the system did to a webhook.
    pub(super) async fn note(&self, workspace_id: WorkspaceId, webhook: WebhookId, action: Action, details: Value) {
        let entry = Activity {
            id: self.clock.id(),
            workspace_id,
            user_id: None,
            key_id: None,
            who: String::new(),
            action,
            webhook_id: Some(webhook),
            subject: String::new(),
            details,
            created_at: self.clock.now(),
        };
        if let Err(error) = self.store.insert_activity(&entry).await {
            tracing::error!(%error, webhook = %webhook, action = action.as_str(), "activity.not_recorded");
        }
    }

    /// The version of a delivery, from the directory, the cache or the table.
    pub(super) async fn compiled(&self, live: &Live, version: VersionId) -> Result<Arc<Compiled>, String> {
        if live.version_id == version {
            return Ok(Arc::clone(&live.compiled));
        }
        if let Some(known) = self.versions.get(&version) {
            return Ok(known);
        }
        let row = self.store.version(version).await.map_err(|error| error.to_string())?;
        let row = row.ok_or_else(|| format!("version {version} is missing"))?;
        let compiled = Arc::new(Compiled::parse(&row.document).map_err(|error| error.to_string())?);
        self.versions.insert(version, Arc::clone(&compiled));
        Ok(compiled)
    }

    pub(super) async fn reload(&self) -> Result<(), StoreError> {
        reload::run(self).await
    }

    pub(super) fn set_directory(&self, directory: Arc<Directory>) {
        *self.directory.write().unwrap_or_else(PoisonError::into_inner) = directory;
    }
}

/// Counts are far below the numbers that a float cannot hold.
fn as_f64(count: usize) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}

/// The lane of this event type; `None`: its row is off.
pub(super) fn lane_key(live: &Live, event_type: &str) -> Option<LaneKey> {
    let url = live.config.row(event_type).and_then(|row| live.config.endpoint(row))?;
    Some(LaneKey { webhook: live.id, url: url.into() })
}
