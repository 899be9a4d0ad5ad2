//! Connections that are used again, and that turn out to have been closed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::AsyncWriteExt as _;

use super::super::testing::*;
use super::*;

/// What a server does with the requests after the first of a connection.
#[derive(Clone, Copy)]
enum Then {
    /// It reads them and hangs up.
    HangUp,
    /// It begins an answer and hangs up.
    Begin,
    /// It hung up right after its first answer.
    Gone,
}

/// Sends twice, and answers how the second ended and how many requests were read.
async fn twice(then: Then) -> (Sent, usize) {
    let requests = Arc::new(AtomicUsize::new(0));
    let seen = requests.clone();
    let address = listen(move |_, mut stream| {
        let seen = seen.clone();
        async move {
            read_request(&mut stream).await;
            seen.fetch_add(1, Ordering::SeqCst);
            stream.write_all(OK).await.unwrap();
            if !matches!(then, Then::Gone) && read_request(&mut stream).await.is_some() {
                seen.fetch_add(1, Ordering::SeqCst);
                if matches!(then, Then::Begin) {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncont").await;
                }
            }
        }
    })
    .await;
    let egress = egress();
    let url = format!("http://{address}/");
    assert_eq!(answer(egress.send(&open_route(), post(&url, AMPLE)).await).body, "ok");
    let second = egress.send(&open_route(), post(&url, AMPLE)).await;
    (second, requests.load(Ordering::SeqCst))
}

#[tokio::test]
async fn a_kept_connection_that_had_closed_is_replaced_at_once_by_a_fresh_one() {
    let (second, requests) = twice(Then::HangUp).await;
    assert!(second.timing.connect.is_some(), "of the fresh connection: {:?}", second.timing);
    assert_eq!((answer(second).body.as_str(), requests), ("ok", 3));
    let (second, requests) = twice(Then::Gone).await;
    assert_eq!((answer(second).body.as_str(), requests), ("ok", 2));
}

#[tokio::test]
async fn an_answer_that_had_begun_is_not_asked_for_again() {
    let (second, requests) = twice(Then::Begin).await;
    assert_eq!(second.timing, Timing { total: second.timing.total, ..Timing::default() });
    assert_eq!((failure_code(&second).as_str(), requests), ("closed_early", 2));
}

#[tokio::test]
async fn a_kept_connection_that_stays_silent_is_waited_for() {
    let address = listen(|number, mut stream| async move {
        read_request(&mut stream).await;
        stream.write_all(OK).await.unwrap();
        if number == 0 {
            read_request(&mut stream).await;
            std::future::pending::<()>().await;
        }
    })
    .await;
    let egress = egress();
    let url = format!("http://{address}/");
    assert_eq!(answer(egress.send(&open_route(), post(&url, AMPLE)).await).body, "ok");
    assert_eq!(failure_code(&egress.send(&open_route(), post(&url, SHORT)).await), "response_timeout");
}
