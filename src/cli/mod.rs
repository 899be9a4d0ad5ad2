//! The command line. stdout holds only the answer of a command; logs and complaints go to stderr.

mod again;
mod ask;
mod backup;
mod bootstrap;
mod doctor;
mod listen;
mod migrate_store;
mod openapi;
mod remote;
mod retention;
mod rotate_key;
mod send;
mod show;
mod tail;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::server::config::{Config, Settings};
use crate::server::store::Store;
use crate::server::telemetry;

/// Self-hosted event forwarding: takes events, delivers them to webhooks.
#[derive(Parser)]
#[command(name = "tidings", version, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Subcommand)]
enum Command {
    /// Run web app, API and delivery engine (the default)
    Serve(Box<Settings>),
    /// Make the first user (owner), a workspace and an API key, without a browser
    Bootstrap(Box<bootstrap::Bootstrap>),
    /// Look at settings, key file, disk and database; changes nothing
    Doctor(Box<doctor::Doctor>),
    /// Copy the SQLite database into a file, also while it is used
    Backup(Box<backup::Backup>),
    /// Copy everything into an empty database, from SQLite to PostgreSQL or back
    MigrateStore(migrate_store::MigrateStore),
    /// Tell when old events were last erased, and answer whether the clock is right
    Retention(Box<retention::Retention>),
    /// Make a new key and seal all stored secrets with it, also while they are used
    RotateKey(Box<rotate_key::RotateKey>),
    /// Print the description of the API for programs
    Openapi,
    #[command(flatten)]
    Client(Box<Client>),
}

/// Commands that talk to a server or wait for one, and have no database.
#[derive(Subcommand)]
enum Client {
    /// Receive webhooks on this machine and print each request
    Listen(listen::Listen),
    /// Post the events of a file
    Send(send::Send),
    /// List what was accepted, or show one event
    Events(ask::Events),
    /// List webhooks, or show one
    Webhooks(ask::Webhooks),
    /// List deliveries, or show one
    Deliveries(ask::Deliveries),
    /// Send deliveries again, or events to a webhook
    Resend(again::Resend),
    /// Send again, or make, the deliveries of a period
    Replay(again::Replay),
    /// Follow deliveries as they are made and end
    Tail(tail::Tail),
}

/// Runs the program and answers its exit code: 0, or 1 after a sentence on stderr.
#[must_use]
pub fn main() -> ExitCode {
    // Whoever needs TLS first must find the provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("cannot start: {error}")),
    };
    let done = runtime.block_on(run(cli));
    // What still blocks (a password being hashed) must not hold up the exit.
    runtime.shutdown_background();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => fail(&message),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("tidings: {message}");
    ExitCode::FAILURE
}

async fn run(cli: Cli) -> Result<(), String> {
    match cli.command {
        None => serve(cli.settings).await,
        Some(Command::Serve(settings)) => serve(*settings).await,
        Some(Command::Bootstrap(args)) => bootstrap::run(*args).await,
        Some(Command::Doctor(args)) => doctor::run(*args).await,
        Some(Command::Backup(args)) => backup::run(*args).await,
        Some(Command::MigrateStore(args)) => {
            check_variables()?;
            migrate_store::run(args).await
        }
        Some(Command::Retention(args)) => retention::run(*args).await,
        Some(Command::RotateKey(args)) => rotate_key::run(*args).await,
        Some(Command::Openapi) => openapi::run(),
        Some(Command::Client(command)) => {
            check_variables()?;
            client(*command).await
        }
    }
}

async fn client(command: Client) -> Result<(), String> {
    match command {
        Client::Listen(args) => listen::run(args).await,
        Client::Send(args) => send::run(args).await,
        Client::Events(args) => ask::events(args).await,
        Client::Webhooks(args) => ask::webhooks(args).await,
        Client::Deliveries(args) => ask::deliveries(args).await,
        Client::Resend(args) => again::resend(args).await,
        Client::Replay(args) => again::replay(args).await,
        Client::Tail(args) => tail::run(args).await,
    }
}

/// Prints the answer of a command.
fn answer(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(|error| format!("cannot write to stdout: {error}"))
}

fn check_variables() -> Result<(), String> {
    Config::check_variables().map_err(|error| error.to_string())
}

fn load(settings: Settings) -> Result<Config, String> {
    let config = Config::load(settings).map_err(|error| error.to_string())?;
    telemetry::init(&config);
    Ok(config)
}

/// Opens a database that is there, with the schema of this program.
async fn open_current(config: &Config) -> Result<Store, String> {
    let failed = |error| format!("cannot open the database: {error}");
    let store = Store::open_unchanged(&config.database_url).await.map_err(failed)?;
    let schema = store.schema().await.map_err(failed)?;
    store.close().await;
    match schema.obstacle() {
        None => Store::open(&config.database_url).await.map_err(failed),
        Some(obstacle) => Err(format!("the database cannot be used: {obstacle}")),
    }
}

async fn serve(settings: Settings) -> Result<(), String> {
    crate::serve::run(load(settings)?).await.map_err(|error| error.to_string())
}
