//! Looks step by step whether an endpoint can be reached.

use super::client::SendFailure;
use crate::domain::attempt::{Check, Timing};

/// What a probe found.
#[derive(Debug, Clone, PartialEq)]
pub struct Probe {
    /// `https`, `dns`, `address`, `connect`, `tls`, up to the first that failed.
    pub checks: Vec<Check>,
    /// Real times of name resolution, connection and handshake.
    pub timing: Timing,
    /// Why the endpoint cannot be reached.
    pub result: Result<(), SendFailure>,
}
