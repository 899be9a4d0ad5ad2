//! `cargo xtask test`: every check there is. What it does is what the continuous integration does.

use std::process::Command;

use anyhow::Result;

use crate::paths::Paths;
use crate::tools::DENY;
use crate::wasm::{self, Quality};
use crate::{debian, run, site};

use super::e2e;

const LINTS: [&str; 3] = ["--", "-D", "warnings"];

/// Stops at the first step that fails; ends with the counts of the runners.
pub fn run(paths: &Paths) -> Result<()> {
    run::step("what the tests need");
    debian::ensure(&[debian::POSTGRESQL, debian::TINYPROXY, debian::MICROSOCKS])?;
    e2e::prepare(paths)?;
    components()?;

    run::step("format");
    run::run(run::cargo(&paths.root).args(["fmt", "--all", "--check"]))?;
    lint(paths)?;
    run::step("crates, licences and sources");
    run::run(DENY.call(paths)?.args(["deny", "check", "bans", "licenses", "sources"]))?;

    site::build(paths, Quality::Development)?;
    let (passed, failed) = cargo_test(paths)?;
    let (stories, broken) = e2e::specs(paths, &paths.debug_program(), None)?;

    println!("\nunit and integration: {passed} passed, {failed} failed");
    println!("browser and receiver: {stories} passed, {broken} failed");
    println!("{} passed, {} failed", passed + stories, failed + broken);
    Ok(())
}

/// rustfmt and clippy, where the toolchain came without.
fn components() -> Result<()> {
    let missing = ["rustfmt", "clippy"].map(|name| (name, format!("cargo-{}", name.trim_start_matches("rust"))));
    for (component, _) in missing.iter().filter(|(_, program)| run::answer(program, &["--version"]).is_none()) {
        run::run(Command::new("rustup").args(["component", "add", component]))?;
    }
    Ok(())
}

/// Every feature set; the browser's for its own target where the toolchain has that.
fn lint(paths: &Paths) -> Result<()> {
    run::step("lints: server");
    let server = ["clippy", "--workspace", "--all-targets", "--features", "tidings/ssr"];
    run::run(run::cargo(&paths.root).args(server).args(LINTS))?;
    // Their tests take a build of their own: `cargo test --features otlp --lib --test integration -- otlp traces`.
    run::step("lints: with traces");
    let traces = ["clippy", "--package", "tidings", "--lib", "--test", "integration", "--features", "otlp"];
    run::run(run::cargo(&paths.root).args(traces).args(LINTS))?;
    run::step("lints: browser part");
    let mut browser = run::cargo(&paths.root);
    browser.args(["clippy", "--package", "tidings", "--lib", "--features", "hydrate"]);
    if wasm::has_target(paths)? {
        browser.args(["--target", wasm::TARGET]);
    }
    run::run(browser.args(LINTS))
}

fn cargo_test(paths: &Paths) -> Result<(u32, u32)> {
    run::step("unit and integration tests");
    let (mut passed, mut failed) = (0, 0);
    let mut cargo = run::cargo(&paths.root);
    cargo.args(["test", "--workspace", "--features", "tidings/ssr", "--no-fail-fast"]);
    let outcome = run::watch(&mut cargo, |line| {
        passed += count(line, " passed;");
        failed += count(line, " failed;");
    });
    outcome.map(|()| (passed, failed))
}

/// The number before a word in the line that ends a test binary.
fn count(line: &str, word: &str) -> u32 {
    let counts = line.strip_prefix("test result:").and_then(|rest| rest.split_once(word));
    counts.and_then(|(before, _)| before.split_whitespace().last()?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn the_counts_of_a_test_binary_are_read() {
        let line = "test result: ok. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!((count(line, " passed;"), count(line, " failed;")), (12, 3));
        assert_eq!(count("test a::b passed; ... ok", " passed;"), 0);
    }
}
