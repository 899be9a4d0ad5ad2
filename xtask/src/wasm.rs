//! Compiling the library for the browser, on toolchains with the wasm32 target and on those without.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::paths::Paths;
use crate::{debian, run};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's Rust with the standard library's source, for networks where rustup cannot fetch the target.
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// How much work goes into the browser part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// Soon built.
    Development,
    /// Small and fast.
    Release,
}

impl Quality {
    fn profile(self) -> &'static str {
        match self {
            Self::Development => "wasm-dev",
            Self::Release => "wasm-release",
        }
    }
}

/// Compiles the library and answers where the module lies. Cargo itself sees when there is nothing to do.
pub fn compile(paths: &Paths, quality: Quality) -> Result<PathBuf> {
    let (mut command, target) = if has_target(paths)? {
        let mut command = run::cargo(&paths.root);
        command.arg("rustc");
        (command, paths.target.clone())
    } else {
        let target = paths.target.join("debian");
        (debian_cargo(paths, &target)?, target)
    };
    command.args(["--package", "tidings", "--lib", "--crate-type", "cdylib", "--features", "hydrate"]);
    run::run(command.args(["--target", TARGET, "--profile", quality.profile()]))?;
    Ok(target.join(TARGET).join(quality.profile()).join("tidings.wasm"))
}

/// Whether the toolchain compiles for the browser, after asking rustup for the target if need be.
pub fn has_target(paths: &Paths) -> Result<bool> {
    if library_exists(&paths.root) {
        return Ok(true);
    }
    if !run::has("rustup") {
        return Ok(false);
    }
    let added = Command::new("rustup").current_dir(&paths.root).args(["target", "add", TARGET]).status()?;
    Ok(added.success() && library_exists(&paths.root))
}

fn library_exists(root: &Path) -> bool {
    let output =
        Command::new("rustc").current_dir(root).args(["--print", "target-libdir", "--target", TARGET]).output();
    output.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir())
}

/// Debian's cargo, which builds the standard library too, with the linker of our own toolchain.
fn debian_cargo(paths: &Paths, target: &Path) -> Result<Command> {
    println!("rustup cannot add {TARGET}; building the standard library with Debian's rustc-web instead");
    let installed = |name: &&str| {
        run::answer("dpkg-query", &["-W", "-f=${Status}", name]).is_some_and(|s| s.ends_with(" installed"))
    };
    let missing: Vec<&str> = DEBIAN_PACKAGES.into_iter().filter(|name| !installed(name)).collect();
    debian::install(&missing)?;
    let sysroot = run::answer("rustc", &["--print", "sysroot"]).context("rustc does not say where it lies")?;
    let host = run::answer("rustc", &["--print", "host-tuple"]).context("rustc does not say what it runs on")?;
    let linker = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
    ensure!(linker.exists(), "no linker at {}", linker.display());
    let mut command = Command::new("/usr/bin/cargo");
    command.current_dir(&paths.root).arg("rustc").arg("-Zbuild-std=std,panic_abort").arg("--target-dir").arg(target);
    command.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc");
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    // Those of the toolchain that runs us; Debian's cargo would mix them with its own.
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTDOC", "LD_LIBRARY_PATH"] {
        command.env_remove(variable);
    }
    Ok(command)
}
