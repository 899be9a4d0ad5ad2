//! Many rows of the log at once: sent again, cancelled, made a file of.

use serde_json::{Value, json};

use crate::app::{stories, until};
use crate::pages::{LOGS, hasty, page, post_form, rows, settled, ticks};
use crate::receiver::{Behaviour, Receiver};

stories! {
    async fn many_deliveries_are_sent_again_or_cancelled(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(500, ""), Behaviour::Status(500, ""), Behaviour::Status(500, "")]);
        let webhook = hasty(&app, "Hasty", &receiver.url("/")).await;
        for _ in 0..4 {
            app.event(json!({ "type": "message.sent" })).await;
        }
        settled(&app, 4).await;
        let failed = rows(&app, "status=failed").await;
        assert_eq!(failed.len(), 3);
        let cookie = app.sign_in().await;
        let shown = page(&app, &cookie, LOGS).await;
        assert_eq!(shown.matches("name=\"ids[]\"").count(), 3);
        assert!(shown.contains("Attempt 1 of 1") && shown.contains("Given up"), "{shown}");

        let one = failed[0]["id"].as_str().expect("an id");
        let back = format!("{LOGS}?status=all");
        let path = "/actions/deliveries-selected";
        let form = [("ids[]", one), ("ids[]", one), ("intent", "resend"), ("back", back.as_str())];
        assert_eq!(post_form(&app, &cookie, path, &form).await, back);
        until(async || (rows(&app, "status=failed").await.len() == 2).then_some(())).await;

        let question = page(&app, &cookie, &format!("{LOGS}/bulk?intent=resend")).await;
        assert!(question.contains("Resend 2 deliveries"), "{question}");
        let all = "/actions/deliveries-matching";
        assert_eq!(post_form(&app, &cookie, all, &[("view", ""), ("intent", "resend")]).await, LOGS);
        until(async || rows(&app, "status=failed").await.is_empty().then_some(())).await;
        assert_eq!(receiver.wait_for(7).await.len(), 7);

        app.post(&format!("/webhooks/{}/pause", webhook["id"].as_str().expect("an id")), Value::Null).await.expect(200);
        for _ in 0..2 {
            app.event(json!({ "type": "message.sent" })).await;
        }
        assert_eq!(rows(&app, "status=pending").await.len(), 2);
        let question = page(&app, &cookie, &format!("{LOGS}/bulk?intent=cancel&status=pending")).await;
        assert!(question.contains("Cancel 2 deliveries"), "{question}");
        post_form(&app, &cookie, all, &[("view", "status=pending"), ("intent", "cancel")]).await;
        assert_eq!(rows(&app, "status=cancelled").await.len(), 2);
        let refused = post_form(&app, &cookie, path, &[("intent", "resend"), ("back", "https://evil.example")]).await;
        assert_eq!(refused, LOGS);
    }

    async fn the_rows_that_are_ticked_make_a_file_of_these_alone(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, "=gone"), Behaviour::Status(404, "=gone")]);
        let webhook = hasty(&app, "CRM", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        let again = app.delivery(&event, "failed").await["id"].as_str().expect("an id").to_owned();
        app.post(&format!("/deliveries/{again}/resend"), Value::Null).await.expect(200);
        app.delivery_when(&event, |row| row["attempt_count"] == 2).await;
        app.event(json!({ "type": "message.failed" })).await;
        settled(&app, 2).await;
        app.post(&format!("/webhooks/{}/pause", webhook["id"].as_str().expect("an id")), Value::Null).await.expect(200);
        app.event(json!({ "type": "message.sent" })).await;
        let cookie = app.sign_in().await;
        let view = format!("{LOGS}?status=pending&status=failed&status=succeeded");
        let shown = page(&app, &cookie, &view).await;
        let boxes = ticks(&shown);
        // Newest first: what waits, the other event, and the second and first attempt of one delivery.
        assert_eq!(boxes.len(), 4, "{shown}");
        assert!(boxes[2].starts_with(&again) && boxes[3].starts_with(&again), "{boxes:?}");

        let path = "/actions/deliveries-selected";
        let form = [("ids[]", boxes[3]), ("ids[]", boxes[0]), ("intent", "export-ndjson"), ("back", view.as_str())];
        let file = post_form(&app, &cookie, path, &form).await;
        let text = page(&app, &cookie, &file).await;
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let told: Vec<_> = lines.iter().map(|line| (&line["delivery_status"], &line["attempt"], &line["outcome"])).collect();
        assert_eq!(told, [
            (&json!("pending"), &Value::Null, &json!("pending")), (&json!("failed"), &json!(1), &json!("failed")),
        ]);
        let attempt = lines[1]["attempt_id"].as_str().expect("an id");
        assert!(lines[0]["attempt_id"].is_null() && boxes[3].ends_with(&format!(".{attempt}")), "{attempt} {boxes:?}");
        assert_eq!(lines[1]["response_body"], "=gone");
        let form = [("ids[]", boxes[2]), ("ids[]", boxes[1]), ("intent", "export-csv"), ("back", view.as_str())];
        let file = page(&app, &cookie, &post_form(&app, &cookie, path, &form).await).await;
        assert_eq!((file.lines().count(), file.matches(&again).count()), (3, 1), "{file}");
        assert_eq!(file.matches(",'=gone\r\n").count(), 1, "no formula: {file}");
        let none = [("intent", "export-csv"), ("back", view.as_str())];
        assert_eq!(post_form(&app, &cookie, path, &none).await, view, "nothing is ticked");
        // What is done to rows is done to their deliveries, each once.
        let form = [("ids[]", boxes[0]), ("intent", "cancel"), ("back", view.as_str())];
        assert_eq!(post_form(&app, &cookie, path, &form).await, view);
        assert_eq!(rows(&app, "status=cancelled").await.len(), 1);
    }

    async fn who_may_only_read_makes_files_of_ticked_rows_and_changes_nothing(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([(); 3].map(|()| Behaviour::Status(404, "")));
        hasty(&app, "CRM", &receiver.url("/")).await;
        for _ in 0..3 {
            app.event(json!({ "type": "message.sent" })).await;
        }
        settled(&app, 3).await;
        let cookie = app.sign_in().await;
        app.let_owner_only_read().await;
        let shown = page(&app, &cookie, LOGS).await;
        let boxes = ticks(&shown);
        assert_eq!(boxes.len(), 3, "{shown}");
        let offered = |intent: &str| shown.contains(&format!("name=\"intent\" value=\"{intent}\""));
        assert!(offered("export-csv") && offered("export-ndjson"), "{shown}");
        assert!(!offered("resend") && !offered("cancel") && !shown.contains("/replay"), "{shown}");

        let path = "/actions/deliveries-selected";
        let form = [("ids[]", boxes[2]), ("ids[]", boxes[0]), ("intent", "export-ndjson"), ("back", LOGS)];
        let file = page(&app, &cookie, &post_form(&app, &cookie, path, &form).await).await;
        let lines: Vec<Value> = file.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let made: Vec<_> = lines.iter().filter_map(|line| line["delivery_id"].as_str()).collect();
        assert_eq!(made, [0, 2].map(|place: usize| boxes[place].split('.').next().expect("a delivery")));
        for intent in ["resend", "cancel", "", "exporting"] {
            let form = [("ids[]", boxes[0]), ("intent", intent), ("back", LOGS)];
            assert_eq!(post_form(&app, &cookie, path, &form).await, LOGS, "{intent}");
        }
        for (path, form) in [
            ("/actions/deliveries-matching", [("view", ""), ("intent", "resend")]),
            ("/actions/replays", [("view", ""), ("take", "failed")]),
        ] {
            post_form(&app, &cookie, path, &form).await;
        }
        assert_eq!(rows(&app, "status=failed").await.len(), 3, "nothing is sent again");
        assert!(app.get("/replays").await.expect(200)["data"].as_array().is_some_and(Vec::is_empty));
    }
}
