//! Tokens: how long they serve, when they are given up, and what a failed fetch shows.

use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::AsyncWriteExt as _;

use super::super::testing::*;
use super::*;
use crate::server::config::Config;

fn answer(status: u16, body: &str) -> Answer {
    let headers = Headers::default();
    Answer { status, headers, body: body.to_owned(), truncated: false, retry_after_ms: None }
}

#[test]
fn a_token_serves_until_shortly_before_its_end() {
    let at = Timestamp(1_000_000);
    let token = read(&answer(200, r#"{"access_token":"t","token_type":"bearer","expires_in":"3600"}"#), at);
    let token = token.unwrap_or_else(|failure| panic!("{}", failure.message));
    assert!(token.serves(at) && token.serves(at.plus_ms(3_539_999)));
    assert!(!token.serves(at.plus_ms(3_540_000)));
    assert!(!token.serves(at.plus_ms(-1)), "the clock was set back");
    let short = read(&answer(200, r#"{"access_token":"t","expires_in":8}"#), at);
    let short = short.unwrap_or_else(|failure| panic!("{}", failure.message));
    assert!(short.serves(at.plus_ms(5_999)) && !short.serves(at.plus_ms(6_000)));
}

#[test]
fn a_refusal_is_told_in_the_servers_own_words() {
    let told = |status, body: &str| read(&answer(status, body), Timestamp(0)).err().map(|failure| failure.message);
    let body = r#"{"error":"invalid_client","error_description":"unknown client"}"#;
    assert_eq!(told(401, body).as_deref(), Some("The token endpoint answered 401: invalid_client: unknown client."));
    assert_eq!(told(500, "").as_deref(), Some("The token endpoint answered 500."));
    assert_eq!(told(502, "<p>bad\r\n gateway").as_deref(), Some("The token endpoint answered 502: <p>bad gateway."));
    for body in ["", "{}", r#"{"access_token":""}"#, r#"{"access_token":"a b"}"#, r#"{"access_token":"t\n"}"#] {
        assert!(told(200, body).is_some(), "{body}");
    }
    assert!(told(200, r#"{"access_token":"t","token_type":"mac"}"#).is_some());
}

/// A token endpoint that numbers its tokens, and these tokens.
async fn numbering(clock: &Clock) -> (Tokens, OauthClient) {
    let given = Arc::new(AtomicUsize::new(0));
    let address = listen(move |_, mut stream| {
        let given = Arc::clone(&given);
        async move {
            while read_request(&mut stream).await.is_some() {
                let body = format!(r#"{{"access_token":"t{}"}}"#, given.fetch_add(1, Ordering::SeqCst));
                let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        }
    })
    .await;
    let egress = Egress::new(&Config::for_tests("sqlite://unused"), clock).unwrap();
    let client = OauthClient { token_url: format!("http://{address}/"), ..OauthClient::default() };
    (Tokens::new(&egress, clock), client)
}

#[tokio::test]
async fn a_refused_token_is_given_up_however_young_but_once_in_half_a_minute() {
    let clock = Clock::fake(Timestamp(1_000_000));
    let (tokens, client) = numbering(&clock).await;
    let route = open_route();
    let get = async || tokens.get(&route, &client, AMPLE).await.unwrap_or_else(|failure| panic!("{failure:?}"));
    let first = get().await;
    assert!(tokens.refused(&route, &client, &first).await);
    assert!(tokens.refused(&route, &client, &first).await, "one fetch serves all who hold the same");
    let second = get().await;
    assert_eq!((&*first.text, &*second.text), ("t0", "t1"));
    assert!(!tokens.refused(&route, &client, &second).await);
    assert!(tokens.refused(&route, &client, &first).await, "there is another one");
    clock.advance_ms(REFUSED_MS);
    assert!(tokens.refused(&route, &client, &second).await);
    assert_eq!(&*get().await.text, "t2");
}

#[tokio::test]
async fn a_failed_fetch_shows_its_request_without_the_secret() {
    let body = r#"{"error":"invalid_client","error_description":"s3cret-1 is unknown"}"#;
    let answer = format!("HTTP/1.1 401 No\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let address = answering(answer.into_bytes()).await;
    let client = OauthClient {
        token_url: format!("http://{address}/"),
        client_id: "ann".to_owned(),
        client_secret: "s3cret-1".to_owned(),
        client_auth: ClientAuth::Body,
        ..OauthClient::default()
    };
    let failure = Tokens::new(&egress(), &Clock::system()).get(&open_route(), &client, AMPLE).await.err().unwrap();
    let exchange = failure.exchange.clone().unwrap();
    assert_eq!(exchange.request.body, "grant_type=client_credentials&client_id=ann&client_secret=***");
    assert_eq!((exchange.request.url.as_str(), exchange.response.unwrap().status), (client.token_url.as_str(), 401));
    assert!(!format!("{failure:?}").contains("s3cret-1"), "{failure:?}");
}

#[test]
fn tokens_of_an_answer_that_is_no_use_are_hidden() {
    let hidden = |body: &str| {
        let mut body = body.to_owned();
        hide_tokens(&mut body);
        body
    };
    assert_eq!(hidden(r#"{"access_token":"t","token_type":"mac"}"#), r#"{"access_token":"***","token_type":"mac"}"#);
    assert_eq!(hidden("access_token=t&scope=a"), "***");
    assert_eq!(hidden(r#"{"access_token":"t"#), "***");
    assert_eq!(hidden("<p>Bad gateway"), "<p>Bad gateway");
}

#[test]
fn id_and_secret_are_encoded_before_they_are_joined() {
    let client = OauthClient {
        client_id: "a b".to_owned(),
        client_secret: "s:ü".to_owned(),
        scope: Some("x y".to_owned()),
        audience: Some(String::new()),
        ..OauthClient::default()
    };
    let value = basic(&client).map(|value| value.to_str().map(str::to_owned));
    assert!(matches!(value, Ok(Ok(text)) if text == format!("Basic {}", STANDARD.encode("a+b:s%3A%C3%BC"))));
    assert_eq!(form(&client, "s:ü"), "grant_type=client_credentials&scope=x+y");
    let body = OauthClient { client_auth: ClientAuth::Body, ..client };
    assert_eq!(
        form(&body, &body.client_secret),
        "grant_type=client_credentials&client_id=a+b&client_secret=s%3A%C3%BC&scope=x+y"
    );
}
