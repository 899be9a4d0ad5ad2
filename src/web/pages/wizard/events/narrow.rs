//! Products and channels of one event: `/webhooks/new/{draft}/events/{type}`.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::{checks, label};
use crate::catalogue;
use crate::domain::event::CHANNELS;
use crate::domain::ids::DraftId;
use crate::domain::webhook::Subscription;
use crate::server::app::{AppError, drafts, workspace};
use crate::web::actions::wizard::SaveEvent;
use crate::web::components::{Button, Card, LinkButton, Look, RadioCard};
use crate::web::pages::frame::{Page, Section, member};
use crate::web::pages::wizard::hidden;
use crate::web::pages::wizard::step::Place;

/// The page's address.
#[must_use]
pub fn href(draft: DraftId, event_type: &str) -> String {
    format!("{}/{event_type}", Place::Events.href(draft))
}

/// In words, what narrows a row: `Only CRM · E-mail`; `None`: nothing of its own.
#[must_use]
pub fn told(row: &Subscription) -> Option<String> {
    let of = |list: &Option<Vec<String>>, all: &str| {
        let words = list.as_ref()?;
        let text = words.iter().map(|word| label(word)).collect::<Vec<_>>().join(", ");
        Some(if text.is_empty() { all.to_owned() } else { text })
    };
    let parts = [of(&row.products, "all products"), of(&row.channels, "all channels")];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    (!text.is_empty()).then(|| format!("Here: {text}"))
}

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        let id: DraftId = params.get("draft").unwrap_or_default().parse().map_err(|_| AppError::NotFound("draft"))?;
        let name = params.get("type").unwrap_or_default();
        let draft = drafts::get(&visit.state, &visit.actor, id).await?;
        let row = draft.input.config.events.iter().find(|row| row.event_type == name);
        let row = row.ok_or(AppError::NotFound("event"))?;
        let workspace = workspace::get(&visit.state, &visit.actor).await?;
        let known = catalogue::find(&name);
        let title = known.map_or_else(|| name.clone(), |known| known.label.to_owned());
        let possible = known.map_or(&[][..], |known| known.channels);
        let channels: Vec<String> = CHANNELS
            .iter()
            .filter(|channel| possible.is_empty() || possible.contains(channel))
            .map(|channel| (*channel).to_owned())
            .collect();
        let config = &draft.input.config;
        let body = view! {
            <form class="form" method="post" action=SaveEvent::url()>
                {hidden(&draft)}
                <input type="hidden" name="event_type" value=name.clone() />
                {part("products", "Products", &workspace.products, &config.products, row.products.as_deref())}
                {part("channels", "Channels", &channels, &config.channels, row.channels.as_deref())}
                <div class="form-foot">
                    <LinkButton href=Place::Events.href(id) text="Cancel" />
                    <span class="end"><Button text="Save" look=Look::Primary /></span>
                </div>
            </form>
        };
        let all = format!("/webhooks/new/{id}/events");
        Ok(Page::new(Section::Forwarding, title, body).crumb("Event forwarding", "/webhooks").crumb("Events", all))
    })
}

fn part(
    field: &'static str,
    title: &'static str,
    all: &[String],
    common: &[String],
    own: Option<&[String]>,
) -> AnyView {
    let name = if field == "products" { "own_products" } else { "own_channels" };
    let list = if field == "products" { "products[]" } else { "channels[]" };
    let as_common = if common.is_empty() {
        format!("All {field}, as the webhook takes them.")
    } else {
        common.iter().map(|word| label(word)).collect::<Vec<_>>().join(", ")
    };
    let boxes = checks(list, all, own.unwrap_or_default());
    view! {
        <Card title=title>
            <fieldset class="cards">
                <legend class="visually-hidden">{title}</legend>
                <RadioCard name=name value="false" text="As the webhook" about=as_common checked=own.is_none() />
                <RadioCard
                    name=name
                    value="true"
                    text="Its own"
                    about=format!("Only these {field} for this event. None ticked means all.")
                    checked=own.is_some()
                >
                    <div class="check-grid">{boxes}</div>
                </RadioCard>
            </fieldset>
        </Card>
    }
    .into_any()
}
