//! Which template the body is made from, and what of it has changed since.

use leptos::prelude::*;

use crate::domain::delivery::DeliveryStatus;
use crate::server::app::log::{DeliveryView, TemplateNow};
use crate::web::components::Card;
use crate::web::pages::logs::zone::Zone;
use crate::web::preview::indented;

/// Lines of each side that are compared; longer templates are shown one below the other.
const LINES: usize = 600;

/// The card; nothing where the version is gone.
pub fn card(delivery: &DeliveryView, zone: &Zone) -> Option<AnyView> {
    let at = delivery.configured_at?;
    let sent = match delivery.row.status {
        _ if !delivery.attempts.is_empty() => "Sent",
        DeliveryStatus::Pending => "To be sent",
        _ => "Made",
    };
    let webhook = format!("/webhooks/{}", delivery.row.webhook_id);
    let now = match &delivery.template {
        TemplateNow::Same => view! { <p>"The webhook has the same template now."</p> }.into_any(),
        TemplateNow::Unknown => ().into_any(),
        TemplateNow::Changed { used, now } => view! {
            <p>
                "The " <a href=webhook>"webhook's template"</a>
                " was changed since. This delivery keeps the one it was made with."
            </p>
            {differs(delivery).then(|| {
                view! {
                    <p>"“Send with current template” cancels it and makes a new delivery, with a webhook-id of its own."</p>
                }
            })}
            <details>
                <summary>"What changed since"</summary>
                {difference(used, now)}
            </details>
        }
        .into_any(),
    };
    let card = view! {
        <Card title="Template">
            <p>{sent} " with the template of " <time datetime=at.to_string()>{zone.told(at)}</time> "."</p>
            {now}
        </Card>
    };
    Some(card.into_any())
}

/// Whether a waiting delivery has another template than one that is made now would have.
pub fn differs(delivery: &DeliveryView) -> bool {
    delivery.row.next_attempt_at.is_some() && matches!(delivery.template, TemplateNow::Changed { .. })
}

fn difference(used: &str, now: &str) -> AnyView {
    let (used, now) = (indented(used), indented(now));
    let lines = compare(&used.lines().collect::<Vec<_>>(), &now.lines().collect::<Vec<_>>());
    let lines = lines.into_iter().map(|(change, line)| {
        let text = format!("{} {line}\n", change.sign());
        match change {
            Change::Kept => view! { <span>{text}</span> }.into_any(),
            Change::Gone => view! { <del>{text}</del> }.into_any(),
            Change::New => view! { <ins>{text}</ins> }.into_any(),
        }
    });
    let lines = lines.collect_view();
    view! { <pre class="difference" tabindex="0" aria-label="Template, changed lines marked with minus and plus">{lines}</pre> }
        .into_any()
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Kept,
    Gone,
    New,
}

impl Change {
    fn sign(self) -> char {
        match self {
            Self::Kept => ' ',
            Self::Gone => '-',
            Self::New => '+',
        }
    }
}

/// The lines of both, those that they share once: the longest common subsequence.
fn compare<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<(Change, &'t str)> {
    if old.len() > LINES || new.len() > LINES {
        let gone = old.iter().map(|line| (Change::Gone, *line));
        return gone.chain(new.iter().map(|line| (Change::New, *line))).collect();
    }
    // shared[i][j]: how many lines old[i..] and new[j..] share.
    let mut shared = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for (i, line) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            shared[i][j] =
                if line == other { shared[i + 1][j + 1] + 1 } else { shared[i + 1][j].max(shared[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::with_capacity(old.len().max(new.len())));
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push((Change::Kept, old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && shared[i + 1][j] >= shared[i][j + 1]) {
            lines.push((Change::Gone, old[i]));
            i += 1;
        } else {
            lines.push((Change::New, new[j]));
            j += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_lines_stand_once_and_the_rest_in_order() {
        let lines = compare(&["{", "a", "b", "}"], &["{", "b", "c", "}"]);
        let told: Vec<String> = lines.iter().map(|(change, line)| format!("{}{line}", change.sign())).collect();
        assert_eq!(told, [" {", "-a", " b", "+c", " }"]);
        assert!(compare(&[], &[]).is_empty());
    }
}
