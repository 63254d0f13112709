//! A scenario as it is stored: element by element, each with a number that keeps the order. An edit
//! yields the elements it changed; those are what is written, and what undo replays.

use super::Scenario;
use super::diff::{self, Comparison, Element, ElementChange, apply_changes};
use super::edit::{self, Applied, Edit, EditRefusal, ElementKind, ElementRef};
use super::order::Order;
use std::collections::HashMap;

/// A scenario together with the order numbers of its elements.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    pub(super) scenario: Scenario,
    pub(super) order: Order,
}

/// A stored element that does not fit: damaged, or of a newer version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("element {element:?} cannot be read: {reason}")]
pub struct BadElement {
    /// Which.
    pub element: ElementRef,
    /// Why, for the log.
    pub reason: String,
}

impl Document {
    /// A document that has not been stored yet.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        let mut document = Self::default();
        document.become_scenario(scenario);
        document
    }

    /// A document from its stored elements, each a kind, an id, a number and the text of its JSON.
    ///
    /// # Errors
    /// The first element that cannot be read.
    pub fn from_texts<'a>(
        elements: impl IntoIterator<Item = (ElementKind, &'a str, i64, &'a str)>,
    ) -> Result<Self, BadElement> {
        let mut document = Self::default();
        for (kind, id, seq, body) in elements {
            document.order.set(kind, id, seq);
            diff::add_text(&mut document.scenario, kind, body).map_err(|error| BadElement {
                element: ElementRef::new(kind, &id),
                reason: error.to_string(),
            })?;
        }
        diff::sort(&mut document, &diff::KINDS);
        Ok(document)
    }

    /// Its elements, as stored.
    #[must_use]
    pub fn elements(&self) -> Vec<Element> {
        diff::elements(self)
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario, alone.
    #[must_use]
    pub fn into_scenario(self) -> Scenario {
        self.scenario
    }

    /// Carries out an edit under ids of its own making.
    ///
    /// # Errors
    /// A refusal; the document is then unchanged.
    pub fn edit(&mut self, edit: &Edit) -> Result<(Applied, Vec<ElementChange>), EditRefusal> {
        let mut after = self.scenario.clone();
        let mut ids = Ids::of(&self.scenario);
        let applied = edit::carry_out(&mut after, edit, &mut |prefix| ids.next(prefix))?;
        let changed = self.become_scenario(after);
        Ok((applied, changed))
    }

    /// Takes over another state of the same scenario and says what that changed.
    pub fn become_scenario(&mut self, after: Scenario) -> Vec<ElementChange> {
        let Comparison { found, mixed, .. } = Comparison::of(self, &after);
        for change in &found {
            self.number(change);
        }
        self.scenario = after;
        diff::sort(self, &mixed);
        found
    }

    /// Takes over another state together with the order of its lists, and says what that changed.
    pub fn become_exactly(&mut self, after: Scenario) -> Vec<ElementChange> {
        let mut changed = self.become_scenario(after.clone());
        changed.extend(diff::settle(self, &after));
        self.scenario = after;
        changed
    }

    /// Keeps the order number a change brings, or forgets that of a removed element.
    pub(super) fn number(&mut self, change: &ElementChange) {
        match change.after {
            Some(_) => self.order.set(change.kind, &change.id, change.seq),
            None => self.order.remove(change.kind, &change.id),
        }
    }

    /// Replays stored changes, forwards; see [`diff::reversed`] for backwards.
    ///
    /// # Errors
    /// The first element that cannot be read; the document is then unchanged.
    pub fn replay(&mut self, changes: &[ElementChange]) -> Result<(), BadElement> {
        let mut draft = self.clone();
        apply_changes(&mut draft, changes)?;
        *self = draft;
        Ok(())
    }
}

/// Makes short ids that no element of the scenario has: `n1`, `n2`, `x1` …
struct Ids<'a> {
    scenario: &'a Scenario,
    last: HashMap<String, usize>,
}

impl<'a> Ids<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            last: HashMap::new(),
        }
    }

    /// One more than the highest number behind `prefix`, so that no element has it.
    fn next(&mut self, prefix: &str) -> String {
        let s = self.scenario;
        let last = self.last.entry(prefix.to_owned()).or_insert_with(|| {
            let used = s
                .candidates
                .iter()
                .map(|c| &c.id.0)
                .chain(s.faults.iter().map(|f| &f.id.0))
                .chain(s.conditions.iter().map(|c| &c.id.0))
                .chain(s.gates.iter().map(|g| &g.id.0))
                .chain(s.episodes.iter().map(|e| &e.id.0))
                .chain(s.personas.iter().map(|p| &p.id.0))
                .chain(s.nodes.iter().map(|n| &n.id.0))
                .chain(s.edges.iter().map(|e| &e.id.0))
                .chain(s.head.goals.iter().map(|g| &g.id.0));
            let numbers = used.filter_map(|id| id.strip_prefix(prefix)?.parse::<usize>().ok());
            numbers.filter(|n| *n < usize::MAX / 2).max().unwrap_or(0)
        });
        *last += 1;
        format!("{prefix}{last}")
    }
}

/// The head has no id of its own.
pub(super) fn head_ref() -> ElementRef {
    ElementRef::new(ElementKind::Head, &"head")
}
