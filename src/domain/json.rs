//! JSON as it came: a tree that keeps the literal of every number, and raw slices of what need not be looked into.
//!
//! `serde_json::Value` rounds and rewrites numbers, so event data and templates never pass through it. The grammar is
//! RFC 8259; refused besides are duplicate keys, lone surrogates and nesting beyond a limit, because receivers
//! disagree about what they mean.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// Deepest nesting that [`members`] and [`elements`] take.
pub const DEPTH: usize = 64;

/// A JSON value that borrows from its text where it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, digit for digit.
    Number(Cow<'a, str>),
    /// A string, unescaped.
    String(Cow<'a, str>),
    /// A list.
    Array(Vec<Value<'a>>),
    /// An object, in the order received.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The member of this name, if this is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// Where a text stops being JSON, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Bytes from the start.
    pub offset: usize,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// A sentence.
    pub message: String,
}

impl Fault {
    /// A fault at this byte of the text.
    #[must_use]
    pub fn at(text: &str, offset: usize, message: impl Into<String>) -> Self {
        let before = &text.as_bytes()[..offset.min(text.len())];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let column = before[start..].iter().filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
        Self { offset, line, column, message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for Fault {}

/// Parses a whole text.
///
/// # Errors
/// At the first fault.
pub fn parse(text: &str, max_depth: usize) -> Result<Value<'_>, Fault> {
    let mut reader = Reader::new(text, max_depth);
    let value = reader.value(0)?;
    reader.end()?;
    Ok(value)
}

/// The members of an object, each with its raw text; everything inside is checked.
///
/// # Errors
/// At the first fault, or when the text is not an object.
pub fn members(text: &str) -> Result<Vec<(Cow<'_, str>, &str)>, Fault> {
    members_within(text, DEPTH)
}

/// The same with a nesting limit of one's own.
///
/// # Errors
/// As [`members`].
pub fn members_within(text: &str, max_depth: usize) -> Result<Vec<(Cow<'_, str>, &str)>, Fault> {
    let mut reader = Reader::new(text, max_depth);
    let mut found = Vec::new();
    reader.space();
    reader.object(0, |reader, name| {
        found.push((name, reader.raw(1)?));
        Ok(())
    })?;
    reader.end()?;
    Ok(found)
}

/// The raw texts of the elements of an array; everything inside is checked.
///
/// # Errors
/// At the first fault, or when the text is not an array.
pub fn elements(text: &str) -> Result<Vec<&str>, Fault> {
    let mut reader = Reader::new(text, DEPTH + 1);
    let mut found = Vec::new();
    reader.space();
    reader.array(0, |reader| {
        found.push(reader.raw(1)?);
        Ok(())
    })?;
    reader.end()?;
    Ok(found)
}

/// Appends the value as compact JSON: only `"`, `\` and control characters are escaped.
pub fn write(value: &Value<'_>, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(literal) => out.push_str(literal),
        Value::String(text) => write_string(text, out),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (index, (name, item)) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_string(name, out);
                out.push(':');
                write(item, out);
            }
            out.push('}');
        }
    }
}

/// Appends a JSON string with its quotes.
pub fn write_string(text: &str, out: &mut String) {
    out.push('"');
    write_escaped(text, out);
    out.push('"');
}

/// Appends the inside of a JSON string.
pub fn write_escaped(text: &str, out: &mut String) {
    let mut plain = 0;
    for (index, byte) in text.bytes().enumerate() {
        let short = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            8 => "\\b",
            12 => "\\f",
            0..32 => "",
            _ => continue,
        };
        out.push_str(&text[plain..index]);
        plain = index + 1;
        if short.is_empty() {
            const HEX: &[u8; 16] = b"0123456789abcdef";
            out.push_str("\\u00");
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        } else {
            out.push_str(short);
        }
    }
    out.push_str(&text[plain..]);
}

/// A cursor over a text. Its methods expect to stand on the first byte of what they read and leave it behind the last.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    max_depth: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, max_depth: usize) -> Self {
        Self { text, at: 0, max_depth }
    }

    fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::at(self.text, self.at, message)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn end(&mut self) -> Result<(), Fault> {
        self.space();
        if self.at < self.text.len() { Err(self.fault("there is more text after the end of the JSON")) } else { Ok(()) }
    }

    /// What stands here, for a sentence.
    fn found(&self) -> String {
        self.text[self.at..].chars().next().map_or_else(|| "the end of the text".to_owned(), |c| format!("`{c}`"))
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        self.space();
        match self.peek() {
            Some(b'{') => {
                let mut members = Vec::new();
                self.object(depth, |reader, name| {
                    members.push((name, reader.value(depth + 1)?));
                    Ok(())
                })?;
                Ok(Value::Object(members))
            }
            Some(b'[') => {
                let mut items = Vec::new();
                self.array(depth, |reader| {
                    items.push(reader.value(depth + 1)?);
                    Ok(())
                })?;
                Ok(Value::Array(items))
            }
            Some(b'"') => Ok(Value::String(self.string()?)),
            _ => self.scalar(),
        }
    }

    /// Checks a value without building it, and answers its text.
    fn raw(&mut self, depth: usize) -> Result<&'a str, Fault> {
        self.space();
        let start = self.at;
        self.check(depth)?;
        Ok(&self.text[start..self.at])
    }

    fn check(&mut self, depth: usize) -> Result<(), Fault> {
        self.space();
        match self.peek() {
            Some(b'{') => self.object(depth, |reader, _| reader.check(depth + 1)),
            Some(b'[') => self.array(depth, |reader| reader.check(depth + 1)),
            Some(b'"') => self.string().map(|_| ()),
            _ => self.scalar().map(|_| ()),
        }
    }

    fn object(
        &mut self,
        depth: usize,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.open(b'{', "an object", depth)?;
        let mut names = Names::default();
        self.space();
        if self.close(b'}') {
            return Ok(());
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.fault(format!("expected a name in double quotes, found {}", self.found())));
            }
            let start = self.at;
            let name = self.string()?;
            if !names.insert(name.clone()) {
                return Err(Fault::at(self.text, start, format!("the name \"{name}\" stands here twice")));
            }
            self.space();
            if !self.close(b':') {
                return Err(self.fault(format!("expected `:` after the name, found {}", self.found())));
            }
            member(self, name)?;
            self.space();
            if self.close(b'}') {
                return Ok(());
            }
            if !self.close(b',') {
                return Err(self.fault(format!("expected `,` or `}}`, found {}", self.found())));
            }
        }
    }

    fn array(&mut self, depth: usize, mut item: impl FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open(b'[', "an array", depth)?;
        self.space();
        if self.close(b']') {
            return Ok(());
        }
        loop {
            item(self)?;
            self.space();
            if self.close(b']') {
                return Ok(());
            }
            if !self.close(b',') {
                return Err(self.fault(format!("expected `,` or `]`, found {}", self.found())));
            }
        }
    }

    fn open(&mut self, bracket: u8, what: &str, depth: usize) -> Result<(), Fault> {
        if self.peek() != Some(bracket) {
            return Err(self.fault(format!("expected {what}, found {}", self.found())));
        }
        if depth >= self.max_depth {
            return Err(self.fault(format!("this is nested deeper than {} levels", self.max_depth)));
        }
        self.at += 1;
        Ok(())
    }

    fn close(&mut self, bracket: u8) -> bool {
        let yes = self.peek() == Some(bracket);
        self.at += usize::from(yes);
        yes
    }

    fn scalar(&mut self) -> Result<Value<'a>, Fault> {
        for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        self.number().map(|literal| Value::Number(Cow::Borrowed(literal)))
    }

    fn number(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        self.close(b'-');
        if !self.close(b'0') && self.digits() == 0 {
            self.at = start;
            return Err(self.fault(format!("expected a value, found {}", self.found())));
        }
        if self.close(b'.') && self.digits() == 0 {
            return Err(self.fault("expected a digit after the decimal point"));
        }
        if self.close(b'e') || self.close(b'E') {
            let _sign = self.close(b'+') || self.close(b'-');
            if self.digits() == 0 {
                return Err(self.fault("expected a digit in the exponent"));
            }
        }
        if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(self.fault("a number has no leading zero"));
        }
        Ok(&self.text[start..self.at])
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.at += 1;
        let start = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    let text = &self.text[start..self.at];
                    self.at += 1;
                    return Ok(Cow::Borrowed(text));
                }
                Some(b'\\') => return self.escaped(start).map(Cow::Owned),
                _ => self.plain()?,
            }
        }
    }

    /// One byte of a string that needs no care.
    fn plain(&mut self) -> Result<(), Fault> {
        match self.peek() {
            None => Err(self.fault("the string has no end: a closing `\"` is missing")),
            Some(0..32) => Err(self.fault("a control character in a string must be escaped, such as \\n")),
            Some(_) => {
                self.at += 1;
                Ok(())
            }
        }
    }

    fn escaped(&mut self, start: usize) -> Result<String, Fault> {
        let mut text = self.text[start..self.at].to_owned();
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => {
                    let from = self.at;
                    while !matches!(self.peek(), Some(b'"' | b'\\')) {
                        self.plain()?;
                    }
                    text.push_str(&self.text[from..self.at]);
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let start = self.at;
        self.at += 1;
        let letter = self.peek();
        self.at += 1;
        Ok(match letter {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'u') => return self.unicode(start),
            _ => return Err(Fault::at(self.text, start, "this is not an escape that JSON knows")),
        })
    }

    fn unicode(&mut self, start: usize) -> Result<char, Fault> {
        let lone = || Fault::at(self.text, start, "half of a surrogate pair stands alone; no text can hold it");
        let bad = || Fault::at(self.text, start, "expected four hexadecimal digits after \\u");
        let first = self.hex().ok_or_else(bad)?;
        if let Some(letter) = char::from_u32(first) {
            self.at += 4;
            return Ok(letter);
        }
        self.at += 4;
        if first >= 0xdc00 || !self.text[self.at..].starts_with("\\u") {
            return Err(Fault::at(self.text, start, lone().message));
        }
        self.at += 2;
        let second =
            self.hex().ok_or_else(|| Fault::at(self.text, start, "expected four hexadecimal digits after \\u"))?;
        self.at += 4;
        let joined = second.checked_sub(0xdc00).filter(|low| *low < 0x400);
        joined
            .and_then(|low| char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + low))
            .ok_or_else(|| Fault::at(self.text, start, "half of a surrogate pair stands alone; no text can hold it"))
    }

    fn hex(&self) -> Option<u32> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4)?;
        digits.iter().try_fold(0, |value, byte| Some(value << 4 | char::from(*byte).to_digit(16)?))
    }
}

/// The names of one object: a list while they are few, so that small objects cost no hashing.
#[derive(Default)]
struct Names<'a> {
    few: Vec<Cow<'a, str>>,
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Names<'a> {
    const FEW: usize = 16;

    fn insert(&mut self, name: Cow<'a, str>) -> bool {
        if !self.many.is_empty() {
            return self.many.insert(name);
        }
        if self.few.contains(&name) {
            return false;
        }
        self.few.push(name);
        if self.few.len() > Self::FEW {
            self.many.extend(self.few.drain(..));
        }
        true
    }
}

#[cfg(test)]
mod tests {
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
        let mut text: String = (0..100).map(|n| format!("\"k{n}\":1,")).collect();
        text = format!("{{{text}\"k42\":2}}");
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
}
