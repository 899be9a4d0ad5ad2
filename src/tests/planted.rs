//! Recognisable secrets are planted wherever one can be set; then everything that anybody can see is searched for them.

mod printed;
mod visitor;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use rcgen::{CertificateParams, KeyPair};
use serde_json::{Value, json};

use crate::app;
use crate::program::{self, Program};
use crate::receiver::{self, Behaviour, Receiver};
use crate::testing;
use visitor::{Visitor, key};

const EMAIL: &str = "owner@example.com";
const PASSWORD: &str = "PlantedOwnPasswordQ7x";

/// Secrets, each with a name for the report.
#[derive(Default)]
struct Planted(Vec<(String, String)>);

impl Planted {
    fn add(&mut self, name: &str, secret: impl Into<String>) -> String {
        let secret = secret.into();
        self.0.push((name.to_owned(), secret.clone()));
        secret
    }

    /// Where one of them stands, as it is or in base64, whatever stands around it there.
    fn found_in(&self, place: &str, text: &str) -> Vec<String> {
        let shows = |secret: &str| text.contains(secret) || in_base64(secret).iter().any(|form| text.contains(form));
        self.0.iter().filter(|(_, secret)| shows(secret)).map(|(name, _)| format!("{name} in {place}")).collect()
    }
}

/// The part of a text's base64 that does not depend on what stands before and after it.
fn in_base64(secret: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for before in 0..3 {
        let bytes = [&[0; 2][..before], secret.as_bytes()].concat();
        for text in [STANDARD_NO_PAD.encode(&bytes), URL_SAFE_NO_PAD.encode(&bytes)] {
            let start = (before * 8).div_ceil(6);
            let end = text.len() - usize::from(bytes.len() % 3 != 0);
            forms.push(text[start..end].to_owned());
        }
    }
    forms
}

/// Webhooks with a secret of each kind. Those of `hidden` are shown nowhere; those of `config` only to who configures them.
async fn plant(visitor: &mut Visitor, hidden: &mut Planted, config: &mut Planted, refusing: &Receiver) -> Vec<String> {
    let key = KeyPair::generate().expect("a key");
    let certificate =
        CertificateParams::new(vec!["client".to_owned()]).expect("names").self_signed(&key).expect("signed");
    let pem = key.serialize_pem();
    hidden.add("client key", pem.lines().nth(1).expect("a line"));
    let tokens = |path: &str| refusing.url(path);
    let encoded = STANDARD.encode(format!("user:{}", hidden.add("encoded password", "PlantedEncodedQ7x")));
    let oauth = |url: String, secret: &str| json!({ "kind": "oauth2", "token_url": url, "client_id": "client", "client_secret": secret });
    let secret = hidden.add("OAuth client secret", "PlantedOauthSecretQ7x");
    let kinds = [
        json!({ "kind": "basic", "username": "user", "password": hidden.add("basic password", "PlantedBasicQ7x") }),
        json!({ "kind": "basic", "encoded": encoded }),
        json!({ "kind": "bearer", "token": hidden.add("bearer token", "PlantedBearerQ7x") }),
        json!({ "kind": "header", "name": "X-Own", "value": hidden.add("custom header", "PlantedHeaderQ7x") }),
        json!({ "kind": "signed" }),
        oauth(tokens("/token"), &secret),
        oauth("http://127.0.0.1:1/token".to_owned(), &secret),
        json!({ "kind": "none" }),
        // The rest is repeated by the endpoint.
        json!({ "kind": "basic", "username": "user", "password": "PlantedBasicQ7x" }),
        json!({ "kind": "basic", "encoded": encoded }),
        json!({ "kind": "bearer", "token": "PlantedBearerQ7x" }),
        json!({ "kind": "header", "name": "X-Own", "value": "PlantedHeaderQ7x" }),
    ];
    hidden.add("cookie of an answer", receiver::COOKIE);
    let masked = config.add("masked header", "PlantedMaskedQ7x");
    let told = config.add("address of notices", "PlantedNotifyQ7x");
    let mut made = Vec::new();
    for (number, mut auth) in kinds.into_iter().enumerate() {
        auth["client_certificate"] = json!({ "certificate_pem": certificate.pem(), "private_key_pem": pem });
        // Half of them fail to connect, one of those by way of the proxy, and half get an answer that is no success.
        let url = match number {
            8.. => refusing.url(receiver::ECHO),
            number if number % 2 == 0 => "http://127.0.0.1:1/".to_owned(),
            _ => refusing.url("/hook"),
        };
        let notify = json!({ "emails": ["ops@example.com"], "every_minutes": 1,
            "url": format!("http://127.0.0.1:1/ops?token={told}") });
        let body = json!({
            "name": format!("Planted {number}"), "url": url, "status": "active", "events": ["*"], "auth": auth,
            "headers": { "X-Api-Key": masked, "X-Env": "prod" },
            "settings": { "retry_schedule_s": [], "static_ip": number == 2, "notify_on_error": notify },
        });
        let (status, webhook) = visitor.api("POST", "/webhooks", body).await;
        assert_eq!(status, 201, "{webhook}");
        made.push(webhook["id"].as_str().expect("an id").to_owned());
    }
    for id in &made {
        visitor.unseen("POST", &format!("/webhooks/{id}/rotate-secret"), Vec::new()).await;
        let (_, text, _) = visitor.unseen("GET", &format!("/webhooks/{id}/secret"), Vec::new()).await;
        let secrets: Value = serde_json::from_str(&text).expect("JSON");
        for secret in [&secrets["secret"], &secrets["previous"]["secret"]] {
            hidden.add("signing secret", secret.as_str().expect("a secret").trim_start_matches("whsec_"));
        }
    }
    made
}

/// What does not go well: input that is refused, tests, deliveries, notices.
async fn fail(visitor: &mut Visitor, program: &Program, webhooks: &[String]) {
    for auth in [
        json!("PlantedBearerQ7x"),
        json!({ "kind": "bearer", "token": ["PlantedBearerQ7x"] }),
        json!({ "kind": "bearer", "token": "PlantedBearerQ7x\n" }),
        json!({ "kind": "bearer", "token": { "PlantedBearerQ7x": 1 } }),
        json!({ "kind": "header", "name": "X-Own", "value": "PlantedHeaderQ7x\u{0}" }),
        json!({ "kind": "basic", "encoded": "PlantedBasicQ7x" }),
        json!({ "kind": "basic", "username": "a:b", "password": "PlantedBasicQ7x" }),
        json!({ "kind": "oauth2", "token_url": "ftp://x", "client_id": "", "client_secret": "PlantedOauthSecretQ7x" }),
    ] {
        let body = json!({ "name": "Refused", "events": ["*"], "url": "http://127.0.0.1:1/", "auth": auth });
        visitor.api("POST", "/webhooks", body.clone()).await;
        visitor.api("POST", "/webhooks/test", body).await;
        visitor.api("PATCH", &format!("/webhooks/{}", webhooks[0]), json!({ "auth": auth })).await;
    }
    let broken = br#"{"auth":{"kind":"bearer","token":"PlantedBearerQ7x""#.to_vec();
    assert!((400..500).contains(&visitor.raw("POST", "/webhooks", broken).await.0));
    for id in webhooks {
        let (status, answer) = visitor.api("POST", &format!("/webhooks/{id}/test"), Value::Null).await;
        assert_eq!((status, answer["ok"].as_bool()), (200, Some(false)), "{answer}");
        visitor.form("webhook-test", &[("id", id)]).await;
    }
    let event = json!({ "type": "message.sent", "data": { "email": "ada@example.com" } });
    assert_eq!(visitor.api("POST", "/events", event).await.0, 202);
    app::until(async || {
        let (_, text, _) = visitor.unseen("GET", "/deliveries?status=failed", Vec::new()).await;
        let list: Value = serde_json::from_str(&text).expect("JSON");
        // The one that takes the static way out waits for its proxy, which is down.
        list["data"].as_array().is_some_and(|rows| rows.len() == webhooks.len() - 1).then_some(())
    })
    .await;
    app::until(async || program.said().contains("mail.server_away").then_some(())).await;
}

/// All that the API answers and all pages show.
async fn look(visitor: &mut Visitor, webhooks: &[String]) {
    let (_, deliveries) = visitor.api("GET", "/deliveries", Value::Null).await;
    let (_, events) = visitor.api("GET", "/events", Value::Null).await;
    let ids = |list: &Value| -> Vec<String> {
        list["data"].as_array().into_iter().flatten().filter_map(|row| Some(row["id"].as_str()?.to_owned())).collect()
    };
    let (_, tests) = visitor.api("GET", "/deliveries?test=true&limit=500", Value::Null).await;
    let (deliveries, events, tests) = (ids(&deliveries), ids(&events), ids(&tests));
    assert!(tests.len() >= 2 * webhooks.len(), "each was tested twice: {}", tests.len());
    assert_eq!((deliveries.len(), events.len()), (webhooks.len(), 1));
    let mut paths: Vec<String> = [
        "/webhooks",
        "/workspace",
        "/activity",
        "/notices",
        "/event-types",
        "/openapi.json",
        "/deliveries/export?format=csv",
        "/deliveries/export?format=ndjson",
        "/deliveries?test=all",
    ]
    .map(str::to_owned)
    .into();
    paths.extend(deliveries.iter().map(|id| format!("/deliveries/{id}")));
    paths.extend(events.iter().map(|id| format!("/events/{id}")));
    paths.extend(tests.iter().map(|id| format!("/tests/{id}")));
    paths.extend(webhooks.iter().flat_map(|id| [format!("/webhooks/{id}"), format!("/webhooks/{id}/activity")]));
    for path in paths {
        let (status, text) = visitor.raw("GET", &path, Vec::new()).await;
        assert!(status == 200 && text.len() > 2, "{path}: {status} {text}");
    }
    for path in ["/metrics", "/readyz", "/healthz"] {
        visitor.page(path).await;
    }
    let mut pages = vec!["/".to_owned(), "/webhooks".to_owned(), "/notices".to_owned()];
    for id in webhooks {
        pages.push(visitor.form("webhook-edit", &[("id", id), ("step", "endpoint")]).await);
        pages.push(format!("/webhooks/{id}"));
    }
    pages.extend(deliveries.iter().map(|id| format!("/deliveries/{id}")));
    pages.push("/audit/webhook-logs?test=true".to_owned());
    pages.push("/audit/webhook-logs/export?test=true".to_owned());
    pages.extend(tests.iter().map(|id| format!("/tests/{id}")));
    visitor.crawl(pages).await;
}

/// Settings that are no use, and commands that fail: their complaints.
fn complaints(hidden: &Planted, database: &str) -> Vec<(String, String)> {
    let home = tempfile::tempdir().expect("a directory");
    let away = "postgres://tidings:PlantedDatabaseQ7x@127.0.0.1:1/none";
    let key = ("TIDINGS_SECRET_KEY_FILE", "secret.key");
    let cases: [&[(&str, &str)]; 7] = [
        &[("TIDINGS_DATABASE_URL", away), key],
        &[("TIDINGS_DATABASE_URL", "mysql://tidings:PlantedDatabaseQ7x@127.0.0.1/none"), key],
        &[("TIDINGS_DATABASE_URL", "postgres://tidings:PlantedDatabaseQ7x@127.0.0.1:x/none"), key],
        &[("TIDINGS_STATIC_EGRESS", "ftp://user:PlantedProxyQ7x@127.0.0.1:1")],
        &[("TIDINGS_STATIC_EGRESS", "http://user:PlantedProxyQ7x@")],
        &[("TIDINGS_SMTP_URL", "smtp//user:PlantedSmtpQ7x@"), ("TIDINGS_MAIL_FROM", "a@example.com")],
        &[("TIDINGS_DATABASE_URL", database), ("TIDINGS_STATIC_EGRES", "http://user:PlantedProxyQ7x@127.0.0.1:1"), key],
    ];
    assert!(!hidden.0.is_empty());
    let mut said = Vec::new();
    for settings in cases {
        for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["doctor", "--json"], &["rotate-key"]] {
            let mut command = program::command(&home, arguments, settings);
            // A server that starts in spite of its settings is a fault, and must not stay.
            let mut limited = std::process::Command::new("timeout");
            limited.arg("20").arg(command.get_program()).args(command.get_args()).current_dir(home.path());
            limited.env_clear().envs(settings.iter().copied()).env("PATH", "/usr/bin:/bin");
            command = limited;
            let output = command.output().expect("the program");
            assert!(arguments[0] != "serve" || output.status.code() == Some(1), "{arguments:?} {settings:?}");
            let text = [output.stdout, output.stderr].concat();
            said.push((format!("{arguments:?} {settings:?}"), String::from_utf8(text).expect("text")));
        }
    }
    said
}

#[tokio::test]
async fn no_planted_secret_is_shown_anywhere() {
    let (database, home) = (testing::postgres().await, tempfile::tempdir().expect("a directory"));
    let (mut hidden, mut config) = (Planted::default(), Planted::default());
    let password = hidden.add("database password", "PlantedDatabaseQ7x");
    let url = database.url.replace("//tidings@", &format!("//tidings:{password}@"));
    assert!(url.contains(&password));
    let proxy = format!("http://user:{}@127.0.0.1:1", hidden.add("proxy password", "PlantedProxyQ7x"));
    let smtp = format!("smtp://user:{}@127.0.0.1:1", hidden.add("SMTP password", "PlantedSmtpQ7x"));
    let settings = [
        ("TIDINGS_DATABASE_URL", url.as_str()),
        ("TIDINGS_SECRET_KEY_FILE", "secret.key"),
        ("TIDINGS_ALLOW_HTTP", "true"),
        ("TIDINGS_ALLOW_CIDRS", "127.0.0.0/8,::1/128"),
        ("TIDINGS_LOG", "debug"),
        ("TIDINGS_STATIC_EGRESS", &proxy),
        ("TIDINGS_STATIC_EGRESS_IPS", "192.0.2.1"),
        ("TIDINGS_SMTP_URL", &smtp),
        ("TIDINGS_MAIL_FROM", "tidings@example.com"),
        ("TIDINGS_PUBLIC_DOCS", "true"),
    ];
    let program = Program::start(home, &settings).await;
    hidden.add("own password", PASSWORD);

    let mut visitor = Visitor {
        client: app::client(),
        url: program.url.clone(),
        key: String::new(),
        cookie: String::new(),
        seen: Vec::new(),
    };
    visitor.form("set-up", &[("email", EMAIL), ("password", PASSWORD), ("workspace_name", "Acme")]).await;
    visitor.form("sign-in", &[("email", EMAIL), ("password", "PlantedOwnPasswordQ7y")]).await;
    visitor.form("sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    hidden.add("session", visitor.cookie.split_once('=').expect("a cookie").1);
    let store = tidings::server::store::Store::open(&database.url).await.expect("a store");
    visitor.key = key(&store).await;
    hidden.add("API key", visitor.key.clone());
    store.close().await;

    let refusing = Receiver::start().await;
    refusing.then((0..400).map(|_| Behaviour::Status(401, "{\"error\":\"invalid_client\"}")));
    visitor.api("PATCH", "/workspace", json!({ "policy": { "test_gate": "off" } })).await;
    let webhooks = plant(&mut visitor, &mut hidden, &mut config, &refusing).await;
    fail(&mut visitor, &program, &webhooks).await;
    look(&mut visitor, &webhooks).await;
    visitor.form("sign-out", &[]).await;

    let log = program.stop().await;
    assert!(log.contains("DEBUG"), "the log is a full one");
    let mut seen = std::mem::take(&mut visitor.seen);
    seen.push(("the log".to_owned(), log));
    seen.extend(complaints(&hidden, &url));
    let mut faults: Vec<String> = seen.iter().flat_map(|(place, text)| hidden.found_in(place, text)).collect();
    // What configures a webhook shows these: its object in the API, the wizard, the pages of the webhook itself.
    let configures = |place: &str| {
        let webhook = place.contains("/webhooks") && !place.ends_with("/test") && !place.ends_with("/activity");
        webhook && !place.contains("/audit/") && !place.ends_with("/deliveries")
    };
    let others = seen.iter().filter(|(place, _)| !configures(place));
    faults.extend(others.flat_map(|(place, text)| config.found_in(place, text)));
    faults.sort();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
