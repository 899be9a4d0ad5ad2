//! Webhooks that only fail: disabled after five days, with the reason.
//!
//! What counts are attempts since the last success, and since the webhook was last changed or switched on: who mends
//! something gets five more days. A few attempts are no evidence, so there must be [`LEAST`].

use std::sync::Arc;

use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::server::store::StoreError;

use super::inner::Inner;
use super::notify::moment;

/// How long an endpoint may only fail.
pub const PATIENCE_MS: i64 = 5 * 86_400_000;
/// Failed attempts without which nothing is concluded.
pub const LEAST: u32 = 10;

/// Looks at every active webhook that has not changed for five days.
pub(super) async fn round(inner: &Arc<Inner>) -> Result<(), StoreError> {
    let now = inner.clock.now();
    let limit = now.plus_ms(-PATIENCE_MS);
    let directory = inner.directory();
    for live in directory.all().filter(|live| live.status == WebhookStatus::Active && live.updated_at <= limit) {
        let Some((first, count)) = inner.store.failing_since(live.id, live.updated_at, LEAST).await? else { continue };
        if first <= limit && count >= LEAST {
            inner.disable(live.workspace_id, live.id, &reason(first)).await;
        }
    }
    Ok(())
}

fn reason(first: Timestamp) -> String {
    let since = moment(first);
    format!("Every attempt since {since} has failed, for more than five days.")
}
