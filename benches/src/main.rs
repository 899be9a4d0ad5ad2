//! `cargo xtask bench`: our own load generator and sink against the release build, on this machine, over loopback.
//!
//! Each scenario takes a fresh database and a fresh server process, and in the same minute the raw limit: the same
//! generator straight against the same sink. A rate counts from the first POST to the last arrival, so that nothing is
//! gained by accepting faster than delivering.

mod fill;
mod http;
mod load;
mod log;
mod postgres;
mod questions;
mod report;
mod scenarios;
mod server;
mod sink;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::report::Report;
use crate::scenarios::{SCENARIOS, Size};

const USAGE: &str = "tidings-bench PROGRAM REPORT [--build PROFILE] [--quick] [--rounds N] [--rows N] [--on DATABASE] \
    [--only SCENARIO]…";

struct Arguments {
    program: PathBuf,
    report: PathBuf,
    build: String,
    quick: bool,
    rounds: usize,
    rows: Option<u64>,
    on: Option<String>,
    only: Vec<String>,
}

fn arguments() -> Result<Arguments> {
    let mut rest = std::env::args().skip(1);
    let (program, report) = (rest.next().context(USAGE)?.into(), rest.next().context(USAGE)?.into());
    let build = "release".to_owned();
    let mut found =
        Arguments { program, report, build, quick: false, rounds: 3, rows: None, on: None, only: Vec::new() };
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--quick" => (found.quick, found.rounds) = (true, 1),
            "--build" => found.build = rest.next().context(USAGE)?,
            "--rounds" => found.rounds = rest.next().context(USAGE)?.parse()?,
            "--rows" => found.rows = Some(rest.next().context(USAGE)?.parse()?),
            "--on" => found.on = Some(rest.next().context(USAGE)?),
            "--only" => found.only.push(rest.next().context(USAGE)?),
            other => bail!("unknown argument {other}; {USAGE}"),
        }
    }
    let names: Vec<_> = SCENARIOS.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = found.only.iter().find(|name| !names.contains(&name.as_str())) {
        bail!("no scenario {unknown}; there are {}", names.join(", "));
    }
    Ok(found)
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = arguments()?;
    let mut size = if arguments.quick { Size::QUICK } else { Size::FULL };
    if let Some(rows) = arguments.rows {
        size = size.with_rows(rows);
    }
    if let Some(on) = &arguments.on {
        size = size.on(on)?;
    }
    let mut report = Report::default();
    for round in 1..=arguments.rounds {
        for (name, scenario) in SCENARIOS {
            // They take an hour, and ask each thing often enough.
            if round > 1 && ["log", "export"].contains(&name) {
                continue;
            }
            if arguments.only.is_empty() || arguments.only.iter().any(|only| only == name) {
                println!("round {round} of {}: {name}", arguments.rounds);
                scenario(&arguments.program, &size, &mut report).await.with_context(|| format!("scenario {name}"))?;
            }
        }
    }
    let page = report.markdown(&server::version(&arguments.program)?, &arguments.build, arguments.rounds)?;
    if arguments.quick || !arguments.only.is_empty() {
        println!("{page}");
        return Ok(());
    }
    std::fs::write(&arguments.report, page)?;
    println!("{}", arguments.report.display());
    Ok(())
}
