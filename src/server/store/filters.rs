//! What filters of lists ask of deliveries, attempts and events.

use super::dialect::Db;
use super::events::EventFilter;
use super::filter::{DeliveryFilter, HttpFilter};
use super::search::{AMONG, Search};
use super::select::{Select, Value};
use crate::domain::ids::{TypeId, WorkspaceId};

impl Select {
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
        if let Some(search) = filter.q.as_ref().filter(|search| search.few().is_none()) {
            self.hold_search(workspace, search);
        }
    }

    /// The deliveries of the one event that the filter names, and those that its search led to.
    pub fn of_few(&mut self, db: &Db, filter: &DeliveryFilter) {
        if let Some(event) = filter.event_id {
            self.and("d.event_id = ?", [Value::Id(event.uuid())]);
        }
        if let Some(search) = &filter.q {
            let column = if search.few().is_some_and(|few| few.are_deliveries) { "d.id" } else { "d.event_id" };
            self.among(db, column, search);
        }
    }

    /// Rows that a search led to.
    fn among(&mut self, db: &Db, column: &str, search: &Search) {
        if let Some(few) = search.few() {
            self.and(&format!("{column}{}", db.spell(&AMONG)), [Value::Text(few.ids.clone())]);
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
    pub fn events(&mut self, db: &Db, workspace: WorkspaceId, filter: &EventFilter) {
        self.and("e.workspace_id = ?", [Value::Id(workspace.uuid())]);
        self.and_text("e.event_type = ?", filter.event_type.as_ref());
        self.and_text("e.product = ?", filter.product.as_ref());
        self.and_text("e.channel = ?", filter.channel.as_ref());
        if filter.unmatched {
            // As constants, so that the partial index serves.
            self.and("e.deliveries = 0 AND e.skipped = 0", []);
        }
        self.and_period("e.received_at", &filter.period);
        if let Some(search) = &filter.q {
            self.among(db, "e.id", search);
        }
    }
}
