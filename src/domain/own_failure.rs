//! Failures of this server, told apart from those of a receiver.
//!
//! A request that did not leave, or whose fate says nothing of the receiver, is no attempt: the delivery waits and goes
//! out later. Such a failure uses up no attempt, counts in no breaker and is no reason to disable a webhook.

/// What failed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnFailure {
    /// The database did not answer, or refused.
    Store,
    /// Something stored is missing or cannot be read: a configuration version, an event.
    Stored,
    /// The key file does not open what is stored.
    Key,
    /// No file descriptor was free.
    Descriptors,
    /// No memory was free.
    Memory,
    /// No local address or port was free.
    LocalAddresses,
    /// The name server did not answer.
    Resolver,
    /// The proxy of the static address cannot be used.
    Proxy,
    /// The server stopped in the middle of it.
    Interrupted,
}

impl OwnFailure {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Store,
        Self::Stored,
        Self::Key,
        Self::Descriptors,
        Self::Memory,
        Self::LocalAddresses,
        Self::Resolver,
        Self::Proxy,
        Self::Interrupted,
    ];

    /// The word in metrics and log.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Store => "store",
            Self::Stored => "stored",
            Self::Key => "key",
            Self::Descriptors => "descriptors",
            Self::Memory => "memory",
            Self::LocalAddresses => "local_addresses",
            Self::Resolver => "resolver",
            Self::Proxy => "proxy",
            Self::Interrupted => "interrupted",
        }
    }

    /// What happened, for people who send a test.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Store => "The database of this server does not answer.",
            Self::Stored => "Something that this server has stored cannot be read.",
            Self::Key => "The key file of this server does not open the webhook's secrets.",
            Self::Descriptors => "This server has no file descriptor left for another connection.",
            Self::Memory => "This server has no memory left for another connection.",
            Self::LocalAddresses => "This server has no local address or port left for another connection.",
            Self::Resolver => "The name server of this server does not answer.",
            Self::Proxy => "The proxy of the static address cannot be used.",
            Self::Interrupted => "This server stopped in the middle of it.",
        }
    }

    /// Whether it concerns one delivery only, and not the others of its lane.
    #[must_use]
    pub fn is_of_one_delivery(self) -> bool {
        matches!(self, Self::Stored)
    }

    /// The longest wait before it is tried again, in milliseconds; the first is much shorter.
    #[must_use]
    pub fn longest_wait_ms(self) -> i64 {
        match self {
            Self::Store | Self::Descriptors | Self::Memory | Self::LocalAddresses | Self::Interrupted => 5_000,
            Self::Stored | Self::Key | Self::Resolver | Self::Proxy => 60_000,
        }
    }
}
