//! Name resolution. It hands out only addresses that the guard lets pass, and tells a name that leads nowhere, which
//! is the endpoint's fault, from a resolver that does not answer, which is ours.
//!
//! The system's resolver blocks a thread for each question, some ten seconds for a name whose servers are silent. So at
//! most [`AT_ONCE`] are asked at a time, and all who want the same name wait for one answer: one dead name
//! holds one of those places, however many requests want it. Nothing is kept: each connection asks again.

use std::collections::HashMap;
use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use dns_lookup::{AddrInfoHints, LookupErrorKind, SockType};
use futures_util::FutureExt as _;
use futures_util::future::Shared;
use tokio::sync::Semaphore;

use super::guard::{self, AddressPolicy, Blocked};

/// Questions to the system's resolver at the same time.
const AT_ONCE: usize = 64;

/// Why there is no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAddress {
    /// There is no such name, or it has no address.
    Unknown,
    /// Nobody could say: the resolver is silent, failed (SERVFAIL) or refused; in its own words.
    Unanswered(String),
}

/// Why a name leads nowhere.
#[derive(Debug, thiserror::Error)]
pub(super) enum LookupError {
    #[error("The name {host} has no address.")]
    NotFound { host: String },
    #[error("This server could not look up the name {host}: {said}.")]
    Unanswered { host: String, said: String },
    /// It leads only where nothing may be sent. Which address that is stays with the operator: what names mean inside their
    /// network is not for whoever can type one.
    #[error("The name {host} leads to an address that is not allowed. {}", guard::WAY_OUT)]
    Blocked { host: String, blocked: Blocked },
}

/// The answer to a question.
pub type Addresses = Result<Vec<IpAddr>, NoAddress>;
/// The addresses of a name, some time later.
pub type Looking = Pin<Box<dyn Future<Output = Addresses> + Send>>;

/// Who is asked for the addresses of names.
#[derive(Clone)]
pub struct Names {
    ask: Arc<dyn Fn(String) -> Looking + Send + Sync>,
    under_way: Arc<Mutex<HashMap<String, Shared<Looking>>>>,
}

impl Names {
    /// The system's resolver.
    #[must_use]
    pub fn system() -> Self {
        let places = Arc::new(Semaphore::new(AT_ONCE));
        Self::asking(move |host| {
            let places = Arc::clone(&places);
            Box::pin(async move {
                let ended = || NoAddress::Unanswered("the server is shutting down".to_owned());
                let place = places.acquire_owned().await.map_err(|_| ended())?;
                // The place is held to the end of the call, whoever still waits for it.
                let asked = tokio::task::spawn_blocking(move || {
                    let found = ask_system(&host);
                    drop(place);
                    found
                });
                asked.await.unwrap_or_else(|_| Err(ended()))
            })
        })
    }

    /// Any other one.
    #[must_use]
    pub fn asking(ask: impl Fn(String) -> Looking + Send + Sync + 'static) -> Self {
        Self { ask: Arc::new(ask), under_way: Arc::default() }
    }

    /// All addresses of a name, blocked ones included.
    pub(super) async fn lookup(&self, host: &str) -> Result<Vec<IpAddr>, LookupError> {
        let looking = {
            let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
            // Those whom nobody waits for any more, or that are answered.
            under_way
                .retain(|_, looking| looking.strong_count().is_some_and(|count| count > 1) && looking.peek().is_none());
            under_way.entry(host.to_owned()).or_insert_with(|| (self.ask)(host.to_owned()).shared()).clone()
        };
        let host = || host.to_owned();
        match looking.await {
            Ok(found) if found.is_empty() => Err(LookupError::NotFound { host: host() }),
            Ok(found) => Ok(found),
            Err(NoAddress::Unknown) => Err(LookupError::NotFound { host: host() }),
            Err(NoAddress::Unanswered(said)) => Err(LookupError::Unanswered { host: host(), said }),
        }
    }
}

fn ask_system(host: &str) -> Addresses {
    let hints = AddrInfoHints { socktype: SockType::Stream.into(), ..AddrInfoHints::default() };
    let found = dns_lookup::getaddrinfo(Some(host), None, Some(hints)).map_err(|error| match error.kind() {
        LookupErrorKind::NoName | LookupErrorKind::NoData => NoAddress::Unknown,
        _ => NoAddress::Unanswered(in_words(&io::Error::from(error))),
    })?;
    Ok(found.filter_map(Result::ok).map(|info| info.sockaddr.ip()).collect())
}

/// What the C library says, without what is put before it.
fn in_words(error: &io::Error) -> String {
    let said = error.to_string();
    said.rsplit(": ").next().unwrap_or(&said).trim_end_matches('.').to_lowercase()
}

/// Those of the addresses that may be sent to.
pub(super) fn filter(policy: &AddressPolicy, host: &str, found: &[IpAddr]) -> Result<Vec<IpAddr>, LookupError> {
    let mut allowed = Vec::with_capacity(found.len());
    let mut refused = None;
    for address in found {
        match policy.check_ip(*address) {
            Ok(()) => allowed.push(*address),
            Err(blocked) => refused = refused.or(Some(blocked)),
        }
    }
    match refused {
        Some(blocked) if allowed.is_empty() => {
            tracing::info!(host, address = %blocked.address, range = %blocked.range, "egress.blocked");
            Err(LookupError::Blocked { host: host.to_owned(), blocked })
        }
        _ => Ok(allowed),
    }
}
