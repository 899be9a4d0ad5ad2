//! The special ranges of the IANA registries for IPv4 and IPv6, and the addresses at which clouds keep secrets.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// A range that is not the public internet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Special {
    pub range: IpNet,
    /// Completes "… is in 10.0.0.0/8, which is …".
    pub name: &'static str,
    /// Opened only by an allow-list entry for this very address.
    pub metadata: bool,
}

const METADATA: &str = "the metadata service of a cloud";
const METADATA_V4: [[u8; 4]; 7] = [
    [169, 254, 169, 254],
    [169, 254, 169, 253],
    [169, 254, 170, 2],
    [169, 254, 170, 23],
    [100, 100, 100, 200],
    [168, 63, 129, 16],
    [192, 0, 0, 192],
];
const METADATA_V6: [[u16; 8]; 4] = [
    [0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254],
    [0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x253],
    [0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23],
    [0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254],
];

const SPECIAL_V4: [([u8; 4], u8, &str); 17] = [
    ([0, 0, 0, 0], 8, "this host itself"),
    ([10, 0, 0, 0], 8, "a private network"),
    ([100, 64, 0, 0], 10, "the shared network of a provider"),
    ([127, 0, 0, 0], 8, "loopback, the server itself"),
    ([169, 254, 0, 0], 16, "link-local"),
    ([172, 16, 0, 0], 12, "a private network"),
    ([192, 0, 0, 0], 24, "reserved for protocols"),
    ([192, 0, 2, 0], 24, "reserved for documentation"),
    ([192, 31, 196, 0], 24, "reserved for AS112"),
    ([192, 88, 99, 0], 24, "a 6to4 relay"),
    ([192, 168, 0, 0], 16, "a private network"),
    ([192, 175, 48, 0], 24, "reserved for AS112"),
    ([198, 18, 0, 0], 15, "reserved for benchmarks"),
    ([198, 51, 100, 0], 24, "reserved for documentation"),
    ([203, 0, 113, 0], 24, "reserved for documentation"),
    ([224, 0, 0, 0], 4, "multicast"),
    ([240, 0, 0, 0], 4, "reserved or broadcast"),
];

/// More specific ranges stand first.
const SPECIAL_V6: [([u16; 8], u8, &str); 17] = [
    ([0, 0, 0, 0, 0, 0, 0, 1], 128, "loopback, the server itself"),
    ([0, 0, 0, 0, 0, 0, 0, 0], 128, "this host itself"),
    ([0, 0, 0, 0, 0, 0, 0, 0], 96, "an IPv4-compatible address, which is out of use"),
    ([0x64, 0xff9b, 1, 0, 0, 0, 0, 0], 48, "local IPv4 translation (NAT64)"),
    ([0x100, 0, 0, 0, 0, 0, 0, 0], 64, "the discard range"),
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 32, "a Teredo tunnel"),
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 23, "reserved for protocols"),
    ([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32, "reserved for documentation"),
    ([0x2002, 0, 0, 0, 0, 0, 0, 0], 16, "a 6to4 tunnel"),
    ([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0], 48, "reserved for AS112"),
    ([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20, "reserved for documentation"),
    ([0x5f00, 0, 0, 0, 0, 0, 0, 0], 16, "segment routing"),
    ([0xfc00, 0, 0, 0, 0, 0, 0, 0], 7, "a private network (unique local)"),
    ([0xfe80, 0, 0, 0, 0, 0, 0, 0], 10, "link-local"),
    ([0xfec0, 0, 0, 0, 0, 0, 0, 0], 10, "a private network (site-local)"),
    ([0xff00, 0, 0, 0, 0, 0, 0, 0], 8, "multicast"),
    // Everything outside 2000::/3 that has no name above; the check below lets 2000::/3 pass.
    ([0, 0, 0, 0, 0, 0, 0, 0], 0, "not part of the public internet"),
];

/// The special range of an address, if it is not plain public internet. IPv4 inside IPv6 counts as IPv4.
pub(super) fn special(address: IpAddr) -> Option<Special> {
    match plain(address) {
        IpAddr::V4(address) => special_v4(address),
        IpAddr::V6(address) => special_v6(address),
    }
}

/// The IPv4 address that an IPv4-mapped or well-known NAT64 address leads to; any other address as it is.
pub(super) fn plain(address: IpAddr) -> IpAddr {
    let IpAddr::V6(v6) = address else { return address };
    let embedded = || {
        let [.., a, b, c, d] = v6.octets();
        IpAddr::V4(Ipv4Addr::new(a, b, c, d))
    };
    match v6.segments() {
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => embedded(),
        _ => address,
    }
}

fn special_v4(address: Ipv4Addr) -> Option<Special> {
    if METADATA_V4.contains(&address.octets()) {
        return Some(Special { range: IpNet::from(IpAddr::V4(address)), name: METADATA, metadata: true });
    }
    SPECIAL_V4.iter().find_map(|(start, bits, name)| {
        let range = Ipv4Net::new(Ipv4Addr::from(*start), *bits).ok()?;
        range.contains(&address).then_some(Special { range: range.into(), name, metadata: false })
    })
}

fn special_v6(address: Ipv6Addr) -> Option<Special> {
    if METADATA_V6.contains(&address.segments()) {
        return Some(Special { range: IpNet::from(IpAddr::V6(address)), name: METADATA, metadata: true });
    }
    let global = address.segments()[0] >> 13 == 1;
    SPECIAL_V6.iter().filter(|(_, bits, _)| *bits > 0 || !global).find_map(|(start, bits, name)| {
        let range = Ipv6Net::new(Ipv6Addr::from(*start), *bits).ok()?;
        range.contains(&address).then_some(Special { range: range.into(), name, metadata: false })
    })
}
