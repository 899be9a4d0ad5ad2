//! `notificationapi`: five flat texts; failures are named by channel.

use super::{Channels, Format, Switch, row};

const TRACKED: &str = r#"{
  "eventType": "{{wire_event}}",
  "trackingId": "{{tracking_id}}",
  "notificationId": "{{notification_id}}",
  "channel": "{{wire_channel}}",
  "userId": "{{user_id}}"
}"#;

const CONSENT: &str = r#"{
  "eventType": "{{wire_event}}",
  "notificationId": "{{notification_id}}",
  "channel": "{{wire_channel}}",
  "userId": "{{user_id}}"
}"#;

const fn only(channel: &'static [&'static str]) -> Channels {
    Channels::Only(channel)
}

pub static FORMAT: Format = Format {
    id: "notificationapi",
    label: "NotificationAPI",
    description: "Flat objects as NotificationAPI's events webhook sends them.",
    content_type: "application/json",
    rows: &[
        row("message.opened", only(&["email"]), "OPEN", "EMAIL_OPEN", TRACKED).or(Switch::FullEventType, "EMAIL_OPEN"),
        row("message.clicked", only(&["email"]), "CLICK", "EMAIL_CLICK", TRACKED)
            .or(Switch::FullEventType, "EMAIL_CLICK"),
        row("message.delivered", only(&["email"]), "EMAIL_DELIVERED", "EMAIL_DELIVERED", TRACKED),
        row("message.delivered", only(&["sms"]), "SMS_DELIVERED", "SMS_DELIVERED", TRACKED),
        row("message.failed", only(&["email"]), "EMAIL_FAILED", "EMAIL_FAILED", TRACKED),
        row("message.failed", only(&["sms"]), "SMS_FAILED", "SMS_FAILED", TRACKED),
        row("message.failed", only(&["call"]), "CALL_FAILED", "CALL_FAILED", TRACKED),
        row("message.failed", only(&["push"]), "PUSH_FAILED", "PUSH_FAILED", TRACKED),
        row("message.failed", only(&["web_push"]), "WEB_PUSH_FAILED", "WEB_PUSH_FAILED", TRACKED),
        row("message.failed", only(&["in_app"]), "INAPP_WEB_FAILED", "INAPP_WEB_FAILED", TRACKED),
        row("message.failed", only(&["slack"]), "SLACK_FAILED", "SLACK_FAILED", TRACKED),
        row("message.bounced", only(&["email"]), "EMAIL_FAILED", "EMAIL_FAILED", TRACKED),
        row("message.unsubscribed", only(&["email"]), "EMAIL_UNSUBSCRIBE", "EMAIL_UNSUBSCRIBE", CONSENT),
        row("message.unsubscribed", only(&["sms"]), "SMS_UNSUBSCRIBE", "SMS_UNSUBSCRIBE", CONSENT),
        row("message.unsubscribed", only(&["push"]), "PUSH_UNSUBSCRIBE", "PUSH_UNSUBSCRIBE", CONSENT),
        row("message.unsubscribed", only(&["call"]), "CALL_UNSUBSCRIBE", "CALL_UNSUBSCRIBE", CONSENT),
        row("message.unsubscribed", only(&["web_push"]), "WEB_PUSH_UNSUBSCRIBE", "WEB_PUSH_UNSUBSCRIBE", CONSENT),
        row("message.unsubscribed", only(&["in_app"]), "INAPP_WEB_UNSUBSCRIBE", "INAPP_WEB_UNSUBSCRIBE", CONSENT),
        row("message.unsubscribed", only(&["slack"]), "SLACK_UNSUBSCRIBE", "SLACK_UNSUBSCRIBE", CONSENT),
        row("channel.opted_in", only(&["sms"]), "SMS_SUBSCRIBE", "SMS_SUBSCRIBE", CONSENT),
        row("channel.opted_out", only(&["sms"]), "SMS_UNSUBSCRIBE", "SMS_UNSUBSCRIBE", CONSENT),
    ],
    channel_words: &[
        ("email", "EMAIL"),
        ("sms", "SMS"),
        ("call", "CALL"),
        ("push", "PUSH"),
        ("web_push", "WEB_PUSH"),
        ("in_app", "INAPP_WEB"),
        ("slack", "SLACK"),
    ],
};
