//! The pause before the database is tried again for outcomes, for which nobody waits.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::LONGEST_PAUSE;

const FIRST: Duration = Duration::from_millis(200);

/// Twice as long after each failure, up to [`LONGEST_PAUSE`]; a success ends the row.
#[derive(Default)]
pub struct Pause {
    failures: u32,
    until: Option<Instant>,
}

impl Pause {
    /// The database was away.
    pub fn begin(&mut self) {
        // What was under way together has failed together.
        if self.is_on() {
            return;
        }
        self.until = Some(Instant::now() + wait(self.failures));
        self.failures = self.failures.saturating_add(1);
    }

    pub fn is_on(&self) -> bool {
        self.until.is_some_and(|until| Instant::now() < until)
    }

    /// Waits for its end.
    pub async fn end(&self) {
        if let Some(until) = self.until {
            sleep_until(until).await;
        }
    }
}

fn wait(failures: u32) -> Duration {
    FIRST.saturating_mul(1 << failures.min(10)).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_five_seconds() {
        let waits: Vec<_> = (0..8).map(|failures| wait(failures).as_millis()).collect();
        assert_eq!(waits, [200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
        assert_eq!(wait(u32::MAX), LONGEST_PAUSE);
        let mut pause = Pause::default();
        assert!(!pause.is_on());
        pause.begin();
        let until = pause.until;
        pause.begin();
        assert!(pause.is_on() && pause.until == until && pause.failures == 1);
    }
}
