//! `/webhooks/new/{draft}/choose`: what was changed in two places, with both values to choose from. Secrets are not shown.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde_json::Value;

use super::step::Place;
use super::{hidden, title};
use crate::domain::ids::DraftId;
use crate::domain::time::Timestamp;
use crate::server::app::drafts::{self, Choice, Chosen, DraftView, Taken};
use crate::server::app::{AppError, Author, Overlap, overlap};
use crate::web::actions::wizard::ChooseValues;
use crate::web::components::{Button, Card, LinkButton, Look, Notice, Tone};
use crate::web::pages::frame::{Page, Section};
use crate::web::pages::moment::absolute;
use crate::web::request::{Flash, Next, Visit};

/// The last part of the address.
pub const WORD: &str = "choose";

/// The page's address.
#[must_use]
pub fn href(draft: DraftId) -> String {
    format!("/webhooks/new/{draft}/{WORD}")
}

/// The page.
#[must_use]
pub fn page(draft: &DraftView) -> Page {
    let against = draft.against.map(|at| at.0.to_string()).unwrap_or_default();
    let webhook = draft.overlaps.iter().map(|overlap| choice(overlap, ["Your change", "On the webhook now"]));
    let windows = draft.apart.iter().map(|overlap| choice(overlap, ["This window", "The other window"]));
    let choices = webhook.chain(windows).collect_view();
    let (about, none) = match (draft.overlaps.is_empty(), draft.apart.is_empty()) {
        (false, true) => ("The webhook was changed while you were editing it. Choose the values to keep.", false),
        (true, false) => {
            ("This draft was saved in another window with other values. Choose the values to keep.", false)
        }
        (false, false) => ("The webhook and this draft were changed elsewhere. Choose the values to keep.", false),
        (true, true) => ("Every value is settled.", true),
    };
    let button = if none {
        view! { <LinkButton href=Place::Review.href(draft.id) text="Continue" look=Look::Primary /> }.into_any()
    } else {
        view! { <Button text="Use these values" look=Look::Primary /> }.into_any()
    };
    let body = view! {
        <form class="form" method="post" action=ChooseValues::url()>
            {hidden(draft)}
            <input type="hidden" name="against" value=against />
            <Card title="Changed in two places" about=about>
                <div class="stack">{choices}</div>
            </Card>
            <div class="form-foot">
                <LinkButton href=Place::Review.href(draft.id) text="Back" />
                <span class="end">{button}</span>
            </div>
        </form>
    };
    let (title, crumb) = title(draft);
    let page = Page::new(Section::Forwarding, title, body).crumb("Event forwarding", "/webhooks");
    match crumb {
        Some((text, href)) => page.crumb(text, href),
        None => page,
    }
}

/// The two values of a part.
fn choice(overlap: &Overlap, [mine, theirs]: [&'static str; 2]) -> AnyView {
    let name = format!("choices[{}]", overlap.path);
    let by = overlap.author.as_ref().map(by);
    view! {
        <fieldset class="cards">
            <legend class="label">{overlap::label(&overlap.path)}</legend>
            {option(&name, "mine", mine, None, overlap.mine.as_ref(), true)}
            {option(&name, "theirs", theirs, by, overlap.theirs.as_ref(), false)}
        </fieldset>
    }
    .into_any()
}

fn option(
    name: &str,
    value: &'static str,
    text: &'static str,
    by: Option<String>,
    shown: Option<&Value>,
    checked: bool,
) -> AnyView {
    let shown = shown_as(shown);
    view! {
        <div class="radio-card">
            <label>
                <input type="radio" name=name.to_owned() value=value checked=checked />
                <span class="text">
                    <span class="name">{text}</span>
                    {by.map(|by| view! { <span class="hint">{by}</span> })}
                    <span class="mono chosen">{shown}</span>
                </span>
            </label>
        </div>
    }
    .into_any()
}

fn by(author: &Author) -> String {
    format!("{}, {}", author.who, absolute(author.at))
}

/// A value for people.
fn shown_as(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "None".to_owned(),
        Some(Value::String(text)) if text.is_empty() => "Empty".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(true)) => "On".to_owned(),
        Some(Value::Bool(false)) => "Off".to_owned(),
        Some(Value::Array(list)) if list.is_empty() => "None chosen".to_owned(),
        Some(Value::Array(list)) => list.iter().map(|one| shown_as(Some(one))).collect::<Vec<_>>().join(", "),
        Some(other) => serde_json::to_string_pretty(other).unwrap_or_default(),
    }
}

/// Above the review: what others changed meanwhile.
#[must_use]
pub fn notice(draft: &DraftView) -> Option<AnyView> {
    if draft.is_contested() {
        let parts: Vec<_> = draft.overlaps.iter().chain(&draft.apart).map(Overlap::detail_short).collect();
        return Some(
            view! {
                <Notice title="Changed in two places" tone=Tone::Warn>
                    <p>{format!("{} Choose the values to keep before you save.", parts.join(" "))}</p>
                    <div class="row"><LinkButton href=href(draft.id) text="Choose" look=Look::Primary /></div>
                </Notice>
            }
            .into_any(),
        );
    }
    (!draft.taken.is_empty()).then(|| view! { <Notice><p>{words(&draft.taken)}</p></Notice> }.into_any())
}

/// What others changed, in a sentence.
#[must_use]
pub fn words(taken: &[Taken]) -> String {
    let one = |taken: &Taken| match &taken.author {
        Some(Author { who, .. }) => format!("{} ({who})", lower(&taken.label)),
        None => lower(&taken.label),
    };
    format!("Changed by others meanwhile, and kept: {}.", taken.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// `The endpoint` in the middle of a sentence.
fn lower(label: &str) -> String {
    label.strip_prefix("The ").map_or_else(|| label.to_owned(), |rest| format!("the {rest}"))
}

/// Settles the values.
pub async fn save(
    visit: &Visit,
    draft: &str,
    seen: &str,
    against: &str,
    choices: &HashMap<String, String>,
) -> Result<Next, AppError> {
    let id = super::save::id(draft)?;
    let moment = |text: &str| text.parse().ok().map(Timestamp);
    let choice = |word: &String| if word == "theirs" { Choice::Theirs } else { Choice::Mine };
    let chosen = Chosen {
        seen: moment(seen),
        against: moment(against),
        choices: choices.iter().map(|(path, word)| (path.clone(), choice(word))).collect(),
    };
    Ok(match drafts::choose(&visit.state, &visit.actor, id, &chosen).await? {
        Some(_) => Next::telling(Place::Review.href(id), Flash::done("Values chosen. Look them through, then save.")),
        None => Next::telling(href(id), Flash::failed("It has changed again since. These are the values now.")),
    })
}
