//! The id of a request: in the answer, in every line that is logged while it is answered, and in what a refusal says.
//!
//! A caller, or the proxy before us, may bring its own in `x-request-id`; anything else than a short plain word is
//! replaced.

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use tokio::task_local;
use tracing::Instrument;

use super::otlp;
use crate::server::clock::Clock;

/// The header, in requests and answers.
pub const HEADER: &str = "x-request-id";
/// Longest id that is taken from a request.
const LONGEST: usize = 128;

task_local! {
    static CURRENT: String;
}

/// The id of the request that is being answered here; `None` outside of one.
#[must_use]
pub fn current() -> Option<String> {
    CURRENT.try_with(Clone::clone).ok()
}

/// Gives the request its id, for everything that is inside of this layer.
pub async fn layer(State(clock): State<Clock>, mut request: Request, next: Next) -> Response {
    let brought = request.headers().get(HEADER).and_then(|value| value.to_str().ok()).filter(|id| is_sane(id));
    let id = brought.map_or_else(|| made(&clock), str::to_owned);
    let value = HeaderValue::from_str(&id).ok();
    if let Some(value) = value.clone() {
        request.headers_mut().insert(HEADER, value);
    }
    let span = tracing::info_span!("request", id, method = %request.method(), path = request.uri().path());
    otlp::adopt(&span, &request);
    let answering = async {
        let response = next.run(request).await;
        tracing::debug!(status = response.status().as_u16(), "http.answered");
        response
    };
    let mut response = CURRENT.scope(id, answering.instrument(span.clone())).await;
    otlp::answered(&span, response.status());
    if let Some(value) = value {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

fn is_sane(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:=+/".contains(&byte);
    (1..=LONGEST).contains(&id.len()) && id.bytes().all(plain)
}

/// 128 random bits.
fn made(clock: &Clock) -> String {
    format!("{:032x}", u128::from_be_bytes(clock.random_bytes()))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use axum::Router;
    use axum::body::Body;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    #[test]
    fn an_id_is_a_short_plain_word() {
        let long = "x".repeat(LONGEST + 1);
        for (id, sane) in
            [("4bf92f3577b34da6", true), ("a-b_c.d:e=f+g/h", true), ("", false), ("a b", false), (&long, false)]
        {
            assert_eq!(is_sane(id), sane, "{id}");
        }
        assert_eq!(made(&Clock::system()).len(), 32);
    }

    /// What was logged.
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("a lock").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[tokio::test]
    async fn answer_and_log_carry_it() {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt().json().flatten_event(true).with_span_list(false);
        let subscriber = subscriber.with_writer(move || writer.clone()).finish();
        let _logging = tracing::subscriber::set_default(subscriber);
        let handler = || async {
            tracing::info!("told");
            current().unwrap_or_default()
        };
        let ids = axum::middleware::from_fn_with_state(Clock::system(), layer);
        let app = Router::new().route("/", get(handler)).layer(ids);
        for (brought, kept) in [(Some("from-the-proxy"), true), (Some("not a word"), false), (None, false)] {
            let mut request = axum::http::Request::get("/?secret=1");
            if let Some(brought) = brought {
                request = request.header(HEADER, brought);
            }
            let answer = app.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
            let id = answer.headers()[HEADER].to_str().expect("text").to_owned();
            assert_eq!(Some(id.as_str()) == brought, kept, "{id}");
            let body = axum::body::to_bytes(answer.into_body(), 1_000).await.expect("a body");
            assert_eq!(body, id.as_bytes());
            let logged = std::mem::take(&mut *lines.0.lock().expect("a lock"));
            let line: serde_json::Value = serde_json::from_slice(&logged).expect("one line of JSON");
            assert_eq!((line["message"].as_str(), line["span"]["id"].as_str()), (Some("told"), Some(id.as_str())));
            assert_eq!(line["span"]["path"], "/");
        }
        assert_eq!(current(), None);
    }
}
