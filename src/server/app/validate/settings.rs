//! Options.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::Check;
use crate::server::egress::signing;

const SCHEDULE_LIMIT: usize = 30;
/// So many retries may follow each other as quickly as one likes; more must take at least [`LEAST_SUM_S`] seconds together, or
/// one event would be many requests and many stored answers within moments.
const QUICK_RETRIES: usize = 5;
const LEAST_SUM_S: u32 = 60;
const EMAILS_LIMIT: usize = 20;

impl Check<'_> {
    pub(super) fn settings(&mut self) {
        let settings = &self.input.config.settings;
        self.within("timeout_ms", settings.timeout_ms, 1_000..=30_000);
        self.within("max_in_flight", settings.max_in_flight, 1..=1_000);
        if let Some(rate) = settings.rate_per_second {
            self.within("rate_per_second", rate, 1..=100_000);
        }
        if settings.retry_schedule_s.len() > SCHEDULE_LIMIT {
            let detail = format!("A retry schedule has at most {SCHEDULE_LIMIT} steps.");
            self.reader.fault("/settings/retry_schedule_s", detail);
        }
        let all = settings.retry_schedule_s.iter().fold(0_u32, |sum, wait| sum.saturating_add(*wait));
        if settings.retry_schedule_s.len() > QUICK_RETRIES && all < LEAST_SUM_S {
            let detail = format!(
                "More than {QUICK_RETRIES} retries must take at least {LEAST_SUM_S} seconds together; these take {all}."
            );
            self.reader.fault("/settings/retry_schedule_s", detail);
        }
        for (index, seconds) in settings.retry_schedule_s.iter().enumerate() {
            // A week between two attempts is the longest wait.
            self.within(format_args!("retry_schedule_s/{index}"), *seconds, 1..=604_800);
        }
        if settings.static_ip && self.server.static_egress.is_none() {
            let detail = "This server has no static address: its operator has not set TIDINGS_STATIC_EGRESS.";
            self.reader.fault("/settings/static_ip", detail);
        }
        self.sources();
        self.signatures();
        self.notices();
    }

    fn within(&mut self, name: impl Display, value: u32, range: RangeInclusive<u32>) {
        if !range.contains(&value) {
            let detail = format!("This must be from {} to {}; it is {value}.", range.start(), range.end());
            self.reader.fault(&format!("/settings/{name}"), detail);
        }
    }

    fn sources(&mut self) {
        for (index, source) in self.input.config.settings.exclude_sources.iter().enumerate() {
            if source.trim().is_empty() || source.chars().any(char::is_control) {
                let detail = "A source is a text without control characters, such as integration.";
                self.reader.fault(&format!("/settings/exclude_sources/{index}"), detail);
            }
        }
    }

    fn signatures(&mut self) {
        let signatures = &self.input.config.settings.signatures;
        if !signatures.iter().any(|kind| kind == signing::KINDS[0]) {
            self.reader.fault("/settings/signatures", "Every request carries v1; v1a may stand beside it.");
        }
        for (index, kind) in signatures.iter().enumerate() {
            let pointer = format!("/settings/signatures/{index}");
            if !signing::KINDS.contains(&kind.as_str()) {
                self.reader.fault(&pointer, "The kinds of signatures are v1 and v1a.");
            } else if signatures[..index].contains(kind) {
                self.reader.fault(&pointer, format!("{kind} stands here twice."));
            }
        }
    }

    fn notices(&mut self) {
        let Some(notices) = &self.input.config.settings.notify_on_error else { return };
        let pointer = "/settings/notify_on_error";
        if notices.emails.is_empty() && notices.url.is_none() {
            self.reader.fault(&format!("{pointer}/emails"), "Give at least one mail address, or a url.");
        }
        if notices.emails.len() > EMAILS_LIMIT {
            self.reader.fault(&format!("{pointer}/emails"), format!("At most {EMAILS_LIMIT} addresses."));
        }
        if let Some(url) = &notices.url {
            self.url(&format!("{pointer}/url"), url);
        }
        for (index, email) in notices.emails.iter().enumerate() {
            if !is_email(email) {
                self.reader.fault(&format!("{pointer}/emails/{index}"), "This is not a mail address.");
            }
        }
        self.within("notify_on_error/every_minutes", notices.every_minutes, 1..=10_080);
    }
}

/// Whether the text looks like a mail address. Only sending tells for sure.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else { return false };
    let clean = !text.chars().any(|letter| letter.is_control() || letter.is_whitespace() || "<>,;\"".contains(letter));
    clean && !name.is_empty() && !domain.is_empty() && text.len() <= 254
}
