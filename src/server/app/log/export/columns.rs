//! The columns of files, and what a row has in each.

use serde_json::Value;

use super::super::entries::{Entry, Outcome};
use crate::domain::delivery::Reason;
use crate::server::store::{DeliveryRow, TestRow};

/// A value for each column.
pub type Cells = Vec<Value>;

/// Of deliveries.
pub const DELIVERY: &[&str] = &[
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
/// Of the page of logs.
pub const ENTRY: &[&str] = &[
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
    "attempt_id",
    "response_body",
];

/// Of the page of logs where it shows tests.
pub const TEST: &[&str] = &[
    "occurred_at",
    "outcome",
    "http_status",
    "error",
    "error_message",
    "duration_ms",
    "test_id",
    "webhook_id",
    "webhook_name",
    "event_type",
    "url",
    "sent_by",
    "sender_id",
];

/// A delivery.
pub fn delivery(row: &DeliveryRow) -> Cells {
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

/// A test in the columns of a delivery.
pub fn test_among(row: &TestRow) -> Cells {
    vec![
        row.id.to_string().into(),
        row.webhook_id.map(|id| id.to_string()).into(),
        row.webhook_name.clone().into(),
        Value::Null,
        row.event_type.clone().into(),
        Value::Null,
        Value::Null,
        row.status().as_str().into(),
        Value::Null,
        1.into(),
        row.http_status.into(),
        row.error.clone().into(),
        row.created_at.to_string().into(),
        Value::Null,
    ]
}

/// A test.
pub fn test(row: &TestRow) -> Cells {
    let outcome = if row.error.is_some() { Outcome::Failed } else { Outcome::Succeeded };
    vec![
        row.created_at.to_string().into(),
        outcome.as_str().into(),
        row.http_status.into(),
        row.error.clone().into(),
        row.error_message.clone().into(),
        row.duration_ms.into(),
        row.id.to_string().into(),
        row.webhook_id.map(|id| id.to_string()).into(),
        row.webhook_name.clone().into(),
        row.event_type.clone().into(),
        row.url.clone().into(),
        row.who.clone().into(),
        row.user_id.map(|id| id.to_string()).or(row.key_id.map(|id| id.to_string())).into(),
    ]
}

/// An attempt, or a delivery that nothing was sent for.
pub fn entry(entry: &Entry) -> Cells {
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
    cells.extend(match entry {
        Entry::Attempt(log) => [log.attempt.id.to_string().into(), log.attempt.response_body.clone().into()],
        Entry::Delivery(_) => [Value::Null, Value::Null],
    });
    cells
}
