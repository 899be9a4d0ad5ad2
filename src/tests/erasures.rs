//! The end of a workspace: an owner asks for it, and has a day to take it back.

use serde_json::{Value, json};

use crate::app::{App, stories, until};
use crate::browser::Browser;
use crate::receiver::Receiver;

const ERASE: &str = "/actions/erase-workspace";
const BANNER: &str = "This workspace will be erased at";

async fn name(app: &App) -> String {
    app.get("/workspace").await.expect(200)["name"].as_str().expect("a name").to_owned()
}

async fn gone(app: &App) {
    let store = &app.running.state.store;
    until(async || {
        app.advance_s(1).await;
        store.workspace(app.workspace_id).await.expect("an answer").is_none().then_some(())
    })
    .await;
}

stories! {
    async fn a_day_after_an_owner_asked_for_it_a_workspace_is_erased(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        let (other, key) = app.other_workspace().await;
        let (name, mut browser) = (name(&app).await, Browser::start(&app).await);
        let (place, text) = browser.post(ERASE, &[("typed_name", "Another")]).await;
        assert_eq!(place, "/settings/data/erase");
        assert!(text.contains("Type the name exactly"), "{text}");
        assert!(!browser.page("/").await.contains(BANNER));
        let (place, text) = browser.post(ERASE, &[("typed_name", &name)]).await;
        assert_eq!(place, "/settings/data");
        assert!(text.contains("The workspace will be erased at") && text.contains(BANNER), "{text}");
        let (_, text) = browser.post(ERASE, &[("typed_name", &name)]).await;
        assert!(text.contains("to be erased already"), "{text}");

        app.advance_s(23 * 3_600).await;
        app.event(json!({ "type": "message.sent" })).await;
        receiver.wait_for(1).await;
        assert!(browser.page("/webhooks").await.contains(BANNER));
        app.advance_s(3_601).await;
        gone(&app).await;
        // A key is remembered for a few seconds.
        until(async || (app.get("/workspace").await.status == 401).then_some(())).await;
        assert_eq!(browser.ask("/webhooks").await.1, "/sign-in?next=%2Fwebhooks");
        let left = app.call("GET", "/api/v1/workspace", Some(&key), "application/json", Vec::new()).await.expect(200);
        assert_eq!(left["id"], json!(other));
    }

    async fn it_can_be_taken_back_for_a_day_by_any_admin(app: App) {
        let (name, mut browser) = (name(&app).await, Browser::start(&app).await);
        browser.post(ERASE, &[("typed_name", &name)]).await;
        app.sql("UPDATE members SET role = 'viewer'").await;
        let text = browser.page("/webhooks").await;
        assert!(text.contains(BANNER) && text.contains("An owner or admin can take it back"), "every member sees it");
        browser.submit("/actions/keep-workspace", &[]).await;
        app.sql("UPDATE members SET role = 'admin'").await;
        assert!(browser.page("/webhooks").await.contains(BANNER), "a viewer does not take it back");
        assert!(browser.page("/webhooks").await.contains("Keep the workspace"));
        app.clock.advance_ms(20 * 60_000);
        let (_, text) = browser.post("/actions/keep-workspace", &[]).await;
        assert!(text.contains("The workspace is kept") && !text.contains(BANNER), "{text}");
        let (_, text) = browser.post("/actions/keep-workspace", &[]).await;
        assert!(text.contains("there is nothing to take back"), "{text}");
        app.advance_s(2 * 86_400).await;
        app.get("/workspace").await.expect(200);
        let record = app.get("/activity").await.expect(200);
        let actions: Vec<_> = record["data"].as_array().into_iter().flatten().map(|entry| entry["action"].clone()).collect();
        assert_eq!(actions[..2], [json!("workspace.erasure_taken_back"), json!("workspace.erasure_asked")]);
        assert!(record["data"][1]["details"]["due_at"].is_string(), "{record}");
    }

    async fn neither_a_key_nor_an_admin_erases_a_workspace(app: App) {
        let name = name(&app).await;
        let refused = app.post("/workspace/erase", json!({ "name": name })).await;
        assert_eq!(refused.json["detail"], "An API key cannot do this: an owner can, in the browser.");
        assert_eq!(refused.status, 403);
        app.sql("UPDATE members SET role = 'admin'").await;
        let mut browser = Browser::start(&app).await;
        browser.submit(ERASE, &[("typed_name", &name)]).await;
        assert_eq!(browser.ask("/settings/data/erase").await.0, 403);
        app.advance_s(2 * 86_400).await;
        assert_eq!(app.get("/workspace").await.expect(200)["id"], json!(app.workspace_id));
        assert_ne!(app.get("/webhooks").await.json, Value::Null);
    }
}
