//! Two changes of one object that began at the same state, put together.
//!
//! Each part is taken from the side that changed it. A part that both changed, to different values, is an overlap: only a
//! person can choose. Objects are compared member by member; everything else, lists too, is one part. A list whose entries
//! have a key is made an object first ([`by_key`]), so that changes of different entries do not meet.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A part that both sides changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Both {
    /// JSON pointer to it.
    pub path: String,
    /// What one side made of it; `None`: it was removed.
    pub mine: Option<Value>,
    /// What the other side made of it.
    pub theirs: Option<Value>,
}

/// Both changes in one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// The object; where both sides changed a part, it has mine.
    pub value: Value,
    /// What `value` was made from, seen from here on: theirs, but for the parts that both changed.
    pub base: Value,
    /// Parts that both changed.
    pub overlaps: Vec<Both>,
    /// Parts that only the other side changed.
    pub taken: Vec<String>,
}

/// The state that both sides began at.
#[derive(Clone, Copy)]
enum Base<'a> {
    Known(Option<&'a Value>),
    /// Nobody knows: whatever differs may have been changed by both.
    Unknown,
}

impl<'a> Base<'a> {
    fn is(self, side: Option<&Value>) -> bool {
        matches!(self, Self::Known(known) if known == side)
    }

    fn value(self) -> Option<&'a Value> {
        match self {
            Self::Known(known) => known,
            Self::Unknown => None,
        }
    }

    fn member(self, name: &str) -> Self {
        match self {
            Self::Known(known) => Self::Known(known.and_then(|known| known.get(name))),
            Self::Unknown => Self::Unknown,
        }
    }
}

/// Puts two changes of `base` together; without a base, whatever differs is an overlap.
#[must_use]
pub fn merge(base: Option<&Value>, mine: &Value, theirs: &Value) -> Merged {
    let mut merged = Merged::default();
    let base = base.map_or(Base::Unknown, |base| Base::Known(Some(base)));
    let (value, base) = part("", base, Some(mine), Some(theirs), &mut merged);
    (merged.value, merged.base) = (value.unwrap_or_default(), base.unwrap_or_default());
    merged
}

/// The part at a path: what becomes of it, and its base from here on.
fn part(
    path: &str,
    base: Base<'_>,
    mine: Option<&Value>,
    theirs: Option<&Value>,
    found: &mut Merged,
) -> (Option<Value>, Option<Value>) {
    if mine == theirs {
        return (mine.cloned(), theirs.cloned());
    }
    if base.is(mine) {
        differing(path, mine, theirs, &mut found.taken);
        return (theirs.cloned(), theirs.cloned());
    }
    if base.is(theirs) {
        return (mine.cloned(), theirs.cloned());
    }
    if let (Some(Value::Object(mine)), Some(Value::Object(theirs))) = (mine, theirs) {
        let (value, base) = members(path, base, mine, theirs, found);
        return (Some(value), Some(base));
    }
    found.overlaps.push(Both { path: path.to_owned(), mine: mine.cloned(), theirs: theirs.cloned() });
    (mine.cloned(), base.value().cloned())
}

fn members(
    path: &str,
    base: Base<'_>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
    found: &mut Merged,
) -> (Value, Value) {
    let (mut value, mut rebased) = (Map::new(), Map::new());
    let added = mine.keys().filter(|name| !theirs.contains_key(*name));
    for name in theirs.keys().chain(added) {
        let (part, base) = part(&below(path, name), base.member(name), mine.get(name), theirs.get(name), found);
        value.extend(part.map(|part| (name.clone(), part)));
        rebased.extend(base.map(|base| (name.clone(), base)));
    }
    (Value::Object(value), Value::Object(rebased))
}

/// JSON pointers to the parts in which two objects differ.
#[must_use]
pub fn differences(before: &Value, after: &Value) -> Vec<String> {
    let mut paths = Vec::new();
    differing("", Some(before), Some(after), &mut paths);
    paths
}

fn differing(path: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<String>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let added = after.keys().filter(|name| !before.contains_key(*name));
            for name in before.keys().chain(added) {
                differing(&below(path, name), before.get(name), after.get(name), found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

fn below(path: &str, name: &str) -> String {
    format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Makes the list `member` of the object an object, by the text that each entry has under `key`.
pub fn by_key(object: &mut Value, member: &str, key: &str) {
    let Some(list) = object.get_mut(member) else { return };
    let Value::Array(entries) = list.take() else { return };
    let named = |entry: Value| Some((entry.get(key)?.as_str()?.to_owned(), entry));
    *list = Value::Object(entries.into_iter().filter_map(named).collect());
}

/// The way back. Entries come in the order of `mine` if that has the same ones, else in that of the object.
pub fn as_list(object: &mut Value, member: &str, mine: &Value) {
    let Some(entries) = object.get_mut(member) else { return };
    let Value::Object(mut known) = entries.take() else { return };
    let mut list = Vec::with_capacity(known.len());
    if let Some(Value::Object(order)) = mine.get(member)
        && order.len() == known.len()
        && order.keys().all(|name| known.contains_key(name))
    {
        list.extend(order.keys().filter_map(|name| known.remove(name)));
    }
    list.extend(known.into_iter().map(|(_, entry)| entry));
    *entries = Value::Array(list);
}

/// The value at a JSON pointer, put there or (`None`) removed. Objects on the way are made.
pub fn put(object: &mut Value, path: &str, value: Option<Value>) {
    let mut names = path.split('/').skip(1).map(|name| name.replace("~1", "/").replace("~0", "~"));
    let Some(mut name) = names.next() else { return };
    let mut place = object;
    for next in names {
        let Some(members) = place.as_object_mut() else { return };
        place = members.entry(name).or_insert_with(|| Value::Object(Map::new()));
        name = next;
    }
    let Some(members) = place.as_object_mut() else { return };
    match value {
        Some(value) => {
            members.insert(name, value);
        }
        None => {
            members.shift_remove(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn paths(merged: &Merged) -> Vec<&str> {
        merged.overlaps.iter().map(|both| both.path.as_str()).collect()
    }

    #[test]
    fn each_part_is_taken_from_the_side_that_changed_it() {
        let base = json!({ "name": "a", "url": "u", "settings": { "t": 1, "r": 2 }, "list": [1] });
        let mine = json!({ "name": "b", "url": "u", "settings": { "t": 9, "r": 2 }, "list": [1] });
        let theirs = json!({ "name": "a", "url": "v", "settings": { "t": 1, "r": 8 }, "list": [1, 2] });
        let merged = merge(Some(&base), &mine, &theirs);
        let both = json!({ "name": "b", "url": "v", "settings": { "t": 9, "r": 8 }, "list": [1, 2] });
        assert_eq!((merged.value, merged.base), (both, theirs));
        assert_eq!(merged.taken, ["/url", "/settings/r", "/list"]);
        assert!(merged.overlaps.is_empty());
    }

    #[test]
    fn what_both_changed_is_an_overlap_until_somebody_chooses() {
        let base = json!({ "url": "u", "name": "a", "same": 1 });
        let (mine, theirs) =
            (json!({ "url": "m", "name": "a", "same": 2 }), json!({ "url": "t", "name": "b", "same": 2 }));
        let merged = merge(Some(&base), &mine, &theirs);
        assert_eq!(paths(&merged), ["/url"]);
        assert_eq!(merged.value, json!({ "url": "m", "name": "b", "same": 2 }));
        let again = merge(Some(&merged.base), &merged.value, &theirs);
        assert_eq!((paths(&again), again.taken.len()), (vec!["/url"], 0), "and stays one");
        let chosen = merge(Some(&theirs), &merged.value, &theirs);
        assert!(chosen.overlaps.is_empty() && chosen.value == merged.value);
    }

    #[test]
    fn a_part_removed_by_one_and_changed_by_the_other_is_an_overlap() {
        let base = json!({ "rows": { "a": { "type": "a" }, "b": { "type": "b" } } });
        let mine = json!({ "rows": { "b": { "type": "b" }, "c": { "type": "c", "url": "m" } } });
        let theirs = json!({ "rows": { "a": { "type": "a", "url": "t" }, "c": { "type": "c", "url": "t" } } });
        let merged = merge(Some(&base), &mine, &theirs);
        assert_eq!(paths(&merged), ["/rows/a", "/rows/c/url"]);
        assert_eq!(merged.value, json!({ "rows": { "c": { "type": "c", "url": "m" } } }));
    }

    #[test]
    fn without_a_base_whatever_differs_is_an_overlap() {
        let (mine, theirs) = (json!({ "a": 1, "b": 2 }), json!({ "b": 3, "c": 4 }));
        let merged = merge(None, &mine, &theirs);
        assert_eq!(paths(&merged), ["/b", "/c", "/a"]);
        assert_eq!(merged.value, mine);
    }

    #[test]
    fn lists_with_keys_keep_the_order_of_the_one_who_ordered_them() {
        let list =
            |names: &[&str]| json!({ "rows": names.iter().map(|name| json!({ "k": name })).collect::<Vec<_>>() });
        let keyed = |names: &[&str]| {
            let mut value = list(names);
            by_key(&mut value, "rows", "k");
            value
        };
        let back = |base: &[&str], mine: &[&str], theirs: &[&str]| {
            let mut merged = merge(Some(&keyed(base)), &keyed(mine), &keyed(theirs));
            as_list(&mut merged.value, "rows", &keyed(mine));
            merged.value
        };
        assert_eq!(back(&["a", "b"], &["b", "a"], &["a", "b"]), list(&["b", "a"]));
        assert_eq!(back(&["a"], &["a", "m"], &["a", "t"]), list(&["a", "t", "m"]));
        assert_eq!(back(&["a", "b"], &["b"], &["a", "b", "t"]), list(&["b", "t"]));
    }

    #[test]
    fn a_value_is_put_at_its_path() {
        let mut value = json!({ "headers": { "X/A": "1" }, "name": "n" });
        put(&mut value, "/headers/X~1A", Some(json!("2")));
        put(&mut value, "/settings/t", Some(json!(3)));
        put(&mut value, "/name", None);
        assert_eq!(value, json!({ "headers": { "X/A": "2" }, "settings": { "t": 3 } }));
    }
}
