//! Where the parts of a placeholder stand in the template, also when JSON escapes come before them.

use std::borrow::Cow;

use crate::domain::json::Fault;

use super::Part;

/// What stands between `{{` and `}}`, and where its bytes came from.
pub struct Inside<'a> {
    /// The text, unescaped.
    pub text: Cow<'a, str>,
    template: &'a str,
    offset: usize,
    /// For each byte of the text where it began, counted from `offset`; empty: in the same place.
    places: Vec<usize>,
}

impl<'a> Inside<'a> {
    /// A text that stands in the template as it is.
    pub fn plain(template: &'a str, offset: usize, text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), template, offset, places: Vec::new() }
    }

    /// A text that stands there as `raw`, which is valid as the inside of a JSON string.
    pub fn unescaped(template: &'a str, offset: usize, raw: &str, text: String) -> Self {
        let mut places = Vec::new();
        if raw.contains('\\') {
            let mut at = 0;
            for letter in text.chars() {
                places.extend(std::iter::repeat_n(at, letter.len_utf8()));
                at += match (raw.as_bytes().get(at), raw.as_bytes().get(at + 1)) {
                    (Some(b'\\'), Some(b'u')) => 6 * letter.len_utf16(),
                    (Some(b'\\'), _) => 2,
                    _ => letter.len_utf8(),
                };
            }
            places.push(at);
        }
        Self { text: Cow::Owned(text), template, offset, places }
    }

    /// Where this byte of the text stands in the template.
    pub fn offset(&self, at: usize) -> usize {
        self.offset + self.places.get(at).copied().unwrap_or(at)
    }

    /// A fault at this byte of the text.
    pub fn fault(&self, at: usize, message: impl Into<String>) -> Fault {
        Fault::at(self.template, self.offset(at), message)
    }
}

/// Fills in line and column of every path. They come in the order of the text, so one walk finds them all.
pub fn locate(template: &str, parts: &mut [Part]) {
    let (mut at, mut line, mut column) = (0, 1, 1);
    for part in parts {
        let (Part::Value(expr) | Part::Inside(expr)) = part else { continue };
        for path in expr.paths_mut() {
            let passed = template.get(at..path.offset).unwrap_or_default();
            for letter in passed.chars() {
                (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            at += passed.len();
            (path.line, path.column) = (line, column);
        }
    }
}
