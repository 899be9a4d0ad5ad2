//! The program under test: a process of its own on a fresh SQLite file, set up the way a user would.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::process::Child;
use tokio::time::sleep;

use crate::http::{self, Connection};

const PASSWORD: &[u8] = b"correct horse battery staple\n";

pub struct Server {
    pub address: SocketAddr,
    pub key: String,
    /// From the start of the process to the first answer of `/readyz`, with a database to be made.
    pub started_in: Duration,
    program: PathBuf,
    postgres: Option<String>,
    process: Child,
    home: TempDir,
}

impl Server {
    /// On this PostgreSQL database, else on a new SQLite file.
    pub async fn start(program: &Path, postgres: Option<&str>) -> Result<Self> {
        let home = tempfile::tempdir()?;
        let began = Instant::now();
        let (process, address) = spawn(program, home.path(), postgres).await?;
        let started_in = began.elapsed();
        let key = bootstrap(program, home.path(), postgres)?;
        let (program, postgres) = (program.to_owned(), postgres.map(str::to_owned));
        Ok(Self { address, key, started_in, program, postgres, process, home })
    }

    /// Starts again after [`Self::stop`], on the same database.
    pub async fn start_again(&mut self) -> Result<()> {
        (self.process, self.address) = spawn(&self.program, self.home.path(), self.postgres.as_deref()).await?;
        Ok(())
    }

    /// Where its database is.
    pub fn database(&self) -> String {
        database(self.home.path(), self.postgres.as_deref())
    }

    /// How long the answer to this took, in milliseconds; by the key or, for pages, by a session.
    pub async fn page(&self, path: &str, session: &str) -> Result<f64> {
        let request = http::old_request("GET", path, &self.proof(session), "");
        let (mut head, began) = (Vec::new(), Instant::now());
        http::stream(self.address, &request, |bytes| head.extend_from_slice(&bytes[..bytes.len().min(20)])).await?;
        let took = began.elapsed().as_secs_f64() * 1000.0;
        ensure!(head.get(9..12) == Some(b"200"), "GET {path}: {}", String::from_utf8_lossy(&head));
        Ok(took)
    }

    fn proof(&self, session: &str) -> String {
        format!("cookie: {session}\r\nauthorization: Bearer {}\r\n", self.key)
    }

    /// Reads an answer to its end, without keeping it: how many bytes and lines its body has.
    pub async fn drain(&self, path: &str) -> Result<(u64, usize)> {
        let session = self.sign_in().await?;
        let request = http::old_request("GET", path, &self.proof(&session), "");
        let (mut bytes, mut lines) = (0, 0);
        http::stream(self.address, &request, |piece| {
            bytes += piece.len() as u64;
            lines += piece.split(|byte| *byte == b'\n').count() - 1;
        })
        .await?;
        // The head of an answer has a dozen lines of its own.
        Ok((bytes, lines))
    }

    /// Signs the owner in; answers the cookie.
    pub async fn sign_in(&self) -> Result<String> {
        let form = "email=bench%40example.com&password=correct+horse+battery+staple&next=%2F";
        let kind = "content-type: application/x-www-form-urlencoded\r\naccept: text/html\r\n";
        let mut answer = Vec::new();
        let request = http::old_request("POST", "/actions/sign-in", kind, form);
        http::stream(self.address, &request, |bytes| answer.extend_from_slice(bytes)).await?;
        let text = String::from_utf8_lossy(&answer);
        let cookies = text.lines().filter_map(|line| line.strip_prefix("set-cookie: ")?.split(';').next());
        let session = cookies.filter(|cookie| cookie.starts_with("tidings=")).map(str::to_owned).next();
        session.with_context(|| format!("no session: {text}"))
    }

    /// Part of the API, read with the key.
    pub async fn read(&self, path: &str) -> Result<Value> {
        self.api("GET", path, &Value::Null).await
    }

    /// What this webhook's endpoint refuses is not tried again.
    pub async fn no_retries(&self, webhook: &str) -> Result<()> {
        let settings = json!({"settings": {"retry_schedule_s": []}});
        self.api("PATCH", &format!("/webhooks/{webhook}"), &settings).await.map(drop)
    }

    /// Lets `VmHWM` count anew.
    pub fn forget_peak(&self) -> Result<()> {
        Ok(std::fs::write(format!("/proc/{}/clear_refs", self.pid()?), "5")?)
    }

    /// Webhooks for everything, one for each URL, with the defaults of new ones; answers their ids.
    pub async fn subscribe(&self, urls: &[String], status: &str) -> Result<Vec<String>> {
        self.api("PATCH", "/workspace", &json!({"policy": {"test_gate": "off"}})).await?;
        let mut ids = Vec::new();
        for (number, url) in urls.iter().enumerate() {
            let name = format!("Sink {number}");
            let webhook = json!({"name": name, "url": url, "status": status, "events": [{"type": "*"}]});
            let made = self.api("POST", "/webhooks", &webhook).await?;
            ids.push(made["id"].as_str().context("a webhook without an id")?.to_owned());
        }
        Ok(ids)
    }

    /// An active webhook for one type of event.
    pub async fn subscribe_to(&self, url: &str, event_type: &str) -> Result<()> {
        self.api("PATCH", "/workspace", &json!({"policy": {"test_gate": "off"}})).await?;
        let webhook = json!({"name": event_type, "url": url, "status": "active", "events": [{"type": event_type}]});
        self.api("POST", "/webhooks", &webhook).await.map(drop)
    }

    /// Makes what comes for a webhook wait.
    pub async fn pause(&self, webhook: &str) -> Result<()> {
        self.api("POST", &format!("/webhooks/{webhook}/pause"), &Value::Null).await.map(drop)
    }

    /// Makes what waits for a paused webhook leave.
    pub async fn activate(&self, webhook: &str) -> Result<()> {
        self.api("POST", &format!("/webhooks/{webhook}/activate"), &Value::Null).await.map(drop)
    }

    /// Transactions of the engine so far.
    pub async fn commits(&self) -> Result<f64> {
        let mut connection = Connection::open(self.address).await?;
        let (_, body) = connection.call(&http::request("GET", "/metrics", "", b"")).await?;
        let text = std::str::from_utf8(body)?;
        let line = text.lines().find_map(|line| line.strip_prefix("tidings_commit_seconds_count "));
        // Before the first one there is no such line.
        Ok(line.unwrap_or("0").trim().parse()?)
    }

    /// Bytes that the process had written to disk so far.
    pub fn written(&self) -> Result<f64> {
        let io = std::fs::read_to_string(format!("/proc/{}/io", self.pid()?))?;
        let line = io.lines().find_map(|line| line.strip_prefix("write_bytes: ")).context("no such line in /proc")?;
        Ok(line.parse()?)
    }

    /// A line of `/proc/PID/status`, in megabytes.
    pub fn memory(&self, name: &str) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid()?))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name)).context("no such line in /proc")?;
        let kilobytes: f64 = line.trim_matches(|c: char| !c.is_ascii_digit()).parse()?;
        Ok(kilobytes * 1024.0 / 1_000_000.0)
    }

    /// User and system time so far.
    pub fn cpu_seconds(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid()?))?;
        let after_name = stat.rsplit_once(')').context("/proc/PID/stat")?.1;
        let ticks = after_name.split_whitespace().skip(11).take(2).map(str::parse::<u64>);
        let ticks = ticks.sum::<Result<u64, _>>()?;
        let rate = Command::new("getconf").arg("CLK_TCK").output()?.stdout;
        Ok(ticks as f64 / String::from_utf8(rate)?.trim().parse::<f64>()?)
    }

    pub async fn stop(&mut self) -> Result<()> {
        Command::new("kill").arg(self.pid()?.to_string()).status()?;
        let status = self.process.wait().await?;
        ensure!(status.success(), "the server ended with {status}");
        Ok(())
    }

    fn pid(&self) -> Result<u32> {
        self.process.id().context("the server has ended")
    }

    async fn api(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = http::request(method, &format!("/api/v1{path}"), &self.key, body.as_bytes());
        let mut connection = Connection::open(self.address).await?;
        let (status, body) = connection.call(&request).await?;
        ensure!(status < 300, "{method} {path}: {status} {}", String::from_utf8_lossy(body));
        Ok(serde_json::from_slice(body)?)
    }
}

/// Answers when it is ready.
async fn spawn(program: &Path, home: &Path, postgres: Option<&str>) -> Result<(Child, SocketAddr)> {
    let ready = home.join("ready");
    // Of an earlier run.
    let _ = std::fs::remove_file(&ready);
    let log = std::fs::File::create(home.join("log"))?;
    let mut command = command(program, home, postgres);
    command.args(["serve", "--ready-file", "ready"]).stdout(Stdio::null()).stderr(log);
    let mut process = tokio::process::Command::from(command).kill_on_drop(true).spawn()?;
    let address = loop {
        if let Ok(address) = std::fs::read_to_string(&ready) {
            break address.trim().parse()?;
        }
        if process.try_wait()?.is_some() {
            let log = std::fs::read_to_string(home.join("log"))?;
            anyhow::bail!("the server ended:\n{log}");
        }
        sleep(Duration::from_millis(1)).await;
    };
    let request = http::request("GET", "/readyz", "", b"");
    let (status, _) =
        Connection::open(address).await?.call(&request).await.map(|(status, body)| (status, body.len()))?;
    ensure!(status == 200, "/readyz answers {status}");
    Ok((process, address))
}

/// What the program calls itself.
pub fn version(program: &Path) -> Result<String> {
    Ok(String::from_utf8(Command::new(program).arg("--version").output()?.stdout)?.trim().to_owned())
}

fn bootstrap(program: &Path, home: &Path, postgres: Option<&str>) -> Result<String> {
    let mut command = command(program, home, postgres);
    command.args(["bootstrap", "--email", "bench@example.com", "--password-stdin", "--workspace", "Bench", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    child.stdin.take().context("no stdin")?.write_all(PASSWORD)?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "bootstrap failed");
    let made: Value = serde_json::from_slice(&output.stdout)?;
    Ok(made["api_key"].as_str().context("bootstrap gave no key")?.to_owned())
}

fn database(home: &Path, postgres: Option<&str>) -> String {
    let sqlite = || format!("sqlite://{}", home.join("tidings.db").display());
    postgres.map_or_else(sqlite, str::to_owned)
}

fn command(program: &Path, home: &Path, postgres: Option<&str>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(home);
    command.env("TIDINGS_DATABASE_URL", database(home, postgres));
    command.env("TIDINGS_SECRET_KEY_FILE", home.join("secret.key"));
    command.env("TIDINGS_LISTEN", "127.0.0.1:0").env("TIDINGS_ALLOW_HTTP", "true");
    command.env("TIDINGS_ALLOW_CIDRS", "127.0.0.0/8");
    command
}
