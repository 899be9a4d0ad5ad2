//! A SQLite file has one server, stays where it is, and is not made anew beside an old key.

use serde_json::json;
use tidings::serve;

use crate::app::{App, until};
use crate::cli;
use crate::program::Program;
use crate::receiver::{HELD, Receiver};
use crate::testing;

fn path(app: &App) -> std::path::PathBuf {
    app.running.state.config.database_url.strip_prefix("sqlite://").expect("a file").into()
}

#[tokio::test]
async fn a_second_server_refuses_and_nothing_is_sent_twice() {
    let app = App::sqlite().await;
    app.without_test_gate().await;
    let receiver = Receiver::start().await;
    app.active_webhook("Held", &receiver.url(HELD)).await;
    app.post("/events", json!(vec![json!({ "type": "message.sent" }); 10])).await.expect(202);
    receiver.wait_for(10).await;
    let config = (*app.running.state.config).clone();
    let told = serve::start(config.clone(), app.clock.clone()).await.err().expect("a refusal").to_string();
    assert!(told.contains("another server uses the database") && told.contains("tidings.db"), "{told}");
    let file = config.secret_key_file.clone().expect("a key file");
    let (url, file) = (config.database_url.clone(), file.display().to_string());
    let settings = ["--database-url", url.as_str(), "--secret-key-file", file.as_str()];
    let output = cli::run(cli::tidings(&app, &[&["serve", "--listen", "127.0.0.1:0"][..], &settings].concat())).await;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains(&format!("process {}", std::process::id())), "{told}");
    // Commands go on beside it.
    let copy = path(&app).with_file_name("copy.db");
    for command in [&["backup", copy.to_str().expect("a path")][..], &["doctor"], &["retention"]] {
        let output = cli::run(cli::tidings(&app, &[command, &settings].concat())).await;
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    receiver.release();
    until(async || {
        app.round().await;
        (app.running.state.engine.load() == (0, 0)).then_some(())
    })
    .await;
    assert_eq!(receiver.received().len(), 10);
    // The lock ends with the server.
    app.running.stop().await;
    serve::start(config, app.clock.clone()).await.expect("a server").stop().await;
}

#[tokio::test]
async fn after_a_kill_the_next_one_starts() {
    let database = testing::sqlite();
    let settings = [("TIDINGS_DATABASE_URL", database.url.as_str())];
    for _ in 0..2 {
        // Dropped: killed.
        drop(Program::start(tempfile::tempdir().expect("a directory"), &settings).await);
    }
}

#[tokio::test]
async fn nothing_is_accepted_into_a_file_that_is_gone() {
    let app = App::sqlite().await;
    let (file, aside) = (path(&app), path(&app).with_file_name("aside"));
    app.event(json!({ "type": "message.sent" })).await;
    std::fs::rename(&file, &aside).expect("it is moved");
    let answer = app.post("/events", json!({ "type": "message.sent" })).await;
    assert_eq!(answer.status, 503, "{}", answer.text);
    let ready = app.call("GET", "/readyz", None, "text/plain", Vec::new()).await;
    assert_eq!(ready.status, 503, "{}", ready.text);
    assert!(ready.json["detail"].as_str().is_some_and(|text| text.contains("deleted or replaced")), "{}", ready.text);
    assert_eq!(app.post("/webhooks", json!({ "name": "New" })).await.status, 503);
    std::fs::rename(&aside, &file).expect("it is back");
    app.event(json!({ "type": "message.sent" })).await;
    assert_eq!(app.call("GET", "/readyz", None, "text/plain", Vec::new()).await.status, 200);
}

#[tokio::test]
async fn no_empty_database_is_made_beside_an_old_key() {
    let app = App::sqlite().await;
    let config = (*app.running.state.config).clone();
    let clock = app.clock.clone();
    let file = path(&app);
    app.running.stop().await;
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", file.display()));
    }
    let told = serve::start(config.clone(), clock.clone()).await.err().expect("a refusal").to_string();
    assert!(told.contains("--new-database") && told.contains("secret.key"), "{told}");
    assert!(!file.exists(), "nothing was made");
    let config = tidings::server::config::Config { new_database: true, ..config };
    serve::start(config, clock).await.expect("a server").stop().await;
}
