//! A log of many rows, written straight into the database: to post ten million events would take the bench an hour.
//!
//! The rows are what the server would have written: ids in the order of time, twenty-five milliseconds apart, most of them
//! delivered at once; one in fifty failed, one in a thousand each was held back, was cancelled, or waits. A term for each
//! event fills the index; some are of words that are then looked for.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

/// Rows of one transaction.
const STEP: u64 = 100_000;
/// Milliseconds from one event to the next.
const APART: u64 = 25;
/// Words, and every how many events carry them.
const TERMS: [(&str, u64); 2] = [("ada@example.com", 1_000), ("campaign-42", 100)];

/// Events with one delivery each, to so many webhooks that are there, the last of them now; answers the time of the
/// first and of the last.
pub async fn fill(url: &str, rows: u64, webhooks: usize, now_ms: u64) -> Result<(u64, u64)> {
    let start = now_ms - rows * APART;
    match url.strip_prefix("sqlite://") {
        Some(path) => sqlite(path, rows, webhooks, start).await?,
        None => postgres(url, rows, webhooks, start).await?,
    }
    Ok((start, now_ms))
}

/// As the server hashes a search term.
fn hash(term: &str) -> i64 {
    Sha256::digest(term.as_bytes()).iter().take(8).fold(0_i64, |hash, byte| hash << 8 | i64::from(*byte))
}

async fn sqlite(path: &str, rows: u64, webhooks: usize, start: u64) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(path).pragma("synchronous", "OFF");
    let mut connection = SqliteConnection::connect_with(&options.pragma("cache_size", "-262144")).await?;
    for from in (0..rows).step_by(usize::try_from(STEP)?) {
        let numbers = format!(
            "WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {})",
            rows.min(from + STEP)
        );
        let id = |kind: u8| format!("unhex(printf('%012x7%03x{kind}%015x', {start} + i * {APART}, i & 4095, i))");
        connection.execute(AssertSqlSafe(script(&numbers, &id, start, (rows, webhooks)))).await?;
    }
    connection.execute("ANALYZE").await?;
    Ok(connection.close().await?)
}

async fn postgres(url: &str, rows: u64, webhooks: usize, start: u64) -> Result<()> {
    let mut connection = PgConnection::connect(url).await?;
    connection.execute("SET synchronous_commit = off").await?;
    for from in (0..rows).step_by(usize::try_from(STEP)?) {
        let last = rows.min(from + STEP) - 1;
        let numbers = format!("WITH n(i) AS (SELECT * FROM generate_series({from}::bigint, {last}))");
        let id = |kind: u8| {
            format!(
                "(lpad(to_hex({start} + i * {APART}), 12, '0') || '7' || lpad(to_hex(i & 4095), 3, '0')
                    || '{kind}' || lpad(to_hex(i), 15, '0'))::uuid"
            )
        };
        connection.execute(AssertSqlSafe(script(&numbers, &id, start, (rows, webhooks)))).await?;
    }
    connection.execute("VACUUM ANALYZE").await?;
    Ok(connection.close().await?)
}

/// `numbers` begins with the rows `n(i)`.
fn script(numbers: &str, id: &dyn Fn(u8) -> String, start: u64, (rows, webhooks): (u64, usize)) -> String {
    let (event, delivery, attempt) = (id(8), id(9), id(9));
    let numbers = format!(
        "{numbers}, w(place, id, version_id) AS (SELECT row_number() OVER (ORDER BY id) - 1, id, version_id FROM webhooks)"
    );
    let of = |list: &[&str], by: u64| {
        let words: Vec<_> =
            list.iter().enumerate().map(|(place, word)| format!("WHEN {place} THEN '{word}'")).collect();
        format!("CASE i / {by} % {} {} END", list.len(), words.join(" "))
    };
    let event_type = of(&["message.sent", "message.delivered", "message.opened", "message.clicked"], 1);
    let product = of(&["campaigns", "automation", "crm"], 4);
    let channel = of(&["email", "sms", "push", "whatsapp"], 12);
    let workspace = "(SELECT id FROM workspaces)";
    let at = format!("{start} + i * {APART}");
    let sqlite = numbers.contains("RECURSIVE");
    let event_type = format!("CASE WHEN i % 10000 = 9999 THEN 'message.bounced' ELSE {event_type} END");
    let (failed, held, cancelled, waits) = ("i % 50 = 7", "i % 1000 = 3", "i % 1000 = 13", "i % 1000 = 23");
    let http = format!(
        "CASE WHEN {failed} THEN CASE i / 50 % 4 WHEN 0 THEN 404 WHEN 1 THEN 500 WHEN 2 THEN 503 END
            WHEN {held} THEN NULL WHEN {cancelled} OR {waits} THEN 503 ELSE 200 END"
    );
    let error = format!(
        "CASE WHEN {failed} THEN CASE i / 50 % 4 WHEN 0 THEN 'http_404' WHEN 1 THEN 'http_500' WHEN 2 THEN 'http_503'
            ELSE 'response_timeout' END WHEN {cancelled} OR {waits} THEN 'http_503' END"
    );
    let due = format!("CASE WHEN {waits} THEN {} END", start + rows * APART + 86_400_000);
    let random = if sqlite { "random()" } else { "(random() * 9e18)::bigint" };
    let mut terms = String::new();
    for (term, each) in TERMS {
        let hash = hash(term);
        // Writing to a string cannot fail.
        let _ = write!(terms, "SELECT {workspace}, {hash}, {event} FROM n WHERE i % {each} = 5 UNION ALL ");
    }
    format!(
        "BEGIN;
        {numbers} INSERT INTO events (workspace_id, id, event_type, time_ns, time_digits, product, channel, data,
            received_at, deliveries, skipped)
        SELECT {workspace}, {event}, {event_type}, ({at}) * 1000000, 3, {product}, {channel},
            '{{\"number\":' || i || ',\"email\":\"person-' || i || '@example.com\"}}', {at},
            CASE WHEN {held} THEN 0 ELSE 1 END, CASE WHEN {held} THEN 1 ELSE 0 END FROM n;
        {numbers} INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product, channel,
            status, reason, attempt_count, round_start, http_status, error, created_at, due_at)
        SELECT {delivery}, {workspace}, w.id, {event}, w.version_id, {event_type}, {product}, {channel},
            CASE WHEN {failed} THEN 'failed' WHEN {held} THEN 'skipped' WHEN {cancelled} THEN 'cancelled'
                WHEN {waits} THEN 'pending' ELSE 'delivered' END,
            CASE WHEN {failed} THEN 'attempts_exhausted' WHEN {held} THEN 'excluded_source'
                WHEN {cancelled} THEN 'cancelled_by_user' END,
            CASE WHEN {held} THEN 0 ELSE 1 END, 0, {http}, {error}, {at}, {due}
            FROM n JOIN w ON w.place = n.i % {webhooks};
        {numbers} INSERT INTO attempts (workspace_id, id, delivery_id, webhook_id, number, started_at, url, headers,
            signature, http_status, response_headers, response_body, truncated, error_code, timing)
        SELECT {workspace}, {attempt}, {delivery}, w.id, 1, {at}, 'https://receiver.example/hooks', '{{}}',
            'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=', {http}, '[]', 'ok', {}, {error}, '{{\"total\":12}}' FROM n JOIN w ON w.place = n.i % {webhooks}
            WHERE NOT ({held});
        {numbers} INSERT INTO search_terms (workspace_id, term_hash, event_id)
        {terms}SELECT {workspace}, {random}, {event} FROM n ORDER BY 2;
        COMMIT;",
        if sqlite { "0" } else { "false" },
    )
}

/// Milliseconds since 1970.
#[expect(clippy::disallowed_methods, reason = "the bench measures real time and has no clock of the server's")]
pub fn now_ms() -> Result<u64> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    u64::try_from(now.as_millis()).context("the clock")
}

/// A time as fields for moments hold it, in UTC: `2026-11-21T12:05`.
pub fn minute(unix_ms: u64) -> Result<String> {
    let mut date = std::process::Command::new("date");
    date.args(["-u", "+%Y-%m-%dT%H:%M", "-d"]).arg(format!("@{}", unix_ms / 1000));
    Ok(String::from_utf8(date.output()?.stdout)?.trim().to_owned())
}
