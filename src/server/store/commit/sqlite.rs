//! The commit on SQLite: two scripts, and one where no event has a sender's id.

use super::{By, Finished, Known, KnownEvents, NewEvent, known_events};
use crate::server::store::many::{ManyRows, Script};
use crate::server::store::rollups::{ROLLUPS, Tally};
use crate::server::store::writer::{Writer, Writing};
use crate::server::store::{StoreError, statements};

/// Answers the events that came too late.
pub(super) async fn commit(
    writer: &Writer,
    by: &By,
    mut new: Vec<&NewEvent>,
    finished: &[Finished],
) -> Result<KnownEvents, StoreError> {
    // Everything is written down before the writer is taken: it should be held no longer than the database needs.
    let senders = statements::sender_rows(&new, true);
    let mut events = event_rows(&new, by);
    let attempts = statements::attempt_rows(finished, true)?;
    let mut counts = Tally::of(&new, finished).rows(0, true);
    let outcomes = statements::finished_rows(finished, by.node, true);
    let mut tx = writer.take_for_transaction().await?;
    let mut script = Script::default();
    script.statement("BEGIN IMMEDIATE");
    let mut known = KnownEvents::new();
    if senders.count() > 0 {
        let named = senders.count();
        script.many(&statements::SENDER_IDS, senders);
        if std::mem::take(&mut script).run(&mut tx).await? < named {
            known = late(&mut tx, &new).await?;
            new.retain(|new| !known.contains_key(&new.event.id));
            events = event_rows(&new, by);
            counts = Tally::of(&new, finished).rows(0, true);
        }
    }
    let [made, deliveries, terms] = events;
    script.many(&statements::EVENTS, made);
    script.many(&statements::DELIVERIES, deliveries);
    script.many(statements::term_table(true), terms);
    script.many(&statements::ATTEMPTS, attempts);
    script.many(&statements::FINISHED, outcomes);
    script.many(&ROLLUPS, counts);
    script.statement("COMMIT");
    script.run(&mut tx).await?;
    tx.ended();
    Ok(known)
}

fn event_rows<'a>(new: &[&'a NewEvent], by: &By) -> [ManyRows<'a>; 3] {
    [
        statements::event_rows(new, true),
        statements::delivery_rows(new, by.node, by.lease_until, true),
        statements::term_rows(new, true),
    ]
}

async fn late(tx: &mut Writing, new: &[&NewEvent]) -> Result<KnownEvents, StoreError> {
    let rows = statements::known_rows(new).finish();
    let known: Vec<Known> = sqlx::query_as(statements::KNOWN_SENDER_IDS.sqlite).bind(rows).fetch_all(&mut **tx).await?;
    Ok(known_events(known))
}
