//! The session cookie: its name and attributes.

/// Name of the session cookie when the public URL is `https`: the prefix binds it to this host and to TLS.
pub const SECURE_NAME: &str = "__Host-tidings";
/// Name of the session cookie over plain `http`.
pub const PLAIN_NAME: &str = "tidings";

/// The cookie's name for this public URL.
#[must_use]
pub fn name(public_url: &str) -> &'static str {
    if public_url.starts_with("https://") { SECURE_NAME } else { PLAIN_NAME }
}

/// The value of `Set-Cookie` that gives the browser this session for so many seconds.
#[must_use]
pub fn set(public_url: &str, token: &str, max_age_s: i64) -> String {
    line(public_url, name(public_url), token, max_age_s)
}

/// A cookie for this host that no script can read.
pub(super) fn line(public_url: &str, name: &str, value: &str, max_age_s: i64) -> String {
    let secure = if public_url.starts_with("https://") { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age_s}{secure}")
}

/// The value of `Set-Cookie` that takes the session away.
#[must_use]
pub fn clear(public_url: &str) -> String {
    set(public_url, "", 0)
}

/// The session token in the value of a `Cookie` header.
#[must_use]
pub fn read<'a>(public_url: &str, header: &'a str) -> Option<&'a str> {
    find(header, name(public_url))
}

/// One cookie of a `Cookie` header.
pub(super) fn find<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, value)| *known == name && !value.is_empty())
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_bound_to_tls_where_there_is_tls() {
        let secure = set("https://tidings.example.com", "abc", 60);
        assert_eq!(secure, "__Host-tidings=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
        assert_eq!(set("http://127.0.0.1:3000", "abc", 60), "tidings=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
        assert!(clear("https://tidings.example.com").starts_with("__Host-tidings=; "));
    }

    #[test]
    fn it_is_found_among_others() {
        assert_eq!(read("http://x", "theme=dark; tidings=abc; other=1"), Some("abc"));
        assert_eq!(read("http://x", "__Host-tidings=abc; tidings="), None);
        assert_eq!(read("https://x", "tidings=abc"), None);
    }
}
