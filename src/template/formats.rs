//! The payload formats against the source documents: every example, byte for byte. A line of `golden.ndjson` holds the
//! format, the event, and its body.

mod rules;

use crate::catalogue::{self, Format, formats};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::json::{self, Value};
use crate::domain::time::EventTime;
use crate::domain::webhook::FormatOptions;
use crate::template::{Context, Template};

const GOLDEN: &str = include_str!("formats/golden.ndjson");
const EXAMPLES: &str = include_str!("../../examples/events.ndjson");

fn text<'a>(value: &'a Value<'a>, name: &str) -> Option<&'a str> {
    match value.get(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

fn time(event: &Value<'_>) -> EventTime {
    match event.get("time") {
        Some(Value::String(text)) => text.parse().expect("a time"),
        Some(Value::Number(literal)) => EventTime::from_unix(literal.parse().expect("an integer")).expect("a time"),
        _ => panic!("no time"),
    }
}

fn render(format: &Format, event: &Value<'_>, options: FormatOptions) -> String {
    let (event_type, channel) = (text(event, "type").expect("a type"), text(event, "channel"));
    let template = Template::parse(format.template(event_type, channel, &options)).expect("a template");
    let empty = Value::Object(Vec::new());
    let context = Context {
        event_type,
        event_id: &EventId::from_parts(0, 0).to_string(),
        sender_id: text(event, "id"),
        time: time(event),
        product: text(event, "product"),
        channel,
        source: text(event, "source"),
        webhook_name: "CRM sync",
        webhook_id: "wh_1",
        workspace: "Acme",
        workspace_id: "ws_1",
        wire_event: &format.wire_event(event_type, channel, &options),
        wire_channel: channel.map(|channel| format.wire_channel(channel)),
        data: event.get("data").unwrap_or(&empty),
        profile: &empty,
    };
    template.render(&context).expect("small")
}

#[test]
fn every_example_is_rendered_byte_for_byte() {
    for line in GOLDEN.lines() {
        let golden = json::parse(line, 64).expect(line);
        let format = Format::find(text(&golden, "format").expect("a format")).expect("known");
        let event = golden.get("event").expect("an event");
        let body = text(&golden, "body").expect("a body");
        assert_eq!(render(format, event, FormatOptions::default()), body);
    }
    assert!(GOLDEN.contains("\u{441}omplaint"));
}

#[test]
fn the_example_file_holds_the_same_events() {
    assert_eq!(EXAMPLES.lines().count(), GOLDEN.lines().count());
    for (example, golden) in EXAMPLES.lines().zip(GOLDEN.lines()) {
        assert!(golden.contains(example), "{example}");
        let event = json::parse(example, 64).expect(example);
        assert!(catalogue::find(text(&event, "type").expect("a type")).is_some(), "{example}");
    }
}

#[test]
fn every_default_template_parses_and_names_only_known_fields() {
    for format in formats() {
        for event_type in catalogue::event_types() {
            for channel in event_type.channels.iter().copied().map(Some).chain([None]) {
                for unix_seconds in [false, true] {
                    let options = FormatOptions { unix_seconds, ..FormatOptions::default() };
                    let template =
                        Template::parse(format.template(event_type.name, channel, &options)).expect("parses");
                    let known: Vec<_> = catalogue::event_types::FIELDS.iter().map(|field| field.name).collect();
                    assert_eq!(template.warnings(&known), [], "{} {}", format.id, event_type.name);
                }
            }
        }
    }
}

fn of(format: &str, event: &str, options: FormatOptions) -> String {
    render(Format::find(format).expect("known"), &json::parse(event, 64).expect(event), options)
}

#[test]
fn switches_change_what_they_say() {
    let event = |name: &str| format!(r#"{{"type":"{name}","time":1715175712,"channel":"email","data":{{}}}}"#);
    let default = FormatOptions::default();
    let latin = FormatOptions { latin_complaint: true, ..default };
    assert!(of("enkod", &event("message.complained"), latin).starts_with(r#"{"event":"complaint""#));
    let full = FormatOptions { full_event_type: true, ..default };
    assert!(of("notificationapi", &event("message.opened"), full).starts_with(r#"{"eventType":"EMAIL_OPEN""#));
    let opened = FormatOptions { opens_as_read: false, unix_seconds: true, ..default };
    let body = of("standard", &event("message.opened"), opened);
    assert!(body.starts_with(r#"{"event":"Opened","timestamp":1715175712,"#), "{body}");
    assert!(body.contains(r#""status":"opened""#));
}

#[test]
fn what_a_format_does_not_know_is_written_as_standard_and_missing_data_is_null() {
    let sms = r#"{"type":"message.sent","time":0,"channel":"sms","data":{}}"#;
    assert!(of("expertsender", sms, FormatOptions::default()).starts_with(r#"{"event":"Sent""#));
    let own = r#"{"type":"order.paid","time":0,"data":{"message_id":7}}"#;
    let body = of("enkod", own, FormatOptions::default());
    assert!(
        body.starts_with(r#"{"event":"order.paid""#)
            && body.contains(r#""message_id":"7","status":"order.paid","details":{}"#),
        "{body}"
    );
    let email = r#"{"type":"message.sent","time":0,"channel":"email","data":{}}"#;
    assert!(of("expertsender", email, FormatOptions::default()).contains(r#""messageId":null"#));
}

#[test]
fn a_cloud_event_has_the_required_attributes() {
    let event = r#"{"type":"message.sent","time":1715175712,"product":"crm","data":{"x":0.10}}"#;
    assert_eq!(of("cloudevents", event, FormatOptions::default()),
        r#"{"specversion":"1.0","id":"evt_00000000003g002000000000000","source":"/workspaces/ws_1/products/crm","type":"message.sent","time":"2024-05-08T13:41:52Z","subject":null,"datacontenttype":"application/json","data":{"x":0.10}}"#
            .replace("evt_00000000003g002000000000000", &EventId::from_parts(0, 0).to_string()));
}

#[test]
fn switches_leave_everything_else_as_it_was() {
    let all = FormatOptions { opens_as_read: false, unix_seconds: true, latin_complaint: true, full_event_type: true };
    for line in GOLDEN.lines() {
        let golden = json::parse(line, 64).expect(line);
        let (id, event) = (text(&golden, "format").expect("a format"), golden.get("event").expect("an event"));
        let body = text(&golden, "body").expect("a body");
        let touched =
            id == "standard" || body.contains("\u{441}") || body.contains("\"OPEN\"") || body.contains("\"CLICK\"");
        assert_eq!(render(Format::find(id).expect("known"), event, all) != body, touched, "{body}");
    }
}

#[test]
fn the_examples_have_distinct_ids() {
    let ids: std::collections::HashSet<String> = EXAMPLES
        .lines()
        .map(|line| text(&json::parse(line, 64).expect(line), "id").expect("an id").to_owned())
        .collect();
    assert_eq!(ids.len(), EXAMPLES.lines().count());
}
