//! References to elements that are not there. The fix takes the loose end away.

use super::graph::Graph;
use super::{Code, Finding, at_edge, at_gate, at_node};
use crate::id::*;
use crate::scenario::edit::{Edit, ElementKind, ElementRef};
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for fault in &g.s.faults {
        fault_refers(g, fault, found);
    }
    for condition in &g.s.conditions {
        if let MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } = &condition.met_when
            && g.index.node(node).is_none()
        {
            let fix = Edit::UpdateCondition {
                condition: Condition {
                    met_when: MetWhen::ByHand,
                    ..condition.clone()
                },
            };
            let at = ElementRef::new(ElementKind::Condition, &condition.id);
            found.push(finding(at, "condition", &condition.title, node).fixed_by(fix));
        }
    }
    for gate in &g.s.gates {
        for input in gate.inputs.iter().filter(|t| !is_there(g, t)) {
            found.push(
                finding(at_gate(gate), "gate", &gate.title, &id_of(input))
                    .fixed_by(without_loose_inputs(g, gate)),
            );
        }
    }
    for episode in &g.s.episodes {
        if let Some(root) = episode.root.as_ref().filter(|t| !is_there(g, t)) {
            let at = ElementRef::new(ElementKind::Episode, &episode.id);
            let fix = Edit::UpdateEpisode {
                episode: Episode {
                    root: None,
                    ..episode.clone()
                },
            };
            found.push(finding(at, "episode", &episode.title, &id_of(root)).fixed_by(fix));
        }
    }
    for node in &g.s.nodes {
        node_refers(g, node, found);
    }
    for (at, edge) in g.s.edges.iter().enumerate() {
        edge_refers(g, at, edge, found);
    }
}

fn finding(at: ElementRef, kind: &str, title: &str, missing: &impl ToString) -> Finding {
    let short = super::shown(title);
    Finding::new(Code::Dangling, vec![at])
        .with("title", short)
        .with("kind", kind)
        .with("missing", super::shown(&missing.to_string()))
}

fn id_of(term: &Term) -> String {
    match term {
        Term::Fault(id) => id.to_string(),
        Term::Condition(id) => id.to_string(),
        Term::Gate(id) => id.to_string(),
    }
}

fn is_there(g: &Graph<'_>, term: &Term) -> bool {
    match term {
        Term::Fault(id) => g.faults.contains_key(id),
        Term::Condition(id) => g.conditions.contains_key(id),
        Term::Gate(id) => g.gates.contains_key(id),
    }
}

fn without_loose_inputs(g: &Graph<'_>, gate: &Gate) -> Edit {
    let inputs: Vec<Term> = gate
        .inputs
        .iter()
        .filter(|t| is_there(g, t))
        .cloned()
        .collect();
    if inputs.is_empty() {
        return Edit::RemoveGate {
            gate: gate.id.clone(),
        };
    }
    let rule = match gate.rule {
        GateRule::All => GateRule::All,
        GateRule::Any => GateRule::Any,
        GateRule::AtLeast { k } => GateRule::AtLeast {
            k: k.clamp(1, u32::try_from(inputs.len()).unwrap_or(u32::MAX)),
        },
    };
    Edit::UpdateGate {
        gate: Gate {
            rule,
            inputs,
            ..gate.clone()
        },
    }
}

fn fault_refers(g: &Graph<'_>, fault: &Fault, found: &mut Vec<Finding>) {
    let loose_gate = fault
        .repaired_when
        .as_ref()
        .filter(|id| !g.gates.contains_key(id));
    let loose_masks = fault.masks.iter().filter(|id| !g.faults.contains_key(id));
    let mut missing: Vec<String> = loose_masks.map(ToString::to_string).collect();
    missing.extend(loose_gate.map(ToString::to_string));
    if let Some(candidate) = &fault.candidate
        && !g.s.candidates.iter().any(|c| c.id == *candidate)
    {
        missing.push(candidate.to_string());
    }
    let mut clean = fault.clone();
    clean.masks.retain(|id| g.faults.contains_key(id));
    clean.repaired_when.take_if(|id| !g.gates.contains_key(id));
    clean
        .candidate
        .take_if(|id| !g.s.candidates.iter().any(|c| c.id == *id));
    for id in missing {
        let fix = Edit::UpdateFault {
            fault: clean.clone(),
        };
        found.push(finding(super::at_fault(fault), "fault", &fault.title, &id).fixed_by(fix));
    }
}

fn node_refers(g: &Graph<'_>, node: &Node, found: &mut Vec<Finding>) {
    let mut missing: Vec<String> = Vec::new();
    let mut kind = node.kind.clone();
    let mut faults = |ids: &mut Vec<FaultId>| {
        missing.extend(
            ids.iter()
                .filter(|id| !g.faults.contains_key(id))
                .map(ToString::to_string),
        );
        ids.retain(|id| g.faults.contains_key(id));
    };
    match &mut kind {
        NodeKind::Symptom(symptom) => faults(&mut symptom.reveals),
        NodeKind::Inject(inject) => {
            faults(&mut inject.reveals);
            missing.extend(loose_persona(g, &mut inject.persona));
        }
        NodeKind::Decision(decision) => missing.extend(loose_persona(g, &mut decision.decided_by)),
        NodeKind::Action(action) => {
            let is_loose = |effect: &&Effect| !g.faults.contains_key(&effect.fault);
            missing.extend(
                action
                    .effects
                    .iter()
                    .filter(is_loose)
                    .map(|e| e.fault.to_string()),
            );
            action
                .effects
                .retain(|effect| g.faults.contains_key(&effect.fault));
        }
        NodeKind::Mistake(mistake) => faults(&mut mistake.activates),
        NodeKind::Hint(hint) => {
            missing.extend(
                hint.fault
                    .take_if(|id| !g.faults.contains_key(id))
                    .map(|id| id.to_string()),
            );
            missing.extend(loose_persona(g, &mut hint.persona));
        }
        NodeKind::Notice(notice) => {
            let loose = notice.allowed_when.take_if(|id| !g.gates.contains_key(id));
            missing.extend(loose.map(|id| id.to_string()));
        }
        NodeKind::Monitoring(_) | NodeKind::Aftercare(_) | NodeKind::Ending(_) | NodeKind::Note => {
        }
    }
    for id in missing {
        let finding = Finding::new(Code::Dangling, vec![at_node(node)]).about(node);
        let fix = Edit::SetNodeKind {
            node: node.id.clone(),
            kind: kind.clone(),
        };
        let has_episode = g.episodes.contains_key(&node.episode);
        found.push(
            finding
                .with("missing", super::shown(&id))
                .fixed_by(has_episode.then_some(fix)),
        );
    }
    if !g.episodes.contains_key(&node.episode) {
        let finding = Finding::new(Code::Dangling, vec![at_node(node)]).about(node);
        let fix = g.s.episodes.first().map(|episode| Edit::UpdateNode {
            node: Node {
                episode: episode.id.clone(),
                kind,
                ..node.clone()
            },
        });
        found.push(
            finding
                .with("missing", super::shown(&node.episode.0))
                .fixed_by(fix),
        );
    }
}

fn loose_persona(g: &Graph<'_>, persona: &mut Option<PersonaId>) -> Option<String> {
    persona
        .take_if(|id| !g.personas.contains_key(id))
        .map(|id| id.to_string())
}

fn edge_refers(g: &Graph<'_>, at: usize, edge: &Edge, found: &mut Vec<Finding>) {
    let ends = g.index.ends[at];
    let is_whole = ends.to.is_some() && (ends.from.is_some() || edge.from.is_none());
    if is_whole && !matches!(edge.kind, EdgeKind::Trigger(_)) {
        return;
    }
    let ends = edge.from.iter().chain([&edge.to]);
    let mut missing: Vec<String> = ends
        .filter(|id| g.index.node(id).is_none())
        .map(ToString::to_string)
        .collect();
    let mut clean = edge.clone();
    let mut is_usable = missing.is_empty();
    if let EdgeKind::Trigger(trigger) = &mut clean.kind {
        let event = match &trigger.on {
            TriggerEvent::EpisodeStarted { episode }
            | TriggerEvent::EpisodeResolved { episode } => {
                (!g.episodes.contains_key(episode)).then(|| episode.to_string())
            }
            TriggerEvent::FaultResolved { fault } => {
                (!g.faults.contains_key(fault)).then(|| fault.to_string())
            }
            TriggerEvent::DrillStarted
            | TriggerEvent::NodeEntered
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::ActionMissed
            | TriggerEvent::Manual => None,
        };
        is_usable &= event.is_none();
        missing.extend(event);
        trigger.windows.retain(|window| {
            let loose = match &window.anchor {
                Anchor::FaultResolved { fault } if !g.faults.contains_key(fault) => {
                    Some(fault.to_string())
                }
                Anchor::NodeEntered { node } if g.index.node(node).is_none() => {
                    Some(node.to_string())
                }
                Anchor::FaultResolved { .. }
                | Anchor::NodeEntered { .. }
                | Anchor::Event
                | Anchor::RootResolved => None,
            };
            let keep = loose.is_none();
            missing.extend(loose);
            keep
        });
    }
    for id in missing {
        let fix = if is_usable {
            Edit::UpdateEdge {
                edge: clean.clone(),
            }
        } else {
            Edit::RemoveEdge {
                edge: edge.id.clone(),
            }
        };
        found.push(finding(at_edge(edge), "edge", "", &id).fixed_by(fix));
    }
}
