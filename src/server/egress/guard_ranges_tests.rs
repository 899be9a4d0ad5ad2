//! The guard against an address of every special range.

use super::*;

fn closed() -> AddressPolicy {
    AddressPolicy { allow: Vec::new(), allow_http: true }
}

/// Address, and the range that refuses it; empty: public.
const ADDRESSES: [(&str, &str); 116] = [
    ("0.0.0.0", "0.0.0.0/8"),
    ("0.1.2.3", "0.0.0.0/8"),
    ("0.255.255.255", "0.0.0.0/8"),
    ("1.0.0.0", ""),
    ("1.1.1.1", ""),
    ("8.8.8.8", ""),
    ("9.255.255.255", ""),
    ("10.0.0.0", "10.0.0.0/8"),
    ("10.1.2.3", "10.0.0.0/8"),
    ("10.255.255.255", "10.0.0.0/8"),
    ("11.0.0.0", ""),
    ("100.63.255.255", ""),
    ("100.64.0.0", "100.64.0.0/10"),
    ("100.100.100.200", "100.100.100.200/32"),
    ("100.127.255.255", "100.64.0.0/10"),
    ("100.128.0.0", ""),
    ("126.255.255.255", ""),
    ("127.0.0.0", "127.0.0.0/8"),
    ("127.0.0.1", "127.0.0.0/8"),
    ("127.1.2.3", "127.0.0.0/8"),
    ("127.255.255.255", "127.0.0.0/8"),
    ("128.0.0.0", ""),
    ("168.63.129.15", ""),
    ("168.63.129.16", "168.63.129.16/32"),
    ("169.253.255.255", ""),
    ("169.254.0.0", "169.254.0.0/16"),
    ("169.254.0.1", "169.254.0.0/16"),
    ("169.254.169.254", "169.254.169.254/32"),
    ("169.254.169.253", "169.254.169.253/32"),
    ("169.254.170.2", "169.254.170.2/32"),
    ("169.254.170.23", "169.254.170.23/32"),
    ("fd00:ec2::23", "fd00:ec2::23/128"),
    ("fd00:ec2::253", "fd00:ec2::253/128"),
    ("169.254.255.255", "169.254.0.0/16"),
    ("169.255.0.0", ""),
    ("172.15.255.255", ""),
    ("172.16.0.0", "172.16.0.0/12"),
    ("172.17.0.1", "172.16.0.0/12"),
    ("172.31.255.255", "172.16.0.0/12"),
    ("172.32.0.0", ""),
    ("191.255.255.255", ""),
    ("192.0.0.0", "192.0.0.0/24"),
    ("192.0.0.8", "192.0.0.0/24"),
    ("192.0.0.192", "192.0.0.192/32"),
    ("192.0.1.0", ""),
    ("192.0.2.1", "192.0.2.0/24"),
    ("192.31.196.1", "192.31.196.0/24"),
    ("192.88.99.1", "192.88.99.0/24"),
    ("192.167.255.255", ""),
    ("192.168.0.0", "192.168.0.0/16"),
    ("192.168.1.1", "192.168.0.0/16"),
    ("192.168.255.255", "192.168.0.0/16"),
    ("192.169.0.0", ""),
    ("192.175.48.1", "192.175.48.0/24"),
    ("198.17.255.255", ""),
    ("198.18.0.0", "198.18.0.0/15"),
    ("198.19.255.255", "198.18.0.0/15"),
    ("198.20.0.0", ""),
    ("198.51.100.7", "198.51.100.0/24"),
    ("203.0.113.9", "203.0.113.0/24"),
    ("203.0.114.0", ""),
    ("223.255.255.255", ""),
    ("224.0.0.0", "224.0.0.0/4"),
    ("224.0.0.251", "224.0.0.0/4"),
    ("239.255.255.255", "224.0.0.0/4"),
    ("240.0.0.1", "240.0.0.0/4"),
    ("255.255.255.255", "240.0.0.0/4"),
    ("::", "::/128"),
    ("::1", "::1/128"),
    ("::2", "::/96"),
    ("::7f00:1", "::/96"),
    ("::a00:1", "::/96"),
    ("::ffff:127.0.0.1", "127.0.0.0/8"),
    ("::ffff:10.0.0.1", "10.0.0.0/8"),
    ("::ffff:169.254.169.254", "169.254.169.254/32"),
    ("::ffff:c0a8:101", "192.168.0.0/16"),
    ("::ffff:8.8.8.8", ""),
    ("::ffff:0:127.0.0.1", "::/0"),
    ("64:ff9b::127.0.0.1", "127.0.0.0/8"),
    ("64:ff9b::10.0.0.1", "10.0.0.0/8"),
    ("64:ff9b::a9fe:a9fe", "169.254.169.254/32"),
    ("64:ff9b::8.8.8.8", ""),
    ("64:ff9b:1::1", "64:ff9b:1::/48"),
    ("64:ff9b:2::1", "::/0"),
    ("100::1", "100::/64"),
    ("100:0:0:1::1", "::/0"),
    ("200::1", "::/0"),
    ("1fff:ffff::1", "::/0"),
    ("2000::1", ""),
    ("2001::1", "2001::/32"),
    ("2001:0:53aa:64c::1", "2001::/32"),
    ("2001:2::1", "2001::/23"),
    ("2001:10::1", "2001::/23"),
    ("2001:20::1", "2001::/23"),
    ("2001:1ff:ffff::1", "2001::/23"),
    ("2001:200::1", ""),
    ("2001:4860:4860::8888", ""),
    ("2001:db8::1", "2001:db8::/32"),
    ("2001:db9::1", ""),
    ("2002:7f00:1::1", "2002::/16"),
    ("2002:808:808::1", "2002::/16"),
    ("2003::1", ""),
    ("2606:4700::1111", ""),
    ("2620:4f:8000::1", "2620:4f:8000::/48"),
    ("3fff::1", "3fff::/20"),
    ("3fff:1000::1", ""),
    ("4000::1", "::/0"),
    ("5f00::1", "5f00::/16"),
    ("fc00::1", "fc00::/7"),
    ("fd00:ec2::254", "fd00:ec2::254/128"),
    ("fd20:ce::254", "fd20:ce::254/128"),
    ("fdff:ffff::1", "fc00::/7"),
    ("fe80::1", "fe80::/10"),
    ("febf::1", "fe80::/10"),
    ("fec0::1", "fec0::/10"),
    ("ff02::1", "ff00::/8"),
];

#[test]
fn every_special_range_is_refused_by_name_and_nothing_else_is() {
    for (address, range) in ADDRESSES {
        let found = closed().check_ip(address.parse().unwrap()).err();
        let shown = found.as_ref().map_or(String::new(), |blocked| blocked.range.to_string());
        assert_eq!(shown, range, "{address}");
        if let Some(blocked) = found {
            let message = blocked.to_string();
            assert!(message.contains(range) && message.contains("TIDINGS_ALLOW_CIDRS"), "{message}");
        }
        let host = if address.contains(':') { format!("[{address}]") } else { address.to_owned() };
        assert_eq!(closed().check_url(&format!("https://{host}/x")).is_err(), !range.is_empty(), "{host}");
    }
}

/// First and last address of each range of the IANA registries for special purposes, and what the guard calls it.
const REGISTRY: [(&str, &str, &str); 31] = [
    ("0.0.0.0", "0.255.255.255", "this host"),
    ("10.0.0.0", "10.255.255.255", "private"),
    ("100.64.0.0", "100.127.255.255", "provider"),
    ("127.0.0.0", "127.255.255.255", "loopback"),
    ("169.254.0.0", "169.254.255.255", "link-local"),
    ("172.16.0.0", "172.31.255.255", "private"),
    ("192.0.0.0", "192.0.0.255", "protocols"),
    ("192.0.2.0", "192.0.2.255", "documentation"),
    ("192.31.196.0", "192.31.196.255", "AS112"),
    ("192.88.99.0", "192.88.99.255", "6to4"),
    ("192.168.0.0", "192.168.255.255", "private"),
    ("192.175.48.0", "192.175.48.255", "AS112"),
    ("198.18.0.0", "198.19.255.255", "benchmarks"),
    ("198.51.100.0", "198.51.100.255", "documentation"),
    ("203.0.113.0", "203.0.113.255", "documentation"),
    ("224.0.0.0", "239.255.255.255", "multicast"),
    ("240.0.0.0", "255.255.255.255", "reserved"),
    ("::", "::", "this host"),
    ("::1", "::1", "loopback"),
    ("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", "NAT64"),
    ("100::", "100::ffff:ffff:ffff:ffff", "discard"),
    ("2001::", "2001:0:ffff:ffff:ffff:ffff:ffff:ffff", "Teredo"),
    ("2001:1::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "protocols"),
    ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "documentation"),
    ("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "6to4"),
    ("2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff", "AS112"),
    ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "documentation"),
    ("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "segment routing"),
    ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "unique local"),
    ("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "link-local"),
    ("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "multicast"),
];

/// The address this far away, if there is one.
fn beside(address: IpAddr, step: i8) -> Option<IpAddr> {
    match address {
        IpAddr::V4(address) => {
            address.to_bits().checked_add_signed(step.into()).map(|bits| Ipv4Addr::from_bits(bits).into())
        }
        IpAddr::V6(address) => {
            address.to_bits().checked_add_signed(step.into()).map(|bits| Ipv6Addr::from_bits(bits).into())
        }
    }
}

#[test]
fn the_ranges_of_the_registries_end_exactly_where_they_end() {
    let name = |address: IpAddr| closed().check_ip(address).err().map(|blocked| blocked.to_string());
    for (first, last, words) in REGISTRY {
        let (first, last): (IpAddr, IpAddr) = (first.parse().unwrap(), last.parse().unwrap());
        for inside in [first, last] {
            let told = name(inside).unwrap_or_else(|| panic!("{inside} is let through"));
            assert!(told.contains(words) && told.contains("TIDINGS_ALLOW_CIDRS"), "{inside}: {told}");
            assert!(told.contains(&inside.to_string()), "{told}");
        }
        for outside in [beside(first, -1), beside(last, 1)].into_iter().flatten() {
            // The next range may begin right there; then it is refused under its own name.
            let neighbours = REGISTRY.iter().any(|(first, last, _)| {
                outside == first.parse::<IpAddr>().unwrap() || outside == last.parse::<IpAddr>().unwrap()
            });
            let told = name(outside).unwrap_or_default();
            assert!(neighbours || !told.contains(words), "{outside}: {told}");
        }
    }
}
