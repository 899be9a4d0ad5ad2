//! How domain types travel to and from columns, the same on both databases.

use serde::de::DeserializeOwned;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};
use uuid::Uuid;

use crate::domain::activity::Action;
use crate::domain::auth_kind::AuthKind;
use crate::domain::delivery::{DeliveryStatus, Reason};
use crate::domain::ids::{
    ActivityId, AttemptId, DeliveryId, DraftId, EventId, KeyId, ReplayId, TestId, TypeId, UserId, VersionId, WebhookId,
    WorkspaceId,
};
use crate::domain::replay::{ReplayStatus, Wanted};
use crate::domain::time::Timestamp;
use crate::domain::webhook::WebhookStatus;
use crate::domain::workspace::Role;

/// Sends `$type` as `$column`, with a way there and a way back.
macro_rules! column {
    ($type:ty as $column:ty, $to:expr, $from:expr) => {
        impl<DB: Database> Type<DB> for $type
        where
            $column: Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <$column as Type<DB>>::type_info()
            }
            fn compatible(info: &DB::TypeInfo) -> bool {
                <$column as Type<DB>>::compatible(info)
            }
        }
        impl<'q, DB: Database> Encode<'q, DB> for $type
        where
            $column: Encode<'q, DB>,
        {
            fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                let to: fn(&$type) -> $column = $to;
                to(self).encode(buffer)
            }
        }
        impl<'r, DB: Database> Decode<'r, DB> for $type
        where
            $column: Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let from: fn($column) -> Result<$type, BoxDynError> = $from;
                from(<$column as Decode<DB>>::decode(value)?)
            }
        }
    };
}

macro_rules! id_columns {
    ($($id:ty),+) => { $(column!($id as Uuid, |id| id.uuid(), |uuid| Ok(<$id>::from_uuid(uuid)));)+ };
}
id_columns!(
    ActivityId,
    AttemptId,
    DeliveryId,
    DraftId,
    EventId,
    KeyId,
    ReplayId,
    TestId,
    UserId,
    VersionId,
    WebhookId,
    WorkspaceId
);

macro_rules! word_columns {
    ($($type:ty),+) => {
        $(column!($type as String, |word| word.as_str().to_owned(), |word| {
            <$type>::parse(&word).ok_or_else(|| format!("`{word}` is not a {}", stringify!($type)).into())
        });)+
    };
}
word_columns!(Action, AuthKind, DeliveryStatus, Reason, ReplayStatus, Role, Wanted, WebhookStatus);

column!(Timestamp as i64, |time| time.0, |ms| Ok(Timestamp(ms)));

/// Reads a row of either database into a type.
macro_rules! from_row {
    ($type:ty, |$row:ident| $body:expr) => {
        impl sqlx::FromRow<'_, sqlx::sqlite::SqliteRow> for $type {
            fn from_row($row: &sqlx::sqlite::SqliteRow) -> Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                Ok($body)
            }
        }
        impl sqlx::FromRow<'_, sqlx::postgres::PgRow> for $type {
            fn from_row($row: &sqlx::postgres::PgRow) -> Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                Ok($body)
            }
        }
    };
}
pub(super) use from_row;

/// Names the column in which something unreadable stood.
pub(super) fn unreadable(column: &str, source: impl Into<BoxDynError>) -> sqlx::Error {
    sqlx::Error::ColumnDecode { index: column.to_owned(), source: source.into() }
}

/// A 64-bit column as a smaller number.
pub(super) fn small<T: TryFrom<i64>>(column: &str, value: i64) -> Result<T, sqlx::Error> {
    T::try_from(value).map_err(|_| unreadable(column, format!("{value} is out of range")))
}

/// A nullable 64-bit column as a smaller number.
pub(super) fn small_option<T: TryFrom<i64>>(column: &str, value: Option<i64>) -> Result<Option<T>, sqlx::Error> {
    value.map(|value| small(column, value)).transpose()
}

/// A hash of 32 bytes.
pub(super) fn hash(column: &str, value: Vec<u8>) -> Result<[u8; 32], sqlx::Error> {
    value.try_into().map_err(|_| unreadable(column, "not 32 bytes"))
}

/// A JSON document.
pub(super) fn document<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|error| unreadable(column, error))
}

/// The JSON text of a document, which for our own types cannot fail.
pub(super) fn text_of<T: serde::Serialize>(value: &T) -> Result<String, sqlx::Error> {
    serde_json::to_string(value).map_err(|error| sqlx::Error::Encode(error.into()))
}
