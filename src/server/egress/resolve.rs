//! Name resolution that hands out only addresses the guard lets pass.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::guard::{AddressPolicy, Blocked};
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

/// All addresses of a name, blocked ones included.
pub(super) async fn lookup(host: &str) -> Result<Vec<IpAddr>, LookupError> {
    let not_found = |source| LookupError::NotFound { host: host.to_owned(), source };
    let found = tokio::net::lookup_host((host, 0)).await.map_err(|error| not_found(Some(error)))?;
    let addresses: Vec<IpAddr> = found.map(|address| address.ip()).collect();
    if addresses.is_empty() { Err(not_found(None)) } else { Ok(addresses) }
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
    pub policy: Arc<AddressPolicy>,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let policy = self.policy.clone();
        Box::pin(async move {
            watch::enter(Phase::Resolving);
            let found = lookup(name.as_str()).await?;
            let allowed = filter(&policy, name.as_str(), &found)?;
            watch::enter(Phase::Connecting);
            // Port 0 stands for the port of the URL.
            Ok(Box::new(allowed.into_iter().map(|address| SocketAddr::new(address, 0))) as Addrs)
        })
    }
}
