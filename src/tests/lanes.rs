//! One receiver in trouble, and what the others notice: nothing.

use serde_json::json;

use crate::app::{engine_stories, until};
use crate::receiver::{HELD, Receiver};

engine_stories! {
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
}
