//! The address guard.

use std::net::IpAddr;

use ipnet::IpNet;
use url::Url;

use crate::domain::policy::Policy;
use crate::server::config::Config;

/// Longest endpoint, in characters.
pub const URL_LIMIT: usize = 2_048;

/// Which addresses may be sent to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct AddressPolicy {
    /// Special ranges that are allowed all the same.
    pub allow: Vec<IpNet>,
    /// Whether plain `http` is.
    pub allow_http: bool,
}

/// What is wrong with an endpoint's URL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct UrlFault {
    /// In a sentence, for the person who typed it.
    pub message: String,
}

/// An address that may not be sent to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{address} is in {range} ({name})")]
pub struct Blocked {
    /// The address.
    pub address: IpAddr,
    /// The range it is in.
    pub range: IpNet,
    /// What the range is for.
    pub name: &'static str,
}

impl AddressPolicy {
    /// What the server's settings and the workspace's policy allow together.
    #[must_use]
    pub fn of(config: &Config, policy: &Policy) -> Self {
        todo!("{} {policy:?}", config.allow_http)
    }

    /// Checks everything about an endpoint that can be told without asking the network.
    pub fn check_url(&self, text: &str) -> Result<Url, UrlFault> {
        todo!("{text}")
    }

    /// Whether this address may be sent to.
    pub fn check_ip(&self, address: IpAddr) -> Result<(), Blocked> {
        todo!("{address}")
    }
}
