//! The settings of the server.

use std::net::SocketAddr;
use std::path::PathBuf;

use ipnet::IpNet;

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
    /// The address people use, without a slash at the end; `None`: that of the listener.
    pub public_url: Option<String>,
    /// Key file as set; see [`Config::key_file`].
    pub secret_key_file: Option<PathBuf>,
    /// Private ranges that endpoints may be in.
    pub allow_cidrs: Vec<IpNet>,
    /// Whether endpoints may be plain `http`.
    pub allow_http: bool,
    /// Certificates trusted beside the system's.
    pub extra_ca_file: Option<PathBuf>,
    /// The way out for webhooks that want a static address.
    pub static_egress: Option<String>,
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
    /// Requests a second per API key; `None`: no limit.
    pub api_rate: Option<u32>,
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
}

impl Config {
    /// The defaults on this database, listening on a free loopback port; loopback endpoints and `http` are allowed.
    #[must_use]
    pub fn for_tests(database_url: &str) -> Self {
        Self {
            database_url: database_url.to_owned(),
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            public_url: None,
            secret_key_file: None,
            allow_cidrs: vec![
                IpNet::new_assert([127, 0, 0, 0].into(), 8),
                IpNet::new_assert(std::net::Ipv6Addr::LOCALHOST.into(), 128),
            ],
            allow_http: true,
            extra_ca_file: None,
            static_egress: None,
            static_egress_ips: None,
            smtp_url: None,
            mail_from: None,
            support_contact: None,
            retention_days: 30,
            api_rate: None,
            instance_key_file: None,
            sign_up: SignUp::First,
            log: "info".to_owned(),
            log_format: LogFormat::Text,
            ready_file: None,
        }
    }

    /// The address people use, without a slash at the end, when the listener is bound to `bound`.
    #[must_use]
    pub fn public_url(&self, bound: SocketAddr) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{bound}"))
    }

    /// Where the key for stored secrets is: as set, else `secret.key` beside the SQLite file.
    pub fn key_file(&self) -> Result<PathBuf, ConfigError> {
        todo!()
    }
}

/// Settings that cannot be used; every fault on a line of its own.
#[derive(Debug, thiserror::Error)]
#[error("{}", faults.join("\n"))]
pub struct ConfigError {
    /// One sentence each.
    pub faults: Vec<String>,
}
