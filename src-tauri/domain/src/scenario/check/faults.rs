//! The fault logic: no circles, sound gates, prepared difficulties, every fault revealed and repaired
//! where it belongs.

use super::graph::{Graph, circles};
use super::{Code, Finding, at_fault, at_gate, at_node, difficulty_word, shown};
use crate::scenario::edit::Edit;
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    logic_cycles(g, found);
    mask_cycles(g, found);
    gates(g, found);
    missing_difficulties(g, found);
    foreign_repairs(g, found);
    unrevealed(g, found);
}

/// Gates are numbered first, faults behind them.
fn logic_cycles(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let gates = g.s.gates.len();
    let position = |term: &Term| match term {
        Term::Gate(id) => g.gates.get(id).copied(),
        Term::Fault(id) => g.faults.get(id).map(|at| gates + at),
        Term::Condition(_) => None,
    };
    let mut next: Vec<Vec<usize>> =
        g.s.gates
            .iter()
            .map(|gate| gate.inputs.iter().filter_map(position).collect())
            .collect();
    next.extend(g.s.faults.iter().map(|fault| {
        let gate = fault
            .repaired_when
            .as_ref()
            .and_then(|id| g.gates.get(id).copied());
        gate.into_iter().collect()
    }));
    for members in circles(&next) {
        let (at, names): (Vec<_>, Vec<&str>) = members
            .iter()
            .map(|at| match g.s.faults.get(at.wrapping_sub(gates)) {
                Some(fault) if *at >= gates => (at_fault(fault), fault.title.as_str()),
                Some(_) | None => (at_gate(&g.s.gates[*at]), g.s.gates[*at].title.as_str()),
            })
            .unzip();
        let title = names.into_iter().find(|n| !n.is_empty()).unwrap_or("");
        found.push(Finding::new(Code::LogicCycle, at).with("title", shown(title)));
    }
}

fn mask_cycles(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let next: Vec<Vec<usize>> =
        g.s.faults
            .iter()
            .map(|f| {
                f.masks
                    .iter()
                    .filter_map(|id| g.faults.get(id).copied())
                    .collect()
            })
            .collect();
    for members in circles(&next) {
        let first = &g.s.faults[members[0]];
        let inside = |id: &crate::id::FaultId| {
            g.faults
                .get(id)
                .is_some_and(|at| members.binary_search(at).is_ok())
        };
        let mut clean = first.clone();
        clean.masks.retain(|id| !inside(id));
        let at = members
            .iter()
            .map(|at| at_fault(&g.s.faults[*at]))
            .collect();
        let finding = Finding::new(Code::MaskCycle, at).with("title", shown(&first.title));
        found.push(finding.fixed_by(Edit::UpdateFault { fault: clean }));
    }
}

fn gates(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for gate in &g.s.gates {
        if gate.inputs.is_empty() {
            let finding = Finding::new(Code::EmptyGate, vec![at_gate(gate)])
                .with("title", shown(&gate.title));
            found.push(finding.fixed_by(Edit::RemoveGate {
                gate: gate.id.clone(),
            }));
            continue;
        }
        let asked = match gate.rule {
            GateRule::All | GateRule::Any => continue,
            GateRule::AtLeast { k } => k,
        };
        let most = u32::try_from(gate.inputs.len()).unwrap_or(u32::MAX);
        if asked == 0 || asked > most {
            let mut fixed = gate.clone();
            fixed.rule = GateRule::AtLeast {
                k: asked.clamp(1, most),
            };
            let finding = Finding::new(Code::GateCount, vec![at_gate(gate)])
                .with("title", shown(&gate.title));
            found.push(
                finding
                    .with("asked", asked)
                    .with("count", most)
                    .fixed_by(Edit::UpdateGate { gate: fixed }),
            );
        }
    }
}

fn missing_difficulties(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let chosen = g.s.head.difficulty;
    for fault in &g.s.faults {
        if fault.variant(chosen).is_some() {
            continue;
        }
        let mut fixed = fault.clone();
        let like = fault
            .variant(Difficulty::Mid)
            .or_else(|| fault.variants.first());
        let mut variant = like.cloned().unwrap_or_default();
        variant.difficulty = chosen;
        fixed.variants.push(variant);
        let finding = Finding::new(Code::MissingDifficulty, vec![at_fault(fault)])
            .with("title", shown(&fault.title))
            .with("numeral", fault.numeral)
            .with("difficulty", difficulty_word(chosen));
        found.push(finding.fixed_by(Edit::UpdateFault { fault: fixed }));
    }
}

fn foreign_repairs(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for node in &g.s.nodes {
        for fault in node.kind.resolves().filter_map(|id| g.faults.get(id)) {
            let homes = &g.homes[*fault];
            let is_home = homes.iter().any(|at| g.s.episodes[*at].id == node.episode);
            if let (Some(home), false) = (homes.first(), is_home) {
                let fault = &g.s.faults[*fault];
                let finding =
                    Finding::new(Code::ForeignRepair, vec![at_node(node), at_fault(fault)])
                        .about(node);
                found.push(
                    finding
                        .with("fault", shown(&fault.title))
                        .with("episode", shown(&g.s.episodes[*home].title)),
                );
            }
        }
    }
}

fn unrevealed(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let mut revealed = vec![false; g.s.faults.len()];
    for node in &g.s.nodes {
        for fault in node.kind.reveals().iter().filter_map(|id| g.faults.get(id)) {
            revealed[*fault] = true;
        }
    }
    for (at, fault) in
        g.s.faults
            .iter()
            .enumerate()
            .filter(|(at, _)| !revealed[*at])
    {
        let finding = Finding::new(Code::Unrevealed, vec![at_fault(fault)])
            .with("title", shown(&fault.title))
            .with("numeral", fault.numeral);
        found.push(finding.fixed_by(revealing(g, at)));
    }
}

/// The first symptom of the fault's episode reveals it too.
fn revealing(g: &Graph<'_>, fault: usize) -> Option<Edit> {
    let home = g.homes[fault].first().map(|at| &g.s.episodes[*at].id);
    let at_home = |n: &&Node| home.is_none_or(|home| n.episode == *home);
    g.s.nodes.iter().filter(at_home).find_map(|node| {
        let NodeKind::Symptom(symptom) = &node.kind else {
            return None;
        };
        let mut symptom = symptom.clone();
        symptom.reveals.push(g.s.faults[fault].id.clone());
        Some(Edit::SetNodeKind {
            node: node.id.clone(),
            kind: NodeKind::Symptom(symptom),
        })
    })
}
