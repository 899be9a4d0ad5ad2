//! What a failure means and what to try.

use super::client::SendFailure;
use crate::domain::attempt::{ErrorCode, Headers};
use crate::domain::auth_kind::AuthKind;

/// The failure that an answer other than 2xx is.
#[must_use]
pub fn of_status(status: u16, headers: &Headers, auth: AuthKind) -> SendFailure {
    todo!("{status} {headers:?} {auth:?}")
}

/// What to try, for codes that need no more than themselves.
#[must_use]
pub fn advice(code: &ErrorCode, auth: AuthKind) -> Option<String> {
    todo!("{code:?} {auth:?}")
}
