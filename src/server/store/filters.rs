//! Conditions of lists, put together at run time.
//!
//! The text consists of constants and of numbers for `$n`; everything a person typed is bound. One condition leads
//! along an index in the order of the list ([`super::along`]); the others only hold rows back, and are written so that
//! the planner has no other way.

use std::fmt::Write;

use uuid::Uuid;

use super::batch::term_hash;
use super::events::EventFilter;
use super::filter::{DeliveryFilter, HttpFilter, words};
use super::period::Period;
use crate::domain::ids::{AttemptId, DeliveryId, EventId, TypeId, WorkspaceId};

/// A value to bind.
#[derive(Clone)]
pub(super) enum Value {
    Id(Uuid),
    Int(i64),
    Text(String),
}

/// A `SELECT` under construction.
#[derive(Default)]
pub(super) struct Select {
    pub sql: String,
    pub values: Vec<Value>,
    /// Rows from this id on.
    from: Option<Uuid>,
    /// Rows below this id.
    below: Option<Uuid>,
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

/// Events that a search takes up: those of a campaign may be a million.
pub const FOUND: u32 = 2_000;

/// An id is made this much before or after the moment that stands in its row, at most: one is taken right after the other.
/// Where a clock was set back, [`super::period`] knows it. Whatever lies in between is read in vain.
pub(super) const ID_SLACK_MS: i64 = 100;

impl Select {
    /// Begins with `SELECT … FROM …`; conditions follow.
    pub fn new(from: &str) -> Self {
        Self { sql: format!("{from} WHERE true"), ..Self::default() }
    }

    /// A text that has all of its conditions, or none.
    pub fn text(sql: &str) -> Self {
        Self { sql: sql.to_owned(), ..Self::default() }
    }

    /// Binds a value that the text before `WHERE` already speaks of, as its only `?`.
    pub fn begin_with(&mut self, value: Value) {
        self.values.push(value);
        self.sql = self.sql.replacen('?', &format!("${}", self.values.len()), 1);
    }

    /// Adds a condition; each `?` in it stands for the next value.
    pub fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push_str(" AND ");
        self.push(condition, values);
    }

    /// Adds text; each `?` in it stands for the next value.
    pub fn push(&mut self, text: &str, values: impl IntoIterator<Item = Value>) {
        let mut values = values.into_iter();
        for (place, part) in text.split('?').enumerate() {
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

    /// Rows of this period, which the ids that pages go by let the database begin and stop at.
    pub fn and_period(&mut self, time: &str, period: &Period) {
        for (sign, at) in [(">=", period.from), ("<", period.to)] {
            if let Some(at) = at {
                self.hold(&format!("{time} {sign} ?"), [Value::Int(at.0)]);
            }
        }
        self.and_id_period(period);
    }

    /// The part of a period that ids know.
    pub fn and_id_period(&mut self, period: &Period) {
        self.begins_at(period.from.map(|from| id_at(from.0.saturating_sub(ID_SLACK_MS))));
        self.ends_below(period.below());
    }

    /// Rows from this id on. Of several such bounds the closest is written: SQLite goes along by one of them, whichever.
    pub fn begins_at(&mut self, id: Option<Uuid>) {
        self.from = self.from.max(id);
    }

    /// Rows that come after this one.
    pub fn begins_after(&mut self, id: Option<Uuid>) {
        self.begins_at(id.map(|id| Uuid::from_u128(id.as_u128().saturating_add(1))));
    }

    fn ends_below(&mut self, id: Option<Uuid>) {
        self.below = match (self.below, id) {
            (Some(known), Some(id)) => Some(known.min(id)),
            (known, id) => known.or(id),
        };
    }

    fn bound(&mut self, id: &str) {
        for (sign, bound) in [(">=", self.from.take()), ("<", self.below.take())] {
            if let Some(bound) = bound {
                self.and(&format!("{id} {sign} ?"), [Value::Id(bound)]);
            }
        }
    }

    /// Ends with the first rows: oldest first.
    pub fn oldest(mut self, id: &str, limit: u32) -> Self {
        self.bound(id);
        let _ = write!(self.sql, " ORDER BY {id} LIMIT {limit}");
        self
    }

    /// Ends with the page: newest first, below `cursor`.
    pub fn page(self, id: &str, cursor: Option<Uuid>, limit: u32) -> Self {
        self.page_from(id, cursor, limit, 0)
    }

    /// The same behind `skipped` rows.
    pub fn page_from(mut self, id: &str, cursor: Option<Uuid>, limit: u32, skipped: u32) -> Self {
        self.ends_below(cursor);
        self.bound(id);
        let _ = write!(self.sql, " ORDER BY {id} DESC LIMIT {limit} OFFSET {skipped}");
        self
    }

    /// Ends with the same page of a few rows, which have an `id` and are sorted. The limit within keeps PostgreSQL from walking
    /// along all rows in the order of ids until it has met enough of these.
    pub fn sorted_page(mut self, id: &str, cursor: Option<Uuid>, limit: u32) -> Self {
        self.ends_below(cursor);
        self.bound(id);
        self.sql = format!("SELECT f.* FROM ({} LIMIT {}) AS f ORDER BY f.id DESC LIMIT {limit}", self.sql, i64::MAX);
        self
    }

    /// Adds a condition that only holds rows back: no index may be tempted by it.
    fn hold(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.and(&format!("({condition}) IS TRUE"), values);
    }

    fn hold_text(&mut self, condition: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.hold(condition, [Value::Text(text.clone())]);
        }
    }

    /// What holds for deliveries `d`, in any list that shows them.
    pub fn deliveries(&mut self, workspace: WorkspaceId, filter: &DeliveryFilter) {
        self.hold("d.workspace_id = ?", [Value::Id(workspace.uuid())]);
        if let Some(webhook) = filter.webhook_id {
            self.hold("d.webhook_id = ?", [Value::Id(webhook.uuid())]);
        }
        if !filter.status.is_empty() {
            let words: Vec<_> = filter.status.iter().map(|status| format!("'{}'", status.as_str())).collect();
            self.hold(&format!("d.status IN ({})", words.join(", ")), []);
        }
        self.hold_text("d.event_type = ?", filter.event_type.as_ref());
        self.hold_text("d.product = ?", filter.product.as_ref());
        self.hold_text("d.channel = ?", filter.channel.as_ref());
    }

    /// The deliveries of the few events that the filter names or finds.
    pub fn of_few_events(&mut self, workspace: WorkspaceId, filter: &DeliveryFilter) {
        let own = Value::Id(workspace.uuid());
        if let Some(event) = filter.event_id {
            let own = own.clone();
            self.and(
                "d.event_id = (SELECT own.id FROM events own WHERE own.workspace_id = ? AND own.id = ?)",
                [own, Value::Id(event.uuid())],
            );
        }
        let Some(q) = filter.words() else { return };
        if let Ok(id) = q.parse::<DeliveryId>() {
            self.and("d.id = ?", [Value::Id(id.uuid())]);
        } else if let Ok(id) = q.parse::<AttemptId>() {
            self.and(
                "d.id IN (SELECT at.delivery_id FROM attempts at WHERE at.workspace_id = ? AND at.id = ?)",
                [own, Value::Id(id.uuid())],
            );
        } else {
            self.events_found("d.event_id", workspace, &q, &filter.period);
        }
    }

    /// What is asked of the delivery's last attempt.
    pub fn last_attempt(&mut self, filter: &DeliveryFilter) {
        self.http_status("d.http_status", filter.http_status);
        self.hold_text("d.error = ?", filter.error.as_ref());
        self.and_period("d.created_at", &filter.period);
    }

    /// The same, asked of each attempt `a`.
    pub fn each_attempt(&mut self, filter: &DeliveryFilter) {
        self.http_status("a.http_status", filter.http_status);
        self.hold_text("a.error_code = ?", filter.error.as_ref());
        match filter.attempt_failed {
            None => {}
            Some(true) => self.hold("a.error_code IS NOT NULL", []),
            Some(false) => self.hold("a.error_code IS NULL", []),
        }
        self.and_period("a.started_at", &filter.period);
    }

    fn http_status(&mut self, column: &str, wanted: Option<HttpFilter>) {
        if let Some(wanted) = wanted {
            let (first, last) = wanted.range();
            let values = [Value::Int(i64::from(first)), Value::Int(i64::from(last))];
            self.hold(&format!("{column} BETWEEN ? AND ?"), values);
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
        self.and_period("e.received_at", &filter.period);
        if let Some(q) = words(filter.q.as_deref()) {
            self.events_found("e.id", workspace, &q, &filter.period);
        }
    }

    /// Events with this id, this sender's id or this search term, at most the newest [`FOUND`] until the period ends. Sender's ids
    /// with capitals stand among the terms too.
    fn events_found(&mut self, column: &str, workspace: WorkspaceId, q: &str, period: &Period) {
        let own = Value::Id(workspace.uuid());
        if let Ok(id) = q.parse::<EventId>() {
            let condition =
                format!("{column} = (SELECT own.id FROM events own WHERE own.workspace_id = ? AND own.id = ?)");
            return self.and(&condition, [own, Value::Id(id.uuid())]);
        }
        // An event is received before anything is made of it.
        let below = period.below().unwrap_or(Uuid::max());
        let newest = |table: &str| {
            format!(
                "SELECT t.event_id FROM (SELECT o.event_id FROM {table} o WHERE o.workspace_id = ? AND o.term_hash = ?
                    AND o.event_id < ? ORDER BY o.event_id DESC LIMIT {FOUND}) AS t"
            )
        };
        let condition = format!(
            "{column} IN ({} UNION {} UNION SELECT si.event_id FROM sender_ids si WHERE si.workspace_id = ?
                AND si.sender_id = ?)",
            newest("search_terms"),
            newest("fresh_terms")
        );
        let once = [own.clone(), Value::Int(term_hash(q)), Value::Id(below)];
        let values = once.clone().into_iter().chain(once).chain([own, Value::Text(q.to_owned())]);
        self.and(&condition, values);
    }
}

/// The smallest id of this moment.
pub(super) fn id_at(unix_ms: i64) -> Uuid {
    Uuid::from_u128(u128::from(u64::try_from(unix_ms).unwrap_or(0) & 0xffff_ffff_ffff) << 80)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    #[test]
    fn of_several_bounds_the_closest_is_written() {
        let written = |after: i64, cursor: i64| {
            let mut select = Select::new("SELECT e.id FROM events e");
            select.and_id_period(&Period::new(Some(Timestamp(5_000)), Some(Timestamp(9_000))));
            select.begins_after(Some(id_at(after)));
            let select = select.page("e.id", Some(id_at(cursor)), 3);
            let end = " WHERE true AND e.id >= $1 AND e.id < $2 ORDER BY e.id DESC LIMIT 3 OFFSET 0";
            assert!(select.sql.ends_with(end), "{}", select.sql);
            let ids = select.values.into_iter().map(|value| match value {
                Value::Id(id) => i64::try_from(id.as_u128() >> 80).expect("a time"),
                Value::Int(_) | Value::Text(_) => panic!("an id was expected"),
            });
            ids.collect::<Vec<_>>()
        };
        assert_eq!(written(1, 20_000), [5_000 - ID_SLACK_MS, 9_000 + ID_SLACK_MS]);
        assert_eq!(written(6_000, 7_000), [6_000, 7_000]);
    }
}
