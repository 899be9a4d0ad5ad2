//! The address of who asks: that of the connection or, where it comes from a trusted proxy, what the proxy tells.
//!
//! `Forwarded` (RFC 7239) and `X-Forwarded-For` are read from the right: each proxy adds at the end whom it was asked by,
//! so the first address from the right that is no trusted proxy is the last one that somebody trusted has seen. What
//! stands further left was written by anybody.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::header::{FORWARDED, HeaderName};
use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The client's address of a request with these extensions; `None`: it came on no connection.
#[must_use]
pub fn of(extensions: &Extensions, headers: &HeaderMap, proxies: &[IpNet]) -> Option<String> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    Some(client_address(peer.ip(), headers, proxies).to_string())
}

/// The client's address of a request that came on a connection from `peer`.
///
/// When both headers are there and say different things, one of them came from the client, past a proxy that knows only
/// the other: then neither is believed.
fn client_address(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let peer = peer.to_canonical();
    let told = [(&FORWARDED, forwarded as fn(&str) -> Vec<&str>), (&X_FORWARDED_FOR, listed)];
    let told =
        told.map(|(name, hops)| headers.contains_key(name).then(|| last_hop(peer, headers, name, hops, proxies)));
    match told {
        [None, None] => peer,
        [Some(client), None] | [None, Some(client)] => client,
        [Some(one), Some(other)] => {
            if one == other {
                one
            } else {
                peer
            }
        }
    }
}

/// Goes from proxy to proxy, as long as they are trusted and say whom they were asked by.
fn last_hop(
    peer: IpAddr,
    headers: &HeaderMap,
    name: &HeaderName,
    hops: fn(&str) -> Vec<&str>,
    proxies: &[IpNet],
) -> IpAddr {
    let mut client = peer;
    // A header that stands several times means the same as one with commas.
    for line in headers.get_all(name).iter().rev() {
        let Ok(line) = line.to_str() else { return client };
        for hop in hops(line).into_iter().rev() {
            if !proxies.iter().any(|proxy| proxy.contains(&client)) {
                return client;
            }
            let Some(before) = address(hop) else { return client };
            client = before.to_canonical();
        }
    }
    client
}

fn listed(line: &str) -> Vec<&str> {
    line.split(',').collect()
}

/// The `for` of each element; nothing where there is none.
fn forwarded(line: &str) -> Vec<&str> {
    split(line, ',')
        .into_iter()
        .map(|element| {
            let pairs = split(element, ';').into_iter().filter_map(|pair| pair.split_once('='));
            let mut names = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
            names.next().map_or("", |(_, value)| value.trim().trim_matches('"'))
        })
        .collect()
}

/// Parts between this character, unless it is quoted.
fn split(text: &str, at: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|c| {
        quoted ^= c == '"';
        c == at && !quoted
    })
    .collect()
}

/// An address with or without a port, IPv6 with or without brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, headers: &[(&'static str, &str)]) -> String {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().expect("a value"));
        }
        let proxies = ["10.0.0.0/8", "fd00::/8"].map(|range| range.parse().expect("a range"));
        client_address(peer.parse().expect("an address"), &map, &proxies).to_string()
    }

    const XFF: &str = "x-forwarded-for";

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(seen("192.0.2.1", &[(XFF, "198.51.100.7")]), "192.0.2.1");
        assert_eq!(seen("192.0.2.1", &[("forwarded", "for=198.51.100.7")]), "192.0.2.1");
        assert_eq!(seen("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(seen("10.0.0.1", &[(XFF, "198.51.100.7")]), "198.51.100.7");
        assert_eq!(seen("::ffff:10.0.0.1", &[(XFF, "::ffff:198.51.100.7")]), "198.51.100.7");
    }

    #[test]
    fn the_last_hop_that_no_proxy_is_counts() {
        let table = [
            ("6.6.6.6, 198.51.100.7", "198.51.100.7"),
            ("6.6.6.6, 198.51.100.7, 10.0.0.9, 10.2.0.1", "198.51.100.7"),
            ("10.0.0.8,10.0.0.9", "10.0.0.8"),
            ("198.51.100.7:4711", "198.51.100.7"),
            ("2001:db8::7, fd00::1", "2001:db8::7"),
            ("[2001:db8::7]:443", "2001:db8::7"),
            ("6.6.6.6, unknown", "10.0.0.1"),
            ("6.6.6.6, ", "10.0.0.1"),
            ("6.6.6.6, what, 10.0.0.9", "10.0.0.9"),
        ];
        for (line, client) in table {
            assert_eq!(seen("10.0.0.1", &[(XFF, line)]), client, "{line}");
        }
        assert_eq!(seen("10.0.0.1", &[(XFF, "6.6.6.6"), (XFF, "198.51.100.7, 10.0.0.9")]), "198.51.100.7");
    }

    #[test]
    fn the_standard_header_is_read_too() {
        let table = [
            ("for=198.51.100.7", "198.51.100.7"),
            ("For=\"[2001:db8:cafe::17]:4711\";proto=https;by=203.0.113.43", "2001:db8:cafe::17"),
            ("for=6.6.6.6, for=198.51.100.7;host=\"a,b;for=6.6.6.6\", for=10.0.0.9", "198.51.100.7"),
            ("for=6.6.6.6, for=_hidden", "10.0.0.1"),
            ("for=6.6.6.6, proto=https", "10.0.0.1"),
        ];
        for (line, client) in table {
            assert_eq!(seen("10.0.0.1", &[("forwarded", line)]), client, "{line}");
        }
    }

    #[test]
    fn headers_that_contradict_each_other_are_not_believed() {
        let both = |one: &str, other: &str| seen("10.0.0.1", &[("forwarded", one), (XFF, other)]);
        assert_eq!(both("for=198.51.100.7", "198.51.100.7"), "198.51.100.7");
        assert_eq!(both("for=6.6.6.6", "198.51.100.7"), "10.0.0.1");
    }
}
