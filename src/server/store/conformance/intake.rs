//! Committing events: what is stored, duplicates, and two nodes at once.

use super::{Stage, new_owner, on_both};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::{EventId, TypeId};
use crate::domain::webhook::WebhookStatus;
use crate::server::store::commit;
use crate::server::store::dialect::{OneOf, on_db};
use crate::server::store::{NewEvent, Store, leases, replay};

on_both! {
    an_event_is_kept_digit_for_digit,
    duplicates_answer_with_the_first,
    workspaces_do_not_share_sender_ids,
    skipped_deliveries_count_apart,
    nodes_that_post_the_same_agree,
    a_planted_fault_is_found,
    nothing_is_fine,
}

async fn an_event_is_kept_digit_for_digit(stage: &Stage) {
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let mut new = stage.event(Some("sender-\"\\é\u{7f}"), &[&webhook], false);
    new.event.profile = Some("{}".to_owned());
    new.event.source = Some("ui".to_owned());
    let accepted = stage.commit(&[new.clone()]).await;
    assert_eq!((accepted[0].event_id, accepted[0].duplicate), (new.event.id, false));
    assert_eq!((accepted[0].deliveries, accepted[0].skipped), (1, 0));
    let found = stage.store.event(stage.ws, new.event.id).await.expect("an answer").expect("an event");
    assert_eq!(found.event, new.event);
    assert_eq!(found.received_at, new.received_at);
    assert_eq!(found.deliveries[0].id, new.deliveries[0].id);
    assert_eq!(found.deliveries[0].webhook_name, "A");
}

async fn nothing_is_fine(stage: &Stage) {
    assert!(stage.commit(&[]).await.is_empty());
    let alone = stage.event(None, &[], false);
    assert_eq!(stage.commit(&[alone]).await[0].deliveries, 0);
}

async fn duplicates_answer_with_the_first(stage: &Stage) {
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let first = stage.event(Some("x"), &[&webhook], false);
    let within =
        stage.commit(&[first.clone(), stage.event(Some("x"), &[], false), stage.event(None, &[], false)]).await;
    assert_eq!(within.iter().map(|accepted| accepted.duplicate).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!((within[1].event_id, within[1].deliveries), (first.event.id, 1));
    let later =
        [stage.event(Some("y"), &[], false), stage.event(Some("x"), &[], false), stage.event(Some("x"), &[], true)];
    let across = stage.commit(&later).await;
    assert_eq!(across.iter().map(|accepted| accepted.duplicate).collect::<Vec<_>>(), [false, true, true]);
    assert!(across[1..].iter().all(|accepted| accepted.event_id == first.event.id && accepted.deliveries == 1));
    let events =
        stage.store.events(stage.ws, &super::super::EventFilter::default(), None, 50).await.expect("a list").rows;
    assert_eq!(events.len(), 3);
    assert!(stage.store.accounting_faults().await.expect("books").is_empty());
}

async fn workspaces_do_not_share_sender_ids(stage: &Stage) {
    let other = new_owner(&stage.clock, "bob@example.com");
    stage.store.add_owner(&other).await.expect("another workspace");
    let mine = stage.event(Some("x"), &[], false);
    let theirs = NewEvent { workspace_id: other.workspace_id, ..stage.event(Some("x"), &[], false) };
    let accepted = stage.commit(&[mine, theirs]).await;
    assert!(accepted.iter().all(|accepted| !accepted.duplicate));
}

async fn skipped_deliveries_count_apart(stage: &Stage) {
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let mut new = stage.event(Some("x"), &[&webhook, &webhook], false);
    new.deliveries[1].skipped = Some(Reason::ExcludedSource);
    let accepted = stage.commit(&[new.clone()]).await[0];
    assert_eq!((accepted.deliveries, accepted.skipped), (1, 1));
    let again = stage.commit(&[stage.event(Some("x"), &[], false)]).await[0];
    assert_eq!((again.duplicate, again.deliveries, again.skipped), (true, 1, 1));
    let found = stage.store.event(stage.ws, new.event.id).await.expect("an answer").expect("an event");
    let skipped = &found.deliveries[1];
    assert_eq!((skipped.status, skipped.reason), (DeliveryStatus::Skipped, Some(Reason::ExcludedSource)));
    assert!(stage.store.accounting_faults().await.expect("books").is_empty());
    let held = async |ws, webhook, since| stage.store.held_back_since(ws, webhook, since, 9).await.expect("a number");
    assert_eq!(held(stage.ws, new.deliveries[1].webhook_id, stage.now()).await, 1);
    assert_eq!(held(stage.ws, new.deliveries[1].webhook_id, stage.now().plus_ms(1)).await, 0);
    assert_eq!(held(super::unknown(), new.deliveries[1].webhook_id, stage.now()).await, 0);
}

async fn nodes_that_post_the_same_agree(stage: &Stage) {
    let mut nodes = tokio::task::JoinSet::new();
    for node in 0..6_usize {
        let mut batch: Vec<_> = (0..40).map(|number| stage.event(Some(&format!("s{number}")), &[], false)).collect();
        batch.rotate_left(node * 7);
        let (url, id, until) = (stage.database.url.clone(), uuid::Uuid::from_u128(node as u128), stage.now());
        nodes.spawn(async move {
            let store = Store::open(&url).await.expect("a store");
            let accepted = store.commit(id, until, &batch, &[]).await.expect("a commit");
            store.close().await;
            let senders = batch.into_iter().filter_map(|new| new.event.sender_id);
            senders.zip(accepted).collect::<Vec<_>>()
        });
    }
    let answers: Vec<_> = nodes.join_all().await.into_iter().flatten().collect();
    assert_eq!(answers.iter().filter(|(_, accepted)| !accepted.duplicate).count(), 40);
    let mut first = std::collections::HashMap::new();
    for (sender, accepted) in &answers {
        assert_eq!(*first.entry(sender).or_insert(accepted.event_id), accepted.event_id);
    }
    let events =
        stage.store.events(stage.ws, &super::super::EventFilter::default(), None, 500).await.expect("a list").rows;
    assert_eq!(events.len(), 40);
}

async fn a_planted_fault_is_found(stage: &Stage) {
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let new = stage.event(None, &[&webhook, &webhook], false);
    stage.commit(&[new.clone(), stage.event(None, &[&webhook], false)]).await;
    assert!(stage.store.accounting_faults().await.expect("books").is_empty());
    let lost = new.deliveries[0].id.uuid();
    on_db!(stage.store.write(), pool => {
        sqlx::query("DELETE FROM deliveries WHERE id = $1").bind(lost).execute(pool).await.map(drop)
    })
    .expect("a planted fault");
    assert_eq!(stage.store.accounting_faults().await.expect("books"), [(new.event.id, 2, 1)]);
}

/// What keeps the claim and the lists fast: SQLite must walk along the indexes that were made for them.
#[tokio::test]
async fn sqlite_uses_the_indexes() {
    let stage = Stage::sqlite().await;
    let OneOf::Sqlite(pools) = &stage.store.db else { panic!("not SQLite") };
    let plan = async |sql: &str| {
        let rows: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")))
                .fetch_all(&pools.reader)
                .await
                .expect("a plan");
        rows.into_iter().map(|(_, _, _, line)| line).collect::<Vec<_>>().join("\n")
    };
    let claim = plan(super::super::dialect::PICK_DUE.sqlite).await;
    assert!(
        claim.contains("USING INDEX deliveries_due") || claim.contains("USING COVERING INDEX deliveries_due"),
        "{claim}"
    );
    assert!(!claim.contains("SCAN d") && !claim.contains("SCAN e") && !claim.contains("SCAN p"), "{claim}");
    for statement in [commit::sqlite::FINISHED, commit::sqlite::ATTEMPT] {
        let outcome = plan(statement).await;
        assert!(outcome.contains("SEARCH deliveries USING INDEX sqlite_autoindex_deliveries_1 (id=?)"), "{outcome}");
    }
    let _ = EventId::PREFIX;
}

/// What keeps a commit and a claim fast on PostgreSQL, however large the table grows after its statements were prepared:
/// it goes along the batch and looks each delivery up.
#[tokio::test]
async fn postgres_goes_along_the_batch() {
    const NOBODY: &str = "'00000000-0000-0000-0000-000000000000'";
    let stage = Stage::postgres().await;
    let OneOf::Postgres(writer) = stage.store.write() else { panic!("not PostgreSQL") };
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let updates = [
        (commit::parts::FINISHED, ["", "", ""]),
        (leases::LEASE.postgres, [NOBODY, "0", ""]),
        (leases::RELEASE.postgres, [NOBODY, "0", ""]),
        (replay::RESEND.postgres, ["0", NOBODY, "true"]),
    ];
    for grown in [false, true] {
        if grown {
            // Too few to look small, and counted.
            stage.commit(&(0..40).map(|_| stage.event(None, &[&webhook], true)).collect::<Vec<_>>()).await;
            sqlx::query("ANALYZE").execute(writer).await.expect("statistics");
        }
        for (sql, [second, third, fourth]) in updates {
            let sql = sql.replace("$1", "'[]'").replace("$2", second).replace("$3", third).replace("$4", fourth);
            let lines: Vec<(String,)> =
                sqlx::query_as(sqlx::AssertSqlSafe(format!("EXPLAIN {sql}"))).fetch_all(writer).await.expect("a plan");
            let plan = lines.into_iter().map(|(line,)| line).collect::<Vec<_>>().join("\n");
            let (batch, table) = (plan.find("Function Scan"), plan.find("Index Scan"));
            assert!(batch.is_some() && table.is_some() && batch < table, "{plan}");
        }
    }
}
