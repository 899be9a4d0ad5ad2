//! `cargo xtask serve`: the whole thing for trying it out and for development.

use std::os::unix::process::{CommandExt, parent_id};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::paths::Paths;
use crate::wasm::Quality;
use crate::{run, site};

use super::dist;

/// So that webhooks may point to `tidings listen` on this machine.
const OPENED: [(&str, &str); 2] = [("TIDINGS_ALLOW_HTTP", "true"), ("TIDINGS_ALLOW_CIDRS", "127.0.0.0/8,::1/128")];

/// Builds, then becomes the server, so that signals reach it and not a wrapper.
pub fn run(paths: &Paths, arguments: &[String]) -> Result<()> {
    let (release, rest): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|argument| *argument == "--release");
    let program = if release.is_empty() { debug_build(paths)? } else { dist::run(paths, &[])? };
    run::step("serve");
    let mut server = Command::new(program);
    server.current_dir(&paths.root).arg("serve");
    for (name, value) in OPENED {
        if std::env::var_os(name).is_none() {
            println!("{name}={value} (this command only: endpoints on this machine are allowed)");
            server.env(name, value);
        }
    }
    let ready = paths.built("serve.ready");
    if ready.exists() {
        std::fs::remove_file(&ready)?;
    }
    Command::new(std::env::current_exe()?).arg("announce").arg(&ready).spawn()?;
    let failure = server.arg("--ready-file").arg(ready).args(rest).exec();
    Err(failure).context("cannot start the server")
}

/// Prints the address as soon as the server has written it; ends with the server.
#[expect(clippy::disallowed_methods, reason = "a file is polled, and no runtime is there to block")]
pub fn announce(arguments: &[String]) -> Result<()> {
    let [file] = arguments else { bail!("announce takes the ready file") };
    let server = parent_id();
    while parent_id() == server {
        if let Ok(address) = std::fs::read_to_string(Path::new(file)) {
            println!("\n   Tidings is ready: http://{}\n   Ctrl-C stops it. Its data is in ./data\n", address.trim());
            break;
        }
        sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// The debug build with its browser part.
pub fn debug_build(paths: &Paths) -> Result<std::path::PathBuf> {
    site::build(paths, Quality::Development)?;
    run::step("server");
    run::run(run::cargo(&paths.root).args(["build", "--package", "tidings", "--features", "ssr"]))?;
    Ok(paths.debug_program())
}
