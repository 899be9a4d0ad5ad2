//! What the owner of a webhook should know, though nothing of it is wrong.

use crate::catalogue::{self, Vocabulary};
use crate::domain::auth_kind::AuthKind;
use crate::domain::webhook::{ANY_EVENT, EndpointMode, WebhookConfig};
use crate::template::Template;

/// Sentences about a configuration.
#[must_use]
pub fn warnings(config: &WebhookConfig, kind: AuthKind, words: &Vocabulary) -> Vec<String> {
    let mut found = Vec::new();
    plain_http(config, kind, &mut found);
    rows_without_endpoint(config, &mut found);
    placeholders(config, words, &mut found);
    found
}

fn plain_http(config: &WebhookConfig, kind: AuthKind, found: &mut Vec<String>) {
    let secret = !matches!(kind, AuthKind::None | AuthKind::Signed);
    let own = config.events.iter().filter_map(|row| row.url.as_deref());
    let own = own.filter(|_| config.endpoint_mode == EndpointMode::Separate);
    let plain = |url: &str| url.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"));
    if std::iter::once(config.url.as_str()).chain(own).any(plain) {
        found.push(if secret {
            "An endpoint is plain http: the authentication's secret and every payload can be read on the way."
                .to_owned()
        } else {
            "An endpoint is plain http: every payload can be read on the way.".to_owned()
        });
    }
}

fn rows_without_endpoint(config: &WebhookConfig, found: &mut Vec<String>) {
    if config.endpoint_mode == EndpointMode::Separate && config.url.is_empty() {
        for row in config.events.iter().filter(|row| row.url.is_none()) {
            found.push(format!("{} has no endpoint and is not sent.", row.event_type));
        }
    }
}

fn placeholders(config: &WebhookConfig, words: &Vocabulary, found: &mut Vec<String>) {
    for row in &config.events {
        let Some(Ok(template)) = row.template.as_deref().map(Template::parse) else { continue };
        let known: Vec<&str> = if row.event_type == ANY_EVENT {
            catalogue::event_types().flat_map(|kind| kind.field_names.iter().copied()).collect()
        } else {
            words.field_names(&row.event_type)
        };
        for warning in template.warnings(&known) {
            let (line, column) = (warning.line, warning.column);
            found.push(format!("{}, line {line}, column {column}: {}", row.event_type, warning.message));
        }
    }
}
