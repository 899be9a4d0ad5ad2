//! Samples: what an event of a type looks like, made from the examples of its fields.

use super::event_types::{EventType, find};
use crate::domain::event::{CONSENT_SOURCES, Event};
use crate::domain::ids::EventId;
use crate::domain::json;
use crate::domain::time::{EventTime, Timestamp};

/// What marks a test in name-like fields.
const MARK: &str = " (test)";
/// Only messages on these have a device.
const DEVICE_CHANNELS: [&str; 3] = ["push", "web_push", "in_app"];

/// The sample's `data` as JSON; with `test` the name-like fields end in ` (test)`.
#[must_use]
pub fn sample_json(event_type: &EventType, test: bool) -> String {
    let mut out = String::from("{");
    let by_device = event_type.channels.first().is_some_and(|channel| DEVICE_CHANNELS.contains(channel));
    for field in event_type.fields().filter(|field| by_device || field.name != "device_id") {
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
    Some(Event {
        id,
        sender_id: None,
        event_type: name.to_owned(),
        time: EventTime::from_timestamp(now),
        product: event_type.products.last().map(|product| (*product).to_owned()),
        channel: event_type.channels.first().map(|channel| (*channel).to_owned()),
        source: source(name).map(str::to_owned),
        data: Some(sample_json(event_type, true)),
        profile: Some(r#"{"first_name":"Ada","last_name":"Lovelace","plan":"pro"}"#.to_owned()),
    })
}

/// What would have caused it, for what has a cause.
fn source(name: &str) -> Option<&'static str> {
    match name {
        "channel.opted_in" | "channel.opted_out" => Some(CONSENT_SOURCES[0]),
        "preference.opted_in" | "preference.opted_out" => Some(CONSENT_SOURCES[1]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::event_types;
    use crate::domain::ids::TypeId;
    use crate::domain::json::{DEPTH, Value, parse};

    fn sample(name: &str) -> Event {
        sample_event(name, EventId::from_parts(1, 1), Timestamp(0)).expect("a sample")
    }

    #[test]
    fn every_sample_is_json_and_its_names_are_marked() {
        for event_type in event_types() {
            let event = sample(event_type.name);
            let data = event.data.expect("data");
            let value = parse(&data, DEPTH).expect(&data);
            for name in ["subject", "list_name"] {
                if let Some(value) = value.get(name) {
                    assert!(matches!(value, Value::String(text) if text.ends_with(" (test)")), "{data}");
                }
            }
            assert!(!sample_json(event_type, false).contains("(test)"), "{data}");
        }
        assert!(sample_event("webhook.test", EventId::from_parts(1, 1), Timestamp(0)).is_none());
    }

    #[test]
    fn the_envelope_of_a_sample_fits_its_type() {
        let sent = sample("message.sent");
        assert_eq!((sent.product.as_deref(), sent.channel.as_deref()), (Some("campaigns"), Some("email")));
        assert!(!sent.data.expect("data").contains("device_id"), "an e-mail has no device");
        assert_eq!(sample("message.read").channel.as_deref(), Some("whatsapp"));
        assert_eq!(sample("channel.opted_out").source.as_deref(), Some("unsubscribe_header"));
        assert_eq!(sample("preference.opted_in").source.as_deref(), Some("preference_center"));
        let contact = sample("contact.created");
        assert_eq!((contact.product, contact.channel, contact.source), (None, None, None));
    }
}
