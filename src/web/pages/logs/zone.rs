//! The time zone in which a person reads the logs: from the address, else from a cookie, else UTC.

use jiff::tz::TimeZone;
use leptos_router::params::ParamsMap;

use crate::domain::time::Timestamp;
use crate::web::request::{find, header, keep};

const COOKIE: &str = "tidings_zone";

/// Zones that can be chosen from the list; an address may name any other.
pub const COMMON: [&str; 38] = [
    "UTC",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Bogota",
    "America/Chicago",
    "America/Denver",
    "America/Halifax",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Almaty",
    "Asia/Bangkok",
    "Asia/Dubai",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Moscow",
    "Europe/Paris",
    "Europe/Warsaw",
    "Pacific/Auckland",
];

/// A time zone with its name.
#[derive(Debug, Clone)]
pub struct Zone {
    /// Such as `Europe/Berlin`.
    pub name: String,
    zone: TimeZone,
}

impl Zone {
    /// UTC.
    #[must_use]
    pub fn utc() -> Self {
        Self { name: "UTC".to_owned(), zone: TimeZone::UTC }
    }

    /// The zone of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name == "UTC" {
            return Some(Self::utc());
        }
        let zone = TimeZone::get(name).ok()?;
        Some(Self { name: zone.iana_name()?.to_owned(), zone })
    }

    /// The one asked for, which the browser then keeps; else the one it has kept.
    #[must_use]
    pub fn of(query: &ParamsMap) -> Self {
        let asked = query.get("zone").unwrap_or_default();
        let zone = Self::chosen(&asked, &header());
        if zone.name == asked {
            keep(COOKIE, &zone.name);
        }
        zone
    }

    /// The one asked for, else the one of these cookies.
    #[must_use]
    pub fn chosen(asked: &str, cookies: &str) -> Self {
        let kept = || find(cookies, COOKIE).and_then(|name| Self::named(&name));
        Self::named(asked).or_else(kept).unwrap_or_else(Self::utc)
    }

    /// What a `datetime-local` field posts, read in this zone; with an offset behind it, or a `Z`, as links of ours have it, it
    /// says itself what it means.
    #[must_use]
    pub fn moment(&self, text: &str) -> Option<Timestamp> {
        let at = match text.parse::<jiff::Timestamp>() {
            Ok(at) => at,
            Err(_) => text.parse::<jiff::civil::DateTime>().ok()?.to_zoned(self.zone.clone()).ok()?.timestamp(),
        };
        Some(Timestamp(at.as_millisecond()))
    }

    /// Such a text as a `datetime-local` field takes it, by the clocks of this zone.
    #[must_use]
    pub fn field(&self, text: &str) -> String {
        let time = text.parse::<jiff::Timestamp>().ok();
        let local = time.map(|time| time.to_zoned(self.zone.clone()).datetime());
        local.map_or_else(|| text.to_owned(), |local| local.strftime("%Y-%m-%dT%H:%M:%S").to_string())
    }

    /// `2026-11-21`, or `2026-11-21T0527` where it is not midnight: such a text as a part of a file's name.
    #[must_use]
    pub fn in_name(&self, at: Timestamp) -> String {
        let time = jiff::Timestamp::from_millisecond(at.0).map(|time| time.to_zoned(self.zone.clone()));
        let Ok(time) = time else { return at.0.to_string() };
        let midnight = time.hour() == 0 && time.minute() == 0;
        time.strftime(if midnight { "%Y-%m-%d" } else { "%Y-%m-%dT%H%M" }).to_string()
    }

    /// `21 Nov 2026, 05:27:34 CET`: such a text with the short name of the zone at that moment.
    #[must_use]
    pub fn told(&self, at: Timestamp) -> String {
        let time = jiff::Timestamp::from_millisecond(at.0).map(|time| time.to_zoned(self.zone.clone()));
        time.map_or_else(|_| at.to_string(), |time| time.strftime("%-d %b %Y, %H:%M:%S %Z").to_string())
    }

    /// `21 Nov 2026, 05:27:34` by the clocks of this zone.
    #[must_use]
    pub fn shown(&self, at: Timestamp) -> String {
        let time = jiff::Timestamp::from_millisecond(at.0).map(|time| time.to_zoned(self.zone.clone()));
        time.map_or_else(|_| at.to_string(), |time| time.strftime("%-d %b %Y, %H:%M:%S").to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_reads_and_shows_the_same_moment() {
        let at = Timestamp(1_715_175_660_000);
        let berlin = Zone::named("Europe/Berlin").expect("a zone");
        assert_eq!(berlin.shown(at), "8 May 2024, 15:41:00");
        assert_eq!(berlin.in_name(at), "2024-05-08T1541");
        assert_eq!(berlin.in_name(Timestamp(1_715_119_200_000)), "2024-05-08");
        assert_eq!(berlin.told(at), "8 May 2024, 15:41:00 CEST");
        assert_eq!(Zone::utc().told(at), crate::web::pages::moment::absolute(at));
        assert_eq!(berlin.moment("2024-05-08T15:41"), Some(at));
        assert_eq!(berlin.moment("2024-05-08T13:41Z"), Some(at));
        assert_eq!(berlin.moment("2024-05-08T09:41:00-04:00"), Some(at));
        assert_eq!(berlin.field("2024-05-08T13:41Z"), "2024-05-08T15:41:00");
        assert_eq!(berlin.field("2024-05-08T09:41:00-04:00"), "2024-05-08T15:41:00");
        for same in ["2024-05-08T13:41", "soonZ", ""] {
            assert_eq!(berlin.field(same), same);
        }
        assert_eq!(Zone::utc().moment("soon"), None);
        assert!(Zone::named("Nowhere/At_all").is_none());
        assert!(COMMON.iter().all(|name| Zone::named(name).is_some_and(|zone| zone.name == *name)));
    }
}
