//! `xtremepush`: event, Unix time, and properties that keep their keys with `null` where the event has no data.

use super::{Channels::Any, Format, row};

const MESSAGE: &str = r#"{
  "event": "{{wire_event}}",
  "time": "{{time | unix}}",
  "properties": {
    "message_type": "{{wire_channel}}",
    "campaign_id": "{{campaign_id}}",
    "profile_id": "{{profile_id}}",
    "device_id": "{{device_id}}",
    "trigger_id": "{{trigger_id}}",
    "user_id": "{{user_id}}",
    "email": "{{email}}",
    "external_message_id": "{{external_message_id}}"
  }
}"#;

const FAILURE: &str = r#"{
  "event": "{{wire_event}}",
  "time": "{{time | unix}}",
  "properties": {
    "message_type": "{{wire_channel}}",
    "campaign_id": "{{campaign_id}}",
    "profile_id": "{{profile_id}}",
    "device_id": "{{device_id}}",
    "trigger_id": "{{trigger_id}}",
    "error_message": "{{error_message}}",
    "user_id": "{{user_id}}",
    "email": "{{email}}",
    "external_message_id": "{{external_message_id}}"
  }
}"#;

const CONSENT: &str = r#"{
  "event": "{{wire_event}}",
  "time": "{{time | unix}}",
  "properties": {
    "message_type": "{{wire_channel}}",
    "campaign_id": "{{campaign_id}}",
    "profile_id": "{{profile_id}}",
    "device_id": "{{device_id}}",
    "trigger_id": "{{trigger_id}}",
    "user_id": "{{user_id}}",
    "email": "{{email}}",
    "external_message_id": "{{external_message_id}}",
    "source": "{{source}}"
  }
}"#;

const PREFERENCE: &str = r#"{
  "event": "{{wire_event}}",
  "time": "{{time | unix}}",
  "properties": {
    "message_type": "{{wire_channel}}",
    "campaign_id": "{{campaign_id}}",
    "profile_id": "{{profile_id}}",
    "device_id": "{{device_id}}",
    "trigger_id": "{{trigger_id}}",
    "user_id": "{{user_id}}",
    "email": "{{email}}",
    "external_message_id": "{{external_message_id}}",
    "preference_name": "{{preference_name}}",
    "source": "{{source}}"
  }
}"#;

pub static FORMAT: Format = Format {
    id: "xtremepush",
    label: "Xtremepush",
    description: "Event, time and properties as Xtremepush's webhooks send them.",
    content_type: "application/json",
    rows: &[
        row("message.sent", Any, "message_send", "Message send", MESSAGE),
        row("message.delivered", Any, "message_delivery", "Message delivery", MESSAGE),
        row("message.opened", Any, "message_open", "Message open", MESSAGE),
        row("message.clicked", Any, "message_click", "Message click", MESSAGE),
        row("message.failed", Any, "message_failure", "Message failure", FAILURE),
        row("message.bounced", Any, "message_failure", "Message failure", FAILURE),
        row("message.unsubscribed", Any, "message_unsubscribe", "Message unsubscribe", MESSAGE),
        row("channel.opted_in", Any, "message_optin", "Message Opt-in", CONSENT),
        row("channel.opted_out", Any, "message_optout", "Message Opt-out", CONSENT),
        row("preference.opted_in", Any, "preference_optin", "Preference opt-in", PREFERENCE),
        row("preference.opted_out", Any, "preference_optout", "Preference opt-out", PREFERENCE),
    ],
    channel_words: &[],
};
