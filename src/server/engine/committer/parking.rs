//! Outcomes that the database refuses for their own sake.
//!
//! The request was made and cannot be taken back, so its delivery must not go out again for ever. It moves on as the
//! outcome says, delivered, tried later or given up, and only the row of the attempt is missing from the log: it is
//! parked beside it, where `doctor`, `/metrics` and the page of the log show it. Where the database does not even let the
//! delivery move on, it stays pending, so that the books hold, and this is noted with what is parked: such a delivery is
//! put off whenever it is claimed, and not sent again.

use std::collections::HashSet;
use std::sync::Arc;

use crate::domain::ids::DeliveryId;
use crate::server::engine::inner::Inner;
use crate::server::engine::outcomes::Outcome;
use crate::server::store::{Refusal, StoreError};

use super::batch::follow;

/// How long a delivery that cannot move on is put off each time, in milliseconds.
pub const STUCK_PUT_OFF_MS: i64 = 3_600_000;

/// Parks an outcome. Answers it when the database is away meanwhile.
pub async fn park(inner: &Arc<Inner>, outcome: Outcome, refusal: &str) -> Option<Outcome> {
    let (finished, now) = (&outcome.finished, inner.clock.now());
    let parked = async |moves| inner.store.park_outcome(inner.node, finished, refusal, moves, now).await;
    let mut result = parked(true).await;
    let moved = result.is_ok();
    if result.as_ref().is_err_and(is_refused) {
        result = parked(false).await;
    }
    if let Err(error) = &result
        && !is_refused(error)
    {
        return Some(outcome);
    }
    let (delivery, webhook) = (finished.delivery_id, finished.webhook_id);
    tracing::error!(%delivery, %webhook, refusal, moved, parked = result.is_ok(), "outcome.refused");
    inner.meters.refused_outcomes.increment(1);
    if !moved {
        inner.stuck().insert(delivery);
        // Where this is refused as well, the lease runs out, and whoever claims the delivery puts it off.
        let put_off = inner.store.release(inner.node, &[delivery], now.plus_ms(STUCK_PUT_OFF_MS)).await;
        if let Err(error) = put_off {
            tracing::warn!(%error, %delivery, "outcome.not_put_off");
        }
        return None;
    }
    inner.watch().see(webhook, finished);
    follow(inner, std::slice::from_ref(finished)).await;
    None
}

fn is_refused(error: &StoreError) -> bool {
    error.refusal() != Refusal::Passing
}

impl Inner {
    /// Takes over what other nodes, or earlier runs, noted as not to be sent again.
    pub(in crate::server::engine) async fn learn_stuck(&self) -> Result<(), StoreError> {
        let stuck: HashSet<DeliveryId> = self.store.stuck_deliveries().await?.into_iter().collect();
        *self.stuck() = stuck;
        Ok(())
    }
}
