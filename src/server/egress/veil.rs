//! Takes the secrets of a request out of its answer: some endpoints, above all those made for trying, repeat what they got.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::form_urlencoded;

use super::oauth::OauthClient;
use super::request::{Credentials, Envelope, names_a_secret};
use super::{Answer, Sent};
use crate::domain::attempt::MASK;

/// Shorter ones cannot be told from other text.
const LEAST: usize = 4;

/// What an answer must not show: all that the log masks in the request.
pub(super) struct Veil(Vec<String>);

impl Veil {
    /// The secrets that a request of this envelope carries.
    fn of(envelope: &Envelope<'_>) -> Self {
        let mut secrets = Vec::new();
        match envelope.credentials {
            Credentials::None | Credentials::Signed | Credentials::Oauth2(_) => {}
            Credentials::Basic { username, password } => {
                secrets.extend([password.clone(), STANDARD.encode(format!("{username}:{password}"))]);
            }
            Credentials::BasicEncoded { encoded } => {
                let decoded = STANDARD.decode(encoded).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                secrets.extend(decoded.and_then(|pair| Some(pair.split_once(':')?.1.to_owned())));
                secrets.push(encoded.clone());
            }
            Credentials::Bearer { token } => secrets.push(token.clone()),
            Credentials::Header { value, .. } => secrets.extend(forms(value)),
        }
        let own = envelope.extra_headers.iter().filter(|(name, _)| names_a_secret(name));
        secrets.extend(own.chain(envelope.secret_headers).flat_map(|(_, value)| forms(value)));
        Self::over(secrets)
    }

    /// Those that a request for a token carries.
    pub(super) fn of_client(client: &OauthClient) -> Self {
        let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let (id, secret) = (encode(&client.client_id), encode(&client.client_secret));
        let joined = STANDARD.encode(format!("{id}:{secret}"));
        Self::over(vec![client.client_secret.clone(), secret, joined])
    }

    fn over(mut secrets: Vec<String>) -> Self {
        // As they stand in JSON, where that is another text.
        let escaped = |secret: &String| {
            let json = serde_json::to_string(secret).ok()?;
            json.get(1..json.len() - 1).filter(|text| text != secret).map(str::to_owned)
        };
        let escaped: Vec<_> = secrets.iter().filter_map(escaped).collect();
        secrets.extend(escaped);
        secrets.retain(|secret| secret.len() >= LEAST);
        // One may be a part of another.
        secrets.sort_unstable_by_key(|secret| std::cmp::Reverse(secret.len()));
        Self(secrets)
    }

    /// Masks them in an answer, and the values of its cookies, which are secrets of the endpoint.
    pub(super) fn hide(&self, answer: &mut Answer) {
        for (name, value) in &mut answer.headers.0 {
            if name == "set-cookie" {
                *value = value.split_once('=').map_or_else(|| MASK.to_owned(), |(name, _)| format!("{name}={MASK}"));
            }
            self.hide_in(value);
        }
        self.hide_in(&mut answer.body);
        if answer.truncated {
            self.hide_begun(&mut answer.body);
        }
    }

    fn hide_in(&self, text: &mut String) {
        for secret in &self.0 {
            if text.contains(secret.as_str()) {
                *text = text.replace(secret.as_str(), MASK);
            }
        }
    }

    /// The beginning of one at the end of a text that was cut.
    fn hide_begun(&self, text: &mut String) {
        let begun = self.0.iter().filter_map(|secret| {
            let ends = secret.char_indices().map(|(place, _)| place).filter(|place| *place >= LEAST);
            ends.rev().find(|end| text.ends_with(&secret[..*end]))
        });
        if let Some(longest) = begun.max() {
            text.truncate(text.len() - longest);
            text.push_str(MASK);
        }
    }
}

/// Masks the secrets of a request of this envelope in its answer, where there is one.
pub fn hide(envelope: &Envelope<'_>, sent: &mut Sent) {
    if let Ok(answer) = &mut sent.result {
        Veil::of(envelope).hide(answer);
    }
}

/// A header's value, and what stands behind its scheme, as in `Bearer …`.
fn forms(value: &str) -> impl Iterator<Item = String> + use<> {
    let bare = value.split_once(' ').map(|(_, bare)| bare.trim().to_owned());
    [Some(value.to_owned()), bare].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::attempt::Headers;

    fn hidden(credentials: &Credentials, body: &str, truncated: bool) -> String {
        let extra_headers = BTreeMap::from([
            ("X-Api-Key".to_owned(), "say \"key\"".to_owned()),
            ("X-Env".to_owned(), "prod".to_owned()),
            ("X-Token".to_owned(), "abc".to_owned()),
        ]);
        let secret_headers = BTreeMap::from([("X-Own".to_owned(), "planted-own".to_owned())]);
        let envelope = Envelope {
            delivery_id: "",
            attempt: 1,
            test: false,
            unix_s: 0,
            content_type: "",
            keys: &[],
            credentials,
            extra_headers: &extra_headers,
            secret_headers: &secret_headers,
        };
        let mut answer = answer(body, truncated);
        Veil::of(&envelope).hide(&mut answer);
        answer.body
    }

    fn answer(body: &str, truncated: bool) -> Answer {
        let headers = Headers(vec![("set-cookie".to_owned(), "sid=s3cret; Path=/".to_owned())]);
        Answer { status: 200, headers, body: body.to_owned(), truncated, retry_after_ms: None }
    }

    #[test]
    fn what_a_request_proved_itself_with_is_masked_in_its_answer() {
        let basic = Credentials::Basic { username: "user".to_owned(), password: "pässword".to_owned() };
        let encoded = STANDARD.encode("user:pässword");
        let both = format!("Basic {encoded} is user:pässword");
        assert_eq!(hidden(&basic, &both, false), "Basic *** is user:***");
        assert_eq!(hidden(&Credentials::BasicEncoded { encoded }, &both, false), "Basic *** is user:***");
        let bearer = Credentials::Bearer { token: "t0ken-1".to_owned() };
        assert_eq!(hidden(&bearer, "Bearer t0ken-1, t0ken-1; t0ken", false), "Bearer ***, ***; t0ken");
        let header = Credentials::Header { name: "X-Own".to_owned(), value: "Key 1234".to_owned() };
        assert_eq!(hidden(&header, "Key 1234, 1234, \u{fffd}", false), "***, ***, \u{fffd}");
    }

    #[test]
    fn own_headers_are_masked_where_the_log_masks_them_in_the_request() {
        let none = Credentials::None;
        assert_eq!(hidden(&none, r#"say "key" {"k":"say \"key\""} prod abc"#, false), r#"*** {"k":"***"} prod abc"#);
        assert_eq!(hidden(&none, "", false), "");
    }

    #[test]
    fn what_a_cut_left_of_a_secret_is_masked_too() {
        let bearer = Credentials::Bearer { token: "t0kén-1".to_owned() };
        assert_eq!(hidden(&bearer, "is t0kén", true), "is ***");
        assert_eq!(hidden(&bearer, "is t0kén", false), "is t0kén");
        assert_eq!(hidden(&bearer, "is t0k", true), "is t0k");
    }

    #[test]
    fn cookies_and_the_secret_of_a_client_are_masked() {
        let client =
            OauthClient { client_id: "id".to_owned(), client_secret: "s:cret".to_owned(), ..OauthClient::default() };
        let mut answer = answer("s:cret s%3Acret aWQ6cyUzQWNyZXQ=", false);
        Veil::of_client(&client).hide(&mut answer);
        assert_eq!((answer.body.as_str(), answer.headers.0[0].1.as_str()), ("*** *** ***", "sid=***"));
    }
}
