//! The throttle of sign-in and sign-up: ten tries a minute per address and per account.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::time::Timestamp;
use crate::server::auth::tokens;
use crate::server::clock::Clock;

const TRIES: usize = 10;
const WINDOW_MS: i64 = 60_000;
/// Most keys remembered; beyond it the one unused for longest is forgotten.
const KEYS: usize = 50_000;

/// Too many tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Too many tries. Try again in {retry_after_s} seconds.")]
pub struct TooMany {
    /// Seconds until the next try may succeed.
    pub retry_after_s: u32,
}

/// Counts tries; clones share the counts.
#[derive(Clone)]
pub struct Throttle {
    clock: Clock,
    tries: Arc<Mutex<HashMap<Key, VecDeque<Timestamp>>>>,
}

/// A part of a key's hash: long texts cost no more memory than short ones.
type Key = [u8; 16];

/// The key of an address: with IPv6 the network, since its owner has all the addresses in it.
#[must_use]
pub fn address_key(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => format!("address:{:x}", address.to_bits() >> 64),
        Ok(address) => format!("address:{address}"),
        Err(_) => format!("address:{address}"),
    }
}

/// The key of an account, which may not exist.
#[must_use]
pub fn account_key(email: &str) -> String {
    format!("account:{}", email.trim().to_lowercase())
}

impl Throttle {
    /// Ten a minute.
    #[must_use]
    pub fn new(clock: &Clock) -> Self {
        Self { clock: clock.clone(), tries: Arc::default() }
    }

    /// Counts one try under each of these keys, or under none when one of them has had too many.
    pub fn check(&self, keys: &[&str]) -> Result<(), TooMany> {
        let now = self.clock.now();
        let keys: Vec<Key> = keys.iter().map(|key| short(key)).collect();
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let wait_ms = keys.iter().filter_map(|key| wait_ms(tries.get_mut(key)?, now)).max();
        if let Some(wait_ms) = wait_ms {
            let seconds = u32::try_from(wait_ms.div_euclid(1000) + 1).unwrap_or(60);
            return Err(TooMany { retry_after_s: seconds.min(60) });
        }
        for key in keys {
            make_room(&mut tries, &key, now);
            tries.entry(key).or_default().push_back(now);
        }
        Ok(())
    }
}

fn short(key: &str) -> Key {
    let mut short = [0; 16];
    short.copy_from_slice(&tokens::hash(key)[..16]);
    short
}

/// How long until one more try is free, when none is; forgets what is over.
fn wait_ms(tries: &mut VecDeque<Timestamp>, now: Timestamp) -> Option<i64> {
    tries.retain(|time| counts(*time, now));
    let oldest = tries.front().filter(|_| tries.len() >= TRIES)?;
    Some(oldest.0 + WINDOW_MS - now.0)
}

/// A time that is ahead (the clock was set back) does not count, or it might for hours.
fn counts(time: Timestamp, now: Timestamp) -> bool {
    (0..WINDOW_MS).contains(&(now.0 - time.0))
}

fn make_room(tries: &mut HashMap<Key, VecDeque<Timestamp>>, key: &Key, now: Timestamp) {
    if tries.len() < KEYS || tries.contains_key(key) {
        return;
    }
    tries.retain(|_, times| times.back().is_some_and(|time| counts(*time, now)));
    if tries.len() >= KEYS
        && let Some(oldest) = tries.iter().min_by_key(|(_, times)| times.back()).map(|(key, _)| *key)
    {
        tries.remove(&oldest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_try_of_a_minute_waits() {
        let clock = Clock::fake(Timestamp(1_000_000));
        let throttle = Throttle::new(&clock);
        for _ in 0..10 {
            assert_eq!(throttle.check(&["address:a", "account:x"]), Ok(()));
            clock.advance_ms(1_000);
        }
        assert_eq!(throttle.check(&["address:a", "account:y"]), Err(TooMany { retry_after_s: 51 }));
        assert_eq!(throttle.clone().check(&["account:x", "address:b"]), Err(TooMany { retry_after_s: 51 }));
        assert_eq!(throttle.check(&["address:b", "account:y"]), Ok(()), "refused tries count nowhere");
        clock.advance_ms(50_000);
        assert_eq!(throttle.check(&["address:a", "account:x"]), Ok(()));
        assert!(throttle.check(&["address:a"]).is_err());
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out() {
        let clock = Clock::fake(Timestamp(1_000_000_000));
        let throttle = Throttle::new(&clock);
        for _ in 0..10 {
            assert_eq!(throttle.check(&["a"]), Ok(()));
        }
        clock.advance_ms(-3_600_000);
        assert_eq!(throttle.check(&["a"]), Ok(()));
    }

    #[test]
    fn memory_is_bounded() {
        let clock = Clock::fake(Timestamp(1_000_000));
        let throttle = Throttle::new(&clock);
        for number in 0..KEYS + 10 {
            assert_eq!(throttle.check(&[&number.to_string()]), Ok(()));
        }
        assert_eq!(throttle.tries.lock().unwrap().len(), KEYS);
        clock.advance_ms(WINDOW_MS);
        assert_eq!(throttle.check(&["one more"]), Ok(()));
        assert_eq!(throttle.tries.lock().unwrap().len(), 1);
    }

    #[test]
    fn a_whole_ipv6_network_is_one_address() {
        let key = |text: &str| address_key(text);
        assert_eq!(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff::9"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_eq!(account_key(" A@Example.com"), account_key("a@example.com"));
    }
}
