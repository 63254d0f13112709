//! What changed between two states of a scenario, in the words of the trade: a fault is no longer
//! hidden, a branch was added, a cascade comes later. A sentence is data, a message of
//! `text/{ko,en}/compare.ftl` with its arguments; the wording lives there.
//!
//! Elements are the same when their ids are; where two files use ids of their own, when they say the
//! same (`align`). So what was renamed, moved or re-timed is told as that, not as removed and added.
//! Every element that differs is named by some sentence, or among the quiet ones: pins and places.
//!
//! Start at [`compare`]. Not here: the changes that are stored and undone ([`super::diff`]).

mod align;
mod edges;
mod group;
mod kinds;
mod logic;
mod names;
mod nodes;
mod rename;
mod settings;
mod sheet;
mod triggers;
mod words;

pub use group::{Group, Heading};
pub use words::{Is, Segment};

use super::edit::ElementRef;
use super::*;
use crate::id::EdgeId;
use sheet::Sheet;
use std::collections::{BTreeMap, HashMap};

/// What changed, grouped by where it stands in the scenario.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// The changes: settings first, then candidates, fault logic and flow.
    pub groups: Vec<Group>,
    /// Elements of which only the place on the canvas changed.
    pub quiet: Vec<ElementRef>,
}

impl Comparison {
    /// Whether both states say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.quiet.is_empty()
    }

    /// How many sentences there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.changes.len()).sum()
    }
}

/// One change as a sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The message.
    pub key: &'static str,
    /// Its arguments.
    pub args: BTreeMap<&'static str, Said>,
    /// The elements it is about, the one to jump to first. What was removed has its old id.
    pub elements: Vec<ElementRef>,
    /// The text word by word, where a longer text changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wording: Vec<Segment>,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Said {
    /// The designer's own words, shortened.
    Text(String),
    /// A number.
    Number(u32),
    /// A word of the trade: a message without arguments.
    Word(&'static str),
    /// A message with arguments.
    Phrase {
        /// The message.
        key: &'static str,
        /// Its arguments.
        args: BTreeMap<&'static str, Said>,
    },
    /// Several, side by side.
    Several(Vec<Said>),
    /// Nothing was said.
    Nothing,
}

impl Said {
    pub(super) fn phrase(key: &'static str, args: &[(&'static str, Self)]) -> Self {
        Self::Phrase {
            key,
            args: args.iter().cloned().collect(),
        }
    }
}

/// What leads from `before` to `after`. Comparing a state with itself gives nothing.
#[must_use]
pub fn compare(before: &Scenario, after: &Scenario) -> Comparison {
    let aligned = align::align(before, after);
    let mut sheet = Sheet::new(&aligned.before, after);
    settings::compare(&mut sheet);
    logic::compare(&mut sheet);
    nodes::compare(&mut sheet);
    edges::compare(&mut sheet);
    group::grouped(sheet, &aligned.old_ids)
}

/// What starts each trigger, to be said beside its edge.
#[must_use]
pub fn events(s: &Scenario) -> HashMap<&EdgeId, Said> {
    let names = names::Names::of(s);
    let mut events = HashMap::new();
    for edge in &s.edges {
        if let EdgeKind::Trigger(trigger) = &edge.kind {
            events.insert(&edge.id, triggers::event(&names, edge, trigger));
        }
    }
    events
}

#[cfg(test)]
mod tests;
