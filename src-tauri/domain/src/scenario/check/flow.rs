//! The play graph as a way from entries to endings: everything reached, nothing stuck, no circle
//! without end.

use super::graph::{Graph, circles, components};
use super::{Code, Finding, at_edge, at_node};
use crate::scenario::edit::Edit;
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    unreachable(g, found);
    dead_ends(g, found);
    unbounded_cycles(g, found);
    timeless_loops(g, found);
}

fn unreachable(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let reached = g.reached();
    for (node, reached) in g.s.nodes.iter().zip(reached) {
        if node.is_flow() && !reached {
            found.push(Finding::new(Code::Unreachable, vec![at_node(node)]).about(node));
        }
    }
}

/// Reported once for each place where the way stops, not for everything that leads there.
fn dead_ends(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let next: Vec<Vec<usize>> = g
        .flow
        .iter()
        .map(|out| out.iter().map(|(_, to)| *to).collect())
        .collect();
    let stays_anytime = |at: usize| {
        g.flow[at].is_empty() && matches!(&g.s.nodes[at].kind, NodeKind::Mistake(m) if m.anytime)
    };
    let mut ends = vec![false; next.len()];
    let mut is_told = vec![false; next.len()];
    let mut first: Vec<usize> = Vec::new();
    // Components come after those they lead to, so what follows is known already.
    for members in components(&next) {
        let follows = || members.iter().flat_map(|at| &next[*at]);
        let well = members
            .iter()
            .any(|at| matches!(g.s.nodes[*at].kind, NodeKind::Ending(_)) || stays_anytime(*at))
            || follows().any(|to| ends[*to]);
        if well {
            members.iter().for_each(|at| ends[*at] = true);
            continue;
        }
        let told_below = follows().any(|to| is_told[*to]);
        let stuck = members.iter().find(|at| g.s.nodes[**at].is_flow()).copied();
        if let (false, Some(stuck)) = (told_below, stuck) {
            first.push(stuck);
        }
        if told_below || stuck.is_some() {
            members.iter().for_each(|at| is_told[*at] = true);
        }
    }
    first.sort_unstable();
    for (told, at) in first.into_iter().enumerate() {
        let node = &g.s.nodes[at];
        let finding = Finding::new(Code::DeadEnd, vec![at_node(node)]).about(node);
        // Looking for a way on walks the graph, so that only the first ones come with a fix.
        let fix = if told < 100 { way_on(g, at) } else { None };
        found.push(finding.fixed_by(fix));
    }
}

/// Leads a stuck node to its episode's notice or ending, where that closes no circle.
fn way_on(g: &Graph<'_>, at: usize) -> Option<Edit> {
    let stuck = &g.s.nodes[at];
    let late = matches!(stuck.kind, NodeKind::Notice(_) | NodeKind::Aftercare(_));
    let is_target = |node: &&Node| {
        node.episode == stuck.episode
            && node.id != stuck.id
            && match node.kind {
                NodeKind::Notice(_) => !late,
                NodeKind::Ending(_) => true,
                NodeKind::Symptom(_)
                | NodeKind::Inject(_)
                | NodeKind::Decision(_)
                | NodeKind::Action(_)
                | NodeKind::Mistake(_)
                | NodeKind::Hint(_)
                | NodeKind::Monitoring(_)
                | NodeKind::Aftercare(_)
                | NodeKind::Note => false,
            }
    };
    let mut targets: Vec<&Node> = g.s.nodes.iter().filter(is_target).collect();
    targets.sort_by_key(|n| matches!(n.kind, NodeKind::Ending(_)));
    let target = targets.into_iter().find(|target| {
        let from = g.index.node(&target.id);
        from.is_some_and(|from| !leads(g, from, at))
    })?;
    Some(Edit::Connect {
        from: Some(stuck.id.clone()),
        to: target.id.clone(),
        kind: EdgeKind::Then,
    })
}

fn leads(g: &Graph<'_>, from: usize, goal: usize) -> bool {
    let mut seen = vec![false; g.flow.len()];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == goal {
            return true;
        }
        if !std::mem::replace(&mut seen[at], true) {
            open.extend(g.flow[at].iter().map(|(_, to)| *to));
        }
    }
    false
}

fn unbounded_cycles(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let unbounded = |edge: usize| g.s.edges[edge].loop_at_most.is_none();
    let next: Vec<Vec<usize>> = g
        .flow
        .iter()
        .map(|out| {
            out.iter()
                .filter(|(edge, _)| unbounded(*edge))
                .map(|(_, to)| *to)
                .collect()
        })
        .collect();
    for members in circles(&next) {
        let closing = closing_edge(g, &members);
        let mut at: Vec<_> = members.iter().map(|m| at_node(&g.s.nodes[*m])).collect();
        at.extend(closing.map(at_edge));
        let first = &g.s.nodes[members[0]];
        let fix = closing.map(|edge| {
            let mut edge = edge.clone();
            edge.loop_at_most = Some(1);
            Edit::UpdateEdge { edge }
        });
        let finding = Finding::new(Code::UnboundedCycle, at).about(first);
        found.push(finding.with("count", members.len()).fixed_by(fix));
    }
}

/// The edge that leads from a circle's later node back to the one where the story enters it.
fn closing_edge<'a>(g: &Graph<'a>, members: &[usize]) -> Option<&'a Edge> {
    let inside = |at: usize| members.binary_search(&at).is_ok();
    let mut entered: Option<usize> = None;
    let mut seen = vec![false; g.flow.len()];
    let mut open = std::collections::VecDeque::from(g.entries.clone());
    while let Some(at) = open.pop_front() {
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        if inside(at) {
            entered = Some(at);
            break;
        }
        open.extend(g.flow[at].iter().chain(&g.triggers[at]).map(|(_, to)| *to));
    }
    let entered = entered.unwrap_or(members[0]);
    members
        .iter()
        .rev()
        .flat_map(|at| &g.flow[*at])
        .find(|(edge, to)| *to == entered && g.s.edges[*edge].loop_at_most.is_none())
        .map(|(edge, _)| &g.s.edges[*edge])
}

fn timeless_loops(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let takes_time = |at: usize| {
        let node = &g.s.nodes[at];
        node.minutes.max > 0 || node.minutes_at.iter().any(|m| m.minutes.max > 0)
    };
    let next: Vec<Vec<usize>> = (0..g.flow.len())
        .map(|at| {
            let out = g.flow[at].iter().map(|(_, to)| *to);
            if takes_time(at) {
                Vec::new()
            } else {
                out.filter(|to| !takes_time(*to)).collect()
            }
        })
        .collect();
    for members in circles(&next) {
        let inside = |at: usize| members.binary_search(&at).is_ok();
        let is_bounded = members
            .iter()
            .flat_map(|at| &g.flow[*at])
            .any(|(edge, to)| inside(*to) && g.s.edges[*edge].loop_at_most.is_some());
        if is_bounded {
            let at = members.iter().map(|m| at_node(&g.s.nodes[*m])).collect();
            let finding = Finding::new(Code::TimelessLoop, at).about(&g.s.nodes[members[0]]);
            found.push(finding.with("count", members.len()));
        }
    }
}
