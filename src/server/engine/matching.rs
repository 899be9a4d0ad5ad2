//! Which webhooks an event goes to: the pure rule, and the index that applies it to every event in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use url::Url;

use crate::catalogue::Vocabulary;
use crate::domain::delivery::Reason;
use crate::domain::event::Event;
use crate::domain::ids::{VersionId, WebhookId, WorkspaceId};
use crate::domain::json;
use crate::domain::time::Timestamp;
use crate::domain::webhook::{ANY_EVENT, WebhookConfig, WebhookStatus};
use crate::server::auth::vault::KeyId;
use crate::server::egress::Route;
use crate::server::egress::guard::UrlFault;
use crate::server::egress::request::Credentials;
use crate::server::egress::signing::SigningKey;

use super::version::Compiled;

/// What a webhook makes of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// A delivery.
    Yes,
    /// A delivery that an option of the webhook holds back.
    Skipped(Reason),
    /// Nothing; why, in a sentence's second half ("channel sms is not selected").
    No(String),
}

/// Applies the rule to one webhook.
#[must_use]
pub fn explain(config: &WebhookConfig, status: WebhookStatus, event: &Event) -> Match {
    if !status.matches_events() {
        let article = if status == WebhookStatus::Draft { "a " } else { "" };
        return Match::No(format!("the webhook is {article}{}", status.as_str()));
    }
    let Some(row) = config.row(&event.event_type) else {
        return Match::No(format!("event type {} is not selected", event.event_type));
    };
    if config.endpoint(row).is_none() {
        return Match::No(format!("event type {} has no endpoint", row.event_type));
    }
    let products = row.products.as_ref().unwrap_or(&config.products);
    if let Some(reason) = unselected("product", products, event.product.as_deref()) {
        return Match::No(reason);
    }
    let channels = row.channels.as_ref().unwrap_or(&config.channels);
    if let Some(reason) = unselected("channel", channels, event.channel.as_deref()) {
        return Match::No(reason);
    }
    held_back(config, event).map_or(Match::Yes, Match::Skipped)
}

fn unselected(what: &str, selected: &[String], value: Option<&str>) -> Option<String> {
    match value {
        _ if selected.is_empty() => None,
        Some(value) if selected.iter().any(|known| known == value) => None,
        Some(value) => Some(format!("{what} {value} is not selected")),
        None => Some(format!("the event has no {what} and the webhook selects some")),
    }
}

fn held_back(config: &WebhookConfig, event: &Event) -> Option<Reason> {
    let settings = &config.settings;
    if let Some(source) = &event.source
        && settings.exclude_sources.contains(source)
    {
        return Some(Reason::ExcludedSource);
    }
    (settings.require_external_message_id && !has_external_message_id(event))
        .then_some(Reason::MissingExternalMessageId)
}

fn has_external_message_id(event: &Event) -> bool {
    let Some(members) = event.data.as_deref().and_then(|data| json::members(data).ok()) else { return false };
    members.iter().any(|(name, raw)| name == "external_message_id" && !matches!(*raw, "null" | "\"\""))
}

/// Why a stored webhook cannot be sent to from this node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What cannot be read and why, for the operator.
    pub why: String,
    /// The key that it was sealed with, where the key file lacks that.
    pub key: Option<KeyId>,
}

/// A webhook as the engine needs it: opened secrets, parsed templates. Never printed.
pub struct Live {
    /// Its id.
    pub id: WebhookId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Where it stands.
    pub status: WebhookStatus,
    /// What its owner configured.
    pub config: WebhookConfig,
    /// How it authenticates.
    pub credentials: Credentials,
    /// Headers of its own whose values are secret.
    pub secret_headers: BTreeMap<String, String>,
    /// The current signing key, and after a rotation the one before; see [`Live::keys_at`].
    pub keys: Vec<SigningKey>,
    /// Until when the key before counts.
    pub previous_until: Option<Timestamp>,
    /// How its requests go out.
    pub route: Arc<Route>,
    /// Its endpoints, read once: the URL to send to, or why it may not be.
    pub urls: HashMap<String, Result<Url, UrlFault>>,
    /// The current configuration version.
    pub version_id: VersionId,
    /// The same, ready to render; `None`: it cannot be read.
    pub compiled: Option<Arc<Compiled>>,
    /// Set: its events are matched and their deliveries wait, but nothing is sent. Secrets are then missing here.
    pub unreadable: Option<Unreadable>,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Live {
    /// Whether its deliveries may be sent from this node now.
    #[must_use]
    pub fn sends(&self) -> bool {
        self.status == WebhookStatus::Active && self.unreadable.is_none()
    }

    /// What [`Live::urls`] says of an endpoint; one that the webhook no longer has is read now.
    ///
    /// # Errors
    /// When it may not be sent to.
    pub fn url(&self, endpoint: &str) -> Result<Url, UrlFault> {
        self.urls.get(endpoint).cloned().unwrap_or_else(|| self.route.policy.check_url(endpoint))
    }

    /// The keys that sign at this time: during a rotation both.
    #[must_use]
    pub fn keys_at(&self, now: Timestamp) -> &[SigningKey] {
        let rotating = self.previous_until.is_some_and(|until| now < until);
        if rotating { &self.keys } else { self.keys.get(..1).unwrap_or_default() }
    }
}

#[derive(Default)]
struct Space {
    named: HashMap<String, Vec<Arc<Live>>>,
    any: Vec<Arc<Live>>,
}

/// All webhooks of all workspaces, by event type.
#[derive(Default)]
pub struct Directory {
    spaces: HashMap<WorkspaceId, Space>,
    by_id: HashMap<WebhookId, Arc<Live>>,
    vocabularies: HashMap<WorkspaceId, Arc<Vocabulary>>,
}

impl Directory {
    /// Builds the index. Webhooks that do not match events are only found by id.
    #[must_use]
    pub fn new(webhooks: Vec<Arc<Live>>) -> Self {
        let mut directory = Self::default();
        for live in webhooks {
            if live.status.matches_events() {
                let space = directory.spaces.entry(live.workspace_id).or_default();
                for row in &live.config.events {
                    let list = if row.event_type == ANY_EVENT {
                        &mut space.any
                    } else {
                        space.named.entry(row.event_type.clone()).or_default()
                    };
                    list.push(Arc::clone(&live));
                }
            }
            directory.by_id.insert(live.id, live);
        }
        directory
    }

    /// The same, with what workspaces added to the catalogue.
    #[must_use]
    pub fn with_vocabularies(mut self, vocabularies: HashMap<WorkspaceId, Arc<Vocabulary>>) -> Self {
        self.vocabularies = vocabularies;
        self
    }

    /// What this workspace added to the catalogue.
    #[must_use]
    pub fn vocabulary(&self, workspace: WorkspaceId) -> Arc<Vocabulary> {
        self.vocabularies.get(&workspace).cloned().unwrap_or_default()
    }

    /// The webhook of this id, whatever its status; `None`: deleted.
    #[must_use]
    pub fn find(&self, id: WebhookId) -> Option<&Arc<Live>> {
        self.by_id.get(&id)
    }

    /// All webhooks, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Live>> {
        self.by_id.values()
    }

    /// Those of which something cannot be read, and what.
    pub fn unreadable(&self) -> impl Iterator<Item = (&Arc<Live>, &Unreadable)> {
        self.by_id.values().filter_map(|live| Some((live, live.unreadable.as_ref()?)))
    }

    /// The webhooks that take this event, each once, and why one of them holds it back.
    pub fn matches<'a>(
        &'a self,
        workspace: WorkspaceId,
        event: &'a Event,
    ) -> impl Iterator<Item = (&'a Arc<Live>, Option<Reason>)> {
        let space = self.spaces.get(&workspace);
        let named = space.and_then(|space| space.named.get(&event.event_type)).into_iter().flatten();
        let any = space.into_iter().flat_map(|space| &space.any).filter(|live| {
            // A webhook with a row for this type stands in the other list already.
            !live.config.events.iter().any(|row| row.event_type == event.event_type)
        });
        named.chain(any).filter_map(|live| match explain(&live.config, live.status, event) {
            Match::Yes => Some((live, None)),
            Match::Skipped(reason) => Some((live, Some(reason))),
            Match::No(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{EventId, TypeId};
    use crate::domain::time::EventTime;
    use crate::domain::webhook::{EndpointMode, Subscription};

    fn event() -> Event {
        Event {
            id: EventId::from_parts(1, 1),
            sender_id: None,
            event_type: "message.failed".to_owned(),
            time: EventTime { nanos: 0, digits: 0 },
            product: Some("crm".to_owned()),
            channel: Some("sms".to_owned()),
            source: Some("integration".to_owned()),
            data: Some(r#"{"external_message_id":null}"#.to_owned()),
            profile: None,
        }
    }

    fn config(event_type: &str) -> WebhookConfig {
        let row = Subscription { event_type: event_type.to_owned(), ..Subscription::default() };
        WebhookConfig { url: "https://example.com".to_owned(), events: vec![row], ..WebhookConfig::default() }
    }

    fn verdict(config: &WebhookConfig) -> Match {
        explain(config, WebhookStatus::Active, &event())
    }

    #[test]
    fn a_row_or_the_star_takes_the_event() {
        assert_eq!(verdict(&config("message.failed")), Match::Yes);
        assert_eq!(verdict(&config("*")), Match::Yes);
        assert_eq!(verdict(&config("message.sent")), Match::No("event type message.failed is not selected".to_owned()));
        assert!(matches!(explain(&config("*"), WebhookStatus::Inactive, &event()), Match::No(_)));
        assert_eq!(explain(&config("*"), WebhookStatus::Paused, &event()), Match::Yes);
    }

    #[test]
    fn products_and_channels_select_and_a_rows_own_come_first() {
        let mut webhook = config("message.failed");
        webhook.channels = vec!["email".to_owned()];
        assert_eq!(verdict(&webhook), Match::No("channel sms is not selected".to_owned()));
        webhook.events[0].channels = Some(vec![]);
        assert_eq!(verdict(&webhook), Match::Yes);
        webhook.products = vec!["crm".to_owned()];
        assert_eq!(verdict(&webhook), Match::Yes);
        let mut bare = event();
        bare.product = None;
        assert!(matches!(explain(&webhook, WebhookStatus::Active, &bare), Match::No(_)));
    }

    #[test]
    fn a_row_without_an_endpoint_is_off() {
        let mut webhook = config("message.failed");
        webhook.url.clear();
        webhook.endpoint_mode = EndpointMode::Separate;
        assert!(matches!(verdict(&webhook), Match::No(_)));
        webhook.events[0].url = Some("https://example.com/own".to_owned());
        assert_eq!(verdict(&webhook), Match::Yes);
        webhook.endpoint_mode = EndpointMode::Common;
        assert!(matches!(verdict(&webhook), Match::No(_)));
    }

    #[test]
    fn options_hold_events_back_visibly() {
        let mut webhook = config("*");
        webhook.settings.require_external_message_id = true;
        assert_eq!(verdict(&webhook), Match::Skipped(Reason::MissingExternalMessageId));
        webhook.settings.exclude_sources = vec!["integration".to_owned()];
        assert_eq!(verdict(&webhook), Match::Skipped(Reason::ExcludedSource));
    }
}
