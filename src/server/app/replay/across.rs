//! One replay for each of several webhooks, planned and begun together.

use super::{Asked, PlanView, ReplayView, begin_at_most, dry_run_at_most, require};
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::server::engine::replay::PLANNED;
use crate::server::state::AppState;
use crate::server::store::WebhookFilter;

use super::super::{Actor, AppError, webhooks};

/// Most webhooks that are planned together.
pub const MOST: u32 = 100;

/// A webhook and what a replay would do to it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Webhook.
    pub id: WebhookId,
    /// Its name.
    pub name: String,
    /// Where it stands; only an active or paused one can be replayed.
    pub status: WebhookStatus,
    /// What a replay would do.
    pub plan: PlanView,
}

/// What replays of all webhooks would do.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    /// Those for which there is something to do, or may be: newest webhook first.
    pub rows: Vec<Planned>,
    /// Webhooks for which there is nothing to do.
    pub idle: usize,
    /// Whether deliveries of the period wait, also of webhooks for which there is nothing to do.
    pub waiting: bool,
    /// Whether there are more than [`MOST`] webhooks; the others were not looked at.
    pub more: bool,
}

/// What came of beginning several replays.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    /// Those that run.
    pub replays: Vec<ReplayView>,
    /// Webhooks for which none was begun, and why.
    pub refused: Vec<(WebhookId, String)>,
}

/// Counts what replays of all webhooks of the workspace, or only of this one, would do. However many they are, no more events are read than for
/// one webhook: with many of them or many events, counts are "at least".
///
/// # Errors
/// When the actor may not replay, or what is asked for is wrong.
pub async fn plans(state: &AppState, actor: &Actor, only: Option<WebhookId>, asked: &Asked) -> Result<Plans, AppError> {
    require(actor)?;
    let (known, more) = match only {
        Some(id) => (vec![webhooks::get(state, actor, id).await?], false),
        None => {
            let page = webhooks::list(state, actor, &WebhookFilter::default(), None, MOST).await?;
            (page.data, page.next_cursor.is_some())
        }
    };
    let share = share(known.len());
    let mut plans = Plans { more, ..Plans::default() };
    for webhook in known.into_iter().filter(|webhook| webhook.status != WebhookStatus::Draft) {
        let plan = dry_run_at_most(state, actor, webhook.id, asked, share).await?;
        plans.waiting |= plan.waiting > 0;
        if plan.deliveries > 0 || !plan.exact {
            plans.rows.push(Planned { id: webhook.id, name: webhook.config.name, status: webhook.status, plan });
        } else {
            plans.idle += 1;
        }
    }
    Ok(plans)
}

/// Begins a replay for each of these webhooks. One that cannot begin does not keep the others from it.
///
/// # Errors
/// When the actor may not replay, or what is asked for is wrong.
pub async fn begin(state: &AppState, actor: &Actor, ids: &[WebhookId], asked: &Asked) -> Result<Begun, AppError> {
    require(actor)?;
    let mut begun = Begun::default();
    for id in ids.iter().take(MOST as usize) {
        match begin_at_most(state, actor, *id, asked, share(ids.len())).await {
            Ok(replay) => begun.replays.push(replay),
            Err(AppError::Conflict(why)) => begun.refused.push((*id, why)),
            Err(error @ AppError::NotFound(_)) => begun.refused.push((*id, error.to_string())),
            Err(error) => return Err(error),
        }
    }
    Ok(begun)
}

/// Events that are counted for each of so many webhooks.
fn share(webhooks: usize) -> u64 {
    PLANNED / (webhooks.max(1) as u64)
}
