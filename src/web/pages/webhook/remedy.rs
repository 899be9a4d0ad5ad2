//! What helps a webhook that fails, by how it fails.

use leptos::prelude::*;

use super::tabs::edit;
use crate::domain::attempt::ErrorCode;
use crate::domain::ids::WebhookId;
use crate::web::components::{LinkButton, Look, Sign};

/// What a person can do about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remedy {
    /// Something about the address or the credentials is wrong.
    Endpoint,
    /// The body is wrong.
    Payload,
    /// The receiver has to be mended; a test tells when it is.
    Test,
    /// It gets too much at a time.
    Options,
}

impl Remedy {
    /// What helps against this failure.
    pub(super) fn of(code: &ErrorCode) -> Self {
        match code {
            ErrorCode::TemplateError | ErrorCode::Http(400 | 413 | 415 | 422) => Self::Payload,
            ErrorCode::Http(429) => Self::Options,
            ErrorCode::Http(408 | 500..)
            | ErrorCode::ConnectRefused
            | ErrorCode::ConnectTimeout
            | ErrorCode::ConnectFailed
            | ErrorCode::TlsExpired
            | ErrorCode::TlsUntrusted
            | ErrorCode::TlsFailed
            | ErrorCode::TlsTimeout
            | ErrorCode::ResponseTimeout
            | ErrorCode::ClosedEarly
            | ErrorCode::ProxyFailed
            | ErrorCode::Internal
            | ErrorCode::Own(_) => Self::Test,
            ErrorCode::Http(_)
            | ErrorCode::DnsNotFound
            | ErrorCode::BlockedAddress
            | ErrorCode::TlsNameMismatch
            | ErrorCode::TlsClientCertificate
            | ErrorCode::Redirect
            | ErrorCode::BadResponse
            | ErrorCode::OauthTokenFailed
            | ErrorCode::InvalidConfiguration => Self::Endpoint,
        }
    }

    /// The button that leads there.
    pub(super) fn button(self, id: WebhookId) -> AnyView {
        match self {
            Self::Endpoint => edit(id, "endpoint", "Edit endpoint", Look::Primary),
            Self::Payload => edit(id, "payload", "Edit payload", Look::Primary),
            Self::Options => {
                view! { <LinkButton href=format!("/webhooks/{id}/options") text="Change options" look=Look::Primary /> }
                    .into_any()
            }
            Self::Test => view! {
                <LinkButton href=format!("/webhooks/{id}/test") text="Send a test event" look=Look::Primary sign=Sign::Send />
            }
            .into_any(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_is_for_who_can_help() {
        for (word, remedy) in [
            ("http_401", Remedy::Endpoint),
            ("oauth_token_failed", Remedy::Endpoint),
            ("http_422", Remedy::Payload),
            ("template_error", Remedy::Payload),
            ("http_503", Remedy::Test),
            ("response_timeout", Remedy::Test),
            ("http_429", Remedy::Options),
        ] {
            assert_eq!(Remedy::of(&ErrorCode::parse(word)), remedy, "{word}");
        }
    }
}
