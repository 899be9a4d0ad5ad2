//! The parts of the commit on PostgreSQL, and the rows they take: one JSON parameter for each table.

use uuid::Uuid;

use super::{Finished, NewEvent};
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::TypeId;
use crate::domain::time::Timestamp;
use crate::server::store::StoreError;
use crate::server::store::batch::Rows;
use crate::server::store::columns::text_of;
use crate::server::store::dialect::over_rows;

pub(in crate::server::store) const SENDER_IDS: &str = over_rows!(
    insert "sender_ids (workspace_id, sender_id, event_id) SELECT r.ws, r.sender, r.event FROM",
    { ws id, sender text, event id },
    "WHERE true ON CONFLICT (workspace_id, sender_id) DO NOTHING"
)
.postgres;

/// Of the rows above, those whose sender id belongs to another event, with that event's id and counts.
pub(super) const KNOWN_SENDER_IDS: &str = over_rows!(
    select "r.event AS posted, e.id AS first, e.deliveries, e.skipped FROM",
    { ws id, sender text, event id },
    "JOIN sender_ids s ON s.workspace_id = r.ws AND s.sender_id = r.sender AND s.event_id <> r.event
     JOIN events e ON e.workspace_id = s.workspace_id AND e.id = s.event_id"
)
.postgres;

pub(in crate::server::store) const EVENTS: &str = over_rows!(
    insert "events (workspace_id, id, sender_id, event_type, time_ns, time_digits, product, channel, source, data,
        profile, received_at, deliveries, skipped)
     SELECT r.ws, r.id, r.sender, r.type, r.ns, r.digits, r.product, r.channel, r.source, r.data, r.profile, r.at,
        r.made, r.held FROM",
    { ws id, id id, sender text, type text, ns int, digits int, product text, channel text, source text, data text,
      profile text, at int, made int, held int },
    ""
)
.postgres;

pub(in crate::server::store) const SEARCH_TERMS: &str = over_rows!(
    insert "search_terms (workspace_id, term_hash, event_id) SELECT r.ws, r.term, r.event FROM",
    { ws id, term int, event id },
    ""
)
.postgres;

pub(in crate::server::store) const DELIVERIES: &str = over_rows!(
    insert "deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product, channel, status,
        reason, attempt_count, round_start, created_at, due_at, lease_owner)
     SELECT r.id, r.ws, r.webhook, r.event, r.version, r.type, r.product, r.channel, r.status, r.reason, 0, 0, r.at,
        r.due, r.owner FROM",
    { id id, ws id, webhook id, event id, version id, type text, product text, channel text, status text, reason text,
      due int, owner id, at int },
    ""
)
.postgres;

/// A commit whose answer was lost is repeated: the attempt may be there already.
pub(in crate::server::store) const ATTEMPTS: &str = over_rows!(
    insert "attempts (workspace_id, id, delivery_id, webhook_id, number, started_at, url, headers, signature,
        http_status, response_headers, response_body, truncated, error_code, error_message, timing)
     SELECT r.ws, r.id, r.delivery, d.webhook_id, r.number, r.at, r.url, r.headers, r.signature, r.http, r.rheaders,
        r.rbody, r.cut, r.code, r.message, r.timing FROM",
    { ws id, id id, delivery id, number int, at int, url text, headers text, signature text, http int, rheaders text,
      rbody text, cut flag, code text, message text, timing text },
    "CROSS JOIN deliveries d WHERE d.id = r.delivery AND d.workspace_id = r.ws ON CONFLICT (workspace_id, id) DO NOTHING"
)
.postgres;

/// `node` must hold the lease. What stands beside the id is one condition on both sides: taken apart, either database
/// would sooner walk along all that is pending, which PostgreSQL takes for one row.
pub(in crate::server::store) const FINISHED: &str = over_rows!(
    update "deliveries SET status = r.status, reason = r.reason, attempt_count = r.number, http_status = r.http,
        error = r.code, due_at = r.due, round_start = deliveries.round_start + coalesce(r.spared, 0), lease_owner = NULL FROM",
    { ws id, delivery id, status text, reason text, number int, http int, code text, due int, spared int, node id },
    "WHERE deliveries.id = r.delivery AND (deliveries.workspace_id = r.ws AND deliveries.status = 'pending'
        AND deliveries.lease_owner = r.node) IS TRUE"
)
.postgres;

/// Events with a sender id, sorted: two nodes then wait for each other's rows in the same order, never in a circle.
pub(super) fn sender_rows(events: &[&NewEvent]) -> Rows {
    let named = named(events);
    let mut rows = Rows::with_capacity(named.len() * 160);
    for (workspace, sender, event) in named {
        rows.row(|row| {
            row.id("ws", workspace);
            row.text("sender", sender);
            row.id("event", event);
        });
    }
    rows
}

fn named<'a>(events: &[&'a NewEvent]) -> Vec<(Uuid, &'a str, Uuid)> {
    let mut named: Vec<_> = events
        .iter()
        .filter_map(|new| Some((new.workspace_id.uuid(), new.event.sender_id.as_deref()?, new.event.id.uuid())))
        .collect();
    named.sort_unstable();
    named
}

/// The same for [`KNOWN_SENDER_IDS`].
pub(super) fn known_rows(events: &[&NewEvent]) -> Rows {
    let mut rows = Rows::with_capacity(events.len() * 160);
    for (workspace, sender, event) in named(events) {
        rows.row(|row| {
            row.id("ws", workspace);
            row.text("sender", sender);
            row.id("event", event);
        });
    }
    rows
}

pub(super) fn event_rows(events: &[&NewEvent]) -> Rows {
    let bytes = |text: &Option<String>| text.as_ref().map_or(0, String::len);
    let bodies: usize = events.iter().map(|new| bytes(&new.event.data) + bytes(&new.event.profile)).sum();
    let mut rows = Rows::with_capacity(events.len() * 450 + bodies + bodies / 4);
    for new in events {
        let event = &new.event;
        rows.row(|row| {
            row.id("ws", new.workspace_id.uuid());
            row.id("id", event.id.uuid());
            row.text_option("sender", event.sender_id.as_deref());
            row.text("type", &event.event_type);
            row.int("ns", event.time.nanos);
            row.int("digits", i64::from(event.time.digits));
            row.text_option("product", event.product.as_deref());
            row.text_option("channel", event.channel.as_deref());
            row.text_option("source", event.source.as_deref());
            row.text_option("data", event.data.as_deref());
            row.text_option("profile", event.profile.as_deref());
            row.int("at", new.received_at.0);
            row.int("made", i64::from(new.to_send()));
            row.int("held", i64::from(new.held_back()));
        });
    }
    rows
}

pub(super) fn term_rows(events: &[&NewEvent]) -> Rows {
    let mut rows = Rows::with_capacity(events.len() * 3 * 110);
    for new in events {
        for term in new.term_hashes() {
            rows.row(|row| {
                row.id("ws", new.workspace_id.uuid());
                row.id("event", new.event.id.uuid());
                row.int("term", term);
            });
        }
    }
    rows
}

pub(super) fn delivery_rows(events: &[&NewEvent], node: Uuid, lease_until: Timestamp) -> Rows {
    let count: usize = events.iter().map(|new| new.deliveries.len()).sum();
    let mut rows = Rows::with_capacity(count * 420);
    for new in events {
        for delivery in &new.deliveries {
            rows.row(|row| {
                row.id("id", delivery.id.uuid());
                row.id("ws", new.workspace_id.uuid());
                row.id("webhook", delivery.webhook_id.uuid());
                row.id("event", new.event.id.uuid());
                row.id("version", delivery.version_id.uuid());
                row.text("type", &new.event.event_type);
                row.text_option("product", new.event.product.as_deref());
                row.text_option("channel", new.event.channel.as_deref());
                match (delivery.skipped, delivery.leased) {
                    (Some(reason), _) => {
                        row.text("status", DeliveryStatus::Skipped.as_str());
                        row.text("reason", reason.as_str());
                    }
                    (None, leased) => {
                        row.text("status", DeliveryStatus::Pending.as_str());
                        row.int("due", if leased { lease_until.0 } else { new.received_at.0 });
                        if leased {
                            row.id("owner", node);
                        }
                    }
                }
                row.int("at", new.received_at.0);
            });
        }
    }
    rows
}

pub(super) fn attempt_rows(finished: &[Finished]) -> Result<Rows, StoreError> {
    let bodies: usize = finished.iter().map(|done| done.attempt.response_body.len()).sum();
    let mut rows = Rows::with_capacity(finished.len() * 900 + bodies);
    for done in finished {
        let attempt = &done.attempt;
        let timing = text_of(&attempt.timing)?;
        rows.row(|row| {
            row.id("ws", done.workspace_id.uuid());
            row.id("id", attempt.id.uuid());
            row.id("delivery", done.delivery_id.uuid());
            row.int("number", i64::from(attempt.number));
            row.int("at", attempt.started_at.0);
            row.text("url", &attempt.url);
            row.text("headers", &attempt.headers);
            row.text("signature", &attempt.signature);
            if let Some(status) = attempt.http_status {
                row.int("http", i64::from(status));
            }
            row.text("rheaders", &attempt.response_headers);
            row.text("rbody", &attempt.response_body);
            row.flag("cut", attempt.truncated);
            row.text_option("code", attempt.error_code.as_deref());
            row.text_option("message", attempt.error_message.as_deref());
            row.text("timing", &timing);
        });
    }
    Ok(rows)
}

pub(super) fn finished_rows(finished: &[Finished], node: Uuid) -> Rows {
    let mut rows = Rows::with_capacity(finished.len() * 230);
    for done in finished {
        let (status, reason, due) = done.after.row();
        rows.row(|row| {
            row.id("ws", done.workspace_id.uuid());
            row.id("delivery", done.delivery_id.uuid());
            row.text("status", status.as_str());
            row.text_option("reason", reason.map(Reason::as_str));
            row.int("number", i64::from(done.attempt.number));
            if let Some(status) = done.attempt.http_status {
                row.int("http", i64::from(status));
            }
            row.text_option("code", done.attempt.error_code.as_deref());
            if let Some(due) = due {
                row.int("due", due.0);
            }
            if done.after.spared() > 0 {
                row.int("spared", i64::from(done.after.spared()));
            }
            row.id("node", node);
        });
    }
    rows
}
