//! A part of a long list, and how far was looked for it.
//!
//! A filter that few rows meet must not make the database read all of them: behind an index that does not know the
//! filter, a list looks at [`WINDOW`] rows, shows what it found there, and says where to go on. Who then asks to look further has it
//! look at [`FAR`] rows.

use uuid::Uuid;

use super::cursor::Cursor;

/// Rows that are looked at for one page, where no index knows the filter: enough for filters that many rows meet.
pub const WINDOW: u32 = 2_000;
/// Rows that are looked at on request, and for a question about the payload.
pub const FAR: u32 = 100_000;

/// Rows of a list, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice<T> {
    /// What was found.
    pub rows: Vec<T>,
    /// Everything from this id on was looked at, and the list goes on below it; `None`: this was all, or all of the block.
    pub next: Option<Uuid>,
    /// Whether it ends before the page is full, because it looked at enough rows.
    pub cut: bool,
    /// Which of a search's events it is of.
    pub block: Block,
}

/// Some of the events that a search finds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Block {
    /// All of them are below this one; `None`: the newest.
    pub below: Option<Uuid>,
    /// There may be more below this one, which are not among them.
    pub floor: Option<Uuid>,
}

impl<T> Slice<T> {
    /// Cuts rows that were read with one more than `limit`, down to `floor` where there is one.
    pub(super) fn read(mut rows: Vec<T>, limit: u32, floor: Option<Uuid>, id: impl Fn(&T) -> Uuid) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        if rows.len() <= limit {
            return Self { rows, next: floor, cut: floor.is_some(), block: Block::default() };
        }
        rows.truncate(limit);
        Self { next: rows.last().map(id), rows, cut: false, block: Block::default() }
    }

    /// Nothing at all.
    #[must_use]
    pub fn none() -> Self {
        Self { rows: Vec::new(), next: None, cut: false, block: Block::default() }
    }

    /// Both together, of which the other goes on below this one.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.rows.extend(other.rows);
        Self { rows: self.rows, ..other }
    }

    /// Where the list goes on; `None`: this was all.
    #[must_use]
    pub fn onward(&self) -> Option<Cursor> {
        match self.next {
            Some(row) => Some(Cursor { row: Some(row), events: self.block.below }),
            None => self.block.floor.map(|floor| Cursor { row: None, events: Some(floor) }),
        }
    }

    /// One list of several with different rows, of the same block. Each was asked for at least `limit` rows.
    #[must_use]
    pub fn merge(slices: Vec<Self>, limit: u32, id: impl Fn(&T) -> Uuid) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let block = slices.first().map(|slice| slice.block).unwrap_or_default();
        // Below this one of the lists was not looked at.
        let known_to = slices.iter().filter_map(|slice| slice.next).max();
        let mut rows: Vec<T> = slices.into_iter().flat_map(|slice| slice.rows).collect();
        rows.retain(|row| known_to.is_none_or(|known_to| id(row) >= known_to));
        rows.sort_by_key(|row| std::cmp::Reverse(id(row)));
        // A row may have moved from one list to another in between.
        rows.dedup_by_key(|row| id(row));
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = if more { rows.last().map(id) } else { known_to };
        Self { cut: next.is_some() && rows.len() < limit, rows, next, block }
    }

    /// The same with other rows.
    #[must_use]
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Slice<U> {
        Slice { rows: self.rows.into_iter().map(change).collect(), next: self.next, cut: self.cut, block: self.block }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: &u128) -> Uuid {
        Uuid::from_u128(*number)
    }

    #[test]
    fn what_is_read_says_where_the_list_goes_on() {
        let read = |rows: &[u128], floor: Option<u128>| Slice::read(rows.to_vec(), 2, floor.map(Uuid::from_u128), id);
        assert_eq!(
            read(&[9, 8, 7], Some(1)),
            Slice { rows: vec![9, 8], next: Some(id(&8)), cut: false, block: Block::default() }
        );
        assert_eq!(
            read(&[9, 8], Some(1)),
            Slice { rows: vec![9, 8], next: Some(id(&1)), cut: true, block: Block::default() }
        );
        assert_eq!(read(&[9], None), Slice { rows: vec![9], next: None, cut: false, block: Block::default() });
    }

    #[test]
    fn a_merged_list_shows_nothing_below_what_one_of_them_has_not_seen() {
        let slice = |rows: &[u128], next: Option<u128>| Slice {
            rows: rows.to_vec(),
            next: next.map(Uuid::from_u128),
            cut: next.is_some(),
            block: Block::default(),
        };
        let merged = Slice::merge(vec![slice(&[9, 5], Some(5)), slice(&[8, 7, 3], None)], 4, id);
        assert_eq!(merged, Slice { rows: vec![9, 8, 7, 5], next: Some(id(&5)), cut: false, block: Block::default() });
        let merged = Slice::merge(vec![slice(&[9, 5], Some(4)), slice(&[6], Some(6))], 4, id);
        assert_eq!(merged, Slice { rows: vec![9, 6], next: Some(id(&6)), cut: true, block: Block::default() });
        let merged = Slice::merge(vec![slice(&[9, 5], None), slice(&[6], None)], 2, id);
        assert_eq!(merged, Slice { rows: vec![9, 6], next: Some(id(&6)), cut: false, block: Block::default() });
        let merged = Slice::merge(vec![slice(&[9], None), slice(&[6], None)], 2, id);
        assert_eq!(merged, Slice { rows: vec![9, 6], next: None, cut: false, block: Block::default() });
    }
}
