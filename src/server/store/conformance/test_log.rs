//! Tests of endpoints as they are kept.

use super::super::dialect::OneOf;
use super::{Stage, on_both, unknown};
use crate::domain::attempt::{AttemptError, Headers, ShownRequest, ShownResponse, TestResult, Timing};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{DeliveryId, TestId, TypeId, WebhookId};
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{DeliveryFilter, HttpFilter, Period, Search, Test, TestRow, TestsBefore, TestsOf};

on_both! {
    tests_are_kept_and_found,
    what_was_tested_last_is_known,
    old_tests_go_in_steps,
}

impl Stage {
    /// A test that was answered so, of its own run.
    pub(super) fn test(&self, webhook_id: Option<WebhookId>, status: u16) -> Test {
        let id: TestId = self.clock.id();
        let error = (status >= 300).then(|| format!("http_{status}"));
        let message = error.as_ref().map(|_| "It was refused.".to_owned());
        let failure = |code: &String| AttemptError { code: code.clone(), message: message.clone().unwrap_or_default() };
        let headers = Headers(vec![("webhook-test".to_owned(), "true".to_owned())]);
        let result = TestResult {
            id,
            ok: error.is_none(),
            event_type: "message.sent".to_owned(),
            url: "https://example.com/é".to_owned(),
            checks: Vec::new(),
            request: Some(ShownRequest {
                method: "POST".to_owned(),
                url: "https://example.com/é".to_owned(),
                headers,
                body: "{\"a\":0.10}".to_owned(),
            }),
            response: Some(ShownResponse {
                status,
                headers: Headers::default(),
                body: "\u{0}no".to_owned(),
                truncated: true,
            }),
            timing_ms: Timing { dns: None, connect: Some(0.5), tls: None, first_byte: Some(1.25), total: 12.5 },
            error: error.as_ref().map(failure),
            advice: None,
        };
        let row = TestRow {
            id,
            run_id: id,
            webhook_id,
            draft_id: None,
            webhook_name: "As it was".to_owned(),
            user_id: Some(self.owner.user_id),
            key_id: None,
            who: "Ada@Example.com".to_owned(),
            event_type: result.event_type.clone(),
            url: result.url.clone(),
            http_status: Some(status),
            error,
            error_message: message,
            duration_ms: 12,
            created_at: self.now(),
        };
        Test { row, result }
    }

    pub(super) async fn keep_tests(&self, tests: &[Test]) {
        self.store.insert_tests(self.ws, tests).await.expect("tests kept");
    }
}

async fn tests_are_kept_and_found(stage: &Stage) {
    let store = &stage.store;
    let webhook = stage.webhook("Now", WebhookStatus::Paused).await;
    let mut tests = vec![stage.test(None, 200)];
    stage.clock.advance_ms(200_000);
    let later = stage.now();
    tests.extend([stage.test(Some(webhook.id), 404), stage.test(Some(webhook.id), 503)]);
    tests[2].row.event_type = "message.read".to_owned();
    stage.keep_tests(&tests).await;
    // The row has the webhook's name of today.
    for test in &mut tests[1..] {
        test.row.webhook_name = "Now".to_owned();
    }
    for test in &tests {
        assert_eq!(store.test(stage.ws, test.row.id).await.expect("an answer").as_ref(), Some(test));
        assert!(store.test(unknown(), test.row.id).await.expect("an answer").is_none());
    }
    let places = async |filter: &DeliveryFilter| {
        let found = store.tests(stage.ws, filter, None, 9).await.expect("a list");
        assert!(found.next.is_none() && !found.cut);
        let place = |row: &TestRow| tests.iter().position(|test| test.row == *row).expect("one of them");
        found.rows.iter().map(place).collect::<Vec<_>>()
    };
    let all = DeliveryFilter::default;
    let q = |text: String| DeliveryFilter { q: Search::new(&text), ..all() };
    let of = |status| DeliveryFilter { status: vec![status], ..all() };
    let (id, sent_as) = (tests[1].row.id, DeliveryId::from_uuid(tests[1].row.id.uuid()));
    for (filter, expected) in [
        (all(), vec![2, 1, 0]),
        (DeliveryFilter { webhook_id: Some(webhook.id), ..all() }, vec![2, 1]),
        (DeliveryFilter { event_type: Some("message.read".to_owned()), ..all() }, vec![2]),
        (DeliveryFilter { error: Some("http_404".to_owned()), ..all() }, vec![1]),
        (DeliveryFilter { http_status: Some(HttpFilter::Class(5)), ..all() }, vec![2]),
        (DeliveryFilter { attempt_failed: Some(true), ..all() }, vec![2, 1]),
        (DeliveryFilter { attempt_failed: Some(false), ..all() }, vec![0]),
        (DeliveryFilter { period: Period::new(Some(later), None), ..all() }, vec![2, 1]),
        (DeliveryFilter { period: Period::new(None, Some(later)), ..all() }, vec![0]),
        (of(DeliveryStatus::Failed), vec![2, 1]),
        (of(DeliveryStatus::Delivered), vec![0]),
        (of(DeliveryStatus::Pending), vec![]),
        (q(format!(" {} ", id.to_string().to_uppercase())), vec![1]),
        (q(sent_as.to_string()), vec![1]),
        (q(webhook.id.to_string()), vec![2, 1]),
        (q("ada@example.com".to_owned()), vec![]),
        // What only deliveries have.
        (DeliveryFilter { product: Some("crm".to_owned()), ..all() }, vec![]),
        (DeliveryFilter { event_id: Some(unknown()), ..all() }, vec![]),
    ] {
        assert_eq!(places(&filter).await, expected, "{filter:?}");
    }
    let page = store.tests(stage.ws, &all(), None, 2).await.expect("a page");
    assert_eq!((page.rows.len(), page.next), (2, Some(tests[1].row.id.uuid())));
    let rest = store.tests(stage.ws, &all(), page.onward(), 2).await.expect("a page");
    assert_eq!((rest.rows.len(), rest.rows[0].id, rest.next), (1, tests[0].row.id, None));
    assert!(store.tests(unknown(), &all(), None, 9).await.expect("a list").rows.is_empty());
    let foreign = DeliveryFilter { webhook_id: Some(webhook.id), ..all() };
    assert!(store.tests(unknown(), &foreign, None, 9).await.expect("a list").rows.is_empty());
    let deliveries = store.deliveries(stage.ws, &all(), None, 9).await.expect("a list");
    assert!(deliveries.rows.is_empty(), "a test is no delivery");
}

async fn what_was_tested_last_is_known(stage: &Stage) {
    let store = &stage.store;
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let last = async |of| {
        let tests = store.last_tests(stage.ws, of).await.expect("tests");
        tests.iter().map(|test| test.row.id).collect::<Vec<_>>()
    };
    let (saved, draft) = (TestsOf::Webhook(webhook.id), stage.clock.id());
    assert!(last(saved).await.is_empty());
    let run = |count: usize, webhook_id| {
        let mut tests: Vec<_> = (0..count).map(|_| stage.test(webhook_id, 200)).collect();
        let first = tests[0].row.id;
        for test in &mut tests {
            test.row.run_id = first;
        }
        tests
    };
    let (first, second) = (run(2, Some(webhook.id)), run(3, Some(webhook.id)));
    let mut tried = run(2, None);
    for test in &mut tried {
        test.row.draft_id = Some(draft);
    }
    for tests in [&first, &second, &tried] {
        stage.keep_tests(tests).await;
    }
    let ids = |tests: &[Test]| tests.iter().map(|test| test.row.id).collect::<Vec<_>>();
    assert_eq!(last(saved).await, ids(&second));
    assert_eq!(last(TestsOf::Draft(draft)).await, ids(&tried));
    assert!(store.last_tests(unknown(), saved).await.expect("tests").is_empty());

    let adopt = async |draft, run| {
        let before = stage.stored(webhook.id).await;
        let tests = TestsBefore { draft, run };
        stage.change(&before, |change| change.tests = tests).await.expect("an update");
    };
    adopt(Some(draft), None).await;
    assert_eq!(last(saved).await, ids(&tried));
    assert!(last(TestsOf::Draft(draft)).await.is_empty());
    let unsaved = run(2, None);
    stage.keep_tests(&unsaved).await;
    assert_eq!(last(saved).await, ids(&tried));
    adopt(None, Some(unsaved[0].row.id)).await;
    assert_eq!(last(saved).await, ids(&unsaved));
}

async fn old_tests_go_in_steps(stage: &Stage) {
    let store = &stage.store;
    let old: Vec<_> = (0..3).map(|_| stage.test(None, 200)).collect();
    stage.keep_tests(&old).await;
    stage.clock.advance_ms(1_000);
    let young = stage.test(None, 200);
    stage.keep_tests(std::slice::from_ref(&young)).await;
    let retire = async |ws| store.retire_tests(ws, stage.now(), 2).await.expect("a step");
    assert_eq!(retire(unknown()).await, 0);
    assert_eq!((retire(stage.ws).await, retire(stage.ws).await, retire(stage.ws).await), (2, 1, 0));
    assert!(store.test(stage.ws, young.row.id).await.expect("an answer").is_some());
    assert_eq!(store.count_rows("tests").await, 1);
}

/// However many tests there are, those of a webhook are found along their own index, in its order.
#[tokio::test]
async fn sqlite_lists_tests_along_their_indexes() {
    let stage = Stage::sqlite().await;
    let OneOf::Sqlite(pools) = &stage.store.db else { panic!("not SQLite") };
    let of_webhook = DeliveryFilter { webhook_id: Some(unknown()), ..DeliveryFilter::default() };
    for (filter, index) in [(DeliveryFilter::default(), "tests_workspace"), (of_webhook, "tests_webhook")] {
        let select = super::super::test_log::select(stage.ws, &filter).expect("some fit");
        let sql = format!("EXPLAIN QUERY PLAN {}", select.page("t.id", Some(uuid::Uuid::max()), 30).sql);
        let plan: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(&pools.reader).await.expect("a plan");
        let plan: Vec<String> = plan.into_iter().map(|(_, _, _, line)| line).collect();
        assert!(plan[0].contains(index) && !plan.iter().any(|line| line.contains("TEMP B-TREE")), "{plan:?}");
    }
}
