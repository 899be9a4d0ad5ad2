//! The same in pages and forms, as a browser without scripts uses them.

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::browser::{Browser, hidden};
use crate::pages::post_form;

async fn webhook(app: &App) -> String {
    app.without_test_gate().await;
    let body = json!({ "name": "CRM sync", "url": "https://old.example/", "events": ["message.sent"],
        "auth": { "kind": "bearer", "token": "token_old" } });
    let made = app.post("/webhooks", body).await.expect(201);
    format!("/webhooks/{}", made["id"].as_str().expect("an id"))
}

stories! {
    async fn an_edit_in_progress_is_shown_and_an_overlap_asks_for_a_choice(app: App) {
        let path = webhook(&app).await;
        let id = path.rsplit('/').next().expect("an id").to_owned();
        let mut browser = Browser::start(&app).await;
        assert!(!browser.page(&path).await.contains("started editing this"));
        let (step, form) = browser.post("/actions/webhook-edit", &[("id", &id), ("step", "name")]).await;
        let draft = hidden(&form, "draft");
        let again = post_form(&app, &browser.cookie(), "/actions/webhook-edit", &[("id", &id), ("step", "name")]).await;
        assert_eq!(again, step, "one edit, as long as nothing of it was saved");
        let seen = hidden(&form, "seen");
        let saved = [("draft", draft.as_str()), ("seen", &seen), ("name", "Mine"), ("intent", "stay")];
        browser.post("/actions/draft-name", &saved).await;
        let other = browser.page(&path).await;
        assert!(other.contains("You started editing this"), "{other}");
        assert!(other.contains(&format!("/webhooks/new/{draft}/review")));

        app.patch(&path, json!({ "name": "Theirs", "url": "https://new.example/" })).await.expect(200);
        let review = browser.page(&format!("/webhooks/new/{draft}/review")).await;
        assert!(review.contains("Changed in two places") && review.contains("https://new.example/"), "{review}");
        let (place, choose) = browser.post("/actions/draft-finish", &[("draft", &draft), ("intent", "save")]).await;
        assert_eq!(place, format!("/webhooks/new/{draft}/choose"));
        for text in ["Mine", "Theirs", "bootstrap", "The name"] {
            assert!(choose.contains(text), "{text}");
        }
        assert!(!choose.contains("The endpoint") && !choose.contains("token_old"));
        let (seen, against) = (hidden(&choose, "seen"), hidden(&choose, "against"));
        let chosen =
            [("draft", draft.as_str()), ("seen", &seen), ("against", &against), ("choices[/name]", "mine")];
        let (place, review) = browser.post("/actions/draft-choose", &chosen).await;
        assert_eq!(place, format!("/webhooks/new/{draft}/review"));
        assert!(!review.contains("Changed in two places"));
        let (place, told) = browser.post("/actions/draft-finish", &[("draft", &draft), ("intent", "save")]).await;
        assert_eq!(place, path);
        assert!(told.contains("Changed by others meanwhile, and kept: the endpoint"), "{told}");
        let now = app.get(&path).await.expect(200);
        assert_eq!((&now["name"], &now["url"]), (&json!("Mine"), &json!("https://new.example/")));
        assert!(!browser.page(&path).await.contains("started editing this"));
    }

    async fn two_windows_of_a_step_are_asked_which_value_counts(app: App) {
        let mut browser = Browser::start(&app).await;
        let (_, _) = browser.post("/actions/draft-begin", &[("name", "First")]).await;
        let list = browser.page("/webhooks").await;
        let draft = hidden(&list, "draft");
        let form = browser.page(&format!("/webhooks/new/{draft}/name")).await;
        let seen = hidden(&form, "seen");
        let save = |name: &'static str| [("draft", draft.clone()), ("seen", seen.clone()), ("name", name.to_owned())];
        for name in ["One", "Two"] {
            let form = save(name);
            let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (*key, value.as_str())).collect();
            let (place, text) = browser.post("/actions/draft-name", &form).await;
            if name == "Two" {
                assert_eq!(place, format!("/webhooks/new/{draft}/choose"));
                assert!(text.contains("One") && text.contains("Two") && text.contains("The other window"), "{text}");
            }
        }
    }

    async fn the_options_form_writes_what_was_typed_and_names_what_overlaps(app: App) {
        let path = webhook(&app).await;
        let id = path.rsplit('/').next().expect("an id").to_owned();
        let mut browser = Browser::start(&app).await;
        let form = browser.page(&format!("{path}/options")).await;
        let shown = hidden(&form, "shown");
        let fields = |timeout: &'static str, at_once: &'static str, shown: &str| {
            let fields = [("id", id.as_str()), ("timeout", timeout), ("max_in_flight", at_once), ("retry_schedule", "5s"),
                ("rate", ""), ("notify_every", "60"), ("shown", shown)];
            fields.map(|(name, value)| (name, value.to_owned())).to_vec()
        };
        let theirs = json!({ "settings": { "rate_per_second": 9, "retry_schedule_s": [5] } });
        app.patch(&path, theirs).await.expect(200);
        let shown_five = shown.replace("5s 5m 30m 2h 5h 10h 14h 20h 24h", "5s");
        let post = async |browser: &mut Browser<'_>, fields: Vec<(&str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post("/actions/webhook-options", &fields).await
        };
        post(&mut browser, fields("7000", "32", &shown_five)).await;
        let settings = app.get(&path).await.expect(200)["settings"].clone();
        assert_eq!((&settings["timeout_ms"], &settings["rate_per_second"]), (&json!(7_000), &json!(9)));

        let (place, text) = post(&mut browser, fields("8000", "32", &shown_five)).await;
        assert!(place.ends_with("/options"), "{place}");
        assert!(text.contains("Save again to use your value") && text.contains("value=\"8000\""), "{text}");
        let shown = hidden(&text, "shown");
        let mut again = fields("8000", "32", &shown);
        again.retain(|(name, _)| *name != "rate");
        again.push(("rate", "9".to_owned()));
        post(&mut browser, again).await;
        let settings = app.get(&path).await.expect(200)["settings"].clone();
        assert_eq!((&settings["timeout_ms"], &settings["rate_per_second"]), (&json!(8_000), &json!(9)));
    }

    async fn the_settings_form_writes_what_was_typed_and_names_what_overlaps(app: App) {
        let mut browser = Browser::start(&app).await;
        let form = browser.page("/settings").await;
        let shown = hidden(&form, "shown");
        let before: Value = serde_json::from_str(&shown).expect("JSON");
        let scheme = before["url_scheme"].as_str().expect("a word").to_owned();
        let fields = |name: &'static str, gate: &'static str, shown: &str| {
            let fields = [("name", name), ("test_gate", gate), ("url_scheme", scheme.as_str()), ("products", ""), ("shown", shown)];
            fields.map(|(name, value)| (name, value.to_owned()))
        };
        let post = async |browser: &mut Browser<'_>, fields: [(&str, String); 5]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post("/actions/workspace", &fields).await.1
        };
        let name = before["name"].as_str().expect("a name").to_owned();
        let name: &'static str = Box::leak(name.into_boxed_str());
        app.patch("/workspace", json!({ "name": "Theirs", "products": ["shop"] })).await.expect(200);
        post(&mut browser, fields(name, "off", &shown)).await;
        let now = app.get("/workspace").await.expect(200);
        assert_eq!((&now["name"], &now["policy"]["test_gate"]), (&json!("Theirs"), &json!("off")));
        assert!(now["products"].as_array().is_some_and(|list| list.contains(&json!("shop"))));
        let text = post(&mut browser, fields("Mine", "off", &shown)).await;
        assert!(text.contains("Save again to use your value") && text.contains("value=\"Mine\""), "{text}");
        assert_eq!(app.get("/workspace").await.expect(200)["name"], "Theirs");
    }

    async fn the_form_of_an_event_type_writes_what_was_typed_and_names_what_overlaps(app: App) {
        let body = json!({ "label": "Paid", "description": "A", "sample": { "data": { "amount": 1 } } });
        app.post("/event-types/order.paid", body).await.expect(201);
        let mut browser = Browser::start(&app).await;
        let form = browser.page("/catalogue/order.paid/edit").await;
        let shown = hidden(&form, "shown");
        let post = async |browser: &mut Browser<'_>, label: &str| {
            let fields = [("known", "order.paid"), ("shown", shown.as_str()), ("fields[label]", label),
                ("fields[description]", "A"), ("fields[group]", "Own events"), ("fields[data]", "{ \"amount\": 1 }")];
            browser.post("/actions/event-type", &fields).await.1
        };
        app.patch("/event-types/order.paid", json!({ "description": "B" })).await.expect(200);
        post(&mut browser, "Order paid").await;
        let now = app.get("/event-types/order.paid").await.expect(200);
        assert_eq!((&now["label"], &now["description"]), (&json!("Order paid"), &json!("B")));
        let text = post(&mut browser, "Mine").await;
        assert!(text.contains("Save again to use your value") && text.contains("value=\"Mine\""), "{text}");
        assert!(text.contains("value=\"B\""), "what was not typed is as it is now");
    }
}
