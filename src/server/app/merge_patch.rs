//! RFC 7396 merge patches, and what a webhook's patch means beside the letter.

use crate::domain::json::Value;

use super::read::member;

/// Applies an RFC 7396 merge patch.
pub fn merge<'a>(target: Value<'a>, patch: Value<'a>) -> Value<'a> {
    let Value::Object(changes) = patch else { return patch };
    let mut members = match target {
        Value::Object(members) => members,
        _ => Vec::new(),
    };
    for (name, change) in changes {
        let place = members.iter().position(|(known, _)| *known == name);
        match (place, change) {
            (Some(index), Value::Null) => {
                members.remove(index);
            }
            (None, Value::Null) => {}
            (Some(index), change) => {
                let old = std::mem::replace(&mut members[index].1, Value::Null);
                members[index].1 = merge(old, change);
            }
            (None, change) => members.push((name, merge(Value::Null, change))),
        }
    }
    Value::Object(members)
}

/// What of the object must give way before the patch is merged: the parts that mean something only together.
pub fn make_room(target: &mut Value<'_>, patch: &Value<'_>) {
    let Value::Object(changes) = patch else { return };
    let Value::Object(members) = target else { return };
    if let Some(Value::Object(auth)) = member(changes, "auth") {
        for (_, value) in members.iter_mut().filter(|(name, _)| name == "auth") {
            let Value::Object(old) = value else { continue };
            // Another kind drops what was there for the old one (a client certificate goes with any); the other spelling of Basic drops the first.
            if member(auth, "kind").is_some_and(|kind| member(old, "kind") != Some(kind)) {
                old.retain(|(name, _)| name == "client_certificate");
            }
            if member(auth, "encoded").is_some() {
                old.retain(|(name, _)| name != "username");
            }
        }
    }
    let rows = member(changes, "events");
    let own_url = |row: &Value<'_>| matches!(row, Value::Object(row) if member(row, "url").is_some());
    let own_urls = matches!(rows, Some(Value::Array(rows)) if rows.iter().any(own_url));
    if own_urls && member(changes, "endpoint_mode").is_none() {
        members.retain(|(name, _)| name != "endpoint_mode");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::json::{parse, write};

    fn merged(target: &str, patch: &str) -> String {
        let (target, patch) = (parse(target, 9).expect("target"), parse(patch, 9).expect("patch"));
        let mut out = String::new();
        write(&merge(target, patch), &mut out);
        out
    }

    #[test]
    fn the_examples_of_the_rfc_hold() {
        for (target, patch, result) in [
            (r#"{"a":"b"}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"b":"c"}"#, r#"{"a":"b","b":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"a":null}"#, "{}"),
            (r#"{"a":"b","b":"c"}"#, r#"{"a":null}"#, r#"{"b":"c"}"#),
            (r#"{"a":["b"]}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"c"}"#, r#"{"a":["b"]}"#, r#"{"a":["b"]}"#),
            (r#"{"a":{"b":"c"}}"#, r#"{"a":{"b":"d","c":null}}"#, r#"{"a":{"b":"d"}}"#),
            (r#"{"a":[{"b":"c"}]}"#, r#"{"a":[1]}"#, r#"{"a":[1]}"#),
            (r#"["a","b"]"#, r#"["c","d"]"#, r#"["c","d"]"#),
            (r#"{"a":"foo"}"#, "null", "null"),
            (r#"{"e":null}"#, r#"{"a":1}"#, r#"{"e":null,"a":1}"#),
            ("[1,2]", r#"{"a":"b","c":null}"#, r#"{"a":"b"}"#),
            ("{}", r#"{"a":{"bb":{"ccc":null}}}"#, r#"{"a":{"bb":{}}}"#),
        ] {
            assert_eq!(merged(target, patch), result, "{target} {patch}");
        }
    }
}
