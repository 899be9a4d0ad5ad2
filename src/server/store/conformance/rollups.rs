//! Roll-ups say what a count of the log says.

use super::{Stage, on_both, unknown};
use crate::domain::attempt::ErrorCode;
use crate::domain::delivery::Reason;
use crate::domain::ids::WebhookId;
use crate::domain::replay::Wanted;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::dialect::OneOf;
use crate::server::store::figures::OLDEST_WAITING;
use crate::server::store::{After, Counts, HOUR_MS, MINUTES_MS, Oldest, ReplayStep, Requested};

on_both! {
    they_agree_with_the_log,
    what_is_made_later_counts_too,
    each_webhook_has_its_hours,
    nothing_is_counted_twice,
    they_go_with_their_time,
    an_erased_workspace_gets_none,
    what_waits_longest_is_known,
    what_waits_is_as_old_as_it_is,
}

async fn hours(stage: &Stage, webhook: Option<WebhookId>) -> Vec<Counts> {
    let from = stage.now().plus_ms(-stage.now().0.rem_euclid(HOUR_MS) - HOUR_MS);
    stage.store.counts(stage.ws, webhook, HOUR_MS, from, HOUR_MS, 2).await.expect("counts")
}

async fn they_agree_with_the_log(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let b = stage.webhook("B", WebhookStatus::Active).await;
    for round in 0..30_u32 {
        let mut events = vec![stage.event(None, &[&a, &b], true), stage.event(None, &[], false)];
        events[0].deliveries[1].skipped = Some(Reason::ExcludedSource);
        events[0].deliveries[1].leased = false;
        stage.commit(&events).await;
        let after = if round % 3 == 0 { After::RetryAt(stage.now().plus_ms(5_000)) } else { After::Delivered };
        let mut done = stage.attempt(events[0].deliveries[0].id, 1, after);
        done.webhook_id = a.id;
        stage.store.commit(stage.node, stage.now(), &[], &[done]).await.expect("a commit");
        stage.clock.advance_ms(120_000);
    }
    let mut all = Counts::default();
    hours(stage, None).await.iter().for_each(|counts| all.add(counts));
    let counted = async |table| u64::try_from(stage.store.count_rows(table).await).expect("a count");
    assert_eq!(all.events, counted("events").await);
    assert_eq!(all.made + all.skipped, counted("deliveries").await);
    assert_eq!((all.made, all.skipped), (30, 30));
    assert_eq!(all.succeeded() + all.failures(), counted("attempts").await);
    assert_eq!((all.succeeded(), all.failed.get(&ErrorCode::Http(503).kind())), (20, Some(&10)));
    assert!(all.latency(0.5).is_some_and(|ms| (10.0..20.0).contains(&ms)), "12.5 ms each");

    let of_b = hours(stage, Some(b.id)).await;
    assert_eq!(
        of_b.iter().map(|counts| (counts.events, counts.made, counts.skipped)).map(|(_, _, held)| held).sum::<u64>(),
        30
    );
    let from = stage.now().plus_ms(-2 * HOUR_MS);
    let busiest = stage.store.busiest(stage.ws, MINUTES_MS, from, stage.now()).await.expect("an answer");
    assert_eq!(busiest.iter().map(|busy| busy.name.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    assert_eq!(busiest[0].counts.succeeded(), 20);
    assert!(stage.store.busiest(unknown(), MINUTES_MS, from, stage.now()).await.expect("an answer").is_empty());
}

async fn what_is_made_later_counts_too(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let events = [stage.event(None, &[&a], false), stage.event(None, &[], false), stage.event(None, &[], false)];
    stage.commit(&events).await;
    stage.clock.advance_ms(HOUR_MS);
    let now = stage.now();
    let request = async |event, webhook| {
        stage.store.request_delivery(stage.ws, event, webhook, stage.clock.id(), now).await.expect("an answer")
    };
    assert_eq!(request(events[0].event.id, a.id).await, Requested::Queued);
    assert_eq!(request(events[0].event.id, unknown()).await, Requested::NotFound);
    let replay = stage.replay(&a, Wanted::Missing);
    assert!(stage.store.insert_replay(&replay).await.expect("an answer"));
    let make = events.iter().map(|new| (stage.clock.id(), new.event.id)).collect();
    let position = events[2].event.id;
    let step =
        ReplayStep { resend: vec![], make, version_id: a.version_id, position, paced_at: now, finished: true, now };
    assert_eq!(stage.store.replay_step(&replay, &step).await.expect("an answer"), Some(2), "one has a delivery");
    assert_eq!(stage.store.replay_step(&replay, &step).await.expect("an answer"), None);
    for webhook in [None, Some(a.id)] {
        let made: Vec<_> = hours(stage, webhook).await.iter().map(|counts| counts.made).collect();
        assert_eq!(made, [1, 3], "one as its event came, then one on request and two of the replay");
    }
    let from = now.plus_ms(-now.0.rem_euclid(MINUTES_MS));
    let fine = stage.store.counts(stage.ws, None, MINUTES_MS, from, MINUTES_MS, 1).await.expect("counts");
    assert_eq!(fine[0].made, 3);
    assert_eq!(stage.store.count_rows("deliveries").await, 4);
}

async fn each_webhook_has_its_hours(stage: &Stage) {
    let active = async |name| stage.webhook(name, WebhookStatus::Active).await;
    let (a, b, c) = (active("A").await, active("B").await, active("C").await);
    let from = stage.now().plus_ms(-stage.now().0.rem_euclid(HOUR_MS));
    for (webhook, after) in [(&a, After::Delivered), (&b, After::RetryAt(from)), (&c, After::Delivered)] {
        let event = stage.event(None, &[webhook], true);
        stage.commit(std::slice::from_ref(&event)).await;
        let mut done = stage.attempt(event.deliveries[0].id, 1, after);
        done.webhook_id = webhook.id;
        stage.store.commit(stage.node, stage.now(), &[], &[done]).await.expect("a commit");
        stage.clock.advance_ms(HOUR_MS);
    }
    let hourly = async |ws, ids: &[WebhookId]| stage.store.hourly(ws, ids, from, 2).await.expect("counts");
    let found = hourly(stage.ws, &[a.id, b.id, c.id, unknown()]).await;
    assert_eq!(found.len(), 2, "C came after the two hours");
    let numbers = |id| found[&id].iter().map(|counts| (counts.succeeded(), counts.failures())).collect::<Vec<_>>();
    assert_eq!((numbers(a.id), numbers(b.id)), (vec![(1, 0), (0, 0)], vec![(0, 0), (0, 1)]));
    assert_eq!(hourly(stage.ws, &[a.id]).await.len(), 1);
    assert!(hourly(unknown(), &[a.id]).await.is_empty());
}

async fn nothing_is_counted_twice(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let first = stage.event(Some("one"), &[&a], false);
    stage.commit(std::slice::from_ref(&first)).await;
    let again = [stage.event(Some("one"), &[&a], false), stage.event(Some("two"), &[&a], false)];
    stage.commit(&again).await;
    let now = &hours(stage, None).await[1];
    assert_eq!((now.events, now.made), (2, 2));
}

async fn they_go_with_their_time(stage: &Stage) {
    stage.commit(&[stage.event(None, &[], false)]).await;
    assert_eq!(stage.store.count_rows("rollups").await, 2);
    stage.clock.advance_ms(3 * 86_400_000);
    let old = stage.now().plus_ms(-30 * 86_400_000);
    stage.store.prune_leftovers(stage.now(), old).await.expect("done");
    assert_eq!(stage.store.count_rows("rollups").await, 1, "the hour stays");
    stage.store.prune_leftovers(stage.now(), stage.now()).await.expect("done");
    assert_eq!(stage.store.count_rows("rollups").await, 0);
}

async fn an_erased_workspace_gets_none(stage: &Stage) {
    let mut late = stage.attempt(unknown(), 1, After::Delivered);
    late.workspace_id = unknown();
    stage.store.commit(stage.node, stage.now(), &[], &[late]).await.expect("a commit");
    assert_eq!(stage.store.count_rows("rollups").await, 0);
}

async fn what_waits_longest_is_known(stage: &Stage) {
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let overdue = async |webhook| stage.store.overdue_since(stage.ws, webhook, stage.now()).await.expect("an answer");
    stage.commit(&[stage.event(None, &[&a], true)]).await;
    assert_eq!(overdue(None).await, None, "a node sends it");
    let since = stage.now();
    stage.commit(&[stage.event(None, &[&a], false)]).await;
    stage.clock.advance_ms(1_000);
    stage.commit(&[stage.event(None, &[&a], false)]).await;
    assert_eq!((overdue(None).await, overdue(Some(a.id)).await), (Some(since), Some(since)));
    assert_eq!(overdue(Some(unknown())).await, None);
}

async fn what_waits_is_as_old_as_it_is(stage: &Stage) {
    let oldest = async |webhook, most| {
        let found: Oldest = stage.store.oldest_waiting(stage.ws, webhook, most).await.expect("an answer");
        (found.since, found.more)
    };
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let held = stage.webhook("Held", WebhookStatus::Paused).await;
    let off = stage.webhook("Off", WebhookStatus::Inactive).await;
    stage.commit(&[stage.event(None, &[&off], false)]).await;
    assert_eq!(oldest(None, 9).await, (None, false), "what is about to be cancelled does not wait");
    stage.clock.advance_ms(1_000);

    // It failed once and is due in an hour.
    let (first, retry) = (stage.now(), stage.event(None, &[&a], true));
    stage.commit(std::slice::from_ref(&retry)).await;
    let mut failed = stage.attempt(retry.deliveries[0].id, 1, After::RetryAt(stage.now().plus_ms(HOUR_MS)));
    failed.webhook_id = a.id;
    stage.store.commit(stage.node, stage.now(), &[], &[failed]).await.expect("a commit");
    stage.clock.advance_ms(1_000);
    let second = stage.now();
    stage.commit(&[stage.event(None, &[&held], false)]).await;
    assert_eq!(oldest(None, 9).await, (Some(first), false));
    assert_eq!(oldest(Some(held.id), 9).await, (Some(second), false), "a pause holds it");
    assert_eq!(oldest(Some(unknown()), 9).await, (None, false));
    assert_eq!(stage.store.oldest_waiting(unknown(), None, 9).await.expect("an answer").since, None);

    // A younger one has its turn first.
    stage.clock.advance_ms(1_000);
    stage.commit(&[stage.event(None, &[&a], false)]).await;
    assert_eq!(oldest(Some(a.id), 2).await, (Some(first), false));
    assert_eq!(oldest(Some(a.id), 1).await, (Some(stage.now()), true));
    assert_eq!(oldest(None, 1).await, (Some(second), true));
}

#[tokio::test]
async fn sqlite_finds_what_waits_along_its_index() {
    let stage = Stage::sqlite().await;
    let OneOf::Sqlite(pools) = &stage.store.db else { panic!("not SQLite") };
    let sql = format!("EXPLAIN QUERY PLAN {OLDEST_WAITING}");
    let plan: Vec<(i64, i64, i64, String)> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(&pools.reader).await.expect("a plan");
    let lines: Vec<String> = plan.into_iter().map(|(_, _, _, line)| line).collect();
    let along = lines.iter().filter(|line| line.contains("INDEX deliveries_due (webhook_id=?")).count();
    assert_eq!(along, 2, "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("TEMP B-TREE") || line.contains("SCAN d")), "{lines:?}");
}
