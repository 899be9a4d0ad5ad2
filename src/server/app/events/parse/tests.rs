use super::*;
const NOW: Timestamp = Timestamp(1_715_175_712_445);

fn json(body: &str) -> Result<Vec<Incoming>, AppError> {
    parse(body.as_bytes(), Some("application/json; charset=utf-8"), NOW, &Vocabulary::default())
}

fn faults(result: Result<Vec<Incoming>, AppError>) -> Vec<(String, String)> {
    match result {
        Err(AppError::Invalid(faults)) => faults.into_iter().map(|fault| (fault.pointer, fault.detail)).collect(),
        Err(other) => panic!("another error: {other}"),
        Ok(_) => panic!("no fault was found"),
    }
}

fn fault_of(member: &str) -> String {
    let found = faults(json(&format!(r#"{{"type":"message.sent",{member}}}"#)));
    assert_eq!(found.len(), 1, "{member}: {found:?}");
    found[0].1.clone()
}

const ONE: &str = r#"{"type":"message.sent","id":"a"}"#;

#[test]
fn the_four_forms_are_read() {
    assert_eq!(json(ONE).expect("one").len(), 1);
    assert_eq!(json(&format!("[{ONE}, {ONE}]")).expect("array").len(), 2);
    assert_eq!(json(&format!(r#" {{"events":[{ONE}]}} "#)).expect("object").len(), 1);
    let lines = format!("{ONE}\r\n\n  {ONE}\n");
    let read = parse(lines.as_bytes(), Some("application/x-ndjson"), NOW, &Vocabulary::default()).expect("lines");
    assert_eq!(read.len(), 2);
    assert!(matches!(
        parse(b"a=b", Some("application/x-www-form-urlencoded"), NOW, &Vocabulary::default()),
        Err(AppError::UnsupportedMediaType(_))
    ));
    assert!(matches!(
        parse(b"{}", Some("application/json;charset=latin1"), NOW, &Vocabulary::default()),
        Err(AppError::UnsupportedMediaType(_))
    ));
}

#[test]
fn data_and_profile_stay_as_they_came() {
    let data = r#"{"amount": 0.10, "big":123456789012345678901234567890,"b":1,"a":"\u0000"}"#;
    let body = format!(r#"{{"type":"message.sent","data":{data},"profile":{{}},"time":1715175712}}"#);
    let event = json(&body).expect("an event").remove(0).event;
    assert_eq!(event.data.as_deref(), Some(data));
    assert_eq!(event.profile.as_deref(), Some("{}"));
    assert_eq!(event.time.to_string(), "2024-05-08T13:41:52Z");
    let now = json(ONE).expect("an event").remove(0).event;
    assert_eq!(now.time.to_string(), "2024-05-08T13:41:52.445Z");
}

#[test]
fn every_fault_of_every_event_is_told_at_once() {
    let body = r#"[{"type":"message.deliverd","channel":"emale"},{"id":"","time":"yesterday"},7]"#;
    let found = faults(json(body));
    let pointers: Vec<&str> = found.iter().map(|(pointer, _)| pointer.as_str()).collect();
    assert_eq!(pointers, ["/0/type", "/0/channel", "/1/id", "/1/time", "/1/type", "/2"]);
    assert!(found[0].1.contains("message.delivered"), "{}", found[0].1);
    assert!(found[1].1.contains("email"), "{}", found[1].1);
    let wrapped = faults(json(r#"{"events":[{"type":"message.sent","data":[]}]}"#));
    assert_eq!(wrapped[0].0, "/events/0/data");
    let lines = faults(parse(b"\n{\"type\":1}", Some("application/x-ndjson"), NOW, &Vocabulary::default()));
    assert_eq!(lines[0], ("/0/type".to_owned(), "Line 2: type must be a text, not a number.".to_owned()));
}

#[test]
fn each_rule_has_its_sentence() {
    for (member, word) in [
        (r#""id":5"#, "text"),
        (r#""id":"a\nb""#, "control"),
        (r#""time":1.5"#, "RFC 3339"),
        (r#""time":"2024-05-08""#, "RFC 3339"),
        (r#""time":99999999999999999999"#, "RFC 3339"),
        (r#""product":"crn""#, "crm"),
        (r#""source":"a\u0000b""#, "U+0000"),
        (r#""data":"x""#, "object"),
        (r#""profile":[1]"#, "object"),
        (r#""chanel":"email""#, "channel"),
        (r#""source":{"a":1}"#, "text"),
    ] {
        let detail = fault_of(member);
        assert!(detail.contains(word), "{member}: {detail}");
    }
    let test = faults(json(r#"{"type":"webhook.test"}"#));
    assert!(test[0].1.contains("cannot be posted"));
    let consent = faults(json(r#"{"type":"channel.opted_in","source":"sms"}"#));
    assert_eq!(consent[0].0, "/source");
    assert!(json(r#"{"type":"channel.opted_in","source":"sdk"}"#).is_ok());
    assert!(json(r#"{"type":"message.sent","source":"anything at all","product":null}"#).is_ok());
}

#[test]
fn what_is_not_json_is_refused_whole() {
    for body in [
        "",
        "  ",
        "nonsense",
        "{",
        "[",
        "\"text\"",
        "[]",
        r#"{"events":[]}"#,
        r#"{"events":{}}"#,
        r#"{"events":[],"more":1}"#,
        r#"{"type":"message.sent","type":"message.read"}"#,
        r#"{"type":"message.sent","data":{"a":1,"a":2}}"#,
        r#"{"type":"message.sent","data":{"a":"\ud800"}}"#,
    ] {
        assert!(!faults(json(body)).is_empty(), "{body}");
    }
    assert!(!faults(parse(b"{\"type\":\"\xff\"}", None, NOW, &Vocabulary::default())).is_empty());
}

#[test]
fn depth_is_counted_from_the_event_in_every_form() {
    let event = |depth: usize| {
        let inner = depth - 2;
        format!(r#"{{"type":"message.sent","data":{{"a":{}{}}}}}"#, "[".repeat(inner), "]".repeat(inner))
    };
    let wraps: [fn(&str) -> String; 3] =
        [|event| event.to_owned(), |event| format!("[{event}]"), |event| format!(r#"{{"events":[{event}]}}"#)];
    for wrap in wraps {
        assert!(json(&wrap(&event(64))).is_ok());
        assert!(!faults(json(&wrap(&event(65)))).is_empty());
    }
}

#[test]
fn limits_are_told() {
    let large = format!(r#"{{"type":"message.sent","data":{{"a":"{}"}}}}"#, "x".repeat(EVENT_LIMIT_BYTES));
    assert!(matches!(json(&large), Err(AppError::TooLarge(_))));
    let many = vec![ONE; 1_001].join("\n");
    assert!(!faults(parse(many.as_bytes(), Some("application/x-ndjson"), NOW, &Vocabulary::default())).is_empty());
    let wrong = vec!["{}"; 1_000].join(",");
    assert_eq!(faults(json(&format!("[{wrong}]"))).len(), FAULT_LIMIT);
}

#[test]
fn terms_find_an_event() {
    let data = r#"{"email":"A@B.c","to":["X","x",true],"message_id":145413,"other":"no","user_id":"\u00c4"}"#;
    let one = json(&format!(r#"{{"type":"message.sent","data":{data}}}"#)).expect("an event").remove(0);
    assert_eq!(one.terms, ["a@b.c", "x", "145413", "ä"]);
}
