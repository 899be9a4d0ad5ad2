//! The steps of the wizard: their order, names and addresses.

use crate::domain::ids::DraftId;
use crate::server::app::drafts::{DraftView, Step};

/// A page of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The name.
    Name,
    /// Events, products, channels.
    Events,
    /// Endpoint, authentication, headers.
    Endpoint,
    /// Format and templates.
    Payload,
    /// The test event.
    Test,
    /// Summary and activation.
    Review,
}

impl Place {
    /// In order.
    pub const ALL: [Self; 6] = [Self::Name, Self::Events, Self::Endpoint, Self::Payload, Self::Test, Self::Review];

    /// The last part of the address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Events => "events",
            Self::Endpoint => "endpoint",
            Self::Payload => "payload",
            Self::Test => "test",
            Self::Review => "review",
        }
    }

    /// The name in the list of steps.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Events => "Events",
            Self::Endpoint => "Endpoint",
            Self::Payload => "Payload",
            Self::Test => "Test event",
            Self::Review => "Review",
        }
    }

    /// The place of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.word() == word)
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|place| *place == self).unwrap_or(0);
        Self::ALL[(at + 1).min(Self::ALL.len() - 1)]
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Self {
        let at = Self::ALL.iter().position(|place| *place == self).unwrap_or(0);
        Self::ALL[at.saturating_sub(1)]
    }

    /// Its address for a draft.
    #[must_use]
    pub fn href(self, draft: DraftId) -> String {
        format!("/webhooks/new/{draft}/{}", self.word())
    }

    /// The part of a draft that it asks for.
    #[must_use]
    pub fn part(self) -> Option<Step> {
        match self {
            Self::Name => Some(Step::Name),
            Self::Events => Some(Step::Events),
            Self::Endpoint => Some(Step::Endpoint),
            Self::Payload => Some(Step::Payload),
            Self::Test | Self::Review => None,
        }
    }

    /// Whether something is wrong with its part.
    #[must_use]
    pub fn faulty(self, draft: &DraftView) -> bool {
        self.part().is_some_and(|step| !draft.faults_of(step).is_empty())
    }
}
