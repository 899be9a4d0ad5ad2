//! `cargo xtask bench`: our own load generator and sink against the release build, on this machine, over loopback.
//!
//! Each round takes a fresh SQLite database and a fresh server process, and in the same minute the raw limit: the same
//! generator straight against the same sink. A rate counts from the first POST to the last arrival, so that nothing is
//! gained by accepting faster than delivering.

mod http;
mod load;
mod report;
mod server;
mod sink;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::load::Load;
use crate::report::{Measure, Report};
use crate::server::Server;
use crate::sink::Sink;

const CONNECTIONS: usize = 32;
const BATCH: usize = 100;
const STEADY_RATE: u32 = 100;

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let program = arguments.next().context("usage: tidings-bench PROGRAM REPORT [--quick]")?;
    let report_file = arguments.next().context("usage: tidings-bench PROGRAM REPORT [--quick]")?;
    let quick = arguments.next().as_deref() == Some("--quick");
    let (rounds, seconds) = if quick { (1, 2) } else { (3, 10) };

    let mut report = Report::default();
    for number in 1..=rounds {
        println!("round {number} of {rounds}");
        round(Path::new(&program), Duration::from_secs(seconds), &mut report).await?;
    }
    if quick {
        println!("{}", report.markdown(&server::version(Path::new(&program))?)?);
        return Ok(());
    }
    std::fs::write(&report_file, report.markdown(&server::version(Path::new(&program))?)?)?;
    println!("{report_file}");
    Ok(())
}

async fn round(program: &Path, time: Duration, report: &mut Report) -> Result<()> {
    let sink = Sink::start().await?;
    let raw = load::raw(&sink, CONNECTIONS, time / 3).await?;
    report.add(Measure::Raw, raw);

    let mut server = Server::start(program).await?;
    report.add(Measure::Start, server.started_in.as_secs_f64() * 1000.0);
    server.subscribe(&sink.url()).await?;
    report.add(Measure::MemoryIdle, server.memory("VmRSS")?);
    let mut load = Load::new(&server, &sink);

    let delays = load.steady(STEADY_RATE, time).await?;
    report.add_delays(&delays);

    for (rate, cpu, batch) in [(Measure::Single, Measure::CpuSingle, 1), (Measure::Batch, Measure::CpuBatch, BATCH)] {
        let before = server.cpu_seconds()?;
        let flood = load.flood(CONNECTIONS, batch, time).await?;
        report.add(rate, flood.rate());
        report.add(cpu, (server.cpu_seconds()? - before) * 1000.0 / flood.events as f64);
        println!("  {} events in batches of {batch}: {:.0} a second", flood.events, flood.rate());
    }
    report.add(Measure::MemoryPeak, server.memory("VmHWM")?);
    server.stop().await
}
