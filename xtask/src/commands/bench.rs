//! `cargo xtask bench`: measures the release build and writes `docs/benchmarks.md`.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::paths::Paths;
use crate::run;

use super::dist;

/// Builds the program and the load generator, and runs one against the other. `--profile NAME` measures another build,
/// sooner made and without the browser part; what else there is goes to the generator.
pub fn run(paths: &Paths, arguments: &[String]) -> Result<()> {
    let mut rest: Vec<&String> = arguments.iter().collect();
    let mut profile = "release".to_owned();
    if let Some(place) = rest.iter().position(|argument| *argument == "--profile") {
        rest.remove(place);
        anyhow::ensure!(place < rest.len(), "--profile wants a name");
        profile.clone_from(rest.remove(place));
    }
    let program = if profile == "release" { dist::run(paths, &[])? } else { build(paths, &profile)? };
    run::step("benchmark");
    let mut cargo = run::cargo(&paths.root);
    cargo.args(["run", "--profile", &profile, "--package", "tidings-bench", "--"]).arg(program);
    cargo.arg(paths.root.join("docs/benchmarks.md")).args(["--build", &profile]);
    run::run(cargo.args(rest))
}

fn build(paths: &Paths, profile: &str) -> Result<PathBuf> {
    let mut cargo = run::cargo(&paths.root);
    cargo.args(["build", "--profile", profile, "--package", "tidings", "--bin", "tidings", "--features", "ssr"]);
    run::run(&mut cargo)?;
    paths.target.join(profile).join("tidings").canonicalize().context("cargo built no program")
}
