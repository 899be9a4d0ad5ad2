//! Receivers that fail for a while: they get few requests meanwhile, and everything soon after they are back.

use serde_json::{Value, json};
use tidings::server::store::{BreakerChange, BreakerKey, BreakerRow};

use crate::app::{App, engine_stories, stories, until, within_patience};
use crate::receiver::{Behaviour, HELD, Receiver};

/// A webhook whose retries take hours, to a receiver.
async fn webhook(app: &App, url: &str, settings: Value) -> String {
    app.without_test_gate().await;
    let body = json!({ "name": "Sick", "url": url, "status": "active", "events": ["*"], "settings": settings });
    let made = app.post("/webhooks", body).await.expect(201);
    format!("/webhooks/{}", made["id"].as_str().expect("an id"))
}

fn slow_retries() -> Value {
    json!({ "retry_schedule_s": [3_600, 7_200] })
}

/// Events enough for the breaker to open, of which some are never tried; waits until it is open.
async fn make_sick(app: &App, receiver: &Receiver, path: &str) -> Value {
    receiver.answers(500);
    app.post("/events", json!(vec![json!({ "type": "message.sent" }); 70])).await.expect(202);
    let breaker = until(async || Some(breaker(app, path).await).filter(|breaker| !breaker.is_null())).await;
    until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
    breaker
}

async fn breaker(app: &App, path: &str) -> Value {
    app.get(path).await.expect(200)["breaker"].clone()
}

async fn pending(app: &App) -> Vec<Value> {
    let waiting = app.get("/deliveries?status=pending&limit=500").await.expect(200);
    waiting["data"].as_array().expect("a list").clone()
}

/// Waits until only so many deliveries wait. A probe that could not be sent is made a second later, so the clock moves for
/// that, less than up to the next probe of the schedule.
async fn until_only(app: &App, count: usize) {
    let mut seconds = 0;
    let arrived = within_patience(async || {
        let waiting = pending(app).await;
        let now = app.clock.now().to_string();
        let later =
            |row: &Value| row["attempt_count"] == 0 && row["next_attempt_at"].as_str().is_some_and(|at| *at > *now);
        if seconds < 3 && waiting.iter().any(later) {
            seconds += 1;
            app.advance_s(1).await;
        }
        (waiting.len() == count).then_some(())
    })
    .await;
    assert!(arrived.is_some(), "what waits at {}: {:#?}", app.clock.now(), pending(app).await);
}

/// Waits until everything has arrived.
async fn all_arrive(app: &App) {
    until_only(app, 0).await;
    let gone = app.get("/deliveries?status=failed").await.expect(200);
    assert_eq!(gone["data"], json!([]), "nothing was given up");
    assert!(app.running.state.store.accounting_faults().await.expect("the books").is_empty());
}

/// Moves the clock and waits for the probe that this lets through.
async fn probe_after(app: &App, receiver: &Receiver, seconds: i64) {
    let before = receiver.received().len();
    app.advance_s(seconds - 1).await;
    assert_eq!(receiver.received().len(), before, "not before its time");
    app.advance_s(1).await;
    receiver.wait_for(before + 1).await;
    until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
}

// To the second, so over a store that never fails.
stories! {
    async fn a_receiver_that_is_back_gets_everything_with_the_next_probe(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        let opened = make_sick(&app, &receiver, &path).await;
        assert_eq!((&opened["endpoint"], &opened["open_since"]), (&json!(receiver.url("/")), &json!(app.clock.now())));
        assert_eq!(opened["next_probe_at"], json!(app.clock.now().plus_ms(5_000)));
        let tried = receiver.received().len();
        assert!((20..60).contains(&tried), "{tried}");
        probe_after(&app, &receiver, 5).await;
        probe_after(&app, &receiver, 10).await;
        assert_eq!(breaker(&app, &path).await["next_probe_at"], json!(app.clock.now().plus_ms(20_000)));
        receiver.answers(200);
        let event = app.event(json!({ "type": "message.failed" })).await;
        let before = receiver.received().len();
        app.advance_s(20).await;
        let requests = receiver.wait_for(before + 1).await;
        let row = app.delivery(&event, "delivered").await;
        assert_eq!(requests[before].header("webhook-id"), row["id"], "the newest goes first");
        // Those that had failed need not wait for their retry in an hour.
        all_arrive(&app).await;
        assert!(breaker(&app, &path).await.is_null());
    }

    async fn after_hours_a_lone_delivery_has_lost_no_attempt_and_arrives_within_a_minute(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        make_sick(&app, &receiver, &path).await;
        // Only one is left.
        let waiting = pending(&app).await;
        for row in &waiting[1..] {
            app.post(&format!("/deliveries/{}/cancel", row["id"].as_str().expect("an id")), Value::Null).await.expect(200);
        }
        for seconds in [5, 10, 20, 40, 60, 60] {
            probe_after(&app, &receiver, seconds).await;
        }
        // Each probe is recorded; before that, an hour more would end its lease.
        let recorded = async |probes: u64| {
            until(async || {
                let row = pending(&app).await.remove(0);
                row["attempt_count"].as_u64().is_some_and(|count| count >= probes).then_some(row)
            })
            .await
        };
        let mut row = recorded(6).await;
        for hours in 1..=3 {
            app.advance_s(3_600).await;
            row = recorded(6 + hours).await;
            until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
        }
        let next = row["next_attempt_at"].as_str().map(str::to_owned);
        assert_eq!(next, breaker(&app, &path).await["next_probe_at"].as_str().map(str::to_owned));
        receiver.answers(200);
        app.advance_s(60).await;
        all_arrive(&app).await;
    }

    async fn what_waits_behind_a_breaker_has_a_figure_of_its_own(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        make_sick(&app, &receiver, &path).await;
        // So that the table knows as well.
        app.round().await;
        app.clock.advance_ms(120_000);
        let page = app.call("GET", "/metrics", None, "text/plain", Vec::new()).await.text;
        for line in [
            "tidings_breakers_open 1",
            "tidings_breakers_slow_start 0",
            "tidings_oldest_due_seconds 0",
            "tidings_oldest_behind_breakers_seconds 120",
        ] {
            assert!(page.lines().any(|one| one == line), "{line} in\n{page}");
        }
    }
}

engine_stories! {
    async fn a_receiver_that_comes_and_goes_gets_its_deliveries(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        for _ in 0..4 {
            make_sick(&app, &receiver, &path).await;
            for _ in 0..3 {
                app.advance_s(10).await;
                until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
            }
            receiver.answers(200);
            for _ in 0..3 {
                app.event(json!({ "type": "message.sent" })).await;
                app.advance_s(10).await;
                until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
            }
            all_arrive(&app).await;
        }
    }

    async fn a_person_can_have_it_tried_at_once(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        for way in ["probe", "test", "resend", "pause", "patch"] {
            make_sick(&app, &receiver, &path).await;
            receiver.answers(200);
            match way {
                "resend" => {
                    let id = pending(&app).await[60]["id"].as_str().expect("an id").to_owned();
                    // Refused while its lease is on the way back, which a failing store delays.
                    let resend = format!("/deliveries/{id}/resend");
                    until(async || (app.post(&resend, Value::Null).await.status == 200).then_some(())).await;
                }
                "pause" => {
                    app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
                    let refused = app.post(&format!("{path}/probe"), Value::Null).await.expect(409);
                    assert!(refused["detail"].as_str().is_some_and(|text| text.contains("paused")), "{refused}");
                    assert!(breaker(&app, &path).await.is_null(), "a paused webhook probes nothing");
                    app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
                }
                "patch" => drop(app.patch(&path, json!({ "name": "Renamed" })).await.expect(200)),
                other => {
                    let answer = app.post(&format!("{path}/{other}"), Value::Null).await.expect(200);
                    let now = app.clock.now().to_string();
                    let next = answer["breaker"]["next_probe_at"].as_str();
                    assert!(other != "probe" || next.is_some_and(|next| *next <= *now), "{answer}");
                }
            }
            all_arrive(&app).await;
        }
    }

    async fn after_healing_requests_double_round_by_round(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url(HELD), json!({ "max_in_flight": 16, "timeout_ms": 30_000 })).await;
        receiver.let_through(1_000);
        make_sick(&app, &receiver, &path).await;
        receiver.answers(200);
        receiver.close_gate();
        let mut seen = receiver.received().len();
        app.advance_s(5).await;
        // The probe, then round by round.
        for width in [1, 1, 2, 4, 8, 16] {
            let requests = receiver.wait_for(seen + width).await.len();
            assert_eq!(requests, seen + width, "{width} at a time");
            app.round().await;
            assert_eq!(receiver.received().len(), requests, "no more than {width} at a time");
            seen = requests;
            receiver.let_through(width);
        }
        receiver.release();
        all_arrive(&app).await;
    }

    async fn other_failures_open_nothing(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), json!({ "retry_schedule_s": [] })).await;
        receiver.answers(404);
        app.post("/events", json!(vec![json!({ "type": "message.sent" }); 40])).await.expect(202);
        receiver.wait_for(40).await;
        assert!(breaker(&app, &path).await.is_null());
    }

    async fn retry_after_is_kept_when_the_receiver_is_back(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        receiver.then([Behaviour::Later(503, "7200".to_owned())]);
        let asked = app.event(json!({ "type": "message.failed" })).await;
        let row = app.delivery_when(&asked, |row| row["attempt_count"] == 1 && !row["next_attempt_at"].is_null()).await;
        make_sick(&app, &receiver, &path).await;
        receiver.answers(200);
        app.post(&format!("{path}/probe"), Value::Null).await.expect(200);
        until_only(&app, 1).await;
        let left = pending(&app).await.remove(0);
        assert_eq!((&left["id"], &left["next_attempt_at"]), (&row["id"], &row["next_attempt_at"]));
    }

    async fn nodes_share_their_breakers_and_none_is_forgotten(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), slow_retries()).await;
        let store = &app.running.state.store;
        let webhook_id = path.trim_start_matches("/webhooks/").parse().expect("an id");
        let key = BreakerKey { webhook_id, endpoint: receiver.url("/") };
        let (opened_at, next_probe_at) = (app.clock.now(), app.clock.now().plus_ms(60_000));
        let row = BreakerRow { key: key.clone(), workspace_id: app.workspace_id, opened_at, next_probe_at, probes: 4 };
        store.change_breakers(&[BreakerChange::Opened(row)]).await.expect("another node's word");
        app.advance_s(1).await;
        assert_eq!(breaker(&app, &path).await["next_probe_at"], json!(next_probe_at));
        let event = app.event(json!({ "type": "message.sent" })).await;
        let row = app.delivery_when(&event, |row| row["next_attempt_at"] == json!(next_probe_at)).await;
        assert_eq!(row["attempt_count"], 0);
        // Another node is sending the probe.
        let (later, until_ms) = (app.clock.now().plus_ms(60_000), app.clock.now().plus_ms(135_000));
        let claimed = store.claim_probes(std::slice::from_ref(&key), later, until_ms).await.expect("a claim");
        assert_eq!(claimed, std::slice::from_ref(&key));
        app.clock.advance_ms(60_000);
        app.advance_s(1).await;
        assert_eq!(receiver.received().len(), 0, "one at a time");
        let shown = pending(&app).await.remove(0);
        let next = shown["next_attempt_at"].as_str().map(str::to_owned).expect("a time");
        assert!(next >= app.clock.now().to_string(), "never in the past");
        store.change_breakers(&[BreakerChange::Closed(key)]).await.expect("another node's word");
        app.advance_s(1).await;
        app.delivery(&event, "delivered").await;
    }

    async fn a_server_that_was_off_for_days_disables_nobody(app: App) {
        let receiver = Receiver::start().await;
        let path = webhook(&app, &receiver.url("/"), json!({ "retry_schedule_s": vec![4; 19] })).await;
        receiver.answers(500);
        for _ in 0..6 {
            app.event(json!({ "type": "message.sent" })).await;
        }
        let failed_times = async |times: u64| {
            until(async || pending(&app).await.iter().all(|row| row["attempt_count"] == times).then_some(())).await;
        };
        failed_times(1).await;
        app.advance_s(5).await;
        failed_times(2).await;
        app.advance_s(6 * 86_400).await;
        failed_times(3).await;
        app.advance_s(1).await;
        assert_eq!(app.get(&path).await.expect(200)["status"], "active");
    }
}
