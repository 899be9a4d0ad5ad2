//! The addresses of this server, to which it sends nothing, whatever ranges are open: a webhook must not act from inside on
//! the server that sends it.

use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::sync::Arc;

use crate::server::config::Config;

/// Where this server listens.
#[derive(Debug, Clone, Default)]
pub(super) struct OwnAddresses(Arc<[SocketAddr]>);

impl OwnAddresses {
    /// Those of a server that has started with this configuration.
    pub fn of(config: &Config) -> Self {
        Self(config.bound.as_slice().into())
    }

    /// Whether a connection to this address and port would lead here.
    pub fn hold(&self, address: IpAddr, port: u16) -> bool {
        let address = address.to_canonical();
        self.0.iter().filter(|own| own.port() == port).any(|own| {
            let everywhere = own.ip().is_unspecified() && is_local(address);
            everywhere || own.ip().to_canonical() == address || address.is_unspecified()
        })
    }
}

/// Whether an address is one of this machine: only those can be bound to.
fn is_local(address: IpAddr) -> bool {
    address.is_loopback() || UdpSocket::bind((address, 0)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_addresses_are_known_in_every_spelling() {
        let own = |listen: &str| {
            let mut config = Config::for_tests("sqlite://unused");
            config.bound = vec![listen.parse().unwrap(), "127.0.0.1:9464".parse().unwrap()];
            OwnAddresses::of(&config)
        };
        let hold = |own: &OwnAddresses, address: &str, port| own.hold(address.parse().unwrap(), port);
        let loopback = own("127.0.0.1:3000");
        assert!(hold(&loopback, "127.0.0.1", 3000) && hold(&loopback, "::ffff:127.0.0.1", 3000));
        assert!(hold(&loopback, "127.0.0.1", 9464) && hold(&loopback, "0.0.0.0", 3000));
        assert!(!hold(&loopback, "127.0.0.1", 3001) && !hold(&loopback, "127.0.0.2", 3000));
        let everywhere = own("0.0.0.0:3000");
        assert!(hold(&everywhere, "127.0.0.9", 3000) && !hold(&everywhere, "203.0.113.1", 3000));
    }
}
