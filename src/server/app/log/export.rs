//! The log as a file: CSV (RFC 4180) or one JSON object a line, written page by page, so that its length costs no memory.

mod columns;
mod name;

use std::borrow::Cow;
use std::sync::Arc;

use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::Stream;
use futures_util::stream::try_unfold;
use serde_json::Value;

use crate::domain::ids::TestId;
use crate::domain::json;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::{Cursor, DeliveryFilter};

use super::super::test_log::{Listed, Tests, chosen_tests, listed, tests};
use super::super::{Actor, AppError};
use super::entries::{Chosen, Outcome, chosen, entries};
use columns::{Cells, DELIVERY, ENTRY, TEST};
pub use name::file_name;

/// Rows that are read at once.
const PAGE: u32 = 500;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values, with a heading.
    Csv,
    /// One JSON object a line.
    Ndjson,
}

impl Format {
    /// The format of this word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "csv" => Some(Self::Csv),
            "ndjson" => Some(Self::Ndjson),
            _ => None,
        }
    }

    /// Of the answer.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Ndjson => "application/x-ndjson",
        }
    }

    /// What follows the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
        }
    }
}

/// What a file is made of.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// One row for each delivery, or test.
    Deliveries(DeliveryFilter, Tests),
    /// The rows of the page of logs.
    Entries(DeliveryFilter, Vec<Outcome>),
    /// Some rows of the page of logs.
    Chosen(Chosen),
    /// Some tests.
    ChosenTests(Vec<TestId>),
    /// The rows of the page of logs where it shows tests.
    Tests(DeliveryFilter),
}

/// Where the writing stands.
struct At {
    cursor: Option<Cursor>,
    begun: bool,
}

/// The file, piece by piece.
///
/// # Errors
/// When the actor may not read logs.
pub fn export(
    state: &AppState,
    actor: &Actor,
    wanted: Wanted,
    format: Format,
) -> Result<impl Stream<Item = Result<Bytes, AppError>> + Send + 'static + use<>, AppError> {
    actor.require(Scope::LogsRead)?;
    let writer = Arc::new((state.clone(), actor.clone(), wanted));
    Ok(try_unfold(Some(At { cursor: None, begun: false }), move |at| {
        let writer = Arc::clone(&writer);
        async move {
            let Some(at) = at else { return Ok(None) };
            let (state, actor, wanted) = &*writer;
            let (columns, rows, next) = page(state, actor, wanted, at.cursor).await?;
            let mut text = String::with_capacity(rows.len() * 320 + 200);
            if !at.begun && format == Format::Csv {
                line(columns.iter().map(|name| Cow::Borrowed(*name)), &mut text);
            }
            for cells in rows {
                match format {
                    Format::Csv => line(cells.iter().map(cell), &mut text),
                    Format::Ndjson => object(columns, &cells, &mut text),
                }
            }
            Ok(Some((Bytes::from(text), next.map(|next| At { cursor: Some(next), begun: true }))))
        }
    }))
}

/// The answer that a browser saves as a file of this name.
#[must_use]
pub fn answer(body: Body, name: &str, format: Format) -> Response {
    let disposition = format!("attachment; filename=\"{name}.{}\"", format.extension());
    ([(CONTENT_TYPE, format.content_type().to_owned()), (CONTENT_DISPOSITION, disposition)], body).into_response()
}

async fn page(
    state: &AppState,
    actor: &Actor,
    wanted: &Wanted,
    cursor: Option<Cursor>,
) -> Result<(&'static [&'static str], Vec<Cells>, Option<Cursor>), AppError> {
    match wanted {
        Wanted::Deliveries(filter, tests) => {
            let slice = listed(state, actor, filter, *tests, cursor, PAGE).await?;
            let cells = |row: &Listed| match row {
                Listed::Delivery(row) => columns::delivery(row),
                Listed::Test(row) => columns::test_among(row),
            };
            Ok((DELIVERY, slice.rows.iter().map(cells).collect(), slice.onward()))
        }
        Wanted::Tests(filter) => {
            let slice = tests(state, actor, filter, cursor, PAGE).await?;
            Ok((TEST, slice.rows.iter().map(columns::test).collect(), slice.onward()))
        }
        Wanted::Chosen(some) => {
            let rows = chosen(state, actor, some).await?;
            Ok((ENTRY, rows.iter().map(columns::entry).collect(), None))
        }
        Wanted::ChosenTests(ids) => {
            let rows = chosen_tests(state, actor, ids).await?;
            Ok((TEST, rows.iter().map(columns::test).collect(), None))
        }
        Wanted::Entries(filter, outcomes) => {
            let slice = entries(state, actor, filter, outcomes, cursor, PAGE).await?;
            Ok((ENTRY, slice.rows.iter().map(columns::entry).collect(), slice.onward()))
        }
    }
}

fn cell(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => harmless(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// A spreadsheet takes some texts for formulas and runs them: an apostrophe before them says that they are texts. So does one
/// that divides lines at semicolons or tabs, as in half of Europe, with what follows these within a text, and with what
/// follows a line's end.
fn harmless(text: &str) -> Cow<'_, str> {
    const DIVIDES: [char; 4] = [';', '\t', '\r', '\n'];
    const RUNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
    let mut safe = String::new();
    let mut kept = 0;
    let mut begins = true;
    for (place, letter) in text.char_indices() {
        if begins && RUNS.contains(&letter) {
            safe.push_str(&text[kept..place]);
            safe.push('\'');
            kept = place;
        }
        begins = DIVIDES.contains(&letter);
    }
    if safe.is_empty() {
        return Cow::Borrowed(text);
    }
    safe.push_str(&text[kept..]);
    Cow::Owned(safe)
}

/// A line of RFC 4180.
fn line<'c>(cells: impl Iterator<Item = Cow<'c, str>>, out: &mut String) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

fn object(columns: &[&str], cells: &[Value], out: &mut String) {
    for (place, (name, value)) in columns.iter().zip(cells).enumerate() {
        out.push(if place == 0 { '{' } else { ',' });
        json::write_string(name, out);
        out.push(':');
        out.push_str(&value.to_string());
    }
    out.push_str("}\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_any_text_and_no_formula() {
        let cells = [Value::from("a,b"), "say \"x\"\r\n".into(), Value::Null, "=1+1".into(), "-x".into(), (-5).into()];
        let mut text = String::new();
        line(cells.iter().map(cell), &mut text);
        assert_eq!(text, "\"a,b\",\"say \"\"x\"\"\r\n\",,'=1+1,'-x,-5\r\n");
        for (said, written) in [
            ("x;=1+1", "x;'=1+1"),
            ("x\n@a\r\n-b", "\"x\n'@a\r\n'-b\""),
            ("=a;b=c; -d", "'=a;b=c; -d"),
            ("\t\t=1", "'\t'\t'=1"),
            ("ä;+é", "ä;'+é"),
        ] {
            let mut text = String::new();
            line([cell(&said.into())].into_iter(), &mut text);
            assert_eq!(text, format!("{written}\r\n"), "{said}");
        }
        let mut text = String::new();
        object(&["a", "b"], &cells[..2], &mut text);
        assert_eq!(text, "{\"a\":\"a,b\",\"b\":\"say \\\"x\\\"\\r\\n\"}\n");
    }
}
