//! What is searched for, and what it leads to.
//!
//! A search names a row by its id, or finds events by their sender's id or by a term that was stored with them. It is
//! looked up before the lists that it narrows are read: they get the ids, and no planner has to guess how many there are.
//! A campaign's events may be a million, so that they are taken up in blocks ([`super::cursor`]). Who watches for new rows
//! looks up nothing: each row is asked whether its event is one of them.

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
use super::slice::Block;
use super::{Store, StoreError};
use crate::domain::ids::{AttemptId, DeliveryId, EventId, TypeId, WebhookId, WorkspaceId};

/// Events of a block.
pub const FOUND: u32 = 500;

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
#[derive(Debug, Clone)]
pub struct Search {
    /// Trimmed and in lower case.
    words: String,
    /// What it leads to, once [`Store::found`] has looked it up.
    few: Option<Arc<Few>>,
}

/// The few rows that a search leads to.
#[derive(Debug)]
pub(super) struct Few {
    /// Whether the ids are those of deliveries; else of events.
    pub are_deliveries: bool,
    /// Ids, as a parameter for [`AMONG`].
    pub ids: String,
    /// Which of the events.
    pub block: Block,
}

impl Few {
    /// These alone.
    fn new(are_deliveries: bool, ids: &[Uuid]) -> Self {
        let ids: Vec<_> = ids.iter().map(|id| format!("\"{}\"", id.as_simple())).collect();
        Self { are_deliveries, ids: format!("[{}]", ids.join(",")), block: Block::default() }
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

    /// What it leads to; `None`: it was not looked up.
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
    /// The filter with its period looked up, and its search among the events below this one. Lists look up themselves what was
    /// not; whoever reads several by one filter does it for all of them.
    pub async fn found(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        below: Option<Uuid>,
    ) -> Result<DeliveryFilter, StoreError> {
        let mut filter = self.settled(filter).await?;
        let Some(search) = filter.q.as_mut().filter(|search| search.few.is_none()) else { return Ok(filter) };
        let one = filter.event_id.map(|event| Uuid::from_u128(event.uuid().as_u128().saturating_add(1)));
        let mut few = if let Some(id) = search.id::<DeliveryId>() {
            Few::new(true, &[id.uuid()])
        } else if let Some(id) = search.id::<AttemptId>() {
            let of = "(SELECT a.delivery_id AS id FROM attempts a WHERE a.workspace_id = ? AND a.id = ?) AS f";
            let of = (of, vec![Value::Id(workspace_id.uuid()), Value::Id(id.uuid())]);
            Few { are_deliveries: true, ids: self.together(of).await?.ids, block: Block::default() }
        } else if filter.after.is_some() && search.id::<EventId>().is_none() {
            return Ok(filter);
        } else {
            self.events_found(workspace_id, search, &filter.period, one.or(below)).await?
        };
        if one.is_some() {
            few.block = Block::default();
        }
        search.few = Some(Arc::new(few));
        Ok(filter)
    }

    /// The same for events.
    pub(super) async fn events_filter_found(
        &self,
        workspace_id: WorkspaceId,
        filter: &EventFilter,
        below: Option<Uuid>,
    ) -> Result<EventFilter, StoreError> {
        let mut filter = EventFilter { period: self.settle(filter.period).await?, ..filter.clone() };
        if let Some(search) = &mut filter.q {
            let few = self.events_found(workspace_id, search, &filter.period, below).await?;
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
        // An aggregate is one row.
        rows.pop().ok_or(StoreError::from(sqlx::Error::RowNotFound))
    }

    /// Events with this id, this sender's id or this search term: the newest [`FOUND`] below this one and until the period
    /// ends. Senders' ids with capitals stand among the terms too.
    async fn events_found(
        &self,
        workspace_id: WorkspaceId,
        search: &Search,
        period: &Period,
        below: Option<Uuid>,
    ) -> Result<Few, StoreError> {
        if let Some(id) = search.id::<EventId>() {
            return Ok(Few::new(false, &[id.uuid()]));
        }
        // An event is received before anything is made of it.
        let until = [period.below(), below].into_iter().flatten().min().unwrap_or(Uuid::max());
        let (from, values) = with_term(workspace_id, &search.words, until);
        let found = self.together((&from, values)).await?;
        let floor = found.oldest.filter(|_| found.number >= FOUND.into());
        Ok(Few { are_deliveries: false, ids: found.ids, block: Block { below, floor } })
    }
}

impl Select {
    /// Rows of deliveries `d` whose event is one that is searched for: for few rows of many, each is looked at.
    pub(super) fn hold_search(&mut self, workspace: WorkspaceId, search: &Search) {
        // As scalar subqueries, of which PostgreSQL makes no table of all that is searched for.
        const ONE: &str = "d.event_id = (SELECT o.event_id FROM";
        const TERM: &str = "o WHERE o.workspace_id = ? AND o.term_hash = ? AND o.event_id = d.event_id)";
        const SENDER: &str = "sender_ids o WHERE o.workspace_id = ? AND o.sender_id = ? AND o.event_id = d.event_id)";
        let own = Value::Id(workspace.uuid());
        let once = [own.clone(), Value::Int(term_hash(&search.words))];
        let sender = [own, Value::Text(search.words.clone())];
        let condition =
            format!("{ONE} search_terms {TERM} IS TRUE OR {ONE} fresh_terms {TERM} IS TRUE OR {ONE} {SENDER}");
        self.hold(&condition, once.clone().into_iter().chain(once).chain(sender));
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
