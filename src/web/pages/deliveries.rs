//! `/deliveries/{id}`: one event on its way to one webhook, with every attempt's request and answer.

mod attempts;
mod payload;
mod template;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::exchange::indented_block;
use super::frame::{Page, Section, fault_summary, member};
use super::logs::asked::{Asked, Place};
use super::logs::zone::Zone;
use super::moment::Moment;
use super::neighbours::{self, Neighbours};
use super::trail::Trail;
use crate::domain::delivery::{DeliveryStatus, Origin, Reason};
use crate::domain::ids::DeliveryId;
use crate::domain::time::Timestamp;
use crate::domain::workspace::Scope;
use crate::server::app::AppError;
use crate::server::app::log::{self, DeliveryView};
use crate::web::actions::log::ChangeDelivery;
use crate::web::components::badge::DeliveryState;
use crate::web::components::{Button, Card, Look, Notice, Sign, Tone, Value};
use crate::web::request::{Flash, Visit, with_query};

/// The page.
pub fn page() -> AnyView {
    let params = use_params_map().get_untracked();
    let query = use_query_map().get_untracked();
    member(async move |visit, flash| {
        let id: DeliveryId =
            params.get("id").unwrap_or_default().parse().map_err(|_| AppError::NotFound("delivery"))?;
        let delivery = log::delivery(&visit.state, &visit.actor, id).await?;
        let (asked, zone) = (Asked::read(Place::workspace(), &query), Zone::of(&query));
        let neighbours =
            neighbours::find(&visit, &asked, &zone, Trail::read(&query), &format!("/deliveries/{id}")).await?;
        Ok(build(&visit, &flash, &delivery, &zone, neighbours))
    })
}

fn build(visit: &Visit, flash: &Flash, delivery: &DeliveryView, zone: &Zone, neighbours: Neighbours) -> Page {
    let now = visit.state.clock.now();
    let row = &delivery.row;
    let webhook = format!("/webhooks/{}", row.webhook_id);
    let actions = view! {
        {neighbours.links()}
        {visit.may(Scope::WebhooksWrite).then(|| buttons(delivery, &neighbours.query))}
    };
    let here = with_query(&format!("/deliveries/{}", row.id), &neighbours.query);
    let change = visit.may(Scope::WebhooksWrite).then_some(here.as_str());
    let body = view! {
        <div class="stack">
            {fault_summary(&flash.faults, |_| None)}
            {standing(delivery, zone, now)}
            <div class="columns">
                <div class="stack">
                    <section class="stack-s">
                        <h2>"Attempts"</h2>
                        {attempts::timeline(delivery, zone, now, change)}
                    </section>
                    {payload::section(delivery)}
                </div>
                <div class="stack">{facts(delivery, zone, now)}{template::card(delivery, zone)}{event(delivery)}</div>
            </div>
        </div>
    };
    let page = Page::new(Section::Logs, row.event_type.clone(), body).crumb("Webhook logs", neighbours.list.clone());
    let page = if delivery.deleted { page } else { page.crumb(row.webhook_name.clone(), webhook) };
    page.badge(view! { <DeliveryState status=row.status /> }).actions(actions).wide()
}

fn buttons(delivery: &DeliveryView, query: &str) -> AnyView {
    let row = &delivery.row;
    if delivery.deleted {
        // There is nobody to send it to.
        return ().into_any();
    }
    let buttons = match row.status {
        // A person may want it all the same: as a new delivery, so that this one goes on telling what happened.
        DeliveryStatus::Skipped => {
            view! { <Button text="Send anyway" sign=Sign::Send name="intent" value="renew" /> }.into_any()
        }
        DeliveryStatus::Pending => {
            let now = row.next_attempt_at.filter(|_| !delivery.paused).map(|_| {
                view! { <Button text="Send now" look=Look::Primary sign=Sign::Again name="intent" value="resend" /> }
            });
            let renewed = template::differs(delivery)
                .then(|| view! { <Button text="Send with current template" name="intent" value="replace" /> });
            view! {
                {renewed}
                <Button text="Cancel delivery" look=Look::Danger sign=Sign::Cross name="intent" value="cancel" />
                {now}
            }
            .into_any()
        }
        _ => view! {
            <Button text="Send with current template" name="intent" value="renew" />
            <Button text="Resend" look=Look::Primary sign=Sign::Again name="intent" value="resend" />
        }
        .into_any(),
    };
    view! {
        <form class="row" method="post" action=ChangeDelivery::url()>
            <input type="hidden" name="id" value=row.id.to_string() />
            <input type="hidden" name="query" value=query.to_owned() />
            {buttons}
        </form>
    }
    .into_any()
}

fn standing(delivery: &DeliveryView, zone: &Zone, now: Timestamp) -> Option<impl IntoView + use<>> {
    let row = &delivery.row;
    let reason = row.reason.map(|reason| reason.sentence().to_owned());
    let (tone, title, text) = match row.status {
        DeliveryStatus::Delivered => return None,
        DeliveryStatus::Pending => (Tone::Warn, "Waiting", waits_for(row.next_attempt_at, kept(delivery), zone, now)),
        DeliveryStatus::Failed => (Tone::Bad, "Given up", reason.unwrap_or_default()),
        DeliveryStatus::Cancelled => (Tone::Plain, "Cancelled", reason.unwrap_or_default()),
        DeliveryStatus::Skipped => (Tone::Plain, "Skipped", reason.unwrap_or_default()),
    };
    let deleted = match row.reason {
        Some(Reason::WebhookDeleted) => "It cannot be sent again.",
        _ => "The webhook was deleted since: it cannot be sent again.",
    };
    let deleted = delivery.deleted.then(|| view! { <p>{deleted}</p> });
    Some(view! { <Notice title=title tone=tone><p>{text}</p>{deleted}</Notice> })
}

/// What keeps a delivery from being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    No,
    Paused,
    Sick,
}

fn kept(delivery: &DeliveryView) -> Kept {
    match (delivery.paused, delivery.probe) {
        (true, _) => Kept::Paused,
        (false, Some(_)) => Kept::Sick,
        (false, None) => Kept::No,
    }
}

/// What a delivery waits for.
fn waits_for(next: Option<Timestamp>, kept: Kept, zone: &Zone, now: Timestamp) -> String {
    match next {
        Some(_) if kept == Kept::Paused => {
            "The webhook is paused. It is sent when somebody activates the webhook again.".to_owned()
        }
        Some(at) if kept == Kept::Sick => {
            let when = if at > now { format!("on {}", zone.told(at)) } else { "now".to_owned() };
            format!(
                "The endpoint has failed many times in a row. One request at a time finds out whether it works again, the \
                 next one {when}, with the newest delivery that waits. This one uses up no attempt meanwhile."
            )
        }
        Some(at) if at <= now => "It is due now: others may go first.".to_owned(),
        Some(at) => format!("The next attempt is due on {}.", zone.told(at)),
        None => "An attempt is on its way or about to begin.".to_owned(),
    }
}

fn facts(delivery: &DeliveryView, zone: &Zone, now: Timestamp) -> AnyView {
    let row = &delivery.row;
    let webhook = format!("/webhooks/{}", row.webhook_id);
    let named = if delivery.deleted {
        view! { {row.webhook_name.clone()} " (deleted)" }.into_any()
    } else {
        view! { <a href=webhook>{row.webhook_name.clone()}</a> }.into_any()
    };
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let origin = (delivery.origin != Origin::Event).then(|| delivery.origin.sentence());
    view! {
        <Card title="Delivery">
            <dl class="list">
                <dt>"Delivery ID"</dt>
                <dd><Value text=row.id.to_string() id="delivery-id" /></dd>
                <dt>"Webhook"</dt>
                <dd>{named}</dd>
                <dt>"Attempts"</dt>
                <dd>{row.attempt_count}</dd>
                <dt>"Made"</dt>
                <dd><Moment told=zone.told(row.created_at) at=row.created_at now=now /></dd>
                <dt>"Times in"</dt>
                <dd>{zone.name.clone()}</dd>
                <dt>"Product"</dt>
                <dd>{or_none(&row.product)}</dd>
                <dt>"Channel"</dt>
                <dd>{or_none(&row.channel)}</dd>
            </dl>
            {origin.map(|origin| view! { <p class="muted small">{origin}</p> })}
        </Card>
    }
    .into_any()
}

fn event(delivery: &DeliveryView) -> AnyView {
    let event = &delivery.event;
    let data = event.data.clone().unwrap_or_else(|| "{}".to_owned());
    let sender = event.sender_id.clone().map(|id| {
        view! { <dt>"Sender's ID"</dt><dd><Value text=id id="sender-id" /></dd> }
    });
    view! {
        <Card title="Event">
            <dl class="list">
                <dt>"Event ID"</dt>
                <dd><Value text=event.id.to_string() id="event-id" /></dd>
                {sender}
                <dt>"Happened"</dt>
                <dd>{event.time.to_string()}</dd>
            </dl>
            {indented_block("Data as received", data, "event-data")}
            <p><a href=format!("/events/{}", event.id)>"All that became of this event"</a></p>
        </Card>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_waits_for_is_told() {
        let utc = Zone::utc();
        let (now, later) = (Timestamp(1_715_175_712_000), Timestamp(1_715_175_772_000));
        assert!(waits_for(Some(later), Kept::No, &utc, now).starts_with("The next attempt is due on 8 May 2024"));
        assert!(waits_for(Some(later), Kept::Paused, &utc, now).contains("paused"), "no moment is promised");
        assert!(waits_for(Some(now), Kept::No, &utc, now).starts_with("It is due now"));
        let sick = waits_for(Some(later), Kept::Sick, &utc, now);
        assert!(sick.contains("the next one on 8 May 2024"), "{sick}");
        assert!(waits_for(None, Kept::Paused, &utc, now).contains("on its way"));
    }
}
