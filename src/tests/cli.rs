//! The program from a terminal, against a running server.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};

use crate::app::{App, stories};
use crate::receiver::Receiver;

/// The real program, told where the server is.
pub fn tidings(app: &App, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tidings"));
    command.args(args).env("TIDINGS_URL", app.url("")).env("TIDINGS_API_KEY", &app.key);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it to its end, beside the server.
pub async fn run(mut command: Command) -> Output {
    tokio::task::spawn_blocking(move || command.output().expect("the program")).await.expect("an end")
}

/// What it printed, which must have gone well.
async fn printed(app: &App, args: &[&str]) -> String {
    let output = run(tidings(app, args)).await;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{args:?}: {errors}");
    String::from_utf8(output.stdout).expect("text")
}

async fn json_of(app: &App, args: &[&str]) -> Value {
    serde_json::from_str(&printed(app, args).await).expect("JSON")
}

/// What it complained about; it must have failed.
async fn refused(app: &App, args: &[&str]) -> String {
    let output = run(tidings(app, args)).await;
    assert_eq!(output.status.code(), Some(1), "{args:?}");
    String::from_utf8(output.stderr).expect("text")
}

/// A program that is ended with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

stories! {
    async fn events_webhooks_and_deliveries_are_listed_and_shown(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("CRM sync", &receiver.url("/")).await;
        let webhook = webhook["id"].as_str().expect("an id");
        let body = json!({ "name": "Sms", "url": receiver.url("/"), "status": "active", "events": ["*"], "channels": ["sms"] });
        app.post("/webhooks", body).await.expect(201);
        let event = app.event(json!({ "type": "message.sent", "channel": "email" })).await;
        app.event(json!({ "type": "contact.created" })).await;
        let delivery = app.delivery(&event, "delivered").await;
        let delivery = delivery["id"].as_str().expect("an id");

        let table = printed(&app, &["events", "--type", "message.sent"]).await;
        let lines: Vec<&str> = table.lines().collect();
        assert!(lines.len() == 2 && lines[0].starts_with("RECEIVED ") && lines[1].contains(&event), "{table}");
        let page = json_of(&app, &["events", "--json", "--limit", "1"]).await;
        assert_eq!(page["data"].as_array().map(Vec::len), Some(1));
        let cursor = page["next_cursor"].as_str().expect("a cursor");
        assert_eq!(json_of(&app, &["events", "--json", "--cursor", cursor]).await["data"][0]["id"], event);
        let shown = printed(&app, &["events", &event]).await;
        assert!(shown.contains(delivery) && shown.contains("channel email is not selected"), "{shown}");
        assert_eq!(json_of(&app, &["events", "--json", "--unmatched"]).await["data"], json!([]));

        let table = printed(&app, &["webhooks", "--status", "active"]).await;
        assert!(table.contains(webhook), "{table}");
        assert_eq!(json_of(&app, &["webhooks", webhook, "--json"]).await["id"], webhook);
        let table = printed(&app, &["deliveries", "--webhook", webhook, "--http-status", "2xx"]).await;
        assert!(table.contains(delivery), "{table}");
        let shown = printed(&app, &["deliveries", delivery]).await;
        assert!(shown.contains("ATTEMPT") && shown.contains("200"), "{shown}");
        assert_eq!(json_of(&app, &["deliveries", delivery, "--json"]).await["attempts"][0]["response"]["status"], 200);

        let tested = app.post(&format!("/webhooks/{webhook}/test"), json!({})).await.expect(200);
        let test = tested["id"].as_str().expect("an id");
        assert!(!printed(&app, &["deliveries"]).await.contains(test));
        let table = printed(&app, &["deliveries", "--tests"]).await;
        assert!(table.contains(test) && !table.contains(delivery), "{table}");
        let shown = printed(&app, &["deliveries", test]).await;
        assert!(shown.contains("CHECK") && shown.contains("http") && !shown.contains("webhook-test"), "{shown}");
        assert_eq!(json_of(&app, &["deliveries", test, "--json"]).await["response"]["status"], 200);

        assert!(refused(&app, &["deliveries", "--limit", "501"]).await.contains("from 1 to 500"));
        assert!(refused(&app, &["events", "../webhooks"]).await.contains("404"));
        let told = refused(&app, &["events", "--url", "http://127.0.0.1:9"]).await;
        assert!(told.contains("no answer from"), "{told}");
    }

    async fn deliveries_are_sent_again_and_periods_replayed(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        let webhook = app.active_webhook("All", &receiver.url("/")).await;
        let webhook = webhook["id"].as_str().expect("an id");
        let event = app.event(json!({ "type": "message.sent" })).await;
        let delivery = app.delivery(&event, "delivered").await;
        let delivery = delivery["id"].as_str().expect("an id");
        assert_eq!(printed(&app, &["resend", delivery]).await, format!("{delivery} queued\n"));
        let requests = receiver.wait_for(2).await;
        assert_eq!(requests[1].header("webhook-id"), delivery);
        let made = json_of(&app, &["resend", &event, "--webhook", webhook, "--json"]).await;
        assert_eq!(made["origin"], "request");
        receiver.wait_for(3).await;
        let told = refused(&app, &["resend", "dlv_00000000000000000000000000", delivery]).await;
        assert!(told.contains("404") && told.contains("1 of 2 were not sent again"), "{told}");
        receiver.wait_for(4).await;

        app.clock.advance_ms(1_000);
        let plan = json_of(&app, &["replay", webhook, "--status", "any", "--dry-run", "--json"]).await;
        assert_eq!(plan["events"], 1);
        let begun = printed(&app, &["replay", webhook, "--status", "missing", "--rate", "5"]).await;
        assert!(begun.lines().any(|line| line.starts_with("status") && line.ends_with("running")), "{begun}");
        assert!(refused(&app, &["replay", webhook, "--status", "all"]).await.contains("missing"));
    }

    async fn tail_follows_what_is_made(app: App) {
        app.without_test_gate().await;
        let receiver = Receiver::start().await;
        app.active_webhook("All", &receiver.url("/")).await;
        let before = app.event(json!({ "type": "message.sent" })).await;
        let before = app.delivery(&before, "delivered").await;
        let mut tail = Running(tidings(&app, &["tail", "--json"]).spawn().expect("the program"));
        let lines = BufReader::new(tail.0.stdout.take().expect("its output")).lines();
        let first = tokio::task::spawn_blocking(move || {
            let mut lines = lines;
            lines.next().expect("a line").expect("text")
        });
        // It tells what comes after its first look, whenever that was.
        let mut events = Vec::new();
        while !first.is_finished() {
            events.push(app.event(json!({ "type": "message.delivered" })).await);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let line: Value = serde_json::from_str(&first.await.expect("a line")).expect("JSON");
        assert_ne!(line["id"], before["id"]);
        assert!(events.iter().any(|event| line["event_id"] == event.as_str()), "{line}");
    }
}

#[tokio::test]
async fn a_running_server_is_backed_up_and_a_stopped_one_moves() {
    let app = App::sqlite().await;
    let event = app.event(json!({ "type": "message.sent" })).await;
    let home = tempfile::tempdir().expect("a directory");
    let (url, file) = (app.running.state.config.database_url.clone(), home.path().join("backup.db"));
    let file = file.to_str().expect("a path");
    let told = printed(&app, &["backup", file, "--database-url", &url]).await;
    assert!(told.starts_with(file) && told.contains("checked"), "{told}");
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(file).expect("the file").permissions());
    assert_eq!(mode & 0o777, 0o600);
    let again = refused(&app, &["backup", file, "--database-url", &url]).await;
    assert!(again.contains("exists"), "{again}");
    let postgres = crate::testing::postgres().await;
    let told = refused(&app, &["backup", "x.db", "--database-url", &postgres.url, "--secret-key-file", "x.key"]).await;
    assert!(told.contains("pg_dump"), "{told}");

    let running = refused(&app, &["migrate-store", "--from", &url, "--to", &postgres.url]).await;
    assert!(running.contains("stop it"), "{running}");
    let mut command = tidings(&app, &["migrate-store", "--from", &url, "--to", &postgres.url]);
    let workspace = app.workspace_id;
    app.running.stop().await;
    let output = command.output().expect("the program");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("copied and counted"));
    let store = tidings::server::store::Store::open(&postgres.url).await.expect("a store");
    let event = event.parse().expect("an id");
    assert!(store.event(workspace, event).await.expect("an answer").is_some());
    let again = command.output().expect("the program");
    assert!(String::from_utf8_lossy(&again.stderr).contains("not empty"));
}

#[tokio::test]
async fn the_description_of_the_api_is_printed_and_served() {
    let app = App::sqlite().await;
    let printed = json_of(&app, &["openapi"]).await;
    assert_eq!(printed["openapi"], "3.1.0");
    let served = app.call("GET", "/api/v1/openapi.json", None, "application/json", Vec::new()).await.expect(200);
    assert_eq!(served, printed);
}
