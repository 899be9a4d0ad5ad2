//! `cargo xtask e2e`: the built program as its users meet it, in a browser and from receivers in other languages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::node::Node;
use crate::paths::Paths;
use crate::{debian, run};

use super::serve;

/// The public library that receivers in Python check signatures with, a mail server, and what checks our description of the
/// API.
const PYTHON_PACKAGES: [&str; 3] = ["standardwebhooks==1.1.0", "aiosmtpd==1.4.6", "openapi-spec-validator==0.9.0"];

/// Builds what is to be tested and runs the specs, all or those whose file name contains the word.
pub fn run(paths: &Paths, word: Option<&str>) -> Result<()> {
    prepare(paths)?;
    let program = serve::debug_build(paths)?;
    specs(paths, &program, word).map(drop)
}

/// What the specs need from outside.
pub fn prepare(paths: &Paths) -> Result<()> {
    debian::ensure(&[debian::CHROMIUM, debian::FONTS, debian::PYTHON])?;
    debian::ensure(&[debian::GO, debian::PHP, debian::RUBY, debian::JAVA])?;
    Node::find(&paths.root)?.context("the browser tests need Node.js 20 or newer with npm")?;
    python(paths).map(drop)
}

/// Runs the specs against a program and answers how many passed and failed.
pub fn specs(paths: &Paths, program: &Path, word: Option<&str>) -> Result<(u32, u32)> {
    run::step("browser and receiver tests");
    println!("not run: examples/receivers/Verify.cs, for which Debian has no compiler");
    let example = ["build", "--workspace", "--features", "tidings/ssr", "--example", "verify"];
    run::run(run::cargo(&paths.root).args(example))?;
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(paths.root.join("end2end/specs"))?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".spec.mjs") && word.is_none_or(|word| name.contains(word))
    });
    files.sort();
    ensure!(!files.is_empty(), "no spec of that name in end2end/specs");
    let mut node = Node::command(&paths.root);
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
    node.env("E2E_PROGRAM", program).env("E2E_PYTHON", python(paths)?);
    let (mut passed, mut failed) = (0, 0);
    let outcome = run::watch(&mut node, |line| {
        let count = |name: &str| line.rsplit_once(name).and_then(|(_, number)| number.trim().parse::<u32>().ok());
        passed = count(" pass ").unwrap_or(passed);
        failed = count(" fail ").unwrap_or(failed);
    });
    outcome.map(|()| (passed, failed))
}

/// A virtual environment with the packages above.
fn python(paths: &Paths) -> Result<PathBuf> {
    let (home, wanted) = (paths.built("python"), PYTHON_PACKAGES.join("\n"));
    let (python, stamp) = (home.join("bin/python"), home.join("installed"));
    if !std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        run::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&home))?;
        let pip = ["-m", "pip", "--disable-pip-version-check", "install", "--quiet"];
        run::run(Command::new(&python).args(pip).args(PYTHON_PACKAGES))?;
        std::fs::write(stamp, wanted)?;
    }
    Ok(python)
}
