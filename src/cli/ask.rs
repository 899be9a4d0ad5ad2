//! `tidings events`, `webhooks` and `deliveries`: lists and single things of the API.

use clap::Args;
use serde_json::Value;

use super::remote::{Remote, Server, segment, with_query};
use super::show::{Column, lines, rows, table};

const EVENTS: &[Column] =
    &[("RECEIVED", "received_at"), ("ID", "id"), ("TYPE", "type"), ("PRODUCT", "product"), ("CHANNEL", "channel")];
const WEBHOOKS: &[Column] = &[("ID", "id"), ("STATUS", "status"), ("NAME", "name"), ("URL", "url")];
const DELIVERIES: &[Column] = &[
    ("MADE", "created_at"),
    ("ID", "id"),
    ("STATUS", "status"),
    ("TRIES", "attempt_count"),
    ("HTTP", "http_status"),
    ("ERROR", "error"),
    ("TYPE", "event_type"),
    ("WEBHOOK", "webhook_name"),
];
const CHECKS: &[Column] = &[("CHECK", "name"), ("OK", "ok"), ("FOUND", "detail")];
const ATTEMPTS: &[Column] = &[("ATTEMPT", "number"), ("BEGAN", "started_at"), ("HTTP", "http"), ("ERROR", "error")];
const NOT_MATCHED: &[Column] = &[("NOT TO", "webhook_name"), ("BECAUSE", "reason")];

/// How a list is cut and printed.
#[derive(Debug, Args)]
pub struct Listing {
    /// At most so many rows, up to 500
    #[arg(long, default_value = "20")]
    limit: String,
    /// Where the page begins, as an earlier answer said
    #[arg(long)]
    cursor: Option<String>,
    /// Print the API's answer
    #[arg(long)]
    json: bool,
}

/// Arguments of `tidings events`.
#[derive(Debug, Args)]
pub struct Events {
    /// One event, with what became of it
    id: Option<String>,
    /// Of this event type
    #[arg(long = "type")]
    event_type: Option<String>,
    /// Of this product
    #[arg(long)]
    product: Option<String>,
    /// Of this channel
    #[arg(long)]
    channel: Option<String>,
    /// Received at this time or later, such as 2024-05-08T13:41:52Z
    #[arg(long)]
    from: Option<String>,
    /// Received before this time
    #[arg(long)]
    to: Option<String>,
    /// An id, the sender's id, or a value such as an address
    #[arg(long, short)]
    q: Option<String>,
    /// Only those that no webhook took
    #[arg(long)]
    unmatched: bool,
    #[command(flatten)]
    listing: Listing,
    #[command(flatten)]
    remote: Remote,
}

/// Arguments of `tidings webhooks`.
#[derive(Debug, Args)]
pub struct Webhooks {
    /// One webhook, with its configuration
    id: Option<String>,
    /// In this state, such as active
    #[arg(long)]
    status: Option<String>,
    /// A part of the name, or an id
    #[arg(long, short)]
    q: Option<String>,
    #[command(flatten)]
    listing: Listing,
    #[command(flatten)]
    remote: Remote,
}

/// Which deliveries.
#[derive(Debug, Args)]
pub struct Wanted {
    /// To this webhook
    #[arg(long)]
    webhook: Option<String>,
    /// Of this event
    #[arg(long)]
    event: Option<String>,
    /// In this state, such as failed
    #[arg(long)]
    status: Option<String>,
    /// Of this event type
    #[arg(long = "type")]
    event_type: Option<String>,
    /// Whose last answer had this status, such as 404 or 5xx
    #[arg(long)]
    http_status: Option<String>,
    /// Whose last failure has this word, such as redirect
    #[arg(long)]
    error: Option<String>,
    /// Made at this time or later, such as 2024-05-08T13:41:52Z
    #[arg(long)]
    from: Option<String>,
    /// Made before this time
    #[arg(long)]
    to: Option<String>,
    /// An id, the sender's id, or a value such as an address
    #[arg(long, short)]
    q: Option<String>,
}

/// Arguments of `tidings deliveries`.
#[derive(Debug, Args)]
pub struct Deliveries {
    /// One delivery, with its attempts, or one test
    id: Option<String>,
    /// Tests of endpoints instead of deliveries
    #[arg(long)]
    tests: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    listing: Listing,
    #[command(flatten)]
    remote: Remote,
}

impl Wanted {
    /// The address of a page of them.
    pub fn path(&self, limit: &str, cursor: Option<&str>) -> String {
        let pairs = [
            ("webhook_id", self.webhook.as_deref()),
            ("event_id", self.event.as_deref()),
            ("status", self.status.as_deref()),
            ("event_type", self.event_type.as_deref()),
            ("http_status", self.http_status.as_deref()),
            ("error", self.error.as_deref()),
            ("from", self.from.as_deref()),
            ("to", self.to.as_deref()),
            ("q", self.q.as_deref()),
            ("limit", Some(limit)),
            ("cursor", cursor),
        ];
        with_query("/deliveries", &pairs)
    }
}

/// Lists events, or shows one.
///
/// # Errors
/// A sentence: what the server said, or why it said nothing.
pub async fn events(args: Events) -> Result<(), String> {
    let server = args.remote.server()?;
    if let Some(id) = &args.id {
        let event = server.get(&format!("/events/{}", segment(id))).await?;
        let parts = [(DELIVERIES, "deliveries"), (NOT_MATCHED, "not_matched")];
        return one(&event, args.listing.json, &parts);
    }
    let pairs = [
        ("type", args.event_type.as_deref()),
        ("product", args.product.as_deref()),
        ("channel", args.channel.as_deref()),
        ("from", args.from.as_deref()),
        ("to", args.to.as_deref()),
        ("q", args.q.as_deref()),
        ("unmatched", args.unmatched.then_some("true")),
        ("limit", Some(&args.listing.limit)),
        ("cursor", args.listing.cursor.as_deref()),
    ];
    list(&server.get(&with_query("/events", &pairs)).await?, args.listing.json, EVENTS)
}

/// Lists webhooks, or shows one.
///
/// # Errors
/// As [`events`].
pub async fn webhooks(args: Webhooks) -> Result<(), String> {
    let server = args.remote.server()?;
    if let Some(id) = &args.id {
        return one(&server.get(&format!("/webhooks/{}", segment(id))).await?, args.listing.json, &[]);
    }
    let pairs = [
        ("status", args.status.as_deref()),
        ("q", args.q.as_deref()),
        ("limit", Some(args.listing.limit.as_str())),
        ("cursor", args.listing.cursor.as_deref()),
    ];
    list(&server.get(&with_query("/webhooks", &pairs)).await?, args.listing.json, WEBHOOKS)
}

/// Lists deliveries, or shows one.
///
/// # Errors
/// As [`events`].
pub async fn deliveries(args: Deliveries) -> Result<(), String> {
    let server = args.remote.server()?;
    let Some(id) = &args.id else {
        let mut path = args.wanted.path(&args.listing.limit, args.listing.cursor.as_deref());
        if args.tests {
            path.push_str("&test=true");
        }
        return list(&server.get(&path).await?, args.listing.json, DELIVERIES);
    };
    if id.starts_with("tst_") {
        return test(&server, id, args.listing.json).await;
    }
    let mut delivery = server.get(&format!("/deliveries/{}", segment(id))).await?;
    if !args.listing.json {
        for attempt in delivery["attempts"].as_array_mut().into_iter().flatten() {
            attempt["http"] = attempt["response"]["status"].take();
            let error = attempt["error"]["message"].take();
            attempt["error"] = error;
        }
    }
    one(&delivery, args.listing.json, &[(ATTEMPTS, "attempts")])
}

/// Shows a test: what was found, without the bodies.
async fn test(server: &Server, id: &str, json: bool) -> Result<(), String> {
    let mut test = server.get(&format!("/tests/{}", segment(id))).await?;
    if !json && let Some(members) = test.as_object_mut() {
        let mut take = |name: &str, part: &str| {
            let inside = members.remove(name).and_then(|mut value| Some(value.get_mut(part)?.take()));
            inside.unwrap_or_default()
        };
        let (http, error, actor) = (take("response", "status"), take("error", "message"), take("actor", "name"));
        let took = take("timing_ms", "total");
        members.remove("request");
        let known = [("http", http), ("error", error), ("actor", actor), ("duration_ms", took)];
        members.extend(known.map(|(name, value)| (name.to_owned(), value)));
    }
    one(&test, json, &[(CHECKS, "checks")])
}

fn list(page: &Value, json: bool, columns: &[Column]) -> Result<(), String> {
    if json {
        return super::answer(&page.to_string());
    }
    if let Some(cursor) = page["next_cursor"].as_str() {
        eprintln!("There are more: go on with --cursor {cursor}");
    }
    super::answer(&table(rows(page), columns))
}

/// One thing: its members as lines, and those of them that are lists as tables below.
fn one(object: &Value, json: bool, parts: &[(&[Column], &str)]) -> Result<(), String> {
    if json {
        return super::answer(&object.to_string());
    }
    let names: Vec<&str> = parts.iter().map(|(_, name)| *name).collect();
    let mut text = lines(object, &names);
    for (columns, name) in parts {
        let rows = object[*name].as_array().map(Vec::as_slice).unwrap_or_default();
        if !rows.is_empty() {
            text.push_str("\n\n");
            text.push_str(&table(rows, columns));
        }
    }
    super::answer(&text)
}
