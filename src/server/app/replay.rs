//! Replays: planned, begun, watched, held and ended.

pub mod across;
mod gap;
mod view;

use crate::domain::activity::Action;
use crate::domain::ids::{ReplayId, WebhookId};
use crate::domain::json::Value;
use crate::domain::replay::{DEFAULT_RATE, RATES, ReplayStatus, Wanted};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::engine::replay::{PLANNED, Plan, before_all, plan};
use crate::server::state::AppState;
use crate::server::store::{Replay, Span, Webhook};

use super::activity::{self, Entry};
use super::read::{Reader, member};
use super::{Actor, AppError, Page};

pub use gap::{Gap, gap, settle};
pub use view::{Filter, PlanView, ReplayView};

const DAY_MS: i64 = 86_400_000;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Events received at this time or later; left out: all that is kept.
    pub from: Option<Timestamp>,
    /// Events received before this time; left out: now.
    pub to: Option<Timestamp>,
    /// What is taken of them.
    pub wanted: Wanted,
    /// Deliveries queued a second.
    pub rate_per_second: u32,
    /// Only count.
    pub dry_run: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self { from: None, to: None, wanted: Wanted::default(), rate_per_second: DEFAULT_RATE, dry_run: false }
    }
}

/// Reads the object of the API; left out members are defaults.
///
/// # Errors
/// Every fault at once.
pub fn read(value: &Value<'_>) -> Result<Asked, AppError> {
    let mut reader = Reader::default();
    let members = reader.object(value, "", &["from", "to", "status", "rate_per_second", "dry_run"]);
    let mut asked = Asked::default();
    let mut time = |name: &str| {
        let text = reader.text(member(members, name)?, &format!("/{name}"))?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            reader.fault(&format!("/{name}"), "Write the time as RFC 3339, such as 2024-05-08T13:41:52Z.");
        }
        parsed
    };
    (asked.from, asked.to) = (time("from"), time("to"));
    if let Some(value) = member(members, "status") {
        let words = Wanted::ALL.map(Wanted::as_str);
        asked.wanted = reader.word(value, "/status", &words, Wanted::parse).unwrap_or_default();
    }
    if let Some(value) = member(members, "rate_per_second") {
        asked.rate_per_second = reader.number(value, "/rate_per_second").unwrap_or(DEFAULT_RATE);
    }
    if let Some(value) = member(members, "dry_run") {
        asked.dry_run = reader.flag(value, "/dry_run").unwrap_or_default();
    }
    AppError::check(reader.faults)?;
    Ok(asked)
}

/// Counts what a replay would do, whatever the webhook's status.
pub async fn dry_run(state: &AppState, actor: &Actor, id: WebhookId, asked: &Asked) -> Result<PlanView, AppError> {
    dry_run_at_most(state, actor, id, asked, PLANNED).await
}

async fn dry_run_at_most(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    asked: &Asked,
    most: u64,
) -> Result<PlanView, AppError> {
    require(actor)?;
    let webhook = webhook(state, actor, id).await?;
    let (span, plan) = counted(state, actor, &webhook, asked, most).await?;
    Ok(PlanView {
        webhook_id: id,
        from: span.since,
        to: span.until,
        status: asked.wanted,
        rate_per_second: asked.rate_per_second,
        events: plan.events,
        deliveries: plan.total(),
        resend: plan.resend,
        new: plan.make,
        waiting: plan.waiting,
        held_back: plan.held_back,
        first_at: plan.first_at,
        last_at: plan.last_at,
        duration_s: plan.total().div_ceil(u64::from(asked.rate_per_second)),
        exact: plan.exact,
    })
}

/// Begins a replay.
pub async fn begin(state: &AppState, actor: &Actor, id: WebhookId, asked: &Asked) -> Result<ReplayView, AppError> {
    begin_at_most(state, actor, id, asked, PLANNED).await
}

async fn begin_at_most(
    state: &AppState,
    actor: &Actor,
    id: WebhookId,
    asked: &Asked,
    most: u64,
) -> Result<ReplayView, AppError> {
    require(actor)?;
    let webhook = webhook(state, actor, id).await?;
    if !matches!(webhook.status, WebhookStatus::Active | WebhookStatus::Paused) {
        let status = webhook.status.as_str();
        let detail = format!("A replay needs an active or paused webhook; this one is {status}. Activate it first.");
        return Err(AppError::Conflict(detail));
    }
    let (span, plan) = counted(state, actor, &webhook, asked, most).await?;
    let now = state.clock.now();
    let replay = Replay {
        id: state.clock.id(),
        workspace_id: actor.workspace_id,
        webhook_id: id,
        status: ReplayStatus::Running,
        wanted: asked.wanted,
        since: span.since,
        until: span.until,
        rate_per_second: asked.rate_per_second,
        total: plan.total(),
        exact: plan.exact,
        done: 0,
        position: before_all(),
        // The first second's share leaves at once.
        paced_at: now.plus_ms(-1_000),
        note: None,
        created_at: now,
        updated_at: now,
    };
    if !state.store.insert_replay(&replay).await? {
        let detail = "This webhook has a replay that is not over. Wait for it, or cancel it first.";
        return Err(AppError::Conflict(detail.to_owned()));
    }
    if asked.wanted != Wanted::Failed {
        state.store.settle_gap(actor.workspace_id, id).await?;
    }
    tracing::info!(replay = %replay.id, webhook = %id, total = replay.total, user = ?actor.user_id, "replay.begun");
    let entry = Entry::new(Action::ReplayBegun).webhook(id).subject(replay.id).with("deliveries", replay.total);
    activity::note(state, actor, entry).await;
    Ok(replay.into())
}

/// Replays, newest first.
pub async fn list(
    state: &AppState,
    actor: &Actor,
    webhook: Option<WebhookId>,
    cursor: Option<ReplayId>,
    limit: u32,
) -> Result<Page<ReplayView>, AppError> {
    actor.require(Scope::LogsRead)?;
    let rows = state.store.replays(actor.workspace_id, webhook, cursor, limit + 1).await?;
    let rows = rows.into_iter().map(ReplayView::from).collect();
    Ok(Page::cut(rows, limit, |row: &ReplayView| row.id.to_string()))
}

/// One replay.
pub async fn get(state: &AppState, actor: &Actor, id: ReplayId) -> Result<ReplayView, AppError> {
    actor.require(Scope::LogsRead)?;
    let found = state.store.replay(actor.workspace_id, id).await?;
    found.map(ReplayView::from).ok_or(AppError::NotFound("replay"))
}

/// Holds a running replay.
pub async fn pause(state: &AppState, actor: &Actor, id: ReplayId) -> Result<ReplayView, AppError> {
    change(state, actor, id, &[ReplayStatus::Running], ReplayStatus::Paused).await
}

/// Lets a held replay go on.
pub async fn resume(state: &AppState, actor: &Actor, id: ReplayId) -> Result<ReplayView, AppError> {
    change(state, actor, id, &[ReplayStatus::Paused], ReplayStatus::Running).await
}

/// Ends a replay. What it queued stays queued.
pub async fn cancel(state: &AppState, actor: &Actor, id: ReplayId) -> Result<ReplayView, AppError> {
    change(state, actor, id, &[ReplayStatus::Running, ReplayStatus::Paused], ReplayStatus::Cancelled).await
}

/// Moves a replay; one that is there already stays as it is, and says so by its status.
async fn change(
    state: &AppState,
    actor: &Actor,
    id: ReplayId,
    from: &[ReplayStatus],
    to: ReplayStatus,
) -> Result<ReplayView, AppError> {
    require(actor)?;
    let now = state.clock.now();
    for from in from {
        if state.store.move_replay(actor.workspace_id, id, *from, to, None, now).await? {
            tracing::info!(replay = %id, status = to.as_str(), user = ?actor.user_id, "replay.status");
            let replay = get(state, actor, id).await?;
            let action = match to {
                ReplayStatus::Paused => Action::ReplayPaused,
                ReplayStatus::Running => Action::ReplayResumed,
                ReplayStatus::Cancelled | ReplayStatus::Finished => Action::ReplayCancelled,
            };
            activity::note(state, actor, Entry::new(action).webhook(replay.webhook_id).subject(id)).await;
            return Ok(replay);
        }
    }
    let replay = get(state, actor, id).await?;
    if replay.status == to {
        return Ok(replay);
    }
    Err(AppError::Conflict(format!("This replay is {}.", replay.status.as_str())))
}

fn require(actor: &Actor) -> Result<(), AppError> {
    actor.require(Scope::LogsRead)?;
    actor.require(Scope::WebhooksWrite)
}

async fn webhook(state: &AppState, actor: &Actor, id: WebhookId) -> Result<Webhook, AppError> {
    state.store.webhook(actor.workspace_id, id).await?.ok_or(AppError::NotFound("webhook"))
}

/// Counts `most` events at most.
async fn counted(
    state: &AppState,
    actor: &Actor,
    webhook: &Webhook,
    asked: &Asked,
    most: u64,
) -> Result<(Span, Plan), AppError> {
    let now = state.clock.now();
    let days = i64::from(state.config.retention_days);
    let since = asked.from.unwrap_or(now.plus_ms(-days * DAY_MS));
    // What is still to come is not replayed: it goes its own way.
    let until = asked.to.unwrap_or(now).min(now);
    let mut reader = Reader::default();
    if since >= until {
        reader.fault("/to", "The period must end after it begins, and begin before now.");
    }
    if !RATES.contains(&asked.rate_per_second) {
        reader.fault("/rate_per_second", format!("From {} to {} a second.", RATES.start(), RATES.end()));
    }
    AppError::check(reader.faults)?;
    let span = Span {
        workspace_id: actor.workspace_id,
        webhook_id: webhook.id,
        since,
        until,
        after: before_all(),
        with_data: false,
    };
    let plan = plan(&state.store, &webhook.config, span, asked.wanted, most).await?;
    Ok((span, plan))
}
