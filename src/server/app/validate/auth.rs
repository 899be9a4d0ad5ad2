//! Authentication.

use crate::domain::auth_kind::AuthKind;
use crate::server::egress::certificate::{CertificateFault, PEM_LIMIT};
use crate::server::egress::invisible;
use crate::server::egress::request::check_header;

use super::Check;

/// Most characters of a secret; longer ones break many receivers' header limits.
const SECRET_LIMIT: usize = 4_096;

impl Check<'_> {
    pub(super) fn auth(&mut self) {
        let kind = self.input.auth.kind.unwrap_or_default();
        let allowed = &self.policy.auth_allowed;
        let unchosen = self.draft && self.input.auth.kind.is_none();
        if !(unchosen || allowed.is_empty() || allowed.contains(&kind)) {
            let kinds: Vec<&str> = allowed.iter().map(|kind| kind.as_str()).collect();
            let (word, kinds) = (kind.as_str(), kinds.join(", "));
            let detail = format!("The policy auth_allowed of this workspace ({kinds}) does not allow {word}.");
            self.reader.fault("/auth/kind", detail);
        }
        self.strangers(kind);
        self.certificate();
        match kind {
            AuthKind::None | AuthKind::Signed => {}
            AuthKind::Basic => self.basic(),
            AuthKind::Bearer => self.bearer(),
            AuthKind::Header => self.header(),
            AuthKind::Oauth2 => self.oauth2(),
        }
    }

    fn certificate(&mut self) {
        let Some(pair) = self.input.auth.client_certificate() else { return };
        let parts = [("certificate_pem", &pair.certificate_pem), ("private_key_pem", &pair.private_key_pem)];
        let at = |name: &str| format!("/auth/client_certificate/{name}");
        for (name, text) in parts {
            if text.len() > PEM_LIMIT {
                self.reader.fault(&at(name), format!("This is longer than {PEM_LIMIT} bytes."));
                return;
            }
        }
        if self.draft && (pair.certificate_pem.is_empty() || pair.private_key_pem.is_empty()) {
            return;
        }
        match pair.check() {
            Ok(()) => {}
            Err(CertificateFault::Certificate(detail)) => self.reader.fault(&at("certificate_pem"), detail),
            Err(CertificateFault::Key(detail)) => self.reader.fault(&at("private_key_pem"), detail),
        }
    }

    /// Parts that belong to another kind.
    fn strangers(&mut self, kind: AuthKind) {
        let auth = &self.input.auth;
        for (name, part, owner) in [
            ("username", &auth.username, AuthKind::Basic),
            ("password", &auth.password, AuthKind::Basic),
            ("encoded", &auth.encoded, AuthKind::Basic),
            ("token", &auth.token, AuthKind::Bearer),
            ("name", &auth.name, AuthKind::Header),
            ("value", &auth.value, AuthKind::Header),
            ("token_url", &auth.token_url, AuthKind::Oauth2),
            ("client_id", &auth.client_id, AuthKind::Oauth2),
            ("client_secret", &auth.client_secret, AuthKind::Oauth2),
            ("scope", &auth.scope, AuthKind::Oauth2),
            ("audience", &auth.audience, AuthKind::Oauth2),
        ] {
            if part.is_some() && kind != owner {
                let detail = format!("{name} belongs to the kind {}, not {}.", owner.as_str(), kind.as_str());
                self.reader.fault(&format!("/auth/{name}"), detail);
            }
        }
    }

    fn basic(&mut self) {
        let auth = &self.input.auth;
        if let Some(encoded) = &auth.encoded {
            if auth.username.is_some() || auth.password.is_some() {
                let detail = "Give either username and password, or encoded, not both.";
                self.reader.fault("/auth/encoded", detail);
            } else if encoded.starts_with("Basic ") {
                self.reader.fault("/auth/encoded", "Give the encoded text alone, without the word Basic.");
            } else {
                // What does not decode may be a placeholder that the endpoint takes: a warning, no fault.
                let missing = "Give the base64 form of user:password, such as dXNlcjpwYXNz.";
                self.secret("encoded", auth.encoded.as_ref(), missing);
            }
            return;
        }
        self.secret("username", auth.username.as_ref(), "Give the user name.");
        let missing = "Give the password. For an empty one, give the encoded form of both.";
        self.secret("password", auth.password.as_ref(), missing);
        if auth.username.as_ref().is_some_and(|name| name.contains(':')) {
            self.reader.fault("/auth/username", "A user name of Basic Auth cannot hold a colon.");
        }
    }

    fn bearer(&mut self) {
        let token = self.input.auth.token.as_ref();
        self.secret("token", token, "Give the token.");
        if token.is_some_and(|token| token.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("bearer "))) {
            self.reader.fault("/auth/token", "Give the token alone, without the word Bearer.");
        }
    }

    fn header(&mut self) {
        let auth = &self.input.auth;
        match auth.name.as_deref() {
            None | Some("") => self.missing("name", "Give the header's name."),
            Some(name) => {
                if let Err(detail) = check_header(name, "") {
                    self.reader.fault("/auth/name", detail);
                }
            }
        }
        self.secret("value", auth.value.as_ref(), "Give the header's value.");
    }

    fn oauth2(&mut self) {
        let auth = &self.input.auth;
        match auth.token_url.as_deref() {
            None | Some("") => self.missing("token_url", "Give the URL of the token endpoint."),
            Some(url) => self.url("/auth/token_url", url),
        }
        self.secret("client_id", auth.client_id.as_ref(), "Give the client id.");
        self.secret("client_secret", auth.client_secret.as_ref(), "Give the client secret.");
        for (name, part) in [("scope", &auth.scope), ("audience", &auth.audience)] {
            if part.is_some() {
                self.secret(name, part.as_ref(), "");
            }
        }
    }

    fn secret(&mut self, name: &str, part: Option<&String>, missing: &str) {
        let pointer = format!("/auth/{name}");
        match part {
            None => self.missing(name, missing),
            Some(text) if text.is_empty() => self.missing(name, missing),
            Some(text) if text.chars().any(char::is_control) => {
                self.reader.fault(&pointer, "Control characters, such as line breaks, cannot be sent in a header.");
            }
            Some(text) if text.len() > SECRET_LIMIT => {
                self.reader.fault(&pointer, format!("This is longer than {SECRET_LIMIT} bytes."));
            }
            Some(text) => match invisible::at_an_end("This", text) {
                Some(detail) => self.reader.fault(&pointer, detail),
                None if text.trim() != text => self.reader.fault(&pointer, "This begins or ends with a space."),
                None => {}
            },
        }
    }

    fn missing(&mut self, name: &str, detail: &str) {
        if !self.draft {
            self.reader.fault(&format!("/auth/{name}"), detail);
        }
    }
}
