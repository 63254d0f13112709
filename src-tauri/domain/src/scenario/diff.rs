//! What differs between two states of a scenario, element by element. Reversing a list of changes
//! undoes it; replaying it redoes it.

use super::document::{BadElement, Document, head_ref};
use super::edit::{ElementKind, ElementRef};
use super::*;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashMap;

/// A stored element.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    /// Its id; `head` for the head.
    pub id: String,
    /// Its place among the elements of its kind; never changes, gaps are fine.
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

/// The changes that lead from `before` to `after`, removals first.
#[must_use]
pub fn changes(before: &Document, after: &Scenario) -> Vec<ElementChange> {
    let old = &before.scenario;
    let order = order_after(&before.order, after);
    let seq = |e: &ElementRef| {
        order
            .get(e)
            .or_else(|| before.order.get(e))
            .copied()
            .unwrap_or(0)
    };
    let mut found = Vec::new();
    let is_stored = before.order.contains_key(&head_ref());
    if old.head != after.head || old.extra != after.extra || !is_stored {
        found.push(ElementChange {
            kind: ElementKind::Head,
            id: head_ref().id,
            seq: 0,
            before: is_stored.then(|| head_body(old)),
            after: Some(head_body(after)),
        });
    }
    compare(&old.candidates, &after.candidates, &seq, &mut found);
    compare(&old.faults, &after.faults, &seq, &mut found);
    compare(&old.conditions, &after.conditions, &seq, &mut found);
    compare(&old.gates, &after.gates, &seq, &mut found);
    compare(&old.episodes, &after.episodes, &seq, &mut found);
    compare(&old.personas, &after.personas, &seq, &mut found);
    compare(&old.nodes, &after.nodes, &seq, &mut found);
    compare(&old.edges, &after.edges, &seq, &mut found);
    found
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
        let element = ElementRef::new(change.kind, &change.id);
        if change.after.is_some() {
            document.order.insert(element, change.seq);
        } else {
            document.order.remove(&element);
        }
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
    sort(document);
    Ok(())
}

/// All elements of a document.
pub(super) fn elements(document: &Document) -> Vec<Element> {
    let made = changes(&Document::default(), &document.scenario);
    made.into_iter()
        .filter_map(|change| {
            let element = ElementRef::new(change.kind, &change.id);
            Some(Element {
                kind: change.kind,
                id: change.id,
                seq: document.order.get(&element).copied().unwrap_or(change.seq),
                body: change.after?,
            })
        })
        .collect()
}

/// Brings every list into the order of its numbers.
pub(super) fn sort(document: &mut Document) {
    let s = &mut document.scenario;
    let order = &document.order;
    sort_list(&mut s.candidates, order);
    sort_list(&mut s.faults, order);
    sort_list(&mut s.conditions, order);
    sort_list(&mut s.gates, order);
    sort_list(&mut s.episodes, order);
    sort_list(&mut s.personas, order);
    sort_list(&mut s.nodes, order);
    sort_list(&mut s.edges, order);
}

fn sort_list<T: Part>(list: &mut [T], order: &HashMap<ElementRef, i64>) {
    list.sort_by_cached_key(|part| order.get(&part.element()).copied().unwrap_or(i64::MAX));
}

/// The numbers of `after`: elements keep theirs, new ones follow the last.
pub(super) fn order_after(
    before: &HashMap<ElementRef, i64>,
    after: &Scenario,
) -> HashMap<ElementRef, i64> {
    let mut last: HashMap<ElementKind, i64> = HashMap::new();
    for (element, seq) in before {
        let highest = last.entry(element.kind).or_insert(*seq);
        *highest = (*highest).max(*seq);
    }
    let mut order = HashMap::from([(head_ref(), 0)]);
    let mut number = |element: ElementRef| {
        let seq = before.get(&element).copied().unwrap_or_else(|| {
            let last = last.entry(element.kind).or_insert(0);
            *last += 1;
            *last
        });
        order.insert(element, seq);
    };
    after
        .candidates
        .iter()
        .map(Part::element)
        .for_each(&mut number);
    after.faults.iter().map(Part::element).for_each(&mut number);
    after
        .conditions
        .iter()
        .map(Part::element)
        .for_each(&mut number);
    after.gates.iter().map(Part::element).for_each(&mut number);
    after
        .episodes
        .iter()
        .map(Part::element)
        .for_each(&mut number);
    after
        .personas
        .iter()
        .map(Part::element)
        .for_each(&mut number);
    after.nodes.iter().map(Part::element).for_each(&mut number);
    after.edges.iter().map(Part::element).for_each(&mut number);
    order
}

/// An element with an id.
trait Part: Serialize + DeserializeOwned + PartialEq {
    const KIND: ElementKind;
    fn id(&self) -> &str;

    fn element(&self) -> ElementRef {
        ElementRef::new(Self::KIND, &self.id())
    }
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
        Some(body) => serde_json::from_value(body.clone()).map_err(|e| bad(change, &e))?,
        None => Scenario::default(),
    };
    s.head = read.head;
    s.extra = read.extra;
    Ok(())
}

fn compare<T: Part>(
    before: &[T],
    after: &[T],
    seq: &dyn Fn(&ElementRef) -> i64,
    found: &mut Vec<ElementChange>,
) {
    let old: HashMap<&str, &T> = before.iter().map(|p| (p.id(), p)).collect();
    let new: HashMap<&str, &T> = after.iter().map(|p| (p.id(), p)).collect();
    let mut push = |id: &str, before: Option<&T>, after: Option<&T>| {
        found.push(ElementChange {
            kind: T::KIND,
            id: id.to_owned(),
            seq: seq(&ElementRef::new(T::KIND, &id)),
            before: before.map(body),
            after: after.map(body),
        });
    };
    for part in before {
        if !new.contains_key(part.id()) {
            push(part.id(), Some(part), None);
        }
    }
    for part in after {
        match old.get(part.id()) {
            Some(same) if *same == part => {}
            Some(other) => push(part.id(), Some(other), Some(part)),
            None => push(part.id(), None, Some(part)),
        }
    }
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
                let part: T = serde_json::from_value(body.clone()).map_err(|e| bad(change, &e))?;
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
