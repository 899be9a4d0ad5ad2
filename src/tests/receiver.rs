//! A receiver that records what it gets and misbehaves on demand.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::app::until;

/// A request as received.
#[derive(Debug, Clone)]
pub struct Received {
    /// Path and query.
    pub path: String,
    /// Headers.
    pub headers: HeaderMap,
    /// The exact body.
    pub body: Bytes,
}

impl Received {
    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    /// Whether the public Standard Webhooks library takes it.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let webhook = standardwebhooks::Webhook::new(secret).expect("a secret");
        webhook.verify(&self.body, &self.headers).is_ok()
    }
}

/// What the receiver does next.
#[derive(Debug, Clone)]
pub enum Behaviour {
    /// Answers with this status and body.
    Status(u16, &'static str),
    /// Redirects.
    Redirect(String),
    /// Asks to come back: `Retry-After`, in seconds or as a date.
    Later(u16, String),
}

/// Requests to paths that begin so are repeated in the answer, as an endpoint for trying does, with status 418.
pub const ECHO: &str = "/echo";
/// The cookie that such an answer sets.
pub const COOKIE: &str = "PlantedCookieQ7x";
/// Requests to paths that begin so get no answer until [`Receiver::release`].
pub const HELD: &str = "/held";

struct Shared {
    /// Closed: held requests go on.
    gate: Semaphore,
    received: Mutex<Vec<Received>>,
    next: Mutex<VecDeque<Behaviour>>,
    usual: Mutex<(u16, &'static str)>,
}

/// A receiver on a free loopback port; it answers 200 unless told otherwise.
pub struct Receiver {
    address: std::net::SocketAddr,
    shared: Arc<Shared>,
}

impl Receiver {
    /// Starts one.
    pub async fn start() -> Self {
        let gate = Semaphore::new(0);
        let shared = Arc::new(Shared {
            gate,
            received: Mutex::default(),
            next: Mutex::default(),
            usual: Mutex::new((200, "thanks")),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().fallback(receive).with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, shared }
    }

    /// Its address with a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What it does with the next requests, one each.
    pub fn then(&self, behaviours: impl IntoIterator<Item = Behaviour>) {
        self.shared.next.lock().expect("the lock").extend(behaviours);
    }

    /// What the body of its answers is from now on, unless told otherwise.
    pub fn always(&self, body: &'static str) {
        self.shared.usual.lock().expect("the lock").1 = body;
    }

    /// What the status of its answers is from now on, unless told otherwise.
    pub fn answers(&self, status: u16) {
        self.shared.usual.lock().expect("the lock").0 = status;
    }

    /// Lets so many held requests be answered.
    pub fn let_through(&self, count: usize) {
        self.shared.gate.add_permits(count);
    }

    /// Holds requests from now on that nobody lets through.
    pub fn close_gate(&self) {
        self.shared.gate.forget_permits(usize::MAX >> 4);
    }

    /// Lets held requests be answered.
    pub fn release(&self) {
        self.shared.gate.close();
    }

    /// How many requests came to this path.
    pub fn count(&self, path: &str) -> usize {
        self.received().iter().filter(|received| received.path == path).count()
    }

    /// All requests so far.
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().expect("the lock").clone()
    }

    /// Waits for so many requests.
    pub async fn wait_for(&self, count: usize) -> Vec<Received> {
        until(async || Some(self.received()).filter(|received| received.len() >= count)).await
    }
}

async fn receive(State(shared): State<Arc<Shared>>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let path = uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let (held, echo) = (path.starts_with(HELD), path.starts_with(ECHO).then(|| echo(&headers)));
    shared.received.lock().expect("the lock").push(Received { path, headers, body });
    if held {
        // An error says that the gate is open.
        if let Ok(permit) = shared.gate.acquire().await {
            permit.forget();
        }
    }
    if let Some(echo) = echo {
        return echo;
    }
    let next = shared.next.lock().expect("the lock").pop_front();
    let (status, usual) = *shared.usual.lock().expect("the lock");
    match next.unwrap_or(Behaviour::Status(status, usual)) {
        Behaviour::Status(status, body) => (StatusCode::from_u16(status).expect("a status"), body).into_response(),
        Behaviour::Redirect(to) => (StatusCode::FOUND, [("location", to)]).into_response(),
        Behaviour::Later(status, seconds) => {
            let status = StatusCode::from_u16(status).expect("a status");
            (status, [("retry-after", seconds)]).into_response()
        }
    }
}

fn echo(headers: &HeaderMap) -> Response {
    let mut body = Vec::from(*b"\xff\0");
    let mut answer = HeaderMap::new();
    for (name, value) in headers {
        body.extend_from_slice(&[name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
        answer.append("x-echo", value.clone());
    }
    answer.insert("set-cookie", format!("sid={COOKIE}; Path=/").parse().expect("a value"));
    (StatusCode::IM_A_TEAPOT, answer, body).into_response()
}
