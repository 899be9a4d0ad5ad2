//! What holds for every template and every event.

use proptest::prelude::*;

use super::tests::with;
use super::*;
use crate::domain::json;

fn quoted(text: &str) -> String {
    let mut out = String::new();
    json::write_string(text, &mut out);
    out
}

/// Any JSON value, as text.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,3})?(e[+-]?[0-9]{1,3})?",
        any::<String>().prop_map(|text| quoted(&text)),
        Just(quoted("2024-05-08T13:41:52.4514466Z")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::btree_map("[a-c{}]{1,2}", inner, 0..4).prop_map(|members| {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

/// Any placeholder, without its braces.
fn any_expression() -> impl Strategy<Value = String> {
    let root = prop_oneof![
        Just("'{{ }}'"),
        Just("data"),
        Just("profile"),
        Just("details"),
        Just("time"),
        Just("id"),
        Just("event"),
        Just("wire_channel"),
        Just("a"),
        Just("data.a"),
        Just("details.b"),
        Just("a.*"),
        Just("b.*.a"),
        Just("a.0.b"),
        Just("b.'c{'"),
    ];
    let filter = prop_oneof![
        Just(" | upper"),
        Just("|lower"),
        Just(" | string"),
        Just(" | number"),
        Just(" | json"),
        Just(" | default: 'é{{'"),
        Just(" | or: a.b"),
        Just(" | sha256"),
        Just(" | mask"),
        Just(" | first"),
        Just(" | join:', '"),
        Just(" | iso"),
        Just(" | iso: 7"),
        Just(" | unix"),
        Just(" | unix_ms"),
        Just(" | date: '%Y-%m-%d %H'"),
    ];
    (root, prop::collection::vec(filter, 0..4)).prop_map(|(root, filters)| format!("{root}{}", filters.concat()))
}

/// Any template.
fn any_template() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        any_expression().prop_map(|inside| format!("{{{{{inside}}}}}")),
        any_expression().prop_map(|inside| format!("\"{{{{ {inside} }}}}\"")),
        (any_expression(), "[ a-z:,é}]{0,5}", any_expression())
            .prop_map(|(one, text, two)| format!("\"{text}{{{{{one}}}}}\\n{text}{{{{ {two}}}}}\"")),
        Just("-0.50E+3".to_owned()),
        Just("null".to_owned()),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[ {} ]", items.join(" ,\n"))),
            prop::collection::btree_map("[a-c]{1,2}", inner, 0..4).prop_map(|members| {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\" : {value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

proptest! {
    #[test]
    fn output_is_always_compact_json_and_always_the_same(template in any_template(), a in any_json(), b in any_json()) {
        let parsed = Template::parse(&template).map_err(|fault| TestCaseError::fail(format!("{template}: {fault}")))?;
        let data = format!("{{\"a\":{a},\"b\":{b},\"message_id\":1}}");
        let out = with(&data, |context| parsed.render(context).expect("small"));
        let value = json::parse(&out, 200).map_err(|fault| TestCaseError::fail(format!("{template}: {out}: {fault}")))?;
        let mut again = String::new();
        json::write(&value, &mut again);
        prop_assert_eq!(&again, &out);
        let second = Template::parse(&template).expect("parsed before");
        prop_assert_eq!(with(&data, |context| second.render(context).expect("small")), out);
    }

    #[test]
    fn text_is_refused_with_a_place_or_gives_json(text in "[\\[\\]{}\",:' ab.|*\\\\u\u{e9}😀0-9\n\u{1}]{0,40}") {
        match Template::parse(&text) {
            Ok(template) => {
                let out = with("{\"a\":[1,{\"b\":\"\\u0000\\\"\"}]}", |context| template.render(context).expect("small"));
                prop_assert!(json::parse(&out, 200).is_ok(), "{} gave {}", text, out);
            }
            Err(fault) => {
                prop_assert!(text.is_char_boundary(fault.offset), "{:?}: {}", text, fault);
                let line = text.split('\n').nth(fault.line - 1).expect("the line");
                prop_assert!((1..=line.chars().count() + 1).contains(&fault.column), "{:?}: {}", text, fault);
                prop_assert!(!fault.message.is_empty());
            }
        }
    }

    #[test]
    fn what_is_filled_in_is_never_read_as_a_template(value in any::<String>()) {
        let data = format!("{{\"a\":{}}}", quoted(&format!("{{{{event}}}}{value}")));
        let template = Template::parse("{\"x\":\"{{a}}\",\"y\":\"-{{a}}\"}").expect("parses");
        let out = with(&data, |context| template.render(context).expect("small"));
        let expected = format!("{{\"x\":{},\"y\":{}}}", quoted(&format!("{{{{event}}}}{value}")), quoted(&format!("-{{{{event}}}}{value}")));
        prop_assert_eq!(out, expected);
    }
}
