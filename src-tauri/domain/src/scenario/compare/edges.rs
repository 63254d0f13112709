//! Edges: branches, merges, what follows what. An edge that came or went with a node is told with it.

use super::Said;
use super::names::Names;
use super::nodes;
use super::sheet::{At, Place, Sheet, at, missing_from};
use super::triggers;
use crate::id::{EdgeId, NodeId};
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

pub(super) fn compare(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let gone_nodes = ids(missing_from(&before.nodes, &after.nodes, |n| {
        n.id.0.as_str()
    }));
    let new_nodes = ids(missing_from(&after.nodes, &before.nodes, |n| {
        n.id.0.as_str()
    }));
    let (old_out, new_out) = (leaving(before), leaving(after));
    let mut gone = missing_from(&before.edges, &after.edges, |e| e.id.0.as_str());
    let mut come = missing_from(&after.edges, &before.edges, |e| e.id.0.as_str());
    gone.retain(|edge| {
        !told_with_node(sheet, edge, &gone_nodes) && !told_as_gap(sheet, edge, &new_out, &new_nodes)
    });
    come.retain(|edge| {
        !told_with_node(sheet, edge, &new_nodes) && !told_as_gap(sheet, edge, &old_out, &gone_nodes)
    });
    moved(sheet, &mut gone, &mut come);
    for edge in gone {
        alone(sheet, edge, false);
    }
    for edge in come {
        alone(sheet, edge, true);
    }
    defaults(sheet, &old_out, &new_out);
    primaries(sheet);
    for new in &after.edges {
        if let Some(old) = sheet.old.edges.get(&new.id).copied()
            && old != new
        {
            kept(sheet, old, new, &gone_nodes, &new_nodes);
        }
    }
    orders(sheet, &old_out, &new_out);
}

/// The edges that leave each node, in their order.
type Leaving<'s> = HashMap<&'s NodeId, Vec<&'s Edge>>;

fn leaving(s: &Scenario) -> Leaving<'_> {
    let mut out = Leaving::new();
    for edge in &s.edges {
        if let Some(from) = &edge.from {
            out.entry(from).or_default().push(edge);
        }
    }
    for edges in out.values_mut() {
        edges.sort_by_key(|edge| edge.position);
    }
    out
}

fn ids(nodes: Vec<&Node>) -> HashSet<&NodeId> {
    nodes.into_iter().map(|node| &node.id).collect()
}

pub(super) fn edge_ref(id: &EdgeId) -> ElementRef {
    ElementRef::new(ElementKind::Edge, id)
}

fn node_ref(id: &NodeId) -> ElementRef {
    ElementRef::new(ElementKind::Node, id)
}

/// A branch stands with its decision, any other edge with where it leads.
fn here(edge: &Edge, name: Said) -> At {
    let place = match (&edge.kind, &edge.from) {
        (EdgeKind::Branch(_), Some(from)) => from.clone(),
        (
            EdgeKind::Branch(_)
            | EdgeKind::Then
            | EdgeKind::Trigger(_)
            | EdgeKind::HintFor
            | EdgeKind::Contains,
            _,
        ) => edge.to.clone(),
    };
    at(ElementKind::Edge, &edge.id, Place::Flow(place), name)
}

/// An edge at a node that came or went needs no sentence of its own, unless it is a branch or sets
/// something going. Where a branch and its first node came or went together, the branch speaks.
fn told_with_node(sheet: &mut Sheet<'_>, edge: &Edge, nodes: &HashSet<&NodeId>) -> bool {
    let at_target = nodes.contains(&edge.to);
    let at_start = edge.from.as_ref().filter(|from| nodes.contains(from));
    match &edge.kind {
        EdgeKind::Trigger(_) => false,
        EdgeKind::Branch(_) if at_start.is_none() => false,
        EdgeKind::Branch(_) | EdgeKind::Then | EdgeKind::HintFor | EdgeKind::Contains => {
            let told = if at_target { Some(&edge.to) } else { at_start };
            told.is_some_and(|node| sheet.also(&node_ref(node), edge_ref(&edge.id)))
        }
    }
}

/// An edge that was cut by a node put into it, or that closed the gap a node left.
fn told_as_gap(
    sheet: &mut Sheet<'_>,
    edge: &Edge,
    out: &Leaving<'_>,
    through: &HashSet<&NodeId>,
) -> bool {
    let Some(from) = &edge.from else {
        return false;
    };
    if through.is_empty() || matches!(edge.kind, EdgeKind::Trigger(_)) {
        return false;
    }
    let mut seen: HashSet<&NodeId> = HashSet::new();
    let mut open = vec![(from, None)];
    while let Some((at, first)) = open.pop() {
        for next in out.get(at).into_iter().flatten() {
            if next.to == edge.to
                && let Some(first) = first
            {
                return sheet.also(&node_ref(first), edge_ref(&edge.id));
            }
            if through.contains(&next.to) && seen.insert(&next.to) {
                open.push((&next.to, first.or(Some(&next.to))));
            }
        }
    }
    false
}

/// One edge into a node went and another of its kind came: the node now stands elsewhere.
fn moved(sheet: &mut Sheet<'_>, gone: &mut Vec<&Edge>, come: &mut Vec<&Edge>) {
    let is_plain = |e: &&Edge| {
        matches!(
            e.kind,
            EdgeKind::Then | EdgeKind::Contains | EdgeKind::HintFor
        )
    };
    let mut settled: HashSet<&EdgeId> = HashSet::new();
    for new in come.iter().filter(|e| is_plain(e)) {
        let same = |old: &&&Edge| {
            old.to == new.to && old.kind == new.kind && is_plain(old) && !settled.contains(&old.id)
        };
        let others = come
            .iter()
            .filter(|e| e.to == new.to && e.kind == new.kind)
            .count();
        if let Some(old) = gone.iter().find(same).copied()
            && others == 1
        {
            settled.insert(&old.id);
            settled.insert(&new.id);
            stands_elsewhere(sheet, old, new).push(edge_ref(&old.id));
        }
    }
    gone.retain(|e| !settled.contains(&e.id));
    come.retain(|e| !settled.contains(&e.id));
}

fn stands_elsewhere<'s>(
    sheet: &'s mut Sheet<'_>,
    old: &Edge,
    new: &Edge,
) -> &'s mut Vec<ElementRef> {
    let parent = |names: &Names<'_>, edge: &Edge| {
        edge.from
            .as_ref()
            .map_or(Said::Nothing, |id| names.node(id))
    };
    let (from, to) = (parent(&sheet.old, old), parent(&sheet.new, new));
    let here = at(
        ElementKind::Node,
        &new.to,
        Place::Flow(new.to.clone()),
        sheet.new.node(&new.to),
    );
    let change = sheet.say(&here, "compare-moved", &[("from", from), ("to", to)]);
    change.elements.push(edge_ref(&new.id));
    &mut change.elements
}

/// An edge that came or went by itself.
fn alone(sheet: &mut Sheet<'_>, edge: &Edge, is_new: bool) {
    let names = if is_new { &sheet.new } else { &sheet.old };
    let from = edge
        .from
        .as_ref()
        .map_or(Said::Nothing, |id| names.node(id));
    let to = names.node(&edge.to);
    let pick = |added, removed| if is_new { added } else { removed };
    match &edge.kind {
        EdgeKind::Branch(_) => {
            let here = here(edge, names.branch(edge));
            let key = if here.name == to {
                pick("compare-branch-added", "compare-branch-removed")
            } else {
                pick("compare-branch-added-to", "compare-branch-removed-to")
            };
            let (key, args) = (key, [("decision", from), ("to", to)]);
            let first = node_ref(&edge.to);
            let is_with_node =
                sheet.is_told(&first, pick("compare-node-added", "compare-node-removed"));
            if is_with_node {
                sheet.retell(&first, here, key, &args);
            } else {
                sheet.say(&here, key, &args);
            }
        }
        EdgeKind::Trigger(trigger) => {
            let here = here(edge, triggers::name(names, edge));
            let event = triggers::event(names, edge, trigger);
            let key = match (is_new, trigger.delay) {
                (true, 0) => "compare-trigger-added-at-once",
                (true, _) => "compare-trigger-added",
                (false, _) => "compare-trigger-removed",
            };
            sheet.say(
                &here,
                key,
                &[("event", event), ("delay", Said::Number(trigger.delay))],
            );
        }
        EdgeKind::Then => {
            let here = here(edge, to.clone());
            let key = pick("compare-then-added", "compare-then-removed");
            sheet.say(&here, key, &[("from", from), ("to", to)]);
        }
        EdgeKind::HintFor => {
            let here = here(edge, to.clone());
            let key = pick("compare-hint-added", "compare-hint-removed");
            sheet.say(&here, key, &[("from", from), ("to", to)]);
        }
        EdgeKind::Contains => {
            let here = here(edge, to.clone());
            let key = pick("compare-contains-added", "compare-contains-removed");
            sheet.say(&here, key, &[("from", from), ("to", to)]);
        }
    }
}

/// An edge that stands in both.
fn kept(
    sheet: &mut Sheet<'_>,
    old: &Edge,
    new: &Edge,
    gone_nodes: &HashSet<&NodeId>,
    new_nodes: &HashSet<&NodeId>,
) {
    let Edge {
        id: _,
        from,
        to,
        position: _,
        primary: _,
        loop_at_most,
        kind,
        extra,
    } = old;
    let is_rewired = *from != new.from || *to != new.to;
    if is_rewired {
        let came = new
            .from
            .iter()
            .chain([&new.to])
            .find(|id| new_nodes.contains(id));
        let went = from.iter().chain([to]).find(|id| gone_nodes.contains(id));
        let is_told = came
            .or(went)
            .is_some_and(|node| sheet.also(&node_ref(node), edge_ref(&new.id)));
        if !is_told {
            rewired(sheet, old, new);
        }
    }
    let name = match (&new.kind, &new.from) {
        (EdgeKind::Branch(_), _) => sheet.new.branch(new),
        (EdgeKind::Trigger(_), _) => triggers::name(&sheet.new, new),
        (EdgeKind::Then | EdgeKind::HintFor | EdgeKind::Contains, Some(from)) => Said::phrase(
            "compare-edge",
            &[
                ("from", sheet.new.node(from)),
                ("to", sheet.new.node(&new.to)),
            ],
        ),
        (EdgeKind::Then | EdgeKind::HintFor | EdgeKind::Contains, None) => sheet.new.node(&new.to),
    };
    let here = here(new, name);
    match (kind, &new.kind) {
        (EdgeKind::Branch(old), EdgeKind::Branch(new)) => branch(sheet, &here, old, new),
        (EdgeKind::Trigger(before), EdgeKind::Trigger(after)) => {
            triggers::compare(sheet, &here, (old, before), (new, after));
        }
        (before, after) if edge_word(before) == edge_word(after) => {}
        (before, after) => {
            let (from, to) = (Said::Word(edge_word(before)), Said::Word(edge_word(after)));
            sheet.say(&here, "compare-edge-kind", &[("from", from), ("to", to)]);
        }
    }
    let times = |bound: Option<u32>| {
        bound.map_or(Said::Nothing, |n| {
            Said::phrase("compare-times", &[("count", Said::Number(n))])
        })
    };
    sheet.field(
        &here,
        "compare-field-loop",
        times(*loop_at_most),
        times(new.loop_at_most),
    );
    sheet.extra(&here, extra, &new.extra);
    // Told by `orders` where siblings changed places; otherwise others came or went before it.
    if old.position != new.position {
        sheet.quiet.push(edge_ref(&new.id));
    }
}

fn rewired(sheet: &mut Sheet<'_>, old: &Edge, new: &Edge) {
    if old.to == new.to && !matches!(new.kind, EdgeKind::Trigger(_) | EdgeKind::HintFor) {
        stands_elsewhere(sheet, old, new);
        return;
    }
    let said = |names: &Names<'_>, edge: &Edge| {
        let from = edge
            .from
            .as_ref()
            .map_or(Said::Word("compare-anywhere"), |id| names.node(id));
        Said::phrase(
            "compare-edge",
            &[("from", from), ("to", names.node(&edge.to))],
        )
    };
    let (from, to) = (said(&sheet.old, old), said(&sheet.new, new));
    let here = here(new, sheet.new.branch(new));
    sheet.say(&here, "compare-rewired", &[("from", from), ("to", to)]);
}

fn branch(sheet: &mut Sheet<'_>, here: &At, old: &Branch, new: &Branch) {
    let Branch {
        when,
        likelihood,
        default: _,
    } = old;
    let share = |likelihood: Option<f64>| match likelihood {
        Some(share) => {
            let percent = (share * 1000.0).round() / 10.0;
            Said::Text(format!("{percent} %"))
        }
        None => Said::Nothing,
    };
    if *when != new.when {
        sheet.renamed(here, "compare-branch", when, &new.when);
    }
    sheet.field(
        here,
        "compare-field-likelihood",
        share(*likelihood),
        share(new.likelihood),
    );
    if *likelihood != new.likelihood && share(*likelihood) == share(new.likelihood) {
        let field = ("field", Said::Word("compare-field-likelihood"));
        sheet.say(
            here,
            "compare-other-one",
            &[field, ("to", share(new.likelihood))],
        );
    }
}

/// Which branch is the default one, told once a decision.
fn defaults(sheet: &mut Sheet<'_>, old_out: &Leaving<'_>, new_out: &Leaving<'_>) {
    let is_default = |edge: &Edge| matches!(&edge.kind, EdgeKind::Branch(branch) if branch.default);
    let is_branch = |edge: &Edge| matches!(edge.kind, EdgeKind::Branch(_));
    for node in &sheet.after.nodes {
        let none = Vec::new();
        let before = old_out.get(&node.id).unwrap_or(&none);
        let after = new_out.get(&node.id).unwrap_or(&none);
        let turned: Vec<&Edge> = after
            .iter()
            .copied()
            .filter(|new| {
                let old = sheet.old.edges.get(&new.id);
                old.is_some_and(|old| {
                    is_branch(old) && is_branch(new) && is_default(old) != is_default(new)
                })
            })
            .collect();
        if turned.is_empty() {
            continue;
        }
        let chosen = |edges: &[&Edge], names: &Names<'_>| {
            let all: Vec<Said> = edges
                .iter()
                .filter(|e| is_default(e))
                .map(|e| names.branch(e))
                .collect();
            if all.is_empty() {
                Said::Nothing
            } else {
                Said::Several(all)
            }
        };
        let (from, to) = (chosen(before, &sheet.old), chosen(after, &sheet.new));
        let here = nodes::here(node, sheet.new.node(&node.id));
        let here = At {
            element: edge_ref(&turned[0].id),
            ..here
        };
        if from == to {
            let field = ("field", Said::Word("compare-field-default-branch"));
            sheet.say(&here, "compare-other-one", &[field, ("to", to)]);
        } else {
            sheet.field(&here, "compare-field-default-branch", from, to);
        }
        let rest = turned[1..].iter().map(|edge| edge_ref(&edge.id));
        sheet.last_also(rest);
    }
}

/// Which of several parents decides where a node stands, told once a node.
fn primaries(sheet: &mut Sheet<'_>) {
    let mut turned: Vec<&Edge> = Vec::new();
    for new in &sheet.after.edges {
        let old = sheet.old.edges.get(&new.id);
        if old.is_some_and(|old| old.primary != new.primary) {
            turned.push(new);
        }
    }
    let mut told: HashSet<&NodeId> = HashSet::new();
    for edge in &turned {
        if !told.insert(&edge.to) {
            continue;
        }
        let of: Vec<&&Edge> = turned.iter().filter(|e| e.to == edge.to).collect();
        let chosen = of.iter().find(|e| e.primary);
        let to = chosen
            .and_then(|e| e.from.as_ref())
            .map_or(Said::Nothing, |id| sheet.new.node(id));
        let name = sheet.new.node(&edge.to);
        let here = at(
            ElementKind::Edge,
            &of[0].id,
            Place::Flow(edge.to.clone()),
            name,
        );
        let key = match to {
            Said::Nothing => "compare-primary-none",
            Said::Text(_)
            | Said::Number(_)
            | Said::Word(_)
            | Said::Phrase { .. }
            | Said::Several(_) => "compare-primary",
        };
        sheet.say(&here, key, &[("to", to)]);
        let rest: Vec<ElementRef> = of[1..].iter().map(|e| edge_ref(&e.id)).collect();
        sheet.last_also(rest);
    }
}

/// Siblings that changed places, told once a node.
fn orders(sheet: &mut Sheet<'_>, old_out: &Leaving<'_>, new_out: &Leaving<'_>) {
    for node in &sheet.after.nodes {
        let (Some(before), Some(after)) = (old_out.get(&node.id), new_out.get(&node.id)) else {
            continue;
        };
        let before: Vec<&EdgeId> = before.iter().map(|e| &e.id).collect();
        let after: Vec<&EdgeId> = after.iter().map(|e| &e.id).collect();
        let there: HashSet<&EdgeId> = after.iter().copied().collect();
        let stood: HashSet<&EdgeId> = before.iter().copied().collect();
        let old: Vec<&EdgeId> = before.into_iter().filter(|id| there.contains(id)).collect();
        let new: Vec<&EdgeId> = after.into_iter().filter(|id| stood.contains(id)).collect();
        if old == new {
            continue;
        }
        let here = nodes::here(node, sheet.new.node(&node.id));
        sheet.say(&here, "compare-order", &[]);
        let told: Vec<ElementRef> = new.iter().map(|id| edge_ref(id)).collect();
        sheet.quiet.retain(|element| !told.contains(element));
        sheet.last_also(told);
    }
}

const fn edge_word(kind: &EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Then => "compare-edge-then",
        EdgeKind::Branch(_) => "compare-branch",
        EdgeKind::Trigger(_) => "compare-edge-trigger",
        EdgeKind::HintFor => "compare-edge-hint",
        EdgeKind::Contains => "compare-edge-contains",
    }
}
