use axum::body::Bytes;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::*;
use crate::server::telemetry::meters::Meters;

const SOON: Duration = Duration::from_millis(50);
/// Far longer than anything here takes.
const LONG: Duration = Duration::from_secs(600);
/// For what must happen in the end.
const DEADLINE: Duration = Duration::from_secs(30);

fn patient() -> Patience {
    Patience { head: LONG, idle: LONG, body: LONG, body_bytes: 10, taking: LONG }
}

fn share(all: usize, of_one: usize) -> Share {
    Share { all, of_one, streams: 1, streams_of_one: 1 }
}

/// A server that answers on two paths, and one that waits for ever on a third.
async fn server(share: Share, patience: Patience) -> (SocketAddr, CancellationToken, tokio::task::JoinHandle<()>) {
    let body = async |body: Result<Bytes, axum::extract::rejection::BytesRejection>| match body {
        Ok(body) => body.len().to_string(),
        Err(_) => "slow".to_owned(),
    };
    let router = Router::new()
        .route("/", get(async || "hello"))
        .route("/large", get(async || vec![b'x'; 64 << 20]))
        .route("/held", get(async || std::future::pending::<()>().await))
        .route("/body", post(body));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let meters = Meters::new().expect("meters");
    let connections = Connections::new(share, meters.connections);
    let terms = Terms { connections, patience, proxies: Arc::default() };
    let stop = CancellationToken::new();
    (address, stop.clone(), tokio::spawn(serve(listener, router, terms, stop)))
}

async fn connect(address: SocketAddr, sends: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(sends.as_bytes()).await.expect("a part of a request");
    stream
}

/// All that comes until the server closes the connection, which it must.
async fn to_the_end(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let read = tokio::time::timeout(DEADLINE, stream.read_to_end(&mut text)).await.expect("an end");
    // A connection that is closed before all was read of it is reset.
    let _ = read;
    String::from_utf8_lossy(&text).into_owned()
}

/// Reads until this has come.
async fn until(stream: &mut TcpStream, wanted: &str) {
    let mut text = String::new();
    while !text.contains(wanted) {
        let mut part = [0; 1024];
        let read = tokio::time::timeout(DEADLINE, stream.read(&mut part)).await.expect("an answer");
        let count = read.expect("an open connection");
        assert!(count > 0, "closed after {text}");
        text += &String::from_utf8_lossy(&part[..count]);
    }
}

const ASK: &str = "GET / HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test]
async fn a_head_that_does_not_come_ends_the_connection() {
    let (address, ..) = server(share(9, 9), Patience { head: SOON, ..patient() }).await;
    for half in ["", "GET / HTTP/1.1\r\nhost:"] {
        assert_eq!(to_the_end(&mut connect(address, half).await).await, "");
    }
    // Also the head of a later request; until it begins, the connection may be idle.
    let mut stream = connect(address, ASK).await;
    until(&mut stream, "hello").await;
    tokio::time::sleep(2 * SOON).await;
    stream.write_all(ASK.as_bytes()).await.expect("it is still open");
    until(&mut stream, "hello").await;
    stream.write_all(b"GET").await.expect("it is still open");
    assert_eq!(to_the_end(&mut stream).await, "");
}

#[tokio::test]
async fn a_connection_is_idle_for_a_while_only() {
    let (address, ..) = server(share(9, 9), Patience { idle: SOON, ..patient() }).await;
    let mut stream = connect(address, ASK).await;
    assert!(to_the_end(&mut stream).await.ends_with("hello"));
}

#[tokio::test]
async fn a_body_must_make_progress() {
    let (address, ..) = server(share(9, 9), Patience { body: SOON, ..patient() }).await;
    let head = "POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n";
    let mut silent = connect(address, head).await;
    assert!(to_the_end(&mut silent).await.ends_with("slow"));
    let (mut reads, mut writes) = connect(address, head).await.into_split();
    let dripping = tokio::spawn(async move {
        while writes.write_all(b"x").await.is_ok() {
            tokio::time::sleep(SOON / 3).await;
        }
    });
    let mut text = Vec::new();
    let _ = tokio::time::timeout(DEADLINE, reads.read_to_end(&mut text)).await.expect("an end");
    assert!(String::from_utf8_lossy(&text).ends_with("slow"));
    dripping.await.expect("an end");
    // One that comes is read, however long it is.
    let mut quick = connect(address, head).await;
    quick.write_all(&[b'x'; 1000]).await.expect("a body");
    until(&mut quick, "1000").await;
}

#[tokio::test]
async fn an_answer_must_be_taken() {
    let (address, ..) = server(share(1, 1), Patience { taking: SOON, ..patient() }).await;
    let stream = connect(address, "GET /large HTTP/1.1\r\nhost: x\r\n\r\n").await;
    // It has begun, and may be over already on a slow machine.
    let _ = stream.peek(&mut [0]).await;
    // There is room for one, which is being answered: the next gets in when that one is given up.
    until(&mut connect(address, ASK).await, "hello").await;
}

#[tokio::test]
async fn nobody_goes_for_room_that_nobody_wants() {
    let (address, ..) = server(share(1, 1), patient()).await;
    let mut only = connect(address, "GET / HTTP/1.1\r\n").await;
    for line in ["host: x\r\n", "\r\n"] {
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        only.write_all(line.as_bytes()).await.expect("an open connection");
    }
    until(&mut only, "hello").await;
}

#[tokio::test]
async fn the_one_that_waits_longest_for_its_client_makes_room() {
    let (address, ..) = server(share(4, 4), patient()).await;
    let held = connect(address, "GET /held HTTP/1.1\r\nhost: x\r\n\r\n").await;
    let mut halves = Vec::new();
    for _ in 0..12 {
        halves.push(connect(address, "GET /").await);
    }
    let mut last = connect(address, ASK).await;
    until(&mut last, "hello").await;
    for gone in &mut halves[..9] {
        assert_eq!(to_the_end(gone).await, "");
    }
    let mut nothing = [0; 1];
    let open = held.try_read(&mut nothing).expect_err("no answer yet");
    assert_eq!(open.kind(), std::io::ErrorKind::WouldBlock, "what is being answered stays");
}

#[tokio::test]
async fn one_address_leaves_room_for_others() {
    let (address, ..) = server(share(8, 2), patient()).await;
    let held = "GET /held HTTP/1.1\r\nhost: x\r\n\r\n";
    let first = [connect(address, held).await, connect(address, held).await];
    // Nothing of these can be closed, so the next of the same address is.
    assert_eq!(to_the_end(&mut connect(address, ASK).await).await, "");
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.2:0".parse().expect("an address")).expect("another address");
    let mut other = socket.connect(address).await.expect("a connection");
    other.write_all(ASK.as_bytes()).await.expect("a request");
    until(&mut other, "hello").await;
    drop(first);
}

#[tokio::test]
async fn a_stop_ends_what_waits_and_lets_the_rest_finish() {
    let (address, stop, serving) = server(share(9, 9), patient()).await;
    let mut idle = connect(address, ASK).await;
    until(&mut idle, "hello").await;
    let mut half = connect(address, "POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\n12").await;
    let mut silent = connect(address, "").await;
    let mut large = connect(address, "GET /large HTTP/1.1\r\nhost: x\r\n\r\n").await;
    until(&mut large, "xxx").await;
    stop.cancel();
    half.write_all(b"34").await.expect("the rest");
    assert!(to_the_end(&mut half).await.ends_with('4'));
    assert_eq!(to_the_end(&mut idle).await, "");
    assert_eq!(to_the_end(&mut silent).await, "");
    let rest = to_the_end(&mut large).await;
    assert!(rest.len() > 60 << 20, "{}", rest.len());
    tokio::time::timeout(DEADLINE, serving).await.expect("an end").expect("no panic");
}

#[tokio::test]
async fn only_http_1_is_spoken() {
    let (address, ..) = server(share(9, 9), patient()).await;
    let mut stream = connect(address, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await;
    let text = to_the_end(&mut stream).await;
    assert!(text.is_empty() || text.starts_with("HTTP/1.1 "), "{text}");
}

#[tokio::test]
async fn live_streams_are_counted_by_person() {
    let meters = Meters::new().expect("meters");
    let some = Share { streams: 3, streams_of_one: 2, ..share(9, 9) };
    let connections = Connections::new(some, meters.connections);
    let (one, other) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    let first = connections.stream(one);
    let second = connections.stream(one);
    assert!(first.is_some() && second.is_some() && connections.stream(one).is_none());
    let third = connections.stream(other);
    assert!(third.is_some() && connections.stream(other).is_none());
    drop(first);
    assert!(connections.stream(other).is_some() && connections.stream(one).is_some());
}
