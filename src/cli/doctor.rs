//! `tidings doctor`: looks at settings, key file, disk and database, beside a running server or without one, and changes
//! nothing.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::{Config, Settings};
use crate::server::engine::retention_hold::{is_jump, told};
use crate::server::store::{Schema, Store, Webhook};

/// Less room than this is a warning, in bytes.
const LITTLE_ROOM: u64 = 1 << 30;
/// With less than this the next hour may fail.
const NO_ROOM: u64 = 64 << 20;

/// Arguments of `tidings doctor`.
#[derive(Args)]
pub struct Doctor {
    /// Print the checks as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    settings: Settings,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    Ok,
    Warning,
    Fault,
}

/// One thing that was looked at.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Check {
    name: &'static str,
    status: Status,
    detail: String,
}

fn check(name: &'static str, status: Status, detail: impl Into<String>) -> Check {
    Check { name, status, detail: detail.into() }
}

/// Prints what was found.
///
/// # Errors
/// A sentence: when something is wrong, or the settings are not usable.
pub async fn run(args: Doctor) -> Result<(), String> {
    let config = super::load(args.settings)?;
    let checks = examine(&config).await;
    let faults = checks.iter().filter(|check| check.status == Status::Fault).count();
    if args.json {
        super::answer(&serde_json::json!({ "ok": faults == 0, "checks": checks }).to_string())?;
    } else {
        super::answer(&table(&checks))?;
    }
    match faults {
        0 => Ok(()),
        1 => Err("1 fault".to_owned()),
        many => Err(format!("{many} faults")),
    }
}

fn table(checks: &[Check]) -> String {
    let line = |check: &Check| {
        let word = match check.status {
            Status::Ok => "ok",
            Status::Warning => "warning",
            Status::Fault => "FAULT",
        };
        format!("{word:<8} {:<11} {}", check.name, check.detail)
    };
    checks.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// All checks, in the order in which their faults should be mended.
pub(super) async fn examine(config: &Config) -> Vec<Check> {
    let mut checks = settings(config);
    checks.push(disk(config));
    checks.push(files(config));
    match open(config).await {
        Ok(store) => {
            checks.extend(database(&store).await);
            checks.push(key_file(config, Some(&store)).await);
            store.close().await;
        }
        Err(fault) => {
            checks.push(fault);
            checks.push(key_file(config, None).await);
        }
    }
    checks
}

fn settings(config: &Config) -> Vec<Check> {
    let mut doubts = Vec::new();
    let mut doubt = |condition: bool, text: &str| {
        if condition {
            doubts.push(check("settings", Status::Warning, text));
        }
    };
    let public = config.public_url.as_deref().unwrap_or_default();
    doubt(
        config.public_url.is_none() && !config.listen.ip().is_loopback(),
        "TIDINGS_PUBLIC_URL is not set, though others can reach this address; links in mail and cookies follow it.",
    );
    doubt(
        public.starts_with("http://") && !public.contains("//127.") && !public.contains("//localhost"),
        "TIDINGS_PUBLIC_URL is plain http, so passwords and keys travel unprotected; put TLS in front and use https.",
    );
    doubt(
        public.starts_with("https://") && config.trusted_proxies.is_empty(),
        "TIDINGS_PUBLIC_URL is https, so a proxy is in front, but TIDINGS_TRUSTED_PROXIES does not name it: all clients count \
         as one, also for wrong passwords.",
    );
    doubt(
        config.allow_cidrs.iter().any(|range| range.prefix_len() < 8),
        "TIDINGS_ALLOW_CIDRS holds a very wide range; endpoints could reach machines that are nobody's business.",
    );
    doubt(
        config.smtp_url.is_some() != config.mail_from.is_some(),
        "Of TIDINGS_SMTP_URL and TIDINGS_MAIL_FROM only one is set, so no mail is sent.",
    );
    doubt(
        config.static_egress_ips.is_some() && config.static_egress.is_none(),
        "TIDINGS_STATIC_EGRESS_IPS is shown to users, but TIDINGS_STATIC_EGRESS is not set.",
    );
    if doubts.is_empty() {
        doubts.push(check("settings", Status::Ok, "nothing looks wrong"));
    }
    doubts
}

/// Where the database's file is, or will be; `None`: PostgreSQL.
fn sqlite_file(config: &Config) -> Option<PathBuf> {
    config.database_url.strip_prefix("sqlite://").map(PathBuf::from)
}

fn disk(config: &Config) -> Check {
    let file = sqlite_file(config).unwrap_or_else(|| PathBuf::from("."));
    let place = file.ancestors().skip(1).find(|place| place.exists()).filter(|place| !place.as_os_str().is_empty());
    let place = place.unwrap_or(Path::new("."));
    let free = match rustix::fs::statvfs(place) {
        Ok(stat) => stat.f_bavail.saturating_mul(stat.f_frsize),
        Err(error) => return check("disk", Status::Warning, format!("{} cannot be asked: {error}", place.display())),
    };
    let status = match free {
        free if free < NO_ROOM => Status::Fault,
        free if free < LITTLE_ROOM => Status::Warning,
        _ => Status::Ok,
    };
    let advice = if status == Status::Ok { "" } else { "; make room, or set TIDINGS_RETENTION_DAYS lower" };
    check("disk", status, format!("{} MB free at {}{advice}", free / 1_000_000, place.display()))
}

/// What is stored is nobody else's to read.
fn files(config: &Config) -> Check {
    let Some(file) = sqlite_file(config).filter(|file| file.exists()) else {
        return check("files", Status::Ok, "there are none of its own");
    };
    let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = |end: &str| PathBuf::from(format!("{}{end}", file.display()));
    let places =
        [(directory.to_owned(), "700"), (file.clone(), "600"), (beside("-wal"), "600"), (beside("-shm"), "600")];
    let open = places.into_iter().filter(|(path, _)| is_open_to_others(path));
    let advice: Vec<_> = open.map(|(path, mode)| format!("chmod {mode} {}", path.display())).collect();
    if advice.is_empty() {
        return check("files", Status::Ok, format!("{} is this user's alone", file.display()));
    }
    let detail = format!("others on this machine can read what is stored; run: {}", advice.join("; "));
    check("files", Status::Warning, detail)
}

fn is_open_to_others(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|data| data.permissions().mode() & 0o077 != 0)
}

async fn open(config: &Config) -> Result<Store, Check> {
    if let Some(file) = sqlite_file(config)
        && !file.exists()
    {
        let detail = format!("there is no {} yet; `tidings serve` makes it", file.display());
        return Err(check("database", Status::Fault, detail));
    }
    let opened = Store::open_unchanged(&config.database_url).await;
    opened.map_err(|error| check("database", Status::Fault, format!("it cannot be opened: {}", chain(&error))))
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}

async fn database(store: &Store) -> Vec<Check> {
    let schema = match store.schema().await {
        Ok(schema) => schema,
        Err(error) => return vec![check("database", Status::Fault, chain(&error))],
    };
    if let Some(obstacle) = schema.obstacle() {
        let status = if schema == Schema::Older { Status::Warning } else { Status::Fault };
        return vec![check("database", status, obstacle)];
    }
    vec![
        check("database", Status::Ok, "open, schema up to date"),
        integrity(store).await,
        accounting(store).await,
        webhooks(store).await,
        clock(store).await,
        retention(store).await,
        refused(store).await,
    ]
}

/// What is stored of every webhook must be what this program can read.
async fn webhooks(store: &Store) -> Check {
    let rows = match store.live_webhooks().await {
        Ok(rows) => rows,
        Err(error) => return check("webhooks", Status::Fault, chain(&error)),
    };
    let bad: Vec<_> = rows.iter().filter_map(|row| Some(format!("{}: {}", row.webhook.id, row.fault?))).collect();
    if bad.is_empty() {
        return check("webhooks", Status::Ok, format!("{} can be read", rows.len()));
    }
    let detail = format!(
        "what is stored of {} cannot be read, so nothing is sent to them; write it anew, or restore a backup: {}",
        bad.len(),
        some(&bad)
    );
    check("webhooks", Status::Fault, detail)
}

/// The machine's clock must be the database's, about.
async fn clock(store: &Store) -> Check {
    let machine = Clock::system();
    let told = match store.database_time().await {
        Ok(Some(told)) => told,
        Ok(None) => return check("clock", Status::Ok, "the database goes by this machine's"),
        Err(error) => return check("clock", Status::Fault, chain(&error)),
    };
    let seconds = (told.0 - machine.now().0).abs() / 1_000;
    let detail = format!("this machine's is {seconds} s away from the database's");
    if seconds < 2 { check("clock", Status::Ok, detail) } else { check("clock", Status::Warning, detail) }
}

/// Whether it erases what is too old.
async fn retention(store: &Store) -> Check {
    let found = match (store.retention_state().await, store.database_time().await) {
        (Ok(state), Ok(time)) => (state, time.unwrap_or_else(|| Clock::system().now())),
        (Err(error), _) | (_, Err(error)) => return check("retention", Status::Fault, chain(&error)),
    };
    let (state, now) = (found.0, found.0.asked.unwrap_or(found.1));
    match state.at {
        Some(at) if is_jump(&state, now) => check("retention", Status::Warning, told(now.0 - at.0)),
        Some(at) => check("retention", Status::Ok, format!("it last ran at {at}")),
        None => check("retention", Status::Ok, "it has not run yet"),
    }
}

/// The first few of them.
fn some(all: &[String]) -> String {
    let more = if all.len() > 5 { "; …" } else { "" };
    format!("{}{more}", all.iter().take(5).map(String::as_str).collect::<Vec<_>>().join("; "))
}

async fn integrity(store: &Store) -> Check {
    match store.damage().await {
        Ok(lines) if lines.is_empty() => check("integrity", Status::Ok, "the database finds itself sound"),
        Ok(lines) => {
            let detail = format!("the file is damaged; restore a backup. It says: {}", lines.join("; "));
            check("integrity", Status::Fault, detail)
        }
        Err(error) => check("integrity", Status::Fault, chain(&error)),
    }
}

/// For every event, what was made when it was accepted must all be there.
async fn accounting(store: &Store) -> Check {
    match store.accounting_faults().await {
        Ok(faults) if faults.is_empty() => check(
            "accounting",
            Status::Ok,
            "made = delivered + failed + cancelled + skipped + pending, for every event",
        ),
        Ok(faults) => {
            let shown =
                faults.iter().take(5).map(|(event, made, found)| format!("{event}: made {made}, found {found}"));
            let shown = shown.collect::<Vec<_>>().join("; ");
            check("accounting", Status::Fault, format!("{} events do not add up: {shown}", faults.len()))
        }
        Err(error) => check("accounting", Status::Fault, chain(&error)),
    }
}

/// What the database refused to record for its own sake is parked beside the log.
async fn refused(store: &Store) -> Check {
    match store.count_refused_outcomes().await {
        Ok(0) => check("log", Status::Ok, "every attempt could be recorded"),
        Ok(count) => {
            let detail = format!(
                "the database refused to record {count} attempts; they are in its table refused_outcomes and above the log of \
                 their workspace. Look for what refuses them: a trigger, a constraint, an encoding"
            );
            check("log", Status::Warning, detail)
        }
        Err(error) => check("log", Status::Fault, chain(&error)),
    }
}

/// The key file must be there, be nobody else's to read, and open what is stored.
async fn key_file(config: &Config, store: Option<&Store>) -> Check {
    let fault = |detail: String| check("key file", Status::Fault, detail);
    let path = match config.key_file() {
        Ok(path) => path,
        Err(error) => return fault(error.to_string()),
    };
    let sealed = match store {
        Some(store) => store.live_webhooks().await,
        None => Ok(Vec::new()),
    };
    // A database without our tables is a fault of its own.
    let sealed = sealed.unwrap_or_default();
    if !path.exists() && sealed.is_empty() {
        return check("key file", Status::Ok, format!("{} will be made when it is needed", path.display()));
    }
    let vault = match Vault::open_or_create(&path, true, &Clock::system()) {
        Ok(vault) => vault,
        Err(error) => return fault(error.to_string()),
    };
    let closed: Vec<_> = sealed.iter().filter_map(|row| closed(&vault, &row.webhook)).collect();
    if !closed.is_empty() {
        let (count, all) = (closed.len(), sealed.len());
        return fault(format!(
            "the secrets of {count} of {all} webhooks cannot be read, so nothing is sent to them: {}",
            some(&closed)
        ));
    }
    if is_open_to_others(&path) {
        let detail = format!("others on this machine can read {0}; run: chmod 600 {0}", path.display());
        return check("key file", Status::Warning, detail);
    }
    check("key file", Status::Ok, format!("{} opens what is stored", path.display()))
}

/// Which webhook, and what of it does not open.
fn closed(vault: &Vault, webhook: &Webhook) -> Option<String> {
    let row = webhook.id.to_string();
    let fields = [("secret", Some(&webhook.sealed_secret)), ("auth", webhook.sealed_auth.as_ref())];
    fields.into_iter().find_map(|(field, sealed)| {
        let error = vault.open("webhooks", &row, field, sealed?).err()?;
        Some(format!("{row}, {field}: {error}"))
    })
}

#[cfg(test)]
#[path = "doctor_tests.rs"]
mod tests;
