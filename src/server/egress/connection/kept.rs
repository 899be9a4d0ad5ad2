//! Connections that rest between two requests of one route: for [`KEPT_FOR`], so many for each host and port, so many
//! in all. The newest is taken first, so that those that are not needed grow old and are closed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

use super::Connection;
use crate::server::egress::target::Place;

/// How long a connection rests. Servers that close theirs sooner are noticed when it is taken, or answer nothing, which
/// is tried again on a fresh one.
const KEPT_FOR: Duration = Duration::from_secs(10);
/// Most for one host and port: as many as a webhook may have in flight, so that none is made anew for each request.
const PER_PLACE: usize = 1_000;
/// Most of all routes together.
pub(in super::super) const TOTAL: usize = 1_024;

/// The connections of one route that rest.
pub(in super::super) struct Kept {
    inner: Mutex<Inner>,
    room: Arc<Semaphore>,
}

#[derive(Default)]
struct Inner {
    places: HashMap<Place, Vec<Resting>>,
    /// A task looks for those that have rested too long.
    watched: bool,
}

struct Resting {
    connection: Connection,
    since: Instant,
    _room: OwnedSemaphorePermit,
}

impl Kept {
    /// None yet; `room` is shared with other routes.
    pub fn new(room: Arc<Semaphore>) -> Arc<Self> {
        Arc::new(Self { inner: Mutex::default(), room })
    }

    /// One that is still open, as far as anyone can tell.
    pub fn take(&self, place: &Place) -> Option<Connection> {
        loop {
            let mut resting = self.lock().places.get_mut(place)?.pop()?;
            if resting.since.elapsed() < KEPT_FOR && resting.connection.is_open() {
                return Some(resting.connection);
            }
        }
    }

    /// Lets a connection rest, if it is open and there is room.
    pub fn put(self: &Arc<Self>, place: &Place, mut connection: Connection) {
        if !connection.is_open() {
            return;
        }
        let Ok(room) = Arc::clone(&self.room).try_acquire_owned() else { return };
        let resting = Resting { connection, since: Instant::now(), _room: room };
        let mut inner = self.lock();
        match inner.places.get_mut(place) {
            Some(others) if others.len() < PER_PLACE => others.push(resting),
            Some(_) => return,
            None => drop(inner.places.insert(place.clone(), vec![resting])),
        }
        if !std::mem::replace(&mut inner.watched, true) {
            tokio::spawn(close_old(Arc::downgrade(self)));
        }
    }

    /// Closes those that have rested long enough; answers when the next one will have. `None`: none is left, and
    /// nobody watches any more.
    fn close_old(&self) -> Option<Instant> {
        let mut inner = self.lock();
        inner.places.retain(|_, resting| {
            resting.retain(|one| one.since.elapsed() < KEPT_FOR);
            !resting.is_empty()
        });
        let oldest = inner.places.values().flatten().map(|one| one.since).min();
        inner.watched = oldest.is_some();
        oldest.map(|since| since + KEPT_FOR)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn close_old(kept: Weak<Kept>) {
    while let Some(next) = kept.upgrade().and_then(|kept| kept.close_old()) {
        sleep_until(next).await;
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpStream;

    use super::*;
    use crate::server::egress::connection::Stream;
    use crate::server::egress::testing::{OK, answer_all, listen};

    async fn connection() -> Connection {
        let address = listen(|_, stream| answer_all(stream, OK)).await;
        let stream = TcpStream::connect(address).await.unwrap();
        let mut connection = Connection::over(Stream::Plain(stream)).await.unwrap_or_else(|_| panic!("no connection"));
        assert!(connection.is_open());
        connection
    }

    fn place(host: &str) -> Place {
        Place { secure: false, host: host.to_owned(), port: 80 }
    }

    #[tokio::test]
    async fn one_that_rested_too_long_is_closed_and_gives_its_room_back() {
        let room = Arc::new(Semaphore::new(2));
        let kept = Kept::new(Arc::clone(&room));
        kept.put(&place("a"), connection().await);
        kept.put(&place("b"), connection().await);
        kept.put(&place("c"), connection().await);
        assert!(kept.take(&place("c")).is_none(), "there was no room");
        let age = |host: &str| {
            let mut inner = kept.lock();
            let resting = inner.places.get_mut(&place(host)).and_then(|all| all.last_mut()).unwrap();
            resting.since = Instant::now().checked_sub(KEPT_FOR).unwrap();
        };
        age("a");
        assert!(kept.take(&place("a")).is_none());
        assert_eq!(room.available_permits(), 1);
        assert!(kept.close_old().is_some());
        age("b");
        assert!(kept.close_old().is_none() && kept.take(&place("b")).is_none());
        assert_eq!(room.available_permits(), 2);
    }

    #[tokio::test]
    async fn the_newest_is_taken_first() {
        let kept = Kept::new(Arc::new(Semaphore::new(9)));
        kept.put(&place("a"), connection().await);
        kept.put(&place("a"), connection().await);
        let newest = kept.lock().places[&place("a")].last().unwrap().since;
        assert!(kept.take(&place("a")).is_some());
        assert!(kept.lock().places[&place("a")].iter().all(|one| one.since <= newest));
        assert!(kept.take(&place("a")).is_some() && kept.take(&place("a")).is_none());
    }
}
