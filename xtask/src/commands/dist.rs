//! `cargo xtask dist`: the release build, one file with everything in it, also the list of what it was built from; and that
//! list beside it.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::paths::Paths;
use crate::tools::{AUDITABLE, CYCLONEDX};
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
    let mut cargo = AUDITABLE.call(paths)?;
    cargo.args(["auditable", "build", "--release", "--package", "tidings", "--bin", "tidings", "--features", feature]);
    cargo.args(["--config", "profile.release.strip='symbols'"]);
    // Read by src/server/assets.rs, so that other assets make another program.
    run::run(cargo.env("SITE_STAMP", stamp))?;
    let program = paths.built("dist/tidings");
    std::fs::create_dir_all(paths.built("dist"))?;
    // By rename: the old file may be running.
    let fresh = paths.built("dist/tidings.new");
    std::fs::copy(paths.target.join("release/tidings"), &fresh)?;
    std::fs::rename(fresh, &program)?;
    sbom(paths, feature)?;
    println!("{}", program.display());
    Ok(program)
}

/// Writes `target/dist/tidings.cdx.json`: every crate that the program is built from.
fn sbom(paths: &Paths, feature: &str) -> Result<()> {
    run::step("list of crates");
    let mut cyclonedx = CYCLONEDX.call(paths)?;
    cyclonedx.args(["cyclonedx", "--format", "json", "--override-filename", "tidings.cdx", "--features", feature]);
    run::run(cyclonedx.args(["--manifest-path", "Cargo.toml"]))?;
    // It is written beside each manifest.
    std::fs::rename(paths.root.join("tidings.cdx.json"), paths.built("dist/tidings.cdx.json"))?;
    Ok(())
}
