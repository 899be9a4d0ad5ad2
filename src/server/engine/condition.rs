//! What an operator should know of this node: why it cannot do its work, and what it does not do meanwhile.

use crate::domain::ids::WebhookId;
use crate::server::auth::vault::KeyId;
use crate::server::store::StoreError;

use super::clocks;
use super::handle::Engine;
use super::inner::Inner;
use super::retention_hold;
use super::scheduler::DEAD_AFTER_MS;

/// How this node is, in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// Why no requests should be sent to it.
    pub faults: Vec<String>,
    /// What it does not do though it works.
    pub warnings: Vec<String>,
}

impl Engine {
    /// How this node is now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn condition(&self) -> Result<Condition, StoreError> {
        let inner = self.inner();
        inner.store.ping().await?;
        let mut found = Condition::default();
        found.faults.extend(inner.store.lost().map(|why| sentence(&why)));
        keys(inner, &mut found).await?;
        found.warnings.extend(clocks::warning(inner));
        found.warnings.extend(retention_hold::warning(inner));
        Ok(found)
    }

    /// What of this webhook cannot be read, so that its deliveries wait; `None`: nothing.
    #[must_use]
    pub fn unreadable(&self, webhook: WebhookId) -> Option<String> {
        self.inner().directory().find(webhook)?.unreadable.as_ref().map(|unreadable| unreadable.why.clone())
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// A key file that opens no webhook at all is the wrong one, as is one that lacks a key which another node has. A
/// webhook that cannot be read for itself does not make the others wait.
async fn keys(inner: &Inner, found: &mut Condition) -> Result<(), StoreError> {
    let directory = inner.directory();
    let unreadable = directory.unreadable().count();
    if unreadable == 0 {
        return Ok(());
    }
    let missing: Vec<KeyId> = directory.unreadable().filter_map(|(_, unreadable)| unreadable.key).collect();
    let told = format!("{unreadable} of {} webhooks cannot be read", directory.all().count());
    let wait =
        "their events wait and leave by themselves once they can. The log names them, tidings doctor tells more.";
    if !missing.is_empty() && (missing.len() == directory.all().count() || known_elsewhere(inner, &missing).await?) {
        let why = "the key file of this node lacks the key that they are sealed with: put the right file in its place";
        found.faults.push(format!("{told}; {why}. Meanwhile {wait}"));
    } else {
        found.warnings.push(format!("{told}; {wait}"));
    }
    Ok(())
}

/// Whether another live node knows one of these keys.
async fn known_elsewhere(inner: &Inner, keys: &[KeyId]) -> Result<bool, StoreError> {
    let since = inner.clock.now().plus_ms(-DEAD_AFTER_MS);
    let nodes = inner.store.nodes(since).await?;
    Ok(nodes.iter().any(|node| node.id != inner.node && node.keys.iter().any(|key| keys.contains(key))))
}
