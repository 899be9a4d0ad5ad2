//! Saved webhooks: switched, tested, edited, deleted; their secrets.

#![allow(clippy::too_many_arguments, reason = "the fields of a form are the arguments of its action")]

use leptos::prelude::*;

use super::Failure;

/// Activates, pauses or deactivates a webhook.
#[server(prefix = "/actions", endpoint = "webhook-state")]
pub async fn change_webhook_state(
    #[server(default)] id: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = change::page_of(&id);
    act(Scope::WebhooksWrite, back, async move |visit| change::state(&visit, &id, &intent).await).await
}

/// Activates, pauses or duplicates the webhooks that are ticked in the list, or asks before they are deleted.
#[server(prefix = "/actions", endpoint = "webhooks-selected")]
pub async fn change_webhooks(
    #[server(default)] ids: Vec<String>,
    #[server(default)] intent: String,
    #[server(default)] back: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhooks::bulk;
    use crate::web::request::{act, safe_path};

    let page = safe_path(&back).unwrap_or("/webhooks").to_owned();
    act(Scope::WebhooksWrite, page.clone(), async move |visit| bulk::selected(&visit, &ids, &intent, &page).await).await
}

/// Deletes webhooks after the question.
#[server(prefix = "/actions", endpoint = "webhooks-delete")]
pub async fn delete_webhooks(
    #[server(default)] ids: Vec<String>,
    #[server(default)] typed: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhooks::bulk;
    use crate::web::request::act;

    let back = "/webhooks".to_owned();
    act(Scope::WebhooksWrite, back, async move |visit| bulk::delete(&visit, &ids, &typed).await).await
}

/// Sends test events of a saved webhook.
#[server(prefix = "/actions", endpoint = "webhook-test")]
pub async fn test_webhook(
    #[server(default)] id: String,
    #[server(default)] event_types: Vec<String>,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = format!("{}/test", change::page_of(&id));
    act(Scope::WebhooksWrite, back, async move |visit| change::test(&visit, &id, &event_types).await).await
}

/// Changes one of a webhook's endpoints to where its redirects lead.
#[server(prefix = "/actions", endpoint = "webhook-url")]
pub async fn change_url(
    #[server(default)] id: String,
    #[server(default)] from: String,
    #[server(default)] url: String,
    #[server(default)] back: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::{act, safe_path};

    // A page of a delivery asks to be seen again; a test leads to its webhook.
    let asked = safe_path(&back).map(str::to_owned);
    let page = asked.clone().unwrap_or_else(|| format!("{}/test", change::page_of(&id)));
    act(Scope::WebhooksWrite, page, async move |visit| Box::pin(change::url(&visit, &id, &from, &url, asked)).await)
        .await
}

/// Deletes a webhook.
#[server(prefix = "/actions", endpoint = "webhook-delete")]
pub async fn delete_webhook(
    #[server(default)] id: String,
    #[server(default)] typed_name: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = format!("{}/delete", change::page_of(&id));
    act(Scope::WebhooksWrite, back, async move |visit| change::delete(&visit, &id, &typed_name).await).await
}

/// Opens a saved webhook in the wizard.
#[server(prefix = "/actions", endpoint = "webhook-edit")]
pub async fn edit_webhook(#[server(default)] id: String, #[server(default)] step: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = change::page_of(&id);
    act(Scope::WebhooksWrite, back, async move |visit| change::edit(&visit, &id, &step).await).await
}

/// Shows a webhook's signing secret, once.
#[server(prefix = "/actions", endpoint = "webhook-secret")]
pub async fn reveal_secret(#[server(default)] id: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = format!("{}/secret", change::page_of(&id));
    act(Scope::WebhooksWrite, back, async move |visit| change::reveal(&visit, &id).await).await
}

/// Makes a new signing secret.
#[server(prefix = "/actions", endpoint = "webhook-rotate-secret")]
pub async fn rotate_secret(#[server(default)] id: String, #[server(default)] overlap_s: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = format!("{}/secret", change::page_of(&id));
    act(Scope::WebhooksWrite, back, async move |visit| change::rotate(&visit, &id, &overlap_s).await).await
}

/// Drops the signing secret before the last rotation.
#[server(prefix = "/actions", endpoint = "webhook-end-overlap")]
pub async fn end_overlap(#[server(default)] id: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::change;
    use crate::web::request::act;

    let back = format!("{}/secret", change::page_of(&id));
    act(Scope::WebhooksWrite, back, async move |visit| change::end_overlap(&visit, &id).await).await
}

/// Changes retries, limits and what is held back.
#[server(prefix = "/actions", endpoint = "webhook-options")]
pub async fn change_options(
    #[server(default)] id: String,
    #[server(default)] switches: Vec<String>,
    #[server(default)] exclude_sources: String,
    #[server(default)] retry_schedule: String,
    #[server(default)] timeout: String,
    #[server(default)] max_in_flight: String,
    #[server(default)] rate: String,
    #[server(default)] notify_emails: String,
    #[server(default)] notify_url: String,
    #[server(default)] notify_every: String,
    #[server(default)] shown: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::{change, options};
    use crate::web::request::act;

    let back = format!("{}/options", change::page_of(&id));
    let on = |name: &str| switches.iter().any(|switch| switch == name);
    let (required, static_ip, asymmetric) = (on("require_external_message_id"), on("static_ip"), on("v1a"));
    let form = options::Form {
        required,
        exclude_sources,
        retry_schedule,
        timeout,
        max_in_flight,
        rate,
        static_ip,
        asymmetric,
        notify_emails,
        notify_url,
        notify_every,
    };
    act(Scope::WebhooksWrite, back, async move |visit| Box::pin(options::save(&visit, &id, &form, &shown)).await).await
}
