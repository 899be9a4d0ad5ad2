//! Step 2: events by group, products, channels, samples beside.

pub mod narrow;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::save::slug;
use super::{FORM, Stand, foot};
use crate::catalogue::{self, EventType, Format, Vocabulary};
use crate::domain::event::CHANNELS;
use crate::domain::ids::{EventId, TypeId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, FormatOptions, Subscription};
use crate::server::app::{AppError, workspace};
use crate::web::actions::wizard::SaveEvents;
use crate::web::components::{Button, Card, Check, CodeBlock, Look, Problem};
use crate::web::islands::picker::EventPicker;
use crate::web::preview::{Names, default_for, default_template, indented, preview, render, scene};

/// The moment at which every sample happens.
const SAMPLE_TIME: Timestamp = Timestamp(1_715_175_712_445);

/// The step.
pub async fn view(stand: &Stand) -> Result<AnyView, AppError> {
    let workspace = workspace::get(&stand.visit.state, &stand.visit.actor).await?;
    let config = &stand.draft.input.config;
    let chosen: Vec<String> = config.events.iter().map(|row| row.event_type.clone()).collect();
    let all = chosen.iter().any(|name| name == ANY_EVENT);
    let words = stand.visit.state.engine.vocabulary(stand.visit.actor.workspace_id);
    let groups = groups(&config.events, &words);
    let fault = stand.fault("/events");
    let products = checks("products[]", &workspace.products, &config.products);
    let channels = checks("channels[]", &CHANNELS.map(str::to_owned), &config.channels);
    let unknown = unknown(&chosen, &words);
    let body = view! {
        <form class="form" id=FORM method="post" action=SaveEvents::url()>
            {stand.hidden()}
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
                <div class="beside">{samples(&words)}</div>
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

/// An event type that can be ticked, built-in or own.
struct Choice {
    name: String,
    label: String,
    description: String,
}

/// Every event type of this workspace, group by group.
fn choices(words: &Vocabulary) -> Vec<(String, Vec<Choice>)> {
    let built_in = |known: &&EventType| Choice {
        name: known.name.to_owned(),
        label: known.label.to_owned(),
        description: known.description.to_owned(),
    };
    let mut groups: Vec<(String, Vec<Choice>)> = by_group()
        .into_iter()
        .map(|(group, members)| (group.to_owned(), members.iter().map(built_in).collect()))
        .collect();
    for own in &words.types {
        let choice = Choice { name: own.name.clone(), label: own.label.clone(), description: own.description.clone() };
        match groups.iter_mut().find(|(group, _)| *group == own.group) {
            Some((_, members)) => members.push(choice),
            None => groups.push((own.group.clone(), vec![choice])),
        }
    }
    groups
}

fn groups(chosen: &[Subscription], words: &Vocabulary) -> impl IntoView + use<> {
    choices(words).into_iter().map(|(group, members)| group_view(&group, &members, chosen)).collect_view()
}

fn group_view(group: &str, members: &[Choice], chosen: &[Subscription]) -> AnyView {
    let ticked = members.iter().filter(|member| chosen.iter().any(|row| row.event_type == member.name)).count();
    let group = group.to_owned();
    let all = ticked == members.len();
    let (verb, text) = if all { ("none", "Clear") } else { ("all", "Select all") };
    let label = format!("{text}: {group}");
    let rows = members.iter().map(|member| row(member, chosen)).collect_view();
    view! {
        <fieldset class="event-group" id=slug(&group) data-group=group.clone()>
            <legend class="visually-hidden">{group.clone()}</legend>
            <div class="group-head">
                <span>
                    {group.clone()} " "
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

fn row(event_type: &Choice, chosen: &[Subscription]) -> AnyView {
    let row = chosen.iter().find(|row| row.event_type == event_type.name);
    let words = format!("{} {} {}", event_type.name, event_type.label, event_type.description).to_lowercase();
    let told = row.and_then(narrow::told).map(|told| view! { <p class="narrowed small">{told}</p> });
    view! {
        <div class="event-row" data-event=words id=format!("row-{}", event_type.name)>
            <div class="what">
                <Check
                    name="events[]"
                    value=event_type.name.clone()
                    text=event_type.label.clone()
                    about=event_type.description.clone()
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

/// Types that a draft holds and nobody knows any more.
fn unknown(chosen: &[String], words: &Vocabulary) -> impl IntoView + use<> {
    chosen
        .iter()
        .filter(|name| *name != ANY_EVENT && !words.knows(name))
        .map(|name| view! { <Check name="events[]" value=name.clone() text=name.clone() checked=true /> })
        .collect_view()
}

fn samples(words: &Vocabulary) -> AnyView {
    let options = FormatOptions::default();
    let built_in = catalogue::event_types().map(|known| {
        let template = default_template(known.name, "standard", &options);
        let shown = preview(known.name, "standard", &options, "Webhook", &template);
        sample(known.name, shown.body.unwrap_or_else(|fault| fault))
    });
    let own = words.types.iter().filter_map(|own| {
        let event = own.sample(EventId::from_parts(0, 0), SAMPLE_TIME);
        let names = Names { webhook_name: "Webhook", ..Names::default() };
        let template = default_for(&own.name, None, "standard", &options);
        let scene = scene(&event, &names, Format::find("standard")?, &options, &words.field_names(&own.name));
        Some(sample(&own.name, render(&scene, &template).body.unwrap_or_else(|mark| mark.text())))
    });
    let samples = built_in.chain(own).collect_view();
    view! { <div class="samples" aria-live="polite">{samples}</div> }.into_any()
}

fn sample(name: &str, body: String) -> AnyView {
    let id = format!("sample-{name}");
    view! {
        <div class="sample" id=id.clone()>
            <CodeBlock code=indented(&body) caption=format!("What is sent for {name}") id=format!("{id}-body") />
        </div>
    }
    .into_any()
}
