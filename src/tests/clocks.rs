//! Nodes whose clocks differ, and clocks that jump.

use serde_json::json;
use tidings::domain::workspace::Scope;
use tidings::serve;

use crate::app::{App, client, stories, until};
use crate::cli;
use crate::receiver::{Behaviour, HELD, Receiver};

const DAYS_40_MS: i64 = 40 * 86_400_000;

async fn warnings(address: &str) -> String {
    let answer = client().get(format!("http://{address}/readyz")).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
    answer.text().await.expect("a body")
}

#[tokio::test]
async fn two_nodes_five_minutes_apart_send_nothing_twice() {
    for ahead_ms in [300_000, -300_000] {
        let app = App::postgres().await;
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("Held", &receiver.url(HELD)).await;
        let mut config = (*app.running.state.config).clone();
        config.public_url = None;
        let second = serve::start(config, app.clock.beside_ms(ahead_ms)).await.expect("a second node");
        app.post("/events", json!(vec![json!({ "type": "message.sent" }); 20])).await.expect(202);
        receiver.wait_for(20).await;
        for _ in 0..3 {
            second.state.engine.tick().await.expect("a round");
            app.round().await;
        }
        let told = warnings(&second.address.to_string()).await;
        assert!(told.contains("clock is 300 s") && told.contains("takes over nothing"), "{told}");
        assert!(warnings(&app.running.address.to_string()).await.contains("\"warnings\":[]"));
        let figures = second.state.engine.figures().await.expect("figures");
        assert!(figures.contains(&format!("tidings_clock_offset_seconds {}\n", -ahead_ms / 1_000)), "{figures}");
        assert!(figures.contains("tidings_leases_taken_over_total 0\n"), "{figures}");
        receiver.release();
        until(async || {
            app.round().await;
            second.state.engine.tick().await.expect("a round");
            (app.running.state.engine.load() == (0, 0)).then_some(())
        })
        .await;
        assert_eq!(receiver.received().len(), 20, "each once");

        // What the second one accepts is sent, by whichever node, and its times are the database's.
        let key = app.key_with(&[Scope::EventsWrite]).await;
        let post = client().post(format!("http://{}/api/v1/events", second.address)).bearer_auth(key);
        let answer = post.json(&json!({ "type": "message.sent" })).send().await.expect("an answer");
        assert_eq!(answer.status(), 202);
        until(async || {
            app.round().await;
            (receiver.received().len() == 21).then_some(())
        })
        .await;
        assert_eq!(second.state.clock.now(), app.clock.now());
        second.stop().await;
    }
}

stories! {
    async fn a_clock_forty_days_ahead_for_a_moment_erases_nothing(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        let done = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&done, "delivered").await;
        receiver.then([Behaviour::Status(500, "")]);
        let waits = app.event(json!({ "type": "message.sent" })).await;
        app.delivery_when(&waits, |row| row["attempt_count"] == 1).await;
        app.advance_s(1).await;
        let jump = |ms| if app.running.state.store.is_sqlite() { app.clock.set_ms(ms) } else { app.clock.set_database_ms(ms) };
        jump(DAYS_40_MS);
        let state = &app.running.state;
        for _ in 0..3 {
            state.engine.tick().await.expect("a round");
        }
        app.get(&format!("/events/{done}")).await.expect(200);
        let row = app.get(&format!("/deliveries?event_id={waits}&from=2000-01-01T00:00:00Z")).await.expect(200);
        assert_ne!(row["data"][0]["status"], "failed", "{row}");
        let told = warnings(&app.running.address.to_string()).await;
        assert!(told.contains("40 days since retention last ran"), "{told}");
        assert!(state.engine.figures().await.expect("figures").contains("tidings_retention_waits 1\n"));

        jump(-DAYS_40_MS);
        app.advance_s(1).await;
        let told = warnings(&app.running.address.to_string()).await;
        assert!(told.contains("\"warnings\":[]"), "{told}");
        assert!(state.engine.figures().await.expect("figures").contains("tidings_retention_waits 0\n"));

        // Where it is right, a person says so.
        jump(DAYS_40_MS);
        state.engine.tick().await.expect("a round");
        let file = state.config.secret_key_file.clone().expect("a key file").display().to_string();
        let settings = ["--database-url", state.config.database_url.as_str(), "--secret-key-file", file.as_str()];
        let run = async |more: &[&str]| {
            let output = cli::run(cli::tidings(&app, &[&["retention"], more, &settings].concat())).await;
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).expect("text")
        };
        let said = run(&[]).await;
        assert!(said.contains("tidings retention --confirm"), "{said}");
        run(&["--confirm"]).await;
        until(async || {
            state.engine.tick().await.expect("a round");
            (app.get(&format!("/events/{done}")).await.status == 404).then_some(())
        })
        .await;
        assert!(run(&[]).await.starts_with("Retention last ran"));
    }

    async fn time_that_really_passed_is_no_jump(app: App) {
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.advance_s(1).await;
        app.advance_s(31 * 86_400).await;
        app.get(&format!("/events/{event}")).await.expect(404);
    }
}

#[tokio::test]
async fn the_clock_of_a_node_that_jumps_moves_nothing_on_postgresql() {
    let app = App::postgres().await;
    let event = app.event(json!({ "type": "message.sent" })).await;
    app.advance_s(1).await;
    let before = app.clock.now();
    app.clock.set_ms(DAYS_40_MS);
    app.round().await;
    assert_eq!(app.clock.now(), before);
    app.get(&format!("/events/{event}")).await.expect(200);
}
