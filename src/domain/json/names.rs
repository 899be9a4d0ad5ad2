//! Finding a name that stands twice in one object, without paying for it in the small ones.

use std::borrow::Cow;
use std::collections::HashSet;

/// The names of one object. While they are few they stand in a list, with a summary of 64 bits that tells most new
/// names from all others at once; beyond that in a hash set, whose seed no sender can know.
#[derive(Default)]
pub struct Names<'a> {
    few: Vec<Cow<'a, str>>,
    summary: u64,
    many: HashSet<Cow<'a, str>>,
}

impl<'a> Names<'a> {
    const FEW: usize = 64;

    /// Adds a name; `false` if it was there.
    pub fn insert(&mut self, name: Cow<'a, str>) -> bool {
        if !self.many.is_empty() {
            return self.many.insert(name);
        }
        let bit = summary(&name);
        if self.summary & bit != 0 && self.few.contains(&name) {
            return false;
        }
        self.summary |= bit;
        self.few.push(name);
        if self.few.len() > Self::FEW {
            self.many.reserve(self.few.len() * 4);
            self.many.extend(self.few.drain(..));
        }
        true
    }
}

/// One bit, chosen by the length and three letters of the name.
fn summary(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let letter = |index: usize| bytes.get(index).map_or(0, |byte| usize::from(*byte));
    let last = bytes.len().wrapping_sub(1);
    let mix = bytes.len() * 7 + letter(last) * 11 + letter(last.wrapping_sub(1)) * 5 + letter(bytes.len() / 2) * 3;
    1 << (mix % 64)
}
