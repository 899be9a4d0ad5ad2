//! The templates of a draft's events, and the way back from replacing one.

use crate::domain::ids::DraftId;
use crate::domain::policy::Customisation;
use crate::domain::time::Timestamp;
use crate::server::app::{Actor, AppError, ROUNDS, webhooks};
use crate::server::state::AppState;

use super::stored::{self, Open};
use super::{DraftView, meanwhile, view};

/// What happens to the template of an event. `None` is the format's default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rewrite {
    /// This is what was typed.
    Write(Option<String>),
    /// Another one takes the place of what was typed, which can be brought back.
    Replace {
        /// What was typed.
        typed: Option<String>,
        /// The other one.
        by: Option<String>,
    },
    /// Brings back what was replaced; what was typed since takes its place.
    Undo {
        /// What was typed.
        typed: Option<String>,
    },
}

/// Changes the template of one of the draft's events, valid or not. Under the policy `payload_customisation: locked`
/// only the way back to the default is open. `seen`: see [`super::edit_seen`].
pub async fn rewrite(
    state: &AppState,
    actor: &Actor,
    id: DraftId,
    event_type: &str,
    seen: Option<Timestamp>,
    rewrite: Rewrite,
) -> Result<DraftView, AppError> {
    for _ in 0..ROUNDS {
        let mut open = stored::load(state, actor, id).await?;
        meanwhile::catch_up(state, actor, &mut open).await?;
        let revision = open.updated_at;
        change(state, actor, &mut open, event_type, seen, rewrite.clone()).await?;
        if stored::save(state, actor, &mut open, revision).await? {
            return view(state, actor, open).await;
        }
    }
    Err(AppError::busy())
}

async fn change(
    state: &AppState,
    actor: &Actor,
    open: &mut Open,
    event_type: &str,
    seen: Option<Timestamp>,
    rewrite: Rewrite,
) -> Result<(), AppError> {
    let replaced = open.replaced.remove(event_type);
    let row = open.input.config.events.iter().find(|row| row.event_type == event_type);
    let row = row.ok_or(AppError::NotFound("event of this webhook"))?;
    let (template, kept) = match rewrite {
        Rewrite::Write(text) => {
            let kept = if text == row.template { replaced } else { None };
            (text, kept)
        }
        Rewrite::Replace { typed, by } => {
            let kept = if typed == by { replaced } else { Some(typed) };
            (by, kept)
        }
        Rewrite::Undo { typed } => match replaced {
            Some(before) => (before, typed.map(Some)),
            None => (typed, None),
        },
    };
    if template.is_some() && template != row.template {
        let workspace = webhooks::workspace(state, actor).await?;
        if workspace.policy.payload_customisation == Customisation::Locked {
            return Err(AppError::Forbidden(
                "The workspace's policy payload_customisation is locked: the format's own templates are sent."
                    .to_owned(),
            ));
        }
    }
    meanwhile::apply(open, seen, &mut |input| {
        let rows = input.config.events.iter_mut();
        for row in rows.filter(|row| row.event_type == event_type) {
            row.template.clone_from(&template);
        }
    })?;
    if let Some(kept) = kept {
        open.replaced.insert(event_type.to_owned(), kept);
    }
    Ok(())
}
