//! The choice of the payload format: a card for each, with its switches and what it makes of the first event.

use leptos::prelude::*;

use super::{Kind, Stand};
use crate::catalogue::{Format, Vocabulary, formats};
use crate::domain::webhook::{ANY_EVENT, FormatOptions, Subscription, WebhookConfig};
use crate::web::components::{Button, Card, Check, Look, Problem, RadioCard};
use crate::web::preview::{Names, default_for, indented};

/// The cards.
pub fn chooser(stand: &Stand) -> AnyView {
    let config = &stand.draft.input.config;
    let words = stand.visit.vocabulary();
    let cards = formats().iter().map(|format| card(&words, config, format)).collect_view();
    view! {
        <Card title="Payload format" about="How every event of this webhook is written, unless you give it a template of its own.">
            <fieldset class="stack-s">
                <legend class="visually-hidden">"Payload format"</legend>
                <Problem id="format-fault" text=stand.fault("/format") />
                <div class="cards formats">{cards}</div>
            </fieldset>
            <div class="row">
                <Button text="Apply format" look=Look::Small name="intent" value="format" unchecked=true />
                <span class="muted small">"Templates that you have customised stay as they are."</span>
            </div>
        </Card>
    }
    .into_any()
}

/// The first of the webhook's events that the format has a template of its own for, else the first.
fn example(words: &Vocabulary, config: &WebhookConfig, format: &Format) -> Kind {
    let any = Subscription { event_type: ANY_EVENT.to_owned(), ..Subscription::default() };
    let mut kinds = config.events.iter().map(|row| Kind::of(words, config, row));
    let known = |kind: &Kind| format.knows(&kind.sample.event_type, kind.sample.channel.as_deref());
    let own = kinds.find(known);
    own.unwrap_or_else(|| Kind::of(words, config, config.events.first().unwrap_or(&any)))
}

fn card(words: &Vocabulary, config: &WebhookConfig, format: &'static Format) -> AnyView {
    let as_chosen = WebhookConfig { format: format.id.to_owned(), ..config.clone() };
    let kind = example(words, &as_chosen, format);
    let names = Names { webhook_name: &config.name, ..Names::default() };
    let template = default_for(
        &kind.sample.event_type,
        kind.sample.channel.as_deref(),
        &as_chosen.format,
        &as_chosen.format_options,
    );
    let shown = kind.try_on_sample(&as_chosen, &names, &template);
    let body = shown.body.map_or_else(|mark| mark.text(), |body| indented(&body));
    let own = format.knows(&kind.sample.event_type, kind.sample.channel.as_deref());
    let caption = format!("Body for {}{}", kind.sample.event_type, if own { "" } else { ", as Standard writes it" });
    let switches = switches(format.id, config.format_options);
    let switches = (!switches.is_empty()).then(|| view! { <div class="check-grid wide">{switches}</div> });
    view! {
        <RadioCard
            name="format"
            value=format.id
            text=format.label
            about=format.description
            checked=config.format == format.id
        >
            {switches}
            <figure class="code-block">
                <figcaption><span>{caption}</span></figcaption>
                <pre tabindex="0"><code>{body}</code></pre>
            </figure>
        </RadioCard>
    }
    .into_any()
}

/// The switches that a format has.
fn switches(format: &str, options: FormatOptions) -> Vec<AnyView> {
    let switch = |value: &'static str, text: &'static str, about: &'static str, checked: bool| {
        view! { <Check name="options[]" value=value text=text about=about checked=checked /> }.into_any()
    };
    match format {
        "standard" => vec![
            switch(
                "opens_as_read",
                "Call opened messages “Read”",
                "Otherwise they are called “Opened”.",
                options.opens_as_read,
            ),
            switch(
                "unix_seconds",
                "Time as Unix seconds",
                "Otherwise ISO 8601 in UTC with milliseconds.",
                options.unix_seconds,
            ),
        ],
        "enkod" => vec![switch(
            "latin_complaint",
            "Complaints with a Latin “c”",
            "Otherwise “сomplaint” begins with a Cyrillic letter, as enKod sends it.",
            options.latin_complaint,
        )],
        "notificationapi" => vec![switch(
            "full_event_type",
            "Full event type of opens and clicks",
            "EMAIL_OPEN and EMAIL_CLICK. Otherwise OPEN and CLICK.",
            options.full_event_type,
        )],
        _ => Vec::new(),
    }
}
