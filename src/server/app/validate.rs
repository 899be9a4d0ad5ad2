//! The rules of CONTRACT §3 for webhooks: every fault at once, each with a pointer into the API's object.

mod auth;
mod headers;
mod rows;
mod settings;

use crate::catalogue::{self, Format, Vocabulary};
use crate::domain::policy::Policy;
use crate::domain::webhook::EndpointMode;
use crate::server::config::Config;
use crate::server::egress::guard::AddressPolicy;

use super::read::{Reader, unknown};
use super::{Fault, WebhookInput};

pub use settings::is_email;

/// Most characters of a name.
pub const NAME_LIMIT: usize = 100;

/// Every fault of the input. A draft may lack parts, but what it has must be valid.
#[must_use]
pub fn webhook(input: &WebhookInput, policy: &Policy, config: &Config, words: &Vocabulary, draft: bool) -> Vec<Fault> {
    let mut check = Check {
        reader: Reader::default(),
        input,
        policy,
        server: config,
        words,
        addresses: AddressPolicy::of(config, policy),
        draft,
    };
    check.name();
    check.endpoint();
    check.rows();
    check.format();
    check.auth();
    check.headers();
    check.settings();
    check.reader.faults
}

/// One run through the rules.
struct Check<'a> {
    reader: Reader,
    input: &'a WebhookInput,
    policy: &'a Policy,
    server: &'a Config,
    words: &'a Vocabulary,
    addresses: AddressPolicy,
    draft: bool,
}

impl Check<'_> {
    fn name(&mut self) {
        let name = &self.input.config.name;
        if name.trim().is_empty() {
            self.reader.fault("/name", "Give the webhook a name.");
        } else if let Some(detail) = bad_name(name) {
            self.reader.fault("/name", detail);
        }
    }

    fn endpoint(&mut self) {
        let config = &self.input.config;
        if !config.url.is_empty() {
            self.url("/url", &config.url);
            return;
        }
        let somewhere = config.endpoint_mode == EndpointMode::Separate && !config.endpoints().is_empty();
        if !self.draft && !somewhere {
            let detail = match config.endpoint_mode {
                EndpointMode::Common => "Give the endpoint: the URL that events are sent to.",
                EndpointMode::Separate => "No event has an endpoint: give each its own url, or one for all here.",
            };
            self.reader.fault("/url", detail);
        }
    }

    fn url(&mut self, pointer: &str, url: &str) {
        if let Err(fault) = self.addresses.check_url(url) {
            self.reader.fault(pointer, fault.to_string());
        }
    }

    fn format(&mut self) {
        let format = &self.input.config.format;
        if Format::find(format).is_none() {
            let known: Vec<&str> = catalogue::formats().iter().map(|format| format.id).collect();
            self.reader.fault("/format", unknown("payload format", format, &known));
        }
    }
}

/// What is wrong with a name of a webhook, workspace or key; `None`: nothing.
#[must_use]
pub fn bad_name(name: &str) -> Option<String> {
    let length = name.trim().chars().count();
    if length == 0 {
        return Some("Give it a name.".to_owned());
    }
    if name.chars().any(char::is_control) {
        return Some("A name cannot hold control characters such as line breaks.".to_owned());
    }
    (length > NAME_LIMIT).then(|| format!("A name has at most {NAME_LIMIT} characters; this one has {length}."))
}
