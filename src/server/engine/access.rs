//! What a request proves itself with: the webhook's credentials, or a token fetched with them.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use crate::server::egress::oauth::{OauthClient, Token};
use crate::server::egress::request::Credentials;
use crate::server::egress::{Route, SendFailure, Sent};

use super::handle::Engine;
use super::inner::Inner;

/// Ready to be sent.
pub(super) struct Access<'a> {
    /// Never [`Credentials::Oauth2`].
    pub credentials: Cow<'a, Credentials>,
    token: Option<(&'a OauthClient, Token)>,
}

impl<'a> Access<'a> {
    /// The access that these credentials give; a token is the kept one or a new one.
    pub async fn of(
        inner: &Inner,
        route: &Arc<Route>,
        credentials: &'a Credentials,
        timeout: Duration,
    ) -> Result<Self, SendFailure> {
        let Credentials::Oauth2(client) = credentials else {
            return Ok(Self { credentials: Cow::Borrowed(credentials), token: None });
        };
        let token = inner.tokens.get(route, client, timeout).await?;
        let credentials = Cow::Owned(Credentials::Bearer { token: token.text.to_string() });
        Ok(Self { credentials, token: Some((client, token)) })
    }

    /// Whether the endpoint refused the token and another one is worth a request at once.
    pub async fn is_stale(&self, inner: &Inner, route: &Arc<Route>, sent: &Sent) -> bool {
        match (&self.token, &sent.result) {
            (Some((client, token)), Ok(answer)) if answer.status == 401 => {
                inner.tokens.refused(route, client, token).await
            }
            _ => false,
        }
    }
}

impl Engine {
    /// Fetches a token now, for a person who wants to see whether it works.
    ///
    /// # Errors
    /// `oauth_token_failed` with the token endpoint's own error.
    pub async fn fetch_token(
        &self,
        route: &Arc<Route>,
        client: &OauthClient,
        timeout: Duration,
    ) -> Result<Token, SendFailure> {
        self.inner().tokens.fetch(route, client, timeout).await
    }
}
