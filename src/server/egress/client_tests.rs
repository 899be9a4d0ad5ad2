//! The client against real listeners that misbehave in every way we know of.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

use super::super::testing::*;
use super::*;
use crate::domain::attempt::RESPONSE_BODY_LIMIT;
use crate::server::egress::NoAddress;
use crate::server::egress::guard::AddressPolicy;

pub(super) fn with_names(names: Names) -> Egress {
    Egress::with_names(&Config::for_tests("sqlite://unused"), &Clock::system(), names).unwrap()
}

async fn send(url: &str, timeout: Duration) -> Sent {
    egress().send(&open_route(), post(url, timeout)).await
}

#[tokio::test]
async fn a_request_arrives_whole_and_connections_are_kept() {
    let connections = Arc::new(AtomicUsize::new(0));
    let seen = connections.clone();
    let address = listen(move |_, mut stream| {
        seen.fetch_add(1, Ordering::SeqCst);
        async move {
            while let Some(request) = read_request(&mut stream).await {
                let answer = format!("HTTP/1.1 202 Accepted\r\ncontent-length: {}\r\n\r\n{request}", request.len());
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        }
    })
    .await;
    let egress = egress();
    for round in 0..3 {
        let sent = egress.send(&open_route(), post(&format!("http://{address}/hooks?a=b"), AMPLE)).await;
        assert_eq!(sent.timing.connect.is_some(), round == 0, "{:?}", sent.timing);
        assert!(sent.timing.first_byte.unwrap() <= sent.timing.total);
        let answer = answer(sent);
        assert_eq!(answer.status, 202);
        assert!(answer.body.starts_with("POST /hooks?a=b HTTP/1.1\r\n"), "{}", answer.body);
        assert!(answer.body.contains("Content-Type: application/json\r\n"), "{}", answer.body);
        assert!(answer.body.ends_with("\r\n\r\n{\"a\":1}") && !answer.truncated);
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn any_status_is_an_answer_and_redirects_stay_where_they_are() {
    let address =
        answering(b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n".to_vec());
    let redirect = answer(send(&format!("http://{}/", address.await), AMPLE).await);
    assert_eq!((redirect.status, redirect.headers.0[0].1.as_str()), (302, "http://127.0.0.1:1/"));
    let address = answering(b"HTTP/1.1 503 Busy\r\nretry-after: 7\r\n\r\nlater".to_vec());
    let busy = answer(send(&format!("http://{}/", address.await), AMPLE).await);
    assert_eq!((busy.status, busy.retry_after_ms, busy.body.as_str()), (503, Some(7_000), "later"));
}

#[tokio::test]
async fn lines_that_are_no_headers_are_passed_over() {
    for (name, lines) in [
        ("a space before the colon", "Content-Length : 2"),
        ("a folded value", "x-note: one\r\n two\r\ncontent-length: 2"),
        ("no colon", "Warning in index.php\r\ncontent-length: 2"),
        ("no colon after the name", "PHP Warning:  Undefined index\r\ncontent-length: 2"),
        ("no name", ": nothing\r\ncontent-length: 2"),
        ("DEL in a value", "x-note: a\x7fb\r\ncontent-length: 2"),
    ] {
        let address = answering(format!("HTTP/1.1 200 OK\r\n{lines}\r\n\r\nok").into_bytes()).await;
        let sent = send(&format!("http://{address}/"), AMPLE).await;
        let answer = sent.result.unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        assert_eq!((answer.status, answer.body.as_str(), answer.truncated), (200, "ok", false), "{name}");
    }
}

#[tokio::test]
async fn a_body_that_only_claims_to_be_packed_is_kept_as_it_is() {
    let address =
        answering(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc".to_vec()).await;
    assert_eq!(answer(send(&format!("http://{address}/"), AMPLE).await).body, "abc");
}

#[tokio::test]
async fn long_slow_and_broken_bodies_are_cut_and_still_count() {
    let mut long = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    long.resize(1_000_000, b'x');
    let long = answer(send(&format!("http://{}/", answering(long).await), AMPLE).await);
    assert!(long.truncated && long.body.len() == RESPONSE_BODY_LIMIT);

    let broken = answering(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc".to_vec()).await;
    let broken = answer(send(&format!("http://{broken}/"), AMPLE).await);
    assert!(broken.truncated && broken.body == "abc");

    let slow = listen(|_, mut stream| async move {
        read_request(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc").await.unwrap();
        std::future::pending::<()>().await;
    })
    .await;
    let slow = answer(send(&format!("http://{slow}/"), SHORT).await);
    assert!(slow.truncated && slow.body == "abc");
}

#[tokio::test]
async fn each_way_to_fail_has_its_code() {
    let closed_port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    assert_eq!(failure_code(&send(&format!("http://{closed_port}/"), AMPLE).await), "connect_refused");
    let nothing = with_names(Names::asking(|_| Box::pin(async { Err(NoAddress::Unknown) })));
    assert_eq!(failure_code(&nothing.send(&open_route(), post("http://a.invalid/", AMPLE)).await), "dns_not_found");

    let silent = listen(|_, stream| async move {
        let _open = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let late = send(&format!("http://{silent}/"), SHORT).await;
    assert_eq!(failure_code(&late), "response_timeout");
    assert!(late.timing.total >= 300.0 && late.timing.first_byte.is_none());
    let unshaken = send(&format!("https://{silent}/"), SHORT).await;
    assert_eq!(failure_code(&unshaken), "tls_timeout");
    assert!(unshaken.timing.connect.is_some() && unshaken.timing.tls.unwrap() > 200.0, "{:?}", unshaken.timing);

    assert_eq!(failure_code(&send(&format!("http://{}/", answering(Vec::new()).await), AMPLE).await), "closed_early");
    let half = answering(b"HTTP/1.1 200 OK\r\ncontent-le".to_vec()).await;
    assert_eq!(failure_code(&send(&format!("http://{half}/"), AMPLE).await), "closed_early");
    let other = answering(b"-ERR unknown command\r\n".to_vec()).await;
    assert_eq!(failure_code(&send(&format!("http://{other}/"), AMPLE).await), "bad_response");
    let ssh = greeting(b"SSH-2.0-OpenSSH_9.2\r\n").await;
    assert_eq!(failure_code(&send(&format!("https://{ssh}/"), AMPLE).await), "tls_failed");
    let mut wordy = b"HTTP/1.1 200 OK\r\nx: ".to_vec();
    wordy.resize(2_000_000, b'x');
    assert_eq!(failure_code(&send(&format!("http://{}/", answering(wordy).await), AMPLE).await), "bad_response");
}

#[tokio::test]
async fn header_names_go_out_as_typed_or_in_title_case() {
    let address = listen(|_, mut stream| async move {
        while let Some(request) = read_request(&mut stream).await {
            let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{request}", request.len());
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    })
    .await;
    let egress = egress();
    for typed in [vec!["SOAPAction".to_owned(), "x-env".to_owned()], Vec::new()] {
        let mut outgoing = post(&format!("http://{address}/"), AMPLE);
        outgoing.headers.push((http::HeaderName::from_static("soapaction"), http::HeaderValue::from_static("\"\"")));
        outgoing.headers.push((http::HeaderName::from_static("x-env"), http::HeaderValue::from_static("a")));
        outgoing.typed.clone_from(&typed);
        let told = answer(egress.send(&open_route(), outgoing).await).body;
        let own = if typed.is_empty() { ["Soapaction: \"\"", "X-Env: a"] } else { ["SOAPAction: \"\"", "x-env: a"] };
        for line in own.into_iter().chain(["Content-Type: application/json", "Content-Length: 7", "Accept: */*"]) {
            assert!(told.contains(&format!("\r\n{line}\r\n")), "{line}: {told}");
        }
        assert!(told.starts_with(&format!("POST / HTTP/1.1\r\nHost: {address}\r\n")), "{told}");
    }
}

#[tokio::test]
async fn a_fresh_connection_that_closes_is_not_tried_again() {
    let connections = Arc::new(AtomicUsize::new(0));
    let seen = connections.clone();
    let address = listen(move |_, mut stream| {
        seen.fetch_add(1, Ordering::SeqCst);
        async move {
            read_request(&mut stream).await;
        }
    })
    .await;
    assert_eq!(failure_code(&send(&format!("http://{address}/"), AMPLE).await), "closed_early");
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn the_guard_holds_at_send_for_literal_addresses_names_and_http() {
    let egress = egress();
    let connections = Arc::new(AtomicUsize::new(0));
    let seen = connections.clone();
    let address = listen(move |_, stream| {
        seen.fetch_add(1, Ordering::SeqCst);
        answer_all(stream, OK)
    })
    .await;
    let port = address.port();
    let closed = route(AddressPolicy { allow: Vec::new(), allow_http: true });
    assert!(egress.send(&open_route(), post(&format!("http://{address}/"), AMPLE)).await.result.is_ok());
    for url in [
        format!("http://127.0.0.1:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://localhost:{port}/"),
    ] {
        let sent = egress.send(&closed, post(&url, AMPLE)).await;
        assert_eq!(failure_code(&sent), "blocked_address", "{url}");
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1, "a kept connection serves no other policy");
    let https_only = route(AddressPolicy { allow_http: false, ..open_policy() });
    let sent = egress.send(&https_only, post(&format!("http://{address}/"), AMPLE)).await;
    assert!(sent.result.unwrap_err().message.contains("TIDINGS_ALLOW_HTTP"));
}

#[tokio::test]
async fn a_probe_stops_at_the_first_thing_wrong() {
    let closed_port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let closed = route(AddressPolicy { allow: Vec::new(), allow_http: true });
    let https_only = route(AddressPolicy { allow_http: false, ..open_policy() });
    let port = closed_port.port();
    let table = [
        (&https_only, format!("http://127.0.0.1:{port}/"), "https", "blocked_address"),
        (&open_route(), "http://nothing.invalid/".to_owned(), "dns", "dns_not_found"),
        (&open_route(), "http://a{b}.example/".to_owned(), "https", "invalid_configuration"),
        (&closed, "http://localhost/".to_owned(), "address", "blocked_address"),
        (&closed, "https://[::1]/".to_owned(), "address", "blocked_address"),
        (&open_route(), format!("http://127.0.0.1:{port}/"), "connect", "connect_refused"),
        (&open_route(), format!("http://localhost:{port}/"), "connect", "connect_refused"),
    ];
    let egress = with_names(Names::asking(|host| {
        let known = (host == "localhost").then(|| vec!["127.0.0.1".parse().unwrap()]);
        Box::pin(async { known.ok_or(NoAddress::Unknown) })
    }));
    for (policy, url, step, code) in table {
        let probe = egress.probe(policy, &Url::parse(&url).unwrap(), AMPLE).await;
        let last = probe.checks.last().unwrap();
        assert_eq!((last.name.as_str(), last.ok), (step, false), "{url}");
        assert!(probe.checks.iter().rev().skip(1).all(|check| check.ok));
        assert_eq!(probe.result.unwrap_err().code.word(), code, "{url}");
    }
}

#[test]
fn a_bad_file_of_certificates_is_an_error_that_names_the_setting() {
    let file = tempfile::NamedTempFile::new().unwrap();
    for path in [file.path().to_owned(), "/no/such/file".into()] {
        let config = Config { extra_ca_file: Some(path), ..Config::for_tests("sqlite://unused") };
        let error = Egress::new(&config, &Clock::system()).err().unwrap().to_string();
        assert!(error.contains("TIDINGS_EXTRA_CA_FILE"), "{error}");
    }
}

/// Two listeners at one port of 127.0.0.1 and 127.0.0.2; the count is that of connections to the former.
async fn inside_and_outside() -> (u16, Arc<AtomicUsize>) {
    let inside = Arc::new(AtomicUsize::new(0));
    loop {
        let outer = TcpListener::bind("127.0.0.2:0").await.unwrap();
        let port = outer.local_addr().unwrap().port();
        let Ok(inner) = TcpListener::bind(("127.0.0.1", port)).await else { continue };
        let count = inside.clone();
        tokio::spawn(async move {
            while inner.accept().await.is_ok() {
                count.fetch_add(1, Ordering::SeqCst);
            }
        });
        tokio::spawn(async move {
            while let Ok((stream, _)) = outer.accept().await {
                tokio::spawn(answer_all(stream, OK));
            }
        });
        return (port, inside);
    }
}

#[tokio::test]
async fn a_name_that_changes_its_address_between_check_and_connection_gains_nothing() {
    use std::net::Ipv4Addr;
    let (outside, hidden) = (Ipv4Addr::new(127, 0, 0, 2), Ipv4Addr::LOCALHOST);
    let policy = AddressPolicy { allow: vec!["127.0.0.2/32".parse().unwrap()], allow_http: true };
    for way in [None, Some("bind:127.0.0.9")] {
        let (port, inside) = inside_and_outside().await;
        let mut config = Config::for_tests("sqlite://unused");
        config.static_egress = way.map(|way| WayOut::parse(way).unwrap());
        let route = Arc::new(Route { policy: policy.clone(), static_ip: way.is_some(), certificate: None });
        let url = format!("http://rebind.example:{port}/");

        let rebinding = name_server(move |number| vec![if number == 0 { outside } else { hidden }]).await;
        let egress = Egress::with_names(&config, &Clock::system(), names_of(rebinding)).unwrap();
        let probe = egress.probe(&route, &url.parse().unwrap(), AMPLE).await;
        assert!(probe.result.is_ok(), "{probe:?}");
        let sent = egress.send(&route, post(&url, AMPLE)).await;
        assert_eq!(failure_code(&sent), "blocked_address", "{sent:?}");
        let told = sent.result.unwrap_err().message;
        assert!(told.contains("rebind.example") && !told.contains("127."), "{told}");

        // Among several addresses only those that pass are connected to.
        let mixed = name_server(move |_| vec![hidden, outside]).await;
        let egress = Egress::with_names(&config, &Clock::system(), names_of(mixed)).unwrap();
        assert_eq!(answer(egress.send(&route, post(&url, AMPLE)).await).body, "ok");
        assert_eq!(inside.load(Ordering::SeqCst), 0);
    }
}
