//! `cargo xtask bench`: measures the release build and writes `docs/benchmarks.md`.

use anyhow::Result;

use crate::paths::Paths;
use crate::run;

use super::dist;

/// Builds the program and the load generator, and runs one against the other.
pub fn run(paths: &Paths, arguments: &[String]) -> Result<()> {
    let program = dist::run(paths)?;
    run::step("benchmark");
    let mut cargo = run::cargo(&paths.root);
    cargo.args(["run", "--release", "--package", "tidings-bench", "--"]).arg(program);
    run::run(cargo.arg(paths.root.join("docs/benchmarks.md")).args(arguments))
}
