//! Views of the logs that people keep under a name, each for themselves.

use crate::domain::ids::UserId;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::SavedView;

use super::super::{Actor, AppError};

/// Most characters of a name.
pub const NAME: usize = 60;
/// Most bytes of a query.
const QUERY: usize = 2_000;
/// Most views of a person in a workspace.
const MOST: u32 = 50;

fn person(actor: &Actor) -> Result<UserId, AppError> {
    actor.require(Scope::LogsRead)?;
    actor.user_id.ok_or_else(|| AppError::Forbidden("Views belong to people, not to API keys.".to_owned()))
}

/// The person's views, by name.
///
/// # Errors
/// When the actor is no person.
pub async fn list(state: &AppState, actor: &Actor) -> Result<Vec<SavedView>, AppError> {
    Ok(state.store.views(actor.workspace_id, person(actor)?).await?)
}

/// Keeps this query under this name, in place of what had it.
///
/// # Errors
/// When the name is empty or too long, or there are too many views.
pub async fn save(state: &AppState, actor: &Actor, name: &str, query: &str) -> Result<(), AppError> {
    let (person, name) = (person(actor)?, name.trim());
    if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
        return Err(AppError::invalid("/name", format!("Name the view with 1 to {NAME} characters.")));
    }
    if query.len() > QUERY {
        return Err(AppError::invalid("/query", format!("The filters are longer than {QUERY} bytes.")));
    }
    let view = SavedView { name: name.to_owned(), query: query.to_owned() };
    if state.store.save_view(actor.workspace_id, person, &view, MOST, state.clock.now()).await? {
        return Ok(());
    }
    Err(AppError::Conflict(format!("You have {MOST} views already. Delete one first.")))
}

/// Forgets the view of this name.
///
/// # Errors
/// When there is none.
pub async fn delete(state: &AppState, actor: &Actor, name: &str) -> Result<(), AppError> {
    if state.store.delete_view(actor.workspace_id, person(actor)?, name).await? {
        return Ok(());
    }
    Err(AppError::NotFound("view"))
}
