//! `TIDINGS_STATIC_EGRESS`: the way out for webhooks that want a static address.

use std::fmt;
use std::net::IpAddr;

use percent_encoding::percent_decode_str;
use rustls::pki_types::ServerName;
use url::Url;

const WANTED: &str = "write http://[USER:PASSWORD@]HOST:PORT, socks5://[USER:PASSWORD@]HOST:PORT or bind:IP";
/// SOCKS5 has one byte for the length of each.
const LOGIN_LIMIT: usize = 255;
const SOCKS_PORT: u16 = 1080;

/// A way out with an address of its own.
#[derive(Clone, PartialEq, Eq)]
pub enum WayOut {
    /// An HTTP proxy that is asked with CONNECT, for plain http too.
    Http(Proxy),
    /// A SOCKS5 proxy.
    Socks5(Proxy),
    /// An address of this machine.
    Bind(IpAddr),
}

/// Where a proxy is, and how to log in there.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Its name or address, the latter without brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// User name and password. Never printed.
    pub login: Option<(String, String)>,
}

impl WayOut {
    /// Reads the setting.
    ///
    /// # Errors
    /// The second half of a sentence that says how to write it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(address) = text.strip_prefix("bind:") {
            return address.parse().map(Self::Bind).map_err(|_| WANTED.to_owned());
        }
        let url = Url::parse(text).map_err(|_| WANTED.to_owned())?;
        match url.scheme() {
            "http" => Ok(Self::Http(Proxy::of(&url, 80)?)),
            "socks5" => Ok(Self::Socks5(Proxy::of(&url, SOCKS_PORT)?)),
            _ => Err(WANTED.to_owned()),
        }
    }
}

impl Proxy {
    fn of(url: &Url, default_port: u16) -> Result<Self, String> {
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let port = url.port().unwrap_or(default_port);
        let bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
        // What no connection can be made to must not wait for the first request.
        if ServerName::try_from(host.as_str()).is_err() || port == 0 || !bare {
            return Err(WANTED.to_owned());
        }
        let decoded = |text: &str| {
            let text = percent_decode_str(text).decode_utf8().ok()?;
            Some(text.into_owned()).filter(|text| (1..=LOGIN_LIMIT).contains(&text.len()))
        };
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            (user, password) => {
                let login = decoded(user).zip(password.and_then(decoded));
                Some(login.ok_or("give user name and password, each of 1 to 255 bytes, as USER:PASSWORD@")?)
            }
        };
        Ok(Self { host, port, login })
    }
}

impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.host.contains(':') {
            true => write!(f, "[{}]:{}", self.host, self.port),
            false => write!(f, "{}:{}", self.host, self.port),
        }
    }
}

/// Without the login.
impl fmt::Display for WayOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(proxy) => write!(f, "http://{proxy}"),
            Self::Socks5(proxy) => write!(f, "socks5://{proxy}"),
            Self::Bind(address) => write!(f, "bind:{address}"),
        }
    }
}

impl fmt::Debug for WayOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_ways_are_read_and_the_password_is_not_shown() {
        let table = [
            ("http://proxy.internal:3128", "http://proxy.internal:3128", None),
            ("http://u:p%40ss@10.0.0.1:8888/", "http://10.0.0.1:8888", Some(("u", "p@ss"))),
            ("http://proxy", "http://proxy:80", None),
            ("socks5://[fd00::1]", "socks5://[fd00::1]:1080", None),
            ("socks5://u:p@127.0.0.1:1081", "socks5://127.0.0.1:1081", Some(("u", "p"))),
            ("bind:203.0.113.7", "bind:203.0.113.7", None),
            ("bind:2001:db8::7", "bind:2001:db8::7", None),
        ];
        for (text, shown, login) in table {
            let way = WayOut::parse(text).unwrap();
            assert_eq!(format!("{way:?}"), shown);
            if let WayOut::Http(proxy) | WayOut::Socks5(proxy) = way {
                let login = login.map(|(user, password)| (user.to_owned(), password.to_owned()));
                assert_eq!(proxy.login, login);
            }
        }
    }

    #[test]
    fn what_is_none_of_them_is_refused() {
        for text in [
            "",
            "https://proxy:443",
            "socks4://proxy:1080",
            "http://proxy:0",
            "http://{proxy}:3128",
            "socks5://pro\"xy:1080",
            "http://proxy:3128/path",
            "http://u@proxy:3128",
            "http://:p@proxy:3128",
            "socks5://",
            "bind:",
            "bind:localhost",
            "proxy:3128",
        ] {
            assert!(WayOut::parse(text).is_err(), "{text}");
        }
    }
}
