//! A `SELECT` that is put together at run time.
//!
//! The text consists of constants and of numbers for `$n`; everything a person typed is bound. One condition leads
//! along an index in the order of the list ([`super::along`]); the others only hold rows back, and are written so that
//! the planner has no other way.

use std::fmt::Write;

use uuid::Uuid;

use super::period::{ID_SLACK_MS, Period, id_at};

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
        let select: $crate::server::store::select::Select = $select;
        $crate::server::store::dialect::on_db!($pools, pool => {
            let mut query = sqlx::query_as(sqlx::AssertSqlSafe(select.sql));
            for value in select.values {
                query = match value {
                    $crate::server::store::select::Value::Id(id) => query.bind(id),
                    $crate::server::store::select::Value::Int(number) => query.bind(number),
                    // PostgreSQL takes no U+0000; where it is stored it became U+FFFD.
                    $crate::server::store::select::Value::Text(text) => query.bind(text.replace('\0', "\u{fffd}")),
                };
            }
            query.fetch_all(pool).await
        })
    }};
}
pub(super) use fetch_all;

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

    pub fn and_text(&mut self, condition: &str, text: Option<&String>) {
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

    fn bounds(&mut self, id: &str) -> impl Iterator<Item = (String, Value)> + use<> {
        let bounds = [(">=", self.from.take()), ("<", self.below.take())];
        let written = bounds.map(|(sign, bound)| Some((format!("{id} {sign} ?"), Value::Id(bound?))));
        written.into_iter().flatten()
    }

    fn bound(&mut self, id: &str) {
        for (condition, bound) in self.bounds(id) {
            self.and(&condition, [bound]);
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

    /// Ends with the same page of a few rows, to which something else than their order leads.
    pub fn held_page(mut self, id: &str, cursor: Option<Uuid>, limit: u32) -> Self {
        self.hold_bounds(id, cursor);
        let _ = write!(self.sql, " ORDER BY {id} DESC LIMIT {limit}");
        self
    }

    fn hold_bounds(&mut self, id: &str, cursor: Option<Uuid>) {
        self.ends_below(cursor);
        for (condition, bound) in self.bounds(id) {
            self.hold(&condition, [bound]);
        }
    }

    /// Ends with the same page of a few rows, which have an `id` and are sorted. The limit within keeps PostgreSQL from walking
    /// along all rows in the order of ids until it has met enough of these.
    pub fn sorted_page(mut self, id: &str, cursor: Option<Uuid>, limit: u32) -> Self {
        self.hold_bounds(id, cursor);
        self.sql = format!("SELECT f.* FROM ({} LIMIT {}) AS f ORDER BY f.id DESC LIMIT {limit}", self.sql, i64::MAX);
        self
    }

    /// Adds a condition that only holds rows back: no index may be tempted by it.
    pub fn hold(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.and(&format!("({condition}) IS TRUE"), values);
    }

    pub fn hold_text(&mut self, condition: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.hold(condition, [Value::Text(text.clone())]);
        }
    }
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
