//! What the operator learns of callers who were refused: each is counted, and told in the log, a few of each kind a minute,
//! so that nobody can fill the log by guessing.
//!
//! Accounts stand there as a fingerprint that only this installation can make: enough to see whether one account is guessed
//! or many, and no list of addresses for who reads the log.

use std::fmt::Write as _;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};

use super::vault::Vault;
use crate::server::telemetry::auth_failure::AuthFailure;
use crate::server::telemetry::meters::Meters;

/// Lines of each kind in a minute.
const LINES: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
/// Bytes of a fingerprint that are shown.
const SHOWN: usize = 6;

/// See the module.
pub struct Refusals {
    meters: Arc<Meters>,
    vault: Arc<Vault>,
    kinds: [Kind; AuthFailure::ALL.len()],
}

struct Kind {
    failure: AuthFailure,
    lines: DefaultDirectRateLimiter,
    /// Those that were not told since the last line.
    untold: AtomicU64,
}

impl Refusals {
    /// With the keys of the fingerprints.
    #[must_use]
    pub fn new(meters: Arc<Meters>, vault: Arc<Vault>) -> Self {
        let kind = |failure| {
            let lines = RateLimiter::direct(Quota::per_minute(LINES));
            Kind { failure, lines, untold: AtomicU64::new(0) }
        };
        Self { meters, vault, kinds: AuthFailure::ALL.map(kind) }
    }

    /// Somebody at this address was refused, for this account if it names one.
    pub fn note(&self, failure: AuthFailure, address: &str, account: Option<&str>) {
        self.meters.auth_failure(failure);
        let Some(kind) = self.kinds.iter().find(|kind| kind.failure == failure) else { return };
        if kind.lines.check().is_err() {
            kind.untold.fetch_add(1, Ordering::Relaxed);
            return;
        }
        let untold = kind.untold.swap(0, Ordering::Relaxed);
        let account = account.map(|email| self.fingerprint(email));
        tracing::warn!(kind = failure.word(), address, account, untold, "auth.refused");
    }

    fn fingerprint(&self, email: &str) -> String {
        let whole = self.vault.fingerprint("account in the log", &email.trim().to_lowercase());
        whole[..SHOWN].iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}
