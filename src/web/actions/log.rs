//! Deliveries: sent again, or cancelled.

use leptos::prelude::*;

use super::Failure;

/// Sends a delivery again, or cancels one that waits.
#[server(prefix = "/actions", endpoint = "delivery")]
pub async fn change_delivery(#[server(default)] id: String, #[server(default)] intent: String) -> Result<(), Failure> {
    use crate::domain::ids::DeliveryId;
    use crate::domain::workspace::Scope;
    use crate::server::app::{AppError, log};
    use crate::web::request::{Flash, Next, act};

    let Ok(id) = id.parse::<DeliveryId>() else {
        return act(Scope::LogsRead, "/audit/webhook-logs".to_owned(), async |_| Err(AppError::NotFound("delivery")))
            .await;
    };
    let page = format!("/deliveries/{id}");
    act(Scope::WebhooksWrite, page.clone(), async move |visit| {
        if intent == "cancel" {
            log::cancel(&visit.state, &visit.actor, id).await?;
            return Ok(Next::telling(page, Flash::done("The delivery is cancelled.")));
        }
        log::resend(&visit.state, &visit.actor, id).await?;
        let told = "Queued to be sent again, under the same webhook-id. The new attempt appears below in a moment.";
        Ok(Next::telling(page, Flash::done(told)))
    })
    .await
}
