//! As much HTTP/1.1 as a load generator needs, and no more, so that the generator costs little beside what it measures.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection that is kept alive.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(16 * 1024) })
    }

    /// Sends what `request` made and reads the whole answer: its status and body.
    pub async fn call(&mut self, request: &[u8]) -> Result<(u16, &[u8])> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            if let Some(message) = Message::read(&self.buffer)? {
                let status = std::str::from_utf8(self.buffer.get(9..12).context("no status")?)?.parse()?;
                return Ok((status, &self.buffer[message.body_start..message.end]));
            }
            ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "the server closed the connection");
        }
    }
}

/// Asks on a connection of its own, reads the answer to its end, and hands it on piece by piece.
pub async fn stream(address: SocketAddr, request: &[u8], mut take: impl FnMut(&[u8])) -> Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    stream.write_all(request).await?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Ok(()),
            read => take(&buffer[..read]),
        }
    }
}

/// The bytes of a request whose answer ends with the connection, in one piece whatever its length.
pub fn old_request(method: &str, path: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("{method} {path} HTTP/1.0\r\nhost: 127.0.0.1\r\n{headers}content-length: {length}\r\n\r\n{body}")
        .into_bytes()
}

/// The bytes of one request.
pub fn request(method: &str, path: &str, key: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {key}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// Where a message with a content-length lies in a buffer.
pub struct Message {
    pub body_start: usize,
    pub end: usize,
}

impl Message {
    /// None while it is not complete.
    pub fn read(buffer: &[u8]) -> Result<Option<Self>> {
        let Some(head) = find(buffer, b"\r\n\r\n") else { return Ok(None) };
        let body_start = head + 4;
        let end = body_start + content_length(&buffer[..head])?;
        Ok((buffer.len() >= end).then_some(Self { body_start, end }))
    }
}

fn content_length(head: &[u8]) -> Result<usize> {
    for line in head.split(|byte| *byte == b'\n').skip(1) {
        let colon = line.iter().position(|byte| *byte == b':').context("a header without a colon")?;
        if line[..colon].eq_ignore_ascii_case(b"content-length") {
            return Ok(std::str::from_utf8(&line[colon + 1..])?.trim().parse()?);
        }
        if line[..colon].eq_ignore_ascii_case(b"transfer-encoding") {
            bail!("this generator reads no chunked bodies");
        }
    }
    Ok(0)
}

/// Where a piece of text begins.
pub fn find(buffer: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = buffer[from..].iter().position(|byte| *byte == first) {
        if buffer[from + at..].starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}
