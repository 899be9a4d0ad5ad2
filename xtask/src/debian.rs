//! The Debian packages that a build or test needs: installed when we may, named when we may not.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// A package, and how to see that what it gives is there already.
pub struct Package {
    /// Debian's name.
    pub name: &'static str,
    /// True when it is not needed.
    pub present: fn() -> bool,
}

/// The browser of the browser tests, with a font to draw with.
pub const CHROMIUM: Package = Package { name: "chromium", present: || run::has("chromium") };
pub const FONTS: Package = Package {
    name: "fonts-dejavu-core",
    present: || ["dejavu", "liberation"].iter().any(|name| Path::new("/usr/share/fonts/truetype").join(name).exists()),
};
/// The server that the tests start for themselves.
pub const POSTGRESQL: Package = Package { name: "postgresql", present: has_initdb };
/// The proxies that the tests send through.
pub const TINYPROXY: Package = Package { name: "tinyproxy-bin", present: || run::has("tinyproxy") };
pub const MICROSOCKS: Package = Package { name: "microsocks", present: || run::has("microsocks") };
/// For the receiver written in another language.
pub const PYTHON: Package =
    Package { name: "python3-venv", present: || run::answer("python3", &["-c", "import ensurepip, venv"]).is_some() };

/// The languages of the receiver's guide.
pub const GO: Package = Package { name: "golang-go", present: || run::has("go") };
pub const PHP: Package = Package { name: "php-cli", present: || run::has("php") };
pub const RUBY: Package = Package { name: "ruby", present: || run::has("ruby") };
pub const JAVA: Package = Package { name: "openjdk-17-jdk-headless", present: || run::has("javac") };

/// Sees to it that all of these are there.
pub fn ensure(packages: &[Package]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|package| !(package.present)()).map(|package| package.name).collect();
    install(&missing)
}

/// Installs what is named; an error that names it when we are not root.
pub fn install(missing: &[&str]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if run::answer("id", &["-u"]).as_deref() != Some("0") || !run::has("apt-get") {
        bail!("missing: {names}. Install with: apt-get install {names}");
    }
    run::run(apt_get().arg("update"))?;
    run::run(apt_get().args(["install", "-y", "--no-install-recommends"]).args(missing))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    command
}

fn has_initdb() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    run::has("initdb") || versions.map(|version| version.path().join("bin/initdb")).any(|program| program.exists())
}
