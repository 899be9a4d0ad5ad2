//! By which fields of `data` an event is found, and which of them name a person.

use std::borrow::Cow;

use super::json::{self, Value};

/// Fields of `data` by which events are found.
const FIELDS: [&str; 11] = [
    "email",
    "to",
    "from",
    "phone",
    "user_id",
    "subscriber_id",
    "profile_id",
    "message_id",
    "message_uid",
    "campaign_id",
    "external_message_id",
];
/// Those of them that name a person.
const PERSON: [&str; 7] = ["email", "to", "from", "phone", "user_id", "subscriber_id", "profile_id"];
/// Longest text that is indexed, in bytes.
const LIMIT: usize = 256;
/// Elements of a list that are indexed.
const ELEMENTS: usize = 20;

/// Lower-case texts and numbers of the fields by which events are found, each once.
#[must_use]
pub fn terms(data: Option<&str>) -> Vec<String> {
    terms_of(data, &FIELDS)
}

/// Whether one of the fields that name a person holds this address or id, without regard to case.
#[must_use]
pub fn is_about(data: Option<&str>, person: &str) -> bool {
    let person = person.trim().to_lowercase();
    terms_of(data, &PERSON).contains(&person)
}

fn terms_of(data: Option<&str>, fields: &[&str]) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    let Some(Ok(members)) = data.map(json::members) else { return terms };
    let mut add = |raw: &str| {
        let text = match raw.as_bytes().first() {
            Some(b'"') if !raw.contains('\\') => Cow::Borrowed(&raw[1..raw.len() - 1]),
            Some(b'"') => match json::parse(raw, 1) {
                Ok(Value::String(text)) => text,
                _ => return,
            },
            Some(b'-' | b'0'..=b'9') => Cow::Borrowed(raw),
            _ => return,
        };
        let term = text.to_lowercase();
        if !term.is_empty() && term.len() <= LIMIT && !terms.contains(&term) {
            terms.push(term);
        }
    };
    for (_, raw) in members.iter().filter(|(name, _)| fields.contains(&name.as_ref())) {
        if raw.starts_with('[') {
            json::elements(raw).unwrap_or_default().into_iter().take(ELEMENTS).for_each(&mut add);
        } else {
            add(raw);
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_found_by_what_names_one_and_by_nothing_else() {
        let data = Some(r#"{"email":"Ada@Example.com","to":["x@y.z"],"user_id":7,"campaign_id":42,"name":"Ada"}"#);
        for person in ["ada@example.com", " ADA@example.com ", "x@y.z", "7"] {
            assert!(is_about(data, person), "{person}");
        }
        for other in ["42", "Ada", "example.com", ""] {
            assert!(!is_about(data, other), "{other}");
        }
        assert!(terms(data).contains(&"42".to_owned()));
        assert!(!is_about(None, "ada@example.com"));
    }
}
