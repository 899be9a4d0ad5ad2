use proptest::prelude::*;

use super::*;

fn round(text: &str) -> String {
    let mut out = String::new();
    write(&parse(text, DEPTH).expect(text), &mut out);
    out
}

#[test]
fn numbers_keep_every_digit() {
    for text in
        ["0.10", "-0", "1e400", "123456789012345678901234567890", "1E+2", "0.1000000000000000055511151231257827"]
    {
        assert_eq!(round(text), text);
    }
}

#[test]
fn output_is_compact_and_escapes_only_what_it_must() {
    assert_eq!(
        round(" { \"b\" : [ 1 , true , null ] , \"a\" : \"\\u0441\\/\\\"\\n\\u0001\u{7f}\" } "),
        "{\"b\":[1,true,null],\"a\":\"с/\\\"\\n\\u0001\u{7f}\"}"
    );
    assert_eq!(round("\"\\ud83d\\ude00\""), "\"😀\"");
}

#[test]
fn faults_have_a_place_and_a_sentence() {
    let fault = parse("{\n  \"é\": tru\n}", DEPTH).expect_err("a fault");
    assert_eq!((fault.line, fault.column), (2, 8));
    for text in [
        "",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "01",
        "1.",
        "+1",
        ".5",
        "1e",
        "nul",
        "\"a",
        "\"\u{1}\"",
        "\"\\x\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "\"\\u12\"",
        "1 2",
        "{a:1}",
        "[1 2]",
        "NaN",
        "'a'",
    ] {
        assert!(parse(text, DEPTH).is_err(), "{text}");
        assert!(members(&format!("{{\"x\":{text}}}")).is_err(), "{text}");
    }
}

#[test]
fn duplicates_are_found_among_many() {
    let names: Vec<String> = (0..100).map(|n| format!("\"k{n}\":1")).collect();
    let text = format!("{{{},\"k42\":2}}", names.join(","));
    assert!(parse(&text, DEPTH).expect_err("a fault").message.contains("k42"));
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(64), 64).is_ok());
    assert!(parse(&nested(65), 64).is_err());
    assert!(elements(&nested(100_000)).is_err());
}

#[test]
fn one_level_is_split_into_raw_texts() {
    assert_eq!(
        members(" {\"a\" : 0.10 , \"b\":{\"c\": [1]} } "),
        Ok(vec![("a".into(), "0.10"), ("b".into(), "{\"c\": [1]}")])
    );
    assert_eq!(elements("[ {\"a\":1}, 2 ]"), Ok(vec!["{\"a\":1}", "2"]));
    assert!(members("[]").is_err() && elements("{}").is_err());
}

#[test]
fn duplicates_are_found_whatever_the_size_of_the_object() {
    for size in [1, 2, 63, 64, 65, 66, 500] {
        let names: Vec<String> = (0..size).map(|n| format!("\"name{n}\":{n}")).collect();
        assert!(parse(&format!("{{{}}}", names.join(",")), DEPTH).is_ok(), "{size}");
        for twice in [0, size / 2, size - 1] {
            let text = format!("{{{},\"na\\u006de{twice}\":0}}", names.join(","));
            let fault = parse(&text, DEPTH).expect_err("a fault");
            assert_eq!(fault.offset, text.rfind("\"na\\u").expect("there"), "{size} {twice}");
        }
    }
}

#[test]
fn a_large_object_takes_no_square_of_its_size() {
    let names: Vec<String> = (0..200_000).map(|n| format!("\"{n}\":0")).collect();
    let text = format!("{{{}}}", names.join(","));
    // 2·10^10 comparisons would take minutes in a test build.
    assert_eq!(members(&text).map(|members| members.len()), Ok(200_000));
}

proptest! {
    #[test]
    fn another_parser_agrees(text in "[\\[\\]{}\",:0-9eE+.a\\\\u\u{e9}truefalsn \n-]{0,24}") {
        let ours = parse(&text, DEPTH);
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        let stricter = ours.as_ref().is_err_and(|fault| fault.message.contains("twice"));
        // Theirs also refuses numbers beyond a float's range.
        let wider = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
        prop_assert!(stricter || wider || ours.is_ok() == theirs.is_ok(), "{} {:?} {:?}", text, ours, theirs);
    }

    #[test]
    fn any_string_survives(text in any::<String>()) {
        let mut out = String::new();
        write_string(&text, &mut out);
        prop_assert_eq!(parse(&out, 1), Ok(Value::String(text.as_str().into())));
        prop_assert_eq!(serde_json::from_str::<String>(&out).ok(), Some(text));
    }

    #[test]
    fn a_fault_lies_within_the_text(text in "[\\[\\]{}\",:0-9\u{e9}\n\\\\u ]{0,24}") {
        for fault in [parse(&text, 4).err(), members(&text).err(), elements(&text).err()].into_iter().flatten() {
            prop_assert!(fault.offset <= text.len() && text.is_char_boundary(fault.offset));
            let line = text.split('\n').nth(fault.line - 1).expect("the line");
            prop_assert!(fault.column <= line.chars().count() + 1, "{} in {:?}", fault, text);
        }
    }
}
