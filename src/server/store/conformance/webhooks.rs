//! Webhooks: names, versions, lists, states and what they do to waiting deliveries.

use super::{Stage, new_webhook, on_both, unknown};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{DeliveryFilter, StoreError, Version, WebhookFilter};

on_both! {
    a_webhook_is_kept,
    names_are_unique_without_regard_to_case,
    lists_filter_and_page,
    switching_off_cancels_what_waits,
    orphans_are_cancelled,
    every_change_moves_the_counter,
}

async fn a_webhook_is_kept(stage: &Stage) {
    let store = &stage.store;
    let mut webhook = stage.webhook("CRM", WebhookStatus::Draft).await;
    let found = store.webhook(stage.ws, webhook.id).await.expect("an answer").expect("a webhook");
    assert_eq!(found.config, webhook.config);
    assert_eq!((found.status, found.sealed_auth), (WebhookStatus::Draft, Some(vec![0, 1, 255])));
    assert!(store.webhook(unknown(), webhook.id).await.expect("an answer").is_none());

    let id = stage.clock.id();
    let version = Version { id, webhook_id: webhook.id, document: "{\"v\":2}".to_owned(), created_at: stage.now() };
    webhook.config.url = "https://example.com".to_owned();
    webhook.version_id = version.id;
    webhook.sealed_previous = Some(vec![7]);
    webhook.previous_until = Some(stage.now());
    assert!(store.update_webhook(&webhook, Some(&version)).await.expect("an answer"));
    store.record_test(stage.ws, webhook.id, &[5; 32], stage.now()).await.expect("a change");
    let found = store.webhook(stage.ws, webhook.id).await.expect("an answer").expect("a webhook");
    assert_eq!((&found.config, found.version_id), (&webhook.config, version.id));
    assert_eq!((found.tested_hash, found.tested_at), (Some([5; 32]), Some(stage.now())));
    assert_eq!((found.sealed_previous, found.previous_until), (Some(vec![7]), Some(stage.now())));
    assert_eq!(store.version(version.id).await.expect("an answer"), Some(version));
}

async fn names_are_unique_without_regard_to_case(stage: &Stage) {
    let store = &stage.store;
    let first = stage.webhook("Ünique", WebhookStatus::Active).await;
    let (second, version) = new_webhook(&stage.clock, stage.ws, "üNIQUE", WebhookStatus::Draft);
    let refused = store.insert_webhook(&second, &version).await;
    assert!(matches!(refused, Err(StoreError::NameTaken)), "{refused:?}");
    let mut other = stage.webhook("Other", WebhookStatus::Draft).await;
    other.config.name = "ünique".to_owned();
    let refused = store.update_webhook(&other, None).await;
    assert!(matches!(refused, Err(StoreError::NameTaken)), "{refused:?}");
    assert_eq!(store.delete_webhook(stage.ws, first.id, stage.now()).await.expect("an answer"), Some(0));
    store.insert_webhook(&second, &version).await.expect("the name is free again");
    assert_eq!(store.delete_webhook(stage.ws, first.id, stage.now()).await.expect("an answer"), None);
    assert!(!store.update_webhook(&first, None).await.expect("an answer"));
}

async fn lists_filter_and_page(stage: &Stage) {
    let store = &stage.store;
    let mut made = Vec::new();
    for (name, status) in
        [("Alpha", WebhookStatus::Active), ("Beta 100%", WebhookStatus::Draft), ("Gamma_x", WebhookStatus::Active)]
    {
        made.push(stage.webhook(name, status).await.id);
    }
    let list = async |status, q: Option<&str>, cursor, limit| {
        let filter = WebhookFilter { status, q: q.map(str::to_owned) };
        let found = store.webhooks(stage.ws, &filter, cursor, limit).await.expect("a list");
        found.into_iter().map(|webhook| webhook.id).collect::<Vec<_>>()
    };
    assert_eq!(list(None, None, None, 50).await, [made[2], made[1], made[0]]);
    assert_eq!(list(None, None, None, 2).await, [made[2], made[1]]);
    assert_eq!(list(None, None, Some(made[1]), 2).await, [made[0]]);
    assert_eq!(list(Some(WebhookStatus::Active), None, None, 50).await, [made[2], made[0]]);
    assert_eq!(list(None, Some("ALPH"), None, 50).await, [made[0]]);
    assert_eq!(list(None, Some("%"), None, 50).await, [made[1]]);
    assert_eq!(list(None, Some("_"), None, 50).await, [made[2]]);
    assert_eq!(list(None, Some(&made[0].to_string()), None, 50).await, [made[0]]);
    assert!(store.webhooks(unknown(), &WebhookFilter::default(), None, 50).await.expect("a list").is_empty());
}

async fn switching_off_cancels_what_waits(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let other = stage.webhook("B", WebhookStatus::Active).await;
    let waiting = stage.event(None, &[&webhook, &other], false);
    let sending = stage.event(None, &[&webhook], true);
    stage.commit(&[waiting.clone(), sending.clone()]).await;
    let set =
        async |status, why| store.set_webhook_status(stage.ws, webhook.id, status, why, now).await.expect("an answer");
    assert_eq!(set(WebhookStatus::Paused, None).await, Some(0));
    assert_eq!(set(WebhookStatus::Disabled, Some("410")).await, Some(1));
    let found = store.webhook(stage.ws, webhook.id).await.expect("an answer").expect("a webhook");
    assert_eq!((found.status, found.disabled_reason.as_deref()), (WebhookStatus::Disabled, Some("410")));
    let event = store.event(stage.ws, waiting.event.id).await.expect("an answer").expect("an event");
    let states: Vec<_> = event.deliveries.iter().map(|delivery| (delivery.status, delivery.reason)).collect();
    let cancelled = (DeliveryStatus::Cancelled, Some(Reason::WebhookDisabled));
    assert_eq!(states, [cancelled, (DeliveryStatus::Pending, None)]);
    let event = store.event(stage.ws, sending.event.id).await.expect("an answer").expect("an event");
    assert_eq!(event.deliveries[0].status, DeliveryStatus::Pending, "what is being sent is left to its sender");
    assert_eq!(store.delete_webhook(stage.ws, other.id, now).await.expect("an answer"), Some(1));
    let missing = store.set_webhook_status(unknown(), webhook.id, WebhookStatus::Active, None, now).await;
    assert_eq!(missing.expect("an answer"), None);
    assert!(store.accounting_faults().await.expect("books").is_empty());
}

async fn orphans_are_cancelled(stage: &Stage) {
    let store = &stage.store;
    let active = stage.webhook("A", WebhookStatus::Active).await;
    let gone = stage.webhook("B", WebhookStatus::Active).await;
    let off = stage.webhook("C", WebhookStatus::Inactive).await;
    store.delete_webhook(stage.ws, gone.id, stage.now()).await.expect("an answer");
    // Matched before the change, committed after it.
    stage.commit(&[stage.event(None, &[&active, &gone, &off], false), stage.event(None, &[&gone], true)]).await;
    assert_eq!(store.cancel_orphans(stage.now(), 1).await.expect("a number"), 1);
    assert_eq!(store.cancel_orphans(stage.now(), 10).await.expect("a number"), 1);
    stage.clock.advance_ms(60_000);
    assert_eq!(store.cancel_orphans(stage.now(), 10).await.expect("a number"), 1, "the lease ran out");
    let filter = DeliveryFilter { status: vec![DeliveryStatus::Cancelled], ..DeliveryFilter::default() };
    let cancelled = store.deliveries(stage.ws, &filter, None, 10).await.expect("a list");
    let reasons: Vec<_> = cancelled.rows.iter().map(|row| row.reason).collect();
    let (deleted, inactive) = (Some(Reason::WebhookDeleted), Some(Reason::WebhookInactive));
    assert_eq!(reasons, [deleted, inactive, deleted]);
}

async fn every_change_moves_the_counter(stage: &Stage) {
    let store = &stage.store;
    let version = async || store.config_version().await.expect("a number");
    let start = version().await;
    let webhook = stage.webhook("A", WebhookStatus::Draft).await;
    let inserted = version().await;
    assert!(inserted > start);
    store.update_webhook(&webhook, None).await.expect("an answer");
    let updated = version().await;
    assert!(updated > inserted);
    let active = WebhookStatus::Active;
    store.set_webhook_status(stage.ws, webhook.id, active, None, stage.now()).await.expect("an answer");
    let activated = version().await;
    assert!(activated > updated);
    let live = store.live_webhooks().await.expect("a list");
    assert_eq!((live.len(), live[0].webhook.status, live[0].workspace.id), (1, active, stage.ws));
    store.delete_webhook(stage.ws, webhook.id, stage.now()).await.expect("an answer");
    assert!(version().await > activated);
    assert!(store.live_webhooks().await.expect("a list").is_empty());
}
