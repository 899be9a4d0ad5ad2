//! The nearest known word to a mistyped one.

/// The candidate that differs least, if it differs by at most a third of its letters.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits from one word to the other, swapped neighbours counted once. Long words are not compared.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().take(65).collect(), right.chars().collect());
    if left.len() > 64 {
        return usize::MAX;
    }
    let mut before: Vec<usize> = vec![0; right.len() + 1];
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let swap = i > 0 && j > 0 && left[i - 1] == *b && *a == right[j - 1];
            let swapped = if swap { before[j - 1] + 1 } else { usize::MAX };
            row.push((last[j + 1] + 1).min(row[j] + 1).min(last[j] + usize::from(a != b)).min(swapped));
        }
        before = std::mem::replace(&mut last, row);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood_and_strangers_are_not() {
        let known = ["message.delivered", "message.failed", "list.subscribed", "sms"];
        assert_eq!(nearest("message.delivred", known), Some("message.delivered"));
        assert_eq!(nearest("Message.Failed", known), Some("message.failed"));
        assert_eq!(nearest("mesasge.failed", known), Some("message.failed"));
        assert_eq!(nearest("smss", known), Some("sms"));
        assert_eq!(nearest("order.created", known), None);
        assert_eq!(nearest(&"x".repeat(100_000), known), None);
    }
}
