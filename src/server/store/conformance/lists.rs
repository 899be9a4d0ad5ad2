//! Long lists: how far they look, and by which index.

use std::collections::HashSet;

use sqlx::{AssertSqlSafe, Row as _};
use uuid::Uuid;

use super::{Stage, on_both};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{EventId, TypeId, WebhookId};
use crate::domain::payload::PayloadIs;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::batch::term_hash;
use crate::server::store::dialect::{OneOf, Sql};
use crate::server::store::lists::List;
use crate::server::store::period::id_at;
use crate::server::store::search::FOUND;
use crate::server::store::select::{Select, Value};
use crate::server::store::slice::WINDOW;
use crate::server::store::{Cursor, DeliveryFilter, EventFilter, HttpFilter, Period, Search, Span, log, replay};

on_both! {
    no_filter_reads_a_whole_table,
    nor_with_statistics_of_another_day,
    a_window_ends_and_says_where_to_go_on,
    a_search_goes_on_below_the_events_it_took_up,
}

/// `$1` workspace, `$2` webhook, `$3` rows: each delivered at the first attempt, in order, a millisecond apart.
const EVENTS: Sql = Sql {
    sqlite: "WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < $3)
        INSERT INTO events (workspace_id, id, event_type, time_ns, time_digits, product, channel, data, received_at,
            deliveries, skipped)
        SELECT $1, unhex(printf('%012x7000%016x', 1700000000000 + i, i)), 'message.sent', i, 0, 'crm', 'email',
            '{\"n\":' || i || '}', 1700000000000 + i, 1, 0 FROM s WHERE $2 IS NOT NULL",
    postgres:
        "INSERT INTO events (workspace_id, id, event_type, time_ns, time_digits, product, channel, data, received_at,
            deliveries, skipped)
        SELECT $1, (lpad(to_hex(1700000000000 + i), 12, '0') || '7000' || lpad(to_hex(i), 16, '0'))::uuid,
            'message.sent', i, 0, 'crm', 'email', '{\"n\":' || i || '}', 1700000000000 + i, 1, 0
        FROM generate_series(1, $3) AS i WHERE $2 IS NOT NULL",
};
const DELIVERIES: &str =
    "INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product,
        channel, status, attempt_count, round_start, http_status, created_at)
    SELECT e.id, $1, $2, e.id, $2, e.event_type, e.product, e.channel, 'delivered', 1, 0, 200, e.received_at
    FROM events e WHERE e.workspace_id = $1 AND $3 > 0";
/// Ten seconds after their events.
const ATTEMPTS: Sql = Sql {
    sqlite: "INSERT INTO attempts (workspace_id, id, delivery_id, webhook_id, number, started_at, url, headers,
            signature, http_status, response_headers, response_body, truncated, timing)
        SELECT $1, unhex(printf('%012x7000%016x', e.received_at + 10000, e.received_at - 1700000000000)), e.id, $2, 1,
            e.received_at + 10000, '', '', '', 200, '', '', FALSE,
            '{\"dns\":0,\"connect\":0,\"tls\":0,\"first_byte\":0,\"total\":0}'
        FROM events e WHERE e.workspace_id = $1 AND $3 > 0",
    postgres: "INSERT INTO attempts (workspace_id, id, delivery_id, webhook_id, number, started_at, url, headers,
            signature, http_status, response_headers, response_body, truncated, timing)
        SELECT $1, (lpad(to_hex(e.received_at + 10000), 12, '0') || '7000'
                || lpad(to_hex(e.received_at - 1700000000000), 16, '0'))::uuid, e.id, $2, 1,
            e.received_at + 10000, '', '', '', 200, '', '', FALSE,
            '{\"dns\":0,\"connect\":0,\"tls\":0,\"first_byte\":0,\"total\":0}'
        FROM events e WHERE e.workspace_id = $1 AND $3 > 0",
};

async fn run(stage: &Stage, sql: &'static str, webhook: WebhookId, rows: i64) {
    let (ws, webhook) = (stage.ws.uuid(), webhook.uuid());
    match stage.store.write() {
        OneOf::Sqlite(pool) => sqlx::query(sql).bind(ws).bind(webhook).bind(rows).execute(pool).await.map(drop),
        OneOf::Postgres(pool) => sqlx::query(sql).bind(ws).bind(webhook).bind(rows).execute(pool).await.map(drop),
    }
    .expect("rows");
}

/// So many deliveries that went well.
async fn fill(stage: &Stage, rows: i64) -> WebhookId {
    write(stage, stage.webhook("A", WebhookStatus::Active).await.id, rows).await
}

/// The same to this webhook.
async fn write(stage: &Stage, webhook: WebhookId, rows: i64) -> WebhookId {
    for sql in [stage.store.db.spell(&EVENTS), DELIVERIES, stage.store.db.spell(&ATTEMPTS)] {
        run(stage, sql, webhook, rows).await;
    }
    webhook
}

/// What the planner says of a statement.
async fn plan(stage: &Stage, select: Select) -> String {
    macro_rules! bound {
        ($pool:expr, $explain:literal, $column:literal) => {{
            let mut query = sqlx::query(AssertSqlSafe(format!("{} {}", $explain, select.sql)));
            for value in select.values {
                query = match value {
                    Value::Id(id) => query.bind(id),
                    Value::Int(number) => query.bind(number),
                    Value::Text(text) => query.bind(text),
                };
            }
            let rows = query.fetch_all($pool).await.expect("a plan");
            rows.iter().map(|row| row.get::<String, _>($column)).collect::<Vec<_>>().join("\n")
        }};
    }
    match stage.store.read() {
        OneOf::Sqlite(pool) => bound!(pool, "EXPLAIN QUERY PLAN", 3),
        OneOf::Postgres(pool) => bound!(pool, "EXPLAIN", 0),
    }
}

/// Each filter alone, with the index that serves attempts and the one that serves deliveries.
fn alone(webhook: WebhookId) -> Vec<(DeliveryFilter, &'static str, &'static str)> {
    let all = DeliveryFilter::default;
    let text = |text: &str| Some(text.to_owned());
    let at = |s: i64| Some(Timestamp(1_700_000_000_000 + s * 1_000));
    let of = |status| DeliveryFilter { status: vec![status], ..all() };
    vec![
        (all(), "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { event_type: text("message.failed"), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { product: text("crm"), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { channel: text("sms"), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { period: Period::new(at(1), at(59)), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { period: Period::new(None, at(59)), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { webhook_id: Some(webhook), ..all() }, "attempts_webhook", "deliveries_webhook"),
        (DeliveryFilter { attempt_failed: Some(true), ..all() }, "attempts_failed", "deliveries_list"),
        (DeliveryFilter { attempt_failed: Some(false), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { error: text("dns_not_found"), ..all() }, "attempts_error", "deliveries_error"),
        (DeliveryFilter { http_status: Some(HttpFilter::Exactly(404)), ..all() }, "attempts_error", "deliveries_error"),
        (DeliveryFilter { http_status: Some(HttpFilter::Class(5)), ..all() }, "attempts_failed", "deliveries_list"),
        (DeliveryFilter { http_status: Some(HttpFilter::Class(2)), ..all() }, "attempts_pkey", "deliveries_list"),
        (DeliveryFilter { payload: PayloadIs::parse("n=7"), ..all() }, "attempts_pkey", "deliveries_list"),
        (of(DeliveryStatus::Failed), "attempts_pkey", "deliveries_ended"),
        (of(DeliveryStatus::Cancelled), "attempts_pkey", "deliveries_ended"),
        (of(DeliveryStatus::Skipped), "attempts_pkey", "deliveries_ended"),
        (of(DeliveryStatus::Delivered), "attempts_pkey", "deliveries_list"),
    ]
}

/// The tables of the log, however a plan says that it reads all of one.
fn whole_table(plan: &str) -> bool {
    let scans = |letter: &str| plan.lines().any(|line| line.trim().starts_with("SCAN") && line.contains(letter));
    plan.contains("Seq Scan on attempts")
        || plan.contains("Seq Scan on deliveries")
        || plan.contains("Seq Scan on events")
        || (scans(" a") || scans(" d") || scans(" e"))
}

async fn statements(stage: &Stage, list: &List<'_>) -> Vec<String> {
    let floor = stage.store.floor_of(list, None, WINDOW).await.expect("a floor");
    let mut plans = vec![
        plan(stage, list.window(&list.rows, floor, None, 51)).await,
        plan(stage, list.window(&list.rows, floor, Some(Uuid::max()), 51)).await,
        plan(stage, list.window(&list.documents, floor, None, 1_000)).await,
    ];
    if let Some(floor) = list.floor(None, WINDOW) {
        plans.push(plan(stage, floor).await);
    }
    plans
}

async fn analyze(stage: &Stage) {
    if let OneOf::Postgres(pool) = stage.store.write() {
        sqlx::query("ANALYZE").execute(pool).await.expect("statistics");
    }
}

async fn no_filter_reads_a_whole_table(stage: &Stage) {
    // PostgreSQL plans by what is there.
    let webhook = fill(stage, if stage.store.is_sqlite() { 10 } else { 60_000 }).await;
    analyze(stage).await;
    by_indexes(stage, webhook).await;
}

async fn nor_with_statistics_of_another_day(stage: &Stage) {
    const GONE: [&str; 3] = [
        "DELETE FROM attempts WHERE workspace_id = $1 AND $2 IS NOT NULL AND $3 > 0",
        "DELETE FROM deliveries WHERE workspace_id = $1 AND $2 IS NOT NULL AND $3 > 0",
        "DELETE FROM events WHERE workspace_id = $1 AND $2 IS NOT NULL AND $3 > 0",
    ];
    let webhook = fill(stage, 10).await;
    analyze(stage).await;
    for sql in GONE {
        run(stage, sql, webhook, 1).await;
    }
    by_indexes(stage, write(stage, webhook, if stage.store.is_sqlite() { 10 } else { 60_000 }).await).await;
}

/// Reads what the planner says of every filter.
async fn by_indexes(stage: &Stage, webhook: WebhookId) {
    let postgres = !stage.store.is_sqlite();
    let named = |index: &str| {
        if postgres { index.to_owned() } else { index.replace("attempts_pkey", "sqlite_autoindex_attempts_1") }
    };
    let filters = alone(webhook);
    for (filter, attempts, deliveries) in &filters {
        for (list, index) in [
            (log::attempts(&stage.store.db, stage.ws, filter), attempts),
            (log::deliveries(&stage.store.db, stage.ws, filter, false), deliveries),
        ] {
            for plan in statements(stage, &list).await {
                // With one workspace, all ids are its own.
                let served = plan.contains(&named(index)) || postgres && plan.contains("deliveries_pkey on deliveries");
                assert!(served, "{index} should serve {filter:?}:\n{plan}");
                assert!(!whole_table(&plan), "{filter:?}:\n{plan}");
                assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "{filter:?} sorts:\n{plan}");
            }
        }
    }
    let mut few = DeliveryFilter { q: Search::new("campaign-7"), ..DeliveryFilter::default() };
    for _ in 0..2 {
        let found = stage.store.found(stage.ws, &few, None).await.expect("what is found");
        for list in [
            log::attempts(&stage.store.db, stage.ws, &found),
            log::deliveries(&stage.store.db, stage.ws, &found, false),
        ] {
            let ids = plan(stage, list.window(&list.ids, None, None, 51)).await;
            let served = ids.contains("deliveries_event") && !ids.contains("attempts_pkey");
            assert!(served && !whole_table(&ids), "{few:?}:\n{ids}");
            let rows = plan(stage, list.rows_of(&[uuid::Uuid::max()])).await;
            assert!(!whole_table(&rows), "{rows}");
        }
        few.status = vec![DeliveryStatus::Failed];
    }
    let bounded = EventFilter { q: Search::new("campaign-7"), ..EventFilter::default() };
    let found = stage.store.events_filter_found(stage.ws, &bounded, None).await.expect("what is found");
    let events = plan(stage, stage.store.events_select(stage.ws, &found, Some(id_at(1_700_000_000_009)), 51)).await;
    let by_id = if postgres { "events_pkey" } else { "(workspace_id=? AND id=?)" };
    assert!(events.contains(by_id) && !whole_table(&events), "{events}");
    // Each new row is asked for its event; PostgreSQL makes no table of all that is searched for.
    let watched =
        DeliveryFilter { q: Search::new("campaign-7"), after: Some(Uuid::nil()), ..DeliveryFilter::default() };
    let list = log::attempts(&stage.store.db, stage.ws, &watched);
    for plan in statements(stage, &list).await {
        assert!(plan.contains(&named("attempts_pkey")) && !plan.contains("hashed"), "{plan}");
    }
    let span = Span {
        workspace_id: stage.ws,
        webhook_id: webhook,
        since: Timestamp(0),
        until: Timestamp(1_800_000_000_000),
        after: EventId::from_parts(0, 0),
        with_data: true,
    };
    let candidates = plan(stage, replay::candidates(&span, &Period::default(), 1_000)).await;
    assert!(!candidates.contains("deliveries_webhook") && candidates.contains("deliveries_event"), "{candidates}");
    for webhook_id in [None, Some(webhook)] {
        let waiting = DeliveryFilter { status: vec![DeliveryStatus::Pending], webhook_id, ..DeliveryFilter::default() };
        let list = log::deliveries(&stage.store.db, stage.ws, &waiting, true);
        let plan = plan(stage, list.window(&list.ids, None, None, 51)).await;
        assert!(plan.contains("deliveries_due") && !whole_table(&plan), "{plan}");
    }
}

/// The oldest delivery is another type's.
const OLDEST: &str = "UPDATE deliveries SET event_type = 'message.failed' WHERE workspace_id = $1 AND webhook_id = $2
    AND id = (SELECT o.id FROM deliveries o WHERE $3 > 0 ORDER BY o.id LIMIT 1)";

async fn a_window_ends_and_says_where_to_go_on(stage: &Stage) {
    let webhook = fill(stage, i64::from(2 * WINDOW) + 20).await;
    run(stage, OLDEST, webhook, 1).await;
    let text = |text: &str| Some(text.to_owned());
    let rare = DeliveryFilter { event_type: text("message.failed"), ..DeliveryFilter::default() };
    let log = async |filter: &DeliveryFilter, below| {
        stage.store.attempt_log(stage.ws, filter, below, 5).await.expect("a list")
    };
    let list = async |filter: &DeliveryFilter, below| {
        stage.store.deliveries(stage.ws, filter, below, 5).await.expect("a list")
    };
    let first = log(&rare, None).await;
    assert_eq!((first.rows.len(), first.next.is_some(), first.cut), (0, true, true));
    let far = DeliveryFilter { far: true, ..rare.clone() };
    assert_eq!((log(&far, None).await.rows.len(), list(&far, None).await.rows.len()), (1, 1));
    let second = log(&rare, first.onward()).await;
    assert_eq!((second.rows.len(), second.cut), (0, true));
    let second = log(&rare, second.onward()).await;
    assert_eq!((second.rows.len(), second.next, second.cut), (1, None, false));
    let first = list(&rare, None).await;
    assert_eq!((first.rows.len(), first.next.is_some(), first.cut), (0, true, true));
    assert_eq!(list(&far, first.onward()).await.rows.len(), 1);
    // A question about the payload looks further.
    let oldest = DeliveryFilter { payload: PayloadIs::parse("n=1"), ..DeliveryFilter::default() };
    assert_eq!((log(&oldest, None).await.rows.len(), list(&oldest, None).await.rows.len()), (1, 1));
    let all = log(&DeliveryFilter::default(), None).await;
    assert_eq!((all.rows.len(), all.cut), (5, false));
}

async fn a_search_goes_on_below_the_events_it_took_up(stage: &Stage) {
    const TERMS: &str = "INSERT INTO search_terms (workspace_id, term_hash, event_id)
        SELECT e.workspace_id, $3, e.id FROM events e WHERE e.workspace_id = $1 AND $2 IS NOT NULL";
    const OLDEST_EVENT: &str = "UPDATE events SET event_type = 'message.failed' WHERE workspace_id = $1
        AND $2 IS NOT NULL AND id = (SELECT o.id FROM events o WHERE $3 > 0 ORDER BY o.id LIMIT 1)";
    let rows = FOUND as usize + 20;
    let webhook = fill(stage, i64::from(FOUND) + 20).await;
    run(stage, TERMS, webhook, term_hash("campaign-7")).await;
    let store = &stage.store;
    let campaign = DeliveryFilter { q: Search::new("campaign-7"), ..DeliveryFilter::default() };
    let (mut seen, mut cursor) = (HashSet::new(), None);
    for page in 1.. {
        let log = store.attempt_log(stage.ws, &campaign, cursor, 400).await.expect("a list");
        seen.extend(log.rows.iter().map(|row| row.attempt.id));
        // 400, 100 of the newest 500 events, and of the rest.
        assert_eq!(log.rows.len(), [400, 100, 20][page - 1]);
        cursor = log.onward();
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), rows, "each once");
    let (mut seen, mut cursor) = (HashSet::new(), Some(Cursor::default()));
    while cursor.is_some() {
        let list = store.deliveries(stage.ws, &campaign, cursor, 400).await.expect("a list");
        seen.extend(list.rows.iter().map(|row| row.id));
        cursor = list.onward();
    }
    assert_eq!(seen.len(), rows);

    // Who watches sees what comes of any of them, here of the second and the third.
    let until = Some(Cursor::below(id_at(1_700_000_010_004)));
    let watched = DeliveryFilter { after: Some(id_at(1_700_000_010_002)), ..campaign.clone() };
    assert_eq!(store.attempt_log(stage.ws, &watched, until, 5).await.expect("a list").rows.len(), 2);
    let other = DeliveryFilter { q: Search::new("campaign-8"), ..watched };
    assert!(store.attempt_log(stage.ws, &other, until, 5).await.expect("a list").rows.is_empty());

    run(stage, OLDEST, webhook, 1).await;
    run(stage, OLDEST_EVENT, webhook, 1).await;
    let event_type = Some("message.failed".to_owned());
    for filter in [
        DeliveryFilter { event_type: event_type.clone(), ..campaign.clone() },
        DeliveryFilter { payload: PayloadIs::parse("n=1"), ..campaign },
    ] {
        let first = store.attempt_log(stage.ws, &filter, None, 5).await.expect("a list");
        assert_eq!((first.rows.len(), first.next, first.block.floor.is_some()), (0, None, true), "{filter:?}");
        let rest = store.attempt_log(stage.ws, &filter, first.onward(), 5).await.expect("a list");
        assert_eq!((rest.rows.len(), rest.onward()), (1, None), "{filter:?}");
    }
    let rare = EventFilter { event_type, q: Search::new("campaign-7"), ..EventFilter::default() };
    let first = store.events(stage.ws, &rare, None, 5).await.expect("a list");
    assert_eq!((first.rows.len(), first.cut), (0, true));
    let rest = store.events(stage.ws, &rare, first.next.map(EventId::from_uuid), 5).await.expect("a list");
    assert_eq!((rest.rows.len(), rest.next), (1, None));
}
