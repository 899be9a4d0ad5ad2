//! How a webhook proves who it is to its endpoint.

use serde::{Deserialize, Serialize};

/// The kinds, without their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthKind {
    /// Nothing beside the signature. Not recommended.
    #[default]
    None,
    /// `Authorization: Basic …`.
    Basic,
    /// `Authorization: Bearer …`.
    Bearer,
    /// A header of the receiver's choice.
    Header,
    /// Only the signature, on purpose.
    Signed,
    /// `Authorization: Bearer …` with a token from a token endpoint (OAuth 2.0 client credentials).
    Oauth2,
}

/// How a client shows its secret to a token endpoint (RFC 6749 §2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientAuth {
    /// In the `Authorization` header.
    #[default]
    Basic,
    /// In the form that is posted.
    Body,
}

impl ClientAuth {
    /// The words of the API.
    pub const WORDS: [&str; 2] = ["basic", "body"];

    /// The word of the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Body => "body",
        }
    }

    /// What this word means, if anything.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Basic, Self::Body].into_iter().find(|way| way.as_str() == word)
    }
}

impl AuthKind {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 6] = [Self::Basic, Self::Bearer, Self::Header, Self::Oauth2, Self::Signed, Self::None];

    /// The word of the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Basic => "basic",
            Self::Bearer => "bearer",
            Self::Header => "header",
            Self::Signed => "signed",
            Self::Oauth2 => "oauth2",
        }
    }

    /// The name for people.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Basic => "Basic Auth",
            Self::Bearer => "Bearer Token",
            Self::Header => "Custom header",
            Self::Signed => "Signed Payload",
            Self::Oauth2 => "OAuth 2.0",
        }
    }

    /// The kind of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
