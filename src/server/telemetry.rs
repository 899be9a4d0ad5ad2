//! Logs: to stderr, as text for people or JSON for machines. stdout belongs to the answers of commands. Beside them the
//! figures of [`meters`], for `/metrics`. What is logged while a request is answered carries its [`request_id`]. Builds
//! with the feature `otlp` can send traces, too ([`otlp`]).

pub mod auth_failure;
pub mod meters;
#[cfg(feature = "otlp")]
pub mod otlp;
#[cfg(not(feature = "otlp"))]
#[path = "telemetry/no_otlp.rs"]
pub mod otlp;
mod process;
pub mod request_id;

use std::io::IsTerminal;

use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

use super::config::{Config, LogFormat};

/// Starts logging for the whole process; a second call changes nothing.
pub fn init(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = layer().with_writer(std::io::stderr).with_target(false);
    let lines = match config.log_format {
        LogFormat::Text => lines.with_ansi(std::io::stderr().is_terminal()).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
    };
    let started = tracing_subscriber::registry().with(otlp::layer()).with(lines.with_filter(filter)).try_init();
    if started.is_err() {
        tracing::debug!("logging had been started before");
    }
}
