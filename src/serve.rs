//! Assembly: settings become a store, an engine, a router and a listening socket. Used by the program and by tests.

mod routes;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::OptionFuture;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::server::api;
use crate::server::app::{secret_headers, set_up};
use crate::server::assets;
use crate::server::auth::passwords::Passwords;
use crate::server::auth::refusals::Refusals;
use crate::server::auth::throttle::Throttle;
use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::Config;
use crate::server::egress::Egress;
use crate::server::engine::{Engine, EngineParts};
use crate::server::listener::{self, Connections, Patience, Share, Terms};
use crate::server::mail::Mailer;
use crate::server::memory::Memory;
use crate::server::state::{AppState, Parts};
use crate::server::store::{ServerLock, Store, check_new, disk_bytes};
use crate::server::telemetry::meters::Meters;
use crate::server::telemetry::otlp;

/// How long a stop waits for what is in flight.
const STOP_DEADLINE: Duration = Duration::from_secs(9);

/// Why the server did not start: sentences for the operator.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The database could not be opened.
    #[error("the database cannot be opened: {0}")]
    Store(#[from] crate::server::store::StoreError),
    /// The database's file is another server's, or should not be made.
    #[error("{0}")]
    Place(#[from] crate::server::store::PlaceError),
    /// The key that encrypts secrets is not usable.
    #[error("{0}")]
    Vault(#[from] crate::server::auth::vault::VaultError),
    /// A setting is missing or wrong.
    #[error("{0}")]
    Config(#[from] crate::server::config::ConfigError),
    /// The HTTP client could not be made.
    #[error("{0}")]
    Egress(#[from] crate::server::egress::EgressError),
    /// The figures for `/metrics` could not be set up.
    #[error("the meters cannot be set up: {0}")]
    Meters(#[from] metrics_exporter_prometheus::BuildError),
    /// Mail cannot be sent as the settings say.
    #[error("{0}")]
    Mail(#[from] crate::server::mail::MailSettingError),
    /// The address is not free, or not ours.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// What was asked for.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The ready file could not be written.
    #[error("cannot write the ready file: {0}")]
    ReadyFile(std::io::Error),
}

/// A server that runs in this process.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// Where `/metrics` is, if it has a listener of its own.
    pub metrics_address: Option<SocketAddr>,
    /// Its parts, for tests.
    pub state: AppState,
    stop: CancellationToken,
    serving: tokio::task::JoinHandle<()>,
    lock: Option<ServerLock>,
}

impl Running {
    /// Stops accepting, finishes or releases what is in flight, closes the database.
    pub async fn stop(self) {
        self.stop.cancel();
        // Open keep-alive connections must not hold up the engine: both stop at the same time.
        let engine = self.state.engine.stop(STOP_DEADLINE);
        let serving = tokio::time::timeout(STOP_DEADLINE, self.serving);
        let ((), _) = tokio::join!(engine, serving);
        self.state.store.close().await;
        drop(self.lock);
    }
}

/// Runs until the process is told to stop (SIGTERM, SIGINT).
///
/// # Errors
/// When it cannot start.
pub async fn run(config: Config) -> Result<(), ServeError> {
    let ready_file = config.ready_file.clone();
    let running = start(config, Clock::system()).await?;
    tracing::info!(address = %running.address, version = env!("CARGO_PKG_VERSION"), "serve.ready");
    if let Some(path) = ready_file {
        write_ready_file(&path, running.address).map_err(ServeError::ReadyFile)?;
    }
    wait_for_signal().await;
    tracing::info!("serve.stopping");
    running.stop().await;
    otlp::finish();
    Ok(())
}

/// Starts on the configured address and returns when connections are accepted.
///
/// # Errors
/// When a part cannot be made.
pub async fn start(config: Config, clock: Clock) -> Result<Running, ServeError> {
    start_with(config, clock, |store| store).await
}

/// The same with another store for the engine, for tests: one that fails on demand.
///
/// # Errors
/// When a part cannot be made.
pub async fn start_with(
    config: Config,
    clock: Clock,
    engines: impl FnOnce(Store) -> Store,
) -> Result<Running, ServeError> {
    let listener = listen(config.listen).await?;
    let address = bound(&listener, config.listen)?;
    let figures = match config.metrics_listen {
        Some(address) => Some(listen(address).await?),
        None => None,
    };
    let metrics_address = figures.as_ref().and_then(|listener| listener.local_addr().ok());
    if !config.new_database {
        check_new(&config.database_url, &config.key_file()?)?;
    }
    let lock = ServerLock::take(&config.database_url)?;
    let state = state(config, clock, address, metrics_address, engines).await?;
    secret_headers::move_all(&state).await;
    state.engine.reload().await;
    tell_set_up_token(&state).await?;
    let stop = CancellationToken::new();
    let terms = terms(&state);
    let pages = listener::serve(listener, routes::router(state.clone()), terms.clone(), stop.clone());
    let figures =
        figures.map(|listener| listener::serve(listener, api::metrics_router(state.clone()), terms, stop.clone()));
    let serving = tokio::spawn(async move {
        tokio::join!(pages, OptionFuture::from(figures));
    });
    Ok(Running { address, metrics_address, state, stop, serving, lock })
}

/// Where others can reach a server that has no account yet, the first one is for who can read its log.
async fn tell_set_up_token(state: &AppState) -> Result<(), ServeError> {
    if let Some(token) = set_up::token(state)
        && !state.store.has_users().await?
    {
        let url = format!("{}/setup?token={token}", state.public_url);
        tracing::warn!(url, token, "account.set_up: with this token the first account is made");
    }
    Ok(())
}

fn terms(state: &AppState) -> Terms {
    let connections = Arc::clone(&state.connections);
    Terms { connections, patience: Patience::default(), proxies: state.config.trusted_proxies.clone().into() }
}

fn bound(listener: &TcpListener, address: SocketAddr) -> Result<SocketAddr, ServeError> {
    listener.local_addr().map_err(|source| ServeError::Listen { address, source })
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })
}

async fn state(
    mut config: Config,
    clock: Clock,
    address: SocketAddr,
    metrics_address: Option<SocketAddr>,
    engines: impl FnOnce(Store) -> Store,
) -> Result<AppState, ServeError> {
    let public_url = config.public_url(address);
    config.public_url = Some(public_url.clone());
    config.bound = [Some(address), metrics_address].into_iter().flatten().collect();
    config.retention_bytes = config.retention_bytes.on(disk_bytes(&config.database_url));
    let config = Arc::new(config);
    let meters = Arc::new(Meters::new()?);
    let descriptors = listener::raise_descriptors();
    let share = Share::of(descriptors);
    tracing::info!(
        descriptors,
        connections = share.all,
        retention_bytes = config.retention_bytes.bytes(),
        "serve.limits"
    );
    let connections = Connections::new(share, meters.connections.clone());
    let store = Store::open(&config.database_url).await?.timed(meters.database.clone());
    let has_secrets = store.has_secrets().await?;
    let vault = Arc::new(Vault::open_or_create(&config.key_file()?, has_secrets, &clock)?);
    let egress = Egress::new(&config, &clock)?;
    let engine = Engine::start(EngineParts {
        store: engines(store.clone()),
        clock: clock.clone(),
        egress: egress.clone(),
        vault: Arc::clone(&vault),
        config: Arc::clone(&config),
        meters: Arc::clone(&meters),
        mailer: Mailer::new(&config)?,
    })
    .await?;
    let throttle = Throttle::new(&store, &clock);
    let refusals = Refusals::new(meters, Arc::clone(&vault));
    let leptos = assets::leptos_options();
    let passwords = Passwords::new();
    let memory = Memory::new(config.api_rate);
    Ok(AppState::new(Parts {
        store,
        config,
        public_url,
        clock,
        vault,
        passwords,
        throttle,
        refusals,
        egress,
        engine,
        connections,
        memory,
        leptos,
    }))
}

/// Writes `IP:PORT` beside the file and renames it, so that a reader never sees half of it.
fn write_ready_file(path: &Path, address: SocketAddr) -> std::io::Result<()> {
    let mut half = path.as_os_str().to_owned();
    half.push(".tmp");
    std::fs::write(&half, address.to_string())?;
    std::fs::rename(&half, path)
}

async fn wait_for_signal() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}
