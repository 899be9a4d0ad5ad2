//! "Try now": whether an endpoint that looks sick works again.

use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Scope;
use crate::server::app::{Actor, AppError, WebhookView};
use crate::server::state::AppState;

use super::{row, view};

/// Sends what is due at once, and to endpoints that look sick a single request.
///
/// # Errors
/// When the webhook is not active: it sends nothing.
pub async fn probe(state: &AppState, actor: &Actor, id: WebhookId) -> Result<WebhookView, AppError> {
    actor.require(Scope::WebhooksWrite)?;
    let webhook = row(state, actor, id).await?;
    if webhook.status != WebhookStatus::Active {
        let status = webhook.status.as_str();
        let detail =
            format!("Only an active webhook sends anything; this one is {status}. Activate it, and it is tried.");
        return Err(AppError::Conflict(detail));
    }
    state.engine.wake(id);
    tracing::info!(webhook = %id, user = ?actor.user_id, "webhook.probed");
    view(state, &webhook)
}
