//! The last answer of a test, kept in memory for the page that shows it after the redirect.
//!
//! Bounded in number, size and time. With several nodes behind a balancer the page may not find it; it then offers to
//! send the test again.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use moka::sync::Cache;

use crate::domain::ids::WorkspaceId;
use crate::domain::time::Timestamp;
use crate::server::app::TestAnswer;

const ROOM_BYTES: u64 = 32 * 1024 * 1024;
const LASTS: Duration = Duration::from_secs(30 * 60);

/// An answer and when it came.
#[derive(Debug)]
pub struct KeptTest {
    /// What was found.
    pub answer: TestAnswer,
    /// When.
    pub at: Timestamp,
}

type Key = (WorkspaceId, String);

static KEPT: LazyLock<Cache<Key, Arc<KeptTest>>> = LazyLock::new(|| {
    Cache::builder()
        .max_capacity(ROOM_BYTES)
        .time_to_live(LASTS)
        .weigher(|_: &Key, kept: &Arc<KeptTest>| weight(kept))
        .build()
});

fn weight(kept: &KeptTest) -> u32 {
    let one = |text: Option<&String>| text.map_or(0, String::len);
    let bytes: usize = kept
        .answer
        .results
        .iter()
        .map(|result| {
            2_000
                + one(result.request.as_ref().map(|request| &request.body))
                + one(result.response.as_ref().map(|response| &response.body))
        })
        .sum();
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Keeps the answer of a test of this draft or webhook.
pub fn keep_test(workspace_id: WorkspaceId, subject: &str, answer: TestAnswer, at: Timestamp) {
    KEPT.insert((workspace_id, subject.to_owned()), Arc::new(KeptTest { answer, at }));
}

/// The last answer of a test of this draft or webhook.
#[must_use]
pub fn kept_test(workspace_id: WorkspaceId, subject: &str) -> Option<Arc<KeptTest>> {
    KEPT.get(&(workspace_id, subject.to_owned()))
}
