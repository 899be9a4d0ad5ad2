//! Where things are: the repository, and the target directory in use.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository and the places in it that the build writes to.
pub struct Paths {
    /// The repository.
    pub root: PathBuf,
    /// Cargo's target directory, wherever it was put.
    pub target: PathBuf,
}

impl Paths {
    /// From this very program: it lies in `TARGET/xtask/`, whatever told cargo so.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent directory")?;
        let program = std::env::current_exe()?;
        let target = program.ancestors().nth(2).context("xtask does not lie in a target directory")?;
        Ok(Self { root: root.to_owned(), target: target.to_owned() })
    }

    /// A place in the repository's own `target`, which is the same for every `CARGO_TARGET_DIR`.
    pub fn built(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// The debug build of the program.
    pub fn debug_program(&self) -> PathBuf {
        self.target.join("debug/tidings")
    }
}
