//! The guard against every spelling of a URL we know of.

use proptest::prelude::*;

use super::*;

fn closed() -> AddressPolicy {
    AddressPolicy { allow: Vec::new(), allow_http: true }
}

fn open(ranges: &[&str]) -> AddressPolicy {
    AddressPolicy { allow: ranges.iter().map(|range| range.parse().unwrap()).collect(), allow_http: true }
}

fn refusal(policy: &AddressPolicy, url: &str) -> String {
    policy.check_url(url).map_or_else(|fault| fault.message, |url| format!("allowed {url}"))
}

#[test]
fn loopback_is_loopback_however_it_is_spelled() {
    let spellings = [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7f.1",
        "017700000001",
        "0177.0.0.1",
        "0177.1",
        "127.0.0.1.",
        "%31%32%37.0.0.1",
        "127。0。0。1",
        "１２７.０.０.１",
        "127.000.000.001",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.b.localhost",
        "ｌocalhost",
        "0",
        "0.0.0.0",
        "[::]",
    ];
    for host in spellings {
        for url in [format!("https://{host}/hooks"), format!("http://{host}:8080")] {
            let message = refusal(&closed(), &url);
            assert!(message.contains("TIDINGS_ALLOW_CIDRS"), "{url}: {message}");
        }
    }
}

#[test]
fn the_allow_list_opens_what_it_names_and_nothing_beside() {
    let policy = open(&["127.0.0.0/8", "10.20.0.0/16", "fd12::/16"]);
    for url in [
        "http://127.0.0.1:4000/",
        "http://localhost:4000",
        "https://10.20.255.1",
        "https://[fd12::9]/",
        "http://[::ffff:127.0.0.1]",
        "http://2130706433/",
    ] {
        assert!(policy.check_url(url).is_ok(), "{url}: {}", refusal(&policy, url));
    }
    for url in ["https://10.21.0.1", "https://[fd13::1]", "https://[::1]", "https://192.168.0.1"] {
        assert!(policy.check_url(url).is_err(), "{url}");
    }
    assert!(open(&["::1/128"]).check_url("https://localhost").is_ok());
}

#[test]
fn metadata_services_need_an_entry_of_their_own() {
    let metadata: IpAddr = "169.254.169.254".parse().unwrap();
    let wide = open(&["0.0.0.0/0", "169.254.0.0/16", "::/0"]);
    let blocked = wide.check_ip(metadata).unwrap_err();
    assert!(blocked.to_string().contains("this very address"), "{blocked}");
    assert!(wide.check_ip("::ffff:169.254.169.254".parse().unwrap()).is_err());
    assert!(wide.check_ip("169.254.1.1".parse().unwrap()).is_ok());
    assert!(open(&["169.254.169.254/32"]).check_ip(metadata).is_ok());
}

#[test]
fn everything_else_about_a_url_has_its_sentence() {
    let long = format!("https://example.com/{}", "a".repeat(2_030));
    let table = [
        ("", "Enter the URL"),
        ("example.com", "begin with https://"),
        ("example.com:443/x", "example.com:"),
        ("/hooks", "begin with https://"),
        ("example.com/hooks", "put https:// before it: https://example.com/hooks"),
        ("localhost:4000/a:b", "put https:// before it: https://localhost:4000/a:b"),
        ("[::1]:80", "put https:// before it"),
        ("https://{account}.example.com/hooks", "placeholders are filled in templates only"),
        ("https://exa\"mple.com/", "the character \""),
        ("https://example.com/hooks\u{200b}", "ends with an invisible character (U+200B, zero width space)"),
        ("\u{feff}https://example.com/hooks", "begins with an invisible character (U+FEFF, byte order mark)"),
        ("https://example.com/hooks\u{a0}", "no-break space"),
        ("file:///etc/passwd", "`file:`"),
        ("FILE:///etc/passwd", "`file:`"),
        ("ftp://example.com", "`ftp:`"),
        ("gopher://127.0.0.1:25/", "`gopher:`"),
        ("javascript:alert(1)", "`javascript:`"),
        ("data:text/plain,x", "`data:`"),
        ("https:example.com", "two slashes"),
        ("https:/example.com", "two slashes"),
        ("https:///example.com", "two slashes"),
        ("https://", "not a URL"),
        ("https://user@example.com", "user name"),
        ("https://user:secret@example.com/", "user name"),
        ("https://@example.com/", "user name"),
        ("https://:@example.com/", "user name"),
        ("https://example.com@127.0.0.1/", "user name"),
        ("https://example.com/#", "fragment"),
        ("https://example.com/a#b", "fragment"),
        ("https://example.com:0/", "Port 0"),
        ("https://example.com:00000/", "Port 0"),
        ("https://example.com:65536/", "not a URL"),
        ("https://example.com:-1/", "not a URL"),
        ("https://exa mple.com/", "space"),
        ("https://example.com/a b", "space"),
        ("https://example.com\\@127.0.0.1/", "backslash"),
        ("ht\ntps://example.com", "control character"),
        ("https://example.com/\u{0}", "control character"),
        ("https://exa\u{ad}mple.com/\t", ""),
        ("https://1.2.3.4.5/", "not a URL"),
        ("https://256.1.1.1/", "not a URL"),
        ("https://[::1", "not a URL"),
        ("https://[fe80::1%25eth0]/", "not a URL"),
        (long.as_str(), "2,048"),
    ];
    for (url, words) in table {
        let message = refusal(&closed(), url);
        assert_eq!(message.contains(words) && !message.starts_with("allowed"), !words.is_empty(), "{url:?}: {message}");
    }
}

#[test]
fn good_urls_pass_and_come_back_parsed() {
    let most = format!("https://example.com/{}", "a".repeat(2_028));
    for url in [
        "https://example.com",
        "HTTPS://Example.COM:8443/a?b=c%20d",
        "https://münchen.example/x",
        " https://example.com/ ",
        "https://example.com:1/",
        "https://example.com:65535/",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "https://example.com/user@host",
        "https://example.com/?q=a@b",
        most.as_str(),
    ] {
        assert!(closed().check_url(url).is_ok(), "{url}: {}", refusal(&closed(), url));
    }
}

#[test]
fn plain_http_names_its_setting() {
    let policy = AddressPolicy::default();
    let message = refusal(&policy, "http://example.com/");
    assert!(message.contains("TIDINGS_ALLOW_HTTP") && message.contains("url_scheme"), "{message}");
    assert!(closed().check_url("http://example.com/").is_ok());
}

#[test]
fn a_workspace_never_gets_more_than_the_server_allows() {
    let config = Config { allow_cidrs: vec!["10.0.0.0/8".parse().unwrap()], ..Config::for_tests("sqlite://x") };
    let of = |policy: &Policy| AddressPolicy::of(&config, policy);
    assert_eq!(of(&Policy::default()).allow, config.allow_cidrs);
    let deny = Policy { private_targets: Some(PrivateTargets::Deny), ..Policy::default() };
    assert!(of(&deny).allow.is_empty());
    let list = Policy {
        private_targets: Some(PrivateTargets::AllowList),
        private_cidrs: ["10.1.0.0/16", "192.168.0.0/16", "0.0.0.0/0", "10.9.9.9"].map(str::to_owned).to_vec(),
        ..Policy::default()
    };
    let allow: Vec<String> = of(&list).allow.iter().map(ToString::to_string).collect();
    assert_eq!(allow, ["10.1.0.0/16", "10.0.0.0/8", "10.9.9.9/32"]);
    assert!(of(&Policy::default()).allow_http);
    assert!(!of(&Policy { url_scheme: Some(UrlScheme::HttpsOnly), ..Policy::default() }).allow_http);
    let strict = Config { allow_http: false, ..config.clone() };
    let wish = Policy { url_scheme: Some(UrlScheme::AllowHttp), ..Policy::default() };
    assert!(!AddressPolicy::of(&strict, &wish).allow_http);
}

proptest! {
    #[test]
    fn an_ipv4_address_counts_the_same_in_every_form(bits: u32) {
        let address = Ipv4Addr::from_bits(bits);
        let allowed = closed().check_ip(IpAddr::V4(address)).is_ok();
        let [a, b, c, d] = address.octets();
        for host in [format!("{bits}"), format!("{bits:#x}"), format!("{a:#o}.{b}.{c}.{d}").replace("0o", "0"),
                     format!("[::ffff:{address}]"), format!("[64:ff9b::{address}]")] {
            prop_assert_eq!(closed().check_url(&format!("https://{host}/")).is_ok(), allowed, "{}", host);
        }
    }

    #[test]
    fn no_text_makes_the_guard_panic(text in "\\PC*") {
        let _ = closed().check_url(&text);
        let _ = closed().check_url(&format!("https://{text}"));
    }
}
