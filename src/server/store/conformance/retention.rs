//! Retention and what only fails.

use super::{Stage, on_both, unknown};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, DeliveryFilter, EventFilter, NewEvent, Retired, Search, Version, Waiting, Written};

on_both! {
    what_is_old_goes_with_everything_of_it,
    what_waits_expires_first_and_what_is_sent_stays,
    the_size_is_known,
    leftovers_go,
    failures_since_the_last_success_are_known,
}

fn start() -> EventId {
    EventId::from_uuid(uuid::Uuid::nil())
}

impl Stage {
    /// Every table with the number of its rows.
    pub(super) async fn rows(&self) -> Vec<(&'static str, i64)> {
        let mut counts = Vec::new();
        for table in [
            "events",
            "deliveries",
            "attempts",
            "sender_ids",
            "search_terms",
            "fresh_terms",
            "tests",
            "webhook_versions",
            "webhooks",
        ] {
            counts.push((table, self.store.count_rows(table).await));
        }
        counts
    }

    fn findable(&self, sender: &str, webhooks: &[&super::Webhook], leased: bool) -> NewEvent {
        let mut new = self.event(Some(sender), webhooks, leased);
        new.event.data = Some(r#"{"email":"Ada@Example.com","user_id":7}"#.to_owned());
        new.search_terms = crate::domain::search::terms(new.event.data.as_deref());
        new
    }
}

async fn what_is_old_goes_with_everything_of_it(stage: &Stage) {
    let store = &stage.store;
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let before = stage.rows().await;
    let olds: Vec<_> = (0..5).map(|n| stage.findable(&format!("Old-{n}"), &[&a], true)).collect();
    stage.commit(&olds).await;
    let finished: Vec<_> = olds.iter().map(|old| stage.attempt(old.deliveries[0].id, 1, After::Delivered)).collect();
    store.commit(stage.node, stage.now(), &[], &finished).await.expect("a commit");
    stage.clock.advance_ms(10_000);
    let young = stage.findable("young", &[], false);
    stage.commit(std::slice::from_ref(&young)).await;
    let cutoff = stage.now();
    assert_eq!(store.oldest_workspace().await.expect("an answer"), Some(stage.ws));
    let retire = async |ws, after, limit| store.retire(ws, cutoff, after, limit, stage.now()).await.expect("a step");
    assert_eq!(retire(unknown(), start(), 100).await, Retired::default());
    let step = retire(stage.ws, start(), 3).await;
    assert_eq!((step.events, step.deliveries, step.attempts, step.expired), (3, 3, 3, 0));
    assert_eq!(step.last, Some(olds[2].event.id));
    assert_eq!(retire(stage.ws, start(), 3).await.events, 2);
    assert_eq!(retire(stage.ws, start(), 3).await, Retired::default());
    assert!(store.event(stage.ws, young.event.id).await.expect("an answer").is_some());
    // The sender may use an id again once its event is gone.
    assert!(!stage.commit(&[stage.findable("Old-0", &[], false)]).await[0].duplicate);
    stage.clock.advance_ms(1);
    let all = store.retire(stage.ws, stage.now(), start(), 100, stage.now()).await.expect("a step");
    assert_eq!(all.events, 2);
    assert_eq!(stage.rows().await, before, "nothing is left of them");
    assert_eq!(store.oldest_workspace().await.expect("an answer"), None);
}

async fn what_waits_expires_first_and_what_is_sent_stays(stage: &Stage) {
    let store = &stage.store;
    let a = stage.webhook("A", WebhookStatus::Paused).await;
    let (waits, sent) = (stage.findable("waits", &[&a], false), stage.findable("sent", &[&a], true));
    stage.commit(&[waits.clone(), sent.clone()]).await;
    stage.clock.advance_ms(10_000);
    let retire = async || store.retire(stage.ws, stage.now(), start(), 100, stage.now()).await.expect("a step");
    let step = retire().await;
    assert_eq!((step.events, step.expired), (0, 1));
    let row = stage.row(waits.deliveries[0].id).await;
    assert_eq!((row.status, row.reason), (DeliveryStatus::Failed, Some(Reason::Expired)));
    assert_eq!(stage.row(sent.deliveries[0].id).await.status, DeliveryStatus::Pending);
    assert!(store.accounting_faults().await.expect("books").is_empty());
    let step = retire().await;
    assert_eq!((step.events, step.expired), (1, 0));
    // The lease runs out: it waits like any other.
    stage.clock.advance_ms(60_000);
    assert_eq!(retire().await.expired, 1);
    assert_eq!(retire().await.events, 1);
    let found = store.deliveries(stage.ws, &DeliveryFilter::default(), None, 10).await.expect("rows");
    assert!(found.rows.is_empty());
    let filter = EventFilter { q: Search::new("ada@example.com"), ..EventFilter::default() };
    assert!(store.events(stage.ws, &filter, None, 10).await.expect("rows").rows.is_empty());
}

async fn the_size_is_known(stage: &Stage) {
    let size = stage.store.size().await.expect("a size");
    assert_eq!(size.per_event.is_none(), stage.store.is_sqlite());
    assert!(!stage.store.is_sqlite() || size.bytes > 4_096, "{size:?}");
}

async fn leftovers_go(stage: &Stage) {
    let store = &stage.store;
    let (used, gone) =
        (stage.webhook("A", WebhookStatus::Active).await, stage.webhook("B", WebhookStatus::Active).await);
    let logged = stage.webhook("C", WebhookStatus::Active).await;
    stage.commit(&[stage.event(None, &[&logged], false)]).await;
    stage.clock.advance_ms(1_000);
    let version =
        Version { id: stage.clock.id(), webhook_id: used.id, document: "{}".to_owned(), created_at: stage.now() };
    let written = stage.change(&used, |change| change.version = Some(&version)).await.expect("an answer");
    assert_eq!(written, Written::Done { cancelled: 0 });
    for webhook in [&gone, &logged] {
        stage.delete(webhook.id).await;
    }
    store.prune_leftovers(stage.now(), stage.now()).await.expect("a pruning");
    assert!(store.version(used.version_id).await.expect("an answer").is_some(), "replaced only now");
    let later = stage.now().plus_ms(1);
    store.prune_leftovers(later, later).await.expect("a pruning");
    for (version, there) in
        [(used.version_id, false), (version.id, true), (gone.version_id, false), (logged.version_id, true)]
    {
        assert_eq!(store.version(version).await.expect("an answer").is_some(), there);
    }
    assert_eq!(store.count_rows("webhooks").await, 2, "a deleted one stays while it has a log");
}

async fn failures_since_the_last_success_are_known(stage: &Stage) {
    let store = &stage.store;
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let since = async |at, most| store.failing_since(a.id, at, most).await.expect("an answer");
    assert_eq!(since(Timestamp(0), 9).await, None);
    let new = stage.event(None, &[&a], true);
    stage.commit(std::slice::from_ref(&new)).await;
    let retry = After::RetryAt(stage.now());
    let mut first = Timestamp(0);
    for (number, after) in [(1, retry), (2, After::Delivered), (3, retry), (4, retry)] {
        stage.clock.advance_ms(1_000);
        if number == 3 {
            first = stage.now();
        }
        let attempt = stage.attempt(new.deliveries[0].id, number, after);
        store.commit(stage.node, stage.now(), &[], &[attempt]).await.expect("a commit");
    }
    let mut ours = stage.attempt(new.deliveries[0].id, 5, retry);
    ours.attempt.error_code = Some("proxy_failed".to_owned());
    store.commit(stage.node, stage.now(), &[], &[ours]).await.expect("a commit");
    assert_eq!(since(Timestamp(0), 9).await, Some((first, 2)));
    assert_eq!(since(Timestamp(0), 1).await, Some((first, 1)));
    assert_eq!(since(first.plus_ms(1), 9).await, Some((first.plus_ms(1_000), 1)));
    assert_eq!(since(stage.now().plus_ms(1), 9).await, None);

    let (delivery, last) = (new.deliveries[0].id, stage.now());
    let streak = async |at, most| {
        let streak = store.failing_streak(a.id, at, most).await.expect("an answer");
        streak.map(|streak| (streak.attempts, streak.last, streak.delivery_id))
    };
    assert_eq!(streak(Timestamp(0), 9).await, Some((3, last, delivery)), "a failing way out is told too");
    assert_eq!(streak(Timestamp(0), 1).await, Some((1, last, delivery)), "the newest");
    assert_eq!(streak(first.plus_ms(1), 9).await, Some((2, last, delivery)), "of this time");
    assert_eq!(streak(stage.now().plus_ms(1), 9).await, None);
    let waiting = store.waiting_for(a.id, 9).await.expect("an answer");
    assert_eq!(waiting, Waiting { deliveries: 1, next: Some(first.plus_ms(-3_000)) });

    let well = stage.attempt(delivery, 6, After::Delivered);
    store.commit(stage.node, stage.now(), &[], &[well]).await.expect("a commit");
    assert_eq!(streak(Timestamp(0), 9).await, None, "the last one was well");
}
