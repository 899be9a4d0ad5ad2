//! Many rows in one parameter: an array of JSON objects, written straight into a string.
//!
//! The statements that read it are made with `over_rows!`. Ids travel as 32 hexadecimal digits, JSON bodies as strings,
//! so that no database rewrites a number in them.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Rows on their way into a statement.
pub(super) struct Rows {
    json: String,
    first_in_row: bool,
    count: u64,
}

impl Rows {
    /// No rows yet, with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        let mut json = String::with_capacity(bytes);
        json.push('[');
        Self { json, first_in_row: true, count: 0 }
    }

    /// A row of one id for each of these.
    pub fn of_ids(ids: impl ExactSizeIterator<Item = Uuid>) -> Self {
        let mut rows = Self::with_capacity(2 + ids.len() * 42);
        for id in ids {
            rows.row(|row| row.id("id", id));
        }
        rows
    }

    /// The parameter.
    pub fn finish(mut self) -> String {
        self.json.push(']');
        self.json
    }

    /// Adds a row; `fill` names its columns, and leaves out what is null.
    pub fn row(&mut self, fill: impl FnOnce(&mut Self)) {
        if self.count > 0 {
            self.json.push(',');
        }
        self.json.push('{');
        self.count += 1;
        self.first_in_row = true;
        fill(self);
        self.json.push('}');
    }

    /// An id.
    pub fn id(&mut self, column: &str, id: Uuid) {
        let mut digits = [0; 32];
        self.column(column);
        self.json.push('"');
        self.json.push_str(id.as_simple().encode_lower(&mut digits));
        self.json.push('"');
    }

    /// A number.
    pub fn int(&mut self, column: &str, number: i64) {
        self.column(column);
        push_number(&mut self.json, number);
    }

    /// A truth value.
    pub fn flag(&mut self, column: &str, flag: bool) {
        self.column(column);
        self.json.push_str(if flag { "true" } else { "false" });
    }

    /// A text.
    pub fn text(&mut self, column: &str, text: &str) {
        self.column(column);
        self.json.push('"');
        push_escaped(&mut self.json, text);
        self.json.push('"');
    }

    /// A text, or nothing.
    pub fn text_option(&mut self, column: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(column, text);
        }
    }

    fn column(&mut self, name: &str) {
        if !self.first_in_row {
            self.json.push(',');
        }
        self.first_in_row = false;
        self.json.push('"');
        self.json.push_str(name);
        self.json.push_str("\":");
    }
}

fn push_number(out: &mut String, number: i64) {
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        out.push('-');
    }
    out.extend(digits[at..].iter().map(|digit| char::from(*digit)));
}

/// Escapes what JSON demands. PostgreSQL keeps no U+0000 in a text, so that one becomes U+FFFD on both databases.
fn push_escaped(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(&text[from..at]);
        from = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0 => out.push('\u{fffd}'),
            _ => {
                out.push_str("\\u00");
                for half in [byte >> 4, byte & 15] {
                    out.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
                }
            }
        }
    }
    out.push_str(&text[from..]);
}

/// How a search term is stored: the first 8 bytes of SHA-256 of its lower-case form.
pub(super) fn term_hash(term: &str) -> i64 {
    text_hash(&term.trim().to_lowercase())
}

/// The first 8 bytes of a text's SHA-256.
pub(super) fn text_hash(text: &str) -> i64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0_i64, |hash, byte| hash << 8 | i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_json_that_keeps_every_character() {
        let mut rows = Rows::with_capacity(0);
        let text = "a\"b\\c\n\r\t\u{1}\u{1f}é🦀/";
        rows.row(|row| {
            row.text("t", text);
            row.int("min", i64::MIN);
            row.int("zero", 0);
            row.flag("f", true);
        });
        rows.row(|row| row.id("id", Uuid::max()));
        rows.row(|row| row.text("nul", "a\0b"));
        let value: serde_json::Value = serde_json::from_str(&rows.finish()).expect("JSON");
        assert_eq!(value[0]["t"], text);
        assert_eq!(value[0]["min"], i64::MIN);
        assert_eq!(value[0]["zero"], 0);
        assert_eq!(value[0]["f"], true);
        assert_eq!(value[1]["id"], "f".repeat(32));
        assert_eq!(value[2]["nul"], "a\u{fffd}b");
    }

    #[test]
    fn terms_are_the_same_in_any_case() {
        assert_eq!(term_hash("Ada@Example.COM"), term_hash(" ada@example.com "));
        assert_ne!(term_hash("a"), term_hash("b"));
    }
}
