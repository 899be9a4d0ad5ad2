//! Every example of every payload format, posted as an event, arrives byte for byte as its golden line says.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::app::stories;
use crate::receiver::Receiver;

const GOLDEN: &str = include_str!("../template/formats/golden.ndjson");

stories! {
    async fn every_example_arrives_byte_for_byte(app: App) {
        app.without_test_gate().await;
        let golden: Vec<Value> = GOLDEN.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
        let mut receivers: BTreeMap<&str, Receiver> = BTreeMap::new();
        for line in &golden {
            let format = line["format"].as_str().expect("a format");
            if receivers.contains_key(format) {
                continue;
            }
            let receiver = Receiver::start().await;
            let webhook = json!({
                "name": format, "url": receiver.url("/"), "status": "active", "events": ["*"], "format": format,
            });
            app.post("/webhooks", webhook).await.expect(201);
            receivers.insert(format, receiver);
        }
        // The file as it stands: reading its numbers into a tree and out again would change them.
        let events = include_str!("../../examples/events.ndjson").as_bytes().to_vec();
        let key = Some(app.key.as_str());
        let answer = app.call("POST", "/api/v1/events", key, "application/x-ndjson", events).await.expect(202);
        for (at, line) in golden.iter().enumerate() {
            let receiver = &receivers[line["format"].as_str().expect("a format")];
            let event = answer["events"][at]["id"].as_str().expect("an id");
            let sent = receiver.wait_for(golden.len()).await;
            let deliveries = app.get(&format!("/deliveries?event_id={event}")).await.expect(200);
            let ids: Vec<&str> = deliveries["data"].as_array().expect("a list").iter().filter_map(|row| row["id"].as_str()).collect();
            let body = sent.iter().find(|request| ids.contains(&request.header("webhook-id"))).expect("a request");
            assert_eq!(String::from_utf8_lossy(&body.body), line["body"].as_str().expect("a body"));
        }
    }
}
