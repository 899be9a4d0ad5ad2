//! Events for the explorer: those that nobody took, and what became of a page of them.

use super::super::dialect::OneOf;
use super::super::select::Select;
use super::{Stage, on_both, unknown};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, EventFilter, EventOutcome};

on_both! {
    unmatched_events_are_found,
    outcomes_are_counted,
}

async fn unmatched_events_are_found(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let mut held_back = stage.event(None, &[&a], false);
    held_back.deliveries[0].skipped = Some(Reason::ExcludedSource);
    let events = [stage.event(None, &[], false), stage.event(None, &[&a], false), held_back];
    stage.commit(&events).await;
    let filter = EventFilter { unmatched: true, ..EventFilter::default() };
    let found = stage.store.events(stage.ws, &filter, None, 9).await.expect("a list").rows;
    assert_eq!(found.iter().map(|row| row.event.id).collect::<Vec<_>>(), [events[0].event.id]);
    assert!(stage.store.events(unknown(), &filter, None, 9).await.expect("a list").rows.is_empty());
}

async fn outcomes_are_counted(stage: &Stage) {
    let (a, b) = (stage.webhook("A", WebhookStatus::Active).await, stage.webhook("B", WebhookStatus::Active).await);
    let events = [stage.event(None, &[&a, &b], true), stage.event(None, &[&a], true), stage.event(None, &[], false)];
    stage.commit(&events).await;
    let done = [stage.attempt(events[0].deliveries[0].id, 1, After::Delivered)];
    stage.store.commit(stage.node, stage.now(), &[], &done).await.expect("a commit");
    let ids = [events[0].event.id, events[2].event.id];
    let mut counted = stage.store.event_outcomes(stage.ws, &ids).await.expect("rows");
    counted.sort_by_key(|one| one.status.as_str());
    let one = |status| EventOutcome { event_id: ids[0], status, number: 1 };
    assert_eq!(counted, [one(DeliveryStatus::Delivered), one(DeliveryStatus::Pending)]);
    assert!(stage.store.event_outcomes(stage.ws, &[]).await.expect("rows").is_empty());
    assert!(stage.store.event_outcomes(unknown(), &ids).await.expect("rows").is_empty());
}

/// However many events were taken, those that nobody took are found along their own index.
#[tokio::test]
async fn sqlite_finds_unmatched_events_along_their_index() {
    let stage = Stage::sqlite().await;
    let OneOf::Sqlite(pools) = &stage.store.db else { panic!("not SQLite") };
    let mut select = Select::new("SELECT e.* FROM events e");
    select.events(&stage.store.db, stage.ws, &EventFilter { unmatched: true, ..EventFilter::default() });
    let sql = format!("EXPLAIN QUERY PLAN {}", select.page("e.id", Some(uuid::Uuid::nil()), 30).sql);
    let plan: Vec<(i64, i64, i64, String)> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(&pools.reader).await.expect("a plan");
    let plan: Vec<String> = plan.into_iter().map(|(_, _, _, line)| line).collect();
    assert!(plan[0].contains("events_unmatched (workspace_id=? AND id<?)"), "{plan:?}");
    assert_eq!(plan.len(), 1, "no sorting: {plan:?}");
}
