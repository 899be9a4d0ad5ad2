//! What narrows the log: filters of its address, views that are kept, and what their files are called.

use serde_json::json;

use crate::app::stories;
use crate::pages::{LOGS, hasty, link, page, post_form, rows, settled, ticks};
use crate::receiver::{Behaviour, Receiver};

stories! {
    async fn the_page_narrows_by_its_address(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, "")]);
        hasty(&app, "CRM", &receiver.url("/")).await;
        for (kind, product) in [("message.sent", "crm"), ("message.failed", "campaigns")] {
            let event = app.event(json!({ "type": kind, "product": product, "data": { "n": 7 } })).await;
            app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        }
        let cookie = app.sign_in().await;
        let count = async |query: &str| page(&app, &cookie, &format!("{LOGS}?{query}")).await.matches("<tr id=").count();
        for (query, rows) in [
            ("", 1), ("status=all", 2), ("status=succeeded", 1), ("status=failed&status=succeeded", 2), ("code=404", 1),
            ("code=4XX", 1), ("code=http_404", 1), ("code=5xx", 0), ("status=all&product=crm", 1),
            ("status=all&event_type=message.failed", 1), ("status=all&payload=n%3D7", 2), ("status=all&payload=n%3D8", 0),
            ("status=pending", 0), ("status=all&from=2000-01-01T00:00&to=2001-01-01T00:00", 0),
            ("status=all&channel=sms", 0),
        ] {
            assert_eq!(count(query).await, rows, "{query}");
        }
        // A limit that says that it is UTC is that in any zone, and stands in its field by the clocks of that one.
        let minute: String = app.clock.now().to_string().chars().take(16).collect();
        let far = format!("status=all&zone=America/New_York&from={minute}Z");
        assert_eq!(count(&far).await, 2);
        let shown = page(&app, &cookie, &format!("{LOGS}?{far}")).await;
        assert!(shown.contains("Remove the filter From: 20") && !shown.contains(&format!("{minute}Z\"")), "{shown}");
        let none = page(&app, &cookie, &format!("{LOGS}?code=5xx")).await;
        assert!(none.contains("No row matches") && none.contains("Clear filters"), "{none}");
        let berlin = page(&app, &cookie, &format!("{LOGS}?status=all&zone=Europe/Berlin")).await;
        assert!(berlin.contains("times in Europe/Berlin"));
        let file = page(&app, &cookie, &format!("{LOGS}/export?status=all&format=csv")).await;
        assert_eq!(file.lines().count(), 3, "{file}");
        assert!(file.starts_with("\u{feff}occurred_at,outcome,http_status,error,"), "{file}");
        for path in ["export", "stream"] {
            let answer = app.request("GET", &format!("{LOGS}/{path}")).send().await.expect("an answer");
            assert_eq!(answer.status(), 401, "{path}");
        }
        for (tried, meant) in [("/audit", LOGS), ("/audit/events", "/events")] {
            let answer = app.request("GET", tried).header("cookie", &cookie).send().await.expect("an answer");
            assert_eq!(answer.headers().get("location").and_then(|to| to.to_str().ok()), Some(meant), "{tried}");
        }
    }

    async fn a_filter_that_cannot_be_read_means_no_row_and_not_all(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, "")]);
        hasty(&app, "CRM", &receiver.url("/")).await;
        app.event(json!({ "type": "message.sent" })).await;
        settled(&app, 1).await;
        let cookie = app.sign_in().await;
        for query in ["payload=x", "from=soon", "to=13:41", "webhook_id=CRM", "code=timeout", "code=401,500", "status=banana",
            "status=failed,banana", "zone=Nowhere", "channel=smoke"] {
            let shown = page(&app, &cookie, &format!("{LOGS}?{query}")).await;
            assert!(shown.contains("Nothing is shown") && ticks(&shown).is_empty(), "{query}: {shown}");
            let name = query.split('=').next().expect("a name");
            let at = format!("{name}-fault\"");
            assert!(shown.contains(&format!("id=\"{at}")) && !shown.contains("/export"), "{query}: {shown}");
            assert!(shown.contains(&format!("aria-describedby=\"{at}")), "{query}: {shown}");
            // Where the field is folded away, it is opened; and what was written stays there.
            assert!(shown.contains("<details open class=\"more-filters\"") || ["from", "to"].contains(&name), "{query}: {shown}");
            let question = page(&app, &cookie, &format!("{LOGS}/bulk?intent=resend&{query}")).await;
            assert!(question.contains("Nothing is shown") && !question.contains("Resend 1"), "{query}: {question}");
            let form = [("view", query), ("intent", "resend")];
            post_form(&app, &cookie, "/actions/deliveries-matching", &form).await;
            for path in ["export", "stream"] {
                let request = app.request("GET", &format!("{LOGS}/{path}?{query}")).header("cookie", &cookie);
                assert_eq!(request.send().await.expect("an answer").status(), 400, "{path} {query}");
            }
        }
        assert_eq!(rows(&app, "status=failed").await.len(), 1, "nothing is sent again");
        let answer = app.request("GET", &format!("{LOGS}/replay?webhook_id=CRM")).header("cookie", &cookie);
        assert_eq!(answer.send().await.expect("an answer").status(), 404);
        assert!(page(&app, &cookie, &format!("{LOGS}/replay?zone=Nowhere")).await.contains("Nothing is shown"));
        assert!(page(&app, &cookie, &format!("{LOGS}?test=yes")).await.contains("id=\"test-fault\""));
        let shown = page(&app, &cookie, &format!("{LOGS}?status=pending,banana&zone=Nowhere&q=ada")).await;
        for kept in ["value=\"pending\" checked", "value=\"Nowhere\" selected", "value=\"ada\"", "Unknown: banana."] {
            assert!(shown.contains(kept), "{kept}: {shown}");
        }
        let mended = link(&shown, "×").expect("a chip");
        assert!(mended.contains("zone=Nowhere") && !mended.contains("q=ada"), "{mended}");
        for query in ["from=soon", "channel=smoke", "from=2024-05-08T13:41&to=2024-05-08T13:40", "unmatched=yes"] {
            let shown = page(&app, &cookie, &format!("/events?{query}")).await;
            assert!(shown.contains("Nothing is shown") && shown.contains("-fault\""), "{query}: {shown}");
        }
        let shown = page(&app, &cookie, "/events?type=order.lost").await;
        assert!(shown.contains("value=\"order.lost\" selected") && shown.contains("No event matches"), "{shown}");
        assert!(shown.contains("<details open class=\"more-filters\""), "a filter that is set is in sight: {shown}");
        assert!(page(&app, &cookie, "/events").await.contains("<details class=\"more-filters\""), "folded");
    }

    async fn a_view_is_kept_under_a_name(app: App) {
        app.without_test_gate().await;
        let cookie = app.sign_in().await;
        let save = |name: &'static str, view: &'static str| [("name", name), ("view", view), ("intent", "save")];
        let path = "/actions/logs-view";
        assert_eq!(post_form(&app, &cookie, path, &save("Timeouts", "status=all&code=response_timeout")).await,
            format!("{LOGS}?status=all&code=response_timeout"));
        post_form(&app, &cookie, path, &save(" ", "q=x")).await;
        let shown = page(&app, &cookie, LOGS).await;
        assert!(shown.contains("Saved views (1)") && shown.contains("?status=all&amp;code=response_timeout"), "{shown}");
        post_form(&app, &cookie, path, &[("name", "Timeouts"), ("view", ""), ("intent", "delete")]).await;
        assert!(!page(&app, &cookie, LOGS).await.contains("Timeouts"));

        // One that is kept on the tab of a webhook opens there, and elsewhere keeps to that webhook.
        let webhook = hasty(&app, "CRM", "http://127.0.0.1:9/").await;
        let id = webhook["id"].as_str().expect("an id");
        let tab = format!("/webhooks/{id}/deliveries");
        let (view, back) = (format!("status=all&webhook_id={id}&code=5xx"), format!("{tab}?status=all&code=5xx"));
        let form = [("name", "Broken"), ("view", view.as_str()), ("back", back.as_str()), ("intent", "save")];
        assert_eq!(post_form(&app, &cookie, path, &form).await, back);
        let shown = page(&app, &cookie, &back).await;
        assert!(shown.contains(&format!("name=\"view\" value=\"{}\"", view.replace('&', "&amp;"))), "{shown}");
        assert!(shown.contains(&format!("name=\"back\" value=\"{}\"", back.replace('&', "&amp;"))), "{shown}");
        assert_eq!(link(&shown, "Broken"), Some(back));
        assert_eq!(link(&page(&app, &cookie, LOGS).await, "Broken"), Some(format!("{LOGS}?{view}")));
        let form = [("name", "Broken"), ("view", ""), ("back", "//evil.example"), ("intent", "delete")];
        assert_eq!(post_form(&app, &cookie, path, &form).await, LOGS);
    }

    async fn a_file_is_named_by_what_it_holds(app: App) {
        app.without_test_gate().await;
        let webhook = hasty(&app, "CRM \"sync\" Заказы", "http://127.0.0.1:9/").await;
        let id = webhook["id"].as_str().expect("an id");
        let cookie = app.sign_in().await;
        let today = app.clock.now().to_string()[..16].replace(':', "");
        let workspace = "workspace-of-owner-example-com";
        let (all, own) = (format!("{LOGS}/export?format"), format!("webhook_id={id}"));
        for (path, name) in [
            (format!("{all}=csv"), format!("webhook-logs-{workspace}-{today}.csv")),
            (format!("{all}=ndjson&test=true"), format!("webhook-tests-{workspace}-{today}.ndjson")),
            (
                format!("{all}=csv&{own}&from=2024-05-01T00:00&to=2024-05-08T13:41&zone=Europe/Berlin"),
                "webhook-logs-crm-sync-2024-05-01-2024-05-08T1341.csv".to_owned(),
            ),
            (
                format!("/api/v1/deliveries/export?{own}&to=2024-05-08T13:41:00Z"),
                "deliveries-crm-sync-until-2024-05-08T1341.csv".to_owned(),
            ),
        ] {
            let request = app.request("GET", &path).header("cookie", &cookie).header("authorization", format!("Bearer {}", app.key));
            let answer = request.send().await.expect("an answer");
            let told = answer.headers()["content-disposition"].to_str().expect("ASCII").to_owned();
            assert_eq!(told, format!("attachment; filename=\"{name}\""), "{path}");
        }
    }
}
