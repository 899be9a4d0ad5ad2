//! Programs of others that checks and releases need: installed once, in a version that is known to work, below `target`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::paths::Paths;
use crate::run;

/// A cargo command of its own.
pub struct Tool {
    /// Its crate and its program.
    name: &'static str,
    version: &'static str,
}

/// Checks which crates, licences and sources come in.
pub const DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };
/// Writes what a program was built from into it.
pub const AUDITABLE: Tool = Tool { name: "cargo-auditable", version: "0.7.7" };
/// Writes a list of all crates, a `CycloneDX` SBOM.
pub const CYCLONEDX: Tool = Tool { name: "cargo-cyclonedx", version: "0.5.9" };

impl Tool {
    /// A call of it in the repository, once it is installed.
    pub fn call(&self, paths: &Paths) -> Result<Command> {
        let root = paths.built("tools");
        let program: PathBuf = root.join("bin").join(self.name);
        let stamp = root.join(format!("{}.version", self.name));
        if !program.exists() || std::fs::read_to_string(&stamp).ok().as_deref() != Some(self.version) {
            let mut install = run::cargo(&paths.root);
            install.args(["install", "--locked", "--force", "--version", self.version, self.name, "--root"]).arg(&root);
            run::run(&mut install)?;
            std::fs::write(stamp, self.version)?;
        }
        let mut command = Command::new(program);
        command.current_dir(&paths.root);
        Ok(command)
    }
}
