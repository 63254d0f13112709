//! Minimal resolution sets: the smallest sets of faults and conditions whose fulfilment satisfies a
//! root. They are the dual of the minimal cut sets of a failure tree and found the same exact way:
//! the logic becomes a decision diagram, its minimal solutions a diagram of sets (Rauzy 1993,
//! *New algorithms for fault trees analysis*), so that counting needs no listing.
//!
//! Not here: their wording. A fault is one thing to be resolved, whatever gate repairs it.

mod diagram;

use super::logic::Logic;
use super::{Scenario, Term};
use crate::id::GateId;
use diagram::{Diagram, FALSE, Full, Solutions};
use num_bigint::BigUint;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// At most this many sets are listed.
pub const MOST_LISTED: usize = 64;
/// More faults and conditions than this under one root are refused.
const MOST_ATOMS: usize = 2_000;

/// The minimal resolution sets of a root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionSets {
    /// The sets, smallest first; faults and conditions in the order of the scenario. Never gates.
    pub sets: Vec<Vec<Term>>,
    /// How many sets there are, in digits; more than are listed when there are very many.
    pub count: String,
    /// Whether there are more sets than are listed.
    pub has_more: bool,
}

/// Why a root has no resolution sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "camelCase", tag = "why")]
pub enum ResolutionRefusal {
    /// Gates need each other.
    #[error("gates need each other")]
    Circle {
        /// One of them.
        term: Term,
    },
    /// A gate combines nothing.
    #[error("a gate combines nothing")]
    EmptyGate {
        /// The gate.
        gate: GateId,
    },
    /// Something named does not exist.
    #[error("something named does not exist")]
    Missing {
        /// What is missing.
        term: Term,
    },
    /// The logic is too large to be worked out exactly.
    #[error("the logic is too large")]
    TooLarge,
}

impl From<Full> for ResolutionRefusal {
    fn from(_: Full) -> Self {
        Self::TooLarge
    }
}

/// The minimal sets that satisfy `root`. No set at all means that nothing can satisfy it, as with
/// five of three.
///
/// # Errors
/// When the logic under the root is not sound, or too large to be worked out exactly.
pub fn resolution_sets(
    scenario: &Scenario,
    root: &Term,
) -> Result<ResolutionSets, ResolutionRefusal> {
    let logic = Logic::of(scenario);
    let order = logic
        .inputs_first(root, false)
        .map_err(|circle| ResolutionRefusal::Circle { term: circle.0 })?;
    let atoms = atoms(scenario, &order)?;
    let numbers: HashMap<&Term, u32> = (0..)
        .zip(&atoms)
        .map(|(number, atom)| (atom, number))
        .collect();
    let mut diagram = Diagram::default();
    let mut known: HashMap<&Term, u32> = HashMap::with_capacity(order.len());
    for term in &order {
        let function = match term {
            Term::Fault(_) | Term::Condition(_) => diagram.atom(numbers[term])?,
            Term::Gate(id) => {
                let missing = || ResolutionRefusal::Missing { term: term.clone() };
                let gate = logic.gate(id).ok_or_else(missing)?;
                if gate.inputs.is_empty() {
                    return Err(ResolutionRefusal::EmptyGate { gate: id.clone() });
                }
                let inputs: Vec<u32> = gate.inputs.iter().map(|i| known[i]).collect();
                diagram.at_least(gate.needed(), &inputs)?
            }
        };
        known.insert(term, function);
    }
    let function = known.get(root).copied().unwrap_or(FALSE);
    let mut solutions = Solutions::default();
    let minimal = solutions.minimal(&diagram, function)?;
    let count = solutions.count(minimal);
    let mut sets: Vec<Vec<u32>> = solutions.list(minimal, MOST_LISTED);
    sets.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    let has_more = count > BigUint::from(sets.len());
    let named = |set: Vec<u32>| {
        set.into_iter()
            .map(|atom| atoms[atom as usize].clone())
            .collect()
    };
    Ok(ResolutionSets {
        sets: sets.into_iter().map(named).collect(),
        count: count.to_string(),
        has_more,
    })
}

/// The faults and conditions among `terms`, in the order of the scenario.
fn atoms(scenario: &Scenario, terms: &[Term]) -> Result<Vec<Term>, ResolutionRefusal> {
    let faults = scenario.faults.iter().map(|f| Term::Fault(f.id.clone()));
    let conditions = scenario
        .conditions
        .iter()
        .map(|c| Term::Condition(c.id.clone()));
    let places: HashMap<Term, usize> = faults.chain(conditions).zip(0..).collect();
    let mut atoms = Vec::new();
    for term in terms {
        match term {
            Term::Gate(_) => {}
            Term::Fault(_) | Term::Condition(_) => match places.get(term) {
                Some(place) => atoms.push((*place, term.clone())),
                None => return Err(ResolutionRefusal::Missing { term: term.clone() }),
            },
        }
    }
    if atoms.len() > MOST_ATOMS {
        return Err(ResolutionRefusal::TooLarge);
    }
    atoms.sort();
    Ok(atoms.into_iter().map(|(_, term)| term).collect())
}

#[cfg(test)]
mod tests;
