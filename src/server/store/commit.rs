//! The hot path: accepted events with their deliveries, and finished attempts, in one transaction.

pub(super) mod parts;
mod postgres;
pub(super) mod sqlite;

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicU8, Ordering};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::batch::term_hash;
use super::columns::{from_row, small};
use super::dialect::OneOf;
use super::faults::{Fault, Step, lost};
use super::{Store, StoreError};
use crate::domain::attempt::Timing;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::event::Event;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, VersionId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// An event to store, matched already.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// The event.
    pub event: Event,
    /// When it was received.
    pub received_at: Timestamp,
    /// What follows from it.
    pub deliveries: Vec<NewDelivery>,
    /// Texts by which a person can find it: exact, without regard to case.
    pub search_terms: Vec<String>,
}

/// A delivery to make.
#[derive(Debug, Clone)]
pub struct NewDelivery {
    /// Id.
    pub id: DeliveryId,
    /// Webhook.
    pub webhook_id: WebhookId,
    /// Its current version.
    pub version_id: VersionId,
    /// Why it is held back; `None`: it is to be sent.
    pub skipped: Option<Reason>,
    /// Whether this node sends it straight on and so holds its lease.
    pub leased: bool,
}

/// An attempt that is over, and what follows.
#[derive(Debug, Clone)]
pub struct Finished {
    /// Workspace.
    pub workspace_id: WorkspaceId,
    /// Delivery.
    pub delivery_id: DeliveryId,
    /// Whose delivery it was.
    pub webhook_id: WebhookId,
    /// The attempt.
    pub attempt: NewAttempt,
    /// What becomes of the delivery.
    pub after: After,
}

/// What becomes of a delivery after an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Done.
    Delivered,
    /// Tried again at this time.
    RetryAt(Timestamp),
    /// It waits from this time on, and the attempt took nothing from its schedule: it was a probe of a sick receiver.
    Waits(Timestamp),
    /// Over without success.
    Ended(DeliveryStatus, Reason),
}

/// An attempt to record.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NewAttempt {
    /// Id.
    pub id: AttemptId,
    /// From 1.
    pub number: u32,
    /// When it began.
    pub started_at: Timestamp,
    /// Where it went.
    pub url: String,
    /// Extra headers as JSON, secrets masked; where no token could be fetched, the [`Exchange`] with the token endpoint.
    ///
    /// [`Exchange`]: crate::domain::attempt::Exchange
    pub headers: String,
    /// Value of `webhook-signature`.
    pub signature: String,
    /// Status of the answer.
    pub http_status: Option<u16>,
    /// Headers of the answer as JSON.
    pub response_headers: String,
    /// Start of the answer's body.
    pub response_body: String,
    /// Whether the answer was longer.
    pub truncated: bool,
    /// Word of the failure.
    pub error_code: Option<String>,
    /// Sentence of the failure.
    pub error_message: Option<String>,
    /// How long it took.
    pub timing: Timing,
}

/// What became of a posted event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The event's id; of a duplicate: the first one's.
    pub event_id: EventId,
    /// Whether the sender's id was known already, so that nothing was stored.
    pub duplicate: bool,
    /// Deliveries that will be sent.
    pub deliveries: u32,
    /// Deliveries held back.
    pub skipped: u32,
}

impl NewEvent {
    /// How many deliveries will be sent.
    pub(super) fn to_send(&self) -> u32 {
        u32::try_from(self.deliveries.iter().filter(|delivery| delivery.skipped.is_none()).count()).unwrap_or(u32::MAX)
    }

    /// How many deliveries are held back.
    pub(super) fn held_back(&self) -> u32 {
        u32::try_from(self.deliveries.iter().filter(|delivery| delivery.skipped.is_some()).count()).unwrap_or(u32::MAX)
    }

    /// Under what it is found: [`Self::search_terms`] and the sender's id, each once.
    fn term_hashes(&self) -> BTreeSet<i64> {
        // A search ignores case; the table of sender's ids does not.
        let sender = self.event.sender_id.iter().filter(|id| id.to_lowercase() != **id);
        self.search_terms.iter().chain(sender).map(|term| term_hash(term)).collect()
    }

    fn accepted(&self) -> Accepted {
        let (deliveries, skipped) = (self.to_send(), self.held_back());
        Accepted { event_id: self.event.id, duplicate: false, deliveries, skipped }
    }
}

impl After {
    /// Attempts that the delivery's schedule is spared.
    fn spared(self) -> u32 {
        u32::from(matches!(self, Self::Waits(_)))
    }

    /// The delivery's state, its reason, and when it is due.
    pub(super) fn row(self) -> (DeliveryStatus, Option<Reason>, Option<Timestamp>) {
        match self {
            Self::Delivered => (DeliveryStatus::Delivered, None, None),
            Self::RetryAt(time) | Self::Waits(time) => (DeliveryStatus::Pending, None, Some(time)),
            Self::Ended(status, reason) => (status, Some(reason), None),
        }
    }
}

/// A posted event whose sender id belongs to an earlier one.
struct Known {
    posted: EventId,
    first: Accepted,
}

from_row!(Known, |row| Known {
    posted: row.try_get("posted")?,
    first: Accepted {
        event_id: row.try_get("first")?,
        duplicate: true,
        deliveries: small("deliveries", row.try_get("deliveries")?)?,
        skipped: small("skipped", row.try_get("skipped")?)?,
    },
});

/// A commit that failed.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub struct CommitFailed {
    /// Why.
    pub error: StoreError,
    /// Whether it may be in the database all the same: the answer was lost, and with it the truth. Otherwise it is
    /// certain that nothing is.
    pub perhaps_kept: bool,
}

/// How far a commit came, for who has to tell what its failure means.
#[derive(Default)]
struct Progress(AtomicU8);

impl Progress {
    const SENT: u8 = 1;
    const KEPT: u8 = 2;

    /// From now on the database may keep it.
    fn sent(&self) {
        self.0.fetch_max(Self::SENT, Ordering::Relaxed);
    }

    /// It is kept, whatever fails from now on.
    fn kept(&self) {
        self.0.fetch_max(Self::KEPT, Ordering::Relaxed);
    }

    /// Whether a commit that came so far and then failed in this way may be in the database.
    fn is_perhaps_kept(&self, error: &StoreError) -> bool {
        match self.0.load(Ordering::Relaxed) {
            0 => false,
            Self::SENT => !is_an_answer(error),
            _ => true,
        }
    }
}

/// Whether the database itself said that it did not do it. A server that ends may have done it before it says so, and a
/// disk that fails may have written what it denies.
fn is_an_answer(error: &StoreError) -> bool {
    match error {
        StoreError::Database(sqlx::Error::Database(refusal)) => {
            refusal.code().is_some_and(|code| !(code.starts_with("57P") || code.starts_with("58")))
        }
        StoreError::Commit(rusqlite::Error::SqliteFailure(refusal, _)) => {
            refusal.extended_code & 0xff != rusqlite::ffi::SQLITE_IOERR
        }
        StoreError::Database(sqlx::Error::Encode(_)) | StoreError::Commit(_) => true,
        _ => false,
    }
}

impl Store {
    /// Stores events and finished attempts in one transaction. On SQLite the calling thread writes, for as long as that
    /// takes; on PostgreSQL it is one statement, however many there are.
    ///
    /// Answers one [`Accepted`] for each event, in order. An event whose sender id is known in the workspace, or stands
    /// earlier in the same batch, stores nothing. An attempt is always recorded, and once; its delivery moves only while
    /// it is pending and leased to `node`.
    ///
    /// # Errors
    /// When the database refused, is away, or a PostgreSQL did not answer in time; with what is known of the result.
    pub async fn commit(
        &self,
        node: Uuid,
        lease_until: Timestamp,
        events: &[NewEvent],
        finished: &[Finished],
    ) -> Result<Vec<Accepted>, CommitFailed> {
        if events.is_empty() && finished.is_empty() {
            return Ok(Vec::new());
        }
        let (new, firsts) = without_repeats(events);
        let by = By { node, lease_until };
        let fault = self.faults.next(Step::Commit);
        if fault == Fault::Before {
            return Err(CommitFailed { error: lost().into(), perhaps_kept: false });
        }
        let progress = Progress::default();
        let writing = async {
            match &self.db {
                OneOf::Sqlite(pools) => {
                    sqlite::commit(&mut *pools.writer.direct().await?, &by, &new, finished, &progress)
                }
                OneOf::Postgres(pools) => postgres::commit(&pools.writer, &by, new, finished, &progress).await,
            }
        };
        let known = self.patiently(writing).await.map_err(|error| {
            let perhaps_kept = progress.is_perhaps_kept(&error);
            CommitFailed { error, perhaps_kept }
        })?;
        if fault == Fault::After {
            return Err(CommitFailed { error: lost().into(), perhaps_kept: true });
        }
        Ok(answers(events, &firsts, &known))
    }
}

/// Who commits, and until when it holds the leases of what it sends on.
struct By {
    node: Uuid,
    lease_until: Timestamp,
}

/// Of events that came too late, the ones that were first.
type KnownEvents = HashMap<EventId, Accepted>;

fn known_events(known: Vec<Known>) -> KnownEvents {
    known.into_iter().map(|known| (known.posted, known.first)).collect()
}

/// The events without those that repeat an earlier one's sender id, and for each event the place of the one that counts.
fn without_repeats(events: &[NewEvent]) -> (Vec<&NewEvent>, Vec<usize>) {
    let mut seen = HashMap::with_capacity(events.len());
    let mut distinct = Vec::with_capacity(events.len());
    let mut firsts = Vec::with_capacity(events.len());
    for (place, new) in events.iter().enumerate() {
        let first = match new.event.sender_id.as_deref() {
            None => place,
            Some(sender) => *seen.entry((new.workspace_id, sender)).or_insert(place),
        };
        if first == place {
            distinct.push(new);
        }
        firsts.push(first);
    }
    (distinct, firsts)
}

fn answers(events: &[NewEvent], firsts: &[usize], known: &HashMap<EventId, Accepted>) -> Vec<Accepted> {
    let answer = |(place, first): (usize, &usize)| {
        let counted = &events[*first];
        match known.get(&counted.event.id) {
            Some(earlier) => *earlier,
            None => Accepted { duplicate: *first != place, ..counted.accepted() },
        }
    };
    firsts.iter().enumerate().map(answer).collect()
}
