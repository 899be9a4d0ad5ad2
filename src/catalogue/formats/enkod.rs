//! `enkod`: lower-case event names with spaces. The complaint really begins with a Cyrillic с (U+0441): receivers
//! match on it, so it stays unless a switch asks for the Latin letter.

use super::{Channels, Format, Switch, row};

const EMAIL: Channels = Channels::Only(&["email"]);
const GROUP: Channels = Channels::OrNone(&["email"]);

const MESSAGE: &str = r#"{
  "event": "{{wire_event}}",
  "message_id": "{{message_id}}",
  "message_uid": "{{message_uid}}",
  "sending_type": "{{sending_type}}",
  "name": "{{subject}}",
  "from": "{{from}}",
  "to": "{{to}}"
}"#;

const BOUNCE: &str = r#"{
  "event": "{{wire_event}}",
  "message_id": "{{message_id}}",
  "message_uid": "{{message_uid}}",
  "sending_type": "{{sending_type}}",
  "name": "{{subject}}",
  "from": "{{from}}",
  "to": "{{to}}",
  "error_message": "{{error_message}}"
}"#;

const CLICK: &str = r#"{
  "event": "{{wire_event}}",
  "message_id": "{{message_id}}",
  "message_uid": "{{message_uid}}",
  "sending_type": "{{sending_type}}",
  "name": "{{subject}}",
  "from": "{{from}}",
  "to": "{{to}}",
  "click_url": "{{click_url}}"
}"#;

const MEMBERSHIP: &str = r#"{
  "event": "{{wire_event}}",
  "email": "{{email}}",
  "group_id": "{{list_id}}",
  "group_name": "{{list_name}}",
  "channel": "{{wire_channel}}"
}"#;

const CONTACT: &str = r#"{
  "event": "{{wire_event}}",
  "email": "{{email}}",
  "phone": "{{phone}}",
  "groups_names": "{{lists.*.name}}",
  "groups_ids": "{{lists.*.id}}"
}"#;

pub static FORMAT: Format = Format {
    id: "enkod",
    label: "enKod",
    description: "The fixed bodies of enKod's webhooks.",
    content_type: "application/json",
    rows: &[
        row("message.sent", EMAIL, "message sent", "Message sent", MESSAGE),
        row("message.failed", EMAIL, "delivery bounce", "Delivery error", BOUNCE),
        row("message.bounced", EMAIL, "delivery bounce", "Delivery error", BOUNCE),
        row("message.opened", EMAIL, "message open", "Opening message", MESSAGE),
        row("message.clicked", EMAIL, "message clicked", "Click in message", CLICK),
        row("message.complained", EMAIL, "\u{441}omplaint", "Complaint", MESSAGE)
            .or(Switch::LatinComplaint, "complaint"),
        row("list.subscribed", GROUP, "mailing group subscribe", "Subscription to a mailing group", MEMBERSHIP),
        row("list.unsubscribed", GROUP, "mailing group unsubscribe", "Unsubscribe from mailing group", MEMBERSHIP),
        row("contact.created", Channels::Any, "contact adding", "Adding a contact", CONTACT),
    ],
    channel_words: &[],
};
