//! A replay: deliveries of a period sent again, or made where there are none.

use serde::{Deserialize, Serialize};

/// Where a replay stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplayStatus {
    /// Goes on by itself.
    Running,
    /// Held by a person, or because the webhook is off.
    Paused,
    /// Everything of its period was looked at.
    Finished,
    /// Ended by a person, or because the webhook was deleted. What it queued stays queued.
    Cancelled,
}

impl ReplayStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Running, Self::Paused, Self::Finished, Self::Cancelled];

    /// The word of the API and the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// Whether it may still queue deliveries.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Running | Self::Paused)
    }
}

/// What a replay takes of its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// Deliveries that ended `failed` or `cancelled`, sent again.
    #[default]
    Failed,
    /// Both of the others, and what was delivered is sent again too.
    Any,
    /// Events that match the webhook as it is now and have no delivery to it.
    Missing,
}

impl Wanted {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Failed, Self::Missing, Self::Any];

    /// The word of the API and the store.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Any => "any",
            Self::Missing => "missing",
        }
    }

    /// What this word asks for, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wanted| wanted.as_str() == word)
    }
}

/// Slowest and fastest rate of a replay, in deliveries a second.
pub const RATES: std::ops::RangeInclusive<u32> = 1..=10_000;
/// The rate where none is given.
pub const DEFAULT_RATE: u32 = 50;
