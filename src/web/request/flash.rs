//! What one page tells the next: it travels in a sealed cookie and is read once.
//!
//! So a form that is refused shows what was typed and what was wrong with it after the redirect, on any node.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::{cookies, visit};
use crate::domain::time::Timestamp;
use crate::server::app::{AppError, Fault};

const COOKIE: &str = "tidings_flash";
const LASTS_S: i64 = 300;
/// Browsers keep cookies up to 4,096 bytes; typed values give way before the message does.
const ROOM: usize = 3_800;

/// A message for the next page.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Flash {
    /// A sentence.
    pub message: Option<String>,
    /// Whether something went wrong.
    pub failed: bool,
    /// What was wrong with the input.
    pub faults: Vec<Fault>,
    /// What was typed (never a password), or made and shown once.
    pub values: BTreeMap<String, String>,
    /// Asked too often: the next page says so with its status, and when to come back.
    #[serde(default)]
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
            AppError::Internal(_) => Self::failed("Something went wrong on our side. Please try again."),
            other => Self::failed(other.to_string()),
        }
    }

    /// Something went wrong, at least in part.
    pub fn failed(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), failed: true, ..Self::default() }
    }

    /// The same with a value for the next page.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// The fault of the part with this pointer.
    #[must_use]
    pub fn fault(&self, pointer: &str) -> Option<String> {
        self.faults.iter().find(|fault| fault.pointer == pointer).map(|fault| fault.detail.clone())
    }

    /// A value from the page before.
    #[must_use]
    pub fn value(&self, name: &str) -> String {
        self.values.get(name).cloned().unwrap_or_default()
    }

    /// Sends it along with this answer.
    pub fn send(mut self) {
        let state = visit::state();
        self.until = state.clock.now().plus_ms(LASTS_S * 1000);
        let mut text = seal(&self);
        if text.len() > ROOM {
            self.values.clear();
            self.faults.truncate(5);
            text = seal(&self);
        }
        cookies::set(&line(&text, LASTS_S));
    }

    /// Takes it from the request; the answer tells the browser to forget it.
    #[must_use]
    pub fn take() -> Self {
        let Some(text) = cookies::get(COOKIE) else { return Self::default() };
        cookies::set(&line("", 0));
        let state = visit::state();
        let sealed = URL_SAFE_NO_PAD.decode(text).ok();
        let opened = sealed.and_then(|sealed| state.vault.open("cookie", "flash", "flash", &sealed).ok());
        let flash = opened.and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        let flash = flash.filter(|flash| flash.until > state.clock.now()).unwrap_or_default();
        if let Some(seconds) = flash.retry_after_s {
            super::too_many(seconds);
        }
        flash
    }
}

fn seal(flash: &Flash) -> String {
    let bytes = serde_json::to_vec(flash).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(visit::state().vault.seal("cookie", "flash", "flash", &bytes))
}

fn line(value: &str, lasts_s: i64) -> String {
    let secure = if visit::public_url().starts_with("https://") { "; Secure" } else { "" };
    format!("{COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts_s}{secure}")
}
