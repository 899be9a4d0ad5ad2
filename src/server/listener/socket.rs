//! A connection's bytes, and the waits for them: a client that sends nothing or takes nothing for too long is gone.

use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::alarm::Alarm;
use super::limits::Patience;
use super::progress::Progress;

/// See the module.
pub(super) struct Socket {
    stream: TcpStream,
    progress: Arc<Progress>,
    patience: Patience,
    reading: Alarm,
    writing: Alarm,
    /// Since when the client takes nothing of what there is for it.
    stalled: Option<Instant>,
}

impl Socket {
    pub(super) fn new(stream: TcpStream, progress: Arc<Progress>, patience: Patience) -> Self {
        let (reading, writing) = (Alarm::default(), Alarm::default());
        Self { stream, progress, patience, reading, writing, stalled: None }
    }

    fn written(&mut self, wrote: Poll<Result<usize>>, context: &mut Context<'_>) -> Poll<Result<usize>> {
        if wrote.is_ready() {
            self.stalled = None;
            return wrote;
        }
        let since = *self.stalled.get_or_insert_with(Instant::now);
        if self.writing.has_come(since + self.patience.taking, context) { Poll::Ready(Err(too_slow())) } else { wrote }
    }
}

fn too_slow() -> Error {
    ErrorKind::TimedOut.into()
}

impl AsyncRead for Socket {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let this = &mut *self;
        let before = buffer.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(context, buffer);
        if read.is_ready() {
            if buffer.filled().len() > before {
                this.progress.bytes();
            }
            return read;
        }
        match this.progress.head_due(&this.patience) {
            Some(deadline) if this.reading.has_come(deadline, context) => Poll::Ready(Err(too_slow())),
            _ => Poll::Pending,
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let wrote = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(wrote, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let wrote = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.written(wrote, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
