//! Tries that are counted for all nodes.

use super::{Stage, on_both};
use crate::server::store::{Allowance, Guess};

on_both! {
    tries_of_a_period_are_counted,
    many_at_once_get_no_more,
    what_is_over_is_cleared_away,
}

const THREE: Allowance = Allowance { tries: 3, period_ms: 60_000 };

async fn tries_of_a_period_are_counted(stage: &Stage) {
    let (store, start) = (&stage.store, stage.now());
    let key = [1; 16];
    for s in 0..3 {
        let counted = store.count_guess(&key, THREE, start.plus_ms(s * 1_000)).await.expect("an answer");
        assert_eq!(counted, Guess::Counted(start));
    }
    let then = Guess::NoneLeft(start.plus_ms(60_000));
    assert_eq!(store.count_guess(&key, THREE, start.plus_ms(59_999)).await.expect("an answer"), then);
    assert_eq!(store.count_guess(&[2; 16], THREE, start).await.expect("an answer"), Guess::Counted(start), "another");
    // A try that was right makes room for one more.
    store.uncount_guess(&key, start).await.expect("it is given back");
    let again = start.plus_ms(4_000);
    assert_eq!(store.count_guess(&key, THREE, again).await.expect("an answer"), Guess::Counted(start));
    assert_eq!(store.count_guess(&key, THREE, again).await.expect("an answer"), then);
    // The next period; what comes late from the one before changes nothing in it.
    let next = start.plus_ms(60_000);
    assert_eq!(store.count_guess(&key, THREE, next).await.expect("an answer"), Guess::Counted(next));
    store.uncount_guess(&key, start).await.expect("nothing");
    for _ in 0..2 {
        assert_eq!(store.count_guess(&key, THREE, next).await.expect("an answer"), Guess::Counted(next));
    }
    assert_eq!(store.count_guess(&key, THREE, next).await.expect("an answer"), Guess::NoneLeft(next.plus_ms(60_000)));
    // A clock that was set back locks nobody out.
    let back = start.plus_ms(-3_600_000);
    assert_eq!(store.count_guess(&key, THREE, back).await.expect("an answer"), Guess::Counted(back));
}

async fn many_at_once_get_no_more(stage: &Stage) {
    let now = stage.now();
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let store = stage.store.clone();
        tries.spawn(async move { store.count_guess(&[7; 16], THREE, now).await.expect("an answer") });
    }
    let counted = tries.join_all().await.into_iter().filter(|guess| *guess == Guess::Counted(now));
    assert_eq!(counted.count(), 3);
}

async fn what_is_over_is_cleared_away(stage: &Stage) {
    let (store, start) = (&stage.store, stage.now());
    for number in 0..30_u8 {
        store.count_guess(&[number; 16], THREE, start.plus_ms(i64::from(number))).await.expect("an answer");
    }
    assert_eq!(store.guesses_kept().await.expect("a count"), 30);
    for number in 100..104_u8 {
        store.count_guess(&[number; 16], THREE, start.plus_ms(120_000)).await.expect("an answer");
    }
    assert_eq!(store.guesses_kept().await.expect("a count"), 4);
}
