//! `/webhooks/{id}/delete` and `/webhooks/{id}/deactivate`: what would happen, in numbers, before it happens.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use super::asked;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{AppError, WebhookView, log};
use crate::server::store::DeliveryFilter;
use crate::web::actions::webhooks::{ChangeWebhookState, DeleteWebhook};
use crate::web::components::{Button, Card, Field, LinkButton, Look};
use crate::web::pages::frame::{Page, Section, member};
use crate::web::request::Visit;

const COUNTED: u32 = 500;

async fn waiting(visit: &Visit, webhook: &WebhookView) -> Result<String, AppError> {
    let status = vec![DeliveryStatus::Pending];
    let filter = DeliveryFilter { webhook_id: Some(webhook.id), status, ..DeliveryFilter::default() };
    let rows = log::deliveries(&visit.state, &visit.actor, &filter, None, COUNTED).await?;
    let more = if rows.next_cursor.is_some() { " or more" } else { "" };
    Ok(format!("{}{more} waiting {}", rows.data.len(), if rows.data.len() == 1 { "delivery" } else { "deliveries" }))
}

/// The page before deleting.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, flash| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let webhook = asked(&visit, params.get("id")).await?;
        let (id, name) = (webhook.id, webhook.config.name.clone());
        let effect = format!("This deletes 1 webhook and cancels {}.", waiting(&visit, &webhook).await?);
        let label = format!("Type “{name}” to confirm");
        let body = view! {
            <Card title="Delete this webhook?" about=effect danger=true>
                <p>"Events are no longer sent to it. What it has delivered stays in the log until retention. This cannot be undone."</p>
                <form class="form" method="post" action=DeleteWebhook::url()>
                    <input type="hidden" name="id" value=id.to_string() />
                    <div class="fields">
                        <Field
                            name="typed_name"
                            label=label
                            fault=flash.fault("/typed_name")
                            autofocus=true
                        />
                    </div>
                    <div class="row">
                        <Button text="Delete webhook" look=Look::Destroy />
                        <LinkButton href=format!("/webhooks/{id}") text="Keep it" />
                    </div>
                </form>
            </Card>
        };
        Ok(Page::new(Section::Forwarding, format!("Delete {name}"), body)
            .crumb("Event forwarding", "/webhooks")
            .crumb(name, format!("/webhooks/{id}")))
    })
}

/// The page before deactivating.
pub fn deactivate() -> AnyView {
    let params = use_params_map().get_untracked();
    member(async move |visit, _| {
        visit.actor.require(Scope::WebhooksWrite)?;
        let webhook = asked(&visit, params.get("id")).await?;
        let (id, name) = (webhook.id, webhook.config.name.clone());
        let effect = format!("This cancels {}.", waiting(&visit, &webhook).await?);
        let body = view! {
            <Card title="Deactivate this webhook?" about=effect>
                <p>"Events that happen from now on are stored, but not matched to it. To hold deliveries back for a while, pause it instead."</p>
                <form class="row" method="post" action=ChangeWebhookState::url()>
                    <input type="hidden" name="id" value=id.to_string() />
                    <Button text="Deactivate" look=Look::Destroy name="intent" value="deactivate" />
                    <Button text="Pause instead" name="intent" value="pause" />
                    <LinkButton href=format!("/webhooks/{id}") text="Leave it as it is" look=Look::Quiet />
                </form>
            </Card>
        };
        Ok(Page::new(Section::Forwarding, format!("Deactivate {name}"), body)
            .crumb("Event forwarding", "/webhooks")
            .crumb(name, format!("/webhooks/{id}")))
    })
}
