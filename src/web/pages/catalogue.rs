//! `/catalogue` and `/catalogue/{type}`: which events there are, their fields, and what is sent for them.

pub mod own;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::curl;
use super::frame::{Page, Section, member};
use super::wizard::events::{by_group, label};
use crate::catalogue::{self, EventType, OwnType};
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, event_types};
use crate::web::components::{Badge, Button, Card, CodeBlock, Heads, LinkButton, Sign, table};
use crate::web::preview::indented;
use crate::web::request::{Visit, public_url};

/// The list; `q` keeps the types whose words hold all of it.
pub fn page() -> AnyView {
    let q = use_query_map().get_untracked().get("q").unwrap_or_default();
    member(async move |visit, _| {
        let typed = q.to_lowercase();
        let fits = |text: String| typed.split_whitespace().all(|word| text.to_lowercase().contains(word));
        let built_in = by_group().into_iter().filter_map(|(group, mut members)| {
            members.retain(|kind| fits(format!("{group} {} {} {}", kind.name, kind.label, kind.description)));
            (!members.is_empty()).then(|| group_table(group, members, "/catalogue"))
        });
        let words = visit.state.engine.vocabulary(visit.actor.workspace_id);
        let mine = words.types.iter();
        let mine = mine.filter(|own| fits(format!("{} {} {} {}", own.group, own.name, own.label, own.description)));
        let mine: Vec<&OwnType> = mine.collect();
        let tables: Vec<AnyView> = (!mine.is_empty()).then(|| own_table(&mine)).into_iter().chain(built_in).collect();
        let none = tables.is_empty().then(|| {
            view! { <p>"No event type has these words. " <a href="/catalogue">"Show all"</a></p> }
        });
        let body = view! { <div class="stack">{search(&q)}{none}{tables}</div> };
        let about = "Every event that can be posted and forwarded, with its fields and the payload that is sent.";
        let page = Page::new(Section::Catalogue, "Event catalogue", body).about(about);
        let add = view! { <LinkButton href="/catalogue/new" text="Add event type" sign=Sign::Plus /> };
        Ok(if visit.may(Scope::WebhooksWrite) { page.actions(add) } else { page })
    })
}

fn search(q: &str) -> AnyView {
    view! {
        <form class="search-form" method="get" action="/catalogue" role="search">
            <input
                class="input"
                type="search"
                name="q"
                value=q.to_owned()
                placeholder="Search events"
                aria-label="Search events"
            />
            <Button text="Search" />
        </form>
    }
    .into_any()
}

fn own_table(types: &[&OwnType]) -> AnyView {
    let rows = types
        .iter()
        .map(|own| {
            view! {
                <tr>
                    <th scope="row" data-label="Event">
                        <span class="cell">
                            <a class="main-link" href=format!("/catalogue/{}", own.name)>{own.label.clone()}</a>
                            <span class="id">{own.name.clone()}</span>
                        </span>
                    </th>
                    <td data-label="When">{own.description.clone()}</td>
                    <td data-label="Group" class="muted">{own.group.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="stack-s">
            <h2>"Of this workspace"</h2>
            {table("table catalogue", Heads::of(&["Event", "When it happens", "Group"]), rows)}
        </section>
    }
    .into_any()
}

/// Which webhooks take events of this type.
pub(super) fn subscribers(visit: &Visit, name: &str) -> AnyView {
    let webhooks = visit.state.engine.webhooks_of(visit.actor.workspace_id);
    let mut takes: Vec<(String, String)> = webhooks
        .iter()
        .filter(|live| live.config.row(name).is_some())
        .map(|live| (live.config.name.clone(), format!("/webhooks/{}", live.id)))
        .collect();
    takes.sort();
    let list = if takes.is_empty() {
        view! { <p class="muted">"No webhook takes it yet. " <a href="/webhooks/new">"Make one"</a></p> }.into_any()
    } else {
        takes.into_iter().map(|(name, href)| view! { <p><a href=href>{name}</a></p> }).collect_view().into_any()
    };
    view! { <Card title="Webhooks that take it">{list}</Card> }.into_any()
}

/// The types of a group, with links to their pages below `base`.
pub fn group_table(group: &'static str, members: Vec<&'static EventType>, base: &'static str) -> AnyView {
    let rows = members
        .into_iter()
        .map(|event_type| {
            let href = format!("{base}/{}", event_type.name);
            view! {
                <tr>
                    <th scope="row" data-label="Event">
                        <span class="cell">
                            <a class="main-link" href=href>{event_type.label}</a>
                            <span class="id">{event_type.name}</span>
                        </span>
                    </th>
                    <td data-label="When">{event_type.description}</td>
                    <td data-label="Channels" class="muted">{channels(event_type)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="stack-s">
            <h2>{group}</h2>
            {table("table catalogue", Heads::of(&["Event", "When it happens", "Channels"]), rows)}
        </section>
    }
    .into_any()
}

fn channels(event_type: &EventType) -> String {
    match event_type.channels {
        [] => "–".to_owned(),
        all if all.len() > 10 => "All channels".to_owned(),
        some => some.iter().map(|word| label(word)).collect::<Vec<_>>().join(", "),
    }
}

/// One event type.
pub fn entry() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        let name = params.get("type").unwrap_or_default();
        if let Some(event_type) = catalogue::find(&name) {
            return Ok(entry_page(&visit, event_type));
        }
        let words = visit.state.engine.vocabulary(visit.actor.workspace_id);
        let own = words.find(&name).ok_or(AppError::NotFound("event type"))?;
        let shown = event_types::get(&visit.state, &visit.actor, &name)?;
        Ok(own::entry(&visit, own, &shown))
    })
}

fn entry_page(visit: &Visit, event_type: &'static EventType) -> Page {
    let event = curl::event(event_type.name, None, None);
    let posted = curl::post_event(&public_url(), None, &event);
    let body = view! {
        <div class="stack">
            <Card title="Fields of data" about="What senders are expected to give. They may add fields of their own; all are forwarded.">
                {built_in_fields(event_type)}
            </Card>
            {subscribers(visit, event_type.name)}
            {super::docs::events::formats(event_type)}
            <Card title="Event, as posted">
                <CodeBlock code=indented(&event) caption="JSON" id="event" />
                <CodeBlock code=posted caption="Shell" id="curl" />
            </Card>
        </div>
    };
    Page::new(Section::Catalogue, event_type.label, body)
        .about(format!("{} Channels: {}.", event_type.description, channels(event_type)))
        .crumb("Event catalogue", "/catalogue")
        .badge(view! { <Badge text=event_type.name /> })
}

/// The fields of a type's `data`: name, kind, meaning, example.
pub fn fields<'a>(fields: impl Iterator<Item = [&'a str; 4]>) -> AnyView {
    let rows = fields
        .map(|field| {
            let [name, kind, meaning, example] = field.map(str::to_owned);
            view! {
                <tr>
                    <th scope="row" class="mono" data-label="Field">{name}</th>
                    <td data-label="Type" class="muted">{kind}</td>
                    <td data-label="Meaning">{meaning}</td>
                    <td data-label="Example"><code>{example}</code></td>
                </tr>
            }
        })
        .collect_view();
    table("table", Heads::of(&["Field", "Type", "Meaning", "Example"]), rows)
}

/// The fields of a built-in type's `data`.
pub fn built_in_fields(event_type: &EventType) -> AnyView {
    fields(event_type.fields().map(|field| [field.name, field.kind, field.meaning, field.example]))
}
