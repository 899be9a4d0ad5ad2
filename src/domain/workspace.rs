//! A workspace's people, keys and what they may do.

use serde::{Deserialize, Serialize};

/// What a member may do in a workspace; each includes what the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads everything but secrets.
    Viewer,
    /// Makes and changes webhooks, tests, resends.
    Developer,
    /// Also policy, members and API keys.
    Admin,
    /// Also the workspace itself.
    Owner,
}

impl Role {
    /// All of them, least first.
    pub const ALL: [Self; 4] = [Self::Viewer, Self::Developer, Self::Admin, Self::Owner];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Developer => "developer",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }

    /// The role of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// What an API key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// Post events.
    #[serde(rename = "events:write")]
    EventsWrite,
    /// Read webhooks.
    #[serde(rename = "webhooks:read")]
    WebhooksRead,
    /// Change and test webhooks, read signing secrets.
    #[serde(rename = "webhooks:write")]
    WebhooksWrite,
    /// Read events and deliveries, export.
    #[serde(rename = "logs:read")]
    LogsRead,
    /// Workspace, members, keys.
    #[serde(rename = "admin")]
    Admin,
}

impl Scope {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 5] =
        [Self::EventsWrite, Self::WebhooksRead, Self::WebhooksWrite, Self::LogsRead, Self::Admin];

    /// The word of the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EventsWrite => "events:write",
            Self::WebhooksRead => "webhooks:read",
            Self::WebhooksWrite => "webhooks:write",
            Self::LogsRead => "logs:read",
            Self::Admin => "admin",
        }
    }

    /// The scope of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == word)
    }
}
