//! The server that commands talk to, through its API.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use reqwest::{Client, Method, StatusCode};
use serde::Deserialize;
use serde_json::Value;

use crate::server::egress;

/// For one call, which the server answers when what it did is on disk.
const PATIENCE: Duration = Duration::from_mins(2);
const DEFAULT_URL: &str = "http://127.0.0.1:3000";

/// Where the server is, and who asks.
#[derive(Debug, Args)]
pub struct Remote {
    /// The server; left out, the one on this machine at port 3000
    #[arg(long, env = "TIDINGS_URL")]
    url: Option<String>,
    /// An API key with the scopes that the command needs
    #[arg(long, env = "TIDINGS_API_KEY", hide_env_values = true)]
    key: Option<String>,
    /// PEM file of certificates trusted beside the system's
    #[arg(long, env = "TIDINGS_EXTRA_CA_FILE", value_name = "FILE")]
    extra_ca_file: Option<String>,
}

/// A server that answers.
pub struct Server {
    client: Client,
    base: String,
    key: String,
}

/// Why a call did not do what it should.
pub enum Refused {
    /// No answer came, or none of a Tidings server.
    Unheard(String),
    /// The server said no.
    Told(StatusCode, Problem),
}

/// The API's refusal.
#[derive(Debug, Default, Deserialize)]
pub struct Problem {
    /// A sentence.
    pub detail: Option<String>,
    /// What is wrong with the input.
    #[serde(default)]
    pub errors: Vec<Fault>,
}

/// Something wrong with the input.
#[derive(Debug, Deserialize)]
pub struct Fault {
    /// Where.
    pub pointer: String,
    /// What.
    pub detail: String,
}

impl Refused {
    /// A sentence, and a line for each fault as `place` writes it.
    pub fn sentence(self, place: impl Fn(&Fault) -> String) -> String {
        let (status, problem) = match self {
            Self::Unheard(sentence) => return sentence,
            Self::Told(status, problem) => (status, problem),
        };
        let mut told = match problem.detail {
            Some(detail) => format!("the server refused ({status}): {detail}"),
            None => format!("the server refused ({status})"),
        };
        for fault in &problem.errors {
            told.push_str("\n  ");
            told.push_str(&place(fault));
        }
        told
    }
}

impl From<Refused> for String {
    fn from(refused: Refused) -> Self {
        refused.sentence(|fault| format!("{} {}", fault.pointer, fault.detail).trim().to_owned())
    }
}

impl Remote {
    /// The server of these arguments.
    ///
    /// # Errors
    /// A sentence: when there is no key, or the certificates cannot be read.
    pub fn server(self) -> Result<Server, String> {
        let given = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let url = given(self.url).unwrap_or_else(|| DEFAULT_URL.to_owned());
        let key = given(self.key).ok_or("an API key is needed: give --key tk_… or set TIDINGS_API_KEY")?;
        let extra_ca = given(self.extra_ca_file).map(PathBuf::from);
        let client = egress::own_client(extra_ca.as_deref(), PATIENCE).map_err(|error| error.to_string())?;
        Ok(Server { client, base: format!("{}/api/v1", url.trim_end_matches('/')), key })
    }
}

impl Server {
    /// Reads; the path is below `/api/v1`.
    pub async fn get(&self, path: &str) -> Result<Value, Refused> {
        self.call(Method::GET, path, None).await
    }

    /// Does something, with a JSON body where one is needed.
    pub async fn post(&self, path: &str, body: Option<String>) -> Result<Value, Refused> {
        self.call(Method::POST, path, body).await
    }

    async fn call(&self, method: Method, path: &str, body: Option<String>) -> Result<Value, Refused> {
        let target = format!("{}{path}", self.base);
        let mut request = self.client.request(method, &target).bearer_auth(&self.key);
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body);
        }
        let answer = request.send().await.map_err(|error| no_answer(&target, &error))?;
        let status = answer.status();
        let text = answer.text().await.map_err(|error| no_answer(&target, &error))?;
        if status.is_success() {
            let foreign = |_| Refused::Unheard(format!("{target} is not a Tidings server"));
            return serde_json::from_str(&text).map_err(foreign);
        }
        match serde_json::from_str(&text) {
            Ok(problem) => Err(Refused::Told(status, problem)),
            Err(_) => {
                let start: String = text.chars().take(500).collect();
                Err(Refused::Unheard(format!("the server answered {status}: {start}")))
            }
        }
    }
}

fn no_answer(target: &str, error: &reqwest::Error) -> Refused {
    let mut deepest: &dyn std::error::Error = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    Refused::Unheard(format!("no answer from {target}: {deepest}"))
}

/// A path with those of these parameters that are given.
pub fn with_query(path: &str, pairs: &[(&str, Option<&str>)]) -> String {
    let given = pairs.iter().filter_map(|(name, value)| Some((*name, (*value)?)));
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(given).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A text as one segment of a path.
pub fn segment(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_stands_in_the_query() {
        assert_eq!(with_query("/events", &[("q", None), ("type", None)]), "/events");
        let pairs = [("q", Some("a b&c")), ("type", None), ("limit", Some("5"))];
        assert_eq!(with_query("/events", &pairs), "/events?q=a+b%26c&limit=5");
        assert_eq!(segment("../x?"), "..%2Fx%3F");
    }

    #[test]
    fn a_refusal_names_every_fault() {
        let text = r#"{"detail":"No.","errors":[{"pointer":"/limit","detail":"Too much."}]}"#;
        let refused = Refused::Told(StatusCode::UNPROCESSABLE_ENTITY, serde_json::from_str(text).expect("a problem"));
        let told = "the server refused (422 Unprocessable Entity): No.\n  /limit Too much.";
        assert_eq!(String::from(refused), told);
    }
}
