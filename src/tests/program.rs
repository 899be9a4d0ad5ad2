//! The program itself, in a process of its own, with all that it writes to stderr.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::app::until;

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
    let mut command = Command::new(env!("CARGO_BIN_EXE_tidings"));
    command.args(arguments).env_clear().envs(settings.iter().copied()).current_dir(home.path());
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

impl Program {
    /// Starts on a free port; waits until it accepts connections.
    pub async fn start(home: TempDir, settings: &[(&str, &str)]) -> Self {
        let (ready, stderr) = (home.path().join("ready"), home.path().join("stderr"));
        let mut command = command(&home, &["serve", "--listen", "127.0.0.1:0", "--ready-file", "ready"], settings);
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
