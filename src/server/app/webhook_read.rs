//! The API's JSON object of a webhook, read into a [`WebhookInput`].

use std::collections::BTreeMap;

use crate::domain::auth_kind::{AuthKind, ClientAuth};
use crate::domain::json::{self, Value};
use crate::domain::webhook::{EndpointMode, FormatOptions, NotifyOnError, Settings, Subscription, WebhookStatus};

use super::read::{Members, Reader, below, member};
use super::{AuthInput, Fault, WebhookInput};

/// Depth to which a body is read; templates have their own, smaller limit.
const DEPTH: usize = 64;

/// Members that one can write, then those that reading adds and writing ignores.
const MEMBERS: [&str; 21] = [
    "name",
    "url",
    "status",
    "events",
    "endpoint_mode",
    "products",
    "channels",
    "format",
    "format_options",
    "auth",
    "headers",
    "settings",
    "id",
    "disabled_reason",
    "paused_reason",
    "warnings",
    "breaker",
    "tested_at",
    "created_at",
    "updated_at",
    "cancelled",
];
const AUTH_MEMBERS: [&str; 19] = [
    "kind",
    "username",
    "password",
    "encoded",
    "token",
    "name",
    "value",
    "password_set",
    "encoded_set",
    "token_set",
    "value_set",
    "token_url",
    "client_id",
    "client_secret",
    "client_secret_set",
    "scope",
    "audience",
    "client_auth",
    "client_certificate",
];
const CERTIFICATE_MEMBERS: [&str; 5] =
    ["certificate_pem", "private_key_pem", "private_key_set", "subject", "expires_at"];
const SETTINGS_MEMBERS: [&str; 9] = [
    "require_external_message_id",
    "static_ip",
    "exclude_sources",
    "notify_on_error",
    "timeout_ms",
    "retry_schedule_s",
    "max_in_flight",
    "rate_per_second",
    "signatures",
];

/// Parses a body; the fault has line and column.
///
/// # Errors
/// When it is not JSON as we take it.
pub fn parse(body: &str) -> Result<Value<'_>, Vec<Fault>> {
    json::parse(body, DEPTH).map_err(|fault| {
        let detail = format!("{} (line {}, column {})", fault.message, fault.line, fault.column);
        vec![Fault::new("", format!("The body is not valid JSON: {detail}."))]
    })
}

/// Reads the object. The faults are those of its shape; what could not be read is left out of the input.
#[must_use]
pub fn webhook(value: &Value<'_>) -> (WebhookInput, Vec<Fault>) {
    let mut reader = Reader::default();
    let members = reader.object(value, "", &MEMBERS);
    let mut input = WebhookInput::default();
    let config = &mut input.config;
    let text =
        |reader: &mut Reader, name: &str| member(members, name).and_then(|value| reader.text(value, &below("", name)));
    config.name = text(&mut reader, "name").unwrap_or_default();
    config.url = text(&mut reader, "url").unwrap_or_default();
    if let Some(format) = text(&mut reader, "format") {
        config.format = format;
    }
    let words = WebhookStatus::ALL.map(WebhookStatus::as_str);
    input.status =
        member(members, "status").and_then(|value| reader.word(value, "/status", &words, WebhookStatus::parse));
    if let Some(rows) = member(members, "events") {
        let rows = reader.array(rows, "/events").iter().enumerate();
        config.events = rows.map(|(index, row)| subscription(&mut reader, row, &format!("/events/{index}"))).collect();
    }
    config.endpoint_mode = match member(members, "endpoint_mode") {
        Some(value) => reader.word(value, "/endpoint_mode", &["common", "separate"], mode).unwrap_or_default(),
        None if config.events.iter().any(|row| row.url.is_some()) => EndpointMode::Separate,
        None => EndpointMode::Common,
    };
    config.products = member(members, "products").map(|list| reader.texts(list, "/products")).unwrap_or_default();
    config.channels = member(members, "channels").map(|list| reader.texts(list, "/channels")).unwrap_or_default();
    if let Some(options) = member(members, "format_options") {
        config.format_options = format_options(&mut reader, options);
    }
    let secret_headers = match member(members, "headers") {
        Some(headers) => {
            let (plain, secret) = header_maps(&mut reader, headers);
            config.headers = plain;
            secret
        }
        None => BTreeMap::new(),
    };
    if let Some(settings) = member(members, "settings") {
        config.settings = self::settings(&mut reader, settings);
    }
    if let Some(auth) = member(members, "auth") {
        input.auth = self::auth(&mut reader, auth);
    }
    input.auth.headers = secret_headers;
    input.seal_headers();
    (input, reader.faults)
}

fn mode(word: &str) -> Option<EndpointMode> {
    match word {
        "common" => Some(EndpointMode::Common),
        "separate" => Some(EndpointMode::Separate),
        _ => None,
    }
}

fn subscription(reader: &mut Reader, value: &Value<'_>, pointer: &str) -> Subscription {
    // `"events":["message.sent"]` means what it seems to mean.
    if let Value::String(event_type) = value {
        return Subscription { event_type: event_type.to_string(), ..Subscription::default() };
    }
    let members = reader.object(value, pointer, &["type", "url", "products", "channels", "template"]);
    let mut row = Subscription::default();
    match member(members, "type") {
        Some(value) => row.event_type = reader.text(value, &below(pointer, "type")).unwrap_or_default(),
        None if matches!(value, Value::Object(_)) => {
            reader.fault(&below(pointer, "type"), "The event type is missing.");
        }
        None => {}
    }
    row.url = member(members, "url").and_then(|value| reader.text(value, &below(pointer, "url")));
    row.url = row.url.filter(|url| !url.is_empty());
    let mut list = |name: &str| member(members, name).map(|value| reader.texts(value, &below(pointer, name)));
    row.products = list("products");
    row.channels = list("channels");
    row.template = member(members, "template").map(template_text);
    row
}

/// A text is the template itself; any other value is the template as JSON.
fn template_text(value: &Value<'_>) -> String {
    if let Value::String(text) = value {
        return text.to_string();
    }
    let mut text = String::new();
    json::write(value, &mut text);
    text
}

fn format_options(reader: &mut Reader, value: &Value<'_>) -> FormatOptions {
    const KNOWN: [&str; 4] = ["opens_as_read", "unix_seconds", "latin_complaint", "full_event_type"];
    let members = reader.object(value, "/format_options", &KNOWN);
    let mut options = FormatOptions::default();
    for (name, place) in [
        ("opens_as_read", &mut options.opens_as_read),
        ("unix_seconds", &mut options.unix_seconds),
        ("latin_complaint", &mut options.latin_complaint),
        ("full_event_type", &mut options.full_event_type),
    ] {
        read_flag(reader, members, "/format_options", name, place);
    }
    options
}

fn read_flag(reader: &mut Reader, members: &Members<'_>, pointer: &str, name: &str, place: &mut bool) {
    if let Some(flag) = member(members, name).and_then(|value| reader.flag(value, &below(pointer, name))) {
        *place = flag;
    }
}

/// Headers that everybody may read, and secret ones. A value is a text, or `{"value", "secret"}`; the form in which secret
/// ones are shown, without a value, keeps the one that is set.
fn header_maps(reader: &mut Reader, value: &Value<'_>) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let (mut plain, mut secret) = (BTreeMap::new(), BTreeMap::new());
    let Value::Object(members) = value else {
        reader.fault("/headers", "This must be an object of header names and values.");
        return (plain, secret);
    };
    for (name, value) in members {
        let pointer = below("/headers", name);
        if matches!(value, Value::Object(_)) {
            let parts = reader.object(value, &pointer, &["value", "secret", "value_set"]);
            let text = member(parts, "value").and_then(|value| reader.text(value, &below(&pointer, "value")));
            let mut is_secret = true;
            read_flag(reader, parts, &pointer, "secret", &mut is_secret);
            let place = if is_secret { &mut secret } else { &mut plain };
            place.insert(name.to_string(), text.unwrap_or_default());
        } else if let Some(text) = reader.text(value, &pointer) {
            plain.insert(name.to_string(), text);
        }
    }
    (plain, secret)
}

fn settings(reader: &mut Reader, value: &Value<'_>) -> Settings {
    let members = reader.object(value, "/settings", &SETTINGS_MEMBERS);
    let mut settings = Settings::default();
    let at = |name: &str| below("/settings", name);
    for (name, place) in [
        ("require_external_message_id", &mut settings.require_external_message_id),
        ("static_ip", &mut settings.static_ip),
    ] {
        read_flag(reader, members, "/settings", name, place);
    }
    for (name, place) in [("timeout_ms", &mut settings.timeout_ms), ("max_in_flight", &mut settings.max_in_flight)] {
        if let Some(number) = member(members, name).and_then(|value| reader.number(value, &at(name))) {
            *place = number;
        }
    }
    let rate = member(members, "rate_per_second");
    settings.rate_per_second = rate.and_then(|value| reader.number(value, &at("rate_per_second")));
    for (name, place) in [("exclude_sources", &mut settings.exclude_sources), ("signatures", &mut settings.signatures)]
    {
        if let Some(value) = member(members, name) {
            *place = reader.texts(value, &at(name));
        }
    }
    if let Some(value) = member(members, "retry_schedule_s") {
        let steps = reader.array(value, &at("retry_schedule_s")).iter().enumerate();
        settings.retry_schedule_s = steps
            .filter_map(|(index, step)| reader.number(step, &format!("/settings/retry_schedule_s/{index}")))
            .collect();
    }
    settings.notify_on_error =
        member(members, "notify_on_error").map(|value| notify_on_error(reader, value, &at("notify_on_error")));
    settings
}

fn notify_on_error(reader: &mut Reader, value: &Value<'_>, pointer: &str) -> NotifyOnError {
    let members = reader.object(value, pointer, &["emails", "url", "every_minutes"]);
    let emails = member(members, "emails").map(|list| reader.texts(list, &below(pointer, "emails")));
    let every = member(members, "every_minutes");
    let every = every.and_then(|value| reader.number(value, &below(pointer, "every_minutes")));
    let url = member(members, "url").and_then(|value| reader.text(value, &below(pointer, "url")));
    let url = url.map(|url| url.trim().to_owned()).filter(|url| !url.is_empty());
    NotifyOnError { emails: emails.unwrap_or_default(), url, every_minutes: every.unwrap_or(60) }
}

fn auth(reader: &mut Reader, value: &Value<'_>) -> AuthInput {
    let members = reader.object(value, "/auth", &AUTH_MEMBERS);
    let kinds = AuthKind::ALL.map(AuthKind::as_str);
    let kind = member(members, "kind").and_then(|value| reader.word(value, "/auth/kind", &kinds, AuthKind::parse));
    if member(members, "kind").is_none() && matches!(value, Value::Object(_)) {
        reader.fault("/auth/kind", "The kind of authentication is missing.");
    }
    let way = member(members, "client_auth");
    let client_auth =
        way.and_then(|value| reader.word(value, "/auth/client_auth", &ClientAuth::WORDS, ClientAuth::parse));
    let (certificate_pem, private_key_pem) =
        member(members, "client_certificate").map_or((None, None), |value| certificate(reader, value));
    let mut text = |name: &str| member(members, name).and_then(|value| reader.text(value, &below("/auth", name)));
    AuthInput {
        certificate_pem,
        private_key_pem,
        client_auth,
        kind,
        // They stand beside it.
        headers: BTreeMap::new(),
        username: text("username"),
        password: text("password"),
        encoded: text("encoded"),
        token: text("token"),
        name: text("name"),
        value: text("value"),
        token_url: text("token_url"),
        client_id: text("client_id"),
        client_secret: text("client_secret"),
        scope: text("scope").filter(|scope| !scope.is_empty()),
        audience: text("audience").filter(|audience| !audience.is_empty()),
    }
}

fn certificate(reader: &mut Reader, value: &Value<'_>) -> (Option<String>, Option<String>) {
    let pointer = "/auth/client_certificate";
    let members = reader.object(value, pointer, &CERTIFICATE_MEMBERS);
    let mut text = |name: &str| member(members, name).and_then(|value| reader.text(value, &below(pointer, name)));
    (text("certificate_pem"), text("private_key_pem"))
}

/// Takes the test's `event_types` out of the object of a configuration that is not saved.
pub fn take_event_types(value: &mut Value<'_>) -> (Vec<String>, Vec<Fault>) {
    let mut reader = Reader::default();
    let Value::Object(members) = value else { return (Vec::new(), Vec::new()) };
    let Some(index) = members.iter().position(|(name, _)| name == "event_types") else {
        return (Vec::new(), Vec::new());
    };
    let (_, list) = members.remove(index);
    let types = if list == Value::Null { Vec::new() } else { reader.texts(&list, "/event_types") };
    (types, reader.faults)
}
