//! Templates that fail on one event after another: their webhook is paused, so that what comes next waits to be sent and is
//! not lost.
//!
//! Only the current configuration counts. Deliveries of an older one keep their template, and say nothing about a
//! webhook that was mended since.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::domain::ids::{VersionId, WebhookId};

/// Events in a row after which the webhook is paused.
pub const IN_A_ROW: u32 = 10;

/// Failures in a row, by webhook. One that was never seen to fail is not in here.
#[derive(Default)]
pub(super) struct TemplateFailures(Mutex<HashMap<WebhookId, (VersionId, u32)>>);

impl TemplateFailures {
    /// The template has failed. Answers whether that was the last of [`IN_A_ROW`]; counting begins anew then.
    pub fn failed(&self, webhook: WebhookId, version: VersionId) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (counted, number) = all.entry(webhook).or_insert((version, 0));
        if *counted != version {
            (*counted, *number) = (version, 0);
        }
        *number += 1;
        let enough = *number >= IN_A_ROW;
        if enough {
            all.remove(&webhook);
        }
        enough
    }

    /// The template has worked.
    pub fn worked(&self, webhook: WebhookId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&webhook);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::TypeId;

    #[test]
    fn ten_failures_in_a_row_of_one_configuration_are_enough() {
        let (failures, webhook) = (TemplateFailures::default(), WebhookId::from_parts(1, 1));
        let [old, new] = [1, 2].map(|version| VersionId::from_parts(version, 1));
        let times = |version, number: u32| (0..number).filter(|_| failures.failed(webhook, version)).count();
        assert_eq!(times(old, IN_A_ROW - 1), 0);
        assert_eq!(times(new, IN_A_ROW - 1), 0, "another configuration counts anew");
        failures.worked(webhook);
        assert_eq!(times(new, IN_A_ROW - 1), 0, "one has worked between");
        assert_eq!(times(new, 1), 1);
        assert_eq!(times(new, IN_A_ROW), 1, "counted anew after it was told");
    }
}
