//! Step 2: events by group, products, channels, samples beside.

pub mod narrow;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::save::slug;
use super::{FORM, Stand, foot};
use crate::catalogue::{self, EventType};
use crate::domain::event::CHANNELS;
use crate::domain::webhook::{ANY_EVENT, FormatOptions, Subscription};
use crate::server::app::{AppError, workspace};
use crate::web::actions::wizard::SaveEvents;
use crate::web::components::{Button, Card, Check, CodeBlock, Look, Problem};
use crate::web::islands::picker::EventPicker;
use crate::web::preview::{default_template, indented, preview};

/// The step.
pub async fn view(stand: &Stand) -> Result<AnyView, AppError> {
    let workspace = workspace::get(&stand.visit.state, &stand.visit.actor).await?;
    let config = &stand.draft.input.config;
    let chosen: Vec<String> = config.events.iter().map(|row| row.event_type.clone()).collect();
    let all = chosen.iter().any(|name| name == ANY_EVENT);
    let groups = groups(&config.events);
    let fault = stand.fault("/events");
    let products = checks("products[]", &workspace.products, &config.products);
    let channels = checks("channels[]", &CHANNELS.map(str::to_owned), &config.channels);
    let unknown = unknown(&chosen);
    let body = view! {
        <form class="form" id=FORM method="post" action=SaveEvents::url()>
            <input type="hidden" name="draft" value=stand.id() />
            <div class="columns">
                <Card title="Events" about="What shall this webhook be told?" id="events">
                    <Problem id="events-fault" text=fault />
                    <Check
                        name="events[]"
                        value=ANY_EVENT
                        text="All events, present and future"
                        about="Also those that are added to the catalogue later. Events ticked below keep their own payload."
                        checked=all
                    />
                    <EventPicker>
                        <div class="event-groups">{groups}</div>
                    </EventPicker>
                    {unknown}
                </Card>
                <div class="beside">{samples()}</div>
            </div>
            <Card
                title="Products"
                about="Only events of these parts of your platform. None ticked means all, also events without a product."
            >
                <fieldset>
                    <legend class="visually-hidden">"Products"</legend>
                    <div class="check-grid">{products}</div>
                </fieldset>
            </Card>
            <Card
                title="Channels"
                about="Only events of these channels. None ticked means all, also events without a channel."
            >
                <fieldset>
                    <legend class="visually-hidden">"Channels"</legend>
                    <div class="check-grid">{channels}</div>
                </fieldset>
            </Card>
            {foot(false, "Continue")}
        </form>
    };
    Ok(body.into_any())
}

fn checks(name: &'static str, words: &[String], chosen: &[String]) -> impl IntoView + use<> {
    words
        .iter()
        .map(|word| view! { <Check name=name value=word.clone() text=label(word) checked=chosen.contains(word) /> })
        .collect_view()
}

/// A word of the API for people: `web_push` is `Web push`.
#[must_use]
pub fn label(word: &str) -> String {
    match word {
        "crm" => "CRM".to_owned(),
        "sms" => "SMS".to_owned(),
        "rcs" => "RCS".to_owned(),
        "developer_api" => "Developer APIs".to_owned(),
        "whatsapp" => "WhatsApp".to_owned(),
        "email" => "E-mail".to_owned(),
        word => {
            let text = word.replace('_', " ");
            let mut letters = text.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}

/// The types of the catalogue, group by group.
#[must_use]
pub fn by_group() -> Vec<(&'static str, Vec<&'static EventType>)> {
    let mut groups: Vec<(&'static str, Vec<&'static EventType>)> = Vec::new();
    for event_type in catalogue::event_types() {
        match groups.iter_mut().find(|(group, _)| *group == event_type.group) {
            Some((_, members)) => members.push(event_type),
            None => groups.push((event_type.group, vec![event_type])),
        }
    }
    groups
}

fn groups(chosen: &[Subscription]) -> impl IntoView + use<> {
    by_group().into_iter().map(|(group, members)| group_view(group, &members, chosen)).collect_view()
}

fn group_view(group: &'static str, members: &[&'static EventType], chosen: &[Subscription]) -> AnyView {
    let ticked = members.iter().filter(|member| chosen.iter().any(|row| row.event_type == member.name)).count();
    let all = ticked == members.len();
    let (verb, text) = if all { ("none", "Clear") } else { ("all", "Select all") };
    let label = format!("{text}: {group}");
    let rows = members.iter().map(|member| row(member, chosen)).collect_view();
    view! {
        <fieldset class="event-group" id=slug(group) data-group=group>
            <legend class="visually-hidden">{group}</legend>
            <div class="group-head">
                <span>
                    {group} " "
                    <span class="muted small count" data-count="">{format!("{ticked} of {}", members.len())}</span>
                </span>
                <Button
                    text=text
                    look=Look::Small
                    name="intent"
                    value=format!("{verb}:{group}")
                    label=label
                    unchecked=true
                />
            </div>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn row(event_type: &'static EventType, chosen: &[Subscription]) -> AnyView {
    let row = chosen.iter().find(|row| row.event_type == event_type.name);
    let words = format!("{} {} {}", event_type.name, event_type.label, event_type.description).to_lowercase();
    let told = row.and_then(narrow::told).map(|told| view! { <p class="narrowed small">{told}</p> });
    view! {
        <div class="event-row" data-event=words id=format!("row-{}", event_type.name)>
            <div class="what">
                <Check
                    name="events[]"
                    value=event_type.name
                    text=event_type.label
                    about=event_type.description
                    checked=row.is_some()
                />
                {told}
            </div>
            <span class="row-tools">
                <Button
                    text="Narrow"
                    look=Look::Small
                    name="intent"
                    value=format!("narrow:{}", event_type.name)
                    label=format!("Products and channels of {}", event_type.label)
                    unchecked=true
                />
                <a
                    class="small nowrap"
                    href=format!("#sample-{}", event_type.name)
                    aria-label=format!("Sample of {}", event_type.label)
                >
                    "Sample"
                </a>
            </span>
        </div>
    }
    .into_any()
}

/// Types that a draft holds and the catalogue does not (own types, or ones taken away).
fn unknown(chosen: &[String]) -> impl IntoView + use<> {
    chosen
        .iter()
        .filter(|name| *name != ANY_EVENT && catalogue::find(name).is_none())
        .map(|name| view! { <Check name="events[]" value=name.clone() text=name.clone() checked=true /> })
        .collect_view()
}

fn samples() -> AnyView {
    let options = FormatOptions::default();
    let samples = catalogue::event_types()
        .map(|event_type| {
            let template = default_template(event_type.name, "standard", &options);
            let shown = preview(event_type.name, "standard", &options, "Webhook", &template);
            let id = format!("sample-{}", event_type.name);
            view! {
                <div class="sample" id=id.clone()>
                    <CodeBlock
                        code=shown.body.map_or_else(|fault| fault, |body| indented(&body))
                        caption=format!("What is sent for {}", event_type.name)
                        id=format!("{id}-body")
                    />
                </div>
            }
        })
        .collect_view();
    view! { <div class="samples" aria-live="polite">{samples}</div> }.into_any()
}
