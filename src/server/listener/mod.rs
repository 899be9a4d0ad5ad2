//! Takes connections and answers their requests: HTTP/1.1, with a bound on everything that a client can make the server
//! wait for, and on how many clients can do so at once.
//!
//! - A request's head must be there 10 seconds after its first byte, or after the connection was made; its body must make
//!   progress; an answer must be taken; a connection may be idle for 60 seconds between requests ([`limits::Patience`]).
//! - The process uses all the file descriptors that it may have, and connections at most half of them
//!   ([`limits::Share`]): the rest is for deliveries, the database and files. One address has at most half of that half;
//!   proxies that are trusted have no share of their own.
//! - When no connection is free, the one that has waited longest for its client is closed. One whose request is being
//!   worked on is never closed, so a new client waits when there are only such.
//! - Live streams have at most half of the connections, and one person a few ([`Connections::stream`]).
//! - HTTP/2 is not spoken: a proxy in front speaks it with browsers.
//!
//! A stop takes no more connections, lets requests under way end, and closes the others.

mod alarm;
mod body;
mod connections;
mod limits;
mod progress;
mod socket;
mod streams;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

pub use connections::Connections;
pub use limits::{Patience, Share, raise_descriptors};
pub use streams::StreamPlace;

use connections::Place;

/// Room for the head of a request, and for what is read and written at once.
const BUFFER_BYTES: usize = 64 * 1024;
/// After `accept` has failed for want of something that the system may have again soon.
const PAUSE: Duration = Duration::from_millis(100);
/// What a stop still gives a client that has not sent its whole request.
const LAST_WAIT: Duration = Duration::from_secs(1);

/// The address of this server that a client has connected to.
#[derive(Debug, Clone, Copy)]
pub struct LocalAddress(pub SocketAddr);

/// Whose connections are taken, and how long they are waited for.
#[derive(Clone)]
pub struct Terms {
    /// The connections of all listeners.
    pub connections: Arc<Connections>,
    /// How long clients are waited for.
    pub patience: Patience,
    /// Addresses of proxies, behind which there are many clients.
    pub proxies: Arc<[IpNet]>,
}

/// Answers requests until `stop`, then ends when those under way have ended.
pub async fn serve(listener: TcpListener, router: Router, terms: Terms, stop: CancellationToken) {
    let tasks = TaskTracker::new();
    while let Some((stream, peer)) = next(&listener, &terms, &stop).await {
        let client = peer.ip().to_canonical();
        let shared = terms.proxies.iter().any(|proxy| proxy.contains(&client));
        if let Some(place) = terms.connections.take((!shared).then_some(client)) {
            tasks.spawn(talk(stream, peer, place, router.clone(), terms.patience, stop.clone()));
        }
    }
    drop(listener);
    tasks.close();
    tasks.wait().await;
}

/// The next connection, once there is room for it; `None`: the server stops. Room is made only when somebody wants it.
async fn next(listener: &TcpListener, terms: &Terms, stop: &CancellationToken) -> Option<(TcpStream, SocketAddr)> {
    let accepted = async {
        loop {
            match listener.accept().await {
                Ok(accepted) => {
                    terms.connections.room().await;
                    return accepted;
                }
                // Gone before it was taken.
                Err(error) if is_the_clients(&error) => {}
                Err(error) => {
                    terms.connections.not_accepted(&error);
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    };
    tokio::select! {
        biased;
        () = stop.cancelled() => None,
        accepted = accepted => Some(accepted),
    }
}

fn is_the_clients(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Answers the requests of a connection.
async fn talk(
    stream: TcpStream,
    peer: SocketAddr,
    place: Place,
    router: Router,
    patience: Patience,
    stop: CancellationToken,
) {
    let progress = Arc::clone(place.progress());
    let local = stream.local_addr().ok().map(LocalAddress);
    let service = service_fn(|request: Request<Incoming>| {
        let (router, progress) = (router.clone(), Arc::clone(&progress));
        async move {
            let mut request = body::received(request, &progress, patience);
            request.extensions_mut().insert(ConnectInfo(peer));
            local.map(|local| request.extensions_mut().insert(local));
            let response = router.oneshot(request).await?;
            Ok::<_, Infallible>(response.map(|body| body::Answer::new(body, progress)))
        }
    });
    let socket = TokioIo::new(socket::Socket::new(stream, Arc::clone(&progress), patience));
    let mut connection = pin!(http1::Builder::new().max_buf_size(BUFFER_BYTES).serve_connection(socket, service));
    tokio::select! {
        _ = connection.as_mut() => return,
        () = place.unwanted() => return,
        () = progress.idle_for_long(&patience) => return,
        () = stop.cancelled() => {}
    }
    connection.as_mut().graceful_shutdown();
    let ended = tokio::time::timeout(LAST_WAIT, connection.as_mut()).await.is_ok();
    if !ended && !progress.is_half() {
        let _ = connection.await;
    }
}

#[cfg(test)]
mod tests;
