//! What guessing is allowed: ten wrong passwords a minute.
//!
//! They are counted for the address and the account that were tried, so that neither many accounts from one address nor
//! one account from many addresses can be guessed. A browser that has signed in to the account before
//! ([`super::browser`]) has a count of its own instead: strangers who use up the account's do not lock its owner out. So has
//! who is signed in and types the password once more.
//!
//! A try counts from its beginning, so that many at once are no more than ten, and no longer when it was right. The counts
//! are in the store, for all nodes.

use std::net::IpAddr;

use crate::domain::ids::UserId;
use crate::domain::time::Timestamp;
use crate::server::auth::tokens;
use crate::server::clock::Clock;
use crate::server::store::{Allowance, Guess, GuessKey, Store, StoreError};

const TEN_A_MINUTE: Allowance = Allowance { tries: 10, period_ms: 60_000 };

/// Why a try is not made.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Too many tries.
    #[error("Too many tries. Try again in {retry_after_s} seconds.")]
    TooMany {
        /// Seconds until the next try may succeed.
        retry_after_s: u32,
    },
    /// It cannot be counted.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Counts tries; clones share the counts.
#[derive(Clone)]
pub struct Throttle {
    store: Store,
    clock: Clock,
}

/// A try that counts until it is told to have been right.
pub struct Try<'a> {
    throttle: &'a Throttle,
    counted: Vec<(GuessKey, Timestamp)>,
}

/// The key of an address: with IPv6 the network, since its owner has all the addresses in it.
#[must_use]
pub fn address_key(address: &str) -> GuessKey {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => key("address", &format!("{:x}", address.to_bits() >> 64)),
        Ok(address) => key("address", &address.to_string()),
        Err(_) => key("address", address),
    }
}

/// The key of an account, which may not exist.
#[must_use]
pub fn account_key(email: &str) -> GuessKey {
    key("account", &email.trim().to_lowercase())
}

/// The key of somebody who is signed in.
#[must_use]
pub fn signed_in_key(user: UserId) -> GuessKey {
    key("signed in", &user.to_string())
}

/// A part of a hash: long texts take no more room than short ones.
pub(super) fn key(kind: &str, text: &str) -> GuessKey {
    let mut key = GuessKey::default();
    key.copy_from_slice(&tokens::hash(&format!("{kind}:{text}"))[..size_of::<GuessKey>()]);
    key
}

impl Throttle {
    /// With the counts in this store.
    #[must_use]
    pub fn new(store: &Store, clock: &Clock) -> Self {
        Self { store: store.clone(), clock: clock.clone() }
    }

    /// Begins a try, which counts for each of these keys.
    ///
    /// # Errors
    /// When one of them has had too many; then it counts for none.
    pub async fn begin(&self, keys: &[GuessKey]) -> Result<Try<'_>, Refused> {
        let now = self.clock.now();
        let mut counted = Try { throttle: self, counted: Vec::with_capacity(keys.len()) };
        for key in keys {
            match self.store.count_guess(key, TEN_A_MINUTE, now).await? {
                Guess::Counted(since) => counted.counted.push((*key, since)),
                Guess::NoneLeft(next) => {
                    counted.was_right().await?;
                    let seconds = u32::try_from((next.0 - now.0).div_euclid(1000) + 1).unwrap_or(60);
                    return Err(Refused::TooMany { retry_after_s: seconds.min(60) });
                }
            }
        }
        Ok(counted)
    }
}

impl Try<'_> {
    /// It counts no longer.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn was_right(self) -> Result<(), StoreError> {
        for (key, since) in &self.counted {
            self.throttle.store.uncount_guess(key, *since).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::store::testing;

    fn wait(begun: Result<Try<'_>, Refused>) -> Option<u32> {
        match begun {
            Err(Refused::TooMany { retry_after_s }) => Some(retry_after_s),
            other => other.map(|_| None).expect("the store"),
        }
    }

    #[tokio::test]
    async fn the_eleventh_failure_of_a_minute_waits() {
        let database = testing::sqlite();
        let store = Store::open(&database.url).await.expect("a store");
        let clock = Clock::fake(Timestamp(1_800_000_000_000));
        let throttle = Throttle::new(&store, &clock);
        let (here, there, x, y) = (address_key("::1"), address_key("192.0.2.1"), account_key("x"), account_key("y"));
        for _ in 0..20 {
            throttle.begin(&[here, x]).await.expect("a try").was_right().await.expect("the store");
        }
        for _ in 0..10 {
            assert_eq!(wait(throttle.begin(&[here, x]).await), None, "what was right does not count");
            clock.advance_ms(1_000);
        }
        assert_eq!(wait(throttle.begin(&[here, y]).await), Some(51));
        assert_eq!(wait(throttle.begin(&[there, x]).await), Some(51));
        for _ in 0..10 {
            assert_eq!(wait(throttle.begin(&[there, y]).await), None, "refused tries count nowhere");
        }
        clock.advance_ms(50_000);
        assert_eq!(wait(throttle.begin(&[here, x]).await), None);
        store.close().await;
    }

    #[test]
    fn a_whole_ipv6_network_is_one_address() {
        let key = |text: &str| address_key(text);
        assert_eq!(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_eq!(account_key(" A@Example.com"), account_key("a@example.com"));
        assert_ne!(account_key("x"), super::key("address", "x"));
    }
}
