//! Server functions: what forms post to. Each checks who asks, does one thing and answers 303, also when it refuses;
//! the page that follows shows what was wrong.

#![expect(
    missing_docs,
    reason = "the macro makes a struct of the arguments of each function; the functions say what they are"
)]

pub mod accounts;
pub mod catalogue;
pub mod data;
pub mod keys;
pub mod log;
pub mod replay;
pub mod settings;
pub mod webhooks;
pub mod wizard;

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Why a server function could not even be called; refusals of ours are shown on the page that follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{0}")]
pub struct Failure(pub String);

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self(error.to_string())
    }
}
