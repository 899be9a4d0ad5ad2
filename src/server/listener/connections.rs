//! The connections that there are: who has how many, and which one goes when there is no room.

use std::collections::HashMap;
use std::io::Error;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::limits::Share;
use super::progress::Progress;
use super::streams::{StreamPlace, Streams};
use crate::server::telemetry::meters::ConnectionMeters;

/// How soon it is looked again for a connection that may be closed, when there is none.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// A want of room is told at most this often.
const TOLD_EVERY: Duration = Duration::from_secs(60);

/// The connections of all listeners.
pub struct Connections {
    share: Share,
    open: Mutex<Open>,
    /// Told whenever one has gone.
    gone: Notify,
    streams: Arc<Streams>,
    meters: ConnectionMeters,
}

#[derive(Default)]
struct Open {
    next: u64,
    all: HashMap<u64, Entry>,
    /// Those that are not about to be closed, by address.
    of: HashMap<IpAddr, usize>,
    told: Option<Instant>,
}

struct Entry {
    /// `None`: behind a proxy, so without a share of its own.
    address: Option<IpAddr>,
    progress: Arc<Progress>,
    unwanted: CancellationToken,
}

impl Connections {
    /// With room for so many.
    #[must_use]
    pub fn new(share: Share, meters: ConnectionMeters) -> Arc<Self> {
        let (open, gone, streams) = (Mutex::default(), Notify::new(), Arc::default());
        Arc::new(Self { share, open, gone, streams, meters })
    }

    /// A place for a live stream of this person, if there is one.
    #[must_use]
    pub fn stream(&self, person: Uuid) -> Option<StreamPlace> {
        self.streams.take(person, self.share.streams, self.share.streams_of_one)
    }

    /// Returns when there is room for one more; closes the one that has waited longest for its client to get it.
    pub(super) async fn room(&self) {
        loop {
            let gone = self.gone.notified();
            {
                let mut open = self.lock();
                if open.all.len() < self.share.all {
                    return;
                }
                let one_goes = open.all.values().any(|entry| entry.unwanted.is_cancelled());
                let closed = !one_goes && open.close_longest_waiting(|_| true);
                self.full(&mut open, closed, "no connection is free");
            }
            let _ = tokio::time::timeout(LOOK_AGAIN, gone).await;
        }
    }

    /// Takes a connection from this address; `None`: it has too many, all of which are being answered.
    pub(super) fn take(self: &Arc<Self>, address: Option<IpAddr>) -> Option<Place> {
        let address = address.map(network);
        let mut open = self.lock();
        let own = address.and_then(|address| open.of.get(&address).copied()).unwrap_or(0);
        if own >= self.share.of_one {
            let closed = open.close_longest_waiting(|entry| entry.address == address);
            self.full(&mut open, true, "an address has all the connections that one may have");
            if !closed {
                return None;
            }
        }
        let (progress, unwanted) = (Arc::new(Progress::new()), CancellationToken::new());
        let id = open.next;
        open.next += 1;
        if let Some(address) = address {
            *open.of.entry(address).or_default() += 1;
        }
        let entry = Entry { address, progress: Arc::clone(&progress), unwanted: unwanted.clone() };
        open.all.insert(id, entry);
        self.meters.open.increment(1);
        Some(Place { connections: Arc::clone(self), id, progress, unwanted })
    }

    /// The system could give no connection: for want of descriptors, as a rule.
    pub(super) fn not_accepted(&self, error: &Error) {
        let mut open = self.lock();
        open.close_longest_waiting(|_| true);
        self.full(&mut open, true, &error.to_string());
    }

    fn full(&self, open: &mut Open, closed: bool, reason: &str) {
        if closed {
            self.meters.closed.increment(1);
        }
        if open.told.is_none_or(|told| told.elapsed() >= TOLD_EVERY) {
            open.told = Some(Instant::now());
            tracing::warn!(reason, open = open.all.len(), limit = self.share.all, "serve.connections_full");
        }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// With IPv6 the network.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
    }
}

impl Open {
    /// Closes the one of these that has waited longest for its client; whether there was one.
    fn close_longest_waiting(&mut self, of: impl Fn(&Entry) -> bool) -> bool {
        let wanted = self.all.values_mut().filter(|entry| !entry.unwanted.is_cancelled() && of(entry));
        let waiting = wanted.filter_map(|entry| Some((entry.progress.waits_since()?, entry)));
        let Some((_, entry)) = waiting.min_by_key(|(since, _)| *since) else { return false };
        entry.unwanted.cancel();
        let address = entry.address;
        self.forget(address);
        true
    }

    fn forget(&mut self, address: Option<IpAddr>) {
        let Some(address) = address else { return };
        if let Some(own) = self.of.get_mut(&address) {
            *own -= 1;
            if *own == 0 {
                self.of.remove(&address);
            }
        }
    }
}

/// A connection's place; free again when it is dropped.
pub(super) struct Place {
    connections: Arc<Connections>,
    id: u64,
    progress: Arc<Progress>,
    unwanted: CancellationToken,
}

impl Place {
    /// Where the connection is.
    pub(super) fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// Returns when the place is needed for another.
    pub(super) async fn unwanted(&self) {
        self.unwanted.cancelled().await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.connections.lock();
        if let Some(entry) = open.all.remove(&self.id)
            && !entry.unwanted.is_cancelled()
        {
            open.forget(entry.address);
        }
        drop(open);
        self.connections.meters.open.decrement(1);
        self.connections.gone.notify_waiters();
    }
}
