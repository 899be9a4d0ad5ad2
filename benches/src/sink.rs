//! The receiver: answers at once and notes when the event of which number came in, at which of its paths.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

use crate::http::{Message, find};

/// More arrivals than a round can make.
const ROOM: usize = 8_000_000;
const ANSWER: &[u8] = b"HTTP/1.1 204 No Content\r\n\r\n";
const REFUSAL: &[u8] = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n";
/// A delivery that takes longer is lost.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Clone)]
pub struct Sink(Arc<Inner>);

struct Inner {
    address: SocketAddr,
    /// How many webhooks send here, each to a path of its own.
    paths: usize,
    /// One in so many is refused.
    refused: Option<usize>,
    began: Instant,
    /// Nanoseconds since `began`, by number and path; zero: not yet.
    arrivals: Vec<AtomicU64>,
    count: AtomicUsize,
    arrived: Notify,
}

impl Sink {
    pub async fn start(paths: usize) -> Result<Self> {
        Self::with(paths, None).await
    }

    /// One path, at which one event in so many is refused.
    pub async fn refusing(refused: Option<usize>) -> Result<Self> {
        Self::with(1, refused).await
    }

    async fn with(paths: usize, refused: Option<usize>) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let arrivals = std::iter::repeat_with(|| AtomicU64::new(0)).take(ROOM).collect();
        let (count, arrived) = (AtomicUsize::new(0), Notify::new());
        let began = Instant::now();
        let address = listener.local_addr()?;
        let sink = Self(Arc::new(Inner { address, paths, refused, began, arrivals, count, arrived }));
        let accepting = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sink = accepting.clone();
                // A connection that breaks shows as an event that never arrives.
                tokio::spawn(async move { sink.serve(stream).await });
            }
        });
        Ok(sink)
    }

    pub fn address(&self) -> SocketAddr {
        self.0.address
    }

    /// One for each path.
    pub fn urls(&self) -> Vec<String> {
        (0..self.0.paths).map(|path| format!("http://{}/{path}", self.0.address)).collect()
    }

    /// When the event of this number arrived, at each path where it did.
    pub fn arrivals(&self, number: usize) -> impl Iterator<Item = Instant> {
        let slots = &self.0.arrivals[number * self.0.paths..(number + 1) * self.0.paths];
        let times = slots.iter().map(|slot| slot.load(Ordering::Acquire)).filter(|nanos| *nanos > 0);
        times.map(|nanos| self.0.began + Duration::from_nanos(nanos))
    }

    /// How many different deliveries have arrived.
    pub fn count(&self) -> usize {
        self.0.count.load(Ordering::Acquire)
    }

    /// Waits until so many different deliveries have arrived; gives up when none comes for a while.
    pub async fn until(&self, wanted: usize) -> Result<()> {
        loop {
            let next = self.0.arrived.notified();
            let count = self.0.count.load(Ordering::Acquire);
            if count >= wanted {
                return Ok(());
            }
            if timeout(PATIENCE, next).await.is_err() {
                bail!("{count} of {wanted} events arrived, then none for {} s", PATIENCE.as_secs());
            }
        }
    }

    async fn serve(&self, mut stream: TcpStream) -> Result<()> {
        stream.set_nodelay(true)?;
        let mut buffer = Vec::with_capacity(16 * 1024);
        while stream.read_buf(&mut buffer).await? > 0 {
            while let Some(message) = Message::read(&buffer)? {
                let number = self.note(&buffer[..message.body_start], &buffer[message.body_start..message.end]);
                buffer.drain(..message.end);
                let refused = self.0.refused.is_some_and(|one| number.is_some_and(|number| number % one == 0));
                stream.write_all(if refused { REFUSAL } else { ANSWER }).await?;
            }
        }
        Ok(())
    }

    /// The number of the event.
    fn note(&self, head: &[u8], body: &[u8]) -> Option<usize> {
        let start = find(body, b"\"number\":")?;
        let number = leading_number(&body[start + 9..]);
        let path = find(head, b"/").map_or(0, |slash| leading_number(&head[slash + 1..]));
        let now = u64::try_from(self.0.began.elapsed().as_nanos()).unwrap_or(u64::MAX);
        let slot = self.0.arrivals.get(number * self.0.paths + path)?;
        if slot.compare_exchange(0, now, Ordering::AcqRel, Ordering::Relaxed).is_ok() {
            self.0.count.fetch_add(1, Ordering::AcqRel);
            self.0.arrived.notify_one();
        }
        Some(number)
    }
}

fn leading_number(text: &[u8]) -> usize {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number, digit| number * 10 + usize::from(digit - b'0'))
}

/// What is wrong with a receiver.
#[derive(Clone, Copy)]
pub enum Sick {
    /// Takes requests and never answers.
    Hangs,
    /// Answers a byte a second.
    Drips,
    /// Answers a moment before the sender gives up.
    Late,
}

impl Sick {
    pub const ALL: [(Self, &str); 3] = [
        (Self::Hangs, "one that hangs"),
        (Self::Drips, "one that drips"),
        (Self::Late, "one that answers after 4.9 s"),
    ];
}

/// A sick receiver; answers its URL.
pub async fn sick(how: Sick) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(be_sick(stream, how));
        }
    });
    Ok(url)
}

async fn be_sick(mut stream: TcpStream, how: Sick) -> std::io::Result<()> {
    let mut buffer = [0; 16 * 1024];
    while stream.read(&mut buffer).await? > 0 {
        match how {
            Sick::Hangs => {}
            Sick::Drips => {
                for byte in ANSWER {
                    stream.write_all(&[*byte]).await?;
                    sleep(Duration::from_secs(1)).await;
                }
            }
            Sick::Late => {
                sleep(Duration::from_millis(4_900)).await;
                stream.write_all(ANSWER).await?;
            }
        }
    }
    Ok(())
}
