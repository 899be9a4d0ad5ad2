//! What the wizard's forms change in a draft, and where they lead.

mod endpoint;
mod events;

use super::choose::{self, words};
use super::step::Place;
use crate::domain::ids::DraftId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::app::drafts::{self, DraftView, Finished};
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
    if !draft.apart.is_empty() && intent != "close" {
        return Next::to(choose::href(draft.id));
    }
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

/// The draft that a form was made from: its id, and its revision then.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The draft.
    pub id: DraftId,
    /// The revision that was shown; `None`: the form does not say.
    pub seen: Option<Timestamp>,
}

impl Form {
    /// What the hidden fields say.
    ///
    /// # Errors
    /// When there can be no such draft.
    pub fn read(draft: &str, seen: &str) -> Result<Self, AppError> {
        Ok(Self { id: id(draft)?, seen: seen.parse().ok().map(Timestamp) })
    }

    /// Saves a change that was made with the form.
    pub async fn save(
        self,
        visit: &Visit,
        change: impl FnMut(&mut WebhookInput) + Send,
    ) -> Result<DraftView, AppError> {
        drafts::edit_seen(&visit.state, &visit.actor, self.id, self.seen, change).await
    }
}

/// Saves the name.
pub async fn name(visit: &Visit, form: Form, name: String, intent: &str) -> Result<Next, AppError> {
    let draft = form.save(visit, |input| name.trim().clone_into(&mut input.config.name)).await?;
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
    match Box::pin(drafts::finish(&visit.state, &visit.actor, id, status)).await {
        Ok(Finished { webhook, taken }) => {
            let told = match intent {
                "activate" => format!("“{}” is active. It now receives matching events.", webhook.config.name),
                "draft" => {
                    format!("“{}” is saved as a draft. It receives nothing until you activate it.", webhook.config.name)
                }
                _ => format!("Changes to “{}” are saved.", webhook.config.name),
            };
            let kept = if taken.is_empty() { String::new() } else { format!(" {}", words(&taken)) };
            Ok(Next::telling(format!("/webhooks/{}", webhook.id), Flash::done(format!("{told}{kept}"))))
        }
        Err(AppError::NotFound(what)) => Err(AppError::NotFound(what)),
        Err(AppError::Overlap(_)) => Ok(Next::to(choose::href(id))),
        Err(error) => Ok(Next::telling(review, Flash::refused(&error))),
    }
}

/// Throws a draft away.
pub async fn discard(visit: &Visit, draft: &str) -> Result<Next, AppError> {
    let id = id(draft)?;
    let edited = drafts::get(&visit.state, &visit.actor, id).await?.webhook_id;
    drafts::delete(&visit.state, &visit.actor, id).await?;
    Ok(match edited {
        Some(webhook) => Next::telling(
            format!("/webhooks/{webhook}"),
            Flash::done("The edit is discarded. The webhook is as it was."),
        ),
        None => Next::telling("/webhooks", Flash::done("The unfinished set-up is discarded.")),
    })
}
