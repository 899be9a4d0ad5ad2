//! How long clients are waited for, and how many connections there may be.

use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// More connections than this are of no use to one process.
const MOST: usize = 10_000;
/// Fewer than this would shut out everybody.
const LEAST: usize = 16;
/// Live streams of one person: windows of a few browsers.
const STREAMS_OF_ONE: usize = 24;

/// How long clients are waited for.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For the whole head of a request, from its first byte, or from the beginning of the connection.
    pub head: Duration,
    /// Between requests.
    pub idle: Duration,
    /// In each of such windows `body_bytes` of a body must come, or its end.
    pub body: Duration,
    /// See `body`.
    pub body_bytes: usize,
    /// For the client to take some of what there is for it.
    pub taking: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { head: seconds(10), idle: seconds(60), body: seconds(10), body_bytes: 4 * 1024, taking: seconds(30) }
    }
}

/// How many connections there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// At once.
    pub all: usize,
    /// From one address: an IPv6 network, since its owner has all the addresses in it.
    pub of_one: usize,
    /// Those with a live stream.
    pub streams: usize,
    /// Live streams of one person.
    pub streams_of_one: usize,
}

impl Share {
    /// What clients get of so many file descriptors.
    #[must_use]
    pub fn of(descriptors: u64) -> Self {
        let half = usize::try_from(descriptors / 2).unwrap_or(usize::MAX);
        let all = half.clamp(LEAST, MOST);
        Self { all, of_one: all / 2, streams: all / 2, streams_of_one: STREAMS_OF_ONE.min(all / 4) }
    }
}

/// Lets the process have as many file descriptors as it may; answers how many that is.
#[must_use]
pub fn raise_descriptors() -> u64 {
    let found = getrlimit(Resource::Nofile);
    if found.current != found.maximum {
        // Where it is refused, the limit stays what it was.
        let _ = setrlimit(Resource::Nofile, Rlimit { current: found.maximum, maximum: found.maximum });
    }
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_descriptors_are_for_clients() {
        assert_eq!(Share::of(256), Share { all: 128, of_one: 64, streams: 64, streams_of_one: 24 });
        assert_eq!(Share::of(1 << 20).all, MOST);
        assert_eq!(Share::of(3).all, LEAST);
        assert!(raise_descriptors() > 0);
    }
}
