//! The only way out: every request to an address that a user gave goes through here.

mod client;
pub mod diagnosis;
pub mod guard;
mod probe;
mod ranges;
pub mod request;
pub mod signing;

pub use client::{Answer, Egress, EgressError, Outgoing, SendFailure, Sent};
pub use probe::Probe;
