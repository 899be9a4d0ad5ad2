//! Header names as they were typed, such as `SOAPAction`.
//!
//! Names mean the same in either case, so hyper keeps them in lower case and sends them in title case (`Soapaction`).
//! What it offers for other cases is meant for proxies: reading a message, it notes the names as they stood in it, and
//! what is sent with those notes has them again. The notes cannot be made by hand, so that hyper is given an answer to
//! read that consists of the wanted names.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::{Extensions, Request};
use http_body_util::Full;
use hyper::client::conn::http1;
use moka::sync::Cache;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Sets of names whose notes are kept.
const SETS: u64 = 1_024;

/// Notes for sets of names; clones share them.
#[derive(Clone)]
pub(in super::super) struct TypedNames(Cache<Vec<String>, Extensions>);

impl TypedNames {
    /// None yet.
    pub fn new() -> Self {
        Self(Cache::new(SETS))
    }

    /// What a request must carry for these headers to go out as they are written here; the others go out in title case.
    pub async fn noted(&self, names: &[String]) -> Extensions {
        if names.is_empty() {
            return Extensions::new();
        }
        if let Some(known) = self.0.get(names) {
            return known;
        }
        let noted = note(names).await.unwrap_or_default();
        self.0.insert(names.to_vec(), noted.clone());
        noted
    }
}

async fn note(names: &[String]) -> Result<Extensions, hyper::Error> {
    let lines = names.join(": \r\n");
    let text = Bytes::from(format!("HTTP/1.1 200 OK\r\n{lines}: \r\nContent-Length: 0\r\n\r\n"));
    let reciting = Reciting { text, asked: false, reader: None };
    let mut builder = http1::Builder::new();
    let (mut requests, mut driver) = super::open(builder.preserve_header_case(true), reciting).await?;
    let answering = requests.send_request(Request::new(Full::default()));
    Ok(driver.drive(answering).await?.extensions().clone())
}

/// A stream that says this as soon as it is asked anything.
struct Reciting {
    text: Bytes,
    asked: bool,
    reader: Option<Waker>,
}

impl AsyncRead for Reciting {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.asked {
            self.reader = Some(context.waker().clone());
            return Poll::Pending;
        }
        let length = self.text.len().min(buffer.remaining());
        buffer.put_slice(&self.text.split_to(length));
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Reciting {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.asked = true;
        if let Some(reader) = self.reader.take() {
            reader.wake();
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
