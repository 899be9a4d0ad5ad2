//! Replays: steps that happen once, and what they make.

use super::{Stage, on_both, unknown};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::replay::{ReplayStatus, Wanted};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, Replay, ReplayStep, Span, Webhook};

on_both! {
    candidates_come_in_order_with_their_deliveries,
    a_step_happens_once,
    a_webhook_has_one_replay_at_a_time,
    time_off_is_remembered,
}

impl Stage {
    pub(super) fn replay(&self, webhook: &Webhook, wanted: Wanted) -> Replay {
        let now = self.now();
        Replay {
            id: self.clock.id(),
            workspace_id: self.ws,
            webhook_id: webhook.id,
            status: ReplayStatus::Running,
            wanted,
            since: Timestamp(0),
            until: now.plus_ms(1),
            rate_per_second: 50,
            total: 3,
            exact: true,
            done: 0,
            position: EventId::from_uuid(uuid::Uuid::nil()),
            paced_at: now,
            note: None,
            created_at: now,
            updated_at: now,
        }
    }

    pub(super) fn span(&self, webhook: &Webhook) -> Span {
        let replay = self.replay(webhook, Wanted::Any);
        Span {
            workspace_id: self.ws,
            webhook_id: webhook.id,
            since: replay.since,
            until: replay.until,
            after: replay.position,
            with_data: true,
        }
    }
}

async fn candidates_come_in_order_with_their_deliveries(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let b = stage.webhook("B", WebhookStatus::Active).await;
    let events = [stage.event(Some("s"), &[&a, &b], false), stage.event(None, &[&b], false)];
    stage.commit(&events).await;
    stage.clock.advance_ms(10);
    let late = stage.event(None, &[&a], false);
    stage.commit(std::slice::from_ref(&late)).await;
    let found = stage.store.replay_candidates(&stage.span(&a), 10).await.expect("rows");
    assert_eq!(
        found.iter().map(|one| one.event.id).collect::<Vec<_>>(),
        [events[0].event.id, events[1].event.id, late.event.id]
    );
    assert_eq!(found[0].event, events[0].event);
    assert_eq!(found[0].delivery, Some((events[0].deliveries[0].id, DeliveryStatus::Pending)));
    assert_eq!((found[1].delivery, found[1].received_at), (None, events[1].received_at));
    let span = Span { until: late.received_at, after: events[0].event.id, with_data: false, ..stage.span(&a) };
    let found = stage.store.replay_candidates(&span, 10).await.expect("rows");
    assert_eq!(found.iter().map(|one| one.event.id).collect::<Vec<_>>(), [events[1].event.id]);
    assert_eq!(found[0].event.data, None);
    let span = Span { workspace_id: unknown(), ..stage.span(&a) };
    assert!(stage.store.replay_candidates(&span, 10).await.expect("rows").is_empty());
}

async fn a_step_happens_once(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let events = [stage.event(None, &[&a], true), stage.event(None, &[&a], true), stage.event(None, &[], false)];
    stage.commit(&events).await;
    let (failed, done) = (events[0].deliveries[0].id, events[1].deliveries[0].id);
    let gone = After::Ended(DeliveryStatus::Failed, Reason::Gone);
    let finished = [stage.attempt(failed, 1, gone), stage.attempt(done, 1, After::Delivered)];
    store.commit(stage.node, now, &[], &finished).await.expect("a commit");
    let replay = stage.replay(&a, Wanted::Failed);
    assert!(store.insert_replay(&replay).await.expect("an answer"));
    assert_eq!(store.replay(stage.ws, replay.id).await.expect("an answer"), Some(replay.clone()));
    assert_eq!(store.replay(unknown(), replay.id).await.expect("an answer"), None);
    let step = ReplayStep {
        resend: vec![failed, done],
        make: vec![(stage.clock.id(), events[2].event.id), (stage.clock.id(), events[1].event.id)],
        version_id: a.version_id,
        position: events[2].event.id,
        paced_at: now.plus_ms(40),
        finished: false,
        now,
    };
    let queued = store.replay_step(&replay, &step).await.expect("an answer");
    assert_eq!(queued, Some(2), "not the delivered one, and none where there is one");
    assert_eq!(store.replay_step(&replay, &step).await.expect("an answer"), None, "the position has moved");
    let moved = store.running_replays().await.expect("rows").remove(0);
    assert_eq!((moved.done, moved.position, moved.paced_at), (2, step.position, step.paced_at));
    assert_eq!(stage.row(done).await.status, DeliveryStatus::Delivered);
    let claimed = stage.claim(&[a.id], 5).await;
    assert_eq!(claimed.len(), 2);
    let again = claimed.iter().find(|one| one.delivery_id == failed).expect("the failed one");
    assert_eq!((again.attempt_count, again.round_start), (1, 1), "the whole schedule again");
    let made = claimed.iter().find(|one| one.delivery_id == step.make[0].0).expect("the new one");
    assert_eq!((made.event.id, made.version_id), (events[2].event.id, a.version_id));
    assert!(store.accounting_faults().await.expect("books").is_empty(), "a replay adds its own");
    let last = ReplayStep { resend: vec![], make: vec![], finished: true, ..step };
    assert_eq!(store.replay_step(&moved, &last).await.expect("an answer"), Some(0));
    assert!(store.running_replays().await.expect("rows").is_empty());
}

async fn a_webhook_has_one_replay_at_a_time(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let first = stage.replay(&a, Wanted::Any);
    assert!(store.insert_replay(&first).await.expect("an answer"));
    assert!(!store.insert_replay(&stage.replay(&a, Wanted::Any)).await.expect("an answer"));
    let (running, paused) = (ReplayStatus::Running, ReplayStatus::Paused);
    assert!(store.move_replay(stage.ws, first.id, running, paused, Some("why"), now).await.expect("an answer"));
    assert!(!store.move_replay(stage.ws, first.id, running, paused, None, now).await.expect("an answer"));
    assert!(!store.move_replay(unknown(), first.id, paused, running, None, now).await.expect("an answer"));
    assert!(!store.insert_replay(&stage.replay(&a, Wanted::Any)).await.expect("an answer"));
    assert!(store.running_replays().await.expect("rows").is_empty());
    let cancelled = ReplayStatus::Cancelled;
    assert!(store.move_replay(stage.ws, first.id, paused, cancelled, None, now).await.expect("an answer"));
    let second = stage.replay(&a, Wanted::Any);
    assert!(store.insert_replay(&second).await.expect("an answer"));
    let listed = store.replays(stage.ws, Some(a.id), None, 10).await.expect("rows");
    assert_eq!(listed.iter().map(|one| one.id).collect::<Vec<_>>(), [second.id, first.id]);
    assert_eq!(store.replays(stage.ws, None, Some(second.id), 10).await.expect("rows").len(), 1);
    assert!(store.replays(unknown(), None, None, 10).await.expect("rows").is_empty());
}

async fn time_off_is_remembered(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Draft).await;
    let gap = async || stage.store.webhook_gap(stage.ws, a.id).await.expect("an answer");
    let set = async |status| {
        stage.clock.advance_ms(1_000);
        stage.store.set_webhook_status(stage.ws, a.id, status, None, None, stage.now()).await.expect("an answer");
        stage.now()
    };
    set(WebhookStatus::Active).await;
    assert_eq!(gap().await, None, "a draft misses nothing");
    let off = set(WebhookStatus::Disabled).await;
    assert_eq!(gap().await, Some((off, None)));
    set(WebhookStatus::Inactive).await;
    assert_eq!(gap().await, Some((off, None)), "it was off already");
    stage.store.settle_gap(stage.ws, a.id).await.expect("an answer");
    let on = set(WebhookStatus::Active).await;
    set(WebhookStatus::Paused).await;
    assert_eq!(gap().await, Some((off, Some(on))), "nothing is settled while it is off, and a pause misses nothing");
    stage.store.settle_gap(stage.ws, a.id).await.expect("an answer");
    assert_eq!(gap().await, None);
}
