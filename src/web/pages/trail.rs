//! Where a page of a list lies. Lists go on from a row, not from a number, so the address of a page carries those of the
//! pages above it: `cursor` is where it begins, `above` where they did, with dots between them, the nearest last. `far` stays
//! once somebody asked to look further back.

use std::str::FromStr;

use leptos_router::params::ParamsMap;
use uuid::Uuid;

use crate::domain::ids::{AttemptId, TypeId};
use crate::server::store::Cursor;

/// Pages above that an address carries.
const KEPT: usize = 10;

/// The place of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    cursor: Option<String>,
    above: Vec<String>,
    far: bool,
}

/// A page of a list, and the addresses of those around it.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The page itself, whatever comes meanwhile.
    pub here: Trail,
    /// The first page, when this is not it.
    pub newest: Option<String>,
    /// The page above, when it is known.
    pub newer: Option<String>,
    /// The page below, when there is one.
    pub older: Option<String>,
}

/// The cursor of a page that begins with this row, also when newer ones have come.
#[must_use]
pub fn cursor_above<I: TypeId>(row: I) -> String {
    I::from_uuid(above(row.uuid())).to_string()
}

fn above(row: Uuid) -> Uuid {
    Uuid::from_u128(row.as_u128().saturating_add(1))
}

impl Trail {
    /// As an address has it.
    #[must_use]
    pub fn read(query: &ParamsMap) -> Self {
        let above = query.get("above").unwrap_or_default();
        let mut above: Vec<_> = above.split('.').filter(|one| !one.is_empty()).map(str::to_owned).collect();
        above.drain(..above.len().saturating_sub(KEPT));
        let cursor = query.get("cursor").filter(|cursor| !cursor.is_empty());
        Self { cursor, above, far: query.get("far").is_some() }
    }

    /// Whether somebody asked to look further back.
    #[must_use]
    pub fn far(&self) -> bool {
        self.far
    }

    /// Where the page begins; `None`: with the newest row.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// The row that it begins below.
    #[must_use]
    pub fn below<I: FromStr>(&self) -> Option<I> {
        self.cursor()?.parse().ok()
    }

    /// The same in the log, whose rows are named as attempts are.
    #[must_use]
    pub fn in_log(&self) -> Option<Cursor> {
        Cursor::parse::<AttemptId>(self.cursor()?)
    }

    /// The cursor of a page of the log that begins with this row, also when newer ones have come.
    #[must_use]
    pub fn above_row(&self, row: Uuid) -> String {
        let events = self.in_log().and_then(|cursor| cursor.events);
        Cursor { row: Some(above(row)), events }.text::<AttemptId>()
    }

    /// The addresses around a page that begins with the row below `first` and goes on below `next`; `write` adds names and
    /// values to the query of the list.
    #[must_use]
    pub fn pages(
        &self,
        first: Option<String>,
        next: Option<String>,
        write: impl Fn(&[(&str, &str)]) -> String,
    ) -> Pages {
        let here = first.map_or_else(|| self.clone(), |first| self.pinned(first));
        Pages {
            newest: self.cursor().map(|_| write(&[])),
            newer: here.newer().map(|trail| trail.address(&write)),
            older: next.map(|next| here.older(next).address(&write)),
            here,
        }
    }

    /// The same page, whatever comes meanwhile: it begins at this cursor.
    #[must_use]
    pub fn pinned(&self, cursor: String) -> Self {
        Self { cursor: Some(cursor), ..self.clone() }
    }

    /// The page below, which begins at this cursor.
    #[must_use]
    pub fn older(&self, cursor: String) -> Self {
        let mut above = self.above.clone();
        above.extend(self.cursor.clone());
        above.drain(..above.len().saturating_sub(KEPT));
        Self { cursor: Some(cursor), above, far: self.far }
    }

    /// The page above, where it is known.
    #[must_use]
    pub fn newer(&self) -> Option<Self> {
        let (cursor, above) = self.above.split_last()?;
        Some(Self { cursor: Some(cursor.clone()), above: above.to_vec(), far: self.far })
    }

    /// An address with this place in its query, to which `write` adds names and values.
    pub fn address(&self, write: impl FnOnce(&[(&str, &str)]) -> String) -> String {
        let above = self.above.join(".");
        let far = if self.far { "true" } else { "" };
        let pairs = [("cursor", self.cursor().unwrap_or_default()), ("above", above.as_str()), ("far", far)];
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        write(&pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(trail: &Trail) -> String {
        trail.address(|pairs| pairs.iter().flat_map(|(name, value)| [*name, "=", *value, ";"]).collect())
    }

    #[test]
    fn pages_lead_down_and_back_up() {
        let first = Trail::default();
        assert_eq!((written(&first), first.newer()), (String::new(), None));
        let second = first.pinned("a".to_owned()).older("b".to_owned());
        let third = second.pinned("b".to_owned()).older("c".to_owned());
        assert_eq!(written(&third), "cursor=c;above=a.b;");
        assert_eq!(third.newer(), Some(second.clone()));
        assert_eq!(second.newer(), Some(first.pinned("a".to_owned())));
        assert_eq!(second.newer().and_then(|trail| trail.newer()), None);
    }

    #[test]
    fn who_asked_to_look_further_back_goes_on_so() {
        let mut query = ParamsMap::new();
        query.insert("far", "true".to_owned());
        let first = Trail::read(&query).pinned("a".to_owned());
        assert_eq!(written(&first), "cursor=a;far=true;");
        let second = first.older("b".to_owned());
        assert_eq!(written(&second), "cursor=b;above=a;far=true;");
        assert_eq!(second.newer(), Some(first));
    }

    #[test]
    fn an_address_stays_short() {
        let far = (0..100).fold(Trail::default(), |trail, page| trail.older(page.to_string()));
        assert_eq!(written(&far), "cursor=99;above=89.90.91.92.93.94.95.96.97.98;");
        let mut query = ParamsMap::new();
        query.insert("above", (0..100).map(|page| page.to_string()).collect::<Vec<_>>().join("."));
        assert_eq!(written(&Trail::read(&query)), "above=90.91.92.93.94.95.96.97.98.99;");
    }
}
