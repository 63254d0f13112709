//! Which element of one state is which of the other: by id where ids can be trusted, else by what
//! the elements say.

use super::rename::{Renames, rename};
use super::words::likeness;
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

/// The older state under the ids of the newer.
pub(super) struct Aligned {
    pub before: Scenario,
    /// What the elements of `before` were called, where that differs.
    pub old_ids: HashMap<ElementRef, String>,
}

/// An element as far as it matters for finding it again.
struct Mark {
    id: String,
    /// Elements of different classes are never taken for one another unless ids say so.
    class: &'static str,
    words: String,
}

/// By what two elements are the same; none where that cannot be told.
type Key<'k> = &'k dyn Fn(&Mark) -> Option<(String, &'static str, String)>;

/// From how much likeness on (0 to 1) two texts are taken for two wordings of one thing.
const LIKE: f64 = 0.5;
/// Beyond this many open pairs nothing is looked for by likeness.
const MOST_PAIRS: usize = 250_000;

pub(super) fn align(before: &Scenario, after: &Scenario) -> Aligned {
    let are_trusted = ids_are_trusted(before, after);
    let mut renames = Renames::new();
    let mut aligned = before.clone();
    for kind in [
        ElementKind::Candidate,
        ElementKind::Fault,
        ElementKind::Condition,
        ElementKind::Persona,
        ElementKind::Episode,
        ElementKind::Node,
    ] {
        pair(
            kind,
            &marks(before, kind),
            &marks(after, kind),
            are_trusted,
            &mut renames,
        );
    }
    rename(&mut aligned, &renames);
    // Gates and edges are known by what they join, so they come once that is settled.
    let mut joins = Renames::new();
    for kind in [ElementKind::Gate, ElementKind::Edge] {
        pair(
            kind,
            &marks(&aligned, kind),
            &marks(after, kind),
            are_trusted,
            &mut joins,
        );
    }
    rename(&mut aligned, &joins);
    renames.extend(joins);
    let old_ids = renames
        .into_iter()
        .map(|((kind, old), new)| (ElementRef::new(kind, &new), old))
        .collect();
    Aligned {
        before: aligned,
        old_ids,
    }
}

/// Ids mean the same on both sides when at least half of the shared ones stand at what says the same.
fn ids_are_trusted(before: &Scenario, after: &Scenario) -> bool {
    let (mut shared, mut same) = (0, 0);
    for kind in [
        ElementKind::Candidate,
        ElementKind::Fault,
        ElementKind::Node,
    ] {
        let old = marks(before, kind);
        let old: HashMap<&str, &Mark> = old.iter().map(|m| (m.id.as_str(), m)).collect();
        for new in marks(after, kind) {
            if let Some(old) = old.get(new.id.as_str()) {
                shared += 1;
                same += usize::from(old.class == new.class && old.words == new.words);
            }
        }
    }
    same * 2 >= shared
}

fn pair(kind: ElementKind, old: &[Mark], new: &[Mark], are_trusted: bool, into: &mut Renames) {
    let mut open = Open {
        old: old.iter().collect(),
        new: new.iter().collect(),
    };
    let by_id = |m: &Mark| Some((m.id.clone(), "", String::new()));
    let by_words = |m: &Mark| {
        let says_something = !m.words.trim().is_empty();
        says_something.then(|| (String::new(), m.class, m.words.clone()))
    };
    let exactly = |m: &Mark| Some((m.id.clone(), m.class, m.words.clone()));
    let by_class = |m: &Mark| Some((m.id.clone(), m.class, String::new()));
    let mut settle = |open: &mut Open<'_>, pairs: Vec<(usize, usize)>| {
        for (old, new) in open.take(&pairs) {
            if old.id != new.id {
                into.insert((kind, old.id.clone()), new.id.clone());
            }
        }
    };
    let first: Key<'_> = if are_trusted { &by_id } else { &exactly };
    let pairs = equal(&open, first);
    settle(&mut open, pairs);
    let pairs = equal(&open, &by_words);
    settle(&mut open, pairs);
    if !are_trusted {
        let pairs = alike(&open);
        settle(&mut open, pairs);
        let pairs = equal(&open, &by_class);
        settle(&mut open, pairs);
    }
    // What is gone must not be taken for something else of the same name.
    let taken: HashSet<&str> = new.iter().map(|m| m.id.as_str()).collect();
    for gone in open.old {
        let mut free = gone.id.clone();
        while taken.contains(free.as_str()) {
            free.push('~');
        }
        if free != gone.id {
            into.insert((kind, gone.id.clone()), free);
        }
    }
}

/// What has found no counterpart yet.
struct Open<'m> {
    old: Vec<&'m Mark>,
    new: Vec<&'m Mark>,
}

impl<'m> Open<'m> {
    /// Takes pairs out, given by their places.
    fn take(&mut self, pairs: &[(usize, usize)]) -> Vec<(&'m Mark, &'m Mark)> {
        let taken = pairs
            .iter()
            .map(|(a, b)| (self.old[*a], self.new[*b]))
            .collect();
        let gone: HashSet<usize> = pairs.iter().map(|p| p.0).collect();
        self.old = without(&self.old, &gone);
        let gone: HashSet<usize> = pairs.iter().map(|p| p.1).collect();
        self.new = without(&self.new, &gone);
        taken
    }
}

fn without<'m>(marks: &[&'m Mark], gone: &HashSet<usize>) -> Vec<&'m Mark> {
    let kept = marks
        .iter()
        .enumerate()
        .filter(|(at, _)| !gone.contains(at));
    kept.map(|(_, mark)| *mark).collect()
}

/// Pairs of the same key; where a key stands several times, in order.
fn equal(open: &Open<'_>, key: Key<'_>) -> Vec<(usize, usize)> {
    let mut places: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, mark) in open.old.iter().enumerate().rev() {
        if let Some(key) = key(mark) {
            places.entry(key).or_default().push(at);
        }
    }
    let pair = |(b, mark): (usize, &&Mark)| Some((places.get_mut(&key(mark)?)?.pop()?, b));
    open.new.iter().enumerate().filter_map(pair).collect()
}

/// Pairs of the same class whose words are alike, the most alike first.
fn alike(open: &Open<'_>) -> Vec<(usize, usize)> {
    let (old, new) = (&open.old, &open.new);
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let mut likely: Vec<(f64, usize, usize)> = Vec::new();
    for (a, before) in old.iter().enumerate() {
        for (b, after) in new.iter().enumerate() {
            if before.class == after.class {
                let like = likeness(&before.words, &after.words);
                if like >= LIKE {
                    likely.push((like, a, b));
                }
            }
        }
    }
    likely.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let (mut used_old, mut used_new) = (HashSet::new(), HashSet::new());
    likely.retain(|(_, a, b)| {
        let is_free = !used_old.contains(a) && !used_new.contains(b);
        if is_free {
            used_old.insert(*a);
            used_new.insert(*b);
        }
        is_free
    });
    likely.into_iter().map(|(_, a, b)| (a, b)).collect()
}

fn marks(s: &Scenario, kind: ElementKind) -> Vec<Mark> {
    let mark = |id: &str, class: &'static str, words: String| Mark {
        id: id.to_owned(),
        class,
        words,
    };
    match kind {
        ElementKind::Candidate => {
            let all = s.candidates.iter();
            all.map(|c| mark(&c.id.0, "", c.title.clone())).collect()
        }
        ElementKind::Fault => {
            let all = s.faults.iter();
            all.map(|f| mark(&f.id.0, "", f.title.clone())).collect()
        }
        ElementKind::Condition => {
            let all = s.conditions.iter();
            all.map(|c| mark(&c.id.0, "", c.title.clone())).collect()
        }
        ElementKind::Episode => {
            let all = s.episodes.iter();
            all.map(|e| mark(&e.id.0, "", e.title.clone())).collect()
        }
        ElementKind::Persona => {
            let all = s.personas.iter();
            all.map(|p| mark(&p.id.0, "", p.name.clone())).collect()
        }
        ElementKind::Node => {
            let all = s.nodes.iter();
            all.map(|n| {
                mark(
                    &n.id.0,
                    super::names::kind_word(&n.kind),
                    super::names::node_words(n).to_owned(),
                )
            })
            .collect()
        }
        ElementKind::Gate => {
            let words = |g: &Gate| {
                let inputs: Vec<String> = g.inputs.iter().map(|t| format!("{t:?}")).collect();
                format!("{} {}", g.title, inputs.join(" "))
            };
            s.gates
                .iter()
                .map(|g| mark(&g.id.0, "", words(g)))
                .collect()
        }
        ElementKind::Edge => {
            let all = s.edges.iter();
            all.map(|e| {
                let from = e.from.as_ref().map_or("", |id| id.0.as_str());
                mark(
                    &e.id.0,
                    edge_class(&e.kind),
                    format!("{from}\u{1f}{}", e.to.0),
                )
            })
            .collect()
        }
        ElementKind::Head | ElementKind::Goal => Vec::new(),
    }
}

const fn edge_class(kind: &EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Then => "then",
        EdgeKind::Branch(_) => "branch",
        EdgeKind::Trigger(_) => "trigger",
        EdgeKind::HintFor => "hintFor",
        EdgeKind::Contains => "contains",
    }
}
