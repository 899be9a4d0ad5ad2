//! A webhook as somebody writes it: from the API's JSON or the wizard's forms, with secrets, not yet checked.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::domain::auth_kind::{AuthKind, ClientAuth};
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::egress::certificate::ClientCertificate;
use crate::server::egress::oauth::OauthClient;
use crate::server::egress::request::{Credentials, Proof, names_a_secret};

use super::{AuthView, CertificateView};

/// What somebody wants a webhook to be. May hold anything; [`super::validate::webhook`] finds the faults.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WebhookInput {
    /// Where it shall stand; `None`: `draft` for a new one, as it is for an old one.
    pub status: Option<WebhookStatus>,
    /// Everything but secrets.
    pub config: WebhookConfig,
    /// How it authenticates.
    pub auth: AuthInput,
}

/// How a webhook authenticates, secrets included. Which fields count depends on `kind`. Never printed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AuthInput {
    /// The kind; `None`: not chosen yet, the same as [`AuthKind::None`].
    pub kind: Option<AuthKind>,
    /// `basic`.
    pub username: Option<String>,
    /// `basic`; secret.
    pub password: Option<String>,
    /// `basic`, the base64 form instead of the two; secret.
    pub encoded: Option<String>,
    /// `bearer`; secret.
    pub token: Option<String>,
    /// `header`.
    pub name: Option<String>,
    /// `header`; secret.
    pub value: Option<String>,
    /// `oauth2`.
    pub token_url: Option<String>,
    /// `oauth2`.
    pub client_id: Option<String>,
    /// `oauth2`; secret.
    pub client_secret: Option<String>,
    /// `oauth2`.
    pub scope: Option<String>,
    /// `oauth2`.
    pub audience: Option<String>,
    /// `oauth2`; `None`: basic.
    pub client_auth: Option<ClientAuth>,
    /// Beside any kind: a client certificate and its chain.
    pub certificate_pem: Option<String>,
    /// Its key; secret.
    pub private_key_pem: Option<String>,
    /// Beside any kind: headers whose values are secret. An empty value: the one that is kept.
    pub headers: BTreeMap<String, String>,
}

impl WebhookInput {
    /// Takes headers whose name says that their value is a secret out of those that everybody may read.
    pub fn seal_headers(&mut self) {
        let all = std::mem::take(&mut self.config.headers);
        let (secret, plain): (BTreeMap<_, _>, _) = all.into_iter().partition(|(name, _)| names_a_secret(name));
        self.config.headers = plain;
        for (name, value) in secret {
            self.auth.headers.entry(name).or_insert(value);
        }
    }
}

impl AuthInput {
    /// Chooses a kind. Another one than before drops all that was written for the old one.
    pub fn choose(&mut self, kind: AuthKind) {
        if self.kind != Some(kind) {
            let (certificate_pem, private_key_pem) = (self.certificate_pem.take(), self.private_key_pem.take());
            let headers = std::mem::take(&mut self.headers);
            *self = Self { kind: Some(kind), certificate_pem, private_key_pem, headers, ..Self::default() };
        }
    }

    /// Takes over the secrets that were left out from what is kept, while the kind is the same. `dropped` names the
    /// members that were removed on purpose.
    pub fn keep(&mut self, kept: &Proof, dropped: &[String]) {
        let kept = Self::from(kept);
        if self.certificate_pem.is_some() && self.private_key_pem.is_none() {
            self.private_key_pem.clone_from(&kept.private_key_pem);
        }
        for (name, value) in self.headers.iter_mut().filter(|(_, value)| value.is_empty()) {
            let old = kept.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            if let Some((_, old)) = old {
                value.clone_from(old);
            }
        }
        if self.kind != kept.kind {
            return;
        }
        let fill = |place: &mut Option<String>, old: Option<String>, name: &str| {
            if place.is_none() && !dropped.iter().any(|known| known == name) {
                *place = old;
            }
        };
        if kept.encoded.is_none() || (self.username.is_none() && self.password.is_none()) {
            fill(&mut self.encoded, kept.encoded, "encoded");
        }
        if self.encoded.is_none() {
            fill(&mut self.password, kept.password, "password");
        }
        fill(&mut self.token, kept.token, "token");
        fill(&mut self.value, kept.value, "value");
        fill(&mut self.client_secret, kept.client_secret, "client_secret");
    }

    /// The values to seal, once they are valid; parts that are missing (of a draft) are empty.
    #[must_use]
    pub fn proof(&self) -> Proof {
        let headers = self.headers.clone();
        Proof { credentials: self.credentials(), client_certificate: self.client_certificate(), headers }
    }

    /// The client certificate with its key, if either is given.
    #[must_use]
    pub fn client_certificate(&self) -> Option<ClientCertificate> {
        let given = self.certificate_pem.is_some() || self.private_key_pem.is_some();
        given.then(|| ClientCertificate {
            certificate_pem: self.certificate_pem.clone().unwrap_or_default(),
            private_key_pem: self.private_key_pem.clone().unwrap_or_default(),
        })
    }

    fn credentials(&self) -> Credentials {
        let text = |part: &Option<String>| part.clone().unwrap_or_default();
        match self.kind.unwrap_or_default() {
            AuthKind::None => Credentials::None,
            AuthKind::Signed => Credentials::Signed,
            AuthKind::Bearer => Credentials::Bearer { token: text(&self.token) },
            AuthKind::Header => Credentials::Header { name: text(&self.name), value: text(&self.value) },
            AuthKind::Oauth2 => Credentials::Oauth2(OauthClient {
                token_url: text(&self.token_url),
                client_id: text(&self.client_id),
                client_secret: text(&self.client_secret),
                scope: self.scope.clone(),
                audience: self.audience.clone(),
                client_auth: self.client_auth.unwrap_or_default(),
            }),
            AuthKind::Basic => match &self.encoded {
                Some(encoded) => decoded(encoded).map_or_else(
                    || Credentials::BasicEncoded { encoded: encoded.clone() },
                    |(username, password)| Credentials::Basic { username, password },
                ),
                None => Credentials::Basic { username: text(&self.username), password: text(&self.password) },
            },
        }
    }

    /// The same without secrets.
    #[must_use]
    pub fn shown(&self) -> AuthView {
        let known = self.encoded.as_deref().and_then(decoded);
        AuthView {
            kind: self.kind.unwrap_or_default(),
            name: self.name.clone(),
            password_set: self.password.is_some() || known.is_some(),
            encoded_set: self.encoded.is_some() && known.is_none(),
            username: known.map(|(username, _)| username).or_else(|| self.username.clone()),
            token_set: self.token.is_some(),
            value_set: self.value.is_some(),
            token_url: self.token_url.clone(),
            client_id: self.client_id.clone(),
            client_secret_set: self.client_secret.is_some(),
            scope: self.scope.clone(),
            audience: self.audience.clone(),
            client_auth: self.client_auth,
            client_certificate: self.client_certificate().map(|pair| CertificateView::of(&pair)),
            headers: self.headers.keys().cloned().collect(),
        }
    }

    /// A copy without secrets.
    #[must_use]
    pub fn without_secrets(&self) -> Self {
        Self {
            password: None,
            encoded: None,
            token: None,
            value: None,
            client_secret: None,
            private_key_pem: None,
            headers: self.headers.keys().map(|name| (name.clone(), String::new())).collect(),
            ..self.clone()
        }
    }
}

/// Parts that are missing (of a draft) are empty in credentials.
impl From<&Proof> for AuthInput {
    fn from(Proof { credentials, client_certificate, headers }: &Proof) -> Self {
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        let mut input = Self { kind: Some(credentials.kind()), headers: headers.clone(), ..Self::default() };
        match credentials.clone() {
            Credentials::None | Credentials::Signed => {}
            Credentials::Basic { username, password } => {
                input.username = filled(username);
                input.password = filled(password);
            }
            Credentials::BasicEncoded { encoded } => input.encoded = filled(encoded),
            Credentials::Bearer { token } => input.token = filled(token),
            Credentials::Header { name, value } => {
                input.name = filled(name);
                input.value = filled(value);
            }
            Credentials::Oauth2(client) => {
                input.token_url = filled(client.token_url);
                input.client_id = filled(client.client_id);
                input.client_secret = filled(client.client_secret);
                (input.scope, input.audience) = (client.scope, client.audience);
                input.client_auth = Some(client.client_auth);
            }
        }
        if let Some(pair) = client_certificate.clone() {
            input.certificate_pem = filled(pair.certificate_pem);
            input.private_key_pem = filled(pair.private_key_pem);
        }
        input
    }
}

/// User name and password, when the text is exactly what they encode to; else it is kept as it is.
fn decoded(encoded: &str) -> Option<(String, String)> {
    let plain = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (username, password) = plain.split_once(':')?;
    let whole = !username.is_empty() && !password.is_empty();
    let clean = whole && !plain.chars().any(char::is_control) && STANDARD.encode(&plain) == encoded;
    clean.then(|| (username.to_owned(), password.to_owned()))
}

impl fmt::Debug for AuthInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthInput").field("kind", &self.kind).finish_non_exhaustive()
    }
}
