use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::domain::ids::{DeliveryId, EventId, TypeId, VersionId, WorkspaceId};
use crate::domain::time::EventTime;
use crate::domain::webhook::{EndpointMode, Subscription};
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::egress::request::Credentials;
use crate::server::engine::breaker::{BREAKER_FAILURES, PROBE_WAITS_S};
use crate::server::engine::version::{self, Compiled};
use crate::server::store::{ClaimFrom, EventTypes};

pub(super) const NOW: Timestamp = Timestamp(1_000_000);
/// From the opening of a breaker to the first probe.
pub(super) const FIRST_PROBE_MS: i64 = PROBE_WAITS_S[0] * 1_000;

pub(super) fn live(number: u128, change: impl FnOnce(&mut WebhookConfig)) -> Live {
    let mut config = WebhookConfig { url: format!("https://{number}.example"), ..WebhookConfig::default() };
    config.events = vec![row("*", None)];
    change(&mut config);
    let workspace_id = WorkspaceId::from_parts(1, 1);
    let document = version::document(&config, workspace_id, "Acme");
    Live {
        id: WebhookId::from_parts(1, number),
        workspace_id,
        status: WebhookStatus::Active,
        credentials: Credentials::None,
        secret_headers: BTreeMap::new(),
        keys: Vec::new(),
        previous_until: None,
        route: Arc::default(),
        urls: HashMap::new(),
        version_id: VersionId::from_parts(1, number),
        compiled: Some(Arc::new(Compiled::parse(&document).expect("a document"))),
        unreadable: None,
        updated_at: NOW,
        config,
    }
}

fn row(event_type: &str, url: Option<&str>) -> Subscription {
    Subscription { event_type: event_type.to_owned(), url: url.map(str::to_owned), ..Subscription::default() }
}

/// What is claimed of one webhook: from lanes that take `each`, and for probes.
pub(super) fn asking(lanes: &mut Lanes, live: &Live, each: usize, look: bool, now: Timestamp) -> (usize, usize) {
    let asks = lanes.claimable(std::iter::once(live), each, look, now);
    (asks.wide.len(), asks.probes.len())
}

pub(super) fn key(live: &Live) -> LaneKey {
    LaneKey { webhook: live.id, url: live.config.url.as_str().into() }
}

pub(super) fn job(live: &Live, number: u128) -> Job {
    let event = Event {
        id: EventId::from_parts(1, number),
        sender_id: None,
        event_type: "message.sent".to_owned(),
        time: EventTime { nanos: 0, digits: 0 },
        product: None,
        channel: None,
        source: None,
        data: None,
        profile: None,
    };
    Job {
        delivery_id: DeliveryId::from_parts(1, number),
        workspace_id: live.workspace_id,
        webhook_id: live.id,
        version_id: live.version_id,
        event: Arc::new(event),
        attempt_count: 0,
        round_start: 0,
        lease_until: NOW.plus_ms(60_000),
        probe: false,
    }
}

pub(super) fn fill(lanes: &mut Lanes, live: &Live, count: u128) {
    for number in 0..count {
        let job = job(live, number);
        assert!(lanes.reserve(live, &key(live), &job.event, NOW));
        lanes.put(&key(live), job);
    }
}

#[test]
fn lanes_take_turns() {
    let (busy, quiet) = (live(1, |_| {}), live(2, |_| {}));
    let mut lanes = Lanes::default();
    fill(&mut lanes, &busy, 20);
    fill(&mut lanes, &quiet, 1);
    let first: Vec<_> = (0..3).filter_map(|_| lanes.next(false, NOW)).map(|(key, _)| key.webhook).collect();
    assert_eq!(first, [busy.id, quiet.id, busy.id]);
}

#[test]
fn in_flight_is_limited_per_lane() {
    let webhook = live(1, |config| config.settings.max_in_flight = 2);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 3);
    assert!(lanes.next(false, NOW).is_some() && lanes.next(false, NOW).is_some());
    assert!(lanes.next(false, NOW).is_none());
    lanes.done(&key(&webhook), false, Some(Health::Well), NOW);
    assert!(lanes.next(false, NOW).is_some());
}

#[test]
fn a_rate_lets_a_bucket_through_and_then_as_many_as_time_gives() {
    let webhook = live(1, |config| config.settings.rate_per_second = Some(2));
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 6);
    let count = |lanes: &mut Lanes, now| {
        lanes.revive();
        std::iter::from_fn(|| lanes.next(false, now)).count()
    };
    assert_eq!(count(&mut lanes, NOW), 2);
    assert_eq!(count(&mut lanes, NOW.plus_ms(400)), 0);
    assert_eq!(count(&mut lanes, NOW.plus_ms(500)), 1);
    assert_eq!(count(&mut lanes, NOW.plus_ms(60_000)), 2);
}

#[test]
fn a_full_lane_leaves_the_rest_in_the_table_and_the_backlog_goes_first() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, LANE_JOBS as u128);
    let late = job(&webhook, 9_999);
    assert!(!lanes.reserve(&webhook, &key(&webhook), &late.event, NOW));
    assert!(lanes.next(false, NOW).is_some());
    assert!(!lanes.reserve(&webhook, &key(&webhook), &late.event, NOW), "the table's turn");
    assert_eq!(asking(&mut lanes, &webhook, 2, false, NOW), (0, 0));
    let asks = lanes.claimable(std::iter::once(&webhook), 1, false, NOW);
    assert_eq!(asks.wide, [Ask { from: webhook.id.into(), lanes: vec![key(&webhook)], room: 1 }]);
    assert!(!lanes.exhausted(&asks.wide[0]));
    assert!(lanes.reserve(&webhook, &key(&webhook), &late.event, NOW));
}

#[test]
fn other_failures_do_not_open_the_breaker() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 30);
    for _ in 0..30 {
        assert!(lanes.next(false, NOW).is_some());
        assert!(lanes.done(&key(&webhook), false, Some(Health::Choosy), NOW).1.is_empty());
    }
}

#[test]
fn a_retry_is_claimed_when_it_is_due() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    lanes.hint(webhook.id, Some(NOW.plus_ms(5_000)));
    assert_eq!(lanes.next_wake(NOW), Some(NOW.plus_ms(5_000)));
    assert_eq!(asking(&mut lanes, &webhook, 128, false, NOW), (0, 0));
    assert_eq!(asking(&mut lanes, &webhook, 128, false, NOW.plus_ms(5_000)), (1, 0));
}

#[test]
fn a_lane_asks_for_more_while_the_table_has_more() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, LANE_JOBS as u128);
    assert!(!lanes.is_hungry(&key(&webhook)));
    lanes.hint(webhook.id, None);
    assert_eq!(asking(&mut lanes, &webhook, 128, false, NOW), (0, 0));
    assert!(!lanes.is_hungry(&key(&webhook)), "it is full");
    for _ in 0..LANE_JOBS / 2 {
        assert!(lanes.next(false, NOW).is_some());
        lanes.done(&key(&webhook), false, Some(Health::Well), NOW);
    }
    assert!(lanes.is_hungry(&key(&webhook)));
}

#[test]
fn a_lane_holds_what_it_sends_in_two_seconds() {
    let webhook = live(1, |config| config.settings.max_in_flight = 10_000);
    let room = |sent: u128, ms: i64| {
        let mut lanes = Lanes::default();
        for number in 0..sent {
            let job = job(&webhook, number);
            assert!(lanes.reserve(&webhook, &key(&webhook), &job.event, NOW));
            lanes.put(&key(&webhook), job);
            let now = if number + 1 == sent { NOW.plus_ms(ms) } else { NOW };
            assert!(lanes.next(false, now).is_some());
            lanes.done(&key(&webhook), false, Some(Health::Well), now);
        }
        let event = job(&webhook, 0).event;
        (0..10_000).take_while(|_| lanes.reserve(&webhook, &key(&webhook), &event, NOW)).count()
    };
    assert_eq!(room(1, 0), LANE_JOBS);
    assert_eq!(room(1_000, 999), LANE_JOBS, "it is not a second yet");
    assert_eq!(room(1_000, 1_000), 2_000);
    assert_eq!(room(1_000, 2_000), 1_000);
    assert_eq!(room(1_000, 60_000), LANE_JOBS);
    assert_eq!(room(9_000, 1_000), FAST_LANE_JOBS);
    assert_eq!(room(1_000, -1_000), LANE_JOBS, "the clock was set back");
}

#[test]
fn a_claim_passes_over_the_types_of_a_sick_endpoint() {
    let sick_url = "https://sick.example";
    let webhook = live(1, |config| {
        config.endpoint_mode = EndpointMode::Separate;
        config.events = vec![row("message.sent", Some(sick_url)), row("message.failed", None), row("*", None)];
    });
    let (well, sick) = (key(&webhook), LaneKey { webhook: webhook.id, url: sick_url.into() });
    let mut lanes = Lanes::default();
    for number in 0..u128::from(BREAKER_FAILURES) {
        let job = job(&webhook, number);
        assert!(lanes.reserve(&webhook, &sick, &job.event, NOW));
        lanes.put(&sick, job);
        assert!(lanes.next(false, NOW).is_some());
        lanes.done(&sick, false, Some(Health::Sick), NOW);
    }
    lanes.hint(webhook.id, None);
    let asks = lanes.claimable(std::iter::once(&webhook), 128, false, NOW);
    let rest = ClaimFrom { webhook_id: webhook.id, event_types: EventTypes::Except(vec!["message.sent".to_owned()]) };
    assert_eq!(asks.wide, [Ask { from: rest, lanes: vec![well.clone()], room: LANE_JOBS }]);
    assert!(asks.probes.is_empty());
    lanes.exhausted(&asks.wide[0]);
    let event = job(&webhook, 99).event;
    assert!(lanes.reserve(&webhook, &well, &event, NOW), "the other endpoint is not held up");
    assert!(!lanes.reserve(&webhook, &sick, &event, NOW));

    let asks = lanes.claimable(std::iter::once(&webhook), 128, false, NOW.plus_ms(FIRST_PROBE_MS));
    let probe = ClaimFrom { webhook_id: webhook.id, event_types: EventTypes::Only(vec!["message.sent".to_owned()]) };
    assert_eq!(asks.probes, [Ask { from: probe, lanes: vec![sick], room: 1 }]);
}

#[test]
fn slow_lanes_cannot_take_every_place() {
    let slow: Vec<_> = (1..=64).map(|number| live(number, |config| config.settings.max_in_flight = 100)).collect();
    let mut lanes = Lanes::default();
    for webhook in &slow {
        fill(&mut lanes, webhook, 20);
    }
    assert_eq!(std::iter::from_fn(|| lanes.next(false, NOW)).count(), TOTAL_IN_FLIGHT);
    let quiet = live(1_000, |_| {});
    fill(&mut lanes, &quiet, 2);
    assert_eq!(lanes.next(false, NOW).map(|(key, _)| key.webhook), Some(quiet.id));
    assert!(lanes.next(false, NOW).is_none(), "one at a time");
    lanes.done(&key(&quiet), false, Some(Health::Well), NOW);
    assert_eq!(lanes.next(false, NOW).map(|(key, _)| key.webhook), Some(quiet.id));
}

#[test]
fn memory_is_bounded_in_bytes() {
    let mut lanes = Lanes::default();
    let (mut taken, mut refused) = (0, false);
    for number in 1..=200 {
        let webhook = live(number, |_| {});
        let mut job = job(&webhook, number);
        Arc::make_mut(&mut job.event).data = Some("x".repeat(256 * 1024));
        if lanes.reserve(&webhook, &key(&webhook), &job.event, NOW) {
            taken += event_bytes(&job.event);
            lanes.put(&key(&webhook), job);
        } else {
            refused = true;
        }
    }
    assert!(refused && taken <= TOTAL_BYTES, "{taken}");
    let webhook = live(1_000, |_| {});
    assert_eq!(asking(&mut lanes, &webhook, 128, true, NOW), (1, 0), "a little room is left");
    lanes.drain(|_| true);
    assert_eq!(lanes.waiting(), 0);
}

#[test]
fn after_a_failure_of_ours_a_lane_pauses_and_neither_breaker_nor_other_lanes_hear_of_it() {
    let (mut lanes, one, other) = (Lanes::default(), live(1, |_| {}), live(2, |_| {}));
    fill(&mut lanes, &one, 3);
    fill(&mut lanes, &other, 1);
    let (first, _) = lanes.next(false, NOW).expect("a job");
    assert_eq!(first, key(&one));
    let (back, due) = lanes.stumbled(&first, false, 5_000, NOW);
    assert_eq!((back.len(), due), (2, NOW.plus_ms(250)));
    assert!(!lanes.reserve(&one, &first, &job(&one, 9).event, NOW), "nothing goes straight on");
    assert_eq!(asking(&mut lanes, &one, 1, true, NOW), (0, 0), "nothing is claimed");
    assert_eq!(lanes.next(false, NOW).map(|(key, _)| key), Some(key(&other)), "the others go on");
    assert_eq!((lanes.next_wake(NOW), lanes.states().open), (Some(due), 0));
    assert_eq!(asking(&mut lanes, &one, 1, false, due), (1, 0), "afterwards what went back is claimed");
    let mut now = due;
    for wait in [500, 1_000, 2_000, 4_000, 5_000, 5_000] {
        assert!(lanes.admit(&one, &first, job(&one, 7), now).is_none());
        lanes.next(false, now).expect("a job");
        let (_, due) = lanes.stumbled(&first, false, 5_000, now);
        assert_eq!(due, now.plus_ms(wait), "twice as long each time, up to the longest");
        assert_eq!(lanes.stumbled(&first, false, 5_000, now).1, due, "what failed together counts once");
        now = due;
    }
    for _ in 0..BREAKER_FAILURES {
        assert!(lanes.admit(&one, &first, job(&one, 7), now).is_none());
        lanes.next(false, now).expect("a job");
        lanes.stumbled(&first, false, 0, now);
    }
    assert_eq!(lanes.states().open, 0);
    assert!(lanes.admit(&one, &first, job(&one, 7), now).is_none());
    lanes.next(false, now).expect("a job");
    lanes.done(&first, false, Some(Health::Choosy), now);
    lanes.admit(&one, &first, job(&one, 7), now);
    lanes.next(false, now).expect("a job");
    assert_eq!(lanes.stumbled(&first, false, 5_000, now).1, now.plus_ms(250), "an attempt that was made ends the row");
}
