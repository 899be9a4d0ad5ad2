//! Watches one request from inside: how far it came, and how long name and connection took.
//!
//! Resolver and connector run inside the request's own task, so they leave their notes in a task-local.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::time::Instant;
use tower::{Layer, Service};

use crate::domain::attempt::Timing;

tokio::task_local! {
    static WATCH: Watch;
}

/// How far a request came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// No connection was made for it (so far): if it was sent, then on one that was open already.
    NoConnection,
    /// The name is being resolved.
    Resolving,
    /// TCP to the proxy of the static way out.
    Proxying,
    /// TCP and TLS.
    Connecting,
    /// It has a connection of its own.
    Connected,
}

/// The notes of one request.
pub(super) struct Watch {
    phase: Cell<Phase>,
    since: Cell<Instant>,
    dns: Cell<Option<f64>>,
    connect: Cell<Option<f64>>,
    chain: Cell<Option<String>>,
}

impl Watch {
    fn new() -> Self {
        Self {
            phase: Cell::new(Phase::NoConnection),
            since: Cell::new(Instant::now()),
            dns: Cell::new(None),
            connect: Cell::new(None),
            chain: Cell::new(None),
        }
    }

    fn enter(&self, phase: Phase) {
        let spent = millis(self.since.replace(Instant::now()));
        match self.phase.replace(phase) {
            Phase::Resolving => self.dns.set(Some(spent)),
            Phase::Connecting | Phase::Proxying => self.connect.set(Some(self.connect.get().unwrap_or(0.0) + spent)),
            Phase::NoConnection | Phase::Connected => {}
        }
    }
}

/// Milliseconds since then, to the microsecond.
pub(super) fn millis(since: Instant) -> f64 {
    (since.elapsed().as_secs_f64() * 1_000_000.0).round() / 1_000.0
}

/// Runs a request under watch.
pub(super) async fn over<T>(request: impl Future<Output = T>) -> T {
    WATCH.scope(Watch::new(), request).await
}

/// Notes that the request enters this phase. Outside a request (a connection finished in the background) nobody asks.
pub(super) fn enter(phase: Phase) {
    let _ = WATCH.try_with(|watch| watch.enter(phase));
}

/// Notes in words which certificates were refused.
pub(super) fn note_chain(words: String) {
    let _ = WATCH.try_with(|watch| watch.chain.set(Some(words)));
}

/// Which certificates were refused, in words.
pub(super) fn chain() -> Option<String> {
    WATCH.try_with(|watch| watch.chain.take()).unwrap_or_default()
}

/// How far the request came.
pub(super) fn phase() -> Phase {
    WATCH.try_with(|watch| watch.phase.get()).unwrap_or(Phase::NoConnection)
}

/// What was measured. With TLS, `connect` includes the handshake.
pub(super) fn timing() -> Timing {
    let measured = |watch: &Watch| {
        let (dns, connect, spent) = (watch.dns.get(), watch.connect.get(), millis(watch.since.get()));
        match watch.phase.get() {
            // What it failed in is not over; before the name is known nothing is connected to.
            Phase::Resolving => Timing { dns: Some(spent), ..Timing::default() },
            Phase::Connecting | Phase::Proxying => {
                Timing { dns, connect: Some(connect.unwrap_or(0.0) + spent), ..Timing::default() }
            }
            Phase::NoConnection | Phase::Connected => Timing { dns, connect, ..Timing::default() },
        }
    };
    WATCH.try_with(measured).unwrap_or_default()
}

/// Puts [`Phase::Connecting`] and [`Phase::Connected`] around a connector.
#[derive(Clone, Copy)]
pub(super) struct WatchLayer;

impl<S> Layer<S> for WatchLayer {
    type Service = Watched<S>;
    fn layer(&self, inner: S) -> Watched<S> {
        Watched { inner }
    }
}

/// A connector under watch.
#[derive(Clone)]
pub(super) struct Watched<S> {
    inner: S,
}

impl<S: Service<R>, R> Service<R> for Watched<S>
where
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: R) -> Self::Future {
        let connecting = self.inner.call(request);
        Box::pin(async move {
            enter(Phase::Connecting);
            let connected = connecting.await?;
            enter(Phase::Connected);
            Ok(connected)
        })
    }
}
