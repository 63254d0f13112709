//! What a composite asks for: the business side, gates that combine something, no more faults than
//! a team can take, and a way back for each.

use super::graph::Graph;
use super::{Code, Finding, at_fault, at_gate, difficulty_word, shown};
use crate::id::GateId;
use crate::scenario::edit::{Edit, ElementKind, ElementRef};
use crate::scenario::*;
use std::collections::{BTreeSet, HashMap, HashSet};

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for episode in &g.s.episodes {
        business_side(g, episode, found);
    }
    single_inputs(g, found);
    in_a_row(g, found);
    too_many(g, found);
    roll_backs(g, found);
}

const fn is_technical(domain: Domain) -> bool {
    match domain {
        Domain::Infrastructure | Domain::Application => true,
        Domain::Data | Domain::Business | Domain::External | Domain::Human => false,
    }
}

/// A composite is about two kinds of repair: it has a business side, and no way leaves it out.
fn business_side(g: &Graph<'_>, episode: &Episode, found: &mut Vec<Finding>) {
    let Some(root) = &episode.root else { return };
    let faults: Vec<&Fault> = g
        .logic
        .faults_under(root)
        .into_iter()
        .filter_map(|id| g.logic.fault(&id))
        .collect();
    if faults.len() < 2 {
        return;
    }
    let at = ElementRef::new(ElementKind::Episode, &episode.id);
    let finding = |reason| {
        let finding = Finding::new(Code::NoBusinessRepair, vec![at.clone()]);
        finding
            .with("title", shown(&episode.title))
            .with("reason", reason)
    };
    let has_condition = g
        .logic
        .inputs_first(root, true)
        .is_ok_and(|below| below.iter().any(|term| matches!(term, Term::Condition(_))));
    let business: Vec<&Fault> = faults
        .iter()
        .copied()
        .filter(|f| f.domain == Domain::Business)
        .collect();
    if business.is_empty() {
        if !has_condition && faults.iter().all(|f| is_technical(f.domain)) {
            found.push(finding("technical"));
        }
        return;
    }
    if !leaves_out(&g.logic, root, &business) {
        return;
    }
    let mut finding = finding("left-out").with("fault", shown(&business[0].title));
    finding.at.extend(business.iter().map(|f| at_fault(f)));
    found.push(finding.fixed_by(ask_for_all(g, root, &business)));
}

/// Whether the root can be satisfied with none of `faults` resolved.
fn leaves_out(logic: &crate::scenario::logic::Logic<'_>, root: &Term, faults: &[&Fault]) -> bool {
    let without = |id: &crate::id::FaultId| (!faults.iter().any(|f| f.id == *id)).then_some(0);
    let order = logic.inputs_first(root, false).unwrap_or_default();
    // A fault counts as resolved here whatever gate repairs it.
    let mut holds: HashMap<&Term, bool> = HashMap::new();
    for term in &order {
        let value = match term {
            Term::Fault(id) => without(id).is_some(),
            Term::Condition(_) => true,
            Term::Gate(id) => logic.gate(id).is_some_and(|gate| {
                let holding = gate
                    .inputs
                    .iter()
                    .filter(|t| holds.get(t) == Some(&true))
                    .count();
                holding >= gate.needed()
            }),
        };
        holds.insert(term, value);
    }
    holds.get(root) == Some(&true)
}

/// Asks for all inputs of the root gate, where that is enough.
fn ask_for_all(g: &Graph<'_>, root: &Term, business: &[&Fault]) -> Option<Edit> {
    let Term::Gate(id) = root else { return None };
    let gate = g.logic.gate(id)?;
    let asked = gate
        .inputs
        .iter()
        .any(|input| business.iter().any(|f| *input == Term::Fault(f.id.clone())));
    asked.then(|| Edit::UpdateGate {
        gate: Gate {
            rule: GateRule::All,
            ..gate.clone()
        },
    })
}

/// A gate over one thing says no more than the thing. Where only a gate can stand (a fault's own,
/// a notice's), it is fine.
fn single_inputs(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let own = g.s.faults.iter().filter_map(|f| f.repaired_when.as_ref());
    let allowing = g.s.nodes.iter().filter_map(|n| n.kind.allowed_when());
    let needs_gate: HashSet<&GateId> = own.chain(allowing).collect();
    for gate in
        g.s.gates
            .iter()
            .filter(|gate| !needs_gate.contains(&gate.id))
    {
        let [only] = gate.inputs.as_slice() else {
            continue;
        };
        let finding = Finding::new(Code::SingleInput, vec![at_gate(gate)]);
        let fix = (*only != Term::Gate(gate.id.clone())).then(|| in_place_of(g, gate, only));
        found.push(finding.with("title", shown(&gate.title)).fixed_by(fix));
    }
}

/// Puts a gate's only input wherever the gate is asked for, and removes the gate.
fn in_place_of(g: &Graph<'_>, gate: &Gate, only: &Term) -> Edit {
    let this = Term::Gate(gate.id.clone());
    let mut edits = Vec::new();
    for episode in
        g.s.episodes
            .iter()
            .filter(|e| e.root.as_ref() == Some(&this))
    {
        edits.push(Edit::UpdateEpisode {
            episode: Episode {
                root: Some(only.clone()),
                ..episode.clone()
            },
        });
    }
    for other in
        g.s.gates
            .iter()
            .filter(|o| o.id != gate.id && o.inputs.contains(&this))
    {
        let mut inputs: Vec<Term> = Vec::with_capacity(other.inputs.len());
        for input in &other.inputs {
            let input = if *input == this { only } else { input };
            if !inputs.contains(input) {
                inputs.push(input.clone());
            }
        }
        edits.push(Edit::UpdateGate {
            gate: Gate {
                inputs,
                ..other.clone()
            },
        });
    }
    edits.push(Edit::RemoveGate {
        gate: gate.id.clone(),
    });
    Edit::All {
        edits,
        gesture: None,
    }
}

/// So many faults one after the other are enough for a drill.
const MOST_IN_A_ROW: usize = 3;

/// Faults whose repairs follow one another on a path, over the graph's components.
fn in_a_row(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let count = g.s.faults.len();
    if count <= MOST_IN_A_ROW || count > 10 * g.affordable() {
        return;
    }
    let mut repaired_at: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, node) in g.s.nodes.iter().enumerate() {
        for fault in node.kind.resolves().filter_map(|id| g.faults.get(id)) {
            repaired_at[*fault].push(at);
        }
    }
    let after: Vec<Vec<usize>> = (0..count)
        .map(|fault| {
            let reached = g.reached_from(&repaired_at[fault]);
            let follows = |other: &usize| {
                *other != fault && repaired_at[*other].iter().any(|at| reached[*at])
            };
            (0..count).filter(follows).collect()
        })
        .collect();
    let row = longest_row(&after);
    if row.len() > MOST_IN_A_ROW {
        let at = row
            .iter()
            .map(|fault| at_fault(&g.s.faults[*fault]))
            .collect();
        let finding = Finding::new(Code::ManyInARow, at).with("count", row.len());
        found.push(finding.with("most", MOST_IN_A_ROW));
    }
}

/// The longest row of faults of which each is followed by the next; faults that follow each other
/// in a circle count as one place.
fn longest_row(after: &[Vec<usize>]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    let mut longest = Vec::new();
    // Components come after those they lead to.
    for members in super::graph::components(after) {
        let outside = members.iter().flat_map(|m| &after[*m]);
        let rest = outside
            .filter(|next| members.binary_search(next).is_err())
            .map(|next| &best[*next])
            .max_by_key(|row| row.len());
        let mut row = vec![members[0]];
        row.extend(rest.into_iter().flatten());
        if row.len() > longest.len() {
            longest.clone_from(&row);
        }
        for member in members {
            best[member].clone_from(&row);
        }
    }
    longest
}

/// The likely minutes of what the roots ask for, at their cheapest, against the time box.
fn too_many(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let difficulty = g.s.head.difficulty;
    let minutes = |fault: usize| {
        let variant = g.s.faults[fault].variant(difficulty);
        variant.map_or(0, |v| {
            u64::from(v.detect.likely) + u64::from(v.recover.likely)
        })
    };
    let mut asked: BTreeSet<usize> = BTreeSet::new();
    for root in g.s.episodes.iter().filter_map(|e| e.root.as_ref()) {
        asked.extend(cheapest(g, root, &minutes));
    }
    let total: u64 = asked.iter().map(|fault| minutes(*fault)).sum();
    let limit = u64::from(g.s.head.time_box);
    if asked.len() > 1 && total > limit {
        let at = asked
            .iter()
            .map(|fault| at_fault(&g.s.faults[*fault]))
            .collect();
        found.push(
            Finding::new(Code::TooManyFaults, at)
                .with("count", asked.len())
                .with("minutes", total)
                .with("limit", limit),
        );
    }
}

/// The faults resolved when a root is satisfied as quickly as its gates allow.
fn cheapest(g: &Graph<'_>, root: &Term, minutes: &dyn Fn(usize) -> u64) -> BTreeSet<usize> {
    let Ok(order) = g.logic.inputs_first(root, false) else {
        return BTreeSet::new();
    };
    let mut known: HashMap<&Term, BTreeSet<usize>> = HashMap::with_capacity(order.len());
    for term in &order {
        let faults = match term {
            Term::Fault(id) => g.faults.get(id).copied().into_iter().collect(),
            Term::Condition(_) => BTreeSet::new(),
            Term::Gate(id) => g.logic.gate(id).map_or_else(BTreeSet::new, |gate| {
                let mut inputs: Vec<&BTreeSet<usize>> =
                    gate.inputs.iter().filter_map(|t| known.get(t)).collect();
                inputs.sort_by_key(|faults| faults.iter().map(|f| minutes(*f)).sum::<u64>());
                inputs
                    .into_iter()
                    .take(gate.needed())
                    .flatten()
                    .copied()
                    .collect()
            }),
        };
        known.insert(term, faults);
    }
    known.remove(root).unwrap_or_default()
}

/// What is planted has to be taken away again.
fn roll_backs(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let has = |steps: &[String]| steps.iter().any(|step| !step.trim().is_empty());
    for fault in &g.s.faults {
        let lacking: Vec<&Variant> = fault
            .variants
            .iter()
            .filter(|v| has(&v.plant) && !has(&v.roll_back))
            .collect();
        let Some(first) = lacking.first() else {
            continue;
        };
        let like = fault.variants.iter().find(|v| has(&v.roll_back));
        let fix = like.map(|like| {
            let mut fixed = fault.clone();
            for variant in fixed
                .variants
                .iter_mut()
                .filter(|v| has(&v.plant) && !has(&v.roll_back))
            {
                variant.roll_back.clone_from(&like.roll_back);
            }
            Edit::UpdateFault { fault: fixed }
        });
        let finding = Finding::new(Code::NoRollBack, vec![at_fault(fault)])
            .with("title", shown(&fault.title))
            .with("numeral", fault.numeral)
            .with("difficulty", difficulty_word(first.difficulty))
            .with("difficulties", fault.variants.len());
        found.push(finding.fixed_by(fix));
    }
}
