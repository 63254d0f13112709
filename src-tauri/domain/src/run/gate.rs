//! Which gates hold, and what follows from it: repaired faults, resolved episodes. Gates know no
//! negation, so the least fixpoint is unique; gates in a circle never hold.

use super::flow::{Happening, Step};
use super::script::Script;
use super::state::{FaultState, RunState};
use crate::id::{FaultId, GateId};
use crate::scenario::{Gate, GateRule, Term};
use std::collections::BTreeSet;

/// All gates that hold.
pub(super) fn holding<'s>(state: &RunState, script: &Script<'s>) -> BTreeSet<&'s GateId> {
    let mut holding = BTreeSet::new();
    loop {
        let before = holding.len();
        for gate in &script.scenario.gates {
            if !holding.contains(&gate.id) && gate_holds(state, script, gate, &holding) {
                holding.insert(&gate.id);
            }
        }
        if holding.len() == before {
            return holding;
        }
    }
}

/// Whether `term` is fulfilled.
pub(super) fn holds(state: &RunState, script: &Script, term: &Term) -> bool {
    term_holds(state, script, term, &holding(state, script))
}

fn gate_holds(state: &RunState, script: &Script, gate: &Gate, holding: &BTreeSet<&GateId>) -> bool {
    let met = gate
        .inputs
        .iter()
        .filter(|input| term_holds(state, script, input, holding))
        .count();
    let needed = needed(gate);
    needed > 0 && met >= needed
}

fn needed(gate: &Gate) -> usize {
    match gate.rule {
        GateRule::All => gate.inputs.len(),
        GateRule::Any => 1,
        GateRule::AtLeast { k } => usize::try_from(k).unwrap_or(usize::MAX),
    }
}

fn term_holds(state: &RunState, script: &Script, term: &Term, holding: &BTreeSet<&GateId>) -> bool {
    match term {
        Term::Fault(fault) => state
            .faults
            .get(fault)
            .is_some_and(|run| run.resolved.is_some()),
        Term::Condition(condition) => state.condition_holds(script, condition),
        Term::Gate(gate) => holding.contains(gate),
    }
}

/// Faults and conditions under `term` that are not fulfilled.
pub(super) fn missing(state: &RunState, script: &Script, term: &Term) -> Vec<Term> {
    let holding = holding(state, script);
    let mut missing = Vec::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![term];
    while let Some(term) = open.pop() {
        if !seen.insert(term) || term_holds(state, script, term, &holding) {
            continue;
        }
        match term {
            Term::Fault(_) | Term::Condition(_) => missing.push(term.clone()),
            Term::Gate(gate) => {
                if let Some(gate) = script.gate(gate) {
                    open.extend(gate.inputs.iter().rev());
                }
            }
        }
    }
    missing
}

/// Repairs and resolves what the gates now say, to a fixpoint bounded by the number of faults.
pub(super) fn settle(state: &mut RunState, step: &mut Step) {
    for _ in 0..=step.script.scenario.faults.len() {
        let holding = holding(state, step.script);
        let repaired: Vec<FaultId> = step
            .script
            .scenario
            .faults
            .iter()
            .filter(|fault| {
                fault
                    .repaired_when
                    .as_ref()
                    .is_some_and(|gate| holding.contains(gate))
            })
            .filter(|fault| state.fault_state(step.script, &fault.id) != FaultState::Latent)
            .filter(|fault| {
                state
                    .faults
                    .get(&fault.id)
                    .is_some_and(|run| run.resolved.is_none() && !run.reopened)
            })
            .map(|fault| fault.id.clone())
            .collect();
        if repaired.is_empty() {
            break;
        }
        for fault in repaired {
            if let Some(run) = state.faults.get_mut(&fault) {
                run.resolved = Some(step.clock);
                step.happened(Happening::FaultResolved(fault));
            }
        }
    }
    let holding = holding(state, step.script);
    for episode in &step.script.scenario.episodes {
        let holds = episode
            .root
            .as_ref()
            .is_some_and(|root| term_holds(state, step.script, root, &holding));
        let Some(run) = state.episodes.get_mut(&episode.id) else {
            continue;
        };
        if !holds {
            run.resolved = None;
        } else if run.resolved.is_none() {
            run.resolved = Some(step.clock);
            step.happened(Happening::EpisodeResolved(episode.id.clone()));
        }
    }
}
