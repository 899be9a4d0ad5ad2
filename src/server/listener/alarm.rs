//! A timer that is set again and again, mostly to later: it is moved only when it rings too early.

use std::future::Future as _;
use std::pin::Pin;
use std::task::Context;

use tokio::time::{Instant, Sleep, sleep_until};

/// See the module.
#[derive(Default)]
pub(super) struct Alarm(Option<Pin<Box<Sleep>>>);

impl Alarm {
    /// Whether this moment has come; if not, the task is woken when it has.
    pub(super) fn has_come(&mut self, moment: Instant, context: &mut Context<'_>) -> bool {
        let sleep = self.0.get_or_insert_with(|| Box::pin(sleep_until(moment)));
        loop {
            if sleep.deadline() > moment || (sleep.is_elapsed() && sleep.deadline() < moment) {
                sleep.as_mut().reset(moment);
            }
            if sleep.as_mut().poll(context).is_pending() {
                return false;
            }
            if sleep.deadline() >= moment {
                return true;
            }
        }
    }
}
