//! Webhooks that only fail: disabled after five days, with the reason.
//!
//! What counts are attempts since the last success, and since the webhook was last changed or switched on: who mends
//! something gets five more days. A few attempts are no evidence, so there must be [`LEAST`], made on [`DAYS`] different
//! days (UTC): a server that was off meanwhile, or a clock that jumped, has not tried for five days.

use std::sync::Arc;

use crate::domain::ids::WebhookId;
use crate::domain::time::{DAY_MS, Timestamp};
use crate::domain::webhook::WebhookStatus;
use crate::server::store::{Store, StoreError};

use super::inner::Inner;
use super::notify::moment;

/// How long an endpoint may only fail.
pub const PATIENCE_MS: i64 = 5 * DAY_MS;
/// Failed attempts without which nothing is concluded.
pub const LEAST: u32 = 10;
/// Different days on which they must have been made.
pub const DAYS: u32 = 5;

/// What speaks against a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// When the first of the failed attempts began.
    pub first: Timestamp,
    /// How many there are, up to [`LEAST`].
    pub attempts: u32,
    /// On how many days they were made, up to [`DAYS`].
    pub days: u32,
}

impl Evidence {
    /// Of attempts that began at `since` or later; `None`: none has failed since the last success.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn of(store: &Store, webhook: WebhookId, since: Timestamp) -> Result<Option<Self>, StoreError> {
        let Some((first, attempts)) = store.failing_since(webhook, since, LEAST).await? else { return Ok(None) };
        let days = store.failing_days(webhook, first, DAYS).await?;
        Ok(Some(Self { first, attempts, days }))
    }

    fn suffices(&self, now: Timestamp) -> bool {
        self.first.plus_ms(PATIENCE_MS) <= now && self.attempts >= LEAST && self.days >= DAYS
    }

    /// When it suffices if attempts go on failing; `None`: there are too few to tell.
    #[must_use]
    pub fn suffices_at(&self, now: Timestamp) -> Option<Timestamp> {
        let missing = i64::from(DAYS.saturating_sub(self.days));
        let last_day = if missing > 0 { now.day().plus_ms(missing * DAY_MS) } else { self.first };
        (self.attempts >= LEAST).then(|| self.first.plus_ms(PATIENCE_MS).max(last_day))
    }
}

/// Looks at every active webhook that has not changed for five days.
pub(super) async fn round(inner: &Arc<Inner>) -> Result<(), StoreError> {
    let now = inner.clock.now();
    let limit = now.plus_ms(-PATIENCE_MS);
    let directory = inner.directory();
    for live in directory.all().filter(|live| live.status == WebhookStatus::Active && live.updated_at <= limit) {
        let Some(evidence) = Evidence::of(&inner.store, live.id, live.updated_at).await? else { continue };
        if evidence.suffices(now) {
            inner.disable(live.workspace_id, live.id, &reason(evidence.first)).await;
        }
    }
    Ok(())
}

fn reason(first: Timestamp) -> String {
    let since = moment(first);
    format!("Every attempt since {since} has failed, for more than five days.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_days_of_trying_are_five_days_with_attempts() {
        let (first, now) = (Timestamp(3 * DAY_MS + 1), Timestamp(8 * DAY_MS + 1));
        let evidence = Evidence { first, attempts: LEAST, days: DAYS };
        assert!(evidence.suffices(now) && !evidence.suffices(now.plus_ms(-1)));
        assert_eq!(evidence.suffices_at(now), Some(now));
        let away = Evidence { days: 2, ..evidence };
        assert!(!away.suffices(now.plus_ms(100 * DAY_MS)));
        assert_eq!(away.suffices_at(now), Some(Timestamp(11 * DAY_MS)), "three more days with attempts");
        let few = Evidence { attempts: LEAST - 1, ..evidence };
        assert!(!few.suffices(now));
        assert_eq!(few.suffices_at(now), None);
    }
}
