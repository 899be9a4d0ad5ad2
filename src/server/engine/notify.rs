//! Notices: who is told when a webhook fails, and how often.
//!
//! A webhook **is failing** when one of its deliveries has failed [`IN_A_ROW`] attempts in a row or was given up: an
//! attempt that the next one mends is nothing to call anybody for. It **works again** with its next 2xx. Being
//! **disabled** or **paused** by the system is told once. Lists and pages read the same row of [`Trouble`], so they mean the same.
//!
//! While it fails, one notice goes out every `every_minutes`, then one that it works again. However many deliveries fail,
//! whether it keeps falling ill and recovering, on how many nodes and after how many restarts: there is at most one
//! notice of a failure in an interval, because the row of [`Trouble`] is claimed before anything is sent. A failure that
//! was over before its notice was due is not told at all. What a mail server that is away does not take is due again
//! after [`AGAIN_MS`]. A crash between claim and sending costs that notice, not the next one.
//!
//! Notices go to the addresses, and to the URL, of the webhook's `notify_on_error`. In the app they stand always: the
//! lasting ones in the frame of every page, all of them in the webhook's activity record.

mod words;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::activity::Action;
use crate::domain::attempt::ErrorCode;
use crate::domain::delivery::DeliveryStatus;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::domain::webhook::{NotifyOnError, WebhookStatus};
use crate::server::egress::request::{self, Credentials, Envelope};
use crate::server::egress::{Outgoing, Route, diagnosis};
use crate::server::mail::MailError;
use crate::server::store::{After, DeliveryFilter, Finished, StoreError, Trouble, Webhook};

use super::inner::Inner;
use words::{Kind, Notice};

pub(super) use words::moment;

/// Failed attempts of one delivery after which its webhook is failing.
pub const IN_A_ROW: u32 = 3;
/// When a notice that could not be sent is due again, in milliseconds.
pub const AGAIN_MS: i64 = 60_000;
/// Most waiting deliveries that are counted.
const COUNTED: u32 = 10_000;
/// How long the URL of `notify_on_error` may take.
const TIMEOUT: Duration = Duration::from_secs(5);

/// What the attempts since the last round said.
#[derive(Default)]
pub(super) struct Watch {
    failed: HashMap<WebhookId, WorkspaceId>,
    well: HashSet<WebhookId>,
    /// Webhooks whose trouble lasts, as of the last round.
    open: HashSet<WebhookId>,
    /// Whether the log says that there is no mail server.
    no_mail: bool,
}

impl Watch {
    /// Takes note of a recorded attempt.
    pub fn see(&mut self, webhook: WebhookId, finished: &Finished) {
        let failed = match finished.after {
            After::Delivered => {
                self.failed.remove(&webhook);
                if self.open.contains(&webhook) {
                    self.well.insert(webhook);
                }
                return;
            }
            After::RetryAt(_) | After::Waits(_) => finished.attempt.number >= IN_A_ROW,
            After::Ended(status, _) => status == DeliveryStatus::Failed,
        };
        if failed {
            self.well.remove(&webhook);
            self.failed.insert(webhook, finished.workspace_id);
        }
    }
}

/// Opens, closes and tells troubles.
pub(super) async fn round(inner: &Arc<Inner>) -> Result<(), StoreError> {
    let _turn = inner.telling.lock().await;
    let (failed, well) = {
        let mut watch = inner.watch();
        (std::mem::take(&mut watch.failed), std::mem::take(&mut watch.well))
    };
    for (webhook, workspace) in failed {
        begin(inner, workspace, webhook).await?;
    }
    for webhook in well {
        end(inner, webhook).await?;
    }
    let troubles = inner.store.troubles().await?;
    inner.watch().open =
        troubles.iter().filter(|trouble| trouble.resolved_at.is_none()).map(|trouble| trouble.webhook_id).collect();
    let now = inner.clock.now();
    for trouble in troubles.iter().filter(|trouble| trouble.due_at.is_some_and(|due| due <= now)) {
        tell(inner, trouble).await?;
    }
    Ok(())
}

async fn begin(inner: &Inner, workspace: WorkspaceId, webhook: WebhookId) -> Result<(), StoreError> {
    if inner.watch().open.contains(&webhook) {
        return Ok(());
    }
    let directory = inner.directory();
    let Some(live) = directory.find(webhook).filter(|live| live.status.matches_events()) else { return Ok(()) };
    let now = inner.clock.now();
    let since = inner.store.failing_since(webhook, crate::domain::time::Timestamp(0), 1).await?;
    let since = since.map_or(now, |(first, _)| first);
    let every_ms = every_ms(live.config.settings.notify_on_error.as_ref());
    if inner.store.open_trouble(workspace, webhook, since, every_ms, now).await? {
        tracing::warn!(webhook = %webhook, "webhook.failing");
        let reason = last_answer(inner, workspace, webhook, live.credentials.kind()).await?;
        inner.note(workspace, webhook, Action::WebhookFailing, serde_json::json!({ "reason": reason })).await;
    }
    Ok(())
}

async fn end(inner: &Inner, webhook: WebhookId) -> Result<(), StoreError> {
    let directory = inner.directory();
    let Some(live) = directory.find(webhook) else { return Ok(()) };
    if inner.store.close_trouble(webhook, inner.clock.now()).await? {
        tracing::info!(webhook = %webhook, "webhook.recovered");
        inner.note(live.workspace_id, webhook, Action::WebhookRecovered, serde_json::json!({})).await;
    }
    Ok(())
}

fn every_ms(wish: Option<&NotifyOnError>) -> i64 {
    i64::from(wish.map_or(60, |wish| wish.every_minutes)) * 60_000
}

/// The last failure in a sentence or two: what happened, and what to try.
async fn last_answer(
    inner: &Inner,
    workspace: WorkspaceId,
    webhook: WebhookId,
    kind: crate::domain::auth_kind::AuthKind,
) -> Result<Option<String>, StoreError> {
    let filter = DeliveryFilter { webhook_id: Some(webhook), ..DeliveryFilter::default() };
    let row = inner.store.attempt_log(workspace, &filter, None, 1).await?.rows.pop();
    let attempt = row.map(|row| row.attempt).filter(|attempt| attempt.error_code.is_some());
    Ok(attempt.map(|attempt| {
        let code = ErrorCode::parse(&attempt.error_code.unwrap_or_default());
        let advice = diagnosis::advice(&code, kind).unwrap_or_default();
        format!("{} {advice}", attempt.error_message.unwrap_or_default()).trim().to_owned()
    }))
}

/// Sends the notice that is due, if no other node does.
async fn tell(inner: &Inner, trouble: &Trouble) -> Result<(), StoreError> {
    let Some(webhook) = inner.store.webhook(trouble.workspace_id, trouble.webhook_id).await? else { return Ok(()) };
    let kind = Kind::of(trouble, webhook.paused_reason.is_some());
    if kind == Kind::Failing && webhook.status == WebhookStatus::Paused {
        return Ok(()); // Nothing is sent to it, so nothing fails: told when it is active again and still fails.
    }
    let wish = webhook.config.settings.notify_on_error.clone();
    let now = inner.clock.now();
    let next = (kind == Kind::Failing).then(|| now.plus_ms(every_ms(wish.as_ref())));
    if !inner.store.claim_notice(trouble, next, now).await? {
        return Ok(());
    }
    let Some(wish) = wish else { return Ok(()) };
    let notice = gather(inner, trouble, kind, &webhook, &wish).await?;
    if !send(inner, &notice, &webhook, &wish).await {
        inner.store.return_notice(trouble, now, now.plus_ms(AGAIN_MS)).await?;
    }
    Ok(())
}

async fn gather(
    inner: &Inner,
    trouble: &Trouble,
    kind: Kind,
    webhook: &Webhook,
    wish: &NotifyOnError,
) -> Result<Notice, StoreError> {
    let last = match kind {
        Kind::Failing => last_answer(inner, webhook.workspace_id, webhook.id, webhook.auth_kind).await?,
        Kind::Disabled => webhook.disabled_reason.clone(),
        Kind::Paused => webhook.paused_reason.clone(),
        Kind::Recovered => None,
    };
    let base = inner.config.public_url.as_deref().unwrap_or_default();
    Ok(Notice {
        kind,
        number: trouble.told,
        webhook_id: webhook.id,
        name: webhook.config.name.clone(),
        since: trouble.since,
        at: inner.clock.now(),
        waiting: inner.store.waiting(webhook.id, COUNTED).await?,
        last,
        link: format!("{base}/webhooks/{}", webhook.id),
        every_minutes: wish.every_minutes,
    })
}

/// Answers whether that is done: somebody was reached, or nobody ever will be.
async fn send(inner: &Inner, notice: &Notice, webhook: &Webhook, wish: &NotifyOnError) -> bool {
    let (mut reached, mut later) = (false, false);
    if !wish.emails.is_empty() && !inner.mailer.is_set() && !std::mem::replace(&mut inner.watch().no_mail, true) {
        tracing::warn!("notify.no_mail: TIDINGS_SMTP_URL is not set, so notices stay in the app");
    }
    for email in wish.emails.iter().filter(|_| inner.mailer.is_set()) {
        match inner.mailer.send(&notice.mail(email)).await {
            Ok(()) => reached = true,
            Err(MailError::Away(_)) => later = true,
            Err(MailError::Refused(why)) => tracing::warn!(webhook = %webhook.id, why, "notify.refused"),
        }
    }
    if let Some(url) = &wish.url {
        let taken = post(inner, notice, webhook.id, url).await;
        reached |= taken;
        later |= !taken;
    }
    reached || !later
}

/// Posts the notice to a URL through the guarded way out, signed as the webhook's own requests.
async fn post(inner: &Inner, notice: &Notice, webhook: WebhookId, url: &str) -> bool {
    let directory = inner.directory();
    let Some(live) = directory.find(webhook).filter(|live| live.unreadable.is_none()) else { return false };
    // Whoever listens there is not the endpoint: nothing that the webhook proves itself with is shown.
    let route = Arc::new(Route { certificate: None, ..Route::clone(&live.route) });
    let Ok(url) = route.policy.check_url(url) else { return false };
    let (now, id, body) = (inner.clock.now(), notice.id(), bytes::Bytes::from(notice.json()));
    let envelope = Envelope {
        delivery_id: &id,
        attempt: 1,
        test: false,
        unix_s: now.unix_seconds(),
        content_type: "application/json",
        keys: live.keys_at(now),
        credentials: &Credentials::None,
        extra_headers: &BTreeMap::new(),
        secret_headers: &BTreeMap::new(),
    };
    let headers = request::build(&envelope, &body).headers;
    let outgoing = Outgoing { url, headers, typed: Vec::new(), body, timeout: TIMEOUT };
    let sent = inner.egress.send(&route, outgoing).await;
    sent.result.is_ok_and(|answer| (200..300).contains(&answer.status))
}
