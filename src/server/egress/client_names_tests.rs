//! Names: resolvers that do not answer, dead and blocked addresses, and one question for all who want the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::testing::*;
use super::tests::with_names;
use super::*;
use crate::server::egress::NoAddress;

#[tokio::test]
async fn a_resolver_without_an_answer_is_no_fault_of_the_endpoint() {
    let failing = with_names(Names::asking(|_| Box::pin(async { Err(NoAddress::Unanswered("try again".to_owned())) })));
    let silent = with_names(Names::asking(|_| Box::pin(std::future::pending())));
    for (egress, words) in
        [(failing, "could not look up the name a.example: try again."), (silent, "did not answer within")]
    {
        let sent = egress.send(&open_route(), post("http://a.example/", SHORT)).await;
        assert_eq!(failure_code(&sent), "resolver_failed");
        assert!(sent.timing.dns.is_some() && sent.timing.connect.is_none(), "{:?}", sent.timing);
        let failure = sent.result.unwrap_err();
        assert!(failure.message.contains(words) && failure.code.own().is_some(), "{failure:?}");
        let probe = egress.probe(&open_route(), &"http://a.example/".parse().unwrap(), SHORT).await;
        assert_eq!(probe.result.unwrap_err(), failure);
    }
}

#[tokio::test]
async fn all_who_want_a_name_wait_for_one_answer() {
    let asked = Arc::new(AtomicUsize::new(0));
    let gate = Arc::new(tokio::sync::Semaphore::new(0));
    let (count, closed) = (asked.clone(), gate.clone());
    let names = Names::asking(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        let gate = closed.clone();
        Box::pin(async move {
            // An error says that the gate is open.
            let _ = gate.acquire().await;
            Ok(vec!["127.0.0.1".parse().unwrap()])
        })
    });
    let mut all = Box::pin(futures_util::future::join_all((0..20).map(|_| names.lookup("a.example"))));
    assert!(futures_util::FutureExt::now_or_never(&mut all).is_none());
    gate.close();
    assert!(all.await.into_iter().all(|found| found.is_ok()));
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    // Nothing is kept.
    assert!(names.lookup("a.example").await.is_ok());
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_name_with_a_dead_address_is_reached_at_the_next() {
    let address = listen(|_, stream| answer_all(stream, OK)).await;
    let dead: std::net::IpAddr = "127.0.0.99".parse().unwrap();
    let egress = with_names(Names::asking(move |_| Box::pin(async move { Ok(vec![dead, address.ip()]) })));
    let url = format!("http://a.example:{}/", address.port());
    assert_eq!(answer(egress.send(&open_route(), post(&url, AMPLE)).await).body, "ok");
    let all_dead = with_names(Names::asking(move |_| Box::pin(async move { Ok(vec![dead]) })));
    assert_eq!(failure_code(&all_dead.send(&open_route(), post(&url, AMPLE)).await), "connect_refused");
}

#[tokio::test]
async fn a_name_of_a_blocked_address_is_refused_without_telling_the_address() {
    let sent = egress().send(&Arc::default(), post("https://localhost/", AMPLE)).await;
    assert_eq!(failure_code(&sent), "blocked_address");
    let inside = with_names(Names::asking(|_| Box::pin(async { Ok(vec!["10.1.2.3".parse().unwrap()]) })));
    let sent = inside.send(&Arc::default(), post("https://a.example/", AMPLE)).await;
    assert_eq!(failure_code(&sent), "blocked_address");
    let told = sent.result.unwrap_err().message;
    assert!(told.contains("a.example") && told.contains("TIDINGS_ALLOW_CIDRS"), "{told}");
    assert!(!told.contains("10."), "{told}");
    let checks = inside.probe(&Arc::default(), &url::Url::parse("https://a.example/").unwrap(), AMPLE).await.checks;
    assert!(checks.iter().all(|check| !check.detail.contains("10.")), "{checks:?}");
}
