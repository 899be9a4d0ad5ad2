//! Samples: what an event of a type looks like, made from the examples of its fields.

use super::event_types::{EventType, find};
use crate::domain::event::{CONSENT_SOURCES, Event};
use crate::domain::ids::EventId;
use crate::domain::json;
use crate::domain::time::{EventTime, Timestamp};

/// What marks a test in name-like fields.
const MARK: &str = " (test)";

/// The sample's `data` as JSON; with `test` the name-like fields end in ` (test)`.
#[must_use]
pub fn sample_json(event_type: &EventType, test: bool) -> String {
    let mut out = String::from("{");
    for field in event_type.fields() {
        if out.len() > 1 {
            out.push(',');
        }
        json::write_string(field.name, &mut out);
        out.push(':');
        match field.name {
            "subject" | "list_name" => {
                let mark = if test { MARK } else { "" };
                json::write_string(&format!("{}{mark}", event_type.sample_name), &mut out);
            }
            _ => out.push_str(field.example),
        }
    }
    out.push('}');
    out
}

/// A test event of this built-in type.
#[must_use]
pub fn sample_event(name: &str, id: EventId, now: Timestamp) -> Option<Event> {
    let event_type = find(name)?;
    let about_message = event_type.group == "Messages";
    Some(Event {
        id,
        sender_id: None,
        event_type: name.to_owned(),
        time: EventTime::from_timestamp(now),
        product: about_message.then(|| "campaigns".to_owned()),
        channel: event_type.channels.first().map(|channel| (*channel).to_owned()),
        source: (event_type.group == "Consent").then(|| CONSENT_SOURCES[0].to_owned()),
        data: Some(sample_json(event_type, true)),
        profile: Some(r#"{"first_name":"Ada","last_name":"Lovelace","plan":"pro"}"#.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::event_types;
    use crate::domain::ids::TypeId;
    use crate::domain::json::{DEPTH, Value, parse};

    #[test]
    fn every_sample_is_json_and_its_names_are_marked() {
        for event_type in event_types() {
            let event = sample_event(event_type.name, EventId::from_parts(1, 1), Timestamp(0)).expect("a sample");
            let data = event.data.expect("data");
            let value = parse(&data, DEPTH).expect(&data);
            for name in ["subject", "list_name"] {
                if let Some(Value::String(text)) = value.get(name) {
                    assert!(text.ends_with(" (test)"), "{data}");
                }
            }
        }
        assert!(sample_event("webhook.test", EventId::from_parts(1, 1), Timestamp(0)).is_none());
    }
}
