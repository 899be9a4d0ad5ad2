//! What the log and the pages behind it offer while an endpoint fails, and once it works again.

use serde_json::{Value, json};

use crate::app::{stories, until};
use crate::pages::{LOGS, hasty, link, page, post_form, rows, settled};
use crate::receiver::{Behaviour, Receiver};

stories! {
    async fn what_waits_is_found_and_sent_when_the_endpoint_works_again(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(422, ""), Behaviour::Status(422, "")]);
        let body = json!({ "name": "CRM", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": [60, 7200] } });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let own = format!("/webhooks/{}", text(&webhook["id"]));
        for _ in 0..2 {
            let event = app.event(json!({ "type": "message.sent" })).await;
            app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        }
        let cookie = app.sign_in().await;
        let shown = page(&app, &cookie, &own).await;
        assert!(shown.contains("Edit payload") && link(&shown, "Send now what waits").is_none(), "{shown}");
        app.clock.advance_ms(1_000);
        let plan = page(&app, &cookie, &format!("{LOGS}/replay")).await;
        assert!(plan.contains("There is nothing to replay") && plan.contains("Send now what waits"), "{plan}");

        assert_eq!(app.post(&format!("{own}/test"), Value::Null).await.expect(200)["ok"], true);
        let shown = page(&app, &cookie, &own).await;
        let send = link(&shown, "Send now what waits").expect("a link");
        assert!(shown.contains("A test has passed since") && !shown.contains("Edit payload"), "{shown}");

        // One attempt fails again, the event after it arrives: the other delivery waits for hours.
        receiver.then([Behaviour::Status(422, ""), Behaviour::Status(422, "")]);
        app.advance_s(70).await;
        until(async || (receiver.received().len() == 5).then_some(())).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery(&event, "delivered").await;
        let shown = page(&app, &cookie, &own).await;
        assert!(shown.contains("2 deliveries wait for their next try"), "{shown}");
        assert_eq!(link(&shown, "Send now what waits").as_deref(), Some(send.as_str()));
        assert!(page(&app, &cookie, &send).await.contains("Resend 2 deliveries"));
        let form = [("view", send.split_once('?').expect("a query").1), ("intent", "resend")];
        post_form(&app, &cookie, "/actions/deliveries-matching", &form).await;
        until(async || (rows(&app, "status=delivered").await.len() == 3).then_some(())).await;
        assert!(!page(&app, &cookie, &own).await.contains("next try"));

        // Rows of attempts that failed say that the delivery arrived after all, on its page in the person's zone.
        let log = page(&app, &cookie, LOGS).await;
        assert_eq!(log.matches("Delivered on attempt 3").count(), 4, "{log}");
        let row = log.split("href=\"").find(|rest| rest.starts_with("/deliveries/")).expect("a row");
        let (href, place) = row.split('"').next().and_then(|href| href.split_once('#')).expect("a place");
        let shown = page(&app, &cookie, &format!("{}&zone=Europe/Berlin", href.replace("&amp;", "&"))).await;
        assert!(shown.contains(&format!("id=\"{place}\" class=\"inside\"")), "{place}: {shown}");
        assert!(shown.contains("Europe/Berlin") && shown.contains(" CE") && !shown.contains(" UTC<"), "{shown}");
    }

    async fn an_endpoint_that_is_gone_is_edited_before_it_is_activated(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(410, "")]);
        let webhook = app.active_webhook("Gone", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        let failed = app.delivery(&event, "failed").await;
        let cookie = app.sign_in().await;
        let own = format!("/webhooks/{}", text(&webhook["id"]));
        until(async || page(&app, &cookie, &own).await.contains("Disabled by the system").then_some(())).await;
        let shown = page(&app, &cookie, &own).await;
        let [edit, activate] = ["Edit endpoint", "Activate"].map(|text| shown.find(&format!(">{text}")));
        assert!(edit.is_some() && edit < activate, "{shown}");
        let failure = format!("/deliveries/{}#attempt-1", text(&failed["id"]));
        assert_eq!(link(&shown, "Open the last failure"), Some(failure));
        // A test that passed shows that it is there after all.
        app.clock.advance_ms(1_000);
        assert_eq!(app.post(&format!("{own}/test"), Value::Null).await.expect(200)["ok"], true);
        assert!(!page(&app, &cookie, &own).await.contains("Edit endpoint"));
    }

    async fn a_waiting_delivery_is_made_anew_with_the_template_that_was_mended(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(422, "")]);
        let events = |value: &str| json!([{ "type": "message.sent", "template": { "is": value } }]);
        let body = json!({ "name": "CRM", "url": receiver.url("/"), "status": "active", "events": events("wrong") });
        let webhook = app.post("/webhooks", body).await.expect(201);
        let event = app.event(json!({ "type": "message.sent" })).await;
        let waits = app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        let (id, cookie) = (text(&waits["id"]).to_owned(), app.sign_in().await);
        let own = format!("/deliveries/{id}");
        assert!(!page(&app, &cookie, &own).await.contains("Send with current template"));
        app.patch(&format!("/webhooks/{}", text(&webhook["id"])), json!({ "events": events("right") })).await.expect(200);
        let shown = page(&app, &cookie, &own).await;
        assert!(shown.contains("value=\"replace\"") && shown.contains("cancels it and makes a new delivery"), "{shown}");
        let new = post_form(&app, &cookie, "/actions/delivery", &[("id", &id), ("intent", "replace")]).await;
        assert!(new.starts_with("/deliveries/dlv_") && new != own, "{new}");
        app.delivery(&event, "delivered").await;
        assert_eq!(rows(&app, "status=cancelled").await[0]["id"], id.as_str());
        let bodies: Vec<_> = receiver.received().iter().map(|request| request.json()["is"].clone()).collect();
        assert_eq!(bodies, ["wrong", "right"]);
    }

    async fn a_waiting_delivery_is_not_lost_when_no_new_one_can_take_its_place(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = hasty(&app, "CRM", &receiver.url("/held")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        receiver.wait_for(1).await;
        let cookie = app.sign_in().await;
        let form = |row: &Value| [("id", text(&row["id"]).to_owned()), ("intent", "replace".to_owned())];
        let replace = async |row: &Value| {
            let form = form(row);
            let pairs: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            post_form(&app, &cookie, "/actions/delivery", &pairs).await
        };
        // While it is being sent nothing is made anew: the receiver would get the event twice.
        let sent = rows(&app, &format!("event_id={event}")).await.remove(0);
        assert_eq!(replace(&sent).await, format!("/deliveries/{}", text(&sent["id"])));
        assert_eq!(rows(&app, &format!("event_id={event}")).await.len(), 1);
        receiver.release();
        app.delivery(&event, "delivered").await;

        let own = format!("/webhooks/{}", text(&webhook["id"]));
        app.post(&format!("{own}/pause"), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.sent" })).await;
        let waits = app.delivery(&event, "pending").await;
        let new = replace(&waits).await;
        assert_ne!(new, format!("/deliveries/{}", text(&waits["id"])));
        let made: Vec<_> = rows(&app, &format!("event_id={event}")).await.iter().map(|row| row["status"].clone()).collect();
        assert_eq!(made, ["pending", "cancelled"]);
        // Whoever clicks twice does not ask for a third.
        assert_eq!(replace(&waits).await, format!("/deliveries/{}", text(&waits["id"])), "it waits no longer");
        let newest = rows(&app, &format!("event_id={event}")).await.remove(0);
        app.post(&format!("{own}/deactivate"), Value::Null).await.expect(200);
        assert_eq!(replace(&newest).await, format!("/deliveries/{}", text(&newest["id"])), "the webhook is off");
        assert_eq!(rows(&app, &format!("event_id={event}")).await.len(), 2);
    }

    async fn an_endpoint_that_moved_is_changed_from_the_page_of_a_delivery(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Redirect("/new?a=1".to_owned())]);
        let webhook = hasty(&app, "CRM", &receiver.url("/old")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        let failed = app.delivery(&event, "failed").await;
        let (own, cookie) = (format!("/deliveries/{}", text(&failed["id"])), app.sign_in().await);
        let shown = page(&app, &cookie, &own).await;
        assert!(shown.contains("Use this address") && !shown.contains("What to try"), "{shown}");
        // One that no endpoint may have is refused in words.
        let inside = format!("id={}&from={}&url=http://10.1.2.3/new&back={own}", text(&webhook["id"]), receiver.url("/old"));
        let request = app.request("POST", "/actions/webhook-url").header("cookie", &cookie).header("accept", "text/html");
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(inside);
        let answer = request.send().await.expect("an answer");
        let told = answer.headers()["set-cookie"].to_str().expect("a cookie").split(';').next().expect("its value");
        let shown = page(&app, &format!("{cookie}; {told}"), &own).await;
        assert!(shown.contains("10.1.2.3") && shown.contains("needs a correction"), "{shown}");
        let (id, from, url) = (text(&webhook["id"]), receiver.url("/old"), receiver.url("/new?a=1"));
        let form = [("id", id), ("from", from.as_str()), ("url", url.as_str()), ("back", own.as_str())];
        assert_eq!(post_form(&app, &cookie, "/actions/webhook-url", &form).await, own);
        assert_eq!(app.get(&format!("/webhooks/{id}")).await.expect(200)["url"], url.as_str());
        // The attempt's endpoint is no longer the webhook's.
        let shown = page(&app, &cookie, &own).await;
        assert!(!shown.contains("Use this address") && shown.contains("What to try"), "{shown}");
        assert_eq!(post_form(&app, &cookie, "/actions/delivery", &[("id", text(&failed["id"])), ("intent", "resend")]).await, own);
        app.delivery(&event, "delivered").await;
        assert_eq!(receiver.count("/new?a=1"), 1);
        let outside = [("id", id), ("from", url.as_str()), ("url", from.as_str()), ("back", "//evil.example")];
        assert_eq!(post_form(&app, &cookie, "/actions/webhook-url", &outside).await, format!("/webhooks/{id}"));
    }

    async fn an_attempt_is_out_of_as_many_as_there_were_to_be_then(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([404, 404, 404].map(|status| Behaviour::Status(status, "")));
        let body = |waits: Value| json!({ "name": "CRM", "url": receiver.url("/"), "status": "active", "events": ["*"],
            "settings": { "retry_schedule_s": waits } });
        let webhook = app.post("/webhooks", body(json!([60]))).await.expect(201);
        let event = app.event(json!({ "type": "message.sent" })).await;
        app.delivery_when(&event, |row| row["attempt_count"] == 1).await;
        let cookie = app.sign_in().await;
        let told = async || {
            let log = page(&app, &cookie, &format!("{LOGS}?status=all")).await;
            let numbers = log.split(">Attempt ").skip(1).filter_map(|rest| rest.split('<').next());
            numbers.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(told().await, ["1 of 2"]);
        app.advance_s(70).await;
        let failed = app.delivery(&event, "failed").await;
        assert_eq!(told().await, ["2 of 2", "1 of 2"]);
        // Another schedule: it says nothing of what was before it, and a new round says nothing of the one before.
        let settings = json!({ "settings": { "retry_schedule_s": [60, 60, 60] } });
        app.patch(&format!("/webhooks/{}", text(&webhook["id"])), settings).await.expect(200);
        assert_eq!(told().await, ["2 of 2", "1 of 2"]);
        app.clock.advance_ms(1_000);
        app.post(&format!("/deliveries/{}/resend", text(&failed["id"])), Value::Null).await.expect(200);
        app.delivery_when(&event, |row| row["attempt_count"] == 3).await;
        assert_eq!(told().await, ["3 of 6", "2", "1"]);
        app.advance_s(70).await;
        app.delivery(&event, "delivered").await;
        assert_eq!(told().await, ["4 of 6", "3 of 6", "2", "1"]);
        app.patch(&format!("/webhooks/{}", text(&webhook["id"])), json!({ "settings": { "retry_schedule_s": [] } })).await.expect(200);
        assert_eq!(told().await, ["4", "3", "2", "1"], "nobody knows any more");
    }

    async fn nothing_is_offered_that_a_deleted_webhook_cannot_do(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        receiver.then([Behaviour::Status(404, "")]);
        let webhook = hasty(&app, "Short", &receiver.url("/")).await;
        let event = app.event(json!({ "type": "message.sent" })).await;
        let failed = app.delivery(&event, "failed").await;
        let (own, cookie) = (format!("/webhooks/{}", text(&webhook["id"])), app.sign_in().await);
        let delivery = format!("/deliveries/{}", text(&failed["id"]));
        let leads = format!("href=\"{own}\"");
        for (path, offered) in [(LOGS, false), (delivery.as_str(), true)] {
            let shown = page(&app, &cookie, path).await;
            assert!(shown.contains(&leads) && shown.contains("value=\"renew\"") == offered, "{path}: {shown}");
        }
        assert_eq!(app.delete(&own).await.status, 204);
        for path in [LOGS, &delivery] {
            let shown = page(&app, &cookie, path).await;
            assert!(shown.contains("Short") && !shown.contains(&leads), "{path}: {shown}");
            assert!(!shown.contains("value=\"renew\"") && shown.to_lowercase().contains("deleted"), "{path}: {shown}");
        }
        assert!(!page(&app, &cookie, &delivery).await.contains("value=\"resend\""));
    }

    async fn an_id_is_found_whatever_became_of_it(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = hasty(&app, "CRM", &receiver.url("/")).await;
        let arrived = app.event(json!({ "type": "message.sent" })).await;
        settled(&app, 1).await;
        app.post(&format!("/webhooks/{}/pause", text(&webhook["id"])), Value::Null).await.expect(200);
        let event = app.event(json!({ "type": "message.sent" })).await;
        let waits = app.delivery(&event, "pending").await;
        let cookie = app.sign_in().await;
        for (query, found) in [
            (format!("q={}", text(&waits["id"])), 1), (format!("status=failed&q={event}"), 1),
            (format!("status=skipped&q={arrived}"), 1), (String::new(), 0),
        ] {
            let shown = page(&app, &cookie, &format!("{LOGS}?{query}")).await;
            assert_eq!(shown.matches("<tr id=").count(), found, "{query}: {shown}");
            assert_eq!(shown.contains("looked for among all outcomes"), found == 1, "{query}: {shown}");
            // Another search from this page asks for what its tab has.
            assert_eq!(shown.matches("name=\"status\" value=\"").count(), 5, "{query}: {shown}");
            assert_eq!(shown.matches(" checked").count(), 1, "{query}: {shown}");
        }
        // Where another filter leaves nothing, all outcomes are a click away.
        let none = page(&app, &cookie, &format!("{LOGS}?event_type=message.sent")).await;
        let any = link(&none, "Any outcome").expect("a link");
        assert_eq!(page(&app, &cookie, &any).await.matches("<tr id=").count(), 2, "{any}");
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
