//! What all tasks of the engine share, and the ways of an event between them.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use serde_json::Value;
use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use crate::domain::activity::Action;
use crate::domain::ids::{AttemptId, DeliveryId, TypeId, VersionId, WebhookId, WorkspaceId};
use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::Config;
use crate::server::egress::Egress;
use crate::server::egress::oauth::Tokens;
use crate::server::mail::Mailer;
use crate::server::store::{Activity, NewDelivery, NewEvent, Store, StoreError, this_process};
use crate::server::telemetry::meters::Meters;

use super::committer::Work;
use super::handle::{EngineParts, Incoming};
use super::lanes::{LaneKey, Lanes, event_bytes};
use super::matching::{Directory, Live};
use super::notify::Watch;
use super::outcomes::Outcomes;
use super::owed::Owed;
use super::own_failures::OwnFailures;
use super::probes::Hurrying;
use super::renderer::Renderer;
use super::reservation::Reservations;
use super::switch_off::SwitchOff;
use super::template_failures::TemplateFailures;
use super::version::{Compiled, VersionError};
use super::{clocks, reload, retention_hold, sender};

/// Compiled versions kept beside the current ones.
const VERSION_CACHE: u64 = 1_000;

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
    /// What people call it: the machine and the process.
    pub(super) name: String,
    pub(super) wake: Notify,
    pub(super) stop: CancellationToken,
    pub(super) senders: TaskTracker,
    directory: RwLock<Arc<Directory>>,
    pub(super) known: tokio::sync::Mutex<reload::Known>,
    lanes: Mutex<Lanes>,
    watch: Mutex<Watch>,
    pub(super) clocks: clocks::Seen,
    pub(super) retention_hold: retention_hold::Known,
    /// Deliveries whose lease is to be given back ([`super::owed`]).
    pub(super) owed: Mutex<Owed>,
    pub(super) outcomes: Outcomes,
    /// Deliveries that were sent and cannot move on ([`super::committer`]).
    stuck: Mutex<HashSet<DeliveryId>>,
    /// Webhooks that are to be paused or disabled as soon as the database lets us.
    pub(super) switching_off: Mutex<HashMap<WebhookId, SwitchOff>>,
    pub(super) template_failures: TemplateFailures,
    /// One exchange with the table of breakers at a time: what is read must not be older than what was written.
    pub(super) exchanging: tokio::sync::Mutex<()>,
    pub(super) hurrying: Mutex<Hurrying>,
    /// One round of notices at a time: each goes by what the one before left.
    pub(super) telling: tokio::sync::Mutex<()>,
    /// One round of the scheduler at a time: what one gives back, another must not have claimed.
    pub(super) scheduling: tokio::sync::Mutex<()>,
    pub(super) own_failures: OwnFailures,
    pub(super) renderer: Renderer,
    versions: moka::sync::Cache<VersionId, Arc<Compiled>>,
    work: Mutex<Option<mpsc::Sender<Work>>>,
}

impl Inner {
    pub(super) fn new(parts: EngineParts, work: mpsc::Sender<Work>) -> Self {
        Self {
            node: AttemptId::uuid(parts.clock.id()),
            name: this_process(),
            tokens: Tokens::new(&parts.egress, &parts.clock),
            store: parts.store,
            clock: parts.clock,
            egress: parts.egress,
            vault: parts.vault,
            config: parts.config,
            meters: parts.meters,
            mailer: parts.mailer,
            wake: Notify::new(),
            stop: CancellationToken::new(),
            senders: TaskTracker::new(),
            directory: RwLock::default(),
            known: tokio::sync::Mutex::default(),
            lanes: Mutex::default(),
            watch: Mutex::default(),
            clocks: clocks::Seen::default(),
            retention_hold: retention_hold::Known::default(),
            owed: Mutex::default(),
            outcomes: Outcomes::default(),
            stuck: Mutex::default(),
            switching_off: Mutex::default(),
            template_failures: TemplateFailures::default(),
            exchanging: tokio::sync::Mutex::default(),
            hurrying: Mutex::default(),
            telling: tokio::sync::Mutex::default(),
            scheduling: tokio::sync::Mutex::default(),
            own_failures: OwnFailures::default(),
            renderer: Renderer::default(),
            versions: moka::sync::Cache::new(VERSION_CACHE),
            work: Mutex::new(Some(work)),
        }
    }

    pub(super) fn lanes(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn directory(&self) -> Arc<Directory> {
        Arc::clone(&self.directory.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn work(&self) -> Option<mpsc::Sender<Work>> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Nothing is taken from now on.
    pub(super) fn close_work(&self) {
        self.work.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// What the events become: rows, and for each leased delivery its place in a lane.
    pub(super) fn plan(
        self: &Arc<Self>,
        workspace_id: WorkspaceId,
        incoming: Vec<Incoming>,
    ) -> (Vec<NewEvent>, Reservations) {
        let now = self.clock.now();
        let directory = self.directory();
        let mut places = Reservations::new(self);
        let mut lanes = self.lanes();
        let events = incoming
            .into_iter()
            .map(|Incoming { mut event, terms }| {
                // Not earlier, as it may have waited for room: lists find what was received when by the id.
                event.id = self.clock.id();
                let deliveries = directory
                    .matches(workspace_id, &event)
                    .map(|(live, skipped)| {
                        let key = lane_key(live, &event.event_type).filter(|_| skipped.is_none());
                        let key = key.filter(|key| live.sends() && lanes.reserve(live, key, &event, now));
                        let leased = key.is_some();
                        if let Some(key) = key {
                            places.push(key, event_bytes(&event));
                        }
                        let version_id = live.version_id;
                        NewDelivery { id: self.clock.id(), webhook_id: live.id, version_id, skipped, leased }
                    })
                    .collect();
                NewEvent { workspace_id, event, received_at: now, deliveries, search_terms: terms }
            })
            .collect();
        drop(lanes);
        (events, places)
    }

    /// Starts what may leave now.
    pub(super) fn pump(self: &Arc<Self>) {
        if self.stop.is_cancelled() {
            return;
        }
        let now = self.clock.now();
        let mut lanes = self.lanes();
        while let Some(place) = self.outcomes.place() {
            let Some((key, job)) = lanes.next(!place.is_for_all(), now) else {
                // Others may have to wait for more room.
                if !place.is_for_all() {
                    self.outcomes.note_refused();
                }
                return;
            };
            self.senders.spawn(sender::run(Arc::clone(self), key, job, place));
        }
    }

    pub(super) fn stuck(&self) -> MutexGuard<'_, HashSet<DeliveryId>> {
        self.stuck.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes into the activity record what the system did to a webhook.
    pub(super) async fn note(&self, workspace_id: WorkspaceId, webhook: WebhookId, action: Action, details: Value) {
        let entry = self.entry(workspace_id, webhook, action, details);
        if let Err(error) = self.store.insert_activity(&entry).await {
            tracing::error!(%error, webhook = %webhook, action = action.as_str(), "activity.not_recorded");
        }
    }

    /// An entry about what the system did.
    pub(super) fn entry(
        &self,
        workspace_id: WorkspaceId,
        webhook: WebhookId,
        action: Action,
        details: Value,
    ) -> Activity {
        Activity {
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
        }
    }

    /// The version of a delivery, from the directory, the cache or the table.
    ///
    /// # Errors
    /// Each is a failure of this server: none says anything of the template.
    pub(super) async fn compiled(&self, live: &Live, version: VersionId) -> Result<Arc<Compiled>, VersionError> {
        if live.version_id == version
            && let Some(compiled) = &live.compiled
        {
            return Ok(Arc::clone(compiled));
        }
        if let Some(known) = self.versions.get(&version) {
            return Ok(known);
        }
        let row = self.store.patiently(self.store.version(version)).await?.ok_or(VersionError::Missing(version))?;
        let compiled = Compiled::parse(&row.document).map_err(|error| VersionError::Unreadable(version, error))?;
        let compiled = Arc::new(compiled);
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

/// The lane of this event type; `None`: its row is off.
pub(super) fn lane_key(live: &Live, event_type: &str) -> Option<LaneKey> {
    let url = live.config.row(event_type).and_then(|row| live.config.endpoint(row))?;
    Some(LaneKey { webhook: live.id, url: url.into() })
}
