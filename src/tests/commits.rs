//! Commits on PostgreSQL wait for its disk together, a few at a time.

use futures_util::{future, poll};
use sqlx::{Connection, Executor, PgConnection};
use tidings::catalogue::Vocabulary;
use tidings::server::app::events;

use crate::app::{App, until};
use crate::testing;

/// So many at a time, as the engine's specification says.
const AT_ONCE: i64 = 3;

#[tokio::test]
async fn a_few_are_under_way_and_what_comes_meanwhile_shares_the_next() {
    let database = testing::postgres().await;
    let connect = async || PgConnection::connect(&database.url).await.expect("a connection");
    // What goes on is seen as it was when a transaction began to look.
    let (mut other, mut watch) = (connect().await, connect().await);
    let app = App::on(database, |_| {}).await;
    let engine = &app.running.state.engine;
    let commits = async || {
        let page = engine.figures().await.expect("figures");
        let count = page.lines().find_map(|line| line.strip_prefix("tidings_commit_seconds_count "));
        count.map_or(0, |count| count.parse::<u64>().expect("a number"))
    };
    let before = commits().await;
    other.execute("BEGIN; LOCK TABLE events IN SHARE MODE").await.expect("a lock");
    let mut calls = Vec::new();
    for number in 0..AT_ONCE + 4 {
        let one = events::parse(br#"{"type":"message.sent"}"#, None, app.clock.now(), &Vocabulary::default());
        let mut call = Box::pin(engine.accept(app.workspace_id, one.expect("an event")));
        assert!(poll!(&mut call).is_pending());
        calls.push(call);
        let wait = (number + 1).min(AT_ONCE);
        until(async || {
            let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
                AND wait_event_type = 'Lock'";
            let waiting: i64 = sqlx::query_scalar(waiting).fetch_one(&mut watch).await.expect("a count");
            (waiting == wait).then_some(())
        })
        .await;
    }
    other.execute("COMMIT").await.expect("an end");
    for answer in future::join_all(calls).await {
        assert_eq!(answer.expect("an answer").len(), 1);
    }
    assert_eq!(commits().await - before, 4, "three, and one for the four that came meanwhile");
}
