//! What holds for the formats besides their examples: which pairs they know, what missing data becomes, whose ids.

use super::of;
use crate::catalogue::{self, Format};
use crate::domain::event::CHANNELS;
use crate::domain::webhook::FormatOptions;

/// Which pairs each format has a word for: `type: channels`, `-` for an event without channel.
const PAIRS: [(&str, &str); 4] = [
    (
        "expertsender",
        "message.sent message.delivered message.opened message.clicked message.failed message.bounced \
         message.complained: email|list.subscribed list.confirmed list.unsubscribed: email -",
    ),
    (
        "notificationapi",
        "message.opened message.clicked message.bounced: email|message.delivered: email sms|\
         message.failed message.unsubscribed: email sms call push web_push in_app slack|\
         channel.opted_in channel.opted_out: sms",
    ),
    (
        "enkod",
        "message.sent message.failed message.bounced message.opened message.clicked message.complained: email|\
         list.subscribed list.unsubscribed: email -|contact.created: *",
    ),
    (
        "xtremepush",
        "message.sent message.delivered message.opened message.clicked message.failed message.bounced \
         message.unsubscribed channel.opted_in channel.opted_out preference.opted_in preference.opted_out: *",
    ),
];

#[test]
fn a_format_knows_exactly_its_pairs() {
    let envelope = Format::find("standard").expect("known").template("order.paid", None, &FormatOptions::default());
    for (id, table) in PAIRS {
        let format = Format::find(id).expect("known");
        let named = |name: &str, channel: &str| {
            table.split('|').filter_map(|line| line.split_once(": ")).any(|(types, channels)| {
                types.split(' ').any(|known| known == name)
                    && (channels == "*" || channels.split(' ').any(|known| known == channel))
            })
        };
        for event_type in catalogue::event_types() {
            for channel in CHANNELS.into_iter().map(Some).chain([None]) {
                let expected = named(event_type.name, channel.unwrap_or("-"));
                assert_eq!(format.knows(event_type.name, channel), expected, "{id} {} {channel:?}", event_type.name);
                let template = format.template(event_type.name, channel, &FormatOptions::default());
                assert_eq!(template != envelope, expected, "{id} {} {channel:?}", event_type.name);
            }
        }
    }
    for id in ["standard", "cloudevents"] {
        assert!(Format::find(id).expect("known").knows("order.paid", None));
    }
}

#[test]
fn the_standard_words() {
    for (name, word) in [
        ("message.sent", "Sent"),
        ("message.delivered", "Delivered"),
        ("message.read", "Read"),
        ("message.opened", "Read"),
        ("message.clicked", "Clicked"),
        ("message.failed", "Failed"),
        ("message.bounced", "Failed"),
        ("message.complained", "Complained"),
        ("message.unsubscribed", "Unsubscribed"),
        ("list.subscribed", "List subscribed"),
        ("list.confirmed", "List confirmed"),
        ("list.unsubscribed", "List unsubscribed"),
        ("channel.opted_in", "Channel opted in"),
        ("channel.opted_out", "Channel opted out"),
        ("preference.opted_in", "Preference opted in"),
        ("preference.opted_out", "Preference opted out"),
        ("contact.created", "Contact created"),
        ("order.paid", "order.paid"),
    ] {
        let event = format!(r#"{{"type":"{name}","time":0,"data":{{}}}}"#);
        let body = of("standard", &event, FormatOptions::default());
        let status = word.to_lowercase();
        assert_eq!(
            body,
            format!(
                r#"{{"event":"{word}","timestamp":"1970-01-01T00:00:00.000Z","data":{{"message_id":null,"status":"{status}","details":{{}}}}}}"#
            )
        );
    }
}

#[test]
fn missing_data_is_null_under_a_key_that_stays() {
    for (id, event, body) in [
        (
            "enkod",
            r#"{"type":"message.bounced","time":0,"channel":"email","data":{}}"#,
            r#"{"event":"delivery bounce","message_id":null,"message_uid":null,"sending_type":null,"name":null,"from":null,"to":null,"error_message":null}"#,
        ),
        (
            "enkod",
            r#"{"type":"contact.created","time":0,"data":{"lists":[{"id":1}]}}"#,
            r#"{"event":"contact adding","email":null,"phone":null,"groups_names":[null],"groups_ids":[1]}"#,
        ),
        (
            "notificationapi",
            r#"{"type":"message.failed","time":0,"channel":"slack","data":{}}"#,
            r#"{"eventType":"SLACK_FAILED","trackingId":null,"notificationId":null,"channel":"SLACK","userId":null}"#,
        ),
        (
            "xtremepush",
            r#"{"type":"message.sent","time":"1970-01-01T00:00:01.9Z","data":{"error_message":"no"}}"#,
            r#"{"event":"message_send","time":1,"properties":{"message_type":null,"campaign_id":null,"profile_id":null,"device_id":null,"trigger_id":null,"user_id":null,"email":null,"external_message_id":null}}"#,
        ),
        (
            "xtremepush",
            r#"{"type":"message.bounced","time":0,"channel":"whatsapp","data":{}}"#,
            r#"{"event":"message_failure","time":0,"properties":{"message_type":"whatsapp","campaign_id":null,"profile_id":null,"device_id":null,"trigger_id":null,"error_message":null,"user_id":null,"email":null,"external_message_id":null}}"#,
        ),
    ] {
        assert_eq!(of(id, event, FormatOptions::default()), body);
    }
}

#[test]
fn ids_pass_unchanged_and_the_dialect_chooses_which() {
    let event = r#"{"type":"message.sent","time":0,"channel":"email","data":{"message_id":90071992547409931234,"message_uid":"u"}}"#;
    let default = FormatOptions::default();
    assert!(of("expertsender", event, default).contains(r#""messageId":90071992547409931234,"#));
    assert!(of("enkod", event, default).contains(r#""message_id":90071992547409931234,"message_uid":"u""#));
    assert!(of("standard", event, default).contains(r#""message_id":"u","#));
    let event = event.replace(r#","message_uid":"u""#, "");
    assert!(of("standard", &event, default).contains(r#""message_id":"90071992547409931234","#));
}
