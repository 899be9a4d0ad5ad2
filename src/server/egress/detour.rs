//! The HTTP client of the static way out. Like the one of the direct way, but with a connector of its own, since a
//! proxy must get the address that the guard has checked, while `Host` and TLS keep the name.

use std::error::Error;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::ACCEPT;
use http::{HeaderValue, Request, Uri};
use http_body_util::Full;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use reqwest::Body;
use rustls::ClientConfig;
use tokio::net::TcpStream;
use tower::{Layer as _, Service};

use super::Outgoing;
use super::client::{POOL_IDLE, POOL_PER_HOST};
use super::resolve::{self, Names};
use super::route::Route;
use super::tunnel::{self, TunnelError};
use super::watch::{self, Phase, WatchLayer, Watched};
use crate::server::config::WayOut;

type BoxError = Box<dyn Error + Send + Sync>;

/// A client whose connections all take the static way out.
#[derive(Clone)]
pub(super) struct Detour(Client<Watched<HttpsConnector<Connector>>, Full<Bytes>>);

impl Detour {
    pub fn new(connector: Connector, tls: ClientConfig) -> Self {
        let connector = HttpsConnector::from((connector, tls));
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(POOL_IDLE)
            .pool_max_idle_per_host(POOL_PER_HOST)
            .http1_title_case_headers(true)
            .retry_canceled_requests(false)
            .build(WatchLayer.layer(connector));
        Self(client)
    }

    /// Sends once and answers as the client of the direct way does.
    pub async fn send(&self, outgoing: &Outgoing) -> Result<reqwest::Response, BoxError> {
        let mut request = Request::post(outgoing.url.as_str()).body(Full::new(outgoing.body.clone()))?;
        for (name, value) in &outgoing.headers {
            request.headers_mut().append(name, value.clone());
        }
        request.headers_mut().entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
        let response = self.0.request(request).await?;
        Ok(response.map(Body::wrap).into())
    }
}

/// Resolves, checks, and goes by the way out; TLS comes on top.
#[derive(Clone)]
pub(super) struct Connector {
    pub names: Names,
    pub route: Arc<Route>,
    pub way: Arc<WayOut>,
}

impl Connector {
    async fn connect(self, uri: Uri) -> Result<TokioIo<TcpStream>, BoxError> {
        watch::enter(Phase::Resolving);
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
        let found = match host.parse() {
            Ok(address) => vec![address],
            Err(_) => self.names.lookup(host).await?,
        };
        let allowed = tunnel::suitable(&self.way, resolve::filter(&self.route.policy, host, &found)?)?;
        watch::enter(Phase::Connecting);
        let secure = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
        let mut last = None;
        for address in allowed {
            match tunnel::open(&self.way, SocketAddr::new(address, port)).await {
                Ok(stream) => return Ok(TokioIo::new(stream)),
                Err(error @ (TunnelError::Unreachable { .. } | TunnelError::Target(_))) => last = Some(error),
                Err(error) => return Err(error.into()),
            }
        }
        Err(last.map_or_else(|| "there is no address to connect to".into(), Into::into))
    }
}

impl Service<Uri> for Connector {
    type Response = TokioIo<TcpStream>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        Box::pin(self.clone().connect(uri))
    }
}

#[cfg(test)]
#[path = "detour_tests.rs"]
mod tests;
