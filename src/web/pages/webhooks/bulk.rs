//! What is done to several webhooks at once, and `/webhooks/delete`: what would go, before it goes.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use super::count;
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::webhooks::{self, MOST_COUNTED};
use crate::server::app::{AppError, IfMatch, WebhookView, drafts};
use crate::web::actions::webhooks::DeleteWebhooks;
use crate::web::components::{Button, Card, Field, LinkButton, Look};
use crate::web::pages::frame::{Page, Section, member};
use crate::web::pages::numbers::grouped;
use crate::web::pages::wizard::step::Place;
use crate::web::request::{Flash, Next, Visit};

/// Most webhooks that are changed at once: those of a page.
const MOST: usize = super::ROWS as usize;

fn ids(texts: &[String]) -> Result<Vec<WebhookId>, AppError> {
    let mut ids: Vec<WebhookId> = Vec::new();
    for id in texts.iter().filter_map(|text| text.parse().ok()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.truncate(MOST);
    if ids.is_empty() {
        return Err(AppError::invalid("/ids", "Tick at least one webhook first."));
    }
    Ok(ids)
}

/// What happens to the webhooks that were ticked.
///
/// # Errors
/// When none was ticked, or something else than a webhook stands in the way.
pub async fn selected(visit: &Visit, texts: &[String], intent: &str, back: &str) -> Result<Next, AppError> {
    let ids = ids(texts)?;
    let told = match intent {
        "activate" => switched(visit, &ids, WebhookStatus::Active).await?,
        "pause" => switched(visit, &ids, WebhookStatus::Paused).await?,
        "duplicate" => return duplicated(visit, &ids).await,
        "delete" => return Ok(Next::to(delete_href(&ids))),
        _ => return Err(AppError::invalid("/intent", "Choose what to do.")),
    };
    Ok(Next::telling(back, told))
}

async fn switched(visit: &Visit, ids: &[WebhookId], to: WebhookStatus) -> Result<Flash, AppError> {
    let (mut done, mut refused) = (0, Vec::new());
    for id in ids {
        let webhook = match webhooks::get(&visit.state, &visit.actor, *id).await {
            Err(AppError::NotFound(_)) => continue,
            found => found?,
        };
        let changed = match to {
            WebhookStatus::Active => webhooks::activate(&visit.state, &visit.actor, *id, &IfMatch::default()).await,
            _ => webhooks::pause(&visit.state, &visit.actor, *id, &IfMatch::default()).await,
        };
        match changed {
            Ok(_) => done += 1,
            Err(error @ AppError::Internal(_)) => return Err(error),
            Err(error) => refused.push(format!("“{}”: {error}", webhook.config.name)),
        }
    }
    let word = if to == WebhookStatus::Active { "active" } else { "paused" };
    let is = if done == 1 { "is" } else { "are" };
    let text = format!("{} {is} {word}.", count(done, "webhook"));
    if refused.is_empty() {
        return Ok(Flash::done(text));
    }
    Ok(Flash::failed(format!("{text} Left as they were: {}", refused.join(" "))))
}

/// One copy is opened at once; several wait in the list.
async fn duplicated(visit: &Visit, ids: &[WebhookId]) -> Result<Next, AppError> {
    let mut made = Vec::new();
    for id in ids {
        made.push(drafts::copy_webhook(&visit.state, &visit.actor, *id).await?);
    }
    let secrets = "They sign with secrets of their own; give the other secrets again.";
    Ok(match made.as_slice() {
        [one] => {
            let told =
                "A copy, which is not in effect yet. It signs with a secret of its own; give the other secrets again.";
            Next::telling(Place::Name.href(one.id), Flash::done(told))
        }
        some => {
            let text = format!(
                "{} wait below to be finished. {secrets}",
                count(some.len(), "copy").replace("copys", "copies")
            );
            Next::telling("/webhooks", Flash::done(text))
        }
    })
}

/// What has to be typed before so many webhooks are deleted.
fn phrase(many: usize) -> String {
    format!("delete {many}")
}

fn delete_href(ids: &[WebhookId]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(ids.iter().map(|id| ("ids", id.to_string())));
    format!("/webhooks/delete?{}", query.finish())
}

/// Deletes the webhooks, when the phrase was typed.
///
/// # Errors
/// When it was not.
pub async fn delete(visit: &Visit, texts: &[String], typed: &str) -> Result<Next, AppError> {
    let ids = ids(texts)?;
    let wanted = phrase(ids.len());
    if typed.trim() != wanted {
        let fault = AppError::invalid("/typed", format!("Type exactly: {wanted}"));
        return Ok(Next::telling(delete_href(&ids), Flash::refused(&fault)));
    }
    let (mut deleted, mut cancelled) = (0, 0);
    for id in ids {
        match webhooks::delete(&visit.state, &visit.actor, id, &IfMatch::default()).await {
            Err(AppError::NotFound(_)) => {}
            done => {
                deleted += 1;
                cancelled += done?;
            }
        }
    }
    let text = format!("{} deleted. Waiting deliveries cancelled: {}.", count(deleted, "webhook"), grouped(cancelled));
    Ok(Next::telling("/webhooks", Flash::done(text)))
}

/// The page before deleting.
pub fn page() -> AnyView {
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let mut found = Vec::new();
        for id in ids(&query.get_all("ids").unwrap_or_default())? {
            match webhooks::get(&visit.state, &visit.actor, id).await {
                Err(AppError::NotFound(_)) => {}
                webhook => found.push(webhook?),
            }
        }
        if found.is_empty() {
            return Err(AppError::NotFound("webhook"));
        }
        let mut waiting = Vec::new();
        for webhook in &found {
            waiting.push(webhooks::waiting(&visit.state, &visit.actor, webhook.id).await?.deliveries);
        }
        let title = format!("Delete {}?", count(found.len(), "webhook"));
        let body = question(&found, &waiting, &flash);
        Ok(Page::new(Section::Forwarding, title, body).crumb("Event forwarding", "/webhooks"))
    })
}

fn question(found: &[WebhookView], waiting: &[u32], flash: &Flash) -> AnyView {
    let rows = found.iter().zip(waiting).map(|(webhook, waiting)| {
        let more = if *waiting >= MOST_COUNTED { " or more" } else { "" };
        let noun = if *waiting == 1 { "delivery" } else { "deliveries" };
        view! {
            <li class="spread">
                <a href=format!("/webhooks/{}", webhook.id)>{webhook.config.name.clone()}</a>
                <span class="muted">{format!("{}{more} waiting {noun}", grouped(u64::from(*waiting)))}</span>
            </li>
        }
    });
    let hidden =
        found.iter().map(|webhook| view! { <input type="hidden" name="ids[]" value=webhook.id.to_string() /> });
    let wanted = phrase(found.len());
    let all = count(found.len(), "webhook");
    view! {
        <Card title="What goes" about="Deliveries that wait for these webhooks are cancelled." danger=true>
            <ul class="unfinished">{rows.collect_view()}</ul>
            <p>"Events are no longer sent to them. What they have delivered stays in the log until retention. This cannot be undone."</p>
            <form class="form" method="post" action=DeleteWebhooks::url()>
                {hidden.collect_view()}
                <div class="fields">
                    <Field name="typed" label=format!("Type “{wanted}” to confirm") fault=flash.fault("/typed") autofocus=true />
                </div>
                <div class="row">
                    <Button text=format!("Delete {all}") look=Look::Destroy />
                    <LinkButton href="/webhooks" text="Keep them" />
                </div>
            </form>
        </Card>
    }
    .into_any()
}
