//! `cargo xtask dist`: the release build, one file with everything in it.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::paths::Paths;
use crate::wasm::Quality;
use crate::{run, site};

/// Builds `target/dist/tidings` in the repository, wherever cargo's own target directory is. `--otlp`: with traces.
pub fn run(paths: &Paths, arguments: &[String]) -> Result<PathBuf> {
    let feature = match arguments {
        [] => "ssr",
        [word] if word == "--otlp" => "otlp",
        _ => bail!("dist takes nothing but --otlp"),
    };
    let stamp = site::build(paths, Quality::Release)?;
    run::step("server");
    let mut cargo = run::cargo(&paths.root);
    cargo.args(["build", "--release", "--package", "tidings", "--bin", "tidings", "--features", feature]);
    // Read by src/server/assets.rs, so that other assets make another program.
    run::run(cargo.env("SITE_STAMP", stamp))?;
    let program = paths.built("dist/tidings");
    std::fs::create_dir_all(paths.built("dist"))?;
    // By rename: the old file may be running.
    let fresh = paths.built("dist/tidings.new");
    std::fs::copy(paths.target.join("release/tidings"), &fresh)?;
    std::fs::rename(fresh, &program)?;
    println!("{}", program.display());
    Ok(program)
}
