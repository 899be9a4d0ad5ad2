//! Taking files apart, and telling what is wrong with them.

use super::*;
use crate::cli::remote::Refused;

fn found(text: &str) -> Vec<(&str, usize)> {
    split(text).unwrap().into_iter().map(|event| (event.text, event.line)).collect()
}

#[test]
fn all_four_forms_are_taken_apart_and_know_their_lines() {
    let one = r#"{"type":"a"}"#;
    assert_eq!(found(one), [(one, 1)]);
    assert_eq!(found(&format!("\n [{one},\n\n {one}] ")), [(one, 2), (one, 4)]);
    assert_eq!(found(&format!("{{\"events\":\n[{one}]}}")), [(one, 2)]);
    assert_eq!(found(&format!("{one}\n\n{one}\r\n")), [(one, 1), (one, 3)]);
    assert_eq!(found("{\n\"type\":\"a\",\"events\":[]}").len(), 1);
}

#[test]
fn a_fault_is_named_with_its_line() {
    let fault = |text| split(text).unwrap_err();
    assert!(fault("{\"type\":\"a\"}\n{oops}\n").starts_with("line 2, "));
    assert!(fault("{\n  \"type\": oops\n}").starts_with("line 2, "));
    assert!(fault("\n\n[{},\n x]").starts_with("line 4, "));
    for empty in ["  \n", "[]", "{\"events\":[]}"] {
        assert_eq!(fault(empty), "there is no event in the file");
    }
}

#[test]
fn the_servers_faults_are_told_by_line() {
    let events = [Event { text: "{}", line: 3 }, Event { text: "{}", line: 8 }];
    let text = r#"{"detail":"2 faults","errors":[{"pointer":"/1/type","detail":"unknown"},
                   {"pointer":"/0","detail":"too large"},{"pointer":"","detail":"odd"}]}"#;
    let problem = serde_json::from_str(text).unwrap();
    let refused = Refused::Told(reqwest::StatusCode::UNPROCESSABLE_ENTITY, problem);
    let told = refused.sentence(|fault| at_line(fault, &events));
    for line in ["2 faults", "\n  line 8, type: unknown", "\n  line 3: too large", "\n  odd"] {
        assert!(told.contains(line), "{told}");
    }
}

#[test]
fn calls_stay_within_the_limits_and_lose_nothing() {
    let small = vec![Event { text: "{}", line: 1 }; 2_500];
    assert_eq!(calls(&small).map(<[Event]>::len).collect::<Vec<_>>(), [1_000, 1_000, 500]);
    let large = "x".repeat(CALL_BYTES / 2);
    let large = vec![Event { text: &large, line: 1 }; 3];
    assert_eq!(calls(&large).map(<[Event]>::len).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!(calls(&[]).count(), 0);
}
