//! The rows of the page of logs: attempts, and deliveries that nothing was sent for.

use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;

use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{AttemptId, DeliveryId, TypeId};
use crate::domain::workspace::Scope;
use crate::server::app::log::HasDelivery as _;
use crate::server::engine::version::Compiled;
use crate::server::state::AppState;
use crate::server::store::{Cursor, DeliveryFilter, DeliveryRow, LogRow, Slice};

use super::super::{Actor, AppError};

/// What the log can be asked for: how attempts ended, or what became of deliveries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Attempts that failed.
    Failed,
    /// Attempts that arrived.
    Succeeded,
    /// Deliveries that wait, or are being sent.
    Waiting,
    /// Deliveries that an option held back.
    HeldBack,
    /// Deliveries that were cancelled.
    Cancelled,
}

impl Outcome {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 5] = [Self::Failed, Self::Succeeded, Self::Waiting, Self::HeldBack, Self::Cancelled];

    /// The word of addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Succeeded => "succeeded",
            Self::Waiting => "pending",
            Self::HeldBack => "skipped",
            Self::Cancelled => "cancelled",
        }
    }

    /// The outcome of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }

    /// The status of the deliveries it means; `None`: it speaks of attempts.
    fn status(self) -> Option<DeliveryStatus> {
        match self {
            Self::Failed | Self::Succeeded => None,
            Self::Waiting => Some(DeliveryStatus::Pending),
            Self::HeldBack => Some(DeliveryStatus::Skipped),
            Self::Cancelled => Some(DeliveryStatus::Cancelled),
        }
    }
}

/// Blocks of a search's events that are looked through for a page without rows.
const BLOCKS: u32 = 2;
/// The same for who asks to look further.
const FAR_BLOCKS: u32 = 40;

/// A row.
#[derive(Debug, Clone)]
pub enum Entry {
    /// A request that was sent, or could not be.
    Attempt(Box<LogRow>),
    /// A delivery.
    Delivery(DeliveryRow),
}

impl Entry {
    /// By which rows are ordered.
    #[must_use]
    pub fn id(&self) -> Uuid {
        match self {
            Self::Attempt(row) => row.attempt.id.uuid(),
            Self::Delivery(row) => row.id.uuid(),
        }
    }

    /// The delivery it belongs to.
    #[must_use]
    pub fn delivery(&self) -> &DeliveryRow {
        match self {
            Self::Attempt(row) => &row.delivery,
            Self::Delivery(row) => row,
        }
    }
}

/// Rows of these outcomes, newest first, from `cursor` on. Where there is none among the events that a search takes up, its
/// next ones are, a few times.
///
/// # Errors
/// When the actor may not read logs.
pub async fn entries(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    outcomes: &[Outcome],
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Slice<Entry>, AppError> {
    actor.require(Scope::LogsRead)?;
    let blocks = if filter.far { FAR_BLOCKS } else { BLOCKS };
    let mut at = cursor;
    for _ in 1..blocks {
        let slice = of_block(state, actor, filter, outcomes, at, limit).await?;
        if !slice.rows.is_empty() || slice.next.is_some() || slice.block.floor.is_none() {
            return Ok(slice);
        }
        at = slice.onward();
    }
    of_block(state, actor, filter, outcomes, at, limit).await
}

/// The same of the block where `cursor` lies.
async fn of_block(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    outcomes: &[Outcome],
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Slice<Entry>, AppError> {
    let filter = state.store.found(actor.workspace_id, filter, cursor.and_then(|cursor| cursor.events)).await?;
    // Two readings that know nothing of each other.
    let (attempts, deliveries) = tokio::try_join!(
        attempts(state, actor, &filter, outcomes, cursor, limit),
        deliveries(state, actor, &filter, outcomes, cursor, limit)
    )?;
    Ok(Slice::merge(attempts.into_iter().chain(deliveries).collect(), limit, Entry::id))
}

/// Those of attempts; `None`: none are asked for.
async fn attempts(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    outcomes: &[Outcome],
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Option<Slice<Entry>>, AppError> {
    let (failed, succeeded) = (outcomes.contains(&Outcome::Failed), outcomes.contains(&Outcome::Succeeded));
    if !failed && !succeeded {
        return Ok(None);
    }
    let filter = DeliveryFilter { attempt_failed: (failed != succeeded).then_some(failed), ..filter.clone() };
    let slice = state.store.attempt_log(actor.workspace_id, &filter, cursor, limit).await?;
    Ok(Some(slice.map(|row| Entry::Attempt(Box::new(row.up_to_date(state))))))
}

/// Those of deliveries; `None`: none are asked for.
async fn deliveries(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    outcomes: &[Outcome],
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Option<Slice<Entry>>, AppError> {
    let status: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.status()).collect();
    if status.is_empty() {
        return Ok(None);
    }
    let filter = DeliveryFilter { status, ..filter.clone() };
    let slice = state.store.deliveries(actor.workspace_id, &filter, cursor, limit).await?;
    Ok(Some(slice.map(|row| Entry::Delivery(row.up_to_date(state)))))
}

/// Rows by name, where an address has to name some of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Attempts.
    pub attempts: Vec<AttemptId>,
    /// Deliveries that nothing was sent for, or that are meant as they stand.
    pub deliveries: Vec<DeliveryId>,
}

impl Chosen {
    /// Reads ids with dots between them; others than those of rows are left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let ids = || text.split('.');
        Self {
            attempts: ids().filter_map(|id| id.parse().ok()).collect(),
            deliveries: ids().filter_map(|id| id.parse().ok()).collect(),
        }
    }
}

/// These rows, newest first; ids of other workspaces and unknown ones are left out.
///
/// # Errors
/// When the actor may not read logs.
pub async fn chosen(state: &AppState, actor: &Actor, some: &Chosen) -> Result<Vec<Entry>, AppError> {
    actor.require(Scope::LogsRead)?;
    let attempts = state.store.attempts_by_id(actor.workspace_id, &some.attempts).await?;
    let deliveries = state.store.deliveries_by_id(actor.workspace_id, &some.deliveries).await?;
    let attempts = attempts.into_iter().map(|row| Entry::Attempt(Box::new(row)));
    let mut rows: Vec<Entry> = attempts.chain(deliveries.into_iter().map(Entry::Delivery)).collect();
    rows.sort_unstable_by_key(|row| std::cmp::Reverse(row.id()));
    Ok(rows)
}

/// The bodies of these deliveries, where they can be rendered: they are not stored.
///
/// # Errors
/// When the actor may not read logs.
pub async fn bodies(
    state: &AppState,
    actor: &Actor,
    ids: &[DeliveryId],
) -> Result<HashMap<DeliveryId, String>, AppError> {
    actor.require(Scope::LogsRead)?;
    let carried = state.store.carried(actor.workspace_id, ids).await?;
    let wanted: Vec<_> = carried.iter().map(|carried| carried.version_id).collect();
    let versions = state.store.versions(&wanted).await?;
    let compiled = versions.iter().filter_map(|version| Some((version.id, Compiled::parse(&version.document).ok()?)));
    let compiled: HashMap<_, _> = compiled.map(|(id, compiled)| (id, Arc::new(compiled))).collect();
    let mut bodies = HashMap::new();
    for one in carried {
        let Some(compiled) = compiled.get(&one.version_id) else { continue };
        let event = Arc::new(one.event);
        let body = state.engine.renderer().render(actor.workspace_id, compiled, &event, one.webhook_id).await;
        bodies.extend(body.ok().map(|body| (one.delivery_id, body)));
    }
    Ok(bodies)
}
