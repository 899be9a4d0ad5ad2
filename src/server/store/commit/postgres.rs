//! The commit on PostgreSQL: one statement, which is its own transaction, so that a batch costs one round trip.
//!
//! All parts of a statement see the database as it was before, so each names what it must leave out: `late`, the events
//! whose sender's id somebody else had first. Where another node holds such an id in a transaction that is not over, the
//! insert waits for its end. The counts of the batch are sums and cannot leave an event out, so those of late ones are
//! taken back afterwards; a crash between the two leaves them counted.

use std::sync::LazyLock;

use sqlx::{PgConnection, PgPool};

use super::{By, Finished, Known, KnownEvents, NewEvent, Progress, known_events, parts};
use crate::domain::ids::EventId;
use crate::server::store::StoreError;
use crate::server::store::batch::Rows;
use crate::server::store::dialect::is_conflict;
use crate::server::store::rollups::{self, ROLLUPS, Tally, UNCOUNT};

/// How often a statement is repeated that lost against another node's.
const TRIES: u32 = 5;

static COMMIT: LazyLock<String> = LazyLock::new(|| {
    let part = |place: usize, sql: &str| sql.replace("$1", &format!("${place}"));
    let (senders, events) = (part(1, parts::SENDER_IDS), part(2, parts::EVENTS));
    let (deliveries, terms) = (part(3, parts::DELIVERIES), part(4, parts::SEARCH_TERMS));
    let (attempts, finished) = (part(5, parts::ATTEMPTS), part(6, parts::FINISHED));
    let counts = part(7, ROLLUPS);
    format!(
        "WITH mine AS ({senders} RETURNING event_id),
        late AS (SELECT r.event FROM json_to_recordset($1::json) AS r(event uuid)
            WHERE r.event NOT IN (SELECT event_id FROM mine)),
        new_events AS ({events} WHERE r.id NOT IN (SELECT event FROM late)),
        new_deliveries AS ({deliveries} WHERE r.event NOT IN (SELECT event FROM late)),
        new_terms AS ({terms} WHERE r.event NOT IN (SELECT event FROM late)),
        new_attempts AS ({attempts}),
        finished AS ({finished}),
        counted AS ({counts})
        SELECT event FROM late"
    )
});

/// Answers the events that came too late.
pub(super) async fn commit(
    pool: &PgPool,
    by: &By,
    mut new: Vec<&NewEvent>,
    mut finished: &[Finished],
    progress: &Progress,
) -> Result<KnownEvents, StoreError> {
    // Without a connection nothing has been sent.
    let mut connection = pool.acquire().await?;
    let mut known = KnownEvents::new();
    loop {
        let shard = rollups::shard(&new, finished);
        let late = write(&mut connection, by, &new, finished, shard, progress).await?;
        progress.kept();
        finished = &[];
        if late.is_empty() {
            return Ok(known);
        }
        new.retain(|new| late.contains(&new.event.id));
        let counted = Tally::of(&new, &[]).rows(shard).finish();
        sqlx::query(UNCOUNT).bind(counted).execute(&mut *connection).await?;
        let rows = parts::known_rows(&new).finish();
        let firsts: Vec<Known> = sqlx::query_as(parts::KNOWN_SENDER_IDS).bind(rows).fetch_all(&mut *connection).await?;
        known.extend(known_events(firsts));
        // The first one was erased between the two statements: then this one is the first.
        new.retain(|new| !known.contains_key(&new.event.id));
        if new.is_empty() {
            return Ok(known);
        }
    }
}

async fn write(
    connection: &mut PgConnection,
    by: &By,
    new: &[&NewEvent],
    finished: &[Finished],
    shard: i64,
    progress: &Progress,
) -> Result<Vec<EventId>, StoreError> {
    let rows = [
        parts::sender_rows(new),
        parts::event_rows(new),
        parts::delivery_rows(new, by.node, by.lease_until),
        parts::term_rows(new),
        parts::attempt_rows(finished)?,
        parts::finished_rows(finished, by.node),
        Tally::of(new, finished).rows(shard),
    ]
    .map(Rows::finish);
    progress.sent();
    let mut tried = 1;
    loop {
        let mut query = sqlx::query_scalar(COMMIT.as_str());
        for rows in &rows {
            query = query.bind(rows);
        }
        match query.fetch_all(&mut *connection).await.map_err(StoreError::from) {
            Err(error) if tried < TRIES && is_conflict(&error) => tried += 1,
            result => return result,
        }
    }
}
