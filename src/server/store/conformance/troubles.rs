//! Troubles: opened once, told at most once an interval, closed once.

use super::{Stage, on_both};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::Trouble;

on_both! {
    a_trouble_is_opened_told_and_closed_once,
    the_next_trouble_waits_for_the_interval,
    a_notice_that_was_not_sent_comes_again,
    the_status_makes_and_ends_troubles,
}

const EVERY_MS: i64 = 60_000;

async fn one(stage: &Stage) -> Trouble {
    let mut all = stage.store.troubles().await.expect("a list");
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

async fn a_trouble_is_opened_told_and_closed_once(stage: &Stage) {
    let (store, id, since) = (&stage.store, stage.webhook("A", WebhookStatus::Active).await.id, Timestamp(5));
    let open = async || store.open_trouble(stage.ws, id, since, EVERY_MS, stage.now()).await.expect("an answer");
    assert!(open().await);
    assert!(!open().await, "it is open already");
    let due = one(stage).await;
    assert_eq!((due.since, due.told, due.due_at), (since, 0, Some(stage.now())));
    let next = Some(stage.now().plus_ms(EVERY_MS));
    assert!(store.claim_notice(&due, next, stage.now()).await.expect("an answer"));
    assert!(!store.claim_notice(&due, next, stage.now()).await.expect("an answer"), "another node has it");
    assert_eq!(store.troubles_of(stage.ws, None).await.expect("a list").len(), 1);
    assert!(store.close_trouble(id, stage.now()).await.expect("an answer"));
    assert!(!store.close_trouble(id, stage.now()).await.expect("an answer"));
    let closing = one(stage).await;
    assert_eq!((closing.told, closing.due_at, closing.resolved_at), (1, Some(stage.now()), Some(stage.now())));
    assert!(store.claim_notice(&closing, None, stage.now()).await.expect("an answer"));
    assert!(store.troubles().await.expect("a list").is_empty());
    assert!(store.troubles_of(stage.ws, None).await.expect("a list").is_empty());
}

async fn the_next_trouble_waits_for_the_interval(stage: &Stage) {
    let (store, id) = (&stage.store, stage.webhook("A", WebhookStatus::Active).await.id);
    let open = async || store.open_trouble(stage.ws, id, stage.now(), EVERY_MS, stage.now()).await.expect("an answer");
    open().await;
    let told_at = stage.now();
    store.claim_notice(&one(stage).await, None, told_at).await.expect("an answer");
    stage.clock.advance_ms(1_000);
    store.close_trouble(id, stage.now()).await.expect("an answer");
    store.claim_notice(&one(stage).await, None, told_at).await.expect("an answer");
    assert!(open().await);
    assert_eq!(one(stage).await.due_at, Some(told_at.plus_ms(EVERY_MS)));
    // What was not told of needs no closing notice.
    store.close_trouble(id, stage.now()).await.expect("an answer");
    assert!(store.troubles().await.expect("a list").is_empty());
    stage.clock.advance_ms(EVERY_MS);
    assert!(open().await);
    assert_eq!(one(stage).await.due_at, Some(stage.now()));
}

async fn a_notice_that_was_not_sent_comes_again(stage: &Stage) {
    let (store, id) = (&stage.store, stage.webhook("A", WebhookStatus::Active).await.id);
    store.open_trouble(stage.ws, id, stage.now(), EVERY_MS, stage.now()).await.expect("an answer");
    let (before, claimed) = (one(stage).await, stage.now());
    store.claim_notice(&before, Some(claimed.plus_ms(EVERY_MS)), claimed).await.expect("an answer");
    let again = claimed.plus_ms(500);
    store.return_notice(&before, claimed, again).await.expect("a change");
    assert_eq!(one(stage).await, Trouble { due_at: Some(again), ..before.clone() });
    // It was over before the failure to send was known: the closing notice stands.
    store.claim_notice(&one(stage).await, None, claimed).await.expect("an answer");
    store.close_trouble(id, again).await.expect("an answer");
    store.return_notice(&before, claimed, again).await.expect("a change");
    assert_eq!(one(stage).await.resolved_at, Some(again));
    assert_eq!(one(stage).await.told, 1);
}

async fn the_status_makes_and_ends_troubles(stage: &Stage) {
    let (store, id) = (&stage.store, stage.webhook("A", WebhookStatus::Active).await.id);
    let set = async |status| {
        let reason = (status == WebhookStatus::Disabled).then_some("410");
        store.set_webhook_status(stage.ws, id, status, reason, None, stage.now()).await.expect("an answer")
    };
    let open = async || store.open_trouble(stage.ws, id, stage.now(), EVERY_MS, stage.now()).await.expect("an answer");
    open().await;
    set(WebhookStatus::Disabled).await;
    let trouble = one(stage).await;
    assert!(trouble.disabled && trouble.due_at == Some(stage.now()));
    assert_eq!(set(WebhookStatus::Disabled).await, None, "it is disabled once");
    assert!(!store.close_trouble(id, stage.now()).await.expect("an answer"), "an answer that came late mends nothing");
    set(WebhookStatus::Active).await;
    assert!(store.troubles().await.expect("a list").is_empty());
    open().await;
    assert_eq!(store.troubles_of(stage.ws, None).await.expect("a list").len(), 1);
    set(WebhookStatus::Paused).await;
    assert_eq!(store.troubles().await.expect("a list").len(), 1, "it lasts");
    assert!(store.troubles_of(stage.ws, None).await.expect("a list").is_empty(), "but nothing is sent to it");
    let by_system = store.set_webhook_status(stage.ws, id, WebhookStatus::Paused, Some("no"), None, stage.now()).await;
    assert_eq!(by_system.expect("an answer"), None, "the system pauses only what is active");
    set(WebhookStatus::Active).await;
    let by_system = store.set_webhook_status(stage.ws, id, WebhookStatus::Paused, Some("10"), None, stage.now()).await;
    assert_eq!(by_system.expect("an answer"), Some(0));
    assert_eq!(store.troubles_of(stage.ws, None).await.expect("a list").len(), 1, "paused on account of it");
    let found = store.webhook(stage.ws, id).await.expect("a webhook").expect("a webhook");
    assert_eq!(found.paused_reason.as_deref(), Some("10"));
    set(WebhookStatus::Inactive).await;
    assert!(store.troubles().await.expect("a list").is_empty());
    set(WebhookStatus::Active).await;
    open().await;
    stage.delete(id).await;
    assert!(store.troubles().await.expect("a list").is_empty());
    assert_eq!(store.waiting(id, 5).await.expect("a number"), 0);
}
