//! Where sentences are collected, and the forms most of them have: a field changed, was filled in or
//! emptied; a text was reworded; something was put on a list or taken off it.

use super::names::{Names, text};
use super::words::wording;
use super::{Change, Said};
use crate::id::{FaultId, NodeId};
use crate::minutes::Minutes;
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::{Extra, Scenario};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Where a change stands, which decides its group.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Settings,
    Candidates,
    Fault(FaultId),
    Logic,
    Flow(NodeId),
}

/// What a sentence is about.
pub(super) struct At {
    pub element: ElementRef,
    pub place: Place,
    pub name: Said,
}

/// Both states, and what was found so far.
pub(super) struct Sheet<'a> {
    pub before: &'a Scenario,
    pub after: &'a Scenario,
    pub old: Names<'a>,
    pub new: Names<'a>,
    pub found: Vec<(Place, Change)>,
    pub quiet: Vec<ElementRef>,
    /// The first sentence about each element.
    told: HashMap<ElementRef, usize>,
}

impl<'a> Sheet<'a> {
    pub fn new(before: &'a Scenario, after: &'a Scenario) -> Self {
        Self {
            before,
            after,
            old: Names::of(before),
            new: Names::of(after),
            found: Vec::new(),
            quiet: Vec::new(),
            told: HashMap::new(),
        }
    }

    /// A sentence of any form.
    pub fn say(
        &mut self,
        at: &At,
        key: &'static str,
        args: &[(&'static str, Said)],
    ) -> &mut Change {
        let mut all: BTreeMap<_, _> = args.iter().cloned().collect();
        all.entry("name").or_insert_with(|| at.name.clone());
        let change = Change {
            key,
            args: all,
            elements: vec![at.element.clone()],
            wording: Vec::new(),
        };
        let last = self.found.len();
        self.told.entry(at.element.clone()).or_insert(last);
        self.found.push((at.place.clone(), change));
        &mut self.found[last].1
    }

    /// A field that holds one value.
    pub fn field(&mut self, at: &At, field: &'static str, from: Said, to: Said) {
        let field = ("field", Said::Word(field));
        match (from, to) {
            (from, to) if from == to => {}
            (Said::Nothing, to) => {
                self.say(at, "compare-set", &[field, ("to", to)]);
            }
            (from, Said::Nothing) => {
                self.say(at, "compare-cleared", &[field, ("from", from)]);
            }
            (from, to) => {
                self.say(at, "compare-changed", &[field, ("from", from), ("to", to)]);
            }
        }
    }

    /// A field of one line. What is the same but for its shortening or spaces is told word by word.
    pub fn line(&mut self, at: &At, field: &'static str, from: &str, to: &str) {
        match (text(from), text(to)) {
            _ if from == to => {}
            (short_from, short_to) if short_from == short_to => self.prose(at, field, from, to),
            (short_from, short_to) => self.field(at, field, short_from, short_to),
        }
    }

    /// A longer text, told word by word.
    pub fn prose(&mut self, at: &At, field: &'static str, from: &str, to: &str) {
        if from == to {
            return;
        }
        let key = match (from.trim().is_empty(), to.trim().is_empty()) {
            (true, false) => "compare-written",
            (false, true) => "compare-emptied",
            (false, false) | (true, true) => "compare-reworded",
        };
        self.say(at, key, &[("field", Said::Word(field))]).wording = wording(from, to);
    }

    /// A list of names: what came, what went, or only another order.
    pub fn members(&mut self, at: &At, field: &'static str, from: &[Said], to: &[Said]) {
        let field = ("field", Said::Word(field));
        let gone = without(from, to);
        let come = without(to, from);
        for item in &gone {
            self.say(
                at,
                "compare-taken-off",
                &[field.clone(), ("item", item.clone())],
            );
        }
        for item in &come {
            self.say(
                at,
                "compare-put-on",
                &[field.clone(), ("item", item.clone())],
            );
        }
        if gone.is_empty() && come.is_empty() && from != to {
            self.say(at, "compare-reordered", &[field]);
        }
    }

    /// A list of texts; where as many lines stand on both sides, a line that differs was reworded.
    pub fn lines(&mut self, at: &At, field: &'static str, from: &[String], to: &[String]) {
        if from == to {
            return;
        }
        let whole = |lines: &[String]| -> Vec<Said> {
            lines.iter().map(|line| Said::Text(line.clone())).collect()
        };
        let (gone, come) = (
            without(&whole(from), &whole(to)),
            without(&whole(to), &whole(from)),
        );
        let differing: Vec<usize> = (0..from.len().min(to.len()))
            .filter(|at| from[*at] != to[*at])
            .collect();
        if from.len() == to.len() && gone.len() == differing.len() && come.len() == gone.len() {
            for index in differing {
                let (from, to) = (&from[index], &to[index]);
                match (text(from), text(to)) {
                    (Said::Text(short_from), Said::Text(short_to))
                        if short_from == *from && short_to == *to =>
                    {
                        self.field(at, field, Said::Text(short_from), Said::Text(short_to));
                    }
                    (_, item) => {
                        let args = [("field", Said::Word(field)), ("item", item)];
                        self.say(at, "compare-item-reworded", &args).wording = wording(from, to);
                    }
                }
            }
            return;
        }
        let short = |lines: Vec<Said>| -> Vec<Said> {
            let cut = |said| match said {
                Said::Text(line) => text(&line),
                other => other,
            };
            lines.into_iter().map(cut).collect()
        };
        if gone.is_empty() && come.is_empty() {
            self.say(at, "compare-reordered", &[("field", Said::Word(field))]);
        } else {
            self.members(at, field, &short(gone), &short(come));
        }
    }

    /// A three-point estimate: the one figure that changed, or all three.
    pub fn minutes(&mut self, at: &At, field: &'static str, from: Minutes, to: Minutes) {
        if from == to {
            return;
        }
        let all = |m: Minutes| Said::Text(format!("{}–{}–{}", m.min, m.likely, m.max));
        let field = ("field", Said::Word(field));
        let differs = (
            from.min != to.min,
            from.likely != to.likely,
            from.max != to.max,
        );
        let one = match differs {
            (true, false, false) => Some(("compare-at-least", from.min, to.min)),
            (false, true, false) => Some(("compare-likely", from.likely, to.likely)),
            (false, false, true) => Some(("compare-at-most", from.max, to.max)),
            (_, _, _) => None,
        };
        match one {
            _ if from.is_zero() => self.say(at, "compare-minutes-set", &[field, ("to", all(to))]),
            _ if to.is_zero() => self.say(at, "compare-cleared", &[field, ("from", all(from))]),
            Some((which, from, to)) => {
                let figures = [
                    ("which", Said::Word(which)),
                    ("from", Said::Number(from)),
                    ("to", Said::Number(to)),
                ];
                self.say(at, "compare-minutes", &[&[field][..], &figures].concat())
            }
            None => self.say(
                at,
                "compare-minutes-all",
                &[field, ("from", all(from)), ("to", all(to))],
            ),
        };
    }

    /// What newer versions wrote and this one does not know.
    pub fn extra(&mut self, at: &At, from: &Extra, to: &Extra) {
        let names: std::collections::BTreeSet<&String> = from.keys().chain(to.keys()).collect();
        for name in names {
            if from.get(name) != to.get(name) {
                self.say(at, "compare-other", &[("item", text(name))]);
            }
        }
    }

    /// Another name of the thing itself.
    pub fn renamed(&mut self, at: &At, kind: &'static str, from: &str, to: &str) {
        let kind = ("kind", Said::Word(kind));
        match (text(from), text(to)) {
            _ if from == to => {}
            (Said::Nothing, to) => {
                self.say(at, "compare-named", &[kind, ("to", to)]);
            }
            (from, Said::Nothing) => {
                self.say(at, "compare-unnamed", &[kind, ("from", from)]);
            }
            (short_from, short_to) if short_from == short_to => {
                self.prose(at, "compare-field-name", from, to);
            }
            (from, to) => {
                self.say(at, "compare-renamed", &[kind, ("from", from), ("to", to)]);
            }
        }
    }

    /// Adds an element to the first sentence about `told`, if there is one.
    pub fn also(&mut self, told: &ElementRef, element: ElementRef) -> bool {
        match self.told.get(told) {
            Some(at) => {
                self.found[*at].1.elements.push(element);
                true
            }
            None => false,
        }
    }

    /// Adds elements to the last sentence.
    pub fn last_also(&mut self, elements: impl IntoIterator<Item = ElementRef>) {
        if let Some((_, change)) = self.found.last_mut() {
            change.elements.extend(elements);
        }
    }

    /// Whether the first sentence about `element` is this one.
    pub fn is_told(&self, element: &ElementRef, key: &str) -> bool {
        self.told
            .get(element)
            .is_some_and(|at| self.found[*at].1.key == key)
    }

    /// Puts another sentence in the place of the first one about `told`, which it still is about.
    pub fn retell(
        &mut self,
        told: &ElementRef,
        at: At,
        key: &'static str,
        args: &[(&'static str, Said)],
    ) {
        let Some(index) = self.told.get(told).copied() else {
            return;
        };
        let (place, change) = &mut self.found[index];
        *place = at.place;
        change.key = key;
        change.args = args.iter().cloned().collect();
        change.args.insert("name", at.name);
        change.elements.insert(0, at.element);
    }
}

/// What stands in `list` and not in `other`, counting repetitions.
fn without(list: &[Said], other: &[Said]) -> Vec<Said> {
    let mut left: Vec<&Said> = other.iter().collect();
    let mut gone = Vec::new();
    for item in list {
        match left.iter().position(|one| *one == item) {
            Some(at) => {
                left.swap_remove(at);
            }
            None => gone.push(item.clone()),
        }
    }
    gone
}

/// The elements of `kind` that only `list` has, by id.
pub(super) fn missing_from<'s, T>(
    list: &'s [T],
    other: &[T],
    id: impl Fn(&T) -> &str,
) -> Vec<&'s T> {
    let there: HashSet<&str> = other.iter().map(&id).collect();
    list.iter().filter(|one| !there.contains(id(one))).collect()
}

pub(super) fn at(kind: ElementKind, id: &impl ToString, place: Place, name: Said) -> At {
    At {
        element: ElementRef::new(kind, id),
        place,
        name,
    }
}
