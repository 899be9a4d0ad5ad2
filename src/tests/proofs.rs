//! A session alone opens no secrets: the password is asked again. What a page tells the next is for one page and session,
//! and is read once.

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::browser::Browser;

const PASSWORD: &str = "correct horse battery";

async fn webhook(app: &App) -> String {
    let made = app.post("/webhooks", json!({ "name": "A", "url": "https://example.com/" })).await.expect(201);
    made["id"].as_str().expect("an id").to_owned()
}

async fn secret_of(app: &App, id: &str) -> String {
    let answer = app.get(&format!("/webhooks/{id}/secret")).await.expect(200);
    answer["secret"].as_str().expect("a secret").to_owned()
}

/// What the activity record says was done.
async fn record(app: &App) -> Vec<Value> {
    let list = app.get("/activity?limit=200").await.expect(200);
    list["data"].as_array().into_iter().flatten().map(|entry| entry["action"].clone()).collect()
}

fn confirm_then(path: &str) -> String {
    let path: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
    format!("/confirm?next={path}")
}

/// The new key that a page shows.
fn shown_key(page: &str) -> Option<&str> {
    page.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .find(|word| word.starts_with("tk_") && word.len() > 40)
}

/// An action, its form, and the page that it belongs to.
type Post<'a> = (&'a str, Vec<(&'a str, &'a str)>, &'a str);

stories! {
    async fn after_ten_minutes_the_password_is_asked_again_before_anything_that_matters(app: App) {
        let id = webhook(&app).await;
        let mut browser = Browser::start(&app).await;
        let key = app.running.state.store.keys(app.workspace_id).await.expect("the store")[0].id;
        let secret = format!("/webhooks/{id}/secret");
        let revoke = format!("/api-keys/{key}/revoke");
        let pages = [secret.as_str(), "/api-keys/new", &revoke, "/settings/data/erase"];
        app.clock.advance_ms(9 * 60_000);
        for page in pages {
            assert_eq!(browser.ask(page).await.0, 200, "{page}: signing in was a proof");
        }
        app.clock.advance_ms(61_000);
        for page in pages {
            let (_, place, text) = browser.ask(page).await;
            assert_eq!(place, confirm_then(page));
            assert!(!text.contains("whsec_"), "{page}");
        }
        let before = (secret_of(&app, &id).await, app.running.state.store.keys(app.workspace_id).await.expect("keys").len());
        let name = app.get("/workspace").await.expect(200)["name"].as_str().expect("a name").to_owned();
        let key = key.to_string();
        let posts: [Post; 7] = [
            ("webhook-secret", vec![("id", &id)], &secret),
            ("webhook-rotate-secret", vec![("id", &id), ("overlap_s", "0")], &secret),
            ("webhook-end-overlap", vec![("id", &id)], &secret),
            ("create-key", vec![("name", "New"), ("scopes[]", "admin")], "/api-keys/new"),
            ("revoke-key", vec![("id", &key)], &revoke),
            ("erase-person", vec![("person", "ada@example.com")], "/settings/data?person=ada%40example.com"),
            ("erase-workspace", vec![("typed_name", &name)], "/settings/data/erase"),
        ];
        let noted = record(&app).await.len();
        for (action, form, page) in posts {
            let place = browser.submit(&format!("/actions/{action}"), &form).await;
            assert!(place == confirm_then(page) || place == page, "{action}: {place}");
            let place = if place == page { browser.ask(page).await.1 } else { place };
            assert_eq!(place, confirm_then(page), "{action}");
        }
        assert_eq!(record(&app).await.len(), noted, "nothing was done");
        let after = (secret_of(&app, &id).await, app.running.state.store.keys(app.workspace_id).await.expect("keys").len());
        assert_eq!(after, before);
    }

    async fn the_password_leads_back_to_what_was_wanted_and_holds_for_ten_minutes(app: App) {
        let mut browser = Browser::start(&app).await;
        app.clock.advance_ms(11 * 60_000);
        let form = [("name", "Shop"), ("scopes[]", "logs:read"), ("expires", "90")];
        let mut place = browser.submit("/actions/create-key", &form).await;
        if place == "/api-keys/new" {
            place = browser.ask(&place).await.1;
        }
        assert_eq!(place, confirm_then("/api-keys/new"));
        let kept = browser.flash.clone();
        let asked = browser.page(&place).await;
        assert!(asked.contains("Your password, please") && asked.contains("owner@example.com"), "{asked}");
        browser.flash = kept.clone();
        let wrong = [("password", "wrong"), ("next", "/api-keys/new")];
        let (place, text) = browser.post("/actions/confirm", &wrong).await;
        assert_eq!(place, confirm_then("/api-keys/new"));
        assert!(text.contains("This is not your password."), "{text}");
        let right = [("password", PASSWORD), ("next", "/api-keys/new")];
        browser.flash = kept;
        let (place, text) = browser.post("/actions/confirm", &right).await;
        assert_eq!(place, "/api-keys/new");
        assert!(text.contains("value=\"Shop\""), "what was typed is still there: {text}");
        app.clock.advance_ms(9 * 60_000);
        let (place, text) = browser.post("/actions/create-key", &form).await;
        assert_eq!((place.as_str(), shown_key(&text).is_some()), ("/api-keys", true), "{text}");
        let elsewhere = [("password", PASSWORD), ("next", "https://evil.example/")];
        assert_eq!(browser.submit("/actions/confirm", &elsewhere).await, "/");
    }

    async fn no_message_opens_a_secret(app: App) {
        let id = webhook(&app).await;
        let secret = secret_of(&app, &id).await;
        let mut browser = Browser::start(&app).await;
        let form = [("fields[name]", "!!bad"), ("fields[open]", id.as_str()), ("fields[until]", "99999999999999")];
        for minutes in [0, 11] {
            app.clock.advance_ms(minutes * 60_000);
            browser.submit("/actions/event-type", &form).await;
            assert!(!browser.flash.is_empty());
            let (_, _, text) = browser.ask(&format!("/webhooks/{id}/secret")).await;
            assert!(!text.contains(&secret), "after {minutes} minutes");
        }
    }

    async fn a_new_key_and_a_secret_are_shown_once_whatever_is_replayed(app: App) {
        let id = webhook(&app).await;
        let secret = secret_of(&app, &id).await;
        let page = format!("/webhooks/{id}/secret");
        let (mut browser, mut other) = (Browser::start(&app).await, Browser::start(&app).await);
        let place = browser.submit("/actions/create-key", &[("name", "Shop"), ("scopes[]", "logs:read")]).await;
        let flash = browser.flash.clone();
        for (path, session) in [("/api-keys", &mut other), ("/webhooks", &mut browser)] {
            session.flash.clone_from(&flash);
            let text = session.ask(path).await.2;
            assert!(shown_key(&text).is_none() && !text.contains("“Shop” is made"), "another page or session");
        }
        browser.flash.clone_from(&flash);
        let text = browser.page(&place).await;
        assert!(shown_key(&text).is_some() && text.contains("“Shop” is made"), "{text}");
        browser.flash = flash;
        let text = browser.page(&place).await;
        assert!(shown_key(&text).is_none() && !text.contains("“Shop” is made"), "it was read once");

        assert!(!browser.page(&page).await.contains(&secret));
        browser.submit("/actions/webhook-secret", &[("id", &id)]).await;
        assert!(!other.page(&page).await.contains(&secret));
        assert!(browser.page(&page).await.contains(&secret));
        assert!(!browser.page(&page).await.contains(&secret));
        browser.submit("/actions/webhook-secret", &[("id", &id)]).await;
        app.clock.advance_ms(5 * 60_000 + 1);
        assert!(!browser.page(&page).await.contains(&secret), "nobody looked at it in time");
    }
}
