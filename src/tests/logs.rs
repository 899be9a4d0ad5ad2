//! The log of attempts: its page, files made of it, and many deliveries at once.

mod narrowed;
mod recovery;
mod selected;

use std::collections::HashSet;

use serde_json::{Value, json};
use tidings::web::pages::logs::position;

use crate::app::{stories, until};
use crate::live::next_rows;
use crate::pages::{LOGS, hasty, link, page, post_form, rows, settled};
use crate::receiver::{Behaviour, Receiver};

stories! {
    async fn an_export_holds_what_the_list_holds(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, "no, \"never\"")]);
        hasty(&app, "=HYPERLINK(1)", &receiver.url("/")).await;
        for city in ["Riga", "Oslo", "Riga"] {
            let event = app.event(json!({ "type": "message.sent", "data": { "user": { "city": city } } })).await;
            app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        }
        let list = rows(&app, "").await;
        let file = app.get("/deliveries/export?format=ndjson").await;
        let lines: Vec<Value> = file.text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(lines, list);
        assert_eq!(file.headers["content-type"], "application/x-ndjson");
        let file = app.get("/deliveries/export").await;
        let lines: Vec<&str> = file.text.split_terminator("\r\n").collect();
        assert_eq!(lines[0].split(',').next(), Some("id"));
        assert_eq!((file.status, lines.len()), (200, 4));
        assert!(lines[1..].iter().all(|line| line.contains(",'=HYPERLINK(1),")), "{lines:?}");
        assert_eq!(app.get("/deliveries/export?status=failed").await.text.lines().count(), 2);
        assert_eq!(app.get("/deliveries/export?format=xml&from=x").await.pointers(), ["/from", "/format"]);
        assert_eq!(app.get("/deliveries/export?payload=city").await.pointers(), ["/payload"]);

        // The page says what the receiver said.
        let log = page(&app, &app.sign_in().await, LOGS).await;
        assert!(log.contains(r#"no, "never""#) || log.contains("no, &quot;never&quot;"), "{log}");

        assert_eq!(rows(&app, "payload=user.city=Riga").await.len(), 2);
        assert_eq!(rows(&app, "payload=user.city=Riga&status=delivered").await.len(), 1);
        assert_eq!(rows(&app, "status=failed&status=delivered").await.len(), 3);
        let (_, other) = app.other_workspace().await;
        let foreign = app.call("GET", "/api/v1/deliveries/export", Some(&other), "", Vec::new()).await;
        assert_eq!(foreign.text.lines().count(), 1);
    }

    async fn pages_lead_down_and_back_up(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        hasty(&app, "All", &receiver.url("/")).await;
        let events: Vec<_> = (0..70).map(|number| json!({ "type": "message.sent", "data": { "n": number } })).collect();
        app.post("/events", json!(events)).await.expect(202);
        until(async || (rows(&app, "status=delivered&limit=100").await.len() == 70).then_some(())).await;
        let cookie = app.sign_in().await;
        for (list, kind) in [(format!("{LOGS}?status=all"), "/deliveries/dlv_"), ("/events".to_owned(), "/events/evt_")] {
            let mut shown = vec![page(&app, &cookie, &list).await];
            while let Some(older) = link(&shown[shown.len() - 1], "Older →") {
                shown.push(page(&app, &cookie, &older).await);
            }
            let pages: Vec<_> = shown.iter().map(|page| opened(page, kind)).collect();
            assert_eq!((pages.len(), pages[0].len(), pages[1].len()), (3, 30, 30), "{list}");
            if list.starts_with(LOGS) {
                // What is done to rows of a page leads back to that page.
                let (_, back) = shown[1].rsplit_once("name=\"back\" value=\"").expect("a form");
                assert!(back.split('"').next().is_some_and(|back| back.contains("cursor=att_")), "{back:.200}");
            }
            let newer = link(&shown[2], "← Newer").expect("the second page");
            let second = page(&app, &cookie, &newer).await;
            assert_eq!(opened(&second, kind), pages[1]);
            let newer = link(&second, "← Newer").expect("the first page");
            // Also when more has come.
            app.event(json!({ "type": "message.sent" })).await;
            let first = page(&app, &cookie, &newer).await;
            assert_eq!(opened(&first, kind), pages[0]);
            assert!(link(&first, "← Newer").is_none() && link(&first, "Newest").is_some());
        }
    }

    async fn a_search_of_many_events_leads_to_all_of_them(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        hasty(&app, "All", &receiver.url("/")).await;
        let rare = app.event(json!({ "type": "message.failed", "data": { "campaign_id": "spring" } })).await;
        app.delivery(&rare, "delivered").await;
        let event = json!({ "type": "message.sent", "data": { "campaign_id": "spring" } });
        for _ in 0..3 {
            app.post("/events", json!(vec![event.clone(); 700])).await.expect(202);
        }
        until(async || rows(&app, "status=pending&limit=1").await.is_empty().then_some(())).await;
        let (mut ids, mut cursor) = (HashSet::new(), String::new());
        loop {
            let page = app.get(&format!("/deliveries?q=spring&limit=500{cursor}")).await.expect(200);
            ids.extend(page["data"].as_array().into_iter().flatten().filter_map(|row| row["id"].as_str()).map(str::to_owned));
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(ids.len(), 2_101);
        assert_eq!(app.get("/deliveries?q=spring&cursor=evt_1").await.pointers(), ["/cursor"]);
        let file = app.get("/deliveries/export?format=ndjson&q=spring").await;
        assert_eq!(file.text.lines().count(), 2_101);
        let cookie = app.sign_in().await;
        let file = page(&app, &cookie, &format!("{LOGS}/export?status=all&format=csv&q=spring")).await;
        assert_eq!(file.lines().count(), 2_102, "attempts, and a heading");
        // The one that is asked for lies far back: a page looks a little way, and further for who wants it.
        let shown = page(&app, &cookie, &format!("{LOGS}?status=all&q=spring&event_type=message.failed")).await;
        assert!(shown.contains("None of its events back to") && opened(&shown, "/deliveries/").is_empty(), "{shown}");
        let further = link(&shown, "Earlier events").expect("a way on");
        let shown = page(&app, &cookie, &further).await;
        assert_eq!(opened(&shown, "/deliveries/").len(), 1);
        // It was found far away, and stays found on the way back.
        assert!(page(&app, &cookie, &to_delivery(&shown)).await.contains("far=true"));
        // Nor is it lost to who looks on and was away while all of these came.
        let after = position(app.clock.now());
        let stream = format!("{LOGS}/stream?status=all&event_type=message.failed&after={after}");
        let mut rows = app.request("GET", &stream).header("cookie", &cookie).send().await.expect("a stream");
        let (_, html) = next_rows(&mut rows).await;
        assert_eq!(opened(&html, "/deliveries/").len(), 1, "{html}");
        assert!(page(&app, &cookie, &to_delivery(&html)).await.contains("event_type=message.failed"));
    }

    async fn a_letter_that_no_database_keeps_finds_nothing(app: App) {
        let cookie = app.sign_in().await;
        for (list, kind) in [("/deliveries", "event_type"), ("/events", "type")] {
            for filter in ["q", kind, "product"] {
                let found = app.get(&format!("{list}?{filter}=a%00b")).await.expect(200);
                assert_eq!(found["data"], json!([]), "{list} {filter}");
            }
        }
        for list in [LOGS, "/events"] {
            assert!(page(&app, &cookie, &format!("{list}?q=a%00b")).await.contains("q=a"), "{list}");
        }
    }

    async fn replays_of_several_webhooks_are_planned_and_begun_together(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([(); 6].map(|()| Behaviour::Status(404, "")));
        let (mut ids, mut off) = (Vec::new(), String::new());
        for name in ["First", "Second", "Off"] {
            let webhook = hasty(&app, name, &receiver.url(&format!("/{name}"))).await;
            let id = webhook["id"].as_str().expect("an id").to_owned();
            if name == "Off" { off = id } else { ids.push(id) }
        }
        for _ in 0..2 {
            app.event(json!({ "type": "message.sent" })).await;
        }
        settled(&app, 6).await;
        hasty(&app, "Idle", &receiver.url("/idle")).await;
        app.post(&format!("/webhooks/{off}/deactivate"), Value::Null).await.expect(200);
        app.clock.advance_ms(1_000);
        let cookie = app.sign_in().await;
        assert!(page(&app, &cookie, LOGS).await.contains(&format!("{LOGS}/replay\"")));

        let plan = page(&app, &cookie, &format!("{LOGS}/replay?code=404")).await;
        assert_eq!(plan.matches("name=\"ids[]\"").count(), 3, "{plan}");
        assert!(plan.contains("1 other webhook has nothing to replay") && plan.contains("Activate it first."), "{plan}");
        assert!(plan.contains("A replay is wider than your view"), "the code does not narrow it: {plan}");
        let only = page(&app, &cookie, &format!("{LOGS}/replay?webhook_id={}", ids[0])).await;
        assert_eq!(only.matches("name=\"ids[]\"").count(), 1, "{only}");
        assert!(!only.contains("A replay is wider"), "{only}");
        assert!(page(&app, &cookie, &format!("{LOGS}/replay?from=soon")).await.contains("Write the time as"));

        let path = "/actions/replays";
        let refused = post_form(&app, &cookie, path, &[("view", "code=404")]).await;
        assert_eq!(refused, format!("{LOGS}/replay?code=404"));
        let form = [("ids[]", ids[0].as_str()), ("ids[]", &ids[1]), ("ids[]", &off), ("take", "failed"), ("rate", "9")];
        let next = post_form(&app, &cookie, path, &form).await;
        assert_eq!(next, format!("{LOGS}/replay?take=failed&rate=9"));
        let begun = app.get("/replays").await.expect(200)["data"].as_array().cloned().unwrap_or_default();
        assert_eq!(begun.len(), 2, "{begun:?}");
        assert!(begun.iter().all(|one| one["total"] == 2 && one["rate_per_second"] == 9), "{begun:?}");
        app.advance_s(0).await;
        until(async || (rows(&app, "status=delivered").await.len() == 4).then_some(())).await;
        assert_eq!(rows(&app, "status=failed").await.len(), 2, "those of the webhook that is off");
    }

    async fn what_waits_for_a_paused_webhook_or_was_held_back_says_so(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let body = json!({ "name": "CRM", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "exclude_sources": ["integration"] } });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let held = app.event(json!({ "type": "message.sent", "source": "integration" })).await;
        let held_back = app.delivery(&held, "skipped").await;
        app.post(&format!("/webhooks/{}/pause", webhook["id"].as_str().expect("an id")), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.sent" })).await;
        let waiting = app.delivery(&event, "pending").await;
        let draft = app.post("/webhooks", json!({ "name": "Draft" })).await.expect(201);
        app.clock.advance_ms(60_000);
        let cookie = app.sign_in().await;
        let own = |row: &Value| format!("/deliveries/{}", row["id"].as_str().expect("an id"));
        let shown = page(&app, &cookie, &own(&waiting)).await;
        assert!(shown.contains("The webhook is paused") && !shown.contains("Send now"), "{shown}");
        for path in [format!("/events/{event}"), format!("{LOGS}?status=pending")] {
            let shown = page(&app, &cookie, &path).await;
            assert!(shown.contains("The webhook is paused") && !shown.contains("is due on"), "{path}: {shown}");
        }
        let shown = page(&app, &cookie, &format!("/events/{event}")).await;
        assert!(shown.contains("The webhook is a draft."), "{} {shown}", draft["id"]);

        let shown = page(&app, &cookie, &own(&held_back)).await;
        assert!(shown.contains("Send anyway") && shown.contains("As it would have been sent."), "{shown}");
        app.post(&format!("/webhooks/{}/activate", webhook["id"].as_str().expect("an id")), Value::Null).await.expect(200);
        let id = held_back["id"].as_str().expect("an id");
        let new = post_form(&app, &cookie, "/actions/delivery", &[("id", id), ("intent", "renew")]).await;
        assert!(new.starts_with("/deliveries/dlv_") && !new.contains(id), "{new}");
        until(async || {
            let found = rows(&app, &format!("event_id={held}&status=delivered")).await;
            found.first().filter(|row| own(row) == new).map(|_| ())
        })
        .await;
        assert_eq!(rows(&app, &format!("event_id={held}&status=skipped")).await.len(), 1, "the old one says what happened");
    }
}

/// Ids of this kind that a page leads to, each once.
fn opened<'p>(page: &'p str, kind: &str) -> Vec<&'p str> {
    let begin = format!("href=\"{kind}");
    let links = page.split(&begin).skip(1);
    let mut ids: Vec<_> = links.filter_map(|rest| rest.split(['"', '?', '#', '/']).next()).collect();
    ids.dedup();
    ids
}

/// The address of the first delivery that a page leads to.
fn to_delivery(page: &str) -> String {
    let (_, rest) = page.split_once("href=\"/deliveries/").expect("a delivery");
    format!("/deliveries/{}", rest.split('"').next().unwrap_or_default()).replace("&amp;", "&")
}
