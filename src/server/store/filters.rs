//! Conditions of lists, put together at run time.
//!
//! The text consists of constants and of numbers for `$n`; everything a person typed is bound. One condition anchors
//! the list to what the database can walk through in order, and to the workspace; the others only hold rows back.

use std::fmt::Write;

use uuid::Uuid;

use super::batch::term_hash;
use super::deliveries::{DeliveryFilter, HttpFilter};
use super::events::EventFilter;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, TypeId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// A value to bind.
#[derive(Clone)]
pub(super) enum Value {
    Id(Uuid),
    Int(i64),
    Text(String),
}

/// A `SELECT` under construction.
pub(super) struct Select {
    pub sql: String,
    pub values: Vec<Value>,
}

/// Runs a [`Select`] on a pool of either database.
macro_rules! fetch_all {
    ($pools:expr, $select:expr) => {{
        let select: $crate::server::store::filters::Select = $select;
        $crate::server::store::dialect::on_db!($pools, pool => {
            let mut query = sqlx::query_as(sqlx::AssertSqlSafe(select.sql));
            for value in select.values {
                query = match value {
                    $crate::server::store::filters::Value::Id(id) => query.bind(id),
                    $crate::server::store::filters::Value::Int(number) => query.bind(number),
                    $crate::server::store::filters::Value::Text(text) => query.bind(text),
                };
            }
            query.fetch_all(pool).await
        })
    }};
}
pub(super) use fetch_all;

/// An id may be made this much before or after the moment that stands in its row.
pub(super) const ID_SLACK_MS: i64 = 3_600_000;

impl Select {
    /// Begins with `SELECT … FROM …`; conditions follow.
    pub fn new(from: &str) -> Self {
        Self { sql: format!("{from} WHERE true"), values: Vec::new() }
    }

    /// Binds a value that the text before `WHERE` already speaks of, as its only `?`.
    pub fn begin_with(&mut self, value: Value) {
        self.values.push(value);
        self.sql = self.sql.replacen('?', &format!("${}", self.values.len()), 1);
    }

    /// Adds a condition; each `?` in it stands for the next value.
    pub fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        let mut values = values.into_iter();
        self.sql.push_str(" AND ");
        for (place, part) in condition.split('?').enumerate() {
            if place > 0 {
                self.values.extend(values.next());
                // Writing to a String cannot fail.
                let _ = write!(self.sql, "${}", self.values.len());
            }
            self.sql.push_str(part);
        }
    }

    fn and_text(&mut self, condition: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.and(condition, [Value::Text(text.clone())]);
        }
    }

    /// Rows of this period. `id` is the column that pages go by: it lets the database begin and stop in the right place.
    pub fn and_period(&mut self, id: &str, time: &str, from: Option<Timestamp>, to: Option<Timestamp>) {
        if let Some(from) = from {
            self.and(&format!("{time} >= ?"), [Value::Int(from.0)]);
            self.and(&format!("{id} >= ?"), [Value::Id(id_at(from.0.saturating_sub(ID_SLACK_MS)))]);
        }
        if let Some(to) = to {
            self.and(&format!("{time} < ?"), [Value::Int(to.0)]);
            self.and(&format!("{id} < ?"), [Value::Id(id_at(to.0.saturating_add(ID_SLACK_MS)))]);
        }
    }

    /// Ends with the first rows: oldest first.
    pub fn oldest(mut self, id: &str, limit: u32) -> Self {
        let _ = write!(self.sql, " ORDER BY {id} LIMIT {limit}");
        self
    }

    /// Ends with the page: newest first, after `cursor`.
    pub fn page(mut self, id: &str, cursor: Option<Uuid>, limit: u32) -> Self {
        if let Some(cursor) = cursor {
            self.and(&format!("{id} < ?"), [Value::Id(cursor)]);
        }
        let _ = write!(self.sql, " ORDER BY {id} DESC LIMIT {limit}");
        self
    }

    /// What holds for deliveries `d`, for any list that shows them.
    pub fn deliveries(&mut self, workspace: WorkspaceId, filter: &DeliveryFilter) {
        let mut anchored = self.anchor_to_events(workspace, filter);
        if let Some(webhook) = filter.webhook_id {
            self.and(
                "d.webhook_id = (SELECT own.id FROM webhooks own WHERE own.id = ? AND own.workspace_id = ?)",
                [Value::Id(webhook.uuid()), Value::Id(workspace.uuid())],
            );
            anchored = true;
        }
        if !anchored {
            self.and("d.workspace_id = ?", [Value::Id(workspace.uuid())]);
        }
        if let Some(status) = filter.status {
            // As a constant, so that partial indexes serve.
            self.and(&format!("d.status = '{}'", status.as_str()), []);
        }
        self.and_text("d.event_type = ?", filter.event_type.as_ref());
        self.and_text("d.product = ?", filter.product.as_ref());
        self.and_text("d.channel = ?", filter.channel.as_ref());
    }

    /// Conditions that few events meet, if there are any.
    fn anchor_to_events(&mut self, workspace: WorkspaceId, filter: &DeliveryFilter) -> bool {
        if let Some(event) = filter.event_id {
            self.and(
                "d.event_id = (SELECT own.id FROM events own WHERE own.workspace_id = ? AND own.id = ?)",
                [Value::Id(workspace.uuid()), Value::Id(event.uuid())],
            );
        }
        let Some(q) = filter.words() else { return filter.event_id.is_some() };
        let own = Value::Id(workspace.uuid());
        if let Ok(id) = q.parse::<DeliveryId>() {
            self.and("d.id = ? AND d.workspace_id = ?", [Value::Id(id.uuid()), own]);
        } else if let Ok(id) = q.parse::<AttemptId>() {
            let ids = [own.clone(), Value::Id(id.uuid()), own];
            self.and(
                "d.id IN (SELECT at.delivery_id FROM attempts at WHERE at.workspace_id = ? AND at.id = ?)
                AND d.workspace_id = ?",
                ids,
            );
        } else if let Ok(id) = q.parse::<WebhookId>() {
            self.and("d.webhook_id = ? AND d.workspace_id = ?", [Value::Id(id.uuid()), own]);
        } else {
            self.events_found("d.event_id", workspace, &q);
        }
        true
    }

    /// What is asked of the delivery's last attempt.
    pub fn last_attempt(&mut self, filter: &DeliveryFilter) {
        self.http_status("d.http_status", filter.http_status);
        self.and_text("d.error = ?", filter.error.as_ref());
        self.and_period("d.id", "d.created_at", filter.from, filter.to);
    }

    /// The same, asked of each attempt `a`.
    pub fn each_attempt(&mut self, filter: &DeliveryFilter) {
        self.http_status("a.http_status", filter.http_status);
        self.and_text("a.error_code = ?", filter.error.as_ref());
        match filter.attempt_failed {
            None => {}
            Some(true) => self.and("a.error_code IS NOT NULL", []),
            Some(false) => self.and("a.error_code IS NULL", []),
        }
        self.and_period("a.id", "a.started_at", filter.from, filter.to);
    }

    fn http_status(&mut self, column: &str, wanted: Option<HttpFilter>) {
        match wanted {
            None => {}
            Some(HttpFilter::Exactly(status)) => self.and(&format!("{column} = ?"), [Value::Int(i64::from(status))]),
            Some(HttpFilter::Class(class)) => {
                let first = i64::from(class) * 100;
                self.and(&format!("{column} BETWEEN ? AND ?"), [Value::Int(first), Value::Int(first + 99)]);
            }
        }
    }

    /// What holds for events `e`.
    pub fn events(&mut self, workspace: WorkspaceId, filter: &EventFilter) {
        self.and("e.workspace_id = ?", [Value::Id(workspace.uuid())]);
        self.and_text("e.event_type = ?", filter.event_type.as_ref());
        self.and_text("e.product = ?", filter.product.as_ref());
        self.and_text("e.channel = ?", filter.channel.as_ref());
        if filter.unmatched {
            // As constants, so that the partial index serves.
            self.and("e.deliveries = 0 AND e.skipped = 0", []);
        }
        self.and_period("e.id", "e.received_at", filter.from, filter.to);
        if let Some(q) = words(filter.q.as_deref()) {
            self.events_found("e.id", workspace, &q);
        }
    }

    /// Events with this id, this sender's id or this search term. Sender's ids with capitals stand among the terms too.
    fn events_found(&mut self, column: &str, workspace: WorkspaceId, q: &str) {
        let own = Value::Id(workspace.uuid());
        if let Ok(id) = q.parse::<EventId>() {
            let condition =
                format!("{column} = (SELECT own.id FROM events own WHERE own.workspace_id = ? AND own.id = ?)");
            return self.and(&condition, [own, Value::Id(id.uuid())]);
        }
        let condition = format!(
            "{column} IN (SELECT st.event_id FROM search_terms st WHERE st.workspace_id = ? AND st.term_hash = ?
            UNION SELECT ft.event_id FROM fresh_terms ft WHERE ft.workspace_id = ? AND ft.term_hash = ?
            UNION SELECT si.event_id FROM sender_ids si WHERE si.workspace_id = ? AND si.sender_id = ?)"
        );
        let term = Value::Int(term_hash(q));
        let values = [own.clone(), term.clone(), own.clone(), term, own, Value::Text(q.to_owned())];
        self.and(&condition, values);
    }
}

impl DeliveryFilter {
    /// What was searched for, trimmed and in lower case.
    pub(super) fn words(&self) -> Option<String> {
        words(self.q.as_deref())
    }
}

fn words(q: Option<&str>) -> Option<String> {
    q.map(|q| q.trim().to_lowercase()).filter(|q| !q.is_empty())
}

/// The smallest id of this moment.
pub(super) fn id_at(unix_ms: i64) -> Uuid {
    Uuid::from_u128(u128::from(u64::try_from(unix_ms).unwrap_or(0) & 0xffff_ffff_ffff) << 80)
}
