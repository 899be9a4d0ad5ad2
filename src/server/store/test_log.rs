//! Tests of endpoints, as they were answered. They are no deliveries: no list of those knows of them, unless it is asked.

use super::batch::Rows;
use super::columns::{document, from_row, small, small_option, text_of};
use super::cursor::Cursor;
use super::dialect::{Sql, Tx, in_ids, on_db};
use super::filter::DeliveryFilter;
use super::period::id_at;
use super::select::{Select, Value, fetch_all};
use super::{Slice, Store, StoreError, commit_tx};
use crate::domain::attempt::TestResult;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{DeliveryId, DraftId, KeyId, TestId, TypeId, UserId, WebhookId, WorkspaceId};
use crate::domain::time::Timestamp;

/// A test in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestRow {
    /// Id.
    pub id: TestId,
    /// The first of those that were sent together.
    pub run_id: TestId,
    /// The webhook; `None`: the configuration is not saved.
    pub webhook_id: Option<WebhookId>,
    /// The wizard's draft that was tested, until it becomes a webhook.
    pub draft_id: Option<DraftId>,
    /// The webhook's current name, else the one that the configuration had; may be empty.
    pub webhook_name: String,
    /// The person who asked for it, or …
    pub user_id: Option<UserId>,
    /// … the API key.
    pub key_id: Option<KeyId>,
    /// The person's mail address or the key's name at that time.
    pub who: String,
    /// The event type whose sample was sent.
    pub event_type: String,
    /// The endpoint.
    pub url: String,
    /// Status of the answer.
    pub http_status: Option<u16>,
    /// Word of the failure; `None`: it arrived.
    pub error: Option<String>,
    /// Sentence of the failure.
    pub error_message: Option<String>,
    /// How long it took, in milliseconds.
    pub duration_ms: u32,
    /// When it was sent.
    pub created_at: Timestamp,
}

impl TestRow {
    /// What it would be as a delivery.
    #[must_use]
    pub fn status(&self) -> DeliveryStatus {
        if self.error.is_some() { DeliveryStatus::Failed } else { DeliveryStatus::Delivered }
    }
}

/// A test with everything that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// As in the list.
    pub row: TestRow,
    /// What was found, secrets masked.
    pub result: TestResult,
}

/// Whose tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestsOf {
    /// A webhook's, as it was saved at that time.
    Webhook(WebhookId),
    /// A draft's.
    Draft(DraftId),
}

from_row!(TestRow, |row| TestRow {
    id: row.try_get("id")?,
    run_id: row.try_get("run_id")?,
    webhook_id: row.try_get("webhook_id")?,
    draft_id: row.try_get("draft_id")?,
    webhook_name: row.try_get("shown_name")?,
    user_id: row.try_get("user_id")?,
    key_id: row.try_get("key_id")?,
    who: row.try_get("who")?,
    event_type: row.try_get("event_type")?,
    url: row.try_get("url")?,
    http_status: small_option("http_status", row.try_get("http_status")?)?,
    error: row.try_get("error")?,
    error_message: row.try_get("error_message")?,
    duration_ms: small("duration_ms", row.try_get("duration_ms")?)?,
    created_at: row.try_get("created_at")?,
});

from_row!(Test, |row| Test { row: sqlx::FromRow::from_row(row)?, result: document("result", row.try_get("result")?)? });

/// Columns of a [`TestRow`], what else is wanted, and where they stand.
macro_rules! tests {
    ($more:literal) => {
        concat!(
            "SELECT t.id, t.run_id, t.webhook_id, t.draft_id, coalesce(nullif(w.name, ''), t.webhook_name) AS shown_name,
            t.user_id, t.key_id, t.who, t.event_type, t.url, t.http_status, t.error, t.error_message, t.duration_ms,
            t.created_at",
            $more,
            " FROM tests t LEFT JOIN webhooks w ON w.id = t.webhook_id"
        )
    };
}

const RETIRE: Sql = in_ids!("DELETE FROM tests WHERE workspace_id = $2 AND id", "");

impl Store {
    /// Writes tests down, all or none.
    pub async fn insert_tests(&self, workspace_id: WorkspaceId, tests: &[Test]) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO tests (id, workspace_id, run_id, webhook_id, draft_id, webhook_name, user_id, key_id,
            who, event_type, url, http_status, error, error_message, duration_ms, created_at, result)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
        let mut tx = self.begin().await?;
        for Test { row, result } in tests {
            let result = text_of(result)?;
            on_db!(&mut tx, tx => {
                let insert = sqlx::query(SQL).bind(row.id).bind(workspace_id).bind(row.run_id).bind(row.webhook_id);
                let insert = insert.bind(row.draft_id).bind(&row.webhook_name).bind(row.user_id).bind(row.key_id);
                let insert = insert.bind(&row.who).bind(&row.event_type).bind(&row.url);
                let insert = insert.bind(row.http_status.map(i64::from)).bind(&row.error).bind(&row.error_message);
                let insert = insert.bind(i64::from(row.duration_ms)).bind(row.created_at).bind(result);
                insert.execute(&mut **tx).await.map(drop)
            })?;
        }
        commit_tx(tx).await
    }

    /// Tests below `cursor`, newest first, that a filter of deliveries fits. A test has no event, product or channel: what
    /// asks for one holds it back. Its status is `delivered` or `failed`.
    pub async fn tests(
        &self,
        workspace_id: WorkspaceId,
        filter: &DeliveryFilter,
        cursor: Option<Cursor>,
        limit: u32,
    ) -> Result<Slice<TestRow>, StoreError> {
        let Some(select) = select(workspace_id, &self.settled(filter).await?) else {
            return Ok(Slice::none());
        };
        let rows: Vec<TestRow> = fetch_all!(
            self.read(),
            select.page("t.id", cursor.and_then(|cursor| cursor.row), limit.saturating_add(1))
        )?;
        Ok(Slice::read(rows, limit, None, |row| row.id.uuid()))
    }

    /// The test with this id.
    pub async fn test(&self, workspace_id: WorkspaceId, id: TestId) -> Result<Option<Test>, StoreError> {
        const SQL: &str = concat!(tests!(", t.result"), " WHERE t.workspace_id = $1 AND t.id = $2");
        Ok(on_db!(self.read(), pool => sqlx::query_as(SQL).bind(workspace_id).bind(id).fetch_optional(pool).await)?)
    }

    /// The tests that were sent together last, in the order sent; none when there was no test.
    pub async fn last_tests(&self, workspace_id: WorkspaceId, of: TestsOf) -> Result<Vec<Test>, StoreError> {
        const OF_WEBHOOK: &str = concat!(
            tests!(", t.result"),
            " JOIN (SELECT o.run_id FROM tests o WHERE o.workspace_id = $1 AND o.webhook_id = $2 AND o.draft_id IS NULL
                ORDER BY o.id DESC LIMIT 1) AS l ON t.id >= l.run_id AND t.run_id = l.run_id
            WHERE t.workspace_id = $1 AND t.webhook_id = $2 ORDER BY t.id"
        );
        const OF_DRAFT: &str = concat!(
            tests!(", t.result"),
            " JOIN (SELECT o.run_id FROM tests o WHERE o.workspace_id = $1 AND o.draft_id = $2
                ORDER BY o.id DESC LIMIT 1) AS l ON t.id >= l.run_id AND t.run_id = l.run_id
            WHERE t.workspace_id = $1 AND t.draft_id = $2 ORDER BY t.id"
        );
        let (sql, id) = match of {
            TestsOf::Webhook(id) => (OF_WEBHOOK, id.uuid()),
            TestsOf::Draft(id) => (OF_DRAFT, id.uuid()),
        };
        Ok(on_db!(self.read(), pool => sqlx::query_as(sql).bind(workspace_id).bind(id).fetch_all(pool).await)?)
    }

    /// Erases up to `limit` of the workspace's oldest tests that were sent before this moment; answers how many.
    pub async fn retire_tests(
        &self,
        workspace_id: WorkspaceId,
        before: Timestamp,
        limit: u32,
    ) -> Result<u64, StoreError> {
        const OLD: &str = "SELECT id FROM tests WHERE workspace_id = $1 AND id < $2 ORDER BY id LIMIT $3";
        let end = TestId::from_uuid(id_at(before.0));
        // Looked for without the write lock: mostly there is nothing.
        let old: Vec<TestId> = on_db!(self.read(), pool => {
            let select = sqlx::query_scalar(OLD).bind(workspace_id).bind(end).bind(i64::from(limit));
            select.fetch_all(pool).await
        })?;
        if old.is_empty() {
            return Ok(0);
        }
        let ids = Rows::of_ids(old.iter().map(|id| id.uuid())).finish();
        let pool = self.write();
        let sql = pool.spell(&RETIRE);
        Ok(on_db!(pool, pool => {
            let delete = sqlx::query(sql).bind(ids).bind(workspace_id);
            delete.execute(pool).await.map(|done| done.rows_affected())
        })?)
    }
}

/// Tests that were sent before what they test was saved.
#[derive(Debug, Clone, Copy, Default)]
pub struct TestsBefore {
    /// Those of this draft.
    pub draft: Option<DraftId>,
    /// Those of this run.
    pub run: Option<TestId>,
}

/// They are the webhook's from now on.
pub(super) async fn adopt(
    tx: &mut Tx,
    workspace_id: WorkspaceId,
    webhook: WebhookId,
    tests: TestsBefore,
) -> Result<(), StoreError> {
    const OF_DRAFT: &str =
        "UPDATE tests SET webhook_id = $3, draft_id = NULL WHERE workspace_id = $1 AND draft_id = $2";
    const OF_RUN: &str = "UPDATE tests SET webhook_id = $3 WHERE workspace_id = $1 AND id >= $2 AND run_id = $2";
    let drafts = tests.draft.map(|draft| (OF_DRAFT, draft.uuid()));
    for (sql, id) in drafts.into_iter().chain(tests.run.map(|run| (OF_RUN, run.uuid()))) {
        on_db!(&mut *tx, tx => {
            sqlx::query(sql).bind(workspace_id).bind(id).bind(webhook).execute(&mut **tx).await.map(drop)
        })?;
    }
    Ok(())
}

/// `None`: no test can fit.
pub(super) fn select(workspace: WorkspaceId, filter: &DeliveryFilter) -> Option<Select> {
    let of_events = [&filter.product, &filter.channel].into_iter().any(Option::is_some);
    if of_events || filter.event_id.is_some() || filter.payload.is_some() {
        return None;
    }
    let mut select = Select::new(tests!(""));
    let own = Value::Id(workspace.uuid());
    match filter.webhook_id {
        // Only one of the two leads along an index.
        Some(webhook) => {
            select.and("t.webhook_id = ? AND (t.workspace_id = ?) IS TRUE", [Value::Id(webhook.uuid()), own]);
        }
        None => select.and("t.workspace_id = ?", [own]),
    }
    if let Some(search) = &filter.q {
        let id = search.id().map(TestId::uuid).or_else(|| search.id().map(DeliveryId::uuid))?;
        select.and("t.id = ?", [Value::Id(id)]);
    }
    let has = |status| filter.status.is_empty() || filter.status.contains(&status);
    let (failed, arrived) = (has(DeliveryStatus::Failed), has(DeliveryStatus::Delivered));
    match (failed && filter.attempt_failed != Some(false), arrived && filter.attempt_failed != Some(true)) {
        (true, true) => {}
        (true, false) => select.and("t.error IS NOT NULL", []),
        (false, true) => select.and("t.error IS NULL", []),
        (false, false) => return None,
    }
    for (condition, text) in [("t.event_type = ?", &filter.event_type), ("t.error = ?", &filter.error)] {
        if let Some(text) = text {
            select.and(condition, [Value::Text(text.clone())]);
        }
    }
    if let Some((first, last)) = filter.http_status.map(super::HttpFilter::range) {
        select.and("t.http_status BETWEEN ? AND ?", [Value::Int(i64::from(first)), Value::Int(i64::from(last))]);
    }
    select.begins_after(filter.after);
    select.and_period("t.created_at", &filter.period);
    Some(select)
}
