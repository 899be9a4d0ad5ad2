//! The set-up token: where others than the people at this machine can reach a server that has no account yet, the first
//! account is for who can read its log.

use subtle::ConstantTimeEq as _;
use url::{Host, Url};

use super::AppError;
use super::accounts::Client;
use crate::server::state::AppState;
use crate::server::telemetry::auth_failure::AuthFailure;

const GROUP: usize = 5;

/// What the first account is made with, where others than the people at this machine can reach the server: from its log. It
/// follows from the key file, so that it is the same on every node, and is of no use once there is an account.
#[must_use]
pub fn token(state: &AppState) -> Option<String> {
    let public = Url::parse(&state.public_url).ok();
    let local = match public.as_ref().and_then(Url::host) {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    if local && state.config.listen.ip().is_loopback() {
        return None;
    }
    let whole = state.vault.fingerprint("set-up token", "");
    let letters: Vec<char> = whole[..10].iter().flat_map(|byte| [byte >> 4, byte & 15]).map(letter).collect();
    Some(letters.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join("-"))
}

/// Sixteen that nobody takes for another.
fn letter(number: u8) -> char {
    char::from(b"abcdefghkmnprtwx"[usize::from(number & 15)])
}

/// Whether this is it, where one is asked for.
pub(super) fn check_token(state: &AppState, typed: &str, client: &Client) -> Result<(), AppError> {
    let Some(wanted) = token(state) else { return Ok(()) };
    if bool::from(wanted.as_bytes().ct_eq(typed.trim().to_lowercase().as_bytes())) {
        return Ok(());
    }
    state.refusals.note(AuthFailure::SetUpToken, &client.address, None);
    let detail = "Copy the token from the server's log: the line account.set_up at its start has it.";
    Err(AppError::invalid("/token", detail))
}
