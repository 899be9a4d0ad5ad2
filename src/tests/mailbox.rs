//! A mail server that keeps what it gets, and is away on demand.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::app::until;

/// See the module.
#[derive(Clone)]
pub struct Mailbox {
    /// `smtp://IP:PORT`
    pub url: String,
    mails: Arc<Mutex<Vec<String>>>,
    away: Arc<AtomicBool>,
}

impl Mailbox {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let mailbox = Self { url, mails: Arc::default(), away: Arc::default() };
        let serving = mailbox.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        mailbox
    }

    /// Whether it takes no mail for now.
    pub fn away(&self, away: bool) {
        self.away.store(away, Ordering::SeqCst);
    }

    /// Mails so far, as they came.
    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().expect("the lock").clone()
    }

    /// Waits for so many mails.
    pub async fn wait_for(&self, count: usize) -> Vec<String> {
        until(async || Some(self.mails()).filter(|mails| mails.len() >= count)).await
    }

    async fn serve(self, stream: TcpStream) {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let _ = write.write_all(b"220 mailbox\r\n").await;
        let mut mail: Option<String> = None;
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match (&mut mail, line.get(..4).unwrap_or(&line).to_uppercase().as_str()) {
                (Some(text), _) if line != "." => {
                    text.push_str(&line);
                    text.push('\n');
                    continue;
                }
                (Some(_), _) => {
                    self.mails.lock().expect("the lock").extend(mail.take());
                    "250 kept"
                }
                (None, "MAIL") if self.away.load(Ordering::SeqCst) => "451 away",
                (None, "DATA") => {
                    mail = Some(String::new());
                    "354 go on"
                }
                (None, "QUIT") => "221 bye",
                (None, _) => "250 mailbox",
            };
            let _ = write.write_all(format!("{answer}\r\n").as_bytes()).await;
        }
    }
}
