//! Use cases: what the API and the pages do, with one meaning for both. Each takes the [`Actor`] that asks, checks
//! what it may, and never reaches beyond its workspace.

pub mod accounts;
pub mod activity;
pub mod data;
pub mod drafts;
pub mod error;
pub mod event_types;
pub mod events;
pub mod if_match;
pub mod keys;
pub mod log;
pub mod merge_patch;
pub mod notices;
pub mod overlap;
pub mod overview;
pub mod read;
pub mod replay;
pub mod secret_headers;
pub mod set_up;
pub mod test_log;
pub mod three_way;
pub mod validate;
pub mod webhook_input;
pub mod webhook_read;
pub mod webhook_view;
pub mod webhooks;
pub mod workspace;

mod actor;

/// How often a change is put onto what others made of the object meanwhile, before it gives up. A round may last as long as
/// a test that the policy asks for.
const ROUNDS: u32 = 5;

pub use actor::Actor;
pub use error::{AppError, Fault};
pub use if_match::IfMatch;
pub use overlap::{Author, Overlap};
pub use webhook_input::{AuthInput, WebhookInput};
pub use webhook_view::{AuthView, CertificateView, TestAnswer, WebhookView};

/// One page of a list, newest first.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Page<T> {
    /// The rows.
    pub data: Vec<T>,
    /// Where the next page begins; `None`: this was the last.
    pub next_cursor: Option<String>,
}

impl<T> Page<T> {
    /// Cuts a list that was asked for with one row more than `limit`.
    #[must_use]
    pub fn cut(mut data: Vec<T>, limit: u32, cursor: impl Fn(&T) -> String) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = data.len() > limit;
        data.truncate(limit);
        let next_cursor = data.last().filter(|_| more).map(cursor);
        Self { data, next_cursor }
    }
}
