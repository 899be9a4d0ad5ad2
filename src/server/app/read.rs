//! Reading JSON input part by part, so that every fault is found at once and has its pointer.

use std::fmt::Write as _;

use crate::catalogue;
use crate::domain::json::Value;

use super::Fault;

/// Members of an object, in order.
pub type Members<'v> = [(std::borrow::Cow<'v, str>, Value<'v>)];

/// Reads parts and collects what is wrong with them.
#[derive(Default)]
pub struct Reader {
    /// What was wrong so far.
    pub faults: Vec<Fault>,
}

impl Reader {
    /// Notes a fault.
    pub fn fault(&mut self, pointer: &str, detail: impl Into<String>) {
        self.faults.push(Fault::new(pointer, detail));
    }

    /// The members of an object; unknown ones are faults that name the nearest known one.
    pub fn object<'v>(&mut self, value: &'v Value<'v>, pointer: &str, known: &[&str]) -> &'v Members<'v> {
        let Value::Object(members) = value else {
            self.fault(pointer, format!("This must be an object, not {}.", kind(value)));
            return &[];
        };
        for (name, _) in members {
            if !known.contains(&name.as_ref()) {
                self.fault(&below(pointer, name), unknown("member", name, known));
            }
        }
        members
    }

    /// The elements of an array.
    pub fn array<'v>(&mut self, value: &'v Value<'v>, pointer: &str) -> &'v [Value<'v>] {
        if let Value::Array(elements) = value {
            return elements;
        }
        self.fault(pointer, format!("This must be a list, not {}.", kind(value)));
        &[]
    }

    /// A text.
    pub fn text(&mut self, value: &Value<'_>, pointer: &str) -> Option<String> {
        if let Value::String(text) = value {
            return Some(text.to_string());
        }
        self.fault(pointer, format!("This must be a text, not {}.", kind(value)));
        None
    }

    /// A list of texts.
    pub fn texts(&mut self, value: &Value<'_>, pointer: &str) -> Vec<String> {
        let elements = self.array(value, pointer).iter().enumerate();
        elements.filter_map(|(index, element)| self.text(element, &format!("{pointer}/{index}"))).collect()
    }

    /// `true` or `false`.
    pub fn flag(&mut self, value: &Value<'_>, pointer: &str) -> Option<bool> {
        if let Value::Bool(flag) = value {
            return Some(*flag);
        }
        self.fault(pointer, format!("This must be true or false, not {}.", kind(value)));
        None
    }

    /// A whole number.
    pub fn number(&mut self, value: &Value<'_>, pointer: &str) -> Option<u32> {
        let number = match value {
            Value::Number(literal) => literal.parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.fault(pointer, "This must be a whole number.");
        }
        number
    }

    /// One of a few words.
    pub fn word<T>(
        &mut self,
        value: &Value<'_>,
        pointer: &str,
        known: &[&str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(value, pointer)?;
        let parsed = parse(&text);
        if parsed.is_none() {
            self.fault(pointer, unknown("value", &text, known));
        }
        parsed
    }
}

/// What a value is, in a sentence.
pub fn kind(value: &Value<'_>) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A member of this value, unless it is missing or null.
pub fn member<'v>(members: &'v Members<'v>, name: &str) -> Option<&'v Value<'v>> {
    let found = members.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    found.filter(|value| !matches!(value, Value::Null))
}

/// The pointer to a member.
pub fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The sentence about a word that is not known: the nearest known one, or all of them when they are few.
pub fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let shown: String = word.chars().take(60).collect();
    let mut sentence = format!("“{shown}” is not a known {what}.");
    if let Some(nearest) = catalogue::nearest(word, known.iter().copied()) {
        let _ = write!(sentence, " Did you mean “{nearest}”?");
    } else if known.is_empty() {
        let _ = write!(sentence, " There are none here.");
    } else if known.len() <= 16 {
        let _ = write!(sentence, " Known are {}.", known.join(", "));
    }
    sentence
}

/// Drops the faults of the second list that only follow from those of the first: same part, or part of each other.
pub fn join(mut first: Vec<Fault>, second: Vec<Fault>) -> Vec<Fault> {
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let related =
        |one: &Fault, other: &Fault| within(&one.pointer, &other.pointer) || within(&other.pointer, &one.pointer);
    let own: Vec<Fault> = second.into_iter().filter(|fault| !first.iter().any(|known| related(known, fault))).collect();
    first.extend(own);
    first
}
