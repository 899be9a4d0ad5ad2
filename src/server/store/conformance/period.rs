//! A period finds its rows also where a clock was set back.

use super::{Stage, on_both};
use crate::domain::ids::EventId;
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::dialect::on_db;
use crate::server::store::{DeliveryFilter, EventFilter, Period, Search};

on_both! {
    rows_of_the_repeated_hour_are_found_by_their_time,
    ids_that_are_as_good_as_the_time_leave_no_note,
}

const HOUR_MS: i64 = 3_600_000;

async fn known(stage: &Stage) -> i64 {
    let count = on_db!(stage.store.read(), pool => {
        sqlx::query_scalar("SELECT count(*) FROM clock_steps").fetch_one(pool).await
    });
    count.expect("a count")
}

async fn note(stage: &Stage) {
    stage.store.note_clock_step(stage.now(), stage.clock.newest_id()).await.expect("a note");
}

/// Events of this period, as the events, the deliveries, and a search for what both carry show them.
async fn found(stage: &Stage, from: Timestamp, to: Timestamp) -> [Vec<EventId>; 3] {
    let period = Period::new(Some(from), Some(to));
    let filter = EventFilter { period, ..EventFilter::default() };
    let events = stage.store.events(stage.ws, &filter, None, 10).await.expect("events").rows;
    let filter = DeliveryFilter { period, ..DeliveryFilter::default() };
    let deliveries = stage.store.deliveries(stage.ws, &filter, None, 10).await.expect("deliveries");
    let filter = DeliveryFilter { q: Search::new("u-1"), ..filter };
    let searched = stage.store.deliveries(stage.ws, &filter, None, 10).await.expect("deliveries");
    [
        events.iter().map(|row| row.event.id).collect(),
        deliveries.rows.iter().map(|row| row.event_id).collect(),
        searched.rows.iter().map(|row| row.event_id).collect(),
    ]
}

async fn rows_of_the_repeated_hour_are_found_by_their_time(stage: &Stage) {
    let webhook = stage.webhook("A", WebhookStatus::Active).await;
    let one = async || {
        let new = stage.event(None, &[&webhook], false);
        let id = new.event.id;
        stage.commit(&[new]).await;
        id
    };
    let first = one().await;
    let noon = stage.now();
    stage.clock.advance_ms(-HOUR_MS);
    let second = one().await;
    assert!(second > first, "ids go on rising");
    note(stage).await;
    note(stage).await;
    let eleven = noon.plus_ms(-HOUR_MS);
    assert_eq!(found(stage, eleven, eleven.plus_ms(1)).await, [[second], [second], [second]]);
    assert_eq!(found(stage, noon, noon.plus_ms(1)).await, [[first], [first], [first]]);
    stage.clock.advance_ms(HOUR_MS / 2);
    note(stage).await;
    let third = one().await;
    let half = eleven.plus_ms(HOUR_MS / 2);
    assert_eq!(found(stage, half, half.plus_ms(1)).await, [[third], [third], [third]]);
    assert_eq!(found(stage, half.plus_ms(1), noon).await, [[], [], []]);
    assert_eq!(known(stage).await, 1, "one note for one step");
}

async fn ids_that_are_as_good_as_the_time_leave_no_note(stage: &Stage) {
    let _: EventId = stage.clock.id();
    note(stage).await;
    assert_eq!(known(stage).await, 0);
}
