//! Whether each episode can be resolved at all, at each difficulty that is prepared: some path
//! reaches actions and answers that together satisfy its root.

use super::graph::Graph;
use super::{Code, Finding, difficulty_word, prepared, shown};
use crate::scenario::edit::{ElementKind, ElementRef};
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for episode in g.s.episodes.iter().filter(|e| e.root.is_none()) {
        let at = ElementRef::new(ElementKind::Episode, &episode.id);
        found.push(Finding::new(Code::NoRoot, vec![at]).with("title", shown(&episode.title)));
    }
    let several = prepared(g.s);
    for &difficulty in &several {
        let fulfilled = Fulfilled::at(g, difficulty);
        for episode in &g.s.episodes {
            if episode
                .root
                .as_ref()
                .is_some_and(|root| !fulfilled.holds(g, root))
            {
                let at = ElementRef::new(ElementKind::Episode, &episode.id);
                let finding = Finding::new(Code::Unresolvable, vec![at])
                    .with("title", shown(&episode.title))
                    .with("difficulty", difficulty_word(difficulty))
                    .with("difficulties", several.len());
                found.push(finding);
            }
        }
    }
}

/// What can be fulfilled.
struct Fulfilled {
    gates: Vec<bool>,
    faults: Vec<bool>,
    conditions: Vec<bool>,
}

impl Fulfilled {
    fn at(g: &Graph<'_>, difficulty: Difficulty) -> Self {
        let s = g.s;
        let reached: Vec<bool> = g.reached_at(difficulty);
        let seen = |id| g.index.node(id).is_some_and(|at| reached[at]);
        let conditions = s
            .conditions
            .iter()
            .map(|condition| match &condition.met_when {
                MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => seen(node),
                MetWhen::ByHand => true,
            })
            .collect();
        let mut repaired = vec![false; s.faults.len()];
        for (_, node) in s.nodes.iter().enumerate().filter(|(at, _)| reached[*at]) {
            for fault in node.kind.resolves().filter_map(|id| g.faults.get(id)) {
                repaired[*fault] = true;
            }
        }
        let faults = s
            .faults
            .iter()
            .enumerate()
            .map(|(at, f)| f.repaired_when.is_none() && repaired[at])
            .collect();
        let mut fulfilled = Self {
            gates: vec![false; s.gates.len()],
            faults,
            conditions,
        };
        fulfilled.settle(g);
        fulfilled
    }

    /// Carries what holds from inputs to gates and from gates to the faults they repair, each once.
    fn settle(&mut self, g: &Graph<'_>) {
        let s = g.s;
        let gate_count = s.gates.len();
        // Who has to be asked again when a gate (first) or a fault (behind) comes to hold.
        let mut asks: Vec<Vec<usize>> = vec![Vec::new(); gate_count + s.faults.len()];
        for (at, gate) in s.gates.iter().enumerate() {
            for input in &gate.inputs {
                match input {
                    Term::Gate(id) => asks[*g.gates.get(id).unwrap_or(&at)].push(at),
                    Term::Fault(id) => {
                        if let Some(fault) = g.faults.get(id) {
                            asks[gate_count + fault].push(at);
                        }
                    }
                    Term::Condition(_) => {}
                }
            }
        }
        let mut repairs: Vec<Vec<usize>> = vec![Vec::new(); gate_count];
        for (at, fault) in s.faults.iter().enumerate() {
            if let Some(gate) = fault.repaired_when.as_ref().and_then(|id| g.gates.get(id)) {
                repairs[*gate].push(at);
            }
        }
        let mut open: Vec<usize> = (0..gate_count).collect();
        while let Some(at) = open.pop() {
            if self.gates[at] || !self.gate_holds(g, &s.gates[at]) {
                continue;
            }
            self.gates[at] = true;
            open.extend(&asks[at]);
            for &fault in &repairs[at] {
                if !std::mem::replace(&mut self.faults[fault], true) {
                    open.extend(&asks[gate_count + fault]);
                }
            }
        }
    }

    fn gate_holds(&self, g: &Graph<'_>, gate: &Gate) -> bool {
        let holding = gate.inputs.iter().filter(|t| self.holds(g, t)).count();
        match gate.rule {
            GateRule::All => holding == gate.inputs.len() && holding > 0,
            GateRule::Any => holding > 0,
            GateRule::AtLeast { k } => k > 0 && holding >= k as usize,
        }
    }

    fn holds(&self, g: &Graph<'_>, term: &Term) -> bool {
        match term {
            Term::Fault(id) => g.faults.get(id).is_some_and(|at| self.faults[*at]),
            Term::Condition(id) => g.conditions.get(id).is_some_and(|at| self.conditions[*at]),
            Term::Gate(id) => g.gates.get(id).is_some_and(|at| self.gates[*at]),
        }
    }
}

impl Graph<'_> {
    /// What is reached at one difficulty; nodes not used there stop the way.
    fn reached_at(&self, difficulty: Difficulty) -> Vec<bool> {
        let used = |at: usize| self.s.nodes[at].is_used_at(difficulty);
        let mut reached = vec![false; self.s.nodes.len()];
        let mut open: Vec<usize> = self.entries.clone();
        while let Some(at) = open.pop() {
            if used(at) && !std::mem::replace(&mut reached[at], true) {
                open.extend(
                    self.flow[at]
                        .iter()
                        .chain(&self.triggers[at])
                        .map(|(_, to)| *to),
                );
            }
        }
        reached
    }
}
