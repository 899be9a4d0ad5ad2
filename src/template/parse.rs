//! From the text of a template to its parts.

use std::collections::HashSet;

use crate::domain::json::{self, Fault, Value};

use super::expr::Expr;
use super::place::{Inside, locate};
use super::placeholder;
use super::{Part, TEMPLATE_DEPTH, TEMPLATE_LIMIT_BYTES};

/// Parses a whole template.
pub fn template(text: &str) -> Result<Vec<Part>, Fault> {
    if text.len() > TEMPLATE_LIMIT_BYTES {
        let message = format!("the template has {} bytes; at most {TEMPLATE_LIMIT_BYTES} are allowed", text.len());
        return Err(Fault::at(text, 0, message));
    }
    let mut parser = Parser { text, at: 0, parts: Vec::new(), ready: String::new() };
    parser.space();
    if parser.peek().is_none() {
        return Err(parser.fault("the template is empty; Reset brings the default back"));
    }
    parser.value(0)?;
    parser.space();
    if parser.peek().is_some() {
        return Err(parser.fault("there is more text after the end of the JSON"));
    }
    parser.flush();
    locate(text, &mut parser.parts);
    Ok(parser.parts)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    parts: Vec<Part>,
    /// Literal JSON not yet made a part.
    ready: String,
}

impl<'a> Parser<'a> {
    fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::at(self.text, self.at, message)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn found(&self) -> String {
        self.text[self.at..].chars().next().map_or_else(|| "the end of the template".to_owned(), |c| format!("`{c}`"))
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let yes = self.peek() == Some(byte);
        self.at += usize::from(yes);
        yes
    }

    fn flush(&mut self) {
        if !self.ready.is_empty() {
            self.parts.push(Part::Text(std::mem::take(&mut self.ready)));
        }
    }

    fn value(&mut self, depth: usize) -> Result<(), Fault> {
        self.space();
        match self.peek() {
            Some(b'{') if self.text[self.at..].starts_with("{{") => {
                let part = Part::Value(placeholder::parse(&self.placeholder()?)?);
                self.flush();
                self.parts.push(part);
                Ok(())
            }
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string(),
            _ => self.scalar(),
        }
    }

    fn open(&mut self, depth: usize) -> Result<(), Fault> {
        if depth >= TEMPLATE_DEPTH {
            return Err(self.fault(format!("the template is nested deeper than {TEMPLATE_DEPTH} levels")));
        }
        self.at += 1;
        Ok(())
    }

    fn object(&mut self, depth: usize) -> Result<(), Fault> {
        self.open(depth)?;
        self.ready.push('{');
        let mut names = HashSet::new();
        self.space();
        while !self.eat(b'}') {
            if !names.is_empty() {
                self.separator(b'}')?;
            }
            self.key(&mut names)?;
            self.space();
            if !self.eat(b':') {
                return Err(self.fault(format!("expected `:` after the name, found {}", self.found())));
            }
            self.ready.push(':');
            self.value(depth + 1)?;
            self.space();
        }
        self.ready.push('}');
        Ok(())
    }

    fn array(&mut self, depth: usize) -> Result<(), Fault> {
        self.open(depth)?;
        self.ready.push('[');
        let mut first = true;
        self.space();
        while !self.eat(b']') {
            if !first {
                self.separator(b']')?;
            }
            first = false;
            self.value(depth + 1)?;
            self.space();
        }
        self.ready.push(']');
        Ok(())
    }

    fn separator(&mut self, closing: u8) -> Result<(), Fault> {
        if !self.eat(b',') {
            return Err(self.fault(format!("expected `,` or `{}`, found {}", char::from(closing), self.found())));
        }
        self.ready.push(',');
        self.space();
        if self.peek() == Some(closing) {
            return Err(self.fault(format!("expected another element after the comma, found {}", self.found())));
        }
        Ok(())
    }

    fn key(&mut self, names: &mut HashSet<String>) -> Result<(), Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.fault(format!("expected a name in double quotes, found {}", self.found())));
        }
        let start = self.at;
        let raw = self.raw_string()?;
        if let Some(brace) = raw.find("{{") {
            return Err(Fault::at(
                self.text,
                start + 1 + brace,
                "a placeholder cannot stand in a name, only in a value",
            ));
        }
        let name = self.unescape(raw, start + 1)?;
        json::write_string(&name, &mut self.ready);
        if !names.insert(name.clone()) {
            return Err(Fault::at(self.text, start, format!("the name \"{name}\" stands here twice")));
        }
        Ok(())
    }

    /// The text between the quotes of the string that begins here.
    fn raw_string(&mut self) -> Result<&'a str, Fault> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => {
                    self.at = at + 1;
                    return Ok(&self.text[start..at]);
                }
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        Err(self.fault("the string has no end: a closing `\"` is missing"))
    }

    fn unescape(&self, raw: &str, offset: usize) -> Result<String, Fault> {
        match json::parse(&format!("\"{raw}\""), 1) {
            Ok(Value::String(text)) => Ok(text.into_owned()),
            Ok(_) => Err(Fault::at(self.text, offset, "expected a text")),
            Err(fault) => Err(Fault::at(self.text, offset + fault.offset.saturating_sub(1), fault.message)),
        }
    }

    fn string(&mut self) -> Result<(), Fault> {
        let start = self.at + 1;
        let raw = self.raw_string()?;
        let Some(first) = raw.find("{{") else {
            let text = self.unescape(raw, start)?;
            json::write_string(&text, &mut self.ready);
            return Ok(());
        };
        let end = close(raw, first).ok_or_else(|| self.unclosed(start + first))?;
        if first == 0 && end == raw.len() {
            let part = Part::Value(self.inside(raw, first, end, start)?);
            self.flush();
            self.parts.push(part);
            return Ok(());
        }
        self.mixed(raw, start)
    }

    /// A string with text around its placeholders, or several of them.
    fn mixed(&mut self, raw: &str, start: usize) -> Result<(), Fault> {
        self.ready.push('"');
        let mut at = 0;
        while let Some(found) = raw[at..].find("{{") {
            let first = at + found;
            let end = close(raw, first).ok_or_else(|| self.unclosed(start + first))?;
            let text = self.unescape(&raw[at..first], start + at)?;
            json::write_escaped(&text, &mut self.ready);
            let part = Part::Inside(self.inside(raw, first, end, start)?);
            self.flush();
            self.parts.push(part);
            at = end;
        }
        let text = self.unescape(&raw[at..], start + at)?;
        json::write_escaped(&text, &mut self.ready);
        self.ready.push('"');
        Ok(())
    }

    fn inside(&self, raw: &str, first: usize, end: usize, start: usize) -> Result<Expr, Fault> {
        let offset = start + first + 2;
        let raw = &raw[first + 2..end - 2];
        placeholder::parse(&Inside::unescaped(self.text, offset, raw, self.unescape(raw, offset)?))
    }

    /// The inside of the bare placeholder that begins here.
    fn placeholder(&mut self) -> Result<Inside<'a>, Fault> {
        let rest = &self.text[self.at..];
        let end = close(rest, 0).ok_or_else(|| self.unclosed(self.at))?;
        let offset = self.at + 2;
        self.at += end;
        Ok(Inside::plain(self.text, offset, &rest[2..end - 2]))
    }

    fn unclosed(&self, offset: usize) -> Fault {
        Fault::at(
            self.text,
            offset,
            "`{{` begins a placeholder that has no `}}`; for the braces themselves write {{ '{{' }}",
        )
    }

    fn scalar(&mut self) -> Result<(), Fault> {
        let rest = &self.text[self.at..];
        let length = rest.find([',', ']', '}', '{', '[', '"', ' ', '\n', '\r', '\t']).unwrap_or(rest.len());
        if length == 0 {
            return Err(self.fault(format!("expected a value, found {}", self.found())));
        }
        let value = json::parse(&rest[..length], 1)
            .map_err(|fault| Fault::at(self.text, self.at + fault.offset, fault.message))?;
        json::write(&value, &mut self.ready);
        self.at += length;
        Ok(())
    }
}

/// Where the placeholder that begins at `first` ends, behind its `}}`; braces in single quotes do not count.
fn close(text: &str, first: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut quoted = false;
    let mut at = first + 2;
    while at < bytes.len() {
        match bytes[at] {
            b'\'' => quoted = !quoted,
            b'}' if !quoted && bytes.get(at + 1) == Some(&b'}') => return Some(at + 2),
            _ => {}
        }
        at += 1;
    }
    None
}
