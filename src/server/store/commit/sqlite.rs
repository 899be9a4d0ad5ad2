//! The commit on SQLite: a prepared statement for each table, run once for each row by the thread that calls.
//!
//! Everywhere else a connection has a thread of its own, to which each statement and each of its answers is handed over.
//! A commit cannot afford that, so its statements go to SQLite directly, where one for each row costs no more than one over
//! many rows (docs/performance.md).

use std::borrow::Cow;

use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, TransactionBehavior, params};

use super::{Accepted, By, Finished, KnownEvents, NewDelivery, NewEvent, Progress};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::TypeId;
use crate::server::store::StoreError;
use crate::server::store::columns::text_of;
use crate::server::store::rollups::Tally;

const SENDER_ID: &str =
    "INSERT INTO sender_ids (workspace_id, sender_id, event_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

const FIRST_OF_SENDER_ID: &str = "SELECT e.id, e.deliveries, e.skipped FROM sender_ids s
    JOIN events e ON e.workspace_id = s.workspace_id AND e.id = s.event_id
    WHERE s.workspace_id = ? AND s.sender_id = ? AND s.event_id <> ?";

const EVENT: &str =
    "INSERT INTO events (workspace_id, id, sender_id, event_type, time_ns, time_digits, product, channel,
        source, data, profile, received_at, deliveries, skipped)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

const TERM: &str = "INSERT INTO fresh_terms (workspace_id, event_id, term_hash) VALUES (?, ?, ?)";

const DELIVERY: &str =
    "INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product,
        channel, status, reason, attempt_count, round_start, created_at, due_at, lease_owner)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)";

/// A commit whose answer was lost is repeated: the attempt may be there already. Its delivery may have been erased.
pub(in crate::server::store) const ATTEMPT: &str = "INSERT INTO attempts (workspace_id, id, delivery_id, webhook_id,
        number, started_at, url, headers, signature, http_status, response_headers, response_body, truncated,
        error_code, error_message, timing)
    SELECT ?1, ?2, id, webhook_id, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15
    FROM deliveries WHERE id = ?3 AND workspace_id = ?1 ON CONFLICT DO NOTHING";

/// The node must hold the lease.
pub(in crate::server::store) const FINISHED: &str =
    "UPDATE deliveries SET status = ?4, reason = ?5, attempt_count = ?6,
        http_status = ?7, error = ?8, due_at = ?9, round_start = round_start + ?10, lease_owner = NULL
    WHERE id = ?1 AND workspace_id = ?2 AND status = 'pending' AND lease_owner = ?3";

const COUNT: &str = "INSERT INTO rollups (workspace_id, span, bucket, webhook_id, measure, shard, amount)
    SELECT ?1, ?2, ?3, ?4, ?5, 0, ?6 WHERE EXISTS (SELECT 1 FROM workspaces WHERE id = ?1)
    ON CONFLICT DO UPDATE SET amount = rollups.amount + excluded.amount";

/// Answers the events that came too late.
pub(super) fn commit(
    connection: &mut Connection,
    by: &By,
    new: &[&NewEvent],
    finished: &[Finished],
    progress: &Progress,
) -> Result<KnownEvents, StoreError> {
    // Whatever fails, it is rolled back when it is dropped.
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let known = known_events(&tx, new)?;
    let new: Vec<_> = new.iter().copied().filter(|new| !known.contains_key(&new.event.id)).collect();
    write_events(&tx, by, &new)?;
    write_attempts(&tx, by, finished)?;
    let mut count = tx.prepare_cached(COUNT)?;
    for one in Tally::of(&new, finished).counts() {
        count.execute(params![one.workspace, one.span, one.bucket, one.webhook, one.measure, one.amount])?;
    }
    drop(count);
    progress.sent();
    tx.commit()?;
    Ok(known)
}

/// Takes the senders' ids; answers the events whose sender id another one has.
fn known_events(tx: &Transaction<'_>, new: &[&NewEvent]) -> Result<KnownEvents, StoreError> {
    let mut known = KnownEvents::new();
    let mut insert = tx.prepare_cached(SENDER_ID)?;
    for new in new {
        let Some(sender) = new.event.sender_id.as_deref() else { continue };
        let row = params![new.workspace_id.uuid(), clean(sender), new.event.id.uuid()];
        if insert.execute(row)? == 0
            && let Some(first) = tx.prepare_cached(FIRST_OF_SENDER_ID)?.query_row(row, first).optional()?
        {
            known.insert(new.event.id, first);
        }
    }
    Ok(known)
}

fn first(row: &Row<'_>) -> rusqlite::Result<Accepted> {
    let event_id = TypeId::from_uuid(row.get(0)?);
    Ok(Accepted { event_id, duplicate: true, deliveries: row.get(1)?, skipped: row.get(2)? })
}

fn write_events(tx: &Transaction<'_>, by: &By, new: &[&NewEvent]) -> Result<(), StoreError> {
    let mut insert = tx.prepare_cached(EVENT)?;
    let mut insert_term = tx.prepare_cached(TERM)?;
    let mut insert_delivery = tx.prepare_cached(DELIVERY)?;
    for new in new {
        let (workspace, event) = (new.workspace_id.uuid(), &new.event);
        insert.execute(params![
            workspace,
            event.id.uuid(),
            clean_option(event.sender_id.as_deref()),
            clean(&event.event_type),
            event.time.nanos,
            event.time.digits,
            clean_option(event.product.as_deref()),
            clean_option(event.channel.as_deref()),
            clean_option(event.source.as_deref()),
            clean_option(event.data.as_deref()),
            clean_option(event.profile.as_deref()),
            new.received_at.0,
            new.to_send(),
            new.held_back(),
        ])?;
        for term in new.term_hashes() {
            insert_term.execute(params![workspace, event.id.uuid(), term])?;
        }
        for delivery in &new.deliveries {
            let (status, due, owner) = beginning(new, delivery, by);
            insert_delivery.execute(params![
                delivery.id.uuid(),
                workspace,
                delivery.webhook_id.uuid(),
                event.id.uuid(),
                delivery.version_id.uuid(),
                clean(&event.event_type),
                clean_option(event.product.as_deref()),
                clean_option(event.channel.as_deref()),
                status.as_str(),
                delivery.skipped.map(Reason::as_str),
                new.received_at.0,
                due,
                owner,
            ])?;
        }
    }
    Ok(())
}

/// A new delivery's state, when it is due, and who holds its lease.
fn beginning(new: &NewEvent, delivery: &NewDelivery, by: &By) -> (DeliveryStatus, Option<i64>, Option<uuid::Uuid>) {
    match delivery {
        NewDelivery { skipped: Some(_), .. } => (DeliveryStatus::Skipped, None, None),
        NewDelivery { leased: true, .. } => (DeliveryStatus::Pending, Some(by.lease_until.0), Some(by.node)),
        _ => (DeliveryStatus::Pending, Some(new.received_at.0), None),
    }
}

fn write_attempts(tx: &Transaction<'_>, by: &By, finished: &[Finished]) -> Result<(), StoreError> {
    let mut insert = tx.prepare_cached(ATTEMPT)?;
    let mut update = tx.prepare_cached(FINISHED)?;
    for done in finished {
        let (workspace, delivery, attempt) = (done.workspace_id.uuid(), done.delivery_id.uuid(), &done.attempt);
        insert.execute(params![
            workspace,
            attempt.id.uuid(),
            delivery,
            attempt.number,
            attempt.started_at.0,
            clean(&attempt.url),
            clean(&attempt.headers),
            clean(&attempt.signature),
            attempt.http_status,
            clean(&attempt.response_headers),
            clean(&attempt.response_body),
            attempt.truncated,
            clean_option(attempt.error_code.as_deref()),
            clean_option(attempt.error_message.as_deref()),
            text_of(&attempt.timing)?,
        ])?;
        let (status, reason, due) = done.after.row();
        update.execute(params![
            delivery,
            workspace,
            by.node,
            status.as_str(),
            reason.map(Reason::as_str),
            attempt.number,
            attempt.http_status,
            clean_option(attempt.error_code.as_deref()),
            due.map(|due| due.0),
            done.after.spared(),
        ])?;
    }
    Ok(())
}

/// As PostgreSQL keeps no U+0000 in a text, it becomes U+FFFD on both databases.
fn clean(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

fn clean_option(text: Option<&str>) -> Option<Cow<'_, str>> {
    text.map(clean)
}
