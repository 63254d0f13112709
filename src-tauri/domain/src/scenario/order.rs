//! The order numbers of a document's elements: they keep the order in which elements were made.

use super::edit::ElementKind;
use std::collections::HashMap;

/// A number for each stored element; gaps are fine.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Order {
    numbers: HashMap<ElementKind, HashMap<String, i64>>,
}

impl Order {
    /// The number of an element.
    pub fn get(&self, kind: ElementKind, id: &str) -> Option<i64> {
        self.numbers.get(&kind)?.get(id).copied()
    }

    /// Numbers an element.
    pub fn set(&mut self, kind: ElementKind, id: &str, number: i64) {
        let numbers = self.numbers.entry(kind).or_default();
        if let Some(known) = numbers.get_mut(id) {
            *known = number;
        } else {
            numbers.insert(id.to_owned(), number);
        }
    }

    /// Forgets an element.
    pub fn remove(&mut self, kind: ElementKind, id: &str) {
        if let Some(numbers) = self.numbers.get_mut(&kind) {
            numbers.remove(id);
            if numbers.is_empty() {
                self.numbers.remove(&kind);
            }
        }
    }

    /// The highest number of a kind; nought where there is none.
    pub fn last(&self, kind: ElementKind) -> i64 {
        let numbers = self.numbers.get(&kind);
        numbers
            .and_then(|numbers| numbers.values().max())
            .copied()
            .unwrap_or(0)
    }
}
