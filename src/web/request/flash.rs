//! What one page tells the next: it travels in a sealed cookie, bound to the session and to the page, and is read once.
//!
//! So a form that is refused shows what was typed and what was wrong with it after the redirect, on any node. A message
//! proves nothing and holds no secrets: what was typed is read back as the form that it was, and nothing else. What is made
//! and shown once is kept on the server, see [`super::once`].

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{cookies, page_path, session_name, visit};
use crate::domain::time::Timestamp;
use crate::server::app::{AppError, Fault};
use crate::server::auth::tokens;

const COOKIE: &str = "tidings_flash";
const LASTS_S: i64 = 300;
/// Browsers keep cookies up to 4,096 bytes; what was typed gives way before the message does.
const ROOM: usize = 3_800;

/// What was typed into a form, without its passwords.
pub trait Typed: Serialize + DeserializeOwned {
    /// Which form.
    const FORM: &'static str;
}

/// A message for the next page.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Flash {
    /// A sentence.
    pub message: Option<String>,
    /// Whether something went wrong.
    pub failed: bool,
    /// What was wrong with the input.
    pub faults: Vec<Fault>,
    /// The form's name, and what was typed.
    typed: Option<(String, Value)>,
    /// Asked too often: the next page says so with its status, and when to come back.
    retry_after_s: Option<u64>,
    until: Timestamp,
}

impl Flash {
    /// Something was done.
    #[must_use]
    pub fn done(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..Self::default() }
    }

    /// Something was refused.
    #[must_use]
    pub fn refused(error: &AppError) -> Self {
        match error {
            AppError::Invalid(faults) => Self { failed: true, faults: faults.clone(), ..Self::default() },
            AppError::TooMany { retry_after_s } => {
                Self { retry_after_s: Some(*retry_after_s), ..Self::failed(error.to_string()) }
            }
            // The page asks for the password first, and then shows the form as it was.
            AppError::ProofNeeded => Self::default(),
            AppError::Internal(_) => Self::failed("Something went wrong on our side. Please try again."),
            other => Self::failed(other.to_string()),
        }
    }

    /// Something went wrong, at least in part.
    pub fn failed(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), failed: true, ..Self::default() }
    }

    /// The same with what was typed.
    #[must_use]
    pub fn keeping<T: Typed>(self, typed: &T) -> Self {
        let value = serde_json::to_value(typed).ok();
        Self { typed: value.map(|value| (T::FORM.to_owned(), value)), ..self }
    }

    /// Whether it tells nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.message.is_none() && self.faults.is_empty() && self.typed.is_none()
    }

    /// The fault of the part with this pointer.
    #[must_use]
    pub fn fault(&self, pointer: &str) -> Option<String> {
        self.faults.iter().find(|fault| fault.pointer == pointer).map(|fault| fault.detail.clone())
    }

    /// What was typed into this form.
    #[must_use]
    pub fn typed<T: Typed>(&self) -> Option<T> {
        let (_, value) = self.typed.as_ref().filter(|(form, _)| form == T::FORM)?;
        serde_json::from_value(value.clone()).ok()
    }

    /// Sends it along with this answer, for the page at this place.
    pub fn send(mut self, place: &str) {
        let page = page_path(place);
        self.until = visit::state().clock.now().plus_ms(LASTS_S * 1000);
        let mut text = seal(&self, page);
        if text.len() > ROOM {
            self.typed = None;
            self.faults.truncate(5);
            text = seal(&self, page);
        }
        cookies::set(&line(&text, LASTS_S));
    }

    /// Takes it from the request, when it is for this page and session and was not read before; the answer tells the
    /// browser to forget it.
    #[must_use]
    pub fn take() -> Self {
        let Some(text) = cookies::get(COOKIE) else { return Self::default() };
        let Some(flash) = open(&text) else { return Self::default() };
        cookies::set(&line("", 0));
        let state = visit::state();
        if flash.until <= state.clock.now() || !state.memory.is_first_use(&tokens::hash(&text)) {
            return Self::default();
        }
        if let Some(seconds) = flash.retry_after_s {
            super::too_many(seconds);
        }
        flash
    }
}

fn seal(flash: &Flash, page: &str) -> String {
    let bytes = serde_json::to_vec(flash).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(visit::state().vault.seal("flash", &session_name(), page, &bytes))
}

fn open(text: &str) -> Option<Flash> {
    let sealed = URL_SAFE_NO_PAD.decode(text).ok()?;
    let bytes = visit::state().vault.open("flash", &session_name(), &super::this_page(), &sealed).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn line(value: &str, lasts_s: i64) -> String {
    let secure = if visit::public_url().starts_with("https://") { "; Secure" } else { "" };
    format!("{COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts_s}{secure}")
}
