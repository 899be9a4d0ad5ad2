//! The first owner, signing in, keys.

use tidings::domain::workspace::Scope;
use tidings::serve;
use tidings::server::app::accounts::{self, Client, SignUp};
use tidings::server::app::{Actor, AppError, keys};
use tidings::server::clock::Clock;
use tidings::server::config::Config;

use crate::app::{App, stories};

fn form(email: &str) -> SignUp {
    SignUp { email: email.to_owned(), password: "correct horse battery".to_owned(), workspace_name: "W".to_owned() }
}

fn client(address: &str) -> Client {
    Client { address: address.to_owned(), user_agent: "test".to_owned(), cookies: String::new() }
}

stories! {
    async fn a_member_signs_in_and_out(app: App) {
        let state = &app.running.state;
        let from = client("192.0.2.1");
        let again = accounts::sign_up_first(state, form("second@example.com"), "", &from).await;
        assert!(matches!(again, Err(AppError::Conflict(_))));
        let wrong = accounts::sign_in(state, "owner@example.com", "wrong".to_owned(), &from).await;
        let unknown = accounts::sign_in(state, "nobody@example.com", "wrong".to_owned(), &from).await;
        let (Err(wrong), Err(unknown)) = (wrong, unknown) else { panic!("both are refused") };
        assert_eq!(wrong.to_string(), unknown.to_string());
        let session = accounts::sign_in(state, " Owner@Example.com ", "correct horse battery".to_owned(), &from).await;
        let session = session.expect("a session");
        let signed_in = accounts::session(state, &session.token).await.expect("the store").expect("a member");
        assert_eq!(signed_in.workspace.id, app.workspace_id);
        assert!(Actor::member(&signed_in).may(Scope::Admin));
        accounts::sign_out(state, &session.token).await.expect("out");
        assert!(accounts::session(state, &session.token).await.expect("the store").is_none());
    }

    async fn a_session_ends_unless_it_is_used(app: App) {
        let state = &app.running.state;
        let password = "correct horse battery".to_owned();
        let session = accounts::sign_in(state, "owner@example.com", password, &client("192.0.2.2")).await.expect("in");
        for _ in 0..3 {
            app.clock.advance_ms(10 * 24 * 3_600 * 1_000);
            assert!(accounts::session(state, &session.token).await.expect("the store").is_some());
        }
        app.clock.advance_ms(15 * 24 * 3_600 * 1_000);
        assert!(accounts::session(state, &session.token).await.expect("the store").is_none());
    }

    async fn a_revoked_key_is_refused_at_once(app: App) {
        let state = &app.running.state;
        let text = app.key_with(&[Scope::WebhooksRead]).await;
        let list = || app.call("GET", "/api/v1/webhooks", Some(&text), "application/json", Vec::new());
        list().await.expect(200);
        let all = state.store.keys(app.workspace_id).await.expect("the store");
        let scoped = all.iter().find(|key| key.name == "scoped").expect("the key");
        let owner = all.iter().find(|key| key.name == "bootstrap").expect("the first key");
        keys::revoke(state, &Actor::key(owner), scoped.id).await.expect("revoked");
        assert_eq!(list().await.status, 401);
    }
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let app = App::sqlite().await;
    let state = &app.running.state;
    let from = client("192.0.2.9");
    let mut throttled = false;
    for _ in 0..12 {
        let refused = accounts::sign_in(state, "owner@example.com", "wrong".to_owned(), &from).await;
        throttled |= matches!(refused, Err(AppError::TooMany { .. }));
    }
    assert!(throttled);
}

#[tokio::test]
async fn several_first_sign_ups_at_once_make_one_owner() {
    for database in [crate::testing::sqlite(), crate::testing::postgres().await] {
        let files = tempfile::tempdir().expect("a directory");
        let mut config = Config::for_tests(&database.url);
        config.secret_key_file = Some(files.path().join("secret.key"));
        let running = serve::start(config, Clock::system()).await.expect("a server");
        assert!(accounts::is_first_run(&running.state).await.expect("the store"));
        let mut tries = tokio::task::JoinSet::new();
        for number in 0..4 {
            let state = running.state.clone();
            let form = form(&format!("user{number}@example.com"));
            tries.spawn(async move {
                accounts::sign_up_first(&state, form, "", &client(&format!("192.0.2.{number}"))).await.map(|_| ())
            });
        }
        let ended = tries.join_all().await;
        assert_eq!(ended.iter().filter(|ended| ended.is_ok()).count(), 1);
        assert!(ended.iter().all(|ended| matches!(ended, Ok(()) | Err(AppError::Conflict(_)))));
        assert!(!accounts::is_first_run(&running.state).await.expect("the store"));
        running.stop().await;
    }
}
