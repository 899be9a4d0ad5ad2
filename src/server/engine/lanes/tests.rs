use super::*;
use crate::domain::ids::{EventId, TypeId};
use crate::domain::time::EventTime;
use crate::domain::webhook::{WebhookConfig, WebhookStatus};
use crate::server::egress::guard::AddressPolicy;
use crate::server::egress::request::Credentials;
use crate::server::engine::version::{self, Compiled};

const NOW: Timestamp = Timestamp(1_000_000);

fn live(number: u128, change: impl FnOnce(&mut WebhookConfig)) -> Live {
    let mut config = WebhookConfig { url: format!("https://{number}.example"), ..WebhookConfig::default() };
    change(&mut config);
    let workspace_id = WorkspaceId::from_parts(1, 1);
    let document = version::document(&config, workspace_id, "Acme");
    Live {
        id: WebhookId::from_parts(1, number),
        workspace_id,
        status: WebhookStatus::Active,
        credentials: Credentials::None,
        keys: Vec::new(),
        previous_until: None,
        policy: Arc::new(AddressPolicy::default()),
        version_id: VersionId::from_parts(1, number),
        compiled: Arc::new(Compiled::parse(&document).expect("a document")),
        updated_at: NOW,
        config,
    }
}

fn key(live: &Live) -> LaneKey {
    LaneKey { webhook: live.id, url: live.config.url.as_str().into() }
}

fn job(live: &Live, number: u128) -> Job {
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
    }
}

fn fill(lanes: &mut Lanes, live: &Live, count: u128) {
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
    let first: Vec<_> = (0..3).filter_map(|_| lanes.next(NOW)).map(|(key, _)| key.webhook).collect();
    assert_eq!(first, [busy.id, quiet.id, busy.id]);
}

#[test]
fn in_flight_is_limited_per_lane() {
    let webhook = live(1, |config| config.settings.max_in_flight = 2);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 3);
    assert!(lanes.next(NOW).is_some() && lanes.next(NOW).is_some());
    assert!(lanes.next(NOW).is_none());
    lanes.done(&key(&webhook), Some(Health::Well), NOW);
    assert!(lanes.next(NOW).is_some());
}

#[test]
fn a_rate_lets_a_bucket_through_and_then_as_many_as_time_gives() {
    let webhook = live(1, |config| config.settings.rate_per_second = Some(2));
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 6);
    let count = |lanes: &mut Lanes, now| {
        lanes.revive();
        std::iter::from_fn(|| lanes.next(now)).count()
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
    assert!(lanes.next(NOW).is_some());
    assert!(!lanes.reserve(&webhook, &key(&webhook), &late.event, NOW), "the table's turn");
    assert_eq!(lanes.claimable(std::iter::once(webhook.id), false, NOW), [(webhook.id, 1)]);
    lanes.exhausted(webhook.id);
    assert!(lanes.reserve(&webhook, &key(&webhook), &late.event, NOW));
}

#[test]
fn the_breaker_opens_probes_and_closes() {
    let webhook = live(1, |config| config.settings.retry_schedule_s = vec![60]);
    let key = key(&webhook);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 30);
    for _ in 0..BREAKER_FAILURES - 1 {
        assert!(lanes.next(NOW).is_some());
        assert!(lanes.done(&key, Some(Health::Sick), NOW).is_empty());
    }
    assert!(lanes.next(NOW).is_some());
    assert_eq!(lanes.done(&key, Some(Health::Sick), NOW).len(), 10, "the queue goes back to the table");
    let asking = |lanes: &mut Lanes, now| lanes.claimable(std::iter::once(webhook.id), true, now);
    assert_eq!(asking(&mut lanes, NOW.plus_ms(FIRST_PROBE_MS - 1)), []);
    let probe = NOW.plus_ms(FIRST_PROBE_MS);
    assert_eq!(asking(&mut lanes, probe), [(webhook.id, 1)]);
    assert!(lanes.admit(&webhook, &key, job(&webhook, 1), probe).is_none());
    assert!(lanes.admit(&webhook, &key, job(&webhook, 2), probe).is_some(), "one probe at a time");
    assert!(lanes.next(probe).is_some());
    lanes.done(&key, Some(Health::Sick), probe);
    assert_eq!(asking(&mut lanes, probe.plus_ms(59_999)), []);
    let second = probe.plus_ms(60_000);
    assert!(lanes.admit(&webhook, &key, job(&webhook, 3), second).is_none());
    assert!(lanes.next(second).is_some());
    lanes.done(&key, Some(Health::Well), second);
    assert_eq!(asking(&mut lanes, second), [(webhook.id, LANE_JOBS)]);
}

#[test]
fn other_failures_do_not_open_the_breaker() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 30);
    for _ in 0..30 {
        assert!(lanes.next(NOW).is_some());
        assert!(lanes.done(&key(&webhook), Some(Health::Choosy), NOW).is_empty());
    }
}

#[test]
fn a_retry_is_claimed_when_it_is_due() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    lanes.hint(webhook.id, Some(NOW.plus_ms(5_000)));
    assert_eq!(lanes.next_wake(NOW), Some(NOW.plus_ms(5_000)));
    assert!(lanes.claimable(std::iter::once(webhook.id), false, NOW).is_empty());
    assert_eq!(lanes.claimable(std::iter::once(webhook.id), false, NOW.plus_ms(5_000)).len(), 1);
}

#[test]
fn a_lane_asks_for_more_while_the_table_has_more() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, LANE_JOBS as u128);
    assert!(!lanes.is_hungry(&key(&webhook)));
    lanes.hint(webhook.id, None);
    assert!(!lanes.is_hungry(&key(&webhook)), "it is full");
    for _ in 0..LANE_JOBS / 2 {
        assert!(lanes.next(NOW).is_some());
        lanes.done(&key(&webhook), Some(Health::Well), NOW);
    }
    assert!(lanes.is_hungry(&key(&webhook)));
}
