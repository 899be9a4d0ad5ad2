//! Deliveries on request: beside the books of their event, and what a replay sees of them.

use super::{Stage, on_both, unknown};
use crate::domain::delivery::{DeliveryStatus, Origin};
use crate::domain::replay::Wanted;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::Requested;

on_both! {
    a_request_makes_a_delivery_of_its_own,
    only_what_is_there_and_on_is_sent_to,
    a_waiting_one_is_cancelled_only_for_another,
}

async fn a_request_makes_a_delivery_of_its_own(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let event = stage.event(None, &[&a], false);
    stage.commit(std::slice::from_ref(&event)).await;
    let first = event.deliveries[0].id;
    stage.clock.advance_ms(5);
    let id = stage.clock.id();
    let made = store.request_delivery(stage.ws, event.event.id, a.id, id, now).await.expect("an answer");
    assert_eq!(made, Requested::Queued);
    let detail = store.delivery(stage.ws, id).await.expect("an answer").expect("the delivery");
    assert_eq!((detail.origin, detail.version_id), (Origin::Request, a.version_id));
    assert_eq!((detail.row.status, detail.row.next_attempt_at), (DeliveryStatus::Pending, Some(now)));
    assert_eq!(detail.event, event.event);
    let accepted = store.delivery(stage.ws, first).await.expect("an answer").expect("the first delivery");
    assert_eq!(accepted.origin, Origin::Event);
    assert!(store.accounting_faults().await.expect("books").is_empty());
    assert_eq!(stage.claim(&[a.id], 5).await.len(), 2);

    let candidates = store.replay_candidates(&stage.span(&a), 10).await.expect("rows");
    assert_eq!(candidates.len(), 1, "the event once");
    assert_eq!(candidates[0].delivery.map(|(id, _)| id), Some(id), "with its latest delivery");
    assert!(store.insert_replay(&stage.replay(&a, Wanted::Any)).await.expect("an answer"));
}

async fn only_what_is_there_and_on_is_sent_to(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let (on, off) =
        (stage.webhook("On", WebhookStatus::Paused).await, stage.webhook("Off", WebhookStatus::Inactive).await);
    let event = stage.event(None, &[], false);
    stage.commit(std::slice::from_ref(&event)).await;
    let event = event.event.id;
    for (workspace, event, webhook, ends) in [
        (unknown(), event, on.id, Requested::NotFound),
        (stage.ws, unknown(), on.id, Requested::NotFound),
        (stage.ws, event, unknown(), Requested::NotFound),
        (stage.ws, event, off.id, Requested::NotPossible),
        (stage.ws, event, on.id, Requested::Queued),
    ] {
        let made = store.request_delivery(workspace, event, webhook, stage.clock.id(), now).await.expect("an answer");
        assert_eq!(made, ends, "{workspace} {event} {webhook}");
    }
}

async fn a_waiting_one_is_cancelled_only_for_another(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let (on, off) =
        (stage.webhook("On", WebhookStatus::Paused).await, stage.webhook("Off", WebhookStatus::Inactive).await);
    let event = stage.event(None, &[&on, &off], false);
    stage.commit(std::slice::from_ref(&event)).await;
    let [to_on, to_off] = [0, 1].map(|place: usize| event.deliveries[place].id);
    let status = async |id| store.delivery(stage.ws, id).await.expect("an answer").map(|found| found.row.status);
    let renew = async |workspace, old| {
        let id = stage.clock.id();
        (store.renew_delivery(workspace, old, id, now).await.expect("an answer"), id)
    };
    for (workspace, old, ends) in [
        (unknown(), to_on, Requested::NotFound),
        (stage.ws, unknown(), Requested::NotFound),
        (stage.ws, to_off, Requested::NotPossible),
    ] {
        let (ended, id) = renew(workspace, old).await;
        assert_eq!((ended, status(id).await), (ends, None), "{workspace} {old}");
    }
    assert_eq!(status(to_off).await, Some(DeliveryStatus::Pending), "nothing took its place");
    let (ended, id) = renew(stage.ws, to_on).await;
    assert_eq!((ended, status(id).await), (Requested::Queued, Some(DeliveryStatus::Pending)));
    assert_eq!(status(to_on).await, Some(DeliveryStatus::Cancelled));
    let (ended, id) = renew(stage.ws, to_on).await;
    assert_eq!((ended, status(id).await), (Requested::TooLate, None), "it is over");
    assert!(store.accounting_faults().await.expect("books").is_empty());
}
