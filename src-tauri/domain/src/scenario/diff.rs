//! What differs between two states of a scenario, element by element. Reversing a list of changes
//! undoes it; replaying it redoes it.

use super::document::{BadElement, Document, head_ref};
use super::edit::{ElementKind, ElementRef};
use super::order::Order;
use super::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// A stored element.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    /// Its id; `head` for the head.
    pub id: String,
    /// Its place among the elements of its kind; gaps are fine. It only changes where a whole state is
    /// taken over that has another order.
    pub seq: i64,
    /// The element as JSON.
    pub body: Value,
}

/// One element before and after. Absent before: it was made; absent after: it was removed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ElementChange {
    /// What it is.
    pub kind: ElementKind,
    /// Its id; `head` for the head.
    pub id: String,
    /// Its place among the elements of its kind.
    pub seq: i64,
    /// Its JSON before.
    pub before: Option<Value>,
    /// Its JSON after.
    pub after: Option<Value>,
}

/// The changes that lead from `before` to `after`, kind by kind, removals first.
#[must_use]
pub fn changes(before: &Document, after: &Scenario) -> Vec<ElementChange> {
    Comparison::of(before, after).found
}

/// What differs, and which kinds may no longer stand in their order.
pub(super) struct Comparison<'a> {
    order: &'a Order,
    /// The changes.
    pub found: Vec<ElementChange>,
    /// Kinds of which elements were not just appended.
    pub mixed: Vec<ElementKind>,
}

impl<'a> Comparison<'a> {
    /// Compares `before` with `after`.
    pub fn of(before: &'a Document, after: &Scenario) -> Self {
        let old = &before.scenario;
        let mut all = Self {
            order: &before.order,
            found: Vec::new(),
            mixed: Vec::new(),
        };
        let head = head_ref();
        let is_stored = before.order.get(head.kind, &head.id).is_some();
        if old.head != after.head || old.extra != after.extra || !is_stored {
            all.found.push(ElementChange {
                kind: head.kind,
                id: head.id,
                seq: 0,
                before: is_stored.then(|| head_body(old)),
                after: Some(head_body(after)),
            });
        }
        all.compare(&old.candidates, &after.candidates);
        all.compare(&old.faults, &after.faults);
        all.compare(&old.conditions, &after.conditions);
        all.compare(&old.gates, &after.gates);
        all.compare(&old.episodes, &after.episodes);
        all.compare(&old.personas, &after.personas);
        all.compare(&old.nodes, &after.nodes);
        all.compare(&old.edges, &after.edges);
        all
    }

    /// Most lists start alike; only what follows the first difference in ids is looked up.
    fn compare<T: Part>(&mut self, before: &[T], after: &[T]) {
        let alike = before
            .iter()
            .zip(after)
            .take_while(|(old, new)| old.id() == new.id())
            .count();
        for (old, new) in before[..alike].iter().zip(&after[..alike]) {
            if old != new {
                self.push(old.id(), Some(old), Some(new), None);
            }
        }
        let (before, after) = (&before[alike..], &after[alike..]);
        if before.is_empty() && after.is_empty() {
            return;
        }
        if !before.is_empty() {
            self.mixed.push(T::KIND);
        }
        let old: HashMap<&str, &T> = before.iter().map(|p| (p.id(), p)).collect();
        let new: HashSet<&str> = after.iter().map(Part::id).collect();
        for part in before.iter().filter(|p| !new.contains(p.id())) {
            self.push(part.id(), Some(part), None, None);
        }
        let mut last = self.order.last(T::KIND);
        for part in after {
            match old.get(part.id()) {
                Some(same) if *same == part => {}
                Some(other) => self.push(part.id(), Some(*other), Some(part), None),
                None => {
                    last += 1;
                    self.push(part.id(), None, Some(part), Some(last));
                }
            }
        }
    }

    fn push<T: Part>(&mut self, id: &str, before: Option<&T>, after: Option<&T>, new: Option<i64>) {
        let seq = new.or_else(|| self.order.get(T::KIND, id));
        self.found.push(ElementChange {
            kind: T::KIND,
            id: id.to_owned(),
            seq: seq.unwrap_or(0),
            before: before.map(body),
            after: after.map(body),
        });
    }
}

/// The changes that undo `changes`.
#[must_use]
pub fn reversed(changes: &[ElementChange]) -> Vec<ElementChange> {
    let turn = |c: &ElementChange| ElementChange {
        before: c.after.clone(),
        after: c.before.clone(),
        ..c.clone()
    };
    changes.iter().rev().map(turn).collect()
}

/// Writes `changes` into `document`.
///
/// # Errors
/// The first element that cannot be read; `document` may then be half changed.
pub fn apply_changes(document: &mut Document, changes: &[ElementChange]) -> Result<(), BadElement> {
    let mut by_kind: HashMap<ElementKind, Vec<&ElementChange>> = HashMap::new();
    for change in changes {
        by_kind.entry(change.kind).or_default().push(change);
        document.number(change);
    }
    let s = &mut document.scenario;
    for (kind, changes) in by_kind {
        match kind {
            ElementKind::Head | ElementKind::Goal => {
                for change in changes {
                    write_head(s, change)?;
                }
            }
            ElementKind::Candidate => write(&mut s.candidates, &changes)?,
            ElementKind::Fault => write(&mut s.faults, &changes)?,
            ElementKind::Condition => write(&mut s.conditions, &changes)?,
            ElementKind::Gate => write(&mut s.gates, &changes)?,
            ElementKind::Episode => write(&mut s.episodes, &changes)?,
            ElementKind::Persona => write(&mut s.personas, &changes)?,
            ElementKind::Node => write(&mut s.nodes, &changes)?,
            ElementKind::Edge => write(&mut s.edges, &changes)?,
        }
    }
    sort(document, &KINDS);
    Ok(())
}

/// Adds an element from the text of its JSON, behind those of its kind.
pub(super) fn add_text(
    s: &mut Scenario,
    kind: ElementKind,
    body: &str,
) -> Result<(), serde_json::Error> {
    match kind {
        ElementKind::Head | ElementKind::Goal => {
            let read: Scenario = serde_json::from_str(body)?;
            (s.head, s.extra) = (read.head, read.extra);
        }
        ElementKind::Candidate => s.candidates.push(serde_json::from_str(body)?),
        ElementKind::Fault => s.faults.push(serde_json::from_str(body)?),
        ElementKind::Condition => s.conditions.push(serde_json::from_str(body)?),
        ElementKind::Gate => s.gates.push(serde_json::from_str(body)?),
        ElementKind::Episode => s.episodes.push(serde_json::from_str(body)?),
        ElementKind::Persona => s.personas.push(serde_json::from_str(body)?),
        ElementKind::Node => s.nodes.push(serde_json::from_str(body)?),
        ElementKind::Edge => s.edges.push(serde_json::from_str(body)?),
    }
    Ok(())
}

/// All elements of a document.
pub(super) fn elements(document: &Document) -> Vec<Element> {
    let made = changes(&Document::default(), &document.scenario);
    made.into_iter()
        .filter_map(|change| {
            let number = document.order.get(change.kind, &change.id);
            Some(Element {
                kind: change.kind,
                id: change.id,
                seq: number.unwrap_or(change.seq),
                body: change.after?,
            })
        })
        .collect()
}

/// The kinds that are lists.
pub(super) const KINDS: [ElementKind; 8] = [
    ElementKind::Candidate,
    ElementKind::Fault,
    ElementKind::Condition,
    ElementKind::Gate,
    ElementKind::Episode,
    ElementKind::Persona,
    ElementKind::Node,
    ElementKind::Edge,
];

/// Brings the lists of some kinds into the order of their numbers.
pub(super) fn sort(document: &mut Document, kinds: &[ElementKind]) {
    let s = &mut document.scenario;
    let order = &document.order;
    for kind in kinds {
        match kind {
            ElementKind::Head | ElementKind::Goal => {}
            ElementKind::Candidate => sort_list(&mut s.candidates, order),
            ElementKind::Fault => sort_list(&mut s.faults, order),
            ElementKind::Condition => sort_list(&mut s.conditions, order),
            ElementKind::Gate => sort_list(&mut s.gates, order),
            ElementKind::Episode => sort_list(&mut s.episodes, order),
            ElementKind::Persona => sort_list(&mut s.personas, order),
            ElementKind::Node => sort_list(&mut s.nodes, order),
            ElementKind::Edge => sort_list(&mut s.edges, order),
        }
    }
}

fn sort_list<T: Part>(list: &mut [T], order: &Order) {
    list.sort_by_cached_key(|part| order.get(T::KIND, part.id()).unwrap_or(i64::MAX));
}

/// Numbers every kind anew that does not stand in the order it has in `after`, and says so.
pub(super) fn settle(document: &mut Document, after: &Scenario) -> Vec<ElementChange> {
    let mut found = Vec::new();
    settle_list(&after.candidates, document, &mut found);
    settle_list(&after.faults, document, &mut found);
    settle_list(&after.conditions, document, &mut found);
    settle_list(&after.gates, document, &mut found);
    settle_list(&after.episodes, document, &mut found);
    settle_list(&after.personas, document, &mut found);
    settle_list(&after.nodes, document, &mut found);
    settle_list(&after.edges, document, &mut found);
    found
}

fn settle_list<T: Part>(list: &[T], document: &mut Document, found: &mut Vec<ElementChange>) {
    let seqs = list
        .iter()
        .map(|part| document.order.get(T::KIND, part.id()));
    if seqs.is_sorted() {
        return;
    }
    for (seq, part) in (1..).zip(list) {
        let change = ElementChange {
            kind: T::KIND,
            id: part.id().to_owned(),
            seq,
            before: Some(body(part)),
            after: Some(body(part)),
        };
        document.number(&change);
        found.push(change);
    }
}

/// An element with an id.
trait Part: Serialize + DeserializeOwned + PartialEq {
    const KIND: ElementKind;
    fn id(&self) -> &str;
}

macro_rules! parts {
    ($($type:ident),*) => {$(
        impl Part for $type {
            const KIND: ElementKind = ElementKind::$type;
            fn id(&self) -> &str {
                &self.id.0
            }
        }
    )*};
}
parts!(
    Candidate, Fault, Condition, Gate, Episode, Persona, Node, Edge
);

fn body<T: Part>(part: &T) -> Value {
    serde_json::to_value(part)
        .expect("parts of a scenario have string keys and no custom serialisers")
}

/// The head's row also keeps unknown fields of the whole file.
fn head_body(s: &Scenario) -> Value {
    let alone = Scenario {
        head: s.head.clone(),
        extra: s.extra.clone(),
        ..Scenario::default()
    };
    serde_json::to_value(alone).expect("a head has string keys and no custom serialisers")
}

fn write_head(s: &mut Scenario, change: &ElementChange) -> Result<(), BadElement> {
    let read = match &change.after {
        Some(body) => Scenario::deserialize(body).map_err(|e| bad(change, &e))?,
        None => Scenario::default(),
    };
    s.head = read.head;
    s.extra = read.extra;
    Ok(())
}

fn write<T: Part>(list: &mut Vec<T>, changes: &[&ElementChange]) -> Result<(), BadElement> {
    let mut at: HashMap<String, usize> = list
        .iter()
        .enumerate()
        .map(|(at, p)| (p.id().to_owned(), at))
        .collect();
    let mut gone = vec![false; list.len()];
    for change in changes {
        match (&change.after, at.get(&change.id).copied()) {
            (Some(body), found) => {
                let part = T::deserialize(body).map_err(|e| bad(change, &e))?;
                if let Some(found) = found {
                    list[found] = part;
                    gone[found] = false;
                } else {
                    at.insert(change.id.clone(), list.len());
                    list.push(part);
                    gone.push(false);
                }
            }
            (None, Some(found)) => gone[found] = true,
            (None, None) => {}
        }
    }
    let mut keep = gone.iter().map(|gone| !gone);
    list.retain(|_| keep.next().unwrap_or(true));
    Ok(())
}

fn bad(change: &ElementChange, error: &serde_json::Error) -> BadElement {
    BadElement {
        element: ElementRef::new(change.kind, &change.id),
        reason: error.to_string(),
    }
}
