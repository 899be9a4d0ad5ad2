//! The list of settings, and where their texts come from.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use config::{FileFormat, Value, ValueKind};

use crate::catalogue::nearest;

/// Variables of commands that talk to a server.
const CLIENT_VARIABLES: [&str; 2] = ["TIDINGS_URL", "TIDINGS_API_KEY"];
const VARIABLE_START: &str = "TIDINGS_";
const FILE_NAME: &str = "tidings.toml";

macro_rules! settings {
    ($($(#[doc = $doc:literal])* $field:ident, $env:literal, $value:literal $(, $extra:ident = $option:expr)*;)*) => {
        /// Every setting as the text that flags and environment gave.
        #[expect(clippy::doc_markdown, reason = "these comments are help texts, read in a terminal")]
        #[derive(Args, Clone, Default)]
        pub struct Settings {
            $(
                $(#[doc = $doc])*
                #[arg(long, env = $env, value_name = $value, hide_env_values = true $(, $extra = $option)*)]
                pub $field: Option<String>,
            )*
            /// Gets IP:PORT of the listener once connections are accepted
            #[arg(long, value_name = "FILE")]
            pub ready_file: Option<PathBuf>,
            /// Make an empty SQLite database although there is a key file, which belongs to another one
            #[arg(long)]
            pub new_database: bool,
            /// File with settings, instead of tidings.toml in the current directory
            #[arg(long, value_name = "FILE")]
            pub config: Option<PathBuf>,
        }

        const NAMES: &[(&str, &str)] = &[$((stringify!($field), $env),)*];

        impl Settings {
            fn slot(&mut self, name: &str) -> Option<&mut Option<String>> {
                match name {
                    $(stringify!($field) => Some(&mut self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

settings! {
    /// Where the data is: sqlite://PATH or postgres://… [default: sqlite://data/tidings.db]
    database_url, "TIDINGS_DATABASE_URL", "URL";
    /// Where to listen; port 0 picks a free one [default: 127.0.0.1:3000]
    listen, "TIDINGS_LISTEN", "IP:PORT";
    /// A listener of its own for /metrics, which the other then no longer answers [default: none]
    metrics_listen, "TIDINGS_METRICS_LISTEN", "IP:PORT";
    /// Ranges of proxies that are believed when they tell a client's address, such as 10.0.0.5,192.168.0.0/16
    trusted_proxies, "TIDINGS_TRUSTED_PROXIES", "LIST";
    /// The address people use, for links, cookies and mail [default: from the listen address]
    public_url, "TIDINGS_PUBLIC_URL", "URL";
    /// Key for stored secrets, made when missing [default: secret.key beside the SQLite file]
    secret_key_file, "TIDINGS_SECRET_KEY_FILE", "FILE";
    /// Private ranges that endpoints may be in, such as 10.20.0.0/16,127.0.0.0/8
    allow_cidrs, "TIDINGS_ALLOW_CIDRS", "LIST";
    /// Whether endpoints may be plain http:// [default: false]
    allow_http, "TIDINGS_ALLOW_HTTP", "BOOL", num_args = 0..=1, default_missing_value = "true";
    /// Whether /docs/events is open to people without an account [default: false]
    public_docs, "TIDINGS_PUBLIC_DOCS", "BOOL", num_args = 0..=1, default_missing_value = "true";
    /// PEM file of certificates trusted beside the system's
    extra_ca_file, "TIDINGS_EXTRA_CA_FILE", "FILE";
    /// The way out for webhooks that want a static address: http://…, socks5://… or bind:IP
    static_egress, "TIDINGS_STATIC_EGRESS", "WAY";
    /// The static addresses, shown to users for their allow-list
    static_egress_ips, "TIDINGS_STATIC_EGRESS_IPS", "LIST";
    /// Mail server: smtp://… or smtps://…
    smtp_url, "TIDINGS_SMTP_URL", "URL";
    /// Sender of mail
    mail_from, "TIDINGS_MAIL_FROM", "ADDRESS";
    /// Mail address or URL for help, shown on the webhook pages
    support_contact, "TIDINGS_SUPPORT_CONTACT", "CONTACT";
    /// Days after which events, deliveries and attempts are erased [default: 30]
    retention_days, "TIDINGS_RETENTION_DAYS", "DAYS";
    /// Bytes above which the oldest events are erased, such as 20GB, or none [default: half of the disk of a SQLite file]
    retention_bytes, "TIDINGS_RETENTION_BYTES", "BYTES";
    /// Webhooks that a workspace may have [default: 1000]
    max_webhooks, "TIDINGS_MAX_WEBHOOKS", "NUMBER";
    /// Requests a second per API key [default: no limit]
    api_rate, "TIDINGS_API_RATE", "NUMBER";
    /// File with the key for the instance-wide calls of a platform
    instance_key_file, "TIDINGS_INSTANCE_KEY_FILE", "FILE";
    /// Who may make an account: first, open or invite [default: first]
    sign_up, "TIDINGS_SIGN_UP", "WHO";
    /// Log filter, such as info or tidings=debug [default: info]
    log, "TIDINGS_LOG", "FILTER";
    /// text for people or json for machines [default: text]
    log_format, "TIDINGS_LOG_FORMAT", "FORMAT";
}

impl Settings {
    /// The text of the settings file: the one that was named, else `tidings.toml` if there is one.
    pub(super) fn file_text(&self) -> Result<Option<String>, String> {
        let path = self.config.clone().unwrap_or_else(|| PathBuf::from(FILE_NAME));
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && self.config.is_none() => Ok(None),
            Err(error) => Err(format!("the settings file {} cannot be read: {error}", path.display())),
        }
    }

    /// An empty value is unset.
    pub(super) fn forget_empty(&mut self) {
        for (name, _) in NAMES {
            if let Some(slot) = self.slot(name) {
                *slot = slot.take().filter(|text| !text.trim().is_empty());
            }
        }
    }

    /// Fills what is unset from a settings file; answers its faults.
    pub(super) fn add_file(&mut self, text: &str) -> Vec<String> {
        let values = config::Config::builder()
            .add_source(config::File::from_str(text, FileFormat::Toml))
            .build()
            .and_then(config::Config::try_deserialize::<BTreeMap<String, Value>>);
        let values = match values {
            Ok(values) => values,
            Err(error) => return vec![format!("{FILE_NAME}: {error}")],
        };
        values.into_iter().filter_map(|(key, value)| self.add_key(&key, value).err()).collect()
    }

    fn add_key(&mut self, key: &str, value: Value) -> Result<(), String> {
        let Some(slot) = self.slot(key) else {
            let near = nearest(key, NAMES.iter().map(|(name, _)| *name));
            return Err(unknown(&format!("{FILE_NAME}: unknown key {key}"), near));
        };
        let text = text_of(value).ok_or_else(|| format!("{FILE_NAME}: {key} must be a text, number or list"))?;
        if slot.is_none() && !text.trim().is_empty() {
            *slot = Some(text);
        }
        Ok(())
    }
}

/// Complains about variables that begin like ours and are not.
pub(super) fn unknown_variables(names: impl Iterator<Item = String>) -> Vec<String> {
    let known = || NAMES.iter().map(|(_, variable)| *variable).chain(CLIENT_VARIABLES);
    let mut faults: Vec<String> = names
        .filter(|name| name.starts_with(VARIABLE_START) && !known().any(|variable| variable == name))
        .map(|name| {
            // Without the common start, which would make everything look alike.
            let word = name.trim_start_matches(VARIABLE_START).to_lowercase();
            let near =
                nearest(&word, NAMES.iter().map(|(key, _)| *key)).map(|key| format!("TIDINGS_{}", key.to_uppercase()));
            unknown(&format!("unknown environment variable {name}"), near.as_deref())
        })
        .collect();
    faults.sort();
    faults
}

fn unknown(complaint: &str, near: Option<&str>) -> String {
    match near {
        Some(near) => format!("{complaint}; did you mean {near}?"),
        None => format!("{complaint}; the README lists all settings"),
    }
}

/// Lists are written with commas in flags and variables.
fn text_of(value: Value) -> Option<String> {
    match value.kind {
        ValueKind::Array(items) => Some(items.into_iter().map(text_of).collect::<Option<Vec<_>>>()?.join(",")),
        ValueKind::Table(_) | ValueKind::Nil => None,
        _ => value.into_string().ok(),
    }
}
