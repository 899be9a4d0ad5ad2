//! Logs: to stderr, as text for people or JSON for machines. stdout belongs to the answers of commands. Beside them the
//! figures of [`meters`], for `/metrics`. What is logged while a request is answered carries its [`request_id`].

pub mod meters;
mod process;
pub mod request_id;

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::fmt;

use super::config::{Config, LogFormat};

/// Starts logging for the whole process; a second call changes nothing.
pub fn init(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt().with_writer(std::io::stderr).with_env_filter(filter).with_target(false);
    let started = match config.log_format {
        LogFormat::Text => lines.with_ansi(std::io::stderr().is_terminal()).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).try_init(),
    };
    if started.is_err() {
        tracing::debug!("logging had been started before");
    }
}
