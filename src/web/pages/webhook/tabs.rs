//! What the tabs of a webhook share: heading, buttons, banner, and the row of tabs. Each tab has an address of its own.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::{banner, editing};
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, WebhookView, webhooks};
use crate::web::actions::webhooks::{ChangeWebhookState, EditWebhook};
use crate::web::components::badge::WebhookState;
use crate::web::components::{Button, LinkButton, Look, Sign};
use crate::web::pages::frame::{Page, Section, fault_summary};
use crate::web::request::{Flash, Visit};

/// A tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// How it fares.
    Overview,
    /// Its log.
    Deliveries,
    /// What it is set to.
    Configuration,
    /// What it sends.
    Payloads,
    /// How it proves who it is.
    Security,
    /// Who did what to it.
    Activity,
}

impl Tab {
    const ALL: [Self; 6] =
        [Self::Overview, Self::Deliveries, Self::Configuration, Self::Payloads, Self::Security, Self::Activity];

    /// What stands on it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Deliveries => "Deliveries",
            Self::Configuration => "Configuration",
            Self::Payloads => "Payloads",
            Self::Security => "Security",
            Self::Activity => "Activity",
        }
    }

    /// Its address.
    #[must_use]
    pub fn href(self, id: WebhookId) -> String {
        match self {
            Self::Overview => format!("/webhooks/{id}"),
            tab => format!("/webhooks/{id}/{}", tab.label().to_lowercase()),
        }
    }
}

/// The page of a tab around what stands in it.
///
/// # Errors
/// When it cannot be read how the webhook fares.
pub async fn page(
    visit: &Visit,
    flash: &Flash,
    webhook: &WebhookView,
    tab: Tab,
    body: impl IntoView + 'static,
) -> Result<Page, AppError> {
    let failures = webhooks::failures(&visit.state, &visit.actor, webhook).await?;
    let failing = failures.as_ref().is_some_and(|failures| failures.failing_since.is_some());
    let banner = banner::view(visit, webhook, failures.as_ref()).await?;
    let editing = editing::view(visit, webhook.id).await?;
    let body = view! {
        <div class="stack">
            {fault_summary(&flash.faults, |_| None)}
            {banner}
            {editing}
            {links(webhook.id, tab)}
            {body}
        </div>
    };
    let page = Page::new(Section::Forwarding, webhook.config.name.clone(), body)
        .part(tab.label())
        .crumb("Event forwarding", "/webhooks")
        .badge(view! { <WebhookState status=webhook.status failing=failing /> })
        .quiet()
        .wide();
    Ok(if visit.may(Scope::WebhooksWrite) { page.actions(buttons(webhook)) } else { page })
}

/// Where the webhook stands, for the heading of a page below its tabs.
///
/// # Errors
/// When that cannot be read.
pub async fn state(visit: &Visit, webhook: &WebhookView) -> Result<AnyView, AppError> {
    let failing = webhooks::is_failing(&visit.state, &visit.actor, webhook.id).await?;
    Ok(view! { <WebhookState status=webhook.status failing=failing /> }.into_any())
}

fn links(id: WebhookId, here: Tab) -> AnyView {
    let links = Tab::ALL
        .map(|tab| view! { <a href=tab.href(id) aria-current=(tab == here).then_some("page")>{tab.label()}</a> })
        .into_iter()
        .collect_view();
    view! { <nav class="tabs" aria-label="Webhook">{links}</nav> }.into_any()
}

/// The buttons that every state has; what a state needs stands in its banner.
fn buttons(webhook: &WebhookView) -> AnyView {
    let id = webhook.id;
    let pause = (webhook.status == WebhookStatus::Active).then(|| switch(id, &[("Pause", "pause", Look::Plain)]));
    view! {
        <LinkButton href=format!("/webhooks/{id}/test") text="Test event" sign=Sign::Send />
        {edit(id, "name", "Edit", Look::Plain)}
        {pause}
    }
    .into_any()
}

/// Buttons that move the webhook to another state: text, intent and look of each.
pub fn switch(id: WebhookId, buttons: &[(&'static str, &'static str, Look)]) -> AnyView {
    let buttons = buttons
        .iter()
        .map(|(text, intent, look)| view! { <Button text=*text look=*look name="intent" value=*intent /> })
        .collect_view();
    view! {
        <form class="row" method="post" action=ChangeWebhookState::url()>
            <input type="hidden" name="id" value=id.to_string() />
            {buttons}
        </form>
    }
    .into_any()
}

/// A button that opens the wizard at a step.
pub fn edit(id: WebhookId, step: &str, text: &'static str, look: Look) -> AnyView {
    view! {
        <form method="post" action=EditWebhook::url()>
            <input type="hidden" name="id" value=id.to_string() />
            <Button text=text look=look sign=Sign::Edit name="step" value=step.to_owned() />
        </form>
    }
    .into_any()
}
