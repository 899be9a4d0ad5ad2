//! What is sent for each event type, in every payload format: `/docs/events`, open to all where `TIDINGS_PUBLIC_DOCS`
//! says so, and a part of the catalogue's own pages.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{frame, open};
use crate::catalogue::{self, EventType, Format};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::FormatOptions;
use crate::web::components::{Card, CodeTab, Heads, code_tabs, table};
use crate::web::pages::catalogue::{built_in_fields, group_table};
use crate::web::pages::wizard::events::{by_group, label};
use crate::web::preview::{Names, indented, render, scene};

/// The moment of the samples.
const SAMPLE_TIME: Timestamp = Timestamp(1_715_175_712_445);

/// `/docs/events`
pub fn page() -> AnyView {
    open(|| {
        let groups =
            by_group().into_iter().map(|(group, members)| group_table(group, members, "/docs/events")).collect_view();
        frame("Events", "Every event that can be forwarded, with its fields and what is sent for it.", groups)
    })
}

/// `/docs/events/{type}`
pub fn entry() -> AnyView {
    let name = use_params_map().get_untracked().get("type").unwrap_or_default();
    open(move || {
        let Some(event_type) = catalogue::find(&name) else {
            return crate::web::pages::not_found::page().into_any();
        };
        let body = view! {
            <p class="mono">{event_type.name}</p>
            <Card title="Fields of data">{built_in_fields(event_type)}</Card>
            {formats(event_type)}
            <p><a href="/docs/events">"All events"</a></p>
        };
        frame(event_type.label, event_type.description, body)
    })
}

/// Wire names, display labels and the sample in every format.
pub fn formats(event_type: &'static EventType) -> AnyView {
    view! {
        <Card title="What receivers see" about="The name on the wire and the label for people, by payload format.">
            {names(event_type)}
        </Card>
        <Card title="Payload in every format" about="The sample, indented for reading; it is sent compact.">
            {samples(event_type)}
        </Card>
    }
    .into_any()
}

/// A channel on which the format has a way of its own for the event, else the first.
fn channel_of(format: &Format, event_type: &EventType) -> Option<&'static str> {
    let own = event_type.channels.iter().find(|channel| format.knows(event_type.name, Some(channel)));
    own.or(event_type.channels.first()).copied()
}

fn names(event_type: &'static EventType) -> AnyView {
    let options = FormatOptions::default();
    let rows = catalogue::formats()
        .iter()
        .map(|format| {
            let channel = channel_of(format, event_type);
            let wire = format.wire_event(event_type.name, channel, &options).into_owned();
            let shown = format.event_label(event_type.name, channel).unwrap_or(event_type.label);
            let where_to = channel.map_or_else(|| "–".to_owned(), label);
            let own = format.knows(event_type.name, channel);
            let remark = (!own).then(|| view! { <span class="muted small">" as standard"</span> });
            view! {
                <tr>
                    <th scope="row" data-label="Format">{format.label}{remark}</th>
                    <td data-label="On the wire"><code>{wire}</code></td>
                    <td data-label="Label">{shown}</td>
                    <td data-label="Channel" class="muted">{where_to}</td>
                </tr>
            }
        })
        .collect_view();
    table("table", Heads::of(&["Format", "On the wire", "Label", "Channel"]), rows)
}

fn sample(format: &Format, event_type: &'static EventType) -> String {
    let options = FormatOptions::default();
    let id = EventId::from_parts(SAMPLE_TIME.0.unsigned_abs(), 0);
    let Some(mut event) = catalogue::sample_event(event_type.name, id, SAMPLE_TIME) else { return String::new() };
    event.channel = channel_of(format, event_type).map(str::to_owned);
    let template = format.template(event_type.name, event.channel.as_deref(), &options);
    let scene = scene(&event, &Names::default(), format, &options, event_type.field_names);
    render(&scene, template).body.map_or_else(|mark| mark.text(), |body| indented(&body))
}

fn samples(event_type: &'static EventType) -> AnyView {
    let tab = |format: &&'static Format| {
        let (id, label, caption) = (format.id, format.label, format.content_type);
        CodeTab { id, label, caption: caption.into(), code: sample(format, event_type) }
    };
    code_tabs("format", "Format", catalogue::formats().iter().map(tab))
}
