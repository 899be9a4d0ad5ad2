//! What a page shows once, such as a new API key. It is kept on the server until it is shown or a few minutes are over, so
//! that nothing in the browser, its history or a copy of its cookies shows it again.

use super::{Visit, page_path};
use crate::server::app::AppError;
use crate::server::auth::tokens;
use crate::server::store::ShownOnce;

const LASTS_MS: i64 = 5 * 60 * 1_000;
const TABLE: &str = "shown_once";

impl Visit {
    /// Keeps a text that the page at this place shows to this session, once.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub async fn show_once(&self, place: &str, text: &str) -> Result<(), AppError> {
        let (page, now) = (page_path(place), self.state.clock.now());
        let sealed = self.state.vault.seal(TABLE, &self.session(), page, text.as_bytes());
        let expires_at = now.plus_ms(LASTS_MS);
        let shown = ShownOnce { token_hash: &self.who.session.token_hash, page, sealed: &sealed, expires_at };
        Ok(self.state.store.keep_shown_once(&shown, now).await?)
    }

    /// What this page is to show now, and never again.
    ///
    /// # Errors
    /// When it cannot be found out.
    pub async fn shown_once(&self, page: &str) -> Result<Option<String>, AppError> {
        let (hash, now) = (&self.who.session.token_hash, self.state.clock.now());
        let Some(sealed) = self.state.store.take_shown_once(hash, page, now).await? else { return Ok(None) };
        let opened = self.state.vault.open(TABLE, &self.session(), page, &sealed).ok();
        Ok(opened.and_then(|bytes| str::from_utf8(&bytes).ok().map(str::to_owned)))
    }

    fn session(&self) -> String {
        tokens::text_of(&self.who.session.token_hash)
    }
}
