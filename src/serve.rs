//! Assembly: settings become a store, an engine, a router and a listening socket. Used by the program and by tests.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use leptos_axum::{LeptosRoutes, generate_route_list};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tower_http::csrf::CsrfLayer;

use crate::server::api;
use crate::server::assets;
use crate::server::auth::passwords::Passwords;
use crate::server::auth::throttle::Throttle;
use crate::server::auth::vault::Vault;
use crate::server::clock::Clock;
use crate::server::config::Config;
use crate::server::egress::Egress;
use crate::server::engine::{Engine, EngineParts};
use crate::server::mail::Mailer;
use crate::server::memory::Memory;
use crate::server::state::{AppState, Parts};
use crate::server::store::{ServerLock, Store, check_new};
use crate::server::telemetry::meters::Meters;
use crate::server::telemetry::{otlp, request_id};
use crate::web;

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
    let address = listener.local_addr().map_err(|source| ServeError::Listen { address: config.listen, source })?;
    if !config.new_database {
        check_new(&config.database_url, &config.key_file()?)?;
    }
    let lock = ServerLock::take(&config.database_url)?;
    let state = state(config, clock, address, engines).await?;
    let stop = CancellationToken::new();
    let service = router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned()).into_future();
    let serving = tokio::spawn(async move {
        if let Err(error) = serving.await {
            tracing::error!(%error, "serve.failed");
        }
    });
    Ok(Running { address, state, stop, serving, lock })
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })
}

async fn state(
    mut config: Config,
    clock: Clock,
    address: SocketAddr,
    engines: impl FnOnce(Store) -> Store,
) -> Result<AppState, ServeError> {
    let public_url = config.public_url(address);
    config.public_url = Some(public_url.clone());
    let config = Arc::new(config);
    let meters = Arc::new(Meters::new()?);
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
        meters,
        mailer: Mailer::new(&config)?,
    })
    .await?;
    let throttle = Throttle::new(&clock);
    let leptos = assets::leptos_options();
    let passwords = Passwords::new();
    let memory = Memory::new(config.api_rate);
    let parts = Parts { store, config, public_url, clock, vault, passwords, throttle, egress, engine, memory, leptos };
    Ok(AppState::new(parts))
}

/// All routes: the API, the pages, the assets.
pub fn router(state: AppState) -> Router {
    let ids = middleware::from_fn_with_state(state.clock.clone(), request_id::layer);
    api::router(state.clone()).merge(pages(state)).layer(middleware::from_fn(security_headers)).layer(ids)
}

fn pages(state: AppState) -> Router {
    let routes = generate_route_list(web::app::App);
    let options = state.leptos.clone();
    let context = {
        let state = state.clone();
        move || leptos::context::provide_context(state.clone())
    };
    let shell = move || web::app::shell(options.clone());
    let csrf = CsrfLayer::new();
    let csrf = csrf.clone().add_trusted_origin(&state.public_url).unwrap_or(csrf);
    Router::new()
        .leptos_routes_with_context(&state, routes, context, shell)
        .fallback(web::app::not_found)
        .layer(csrf)
        .merge(web::streams::router())
        .merge(assets::router())
        .with_state(state)
}

async fn security_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    response
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
