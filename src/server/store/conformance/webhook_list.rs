//! The list of webhooks: in each order, and which of them fail.

use super::{Stage, on_both, unknown};
use crate::domain::ids::WebhookId;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, Order, Webhook, WebhooksAsked};

on_both! {
    it_comes_in_each_order,
    it_says_which_webhooks_fail,
}

/// So many attempts of a webhook, which end so.
async fn attempts(stage: &Stage, webhook: &Webhook, ends: &[After]) {
    for after in ends {
        stage.clock.advance_ms(1_000);
        let event = stage.event(None, &[webhook], true);
        stage.commit(std::slice::from_ref(&event)).await;
        let mut done = stage.attempt(event.deliveries[0].id, 1, *after);
        done.webhook_id = webhook.id;
        stage.store.commit(stage.node, stage.now(), &[], &[done]).await.expect("a commit");
    }
}

async fn ids(stage: &Stage, asked: &WebhooksAsked) -> Vec<WebhookId> {
    let listed = stage.store.list_webhooks(stage.ws, asked, 0, 50).await.expect("a list");
    listed.iter().map(|one| one.webhook.id).collect()
}

async fn it_comes_in_each_order(stage: &Stage) {
    let failed = After::RetryAt(stage.now().plus_ms(9_000_000));
    let beta = stage.webhook("b", WebhookStatus::Active).await;
    let alpha = stage.webhook("A", WebhookStatus::Disabled).await;
    let delta = stage.webhook("D", WebhookStatus::Paused).await;
    let gamma = stage.webhook("c", WebhookStatus::Active).await;
    let epsilon = stage.webhook("E", WebhookStatus::Draft).await;
    attempts(stage, &delta, &[After::Delivered]).await;
    attempts(stage, &gamma, &[failed, failed]).await;
    let now = stage.now();
    assert!(stage.store.open_trouble(stage.ws, gamma.id, now, 1, now).await.expect("an answer"));
    attempts(stage, &beta, &[After::Delivered]).await;
    stage.delete(stage.webhook("F", WebhookStatus::Active).await.id).await;
    for (order, descending, wanted) in [
        (Order::Created, true, [&epsilon, &gamma, &delta, &alpha, &beta]),
        (Order::Created, false, [&beta, &alpha, &delta, &gamma, &epsilon]),
        (Order::Name, false, [&alpha, &beta, &gamma, &delta, &epsilon]),
        (Order::Name, true, [&epsilon, &delta, &gamma, &beta, &alpha]),
        (Order::State, false, [&alpha, &gamma, &delta, &beta, &epsilon]),
        (Order::LastAttempt, true, [&beta, &gamma, &delta, &epsilon, &alpha]),
    ] {
        let asked = WebhooksAsked { order, descending, ..WebhooksAsked::default() };
        assert_eq!(ids(stage, &asked).await, wanted.map(|webhook| webhook.id), "{order:?} {descending}");
    }
    let asked = WebhooksAsked { order: Order::Name, ..WebhooksAsked::default() };
    let page = stage.store.list_webhooks(stage.ws, &asked, 1, 2).await.expect("a list");
    assert_eq!(page.iter().map(|one| one.webhook.id).collect::<Vec<_>>(), [beta.id, gamma.id]);
    assert!(page.iter().all(|one| one.last_attempt_at.is_some()));
    for q in ["c", &gamma.id.to_string()] {
        let asked = WebhooksAsked { q: Some(q.to_owned()), status: Some(WebhookStatus::Active), ..asked.clone() };
        assert_eq!(ids(stage, &asked).await, [gamma.id]);
    }
    assert!(stage.store.list_webhooks(unknown(), &asked, 0, 50).await.expect("a list").is_empty());
}

async fn it_says_which_webhooks_fail(stage: &Stage) {
    let failing = async |name, status| {
        let webhook = stage.webhook(name, status).await;
        let now = stage.now();
        assert!(stage.store.open_trouble(stage.ws, webhook.id, now, 1, now).await.expect("an answer"), "{name}");
        webhook
    };
    stage.webhook("Well", WebhookStatus::Active).await;
    let fails = failing("Fails", WebhookStatus::Active).await;
    failing("Paused", WebhookStatus::Paused).await;
    let again = failing("Well again", WebhookStatus::Active).await;
    assert!(stage.store.close_trouble(again.id, stage.now()).await.expect("an answer"));
    let asked = WebhooksAsked { failing: true, ..WebhooksAsked::default() };
    assert_eq!(ids(stage, &asked).await, [fails.id]);
    let told = stage.store.troubles_of(stage.ws, None).await.expect("a list");
    assert_eq!(told.iter().map(|trouble| trouble.webhook_id).collect::<Vec<_>>(), [fails.id], "notices say the same");
    for one in stage.store.list_webhooks(stage.ws, &WebhooksAsked::default(), 0, 50).await.expect("a list") {
        let alone = stage.store.troubles_of(stage.ws, Some(one.webhook.id)).await.expect("a list");
        assert_eq!((one.failing, alone.len()), (one.webhook.id == fails.id, usize::from(one.failing)));
    }
    assert!(stage.store.troubles_of(unknown(), None).await.expect("a list").is_empty());
}
