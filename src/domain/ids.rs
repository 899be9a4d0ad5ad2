//! Ids: TypeIDs, a prefix that tells the kind, `_`, and the base32 form of a UUID of version 7.
//!
//! The text form is that of the TypeID specification 0.3: 26 characters of Crockford's alphabet in lower case, most
//! significant first. Stored as 16 bytes; ids of one kind sort by the time they were made.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const TEXT_LENGTH: usize = 26;

/// A text that is not an id of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id of the form {prefix}_…")]
pub struct BadId {
    /// The prefix that was expected.
    pub prefix: &'static str,
}

/// What all id types share.
pub trait TypeId: Copy + fmt::Display + Send + Sync + 'static {
    /// The part before `_`.
    const PREFIX: &'static str;
    /// Wraps 16 bytes that came from the store.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The 16 bytes for the store.
    fn uuid(self) -> Uuid;

    /// Makes an id of UUID version 7 from a time in Unix milliseconds and 74 random bits (the rest is ignored).
    fn from_parts(unix_ms: u64, random: u128) -> Self {
        let time = u128::from(unix_ms & 0xffff_ffff_ffff) << 80;
        let high = ((random >> 62) & 0xfff) << 64;
        let low = random & 0x3fff_ffff_ffff_ffff;
        Self::from_uuid(Uuid::from_u128(time | 0x7 << 76 | high | 0b10 << 62 | low))
    }

    /// When the id was made, in Unix milliseconds.
    fn unix_ms(self) -> i64 {
        i64::try_from(self.uuid().as_u128() >> 80).unwrap_or(i64::MAX)
    }
}

fn encode(uuid: Uuid, prefix: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0_u8; TEXT_LENGTH];
    let mut rest = uuid.as_u128();
    for place in text.iter_mut().rev() {
        *place = ALPHABET[(rest & 31) as usize];
        rest >>= 5;
    }
    write!(f, "{prefix}_{}", str::from_utf8(&text).map_err(|_| fmt::Error)?)
}

fn decode(text: &str, prefix: &'static str) -> Result<Uuid, BadId> {
    let bad = || BadId { prefix };
    let body = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).ok_or_else(bad)?;
    if body.len() != TEXT_LENGTH || body.as_bytes()[0] > b'7' {
        return Err(bad());
    }
    body.bytes()
        .try_fold(0_u128, |value, byte| {
            let digit = ALPHABET.iter().position(|letter| *letter == byte)?;
            Some(value << 5 | digit as u128)
        })
        .map(Uuid::from_u128)
        .ok_or_else(bad)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl TypeId for $name {
            const PREFIX: &'static str = $prefix;
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { encode(self.0, $prefix, f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { encode(self.0, $prefix, f) }
        }
        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> { decode(text, $prefix).map(Self) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> { serializer.collect_str(self) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A workspace: one tenant.
    WorkspaceId = "ws";
    /// A person who can sign in.
    UserId = "usr";
    /// An API key.
    KeyId = "key";
    /// A webhook.
    WebhookId = "wh";
    /// An immutable configuration version of a webhook.
    VersionId = "ver";
    /// A wizard's unfinished draft.
    DraftId = "drf";
    /// An event that was accepted.
    EventId = "evt";
    /// A delivery.
    DeliveryId = "dlv";
    /// An attempt of a delivery.
    AttemptId = "att";
    /// A test of an endpoint.
    TestId = "tst";
    /// A replay: deliveries of a period sent again or made anew.
    ReplayId = "rpl";
    /// An entry of the activity record.
    ActivityId = "act";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_is_that_of_the_typeid_specification() {
        let uuid = Uuid::from_u128(0x0188_9ad4_1bfa_7bbd_8d0f_5d5c_5a83_f9e1);
        let id = EventId::from_uuid(uuid);
        assert_eq!(id.to_string().parse::<EventId>(), Ok(id));
        assert_eq!(WebhookId::from_uuid(Uuid::nil()).to_string(), "wh_00000000000000000000000000");
        assert_eq!(WebhookId::from_uuid(Uuid::max()).to_string(), "wh_7zzzzzzzzzzzzzzzzzzzzzzzzz");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "evt",
            "evt_",
            "wh_00000000000000000000000000",
            "evt_80000000000000000000000000",
            "evt_0000000000000000000000000u",
            "evt_000000000000000000000000000",
            "EVT_00000000000000000000000000",
        ] {
            assert!(text.parse::<EventId>().is_err(), "{text}");
        }
    }

    #[test]
    fn parts_make_a_version_7_uuid_that_keeps_its_time() {
        let id = EventId::from_parts(1_715_175_712_445, u128::MAX);
        assert_eq!(id.uuid().get_version_num(), 7);
        assert_eq!(id.unix_ms(), 1_715_175_712_445);
        assert!(id < EventId::from_parts(1_715_175_712_446, 0));
    }
}
