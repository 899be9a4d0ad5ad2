//! One receiver in trouble, and what the others notice: nothing.

use serde_json::json;

use crate::app::{stories, until};
use crate::receiver::{Behaviour, HELD, Receiver};

stories! {
    async fn a_receiver_that_hangs_holds_up_neither_other_webhooks_nor_its_own_other_endpoint(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({
            "name": "Two endpoints", "url": receiver.url("/well"), "status": "active", "endpoint_mode": "separate",
            "events": [{ "type": "message.sent", "url": receiver.url(HELD) }, { "type": "*" }],
            "settings": { "timeout_ms": 30_000, "max_in_flight": 4 },
        });
        app.post("/webhooks", body).await.expect(201);
        app.active_webhook("Another", &receiver.url("/another")).await;
        // More than the lane of the one that hangs keeps in memory, and then some for the others.
        for _ in 0..7 {
            app.post("/events", json!(vec![json!({ "type": "message.sent" }); 100])).await.expect(202);
        }
        app.post("/events", json!(vec![json!({ "type": "message.failed" }); 50])).await.expect(202);
        until(async || (receiver.count("/well") == 50 && receiver.count("/another") == 750).then_some(())).await;
        assert_eq!(receiver.count(HELD), 4, "in flight, and held still");
        receiver.release();
        until(async || (receiver.count(HELD) == 700).then_some(())).await;
        until(async || (app.running.state.engine.load() == (0, 0)).then_some(())).await;
        assert!(app.running.state.store.accounting_faults().await.expect("the books").is_empty());
    }

    async fn the_breaker_spares_a_sick_receiver_and_what_waits(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then(vec![Behaviour::Status(500, ""); 21]);
        let body = json!({
            "name": "Sick", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "max_in_flight": 1, "retry_schedule_s": [60] },
        });
        app.post("/webhooks", body).await.expect(201);
        app.post("/events", json!(vec![json!({ "type": "message.sent" }); 30])).await.expect(202);
        receiver.wait_for(20).await;
        let untried = async || {
            let rows = app.get("/deliveries?status=pending").await.expect(200);
            rows["data"].as_array().expect("a list").iter().filter(|row| row["attempt_count"] == 0).count()
        };
        until(async || (untried().await == 10).then_some(())).await;
        app.advance_s(4).await;
        assert_eq!(receiver.received().len(), 20, "not before five seconds are over");
        // The first probe fails, the next one, a minute later, does not; then everything goes.
        app.advance_s(2).await;
        receiver.wait_for(21).await;
        app.advance_s(30).await;
        assert_eq!(receiver.received().len(), 21);
        app.advance_s(31).await;
        until(async || (untried().await == 0).then_some(())).await;
        app.advance_s(70).await;
        until(async || {
            let waiting = app.get("/deliveries?status=pending").await.expect(200);
            waiting["data"].as_array().is_some_and(Vec::is_empty).then_some(())
        }).await;
        let delivered = app.get("/deliveries?status=delivered").await.expect(200);
        // Nobody had a second failure, which would have been the last.
        assert_eq!(delivered["data"].as_array().map(Vec::len), Some(30));
    }
}
