//! Two wordings of a text, word by word.

use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// A stretch of text that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// What became of it.
    pub is: Is,
    /// The words, with the space between them.
    pub text: String,
}

/// What became of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Is {
    /// It stayed.
    Same,
    /// It was taken out.
    Removed,
    /// It was put in.
    Added,
}

/// Beyond this many pairs of words the middle is told as one replaced stretch.
const MOST_PAIRS: usize = 1_000_000;

/// What leads from `before` to `after`. Leaving out what was removed gives `after` back, leaving out
/// what was added gives `before`.
pub(super) fn wording(before: &str, after: &str) -> Vec<Segment> {
    let (old, new) = (pieces(before), pieces(after));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - start;
    let end = (0..most)
        .take_while(|back| old[old.len() - 1 - back] == new[new.len() - 1 - back])
        .count();
    let (middle_old, middle_new) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut found = Vec::new();
    push(&mut found, Is::Same, &old[..start]);
    if middle_old.len().saturating_mul(middle_new.len()) > MOST_PAIRS {
        push(&mut found, Is::Removed, middle_old);
        push(&mut found, Is::Added, middle_new);
    } else {
        middle(&mut found, middle_old, middle_new);
    }
    push(&mut found, Is::Same, &old[old.len() - end..]);
    found
}

/// How alike two texts are, from 0 to 1, by the pairs of letters they share.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| {
        let letters: Vec<char> = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .take(400)
            .collect();
        let mut counted: HashMap<(char, char), u32> = HashMap::new();
        for pair in letters.windows(2) {
            *counted.entry((pair[0], pair[1])).or_default() += 1;
        }
        counted
    };
    let (a, b) = (pairs(a), pairs(b));
    let all: u32 = a.values().sum::<u32>() + b.values().sum::<u32>();
    if all == 0 {
        return 0.0;
    }
    let shared: u32 = a
        .iter()
        .map(|(pair, count)| *count.min(b.get(pair).unwrap_or(&0)))
        .sum();
    f64::from(2 * shared) / f64::from(all)
}

/// Words, each with the space behind it.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// The longest common run of words, by the usual table.
fn middle(found: &mut Vec<Segment>, old: &[&str], new: &[&str]) {
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            longest[a * width + b] = if old[a] == new[b] {
                longest[(a + 1) * width + b + 1] + 1
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            push(found, Is::Same, &old[a..=a]);
            (a, b) = (a + 1, b + 1);
        } else if b == new.len()
            || (a < old.len() && longest[(a + 1) * width + b] >= longest[a * width + b + 1])
        {
            push(found, Is::Removed, &old[a..=a]);
            a += 1;
        } else {
            push(found, Is::Added, &new[b..=b]);
            b += 1;
        }
    }
}

fn push(found: &mut Vec<Segment>, is: Is, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let text = words.concat();
    match found.last_mut() {
        Some(last) if last.is == is => last.text.push_str(&text),
        _ => found.push(Segment { is, text }),
    }
}
