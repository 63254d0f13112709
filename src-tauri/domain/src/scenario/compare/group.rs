//! Sentences under the heading of the part they stand in: a fault, a branch of the flow, settings.

use super::names::Names;
use super::sheet::{Place, Sheet};
use super::{Change, Comparison, Said};
use crate::id::{EpisodeId, FaultId, NodeId};
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

/// Changes that stand together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Where.
    pub heading: Heading,
    /// The changes.
    pub changes: Vec<Change>,
}

/// A part of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    tag = "part"
)]
pub enum Heading {
    /// Title, settings, goals, personas.
    Settings,
    /// The fault ideas.
    Candidates,
    /// One fault.
    Fault {
        /// Its numeral.
        numeral: u32,
        /// Its name.
        name: Said,
    },
    /// Gates, conditions and what "recovered" means.
    Logic,
    /// The part of an episode that stands in no branch.
    Episode {
        /// Its name.
        name: Said,
    },
    /// A branch of a decision.
    Branch {
        /// The decision.
        decision: Said,
        /// The branch.
        name: Said,
    },
}

/// What orders the groups: the part of the scenario, then its place in there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Part {
    Settings,
    Candidates,
    Fault(u32, FaultId),
    Logic,
    Flow(usize, EpisodeId, usize, Option<(NodeId, NodeId)>),
}

/// The comparison of a finished sheet. `old_ids` are those of the older state, where they differ.
pub(super) fn grouped(sheet: Sheet<'_>, old_ids: &HashMap<ElementRef, String>) -> Comparison {
    let there = all_refs(sheet.after);
    let name_as_before = |element: &mut ElementRef| {
        if !there.contains(element)
            && let Some(old) = old_ids.get(element)
        {
            element.id.clone_from(old);
        }
    };
    let (old, new) = (Flow::of(sheet.before), Flow::of(sheet.after));
    let mut parts: HashMap<Part, Vec<Change>> = HashMap::new();
    let mut headings: HashMap<Part, Heading> = HashMap::new();
    for (place, mut change) in sheet.found {
        change.elements.iter_mut().for_each(name_as_before);
        let mut seen = HashSet::new();
        change
            .elements
            .retain(|element| seen.insert(element.clone()));
        let (part, heading) = match place {
            Place::Settings => (Part::Settings, Heading::Settings),
            Place::Candidates => (Part::Candidates, Heading::Candidates),
            Place::Logic => (Part::Logic, Heading::Logic),
            Place::Fault(id) => {
                let names = if sheet.new.faults.contains_key(&id) {
                    &sheet.new
                } else {
                    &sheet.old
                };
                let numeral = names.faults.get(&id).map_or(0, |fault| fault.numeral);
                let name = names.fault(&id);
                (Part::Fault(numeral, id), Heading::Fault { numeral, name })
            }
            Place::Flow(node) if sheet.new.nodes.contains_key(&node) => {
                new.place(&node, &sheet.new)
            }
            Place::Flow(node) => old.place(&node, &sheet.old),
        };
        headings.entry(part.clone()).or_insert(heading);
        parts.entry(part).or_default().push(change);
    }
    let mut ordered: Vec<(Part, Vec<Change>)> = parts.into_iter().collect();
    ordered.sort_by(|a, b| a.0.cmp(&b.0));
    let group = |(part, changes): (Part, Vec<Change>)| {
        let heading = headings.remove(&part)?;
        Some(Group { heading, changes })
    };
    let groups: Vec<Group> = ordered.into_iter().filter_map(group).collect();
    let told: HashSet<&ElementRef> = groups
        .iter()
        .flat_map(|group| &group.changes)
        .flat_map(|change| &change.elements)
        .collect();
    let mut quiet = sheet.quiet;
    quiet.retain(|element| !told.contains(element) || element.kind == ElementKind::Node);
    quiet.sort();
    quiet.dedup();
    Comparison { groups, quiet }
}

/// The flow of one state: of each node its episode's place, its own place and its primary parent.
struct Flow<'s> {
    episodes: HashMap<&'s EpisodeId, usize>,
    nodes: HashMap<&'s NodeId, usize>,
    parents: HashMap<&'s NodeId, &'s Edge>,
}

impl<'s> Flow<'s> {
    fn of(s: &'s Scenario) -> Self {
        let mut parents: HashMap<&NodeId, &Edge> = HashMap::new();
        let leads = |e: &&Edge| {
            e.from.is_some() && !matches!(e.kind, EdgeKind::HintFor | EdgeKind::Trigger(_))
        };
        for edge in s.edges.iter().filter(leads) {
            let known = parents.entry(&edge.to).or_insert(edge);
            if edge.primary && !known.primary {
                *known = edge;
            }
        }
        Self {
            episodes: s
                .episodes
                .iter()
                .enumerate()
                .map(|(at, e)| (&e.id, at))
                .collect(),
            nodes: s
                .nodes
                .iter()
                .enumerate()
                .map(|(at, n)| (&n.id, at))
                .collect(),
            parents,
        }
    }

    /// The nearest branch above a node, or its episode.
    fn place(&self, node: &NodeId, names: &Names<'_>) -> (Part, Heading) {
        let none = EpisodeId(String::new());
        let episode = names.nodes.get(node).map_or(&none, |node| &node.episode);
        let rank = self.episodes.get(episode).copied().unwrap_or(usize::MAX);
        let mut seen: HashSet<&NodeId> = HashSet::new();
        let mut at = node;
        while let Some(edge) = self.parents.get(at).copied().filter(|e| seen.insert(&e.to)) {
            let Some(from) = &edge.from else { break };
            if matches!(edge.kind, EdgeKind::Branch(_)) {
                let above = Some((from.clone(), edge.to.clone()));
                let order = self.nodes.get(&edge.to).map_or(usize::MAX, |at| at + 1);
                let heading = Heading::Branch {
                    decision: names.node(from),
                    name: names.branch(edge),
                };
                return (Part::Flow(rank, episode.clone(), order, above), heading);
            }
            at = from;
        }
        let heading = Heading::Episode {
            name: names.episode(episode),
        };
        (Part::Flow(rank, episode.clone(), 0, None), heading)
    }
}

fn all_refs(s: &Scenario) -> HashSet<ElementRef> {
    let mut all = HashSet::from([ElementRef::new(ElementKind::Head, &"head")]);
    all.extend(
        s.candidates
            .iter()
            .map(|c| ElementRef::new(ElementKind::Candidate, &c.id)),
    );
    all.extend(
        s.faults
            .iter()
            .map(|f| ElementRef::new(ElementKind::Fault, &f.id)),
    );
    all.extend(
        s.conditions
            .iter()
            .map(|c| ElementRef::new(ElementKind::Condition, &c.id)),
    );
    all.extend(
        s.gates
            .iter()
            .map(|g| ElementRef::new(ElementKind::Gate, &g.id)),
    );
    all.extend(
        s.episodes
            .iter()
            .map(|e| ElementRef::new(ElementKind::Episode, &e.id)),
    );
    all.extend(
        s.personas
            .iter()
            .map(|p| ElementRef::new(ElementKind::Persona, &p.id)),
    );
    all.extend(
        s.nodes
            .iter()
            .map(|n| ElementRef::new(ElementKind::Node, &n.id)),
    );
    all.extend(
        s.edges
            .iter()
            .map(|e| ElementRef::new(ElementKind::Edge, &e.id)),
    );
    all.extend(
        s.head
            .goals
            .iter()
            .map(|g| ElementRef::new(ElementKind::Goal, &g.id.0)),
    );
    all
}
