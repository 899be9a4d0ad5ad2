//! The real server in this process: port 0, a database of its own, a clock that a story may move.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use sqlx::{Connection, PgConnection, SqliteConnection};
use tidings::domain::ids::WorkspaceId;
use tidings::domain::time::Timestamp;
use tidings::domain::workspace::Scope;
use tidings::serve::{self, Running};
use tidings::server::app::accounts::{self, SignUp};
use tidings::server::app::{Actor, keys};
use tidings::server::auth::{cookie, tokens};
use tidings::server::clock::Clock;
use tidings::server::config::Config;
use tidings::server::store::{Fault, Step, Store};
use tokio_util::task::AbortOnDropHandle;

use crate::testing::{self, TestDatabase};

/// Longest wait for anything to become true.
const PATIENCE: Duration = Duration::from_secs(60);

/// Between two rounds of a failing store, in milliseconds.
const ROUND_MS: i64 = 50;

/// Runs a story on both databases.
macro_rules! stories {
    (@each [$($test:ident)*] $(#[$attribute:meta])* $name:ident $app:ident $body:block) => {
        $(#[$attribute])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn story($app: $crate::app::App) $body

            $(#[tokio::test]
            async fn $test() {
                story($crate::app::App::$test().await).await;
            })*
        }
    };
    ($($(#[$attribute:meta])* async fn $name:ident($app:ident: App) $body:block)*) => {
        $($crate::app::stories! { @each [sqlite postgres] $(#[$attribute])* $name $app $body })*
    };
}
pub(crate) use stories;

/// Runs a story of the engine on both databases, and on both again while about one step in seven of its store fails.
macro_rules! engine_stories {
    ($($(#[$attribute:meta])* async fn $name:ident($app:ident: App) $body:block)*) => {$(
        $crate::app::stories! {
            @each [sqlite postgres sqlite_failing postgres_failing] $(#[$attribute])* $name $app $body
        }
    )*};
}
pub(crate) use engine_stories;

/// A running server with an owner, a workspace and a key.
pub struct App {
    /// The server.
    pub running: Running,
    /// Its clock: stands still unless moved.
    pub clock: Clock,
    /// A key with all scopes.
    pub key: String,
    /// The workspace of that key.
    pub workspace_id: WorkspaceId,
    /// What fails of the engine's store: nothing, unless a story says so.
    pub faults: Faults,
    /// Rounds of the engine that go on by themselves: what a failed step owes is paid in one of the next.
    rounds: Option<AbortOnDropHandle<()>>,
    client: reqwest::Client,
    _database: TestDatabase,
    _files: tempfile::TempDir,
}

type Ask = dyn FnMut(Step) -> Fault + Send;

/// Which steps of a store fail.
#[derive(Clone, Default)]
pub struct Faults(Arc<Mutex<Option<Box<Ask>>>>);

impl Faults {
    /// From now on these.
    pub fn set(&self, ask: impl FnMut(Step) -> Fault + Send + 'static) {
        *self.0.lock().expect("the lock") = Some(Box::new(ask));
    }

    /// From now on none.
    pub fn heal(&self) {
        *self.0.lock().expect("the lock") = None;
    }

    fn next(&self, step: Step) -> Fault {
        self.0.lock().expect("the lock").as_mut().map_or(Fault::None, |ask| ask(step))
    }
}

/// An answer of the API.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: reqwest::header::HeaderMap,
    /// The body as JSON; null when empty.
    pub json: Value,
    /// The body as it came.
    pub text: String,
}

impl Answer {
    async fn of(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.expect("a body");
        Self { status, headers, json: serde_json::from_str(&text).unwrap_or_default(), text }
    }

    /// The pointers of a problem's errors.
    pub fn pointers(&self) -> Vec<&str> {
        self.json["errors"].as_array().into_iter().flatten().filter_map(|error| error["pointer"].as_str()).collect()
    }

    /// The answer's body, which must have this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        self.json
    }
}

impl App {
    /// On a SQLite file.
    pub async fn sqlite() -> Self {
        Self::on(testing::sqlite(), |_| {}).await
    }

    /// On a PostgreSQL database.
    pub async fn postgres() -> Self {
        Self::on(testing::postgres().await, |_| {}).await
    }

    /// On this database with other settings.
    pub async fn on(database: TestDatabase, change: impl FnOnce(&mut Config)) -> Self {
        log_to_tests();
        let files = tempfile::tempdir().expect("a directory");
        let mut config = Config::for_tests(&database.url);
        config.secret_key_file = Some(files.path().join("secret.key"));
        change(&mut config);
        // Receivers check signatures against the real time, so the story begins there.
        let clock = Clock::fake(Clock::system().now());
        let faults = Faults::default();
        let asked = faults.clone();
        let engines = |store: Store| store.failing(move |step| asked.next(step));
        let running = serve::start_with(config, clock.clone(), engines).await.expect("a server");
        let client = client();
        let (workspace_id, key) = owner(&running, "owner@example.com", false).await;
        Self { running, clock, key, workspace_id, faults, rounds: None, client, _database: database, _files: files }
    }

    /// On a SQLite file, over a store that fails.
    pub async fn sqlite_failing() -> Self {
        Self::sqlite().await.on_a_failing_store()
    }

    /// On a PostgreSQL database, over a store that fails.
    pub async fn postgres_failing() -> Self {
        Self::postgres().await.on_a_failing_store()
    }

    /// From now on about one step in seven of the engine's store fails, before it is done or after.
    fn on_a_failing_store(mut self) -> Self {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        self.faults.set(move |step| {
            // Without a rhythm: a round takes the same steps each time, and must not fail at the same one each time.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            match state % 14 {
                0 => Fault::Before,
                // An event is posted again only when nothing of it was kept.
                1 if step == Step::Commit => Fault::Before,
                1 => Fault::After,
                _ => Fault::None,
            }
        });
        let (engine, clock) = (self.running.state.engine.clone(), self.clock.clone());
        let rounds = async move {
            loop {
                let _ = engine.tick().await;
                // What could not be placed is due a second later: on a clock that never moves that is never.
                clock.advance_ms(ROUND_MS);
                tokio::time::sleep(Duration::from_millis(ROUND_MS.unsigned_abs())).await;
            }
        };
        self.rounds = Some(AbortOnDropHandle::new(tokio::spawn(rounds)));
        self
    }

    /// On databases that an earlier program left at this moment, with its key of secrets and an API key of theirs.
    pub async fn left(database: TestDatabase, secret_key: &[u8], api_key: &str, at: Timestamp) -> Self {
        log_to_tests();
        let files = tempfile::tempdir().expect("a directory");
        let mut config = Config::for_tests(&database.url);
        let key_file = files.path().join("secret.key");
        std::fs::write(&key_file, secret_key).expect("a key file");
        config.secret_key_file = Some(key_file);
        let clock = Clock::fake(at);
        let running = serve::start(config, clock.clone()).await.expect("a server");
        let known = running.state.store.key_by_hash(&tokens::hash(api_key)).await.expect("the store");
        let workspace_id = known.expect("the key").workspace_id;
        let key = api_key.to_owned();
        let (faults, client) = (Faults::default(), client());
        Self { running, clock, key, workspace_id, faults, rounds: None, client, _database: database, _files: files }
    }

    /// Stops the server and starts it again, as its next run: `between` is what happens meanwhile.
    pub async fn restart(mut self, between: impl FnOnce()) -> Self {
        let mut config = (*self.running.state.config).clone();
        config.public_url = None;
        self.running.stop().await;
        between();
        self.running = serve::start(config, self.clock.clone()).await.expect("a server");
        self
    }

    /// Runs a statement in the database, past the server; answers how many rows it changed.
    pub async fn sql(&self, sql: &str) -> u64 {
        let (url, sql) = (&self.running.state.config.database_url, sqlx::AssertSqlSafe(sql.to_owned()));
        let done = if url.starts_with("sqlite:") {
            let mut connection = SqliteConnection::connect(url).await.expect("the database");
            sqlx::query(sql).execute(&mut connection).await.map(|done| done.rows_affected())
        } else {
            let mut connection = PgConnection::connect(url).await.expect("the database");
            sqlx::query(sql).execute(&mut connection).await.map(|done| done.rows_affected())
        };
        done.expect("it runs")
    }

    /// Another workspace with a key of its own.
    pub async fn other_workspace(&self) -> (WorkspaceId, String) {
        owner(&self.running, "other@example.com", true).await
    }

    /// A key of this workspace with these scopes.
    pub async fn key_with(&self, scopes: &[Scope]) -> String {
        let state = &self.running.state;
        let all = state.store.key_by_hash(&tokens::hash(&self.key)).await.expect("the store").expect("the key");
        let new = keys::NewKey { name: "scoped".to_owned(), scopes: scopes.to_vec(), expires_at: None };
        keys::create(state, &Actor::key(&all), new).await.expect("a key").1
    }

    /// The whole address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.running.address)
    }

    /// Any request to the API.
    ///
    /// On a failing store it is made again, as a client would, until it is not answered with 503.
    pub async fn call(&self, method: &str, path: &str, key: Option<&str>, content_type: &str, body: Vec<u8>) -> Answer {
        let ask = async || {
            let method = method.parse().expect("a method");
            let request = self.client.request(method, self.url(path)).header("content-type", content_type);
            let request = key.into_iter().fold(request.body(body.clone()), reqwest::RequestBuilder::bearer_auth);
            Answer::of(request.send().await.expect("an answer")).await
        };
        if self.rounds.is_none() {
            return ask().await;
        }
        until(async || Some(ask().await).filter(|answer| answer.status != 503)).await
    }

    /// A request to any path, as a browser would make it.
    pub fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method.parse().expect("a method"), self.url(path))
    }

    /// The cookie of the owner's new session.
    pub async fn sign_in(&self) -> String {
        let state = &self.running.state;
        let client = accounts::Client::default();
        let password = "correct horse battery".to_owned();
        let session = accounts::sign_in(state, "owner@example.com", password, &client).await.expect("a session");
        let line = cookie::set(&state.public_url, &session.token, 3_600);
        line.split(';').next().unwrap_or_default().to_owned()
    }

    /// Runs statements on the database, past the server.
    pub async fn sql_of_each(&self, sqlite: &'static str, postgres: &'static str) {
        let url = &self.running.state.config.database_url;
        if url.starts_with("sqlite:") {
            let mut connection = SqliteConnection::connect(url).await.expect("the database");
            sqlx::raw_sql(sqlite).execute(&mut connection).await.expect("the statements");
        } else {
            let mut connection = PgConnection::connect(url).await.expect("the database");
            sqlx::raw_sql(postgres).execute(&mut connection).await.expect("the statements");
        }
    }

    /// A figure of `/metrics`.
    pub async fn figure(&self, name: &str) -> f64 {
        let page = self.running.state.engine.figures().await.expect("figures");
        let line = page.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name} in\n{page}")).parse().expect("a number")
    }

    /// Makes the owner a member who may only read.
    pub async fn let_owner_only_read(&self) {
        assert_eq!(self.sql("UPDATE members SET role = 'viewer' WHERE role = 'owner'").await, 1);
    }

    /// GET under `/api/v1`.
    pub async fn get(&self, path: &str) -> Answer {
        self.call("GET", &format!("/api/v1{path}"), Some(&self.key), "application/json", Vec::new()).await
    }

    /// The tag of an object, as a read tells it.
    pub async fn tag(&self, path: &str) -> String {
        let read = self.get(path).await;
        read.headers["etag"].to_str().expect("text").to_owned()
    }

    /// A call under `/api/v1` that insists on this tag; null sends no body.
    pub async fn call_if(&self, method: &str, path: &str, tag: &str, body: Value) -> Answer {
        let request = self.request(method, &format!("/api/v1{path}")).bearer_auth(&self.key).header("if-match", tag);
        let request = if body.is_null() { request } else { request.json(&body) };
        Answer::of(request.send().await.expect("an answer")).await
    }

    /// POST under `/api/v1`; null sends no body.
    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, body).await
    }

    /// PATCH under `/api/v1`.
    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send("PATCH", path, body).await
    }

    /// DELETE under `/api/v1`.
    pub async fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, Value::Null).await
    }

    async fn send(&self, method: &str, path: &str, body: Value) -> Answer {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        self.call(method, &format!("/api/v1{path}"), Some(&self.key), "application/json", body).await
    }

    /// Lets webhooks become active without a test.
    pub async fn without_test_gate(&self) {
        self.patch("/workspace", json!({ "policy": { "test_gate": "off" } })).await.expect(200);
    }

    /// An active webhook for all events.
    pub async fn active_webhook(&self, name: &str, url: &str) -> Value {
        let body = json!({ "name": name, "url": url, "status": "active", "events": ["*"] });
        self.post("/webhooks", body).await.expect(201)
    }

    /// Posts one event and answers its id.
    pub async fn event(&self, body: Value) -> String {
        let answer = self.post("/events", body).await.expect(202);
        answer["events"][0]["id"].as_str().expect("an id").to_owned()
    }

    /// Waits until the only delivery of an event is as wanted, and answers it.
    pub async fn delivery_when(&self, event: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let row = async || {
            let list = self.get(&format!("/deliveries?event_id={event}")).await.expect(200);
            list["data"][0].clone()
        };
        let found = within_patience(async || Some(row().await).filter(&wanted)).await;
        match found {
            Some(row) => row,
            None => panic!("the delivery is still {}; in memory: {:?}", row().await, self.running.state.engine.load()),
        }
    }

    /// Waits until the only delivery of an event has this status.
    pub async fn delivery(&self, event: &str, status: &str) -> Value {
        self.delivery_when(event, |row| row["status"] == status).await
    }

    /// Moves the clock and lets the engine see it.
    pub async fn advance_s(&self, seconds: i64) {
        self.clock.advance_ms(seconds * 1_000);
        self.round().await;
    }

    /// Lets the engine look at its table.
    pub async fn round(&self) {
        until(async || {
            let round = self.running.state.engine.tick().await;
            assert!(round.is_ok() || self.rounds.is_some(), "a round: {round:?}");
            round.ok()
        })
        .await;
    }
}

async fn owner(running: &Running, email: &str, add: bool) -> (WorkspaceId, String) {
    let state = &running.state;
    let form = SignUp {
        email: email.to_owned(),
        password: "correct horse battery".to_owned(),
        workspace_name: format!("Workspace of {email}"),
    };
    let made = accounts::bootstrap(&state.store, &state.clock, &state.passwords, form, add).await.expect("an owner");
    (made.workspace_id, made.api_key)
}

/// Set `RUST_LOG` to see what the server says.
fn log_to_tests() {
    let filter = tracing_subscriber::EnvFilter::from_default_env();
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_test_writer().try_init();
}

/// A client that follows nothing and keeps no cookies.
pub fn client() -> reqwest::Client {
    client_at(Ipv4Addr::LOCALHOST)
}

/// The same with another address of this machine.
#[expect(clippy::disallowed_methods, reason = "a client of the server under test")]
pub fn client_at(address: Ipv4Addr) -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    client.local_address(IpAddr::from(address)).build().expect("a client")
}

/// Asks again until there is something.
pub async fn until<T>(ask: impl AsyncFnMut() -> Option<T>) -> T {
    within_patience(ask).await.expect("it did not come true in time")
}

/// Asks again until there is something, or patience is at its end.
pub async fn within_patience<T>(mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let asking = async {
        loop {
            if let Some(found) = ask().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(PATIENCE, asking).await.ok()
}
