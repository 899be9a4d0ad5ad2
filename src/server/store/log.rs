//! The log of attempts across deliveries.

use uuid::Uuid;

use super::along::{Along, leads_to_few};
use super::cursor::Cursor;
use super::deliveries::delivery_columns;
use super::dialect::{Db, Sql};
use super::lists::List;
use super::select::{Select, Value, fetch_all};
use super::slice::Slice;
use super::{AttemptRow, DeliveryFilter, DeliveryRow, Store, StoreError};
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{AttemptId, DeliveryId, TypeId, WorkspaceId};

/// Waiting deliveries that are read and sorted; with more of them the list goes along all deliveries.
const WAITING: u32 = 5_000;

/// An attempt with the delivery it belongs to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct LogRow {
    /// The attempt, without the answer's headers (empty here), and with the first 200 characters of the answer's body only
    /// where it failed.
    #[sqlx(flatten)]
    pub attempt: AttemptRow,
    /// Its delivery as it stands now.
    #[sqlx(flatten)]
    pub delivery: DeliveryRow,
}

macro_rules! log_columns {
    () => {
        "a.id AS attempt_id, a.number, a.started_at, a.url, a.headers, a.signature, a.http_status AS attempt_status,
        '' AS response_headers,
        CASE WHEN a.error_code IS NULL THEN '' ELSE substr(a.response_body, 1, 200) END AS response_body, a.truncated, a.error_code, a.error_message, a.timing"
    };
}

const ENTRY: &str = concat!("SELECT ", log_columns!(), ", ", delivery_columns!());
const DELIVERY: &str = concat!("SELECT ", delivery_columns!());
const WEBHOOK: &str = " LEFT JOIN webhooks w ON w.id = d.webhook_id";

// Along the attempts, newest first, whatever the planner believes about the filters: SQLite keeps the order of a CROSS
// JOIN, PostgreSQL a subquery with OFFSET.
const ALONG_ATTEMPTS: Sql = Sql {
    sqlite: " FROM attempts a CROSS JOIN deliveries d ON d.id = a.delivery_id",
    postgres: " FROM attempts a CROSS JOIN LATERAL (SELECT o.* FROM deliveries o WHERE o.id = a.delivery_id OFFSET 0) d",
};
// The same from few deliveries to their attempts.
const ALONG_DELIVERIES: Sql = Sql {
    sqlite: " FROM deliveries d CROSS JOIN attempts a ON a.delivery_id = d.id",
    postgres: " FROM deliveries d CROSS JOIN LATERAL (SELECT o.* FROM attempts o WHERE o.delivery_id = d.id OFFSET 0) a",
};
const EVENT: Sql = Sql {
    sqlite: " LEFT JOIN events e ON e.workspace_id = d.workspace_id AND e.id = d.event_id",
    postgres: " LEFT JOIN LATERAL (SELECT o.* FROM events o WHERE o.workspace_id = d.workspace_id AND o.id = d.event_id
        OFFSET 0) e ON TRUE",
};

/// Up to so many that wait, of one webhook or of all. `LIMIT` keeps the planner from walking along ids instead.
fn waiting(workspace_id: WorkspaceId, filter: &DeliveryFilter) -> (String, Vec<Value>) {
    let mut values = vec![Value::Id(workspace_id.uuid())];
    let one = filter.webhook_id.map(|webhook| {
        values.push(Value::Id(webhook.uuid()));
        " AND o.id = ?"
    });
    let sql = format!(
        "SELECT p.id FROM webhooks o CROSS JOIN deliveries p WHERE o.workspace_id = ?{} AND p.webhook_id = o.id
            AND p.status = 'pending' AND p.due_at >= 0 LIMIT {}",
        one.unwrap_or_default(),
        WAITING + 1
    );
    (sql, values)
}

/// Ids and what is asked of, for a question about the payload.
fn documents(id: &str, from: &str, event: &str, filter: &DeliveryFilter) -> String {
    let column = if filter.payload.as_ref().is_some_and(|payload| payload.in_profile) { "profile" } else { "data" };
    format!("SELECT {id}, e.{column} AS document{from}{event}")
}

/// The log of attempts, by a filter that was looked up.
pub(super) fn attempts<'f>(db: &'f Db, workspace_id: WorkspaceId, filter: &'f DeliveryFilter) -> List<'f> {
    let few = leads_to_few(filter);
    let conditions = move |select: &mut Select| {
        if few {
            select.of_few(db, filter);
        }
        select.deliveries(workspace_id, filter);
        select.each_attempt(filter);
    };
    let along = (!few).then(|| Along::attempts(workspace_id, filter));
    let from = db.spell(if few { &ALONG_DELIVERIES } else { &ALONG_ATTEMPTS });
    let from = along.as_ref().map_or_else(|| from.to_owned(), |along| along.pinned(from, db.is_sqlite()));
    List {
        rows: format!("{ENTRY}{from}{WEBHOOK}"),
        known: format!("{ENTRY}{}{WEBHOOK}", db.spell(&ALONG_ATTEMPTS)),
        ids: format!("SELECT a.id{from}"),
        documents: documents("a.id", &from, db.spell(&EVENT), filter),
        sqlite: db.is_sqlite(),
        id: "a.id",
        owner: ("a.workspace_id", workspace_id),
        along,
        conditions: Box::new(conditions),
        filter,
    }
}

/// Deliveries by a filter that was looked up and has one status or none; `few_wait`: those that wait are read and sorted.
pub(super) fn deliveries<'f>(
    db: &'f Db,
    workspace_id: WorkspaceId,
    filter: &'f DeliveryFilter,
    few_wait: bool,
) -> List<'f> {
    let few = leads_to_few(filter);
    let conditions = move |select: &mut Select| {
        if few {
            select.of_few(db, filter);
        } else if few_wait {
            let (sql, values) = waiting(workspace_id, filter);
            select.and(&format!("d.id IN (SELECT t.id FROM ({sql}) AS t)"), values);
        }
        select.deliveries(workspace_id, filter);
        select.last_attempt(filter);
    };
    let along = (!few && !few_wait).then(|| Along::deliveries(workspace_id, filter));
    let from = " FROM deliveries d";
    let from = along.as_ref().map_or_else(|| from.to_owned(), |along| along.pinned(from, db.is_sqlite()));
    List {
        rows: format!("{DELIVERY}{from}{WEBHOOK}"),
        known: format!("{DELIVERY} FROM deliveries d{WEBHOOK}"),
        ids: format!("SELECT d.id{from}"),
        documents: documents("d.id", &from, db.spell(&EVENT), filter),
        sqlite: db.is_sqlite(),
        id: "d.id",
        owner: ("d.workspace_id", workspace_id),
        along,
        conditions: Box::new(conditions),
        filter,
    }
}

impl Store {
    /// Attempts, newest first, from `cursor` on. `http_status`, `error`, `from` and `to` of the filter speak of the attempt,
    /// the rest of its delivery.
    pub async fn attempt_log(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<Cursor>,
        limit: u32,
    ) -> Result<Slice<LogRow>, StoreError> {
        let Cursor { row: below, events } = cursor.unwrap_or_default();
        let filter = self.found(workspace_id, filter, events).await?;
        let list = attempts(&self.db, workspace_id, &filter);
        let slice = self.list(&list, below, limit, |row: &LogRow| row.attempt.id.uuid()).await?;
        Ok(Slice { block: filter.block(), ..slice })
    }

    /// Deliveries, newest first, from `cursor` on.
    pub async fn deliveries(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<Cursor>,
        limit: u32,
    ) -> Result<Slice<DeliveryRow>, StoreError> {
        let Cursor { row: below, events } = cursor.unwrap_or_default();
        let filter = self.found(workspace_id, filter, events).await?;
        // One index for each status; a failure's word leads to few rows of any.
        let together = leads_to_few(&filter) || filter.failure().is_some() || filter.status.len() < 2;
        if together {
            let slice = self.deliveries_of_one(workspace_id, &filter, below, limit).await?;
            return Ok(Slice { block: filter.block(), ..slice });
        }
        let mut slices = Vec::with_capacity(filter.status.len());
        for status in &filter.status {
            let one = DeliveryFilter { status: vec![*status], ..filter.clone() };
            slices.push(self.deliveries_of_one(workspace_id, &one, below, limit).await?);
        }
        Ok(Slice::merge(slices, limit, |row| row.id.uuid()))
    }

    /// These attempts, newest first; those of other workspaces are left out.
    pub async fn attempts_by_id(
        &self,
        workspace_id: WorkspaceId,
        some: &[AttemptId],
    ) -> Result<Vec<LogRow>, StoreError> {
        let (filter, ids) = (DeliveryFilter::default(), some.iter().map(|id| id.uuid()).collect::<Vec<_>>());
        Ok(fetch_all!(self.read(), attempts(&self.db, workspace_id, &filter).rows_of(&ids))?)
    }

    /// These deliveries, newest first; those of other workspaces are left out.
    pub async fn deliveries_by_id(
        &self,
        workspace_id: WorkspaceId,
        some: &[DeliveryId],
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        let (filter, ids) = (DeliveryFilter::default(), some.iter().map(|id| id.uuid()).collect::<Vec<_>>());
        Ok(fetch_all!(self.read(), deliveries(&self.db, workspace_id, &filter, false).rows_of(&ids))?)
    }

    async fn deliveries_of_one(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<Uuid>,
        limit: u32,
    ) -> Result<Slice<DeliveryRow>, StoreError> {
        let few_wait = self.few_wait(workspace_id, filter).await?;
        let list = deliveries(&self.db, workspace_id, filter, few_wait);
        self.list(&list, cursor, limit, |row: &DeliveryRow| row.id.uuid()).await
    }

    /// Whether only what waits is asked for, and few enough do.
    async fn few_wait(&self, workspace_id: WorkspaceId, filter: &DeliveryFilter) -> Result<bool, StoreError> {
        if filter.status[..] != [DeliveryStatus::Pending] || leads_to_few(filter) {
            return Ok(false);
        }
        let (sql, values) = waiting(workspace_id, filter);
        let mut count = Select::text("SELECT count(*) AS number");
        count.push(&format!(" FROM ({sql}) AS t"), values);
        Ok(self.number(count).await? <= u64::from(WAITING))
    }
}
