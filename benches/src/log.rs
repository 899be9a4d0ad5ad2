//! The log with many rows: how fast each of its filters answers, and what an export of all of it takes.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::fill;
use crate::load::Load;
use crate::postgres::Cluster;
use crate::questions::{self, Names, Question};
use crate::report::{Report, percentile};
use crate::scenarios::Database;
use crate::server::Server;
use crate::sink::Sink;

/// The page for people, and the list of the API.
const LISTS: [(&str, &str, &str); 2] = [
    ("/audit/webhook-logs", "the page", include_str!("../log-filters.txt")),
    ("/api/v1/deliveries", "the API", include_str!("../deliveries-filters.txt")),
];
/// How often each filter and each pair is asked for: the 95th percentile is the slowest but one.
const OFTEN: usize = 20;
/// The slowest pairs that are shown.
const WORST: usize = 10;
/// What no filter should take, in milliseconds.
const TARGET_MS: f64 = 50.0;
/// One in so many is refused by the receiver.
pub const REFUSED: usize = 50;

/// A log that was written straight into the database: ten million rows are too many to post.
pub async fn filled(program: &Path, rows: u64, databases: &[Database], report: &mut Report) -> Result<()> {
    report.passage(format!("{} rows written into the database", crate::report::shown(rows as f64)));
    for database in databases {
        let cluster = cluster(*database)?;
        fill_and_ask(program, rows, report, cluster.as_ref().map(Cluster::url).as_deref()).await?;
    }
    Ok(())
}

/// Where the database needs one.
fn cluster(database: Database) -> Result<Option<Cluster>> {
    (database == Database::Postgres).then(Cluster::start).transpose()
}

async fn fill_and_ask(program: &Path, rows: u64, report: &mut Report, postgres: Option<&str>) -> Result<()> {
    let mut server = Server::start(program, postgres).await?;
    let urls: Vec<_> = (0..20).map(|path| format!("http://127.0.0.1:9/{path}")).collect();
    server.subscribe(&urls, "paused").await?;
    server.stop().await?;
    let now = fill::now_ms()?;
    let span = fill::fill(&server.database(), rows, urls.len(), now).await?;
    server.start_again().await?;
    let database = if postgres.is_some() { Database::Postgres } else { Database::Sqlite };
    ask(&server, span, report, database.name()).await?;
    server.stop().await
}

/// A log that came in through the API, batch by batch, and was delivered; and its export.
pub async fn exported(program: &Path, rows: u64, databases: &[Database], report: &mut Report) -> Result<()> {
    report.passage(format!("{} rows posted through the API and delivered", crate::report::shown(rows as f64)));
    for database in databases {
        let cluster = cluster(*database)?;
        post_and_export(program, rows, report, cluster.as_ref().map(Cluster::url).as_deref()).await?;
    }
    Ok(())
}

async fn post_and_export(program: &Path, rows: u64, report: &mut Report, postgres: Option<&str>) -> Result<()> {
    let sink = Sink::refusing(Some(REFUSED)).await?;
    let mut server = Server::start(program, postgres).await?;
    let webhooks = server.subscribe(&sink.urls(), "active").await?;
    server.no_retries(webhooks.first().context("no webhook")?).await?;
    let (began, start) = (Instant::now(), fill::now_ms()?);
    let posted = Load::varied(&server, &sink).fill(32, 100, usize::try_from(rows)?).await?;
    sink.until(posted.events).await?;
    let database = if postgres.is_some() { Database::Postgres } else { Database::Sqlite }.name();
    let rate = posted.events as f64 / began.elapsed().as_secs_f64();
    report.add(&format!("{database}: {} events in batches of 100, delivered a second", posted.events), rate);
    ask(&server, (start, fill::now_ms()?), report, database).await?;
    for (what, path) in [
        ("deliveries as CSV", "/api/v1/deliveries/export?format=csv"),
        ("deliveries as NDJSON", "/api/v1/deliveries/export?format=ndjson"),
        ("attempts as CSV, from the page", "/audit/webhook-logs/export?status=all&format=csv"),
    ] {
        server.forget_peak()?;
        let (before, began) = (server.memory("VmRSS")?, Instant::now());
        let (bytes, lines) = server.drain(path).await?;
        let took = began.elapsed().as_secs_f64();
        ensure!(lines >= posted.events, "{path}: {lines} lines");
        let name = format!("{database}: export of {} {what}", posted.events);
        report.add(&format!("{name}, lines a second"), lines as f64 / took);
        report.add(&format!("{name}, MB written"), bytes as f64 / 1_000_000.0);
        report.add(&format!("{name}, memory before, MB"), before);
        report.add(&format!("{name}, memory at its highest, MB"), server.memory("VmHWM")?);
    }
    server.stop().await
}

/// Asks everything, page and API; `span`: the time of the rows, in milliseconds since 1970.
async fn ask(server: &Server, span: (u64, u64), report: &mut Report, database: &str) -> Result<()> {
    let session = server.sign_in().await?;
    let names = names(server, span).await?;
    for (path, what, list) in LISTS {
        let (alone, pairs) = questions::all(list, &names);
        let alone = measured(server, &session, path, &alone).await?;
        let pairs = measured(server, &session, path, &pairs).await?;
        let title = format!("{database}, {what}: {}", over(&alone, "filters alone"));
        report.passage(table(&title, &alone, alone.len()));
        let title = format!("{database}, {what}: the slowest pairs; {}", over(&pairs, "pairs"));
        report.passage(table(&title, &pairs, WORST));
    }
    Ok(())
}

struct Measured {
    shown: String,
    /// The median, the 95th percentile and the slowest, in milliseconds.
    times: (f64, f64, f64),
    /// Single answers that took longer than the target.
    over: usize,
}

/// How many of these miss the target at p95, and how many single answers do.
fn over(all: &[Measured], what: &str) -> String {
    let missed = all.iter().filter(|one| one.times.1 > TARGET_MS).count();
    let (over, asked) = (all.iter().map(|one| one.over).sum::<usize>(), all.len() * OFTEN);
    format!(
        "{missed} of {} {what} have a p95 over {TARGET_MS} ms, {over} of {asked} single answers took longer",
        all.len()
    )
}

/// Slowest first.
async fn measured(server: &Server, session: &str, path: &str, questions: &[Question]) -> Result<Vec<Measured>> {
    let mut all = Vec::new();
    for Question { shown, query } in questions {
        let mut times = Vec::new();
        for _ in 0..OFTEN {
            times.push(server.page(&format!("{path}?{query}"), session).await?);
        }
        times.sort_by(f64::total_cmp);
        let over = times.iter().filter(|time| **time > TARGET_MS).count();
        let times = (percentile(&times, 50), percentile(&times, 95), percentile(&times, 100));
        let shown = if shown.is_empty() { "(none)".to_owned() } else { shown.clone() };
        all.push(Measured { shown, times, over });
    }
    all.sort_by(|one, other| other.times.1.total_cmp(&one.times.1));
    Ok(all)
}

fn table(title: &str, rows: &[Measured], most: usize) -> String {
    let mut text = format!("{title}\n\n| filter | p50, ms | p95, ms | max, ms |\n| --- | ---: | ---: | ---: |\n");
    for Measured { shown, times, .. } in rows.iter().take(most) {
        let [middle, tail, worst] = [times.0, times.1, times.2].map(crate::report::shown);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| `{shown}` | {middle} | {tail} | {worst} |");
    }
    text
}

async fn names(server: &Server, (from, to): (u64, u64)) -> Result<Names> {
    let newest = server.read("/deliveries?limit=50").await?;
    // Not the newest: what is looked for lies further back.
    let row = newest["data"].as_array().and_then(|rows| rows.last()).context("no delivery")?.clone();
    let id = |name: &str| Ok::<_, anyhow::Error>(row[name].as_str().context("no id")?.to_owned());
    let middle = from + (to - from) / 2;
    let tenth = ((to - from) / 10).max(60_000);
    Ok(Names {
        webhook: id("webhook_id")?,
        event: id("event_id")?,
        delivery: id("id")?,
        from: fill::minute(middle)?,
        to: fill::minute(middle + tenth)?,
    })
}
