//! One HTTP/1.1 connection to an endpoint, which lives in the task of whoever uses it.
//!
//! - Nothing runs beside the request: the sender's own task reads and writes while it waits for the answer ([`drive`]),
//!   and a connection that rests is not polled at all. Whether it is still open shows when it is taken again
//!   ([`Connection::is_open`]).
//! - An answer counts by its status line. Of the lines below it those that are no headers are passed over: without a
//!   colon or a name, with control characters; a space before the colon and a folded value are read as they were meant.
//!   What remains an error are a NUL, a lone CR, more than a hundred lines, and more than 64 KiB of them.
//! - A body is read to the limit or the deadline. Only a connection whose answer was read to its end is used again.
//! - [`Unanswered::unheard`] tells a connection that ended before a byte of an answer came. On one that was kept, the
//!   endpoint had most likely closed it before the request arrived.

mod case;
mod kept;
mod wire;

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt as _;
use http::{HeaderMap, Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{Instant, timeout_at};

use super::SendFailure;
use super::failure::{self, Phase};
use crate::domain::attempt::RESPONSE_BODY_LIMIT;

pub(super) use case::TypedNames;
pub(super) use kept::{Kept, TOTAL};
pub(super) use wire::Stream;
use wire::{Heard, Wire};

/// Longest head of an answer, in bytes, and what is read of its body at a time.
const HEAD_LIMIT: usize = 64 * 1024;

/// What requests carry.
pub(super) type Body = Full<Bytes>;

/// When an attempt began and when it must be over.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub start: Instant,
    pub deadline: Instant,
    /// All of it.
    pub timeout: Duration,
}

impl Span {
    pub fn of(timeout: Duration) -> Self {
        let start = Instant::now();
        Self { start, deadline: start + timeout, timeout }
    }
}

/// Milliseconds since then, to the microsecond.
pub(super) fn millis(since: Instant) -> f64 {
    (since.elapsed().as_secs_f64() * 1_000_000.0).round() / 1_000.0
}

/// An answer as it came.
pub(super) struct Received {
    pub status: u16,
    pub headers: HeaderMap,
    /// No more than the limit.
    pub body: Vec<u8>,
    /// There was more, or its end did not come.
    pub truncated: bool,
    /// From the start of the attempt to the end of the headers.
    pub first_byte: f64,
}

/// Why no answer came.
pub(super) struct Unanswered {
    pub failure: SendFailure,
    /// The connection ended before a byte of an answer had come.
    pub unheard: bool,
}

/// An open connection.
pub(super) struct Connection {
    requests: SendRequest<Body>,
    driver: Driver<Wire>,
    heard: Heard,
}

impl Connection {
    /// Speaks HTTP over this stream.
    pub async fn over(stream: Stream) -> Result<Self, SendFailure> {
        let heard = Heard::default();
        let mut builder = http1::Builder::new();
        builder
            .allow_spaces_after_header_name_in_responses(true)
            .allow_obsolete_multiline_headers_in_responses(true)
            .ignore_invalid_headers_in_responses(true)
            // Names mean the same in either case; receivers that compare them letter by letter expect this one.
            .title_case_headers(true)
            .max_buf_size(HEAD_LIMIT);
        let (requests, driver) =
            open(&builder, Wire::new(stream, heard.clone())).await.map_err(|error| failure::of_http(&error))?;
        Ok(Self { requests, driver, heard })
    }

    /// Sends a request and reads its answer, both within the span.
    pub async fn exchange(&mut self, request: Request<Body>, span: Span) -> Result<Received, Unanswered> {
        self.heard.forget();
        let answering = self.requests.send_request(request);
        let Ok(answered) = timeout_at(span.deadline, self.driver.drive(answering)).await else {
            let failure = failure::timed_out(Phase::Answer, span.timeout);
            return Err(Unanswered { failure, unheard: false });
        };
        let first_byte = millis(span.start);
        let (head, body) = answered.map(Response::into_parts).map_err(|error| Unanswered {
            failure: failure::of_http(&error),
            unheard: failure::is_closed(&error) && !self.heard.anything(),
        })?;
        let (body, truncated) = self.read(body, span.deadline).await;
        Ok(Received { status: head.status.as_u16(), headers: head.headers, body, truncated, first_byte })
    }

    /// Reads to the end of the body, the limit or the deadline. Also tells whether something is missing.
    async fn read(&mut self, mut body: Incoming, deadline: Instant) -> (Vec<u8>, bool) {
        let mut bytes = Vec::new();
        loop {
            match timeout_at(deadline, self.driver.drive(body.frame())).await {
                Ok(Some(Ok(frame))) => {
                    let Ok(data) = frame.into_data() else { continue };
                    let room = RESPONSE_BODY_LIMIT - bytes.len();
                    bytes.extend_from_slice(&data[..data.len().min(room)]);
                    if data.len() > room {
                        return (bytes, true);
                    }
                }
                Ok(None) => return (bytes, false),
                // Too late, or broken off: the status line counts all the same.
                Ok(Some(Err(_))) | Err(_) => return (bytes, true),
            }
        }
    }

    /// Whether it can take a request: nobody has closed it, and the last answer is over.
    pub fn is_open(&mut self) -> bool {
        self.driver.look();
        self.requests.is_ready()
    }
}

/// The half of a connection that reads and writes; `None`: it has ended.
struct Driver<T: AsyncRead + AsyncWrite + Unpin>(Option<http1::Connection<TokioIo<T>, Body>>);

async fn open<T>(builder: &http1::Builder, stream: T) -> Result<(SendRequest<Body>, Driver<T>), hyper::Error>
where
    T: AsyncRead + AsyncWrite + Unpin,
{
    let (requests, connection) = builder.handshake(TokioIo::new(stream)).await?;
    Ok((requests, Driver(Some(connection))))
}

impl<T: AsyncRead + AsyncWrite + Unpin> Driver<T> {
    /// Reads and writes until this is ready.
    async fn drive<R>(&mut self, work: impl Future<Output = R>) -> R {
        let mut work = pin!(work);
        poll_fn(|context| {
            if let Some(connection) = &mut self.0
                && Pin::new(connection).poll(context).is_ready()
            {
                // Whoever waits for something of it has been told.
                self.0 = None;
            }
            work.as_mut().poll(context)
        })
        .await
    }

    /// Reads what has come meanwhile: the end, as a rule.
    fn look(&mut self) {
        if self.0.as_mut().is_some_and(|connection| connection.now_or_never().is_some()) {
            self.0 = None;
        }
    }
}
