//! Lists of deliveries and attempts: along an index, a window at a time, through what an event carries.

use uuid::Uuid;

use super::along::Along;
use super::columns::from_row;
use super::filter::DeliveryFilter;
use super::select::{Select, Value, fetch_all};
use super::slice::{FAR, Slice, WINDOW};
use super::{Store, StoreError};
use crate::domain::ids::{TypeId, WorkspaceId};
use crate::domain::payload::PayloadIs;

/// Documents that are opened at once: at first and at least, at most, and in bytes.
const FIRST_CHUNK: u32 = 50;
const MOST_CHUNK: u32 = 1_000;
const CHUNK_BYTES: usize = 8 << 20;

/// A list: its rows, and only what is needed to open their events.
pub(super) struct List<'f> {
    /// `SELECT` of whole rows, up to `WHERE`; not used where [`Self::along`] is `None`.
    pub rows: String,
    /// The same for rows whose ids are known.
    pub known: String,
    /// The same of `id` alone.
    pub ids: String,
    /// The same of `id` and, as `document`, what a question about the payload is asked of.
    pub documents: String,
    /// Whether it is for SQLite.
    pub sqlite: bool,
    /// The column that pages go by.
    pub id: &'static str,
    /// The column that says whose row it is, and who asks.
    pub owner: (&'static str, WorkspaceId),
    /// The index; `None`: the conditions lead to few rows.
    pub along: Option<Along>,
    /// What holds.
    pub conditions: Box<dyn Fn(&mut Select) + Send + Sync + 'f>,
    /// What is asked.
    pub filter: &'f DeliveryFilter,
}

#[cfg_attr(test, derive(Clone))]
struct Document {
    id: Uuid,
    document: Option<String>,
}

from_row!(Document, |row| Document { id: row.try_get("id")?, document: row.try_get("document")? });

/// The only value of a row.
struct Number(i64);

from_row!(Number, |row| Number(row.try_get("number")?));

/// An id alone.
struct Id(Uuid);

from_row!(Id, |row| Id(row.try_get("id")?));

/// Reads from either database.
pub(super) trait Readable:
    for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow> + for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow> + Send + Unpin
{
}

impl<T> Readable for T where
    T: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow>
        + for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow>
        + Send
        + Unpin
{
}

/// How many documents to open after these.
fn chunk_after(rows: &[Document]) -> u32 {
    let bytes: usize = rows.iter().filter_map(|row| Some(row.document.as_ref()?.len())).sum();
    let each = (bytes / rows.len().max(1)).max(1);
    u32::try_from(CHUNK_BYTES / each).unwrap_or(MOST_CHUNK).clamp(FIRST_CHUNK, MOST_CHUNK)
}

impl List<'_> {
    /// A window of it, down to `floor`.
    pub fn window(&self, head: &str, floor: Option<Uuid>, cursor: Option<Uuid>, limit: u32) -> Select {
        let mut select = Select::new(head);
        if let Some(along) = &self.along {
            along.apply(&mut select);
        }
        (self.conditions)(&mut select);
        select.begins_after(self.filter.after);
        select.begins_at(floor);
        if self.along.is_none() {
            return select.sorted_page(self.id, cursor, limit);
        }
        select.page(self.id, cursor, limit)
    }

    /// Where a window of so many rows ends that begins at `cursor`; `None`: the page alone bounds what is read.
    pub fn floor(&self, cursor: Option<Uuid>, rows: u32) -> Option<Select> {
        let along = self.along.as_ref().filter(|along| along.narrowed)?;
        let from = along.pinned(&format!(" FROM {}", along.table), self.sqlite);
        let mut select = Select::new(&format!("SELECT {}{from}", along.id));
        along.apply(&mut select);
        select.and_id_period(&self.filter.period);
        select.begins_after(self.filter.after);
        Some(select.page_from(along.id, cursor, 1, rows.saturating_sub(1)))
    }

    /// The rows with these ids, of which the list's conditions hold.
    pub(super) fn rows_of(&self, ids: &[Uuid]) -> Select {
        let mut select = Select::new(&self.known);
        let (column, workspace) = self.owner;
        select.and(&format!("{column} = ?"), [Value::Id(workspace.uuid())]);
        // Never empty; no row has the smallest id.
        let places = format!("?{}", ", ?".repeat(ids.len()));
        let ids = std::iter::once(Uuid::nil()).chain(ids.iter().copied());
        select.and(&format!("{} IN ({places})", self.id), ids.map(Value::Id));
        select.page(self.id, None, u32::MAX)
    }
}

impl Store {
    /// A page of a list below `cursor`.
    pub(super) async fn list<T: Readable>(
        &self,
        list: &List<'_>,
        cursor: Option<Uuid>,
        limit: u32,
        id: fn(&T) -> Uuid,
    ) -> Result<Slice<T>, StoreError> {
        match &list.filter.payload {
            None if list.along.is_none() => self.sorted(list, cursor, limit, id).await,
            None => self.windows(list, cursor, limit, id).await,
            Some(payload) => self.opened(list, payload, cursor, limit, id).await,
        }
    }

    /// The same where no index gives the order: ids are sorted, and only the page's rows are read.
    async fn sorted<T: Readable>(
        &self,
        list: &List<'_>,
        cursor: Option<Uuid>,
        limit: u32,
        id: fn(&T) -> Uuid,
    ) -> Result<Slice<T>, StoreError> {
        let page = self.window(list, (&list.ids, WINDOW), cursor, limit, |found: &Id| found.0).await?;
        let ids: Vec<Uuid> = page.rows.iter().map(|found| found.0).collect();
        let rows: Vec<T> = fetch_all!(self.read(), list.rows_of(&ids))?;
        Ok(Slice { next: page.next, cut: page.cut, ..Slice::read(rows, limit, None, id) })
    }

    /// As many rows as the page takes, from at most [`WINDOW`], or [`FAR`].
    async fn windows<T: Readable>(
        &self,
        list: &List<'_>,
        cursor: Option<Uuid>,
        limit: u32,
        id: fn(&T) -> Uuid,
    ) -> Result<Slice<T>, StoreError> {
        let first = self.window(list, (&list.rows, WINDOW), cursor, limit, id).await?;
        let rest = limit.saturating_sub(u32::try_from(first.rows.len()).unwrap_or(limit));
        if !first.cut || !list.filter.far || rest == 0 {
            return Ok(first);
        }
        let further = self.window(list, (&list.rows, FAR - WINDOW), first.next, rest, id).await?;
        Ok(first.and(further))
    }

    /// As many rows as the page takes, from a window of at most so many.
    async fn window<T: Readable>(
        &self,
        list: &List<'_>,
        (head, rows): (&str, u32),
        cursor: Option<Uuid>,
        limit: u32,
        id: fn(&T) -> Uuid,
    ) -> Result<Slice<T>, StoreError> {
        let floor = self.floor_of(list, cursor, rows).await?;
        let select = list.window(head, floor, cursor, limit.saturating_add(1));
        let rows: Vec<T> = fetch_all!(self.read(), select)?;
        Ok(Slice::read(rows, limit, floor, id))
    }

    /// Where a window ends that begins at `cursor`; `None`: the list does, or the page bounds what is read.
    pub(super) async fn floor_of(
        &self,
        list: &List<'_>,
        cursor: Option<Uuid>,
        rows: u32,
    ) -> Result<Option<Uuid>, StoreError> {
        let Some(select) = list.floor(cursor, rows) else { return Ok(None) };
        let floor: Vec<Id> = fetch_all!(self.read(), select)?;
        Ok(floor.first().map(|id| id.0))
    }

    /// As many rows as the page takes whose events answer the question, from at most [`FAR`].
    async fn opened<T: Readable>(
        &self,
        list: &List<'_>,
        payload: &PayloadIs,
        cursor: Option<Uuid>,
        limit: u32,
        id: fn(&T) -> Uuid,
    ) -> Result<Slice<T>, StoreError> {
        let (mut found, mut next, mut looked) = (Vec::new(), cursor, 0_u32);
        let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut size = FIRST_CHUNK;
        loop {
            let chunk = self.window(list, (&list.documents, WINDOW), next, size, |row: &Document| row.id).await?;
            let seen = u32::try_from(chunk.rows.len()).unwrap_or(size);
            size = chunk_after(&chunk.rows);
            looked = looked.saturating_add(if chunk.cut { WINDOW } else { seen });
            next = chunk.next;
            let fits = chunk.rows.iter().filter(|row| payload.holds(row.document.as_deref()));
            found.extend(fits.map(|row| row.id));
            if found.len() > wanted {
                found.truncate(wanted);
                next = found.last().copied();
            }
            if found.len() == wanted || next.is_none() || looked >= FAR {
                break;
            }
            // Opening them takes a while, and others wait for this thread.
            tokio::task::yield_now().await;
        }
        let rows: Vec<T> = fetch_all!(self.read(), list.rows_of(&found))?;
        let cut = next.is_some() && found.len() < wanted;
        let mut slice = Slice::read(rows, limit, None, id);
        (slice.next, slice.cut) = (next, cut);
        Ok(slice)
    }

    /// How many rows this `SELECT … AS number` counts.
    pub(super) async fn number(&self, select: Select) -> Result<u64, StoreError> {
        let rows: Vec<Number> = fetch_all!(self.read(), select)?;
        Ok(rows.first().map_or(0, |row| u64::try_from(row.0).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_documents_are_opened_a_few_at_once() {
        let documents = |bytes: usize| vec![Document { id: Uuid::nil(), document: Some("x".repeat(bytes)) }; 3];
        assert_eq!(chunk_after(&documents(256 << 10)), FIRST_CHUNK);
        assert_eq!(chunk_after(&documents(64 << 10)), 128);
        assert_eq!(chunk_after(&documents(100)), MOST_CHUNK);
        assert_eq!(chunk_after(&[]), MOST_CHUNK);
    }
}
