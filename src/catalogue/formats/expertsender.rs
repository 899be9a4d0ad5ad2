//! `expertsender`: flat objects with a seven-digit UTC time. Everything but lists is e-mail. Its unsubscription is that
//! from a list; the one on a message has no event of its own here, so that one click is told once.

use super::{Channels, Format, row};

const EMAIL: Channels = Channels::Only(&["email"]);
const LIST: Channels = Channels::OrNone(&["email"]);

const MESSAGE: &str = r#"{
  "eventType": "{{wire_event}}",
  "eventDate": "{{time | iso: 7}}",
  "messageId": "{{message_id}}",
  "subscriberId": "{{subscriber_id}}",
  "subscriberEmail": "{{email}}"
}"#;

const MEMBERSHIP: &str = r#"{
  "eventType": "{{wire_event}}",
  "eventDate": "{{time | iso: 7}}",
  "listId": "{{list_id}}",
  "subscriberId": "{{subscriber_id}}",
  "subscriberEmail": "{{email}}"
}"#;

const CONFIRMATION: &str = r#"{
  "eventType": "{{wire_event}}",
  "eventDate": "{{time | iso: 7}}",
  "messageId": "{{message_id}}",
  "subscriberId": "{{subscriber_id}}",
  "subscriberEmail": "{{email}}",
  "listId": "{{list_id}}"
}"#;

pub static FORMAT: Format = Format {
    id: "expertsender",
    label: "ExpertSender",
    description: "Flat objects as ExpertSender's webhooks send them.",
    content_type: "application/json",
    rows: &[
        row("message.sent", EMAIL, "EmailSends", "Email — Send", MESSAGE),
        row("message.delivered", EMAIL, "EmailDeliveries", "Email — Delivery", MESSAGE),
        row("message.opened", EMAIL, "EmailOpens", "Email — Open", MESSAGE),
        row("message.clicked", EMAIL, "EmailClicks", "Email — Click", MESSAGE),
        row("message.failed", EMAIL, "EmailBounces", "Email — Bounce", MESSAGE),
        row("message.bounced", EMAIL, "EmailBounces", "Email — Bounce", MESSAGE),
        row("message.complained", EMAIL, "EmailComplaints", "Email — Complaint", MESSAGE),
        row("list.subscribed", LIST, "Subscriptions", "Subscription", MEMBERSHIP),
        row("list.confirmed", LIST, "Confirmations", "Subscription Confirmation", CONFIRMATION),
        row("list.unsubscribed", LIST, "Unsubscriptions", "Unsubscription", MEMBERSHIP),
    ],
    channel_words: &[],
};
