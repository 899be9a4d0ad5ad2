//! `tidings listen`: a receiver on loopback that prints each request and whether its signature holds.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use clap::Args;
use zeroize::Zeroizing;

use crate::domain::time::Timestamp;
use crate::server::clock::Clock;
use crate::server::egress::signing;

/// Receivers refuse signatures older or newer than this, as Standard Webhooks advises.
const TOLERANCE_S: i64 = 300;

/// Arguments of `tidings listen`.
#[derive(Debug, Args)]
pub struct Listen {
    /// The port to listen on, at 127.0.0.1
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// The webhook's signing secret (whsec_…): with it each signature is checked
    #[arg(long, value_name = "whsec_…")]
    secret: Option<String>,
    /// The HTTP status to answer with
    #[arg(long, default_value_t = 200)]
    status: u16,
}

struct Receiver {
    clock: Clock,
    key: Option<Zeroizing<Vec<u8>>>,
    status: StatusCode,
}

/// Listens until the process is stopped.
///
/// # Errors
/// A sentence: when the secret or the status is not one, or the port is taken.
pub async fn run(args: Listen) -> Result<(), String> {
    let key = match args.secret.as_deref() {
        Some(secret) => Some(signing::key_of(secret).ok_or("--secret must be whsec_ followed by base64")?),
        None => None,
    };
    let status = StatusCode::from_u16(args.status).map_err(|_| format!("{} is not an HTTP status", args.status))?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .map_err(|error| format!("cannot listen on {address}: {error}; choose another --port"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    print(&format!("Listening on http://{address} and answering {status}. Stop with Ctrl+C.\n"));
    let receiver = Arc::new(Receiver { clock: Clock::system(), key, status });
    let router = Router::new().fallback(receive).with_state(receiver);
    axum::serve(listener, router).await.map_err(|error| error.to_string())
}

async fn receive(
    State(receiver): State<Arc<Receiver>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let now = receiver.clock.now();
    print(&describe(&receiver, now, &format!("{method} {uri}"), &headers, &body));
    receiver.status
}

fn describe(receiver: &Receiver, now: Timestamp, request: &str, headers: &HeaderMap, body: &[u8]) -> String {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let mut text = format!("\n{now}  {}\n", printable(request));
    for name in ["webhook-id", "webhook-timestamp", "webhook-attempt", "webhook-test", "authorization", "content-type"]
    {
        if let Some(value) = header(name) {
            let _ = writeln!(text, "  {name}: {}", printable(value));
        }
    }
    let _ = writeln!(text, "  signature: {}", verdict(receiver, now, header, body));
    let _ = writeln!(text, "  {}", printable(&String::from_utf8_lossy(body)));
    text
}

/// Whoever sends must not be able to drive the terminal, nor to turn the order of what it shows.
fn printable(text: &str) -> String {
    let unsafe_to_show = |letter: char| (letter.is_control() && !matches!(letter, '\n' | '\t')) || turns_order(letter);
    text.chars().map(|letter| if unsafe_to_show(letter) { '\u{fffd}' } else { letter }).collect()
}

/// The control characters of Unicode's bidirectional algorithm.
const fn turns_order(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn verdict<'a>(receiver: &Receiver, now: Timestamp, header: impl Fn(&str) -> Option<&'a str>, body: &[u8]) -> String {
    let (Some(id), Some(time), Some(given)) =
        (header("webhook-id"), header("webhook-timestamp"), header("webhook-signature"))
    else {
        return "none".to_owned();
    };
    let Some(key) = &receiver.key else {
        return "there is one; start with --secret whsec_… to check it".to_owned();
    };
    let Ok(seconds) = time.parse::<i64>() else {
        return "does NOT hold: webhook-timestamp is not a number".to_owned();
    };
    if !signing::verify_v1(key, id, seconds, body, given) {
        return "does NOT hold: another secret, or the body was changed on the way".to_owned();
    }
    if (now.unix_seconds() - seconds).abs() > TOLERANCE_S {
        return "holds, but its time is more than five minutes off".to_owned();
    }
    "holds".to_owned()
}

/// Printing must not end the receiver when the reader of its output goes away.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    const NOW: Timestamp = Timestamp(1_715_175_712_000);

    fn told(sign_with: &[u8], check_with: Option<&[u8]>, body: &[u8], signed_body: &[u8], at: i64) -> String {
        let receiver = Receiver {
            clock: Clock::fake(NOW),
            key: check_with.map(|key| key.to_vec().into()),
            status: StatusCode::OK,
        };
        let mut headers = HeaderMap::new();
        headers.insert("webhook-id", HeaderValue::from_static("dlv_1"));
        headers.insert("webhook-timestamp", HeaderValue::from(at));
        let signature = format!("v1,AAAA {}", signing::sign_v1(sign_with, "dlv_1", at, signed_body));
        headers.insert("webhook-signature", HeaderValue::from_str(&signature).expect("a header"));
        describe(&receiver, NOW, "POST /", &headers, body)
    }

    #[test]
    fn it_says_whether_the_signature_holds() {
        let at = NOW.unix_seconds();
        assert!(told(b"k", Some(b"k"), b"{}", b"{}", at).contains("signature: holds\n"));
        assert!(told(b"k", Some(b"k"), b"{} ", b"{}", at).contains("does NOT hold"));
        assert!(told(b"k", Some(b"other"), b"{}", b"{}", at).contains("does NOT hold"));
        assert!(told(b"k", Some(b"k"), b"{}", b"{}", at - 301).contains("five minutes off"));
        assert!(told(b"k", None, b"{}", b"{}", at).contains("--secret"));
    }

    #[test]
    fn a_path_cannot_drive_the_terminal() {
        let receiver = Receiver { clock: Clock::fake(NOW), key: None, status: StatusCode::OK };
        let told = describe(&receiver, NOW, "POST /\u{9b}31m\u{202e}X", &HeaderMap::new(), "\u{2067}{}".as_bytes());
        assert!(!told.contains(['\u{9b}', '\u{202e}', '\u{2067}']), "{told:?}");
    }

    #[test]
    fn a_body_cannot_drive_the_terminal() {
        let body = b"{\"a\":\"\x1b[2J\"}";
        assert!(!told(b"k", None, body, body, NOW.unix_seconds()).contains('\x1b'));
    }
}
