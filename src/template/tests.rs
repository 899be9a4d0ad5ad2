use super::*;
use crate::domain::json;

const DATA: &str = r#"{"message_uid":"u-1","email":"ada@test.com","n":0.10,"big":123456789012345678901234567890,
    "list":["a","b",null],"lists":[{"id":1},{"name":"x"}],"none":null,"a b":"odd","o":{"k":"v\"q"}}"#;

pub fn with<T>(data: &str, run: impl FnOnce(&Context<'_>) -> T) -> T {
    let data = json::parse(data, 64).expect("data");
    let profile = json::parse(r#"{"first_name":"Ada"}"#, 64).expect("profile");
    run(&Context {
        event_type: "message.delivered",
        event_id: "evt_1",
        sender_id: None,
        time: "2024-05-08T13:41:52.4514460Z".parse().expect("a time"),
        product: Some("campaigns"),
        channel: Some("email"),
        source: None,
        webhook_name: "CRM \"sync\"",
        webhook_id: "wh_1",
        workspace: "Acme",
        workspace_id: "ws_1",
        wire_event: "Delivered",
        wire_channel: Some("EMAIL"),
        data: &data,
        profile: &profile,
    })
}

fn render(template: &str) -> String {
    let template = Template::parse(template).expect(template);
    with(DATA, |context| template.render(context).expect("small"))
}

fn fault(template: &str) -> Fault {
    Template::parse(template).expect_err(template)
}

#[test]
fn a_placeholder_alone_keeps_its_type() {
    assert_eq!(
        render(r#"{"a": "{{n}}", "b": {{ big }}, "c": "{{o}}", "d": "{{missing}}"}"#),
        r#"{"a":0.10,"b":123456789012345678901234567890,"c":{"k":"v\"q"},"d":null}"#
    );
}

#[test]
fn inside_a_text_it_is_text() {
    assert_eq!(
        render(r#"["n={{n}} o={{o}} m=[{{missing}}] w={{webhook_name}}"]"#),
        r#"["n=0.10 o={\"k\":\"v\\\"q\"} m=[] w=CRM \"sync\""]"#
    );
}

#[test]
fn every_path() {
    for (path, json) in [
        ("event", r#""message.delivered""#),
        ("event_id", r#""evt_1""#),
        ("id", "null"),
        ("product", r#""campaigns""#),
        ("channel", r#""email""#),
        ("source", "null"),
        ("webhook_id", r#""wh_1""#),
        ("workspace", r#""Acme""#),
        ("wire_event", r#""Delivered""#),
        ("wire_channel", r#""EMAIL""#),
        ("data.email", r#""ada@test.com""#),
        ("email", r#""ada@test.com""#),
        ("data.list.1", r#""b""#),
        ("list.9", "null"),
        ("lists.*.id", "[1,null]"),
        ("data.'a b'", r#""odd""#),
        ("profile.first_name", r#""Ada""#),
        ("profile", r#"{"first_name":"Ada"}"#),
        ("o.k.deeper", "null"),
        ("email.*", "null"),
        ("'{{'", r#""{{""#),
        ("time", r#""2024-05-08T13:41:52.4514460Z""#),
    ] {
        assert_eq!(render(&format!("\"{{{{ {path} }}}}\"")), json, "{path}");
    }
}

#[test]
fn every_filter() {
    for (inside, json) in [
        ("time | iso", r#""2024-05-08T13:41:52.451Z""#),
        ("time | iso: 7", r#""2024-05-08T13:41:52.451446Z""#),
        ("time | iso: 0", r#""2024-05-08T13:41:52Z""#),
        ("time | unix", "1715175712"),
        ("time | unix_ms", "1715175712451"),
        ("time | date: '%Y-%m-%d'", r#""2024-05-08""#),
        ("email | upper", r#""ADA@TEST.COM""#),
        ("channel | upper | lower", r#""email""#),
        ("n | string", r#""0.10""#),
        ("n | string | number", "0.10"),
        ("email | number", "null"),
        ("o | json", r#""{\"k\":\"v\\\"q\"}""#),
        ("missing | default: 'x'", r#""x""#),
        ("email | default: 'x'", r#""ada@test.com""#),
        ("missing | or: none | or: email", r#""ada@test.com""#),
        ("email | mask", r#""a***@test.com""#),
        ("list | first", r#""a""#),
        ("list | join: ','", r#""a,b,""#),
        ("n | upper", "null"),
        ("list | mask", "null"),
        ("missing | upper | default: 'y'", r#""y""#),
        ("'abc' | sha256", r#""ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""#),
        ("n | sha256 | upper | mask", r#""B***""#),
        ("'@x' | mask", r#""@***""#),
        ("big | mask", r#""1***""#),
        ("'1e5' | number", "1e5"),
        ("'01' | number", "null"),
        ("'2024-05-08T15:41:52.5+02:00' | unix", "1715175712"),
        ("email | unix", "null"),
        ("o | first", "null"),
        ("email | join: ','", "null"),
        ("lists.*.id | first", "1"),
        ("source | or: time | iso", r#""2024-05-08T13:41:52.451Z""#),
    ] {
        assert_eq!(render(&format!("{{{{ {inside} }}}}")), json, "{inside}");
    }
}

#[test]
fn details_leave_out_what_became_the_messages_id() {
    let details = Template::parse(r#""{{details}}""#).expect("a template");
    let of = |data: &str| with(data, |context| details.render(context).expect("small"));
    assert_eq!(
        of(r#"{"message_uid":"u","message_id":4}"#),
        r#"{"channel":"email","product":"campaigns","message_id":4}"#
    );
    assert_eq!(of(r#"{"message_id":4,"x":1}"#), r#"{"channel":"email","product":"campaigns","x":1}"#);
    assert_eq!(
        of(r#"{"message_uid":null,"message_id":4}"#),
        r#"{"channel":"email","product":"campaigns","message_uid":null}"#
    );
    assert_eq!(of(r#"{"channel":"sms"}"#), r#"{"channel":"email","product":"campaigns"}"#);
}

#[test]
fn faults_say_where_and_what() {
    for (template, line, column, word) in [
        ("", 1, 1, "empty"),
        ("  ", 1, 3, "empty"),
        ("{\n  \"a\": tru\n}", 2, 8, "value"),
        ("{\"{{x}}\": 1}", 1, 3, "name"),
        ("[\"{{x\"]", 1, 3, "no `}}`"),
        ("{\"a\": {{x}", 1, 7, "no `}}`"),
        ("[\"{{ x | uper }}\"]", 1, 10, "upper"),
        ("[\"{{ x y }}\"]", 1, 8, "expected `|`"),
        ("[\"{{ time.x }}\"]", 1, 6, "single value"),
        ("[\"{{ }}\"]", 1, 6, "name of a field"),
        ("[\"{{ x. }}\"]", 1, 8, "after the dot"),
        ("[1,]", 1, 4, "comma"),
        ("{\"a\":1,\"a\":2}", 1, 8, "twice"),
        ("[1] x", 1, 5, "after the end"),
        ("[\"{{ x | date: '%!' }}\"]", 1, 16, "date"),
        ("[\"{{ x | lower: 'y' }}\"]", 1, 10, "no argument"),
        ("[\"{{ x | default }}\"]", 1, 10, "default: '…'"),
        ("[\"a\\qb\"]", 1, 4, "escape"),
    ] {
        let fault = fault(template);
        assert!(fault.message.contains(word), "{template}: {fault}");
        assert_eq!((fault.line, fault.column), (line, column), "{template}: {fault}");
    }
}

#[test]
fn size_and_depth_are_bounded() {
    let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Template::parse(&nested(32)).is_ok());
    assert!(fault(&nested(33)).message.contains("deeper"));
    assert!(fault(&nested(30_000)).message.contains("deeper"));
    assert!(fault(&format!("\"{}\"", "x".repeat(TEMPLATE_LIMIT_BYTES))).message.contains("at most"));
    let crowded = format!("[{}1]", "{{data}},".repeat(7_000));
    let crowded = Template::parse(&crowded).expect("a template");
    let data = format!("{{\"x\":\"{}\"}}", "y".repeat(200_000));
    assert_eq!(with(&data, |context| crowded.render(context)), Err(TooLarge));
}

#[test]
fn unknown_fields_are_warned_of_with_the_nearest_name() {
    let template =
        Template::parse("{\"a\": \"{{ emial }}\",\n \"b\": \"{{ data.email | or: zzz }}\"}").expect("a template");
    let warnings = template.warnings(&["email", "message_id"]);
    assert_eq!(warnings.len(), 2);
    assert!(warnings[0].message.contains("did you mean email?"), "{:?}", warnings[0]);
    assert_eq!((warnings[1].line, warnings[1].column), (2, 28));
}

#[test]
fn single_details_are_those_of_the_whole() {
    for (path, json) in [
        ("details.channel", r#""email""#),
        ("details.channel.x", "null"),
        ("details.message_uid", "null"),
        ("details.n", "0.10"),
        ("details.lists.*.id", "[1,null]"),
        ("details.list.1", r#""b""#),
        ("details.o.k | upper", r#""V\"Q""#),
    ] {
        assert_eq!(render(&format!("{{{{ {path} }}}}")), json, "{path}");
    }
}

#[test]
fn literal_braces_and_escapes() {
    assert_eq!(render(r#""a {{ '{{' }}x{{ '}}' }} }} {""#), r#""a {{x}} }} {""#);
    assert_eq!(
        render(r#"{"\u007b\u007b": "\u007b{ x }}", "\u0441": "\/{{ 'a\"\u0441\\' }}"}"#),
        "{\"{{\":\"{{ x }}\",\"с\":\"/a\\\"с\\\\\"}"
    );
}

#[test]
fn places_are_exact_behind_escapes_and_letters_of_many_bytes() {
    for (template, line, column) in [
        (r#"["é😀{{ 'é' | uper }}"]"#, 1, 14),
        (r#"["\u00e9{{ '\u0441\"\ud83d\ude00\n' | uper }}"]"#, 1, 39),
        ("[\n\"x\",\n  {{ email |\n uper }}]", 4, 2),
    ] {
        let fault = fault(template);
        assert_eq!((fault.line, fault.column), (line, column), "{template}: {fault}");
    }
    let template =
        Template::parse("{\"a\": \"\\u00e9{{ '\\t' | or: zzz }}\",\n\"é\": {{ yyy | or: xxx }}}").expect("parses");
    let places: Vec<_> = template.warnings(&[]).iter().map(|warning| (warning.line, warning.column)).collect();
    assert_eq!(places, [(1, 28), (2, 9), (2, 19)]);
}

#[test]
fn a_mistyped_name_of_the_envelope_is_understood() {
    let hint = |text: &str| Template::parse(text).expect(text).warnings(&["email"])[0].message.clone();
    assert!(hint("{{ chanel }}").contains("did you mean channel?"));
    assert!(!hint("{{ data.chanel }}").contains("did you mean"));
}

#[test]
fn costly_templates_end_in_an_error() {
    let data = format!("{{\"x\":\"{}\",\"l\":[{}0]}}", "\\\"".repeat(50_000), "0,".repeat(50_000));
    let doubled = format!("{{{{ x{} }}}}", " | json".repeat(5_000));
    let joined = format!("{{{{ l | join: '{}' | first }}}}", "y".repeat(60_000));
    let copied = format!("[{}1]", "{{l.*|first}},".repeat(4_000));
    let hashed = format!("[{}1]", "{{data|sha256}},".repeat(4_000));
    let detailed = format!("[{}1]", "{{details|first}},".repeat(3_500));
    for template in [doubled, joined, copied, hashed, detailed] {
        let parsed = Template::parse(&template).expect("a template");
        assert_eq!(with(&data, |context| parsed.render(context)), Err(TooLarge), "{}", &template[..40]);
    }
}

#[test]
fn a_template_full_of_placeholders_is_parsed_and_rendered_once_through() {
    let text = format!("[{}1]", "{{email}},\n".repeat(TEMPLATE_LIMIT_BYTES / 11 - 1));
    let template = Template::parse(&text).expect("a template");
    assert_eq!(template.warnings(&["email"]), []);
    assert_eq!(template.warnings(&[]).last().map(|warning| warning.line), Some(TEMPLATE_LIMIT_BYTES / 11 - 1));
    assert!(with(DATA, |context| template.render(context)).is_ok());
}
