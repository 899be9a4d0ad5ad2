//! What a connection waits for: its client, or us.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use super::limits::Patience;

/// Where a connection is on its way from request to request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Between requests.
    Idle,
    /// The head of a request is not there yet.
    Head,
    /// The body of a request is not there yet.
    Body,
    /// The request is there, its answer is not at its end.
    Answer,
}

/// The stage of a connection and since when it is in it.
pub(super) struct Progress(Mutex<(Stage, Instant)>);

impl Progress {
    /// Of a connection just made.
    pub(super) fn new() -> Self {
        Self(Mutex::new((Stage::Head, Instant::now())))
    }

    /// Something has come.
    pub(super) fn bytes(&self) {
        self.change(|stage| (stage == Stage::Idle).then_some(Stage::Head));
    }

    /// The head of a request is there.
    pub(super) fn head(&self, has_body: bool) {
        self.change(|_| Some(if has_body { Stage::Body } else { Stage::Answer }));
    }

    /// The body of the request is there, or nobody wants the rest of it.
    pub(super) fn body(&self) {
        self.change(|stage| (stage == Stage::Body).then_some(Stage::Answer));
    }

    /// The answer has been made.
    pub(super) fn answer(&self) {
        self.change(|_| Some(Stage::Idle));
    }

    /// When the client has to have sent the head of its request; `None`: none is being read.
    pub(super) fn head_due(&self, patience: &Patience) -> Option<Instant> {
        let (stage, since) = *self.lock();
        (stage == Stage::Head).then(|| since + patience.head)
    }

    /// Returns when the connection has been idle for too long.
    pub(super) async fn idle_for_long(&self, patience: &Patience) {
        loop {
            let (stage, since) = *self.lock();
            let begins = if stage == Stage::Idle { since } else { Instant::now() };
            let ends = begins + patience.idle;
            if ends <= Instant::now() {
                return;
            }
            // Whatever happens meanwhile, it is not idle for long before that.
            tokio::time::sleep_until(ends).await;
        }
    }

    /// Since when it waits for the client, if it does.
    pub(super) fn waits_since(&self) -> Option<Instant> {
        let (stage, since) = *self.lock();
        (stage != Stage::Answer).then_some(since)
    }

    /// Whether the client has not sent the whole of a request.
    pub(super) fn is_half(&self) -> bool {
        matches!(self.lock().0, Stage::Head | Stage::Body)
    }

    fn change(&self, next: impl FnOnce(Stage) -> Option<Stage>) {
        let mut now = self.lock();
        if let Some(stage) = next(now.0) {
            *now = (stage, Instant::now());
        }
    }

    fn lock(&self) -> MutexGuard<'_, (Stage, Instant)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
