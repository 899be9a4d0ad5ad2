//! What every request handler and page can reach.

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRef;
use leptos::config::LeptosOptions;

use super::auth::passwords::Passwords;
use super::auth::refusals::Refusals;
use super::auth::throttle::Throttle;
use super::auth::vault::Vault;
use super::clock::Clock;
use super::config::Config;
use super::egress::Egress;
use super::engine::Engine;
use super::listener::Connections;
use super::memory::Memory;
use super::store::Store;

/// The parts of the running program. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

/// See [`AppState`].
pub struct Parts {
    /// Where everything is kept.
    pub store: Store,
    /// Settings.
    pub config: Arc<Config>,
    /// The address people use, without a slash at the end.
    pub public_url: String,
    /// Time, ids, randomness.
    pub clock: Clock,
    /// Seals and opens secrets.
    pub vault: Arc<Vault>,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// Slows down guessing.
    pub throttle: Throttle,
    /// Tells of callers who were refused.
    pub refusals: Refusals,
    /// The guarded way out.
    pub egress: Egress,
    /// Delivers.
    pub engine: Engine,
    /// The connections of clients.
    pub connections: Arc<Connections>,
    /// What saves work.
    pub memory: Memory,
    /// For the page renderer.
    pub leptos: LeptosOptions,
}

impl AppState {
    /// Shares the parts.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for AppState {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos.clone()
    }
}
