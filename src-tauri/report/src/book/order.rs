//! The order in which a reader meets the steps: along the flow, a branch to its end before the next,
//! a place where branches meet after all that lead there. Episodes follow one another.

use drill_domain::id::NodeId;
use drill_domain::scenario::{Edge, EdgeKind, NodeKind, Scenario};
use std::collections::HashMap;

/// Which step each node is.
pub(super) struct Numbers<'a> {
    /// Positions of nodes in reading order: the flow, then hints.
    pub order: Vec<usize>,
    /// For each node's position its number, from 1.
    numbers: Vec<usize>,
    ids: HashMap<&'a NodeId, usize>,
    into: Vec<Vec<&'a Edge>>,
    out_of: Vec<Vec<&'a Edge>>,
}

impl<'a> Numbers<'a> {
    /// Numbers every node of `scenario`, however broken it is.
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut ids = HashMap::new();
        for (at, node) in scenario.nodes.iter().enumerate() {
            ids.entry(&node.id).or_insert(at);
        }
        let mut order = along_the_flow(scenario, &ids);
        let episode = |at: &usize| {
            let own = &scenario.nodes[*at].episode;
            scenario.episodes.iter().position(|e| e.id == *own)
        };
        let is_hint = |at: &usize| matches!(scenario.nodes[*at].kind, NodeKind::Hint(_));
        order.sort_by_key(|at| (is_hint(at), episode(at).unwrap_or(usize::MAX)));
        let mut numbers = vec![0; scenario.nodes.len()];
        for (number, at) in (1..).zip(&order) {
            numbers[*at] = number;
        }
        let (mut into, mut out_of) = (
            vec![Vec::new(); numbers.len()],
            vec![Vec::new(); numbers.len()],
        );
        for edge in &scenario.edges {
            if let Some(&to) = ids.get(&edge.to) {
                into[to].push(edge);
            }
            if let Some(&from) = edge.from.as_ref().and_then(|id| ids.get(id)) {
                out_of[from].push(edge);
            }
        }
        for edges in &mut out_of {
            edges.sort_by_key(|edge| edge.position);
        }
        Self {
            order,
            numbers,
            ids,
            into,
            out_of,
        }
    }

    /// The number of the node at a position.
    pub fn at(&self, position: usize) -> usize {
        self.numbers[position]
    }

    /// The edges that lead to the node at a position.
    pub fn leading_to(&self, position: usize) -> &[&'a Edge] {
        &self.into[position]
    }

    /// The edges that leave the node at a position, in the order of siblings.
    pub fn out_of(&self, position: usize) -> &[&'a Edge] {
        &self.out_of[position]
    }

    /// The position of the node called `id`.
    pub fn position(&self, id: &NodeId) -> Option<usize> {
        self.ids.get(id).copied()
    }
}

fn along_the_flow(scenario: &Scenario, ids: &HashMap<&NodeId, usize>) -> Vec<usize> {
    let count = scenario.nodes.len();
    let mut next: Vec<Vec<(u32, usize)>> = vec![Vec::new(); count];
    let mut waits = vec![0_usize; count];
    for edge in &scenario.edges {
        let leads = match edge.kind {
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) | EdgeKind::Contains => {
                edge.loop_at_most.is_none()
            }
            EdgeKind::HintFor => false,
        };
        let from = edge.from.as_ref().and_then(|id| ids.get(id));
        if let (true, Some(&from), Some(&to)) = (leads, from, ids.get(&edge.to)) {
            next[from].push((edge.position, to));
            waits[to] += 1;
        }
    }
    for targets in &mut next {
        targets.sort_by_key(|(position, _)| *position);
    }
    let mut seen = vec![false; count];
    let mut order = Vec::with_capacity(count);
    // What waits for a circle is begun where the scenario names it first.
    let begins = (0..count)
        .filter(|at| waits[*at] == 0)
        .chain(0..count)
        .collect::<Vec<_>>();
    for begin in begins {
        let mut open = vec![begin];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            order.push(at);
            for (_, to) in next[at].iter().rev() {
                waits[*to] = waits[*to].saturating_sub(1);
                if waits[*to] == 0 && !seen[*to] {
                    open.push(*to);
                }
            }
        }
    }
    order
}
