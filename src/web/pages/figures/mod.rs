//! Figures of a workspace or of one webhook: the time that they speak of, tiles, charts, tables.

mod asked;
mod ranks;
mod span;
mod tiles;
mod view;
mod words;

pub use asked::Asked;
pub use view::view;

use crate::domain::ids::WebhookId;

/// What figures are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The workspace.
    Workspace {
        /// How many of its webhooks fail or were disabled by the system.
        troubled: usize,
    },
    /// One webhook.
    Webhook(WebhookId),
}

impl Subject {
    /// Where its log is.
    fn log(self) -> String {
        match self {
            Self::Workspace { .. } => "/audit/webhook-logs".to_owned(),
            Self::Webhook(id) => format!("/webhooks/{id}/deliveries"),
        }
    }
}
