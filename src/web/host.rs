//! Pages are answered under this server's own names only. A page elsewhere whose name is made to lead here could otherwise act
//! as one of ours: to the browser, the two would be one site.
//!
//! Ours are the public URL's name, the address that the client has connected to, and `localhost` where that is this machine.
//! A server that listens on every address cannot know under which of them it is reached; it takes any address, and
//! `localhost`: what can be made to lead here is a name, and no address.
//!
//! The API, `/healthz`, `/readyz` and `/metrics` are answered under any name. They read no cookie: whoever has a key needs no
//! browser to help, and whoever has none gets nothing by one.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST};
use axum::http::uri::Authority;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use url::Url;

use crate::server::listener::LocalAddress;
use crate::server::state::AppState;

/// The names of this server.
#[derive(Clone)]
pub struct Names {
    public_url: String,
    /// Of the public URL, without brackets.
    public: String,
    listens: IpAddr,
}

impl Names {
    /// As the settings say.
    #[must_use]
    pub fn of(state: &AppState) -> Self {
        Self::new(&state.public_url, state.config.listen)
    }

    fn new(public_url: &str, listens: SocketAddr) -> Self {
        let public = Url::parse(public_url).ok().and_then(|url| Some(bare(url.host_str()?)));
        Self { public_url: public_url.to_owned(), public: public.unwrap_or_default(), listens: listens.ip() }
    }

    /// Whether a browser that uses this host means this server.
    fn hold(&self, host: &str, local: Option<IpAddr>) -> bool {
        let host = bare(host);
        if host == self.public {
            return true;
        }
        let local = local.unwrap_or(self.listens).to_canonical();
        let any = self.listens.is_unspecified();
        match host.parse::<IpAddr>() {
            Ok(address) => any || address.to_canonical() == local,
            Err(_) => host == "localhost" && (any || local.is_loopback()),
        }
    }
}

/// Without brackets and a dot at the end, in small letters.
fn bare(host: &str) -> String {
    host.trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase()
}

/// Refuses what means another server, with 421.
pub async fn layer(State(names): State<Names>, request: Request, next: Next) -> Response {
    let local = request.extensions().get::<LocalAddress>().map(|local| local.0.ip());
    match host(&request) {
        Some(host) if names.hold(&host, local) => next.run(request).await,
        _ => misdirected(&names.public_url),
    }
}

/// The host of the request: one, or none at all.
fn host(request: &Request) -> Option<String> {
    if let Some(authority) = request.uri().authority() {
        return Some(authority.host().to_owned());
    }
    let mut values = request.headers().get_all(HOST).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let authority: Authority = value.to_str().ok()?.parse().ok()?;
    Some(authority.host().to_owned())
}

fn misdirected(public_url: &str) -> Response {
    let url = html_escape::encode_double_quoted_attribute(public_url);
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Another address</title></head><body>\
         <h1>This server has another address</h1><p>Open <a href=\"{url}\">{url}</a> instead. If you run this server and \
         people are meant to reach it as you just did, set <code>TIDINGS_PUBLIC_URL</code> to that address.</p></body></html>"
    );
    let headers = [(CACHE_CONTROL, "no-store"), (CONTENT_SECURITY_POLICY, "default-src 'none'")];
    (StatusCode::MISDIRECTED_REQUEST, headers, Html(page)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Public URL, where it listens, where the client has connected to; its names, and those of others.
    type Case = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

    #[test]
    fn a_server_knows_its_names() {
        let table: [Case; 4] = [
            (
                "https://hooks.example.com",
                "127.0.0.1:3000",
                "127.0.0.1",
                &["hooks.example.com", "HOOKS.example.com.", "127.0.0.1", "localhost"],
                &["evil.example", "example.com", "x.hooks.example.com", "127.0.0.2", "", "localhost.evil.example"],
            ),
            (
                "http://10.0.0.5:3000",
                "10.0.0.5:3000",
                "10.0.0.5",
                &["10.0.0.5"],
                &["localhost", "10.0.0.6", "evil.example"],
            ),
            ("http://[::1]:3000", "[::1]:3000", "::1", &["[::1]", "localhost"], &["[::2]", "evil.example"]),
            (
                "http://127.0.0.1:3000",
                "0.0.0.0:3000",
                "172.17.0.2",
                &["192.0.2.1", "[2001:db8::1]", "localhost", "172.17.0.2"],
                &["evil.example", "2130706433.evil.example"],
            ),
        ];
        for (public_url, listens, local, ours, others) in table {
            let names = Names::new(public_url, listens.parse().expect("an address"));
            let local = Some(local.parse().expect("an address"));
            for host in ours {
                assert!(names.hold(host, local), "{host} at {listens}");
            }
            for host in others {
                assert!(!names.hold(host, local), "{host} at {listens}");
            }
        }
    }
}
