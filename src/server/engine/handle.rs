//! The engine as the rest of the program holds it.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::time::{Instant, sleep, timeout, timeout_at};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

use crate::catalogue::Vocabulary;
use crate::domain::event::Event;
use crate::domain::ids::{EventId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::Config;
use crate::server::egress::Egress;
use crate::server::mail::Mailer;
use crate::server::store::{Accepted, NewEvent, Store, StoreError};
use crate::server::telemetry::meters::Meters;

use super::committer::{self, CHANNEL, Intake, NotAccepted, Work};
use super::inner::{Inner, lane_key};
use super::lanes::{BreakerState, event_bytes};
use super::matching::Live;
use super::renderer::Renderer;
use super::{clocks, probes, scheduler, upkeep};

/// Kibibytes of event bodies that may wait for the committer; more callers wait their turn.
const INTAKE_KIB: usize = 64 * 1024;

/// How long a call may take to find out what became of its events, when the database's answer was lost. Callers wait for
/// half a minute as a rule.
const FIND_OUT: Duration = Duration::from_secs(28);
/// Between two looks.
const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// How long a change waits for this node to know of it.
const TAKE_OVER: Duration = Duration::from_secs(5);

/// Why events were not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The database is away; nothing of the call was kept.
    #[error("the events could not be stored; nothing was kept, so post them again")]
    NotStored,
    /// The database refused these events for their own sake; nothing of the call was kept. Its words are in the log.
    #[error(
        "the database refuses these events for their own sake; nothing of this call was kept, and posting the same events \
         again will most likely be refused as well"
    )]
    Refused,
    /// The database's answer was lost, and with it whether the events are stored.
    #[error(
        "the database did not answer, so it is not known whether the events were stored; events that have an id of yours \
         can be posted again safely, others may then be stored twice"
    )]
    Unknown,
    /// The program is shutting down.
    #[error("the server is shutting down; nothing was kept, so post the events again")]
    Stopping,
}

/// An event as a caller hands it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The event. Its id is given when it is accepted.
    pub event: Event,
    /// What it can be found by beside its ids: lower-case texts of the fields that CONTRACT.md names.
    pub terms: Vec<String>,
}

impl From<NewEvent> for Incoming {
    fn from(new: NewEvent) -> Self {
        Self { event: new.event, terms: new.search_terms }
    }
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
        let (sender, receiver) = mpsc::channel(CHANNEL);
        let inner = Arc::new(Inner::new(parts, sender));
        clocks::look(&inner).await?;
        let now = inner.clock.now();
        inner.store.heartbeat(inner.node, &inner.name, &inner.vault.known_keys(), now).await?;
        if inner.store.is_sqlite() {
            // One process owns the file: whatever is leased belongs to a run that is over.
            inner.meters.taken_over.increment(inner.store.release_all_leases(now).await?);
        }
        inner.reload().await?;
        inner.learn_stuck().await?;
        if inner.store.is_sqlite() {
            inner.store.end_probes().await?;
        }
        probes::exchange(&inner, true).await?;
        let tasks = TaskTracker::new();
        let committer = committer::run(Arc::clone(&inner), receiver);
        if inner.store.is_sqlite() {
            on_a_thread(tasks.token(), committer).map_err(sqlx::Error::Io)?;
        } else {
            tasks.spawn(committer);
        }
        tasks.spawn(scheduler::run(Arc::clone(&inner)));
        tasks.spawn(upkeep::run(Arc::clone(&inner)));
        tasks.spawn(upkeep::notify(Arc::clone(&inner)));
        tasks.spawn(upkeep::retain(Arc::clone(&inner)));
        tasks.close();
        Ok(Self { inner, intake_room: Arc::new(Semaphore::new(INTAKE_KIB)), tasks })
    }

    /// Makes bodies without holding up the server.
    #[must_use]
    pub fn renderer(&self) -> &Renderer {
        &self.inner.renderer
    }

    /// Accepts the events of one call, all or none. Answers, in order, when they are on disk.
    ///
    /// Where the database's answer is lost and every event has an id of the sender's, they are posted again from here: the
    /// ids keep them from being stored twice, and tell which of the tries it was.
    ///
    /// # Errors
    /// When they were not stored, or it is not known whether they were.
    pub async fn accept(
        &self,
        workspace_id: WorkspaceId,
        incoming: Vec<Incoming>,
    ) -> Result<Vec<Accepted>, EngineError> {
        let kib = incoming.iter().map(|one| event_bytes(&one.event)).sum::<usize>().div_ceil(1024).min(INTAKE_KIB);
        let kib = u32::try_from(kib).unwrap_or(u32::MAX);
        let _room = self.intake_room.acquire_many(kib).await.map_err(|_| EngineError::Stopping)?;
        let until = Instant::now() + FIND_OUT;
        match self.offer(workspace_id, incoming).await? {
            Ok(accepted) => Ok(accepted),
            Err(NotAccepted::NotStored) => Err(EngineError::NotStored),
            Err(NotAccepted::Refused) => Err(EngineError::Refused),
            Err(NotAccepted::Unknown(events)) if events.iter().all(|new| new.event.sender_id.is_some()) => {
                let finding = self.find_out(workspace_id, events);
                timeout_at(until, finding).await.unwrap_or(Err(EngineError::Unknown))
            }
            Err(NotAccepted::Unknown(_)) => Err(EngineError::Unknown),
        }
    }

    /// Hands events to the committer, once.
    async fn offer(
        &self,
        workspace_id: WorkspaceId,
        incoming: Vec<Incoming>,
    ) -> Result<Result<Vec<Accepted>, NotAccepted>, EngineError> {
        let Some(work) = self.inner.work() else { return Err(EngineError::Stopping) };
        let (events, places) = self.inner.plan(workspace_id, incoming);
        let (reply, answer) = oneshot::channel();
        work.send(Work::Accept(Intake { events, places, reply })).await.map_err(|_| EngineError::Stopping)?;
        drop(work);
        // Without an answer the transaction was lost, and nobody knows.
        answer.await.map_err(|_| EngineError::Unknown)
    }

    /// Posts events again until the database says what became of them. Those that an earlier try has stored come back as
    /// duplicates, with the ids of that try.
    async fn find_out(&self, workspace_id: WorkspaceId, events: Vec<NewEvent>) -> Result<Vec<Accepted>, EngineError> {
        let mut tried: HashSet<EventId> = events.iter().map(|new| new.event.id).collect();
        let mut incoming: Vec<Incoming> = events.into_iter().map(Incoming::from).collect();
        loop {
            match self.offer(workspace_id, incoming.clone()).await? {
                Ok(mut accepted) => {
                    for one in &mut accepted {
                        one.duplicate &= !tried.remove(&one.event_id);
                    }
                    return Ok(accepted);
                }
                Err(NotAccepted::NotStored) => sleep(LOOK_AGAIN).await,
                Err(NotAccepted::Refused) => return Err(EngineError::Unknown),
                Err(NotAccepted::Unknown(events)) => {
                    tried.extend(events.iter().map(|new| new.event.id));
                    incoming = events.into_iter().map(Incoming::from).collect();
                }
            }
        }
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

    /// Takes over stored changes of webhooks and workspaces; returns when they hold for what is accepted next.
    ///
    /// Whoever calls this has committed a change, so a database that cannot be read now is no failure of theirs: it is read
    /// again until it answers, for [`TAKE_OVER`] at most. After that the scheduler goes on trying, once a second.
    pub async fn reload(&self) {
        let reading = async {
            while self.inner.reload().await.is_err() {
                sleep(LOOK_AGAIN).await;
            }
        };
        if timeout(TAKE_OVER, reading).await.is_err() {
            tracing::warn!("engine.reload.late: what was changed holds here when the database answers again");
        }
    }

    /// Is cancelled when the server stops: what streams to a browser ends with it.
    #[must_use]
    pub fn stopping(&self) -> CancellationToken {
        self.inner.stop.clone()
    }

    /// A person made something due or wants to see it sent: looks for due deliveries at once, and probes what looks sick.
    pub fn wake(&self, webhook: WebhookId) {
        let now = self.inner.clock.now();
        {
            let mut lanes = self.inner.lanes();
            lanes.hint(webhook, None);
            lanes.probe_now(webhook, now);
        }
        self.inner.wake.notify_one();
    }

    /// The open breaker of an active webhook, the first that was opened.
    #[must_use]
    pub fn breaker(&self, webhook: WebhookId) -> Option<BreakerState> {
        let directory = self.inner.directory();
        directory.find(webhook).filter(|live| live.status == WebhookStatus::Active)?;
        self.inner.lanes().breaker_of(webhook, self.inner.clock.now())
    }

    /// When the next probe leaves to the endpoint of this event type; `None`: its breaker is not open, or the webhook is not
    /// active.
    #[must_use]
    pub fn probe_at(&self, webhook: WebhookId, event_type: &str) -> Option<Timestamp> {
        let directory = self.inner.directory();
        let live = directory.find(webhook).filter(|live| live.status == WebhookStatus::Active)?;
        let key = lane_key(live, event_type)?;
        self.inner.lanes().probe_at(&key, self.inner.clock.now())
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
        let pending = inner.store.pending(now).await?;
        let gauges = &inner.meters.now;
        gauges.parked.set(f64::from(inner.store.count_refused_outcomes().await?));
        gauges.outcome_bytes.set(as_f64(inner.outcomes.taken_kib() * 1024));
        {
            let lanes = inner.lanes();
            gauges.in_flight.set(as_f64(lanes.in_flight()));
            gauges.leases.set(as_f64(lanes.in_flight() + lanes.waiting() + inner.owes()));
            gauges.queued.set(as_f64(lanes.waiting()));
            let breakers = lanes.states();
            gauges.breakers_open.set(as_f64(breakers.open));
            gauges.breakers_slow_start.set(as_f64(breakers.slow_start));
            gauges.clock_offset.set(seconds(inner.clock.database_ahead_ms()));
            gauges.unreadable.set(as_f64(inner.directory().unreadable().count()));
        }
        gauges.pending.set(as_f64(usize::try_from(pending.count).unwrap_or(usize::MAX)));
        gauges.oldest_seconds.set(seconds_since(pending.oldest, now));
        gauges.oldest_behind_breakers_seconds.set(seconds_since(pending.behind_breakers, now));
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
        self.inner.close_work();
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

/// Runs it on a thread of its own, which it may block. One of the runtime's would hold up its end for ever.
fn on_a_thread(token: TaskTrackerToken, work: impl Future<Output = ()> + Send + 'static) -> std::io::Result<()> {
    let runtime = Handle::current();
    let run = move || {
        runtime.block_on(work);
        drop(token);
    };
    std::thread::Builder::new().name("committer".to_owned()).spawn(run).map(drop)
}

fn seconds(ms: i64) -> f64 {
    let seconds = Duration::from_millis(ms.unsigned_abs()).as_secs_f64();
    if ms < 0 { -seconds } else { seconds }
}

fn seconds_since(since: Option<Timestamp>, now: Timestamp) -> f64 {
    let ms = since.map_or(0, |since| (now.0 - since.0).max(0));
    Duration::from_millis(ms.unsigned_abs()).as_secs_f64()
}

/// Counts are far below the numbers that a float cannot hold.
fn as_f64(count: usize) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
