//! Tests of endpoints in the log: kept wherever one is sent, apart from deliveries unless they are asked for.

use serde_json::{Value, json};
use tidings::server::app::WebhookInput;
use tidings::server::app::drafts;

use crate::app::{App, stories};
use crate::drafts::{member, row};
use crate::pages::{LOGS, link, page, post_form, ticks};
use crate::receiver::{Behaviour, Receiver};

async fn list(app: &App, query: &str) -> Vec<Value> {
    app.get(&format!("/deliveries?{query}")).await.expect(200)["data"].as_array().cloned().unwrap_or_default()
}

async fn ids(app: &App, query: &str) -> Vec<String> {
    list(app, query).await.iter().map(id).collect()
}

fn id(object: &Value) -> String {
    object["id"].as_str().expect("an id").to_owned()
}

stories! {
    async fn a_test_stands_in_the_log_of_tests_and_in_no_other(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let auth = json!({ "kind": "bearer", "token": "tok_very_secret" });
        let webhook = app.post("/webhooks", json!({ "name": "CRM", "url": receiver.url("/a"), "status": "active", "auth": auth,
            "events": ["message.sent", { "type": "message.read", "url": receiver.url("/b") }] })).await.expect(201);
        let path = format!("/webhooks/{}", id(&webhook));
        receiver.then([Behaviour::Status(200, "fine"), Behaviour::Status(404, "no such hook")]);
        let tested = app.post(&format!("{path}/test"), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.sent", "product": "crm" })).await;
        let delivery = id(&app.delivery(&event, "delivered").await);
        app.clock.advance_ms(200_000);
        let unsaved = json!({ "name": "New", "url": receiver.url("/c"), "events": ["message.sent"] });
        let unsaved = app.post("/webhooks/test", unsaved).await.expect(200);

        let (a, b, c) = (id(&tested["results"][0]), id(&tested["results"][1]), id(&unsaved));
        assert_eq!(id(&tested), b, "the first failure is shown");
        assert_eq!(ids(&app, "").await, [&*delivery]);
        assert_eq!(ids(&app, "test=false").await, [&*delivery]);
        assert_eq!(ids(&app, "test=true").await, [c.clone(), b.clone(), a.clone()]);
        assert_eq!(ids(&app, "test=all").await, [c.clone(), delivery.clone(), b.clone(), a.clone()]);
        let mut paged: Vec<String> = Vec::new();
        let mut cursor = String::new();
        loop {
            let some = app.get(&format!("/deliveries?test=all&limit=1&cursor={cursor}")).await.expect(200);
            paged.extend(some["data"].as_array().into_iter().flatten().map(id));
            let Some(next) = some["next_cursor"].as_str() else { break };
            next.clone_into(&mut cursor);
        }
        assert_eq!(paged, ids(&app, "test=all").await);
        for (query, expected) in [
            (format!("test=true&webhook_id={}", id(&webhook)), vec![&b, &a]),
            ("test=true&status=failed".to_owned(), vec![&b]),
            ("test=all&status=delivered&http_status=2xx".to_owned(), vec![&c, &delivery, &a]),
            ("test=true&error=http_404".to_owned(), vec![&b]),
            ("test=true&event_type=message.read".to_owned(), vec![&b]),
            ("test=all&product=crm".to_owned(), vec![&delivery]),
            (format!("test=true&q={c}"), vec![&c]),
            (format!("test=true&q={}", receiver.received()[0].header("webhook-id")), vec![&a]),
            (format!("test=true&from={}", app.clock.now()), vec![&c]),
        ] {
            assert_eq!(ids(&app, &query).await.iter().collect::<Vec<_>>(), expected, "{query}");
        }
        let first = list(&app, "test=true&status=failed").await.remove(0);
        assert_eq!((&first["webhook_name"], &first["event_id"], &first["http_status"], &first["attempt_count"]),
            (&json!("CRM"), &Value::Null, &json!(404), &json!(1)));
        assert_eq!(app.get("/deliveries?test=maybe").await.pointers(), ["/test"]);

        let kept = app.get(&format!("/tests/{b}")).await;
        assert!(!kept.text.contains("tok_very_secret"), "{}", kept.text);
        assert_eq!((&kept.json["response"]["body"], &kept.json["error"]["code"]), (&json!("no such hook"), &json!("http_404")));
        assert_eq!((&kept.json["webhook_id"], &kept.json["actor"]["kind"]), (&webhook["id"], &json!("api_key")));
        for (name, value) in tested["results"][1].as_object().expect("an object") {
            assert_eq!(&kept.json[name], value, "{name}");
        }
        let alone = app.get(&format!("/tests/{c}")).await.expect(200);
        assert_eq!((&alone["webhook_id"], &alone["webhook_name"]), (&Value::Null, &json!("New")));
        for unknown in [&delivery, "tst_00000000000000000000000000"] {
            assert_eq!(app.get(&format!("/tests/{unknown}")).await.status, 404);
        }
        let (_, stranger) = app.other_workspace().await;
        let foreign = app.call("GET", "/api/v1/deliveries?test=all", Some(&stranger), "", Vec::new()).await;
        assert_eq!(foreign.expect(200)["data"], json!([]));

        let lines = async |query: &str| app.get(&format!("/deliveries/export?format=ndjson{query}")).await.text;
        assert_eq!(lines("").await.lines().count(), 1);
        let all: Vec<Value> =
            lines("&test=all").await.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(all, list(&app, "test=all").await);

        // A deleted webhook leaves its tests, and a restart what was found.
        app.delete(&path).await.expect(204);
        assert_eq!(list(&app, "test=true&status=failed").await[0]["webhook_name"], "CRM");
        assert!(app.running.state.store.accounting_faults().await.expect("books").is_empty());
        app.advance_s(32 * 86_400).await;
        assert!(ids(&app, "test=all").await.is_empty(), "retention takes them");
    }

    async fn the_log_of_tests_leads_from_one_to_the_next_and_into_files(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "CRM", "url": receiver.url("/"), "events": ["message.sent"] });
        let path = format!("/webhooks/{}", id(&app.post("/webhooks", body).await.expect(201)));
        for _ in 0..33 {
            receiver.then([Behaviour::Status(404, "")]);
            app.post(&format!("{path}/test"), Value::Null).await.expect(200);
            app.clock.advance_ms(1_000);
        }
        app.post(&format!("{path}/test"), Value::Null).await.expect(200);
        let cookie = app.sign_in().await;
        app.let_owner_only_read().await;
        let log = format!("{LOGS}?status=failed&test=true");
        let first = page(&app, &cookie, &log).await;
        let older = link(&first, "Older →").expect("another page");
        let second = page(&app, &cookie, &older).await;
        let mut all: Vec<&str> = ticks(&first);
        all.extend(ticks(&second));
        assert_eq!((ticks(&first).len(), all.len()), (30, 33), "the one that arrived is left out");

        // All the way down, and from beyond the end of the first page back up.
        let begin = first.split("href=\"/tests/").nth(1).and_then(|rest| rest.split('"').next()).expect("a test");
        let (mut at, mut seen) = (format!("/tests/{begin}").replace("&amp;", "&"), Vec::new());
        loop {
            let shown = page(&app, &cookie, &at).await;
            seen.push(at.split(['/', '?']).nth(2).unwrap_or_default().to_owned());
            let Some(next) = link(&shown, "Older") else { break };
            at = next;
        }
        assert_eq!(seen, all);
        for newer in all[..32].iter().rev() {
            at = link(&page(&app, &cookie, &at).await, "Newer").expect("the one before");
            assert!(at.starts_with(&format!("/tests/{newer}?")), "{at}");
        }
        assert!(page(&app, &cookie, &at).await.contains("status=failed&amp;test=true&amp;cursor="), "the list is kept");
        // The first of the second page knows the page above.
        let begin = second.split("href=\"/tests/").nth(1).and_then(|rest| rest.split('"').next()).expect("a test");
        let begin = page(&app, &cookie, &format!("/tests/{begin}").replace("&amp;", "&")).await;
        let newer = link(&begin, "Newer").expect("the last of the first page");
        assert!(newer.starts_with(&format!("/tests/{}?", all[29])), "{newer}");
        let back = page(&app, &cookie, &link(&second, "← Newer").expect("the first page")).await;
        assert_eq!(ticks(&back), ticks(&first));
        let alone = page(&app, &cookie, &format!("/tests/{}", all[1])).await;
        assert!(link(&alone, "Older").is_none() && link(&alone, "Newer").is_none());

        let action = "/actions/deliveries-selected";
        let offered = |intent: &str| first.contains(&format!("name=\"intent\" value=\"{intent}\""));
        assert!(offered("export-csv") && !offered("resend") && !offered("cancel"), "{first}");
        let ticked = [("ids[]", all[4]), ("ids[]", all[1]), ("intent", "export-ndjson"), ("back", log.as_str())];
        let file = page(&app, &cookie, &post_form(&app, &cookie, action, &ticked).await).await;
        let lines: Vec<Value> = file.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(lines.iter().map(|line| line["test_id"].as_str().expect("an id")).collect::<Vec<_>>(), [all[1], all[4]]);
        let ticked = [("ids[]", all[0]), ("intent", "export-csv"), ("back", log.as_str())];
        let file = page(&app, &cookie, &post_form(&app, &cookie, action, &ticked).await).await;
        assert!(file.starts_with("\u{feff}occurred_at,outcome,") && file.lines().count() == 2 && file.contains(all[0]), "{file}");
        let ticked = [("ids[]", all[0]), ("intent", "resend"), ("back", log.as_str())];
        assert_eq!(post_form(&app, &cookie, action, &ticked).await, log);
        let foreign = [("ids[]", "tst_00000000000000000000000000"), ("intent", "export-csv"), ("back", log.as_str())];
        let file = page(&app, &cookie, &post_form(&app, &cookie, action, &foreign).await).await;
        assert_eq!(file.lines().count(), 1, "the headings alone: {file}");
    }

    async fn activating_keeps_the_test_that_it_asks_for(app: App) {
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(500, "broken")]);
        let body = json!({ "name": "Gate", "url": receiver.url("/"), "status": "active", "events": ["message.sent"] });
        let refused = app.post("/webhooks", body.clone()).await.expect(422);
        let failed = list(&app, "test=true").await.remove(0);
        assert_eq!((&failed["id"], &failed["webhook_id"]), (&refused["test"]["id"], &Value::Null));
        let made = app.post("/webhooks", body).await.expect(201);
        let passed = list(&app, "test=true").await.remove(0);
        assert_eq!((&passed["webhook_id"], &passed["status"]), (&made["id"], &json!("delivered")), "it is the webhook's own");
        let path = format!("/webhooks/{}", id(&made));
        app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        app.clock.advance_ms(25 * 3_600 * 1_000);
        app.post(&format!("{path}/activate"), Value::Null).await.expect(200);
        assert_eq!(ids(&app, &format!("test=true&webhook_id={}", id(&made))).await.len(), 2);
    }

    async fn a_drafts_tests_become_those_of_its_webhook(app: App) {
        let (state, actor) = (&app.running.state, member(&app).await);
        let receiver = Receiver::start().await;
        let draft = drafts::begin(state, &actor, WebhookInput::default()).await.expect("a draft");
        let url = receiver.url("/");
        drafts::edit(state, &actor, draft.id, |input| {
            input.config.name = "Wizard".into();
            input.config.events = vec![row("message.sent")];
            input.config.url.clone_from(&url);
        }).await.expect("saved");
        receiver.then([Behaviour::Status(401, "no"), Behaviour::Status(200, "yes")]);
        drafts::test(state, &actor, draft.id, &[]).await.expect("an answer");
        let cookie = app.sign_in().await;
        let step = page(&app, &cookie, &format!("/webhooks/new/{}/test", draft.id)).await;
        assert!(step.contains("The test event did not arrive") && step.contains("owner@example.com"), "{step}");
        drafts::test(state, &actor, draft.id, &[]).await.expect("an answer");
        let made = drafts::finish(state, &actor, draft.id, None).await.expect("a webhook").webhook;
        let tests = list(&app, &format!("test=true&webhook_id={}", made.id)).await;
        let statuses: Vec<_> = tests.iter().map(|test| test["http_status"].as_u64()).collect();
        assert_eq!(statuses, [Some(200), Some(401)]);
        let shown = page(&app, &cookie, &format!("/webhooks/{}/test", made.id)).await;
        assert!(shown.contains("The test event arrived"), "the last one, however long ago: {shown}");

        let edited = drafts::from_webhook(state, &actor, made.id).await.expect("a draft");
        receiver.then([Behaviour::Status(503, "")]);
        drafts::test(state, &actor, edited.id, &[]).await.expect("an answer");
        let shown = page(&app, &cookie, &format!("/webhooks/{}/test", made.id)).await;
        assert!(shown.contains("The test event arrived"), "what is being edited is another configuration");
        assert_eq!(list(&app, &format!("test=true&webhook_id={}", made.id)).await.len(), 3, "but it is the webhook's");
    }
}
