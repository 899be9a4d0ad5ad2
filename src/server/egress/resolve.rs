//! Name resolution that hands out only addresses the guard lets pass.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::guard::{AddressPolicy, Blocked};
use super::route::Route;
use super::watch::{self, Phase};

/// Why a name leads nowhere.
#[derive(Debug, thiserror::Error)]
pub(super) enum LookupError {
    /// There is no such name, or nobody could say.
    #[error("The name {host} has no address.")]
    NotFound {
        host: String,
        #[source]
        source: Option<io::Error>,
    },
    /// It leads only where nothing may be sent.
    #[error("The name {host} leads to a blocked address: {blocked}")]
    Blocked { host: String, blocked: Blocked },
}

/// The addresses of a name, some time later.
pub type Looking = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Who is asked for the addresses of names. Nothing is kept: each connection asks again.
#[derive(Clone)]
pub struct Names(Arc<dyn Fn(String) -> Looking + Send + Sync>);

impl Names {
    /// The system's resolver.
    #[must_use]
    pub fn system() -> Self {
        Self::asking(|host| {
            Box::pin(async move {
                let found = tokio::net::lookup_host((host.as_str(), 0)).await?;
                Ok(found.map(|address| address.ip()).collect())
            })
        })
    }

    /// Any other one.
    #[must_use]
    pub fn asking(ask: impl Fn(String) -> Looking + Send + Sync + 'static) -> Self {
        Self(Arc::new(ask))
    }

    /// All addresses of a name, blocked ones included.
    pub(super) async fn lookup(&self, host: &str) -> Result<Vec<IpAddr>, LookupError> {
        let not_found = |source| LookupError::NotFound { host: host.to_owned(), source };
        let found = (self.0)(host.to_owned()).await.map_err(|error| not_found(Some(error)))?;
        if found.is_empty() { Err(not_found(None)) } else { Ok(found) }
    }
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
        Some(blocked) if allowed.is_empty() => Err(LookupError::Blocked { host: host.to_owned(), blocked }),
        _ => Ok(allowed),
    }
}

/// The resolver inside the HTTP client: the check is made on the very addresses that are connected to.
pub(super) struct GuardedResolver {
    pub names: Names,
    pub route: Arc<Route>,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, route) = (self.names.clone(), self.route.clone());
        Box::pin(async move {
            watch::enter(Phase::Resolving);
            let found = names.lookup(name.as_str()).await?;
            let allowed = filter(&route.policy, name.as_str(), &found)?;
            watch::enter(Phase::Connecting);
            // Port 0 stands for the port of the URL.
            Ok(Box::new(allowed.into_iter().map(|address| SocketAddr::new(address, 0))) as Addrs)
        })
    }
}
