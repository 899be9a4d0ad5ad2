//! The static way out against proxies that we play ourselves. Real ones: `src/tests/static_egress.rs`.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::TcpStream;

use super::super::testing::*;
use super::*;
use crate::server::clock::Clock;
use crate::server::config::Config;
use crate::server::egress::{Egress, Route, guard::AddressPolicy};

/// What a proxy was asked, connection by connection.
type Asked = Arc<Mutex<Vec<String>>>;

/// A proxy that does what it is asked.
async fn proxy() -> (SocketAddr, Asked) {
    let asked = Asked::default();
    let seen = asked.clone();
    let address = listen(move |_, mut stream| {
        let seen = seen.clone();
        async move {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(stream.read_u8().await.unwrap());
            }
            let head = String::from_utf8(head).unwrap();
            let target = head.split(' ').nth(1).unwrap().to_owned();
            seen.lock().unwrap().push(head);
            let mut onward = TcpStream::connect(target).await.unwrap();
            stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
            let _ = copy_bidirectional(&mut stream, &mut onward).await;
        }
    })
    .await;
    (address, asked)
}

/// A proxy that answers these bytes, whatever it is asked, and hangs up.
async fn saying(words: &'static [u8]) -> SocketAddr {
    listen(move |_, mut stream| async move {
        let mut ask = [0; 3];
        let _ = stream.read_exact(&mut ask).await;
        let _ = stream.write_all(words).await;
        let _ = stream.read(&mut [0; 1024]).await;
    })
    .await
}

fn by(way: &str, change: impl FnOnce(&mut Config)) -> Egress {
    let mut config = Config::for_tests("sqlite://unused");
    config.static_egress = Some(WayOut::parse(way).unwrap());
    change(&mut config);
    Egress::new(&config, &Clock::system()).unwrap()
}

fn static_route() -> Arc<Route> {
    Arc::new(Route { static_ip: true, ..(*open_route()).clone() })
}

#[tokio::test]
async fn the_proxy_gets_the_checked_address_and_the_endpoint_its_name() {
    let authority = Authority::new();
    let (proxy, asked) = proxy().await;
    let egress = by(&format!("http://us%65r:p@{proxy}"), |config| {
        config.extra_ca_file = Some(authority.file.path().to_owned());
    });
    let secure = authority.serve(names(&["localhost"])).await;
    let plain = listen(|_, mut stream| async move {
        while let Some(request) = read_request(&mut stream).await {
            let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{request}", request.len());
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    })
    .await;
    let url = format!("http://localhost:{}/a?b=c", plain.port());
    for _ in 0..2 {
        let sent = egress.send(&static_route(), post(&url, AMPLE)).await;
        let told = answer(sent).body;
        assert!(told.starts_with("POST /a?b=c HTTP/1.1\r\n"), "{told}");
        assert!(told.contains(&format!("Host: localhost:{}\r\n", plain.port())), "{told}");
        assert!(told.contains("Content-Type: application/json\r\n") && told.contains("Accept: */*\r\n"), "{told}");
        assert!(!told.to_lowercase().contains("proxy") && told.ends_with("\r\n\r\n{\"a\":1}"), "{told}");
    }
    // The certificate is for the name only, so TLS was made with the name.
    let url = format!("https://localhost:{}/", secure.port());
    assert_eq!(answer(egress.send(&static_route(), post(&url, AMPLE)).await).body, "ok");
    let asked = asked.lock().unwrap().clone();
    assert_eq!(asked.len(), 2, "one connection each: {asked:?}");
    for (head, port) in asked.iter().zip([plain.port(), secure.port()]) {
        assert!(head.starts_with(&format!("CONNECT 127.0.0.1:{port} HTTP/1.1\r\n")), "{head}");
        assert!(head.contains("Proxy-Authorization: Basic dXNlcjpw\r\n"), "{head}");
    }
}

#[tokio::test]
async fn a_probe_takes_the_same_way_and_a_direct_route_does_not() {
    let (proxy, asked) = proxy().await;
    let egress = by(&format!("http://{proxy}"), |_| {});
    let address = listen(|_, stream| answer_all(stream, OK)).await;
    let url = format!("http://{address}/");
    let probe = egress.probe(&static_route(), &url.parse().unwrap(), AMPLE).await;
    assert!(probe.result.is_ok() && probe.checks[3].detail.contains("static way out"), "{probe:?}");
    assert_eq!(asked.lock().unwrap().len(), 1);
    assert_eq!(answer(egress.send(&open_route(), post(&url, AMPLE)).await).body, "ok");
    assert_eq!(asked.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn no_proxy_switches_the_guard_off() {
    let (proxy, asked) = proxy().await;
    let egress = by(&format!("http://{proxy}"), |_| {});
    let policy = AddressPolicy { allow: Vec::new(), allow_http: true };
    let closed = Arc::new(Route { policy, static_ip: true, certificate: None });
    for host in ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "2130706433"] {
        let url = format!("http://{host}:{}/", proxy.port());
        assert_eq!(failure_code(&egress.send(&closed, post(&url, AMPLE)).await), "blocked_address", "{host}");
        let probe = egress.probe(&closed, &url.parse().unwrap(), AMPLE).await;
        assert_eq!(probe.result.unwrap_err().code.word(), "blocked_address", "{host}");
    }
    assert!(asked.lock().unwrap().is_empty());
}

#[tokio::test]
async fn each_refusal_has_its_own_words_and_blames_whom_it_must() {
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let table: [(&str, SocketAddr, &str, &str); 15] = [
        ("http", closed, "proxy_failed", "cannot be reached"),
        ("http", saying(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").await, "proxy_failed", "it wants one"),
        ("http://u:p@", saying(b"HTTP/1.0 407 No\r\n\r\n").await, "proxy_failed", "refuses our login."),
        ("http", saying(b"HTTP/1.1 403 Filtered\r\n\r\n").await, "proxy_failed", "403 Filtered"),
        ("http", saying(b"HTTP/1.1 502 Bad Gateway\r\n\r\n").await, "connect_failed", "502 Bad Gateway"),
        ("http", saying(b"").await, "proxy_failed", "hung up"),
        ("http", saying(b"220 smtp ready\r\n\r\n").await, "proxy_failed", "does not speak HTTP"),
        ("http", saying(&[b'x'; 9_000]).await, "proxy_failed", "too long"),
        ("socks5", closed, "proxy_failed", "cannot be reached"),
        ("socks5", saying(&[5, 0xff]).await, "proxy_failed", "it wants one"),
        ("socks5://u:p@", saying(&[5, 2, 1, 1]).await, "proxy_failed", "refuses our login."),
        ("socks5", saying(b"HTTP/1.1 400 Bad Request\r\n\r\n").await, "proxy_failed", "does not speak SOCKS5"),
        ("socks5", saying(&[5, 0, 5, 2, 0, 1, 0, 0, 0, 0, 0, 0]).await, "proxy_failed", "rules"),
        ("socks5", saying(&[5, 0, 5, 5, 0, 1, 0, 0, 0, 0, 0, 0]).await, "connect_refused", "connection refused"),
        ("socks5", saying(&[5, 0, 5, 6, 0, 1, 0, 0, 0, 0, 0, 0]).await, "connect_failed", "no answer in time"),
    ];
    for (kind, address, code, words) in table {
        let start = if kind.contains("://") { kind.to_owned() } else { format!("{kind}://") };
        let egress = by(&format!("{start}{address}"), |_| {});
        let sent = egress.send(&static_route(), post("http://127.0.0.1:9/", AMPLE)).await;
        assert_eq!(failure_code(&sent), code, "{kind} {words}: {sent:?}");
        let failure = sent.result.unwrap_err();
        assert!(failure.message.contains(words) && !failure.message.contains(&address.to_string()), "{failure:?}");
        let probe = egress.probe(&static_route(), &"http://127.0.0.1:9/".parse().unwrap(), AMPLE).await;
        assert_eq!(probe.result.unwrap_err(), failure);
    }
}

#[tokio::test]
async fn a_proxy_that_says_nothing_costs_no_more_than_the_timeout() {
    let silent = listen(|_, stream| async move {
        let _open = stream;
        std::future::pending::<()>().await;
    })
    .await;
    for kind in ["http", "socks5"] {
        let egress = by(&format!("{kind}://{silent}"), |_| {});
        let sent = egress.send(&static_route(), post("http://127.0.0.1:9/", SHORT)).await;
        assert_eq!(failure_code(&sent), "connect_timeout");
    }
}

#[tokio::test]
async fn an_address_of_this_machine_is_the_one_that_the_endpoint_sees() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    let address = listen(move |_, stream| {
        log.lock().unwrap().push(stream.peer_addr().unwrap().ip());
        answer_all(stream, OK)
    })
    .await;
    let url = format!("http://localhost:{}/", address.port());
    let egress = by("bind:127.0.0.9", |_| {});
    assert_eq!(answer(egress.send(&static_route(), post(&url, AMPLE)).await).body, "ok");
    assert_eq!(*seen.lock().unwrap(), [Ipv4Addr::new(127, 0, 0, 9)]);
    let elsewhere = by("bind:203.0.113.9", |_| {}).send(&static_route(), post(&url, AMPLE)).await;
    assert_eq!(failure_code(&elsewhere), "proxy_failed");
    assert!(elsewhere.result.unwrap_err().message.contains("203.0.113.9"));
    let other = egress.send(&static_route(), post("http://[::1]:9/", AMPLE)).await;
    assert_eq!(failure_code(&other), "connect_failed");
    let closed = by("bind:127.0.0.9", |_| {}).send(&static_route(), post("http://127.0.0.1:1/", AMPLE)).await;
    assert_eq!(failure_code(&closed), "connect_refused");
}

#[tokio::test]
async fn without_a_static_way_nothing_goes_out_by_another() {
    let address = listen(|_, stream| answer_all(stream, OK)).await;
    let egress = Egress::new(&Config::for_tests("sqlite://unused"), &Clock::system()).unwrap();
    let sent = egress.send(&static_route(), post(&format!("http://{address}/"), AMPLE)).await;
    assert_eq!(failure_code(&sent), "proxy_failed");
}
