//! The client against real listeners that misbehave in every way we know of.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

use super::super::testing::*;
use super::*;
use crate::domain::attempt::RESPONSE_BODY_LIMIT;
use crate::server::egress::guard::AddressPolicy;

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
async fn compressed_bodies_are_not_unpacked() {
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
    assert_eq!(failure_code(&send("http://nothing.invalid/", AMPLE).await), "dns_not_found");

    let silent = listen(|_, stream| async move {
        let _open = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let late = send(&format!("http://{silent}/"), SHORT).await;
    assert_eq!(failure_code(&late), "response_timeout");
    assert!(late.timing.total >= 300.0 && late.timing.first_byte.is_none());
    // The handshake never ends, so there never is a connection.
    assert_eq!(failure_code(&send(&format!("https://{silent}/"), SHORT).await), "connect_timeout");

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
async fn a_kept_connection_that_closes_is_a_failed_attempt_and_no_hidden_repeat() {
    let requests = Arc::new(AtomicUsize::new(0));
    let seen = requests.clone();
    let address = listen(move |_, mut stream| {
        let seen = seen.clone();
        async move {
            read_request(&mut stream).await;
            seen.fetch_add(1, Ordering::SeqCst);
            stream.write_all(OK).await.unwrap();
            // The next request on this connection is read and not answered.
            if read_request(&mut stream).await.is_some() {
                seen.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await;
    let egress = egress();
    let url = format!("http://{address}/");
    assert_eq!(answer(egress.send(&open_route(), post(&url, AMPLE)).await).body, "ok");
    assert_eq!(failure_code(&egress.send(&open_route(), post(&url, AMPLE)).await), "closed_early");
    assert_eq!(requests.load(Ordering::SeqCst), 2);
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
async fn the_resolver_itself_refuses_what_a_name_hides() {
    use reqwest::dns::Resolve as _;
    let closed = GuardedResolver { names: Names::system(), route: Arc::default() };
    let error = closed.resolve("localhost".parse().unwrap()).await.err().unwrap();
    let failure = failure::classify(error.as_ref(), watch::Phase::Resolving);
    assert_eq!(failure.code, ErrorCode::BlockedAddress);
    assert!(failure.message.contains("localhost") && failure.message.contains("TIDINGS_ALLOW_CIDRS"), "{failure:?}");
    let open = GuardedResolver { names: Names::system(), route: open_route() };
    assert!(open.resolve("localhost".parse().unwrap()).await.is_ok());
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
        (&closed, "http://localhost/".to_owned(), "address", "blocked_address"),
        (&closed, "https://[::1]/".to_owned(), "address", "blocked_address"),
        (&open_route(), format!("http://127.0.0.1:{port}/"), "connect", "connect_refused"),
        (&open_route(), format!("http://localhost:{port}/"), "connect", "connect_refused"),
    ];
    let egress = egress();
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
        assert!(told.contains("rebind.example") && told.contains("127.0.0.0/8"), "{told}");

        // Among several addresses only those that pass are connected to.
        let mixed = name_server(move |_| vec![hidden, outside]).await;
        let egress = Egress::with_names(&config, &Clock::system(), names_of(mixed)).unwrap();
        assert_eq!(answer(egress.send(&route, post(&url, AMPLE)).await).body, "ok");
        assert_eq!(inside.load(Ordering::SeqCst), 0);
    }
}
