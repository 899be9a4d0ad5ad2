//! What the wizard's forms change in a draft, and where they lead.

mod endpoint;
mod events;

use super::step::Place;
use crate::domain::ids::DraftId;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::app::drafts::{self, DraftView};
use crate::server::app::{AppError, WebhookInput};
use crate::web::request::{Flash, Next, Visit};

pub use endpoint::{EndpointForm, endpoint};
pub use events::{Chosen, Narrowed, events, narrow, slug};

/// The draft of this id.
pub fn id(text: &str) -> Result<DraftId, AppError> {
    text.parse().map_err(|_| AppError::NotFound("draft"))
}

/// Where a saved step leads: on, back, to a named step, or to itself when something is wrong or it is only saved.
pub fn lead(draft: &DraftView, here: Place, intent: &str) -> Next {
    if intent == "back" {
        return Next::to(here.before().href(draft.id));
    }
    if let Some(place) = intent.strip_prefix("go:").and_then(Place::parse) {
        return Next::to(place.href(draft.id));
    }
    if let Some((_, anchor)) = intent.split_once(':') {
        return Next::to(format!("{}#{anchor}", here.href(draft.id)));
    }
    if intent == "close" {
        return Next::telling("/webhooks", Flash::done("Saved. You can continue the set-up from this list."));
    }
    if intent == "stay" {
        return Next::to(here.href(draft.id));
    }
    if here.faulty(draft) {
        return Next::to(format!("{}?check=1", here.href(draft.id)));
    }
    Next::to(here.next().href(draft.id))
}

/// Begins a draft.
pub async fn begin(visit: &Visit, name: String) -> Result<Next, AppError> {
    let config = WebhookConfig { name: name.trim().to_owned(), ..WebhookConfig::default() };
    let draft = drafts::begin(&visit.state, &visit.actor, WebhookInput { config, ..WebhookInput::default() }).await?;
    Ok(lead(&draft, Place::Name, ""))
}

/// Saves the name.
pub async fn name(visit: &Visit, draft: &str, name: String, intent: &str) -> Result<Next, AppError> {
    let change = move |input: &mut WebhookInput| name.trim().clone_into(&mut input.config.name);
    let draft = drafts::edit(&visit.state, &visit.actor, id(draft)?, change).await?;
    Ok(lead(&draft, Place::Name, intent))
}

/// Sends test events of a draft.
pub async fn test(visit: &Visit, draft: &str, event_types: &[String]) -> Result<Next, AppError> {
    let id = id(draft)?;
    let page = Place::Test.href(id);
    match drafts::test(&visit.state, &visit.actor, id, event_types).await {
        Ok(_) => Ok(Next::to(format!("{page}#result"))),
        Err(error @ AppError::Invalid(_)) => Ok(Next::telling(page, Flash::refused(&error))),
        Err(error) => Err(error),
    }
}

/// Makes the draft a webhook.
pub async fn finish(visit: &Visit, draft: &str, intent: &str) -> Result<Next, AppError> {
    let id = id(draft)?;
    let review = Place::Review.href(id);
    let status = match intent {
        "activate" => Some(WebhookStatus::Active),
        "draft" => Some(WebhookStatus::Draft),
        _ => None,
    };
    match drafts::finish(&visit.state, &visit.actor, id, status).await {
        Ok(webhook) => {
            let told = match intent {
                "activate" => format!("“{}” is active. It now receives matching events.", webhook.config.name),
                "draft" => {
                    format!("“{}” is saved as a draft. It receives nothing until you activate it.", webhook.config.name)
                }
                _ => format!("Changes to “{}” are saved.", webhook.config.name),
            };
            Ok(Next::telling(format!("/webhooks/{}", webhook.id), Flash::done(told)))
        }
        Err(AppError::NotFound(what)) => Err(AppError::NotFound(what)),
        Err(error) => Ok(Next::telling(review, Flash::refused(&error))),
    }
}

/// Throws a draft away.
pub async fn discard(visit: &Visit, draft: &str) -> Result<Next, AppError> {
    drafts::delete(&visit.state, &visit.actor, id(draft)?).await?;
    Ok(Next::telling("/webhooks", Flash::done("The unfinished set-up is discarded.")))
}
