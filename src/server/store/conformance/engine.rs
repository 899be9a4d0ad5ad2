//! Leases, attempts, retries, resend and cancel.

use std::future::{pending, ready};
use std::time::Duration;

use uuid::Uuid;

use super::{Stage, on_both, unknown};
use crate::domain::attempt::Timing;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::DeliveryId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, Cancel, DeliveryRow, Finished, NewAttempt, Resend, StoreError};

on_both! {
    claims_take_the_oldest_of_each,
    a_lease_keeps_others_away_until_it_ends,
    claims_at_once_share_the_work,
    released_work_is_due_again,
    dead_nodes_lose_their_leases,
    the_next_moment_is_known,
    attempts_move_a_delivery,
    only_the_holder_moves_a_delivery,
    resend_gives_a_new_round,
    what_waits_for_later_can_be_sent_now,
    waiting_can_be_cancelled,
}

impl Stage {
    pub(super) fn attempt(&self, delivery_id: DeliveryId, number: u32, after: After) -> Finished {
        let failed = after != After::Delivered;
        let attempt = NewAttempt {
            id: self.clock.id(),
            number,
            started_at: self.now(),
            url: "https://example.com/?a=\"b\"".to_owned(),
            headers: r#"{"x":"y"}"#.to_owned(),
            signature: "v1,abc".to_owned(),
            http_status: Some(if failed { 503 } else { 200 }),
            response_headers: "{}".to_owned(),
            response_body: "answer\0\u{1b}é".to_owned(),
            truncated: failed,
            error_code: failed.then(|| "http_503".to_owned()),
            error_message: failed.then(|| "The endpoint answered 503.".to_owned()),
            timing: Timing { dns: Some(0.25), total: 12.5, ..Timing::default() },
        };
        Finished { workspace_id: self.ws, delivery_id, webhook_id: unknown(), attempt, after }
    }

    async fn finish(&self, node: Uuid, finished: &[Finished]) {
        self.store.commit(node, self.now(), &[], finished).await.expect("a commit");
    }

    pub(super) async fn row(&self, id: DeliveryId) -> DeliveryRow {
        self.store.delivery(self.ws, id).await.expect("an answer").expect("a delivery").row
    }
}

async fn claims_take_the_oldest_of_each(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let b = stage.webhook("B", WebhookStatus::Active).await;
    let mut made = Vec::new();
    for _ in 0..3 {
        let new = stage.event(None, &[&a, &b], false);
        made.push((new.deliveries[0].id, new.deliveries[1].id));
        stage.commit(std::slice::from_ref(&new)).await;
        stage.clock.advance_ms(10);
    }
    let claimed = stage.claim(&[a.id], 2).await;
    assert_eq!(claimed.iter().map(|one| one.delivery_id).collect::<Vec<_>>(), [made[0].0, made[1].0]);
    assert_eq!((claimed[0].webhook_id, claimed[0].version_id, claimed[0].workspace_id), (a.id, a.version_id, stage.ws));
    assert_eq!(claimed[0].event.event_type, "message.delivered");
    assert!(claimed[0].event.data.as_deref().is_some_and(|data| data.contains("0.10")));
    let claimed = stage.claim(&[a.id, b.id], 5).await;
    assert_eq!(
        claimed.iter().map(|one| one.delivery_id).collect::<Vec<_>>(),
        [made[0].1, made[1].1, made[2].0, made[2].1]
    );
    assert!(stage.claim(&[a.id, b.id], 5).await.is_empty());
    assert!(stage.claim(&[], 5).await.is_empty());
}

async fn a_lease_keeps_others_away_until_it_ends(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let straight_on = stage.event(None, &[&a], true);
    stage.commit(std::slice::from_ref(&straight_on)).await;
    assert!(stage.claim(&[a.id], 5).await.is_empty());
    assert_eq!(stage.row(straight_on.deliveries[0].id).await.next_attempt_at, None);
    stage.clock.advance_ms(59_999);
    assert!(stage.claim(&[a.id], 5).await.is_empty());
    stage.clock.advance_ms(1);
    assert_eq!(stage.claim(&[a.id], 5).await.len(), 1);
}

async fn claims_at_once_share_the_work(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let events: Vec<_> = (0..60).map(|_| stage.event(None, &[&a], false)).collect();
    stage.commit(&events).await;
    let mut nodes = tokio::task::JoinSet::new();
    for node in 0..6 {
        let (store, now, webhook) = (stage.store.clone(), stage.now(), a.id);
        nodes.spawn(async move {
            let node = Uuid::from_u128(node);
            store.claim(node, now, now.plus_ms(1000), &[webhook.into()], 10).await.expect("a claim")
        });
    }
    let mut claimed: Vec<_> = nodes.join_all().await.into_iter().flatten().map(|one| one.delivery_id).collect();
    claimed.extend(stage.claim(&[a.id], 60).await.into_iter().map(|one| one.delivery_id));
    claimed.sort();
    claimed.dedup();
    assert_eq!(claimed.len(), 60, "each is claimed, and by one node");
}

async fn released_work_is_due_again(stage: &Stage) {
    let (store, other) = (&stage.store, Uuid::from_u128(2));
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let events: Vec<_> = (0..3).map(|_| stage.event(None, &[&a], true)).collect();
    stage.commit(&events).await;
    let ids: Vec<_> = events.iter().map(|new| new.deliveries[0].id).collect();
    let later = stage.now().plus_ms(500);
    assert_eq!(store.release(other, &ids, later).await.expect("a number"), 0);
    assert_eq!(store.release(stage.node, &ids[..1], later).await.expect("a number"), 1);
    assert_eq!(stage.row(ids[0]).await.next_attempt_at, Some(later));
    assert_eq!(store.release_node(other, stage.now()).await.expect("a number"), 0);
    assert_eq!(store.release_node(stage.node, stage.now()).await.expect("a number"), 2);
    assert_eq!(stage.claim(&[a.id], 5).await.len(), 2);
    assert_eq!(store.release_all_leases(stage.now()).await.expect("a number"), 2);
    assert_eq!(stage.claim(&[a.id], 5).await.len(), 2);
}

async fn dead_nodes_lose_their_leases(stage: &Stage) {
    let store = &stage.store;
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let (dead, alive) = (stage.node, Uuid::from_u128(2));
    stage.commit(&[stage.event(None, &[&a], true)]).await;
    for node in [dead, alive] {
        store.heartbeat(node, "", &[], stage.now()).await.expect("a beat");
    }
    stage.clock.advance_ms(1000);
    store.heartbeat(alive, "", &[], stage.now()).await.expect("a beat");
    assert_eq!(store.release_dead_nodes(stage.now(), stage.now()).await.expect("a number"), 1);
    assert_eq!(store.release_dead_nodes(stage.now(), stage.now()).await.expect("a number"), 0);
    assert_eq!(stage.claim(&[a.id], 5).await.len(), 1);
}

async fn the_next_moment_is_known(stage: &Stage) {
    let store = &stage.store;
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let paused = stage.webhook("B", WebhookStatus::Paused).await;
    let next = async || store.next_due(stage.now()).await.expect("an answer");
    stage.commit(&[stage.event(None, &[&paused], true)]).await;
    assert_eq!(next().await, None);
    let (one, two) = (stage.event(None, &[&a], true), stage.event(None, &[&a], false));
    stage.commit(&[one, two]).await;
    assert_eq!(next().await, Some(stage.now().plus_ms(60_000)), "what is due already is no moment to wait for");
}

async fn attempts_move_a_delivery(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let new = stage.event(None, &[&a], true);
    let id = new.deliveries[0].id;
    stage.commit(std::slice::from_ref(&new)).await;
    let retry = stage.now().plus_ms(5000);
    stage.finish(stage.node, &[stage.attempt(id, 1, After::RetryAt(retry))]).await;
    let row = stage.row(id).await;
    assert_eq!((row.status, row.attempt_count, row.next_attempt_at), (DeliveryStatus::Pending, 1, Some(retry)));
    assert_eq!((row.http_status, row.error.as_deref()), (Some(503), Some("http_503")));
    stage.clock.advance_ms(5000);
    assert_eq!(stage.claim(&[a.id], 1).await[0].attempt_count, 1);
    stage.finish(stage.node, &[stage.attempt(id, 2, After::Delivered)]).await;
    let detail = stage.store.delivery(stage.ws, id).await.expect("an answer").expect("a delivery");
    assert_eq!((detail.row.status, detail.row.attempt_count), (DeliveryStatus::Delivered, 2));
    assert_eq!((detail.row.http_status, detail.row.error), (Some(200), None));
    assert_eq!((&detail.event, detail.version_id), (&new.event, a.version_id));
    let first = &detail.attempts[0];
    assert_eq!((detail.attempts.len(), first.number, first.http_status), (2, 1, Some(503)));
    assert_eq!((first.url.as_str(), first.headers.as_str()), ("https://example.com/?a=\"b\"", r#"{"x":"y"}"#));
    assert_eq!(first.response_body, "answer\u{fffd}\u{1b}é");
    assert_eq!((first.truncated, first.timing.dns, first.timing.total), (true, Some(0.25), 12.5));
    assert!(stage.store.accounting_faults().await.expect("books").is_empty());
}

async fn only_the_holder_moves_a_delivery(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let new = stage.event(None, &[&a], true);
    let id = new.deliveries[0].id;
    stage.commit(std::slice::from_ref(&new)).await;
    stage.finish(Uuid::from_u128(2), &[stage.attempt(id, 1, After::Delivered)]).await;
    assert_eq!(stage.row(id).await.status, DeliveryStatus::Pending);
    let ended = After::Ended(DeliveryStatus::Failed, Reason::Gone);
    stage.finish(stage.node, &[stage.attempt(id, 1, ended)]).await;
    stage.finish(stage.node, &[stage.attempt(id, 2, After::Delivered)]).await;
    let detail = stage.store.delivery(stage.ws, id).await.expect("an answer").expect("a delivery");
    assert_eq!((detail.row.status, detail.row.reason), (DeliveryStatus::Failed, Some(Reason::Gone)));
    assert_eq!(detail.attempts.len(), 3, "what was sent is recorded, whoever sent it");
}

async fn resend_gives_a_new_round(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let new = stage.event(None, &[&a], true);
    let id = new.deliveries[0].id;
    stage.commit(std::slice::from_ref(&new)).await;
    assert_eq!(store.resend(stage.ws, id, now).await.expect("an answer"), Resend::NotPossible);
    assert_eq!(store.resend(unknown(), id, now).await.expect("an answer"), Resend::NotFound);
    let ended = After::Ended(DeliveryStatus::Failed, Reason::AttemptsExhausted);
    stage.finish(stage.node, &[stage.attempt(id, 1, ended)]).await;
    assert_eq!(store.resend(stage.ws, id, now).await.expect("an answer"), Resend::Queued);
    assert_eq!((stage.row(id).await.status, stage.row(id).await.reason), (DeliveryStatus::Pending, None));
    let claimed = stage.claim(&[a.id], 1).await;
    assert_eq!((claimed[0].attempt_count, claimed[0].round_start), (1, 1));
    stage.finish(stage.node, &[stage.attempt(id, 2, After::Delivered)]).await;
    store.set_webhook_status(stage.ws, a.id, WebhookStatus::Inactive, None, None, now).await.expect("an answer");
    assert_eq!(store.resend(stage.ws, id, now).await.expect("an answer"), Resend::NotPossible);
    assert!(store.accounting_faults().await.expect("books").is_empty());
}

async fn what_waits_for_later_can_be_sent_now(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let (one, other) = (stage.event(None, &[&a], true), stage.event(None, &[&a], true));
    let ids = [one.deliveries[0].id, other.deliveries[0].id];
    stage.commit(&[one, other]).await;
    assert!(store.resend_many(stage.ws, &ids, now).await.expect("an answer").is_empty(), "they are being sent");
    for id in ids {
        stage.finish(stage.node, &[stage.attempt(id, 1, After::RetryAt(now.plus_ms(60_000)))]).await;
    }
    assert!(stage.claim(&[a.id], 2).await.is_empty(), "their time has not come");
    assert_eq!(store.resend(stage.ws, ids[0], now).await.expect("an answer"), Resend::Queued);
    assert_eq!(store.resend(stage.ws, ids[0], now).await.expect("an answer"), Resend::Queued, "it is due and stays so");
    assert_eq!(store.resend_many(stage.ws, &ids, now).await.expect("an answer"), [a.id, a.id]);
    let claimed = stage.claim(&[a.id], 2).await;
    assert_eq!(claimed.iter().map(|one| (one.attempt_count, one.round_start)).collect::<Vec<_>>(), [(1, 1), (1, 1)]);
}

async fn waiting_can_be_cancelled(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let (waiting, sending) = (stage.event(None, &[&a], false), stage.event(None, &[&a], true));
    stage.commit(&[waiting.clone(), sending.clone()]).await;
    let cancel = async |id, now: Timestamp| store.cancel_delivery(stage.ws, id, now).await.expect("an answer");
    assert_eq!(cancel(waiting.deliveries[0].id, now).await, Cancel::Cancelled);
    assert_eq!(cancel(waiting.deliveries[0].id, now).await, Cancel::NotPossible);
    assert_eq!(cancel(sending.deliveries[0].id, now).await, Cancel::NotPossible);
    assert_eq!(cancel(unknown(), now).await, Cancel::NotFound);
    assert_eq!(stage.row(waiting.deliveries[0].id).await.reason, Some(Reason::CancelledByUser));
}

/// A PostgreSQL that says nothing is given up; SQLite is in this process and may take its time.
#[tokio::test]
async fn only_postgres_is_given_up() {
    let (postgres, sqlite) = (Stage::postgres().await.store, Stage::sqlite().await.store);
    let silent = postgres.within(Duration::from_millis(1), pending::<Result<(), StoreError>>()).await;
    assert!(matches!(silent, Err(StoreError::Silent)), "{silent:?}");
    assert!(postgres.patiently(ready(Ok(()))).await.is_ok());
    let slow = async {
        tokio::task::yield_now().await;
        Ok(())
    };
    assert!(sqlite.within(Duration::ZERO, slow).await.is_ok());
}
