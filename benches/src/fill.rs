//! A log of many rows, written straight into the database: to post ten million events would take the bench an hour.
//!
//! The rows are what the server would have written: ids in the order of time, twenty-five milliseconds apart, most of them
//! delivered at once, a few failed, for the webhooks that are there.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

/// Rows of one transaction.
const STEP: u64 = 100_000;
/// Milliseconds from one event to the next.
const APART: u64 = 25;
/// What every ten-thousandth event can be found by.
pub const RARE: &str = "campaign-of-the-bench";

/// Events with one delivery and one attempt each, the last of them now.
pub async fn fill(url: &str, rows: u64, now_ms: u64) -> Result<()> {
    let start = now_ms - rows * APART;
    let digest = Sha256::digest(RARE.as_bytes());
    let term = digest.iter().take(8).fold(0_i64, |hash, byte| hash << 8 | i64::from(*byte));
    if let Some(path) = url.strip_prefix("sqlite://") {
        return sqlite(path, rows, start, term).await;
    }
    postgres(url, rows, start, term).await
}

async fn sqlite(path: &str, rows: u64, start: u64, term: i64) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(path).pragma("synchronous", "OFF");
    let mut connection = SqliteConnection::connect_with(&options.pragma("cache_size", "-262144")).await?;
    for from in (0..rows).step_by(usize::try_from(STEP)?) {
        let numbers = format!(
            "WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {})",
            rows.min(from + STEP)
        );
        let id = |kind: u8| format!("unhex(printf('%012x7%03x{kind}%015x', {start} + i * {APART}, i & 4095, i))");
        connection.execute(AssertSqlSafe(script(&numbers, &id, start, term))).await?;
    }
    connection.execute("ANALYZE").await?;
    Ok(connection.close().await?)
}

async fn postgres(url: &str, rows: u64, start: u64, term: i64) -> Result<()> {
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
        connection.execute(AssertSqlSafe(script(&numbers, &id, start, term))).await?;
    }
    connection.execute("VACUUM ANALYZE").await?;
    Ok(connection.close().await?)
}

fn script(numbers: &str, id: &dyn Fn(u8) -> String, start: u64, term: i64) -> String {
    let (event, delivery, attempt) = (id(8), id(9), id(9));
    let of = |list: &[&str], by: u64| {
        let words: Vec<_> =
            list.iter().enumerate().map(|(place, word)| format!("WHEN {place} THEN '{word}'")).collect();
        format!("CASE i / {by} % {} {} END", list.len(), words.join(" "))
    };
    let event_type = of(&["message.sent", "message.delivered", "message.opened", "message.clicked"], 1);
    let product = of(&["campaigns", "automation", "crm"], 4);
    let channel = of(&["email", "sms", "push", "whatsapp"], 12);
    let webhook = |column: &str| {
        format!(
            "(SELECT w.{column} FROM webhooks w WHERE w.deleted_at IS NULL ORDER BY w.id LIMIT 1
                OFFSET i % (SELECT count(*) FROM webhooks))"
        )
    };
    let workspace = "(SELECT id FROM workspaces)";
    let at = format!("{start} + i * {APART}");
    let failed = "i % 50 = 7";
    let http = format!(
        "CASE WHEN {failed} THEN CASE i / 50 % 4 WHEN 0 THEN 404 WHEN 1 THEN 500 WHEN 2 THEN 503 END ELSE 200 END"
    );
    let error = format!(
        "CASE WHEN {failed} THEN CASE i / 50 % 4 WHEN 0 THEN 'http_404' WHEN 1 THEN 'http_500' WHEN 2 THEN 'http_503'
            ELSE 'response_timeout' END END"
    );
    format!(
        "BEGIN;
        {numbers} INSERT INTO events (workspace_id, id, event_type, time_ns, time_digits, product, channel, data,
            received_at, deliveries, skipped)
        SELECT {workspace}, {event}, {event_type}, ({at}) * 1000000, 3, {product}, {channel},
            '{{\"number\":' || i || ',\"email\":\"person-' || i || '@example.com\"}}', {at}, 1, 0 FROM n;
        {numbers} INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, product, channel,
            status, reason, attempt_count, round_start, http_status, error, created_at)
        SELECT {delivery}, {workspace}, {}, {event}, {}, {event_type}, {product}, {channel},
            CASE WHEN {failed} THEN 'failed' ELSE 'delivered' END,
            CASE WHEN {failed} THEN 'attempts_exhausted' END, 1, 0, {http}, {error}, {at} FROM n;
        {numbers} INSERT INTO attempts (workspace_id, id, delivery_id, webhook_id, number, started_at, url, headers,
            signature, http_status, response_headers, response_body, truncated, error_code, timing)
        SELECT {workspace}, {attempt}, {delivery}, {}, 1, {at}, 'https://receiver.example/hooks', '{{}}',
            'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=', {http}, '[]', 'ok', {}, {error}, '{{\"total\":12}}' FROM n;
        {numbers} INSERT INTO search_terms (workspace_id, term_hash, event_id)
        SELECT {workspace}, {term}, {event} FROM n WHERE i % 10000 = 0;
        COMMIT;",
        webhook("id"),
        webhook("version_id"),
        webhook("id"),
        if numbers.contains("RECURSIVE") { "0" } else { "false" },
    )
}

/// Milliseconds since 1970.
#[expect(clippy::disallowed_methods, reason = "the bench measures real time and has no clock of the server's")]
pub fn now_ms() -> Result<u64> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    u64::try_from(now.as_millis()).context("the clock")
}
