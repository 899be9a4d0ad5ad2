//! The template language: JSON in which `{{ path | filter … }}` may stand inside a string, as a whole one, or bare as
//! a value. Its rules are those of the API's documentation; the same code runs in the server and in the browser.
//!
//! A template is parsed once into a flat list of parts: ready JSON text, and placeholders. Rendering walks the list,
//! so that the same template and event give the same bytes at any time, and the output is always valid JSON: what is
//! literal was checked by the parser, and what is filled in is written by [`crate::domain::json`].

mod eval;
mod expr;
#[cfg(test)]
mod formats;
mod parse;
mod place;
mod placeholder;
#[cfg(test)]
mod properties;
pub mod reference;
#[cfg(test)]
mod tests;
mod work;

use crate::catalogue;
use crate::domain::json::{Fault, Value};
use crate::domain::time::EventTime;

use expr::{Expr, Root, Segment};
use work::Work;

pub use work::Effort;

/// Longest template, in bytes.
pub const TEMPLATE_LIMIT_BYTES: usize = 64 * 1024;
/// Deepest nesting of a template.
pub const TEMPLATE_DEPTH: usize = 32;
/// Longest output, in bytes.
pub const OUTPUT_LIMIT_BYTES: usize = 1024 * 1024;

/// What placeholders can speak of.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// `event`
    pub event_type: &'a str,
    /// `event_id`
    pub event_id: &'a str,
    /// `id`
    pub sender_id: Option<&'a str>,
    /// `time`
    pub time: EventTime,
    /// `product`
    pub product: Option<&'a str>,
    /// `channel`
    pub channel: Option<&'a str>,
    /// `source`
    pub source: Option<&'a str>,
    /// `webhook_name`
    pub webhook_name: &'a str,
    /// `webhook_id`
    pub webhook_id: &'a str,
    /// `workspace`: its name.
    pub workspace: &'a str,
    /// `workspace_id`
    pub workspace_id: &'a str,
    /// `wire_event`: the event as the payload format names it.
    pub wire_event: &'a str,
    /// `wire_channel`: the channel as the payload format names it.
    pub wire_channel: Option<&'a str>,
    /// `data` and every other bare name.
    pub data: &'a Value<'a>,
    /// `profile`
    pub profile: &'a Value<'a>,
}

/// The output would pass [`OUTPUT_LIMIT_BYTES`], or making it would take too much memory or time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the payload would be larger than 1 MiB or cost too much to make; leave large fields out of the template")]
pub struct TooLarge;

/// Something that is allowed and probably not meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Bytes from the start.
    pub offset: usize,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// A sentence.
    pub message: String,
}

#[derive(Debug, Clone, PartialEq)]
enum Part {
    /// Ready JSON text.
    Text(String),
    /// A value with its own type.
    Value(Expr),
    /// Text inside a string.
    Inside(Expr),
}

/// A parsed template.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    parts: Vec<Part>,
}

impl Template {
    /// Parses a template.
    ///
    /// # Errors
    /// At the first fault, with its line and column.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        parse::template(text).map(|parts| Self { parts })
    }

    /// The JSON for this event: compact, keys in the template's order.
    ///
    /// # Errors
    /// When it would be too large.
    pub fn render(&self, context: &Context<'_>) -> Result<String, TooLarge> {
        self.render_with(context, Effort::Full)
    }

    /// The same, with no more than this effort.
    ///
    /// # Errors
    /// When it would be too large, or take more.
    pub fn render_with(&self, context: &Context<'_>, effort: Effort) -> Result<String, TooLarge> {
        let mut out = String::with_capacity(512);
        let mut work = Work::of(effort);
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Value(expr) => eval::value(expr, context, &mut work)?.write(&mut out),
                Part::Inside(expr) => eval::value(expr, context, &mut work)?.write_inside(&mut out),
            }
            if out.len() > OUTPUT_LIMIT_BYTES {
                return Err(TooLarge);
            }
        }
        Ok(out)
    }

    /// Placeholders that name a field of `data` which is not among the known ones.
    #[must_use]
    pub fn warnings(&self, known: &[&str]) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for part in &self.parts {
            let (Part::Value(expr) | Part::Inside(expr)) = part else { continue };
            for path in expr.paths() {
                let (Root::Data, Some(Segment::Name(name))) = (&path.root, path.segments.first()) else { continue };
                if known.contains(&name.as_str()) {
                    continue;
                }
                let others = expr::root_names().filter(|_| path.bare);
                let hint = catalogue::nearest(name, known.iter().copied().chain(others))
                    .map_or_else(String::new, |near| format!("; did you mean {near}?"));
                let message = format!("This event has no field {name} that we know of{hint}");
                warnings.push(Warning { offset: path.offset, line: path.line, column: path.column, message });
            }
        }
        warnings
    }
}
