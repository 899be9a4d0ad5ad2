//! Mail: through the operator's SMTP server, to those whom a webhook's owner names.
//!
//! The server is named by the operator, so the guard of webhooks' endpoints does not apply to it. Its URL holds a
//! password: it is never printed.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::domain::time::Timestamp;

use super::config::Config;

/// How long the mail server may take for one step.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A mail in two forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// One line.
    pub subject: String,
    /// For programs that show text.
    pub text: String,
    /// For the others.
    pub html: String,
    /// The same for the same mail: the first part of `Message-ID`.
    pub id: String,
    /// `Date`.
    pub at: Timestamp,
}

/// Why a mail was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It never will be: the address or the mail itself is refused.
    #[error("refused: {0}")]
    Refused(String),
    /// The mail server is away or overloaded: it may be later.
    #[error("not now: {0}")]
    Away(String),
}

/// A setting for mail that is no use.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct MailSettingError(String);

/// The way to the mail server. Cheap to clone.
#[derive(Clone, Default)]
pub struct Mailer(Option<Arc<Server>>);

struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    away: AtomicBool,
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Mailer" } else { "Mailer(none)" })
    }
}

impl Mailer {
    /// Of the settings; without `TIDINGS_SMTP_URL` one that sends nothing. Nothing is connected yet.
    ///
    /// # Errors
    /// When URL or sender cannot be used.
    pub fn new(config: &Config) -> Result<Self, MailSettingError> {
        let (Some(url), Some(from)) = (&config.smtp_url, &config.mail_from) else { return Ok(Self(None)) };
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| {
            MailSettingError("TIDINGS_SMTP_URL: write smtp://HOST:PORT or smtps://USER:PASSWORD@HOST".to_owned())
        })?;
        let from = from.parse().map_err(|_| {
            MailSettingError("TIDINGS_MAIL_FROM: write an address, or a name and <an address>".to_owned())
        })?;
        let transport = builder.timeout(Some(TIMEOUT)).build();
        Ok(Self(Some(Arc::new(Server { transport, from, away: AtomicBool::new(false) }))))
    }

    /// Whether there is a mail server.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.0.is_some()
    }

    /// Hands the mail to the mail server. That the server is away is logged once, until it is back.
    ///
    /// # Errors
    /// When it is not taken. Without a mail server nothing happens.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        let Some(server) = &self.0 else { return Ok(()) };
        let message = message(&server.from, mail)?;
        match server.transport.send(message).await {
            Ok(_) => {
                if server.away.swap(false, Ordering::Relaxed) {
                    tracing::info!("mail.server_back");
                }
                Ok(())
            }
            Err(error) if error.is_permanent() && !refuses_login(&error) => Err(MailError::Refused(error.to_string())),
            Err(error) => {
                if !server.away.swap(true, Ordering::Relaxed) {
                    tracing::error!(%error, "mail.server_away: notices are kept and tried again");
                }
                Err(MailError::Away(error.to_string()))
            }
        }
    }
}

/// The operator's login is wrong or was left out: nothing that is wrong with the mail, which can go when that is mended.
fn refuses_login(error: &lettre::transport::smtp::Error) -> bool {
    error.status().is_some_and(|code| matches!(u16::from(code), 530 | 534 | 535 | 538))
}

fn message(from: &Mailbox, mail: &Mail) -> Result<Message, MailError> {
    let refused = |error: &dyn fmt::Display| MailError::Refused(error.to_string());
    let to: Mailbox = mail.to.parse().map_err(|error| refused(&error))?;
    let since = u64::try_from(mail.at.0).unwrap_or_default();
    Message::builder()
        .from(from.clone())
        .to(to)
        // What looks like an encoded word in a name would be decoded by whoever reads the mail.
        .subject(mail.subject.replace("=?", "= ?"))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(since))
        .message_id(Some(format!("<{}@{}>", mail.id, from.email.domain())))
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|error| refused(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_are_no_use_are_told_without_the_password() {
        let mut config = Config::for_tests("sqlite://unused");
        assert!(!Mailer::new(&config).expect("no mail").is_set());
        config.smtp_url = Some("smtp://user:planted@".to_owned());
        config.mail_from = Some("Tidings <tidings@example.com>".to_owned());
        let refused = Mailer::new(&config).map(|_| ()).expect_err("no host").to_string();
        assert!(!refused.contains("planted") && refused.contains("TIDINGS_SMTP_URL"), "{refused}");
        config.mail_from = Some("nobody".to_owned());
        config.smtp_url = Some("smtp://127.0.0.1:2525".to_owned());
        assert!(Mailer::new(&config).is_err());
    }
}
