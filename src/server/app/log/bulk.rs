//! Many deliveries at once: sent again, or cancelled.

use std::collections::{BTreeMap, HashSet};

use crate::domain::activity::Action;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{DeliveryId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::{Cursor, DeliveryFilter, DeliveryRow};

use super::super::activity::{self, Entry};
use super::super::{Actor, AppError};
use super::entries::{Outcome, entries};

/// Most deliveries that one step takes.
pub const MOST: usize = 10_000;
/// Deliveries that one statement takes.
const CHUNK: usize = 500;
/// Pages of the log that are looked through for one step.
const PAGES: usize = 60;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Sent again, with the whole schedule; what waits for a later attempt, now.
    Resend,
    /// Cancelled while they wait.
    Cancel,
}

impl Change {
    /// The word of forms and addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Resend => "resend",
            Self::Cancel => "cancel",
        }
    }

    /// The change of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Resend, Self::Cancel].into_iter().find(|change| change.as_str() == word)
    }

    /// Whether it is meant for those that match, of the deliveries that stand like this. Delivered ones are sent again
    /// only by name, or by a replay; of waiting ones those that nobody is about to send.
    fn takes(self, row: &DeliveryRow, now: Timestamp) -> bool {
        match self {
            Self::Resend => match row.status {
                DeliveryStatus::Failed | DeliveryStatus::Cancelled => true,
                DeliveryStatus::Pending => row.next_attempt_at.is_some_and(|at| at > now),
                DeliveryStatus::Delivered | DeliveryStatus::Skipped => false,
            },
            Self::Cancel => row.status == DeliveryStatus::Pending,
        }
    }
}

/// Deliveries that a change is meant for.
#[derive(Debug, Clone, Default)]
pub struct Matching {
    /// Which, newest first, at most [`MOST`].
    pub ids: Vec<DeliveryId>,
    /// Whether there may be more.
    pub more: bool,
    /// Rows of the log that were looked at.
    pub looked: usize,
}

/// The deliveries behind the rows of the log that this change is meant for.
///
/// # Errors
/// When the actor may not read logs.
pub async fn matching(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    outcomes: &[Outcome],
    change: Change,
) -> Result<Matching, AppError> {
    let (mut found, mut seen) = (Matching { more: true, ..Matching::default() }, HashSet::new());
    let (mut cursor, now): (Option<Cursor>, _) = (None, state.clock.now());
    for _ in 0..PAGES {
        let page = entries(state, actor, filter, outcomes, cursor, 500).await?;
        found.looked += page.rows.len();
        let fits = page.rows.iter().map(super::Entry::delivery).filter(|row| change.takes(row, now));
        for row in fits {
            if seen.insert(row.id) {
                found.ids.push(row.id);
            }
        }
        cursor = page.onward();
        if found.ids.len() > MOST {
            found.ids.truncate(MOST);
            break;
        }
        if cursor.is_none() {
            found.more = false;
            break;
        }
    }
    Ok(found)
}

/// Changes these deliveries, those that can be; answers how many.
///
/// # Errors
/// When the actor may not send again.
pub async fn apply(state: &AppState, actor: &Actor, ids: &[DeliveryId], change: Change) -> Result<u64, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)?;
    let mut changed: BTreeMap<WebhookId, u64> = BTreeMap::new();
    for chunk in ids[..ids.len().min(MOST)].chunks(CHUNK) {
        let moved: Vec<WebhookId> = match change {
            Change::Resend => state.store.resend_many(actor.workspace_id, chunk, state.clock.now()).await?,
            Change::Cancel => state.store.cancel_many(actor.workspace_id, chunk, state.clock.now()).await?,
        };
        if change == Change::Resend {
            moved.iter().collect::<HashSet<_>>().into_iter().for_each(|webhook| state.engine.wake(*webhook));
        }
        for webhook in moved {
            *changed.entry(webhook).or_default() += 1;
        }
    }
    let action = match change {
        Change::Resend => Action::DeliveryResent,
        Change::Cancel => Action::DeliveryCancelled,
    };
    for (webhook, count) in &changed {
        activity::note(state, actor, Entry::new(action).webhook(*webhook).with("deliveries", count)).await;
    }
    let changed = changed.values().sum();
    tracing::info!(changed, change = change.as_str(), user = ?actor.user_id, "deliveries.changed");
    Ok(changed)
}
