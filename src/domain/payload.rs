//! A question about what an event carries: `path=value`.

use super::json::{self, Value};

const DEPTH: usize = 64;

/// Whether an event holds this value at this path of its `data`, or of its `profile`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayloadIs {
    /// Whether the path begins in `profile`.
    pub in_profile: bool,
    path: Vec<String>,
    value: String,
}

impl PayloadIs {
    /// Reads `user.city=Riga`, `data.items.0.id=7`, `lists.*.id=7` or `profile.plan=pro`; nothing else means anything.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (path, value) = text.split_once('=')?;
        let (in_profile, path) = match path.trim().split_once('.') {
            Some(("profile", rest)) => (true, rest),
            Some(("data", rest)) => (false, rest),
            _ => (false, path.trim()),
        };
        let path: Vec<String> = path.split('.').map(str::to_owned).collect();
        let whole = path.iter().all(|segment| !segment.is_empty());
        whole.then(|| Self { in_profile, path, value: value.trim().to_owned() })
    }

    /// Whether it holds of this JSON text: strings by their text, everything else by its digits or word.
    #[must_use]
    pub fn holds(&self, document: Option<&str>) -> bool {
        let value = document.and_then(|text| json::parse(text, DEPTH).ok());
        value.is_some_and(|value| self.found(&value, &self.path))
    }

    fn found(&self, value: &Value<'_>, path: &[String]) -> bool {
        let Some((first, rest)) = path.split_first() else { return self.is(value) };
        match value {
            Value::Object(_) => value.get(first).is_some_and(|member| self.found(member, rest)),
            Value::Array(elements) if first == "*" => elements.iter().any(|element| self.found(element, rest)),
            Value::Array(elements) => {
                let element = first.parse().ok().and_then(|place: usize| elements.get(place));
                element.is_some_and(|element| self.found(element, rest))
            }
            _ => false,
        }
    }

    fn is(&self, value: &Value<'_>) -> bool {
        match value {
            Value::Null => self.value == "null",
            Value::Bool(truth) => self.value == if *truth { "true" } else { "false" },
            Value::Number(digits) => self.value == *digits,
            Value::String(text) => self.value == *text,
            Value::Array(_) | Value::Object(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_where_the_path_leads_and_nowhere_else() {
        let data =
            Some(r#"{"city":"R\u0069ga","n":0.10,"on":true,"no":null,"lists":[{"id":7},{"id":8}],"a":{"b":"x=y"}}"#);
        for question in
            ["city=Riga", "data.city = Riga", "n=0.10", "on=true", "no=null", "lists.1.id=8", "lists.*.id=8", "a.b=x=y"]
        {
            assert!(PayloadIs::parse(question).expect("a question").holds(data), "{question}");
        }
        for question in
            ["city=riga", "n=0.1", "on=1", "lists.0.id=8", "lists.id=7", "lists.*.id=9", "a=x", "profile.city=Riga.x"]
        {
            assert!(!PayloadIs::parse(question).expect("a question").holds(data), "{question}");
        }
        assert!(PayloadIs::parse("profile.plan=pro").expect("a question").in_profile);
        assert!(!PayloadIs::parse("city=Riga").expect("a question").holds(None));
        for text in ["city", "=x", "a..b=x", ".a=x", "a.=x"] {
            assert_eq!(PayloadIs::parse(text), None, "{text}");
        }
    }
}
