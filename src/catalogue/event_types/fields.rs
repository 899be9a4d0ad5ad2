//! The canonical fields of `data`.

/// A field that senders are asked to use by exactly this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in `data`.
    pub name: &'static str,
    /// `text`, `number`, `object` or `list`.
    pub kind: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// An example, as JSON.
    pub example: &'static str,
}

const fn field(name: &'static str, kind: &'static str, meaning: &'static str, example: &'static str) -> Field {
    Field { name, kind, meaning, example }
}

/// The dictionary.
pub const FIELDS: [Field; 32] = [
    field("message_id", "number", "Number of the message, below 2^53", "145413"),
    field("message_uid", "text", "Unique text id of the message", "\"0123456789_012_012_01234\""),
    field("tracking_id", "text", "Id under which the notification is tracked", "\"abc123\""),
    field("notification_id", "text", "The kind of notification", "\"welcome-email\""),
    field("trigger_id", "number", "Id of the action that caused the send", "21714179"),
    field("external_message_id", "text", "The caller's own id of the transaction", "\"987654321\""),
    field(
        "sending_type",
        "text",
        "How the message was sent: instant, scheduled, regular, byAPI, byEvent, DOI or scenario",
        "\"instant\"",
    ),
    field("subject", "text", "Subject or name of the message", "\"Sending message\""),
    field("from", "text", "Sender's address", "\"user@example.com\""),
    field("to", "text", "Recipient's address", "\"destination@example.com\""),
    field("campaign_id", "number", "Id of the campaign", "245624"),
    field("campaign_kind", "text", "single_stage or multi_stage", "\"single_stage\""),
    field("subscriber_id", "number", "Id of the subscriber", "6552353"),
    field("profile_id", "number", "The platform's id of the person", "9001"),
    field("user_id", "text", "The customer's own id of the person", "\"crm-user-1\""),
    field("device_id", "number", "Id of the device, for push and in-app messages", "17186391"),
    field("email", "text", "The person's e-mail address", "\"test@test.com\""),
    field("phone", "text", "The person's phone number, digits only", "\"80123456789\""),
    field("list_id", "number", "Id of the mailing list", "7477"),
    field("list_name", "text", "Name of the mailing list", "\"Person subscribe\""),
    field(
        "lists",
        "list",
        "The lists that the contact was added to, each with id and name",
        "[{\"id\":0,\"name\":\"test_group_0\"},{\"id\":1,\"name\":\"test_group_1\"}]",
    ),
    field("preference_name", "text", "Name of the preference", "\"football_news\""),
    field("click_url", "text", "The link that was clicked", "\"https://clicked.link/\""),
    field("click_tags", "object", "Tags of the link, lists of texts", "{\"campaign\":[\"spring\"]}"),
    field("error_code", "text", "Machine-readable reason", "\"EMAIL_BOUNCE\""),
    field("error_message", "text", "Reason in words", "\"Some error message\""),
    field("error_class", "text", "permanent or temporary", "\"permanent\""),
    field("user_agent", "text", "Program that opened or clicked", "\"Mozilla/5.0\""),
    field("ip", "text", "Address that opened or clicked", "\"192.0.2.7\""),
    field("text", "text", "Text of an inbound message", "\"STOP\""),
    field("received_at", "text", "When an inbound message arrived", "\"2024-05-08T13:41:52Z\""),
    field("reason", "text", "Why the message was held back", "\"suppressed\""),
];
