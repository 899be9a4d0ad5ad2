//! How many events a second the store keeps: `cargo bench --bench store --features ssr [-- URL]`.
//!
//! Each event has a body of about 700 bytes, a sender's id, one delivery and three search terms, two of them its own.
//! Every batch also records the attempts of the batch before, as the engine does when it keeps up.

use std::time::{Duration, Instant};

use tidings::domain::attempt::Timing;
use tidings::domain::event::Event;
use tidings::domain::ids::{VersionId, WebhookId, WorkspaceId};
use tidings::domain::time::EventTime;
use tidings::server::clock::Clock;
use tidings::server::store::{After, Finished, NewAttempt, NewDelivery, NewEvent, Store};

const EVENTS: usize = 100_000;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let url = std::env::args().skip(1).find(|argument| argument.contains("://"));
    runtime.block_on(async {
        for (batch, record) in [(1, false), (100, false), (500, false), (100, true), (500, true)] {
            let directory = tempfile::tempdir_in(".").expect("a directory");
            let own = format!("sqlite://{}", directory.path().join("bench.db").display());
            let store = Store::open(url.as_deref().unwrap_or(&own)).await.expect("a store");
            let events = if batch == 1 { EVENTS / 50 } else { EVENTS };
            let (accepting, preparing) = run(&store, events, batch, record).await;
            let rate = |time: Duration| f64::from(u32::try_from(events).unwrap_or(u32::MAX)) / time.as_secs_f64();
            println!(
                "batches of {batch:>3}{}: {:>7.0} events/s ({:.1} s for {events}; making them took {:.1} s)",
                if record { ", recording attempts" } else { "" },
                rate(accepting),
                accepting.as_secs_f64(),
                preparing.as_secs_f64(),
            );
            store.close().await;
        }
    });
}

async fn run(store: &Store, events: usize, batch: usize, record: bool) -> (Duration, Duration) {
    let clock = Clock::system();
    let (node, ws, webhook, version) =
        (uuid::Uuid::from_u128(1), clock.id::<WorkspaceId>(), clock.id::<WebhookId>(), clock.id::<VersionId>());
    let (mut accepting, mut preparing) = (Duration::ZERO, Duration::ZERO);
    let mut finished = Vec::new();
    for start in (0..events).step_by(batch) {
        let began = Instant::now();
        let new: Vec<_> = (start..start + batch).map(|number| event(&clock, ws, webhook, version, number)).collect();
        preparing += began.elapsed();
        let began = Instant::now();
        let until = clock.now().plus_ms(60_000);
        store.commit(node, until, &new, &finished).await.expect("a commit");
        accepting += began.elapsed();
        if record {
            finished = new.iter().map(|new| delivered(&clock, new)).collect();
        }
    }
    (accepting, preparing)
}

fn event(clock: &Clock, ws: WorkspaceId, webhook: WebhookId, version: VersionId, number: usize) -> NewEvent {
    let filler = "x".repeat(550);
    NewEvent {
        workspace_id: ws,
        event: Event {
            id: clock.id(),
            sender_id: Some(format!("msg-{number}-delivered")),
            event_type: "message.delivered".to_owned(),
            time: EventTime::from_timestamp(clock.now()),
            product: Some("campaigns".to_owned()),
            channel: Some("email".to_owned()),
            source: None,
            data: Some(format!(
                r#"{{"message_id":{number},"email":"user{number}@example.com","campaign_id":7,"subject":"{filler}"}}"#
            )),
            profile: Some(r#"{"first_name":"Ada","plan":"pro"}"#.to_owned()),
        },
        received_at: clock.now(),
        deliveries: vec![NewDelivery {
            id: clock.id(),
            webhook_id: webhook,
            version_id: version,
            skipped: None,
            leased: true,
        }],
        search_terms: vec![number.to_string(), format!("user{number}@example.com"), "7".to_owned()],
    }
}

fn delivered(clock: &Clock, new: &NewEvent) -> Finished {
    Finished {
        workspace_id: new.workspace_id,
        delivery_id: new.deliveries[0].id,
        webhook_id: new.deliveries[0].webhook_id,
        attempt: NewAttempt {
            id: clock.id(),
            number: 1,
            started_at: clock.now(),
            url: "https://example.com/hooks".to_owned(),
            headers: "{}".to_owned(),
            signature: "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=".to_owned(),
            http_status: Some(200),
            response_headers: r#"{"content-length":"2","date":"Tue, 15 Nov 2026 08:12:31 GMT"}"#.to_owned(),
            response_body: "ok".to_owned(),
            truncated: false,
            error_code: None,
            error_message: None,
            timing: Timing { total: 1.5, ..Timing::default() },
        },
        after: After::Delivered,
    }
}
