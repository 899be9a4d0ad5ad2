//! What the buttons on a webhook's page do.

use crate::domain::ids::WebhookId;
use crate::server::app::{AppError, IfMatch, drafts, replay, webhooks};
use crate::web::pages::webhook::replay::missed_href;
use crate::web::pages::wizard::payload::editor_href;
use crate::web::pages::wizard::step::Place;
use crate::web::request::{Flash, Next, Visit};

/// What the page of the secret finds when it may show it.
const SHOWN: &str = "secret";

fn id(text: &str) -> Result<WebhookId, AppError> {
    text.parse().map_err(|_| AppError::NotFound("webhook"))
}

/// The page of a webhook; of something that is no id, the list.
#[must_use]
pub fn page_of(text: &str) -> String {
    id(text).map_or_else(|_| "/webhooks".to_owned(), |id| format!("/webhooks/{id}"))
}

/// Activates, pauses or deactivates.
pub async fn state(visit: &Visit, text: &str, intent: &str) -> Result<Next, AppError> {
    let (id, page) = (id(text)?, page_of(text));
    let told = match intent {
        "activate" | "activate-and-replay" => {
            match webhooks::activate(&visit.state, &visit.actor, id, &IfMatch::default()).await {
                Ok(webhook) => {
                    let told = "Active: matching events are delivered from now on.";
                    let gap = replay::gap(&visit.state, &visit.actor, id, webhook.status).await?;
                    match gap.filter(|_| intent == "activate-and-replay") {
                        Some(gap) => return Ok(Next::telling(missed_href(id, &gap), Flash::done(told))),
                        None => told.to_owned(),
                    }
                }
                Err(error @ AppError::TestFailed(_)) => return Ok(test_failed(text, &error)),
                Err(error) => return Err(error),
            }
        }
        "probe" => probed(visit, id).await?,
        "pause" => {
            webhooks::pause(&visit.state, &visit.actor, id, &IfMatch::default()).await?;
            "Paused: events are still matched, their deliveries wait until you activate it again.".to_owned()
        }
        _ => {
            let cancelled =
                webhooks::deactivate(&visit.state, &visit.actor, id, &IfMatch::default()).await?.cancelled.unwrap_or(0);
            format!("Deactivated: events are no longer matched. Waiting deliveries cancelled: {cancelled}.")
        }
    };
    Ok(Next::telling(page, Flash::done(told)))
}

/// Tries the webhook's endpoints now.
async fn probed(visit: &Visit, id: WebhookId) -> Result<String, AppError> {
    let sick = webhooks::probe(&visit.state, &visit.actor, id).await?.breaker.is_some();
    let waits = webhooks::waiting(&visit.state, &visit.actor, id).await?.deliveries > 0;
    let told = match (waits, sick) {
        (true, true) => "Trying now, with the newest delivery that waits. If it arrives, the others follow.",
        (true, false) => "Sending now what is due.",
        (false, _) => "Nothing waits: the next event is sent at once.",
    };
    Ok(told.to_owned())
}

/// The test that an active webhook had to pass, shown on its page.
fn test_failed(text: &str, error: &AppError) -> Next {
    Next::telling(format!("{}/test", page_of(text)), Flash::refused(error))
}

/// Sends to another URL from now on, wherever the webhook has sent to `from`; then `back`, or to the webhook's page.
pub async fn url(visit: &Visit, text: &str, from: &str, url: &str, back: Option<String>) -> Result<Next, AppError> {
    match webhooks::move_endpoint(&visit.state, &visit.actor, id(text)?, from, url).await {
        Ok(_) => {
            Ok(Next::telling(back.unwrap_or_else(|| page_of(text)), Flash::done(format!("The endpoint is now {url}"))))
        }
        Err(error @ AppError::TestFailed(_)) => Ok(test_failed(text, &error)),
        Err(error) => Err(error),
    }
}

/// Sends test events.
pub async fn test(visit: &Visit, text: &str, event_types: &[String]) -> Result<Next, AppError> {
    webhooks::test(&visit.state, &visit.actor, id(text)?, event_types).await?;
    Ok(Next::to(format!("{}/test#result", page_of(text))))
}

/// Deletes, when the name was typed.
pub async fn delete(visit: &Visit, text: &str, typed_name: &str) -> Result<Next, AppError> {
    let id = id(text)?;
    let webhook = webhooks::get(&visit.state, &visit.actor, id).await?;
    if typed_name.trim() != webhook.config.name {
        return Err(AppError::invalid("/typed_name", format!("Type the name exactly: {}", webhook.config.name)));
    }
    let cancelled = webhooks::delete(&visit.state, &visit.actor, id, &IfMatch::default()).await?;
    let told = format!("“{}” is deleted. Waiting deliveries cancelled: {cancelled}.", webhook.config.name);
    Ok(Next::telling("/webhooks", Flash::done(told)))
}

/// Opens the wizard with the webhook's configuration, at this step or, after `payload:`, at the payload of an event.
pub async fn edit(visit: &Visit, text: &str, step: &str) -> Result<Next, AppError> {
    let draft = drafts::from_webhook(&visit.state, &visit.actor, id(text)?).await?;
    Ok(Next::to(match step.strip_prefix("payload:") {
        Some(event_type) => editor_href(draft.id, event_type),
        None => Place::parse(step).unwrap_or(Place::Name).href(draft.id),
    }))
}

/// Lets the page of the secret show it, once.
pub async fn reveal(visit: &Visit, text: &str) -> Result<Next, AppError> {
    id(text)?;
    visit.actor.require_recent_proof(visit.state.clock.now())?;
    open(visit, text, None).await
}

/// Makes a new signing secret and shows it.
pub async fn rotate(visit: &Visit, text: &str, overlap_s: &str) -> Result<Next, AppError> {
    let id = id(text)?;
    let overlap_s = overlap_s.parse().unwrap_or(webhooks::OVERLAP_S);
    webhooks::rotate_secret(&visit.state, &visit.actor, id, overlap_s, &IfMatch::default()).await?;
    let told = match overlap_s {
        0 => "Rotated. Requests carry only the new signature from now on.",
        _ => "Rotated. Requests carry both signatures until the old secret ends.",
    };
    open(visit, text, Some(Flash::done(told))).await
}

/// Drops the secret before the last rotation.
pub async fn end_overlap(visit: &Visit, text: &str) -> Result<Next, AppError> {
    webhooks::end_overlap(&visit.state, &visit.actor, id(text)?, &IfMatch::default()).await?;
    let told = Flash::done("The old secret no longer signs.");
    Ok(Next::telling(format!("{}/secret", page_of(text)), told))
}

/// The page of the secret, which shows it once.
async fn open(visit: &Visit, text: &str, told: Option<Flash>) -> Result<Next, AppError> {
    let page = format!("{}/secret", page_of(text));
    visit.show_once(&page, SHOWN).await?;
    Ok(told.map_or_else(|| Next::to(&page), |flash| Next::telling(&page, flash)))
}
