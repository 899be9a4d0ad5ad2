//! Tests of endpoints in the log: written down as they are sent, read beside deliveries or alone.

use serde::Serialize;
use uuid::Uuid;

use crate::domain::attempt::TestResult;
use crate::domain::ids::{DraftId, TestId, TypeId, WebhookId};
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::log::HasDelivery as _;
use crate::server::state::AppState;
use crate::server::store::{Cursor, DeliveryFilter, DeliveryRow, Slice, Test, TestRow, TestsOf};

use super::activity::Who;
use super::{Actor, AppError};

/// A test with everything there is to see.
#[derive(Debug, Clone, Serialize)]
pub struct TestView {
    /// What was found.
    #[serde(flatten)]
    pub result: TestResult,
    /// The webhook; `None`: the configuration is not saved.
    pub webhook_id: Option<WebhookId>,
    /// The webhook's current name, else the one that the configuration had; may be empty.
    pub webhook_name: String,
    /// When it was sent.
    pub created_at: Timestamp,
    /// Who asked for it.
    pub actor: Who,
}

impl From<Test> for TestView {
    fn from(test: Test) -> Self {
        let (row, result) = (test.row, test.result);
        let actor = Who::of(row.user_id, row.key_id, row.who);
        Self { result, webhook_id: row.webhook_id, webhook_name: row.webhook_name, created_at: row.created_at, actor }
    }
}

/// Tests that were sent together.
#[derive(Debug, Clone)]
pub struct TestRun {
    /// What was found, in the order sent.
    pub results: Vec<TestResult>,
    /// When the first was sent.
    pub at: Timestamp,
    /// Who asked for them.
    pub actor: Who,
}

/// Whether a list of deliveries shows tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tests {
    /// It does not.
    #[default]
    LeftOut,
    /// It shows nothing else.
    Only,
    /// They stand among the deliveries.
    Among,
}

impl Tests {
    /// What `true`, `false` or `all` means.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "false" => Some(Self::LeftOut),
            "true" => Some(Self::Only),
            "all" => Some(Self::Among),
            _ => None,
        }
    }
}

/// A row of such a list.
#[derive(Debug, Clone)]
pub enum Listed {
    /// A delivery.
    Delivery(DeliveryRow),
    /// A test.
    Test(TestRow),
}

impl Listed {
    /// By which rows are ordered.
    #[must_use]
    pub fn id(&self) -> Uuid {
        match self {
            Self::Delivery(row) => row.id.uuid(),
            Self::Test(row) => row.id.uuid(),
        }
    }
}

/// Deliveries, tests, or both, newest first, below `cursor`.
///
/// # Errors
/// When the actor may not read logs.
pub async fn listed(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    tests: Tests,
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Slice<Listed>, AppError> {
    actor.require(Scope::LogsRead)?;
    let workspace = actor.workspace_id;
    let mut slices = Vec::new();
    if tests != Tests::Only {
        let slice = state.store.deliveries(workspace, filter, cursor, limit).await?;
        slices.push(slice.map(|row| Listed::Delivery(row.up_to_date(state))));
    }
    if tests != Tests::LeftOut {
        slices.push(state.store.tests(workspace, filter, cursor, limit).await?.map(Listed::Test));
    }
    Ok(Slice::merge(slices, limit, Listed::id))
}

/// Tests alone, newest first, below `cursor`.
///
/// # Errors
/// When the actor may not read logs.
pub async fn tests(
    state: &AppState,
    actor: &Actor,
    filter: &DeliveryFilter,
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<Slice<TestRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    Ok(state.store.tests(actor.workspace_id, filter, cursor, limit).await?)
}

/// One test.
///
/// # Errors
/// When there is none, or the actor may not read logs.
pub async fn test(state: &AppState, actor: &Actor, id: TestId) -> Result<TestView, AppError> {
    actor.require(Scope::LogsRead)?;
    let found = state.store.test(actor.workspace_id, id).await?;
    Ok(found.ok_or(AppError::NotFound("test"))?.into())
}

/// These tests, newest first; ids of other workspaces and unknown ones are left out. Meant for the few that somebody named.
///
/// # Errors
/// When the actor may not read logs.
pub async fn chosen_tests(state: &AppState, actor: &Actor, ids: &[TestId]) -> Result<Vec<TestRow>, AppError> {
    actor.require(Scope::LogsRead)?;
    let mut rows: Vec<TestRow> = Vec::with_capacity(ids.len());
    for id in ids {
        rows.extend(state.store.test(actor.workspace_id, *id).await?.map(|test| test.row));
    }
    rows.sort_unstable_by_key(|row| std::cmp::Reverse(row.id.uuid()));
    rows.dedup_by_key(|row| row.id);
    Ok(rows)
}

/// What was tested last; `None`: nothing was.
///
/// # Errors
/// When the actor may not read logs.
pub async fn last(state: &AppState, actor: &Actor, of: TestsOf) -> Result<Option<TestRun>, AppError> {
    actor.require(Scope::LogsRead)?;
    let tests = state.store.last_tests(actor.workspace_id, of).await?;
    let Some(first) = tests.first().map(|test| test.row.clone()) else { return Ok(None) };
    let results = tests.into_iter().map(|test| test.result).collect();
    Ok(Some(TestRun { results, at: first.created_at, actor: Who::of(first.user_id, first.key_id, first.who) }))
}

/// What a test is written down under.
pub(super) struct Under<'a> {
    /// The webhook, when it is saved.
    pub webhook: Option<WebhookId>,
    /// The draft, when it is one that is tested.
    pub draft: Option<DraftId>,
    /// The name that the configuration has.
    pub name: &'a str,
}

/// Writes down what was sent together.
pub(super) async fn keep(
    state: &AppState,
    actor: &Actor,
    under: &Under<'_>,
    results: &[TestResult],
) -> Result<(), AppError> {
    let Some(run_id) = results.first().map(|result| result.id) else { return Ok(()) };
    let test = |result: &TestResult| Test {
        row: TestRow {
            id: result.id,
            run_id,
            webhook_id: under.webhook,
            draft_id: under.draft,
            webhook_name: under.name.to_owned(),
            user_id: actor.user_id,
            key_id: actor.key_id,
            who: actor.name.clone(),
            event_type: result.event_type.clone(),
            url: result.url.clone(),
            http_status: result.response.as_ref().map(|response| response.status),
            error: result.error.as_ref().map(|error| error.code.clone()),
            error_message: result.error.as_ref().map(|error| error.message.clone()),
            duration_ms: whole(result.timing_ms.total),
            created_at: Timestamp(result.id.unix_ms()),
        },
        result: result.clone(),
    };
    let tests: Vec<Test> = results.iter().map(test).collect();
    Ok(state.store.insert_tests(actor.workspace_id, &tests).await?)
}

/// Milliseconds without their part; a test takes seconds at most.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut to what the type holds")]
fn whole(ms: f64) -> u32 {
    ms.round() as u32
}
