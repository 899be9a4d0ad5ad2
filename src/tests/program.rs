//! The program itself, in a process of its own, with all that it writes to stderr.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::app::until;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tidings");

/// `tidings serve`; it ends with the value.
pub struct Program {
    /// `http://IP:PORT`
    pub url: String,
    child: Child,
    stderr: PathBuf,
    _home: TempDir,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program with these settings and no others, in this directory.
pub fn command(home: &TempDir, arguments: &[&str], settings: &[(&str, &str)]) -> Command {
    run(PROGRAM, home, arguments, settings)
}

fn run(program: &str, home: &TempDir, arguments: &[&str], settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).env_clear().envs(settings.iter().copied()).current_dir(home.path());
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

/// Makes the first account, with these settings; answers its API key.
pub fn bootstrap(home: &TempDir, settings: &[(&str, &str)]) -> String {
    let arguments = ["bootstrap", "--email", "a@b.example", "--password-stdin", "--workspace", "Acme", "--json"];
    let mut child = command(home, &arguments, settings)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    child.stdin.take().expect("a pipe").write_all(b"correct horse battery").expect("a password");
    let output = child.wait_with_output().expect("an end");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    answer["api_key"].as_str().expect("a key").to_owned()
}

const SERVE: [&str; 5] = ["serve", "--listen", "127.0.0.1:0", "--ready-file", "ready"];

impl Program {
    /// Starts on a free port; waits until it accepts connections.
    pub async fn start(home: TempDir, settings: &[(&str, &str)]) -> Self {
        let command = command(&home, &SERVE, settings);
        Self::started(home, command).await
    }

    /// The same with so many file descriptors and no more.
    pub async fn start_with_descriptors(home: TempDir, settings: &[(&str, &str)], most: u32) -> Self {
        let limited = format!("ulimit -n {most}; exec \"$0\" \"$@\"");
        let arguments: Vec<&str> = ["-c", &limited, PROGRAM].into_iter().chain(SERVE).collect();
        let command = run("/bin/sh", &home, &arguments, settings);
        Self::started(home, command).await
    }

    async fn started(home: TempDir, mut command: Command) -> Self {
        let (ready, stderr) = (home.path().join("ready"), home.path().join("stderr"));
        let child = command.stderr(std::fs::File::create(&stderr).expect("a file")).spawn().expect("the program");
        let mut program = Self { url: String::new(), child, stderr, _home: home };
        let address = until(async || {
            let ended = program.child.try_wait().expect("its state");
            assert!(ended.is_none(), "it ended: {}", program.said());
            std::fs::read_to_string(&ready).ok()
        })
        .await;
        program.url = format!("http://{address}");
        program
    }

    /// What it has written to stderr.
    pub fn said(&self) -> String {
        std::fs::read_to_string(&self.stderr).expect("its log")
    }

    /// Ends it in order and answers all that it wrote to stderr.
    pub async fn stop(mut self) -> String {
        let ended = Command::new("kill").arg(self.child.id().to_string()).status().expect("kill");
        assert!(ended.success());
        let code = until(async || self.child.try_wait().expect("its state")).await;
        assert!(code.success(), "{}", self.said());
        self.said()
    }
}
