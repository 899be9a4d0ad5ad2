//! What this process remembers to save work. Losing it costs a query or another test, never correctness.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};
use moka::sync::Cache;

use crate::domain::ids::{KeyId, WorkspaceId};
use crate::domain::time::Timestamp;

use super::store::{ApiKey, Store, StoreError};

/// How long a key that was revoked by another node may still be taken.
const KEY_LIFE: Duration = Duration::from_secs(5);
const KEYS: u64 = 10_000;
/// Test events that may be sent in a minute: of a workspace, and to a host.
pub const TESTS_A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);
/// Hosts that are counted before those to which nothing was sent for a minute are forgotten.
const HOSTS: usize = 10_000;
/// A passed test counts for a day.
pub const TEST_LIFE_MS: i64 = 24 * 3_600 * 1_000;
const TESTS: u64 = 10_000;
/// How long a message that was read is remembered: longer than it could be read.
const MESSAGE_LIFE: Duration = Duration::from_secs(600);
const MESSAGES: u64 = 10_000;

/// See the module. Cheap to clone; clones share what they know.
#[derive(Clone)]
pub struct Memory {
    keys: Cache<[u8; 32], Option<ApiKey>>,
    touched: Cache<KeyId, Timestamp>,
    tests: Cache<(WorkspaceId, [u8; 32]), Timestamp>,
    messages: Cache<[u8; 32], ()>,
    rate: Option<Arc<DefaultKeyedRateLimiter<KeyId>>>,
    tests_of: Arc<DefaultKeyedRateLimiter<WorkspaceId>>,
    tests_to: Arc<DefaultKeyedRateLimiter<String>>,
}

impl Memory {
    /// With the requests a second that an API key may make; `None`: any number.
    #[must_use]
    pub fn new(api_rate: Option<u32>) -> Self {
        let rate = api_rate.and_then(NonZeroU32::new);
        Self {
            rate: rate.map(|rate| Arc::new(RateLimiter::keyed(Quota::per_second(rate)))),
            tests_of: Arc::new(RateLimiter::keyed(Quota::per_minute(TESTS_A_MINUTE))),
            tests_to: Arc::new(RateLimiter::keyed(Quota::per_minute(TESTS_A_MINUTE))),
            keys: Cache::builder().max_capacity(KEYS).time_to_live(KEY_LIFE).build(),
            messages: Cache::builder().max_capacity(MESSAGES).time_to_live(MESSAGE_LIFE).build(),
            touched: Cache::builder().max_capacity(KEYS).build(),
            tests: Cache::builder().max_capacity(TESTS).build(),
        }
    }

    /// Counts a request of this key.
    ///
    /// # Errors
    /// Seconds to wait, when it has made too many.
    pub fn within_rate(&self, id: KeyId) -> Result<(), u64> {
        // A second's quota is full again after a second.
        self.rate.as_ref().map_or(Ok(()), |rate| rate.check_key(&id).map_err(|_| 1))
    }

    /// Counts a test event of this workspace to this host: each has a number of its own, so that nobody can make this server
    /// search hosts for ports, or send to one what its tests would not bear.
    ///
    /// # Errors
    /// Seconds to wait, when there were too many.
    pub fn may_test(&self, workspace: WorkspaceId, host: &str) -> Result<(), u64> {
        if self.tests_to.len() > HOSTS {
            self.tests_to.retain_recent();
        }
        let now = DefaultClock::default().now();
        let wait = |early: NotUntil<_>| early.wait_time_from(now).as_secs() + 1;
        self.tests_of.check_key(&workspace).map_err(wait)?;
        self.tests_to.check_key(&host.to_owned()).map_err(wait)
    }

    /// The key of this hash, read at most every few seconds.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn key(&self, store: &Store, hash: &[u8; 32]) -> Result<Option<ApiKey>, StoreError> {
        if let Some(known) = self.keys.get(hash) {
            return Ok(known);
        }
        let found = store.key_by_hash(hash).await?;
        self.keys.insert(*hash, found.clone());
        Ok(found)
    }

    /// Forgets all keys: one was revoked.
    pub fn forget_keys(&self) {
        self.keys.invalidate_all();
    }

    /// Whether the last use of a key that was written down is so long ago that this one is to be written; notes it then.
    #[must_use]
    pub fn is_stale(&self, id: KeyId, last_used_at: Option<Timestamp>, now: Timestamp, after_ms: i64) -> bool {
        let known = self.touched.get(&id).max(last_used_at);
        let stale = known.is_none_or(|known| now.0 - known.0 >= after_ms);
        if stale {
            self.touched.insert(id, now);
        }
        stale
    }

    /// Whether the message with this hash is read for the first time; notes it then.
    #[must_use]
    pub fn is_first_use(&self, hash: &[u8; 32]) -> bool {
        self.messages.entry(*hash).or_insert(()).is_fresh()
    }

    /// Notes that the configuration with this hash passed its test.
    pub fn passed(&self, workspace_id: WorkspaceId, hash: [u8; 32], now: Timestamp) {
        self.tests.insert((workspace_id, hash), now);
    }

    /// When the configuration with this hash passed its test, if that still counts.
    #[must_use]
    pub fn passed_at(&self, workspace_id: WorkspaceId, hash: [u8; 32], now: Timestamp) -> Option<Timestamp> {
        self.tests.get(&(workspace_id, hash)).filter(|passed| now.0 - passed.0 < TEST_LIFE_MS)
    }
}
