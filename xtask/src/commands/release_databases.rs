//! `cargo xtask release-databases DIR`: what the tests of later programs open (`docs/development.md`).

use anyhow::{Result, bail};

use crate::node::Node;
use crate::paths::Paths;
use crate::{debian, run};

use super::serve;

/// Builds the program and has it fill its databases.
pub fn run(paths: &Paths, arguments: &[String]) -> Result<()> {
    let [directory] = arguments else { bail!("name the directory, such as src/tests/releases/0002") };
    debian::ensure(&[debian::POSTGRESQL])?;
    let program = serve::debug_build(paths)?;
    let mut node = Node::command(&paths.root);
    node.arg("end2end/release.mjs").arg(directory).env("E2E_PROGRAM", program);
    run::run(&mut node)
}
