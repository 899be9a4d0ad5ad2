//! Breakers of lanes: what they let through, and what nodes tell one another of them.

use super::sickness::Change;
use super::tests::{FIRST_PROBE_MS, NOW, asking, fill, job, key, live};
use super::*;
use crate::server::engine::breaker::BREAKER_FAILURES;
use crate::server::store::{BreakerChange, BreakerKey, BreakerRow};

/// As many failures as open the breaker; answers what went back to the table.
fn make_sick(lanes: &mut Lanes, live: &Live) -> Vec<Job> {
    let mut back = Vec::new();
    for _ in 0..BREAKER_FAILURES {
        assert!(lanes.next(false, NOW).is_some());
        back = lanes.done(&key(live), false, Some(Health::Sick), NOW).1;
    }
    back
}

fn row(live: &Live, next: Timestamp) -> Sick {
    let key = key(live);
    let named = BreakerKey { webhook_id: live.id, endpoint: key.url.to_string() };
    let workspace_id = live.workspace_id;
    Sick { key, row: BreakerRow { key: named, workspace_id, opened_at: NOW, next_probe_at: next, probes: 2 } }
}

/// The one piece of news, as written.
fn news(lanes: &mut Lanes) -> BreakerChange {
    let mut news = lanes.news();
    assert_eq!(news.len(), 1, "{news:?}");
    lanes.told(&news);
    news.remove(0).1
}

#[test]
fn an_open_breaker_lets_single_probes_through_and_a_success_heals_it() {
    let webhook = live(1, |config| config.settings.retry_schedule_s = vec![3_600]);
    let key = key(&webhook);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 30);
    assert_eq!(make_sick(&mut lanes, &webhook).len(), 10, "the queue goes back to the table");
    assert!(matches!(news(&mut lanes), BreakerChange::Opened(row) if row.next_probe_at == NOW.plus_ms(FIRST_PROBE_MS)));
    let ask = |lanes: &mut Lanes, now| asking(lanes, &webhook, LANE_JOBS, false, now);
    assert_eq!(ask(&mut lanes, NOW.plus_ms(FIRST_PROBE_MS - 1)), (0, 0));
    let probe = NOW.plus_ms(FIRST_PROBE_MS);
    assert_eq!(lanes.next_wake(NOW), Some(probe));
    assert_eq!(ask(&mut lanes, probe), (0, 1));
    assert!(lanes.admit(&webhook, &key, job(&webhook, 1), probe).is_none());
    assert!(lanes.admit(&webhook, &key, job(&webhook, 2), probe).is_some(), "one probe at a time");
    assert!(lanes.next(false, probe).is_some_and(|(_, job)| job.probe));
    assert_eq!(lanes.done(&key, true, Some(Health::Sick), probe).0, Turn::ProbeFailed);
    assert!(matches!(news(&mut lanes), BreakerChange::ProbeFailed(row) if row.probes == 1));
    assert_eq!(ask(&mut lanes, probe.plus_ms(9_999)), (0, 0));
    let second = probe.plus_ms(10_000);
    assert!(lanes.admit(&webhook, &key, job(&webhook, 3), second).is_none());
    assert!(lanes.next(false, second).is_some());
    assert_eq!(lanes.done(&key, true, Some(Health::Well), second).0, Turn::Healed { since: NOW });
    assert!(matches!(news(&mut lanes), BreakerChange::Closed(_)));
    assert_eq!(lanes.healed(), std::slice::from_ref(&key));
    assert_eq!(ask(&mut lanes, second), (1, 0));
    lanes.failure_recorded(&key, second.plus_ms(1));
    assert_eq!(lanes.healed(), [], "it failed later");
    lanes.failure_recorded(&key, NOW);
    lanes.failure_recorded(&key, NOW);
    assert_eq!(lanes.healed(), [key], "it failed before, and was not in the table");
}

#[test]
fn after_healing_no_more_are_in_flight_than_the_doubling_allows() {
    let webhook = live(1, |config| config.settings.max_in_flight = 32);
    let key = key(&webhook);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, u128::from(BREAKER_FAILURES));
    make_sick(&mut lanes, &webhook);
    let probe = NOW.plus_ms(FIRST_PROBE_MS);
    assert!(lanes.admit(&webhook, &key, job(&webhook, 0), probe).is_none());
    assert!(lanes.next(false, probe).is_some());
    lanes.done(&key, true, Some(Health::Well), probe);
    for number in 0..500 {
        assert!(lanes.admit(&webhook, &key, job(&webhook, number), probe).is_none());
    }
    let mut widths = Vec::new();
    while *widths.last().unwrap_or(&0) < 32 {
        let width = std::iter::from_fn(|| lanes.next(false, probe)).count();
        widths.push(width);
        for _ in 0..width {
            lanes.done(&key, false, Some(Health::Well), probe);
        }
    }
    assert_eq!(widths, [1, 2, 4, 8, 16, 32]);
    assert_eq!(lanes.states(), States::default());
}

#[test]
fn a_probe_that_was_not_sent_does_not_block_the_next() {
    let webhook = live(1, |_| {});
    let key = key(&webhook);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, u128::from(BREAKER_FAILURES));
    make_sick(&mut lanes, &webhook);
    news(&mut lanes);
    let mut probe = NOW.plus_ms(FIRST_PROBE_MS);
    for number in 0..2 {
        let until = probe.plus_ms(75_000);
        lanes.probe_claimed(&key, until);
        assert!(lanes.admit(&webhook, &key, job(&webhook, number), probe).is_none());
        assert!(lanes.next(false, probe).is_some());
        lanes.done(&key, true, None, probe);
        assert!(matches!(news(&mut lanes), BreakerChange::NotSent { claimed_until, .. } if claimed_until == until));
        probe = probe.plus_ms(1_000);
    }
}

/// The table must hear of the breaker, whatever happens between a write that failed and the next.
#[test]
fn an_opening_that_was_not_written_stays_one() {
    let webhook = live(1, |_| {});
    let key = key(&webhook);
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, u128::from(BREAKER_FAILURES));
    make_sick(&mut lanes, &webhook);
    let opening = lanes.news();
    lanes.probe_now(webhook.id, NOW);
    lanes.untold(opening);
    assert!(matches!(news(&mut lanes), BreakerChange::Opened(row) if row.next_probe_at == NOW));
    assert_eq!(Change::Opened.then(Change::ProbeFailed), Change::Opened);
    assert_eq!(Change::ProbeFailed.then(Change::NotSent), Change::ProbeFailed);
    assert_eq!(Change::Wanted(NOW).then(Change::NotSent), Change::NotSent);
    assert_eq!(Change::Opened.then(Change::Closed), Change::Closed);
    // Something that was wanted for a probe that was not sent is told with it.
    lanes.probe_claimed(&key, NOW.plus_ms(75_000));
    lanes.probe_not_made(&key, NOW);
    lanes.probe_now(webhook.id, NOW.plus_ms(1));
    let told = news(&mut lanes);
    assert!(matches!(told, BreakerChange::NotSent { next, .. } if next == NOW.plus_ms(1)), "{told:?}");
}

#[test]
fn a_change_or_a_person_brings_the_next_probe_forward() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, u128::from(BREAKER_FAILURES));
    make_sick(&mut lanes, &webhook);
    news(&mut lanes);
    let now = NOW.plus_ms(100);
    lanes.probe_now(webhook.id, now);
    assert!(matches!(news(&mut lanes), BreakerChange::Wanted(_, by) if by == now));
    assert_eq!(asking(&mut lanes, &webhook, LANE_JOBS, false, now), (0, 1));
    lanes.learn(&[row(&webhook, NOW.plus_ms(60_000))], |_| Some(&webhook), now);
    assert_eq!(asking(&mut lanes, &webhook, LANE_JOBS, false, now), (0, 0));
    lanes.refresh(|_| true, |_| Some(&webhook), now);
    assert_eq!(asking(&mut lanes, &webhook, LANE_JOBS, false, now), (0, 1));
}

#[test]
fn what_one_node_finds_out_holds_on_all() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, 10);
    let next = NOW.plus_ms(20_000);
    assert_eq!(lanes.learn(&[row(&webhook, next)], |_| Some(&webhook), NOW).len(), 10, "another node opened it");
    assert_eq!(lanes.probe_at(&key(&webhook), NOW), Some(next));
    assert_eq!(lanes.probe_at(&key(&webhook), NOW.plus_ms(90_000)), Some(NOW.plus_ms(90_000)), "never in the past");
    assert_eq!(lanes.breaker_of(webhook.id, NOW).map(|state| state.open_since), Some(NOW));
    assert!(lanes.news().is_empty());
    lanes.learn(&[], |_| Some(&webhook), NOW);
    assert_eq!(lanes.states(), States { open: 0, slow_start: 1 }, "and healed it");
}

#[test]
fn news_that_are_not_written_yet_count_more_than_the_table() {
    let webhook = live(1, |_| {});
    let mut lanes = Lanes::default();
    fill(&mut lanes, &webhook, u128::from(BREAKER_FAILURES));
    make_sick(&mut lanes, &webhook);
    lanes.learn(&[], |_| Some(&webhook), NOW);
    assert_eq!(lanes.states().open, 1);
    let failed = lanes.news();
    lanes.untold(failed);
    lanes.learn(&[], |_| Some(&webhook), NOW);
    assert_eq!(lanes.states().open, 1);
    assert!(matches!(news(&mut lanes), BreakerChange::Opened(_)));
}
