//! The wizard: every step saves its draft, valid or not, then leads on, or back to itself where something is wrong.

use std::collections::HashMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Failure;

/// Begins a draft with a name.
#[server(prefix = "/actions", endpoint = "draft-begin")]
pub async fn begin_draft(#[server(default)] name: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| save::begin(&visit, name).await).await
}

/// Saves the name.
#[server(prefix = "/actions", endpoint = "draft-name")]
pub async fn save_name(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] name: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| {
        save::name(&visit, save::Form::read(&draft, &seen)?, name, &intent).await
    })
    .await
}

/// Saves events, products and channels.
#[server(prefix = "/actions", endpoint = "draft-events")]
pub async fn save_events(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] events: Vec<String>,
    #[server(default)] products: Vec<String>,
    #[server(default)] channels: Vec<String>,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| {
        save::events(&visit, save::Form::read(&draft, &seen)?, &save::Chosen { events, products, channels }, &intent)
            .await
    })
    .await
}

/// Saves the products and channels of one event.
#[server(prefix = "/actions", endpoint = "draft-event")]
pub async fn save_event(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] event_type: String,
    #[server(default)] own_products: bool,
    #[server(default)] products: Vec<String>,
    #[server(default)] own_channels: bool,
    #[server(default)] channels: Vec<String>,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| {
        let narrowed = save::Narrowed { own_products, products, own_channels, channels };
        save::narrow(&visit, save::Form::read(&draft, &seen)?, &event_type, &narrowed).await
    })
    .await
}

/// A row of the form's extra headers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeaderRow {
    /// Its name.
    pub name: String,
    /// Its value; empty for a secret one: as it is kept.
    pub value: String,
    /// Whether it is ticked as a secret.
    pub secret: bool,
}

/// Saves endpoint, authentication and extra headers. Secrets left empty are kept.
#[server(prefix = "/actions", endpoint = "draft-endpoint")]
pub async fn save_endpoint(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] endpoint: HashMap<String, String>,
    #[server(default)] urls: HashMap<String, String>,
    #[server(default)] headers: Vec<HeaderRow>,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| {
        let form = save::EndpointForm { fields: endpoint, urls, headers };
        save::endpoint(&visit, save::Form::read(&draft, &seen)?, form, &intent).await
    })
    .await
}

/// Saves the payload format and its switches.
#[server(prefix = "/actions", endpoint = "draft-payload")]
pub async fn save_payload(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] format: String,
    #[server(default)] options: Vec<String>,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::payload::save;
    use crate::web::pages::wizard::save::Form;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| {
        save::format(&visit, Form::read(&draft, &seen)?, &format, &options, &intent).await
    })
    .await
}

/// Saves, resets, or copies the template of an event.
#[server(prefix = "/actions", endpoint = "draft-template")]
pub async fn save_template(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] event_type: String,
    #[server(default)] template: Option<String>,
    #[server(default)] event: String,
    #[server(default)] from: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::payload::save::{self, Typed};
    use crate::web::request::act;

    let typed = Typed { draft, seen, event_type, template, event, from, intent };
    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| save::template(&visit, typed).await).await
}

/// Sends test events of the draft exactly as it will run.
#[server(prefix = "/actions", endpoint = "draft-test")]
pub async fn test_draft(
    #[server(default)] draft: String,
    #[server(default)] event_types: Vec<String>,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| save::test(&visit, &draft, &event_types).await)
        .await
}

/// Makes the draft a webhook, or saves the webhook that it edits.
#[server(prefix = "/actions", endpoint = "draft-finish")]
pub async fn finish_draft(#[server(default)] draft: String, #[server(default)] intent: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| save::finish(&visit, &draft, &intent).await)
        .await
}

/// Settles which of two values a draft has, where it was changed in two places.
#[server(prefix = "/actions", endpoint = "draft-choose")]
pub async fn choose_values(
    #[server(default)] draft: String,
    #[server(default)] seen: String,
    #[server(default)] against: String,
    #[server(default)] choices: HashMap<String, String>,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::choose;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| {
        choose::save(&visit, &draft, &seen, &against, &choices).await
    })
    .await
}

/// Throws a draft away.
#[server(prefix = "/actions", endpoint = "draft-discard")]
pub async fn discard_draft(#[server(default)] draft: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::wizard::save;
    use crate::web::request::act;

    act(Scope::WebhooksWrite, "/webhooks".to_owned(), async move |visit| save::discard(&visit, &draft).await).await
}
