//! What is kept and what is erased: retention, one person's data, a whole workspace.

use std::collections::HashSet;

use serde::Serialize;

use crate::domain::activity::Action;
use crate::domain::ids::{EventId, TypeId};
use crate::domain::json::Value;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::Found;

use super::activity::{self, Entry};
use super::read::{Reader, member};
use super::{Actor, AppError};

const DAY_MS: i64 = 86_400_000;
/// Events erased in one transaction.
const STEP: u32 = 100;
/// How often what is being sent is waited for by trying again.
const TRIES: u32 = 3;

/// How long things are kept, and what would go.
#[derive(Debug, Clone, Serialize)]
pub struct RetentionView {
    /// Days that events are kept.
    pub days: u32,
    /// Bytes above which the oldest go.
    pub max_bytes: Option<u64>,
    /// Bytes of the database, about.
    pub database_bytes: u64,
    /// When the oldest event of this workspace was received.
    pub oldest_event_at: Option<Timestamp>,
    /// What of this workspace would go.
    pub preview: Preview,
}

/// What would go.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    /// What was received before this.
    pub before: Timestamp,
    /// Events.
    pub events: u64,
    /// Their deliveries.
    pub deliveries: u64,
    /// Waiting deliveries, which would end as `failed`, reason `expired`.
    pub waiting: u64,
}

/// What was found about a person, or erased.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The address or id.
    pub person: String,
    /// Whether it was erased, or only counted.
    pub erased: bool,
    /// Events.
    pub events: u64,
    /// Their deliveries.
    pub deliveries: u64,
    /// Of them, those that waited.
    pub waiting: u64,
    /// Attempts.
    pub attempts: u64,
    /// Events that are still there because a delivery of theirs is being sent: ask again in a moment.
    pub in_flight: u64,
}

/// What of this workspace would go in the next 24 hours, or if events were kept for so many days.
pub async fn retention(state: &AppState, actor: &Actor, if_days: Option<u32>) -> Result<RetentionView, AppError> {
    actor.require(Scope::Admin)?;
    let (now, days) = (state.clock.now(), state.config.retention_days);
    let kept_ms = if_days.map_or(i64::from(days) * DAY_MS - DAY_MS, |days| i64::from(days) * DAY_MS);
    let before = now.plus_ms(-kept_ms);
    let counted = state.store.older_than(actor.workspace_id, before).await?;
    let size = state.store.size().await?;
    Ok(RetentionView {
        days,
        max_bytes: state.config.retention_bytes.bytes(),
        database_bytes: size.bytes,
        oldest_event_at: counted.oldest_at,
        preview: Preview { before, events: counted.events, deliveries: counted.deliveries, waiting: counted.waiting },
    })
}

/// Reads `{"person", "dry_run"}`.
///
/// # Errors
/// Every fault at once.
pub fn read_person(value: &Value<'_>) -> Result<(String, bool), AppError> {
    let mut reader = Reader::default();
    let members = reader.object(value, "", &["person", "dry_run"]);
    let person = member(members, "person").and_then(|person| reader.text(person, "/person")).unwrap_or_default();
    let dry = member(members, "dry_run").and_then(|flag| reader.flag(flag, "/dry_run")).unwrap_or_default();
    AppError::check(reader.faults)?;
    Ok((person, dry))
}

/// Counts what is about a person.
pub async fn find_person(state: &AppState, actor: &Actor, person: &str) -> Result<PersonView, AppError> {
    actor.require(Scope::Admin)?;
    let person = checked(person)?;
    let found = state.store.find_person(actor.workspace_id, person, state.clock.now()).await?;
    Ok(shown(person, found, false))
}

/// Erases what is about a person: events with deliveries, attempts and everything they are found by. What waits is not
/// sent any more; what is being sent at this moment is left and counted.
pub async fn erase_person(state: &AppState, actor: &Actor, person: &str) -> Result<PersonView, AppError> {
    actor.require(Scope::Admin)?;
    actor.require_recent_proof(state.clock.now())?;
    let (person, workspace) = (checked(person)?, actor.workspace_id);
    let mut all = Found::default();
    for _ in 0..TRIES {
        let events = state.store.person_events(workspace, person, state.clock.now()).await?;
        let events: HashSet<EventId> = events.into_iter().collect();
        state.engine.set_aside(workspace, &events).await;
        all.in_flight = 0;
        let mut after = EventId::from_uuid(uuid::Uuid::nil());
        loop {
            let step = state.store.erase_person(workspace, person, after, STEP, state.clock.now()).await?;
            let (found, last) = step;
            all.events += found.events;
            all.deliveries += found.deliveries;
            all.attempts += found.attempts;
            all.waiting += found.waiting;
            all.in_flight += found.in_flight;
            match last {
                Some(last) => after = last,
                None => break,
            }
        }
        if all.in_flight == 0 {
            break;
        }
    }
    // Who it was is not written down: that is the point.
    tracing::info!(events = all.events, in_flight = all.in_flight, user = ?actor.user_id, "person.erased");
    activity::note(state, actor, Entry::new(Action::PersonErased).with("events", all.events)).await;
    Ok(shown(person, all, true))
}

fn checked(person: &str) -> Result<&str, AppError> {
    let person = person.trim();
    if person.is_empty() || person.len() > 256 {
        let detail = "Write the mail address, phone number, user id, subscriber id or profile id of one person.";
        return Err(AppError::invalid("/person", detail));
    }
    Ok(person)
}

fn shown(person: &str, found: Found, erased: bool) -> PersonView {
    PersonView {
        person: person.to_owned(),
        erased,
        events: found.events,
        deliveries: found.deliveries,
        waiting: found.waiting,
        attempts: found.attempts,
        in_flight: found.in_flight,
    }
}

/// How long a workspace that is to be erased can be kept after all.
pub const GRACE_MS: i64 = DAY_MS;

/// Lets the workspace be erased in a day, when its name was typed; answers when. Until then everything goes on: events are
/// taken and delivered, so that nothing is lost when a mistake or an intruder's doing is taken back. Then nobody can enter
/// it any more, nothing is sent, and its data goes in steps. Members who are in no other workspace lose their account.
pub async fn erase_workspace(state: &AppState, actor: &Actor, typed_name: &str) -> Result<Timestamp, AppError> {
    actor.require_owner()?;
    let now = state.clock.now();
    actor.require_recent_proof(now)?;
    let workspace = state.store.workspace(actor.workspace_id).await?.ok_or(AppError::NotFound("workspace"))?;
    if typed_name.trim() != workspace.name {
        return Err(AppError::invalid("/name", format!("Type the name exactly: {}", workspace.name)));
    }
    let due_at = now.plus_ms(GRACE_MS);
    let entry = Entry::new(Action::ErasureAsked).with("due_at", due_at).row(state, actor);
    if !state.store.ask_for_erasure(workspace.id, due_at, &entry).await? {
        return Err(AppError::Conflict("The workspace is to be erased already.".to_owned()));
    }
    tracing::warn!(workspace = %workspace.id, user = ?actor.user_id, "workspace.erasure.asked");
    Ok(due_at)
}

/// Keeps the workspace that was to be erased.
pub async fn keep_workspace(state: &AppState, actor: &Actor) -> Result<(), AppError> {
    actor.require(Scope::Admin)?;
    let entry = Entry::new(Action::ErasureTakenBack).row(state, actor);
    if !state.store.take_back_erasure(actor.workspace_id, &entry).await? {
        return Err(AppError::Conflict("The workspace is not to be erased: there is nothing to take back.".to_owned()));
    }
    tracing::info!(workspace = %actor.workspace_id, user = ?actor.user_id, "workspace.erasure.taken_back");
    Ok(())
}
