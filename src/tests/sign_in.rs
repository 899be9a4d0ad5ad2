//! Guessing passwords and keys: it is slowed down, shuts nobody else out, and can be seen.

use std::net::Ipv4Addr;

use serde_json::Value;
use tidings::serve;
use tidings::server::app::{AppError, accounts};

use crate::app::{App, client_at, stories};
use crate::program::Program;
use crate::testing;

const OWNER: &str = "owner@example.com";
const PASSWORD: &str = "correct horse battery";

/// What a sign-in led to.
struct Answer {
    location: String,
    cookies: Vec<String>,
}

impl Answer {
    fn is_in(&self) -> bool {
        self.location == "/" && self.cookies.iter().any(|line| line.starts_with("tidings="))
    }

    /// The cookie of a browser that is known.
    fn browser(&self) -> String {
        let line = self.cookies.iter().find(|line| line.starts_with("tidings_browser=")).expect("the cookie");
        line.split(';').next().expect("a value").to_owned()
    }
}

/// Tries to sign in at this server.
async fn sign_in(url: &str, from: Ipv4Addr, headers: &[(&str, &str)], email: &str, password: &str) -> Answer {
    let form = [("email", email), ("password", password)];
    let body: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let request = client_at(from).post(format!("{url}/actions/sign-in")).header("accept", "text/html");
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let answer = request.send().await.expect("an answer");
    let text = |value: &reqwest::header::HeaderValue| value.to_str().expect("text").to_owned();
    Answer {
        location: text(&answer.headers()["location"]),
        cookies: answer.headers().get_all("set-cookie").iter().map(text).collect(),
    }
}

fn host(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 3, number)
}

stories! {
    async fn strangers_use_up_nothing_of_a_known_browser(app: App) {
        let url = app.url("");
        let first = sign_in(&url, host(1), &[], OWNER, PASSWORD).await;
        assert!(first.is_in());
        for number in 10..20 {
            assert!(!sign_in(&url, host(number), &[], " OWNER@example.com", "wrong").await.is_in());
        }
        let browser = first.browser();
        let known = [("cookie", browser.as_str())];
        assert!(!sign_in(&url, host(2), &[], OWNER, PASSWORD).await.is_in(), "an unknown browser waits");
        assert!(sign_in(&url, host(2), &known, OWNER, PASSWORD).await.is_in(), "the owner's gets in");
        // The cookie is no way to guess on: it has ten tries of its own, and none for other accounts.
        for _ in 0..10 {
            assert!(!sign_in(&url, host(2), &known, OWNER, "wrong").await.is_in());
        }
        assert!(!sign_in(&url, host(2), &known, OWNER, PASSWORD).await.is_in());
        app.clock.advance_ms(60_001);
        assert!(sign_in(&url, host(3), &[], OWNER, PASSWORD).await.is_in(), "after a minute everybody may");
    }

    async fn only_failures_count(app: App) {
        for _ in 0..25 {
            assert!(sign_in(&app.url(""), host(1), &[], OWNER, PASSWORD).await.is_in());
        }
    }

    async fn who_is_signed_in_has_a_count_of_their_own(app: App) {
        let state = &app.running.state;
        let cookie = app.sign_in().await;
        let token = cookie.split_once('=').expect("a cookie").1;
        let who = accounts::session(state, token).await.expect("the store").expect("the owner");
        for number in 10..20 {
            sign_in(&app.url(""), host(number), &[], OWNER, "wrong").await;
        }
        let client = accounts::Client::default();
        let prove = async |password: &str| accounts::prove(state, &who, password.to_owned(), &client).await;
        prove(PASSWORD).await.expect("strangers do not count here");
        for _ in 0..10 {
            assert!(matches!(prove("wrong").await, Err(AppError::Invalid(_))));
        }
        assert!(matches!(prove(PASSWORD).await, Err(AppError::TooMany { .. })));
    }

    async fn refusals_are_counted(app: App) {
        sign_in(&app.url(""), host(1), &[], OWNER, "wrong").await;
        for _ in 0..11 {
            sign_in(&app.url(""), host(1), &[], "nobody@example.com", "wrong").await;
        }
        for key in ["tk_unknown", "what"] {
            app.call("GET", "/api/v1/webhooks", Some(key), "application/json", Vec::new()).await.expect(401);
        }
        for (kind, count) in [("password", 10.0), ("throttled", 2.0), ("api_key", 2.0), ("set_up_token", 0.0)] {
            let name = format!("tidings_auth_failures_total{{kind=\"{kind}\"}}");
            assert!((app.figure(&name).await - count).abs() < 0.1, "{kind}");
        }
    }
}

#[tokio::test]
async fn behind_a_trusted_proxy_clients_are_told_apart() {
    let app = App::on(testing::sqlite(), |config| {
        config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a range")];
    })
    .await;
    let url = app.url("");
    for number in 0..12 {
        let account = format!("nobody{number}@example.com");
        // What stands further left was written by the client itself.
        let forged = format!("198.51.100.{number}, 192.0.2.66");
        sign_in(&url, host(1), &[("x-forwarded-for", &forged)], &account, "wrong").await;
    }
    let from = |address: &'static str| [("x-forwarded-for", address)];
    assert!(!sign_in(&url, host(1), &from("192.0.2.66"), OWNER, PASSWORD).await.is_in());
    assert!(sign_in(&url, host(1), &from("192.0.2.7"), OWNER, PASSWORD).await.is_in());
    let shown = app.get("/activity").await.expect(200);
    assert!(shown.to_string().contains("192.0.2.7"), "{shown}");
}

#[tokio::test]
async fn nobody_else_is_believed() {
    let app = App::sqlite().await;
    for number in 0..10 {
        let account = format!("nobody{number}@example.com");
        let forged = format!("198.51.100.{number}");
        sign_in(&app.url(""), host(1), &[("x-forwarded-for", &forged)], &account, "wrong").await;
    }
    let forged = [("x-forwarded-for", "192.0.2.7")];
    assert!(!sign_in(&app.url(""), host(1), &forged, OWNER, PASSWORD).await.is_in());
}

#[tokio::test]
async fn nodes_count_together() {
    let app = App::postgres().await;
    let mut config = (*app.running.state.config).clone();
    config.public_url = None;
    let second = serve::start(config, app.clock.clone()).await.expect("a second node");
    let urls = [app.url(""), format!("http://{}", second.address)];
    for number in 0..10_u8 {
        let url = &urls[usize::from(number % 2)];
        assert!(!sign_in(url, host(number + 1), &[], OWNER, "wrong").await.is_in());
    }
    for url in &urls {
        assert!(!sign_in(url, host(99), &[], OWNER, PASSWORD).await.is_in());
    }
    second.stop().await;
}

#[tokio::test]
async fn the_log_tells_of_refusals_and_cannot_be_flooded() {
    let home = tempfile::tempdir().expect("a directory");
    let settings = [("TIDINGS_DATABASE_URL", "sqlite://tidings.db"), ("TIDINGS_LOG_FORMAT", "json")];
    let program = Program::start(home, &settings).await;
    let client = client_at(Ipv4Addr::LOCALHOST);
    for _ in 0..200 {
        let request = client.get(format!("{}/api/v1/webhooks", program.url)).bearer_auth("tk_wrong");
        assert_eq!(request.send().await.expect("an answer").status(), 401);
    }
    sign_in(&program.url, host(1), &[], "somebody@example.com", "wrong").await;
    let said = program.stop().await;
    let lines: Vec<Value> = said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let of = |kind: &str| lines.iter().filter(|line| line["message"] == "auth.refused" && line["kind"] == kind).count();
    assert!((1..=21).contains(&of("api_key")), "{}", of("api_key"));
    let line = lines.iter().find(|line| line["kind"] == "password").expect("a line");
    assert_eq!(line["address"], "127.0.3.1");
    assert!(line["account"].as_str().is_some_and(|account| account.len() == 12), "{line}");
    assert!(!said.contains("somebody"), "{said}");
}
