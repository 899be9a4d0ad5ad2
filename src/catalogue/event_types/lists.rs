//! What happens to a person's subscriptions, and to contacts.

use super::EventType;

const LIST: &[&str] =
    &["list_id", "list_name", "message_id", "subscriber_id", "profile_id", "user_id", "email", "phone"];
const CONSENT: &[&str] =
    &["campaign_id", "profile_id", "device_id", "trigger_id", "user_id", "email", "phone", "external_message_id"];
const PREFERENCE: &[&str] = &[
    "preference_name",
    "campaign_id",
    "profile_id",
    "device_id",
    "trigger_id",
    "user_id",
    "email",
    "phone",
    "external_message_id",
];
const CONTACT: &[&str] = &["email", "phone", "lists", "subscriber_id", "profile_id", "user_id"];

const CONSENT_CHANNELS: &[&str] = &["email", "sms", "push", "web_push"];

const fn of(
    group: &'static str,
    name: &'static str,
    label: &'static str,
    description: &'static str,
    channels: &'static [&'static str],
    field_names: &'static [&'static str],
    sample_name: &'static str,
) -> EventType {
    EventType { name, label, description, group, channels, products: &[], field_names, sample_name }
}

/// Lists, then consent, then contacts.
pub const TYPES: [EventType; 9] = [
    of(
        "Lists",
        "list.subscribed",
        "List subscribed",
        "A person joined a mailing list.",
        &["email"],
        LIST,
        "Person subscribe",
    ),
    of(
        "Lists",
        "list.confirmed",
        "List subscription confirmed",
        "A person confirmed joining a mailing list.",
        &["email"],
        LIST,
        "Person confirm",
    ),
    of(
        "Lists",
        "list.unsubscribed",
        "List unsubscribed",
        "A person left a mailing list.",
        &["email"],
        LIST,
        "Person unsubscribe",
    ),
    of(
        "Lists",
        "list.resubscribed",
        "List resubscribed",
        "A person came back to a mailing list.",
        &["email"],
        LIST,
        "Person resubscribe",
    ),
    of(
        "Consent",
        "channel.opted_in",
        "Channel opted in",
        "A person agreed to messages on a channel.",
        CONSENT_CHANNELS,
        CONSENT,
        "Opt-in",
    ),
    of(
        "Consent",
        "channel.opted_out",
        "Channel opted out",
        "A person refused messages on a channel.",
        CONSENT_CHANNELS,
        CONSENT,
        "Opt-out",
    ),
    of(
        "Consent",
        "preference.opted_in",
        "Preference opted in",
        "A person switched a named preference on.",
        &[],
        PREFERENCE,
        "Opt-in",
    ),
    of(
        "Consent",
        "preference.opted_out",
        "Preference opted out",
        "A person switched a named preference off.",
        &[],
        PREFERENCE,
        "Opt-out",
    ),
    of("Contacts", "contact.created", "Contact created", "A contact was added.", &[], CONTACT, "Contact"),
];
