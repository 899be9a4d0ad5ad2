//! Connections by the static way out: through a proxy, or from an address of this machine.
//!
//! A proxy gets an address that the guard has checked, never a name: it must not resolve anything for us.

use std::fmt::Write as _;
use std::io;
use std::net::{IpAddr, SocketAddr};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{Instant, timeout_at};

use crate::server::config::{Proxy, WayOut};

/// Longest head of a proxy's answer, in bytes.
const HEAD_LIMIT: usize = 8_192;
/// How much of a proxy's own words is repeated, in characters.
const WORDS: usize = 100;

/// Why no connection was made. Messages do not name the proxy's address: those who read them are not its operators.
#[derive(Debug, thiserror::Error)]
pub(super) enum TunnelError {
    /// Nobody answers at the proxy's address.
    #[error("The proxy of the static address cannot be reached: {0}.")]
    Down(#[source] io::Error),
    /// It wants another login.
    #[error("The proxy of the static address refuses our login{}.", if *.given { "" } else { ": it wants one" })]
    Login { given: bool },
    /// It does not want to connect there.
    #[error("The proxy of the static address refuses to connect to {target}: {said}.")]
    Refused { target: SocketAddr, said: String },
    /// It is none, or hung up.
    #[error("The proxy of the static address gave no answer that can be understood: {0}.")]
    Odd(String),
    /// It tried, and came no further.
    #[error("The proxy of the static address could not connect to {target}: {said}.")]
    Unreachable { target: SocketAddr, said: String, refused: bool },
    /// The address to send from is not of this machine.
    #[error("This server cannot send from its static address {from}: {source}.")]
    Bind { from: IpAddr, source: io::Error },
    /// Static address and endpoint have no IP version in common.
    #[error("The static address {0} and the endpoint's address are not of the same IP version.")]
    Family(IpAddr),
    /// No connection from the static address to the endpoint.
    #[error(transparent)]
    Target(io::Error),
}

/// Those of the addresses that this way can lead to.
pub(super) fn suitable(way: &WayOut, found: Vec<IpAddr>) -> Result<Vec<IpAddr>, TunnelError> {
    let WayOut::Bind(from) = way else { return Ok(found) };
    let same: Vec<IpAddr> = found.into_iter().filter(|address| address.is_ipv4() == from.is_ipv4()).collect();
    if same.is_empty() { Err(TunnelError::Family(*from)) } else { Ok(same) }
}

/// Connects to a checked address. Until the deadline a proxy can be reached, or it is the proxy's fault; what it does
/// afterwards is a matter of the address.
pub(super) async fn open(way: &WayOut, target: SocketAddr, deadline: Instant) -> Result<TcpStream, TunnelError> {
    match way {
        WayOut::Bind(from) => bound(*from, target).await,
        WayOut::Http(proxy) => {
            let mut stream = reach(proxy, deadline).await?;
            ask_http(&mut stream, proxy, target).await?;
            Ok(stream)
        }
        WayOut::Socks5(proxy) => {
            let mut stream = reach(proxy, deadline).await?;
            ask_socks(&mut stream, proxy, target).await?;
            Ok(stream)
        }
    }
}

async fn bound(from: IpAddr, target: SocketAddr) -> Result<TcpStream, TunnelError> {
    let socket = if from.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() };
    let socket = socket.and_then(|socket| socket.bind(SocketAddr::new(from, 0)).map(|()| socket));
    let socket = socket.map_err(|source| TunnelError::Bind { from, source })?;
    socket.connect(target).await.map_err(TunnelError::Target)
}

async fn reach(proxy: &Proxy, deadline: Instant) -> Result<TcpStream, TunnelError> {
    let reached = timeout_at(deadline, TcpStream::connect((proxy.host.as_str(), proxy.port))).await;
    let late = |_| io::Error::new(io::ErrorKind::TimedOut, "it accepts no connection in time");
    reached.map_err(late).flatten().map_err(TunnelError::Down)
}

fn broken(error: io::Error) -> TunnelError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset => TunnelError::Odd("it hung up".to_owned()),
        _ => TunnelError::Odd(error.to_string()),
    }
}

async fn ask_http(stream: &mut TcpStream, proxy: &Proxy, target: SocketAddr) -> Result<(), TunnelError> {
    let mut ask = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n");
    if let Some((user, password)) = &proxy.login {
        let login = STANDARD.encode(format!("{user}:{password}"));
        // Writing to a text cannot fail.
        let _ = write!(ask, "Proxy-Authorization: Basic {login}\r\n");
    }
    ask.push_str("\r\n");
    stream.write_all(ask.as_bytes()).await.map_err(broken)?;
    let head = read_head(stream).await?;
    let line = head.lines().next().unwrap_or_default();
    let said: String = line.split_once(' ').map_or("", |(_, said)| said).chars().filter(|c| !c.is_control()).collect();
    let said: String = said.chars().take(WORDS).collect();
    let status = said.get(..3).and_then(|digits| digits.parse::<u16>().ok()).filter(|_| line.starts_with("HTTP/1."));
    match status {
        Some(200..=299) => Ok(()),
        Some(407) => Err(TunnelError::Login { given: proxy.login.is_some() }),
        Some(500..=599) => Err(TunnelError::Unreachable { target, said, refused: false }),
        Some(_) => Err(TunnelError::Refused { target, said }),
        None => Err(TunnelError::Odd("it does not speak HTTP".to_owned())),
    }
}

/// Reads to the empty line and not a byte further: what follows belongs to the endpoint.
async fn read_head(stream: &mut TcpStream) -> Result<String, TunnelError> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == HEAD_LIMIT {
            return Err(TunnelError::Odd("it is too long".to_owned()));
        }
        head.push(stream.read_u8().await.map_err(broken)?);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// RFC 1928, with the login of RFC 1929.
async fn ask_socks(stream: &mut TcpStream, proxy: &Proxy, target: SocketAddr) -> Result<(), TunnelError> {
    const VERSION: u8 = 5;
    const NO_LOGIN: u8 = 0;
    const LOGIN: u8 = 2;
    let given = proxy.login.is_some();
    let methods: &[u8] = if given { &[VERSION, 2, NO_LOGIN, LOGIN] } else { &[VERSION, 1, NO_LOGIN] };
    stream.write_all(methods).await.map_err(broken)?;
    let mut chosen = [0; 2];
    stream.read_exact(&mut chosen).await.map_err(broken)?;
    match (chosen, &proxy.login) {
        ([VERSION, NO_LOGIN], _) => {}
        ([VERSION, LOGIN], Some(login)) => log_in(stream, login).await?,
        ([VERSION, _], _) => return Err(TunnelError::Login { given }),
        _ => return Err(TunnelError::Odd("it does not speak SOCKS5".to_owned())),
    }
    let mut ask = vec![VERSION, 1, 0];
    match target.ip() {
        IpAddr::V4(address) => ask.extend([1].into_iter().chain(address.octets())),
        IpAddr::V6(address) => ask.extend([4].into_iter().chain(address.octets())),
    }
    ask.extend(target.port().to_be_bytes());
    stream.write_all(&ask).await.map_err(broken)?;
    let mut reply = [0; 4];
    stream.read_exact(&mut reply).await.map_err(broken)?;
    refusal(reply[1], target)?;
    // The address that the proxy sends from, which nobody needs.
    let rest = match reply[3] {
        1 => 4 + 2,
        4 => 16 + 2,
        _ => usize::from(stream.read_u8().await.map_err(broken)?) + 2,
    };
    stream.read_exact(&mut vec![0; rest]).await.map_err(broken).map(drop)
}

async fn log_in(stream: &mut TcpStream, (user, password): &(String, String)) -> Result<(), TunnelError> {
    let mut ask = vec![1];
    for text in [user, password] {
        // The setting was refused if one were longer.
        ask.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
        ask.extend(text.as_bytes());
    }
    stream.write_all(&ask).await.map_err(broken)?;
    let mut reply = [0; 2];
    stream.read_exact(&mut reply).await.map_err(broken)?;
    if reply[1] == 0 { Ok(()) } else { Err(TunnelError::Login { given: true }) }
}

/// What the reply to a request for a connection says.
fn refusal(reply: u8, target: SocketAddr) -> Result<(), TunnelError> {
    let said = match reply {
        0 => return Ok(()),
        1 => "general failure",
        2 => return Err(TunnelError::Refused { target, said: "its rules do not allow it".to_owned() }),
        3 => "network unreachable",
        4 => "host unreachable",
        5 => "connection refused",
        6 => "no answer in time",
        _ => return Err(TunnelError::Odd(format!("SOCKS5 reply {reply}"))),
    };
    Err(TunnelError::Unreachable { target, said: said.to_owned(), refused: reply == 5 })
}

#[cfg(test)]
#[path = "tunnel_tests.rs"]
mod tests;
