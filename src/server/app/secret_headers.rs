//! Secrets among the webhooks' own headers, which earlier releases kept in the clear: moved under seal when a server starts.
//!
//! Only names that are known for secrets ([`names_a_secret`](crate::server::egress::request::names_a_secret)) can be told; the
//! others are what their owners made of them. What fails is told in the log and tried again at the next start: the webhook
//! works in either form.

use crate::domain::ids::{TypeId, WebhookId};
use crate::server::state::AppState;
use crate::server::store::Webhook;

use super::webhooks::{input_of, proof, seal_proof, test_hash};
use super::{AppError, drafts};

/// Webhooks read at once.
const PAGE: u32 = 200;

/// Moves those of all webhooks and drafts.
pub async fn move_all(state: &AppState) {
    let mut after = WebhookId::from_uuid(uuid::Uuid::nil());
    loop {
        let page = match state.store.webhooks_after(after, PAGE).await {
            Ok(page) => page,
            Err(error) => return tracing::error!(%error, "secret_headers.not_read"),
        };
        for webhook in &page {
            told(webhook.id.to_string(), move_of(state, webhook).await);
        }
        match page.last() {
            Some(last) => after = last.id,
            None => break,
        }
    }
    match state.store.all_drafts().await {
        Ok(drafts) => {
            for draft in drafts {
                told(draft.id.to_string(), drafts::seal_headers(state, draft).await);
            }
        }
        Err(error) => tracing::error!(%error, "secret_headers.not_read"),
    }
}

fn told(what: String, done: Result<(), AppError>) {
    if let Err(error) = done {
        tracing::error!(%error, what, "secret_headers.not_moved");
    }
}

async fn move_of(state: &AppState, webhook: &Webhook) -> Result<(), AppError> {
    // What cannot be opened has nothing to be sealed with.
    let Ok(old) = proof(state, webhook) else { return Ok(()) };
    let input = input_of(state, webhook)?;
    if input.config == webhook.config {
        return Ok(());
    }
    let new = input.auth.proof();
    let tested = webhook.tested_hash == Some(test_hash(&webhook.config, &old));
    let tested = if tested { Some(test_hash(&input.config, &new)) } else { webhook.tested_hash };
    let sealed = seal_proof(state, webhook.id, &new)?;
    if state.store.move_secrets(webhook, &input.config, sealed.as_deref(), tested).await? {
        tracing::info!(webhook = %webhook.id, "secret_headers.moved");
    }
    Ok(())
}
