//! What people ask to be erased.

use super::{Stage, new_owner, on_both, unknown};
use crate::domain::activity::Action;
use crate::domain::ids::{EventId, TypeId};
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{After, Found};

on_both! {
    one_persons_data_goes_and_nobody_elses,
    a_workspace_goes_to_its_last_row,
    what_would_go_is_counted,
}

fn start() -> EventId {
    EventId::from_uuid(uuid::Uuid::nil())
}

async fn one_persons_data_goes_and_nobody_elses(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let a = stage.webhook("A", WebhookStatus::Paused).await;
    let before = stage.rows().await;
    let about = |sender: &str, data: &str, leased| {
        let mut new = stage.event(Some(sender), &[&a], leased);
        new.event.data = Some(data.to_owned());
        new.search_terms = crate::domain::search::terms(new.event.data.as_deref());
        new
    };
    let done = about("Done", r#"{"email":"Ada@Example.com","user_id":7}"#, true);
    let waits = about("waits", r#"{"to":["ada@example.com","b@c.d"]}"#, false);
    let sent = about("sent", r#"{"profile_id":"ada@example.com"}"#, true);
    let other = about("other", r#"{"email":"grace@example.com","campaign_id":"ada@example.com"}"#, false);
    stage.commit(&[done.clone(), waits.clone(), sent.clone(), other.clone()]).await;
    let finished = [stage.attempt(done.deliveries[0].id, 1, After::Delivered)];
    store.commit(stage.node, now, &[], &finished).await.expect("a commit");
    let find = async |ws, person| store.find_person(ws, person, stage.now()).await.expect("a count");
    let all = Found { events: 3, deliveries: 3, attempts: 1, waiting: 2, in_flight: 0 };
    assert_eq!(find(stage.ws, " ADA@example.com").await, all);
    assert_eq!(find(unknown(), "ada@example.com").await, Found::default());
    assert_eq!(find(stage.ws, "nobody").await, Found::default());
    let erase = async |person, after, limit| {
        store.erase_person(stage.ws, person, after, limit, stage.now()).await.expect("a step")
    };
    let (first, last) = erase("ada@example.com", start(), 2).await;
    assert_eq!(first, Found { events: 2, deliveries: 2, attempts: 1, waiting: 1, in_flight: 0 });
    let (second, last) = erase("ada@example.com", last.expect("an event"), 2).await;
    assert_eq!((second.events, second.in_flight), (0, 1), "it is being sent");
    assert_eq!(erase("ada@example.com", last.expect("an event"), 2).await.1, None);
    assert!(store.accounting_faults().await.expect("books").is_empty());
    stage.clock.advance_ms(60_000);
    assert_eq!(erase("ada@example.com", start(), 100).await.0.events, 1);
    assert!(store.event(stage.ws, other.event.id).await.expect("an answer").is_some());
    assert_eq!(erase("grace@example.com", start(), 100).await.0.events, 1);
    assert_eq!(stage.rows().await, before, "nothing is left of them");
}

async fn a_workspace_goes_to_its_last_row(stage: &Stage) {
    let (store, now) = (&stage.store, stage.now());
    let other = new_owner(&stage.clock, "Grace@Example.com");
    store.add_owner(&other).await.expect("an owner");
    let kept = stage.rows().await;
    let a = stage.webhook("A", WebhookStatus::Active).await;
    let events: Vec<_> = (0..3).map(|n| stage.event(Some(&format!("s{n}")), &[&a], true)).collect();
    stage.commit(&events).await;
    let finished = [stage.attempt(events[0].deliveries[0].id, 1, After::Delivered)];
    store.commit(stage.node, now, &[], &finished).await.expect("a commit");
    stage.keep_tests(&[stage.test(Some(a.id), 200), stage.test(None, 404)]).await;
    assert!(store.shut_workspaces().await.expect("ids").is_empty());
    let ask = async |due_at| {
        let entry = stage.entry(Action::ErasureAsked, None);
        store.ask_for_erasure(stage.ws, due_at, &entry).await.expect("an answer")
    };
    let take_back = async || {
        let entry = stage.entry(Action::ErasureTakenBack, None);
        store.take_back_erasure(stage.ws, &entry).await.expect("an answer")
    };
    assert!(ask(now.plus_ms(1)).await && !ask(now.plus_ms(9)).await);
    assert!(!store.shut_workspace(stage.ws, now).await.expect("an answer"), "its time has not come");
    assert!(take_back().await && !take_back().await);
    assert!(!store.shut_workspace(stage.ws, now.plus_ms(1)).await.expect("an answer"), "it was taken back");
    assert!(ask(now).await);
    assert!(!take_back().await, "its time has come");
    assert_eq!(store.due_erasures(now).await.expect("ids"), [stage.ws]);
    assert!(store.shut_workspace(stage.ws, now).await.expect("an answer"));
    assert!(!store.shut_workspace(stage.ws, now).await.expect("an answer"));
    assert!(store.live_webhooks().await.expect("webhooks").is_empty());
    assert_eq!(store.shut_workspaces().await.expect("ids"), [stage.ws]);
    let user = store.user_by_email("ada@example.com").await.expect("an answer").expect("a user");
    assert!(store.memberships(user.id).await.expect("an answer").is_empty(), "nobody enters it any more");
    let step = async || store.erase_workspace(stage.ws, 2, now).await.expect("a step");
    assert_eq!((step().await, step().await, step().await), (false, false, true));
    assert!(store.workspace(stage.ws).await.expect("an answer").is_none());
    assert!(store.workspace(other.workspace_id).await.expect("an answer").is_some());
    assert!(store.user_by_email("ada@example.com").await.expect("an answer").is_none());
    assert!(store.user_by_email("grace@example.com").await.expect("an answer").is_some());
    assert_eq!(stage.rows().await, kept);
    assert_eq!(store.count_rows("members").await, 1);
}

async fn what_would_go_is_counted(stage: &Stage) {
    let store = &stage.store;
    let a = stage.webhook("A", WebhookStatus::Paused).await;
    let first = stage.now();
    stage.commit(&[stage.event(None, &[&a], false), stage.event(None, &[], false)]).await;
    stage.clock.advance_ms(5_000);
    stage.commit(&[stage.event(None, &[&a], false)]).await;
    let count = async |before| store.older_than(stage.ws, before).await.expect("a count");
    let some = count(stage.now()).await;
    assert_eq!((some.events, some.deliveries, some.waiting, some.oldest_at), (2, 1, 1, Some(first)));
    let all = count(stage.now().plus_ms(1)).await;
    assert_eq!((all.events, all.deliveries, all.waiting), (3, 2, 2));
    let none = store.older_than(unknown(), stage.now()).await.expect("a count");
    assert_eq!((none.events, none.deliveries, none.waiting, none.oldest_at), (0, 0, 0, None));
}
