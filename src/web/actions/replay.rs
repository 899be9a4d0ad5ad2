//! Replays: begun, held, resumed, ended.

use leptos::prelude::*;

use super::Failure;

/// Begins a replay of a webhook.
#[server(prefix = "/actions", endpoint = "replay")]
pub async fn begin_replay(
    #[server(default)] id: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
    #[server(default)] take: String,
    #[server(default)] rate: String,
) -> Result<(), Failure> {
    use crate::domain::replay::Wanted;
    use crate::domain::workspace::Scope;
    use crate::web::pages::replay_form::Form;
    use crate::web::pages::webhook::replay;
    use crate::web::request::act;

    let form = Form { from, to, take: Wanted::parse(&take).unwrap_or_default(), rate };
    let back = replay::href(&id, &form);
    act(Scope::WebhooksWrite, back, async move |visit| replay::begin(&visit, &id, &form).await).await
}

/// Begins a replay of each of several webhooks.
#[server(prefix = "/actions", endpoint = "replays")]
pub async fn begin_replays(
    #[server(default)] ids: Vec<String>,
    #[server(default)] view: String,
    #[server(default)] take: String,
    #[server(default)] rate: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::logs::{self, replay};
    use crate::web::request::{act, with_query};

    let page = with_query(&format!("{}{}", logs::PATH, replay::UNDER), &view);
    act(Scope::WebhooksWrite, page, async move |visit| replay::begin(&visit, &view, &take, &rate, &ids).await).await
}

/// Pauses, resumes or cancels a replay.
#[server(prefix = "/actions", endpoint = "replay-state")]
pub async fn change_replay(
    #[server(default)] id: String,
    #[server(default)] webhook: String,
    #[server(default)] intent: String,
) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::{change, replay};
    use crate::web::request::act;

    let back = format!("{}/replay", change::page_of(&webhook));
    let page = back.clone();
    act(Scope::WebhooksWrite, back, async move |visit| replay::state(&visit, &id, page, &intent).await).await
}

/// Forgets what a webhook missed while it was off.
#[server(prefix = "/actions", endpoint = "missed")]
pub async fn settle_missed(#[server(default)] id: String) -> Result<(), Failure> {
    use crate::domain::workspace::Scope;
    use crate::web::pages::webhook::{change, replay};
    use crate::web::request::act;

    let back = change::page_of(&id);
    act(Scope::WebhooksWrite, back, async move |visit| replay::settle(&visit, &id).await).await
}
