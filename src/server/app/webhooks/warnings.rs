//! What the owner of a webhook should know, though nothing of it is wrong.

use crate::catalogue::{self, Vocabulary};
use crate::domain::auth_kind::AuthKind;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, EndpointMode, WebhookConfig};
use crate::server::app::AuthView;
use crate::server::config::Config;
use crate::template::Template;

const DAY_MS: i64 = 86_400_000;
/// A client certificate that ends so soon is worth a word.
const SOON_MS: i64 = 30 * DAY_MS;

/// Sentences about a configuration.
#[must_use]
pub fn warnings(
    server: &Config,
    config: &WebhookConfig,
    auth: &AuthView,
    words: &Vocabulary,
    now: Timestamp,
) -> Vec<String> {
    let mut found = Vec::new();
    if config.settings.static_ip && server.static_egress.is_none() {
        let told = "The webhook asks for the static address, which this server no longer has: nothing can be sent.";
        found.push(told.to_owned());
    }
    let certificate = auth.client_certificate.as_ref();
    found.extend(certificate.and_then(|shown| shown.expires_at).and_then(|end| ending(end, now)));
    if auth.encoded_set {
        found.push(
            "The encoded credentials are not the base64 form of a user name and a password: they are sent as they stand."
                .to_owned(),
        );
    }
    plain_http(config, auth.kind, &mut found);
    rows_without_endpoint(config, &mut found);
    placeholders(config, words, &mut found);
    found
}

/// What is to be said of a webhook that the engine cannot read.
pub(super) fn unreadable(why: &str) -> String {
    format!(
        "This server cannot read what it keeps of this webhook, so nothing is sent. Its events wait and leave by \
         themselves as soon as that is mended; the operator of the server finds more with “tidings doctor”. ({why})"
    )
}

/// What is to be said of a client certificate that has ended or soon will.
fn ending(end: Timestamp, now: Timestamp) -> Option<String> {
    let (date, days) = (end.date(), (end.0 - now.0) / DAY_MS);
    match end.0 - now.0 {
        ..=0 => {
            Some(format!("The client certificate expired on {date}: an endpoint that asks for it refuses requests."))
        }
        left if left < SOON_MS => Some(format!("The client certificate expires on {date}, in {days} days.")),
        _ => None,
    }
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
