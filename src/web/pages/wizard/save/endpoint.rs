//! Step 3 saved: where to send, and how to prove who is sending.

use std::collections::HashMap;

use super::{Form, lead};
use crate::domain::auth_kind::{AuthKind, ClientAuth};
use crate::domain::webhook::EndpointMode;
use crate::server::app::{AppError, AuthInput, WebhookInput, drafts};
use crate::server::egress::request::names_a_secret;
use crate::web::actions::wizard::HeaderRow;
use crate::web::pages::wizard::step::Place;
use crate::web::request::{Flash, Next, Visit};

/// What the form holds.
pub struct EndpointForm {
    /// The URL, the mode, the kind of authentication and its fields.
    pub fields: HashMap<String, String>,
    /// URLs of single events, by event type.
    pub urls: HashMap<String, String>,
    /// Extra headers, with the empty rows.
    pub headers: Vec<HeaderRow>,
}

/// Saves endpoint, authentication and headers.
pub async fn endpoint(visit: &Visit, from: Form, form: EndpointForm, intent: &str) -> Result<Next, AppError> {
    let draft = from.id;
    let mut ask = false;
    let change = |input: &mut WebhookInput| {
        let before = in_the_clear(input);
        let fields = &form.fields;
        fields.get("url").map(|url| url.trim()).unwrap_or_default().clone_into(&mut input.config.url);
        input.config.endpoint_mode = match fields.get("mode").map(String::as_str) {
            Some("separate") => EndpointMode::Separate,
            _ => EndpointMode::Common,
        };
        for row in &mut input.config.events {
            if let Some(url) = form.urls.get(&row.event_type) {
                row.url = Some(url.trim().to_owned()).filter(|url| !url.is_empty());
            }
        }
        if let Some(kind) = fields.get("auth_kind").and_then(|word| AuthKind::parse(word)) {
            authenticate(&mut input.auth, kind, fields);
        }
        certify(&mut input.auth, fields);
        take_headers(input, &form.headers);
        input.config.settings.static_ip = fields.contains_key("static_ip");
        ask = in_the_clear(input) && !before;
    };
    let view = from.save(visit, change).await?;
    if intent == "token" {
        let told = match drafts::fetch_token(&visit.state, &visit.actor, draft).await {
            Ok(told) => Flash::done(told),
            Err(error) => Flash::refused(&error),
        };
        return Ok(Next::telling(format!("{}#auth", Place::Endpoint.href(draft)), told));
    }
    let onward = matches!(intent, "" | "continue");
    if ask && onward && !Place::Endpoint.faulty(&view) {
        return Ok(Next::to(format!("{}?ask=http", Place::Endpoint.href(draft))));
    }
    Ok(lead(&view, Place::Endpoint, intent))
}

/// Whether a secret would travel over plain http.
fn in_the_clear(input: &WebhookInput) -> bool {
    let by_kind = !matches!(input.auth.kind.unwrap_or_default(), AuthKind::None | AuthKind::Signed);
    let secret = by_kind || !input.auth.headers.is_empty();
    let plain = |url: &str| url.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:"));
    let config = &input.config;
    let urls = config.endpoints().into_iter().map(|(url, _)| url);
    secret && urls.chain([config.url.as_str()]).any(plain)
}

/// A secret row whose value was left empty keeps what is stored under its name.
fn take_headers(input: &mut WebhookInput, rows: &[HeaderRow]) {
    let kept = std::mem::take(&mut input.auth.headers);
    input.config.headers.clear();
    for row in rows {
        let (name, value) = (row.name.trim().to_owned(), row.value.trim().to_owned());
        if name.is_empty() && value.is_empty() {
            continue;
        }
        let old = kept.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name)).map(|(_, old)| old.clone());
        if row.secret || names_a_secret(&name) {
            let value = if value.is_empty() { old.unwrap_or_default() } else { value };
            input.auth.headers.insert(name, value);
        } else {
            input.config.headers.insert(name, value);
        }
    }
}

/// Secret fields left empty keep what is stored; of the two spellings of basic the one that was typed counts.
fn authenticate(auth: &mut AuthInput, kind: AuthKind, form: &HashMap<String, String>) {
    auth.choose(kind);
    let typed = |name: &str| form.get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    match kind {
        AuthKind::Basic => match (typed("encoded"), typed("username"), typed("password")) {
            (Some(encoded), _, _) => {
                (auth.username, auth.password, auth.encoded) = (None, None, Some(encoded));
            }
            (None, None, None) if auth.encoded.is_some() => {}
            (None, username, password) => {
                auth.encoded = None;
                auth.username = username;
                auth.password = password.or(auth.password.take());
            }
        },
        AuthKind::Bearer => auth.token = typed("token").or(auth.token.take()),
        AuthKind::Header => {
            auth.name = typed("header_name");
            auth.value = typed("header_value").or(auth.value.take());
        }
        AuthKind::Oauth2 => {
            (auth.token_url, auth.client_id) = (typed("token_url"), typed("client_id"));
            auth.client_secret = typed("client_secret").or(auth.client_secret.take());
            (auth.scope, auth.audience) = (typed("scope"), typed("audience"));
            auth.client_auth = form.get("client_auth").and_then(|word| ClientAuth::parse(word));
        }
        AuthKind::None | AuthKind::Signed => {}
    }
}

/// An emptied certificate takes its key along; an empty key keeps what is stored. Browsers end lines with CRLF.
fn certify(auth: &mut AuthInput, form: &HashMap<String, String>) {
    let typed = |name: &str| {
        let text = form.get(name).map(|text| text.replace("\r\n", "\n").trim().to_owned());
        text.filter(|text| !text.is_empty()).map(|text| text + "\n")
    };
    let (certificate, key) = (typed("certificate_pem"), typed("private_key_pem"));
    auth.private_key_pem = key.or(auth.private_key_pem.take().filter(|_| certificate.is_some()));
    auth.certificate_pem = certificate;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> HashMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_empty_secret_field_keeps_what_is_stored() {
        let mut auth = AuthInput::default();
        authenticate(&mut auth, AuthKind::Basic, &form(&[("username", "u"), ("password", "p")]));
        authenticate(&mut auth, AuthKind::Basic, &form(&[("username", "v"), ("password", "")]));
        assert_eq!((auth.username.as_deref(), auth.password.as_deref()), (Some("v"), Some("p")));
        authenticate(&mut auth, AuthKind::Basic, &form(&[("username", "v"), ("encoded", "dTpw")]));
        assert_eq!((auth.username.as_deref(), auth.encoded.as_deref()), (None, Some("dTpw")));
        authenticate(&mut auth, AuthKind::Basic, &form(&[]));
        assert_eq!(auth.encoded.as_deref(), Some("dTpw"));
        authenticate(&mut auth, AuthKind::Bearer, &form(&[("token", "t")]));
        assert_eq!((auth.encoded, auth.token.as_deref()), (None, Some("t")));
    }

    #[test]
    fn a_secret_header_without_a_value_keeps_what_is_stored() {
        let row =
            |name: &str, value: &str, secret| HeaderRow { name: name.to_owned(), value: value.to_owned(), secret };
        let mut input = WebhookInput::default();
        take_headers(&mut input, &[row("X-Env", "prod", false), row("X-Own", "a", true), row("X-Api-Key", "b", false)]);
        take_headers(
            &mut input,
            &[row("X-Env", "", false), row("x-own", "", true), row("X-Api-Key", "c", true), row("", "", true)],
        );
        let pairs = |map: &std::collections::BTreeMap<String, String>| map.clone().into_iter().collect::<Vec<_>>();
        let owned =
            |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
        assert_eq!(pairs(&input.config.headers), owned(&[("X-Env", "")]));
        assert_eq!(pairs(&input.auth.headers), owned(&[("X-Api-Key", "c"), ("x-own", "a")]));
    }

    #[test]
    fn an_emptied_certificate_takes_its_key_along() {
        let mut auth = AuthInput::default();
        certify(&mut auth, &form(&[("certificate_pem", "a\r\nb\r\n"), ("private_key_pem", "k")]));
        assert_eq!((auth.certificate_pem.as_deref(), auth.private_key_pem.as_deref()), (Some("a\nb\n"), Some("k\n")));
        certify(&mut auth, &form(&[("certificate_pem", "c"), ("private_key_pem", "")]));
        assert_eq!((auth.certificate_pem.as_deref(), auth.private_key_pem.as_deref()), (Some("c\n"), Some("k\n")));
        authenticate(&mut auth, AuthKind::Bearer, &form(&[("token", "t")]));
        assert_eq!(auth.private_key_pem.as_deref(), Some("k\n"), "it goes beside any kind");
        certify(&mut auth, &form(&[("certificate_pem", " "), ("private_key_pem", "")]));
        assert_eq!((auth.certificate_pem, auth.private_key_pem), (None, None));
    }

    #[test]
    fn a_secret_over_plain_http_is_noticed() {
        let mut input = WebhookInput::default();
        input.config.url = "HTTP://example.com".to_owned();
        assert!(!in_the_clear(&input));
        input.auth.choose(AuthKind::Bearer);
        assert!(in_the_clear(&input));
        input.config.url = "https://example.com".to_owned();
        assert!(!in_the_clear(&input));
    }
}
