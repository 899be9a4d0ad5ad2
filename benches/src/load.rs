//! The generator: floods of events over a few connections, and a steady trickle with the delay of each.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use crate::http::{self, Connection};
use crate::server::Server;
use crate::sink::Sink;

const EVENT_BYTES: usize = 1024;

/// Events a second of the generator straight against the sink: what no server between them can exceed.
pub async fn raw(sink: &Sink, connections: usize, time: Duration) -> Result<f64> {
    let request = Arc::new(http::request("POST", "/", "", "x".repeat(EVENT_BYTES).as_bytes()));
    let began = Instant::now();
    let mut lines = JoinSet::new();
    for _ in 0..connections {
        let (request, address) = (request.clone(), sink.address());
        lines.spawn(async move {
            let mut connection = Connection::open(address).await?;
            let mut done = 0_usize;
            while began.elapsed() < time {
                connection.call(&request).await?;
                done += 1;
            }
            anyhow::Ok(done)
        });
    }
    let done = sum(lines).await?;
    Ok(done as f64 / began.elapsed().as_secs_f64())
}

/// What a flood came to.
pub struct Flood {
    pub events: usize,
    time: Duration,
}

impl Flood {
    pub fn rate(&self) -> f64 {
        self.events as f64 / self.time.as_secs_f64()
    }
}

/// How long one delivery took, from the POST to the arrival.
pub struct Delay(pub Duration);

pub struct Load {
    address: SocketAddr,
    key: Arc<str>,
    sink: Sink,
    /// Events are numbered through the whole round; the sink knows them by that.
    next: Arc<AtomicUsize>,
    event: fn(usize) -> String,
}

impl Load {
    pub fn new(server: &Server, sink: &Sink) -> Self {
        let (address, key) = (server.address, server.key.as_str().into());
        Self { address, key, sink: sink.clone(), next: Arc::new(AtomicUsize::new(0)), event }
    }

    /// With events of several types, products and channels.
    pub fn varied(server: &Server, sink: &Sink) -> Self {
        Self { event: varied, ..Self::new(server, sink) }
    }

    /// With events of a type that the others are not of.
    pub fn of_another_type(server: &Server, sink: &Sink) -> Self {
        Self { event: sent, ..Self::new(server, sink) }
    }

    /// So many events a second, one after the other; how long each took to be accepted.
    pub async fn accepted(&mut self, rate: u32, time: Duration) -> Result<Vec<Delay>> {
        let mut connection = Connection::open(self.address).await?;
        let mut ticks = interval(Duration::from_secs(1) / rate);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
        let mut delays = Vec::new();
        for _ in 0..u64::from(rate) * time.as_secs() {
            let due = ticks.tick().await;
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            post(&mut connection, &self.key, self.event, number, 1).await?;
            // From when it was due: who waits for the one before waits too.
            delays.push(Delay(due.elapsed()));
        }
        Ok(delays)
    }

    /// Posts as fast as the connections allow, then waits until all of it has arrived.
    pub async fn flood(&mut self, connections: usize, batch: usize, time: Duration) -> Result<Flood> {
        let began = Instant::now();
        let events = self.post_for(connections, batch, usize::MAX, time).await?;
        self.sink.until(self.next.load(Ordering::Relaxed) * self.sink.urls().len()).await?;
        Ok(Flood { events, time: began.elapsed() })
    }

    /// Posts so many events in batches, without waiting for them to arrive.
    pub async fn fill(&mut self, connections: usize, batch: usize, events: usize) -> Result<Flood> {
        let began = Instant::now();
        let events = self.post_for(connections, batch, events, Duration::MAX).await?;
        Ok(Flood { events, time: began.elapsed() })
    }

    async fn post_for(&self, connections: usize, batch: usize, most: usize, time: Duration) -> Result<usize> {
        let began = Instant::now();
        let end = most.saturating_add(self.next.load(Ordering::Relaxed));
        let mut lines = JoinSet::new();
        for _ in 0..connections {
            let (address, key, next, event) = (self.address, self.key.clone(), self.next.clone(), self.event);
            lines.spawn(async move {
                let mut connection = Connection::open(address).await?;
                let mut done = 0_usize;
                while began.elapsed() < time && next.load(Ordering::Relaxed) < end {
                    let first = next.fetch_add(batch, Ordering::Relaxed);
                    post(&mut connection, &key, event, first, batch).await?;
                    done += batch;
                }
                anyhow::Ok(done)
            });
        }
        sum(lines).await
    }

    /// So many events a second, each when its time has come, whether or not the one before has been answered. Each must
    /// arrive at so many of the paths.
    pub async fn steady(&mut self, rate: u32, time: Duration, paths: usize) -> Result<Vec<Delay>> {
        let before = (self.sink.count(), self.next.load(Ordering::Relaxed));
        let idle: Arc<Mutex<Vec<Connection>>> = Arc::default();
        let mut ticks = interval(Duration::from_secs(1) / rate);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
        let mut posts = JoinSet::new();
        for _ in 0..u64::from(rate) * time.as_secs() {
            ticks.tick().await;
            let (address, key, idle, event) = (self.address, self.key.clone(), idle.clone(), self.event);
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            posts.spawn(async move {
                let free = idle.lock().await.pop();
                let posted = Instant::now();
                let mut connection = match free {
                    Some(connection) => connection,
                    None => Connection::open(address).await?,
                };
                post(&mut connection, &key, event, number, 1).await?;
                idle.lock().await.push(connection);
                anyhow::Ok((number, posted))
            });
        }
        let mut answered = Vec::new();
        while let Some(post) = posts.join_next().await {
            answered.push(post??);
        }
        let posted = self.next.load(Ordering::Relaxed) - before.1;
        self.sink.until(before.0 + posted * paths).await?;
        let delays = answered.into_iter().flat_map(|(number, posted)| {
            self.sink.arrivals(number).map(move |arrived| Delay(arrived.duration_since(posted)))
        });
        Ok(delays.collect())
    }
}

async fn post(
    connection: &mut Connection,
    key: &str,
    event: fn(usize) -> String,
    first: usize,
    batch: usize,
) -> Result<()> {
    let body = if batch == 1 { event(first) } else { array(event, first, batch) };
    let (status, answer) = connection.call(&http::request("POST", "/api/v1/events", key, body.as_bytes())).await?;
    ensure!(status == 202, "{status}: {}", String::from_utf8_lossy(answer));
    Ok(())
}

fn array(event: fn(usize) -> String, first: usize, batch: usize) -> String {
    let events: Vec<String> = (first..first + batch).map(event).collect();
    format!("[{}]", events.join(","))
}

/// An event of exactly one kibibyte.
fn event(number: usize) -> String {
    let start = format!(
        r#"{{"id":"bench-{number}","type":"message.delivered","product":"campaigns","channel":"email","data":{{"number":{number},"message_uid":"m-{number}","email":"person-{number}@example.com","subject":""#
    );
    let end = r#""}}"#;
    let filling = EVENT_BYTES - start.len() - end.len();
    format!("{start}{}{end}", "x".repeat(filling))
}

/// The same of another type, with an id of its own.
fn sent(number: usize) -> String {
    event(number).replacen("message.delivered", "message.sent", 1).replacen("bench-", "sent-", 1)
}

/// An event like those of a platform: of four types and a rare one, three products and four channels.
fn varied(number: usize) -> String {
    let of = |words: &[&'static str], by: usize| words[number / by % words.len()];
    let rare = number % 10_000 == 9_999;
    let kind = of(&["message.sent", "message.delivered", "message.opened", "message.clicked"], 1);
    let kind = if rare { "message.bounced" } else { kind };
    let (product, channel) =
        (of(&["campaigns", "automation", "crm"], 4), of(&["email", "sms", "push", "whatsapp"], 12));
    let person = if number % 1_000 == 5 { "ada".to_owned() } else { format!("person-{}", number % 100_000) };
    let campaign = number / 100 % 1_000;
    format!(
        r#"{{"id":"bench-{number}","type":"{kind}","product":"{product}","channel":"{channel}","data":{{"number":{number},"message_uid":"m-{number}","email":"{person}@example.com","campaign_id":"campaign-{campaign}"}}}}"#
    )
}

async fn sum(mut lines: JoinSet<Result<usize>>) -> Result<usize> {
    let mut done = 0;
    while let Some(line) = lines.join_next().await {
        done += line??;
    }
    Ok(done)
}
