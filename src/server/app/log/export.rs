//! The log as a file: CSV (RFC 4180) or one JSON object a line, written page by page, so that its length costs no memory.

use std::borrow::Cow;
use std::sync::Arc;

use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::Stream;
use futures_util::stream::try_unfold;
use serde_json::Value;
use uuid::Uuid;

use crate::domain::delivery::Reason;
use crate::domain::json;
use crate::domain::workspace::Scope;
use crate::server::state::AppState;
use crate::server::store::{DeliveryFilter, DeliveryRow};

use super::super::{Actor, AppError};
use super::entries::{Entry, Outcome, entries};

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
    /// One row for each delivery.
    Deliveries(DeliveryFilter),
    /// The rows of the page of logs.
    Entries(DeliveryFilter, Vec<Outcome>),
}

const DELIVERY: &[&str] = &[
    "id",
    "webhook_id",
    "webhook_name",
    "event_id",
    "event_type",
    "product",
    "channel",
    "status",
    "reason",
    "attempt_count",
    "http_status",
    "error",
    "created_at",
    "next_attempt_at",
];
const ENTRY: &[&str] = &[
    "occurred_at",
    "outcome",
    "http_status",
    "error",
    "error_message",
    "attempt",
    "duration_ms",
    "delivery_id",
    "delivery_status",
    "reason",
    "next_attempt_at",
    "webhook_id",
    "webhook_name",
    "event_id",
    "event_type",
    "product",
    "channel",
];

/// A value for each column.
type Cells = Vec<Value>;

/// Where the writing stands.
struct At {
    cursor: Option<Uuid>,
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
    cursor: Option<Uuid>,
) -> Result<(&'static [&'static str], Vec<Cells>, Option<Uuid>), AppError> {
    match wanted {
        Wanted::Deliveries(filter) => {
            let slice = state.store.deliveries(actor.workspace_id, filter, cursor, PAGE).await?;
            Ok((DELIVERY, slice.rows.iter().map(delivery).collect(), slice.next))
        }
        Wanted::Entries(filter, outcomes) => {
            let slice = entries(state, actor, filter, outcomes, cursor, PAGE).await?;
            Ok((ENTRY, slice.rows.iter().map(entry).collect(), slice.next))
        }
    }
}

fn delivery(row: &DeliveryRow) -> Cells {
    vec![
        row.id.to_string().into(),
        row.webhook_id.to_string().into(),
        row.webhook_name.clone().into(),
        row.event_id.to_string().into(),
        row.event_type.clone().into(),
        row.product.clone().into(),
        row.channel.clone().into(),
        row.status.as_str().into(),
        row.reason.map(Reason::as_str).into(),
        row.attempt_count.into(),
        row.http_status.into(),
        row.error.clone().into(),
        row.created_at.to_string().into(),
        row.next_attempt_at.map(|at| at.to_string()).into(),
    ]
}

fn entry(entry: &Entry) -> Cells {
    let row = entry.delivery();
    let mut cells: Cells = match entry {
        Entry::Attempt(log) => {
            let attempt = &log.attempt;
            let outcome = if attempt.error_code.is_some() { Outcome::Failed } else { Outcome::Succeeded };
            vec![
                attempt.started_at.to_string().into(),
                outcome.as_str().into(),
                attempt.http_status.into(),
                attempt.error_code.clone().into(),
                attempt.error_message.clone().into(),
                attempt.number.into(),
                serde_json::to_value(attempt.timing.total).unwrap_or_default(),
            ]
        }
        Entry::Delivery(row) => {
            let mut cells = vec![Value::Null; 7];
            cells[0] = row.created_at.to_string().into();
            cells[1] = row.status.as_str().into();
            cells
        }
    };
    cells.extend([
        row.id.to_string().into(),
        row.status.as_str().into(),
        row.reason.map(Reason::as_str).into(),
        row.next_attempt_at.map(|at| at.to_string()).into(),
        row.webhook_id.to_string().into(),
        row.webhook_name.clone().into(),
        row.event_id.to_string().into(),
        row.event_type.clone().into(),
        row.product.clone().into(),
        row.channel.clone().into(),
    ]);
    cells
}

fn cell(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => harmless(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// A spreadsheet takes some texts for formulas and runs them: an apostrophe before them says that they are texts.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
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
        let mut text = String::new();
        object(&["a", "b"], &cells[..2], &mut text);
        assert_eq!(text, "{\"a\":\"a,b\",\"b\":\"say \\\"x\\\"\\r\\n\"}\n");
    }
}
