//! OAuth 2.0 client credentials (RFC 6749 §4.4): tokens fetched once, kept until shortly before they expire.
//!
//! A token belongs to a client and to the route by which it was fetched. Callers that need the same one
//! wait for one fetch. A failed fetch counts for [`FAILURE_MS`], so that a token endpoint that is down is not asked by
//! every delivery. A token that an endpoint refuses is fetched again, however young it is, but only once in
//! [`REFUSED_MS`]: where new ones are refused as well, others would be.
//!
//! A failure to fetch carries the request to the token endpoint, without its secrets, and the answer.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderName, HeaderValue};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use url::form_urlencoded;

use super::veil::Veil;
use super::{Answer, Egress, Outgoing, Route, SendFailure, diagnosis};
use crate::domain::attempt::{ErrorCode, Exchange, Headers, MASK, ShownRequest, ShownResponse};
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
/// For so long after a refused token was given up for a new one, no other is.
pub const REFUSED_MS: i64 = 30_000;
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
    /// When a token was last given up because an endpoint refused it.
    refused_at: Option<Timestamp>,
}

impl Slot {
    fn keep(&mut self, token: Token) {
        (self.token, self.failed) = (Some(token), None);
    }
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
            Ok(token) => slot.keep(token.clone()),
            Err(failure) => (slot.token, slot.failed) = (None, Some((self.clock.now(), failure.clone()))),
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
        slot.lock().await.keep(token.clone());
        Ok(token)
    }

    /// An endpoint has refused this token. Answers whether another one is worth a try: one that was fetched meanwhile, or
    /// a new one, for which the refused one is given up.
    pub async fn refused(&self, route: &Arc<Route>, client: &OauthClient, token: &Token) -> bool {
        let slot = self.slot(route, client);
        let mut slot = slot.lock().await;
        if slot.token.as_ref().is_some_and(|kept| kept.text != token.text) {
            return true;
        }
        let now = self.clock.now();
        if slot.refused_at.is_some_and(|last| (0..REFUSED_MS).contains(&(now.0 - last.0))) {
            // The one that is fetched in its place serves this caller, too.
            return slot.token.is_none() && slot.failed.is_none();
        }
        (slot.token, slot.refused_at) = (None, Some(now));
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
        let form = form(client, &client.client_secret);
        let request = shown(client, &headers);
        let now = self.clock.now();
        let outgoing = Outgoing { url, headers, typed: Vec::new(), body: Bytes::from(form), timeout };
        let sent = self.egress.send(route, outgoing).await;
        let mut answer = match sent.result {
            Ok(answer) => answer,
            // Nothing that whoever runs the token endpoint could mend.
            Err(failure) if failure.code.own().is_some() => return Err(failure),
            Err(failure) => return Err(of_exchange(failed(&failure.message), request, None)),
        };
        let granted = (200..300).contains(&answer.status);
        if !granted {
            Veil::of_client(client).hide(&mut answer);
        }
        read(&answer, now).map_err(|failure| {
            if granted {
                Veil::of_client(client).hide(&mut answer);
                hide_tokens(&mut answer.body);
            }
            of_exchange(failure, request, Some(answer))
        })
    }
}

fn of_exchange(failure: SendFailure, request: ShownRequest, answer: Option<Answer>) -> SendFailure {
    let response = answer.map(ShownResponse::from);
    SendFailure { exchange: Some(Box::new(Exchange { request, response })), ..failure }
}

/// The request for a token as people see it.
fn shown(client: &OauthClient, headers: &[(HeaderName, HeaderValue)]) -> ShownRequest {
    let line = |(name, value): &(HeaderName, HeaderValue)| {
        let shown = if value.is_sensitive() { "Basic ***" } else { value.to_str().unwrap_or_default() };
        (name.as_str().to_owned(), shown.to_owned())
    };
    ShownRequest {
        method: "POST".to_owned(),
        url: client.token_url.clone(),
        headers: Headers(headers.iter().map(line).collect()),
        body: form(client, MASK),
    }
}

/// Takes tokens out of an answer that holds some and could not be used all the same.
fn hide_tokens(body: &mut String) {
    if let Ok(serde_json::Value::Object(mut fields)) = serde_json::from_str(body) {
        for (_, value) in fields.iter_mut().filter(|(name, _)| name.ends_with("_token")) {
            *value = MASK.into();
        }
        *body = serde_json::Value::Object(fields).to_string();
    } else if body.contains("_token") {
        MASK.clone_into(body);
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

fn form(client: &OauthClient, secret: &str) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("grant_type", "client_credentials");
    if client.client_auth == ClientAuth::Body {
        form.append_pair("client_id", &client.client_id).append_pair("client_secret", secret);
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
#[path = "oauth_tests.rs"]
mod tests;
