//! The guide's Rust, built as it stands, so that the tests can run it.

#![expect(clippy::disallowed_methods, reason = "a receiver has a clock of its own")]

include!("verify.rs");
