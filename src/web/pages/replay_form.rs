//! What a person asks of a replay: which deliveries, of which period, how fast. Read and shown in one way, for one webhook
//! and for several.

use leptos::prelude::*;

use super::logs::zone::Zone;
use super::numbers::grouped;
use crate::domain::replay::{DEFAULT_RATE, RATES, Wanted};
use crate::server::app::replay::Asked;
use crate::server::app::{AppError, Fault};
use crate::web::components::{Button, Card, Field, Look, Select};

/// What the fields hold, as typed.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Begin of the period.
    pub from: String,
    /// Its end.
    pub to: String,
    /// What is taken.
    pub take: Wanted,
    /// Deliveries a second; empty: as many as usual.
    pub rate: String,
}

impl Form {
    /// As replays know it; times are those of `zone`.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn read(&self, zone: &Zone) -> Result<Asked, AppError> {
        let mut faults = Vec::new();
        let mut time = |name: &str, text: &str| {
            let parsed = zone.moment(text);
            if parsed.is_none() && !text.is_empty() {
                faults.push(Fault::new(format!("/{name}"), "Write the time as 2024-05-08T13:41."));
            }
            parsed
        };
        let (from, to) = (time("from", &self.from), time("to", &self.to));
        let rate = if self.rate.is_empty() { Ok(DEFAULT_RATE) } else { self.rate.parse() };
        let rate = rate.ok().filter(|rate| RATES.contains(rate));
        if rate.is_none() {
            let (least, most) = (RATES.start(), grouped(u64::from(*RATES.end())));
            faults.push(Fault::new("/rate_per_second", format!("Write a whole number from {least} to {most}.")));
        }
        AppError::check(faults)?;
        let rate_per_second = rate.unwrap_or(DEFAULT_RATE);
        Ok(Asked { from, to, wanted: self.take, rate_per_second, dry_run: false })
    }

    /// The form. `hidden` goes along with it; once there is a plan, it is no longer the first thing to do.
    pub fn card(
        &self,
        zone: &Zone,
        faults: &[Fault],
        action: String,
        hidden: Vec<(String, String)>,
        planned: bool,
    ) -> AnyView {
        let (text, look) = if planned { ("Update the plan", Look::Plain) } else { ("Show the plan", Look::Primary) };
        let hidden = hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
        view! {
            <Card title="What to replay" about="By the time at which events were received. Nothing is sent before you have seen the plan.">
                <form class="form" method="get" action=action>
                    {hidden.collect_view()}
                    {self.fields(zone, faults)}
                    <div class="row"><Button text=text look=look /></div>
                </form>
            </Card>
        }
        .into_any()
    }

    fn fields(&self, zone: &Zone, faults: &[Fault]) -> AnyView {
        let fault = |pointer: &str| faults.iter().find(|fault| fault.pointer == pointer).map(|one| one.detail.clone());
        let rate = if self.rate.is_empty() { DEFAULT_RATE.to_string() } else { self.rate.clone() };
        let time = |name: &'static str, label: &str, hint: &'static str| {
            let value = zone.field(if name == "from" { &self.from } else { &self.to });
            let (label, fault) = (format!("{label} ({})", zone.name), fault(&format!("/{name}")));
            view! { <Field name=name label=label kind="datetime-local" value=value fault=fault hint=hint /> }
        };
        view! {
            <div class="fields two">
                <Select
                    name="take"
                    label="Deliveries"
                    options=kinds()
                    value=self.take.as_str()
                    hint="What is sent, of the period below."
                />
                <Field
                    name="rate"
                    label="Deliveries a second"
                    kind="number"
                    value=rate
                    fault=fault("/rate_per_second")
                    hint="1 to 10,000, below the webhook's own limits."
                />
                {time("from", "From", "Empty: all that is kept.")}
                {time("to", "Until", "Empty: now.")}
            </div>
        }
        .into_any()
    }
}

/// What a replay may take, with words for it.
fn kinds() -> Vec<(String, String)> {
    let kinds = [
        (Wanted::Failed, "Failed and cancelled deliveries"),
        (Wanted::Missing, "Events that match and have no delivery"),
        (Wanted::Any, "Both, and what was delivered before"),
    ];
    kinds.map(|(kind, text)| (kind.as_str().to_owned(), text.to_owned())).to_vec()
}

/// The place of the field that a fault is about.
#[must_use]
pub fn place_of(pointer: &str) -> String {
    match pointer.trim_start_matches('/') {
        "rate_per_second" => "#rate".to_owned(),
        name => format!("#{name}"),
    }
}

/// A plan, or what is wrong with the form; other faults are those of the page.
///
/// # Errors
/// Whatever is not the form's fault.
pub fn planned<Plan>(plan: Result<Plan, AppError>, others: Vec<Fault>) -> Result<(Option<Plan>, Vec<Fault>), AppError> {
    match plan {
        Ok(plan) => Ok((Some(plan), others)),
        Err(AppError::Invalid(faults)) => Ok((None, faults)),
        Err(error) => Err(error),
    }
}

/// What everybody should know before everything is sent again.
pub fn again() -> impl IntoView {
    view! {
        <p class="muted">
            "What was delivered before arrives again, under the same webhook-id: a receiver that remembers ids ignores it."
        </p>
    }
}

/// A replay leaves alone what waits for its next attempt; the log can send that now, at this address.
pub fn waiting(href: String) -> impl IntoView {
    view! {
        <p class="muted">
            "What is on its way keeps its retry schedule and is not part of this. "
            <a href=href>"Send now what waits"</a>
        </p>
    }
}

/// So many deliveries.
#[must_use]
pub fn many(count: u64) -> String {
    format!("{} {}", grouped(count), if count == 1 { "delivery" } else { "deliveries" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    fn form(from: &str, rate: &str) -> Form {
        Form { from: from.to_owned(), rate: rate.to_owned(), take: Wanted::Any, ..Form::default() }
    }

    #[test]
    fn what_is_typed_is_read_in_the_zone_or_every_fault_is_named() {
        for (from, rate, expected) in [
            ("soon", "fast", &["/from", "/rate_per_second"][..]),
            ("", "0", &["/rate_per_second"]),
            ("", "10001", &["/rate_per_second"]),
        ] {
            let Err(AppError::Invalid(faults)) = form(from, rate).read(&Zone::utc()) else { panic!("{from} {rate}") };
            assert_eq!(faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>(), expected);
            assert!(faults.iter().all(|fault| place_of(&fault.pointer).len() == 5), "{faults:?}");
        }
        let berlin = Zone::named("Europe/Berlin").expect("a zone");
        let asked = form("2024-05-08T15:41", "").read(&berlin).expect("a period");
        assert_eq!((asked.from, asked.to, asked.wanted), (Some(Timestamp(1_715_175_660_000)), None, Wanted::Any));
        assert_eq!(asked.rate_per_second, DEFAULT_RATE);
        assert_eq!(form("", "10000").read(&berlin).expect("a rate").rate_per_second, 10_000);
    }
}
