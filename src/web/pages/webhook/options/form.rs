//! What the form of the options holds, and the patch that it becomes.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::domain::webhook::Settings;
use crate::server::app::{AppError, Fault, overlap};
use crate::server::egress::signing::{KINDS, V1A};
use crate::web::request::Typed;

const UNITS: [(&str, u32); 4] = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)];

/// What the form holds, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Whether events without an `external_message_id` are held back.
    pub required: bool,
    /// Sources held back, with commas between them.
    pub exclude_sources: String,
    /// Waits between attempts, such as `5s 5m 2h`.
    pub retry_schedule: String,
    /// Milliseconds.
    pub timeout: String,
    /// Requests at the same time.
    pub max_in_flight: String,
    /// Requests a second; empty: no limit.
    pub rate: String,
    /// Whether requests take the static way out.
    pub static_ip: bool,
    /// Whether requests are signed with Ed25519 too.
    pub asymmetric: bool,
    /// Who gets mail when it fails, with commas between them.
    pub notify_emails: String,
    /// The URL that is told, too.
    pub notify_url: String,
    /// Minutes between two notices.
    pub notify_every: String,
}

impl Typed for Form {
    const FORM: &'static str = "options";
}

impl Form {
    /// The settings as somebody would type them.
    pub fn of(settings: &Settings) -> Self {
        let schedule: Vec<String> = settings.retry_schedule_s.iter().map(|seconds| short(*seconds)).collect();
        let notices = settings.notify_on_error.as_ref();
        Self {
            notify_emails: notices.map(|notices| notices.emails.join(", ")).unwrap_or_default(),
            notify_url: notices.and_then(|notices| notices.url.clone()).unwrap_or_default(),
            notify_every: notices.map_or(60, |notices| notices.every_minutes).to_string(),
            required: settings.require_external_message_id,
            exclude_sources: settings.exclude_sources.join(", "),
            retry_schedule: schedule.join(" "),
            timeout: settings.timeout_ms.to_string(),
            max_in_flight: settings.max_in_flight.to_string(),
            rate: settings.rate_per_second.map(|rate| rate.to_string()).unwrap_or_default(),
            static_ip: settings.static_ip,
            asymmetric: settings.signatures.iter().any(|kind| kind == V1A),
        }
    }

    /// What was typed where it differs from what was shown, else what there is now.
    #[must_use]
    pub fn over(&self, shown: &Self, now: &Self) -> Self {
        let value = |form: &Self| serde_json::to_value(form).unwrap_or_default();
        serde_json::from_value(overlap::typed_over(&value(shown), &value(self), &value(now)))
            .unwrap_or_else(|_| self.clone())
    }

    /// What the form says of how it was shown.
    pub fn as_shown(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The merge patch for the webhook.
    ///
    /// # Errors
    /// Names everything that is no number or no wait.
    pub fn patch(&self) -> Result<String, AppError> {
        let mut faults = Vec::new();
        let mut number = |name: &str, text: &str| {
            let parsed = text.trim().parse::<u32>();
            if parsed.is_err() {
                faults.push(Fault::new(format!("/settings/{name}"), "Write a whole number."));
            }
            parsed.unwrap_or_default()
        };
        let timeout = number("timeout_ms", &self.timeout);
        let max_in_flight = number("max_in_flight", &self.max_in_flight);
        let rate = (!self.rate.trim().is_empty()).then(|| number("rate_per_second", &self.rate));
        let (emails, url) = (words(&self.notify_emails), self.notify_url.trim());
        let notices = (!emails.is_empty() || !url.is_empty()).then(|| {
            let every = number("notify_on_error/every_minutes", &self.notify_every);
            json!({ "emails": emails, "url": url, "every_minutes": every })
        });
        let schedule = schedule(&self.retry_schedule).unwrap_or_else(|word| {
            let detail = format!("“{word}” is not a wait: write a number with s, m, h or d, such as 30s or 2h.");
            faults.push(Fault::new("/settings/retry_schedule_s", detail));
            Vec::new()
        });
        AppError::check(faults)?;
        let settings = json!({
            "require_external_message_id": self.required,
            "exclude_sources": words(&self.exclude_sources),
            "retry_schedule_s": schedule,
            "timeout_ms": timeout,
            "max_in_flight": max_in_flight,
            "rate_per_second": rate,
            "notify_on_error": notices,
            "static_ip": self.static_ip,
            "signatures": if self.asymmetric { &KINDS[..] } else { &KINDS[..1] },
        });
        Ok(json!({ "settings": settings }).to_string())
    }
}

/// What stands between commas.
fn words(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
}

/// `7200` as `2h`.
fn short(seconds: u32) -> String {
    let (unit, size) = UNITS.into_iter().find(|(_, size)| seconds.is_multiple_of(*size)).unwrap_or(("s", 1));
    if seconds == 86_400 { "24h".to_owned() } else { format!("{}{unit}", seconds / size) }
}

/// Seconds of each wait; or the word that is none.
fn schedule(text: &str) -> Result<Vec<u32>, String> {
    let words = text.split([' ', ',', '\n', '\r', '\t']).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let lower = word.to_lowercase();
            let unit = UNITS.into_iter().find_map(|(unit, size)| lower.strip_suffix(unit).map(|number| (number, size)));
            let (number, size) = unit.unwrap_or((&lower, 1));
            number.parse::<u32>().ok().and_then(|number| number.checked_mul(size)).ok_or_else(|| word.to_owned())
        })
        .collect()
}

/// The field that a fault is about.
pub fn field(pointer: &str) -> Option<&'static str> {
    let name = pointer.strip_prefix("/settings/")?;
    if let Some(part) = name.strip_prefix("notify_on_error/") {
        return match part.split('/').next()? {
            "url" => Some("notify_url"),
            "every_minutes" => Some("notify_every"),
            _ => Some("notify_emails"),
        };
    }
    match name.split('/').next()? {
        "exclude_sources" => Some("exclude_sources"),
        "retry_schedule_s" => Some("retry_schedule"),
        "timeout_ms" => Some("timeout"),
        "max_in_flight" => Some("max_in_flight"),
        "rate_per_second" => Some("rate"),
        "static_ip" => Some("static-ip"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_written_as_it_is_read() {
        let settings = Settings::default();
        let form = Form::of(&settings);
        assert_eq!(form.retry_schedule, "5s 5m 30m 2h 5h 10h 14h 20h 24h");
        assert_eq!(schedule(&form.retry_schedule), Ok(settings.retry_schedule_s));
        assert_eq!(schedule("90, 1d\n7D"), Ok(vec![90, 86_400, 604_800]));
        assert_eq!(schedule(""), Ok(vec![]));
        for wrong in ["soon", "-5s", "5x", "99999999d"] {
            assert_eq!(schedule(wrong), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn the_form_becomes_a_patch_or_says_every_fault() {
        let form = Form { exclude_sources: " a, ,b ".to_owned(), ..Form::of(&Settings::default()) };
        let patch: serde_json::Value = serde_json::from_str(&form.patch().expect("a patch")).expect("JSON");
        assert_eq!(patch["settings"]["exclude_sources"], json!(["a", "b"]));
        assert_eq!(patch["settings"]["rate_per_second"], json!(null));
        let wrong = Form { timeout: "x".to_owned(), retry_schedule: "y".to_owned(), rate: "z".to_owned(), ..form };
        let Err(AppError::Invalid(faults)) = wrong.patch() else { panic!("it must be refused") };
        assert_eq!(
            faults.iter().filter_map(|fault| field(&fault.pointer)).collect::<Vec<_>>(),
            ["timeout", "rate", "retry_schedule"]
        );
    }
}
