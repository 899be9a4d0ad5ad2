//! The settings of the server: flags, then environment, then `tidings.toml`, then defaults.
//!
//! `settings` lists them and gathers their texts, `check` turns the texts into values. Every fault is told at once.

mod check;
mod settings;
mod size_limit;
mod way_out;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use ipnet::IpNet;

pub use settings::Settings;
pub use size_limit::SizeLimit;
pub use way_out::{Proxy, WayOut};

/// Who may make an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUp {
    /// Only the first user.
    First,
    /// Anyone.
    Open,
    /// Whoever was invited.
    Invite,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Every setting, checked.
#[derive(Clone)]
pub struct Config {
    /// `sqlite://PATH` or `postgres://…`.
    pub database_url: String,
    /// Where to listen; port 0 picks one.
    pub listen: SocketAddr,
    /// Where `/metrics` alone is answered; `None`: on `listen`.
    pub metrics_listen: Option<SocketAddr>,
    /// Where this server listens in fact; not a setting, and empty until it has started.
    pub bound: Vec<SocketAddr>,
    /// Proxies that are believed when they tell a client's address.
    pub trusted_proxies: Vec<IpNet>,
    /// The address people use, without a slash at the end; `None`: that of the listener.
    pub public_url: Option<String>,
    /// Key file as set; see [`Config::key_file`].
    pub secret_key_file: Option<PathBuf>,
    /// Private ranges that endpoints may be in.
    pub allow_cidrs: Vec<IpNet>,
    /// Whether endpoints may be plain `http`.
    pub allow_http: bool,
    /// Whether the pages about built-in events are open to people without an account.
    pub public_docs: bool,
    /// Certificates trusted beside the system's.
    pub extra_ca_file: Option<PathBuf>,
    /// The way out for webhooks that want a static address.
    pub static_egress: Option<WayOut>,
    /// Shown to users for their allow-list.
    pub static_egress_ips: Option<String>,
    /// Mail server.
    pub smtp_url: Option<String>,
    /// Sender of mail.
    pub mail_from: Option<String>,
    /// Mail address or URL for help.
    pub support_contact: Option<String>,
    /// Days after which events, deliveries and attempts are erased.
    pub retention_days: u32,
    /// Size of the database above which the oldest events are erased.
    pub retention_bytes: SizeLimit,
    /// Requests a second per API key; `None`: no limit.
    pub api_rate: Option<u32>,
    /// Webhooks that a workspace may have.
    pub max_webhooks: u32,
    /// File with the key for the instance-wide calls.
    pub instance_key_file: Option<PathBuf>,
    /// Who may make an account.
    pub sign_up: SignUp,
    /// Log filter.
    pub log: String,
    /// Log format.
    pub log_format: LogFormat,
    /// Gets `IP:PORT` once connections are accepted.
    pub ready_file: Option<PathBuf>,
    /// Whether an empty SQLite database may be made although there is a key file.
    pub new_database: bool,
}

/// Webhooks that a workspace may have when nobody says otherwise.
const MAX_WEBHOOKS: u32 = 1_000;

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", faults.join("\n"))]
pub struct ConfigError {
    /// One sentence each.
    pub faults: Vec<String>,
}

impl Config {
    /// Completes the flags and variables in `settings` with the file and the defaults, and checks everything.
    pub fn load(settings: Settings) -> Result<Self, ConfigError> {
        let mut faults = Vec::new();
        let text = settings.file_text().unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        faults.extend(Self::check_variables().err().map(|error| error.faults).unwrap_or_default());
        Self::from_texts(settings, text.as_deref(), faults)
    }

    /// Complains about unknown `TIDINGS_*` variables: for commands that need no other setting.
    pub fn check_variables() -> Result<(), ConfigError> {
        let variables = std::env::vars_os().map(|(name, _)| name.to_string_lossy().into_owned());
        let faults = settings::unknown_variables(variables);
        if faults.is_empty() { Ok(()) } else { Err(ConfigError { faults }) }
    }

    fn from_texts(mut settings: Settings, file: Option<&str>, mut faults: Vec<String>) -> Result<Self, ConfigError> {
        settings.forget_empty();
        if let Some(text) = file {
            faults.extend(settings.add_file(text));
        }
        check::config(settings, faults)
    }

    /// The defaults on this database, on a free loopback port; loopback endpoints and `http` are allowed.
    #[must_use]
    pub fn for_tests(database_url: &str) -> Self {
        let loopback = |address: IpAddr, bits| IpNet::new(address, bits).unwrap_or_default();
        Self {
            database_url: database_url.to_owned(),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            metrics_listen: None,
            bound: Vec::new(),
            trusted_proxies: Vec::new(),
            public_url: None,
            secret_key_file: None,
            allow_cidrs: vec![
                loopback(Ipv4Addr::new(127, 0, 0, 0).into(), 8),
                loopback(Ipv6Addr::LOCALHOST.into(), 128),
            ],
            allow_http: true,
            public_docs: false,
            extra_ca_file: None,
            static_egress: None,
            static_egress_ips: None,
            smtp_url: None,
            mail_from: None,
            support_contact: None,
            retention_days: 30,
            retention_bytes: SizeLimit::Bytes(None),
            api_rate: None,
            max_webhooks: MAX_WEBHOOKS,
            instance_key_file: None,
            sign_up: SignUp::First,
            log: "info".to_owned(),
            log_format: LogFormat::Text,
            ready_file: None,
            new_database: false,
        }
    }

    /// The address people use, without a slash at the end, when the listener is bound to `bound`.
    #[must_use]
    pub fn public_url(&self, bound: SocketAddr) -> String {
        self.public_url.clone().unwrap_or_else(|| {
            // Nobody can open "any address" in a browser.
            let host = if bound.ip().is_unspecified() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { bound.ip() };
            format!("http://{}", SocketAddr::new(host, bound.port()))
        })
    }

    /// Where the key for stored secrets is: as set, else `secret.key` beside the SQLite file.
    pub fn key_file(&self) -> Result<PathBuf, ConfigError> {
        if let Some(path) = &self.secret_key_file {
            return Ok(path.clone());
        }
        let Some(file) = self.database_url.strip_prefix("sqlite://") else {
            let fault = "TIDINGS_SECRET_KEY_FILE must be set when the database is PostgreSQL: name the file that \
                         holds (or shall hold) the key for stored secrets, the same on every node";
            return Err(ConfigError { faults: vec![fault.to_owned()] });
        };
        let file = Path::new(file.split('?').next().unwrap_or(file));
        Ok(file.with_file_name("secret.key"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(settings: Settings, file: &str) -> Result<Config, Vec<String>> {
        Config::from_texts(settings, Some(file), Vec::new()).map_err(|error| error.faults)
    }

    #[test]
    fn nothing_set_is_the_documented_default() {
        let config = load(Settings::default(), "").unwrap();
        assert_eq!(config.database_url, "sqlite://data/tidings.db");
        assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
        assert_eq!(config.key_file().unwrap(), Path::new("data/secret.key"));
        assert_eq!(config.public_url(config.listen), "http://127.0.0.1:3000");
        assert!(!config.allow_http && config.allow_cidrs.is_empty());
        assert_eq!((config.retention_days, config.api_rate), (30, None));
    }

    #[test]
    fn flags_and_variables_win_over_the_file_and_empty_is_unset() {
        let settings = Settings {
            listen: Some("0.0.0.0:80".to_owned()),
            retention_days: Some("  ".to_owned()),
            allow_cidrs: Some(String::new()),
            ..Settings::default()
        };
        let file = "listen = '127.0.0.1:1'\nretention_days = 7\nallow_http = true\n\
                    allow_cidrs = ['10.20.30.40/16', '::1']\npublic_url = ''";
        let config = load(settings, file).unwrap();
        assert_eq!(config.listen.to_string(), "0.0.0.0:80");
        assert_eq!(config.retention_days, 7);
        assert!(config.allow_http);
        assert_eq!(config.allow_cidrs, ["10.20.0.0/16".parse().unwrap(), "::1/128".parse().unwrap()]);
        assert_eq!(config.public_url(config.listen), "http://127.0.0.1:80");
    }

    #[test]
    fn every_fault_is_told_at_once_with_the_setting_and_the_nearest() {
        let bytes = |text: &str| {
            let settings = Settings { retention_bytes: Some(text.to_owned()), ..Settings::default() };
            load(settings, "").map(|config| config.retention_bytes).map_err(|faults| faults.len())
        };
        let limit = |bytes| Ok(SizeLimit::Bytes(bytes));
        assert_eq!((bytes("20GB"), bytes("10000000")), (limit(Some(20_000_000_000)), limit(Some(10_000_000))));
        assert_eq!((bytes("none"), bytes("")), (limit(None), Ok(SizeLimit::HalfOfDisk)));
        assert_eq!((bytes("1GiB"), bytes("9999999"), bytes("99999999999TB")), (Err(1), Err(1), Err(1)));
        let file = "listn = 'x'\nallow_cidrs = '10.0.0/8'\nretention_days = 0\nsign_up = 'all'\nlog_format = {a = 1}";
        let faults = load(Settings::default(), file).err().unwrap();
        let told = |words: &[&str]| faults.iter().any(|fault| words.iter().all(|word| fault.contains(word)));
        assert!(told(&["listn", "did you mean listen"]), "{faults:?}");
        assert!(told(&["TIDINGS_ALLOW_CIDRS", "10.0.0/8"]), "{faults:?}");
        assert!(told(&["TIDINGS_RETENTION_DAYS", "1"]), "{faults:?}");
        assert!(told(&["TIDINGS_SIGN_UP", "write first"]), "{faults:?}");
        assert!(told(&["log_format", "text"]), "{faults:?}");
        assert_eq!(faults.len(), 5, "{faults:?}");
    }

    #[test]
    fn settings_that_nothing_reads_yet_are_refused() {
        for (name, file) in [
            ("TIDINGS_SIGN_UP", "sign_up = 'open'"),
            ("TIDINGS_SIGN_UP", "sign_up = 'invite'"),
            ("TIDINGS_INSTANCE_KEY_FILE", "instance_key_file = '/etc/platform.key'"),
        ] {
            let faults = load(Settings::default(), file).err().unwrap();
            assert!(faults.len() == 1 && faults[0].contains(name) && faults[0].contains("remove"), "{faults:?}");
        }
    }

    #[test]
    fn a_file_that_is_not_toml_says_where() {
        let faults = load(Settings::default(), "listen = \n").err().unwrap();
        assert!(faults[0].starts_with("tidings.toml"), "{faults:?}");
    }

    #[test]
    fn unknown_variables_are_faults() {
        let names = ["TIDINGS_LISTEN", "TIDINGS_API_KEY", "TIDINGS_URL", "PATH", "TIDINGS_DATABSE_URL", "TIDINGS_X"];
        let faults = settings::unknown_variables(names.map(str::to_owned).into_iter());
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].contains("did you mean TIDINGS_DATABASE_URL"), "{faults:?}");
    }

    #[test]
    fn postgres_needs_a_key_file() {
        let settings = Settings { database_url: Some("postgres://u:p@h/db".to_owned()), ..Settings::default() };
        let faults = load(settings.clone(), "").err().unwrap();
        assert!(faults[0].contains("TIDINGS_SECRET_KEY_FILE"), "{faults:?}");
        let config = load(Settings { secret_key_file: Some("/etc/key".to_owned()), ..settings }, "").unwrap();
        assert_eq!(config.key_file().unwrap(), Path::new("/etc/key"));
    }
}
