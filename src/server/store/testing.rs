//! Databases for tests: a SQLite file in a temporary directory, or a fresh database in a PostgreSQL cluster of our own.
//!
//! The cluster is started once per test process with Debian's PostgreSQL, on a free port of 127.0.0.1, without fsync.
//! A shell holds it and reads from a pipe that this process never writes to: when the process is gone, however it went,
//! the pipe ends, and the shell stops the cluster and removes its files. A test fails when the cluster cannot start.
//!
//! This file stands alone, so that the integration tests can include it by its path.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

/// A database that goes away with this value (SQLite) or with the process (PostgreSQL).
#[derive(Debug)]
pub struct TestDatabase {
    /// What `TIDINGS_DATABASE_URL` would say.
    pub url: String,
    _directory: Option<tempfile::TempDir>,
}

/// A new SQLite file; it does not exist yet.
///
/// # Panics
/// When there is no place for temporary files.
pub fn sqlite() -> TestDatabase {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let url = format!("sqlite://{}", directory.path().join("tidings.db").display());
    TestDatabase { url, _directory: Some(directory) }
}

/// A new, empty PostgreSQL database.
///
/// # Panics
/// When PostgreSQL cannot be started: such a test has failed, not been skipped.
pub async fn postgres() -> TestDatabase {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let cluster = cluster();
    let name = format!("t{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(&cluster.url("postgres")).await.expect("a connection to the cluster");
    connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a database of one's own");
    connection.close().await.expect("an orderly end");
    TestDatabase { url: cluster.url(&name), _directory: None }
}

struct Cluster {
    port: u16,
    /// Its standard input is the pipe whose end stops the cluster.
    _shell: Child,
}

impl Cluster {
    fn url(&self, database: &str) -> String {
        format!("postgres://tidings@127.0.0.1:{}/{database}", self.port)
    }
}

fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Result<Cluster, String>> = OnceLock::new();
    let started = CLUSTER.get_or_init(|| start().or_else(|_| start()));
    started
        .as_ref()
        .unwrap_or_else(|why| panic!("PostgreSQL did not start (Debian: apt-get install postgresql): {why}"))
}

/// `$1` is where the programs are, `$2` the port. Signals from the terminal go past the shell: it ends with the pipe.
const SHELL: &str = r#"
trap '' INT TERM HUP
home="$(mktemp -d /tmp/tidings-postgres.XXXXXX)" || exit 1
cd "$home"
"$1/initdb" -D "$home/data" -U tidings -A trust -E UTF8 --locale=C --no-sync >"$home/log" 2>&1 &&
"$1/pg_ctl" -D "$home/data" -w -s -l "$home/log" -o "-h 127.0.0.1 -p $2 -k $home -c fsync=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB" start >/dev/null 2>&1 &&
echo ready && cat >/dev/null || cat "$home/log" >&2
"$1/pg_ctl" -D "$home/data" -m immediate -s stop >/dev/null 2>&1
cd /
rm -rf "$home"
"#;

fn start() -> Result<Cluster, String> {
    let programs = programs()?;
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let port = free.map_err(|error| error.to_string())?.port();
    let mut command = as_ordinary_user();
    command.args(["sh", "-c", SHELL, "postgres-for-tests", &programs, &port.to_string()]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut shell = command.spawn().map_err(|error| format!("{command:?}: {error}"))?;
    let mut answer = String::new();
    if let Some(stdout) = shell.stdout.take() {
        BufReader::new(stdout).read_line(&mut answer).map_err(|error| error.to_string())?;
    }
    if answer.trim() == "ready" {
        return Ok(Cluster { port, _shell: shell });
    }
    drop(shell.stdin.take());
    let mut why = String::new();
    if let Some(mut stderr) = shell.stderr.take() {
        stderr.read_to_string(&mut why).map_err(|error| error.to_string())?;
    }
    let _ = shell.wait();
    Err(why)
}

/// The newest PostgreSQL that Debian installed.
fn programs() -> Result<String, String> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").map_err(|error| format!("/usr/lib/postgresql: {error}"))?;
    let newest = versions
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .filter(|version| std::path::Path::new(&format!("/usr/lib/postgresql/{version}/bin/initdb")).exists())
        .max();
    newest.map(|version| format!("/usr/lib/postgresql/{version}/bin")).ok_or_else(|| "no initdb found".to_owned())
}

/// PostgreSQL refuses to run as root.
fn as_ordinary_user() -> Command {
    use std::os::unix::fs::MetadataExt;
    let root = std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    if !root {
        return Command::new("env");
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]);
    command
}
