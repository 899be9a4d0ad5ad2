//! Browsers that have signed in before: a sealed cookie that names the account and the browser.
//!
//! It opens nothing. It only gives the browser a count of wrong passwords of its own for this account, so whoever steals it
//! wins ten guesses a minute.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::cookie;
use super::throttle::{account_key, key};
use super::vault::Vault;
use crate::server::clock::Clock;
use crate::server::store::GuessKey;

const SECURE_NAME: &str = "__Host-tidings_browser";
const PLAIN_NAME: &str = "tidings_browser";
/// A year.
const LASTS_S: i64 = 365 * 24 * 3_600;
/// Where it is sealed for.
const PLACE: [&str; 3] = ["cookie", "browser", "known"];

/// The cookie's name for this public URL.
fn name(public_url: &str) -> &'static str {
    if cookie::name(public_url) == cookie::SECURE_NAME { SECURE_NAME } else { PLAIN_NAME }
}

/// The value of `Set-Cookie` after somebody has signed in to this account.
#[must_use]
pub fn set(public_url: &str, vault: &Vault, clock: &Clock, email: &str) -> String {
    let mut told = account_key(email).to_vec();
    told.extend(clock.random_bytes::<16>());
    let value = URL_SAFE_NO_PAD.encode(vault.seal(PLACE[0], PLACE[1], PLACE[2], &told));
    cookie::line(public_url, name(public_url), &value, LASTS_S)
}

/// Whom wrong passwords for this account are counted for, if the cookies of the request are those of a browser that has
/// signed in to it before.
#[must_use]
pub fn known(public_url: &str, vault: &Vault, cookies: &str, email: &str) -> Option<GuessKey> {
    let value = cookie::find(cookies, name(public_url))?;
    let sealed = URL_SAFE_NO_PAD.decode(value).ok()?;
    let told = vault.open(PLACE[0], PLACE[1], PLACE[2], &sealed).ok()?;
    let browser = told.strip_prefix(&account_key(email))?;
    Some(key("browser", &URL_SAFE_NO_PAD.encode(browser)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    #[test]
    fn a_browser_is_known_for_its_account_only() {
        let clock = Clock::fake(Timestamp(1_800_000_000_000));
        let vault = Vault::for_tests(&clock);
        for url in ["https://tidings.example.com", "http://127.0.0.1:3000"] {
            let line = set(url, &vault, &clock, "owner@example.com");
            assert!(
                line.contains("HttpOnly; SameSite=Lax") && line.starts_with("__Host-") == line.ends_with("; Secure")
            );
            let cookies = format!("a=b; {}", line.split(';').next().expect("a cookie"));
            let known = |vault: &Vault, email: &str| known(url, vault, &cookies, email);
            assert!(known(&vault, " Owner@example.com").is_some());
            assert_eq!(known(&vault, "other@example.com"), None);
            assert_eq!(known(&Vault::for_tests(&clock), "owner@example.com"), None, "sealed by somebody else");
        }
        assert_eq!(known("http://x", &vault, "tidings_browser=AAAA", "owner@example.com"), None);
        let browser = |line: String| {
            known("http://x", &vault, line.split(';').next().unwrap_or_default(), "a").expect("a browser")
        };
        assert_ne!(browser(set("http://x", &vault, &clock, "a")), browser(set("http://x", &vault, &clock, "a")));
    }
}
