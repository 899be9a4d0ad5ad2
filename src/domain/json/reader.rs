//! The parser: one pass over the bytes.

use std::borrow::Cow;

use super::names::Names;
use super::{Fault, Value};

/// A cursor over a text. Its methods expect to stand on the first byte of what they read and leave it behind the last.
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    max_depth: usize,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, max_depth: usize) -> Self {
        Self { text, at: 0, max_depth }
    }

    fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::at(self.text, self.at, message)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    pub fn end(&mut self) -> Result<(), Fault> {
        self.space();
        if self.at < self.text.len() { Err(self.fault("there is more text after the end of the JSON")) } else { Ok(()) }
    }

    /// What stands here, for a sentence.
    fn found(&self) -> String {
        self.text[self.at..].chars().next().map_or_else(|| "the end of the text".to_owned(), |c| format!("`{c}`"))
    }

    pub fn value(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
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
    pub fn raw(&mut self, depth: usize) -> Result<&'a str, Fault> {
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

    pub fn object(
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

    pub fn array(&mut self, depth: usize, mut item: impl FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
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
        let (word, value) = match self.peek() {
            Some(b'n') => ("null", Value::Null),
            Some(b't') => ("true", Value::Bool(true)),
            Some(b'f') => ("false", Value::Bool(false)),
            _ => return self.number().map(|literal| Value::Number(Cow::Borrowed(literal))),
        };
        if !self.text[self.at..].starts_with(word) {
            return Err(self.fault(format!("expected a value, found {}", self.found())));
        }
        self.at += word.len();
        Ok(value)
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
        let text = self.plain()?;
        if self.close(b'"') {
            return Ok(Cow::Borrowed(text));
        }
        let mut owned = text.to_owned();
        while !self.close(b'"') {
            owned.push(self.escape()?);
            owned.push_str(self.plain()?);
        }
        Ok(Cow::Owned(owned))
    }

    /// The letters of a string up to its end or the next escape.
    fn plain(&mut self) -> Result<&'a str, Fault> {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..32)).unwrap_or(rest.len());
        self.at += length;
        match self.peek() {
            None => Err(self.fault("the string has no end: a closing `\"` is missing")),
            Some(0..32) => Err(self.fault("a control character in a string must be escaped, such as \\n")),
            Some(_) => Ok(&self.text[start..self.at]),
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
        let first = self.hex(self.at).ok_or_else(bad)?;
        if let Some(letter) = char::from_u32(first) {
            self.at += 4;
            return Ok(letter);
        }
        if first >= 0xdc00 || !self.text[self.at + 4..].starts_with("\\u") {
            return Err(lone());
        }
        let second = self.hex(self.at + 6).ok_or_else(bad)?;
        let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400).ok_or_else(lone)?;
        let letter = char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + low).ok_or_else(lone)?;
        self.at += 10;
        Ok(letter)
    }

    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.text.as_bytes().get(at..at + 4)?;
        digits.iter().try_fold(0, |value, byte| Some(value << 4 | char::from(*byte).to_digit(16)?))
    }
}
