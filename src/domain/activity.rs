//! The activity record: who did what, and when. Entries hold no secrets, and no data of the events.

use serde::{Deserialize, Serialize};

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $label:literal;)*) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Action {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl Action {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The word of the API and the store.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The same for people.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
            }

            /// The action of this word, if it is one.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.as_str() == word)
            }
        }
    };
}

actions! {
    /// A webhook was made; `details.status`.
    WebhookCreated = "webhook.created", "Webhook created";
    /// Its configuration was changed; `details.fields`.
    WebhookChanged = "webhook.changed", "Configuration changed";
    /// It was switched on.
    WebhookActivated = "webhook.activated", "Activated";
    /// Its deliveries wait.
    WebhookPaused = "webhook.paused", "Paused";
    /// It was switched off; `details.cancelled`.
    WebhookDeactivated = "webhook.deactivated", "Deactivated";
    /// The system switched it off; `details.reason`.
    WebhookDisabled = "webhook.disabled", "Disabled by the system";
    /// It was deleted; `details.cancelled`.
    WebhookDeleted = "webhook.deleted", "Webhook deleted";
    /// It began to fail; `details.reason`.
    WebhookFailing = "webhook.failing", "Began to fail";
    /// It works again.
    WebhookRecovered = "webhook.recovered", "Works again";
    /// Test events were sent; `details.ok`, `details.events`, and of the first failure `details.error`.
    WebhookTested = "webhook.tested", "Tested";
    /// The signing secret was shown.
    SecretRevealed = "secret.revealed", "Signing secret shown";
    /// A new signing secret was made; `details.overlap_s`.
    SecretRotated = "secret.rotated", "Signing secret rotated";
    /// The secret before the last rotation was dropped early.
    SecretOverlapEnded = "secret.overlap_ended", "Previous signing secret dropped";
    /// A delivery was sent again; of several at once `details.deliveries`.
    DeliveryResent = "delivery.resent", "Delivery resent";
    /// A delivery was made on request; `subject` is the new one.
    DeliveryRequested = "delivery.requested", "Event sent on request";
    /// A waiting delivery was cancelled; of several at once `details.deliveries`.
    DeliveryCancelled = "delivery.cancelled", "Delivery cancelled";
    /// A replay was begun; `details.deliveries`.
    ReplayBegun = "replay.begun", "Replay begun";
    /// A replay was held.
    ReplayPaused = "replay.paused", "Replay paused";
    /// A replay goes on.
    ReplayResumed = "replay.resumed", "Replay resumed";
    /// A replay was ended early.
    ReplayCancelled = "replay.cancelled", "Replay cancelled";
    /// An API key was made.
    KeyCreated = "key.created", "API key created";
    /// An API key was revoked.
    KeyRevoked = "key.revoked", "API key revoked";
    /// A person's data was erased; `details.events`. Whose is not written down.
    PersonErased = "person.erased", "Data of a person erased";
    /// The workspace is to be erased; `details.due_at`.
    ErasureAsked = "workspace.erasure_asked", "Erasing the workspace asked for";
    /// It is kept after all.
    ErasureTakenBack = "workspace.erasure_taken_back", "Erasing the workspace taken back";
    /// The workspace's name, products or policy changed; `details.fields`.
    WorkspaceChanged = "workspace.changed", "Workspace changed";
    /// An event type of the workspace's own was made.
    EventTypeCreated = "event_type.created", "Event type added";
    /// It was changed.
    EventTypeChanged = "event_type.changed", "Event type changed";
    /// It was deleted.
    EventTypeDeleted = "event_type.deleted", "Event type deleted";
    /// Somebody signed in.
    SignedIn = "account.signed_in", "Signed in";
    /// Somebody signed out.
    SignedOut = "account.signed_out", "Signed out";
}

#[cfg(test)]
mod tests {
    use super::Action;

    #[test]
    fn every_word_is_read_back() {
        for action in Action::ALL {
            assert_eq!(Action::parse(action.as_str()), Some(*action));
            assert_eq!(serde_json::to_value(action).ok(), Some(action.as_str().into()));
        }
    }
}
