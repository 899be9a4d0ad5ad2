//! The `curl` that posts an event, for people to copy.

use crate::catalogue;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig};

/// Posts a sample of this event type. The key is read from `$TIDINGS_KEY` unless it is given.
#[must_use]
pub fn post_event(public_url: &str, key: Option<&str>, event: &str) -> String {
    let key = key.unwrap_or("$TIDINGS_KEY");
    let event = event.replace('\'', "'\\''");
    format!(
        "curl {public_url}/api/v1/events \\\n  -H \"Authorization: Bearer {key}\" \\\n  \
         -H \"Content-Type: application/json\" \\\n  -d '{event}'"
    )
}

/// An event that this webhook takes, as JSON.
#[must_use]
pub fn event_for(config: &WebhookConfig) -> String {
    let row = config.events.first();
    let name = row.map(|row| row.event_type.as_str()).filter(|name| *name != ANY_EVENT).unwrap_or("message.delivered");
    let list = |own: Option<&Vec<String>>, shared: &[String]| own.map_or(shared, Vec::as_slice).first().cloned();
    let product = list(row.and_then(|row| row.products.as_ref()), &config.products);
    let channel = list(row.and_then(|row| row.channels.as_ref()), &config.channels);
    event(name, product.as_deref(), channel.as_deref())
}

/// An event of this type as one posts it.
#[must_use]
pub fn event(name: &str, product: Option<&str>, channel: Option<&str>) -> String {
    let known = catalogue::find(name);
    let channel = channel.or_else(|| known.and_then(|known| known.channels.first().copied()));
    let product = product.or_else(|| known.filter(|known| known.group == "Messages").map(|_| "campaigns"));
    let part =
        |name: &str, value: Option<&str>| value.map_or_else(String::new, |value| format!(",\"{name}\":\"{value}\""));
    let data = known.map_or_else(|| "{}".to_owned(), |known| catalogue::sample_json(known, false));
    format!("{{\"type\":\"{name}\"{}{},\"data\":{data}}}", part("product", product), part("channel", channel))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_event_fits_the_webhook() {
        let mut config = WebhookConfig { products: vec!["crm".to_owned()], ..WebhookConfig::default() };
        config.channels = vec!["sms".to_owned(), "email".to_owned()];
        let event = event_for(&config);
        assert!(
            event.starts_with(r#"{"type":"message.delivered","product":"crm","channel":"sms","data":{"#),
            "{event}"
        );
    }

    #[test]
    fn quotes_survive_the_shell() {
        assert!(post_event("http://x", None, "{\"a\":\"it's\"}").ends_with(r#"-d '{"a":"it'\''s"}'"#));
    }
}
