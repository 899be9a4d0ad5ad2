//! OAuth 2.0 client credentials (RFC 6749 §4.4): tokens fetched once, kept until shortly before they expire.
//!
//! A token belongs to a client and to the route by which it was fetched. Callers that need the same one
//! wait for one fetch. A failed fetch counts for [`FAILURE_MS`], so that a token endpoint that is down is not asked by
//! every delivery. A token that an endpoint refuses is fetched again, unless it is younger than [`YOUNG_MS`].

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::HeaderValue;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use url::form_urlencoded;

use super::veil::Veil;
use super::{Answer, Egress, Outgoing, Route, SendFailure, diagnosis};
use crate::domain::attempt::ErrorCode;
use crate::domain::auth_kind::ClientAuth;
use crate::domain::time::Timestamp;
use crate::server::clock::Clock;

/// Clients whose tokens are kept.
const CLIENTS: u64 = 4_096;
/// A token without `expires_in` is used for this long.
const LIFE_MS: i64 = 3_600_000;
/// A token is renewed this long before it expires, or after three quarters of a short life.
const MARGIN_MS: i64 = 60_000;
/// How long a failed fetch is the answer for those that come after.
pub const FAILURE_MS: i64 = 5_000;
/// A refused token that is younger is not fetched again: the next one would be refused as well.
pub const YOUNG_MS: i64 = 30_000;
/// How much of a token endpoint's own words is repeated.
const WORDS: usize = 300;

/// A client as its owner registered it at a token endpoint. Serialised only to be sealed and to be compared.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct OauthClient {
    /// Where tokens come from.
    pub token_url: String,
    /// Client id.
    pub client_id: String,
    /// Client secret.
    pub client_secret: String,
    /// Scopes asked for, separated by spaces.
    pub scope: Option<String>,
    /// For whom the token is; some servers want it.
    pub audience: Option<String>,
    /// How the secret is shown.
    pub client_auth: ClientAuth,
}

/// A token as it was received.
#[derive(Clone)]
pub struct Token {
    /// What goes behind `Bearer`.
    pub text: Arc<str>,
    /// When it was fetched.
    pub fetched_at: Timestamp,
    /// When it ends, as far as the token endpoint said.
    pub expires_at: Option<Timestamp>,
}

impl Token {
    fn serves(&self, now: Timestamp) -> bool {
        let ends = self.expires_at.unwrap_or_else(|| self.fetched_at.plus_ms(LIFE_MS));
        let life = (ends.0 - self.fetched_at.0).max(0);
        (self.fetched_at.0..ends.0 - MARGIN_MS.min(life / 4)).contains(&now.0)
    }
}

/// What is known of one client.
#[derive(Default)]
struct Slot {
    token: Option<Token>,
    failed: Option<(Timestamp, SendFailure)>,
}

type Key = (Arc<Route>, OauthClient);

/// The tokens of all clients; clones share them.
#[derive(Clone)]
pub struct Tokens {
    egress: Egress,
    clock: Clock,
    slots: Cache<Key, Arc<Mutex<Slot>>>,
}

impl Tokens {
    /// None yet.
    #[must_use]
    pub fn new(egress: &Egress, clock: &Clock) -> Self {
        Self { egress: egress.clone(), clock: clock.clone(), slots: Cache::new(CLIENTS) }
    }

    /// A token that serves now: the kept one, or a new one.
    ///
    /// # Errors
    /// `oauth_token_failed` with the token endpoint's own error.
    pub async fn get(&self, route: &Arc<Route>, client: &OauthClient, timeout: Duration) -> Result<Token, SendFailure> {
        let slot = self.slot(route, client);
        let mut slot = slot.lock().await;
        let now = self.clock.now();
        if let Some(token) = slot.token.as_ref().filter(|token| token.serves(now)) {
            return Ok(token.clone());
        }
        if let Some((at, failure)) = &slot.failed
            && (0..FAILURE_MS).contains(&(now.0 - at.0))
        {
            return Err(failure.clone());
        }
        let fetched = self.ask(route, client, timeout).await;
        match &fetched {
            Ok(token) => *slot = Slot { token: Some(token.clone()), failed: None },
            Err(failure) => *slot = Slot { token: None, failed: Some((self.clock.now(), failure.clone())) },
        }
        fetched
    }

    /// A new token, whatever is kept: for people who want to see whether it works.
    ///
    /// # Errors
    /// As [`Tokens::get`].
    pub async fn fetch(
        &self,
        route: &Arc<Route>,
        client: &OauthClient,
        timeout: Duration,
    ) -> Result<Token, SendFailure> {
        let token = self.ask(route, client, timeout).await?;
        let slot = self.slot(route, client);
        *slot.lock().await = Slot { token: Some(token.clone()), failed: None };
        Ok(token)
    }

    /// An endpoint has refused this token. Answers whether a new one is worth a try, and forgets the old one then.
    pub async fn refused(&self, route: &Arc<Route>, client: &OauthClient, token: &Token) -> bool {
        if (0..YOUNG_MS).contains(&(self.clock.now().0 - token.fetched_at.0)) {
            return false;
        }
        let slot = self.slot(route, client);
        let mut slot = slot.lock().await;
        if slot.token.as_ref().is_some_and(|kept| kept.text == token.text) {
            slot.token = None;
        }
        true
    }

    fn slot(&self, route: &Arc<Route>, client: &OauthClient) -> Arc<Mutex<Slot>> {
        self.slots.get_with((route.clone(), client.clone()), Arc::default)
    }

    async fn ask(&self, route: &Arc<Route>, client: &OauthClient, timeout: Duration) -> Result<Token, SendFailure> {
        let url = route.policy.check_url(&client.token_url).map_err(|fault| failed(&fault.to_string()))?;
        let mut headers = vec![
            (CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded")),
            (ACCEPT, HeaderValue::from_static("application/json")),
        ];
        if client.client_auth == ClientAuth::Basic {
            headers.push((AUTHORIZATION, basic(client)?));
        }
        let body = Bytes::from(form(client));
        let now = self.clock.now();
        let sent = self.egress.send(route, Outgoing { url, headers, body, timeout }).await;
        let mut answer = sent.result.map_err(|failure| match failure.code {
            // Nothing that whoever runs the token endpoint could mend.
            ErrorCode::ProxyFailed | ErrorCode::Own(_) => failure,
            _ => failed(&failure.message),
        })?;
        if !(200..300).contains(&answer.status) {
            Veil::of_client(client).hide(&mut answer);
        }
        read(&answer, now)
    }
}

/// Id and secret are form-encoded before they are joined (RFC 6749 §2.3.1).
fn basic(client: &OauthClient) -> Result<HeaderValue, SendFailure> {
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let joined = format!("{}:{}", encode(&client.client_id), encode(&client.client_secret));
    let mut value = HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(joined)))
        .map_err(|_| failed("Client id and secret cannot be sent."))?;
    value.set_sensitive(true);
    Ok(value)
}

fn form(client: &OauthClient) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("grant_type", "client_credentials");
    if client.client_auth == ClientAuth::Body {
        form.append_pair("client_id", &client.client_id).append_pair("client_secret", &client.client_secret);
    }
    for (name, value) in [("scope", &client.scope), ("audience", &client.audience)] {
        if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
            form.append_pair(name, value);
        }
    }
    form.finish()
}

#[derive(Deserialize)]
struct Granted {
    access_token: String,
    token_type: Option<String>,
    expires_in: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Refused {
    error: String,
    error_description: Option<String>,
}

fn read(answer: &Answer, asked_at: Timestamp) -> Result<Token, SendFailure> {
    if !(200..300).contains(&answer.status) {
        return Err(failed(&refusal(answer)));
    }
    let granted: Granted =
        serde_json::from_str(&answer.body).map_err(|_| failed("The token endpoint's answer holds no access_token."))?;
    if granted.token_type.as_deref().is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        return Err(failed("The token endpoint's answer is not of the type Bearer."));
    }
    let text = granted.access_token;
    if text.is_empty() || text.len() > 16_384 || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(failed("The token endpoint's access_token cannot be sent in a header."));
    }
    // Some servers write the number as a text.
    let seconds = granted.expires_in.and_then(|value| match value {
        serde_json::Value::String(text) => text.parse::<i64>().ok(),
        other => other.as_i64(),
    });
    let expires_at = seconds.map(|seconds| asked_at.plus_ms(seconds.clamp(0, 31_536_000) * 1_000));
    Ok(Token { text: text.into(), fetched_at: asked_at, expires_at })
}

/// The token endpoint's own words, as RFC 6749 §5.2 writes them, else the beginning of its answer.
fn refusal(answer: &Answer) -> String {
    let mut said = format!("The token endpoint answered {}", answer.status);
    let words = match serde_json::from_str::<Refused>(&answer.body) {
        Ok(refused) => match refused.error_description {
            Some(description) => format!("{}: {description}", refused.error),
            None => refused.error,
        },
        Err(_) => answer.body.trim().to_owned(),
    };
    let words: String = words.chars().filter(|letter| !letter.is_control()).take(WORDS).collect();
    if !words.is_empty() {
        let _ = write!(said, ": {words}");
    }
    said.trim_end_matches('.').to_owned() + "."
}

fn failed(message: &str) -> SendFailure {
    diagnosis::failure(ErrorCode::OauthTokenFailed, message.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::Headers;

    fn answer(status: u16, body: &str) -> Answer {
        let headers = Headers::default();
        Answer { status, headers, body: body.to_owned(), truncated: false, retry_after_ms: None }
    }

    #[test]
    fn a_token_serves_until_shortly_before_its_end() {
        let at = Timestamp(1_000_000);
        let token = read(&answer(200, r#"{"access_token":"t","token_type":"bearer","expires_in":"3600"}"#), at);
        let token = token.unwrap_or_else(|failure| panic!("{}", failure.message));
        assert!(token.serves(at) && token.serves(at.plus_ms(3_539_999)));
        assert!(!token.serves(at.plus_ms(3_540_000)));
        assert!(!token.serves(at.plus_ms(-1)), "the clock was set back");
        let short = read(&answer(200, r#"{"access_token":"t","expires_in":8}"#), at);
        let short = short.unwrap_or_else(|failure| panic!("{}", failure.message));
        assert!(short.serves(at.plus_ms(5_999)) && !short.serves(at.plus_ms(6_000)));
    }

    #[test]
    fn a_refusal_is_told_in_the_servers_own_words() {
        let told = |status, body: &str| read(&answer(status, body), Timestamp(0)).err().map(|failure| failure.message);
        let body = r#"{"error":"invalid_client","error_description":"unknown client"}"#;
        assert_eq!(
            told(401, body).as_deref(),
            Some("The token endpoint answered 401: invalid_client: unknown client.")
        );
        assert_eq!(told(500, "").as_deref(), Some("The token endpoint answered 500."));
        assert_eq!(
            told(502, "<p>bad\r\n gateway").as_deref(),
            Some("The token endpoint answered 502: <p>bad gateway.")
        );
        for body in ["", "{}", r#"{"access_token":""}"#, r#"{"access_token":"a b"}"#, r#"{"access_token":"t\n"}"#] {
            assert!(told(200, body).is_some(), "{body}");
        }
        assert!(told(200, r#"{"access_token":"t","token_type":"mac"}"#).is_some());
    }

    #[test]
    fn id_and_secret_are_encoded_before_they_are_joined() {
        let client = OauthClient {
            client_id: "a b".to_owned(),
            client_secret: "s:ü".to_owned(),
            scope: Some("x y".to_owned()),
            audience: Some(String::new()),
            ..OauthClient::default()
        };
        let value = basic(&client).map(|value| value.to_str().map(str::to_owned));
        assert!(matches!(value, Ok(Ok(text)) if text == format!("Basic {}", STANDARD.encode("a+b:s%3A%C3%BC"))));
        assert_eq!(form(&client), "grant_type=client_credentials&scope=x+y");
        let body = OauthClient { client_auth: ClientAuth::Body, ..client };
        assert_eq!(form(&body), "grant_type=client_credentials&client_id=a+b&client_secret=s%3A%C3%BC&scope=x+y");
    }
}
