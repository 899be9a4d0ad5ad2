//! JSON as it came: a tree that keeps the literal of every number, and raw slices of what need not be looked into.
//!
//! `serde_json::Value` rounds and rewrites numbers, so event data and templates never pass through it. The grammar is
//! RFC 8259; refused besides are duplicate keys, lone surrogates and nesting beyond a limit, because receivers
//! disagree about what they mean.

mod names;
mod reader;
#[cfg(test)]
mod tests;
mod write;

use std::borrow::Cow;
use std::fmt;

use reader::Reader;
pub use write::{write, write_escaped, write_string};

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
        let line = before.split(|byte| *byte == b'\n').count();
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
