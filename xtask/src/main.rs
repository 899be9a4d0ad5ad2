//! `cargo xtask`: builds the browser part and the program, and runs every check. A file per command; what they share
//! stands beside them.

mod commands;
mod debian;
mod node;
mod paths;
mod run;
mod site;
mod tools;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::paths::Paths;

const USAGE: &str = "cargo xtask COMMAND

  serve [--release] [ARGS]   build everything and run it on SQLite in ./data
  test                       every check: format, lints, unit, integration and browser tests
  e2e [WORD]                 the browser and receiver tests only; those whose file name contains WORD
  bench [ARGS]               measure the release build and write docs/benchmarks.md; --profile NAME (another build),
                             --quick, --rounds N, --rows N (of the log), --only SCENARIO
  release-databases DIR      databases of this program for the tests of later ones
  dist [--otlp]              release build at target/dist/tidings; --otlp: one that can send traces
";

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let paths = Paths::find()?;
    match command.as_str() {
        "serve" => commands::serve::run(&paths, &rest),
        "announce" => commands::serve::announce(&rest),
        "test" => commands::test::run(&paths),
        "e2e" => commands::e2e::run(&paths, rest.first().map(String::as_str)),
        "bench" => commands::bench::run(&paths, &rest),
        "release-databases" => commands::release_databases::run(&paths, &rest),
        "dist" => commands::dist::run(&paths, &rest).map(drop),
        "" | "help" | "-h" | "--help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("no command `{other}`\n\n{USAGE}"),
    }
}
