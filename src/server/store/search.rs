//! What is searched for, and what it leads to.
//!
//! A search names a row by its id, or finds events by their sender's id or by a term that was stored with them. It is
//! looked up before the lists that it narrows are read: they get the ids, and no planner has to guess how many there are.
//! A campaign's events may be a million; a page takes up the newest of those that lie before it.

use std::str::FromStr;
use std::sync::Arc;

use uuid::Uuid;

use super::batch::term_hash;
use super::columns::from_row;
use super::dialect::Sql;
use super::events::EventFilter;
use super::filter::DeliveryFilter;
use super::period::Period;
use super::select::{Select, Value, fetch_all};
use super::{Store, StoreError};
use crate::domain::ids::{AttemptId, DeliveryId, EventId, TypeId, WebhookId, WorkspaceId};

/// Events that are taken up for one page.
pub const FOUND: u32 = 2_000;

/// `IN` over the ids of a [`Few`].
pub(super) const AMONG: Sql = Sql {
    sqlite: " IN (SELECT unhex(f.value) FROM json_each(?) AS f)",
    postgres: " = ANY (ARRAY(SELECT json_array_elements_text(?::json)::uuid))",
};

/// Ids of a subquery, newest first, in one row: as a parameter for [`AMONG`], how many, and the oldest of them.
const TOGETHER: Sql = Sql {
    sqlite: "SELECT json_group_array(hex(f.id)) AS ids, count(*) AS number, min(f.id) AS oldest FROM ",
    postgres: "SELECT coalesce(json_agg(f.id), '[]')::text AS ids, count(*) AS number,
        (array_agg(f.id ORDER BY f.id))[1] AS oldest FROM ",
};

/// An id or a stored search term, exact, without regard to case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Trimmed and in lower case.
    words: String,
    /// What it leads to, once [`Store::found`] has looked it up.
    few: Option<Arc<Few>>,
}

/// The few rows that a search leads to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Few {
    /// Whether the ids are those of deliveries; else of events.
    pub are_deliveries: bool,
    /// Ids, as a parameter for [`AMONG`].
    pub ids: String,
    /// There may be more events, all of them below this id.
    pub floor: Option<Uuid>,
}

impl Few {
    /// These alone.
    fn new(are_deliveries: bool, ids: &[Uuid]) -> Self {
        let ids: Vec<_> = ids.iter().map(|id| format!("\"{}\"", id.as_simple())).collect();
        Self { are_deliveries, ids: format!("[{}]", ids.join(",")), floor: None }
    }
}

impl Search {
    /// `None`: nothing is searched for.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let words = text.trim().to_lowercase();
        (!words.is_empty()).then_some(Self { words, few: None })
    }

    /// The row of this kind that it names.
    pub(super) fn id<I: FromStr>(&self) -> Option<I> {
        self.words.parse().ok()
    }

    /// Below this id more events are found.
    pub(super) fn floor(&self) -> Option<Uuid> {
        self.few.as_ref().and_then(|few| few.floor)
    }

    /// What it leads to; `None` before it was looked up.
    pub(super) fn few(&self) -> Option<&Few> {
        self.few.as_deref()
    }
}

/// What [`TOGETHER`] answers.
struct Together {
    ids: String,
    number: i64,
    oldest: Option<Uuid>,
}

from_row!(Together, |row| Together {
    ids: row.try_get("ids")?,
    number: row.try_get("number")?,
    oldest: row.try_get("oldest")?,
});

impl Store {
    /// The filter with its period and its search looked up, for lists below `cursor`. Lists look up themselves what was
    /// not; whoever reads several by one filter does it for all of them.
    pub async fn found(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<Uuid>,
    ) -> Result<DeliveryFilter, StoreError> {
        let mut filter = self.settled(filter).await?;
        if let Some(search) = filter.q.as_mut().filter(|search| search.few.is_none()) {
            let few = if let Some(id) = search.id::<DeliveryId>() {
                Few::new(true, &[id.uuid()])
            } else if let Some(id) = search.id::<AttemptId>() {
                let of = "(SELECT a.delivery_id AS id FROM attempts a WHERE a.workspace_id = ? AND a.id = ?) AS f";
                let of = (of, vec![Value::Id(workspace_id.uuid()), Value::Id(id.uuid())]);
                Few { are_deliveries: true, ids: self.together(of).await?.ids, floor: None }
            } else {
                self.events_found(workspace_id, search, &filter.period, cursor).await?
            };
            search.few = Some(Arc::new(few));
        }
        Ok(filter)
    }

    /// The same for events.
    pub(super) async fn events_filter_found(
        &self,
        workspace_id: WorkspaceId,
        filter: &EventFilter,
        cursor: Option<Uuid>,
    ) -> Result<EventFilter, StoreError> {
        let mut filter = EventFilter { period: self.settle(filter.period).await?, ..filter.clone() };
        if let Some(search) = &mut filter.q {
            let few = self.events_found(workspace_id, search, &filter.period, cursor).await?;
            search.few = Some(Arc::new(few));
        }
        Ok(filter)
    }

    /// The filter with its period looked up, and with an id of a webhook that was searched for in its place.
    pub(super) async fn settled(&self, filter: &DeliveryFilter) -> Result<DeliveryFilter, StoreError> {
        let mut filter = DeliveryFilter { period: self.settle(filter.period).await?, ..filter.clone() };
        let named = filter.q.as_ref().and_then(Search::id::<WebhookId>);
        if let Some(id) = named.filter(|id| filter.webhook_id.is_none_or(|asked| asked == *id)) {
            (filter.webhook_id, filter.q) = (Some(id), None);
        }
        Ok(filter)
    }

    async fn together(&self, (from, values): (&str, Vec<Value>)) -> Result<Together, StoreError> {
        let mut select = Select::text(self.db.spell(&TOGETHER));
        select.push(from, values);
        let mut rows: Vec<Together> = fetch_all!(self.read(), select)?;
        Ok(rows.pop().unwrap_or(Together { ids: "[]".to_owned(), number: 0, oldest: None }))
    }

    /// Events with this id, this sender's id or this search term: the newest [`FOUND`] below `cursor` and until the period
    /// ends. Senders' ids with capitals stand among the terms too.
    async fn events_found(
        &self,
        workspace_id: WorkspaceId,
        search: &Search,
        period: &Period,
        cursor: Option<Uuid>,
    ) -> Result<Few, StoreError> {
        if let Some(id) = search.id::<EventId>() {
            return Ok(Few::new(false, &[id.uuid()]));
        }
        // An event is received before anything is made of it.
        let below = [period.below(), cursor].into_iter().flatten().min().unwrap_or(Uuid::max());
        let (from, values) = with_term(workspace_id, &search.words, below);
        let found = self.together((&from, values)).await?;
        let floor = found.oldest.filter(|_| found.number >= FOUND.into());
        Ok(Few { are_deliveries: false, ids: found.ids, floor })
    }
}

/// The newest [`FOUND`], newest first, as a subquery with its values.
fn with_term(workspace: WorkspaceId, words: &str, below: Uuid) -> (String, Vec<Value>) {
    let newest = |table: &str| {
        format!(
            "SELECT t.id FROM (SELECT o.event_id AS id FROM {table} o WHERE o.workspace_id = ? AND o.term_hash = ?
                AND o.event_id < ? ORDER BY o.event_id DESC LIMIT {FOUND}) AS t"
        )
    };
    let from = format!(
        "(SELECT u.id FROM ({} UNION {} UNION SELECT s.event_id AS id FROM sender_ids s
            WHERE s.workspace_id = ? AND s.sender_id = ? AND s.event_id < ?) AS u ORDER BY u.id DESC LIMIT {FOUND}) AS f",
        newest("search_terms"),
        newest("fresh_terms")
    );
    let own = Value::Id(workspace.uuid());
    let once = [own.clone(), Value::Int(term_hash(words)), Value::Id(below)];
    let sender = [own, Value::Text(words.to_owned()), Value::Id(below)];
    (from, once.clone().into_iter().chain(once).chain(sender).collect())
}
