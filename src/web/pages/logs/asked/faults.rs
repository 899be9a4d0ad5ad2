//! What cannot be read in an address, and why. Nothing is silently left out: a page with a fault shows no rows, and keeps
//! what was written.

use super::{Asked, TESTED, TEXTS};
use crate::domain::event::CHANNELS;
use crate::domain::ids::WebhookId;
use crate::domain::payload::PayloadIs;
use crate::server::app::log::Outcome;
use crate::web::pages::logs::code::Code;
use crate::web::pages::logs::zone::Zone;

impl Asked {
    /// What is wrong with a text, if anything.
    #[must_use]
    pub fn fault(&self, name: &str, zone: &Zone) -> Option<String> {
        let text = self.text(name);
        let wrong = match name {
            "status" if !self.unknown.is_empty() => {
                return Some(format!("Unknown: {}. Tick what you mean.", self.unknown));
            }
            _ if text.is_empty() => return None,
            "test" if !self.tests() => "Write test=true for tests, and nothing for what is real.",
            "from" | "to" if zone.moment(text).is_none() => "Write the time as 2024-05-08T13:41.",
            "to" if self.ends_early(zone) => "This is before the time in From.",
            "code" => return Code::read(text).err(),
            "payload" if PayloadIs::parse(text).is_none() => "Write a path and a value: user.city=Riga.",
            "webhook_id" if text.parse::<WebhookId>().is_err() => "This is not the id of a webhook.",
            "channel" if !CHANNELS.contains(&text) => "There is no such channel. Choose one from the list.",
            "zone" if Zone::named(text).is_none() => "There is no such time zone. Choose one from the list.",
            _ => return None,
        };
        Some(wrong.to_owned())
    }

    /// How what is shown here can end.
    #[must_use]
    pub fn known(&self) -> &'static [Outcome] {
        if self.tests() { &TESTED } else { &Outcome::ALL }
    }

    /// Words for a status that mean nothing; empty: there are none.
    #[must_use]
    pub fn unknown(&self) -> &str {
        &self.unknown
    }

    /// The same view without such words.
    #[must_use]
    pub fn without_unknown(&self) -> Self {
        Self { unknown: String::new(), ..self.clone() }
    }

    fn ends_early(&self, zone: &Zone) -> bool {
        let limits = zone.moment(self.text("from")).zip(zone.moment(self.text("to")));
        limits.is_some_and(|(from, to)| to < from)
    }

    /// Whether all of it means something. Where it does not, nothing is meant: neither all rows nor some of them.
    #[must_use]
    pub fn is_readable(&self, zone: &Zone) -> bool {
        TEXTS.iter().chain(&["status"]).all(|name| self.fault(name, zone).is_none())
    }
}
