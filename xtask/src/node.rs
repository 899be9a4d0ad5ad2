//! Node.js and the npm packages of `package.json`. The build does without; the browser tests do not.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::run;

const OLDEST: u32 = 20;

/// Node.js with our packages installed.
pub struct Node {
    modules: PathBuf,
}

impl Node {
    /// None, with one line of warning, where Node.js is missing or too old.
    pub fn find(root: &Path) -> Result<Option<Self>> {
        let version = run::answer("node", &["--version"]);
        let major = version.as_deref().and_then(|text| text.trim_start_matches('v').split('.').next()?.parse().ok());
        if major.is_none_or(|major: u32| major < OLDEST) || !run::has("npm") {
            eprintln!(
                "warning: no Node.js {OLDEST} or newer with npm: the browser part is built without wasm-opt, lightningcss and code editor"
            );
            return Ok(None);
        }
        let node = Self { modules: root.join("node_modules") };
        node.install(root)?;
        Ok(Some(node))
    }

    /// A Node.js script or test run in the repository.
    pub fn command(root: &Path) -> Command {
        let mut command = Command::new("node");
        command.current_dir(root);
        command
    }

    /// `wasm-opt` of the package `binaryen`.
    pub fn wasm_opt(&self) -> Command {
        Command::new(self.modules.join(".bin/wasm-opt"))
    }

    /// The program of the package for this platform, so that no install script has to run.
    pub fn lightningcss(&self) -> Result<Command> {
        let program = std::fs::read_dir(&self.modules)?
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("lightningcss-cli-"))
            .map(|entry| entry.path().join("lightningcss"))
            .find(|program| program.exists());
        Ok(Command::new(program.context("node_modules holds no lightningcss-cli for this platform")?))
    }

    /// `esbuild`: the program of the package for this platform, as above.
    pub fn esbuild(&self) -> Result<Command> {
        let platforms = std::fs::read_dir(self.modules.join("@esbuild"))?.flatten();
        let program = platforms.map(|entry| entry.path().join("bin/esbuild")).find(|program| program.exists());
        Ok(Command::new(program.context("node_modules holds no esbuild for this platform")?))
    }

    /// The licence of the packages in the code editor: all are of one author, under the same terms.
    pub fn editor_licence(&self) -> PathBuf {
        self.modules.join("@codemirror/view/LICENSE")
    }

    /// `npm ci`, unless the installed packages are those of the lock file.
    fn install(&self, root: &Path) -> Result<()> {
        let lock = std::fs::read(root.join("package-lock.json"))?;
        let stamp = self.modules.join(".installed-lock");
        if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
            return Ok(());
        }
        let mut npm = Command::new("npm");
        npm.current_dir(root).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        run::run(&mut npm)?;
        Ok(std::fs::write(stamp, lock)?)
    }
}
