//! Extra headers.

use crate::domain::auth_kind::AuthKind;
use crate::server::app::read::below;
use crate::server::egress::request::check_header;

use super::Check;

const COUNT_LIMIT: usize = 50;
const NAME_LIMIT: usize = 256;
const VALUE_LIMIT: usize = 4_096;

impl Check<'_> {
    pub(super) fn headers(&mut self) {
        let (plain, secret) = (&self.input.config.headers, &self.input.auth.headers);
        if plain.len() + secret.len() > COUNT_LIMIT {
            self.reader.fault("/headers", format!("At most {COUNT_LIMIT} headers can be added."));
        }
        let mut seen: Vec<String> = Vec::new();
        for (name, value) in plain.iter().chain(secret) {
            let pointer = below("/headers", name);
            let lower = name.to_ascii_lowercase();
            if let Err(detail) = check_header(name, value) {
                self.reader.fault(&pointer, detail);
            } else if name.len() > NAME_LIMIT || value.len() > VALUE_LIMIT {
                let detail = format!("A name has at most {NAME_LIMIT} bytes, a value {VALUE_LIMIT}.");
                self.reader.fault(&pointer, detail);
            } else if seen.contains(&lower) {
                self.reader.fault(&pointer, "This header stands here already, in other case.");
            } else if secret.contains_key(name) && value.is_empty() && !self.draft {
                self.reader.fault(&pointer, format!("The value of the header `{name}` is missing."));
            } else if self.sent_by_auth(&lower) {
                self.reader.fault(&pointer, "The authentication sends this header already.");
            }
            seen.push(lower);
        }
    }

    fn sent_by_auth(&self, lower: &str) -> bool {
        let auth = &self.input.auth;
        match auth.kind.unwrap_or_default() {
            AuthKind::Basic | AuthKind::Bearer | AuthKind::Oauth2 => lower == "authorization",
            AuthKind::Header => auth.name.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(lower)),
            AuthKind::None | AuthKind::Signed => false,
        }
    }
}
