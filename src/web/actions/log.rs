//! Deliveries: sent again, made anew, or cancelled.

use leptos::prelude::*;

use super::Failure;

/// Sends a delivery again, makes another one of its event, or cancels one that waits.
#[server(prefix = "/actions", endpoint = "delivery")]
pub async fn change_delivery(
    #[server(default)] id: String,
    #[server(default)] query: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::ids::DeliveryId;
    use crate::domain::workspace::Scope;
    use crate::server::app::{AppError, events, log};
    use crate::web::request::{Flash, Next, act, with_query};

    let Ok(id) = id.parse::<DeliveryId>() else {
        return act(Scope::LogsRead, "/audit/webhook-logs".to_owned(), async |_| Err(AppError::NotFound("delivery")))
            .await;
    };
    let page = with_query(&format!("/deliveries/{id}"), &query);
    act(Scope::WebhooksWrite, page.clone(), async move |visit| {
        let (state, actor) = (&visit.state, &visit.actor);
        let (page, told) = match intent.as_str() {
            "cancel" => {
                log::cancel(state, actor, id).await?;
                (page, "The delivery is cancelled.")
            }
            "renew" => {
                let old = log::delivery(state, actor, id).await?.row;
                let new = events::send(state, actor, old.event_id, old.webhook_id).await?.row.id;
                let told = "This is a new delivery of the same event, under a webhook-id of its own.";
                (format!("/deliveries/{new}"), told)
            }
            "replace" => {
                let old = log::delivery(state, actor, id).await?.row;
                let new = events::replace(state, actor, &old).await?.row.id;
                let told =
                    "This is a new delivery of the same event, under a webhook-id of its own. The one that waited is cancelled.";
                (format!("/deliveries/{new}"), told)
            }
            _ => {
                log::resend(state, actor, id).await?;
                (page, "Queued to be sent again, under the same webhook-id. The new attempt appears below in a moment.")
            }
        };
        Ok(Next::telling(page, Flash::done(told)))
    })
    .await
}

/// Sends an event to a webhook that it did not go to, or goes to once more.
#[server(prefix = "/actions", endpoint = "send-event")]
pub async fn send_event(#[server(default)] event: String, #[server(default)] webhook: String) -> Result<(), Failure> {
    use crate::domain::ids::{EventId, WebhookId};
    use crate::domain::workspace::Scope;
    use crate::server::app::{AppError, events};
    use crate::web::request::{Flash, Next, act};

    let (Ok(event), Ok(webhook)) = (event.parse::<EventId>(), webhook.parse::<WebhookId>()) else {
        return act(Scope::LogsRead, "/events".to_owned(), async |_| Err(AppError::NotFound("event"))).await;
    };
    act(Scope::WebhooksWrite, format!("/events/{event}"), async move |visit| {
        let made = events::send(&visit.state, &visit.actor, event, webhook).await?;
        let page = format!("/deliveries/{}", made.row.id);
        Ok(Next::telling(page, Flash::done("The event is on its way to this webhook, as a new delivery.")))
    })
    .await
}

/// Does something to the deliveries of the rows that are ticked.
#[server(prefix = "/actions", endpoint = "deliveries-selected")]
pub async fn change_selected(
    #[server(default)] ids: Vec<String>,
    #[server(default)] intent: String,
    #[server(default)] back: String,
) -> Result<(), Failure> {
    use crate::web::pages::logs::{self, bulk};
    use crate::web::request::{act, safe_path};

    let page = safe_path(&back).unwrap_or(logs::PATH).to_owned();
    act(bulk::needs(&intent), page, async move |visit| bulk::selected(&visit, &ids, &intent, &back).await).await
}

/// Does something to all deliveries that a view of the logs matches.
#[server(prefix = "/actions", endpoint = "deliveries-matching")]
pub async fn change_matching(
    #[server(default)] view: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::logs::{self, bulk};
    use crate::web::request::{act, with_query};

    let page = with_query(logs::PATH, &view);
    act(Scope::WebhooksWrite, page, async move |visit| bulk::all(&visit, &view, &intent).await).await
}

/// Keeps a view of the logs under a name, or forgets it.
#[server(prefix = "/actions", endpoint = "logs-view")]
pub async fn change_view(
    #[server(default)] name: String,
    #[server(default)] view: String,
    #[server(default)] back: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::logs::{self, views};
    use crate::web::request::{act, safe_path, with_query};

    // Where the form stands: on the log, or on a tab of a webhook.
    let page = safe_path(&back).map_or_else(|| with_query(logs::PATH, &view), str::to_owned);
    act(Scope::LogsRead, page.clone(), async move |visit| views::change(&visit, page, &name, &view, &intent).await)
        .await
}
