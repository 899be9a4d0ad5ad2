//! `/catalogue` and `/catalogue/{type}`: which events there are, their fields, and what is sent for them.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::curl;
use super::frame::{Page, Section, member};
use super::wizard::events::{by_group, label};
use crate::catalogue::{self, EventType};
use crate::server::app::AppError;
use crate::web::components::{Badge, Card, CodeBlock};
use crate::web::preview::indented;
use crate::web::request::public_url;

/// The list.
pub fn page() -> AnyView {
    member(async |_, _| {
        let groups =
            by_group().into_iter().map(|(group, members)| group_table(group, members, "/catalogue")).collect_view();
        let about = "Every event that can be posted and forwarded, with its fields and the payload that is sent.";
        Ok(Page::new(Section::Catalogue, "Event catalogue", view! { <div class="stack">{groups}</div> }).about(about))
    })
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
            <div class="table-wrap">
                <table class="table catalogue">
                    <thead>
                        <tr>
                            <th scope="col">"Event"</th>
                            <th scope="col">"When it happens"</th>
                            <th scope="col">"Channels"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
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
    member(async move |_, _| {
        let name = params.get("type").unwrap_or_default();
        let event_type = catalogue::find(&name).ok_or(AppError::NotFound("event type"))?;
        Ok(entry_page(event_type))
    })
}

fn entry_page(event_type: &'static EventType) -> Page {
    let event = curl::event(event_type.name, None, None);
    let posted = curl::post_event(&public_url(), None, &event);
    let body = view! {
        <div class="stack">
            <Card title="Fields of data" about="What senders are expected to give. They may add fields of their own; all are forwarded.">
                {fields(event_type)}
            </Card>
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

/// The fields of a type's `data`.
pub fn fields(event_type: &'static EventType) -> AnyView {
    let rows = event_type
        .fields()
        .map(|field| {
            view! {
                <tr>
                    <th scope="row" class="mono" data-label="Field">{field.name}</th>
                    <td data-label="Type" class="muted">{field.kind}</td>
                    <td data-label="Meaning">{field.meaning}</td>
                    <td data-label="Example"><code>{field.example}</code></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"Field"</th>
                        <th scope="col">"Type"</th>
                        <th scope="col">"Meaning"</th>
                        <th scope="col">"Example"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
