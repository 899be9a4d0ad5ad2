//! What is measured, each on a database of its own.

use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::load::{self, Delay, Load};
use crate::log;
use crate::postgres::Cluster;
use crate::report::Report;
use crate::server::Server;
use crate::sink::{self, Sick, Sink};

const CONNECTIONS: usize = 32;
const BATCH: usize = 100;
/// Webhooks of the scenario with a sick one.
const MANY: usize = 100;

/// How much of it.
pub struct Size {
    time: Duration,
    raw_time: Duration,
    backlog: usize,
    rows: u64,
    /// Rows that come in through the API.
    posted: u64,
    /// The databases that have the log.
    pub databases: &'static [Database],
}

/// A kind of database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgres,
}

impl Database {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

impl Size {
    pub const FULL: Self = Self {
        time: Duration::from_secs(10),
        raw_time: Duration::from_secs(3),
        backlog: 1_000_000,
        rows: 10_000_000,
        posted: 1_000_000,
        databases: &[Database::Sqlite, Database::Postgres],
    };
    pub const QUICK: Self = Self {
        time: Duration::from_secs(3),
        raw_time: Duration::from_secs(1),
        backlog: 50_000,
        rows: 100_000,
        posted: 20_000,
        ..Self::FULL
    };

    /// The same with a log of so many rows.
    pub fn with_rows(self, rows: u64) -> Self {
        Self { rows, posted: rows, ..self }
    }

    /// The same with the log on one database only: `sqlite` or `postgresql`.
    pub fn on(self, database: &str) -> Result<Self> {
        let databases: &[Database] = match database {
            "sqlite" => &[Database::Sqlite],
            "postgresql" => &[Database::Postgres],
            other => bail!("no database {other}; there are sqlite and postgresql"),
        };
        Ok(Self { databases, ..self })
    }
}

type Done<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;
type Scenario = for<'a> fn(&'a Path, &'a Size, &'a mut Report) -> Done<'a>;

pub const SCENARIOS: [(&str, Scenario); 9] = [
    ("latency", |program, size, report| Box::pin(latency(program, size, report))),
    ("sqlite", |program, size, report| Box::pin(sqlite(program, size, report))),
    ("fanout", |program, size, report| Box::pin(fanout(program, size, report))),
    ("postgres", |program, size, report| Box::pin(postgres(program, size, report))),
    ("sick", |program, size, report| Box::pin(sick(program, size, report))),
    ("dead", |program, size, report| Box::pin(dead(program, size, report))),
    ("log", |program, size, report| Box::pin(log::filled(program, size.rows, size.databases, report))),
    ("export", |program, size, report| Box::pin(log::exported(program, size.posted, size.databases, report))),
    ("backlog", |program, size, report| Box::pin(backlog(program, size, report))),
];

async fn raw(sink: &Sink, size: &Size, report: &mut Report) -> Result<()> {
    let raw = load::raw(sink, CONNECTIONS, size.raw_time).await?;
    report.raw(raw);
    Ok(())
}

/// Events one by one, at rates that leave the machine time.
async fn latency(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    let sink = Sink::start(1).await?;
    let mut server = Server::start(program, None).await?;
    report.add("start to first answer, new database, ms", server.started_in.as_secs_f64() * 1000.0);
    server.subscribe(&sink.urls(), "active").await?;
    report.add("memory after the start, MB", server.memory("VmRSS")?);
    let mut load = Load::new(&server, &sink);
    for rate in [100, 1_000] {
        let delays = load.steady(rate, size.time, 1).await?;
        report.add_delays(&format!("SQLite: POST to arrival at {rate} events a second"), &delays);
    }
    server.stop().await
}

/// Floods of single events and of batches.
async fn sqlite(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    let sink = Sink::start(1).await?;
    raw(&sink, size, report).await?;
    let mut server = Server::start(program, None).await?;
    server.subscribe(&sink.urls(), "active").await?;
    let mut load = Load::new(&server, &sink);
    for (what, batch) in [("single POSTs", 1), ("batches of 100", BATCH)] {
        let (cpu, written, commits) = (server.cpu_seconds()?, server.written()?, server.commits().await?);
        let flood = load.flood(CONNECTIONS, batch, size.time).await?;
        let events = flood.events as f64;
        report.rate(&format!("SQLite: {what}, events a second end to end"), flood.rate());
        let cpu = (server.cpu_seconds()? - cpu) * 1_000_000.0 / events;
        report.add(&format!("SQLite: {what}, processor time of the server for an event, µs"), cpu);
        let written = (server.written()? - written) / 1_000.0 / events;
        report.add(&format!("SQLite: {what}, written to disk for an event, kB"), written);
        let commits = server.commits().await? - commits;
        report.add(&format!("SQLite: {what}, events in a transaction"), events / commits);
    }
    report.add("SQLite: memory at its highest, MB", server.memory("VmHWM")?);
    server.stop().await
}

/// Ten webhooks for each event.
async fn fanout(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    let sink = Sink::start(10).await?;
    raw(&sink, size, report).await?;
    let mut server = Server::start(program, None).await?;
    server.subscribe(&sink.urls(), "active").await?;
    let flood = Load::new(&server, &sink).flood(CONNECTIONS, 1, size.time).await?;
    report.rate("SQLite: single POSTs, 10 webhooks for each event, deliveries a second", flood.rate() * 10.0);
    server.stop().await
}

/// The floods on a cluster of our own.
async fn postgres(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    let cluster = Cluster::start()?;
    let sink = Sink::start(1).await?;
    raw(&sink, size, report).await?;
    let mut server = Server::start(program, Some(&cluster.url())).await?;
    server.subscribe(&sink.urls(), "active").await?;
    let mut load = Load::new(&server, &sink);
    for (what, batch) in [("single POSTs", 1), ("batches of 100", BATCH)] {
        let commits = server.commits().await?;
        let flood = load.flood(CONNECTIONS, batch, size.time).await?;
        report.rate(&format!("PostgreSQL: {what}, events a second end to end"), flood.rate());
        let commits = server.commits().await? - commits;
        report.add(&format!("PostgreSQL: {what}, statements for an event"), commits / flood.events as f64);
    }
    server.stop().await
}

/// A hundred webhooks that take every event, and the same with a sick one among them.
async fn sick(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    const NAME: &str = "SQLite: 100 webhooks, 1,000 deliveries a second";
    let well = among(program, size, None).await?;
    let well = report.add_delays(&format!("{NAME}, all well"), &well);
    for (how, name) in Sick::ALL {
        let others = among(program, size, Some(how)).await?;
        let others = report.add_delays(&format!("{NAME}, {name}: the others"), &others);
        report.add(&format!("{NAME}, {name}: p99 to p99 without"), others / well);
    }
    Ok(())
}

/// The delays of the healthy ones.
async fn among(program: &Path, size: &Size, illness: Option<Sick>) -> Result<Vec<Delay>> {
    let sink = Sink::start(MANY).await?;
    let mut server = Server::start(program, None).await?;
    let mut urls = sink.urls();
    let mut healthy = MANY;
    if let Some(how) = illness {
        healthy -= 1;
        urls[MANY - 1] = sink::sick(how).await?;
    }
    server.subscribe(&urls, "active").await?;
    let delays = Load::new(&server, &sink).steady(10, size.time, healthy).await?;
    server.stop().await?;
    Ok(delays)
}

/// A customer's endpoint that refuses every connection, with many waiting for it, and how soon another customer's events are
/// accepted meanwhile.
async fn dead(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    let without = beside(program, size, 0).await?;
    let with = beside(program, size, size.backlog).await?;
    let name = "SQLite: accept at 50 events a second";
    let without = report.add_delays(&format!("{name}, all well"), &without);
    let what = format!("{name}, {} waiting for a dead endpoint", size.backlog);
    let with = report.add_delays(&what, &with);
    report.add(&format!("{what}: p99 to p99 without"), with / without);
    Ok(())
}

/// How long the POSTs for a healthy webhook took beside a dead one for which so many wait.
async fn beside(program: &Path, size: &Size, waiting: usize) -> Result<Vec<Delay>> {
    /// Nothing listens here.
    const DEAD: &str = "http://127.0.0.1:9/";
    let sink = Sink::start(1).await?;
    let mut server = Server::start(program, None).await?;
    server.subscribe_to(DEAD, "message.delivered").await?;
    if waiting > 0 {
        Load::new(&server, &sink).fill(CONNECTIONS, BATCH, waiting).await?;
    }
    server.subscribe_to(&sink.urls()[0], "message.sent").await?;
    let delays = Load::of_another_type(&server, &sink).accepted(50, size.time * 3).await?;
    server.stop().await?;
    Ok(delays)
}

/// Events that wait for a paused webhook, which is then activated.
async fn backlog(program: &Path, size: &Size, report: &mut Report) -> Result<()> {
    let sink = Sink::start(1).await?;
    raw(&sink, size, report).await?;
    let mut server = Server::start(program, None).await?;
    let webhooks = server.subscribe(&sink.urls(), "active").await?;
    let webhook = webhooks.first().context("no webhook")?;
    server.pause(webhook).await?;
    let fill = Load::new(&server, &sink).fill(CONNECTIONS, BATCH, size.backlog).await?;
    let name = format!("SQLite: {} waiting", fill.events);
    report.rate(&format!("{name}: accepted a second, nothing sent"), fill.rate());
    report.add(&format!("{name}: memory, MB"), server.memory("VmRSS")?);
    server.activate(webhook).await?;
    let began = Instant::now();
    sink.until(fill.events).await?;
    report.rate(&format!("{name}: sent a second"), fill.events as f64 / began.elapsed().as_secs_f64());
    report.add(&format!("{name}: memory at its highest, MB"), server.memory("VmHWM")?);
    server.stop().await
}
