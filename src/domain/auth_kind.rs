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
}

impl AuthKind {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 5] = [Self::Basic, Self::Bearer, Self::Header, Self::Signed, Self::None];

    /// The word of the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Basic => "basic",
            Self::Bearer => "bearer",
            Self::Header => "header",
            Self::Signed => "signed",
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
        }
    }

    /// The kind of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
