//! A store that fails at the wrong moment: nobody is blamed, nothing is lost, nobody hears what is not known.

use std::collections::{HashMap, HashSet};

use futures_util::future;
use serde_json::{Value, json};
use tidings::server::store::{Fault, Step};

use crate::app::{Answer, App, stories, until};
use crate::receiver::{HELD, Receiver};

const OUTCOMES_REFUSED: (&str, &str) = (
    "CREATE TRIGGER poison BEFORE INSERT ON attempts WHEN NEW.url LIKE '%/poison'
        BEGIN SELECT RAISE(ABORT, 'poison'); END",
    "CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
    CREATE TRIGGER poison BEFORE INSERT ON attempts FOR EACH ROW WHEN (NEW.url LIKE '%/poison')
        EXECUTE FUNCTION poison()",
);
const DELIVERIES_REFUSED: (&str, &str) = (
    "CREATE TRIGGER poison BEFORE UPDATE ON deliveries WHEN NEW.status = 'delivered' AND NEW.event_type = 'message.failed'
        BEGIN SELECT RAISE(ABORT, 'poison'); END",
    "CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
    CREATE TRIGGER poison BEFORE UPDATE ON deliveries FOR EACH ROW
        WHEN (NEW.status = 'delivered' AND NEW.event_type = 'message.failed') EXECUTE FUNCTION poison()",
);
const EVENTS_REFUSED: (&str, &str) = (
    "CREATE TRIGGER poison BEFORE INSERT ON events WHEN NEW.source = 'poison'
        BEGIN SELECT RAISE(ABORT, 'poison'); END",
    "CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
    CREATE TRIGGER poison BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.source = 'poison')
        EXECUTE FUNCTION poison()",
);

impl App {
    async fn webhook_for(&self, name: &str, url: &str, event_type: &str) -> Value {
        let body = json!({ "name": name, "url": url, "status": "active", "events": [event_type] });
        self.post("/webhooks", body).await.expect(201)
    }

    /// Posts many calls at the same time.
    async fn at_once(&self, bodies: impl IntoIterator<Item = Value>) -> Vec<Answer> {
        future::join_all(bodies.into_iter().map(|body| self.post("/events", body))).await
    }

    async fn pending(&self) -> u64 {
        self.running.state.store.pending(self.clock.now()).await.expect("figures").count
    }

    /// Lets a little time pass, whatever fails.
    async fn pass_ms(&self, ms: i64) {
        self.clock.advance_ms(ms);
        let _ = self.running.state.engine.tick().await;
    }

    async fn books_hold(&self) {
        assert!(self.running.state.store.accounting_faults().await.expect("books").is_empty());
    }
}

/// Fails at the first commit, and never again.
fn once(fault: Fault) -> impl FnMut(Step) -> Fault + Send {
    let mut left = 1;
    move |step| {
        if step != Step::Commit || left == 0 {
            return Fault::None;
        }
        left -= 1;
        fault
    }
}

stories! {
    async fn a_database_that_is_away_ends_no_delivery(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "One at a time", "url": receiver.url(HELD), "status": "active", "events": ["*"],
            "settings": { "max_in_flight": 1, "timeout_ms": 30_000 } });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let first = app.event(json!({ "type": "message.sent" })).await;
        let second = app.event(json!({ "type": "message.sent" })).await;
        receiver.wait_for(1).await;
        let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
        app.patch(&path, json!({ "name": "Renamed" })).await.expect(200);
        // What waits needs the version of before, and it cannot be read.
        app.faults.set(|step| if step == Step::Read { Fault::Before } else { Fault::None });
        receiver.release();
        app.delivery(&first, "delivered").await;
        until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
        let row = app.delivery_when(&second, |_| true).await;
        assert_eq!((&row["status"], &row["attempt_count"], &row["error"]), (&json!("pending"), &json!(0), &json!(null)));
        app.faults.heal();
        assert!(app.figure("tidings_own_failures_total{cause=\"store\"}").await >= 1.0);
        until(async || {
            app.pass_ms(500).await;
            (receiver.count(HELD) == 2).then_some(())
        })
        .await;
        assert_eq!(app.delivery(&second, "delivered").await["attempt_count"], 1);
        app.books_hold().await;
    }

    async fn while_the_database_is_away_nothing_leaves_and_nothing_is_sent_twice(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "Held", "url": receiver.url(HELD), "status": "active", "events": ["*"],
            "settings": { "max_in_flight": 4, "timeout_ms": 30_000 } });
        app.post("/webhooks", body).await.expect(201);
        app.post("/events", json!(vec![json!({ "type": "message.sent" }); 500])).await.expect(202);
        receiver.wait_for(4).await;
        app.faults.set(|step| if step == Step::Commit { Fault::Before } else { Fault::None });
        receiver.release();
        until(async || (app.running.state.engine.load().0 == 0).then_some(())).await;
        let refused = app.post("/events", json!({ "type": "message.sent" })).await.expect(503);
        assert!(refused["detail"].as_str().is_some_and(|text| text.contains("nothing was kept")), "{refused}");
        assert!(receiver.count(HELD) < 500, "{}", receiver.count(HELD));
        let taken = app.figure("tidings_outcome_bytes").await;
        assert!(taken > 0.0 && taken <= 48.0 * 1024.0 * 1024.0, "{taken}");
        app.faults.heal();
        until(async || (app.pending().await == 0).then_some(())).await;
        assert_eq!(receiver.count(HELD), 500);
        assert!((app.figure("tidings_outcome_bytes").await).abs() < 1.0, "all room is given back");
        app.books_hold().await;
    }

    async fn an_attempt_that_the_database_refuses_concerns_nobody_else(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.webhook_for("Well", &receiver.url("/well"), "message.sent").await;
        app.webhook_for("Poison", &receiver.url("/poison"), "message.failed").await;
        app.sql_of_each(OUTCOMES_REFUSED.0, OUTCOMES_REFUSED.1).await;
        for _ in 0..5 {
            let well = (0..40).map(|_| json!({ "type": "message.sent" }));
            for answer in app.at_once(well.chain([json!({ "type": "message.failed" })])).await {
                answer.expect(202);
            }
        }
        until(async || (app.pending().await == 0).then_some(())).await;
        assert_eq!((receiver.count("/well"), receiver.count("/poison")), (200, 5));
        let poison = app.get("/deliveries?event_type=message.failed").await.expect(200);
        for row in poison["data"].as_array().expect("a list") {
            assert_eq!((&row["status"], &row["attempt_count"]), (&json!("delivered"), &json!(1)), "{row}");
        }
        let parked = app.running.state.store.refused_outcomes(app.workspace_id, 10).await.expect("a list");
        assert_eq!(parked.len(), 5);
        assert!(parked.iter().all(|one| one.moved && one.refusal.contains("poison") && one.attempt.http_status == Some(200)));
        assert!((app.figure("tidings_refused_outcomes").await - 5.0).abs() < 0.1);
        let cookie = app.sign_in().await;
        let page = app.request("GET", "/audit/webhook-logs").header("cookie", cookie).send().await.expect("an answer");
        assert!(page.text().await.expect("a page").contains("The database refused to record these attempts"));
        // Their leases are over, and nothing goes out again.
        app.advance_s(300).await;
        assert_eq!(receiver.received().len(), 205);
        app.books_hold().await;
    }

    async fn a_delivery_that_cannot_move_on_is_not_sent_again(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        app.sql_of_each(DELIVERIES_REFUSED.0, DELIVERIES_REFUSED.1).await;
        let stuck = app.event(json!({ "type": "message.failed" })).await;
        let parked = until(async || {
            app.running.state.store.refused_outcomes(app.workspace_id, 10).await.expect("a list").pop()
        })
        .await;
        assert!(!parked.moved);
        let other = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&other, "delivered").await;
        for _ in 0..3 {
            app.advance_s(3_700).await;
        }
        let row = app.delivery_when(&stuck, |_| true).await;
        assert_eq!((&row["status"], &row["attempt_count"]), (&json!("pending"), &json!(0)));
        assert_eq!(receiver.received().len(), 2);
        app.books_hold().await;
    }

    async fn an_event_that_the_database_refuses_is_refused_to_its_own_caller(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        app.sql_of_each(EVENTS_REFUSED.0, EVENTS_REFUSED.1).await;
        let well = (0..40).map(|_| json!({ "type": "message.sent" }));
        let poison = json!({ "type": "message.sent", "source": "poison" });
        let mut answers = app.at_once(well.chain([poison])).await;
        let refused = answers.pop().expect("an answer").expect(500);
        assert_eq!(refused["type"], "urn:tidings:problem:refused");
        for answer in answers {
            answer.expect(202);
        }
        until(async || (app.pending().await == 0).then_some(())).await;
        assert_eq!(receiver.received().len(), 40);
        app.books_hold().await;
    }

    async fn an_answer_that_was_lost_is_not_called_a_refusal(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        app.faults.set(once(Fault::After));
        let answer = app.post("/events", json!({ "type": "message.sent" })).await.expect(503);
        assert_eq!(answer["type"], "urn:tidings:problem:outcome_unknown");
        assert!(!answer["detail"].as_str().expect("a text").contains("nothing was kept"), "{answer}");
        // It was stored, and goes out.
        app.pass_ms(1_000).await;
        receiver.wait_for(1).await;
        until(async || (app.pending().await == 0).then_some(())).await;
        assert_eq!(receiver.received().len(), 1);
        app.books_hold().await;
    }

    async fn with_ids_the_server_finds_out_what_was_stored(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        for (id, fault) in [("a", Fault::After), ("b", Fault::None)] {
            app.faults.set(once(fault));
            let events = json!([{ "type": "message.sent", "id": id }, { "type": "message.sent", "id": id }]);
            let answer = app.post("/events", events).await.expect(202);
            assert_eq!((&answer["accepted"], &answer["duplicates"]), (&json!(1), &json!(1)), "{answer}");
            let first = answer["events"][0]["id"].as_str().expect("an id");
            app.pass_ms(1_000).await;
            app.delivery(first, "delivered").await;
        }
        assert_eq!(receiver.received().len(), 2);
        app.books_hold().await;
    }

    async fn whatever_fails_nothing_is_lost_and_nothing_is_doubled(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        let mut steps: HashMap<Step, u32> = HashMap::new();
        app.faults.set(move |step| {
            let count = steps.entry(step).or_default();
            *count += 1;
            // Without a rhythm: else the same statement of every round might fail.
            match (count.wrapping_mul(2_654_435_761) >> 16) % 12 {
                2 => Fault::Before,
                5 => Fault::After,
                _ => Fault::None,
            }
        });
        let client = async |client: usize| {
            for number in 0..8 {
                let event = json!({ "type": "message.sent", "id": format!("{client}-{number}") });
                until(async || {
                    let answer = app.post("/events", event.clone()).await;
                    assert!(matches!(answer.status, 202 | 503), "{}", answer.text);
                    (answer.status == 202).then_some(())
                })
                .await;
            }
        };
        let mut clients = Box::pin(future::join_all((0..8).map(client)));
        while futures_util::poll!(&mut clients).is_pending() {
            app.pass_ms(20).await;
        }
        until(async || {
            app.pass_ms(20).await;
            (app.pending().await == 0).then_some(())
        })
        .await;
        app.faults.heal();
        let received = receiver.received();
        let deliveries: HashSet<&str> = received.iter().map(|one| one.header("webhook-id")).collect();
        assert_eq!((deliveries.len(), received.len()), (64, 64), "different deliveries, and requests");
        app.books_hold().await;
    }
}
