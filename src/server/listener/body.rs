//! The bodies of requests, which must make progress, and of answers, whose end is noted.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::BoxError;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::Request;
use hyper::body::{Frame, Incoming, SizeHint};
use tokio::time::Instant;

use super::alarm::Alarm;
use super::limits::Patience;
use super::progress::Progress;

/// The client sends its body too slowly.
#[derive(Debug, thiserror::Error)]
#[error("the body did not come fast enough")]
struct TooSlow;

/// The request with a body that must make progress.
pub(super) fn received(request: Request<Incoming>, progress: &Arc<Progress>, patience: Patience) -> Request<Body> {
    progress.head(!request.body().is_end_stream());
    request.map(|body| {
        let (progress, alarm) = (Arc::clone(progress), Alarm::default());
        Body::new(Received { body, progress, patience, alarm, window: None, bytes: 0 })
    })
}

/// Time is counted in windows, in each of which some bytes must come: silence and single bytes now and then both end.
struct Received {
    body: Incoming,
    progress: Arc<Progress>,
    patience: Patience,
    alarm: Alarm,
    /// When the window ends; it begins with the first wait.
    window: Option<Instant>,
    /// What has come in it.
    bytes: usize,
}

impl Received {
    fn is_too_slow(&mut self, context: &mut Context<'_>) -> bool {
        loop {
            let end = *self.window.get_or_insert_with(|| Instant::now() + self.patience.body);
            if !self.alarm.has_come(end, context) {
                return false;
            }
            if self.bytes < self.patience.body_bytes {
                return true;
            }
            (self.window, self.bytes) = (None, 0);
        }
    }
}

impl HttpBody for Received {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        let polled = Pin::new(&mut this.body).poll_frame(context);
        match &polled {
            Poll::Pending if this.is_too_slow(context) => return Poll::Ready(Some(Err(TooSlow.into()))),
            Poll::Ready(Some(Ok(frame))) => this.bytes += frame.data_ref().map_or(0, Bytes::len),
            _ => {}
        }
        if this.body.is_end_stream() {
            this.progress.body();
        }
        polled.map(|frame| frame.map(|frame| frame.map_err(Into::into)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Received {
    fn drop(&mut self) {
        self.progress.body();
    }
}

/// The body of an answer; when it is gone, the connection is idle.
pub(super) struct Answer {
    body: Body,
    progress: Arc<Progress>,
}

impl Answer {
    pub(super) fn new(body: Body, progress: Arc<Progress>) -> Self {
        Self { body, progress }
    }
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.progress.answer();
    }
}
