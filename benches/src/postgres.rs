//! A PostgreSQL cluster of our own on a free port, with the settings that Debian gives a new one; it ends with us.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// `$1` is where the programs are, `$2` the port. The shell ends with the pipe.
const SHELL: &str = r#"
trap '' INT TERM HUP
home="$(mktemp -d /tmp/tidings-bench-postgres.XXXXXX)" || exit 1
cd "$home"
"$1/initdb" -D "$home/data" -U tidings -A trust -E UTF8 --locale=C >"$home/log" 2>&1 &&
"$1/pg_ctl" -D "$home/data" -w -s -l "$home/log" -o "-h 127.0.0.1 -p $2 -k $home" start >/dev/null 2>&1 &&
echo ready && cat >/dev/null || cat "$home/log" >&2
"$1/pg_ctl" -D "$home/data" -m immediate -s stop >/dev/null 2>&1
cd /
rm -rf "$home"
"#;

pub struct Cluster {
    port: u16,
    shell: Child,
}

impl Cluster {
    pub fn start() -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = as_ordinary_user()?;
        command.args(["sh", "-c", SHELL, "bench", &programs()?, &port.to_string()]);
        let mut shell = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut answer = String::new();
        BufReader::new(shell.stdout.take().context("no stdout")?).read_line(&mut answer)?;
        ensure!(answer.trim() == "ready", "PostgreSQL did not start");
        Ok(Self { port, shell })
    }

    pub fn url(&self) -> String {
        format!("postgres://tidings@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Its end is only waited for, so that the next one finds the machine quiet.
        let _ = self.shell.wait();
    }
}

fn programs() -> Result<String> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").context("Debian: apt-get install postgresql")?;
    let newest = versions
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .filter(|version| Path::new(&format!("/usr/lib/postgresql/{version}/bin/initdb")).exists())
        .max()
        .context("no initdb under /usr/lib/postgresql")?;
    Ok(format!("/usr/lib/postgresql/{newest}/bin"))
}

/// PostgreSQL refuses to run as root.
fn as_ordinary_user() -> Result<Command> {
    if std::fs::metadata("/proc/self")?.uid() != 0 {
        return Ok(Command::new("env"));
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]);
    Ok(command)
}
