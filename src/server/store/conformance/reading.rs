//! Lists, filters and search, all within one workspace.

use super::{Stage, on_both, unknown};
use crate::domain::attempt::Timing;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::{AttemptId, DeliveryId, EventId, TypeId};
use crate::domain::payload::PayloadIs;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{
    After, Cursor, DeliveryFilter, EventFilter, Finished, HttpFilter, NewAttempt, NewEvent, Period, Search, Webhook,
};

on_both! {
    deliveries_filter,
    attempts_filter,
    many_deliveries_are_read_and_moved_at_once,
    events_filter,
    recent_events_of_a_type,
    pages_follow_each_other,
    search_finds_exactly,
    terms_are_found_while_they_settle,
}

/// Three events to two webhooks: the first delivered, the second failed with 404, the third waits; a minute apart.
struct Log {
    events: Vec<NewEvent>,
    attempts: Vec<AttemptId>,
    a: Webhook,
    b: Webhook,
}

impl Log {
    async fn write(stage: &Stage) -> Self {
        let a = stage.webhook("A", WebhookStatus::Active).await;
        let b = stage.webhook("B", WebhookStatus::Active).await;
        let (mut events, mut attempts) = (Vec::new(), Vec::new());
        for (sender, target, end) in [
            ("Sender-1", &a, Some(After::Delivered)),
            ("sender-2", &b, Some(After::Ended(DeliveryStatus::Failed, Reason::AttemptsExhausted))),
            ("sender-3", &a, None),
        ] {
            let mut new = stage.event(Some(sender), &[target], end.is_some());
            new.search_terms = vec![format!("{sender}@example.com"), "campaign-7".to_owned()];
            if sender == "sender-2" {
                new.event.event_type = "message.failed".to_owned();
                new.event.product = Some("crm".to_owned());
                new.event.channel = None;
            }
            stage.commit(std::slice::from_ref(&new)).await;
            if let Some(after) = end {
                let done = attempt(stage, new.deliveries[0].id, after);
                attempts.push(done.attempt.id);
                stage.store.commit(stage.node, stage.now(), &[], &[done]).await.expect("a commit");
            }
            events.push(new);
            stage.clock.advance_ms(60_000);
        }
        Self { events, attempts, a, b }
    }

    fn delivery(&self, place: usize) -> DeliveryId {
        self.events[place].deliveries[0].id
    }

    fn event(&self, place: usize) -> EventId {
        self.events[place].event.id
    }
}

fn attempt(stage: &Stage, delivery_id: DeliveryId, after: After) -> Finished {
    let failed = after != After::Delivered;
    let attempt = NewAttempt {
        id: stage.clock.id(),
        number: 1,
        started_at: stage.now(),
        url: "https://example.com/".to_owned(),
        headers: "{}".to_owned(),
        signature: "v1,abc".to_owned(),
        http_status: Some(if failed { 404 } else { 204 }),
        response_headers: "{}".to_owned(),
        response_body: "no".to_owned(),
        truncated: false,
        error_code: failed.then(|| "http_404".to_owned()),
        error_message: failed.then(|| "The endpoint answered 404.".to_owned()),
        timing: Timing::default(),
    };
    Finished { workspace_id: stage.ws, delivery_id, webhook_id: unknown(), attempt, after }
}

fn all() -> DeliveryFilter {
    DeliveryFilter::default()
}

/// Each filter, and the places of the events whose deliveries it shows, newest first.
fn cases(stage: &Stage, log: &Log) -> Vec<(DeliveryFilter, Vec<usize>)> {
    let start = log.events[0].received_at;
    let text = |text: &str| Some(text.to_owned());
    vec![
        (all(), vec![2, 1, 0]),
        (DeliveryFilter { webhook_id: Some(log.a.id), ..all() }, vec![2, 0]),
        (DeliveryFilter { webhook_id: Some(unknown()), ..all() }, vec![]),
        (DeliveryFilter { webhook_id: Some(log.a.id), status: vec![DeliveryStatus::Pending], ..all() }, vec![2]),
        (DeliveryFilter { event_id: Some(log.event(1)), ..all() }, vec![1]),
        (DeliveryFilter { event_id: Some(log.event(1)), webhook_id: Some(log.a.id), ..all() }, vec![]),
        (DeliveryFilter { status: vec![DeliveryStatus::Failed], ..all() }, vec![1]),
        (DeliveryFilter { status: vec![DeliveryStatus::Delivered], ..all() }, vec![0]),
        (DeliveryFilter { event_type: text("message.failed"), ..all() }, vec![1]),
        (DeliveryFilter { product: text("campaigns"), ..all() }, vec![2, 0]),
        (DeliveryFilter { channel: text("email"), ..all() }, vec![2, 0]),
        (DeliveryFilter { http_status: Some(HttpFilter::Exactly(404)), ..all() }, vec![1]),
        (DeliveryFilter { http_status: Some(HttpFilter::Class(2)), ..all() }, vec![0]),
        (DeliveryFilter { http_status: Some(HttpFilter::Class(5)), ..all() }, vec![]),
        (DeliveryFilter { error: text("http_404"), ..all() }, vec![1]),
        (DeliveryFilter { error: text("http_404"), webhook_id: Some(log.b.id), ..all() }, vec![1]),
        (DeliveryFilter { error: text("http_404"), webhook_id: Some(log.a.id), ..all() }, vec![]),
        (DeliveryFilter { error: text("http_404"), product: text("campaigns"), ..all() }, vec![]),
        (DeliveryFilter { status: vec![DeliveryStatus::Failed, DeliveryStatus::Pending], ..all() }, vec![2, 1]),
        (
            DeliveryFilter {
                status: vec![DeliveryStatus::Delivered, DeliveryStatus::Pending],
                q: Search::new("campaign-7"),
                ..all()
            },
            vec![2, 0],
        ),
        (DeliveryFilter { status: vec![DeliveryStatus::Pending], channel: text("email"), ..all() }, vec![2]),
        (DeliveryFilter { status: vec![DeliveryStatus::Pending], webhook_id: Some(log.b.id), ..all() }, vec![]),
        (DeliveryFilter { payload: PayloadIs::parse("n=0.10"), ..all() }, vec![2, 1, 0]),
        (
            DeliveryFilter { payload: PayloadIs::parse("n=0.10"), http_status: Some(HttpFilter::Class(4)), ..all() },
            vec![1],
        ),
        (DeliveryFilter { payload: PayloadIs::parse("n=0.1"), ..all() }, vec![]),
        (
            DeliveryFilter { payload: PayloadIs::parse("n=0.10"), status: vec![DeliveryStatus::Pending], ..all() },
            vec![2],
        ),
        (DeliveryFilter { payload: PayloadIs::parse("n=0.10"), q: Search::new("sender-2"), ..all() }, vec![1]),
        (DeliveryFilter { q: Search::new(&log.b.id.to_string()), webhook_id: Some(log.a.id), ..all() }, vec![]),
        (DeliveryFilter { period: Period::new(Some(start.plus_ms(60_000)), None), ..all() }, vec![2, 1]),
        (DeliveryFilter { period: Period::new(None, Some(start.plus_ms(60_000))), ..all() }, vec![0]),
        (DeliveryFilter { period: Period::new(Some(stage.now()), None), ..all() }, vec![]),
        (DeliveryFilter { q: Search::new(" Campaign-7 "), ..all() }, vec![2, 1, 0]),
        (DeliveryFilter { q: Search::new("campaign-7"), product: text("crm"), ..all() }, vec![1]),
        (DeliveryFilter { q: Search::new("campaign"), ..all() }, vec![]),
        (DeliveryFilter { q: Search::new("SENDER-1"), ..all() }, vec![0]),
        (DeliveryFilter { q: Search::new("sender-2"), ..all() }, vec![1]),
        (DeliveryFilter { q: Search::new("sender-2@example.com"), ..all() }, vec![1]),
        (DeliveryFilter { q: Search::new(&log.event(0).to_string()), ..all() }, vec![0]),
        (DeliveryFilter { q: Search::new(&log.delivery(1).to_string().to_uppercase()), ..all() }, vec![1]),
        (DeliveryFilter { q: Search::new(&log.attempts[0].to_string()), ..all() }, vec![0]),
        (DeliveryFilter { q: Search::new(&log.b.id.to_string()), ..all() }, vec![1]),
        (DeliveryFilter { q: Search::new("  "), ..all() }, vec![2, 1, 0]),
    ]
}

async fn deliveries_filter(stage: &Stage) {
    let log = Log::write(stage).await;
    for (filter, places) in cases(stage, &log) {
        let found = stage.store.deliveries(stage.ws, &filter, None, 50).await.expect("a list").rows;
        let wanted: Vec<_> = places.iter().map(|place| log.delivery(*place)).collect();
        assert_eq!(found.iter().map(|row| row.id).collect::<Vec<_>>(), wanted, "{filter:?}");
        let foreign = stage.store.deliveries(unknown(), &filter, None, 50).await.expect("a list").rows;
        assert!(foreign.is_empty(), "{filter:?}");
    }
    let asked = [log.delivery(0), log.delivery(2)];
    let named = stage.store.deliveries_by_id(stage.ws, &asked).await.expect("deliveries");
    assert_eq!(named.iter().map(|row| row.id).collect::<Vec<_>>(), [log.delivery(2), log.delivery(0)]);
    assert!(stage.store.deliveries_by_id(unknown(), &asked).await.expect("deliveries").is_empty());
    assert!(stage.store.delivery(unknown(), log.delivery(0)).await.expect("an answer").is_none());
}

async fn attempts_filter(stage: &Stage) {
    let log = Log::write(stage).await;
    for (filter, places) in cases(stage, &log) {
        let found = stage.store.attempt_log(stage.ws, &filter, None, 50).await.expect("a list").rows;
        let wanted: Vec<_> = places.iter().filter_map(|place| log.attempts.get(*place).copied()).collect();
        assert_eq!(found.iter().map(|row| row.attempt.id).collect::<Vec<_>>(), wanted, "{filter:?}");
        let foreign = stage.store.attempt_log(unknown(), &filter, None, 50).await.expect("a list").rows;
        assert!(foreign.is_empty(), "{filter:?}");
    }
    let found = stage.store.attempt_log(stage.ws, &all(), None, 1).await.expect("a list").rows;
    assert_eq!((found[0].delivery.id, found[0].delivery.webhook_name.as_str()), (log.delivery(1), "B"));
    assert_eq!((found[0].attempt.http_status, found[0].delivery.status), (Some(404), DeliveryStatus::Failed));
    assert_eq!(found[0].attempt.response_body, "no", "what the receiver said");
    let asked = [log.attempts[1], AttemptId::from_uuid(log.delivery(0).uuid())];
    let named = stage.store.attempts_by_id(stage.ws, &asked).await.expect("attempts");
    assert_eq!(named.iter().map(|row| row.attempt.id).collect::<Vec<_>>(), log.attempts[1..]);
    assert!(stage.store.attempts_by_id(unknown(), &asked).await.expect("attempts").is_empty());
    let below = Some(Cursor::below(log.attempts[1].uuid()));
    let rest = stage.store.attempt_log(stage.ws, &all(), below, 9).await.expect("a list");
    assert_eq!(rest.rows.iter().map(|row| row.attempt.id).collect::<Vec<_>>(), log.attempts[..1]);
}

async fn events_filter(stage: &Stage) {
    let log = Log::write(stage).await;
    let start = log.events[0].received_at;
    let text = |text: &str| Some(text.to_owned());
    let every = EventFilter::default;
    for (filter, places) in [
        (every(), vec![2, 1, 0]),
        (EventFilter { event_type: text("message.failed"), ..every() }, vec![1]),
        (EventFilter { product: text("campaigns"), ..every() }, vec![2, 0]),
        (EventFilter { channel: text("email"), ..every() }, vec![2, 0]),
        (EventFilter { period: Period::new(Some(start.plus_ms(1)), Some(start.plus_ms(60_001))), ..every() }, vec![1]),
        (EventFilter { q: Search::new("CAMPAIGN-7"), ..every() }, vec![2, 1, 0]),
        (EventFilter { q: Search::new("Sender-1"), ..every() }, vec![0]),
        (EventFilter { q: Search::new(&log.event(2).to_string()), ..every() }, vec![2]),
        (EventFilter { q: Search::new("nothing"), ..every() }, vec![]),
        (EventFilter { unmatched: true, ..every() }, vec![]),
    ] {
        let found = stage.store.events(stage.ws, &filter, None, 50).await.expect("a list").rows;
        let wanted: Vec<_> = places.iter().map(|place| log.event(*place)).collect();
        assert_eq!(found.iter().map(|row| row.event.id).collect::<Vec<_>>(), wanted, "{filter:?}");
        assert!(stage.store.events(unknown(), &filter, None, 50).await.expect("a list").rows.is_empty());
    }
    assert!(stage.store.event(unknown(), log.event(0)).await.expect("an answer").is_none());
}

async fn pages_follow_each_other(stage: &Stage) {
    let log = Log::write(stage).await;
    let mut cursor = None;
    for place in [2, 1, 0] {
        let page = stage.store.deliveries(stage.ws, &all(), cursor, 1).await.expect("a list");
        assert_eq!(page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [log.delivery(place)]);
        assert_eq!((page.next.is_some(), page.cut), (place > 0, false));
        cursor = page.onward();
    }
    let page = stage.store.events(stage.ws, &EventFilter::default(), Some(log.event(1)), 5).await.expect("a list").rows;
    assert_eq!(page.iter().map(|row| row.event.id).collect::<Vec<_>>(), [log.event(0)]);
}

async fn search_finds_exactly(stage: &Stage) {
    let mut new = stage.event(None, &[], false);
    new.search_terms = ["A", "a", "б\u{301}", "x'; DROP TABLE events; --"].map(str::to_owned).to_vec();
    stage.commit(&[new]).await;
    for (q, count) in [("a", 1), ("A", 1), ("Б\u{301}", 1), ("x'; drop table EVENTS; --", 1), ("b", 0), ("%", 0)] {
        let filter = EventFilter { q: Search::new(q), ..EventFilter::default() };
        assert_eq!(stage.store.events(stage.ws, &filter, None, 5).await.expect("a list").rows.len(), count, "{q}");
    }
}

async fn recent_events_of_a_type(stage: &Stage) {
    let log = Log::write(stage).await;
    let recent = async |event_type: &str, limit: u32| {
        let rows = stage.store.recent_events(stage.ws, event_type, limit).await.expect("events");
        rows.into_iter().map(|row| row.event.id).collect::<Vec<_>>()
    };
    assert_eq!(recent("message.delivered", 10).await, [log.event(2), log.event(0)]);
    assert_eq!(recent("message.failed", 10).await, [log.event(1)]);
    assert_eq!(recent("*", 2).await, [log.event(2), log.event(1)]);
    assert_eq!(recent("message.sent", 10).await, []);
    let other = stage.store.recent_events(unknown(), "*", 10).await.expect("events");
    assert!(other.is_empty(), "another workspace's");
}

async fn terms_are_found_while_they_settle(stage: &Stage) {
    for number in 0..3 {
        let mut new = stage.event(None, &[], false);
        new.search_terms = vec!["all".to_owned(), format!("only-{number}")];
        stage.commit(&[new]).await;
    }
    let found = async |q: &str| {
        let filter = EventFilter { q: Search::new(q), ..EventFilter::default() };
        stage.store.events(stage.ws, &filter, None, 5).await.expect("a list").rows.len()
    };
    // PostgreSQL writes into the index at once.
    let mut fresh = stage.store.fresh_terms().await.expect("a count");
    assert_eq!(fresh, if stage.store.is_sqlite() { 6 } else { 0 });
    loop {
        assert_eq!((found("all").await, found("only-0").await, found("only-2").await), (3, 1, 1), "{fresh} are fresh");
        let moved = stage.store.settle_terms(4).await.expect("a step");
        assert_eq!(moved, fresh.min(4));
        fresh -= moved;
        assert_eq!(stage.store.fresh_terms().await.expect("a count"), fresh);
        if moved == 0 {
            break;
        }
    }
}

async fn many_deliveries_are_read_and_moved_at_once(stage: &Stage) {
    let log = Log::write(stage).await;
    let (store, every) = (&stage.store, [log.delivery(0), log.delivery(1), log.delivery(2), unknown()]);
    let carried = store.carried(stage.ws, &every).await.expect("events");
    assert_eq!(carried.len(), 3);
    let second = carried.iter().find(|carried| carried.delivery_id == log.delivery(1)).expect("a row");
    assert_eq!((second.webhook_id, second.version_id), (log.b.id, log.b.version_id));
    assert_eq!(second.event, log.events[1].event);
    assert!(store.carried(unknown(), &every).await.expect("events").is_empty());
    let versions = store.versions(&[log.a.version_id, log.b.version_id, unknown()]).await.expect("versions");
    assert_eq!(versions.len(), 2);

    let now = stage.now();
    assert!(store.resend_many(unknown(), &every, now).await.expect("moves").is_empty());
    let mut moved = store.resend_many(stage.ws, &every, now).await.expect("moves");
    moved.sort_unstable_by_key(|id| id.uuid());
    assert_eq!(moved, [log.a.id, log.a.id, log.b.id], "one that is due stays so, and begins a new round");
    let waiting = DeliveryFilter { status: vec![DeliveryStatus::Pending], ..all() };
    assert_eq!(store.deliveries(stage.ws, &waiting, None, 9).await.expect("a list").rows.len(), 3);
    assert!(store.cancel_many(unknown(), &every, now).await.expect("moves").is_empty());
    assert_eq!(store.cancel_many(stage.ws, &every, now).await.expect("moves").len(), 3);
    let reasons = store.deliveries(stage.ws, &all(), None, 9).await.expect("a list").rows;
    assert!(reasons.iter().all(|row| row.reason == Some(Reason::CancelledByUser)), "{reasons:?}");
    assert!(store.cancel_many(stage.ws, &every, now).await.expect("moves").is_empty());
}
