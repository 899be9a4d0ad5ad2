//! `tidings rotate-key` beside a server that works.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tidings::domain::auth_kind::AuthKind;
use tidings::serve;
use tidings::server::app::accounts::{self, Client};
use tidings::server::app::{Actor, WebhookInput, drafts};
use tidings::server::clock::Clock;
use tidings::server::store::LiveRow;

use crate::app::{App, stories};
use crate::cli;
use crate::receiver::Receiver;

fn key_file(app: &App) -> PathBuf {
    app.running.state.config.secret_key_file.clone().expect("a key file")
}

fn keys(app: &App) -> Vec<String> {
    std::fs::read_to_string(key_file(app)).expect("the key file").lines().map(str::to_owned).collect()
}

/// A heartbeat of this node as of now: the command goes by the real time, the clock of a story stands still.
async fn beat(app: &App, node: &serve::Running) {
    app.clock.advance_ms((Clock::system().now().0 - app.clock.now().0).max(0));
    node.state.engine.tick().await.expect("a round");
}

/// Runs it to its end and answers whether it went well and what it said.
async fn rotate(app: &App, more: &[&str]) -> (bool, String) {
    let (url, file) = (app.running.state.config.database_url.clone(), key_file(app));
    let settings = ["--database-url", url.as_str(), "--secret-key-file", file.to_str().expect("a path")];
    let run = cli::run(cli::tidings(app, &[&["rotate-key"], more, &settings].concat()));
    let mut run = std::pin::pin!(run);
    let output = loop {
        // The server's clock stands still, so its heartbeats are given by hand.
        tokio::select! {
            output = &mut run => break output,
            () = tokio::time::sleep(std::time::Duration::from_millis(50)) => {
                beat(app, &app.running).await;
            }
        }
    };
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).expect("text"))
}

/// Webhooks with every kind of sealed value, a deleted one, and a wizard's draft. Answers the path of one that sends.
async fn secrets(app: &App, receiver: &Receiver) -> String {
    app.without_test_gate().await;
    let bearer = json!({ "kind": "bearer", "token": "tok-1" });
    let body = json!({ "name": "Used", "url": receiver.url("/"), "status": "active", "events": ["*"], "auth": bearer });
    let used = app.post("/webhooks", body).await.expect(201);
    let path = |made: &Value| format!("/webhooks/{}", made["id"].as_str().expect("an id"));
    app.post(&format!("{}/rotate-secret", path(&used)), Value::Null).await.expect(200);
    for number in 0..120 {
        app.post("/webhooks", json!({ "name": format!("Idle {number}"), "auth": bearer })).await.expect(201);
    }
    let gone = app.post("/webhooks", json!({ "name": "Gone", "auth": bearer })).await.expect(201);
    app.delete(&path(&gone)).await;
    let (state, actor) = (&app.running.state, member(app).await);
    let draft = drafts::begin(state, &actor, WebhookInput::default()).await.expect("a draft");
    let typed = |input: &mut WebhookInput| {
        input.auth.choose(AuthKind::Bearer);
        input.auth.token = Some("tok-draft".to_owned());
    };
    drafts::edit(state, &actor, draft.id, typed).await.expect("saved");
    path(&used)
}

async fn member(app: &App) -> Actor {
    let state = &app.running.state;
    let password = "correct horse battery".to_owned();
    let session = accounts::sign_in(state, "owner@example.com", password, &Client::default()).await.expect("in");
    Actor::member(&accounts::session(state, &session.token).await.expect("the store").expect("a member"))
}

/// Events and changes of secrets until `done`; answers the events.
async fn load(app: &App, path: &str, done: &AtomicBool) -> Vec<String> {
    let mut events = Vec::new();
    while !done.load(Ordering::SeqCst) {
        events.push(app.event(json!({ "type": "message.sent" })).await);
        let auth = json!({ "auth": { "token": format!("tok-{}", events.len() + 1) } });
        app.patch(path, auth).await.expect(200);
    }
    events
}

stories! {
    async fn the_key_is_replaced_while_deliveries_go_on(app: App) {
        let receiver = Receiver::start().await;
        let path = secrets(&app, &receiver).await;
        let secrets_before = app.get(&format!("{path}/secret")).await.expect(200);
        let before = keys(&app);

        let done = AtomicBool::new(false);
        let (events, (well, said)) = tokio::join!(load(&app, &path, &done), async {
            let answer = rotate(&app, &[]).await;
            done.store(true, Ordering::SeqCst);
            answer
        });
        assert!(well && said.contains("has a new key"), "{said}");
        assert_eq!((before.len(), keys(&app).len()), (1, 2), "the old key stays");
        assert_eq!(keys(&app)[1], before[0]);
        for event in &events {
            app.delivery(event, "delivered").await;
        }
        assert!(!events.is_empty());
        let secret = secrets_before["secret"].as_str().expect("a secret");
        let previous = secrets_before["previous"]["secret"].as_str().expect("a secret");
        for request in receiver.received() {
            assert!(request.is_signed_with(secret) && request.is_signed_with(previous));
            assert!(request.header("authorization").starts_with("Bearer tok-"));
        }

        // What the server seals after the change of the file has the new key: nothing is left for a second run.
        // But for what a change that was under way has put back as it had read it.
        assert!(rotate(&app, &[]).await.0);
        let (well, said) = rotate(&app, &[]).await;
        assert!(well && said.starts_with("0 stored values"), "{said}");
        assert_eq!(keys(&app).len(), 2, "a second run makes no other key");
        let (well, said) = rotate(&app, &["--remove-old", "--wait", "0"]).await;
        assert!(well && said.contains("holds only that one"), "{said}");
        assert_eq!(keys(&app).len(), 1);
        assert_ne!(keys(&app), before);
        let (well, said) = rotate(&app, &["--remove-old"]).await;
        assert!(well && said.contains("no old one"), "{said}");

        // A server that never saw the old key reads everything.
        let sealing_key = app.running.state.vault.sealing_key();
        let app = app.restart(|| ()).await;
        let second = &app.running;
        assert_eq!(second.state.vault.sealing_key(), sealing_key);
        let webhooks = second.state.store.live_webhooks().await.expect("webhooks");
        assert_eq!(webhooks.len(), 121);
        for LiveRow { webhook, .. } in webhooks {
            let row = webhook.id.to_string();
            let auth = webhook.sealed_auth.expect("credentials");
            second.state.vault.open("webhooks", &row, "auth", &auth).expect("credentials");
            second.state.vault.open("webhooks", &row, "secret", &webhook.sealed_secret).expect("a secret");
        }
        let actor = member(&app).await;
        assert!(drafts::list(&second.state, &actor).await.expect("drafts").iter().all(|draft| draft.auth.token_set));
        assert_eq!(app.get(&format!("{path}/secret")).await.expect(200), secrets_before);
    }

    async fn a_rotation_goes_on_where_it_stopped_with_the_operators_own_key(app: App) {
        let receiver = Receiver::start().await;
        let path = secrets(&app, &receiver).await;
        // A key of one's own is a line above the others; the server takes it up with the next secret it seals.
        let file = key_file(&app);
        let before = keys(&app).remove(0);
        std::fs::write(&file, format!("{}\n{before}\n", STANDARD.encode([7; 32]))).expect("written");
        app.patch(&path, json!({ "auth": { "token": "tok-2" } })).await.expect(200);
        let (well, said) = rotate(&app, &[]).await;
        assert!(well && !said.contains("has a new key"), "{said}");
        assert_eq!(keys(&app), [STANDARD.encode([7; 32]), before.clone()]);
        let sealed = said.split(' ').next().and_then(|count| count.parse::<u32>().ok());
        // Two values of each webhook and the secret before the last of one, the draft's; one has the new key already.
        assert_eq!(sealed, Some(122 * 2 + 1 + 1 - 1), "{said}");

        // An old key that something still needs is not forgotten.
        std::fs::write(&file, format!("{}\n{}\n", STANDARD.encode([9; 32]), STANDARD.encode([8; 32]))).expect("written");
        let (well, said) = rotate(&app, &["--remove-old", "--wait", "0"]).await;
        assert!(!well && said.contains("122 values cannot be read, so the old keys stay"), "{said}");
        assert_eq!(keys(&app).len(), 2);
        std::fs::write(&file, "nonsense").expect("written");
        let (well, said) = rotate(&app, &[]).await;
        assert!(!well && said.contains("32 bytes in base64"), "{said}");
    }
}

/// A second node with a copy of the key file; answers it and the copy.
async fn second_node(app: &App) -> (serve::Running, PathBuf) {
    let copy = key_file(app).with_file_name("copy.key");
    std::fs::copy(key_file(app), &copy).expect("a copy");
    let mut config = (*app.running.state.config).clone();
    config.public_url = None;
    config.secret_key_file = Some(copy.clone());
    (serve::start(config, app.clock.clone()).await.expect("a second node"), copy)
}

#[tokio::test]
async fn a_key_is_not_used_before_every_node_knows_it() {
    let app = App::postgres().await;
    app.without_test_gate().await;
    let receiver = Receiver::start().await;
    let webhook = app.active_webhook("Both", &receiver.url("/")).await;
    let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
    let (second, copy) = second_node(&app).await;
    let before = keys(&app);
    let tick = async || beat(&app, &second).await;
    tick().await;
    let (well, said) = rotate(&app, &["--wait-nodes", "1"]).await;
    assert!(
        !well && said.contains("know the new key") && said.contains(&format!("process {}", std::process::id())),
        "{said}"
    );
    assert!(keys(&app)[0] == before[0] && keys(&app)[1].starts_with('~'), "it does not seal yet");
    // What is changed meanwhile is read by the second node.
    app.patch(&path, json!({ "auth": { "kind": "bearer", "token": "tok-2" } })).await.expect(200);
    tick().await;
    assert!(second.state.engine.condition().await.expect("an answer").faults.is_empty());

    std::fs::copy(key_file(&app), &copy).expect("a copy");
    tick().await;
    let (well, said) = rotate(&app, &["--wait-nodes", "1"]).await;
    assert!(well && said.contains("sealed with the new key"), "{said}");
    app.patch(&path, json!({ "auth": { "token": "tok-3" } })).await.expect(200);
    tick().await;
    assert!(second.state.engine.condition().await.expect("an answer").faults.is_empty());
    // The old key stays as long as a node seals with it.
    let (well, said) = rotate(&app, &["--remove-old", "--wait", "0", "--wait-nodes", "1"]).await;
    assert!(!well && said.contains("seal with the new key"), "{said}");
    std::fs::copy(key_file(&app), &copy).expect("a copy");
    tick().await;
    let (well, said) = rotate(&app, &["--remove-old", "--wait", "0", "--wait-nodes", "1"]).await;
    assert!(well && said.contains("holds only that one"), "{said}");
    second.stop().await;
}

#[tokio::test]
async fn a_node_that_lacks_the_key_of_another_is_not_ready_and_loses_nothing() {
    let app = App::postgres().await;
    app.without_test_gate().await;
    let receiver = Receiver::start().await;
    let webhook = app.active_webhook("Both", &receiver.url("/")).await;
    app.active_webhook("Other", &receiver.url("/other")).await;
    let path = format!("/webhooks/{}", webhook["id"].as_str().expect("an id"));
    let (second, copy) = second_node(&app).await;
    let old = keys(&app).remove(0);
    std::fs::write(key_file(&app), format!("{}\n{old}\n", STANDARD.encode([7; 32]))).expect("written");
    app.patch(&path, json!({ "auth": { "kind": "bearer", "token": "tok-2" } })).await.expect(200);
    app.round().await;
    second.state.engine.tick().await.expect("a round");
    let condition = second.state.engine.condition().await.expect("an answer");
    assert!(condition.faults.iter().any(|fault| fault.contains("lacks the key")), "{condition:?}");
    let url = format!("http://{}/api/v1/events", second.address);
    let post = crate::app::client().post(url).bearer_auth(&app.key).json(&json!({ "type": "message.sent" }));
    let answer: Value = post.send().await.expect("an answer").json().await.expect("JSON");
    assert_eq!(answer["events"][0]["deliveries"], 2, "{answer}");
    // The node that can reads it.
    crate::app::until(async || {
        app.round().await;
        (receiver.count("/") == 1 && receiver.count("/other") == 1).then_some(())
    })
    .await;
    std::fs::copy(key_file(&app), &copy).expect("a copy");
    second.state.engine.tick().await.expect("a round");
    assert!(second.state.engine.condition().await.expect("an answer").faults.is_empty());
    second.stop().await;
}
