//! From the texts of settings to their values.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use ipnet::IpNet;
use tracing_subscriber::EnvFilter;
use url::Url;

use super::{Config, ConfigError, LogFormat, MAX_WEBHOOKS, Settings, SignUp, SizeLimit, WayOut};

const DEFAULT_DATABASE: &str = "sqlite://data/tidings.db";

/// Reads values one by one and gathers what is wrong with them.
struct Reader {
    faults: Vec<String>,
}

impl Reader {
    /// The value of a setting, or `default` when it is unset or wrong.
    fn read<T>(&mut self, name: &str, text: Option<String>, default: T, parse: fn(&str) -> Result<T, String>) -> T {
        let Some(text) = text else { return default };
        parse(text.trim()).unwrap_or_else(|wanted| {
            // What has an `@` may hold a password.
            let shown = if text.contains('@') { "the value" } else { &format!("`{}`", text.trim()) };
            self.faults.push(format!("{name}: {shown} cannot be used; {wanted}"));
            default
        })
    }
}

/// All values, or all faults.
pub(super) fn config(settings: Settings, faults: Vec<String>) -> Result<Config, ConfigError> {
    let mut reader = Reader { faults };
    let path = |text: Option<String>| text.map(PathBuf::from);
    let config = Config {
        database_url: reader.read("TIDINGS_DATABASE_URL", settings.database_url, DEFAULT_DATABASE.to_owned(), database),
        listen: reader.read("TIDINGS_LISTEN", settings.listen, SocketAddr::from(([127, 0, 0, 1], 3000)), listen),
        bound: Vec::new(),
        metrics_listen: reader
            .read("TIDINGS_METRICS_LISTEN", settings.metrics_listen, None, |text| listen(text).map(Some)),
        trusted_proxies: reader.read("TIDINGS_TRUSTED_PROXIES", settings.trusted_proxies, Vec::new(), cidrs),
        public_url: reader.read("TIDINGS_PUBLIC_URL", settings.public_url, None, public_url),
        secret_key_file: path(settings.secret_key_file),
        allow_cidrs: reader.read("TIDINGS_ALLOW_CIDRS", settings.allow_cidrs, Vec::new(), cidrs),
        allow_http: reader.read("TIDINGS_ALLOW_HTTP", settings.allow_http, false, boolean),
        public_docs: reader.read("TIDINGS_PUBLIC_DOCS", settings.public_docs, false, boolean),
        extra_ca_file: path(settings.extra_ca_file),
        static_egress: reader
            .read("TIDINGS_STATIC_EGRESS", settings.static_egress, None, |text| WayOut::parse(text).map(Some)),
        static_egress_ips: settings.static_egress_ips,
        smtp_url: reader.read("TIDINGS_SMTP_URL", settings.smtp_url, None, smtp),
        mail_from: settings.mail_from,
        support_contact: settings.support_contact,
        retention_days: reader.read("TIDINGS_RETENTION_DAYS", settings.retention_days, 30, retention),
        retention_bytes: reader.read(
            "TIDINGS_RETENTION_BYTES",
            settings.retention_bytes,
            SizeLimit::HalfOfDisk,
            size_limit,
        ),
        max_webhooks: reader.read("TIDINGS_MAX_WEBHOOKS", settings.max_webhooks, MAX_WEBHOOKS, count),
        api_rate: reader.read("TIDINGS_API_RATE", settings.api_rate, None, rate),
        instance_key_file: path(settings.instance_key_file),
        sign_up: reader.read("TIDINGS_SIGN_UP", settings.sign_up, SignUp::First, sign_up),
        log: reader.read("TIDINGS_LOG", settings.log, "info".to_owned(), filter),
        log_format: reader.read("TIDINGS_LOG_FORMAT", settings.log_format, LogFormat::Text, log_format),
        ready_file: settings.ready_file,
        new_database: settings.new_database,
    };
    if config.smtp_url.is_some() && config.mail_from.is_none() {
        reader.faults.push("TIDINGS_SMTP_URL needs TIDINGS_MAIL_FROM, the sender of the mails".to_owned());
    }
    if config.instance_key_file.is_some() {
        let fault = "TIDINGS_INSTANCE_KEY_FILE: this release has no calls of a platform; remove the setting";
        reader.faults.push(fault.to_owned());
    }
    if let Err(error) = config.key_file() {
        reader.faults.extend(error.faults);
    }
    if reader.faults.is_empty() { Ok(config) } else { Err(ConfigError { faults: reader.faults }) }
}

fn database(text: &str) -> Result<String, String> {
    let sqlite = text.strip_prefix("sqlite://").is_some_and(|path| !path.is_empty());
    let postgres = text.starts_with("postgres://") || text.starts_with("postgresql://");
    if sqlite || postgres { Ok(text.to_owned()) } else { Err("write sqlite://PATH or postgres://…".to_owned()) }
}

fn listen(text: &str) -> Result<SocketAddr, String> {
    let text = text.strip_prefix("localhost:").map_or_else(|| text.to_owned(), |port| format!("127.0.0.1:{port}"));
    text.parse().map_err(|_| "write IP:PORT, such as 127.0.0.1:3000 or 0.0.0.0:80".to_owned())
}

fn public_url(text: &str) -> Result<Option<String>, String> {
    let wanted = "write http:// or https:// with a host, and no path, such as https://tidings.example.com";
    let url = Url::parse(text).map_err(|_| wanted.to_owned())?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let anonymous = url.username().is_empty() && url.password().is_none();
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() || !bare || !anonymous {
        return Err(wanted.to_owned());
    }
    Ok(Some(url.as_str().trim_end_matches('/').to_owned()))
}

fn cidrs(text: &str) -> Result<Vec<IpNet>, String> {
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| {
            IpNet::from_str(item)
                .map(|range| range.trunc())
                .or_else(|_| IpAddr::from_str(item).map(IpNet::from))
                .map_err(|_| format!("`{item}` is not a range; write ranges such as 10.20.0.0/16,127.0.0.0/8"))
        })
        .collect()
}

fn boolean(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" | "on" => Ok(true),
        "false" | "0" | "no" | "off" => Ok(false),
        _ => Err("write true or false".to_owned()),
    }
}

fn smtp(text: &str) -> Result<Option<String>, String> {
    let known = text.starts_with("smtp://") || text.starts_with("smtps://");
    if known && Url::parse(text).is_ok() {
        Ok(Some(text.to_owned()))
    } else {
        Err("write smtp://HOST:PORT or smtps://USER:PASSWORD@HOST".to_owned())
    }
}

fn retention(text: &str) -> Result<u32, String> {
    let days = text.parse().ok().filter(|days| (1..=3_650).contains(days));
    days.ok_or_else(|| "write a number of days from 1 to 3650".to_owned())
}

/// Below this a database that holds hardly anything would be emptied for ever.
const LEAST_BYTES: u64 = 10_000_000;

fn size_limit(text: &str) -> Result<SizeLimit, String> {
    if text == "none" {
        return Ok(SizeLimit::Bytes(None));
    }
    let end = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).len();
    let (number, unit) = text.split_at(end);
    let unit = match unit.to_ascii_uppercase().as_str() {
        "" => Some(1_u64),
        "MB" => Some(1_000_000),
        "GB" => Some(1_000_000_000),
        "TB" => Some(1_000_000_000_000),
        _ => None,
    };
    let bytes = unit.and_then(|unit| number.trim().parse::<u64>().ok()?.checked_mul(unit));
    let wanted = "write a number of bytes from 10000000, such as 20000000000 or 20GB, or none for no limit";
    let bytes = bytes.filter(|bytes| *bytes >= LEAST_BYTES).ok_or_else(|| wanted.to_owned())?;
    Ok(SizeLimit::Bytes(Some(bytes)))
}

fn count(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|count| *count > 0).ok_or_else(|| "write a number from 1".to_owned())
}

fn rate(text: &str) -> Result<Option<u32>, String> {
    let rate = text.parse().ok().filter(|rate| *rate > 0);
    rate.map(Some).ok_or_else(|| "write a number of requests a second from 1, or leave it out for no limit".to_owned())
}

fn sign_up(text: &str) -> Result<SignUp, String> {
    match text {
        "first" => Ok(SignUp::First),
        "open" | "invite" => Err("this release only knows first; remove the setting".to_owned()),
        _ => Err("write first".to_owned()),
    }
}

fn filter(text: &str) -> Result<String, String> {
    match EnvFilter::try_new(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => {
            Err("write a level (error, warn, info, debug, trace) or a filter such as info,tidings=debug".to_owned())
        }
    }
}

fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("write text or json".to_owned()),
    }
}
