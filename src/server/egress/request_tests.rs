//! What is sent, and what the log shows of it.

use super::*;

static NONE: BTreeMap<String, String> = BTreeMap::new();

fn envelope<'a>(credentials: &'a Credentials, extra: &'a BTreeMap<String, String>) -> Envelope<'a> {
    Envelope {
        delivery_id: "dlv_1",
        attempt: 2,
        test: false,
        unix_s: 1_715_175_712,
        content_type: "application/json",
        keys: &[],
        credentials,
        extra_headers: extra,
        secret_headers: &NONE,
    }
}

fn all_kinds() -> [(Credentials, Option<(&'static str, &'static str)>); 6] {
    let basic = Credentials::Basic { username: "ann".to_owned(), password: "pa:ss".to_owned() };
    let encoded = Credentials::BasicEncoded { encoded: "YW5uOnBhOnNz".to_owned() };
    let header = Credentials::Header { name: "X-Api-Key".to_owned(), value: "s3cret".to_owned() };
    [
        (Credentials::None, None),
        (basic, Some(("authorization", "Basic YW5uOnBhOnNz"))),
        (encoded, Some(("authorization", "Basic YW5uOnBhOnNz"))),
        (Credentials::Bearer { token: "t0ken".to_owned() }, Some(("authorization", "Bearer t0ken"))),
        (header, Some(("x-api-key", "s3cret"))),
        (Credentials::Signed, None),
    ]
}

#[test]
fn each_kind_of_authentication_sends_its_header() {
    for (credentials, wanted) in all_kinds() {
        let built = build(&envelope(&credentials, &BTreeMap::new()), b"{}");
        let sent = built.headers.iter().find(|(name, _)| matches!(name.as_str(), "authorization" | "x-api-key"));
        let sent = sent.map(|(name, value)| (name.as_str(), value.to_str().unwrap()));
        assert_eq!(sent, wanted, "{credentials:?}");
    }
}

#[test]
fn neither_the_log_nor_debug_shows_a_secret() {
    let extra =
        BTreeMap::from([("X-Env".to_owned(), "prod".to_owned()), ("X-Auth-Token".to_owned(), "t0ken".to_owned())]);
    for (credentials, _) in all_kinds() {
        let built = build(&envelope(&credentials, &extra), b"{}");
        let shown =
            format!("{} {credentials:?} {:?}", built.shown_extra, built.headers.iter().find(|h| h.1.is_sensitive()));
        for secret in ["pa:ss", "YW5u", "t0ken", "s3cret"] {
            assert!(!shown.contains(secret), "{shown}");
        }
        assert!(built.shown_extra.contains(r#""x-env":"prod""#), "{shown}");
    }
}

#[test]
fn the_log_shows_the_headers_in_the_order_sent() {
    let extra = BTreeMap::from([("X-Env".to_owned(), "prod".to_owned())]);
    let credentials = Credentials::Bearer { token: "t0ken".to_owned() };
    let clock = crate::server::clock::Clock::system();
    let keys = [(); 2].map(|()| SigningKey::of(&signing::new_secret(&clock), &[]).unwrap());
    let envelope = Envelope { test: true, keys: &keys, ..envelope(&credentials, &extra) };
    let built = build(&envelope, b"{}");
    let shown = shown_headers(&Logged {
        delivery_id: "dlv_1",
        attempt: 2,
        test: true,
        unix_s: 1_715_175_712,
        content_type: "application/json",
        shown_extra: &built.shown_extra,
        signature: &built.signature,
    });
    let sent: Vec<&str> = built.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(shown.0.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), sent);
    for ((name, shown), (_, sent)) in shown.0.iter().zip(&built.headers) {
        assert!(shown == sent.to_str().unwrap() || (name == "authorization" && shown == "Bearer ***"), "{name}");
    }
    assert_eq!(built.signature.split(' ').count(), 2);
}

#[test]
fn headers_of_our_own_and_bad_ones_are_refused() {
    for name in ["Host", "content-type", "Proxy-Authorization", "webhook-id", "TE", "User-Agent", "", "a b", "ä", "a:"]
    {
        assert!(check_header(name, "x").is_err(), "{name}");
    }
    for value in ["a\nb", "a\r", "\0", "\u{7f}"] {
        assert!(check_header("x-a", value).is_err(), "{value:?}");
    }
    assert_eq!(check_header("X-Api-Key", "any thing"), Ok(()));
    assert_eq!(check_header("authorization", "Token ä"), Ok(()));
}

#[test]
fn names_in_another_case_than_titles_are_sent_as_typed() {
    let names = ["SOAPAction", "X-TenantID", "x-env", "X-Env", "X-1st", "X--A", "ETag"];
    let extra: BTreeMap<_, _> = names.iter().map(|name| ((*name).to_owned(), String::new())).collect();
    let header = Credentials::Header { name: "apikey".to_owned(), value: "k".to_owned() };
    let typed = build(&envelope(&header, &extra), b"{}").typed;
    assert_eq!(typed, ["apikey", "ETag", "SOAPAction", "X-TenantID", "x-env"]);
    assert!(build(&envelope(&Credentials::None, &BTreeMap::new()), b"{}").typed.is_empty());
}

#[test]
fn invisible_characters_at_the_ends_of_headers_are_named() {
    for (name, value) in [("X-A\u{200b}", "x"), ("\u{feff}X-A", "x"), ("X-A", "x\u{200b}"), ("X-A", "\u{2060}x")] {
        let told = check_header(name, value).unwrap_err();
        assert!(told.contains("invisible character (U+"), "{told}");
    }
}
