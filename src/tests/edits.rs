//! Several who change the same thing at once: nothing is lost, and what cannot be put together is refused by name.

mod forms;

use serde_json::{Value, json};
use tidings::domain::webhook::{DRAFT_LIFE_MS, Subscription, WebhookStatus};
use tidings::server::app::drafts::{self, Choice, Chosen};
use tidings::server::app::{AppError, WebhookInput};

use crate::app::{Answer, App, stories};
use crate::drafts::member;
use crate::receiver::{HELD, Receiver};

/// An active webhook; its path.
async fn active(app: &App, receiver: &Receiver) -> String {
    let made = app.active_webhook("CRM sync", &receiver.url("/old")).await;
    format!("/webhooks/{}", made["id"].as_str().expect("an id"))
}

/// Runs a PATCH whose test is held by the receiver, does something meanwhile, and answers the PATCH.
async fn meanwhile(app: &App, receiver: &Receiver, path: &str, patch: Value, other: impl AsyncFnOnce()) -> Answer {
    let before = receiver.received().len();
    let slow = async {
        receiver.wait_for(before + 1).await;
        other().await;
        receiver.release();
    };
    let (answer, ()) = tokio::join!(app.patch(path, patch), slow);
    answer
}

/// Who did something, as the record has it.
fn fields(entry: &Value) -> &Value {
    &entry["details"]["fields"]
}

stories! {
    async fn a_secret_rotated_while_a_patch_is_tested_stays_rotated(app: App) {
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let held = json!({ "url": receiver.url(HELD) });
        let mut rotated = Value::Null;
        let patched = meanwhile(&app, &receiver, &path, held, async || {
            rotated = app.post(&format!("{path}/rotate-secret"), json!({ "overlap_s": 0 })).await.expect(200);
            app.patch(&path, json!({ "name": "Renamed meanwhile" })).await.expect(200);
            app.post(&format!("{path}/pause"), Value::Null).await.expect(200);
        }).await;
        let patched = patched.expect(200);
        assert_eq!(patched["url"], receiver.url(HELD));
        assert_eq!((patched["name"].as_str(), patched["status"].as_str()), (Some("Renamed meanwhile"), Some("paused")));
        let secret = app.get(&format!("{path}/secret")).await.expect(200);
        assert_eq!((&secret["secret"], &secret["previous"]), (&rotated["secret"], &Value::Null));
    }

    async fn a_patch_that_overlaps_another_is_refused_and_names_what_and_who(app: App) {
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let patch = json!({ "url": receiver.url(HELD), "settings": { "timeout_ms": 2_000, "max_in_flight": 2 } });
        let refused = meanwhile(&app, &receiver, &path, patch, async || {
            app.patch(&path, json!({ "settings": { "timeout_ms": 9_000, "rate_per_second": 7 } })).await.expect(200);
        }).await;
        assert_eq!((refused.status, refused.pointers()), (409, vec!["/settings/timeout_ms"]), "{}", refused.text);
        assert_eq!(refused.json["type"], "urn:tidings:problem:conflict");
        assert!(refused.text.contains("bootstrap"), "who: {}", refused.text);
        let kept = app.get(&path).await.expect(200);
        assert_eq!((kept["url"].as_str(), kept["settings"]["timeout_ms"].as_u64()), (Some(&*receiver.url("/old")), Some(9_000)));
        assert_eq!(kept["settings"]["max_in_flight"], 32, "all or nothing");
    }

    async fn what_is_put_together_is_tested_again(app: App) {
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let patched = meanwhile(&app, &receiver, &path, json!({ "url": receiver.url(HELD) }), async || {
            app.patch("/workspace", json!({ "policy": { "test_gate": "off" } })).await.expect(200);
            app.patch(&path, json!({ "auth": { "kind": "bearer", "token": "fresh" } })).await.expect(200);
            app.patch("/workspace", json!({ "policy": { "test_gate": "required" } })).await.expect(200);
        }).await;
        assert_eq!(patched.expect(200)["auth"]["kind"], "bearer");
        let last = receiver.received().pop().expect("a request");
        assert_eq!((last.path.as_str(), last.header("authorization")), (HELD, "Bearer fresh"), "both, tested together");
    }

    async fn rows_and_headers_are_put_together_one_by_one(app: App) {
        app.without_test_gate().await;
        let made = app.post("/webhooks", json!({
            "name": "W", "url": "https://example.com/", "events": ["message.sent", "message.read"],
            "headers": { "X-A": "1" },
        })).await.expect(201);
        let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
        let (state, actor) = (&app.running.state, member(&app).await);
        let id = made["id"].as_str().expect("an id").parse().expect("an id");
        let draft = drafts::from_webhook(state, &actor, id).await.expect("a draft");
        drafts::edit(state, &actor, draft.id, |input| {
            input.config.events[0].template = Some("{\"mine\":1}".to_owned());
            input.config.events.push(Subscription { event_type: "message.clicked".to_owned(), ..Subscription::default() });
            input.config.headers.insert("X-Mine".to_owned(), "1".to_owned());
        }).await.expect("saved");
        let rows = json!([{ "type": "message.sent" }, { "type": "message.read", "template": { "theirs": 1 } }]);
        app.patch(&path, json!({ "events": rows, "headers": { "X-A": null, "X-Theirs": "2" } })).await.expect(200);
        let done = drafts::finish(state, &actor, draft.id, None).await.expect("saved");
        let kept: Vec<_> = done.taken.iter().map(|taken| taken.label.as_str()).collect();
        assert_eq!(kept, ["The template of message.read", "The header X-Theirs", "The header X-A"]);
        let now = app.get(&path).await.expect(200);
        assert_eq!(now["events"], json!([
            { "type": "message.sent", "template": { "mine": 1 } },
            { "type": "message.read", "template": { "theirs": 1 } },
            { "type": "message.clicked" },
        ]));
        assert_eq!(now["headers"], json!({ "X-Mine": "1", "X-Theirs": "2" }));
    }

    async fn if_match_holds_for_every_change_of_a_webhook(app: App) {
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let old = app.tag(&path).await;
        assert!(old.starts_with('"'), "a strong tag: {old}");
        let patched = app.call_if("PATCH", &path, &old, json!({ "name": "New" })).await;
        let new = patched.headers["etag"].to_str().expect("text").to_owned();
        patched.expect(200);
        assert_eq!((app.tag(&path).await, new != old), (new.clone(), true));
        for (method, below, body) in [
            ("PATCH", "", json!({ "name": "Newer" })),
            ("POST", "/pause", Value::Null),
            ("POST", "/activate", Value::Null),
            ("POST", "/deactivate", Value::Null),
            ("POST", "/rotate-secret", Value::Null),
            ("POST", "/end-overlap", Value::Null),
            ("DELETE", "", Value::Null),
        ] {
            for stale in [old.as_str(), "W/\"1\"", &format!("W/{new}"), "\"nothing\""] {
                let refused = app.call_if(method, &format!("{path}{below}"), stale, body.clone()).await;
                assert_eq!(refused.status, 412, "{method} {below} {stale}: {}", refused.text);
                assert_eq!(refused.json["type"], "urn:tidings:problem:precondition_failed");
                assert_eq!(refused.headers["content-type"], "application/problem+json");
            }
        }
        assert_eq!(app.tag(&path).await, new, "nothing was changed");
        assert_eq!(app.call_if("PATCH", &path, "7", json!({})).await.status, 422, "a tag without quotes");
        app.call_if("PATCH", &path, "*", json!({ "name": "Any" })).await.expect(200);
        let now = app.tag(&path).await;
        app.call_if("POST", &format!("{path}/pause"), &format!("\"x\", {now}"), Value::Null).await.expect(200);
        assert_ne!(app.tag(&path).await, now, "a status is part of it");
        let now = app.tag(&path).await;
        app.call_if("POST", &format!("{path}/rotate-secret"), &now, Value::Null).await.expect(200);
        assert_ne!(app.tag(&path).await, now, "and so is the secret");
        let now = app.tag(&path).await;
        assert_eq!(app.call_if("DELETE", &path, &now, Value::Null).await.status, 204);
        assert_eq!(app.call_if("PATCH", &path, "*", json!({})).await.status, 404);
    }

    async fn if_match_is_checked_again_after_the_test(app: App) {
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let tag = app.tag(&path).await;
        let before = receiver.received().len();
        let slow = async {
            receiver.wait_for(before + 1).await;
            app.patch(&path, json!({ "name": "Quicker" })).await.expect(200);
            receiver.release();
        };
        let patch = json!({ "url": receiver.url(HELD) });
        let (refused, ()) = tokio::join!(app.call_if("PATCH", &path, &tag, patch), slow);
        assert_eq!(refused.status, 412, "{}", refused.text);
        assert_eq!(app.get(&path).await.expect(200)["url"], receiver.url("/old"));
    }

    async fn workspaces_and_event_types_have_tags_too(app: App) {
        app.post("/event-types/order.paid", json!({ "label": "Paid" })).await.expect(201);
        for (path, patch) in [
            ("/workspace", json!({ "policy": { "test_gate": "off" } })),
            ("/event-types/order.paid", json!({ "label": "Order paid" })),
        ] {
            let old = app.tag(path).await;
            let patched = app.call_if("PATCH", path, &old, patch.clone()).await;
            assert_eq!(patched.status, 200, "{}", patched.text);
            let new = app.tag(path).await;
            assert_eq!((patched.headers["etag"].to_str().ok(), new != old), (Some(new.as_str()), true), "{path}");
            assert_eq!(app.call_if("PATCH", path, &old, patch).await.status, 412, "{path}");
            assert_eq!(app.tag(path).await, new);
        }
        assert_eq!(app.call_if("DELETE", "/event-types/order.paid", "\"x\"", Value::Null).await.status, 412);
        let tag = app.tag("/event-types/order.paid").await;
        assert_eq!(app.call_if("DELETE", "/event-types/order.paid", &tag, Value::Null).await.status, 204);
        assert!(app.tag("/event-types/message.sent").await.starts_with('"'));
    }

    async fn many_who_rename_at_once_lose_nothing(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let patch = |name: &'static str, value: u64| app.patch(&path, json!({ "settings": { name: value } }));
        let url = receiver.url("/new");
        let answers = tokio::join!(
            patch("timeout_ms", 2_000),
            patch("max_in_flight", 3),
            patch("rate_per_second", 4),
            app.patch(&path, json!({ "url": url })),
            app.patch("/workspace", json!({ "name": "Renamed" })),
        );
        for answer in <[_; 5]>::from(answers) {
            answer.expect(200);
        }
        let now = app.get(&path).await.expect(200);
        let settings = &now["settings"];
        assert_eq!((&settings["timeout_ms"], &settings["max_in_flight"]), (&json!(2_000), &json!(3)));
        assert_eq!((&settings["rate_per_second"], &now["url"]), (&json!(4), &json!(url)));
        let entries = app.get(&format!("{path}/activity")).await.expect(200);
        let changed = entries["data"].as_array().into_iter().flatten().filter(|entry| entry["action"] == "webhook.changed");
        assert_eq!(changed.filter(|entry| fields(entry).as_array().is_some_and(|list| list.len() == 1)).count(), 4);
    }

    async fn an_edit_in_the_wizard_writes_only_what_was_changed(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let (state, actor) = (&app.running.state, member(&app).await);
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let draft = drafts::from_webhook(state, &actor, id).await.expect("a draft");
        drafts::edit(state, &actor, draft.id, |input| input.config.name = "Renamed".into()).await.expect("saved");
        let theirs = json!({
            "url": receiver.url("/new"), "auth": { "kind": "bearer", "token": "fresh" }, "headers": { "X-Env": "prod" },
        });
        app.patch(&path, theirs).await.expect(200);
        let shown = drafts::get(state, &actor, draft.id).await.expect("the draft");
        assert_eq!(shown.input.config.url, receiver.url("/new"), "the wizard shows what is there now");
        let done = drafts::finish(state, &actor, draft.id, None).await.expect("saved");
        assert_eq!(done.taken.len(), 3, "{:?}", done.taken);
        assert!(done.taken.iter().all(|taken| taken.author.as_ref().is_some_and(|author| author.who.contains("bootstrap"))));
        let now = app.get(&path).await.expect(200);
        assert_eq!((&now["name"], &now["url"]), (&json!("Renamed"), &json!(receiver.url("/new"))));
        app.event(json!({ "type": "message.sent" })).await;
        let request = receiver.wait_for(1).await.pop().expect("a request");
        assert_eq!((request.path.as_str(), request.header("authorization")), ("/new", "Bearer fresh"));
        assert_eq!(request.header("x-env"), "prod");
    }

    async fn both_values_are_shown_where_an_edit_overlaps(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let (state, actor) = (&app.running.state, member(&app).await);
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let mine = |input: &mut WebhookInput| {
            input.config.url = "https://mine.example/".into();
            input.config.name = "Mine".into();
            input.auth.choose(tidings::domain::auth_kind::AuthKind::Bearer);
            input.auth.token = Some("token_of_mine".into());
        };
        let draft = drafts::from_webhook(state, &actor, id).await.expect("a draft");
        drafts::edit(state, &actor, draft.id, mine).await.expect("saved");
        let theirs = json!({ "url": receiver.url("/new"), "auth": { "kind": "bearer", "token": "token_of_theirs" } });
        app.patch(&path, theirs).await.expect(200);

        let Err(AppError::Overlap(overlaps)) = drafts::finish(state, &actor, draft.id, None).await else {
            panic!("somebody has to choose")
        };
        let paths: Vec<_> = overlaps.iter().map(|overlap| overlap.path.as_str()).collect();
        assert_eq!(paths, ["/url", "/auth"]);
        assert!(overlaps.iter().all(|overlap| overlap.author.is_some()));
        let shown = drafts::get(state, &actor, draft.id).await.expect("the draft");
        assert_eq!(shown.overlaps, overlaps);
        assert!(!format!("{shown:?}").contains("token_of"), "no secret is shown");

        let choose = async |shown: &drafts::DraftView, theirs: &[&str]| {
            let choices = theirs.iter().map(|path| ((*path).to_owned(), Choice::Theirs)).collect();
            let chosen = Chosen { seen: Some(shown.updated_at), against: shown.against, choices };
            drafts::choose(state, &actor, draft.id, &chosen).await.expect("an answer")
        };
        app.patch(&path, json!({ "url": receiver.url("/newer") })).await.expect(200);
        assert!(choose(&shown, &["/url"]).await.is_none(), "it was about another value");
        let shown = drafts::get(state, &actor, draft.id).await.expect("the draft");
        let settled = choose(&shown, &["/auth"]).await.expect("settled");
        assert!(!settled.is_contested());
        let done = drafts::finish(state, &actor, draft.id, None).await.expect("saved").webhook;
        assert_eq!((done.config.url.as_str(), done.config.name.as_str()), ("https://mine.example/", "Mine"));
        app.patch(&path, json!({ "url": receiver.url("/back") })).await.expect(200);
        app.event(json!({ "type": "message.sent" })).await;
        assert_eq!(receiver.wait_for(1).await[0].header("authorization"), "Bearer token_of_theirs");
    }

    async fn two_windows_with_one_draft_lose_nothing(app: App) {
        let (state, actor) = (&app.running.state, member(&app).await);
        let draft = drafts::begin(state, &actor, WebhookInput::default()).await.expect("a draft");
        let seen = Some(draft.updated_at);
        let save = async |change: &'static (dyn Fn(&mut WebhookInput) + Sync)| {
            drafts::edit_seen(state, &actor, draft.id, seen, change).await.expect("saved")
        };
        save(&|input| input.config.url = "https://one.example/".into()).await;
        let both = save(&|input| input.config.name = "Two".into()).await;
        let config = &both.input.config;
        assert_eq!((config.url.as_str(), config.name.as_str()), ("https://one.example/", "Two"));
        assert!(!both.is_contested());

        let apart = save(&|input| input.config.url = "https://two.example/".into()).await;
        let values: Vec<_> = apart.apart.iter().map(|part| (part.mine.clone(), part.theirs.clone())).collect();
        assert_eq!(values, [(Some(json!("https://two.example/")), Some(json!("https://one.example/")))]);
        assert!(matches!(drafts::finish(state, &actor, draft.id, None).await, Err(AppError::Overlap(_))));
        let choices = [("/url".to_owned(), Choice::Theirs)].into();
        let chosen = Chosen { seen: Some(apart.updated_at), against: None, choices };
        let settled = drafts::choose(state, &actor, draft.id, &chosen).await.expect("an answer").expect("settled");
        assert_eq!((settled.input.config.url.as_str(), settled.is_contested()), ("https://one.example/", false));
    }

    async fn a_draft_of_the_release_before_opens_and_asks_where_it_cannot_know(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let path = active(&app, &receiver).await;
        let (state, actor) = (&app.running.state, member(&app).await);
        let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let draft = drafts::from_webhook(state, &actor, id).await.expect("a draft");
        let stored = state.store.draft(app.workspace_id, draft.id).await.expect("the store").expect("the draft");
        let mut document: Value = serde_json::from_str(&stored.document).expect("JSON");
        for new in ["base", "taken", "apart"] {
            assert!(document.as_object_mut().expect("an object").remove(new).is_some());
        }
        document["input"]["config"]["name"] = json!("Mine");
        let old = tidings::server::store::Draft { document: document.to_string(), ..stored.clone() };
        assert!(state.store.update_draft(&old, stored.updated_at).await.expect("an answer"));
        let opened = drafts::get(state, &actor, draft.id).await.expect("the draft");
        assert!(!opened.is_contested(), "nothing has changed since it was begun");
        app.clock.advance_ms(1_000);
        app.patch(&path, json!({ "url": receiver.url("/new") })).await.expect(200);
        let opened = drafts::get(state, &actor, draft.id).await.expect("the draft");
        let paths: Vec<_> = opened.overlaps.iter().map(|overlap| overlap.path.as_str()).collect();
        assert_eq!(paths, ["/name", "/url"], "who changed what is not known");
        let choices = [("/url".to_owned(), Choice::Theirs)].into();
        let chosen = Chosen { seen: Some(opened.updated_at), against: opened.against, choices };
        drafts::choose(state, &actor, draft.id, &chosen).await.expect("an answer").expect("settled");
        let done = drafts::finish(state, &actor, draft.id, None).await.expect("saved").webhook;
        assert_eq!((done.config.url, done.config.name.as_str()), (receiver.url("/new"), "Mine"));
        assert_eq!(done.status, WebhookStatus::Active);
    }

    async fn a_draft_that_nobody_saves_is_deleted_after_two_weeks(app: App) {
        let (state, actor) = (&app.running.state, member(&app).await);
        let old = drafts::begin(state, &actor, WebhookInput::default()).await.expect("a draft");
        app.clock.advance_ms(DRAFT_LIFE_MS - 1_000);
        let young = drafts::begin(state, &actor, WebhookInput::default()).await.expect("a draft");
        app.advance_s(0).await;
        assert_eq!(drafts::list(state, &actor).await.expect("the list").len(), 2);
        app.advance_s(2).await;
        let left: Vec<_> = drafts::list(state, &actor).await.expect("the list").iter().map(|draft| draft.id).collect();
        assert_eq!((left, old.id != young.id), (vec![young.id], true));
    }
}
