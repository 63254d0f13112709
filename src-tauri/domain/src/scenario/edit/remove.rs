//! Removing elements together with what refers to them, so that nothing dangles.

use super::connect::{fitting, is_flow, keep_one_default, link};
use super::dispatch::{NewId, Outcome};
use super::fault_logic::done;
use super::{EditRefusal, ElementKind, Label};
use crate::id::*;
use crate::scenario::*;
use std::collections::HashSet;

pub(super) fn fault(s: &mut Scenario, id: &FaultId) -> Outcome {
    let at = s.faults.iter().position(|f| f.id == *id);
    let old = s
        .faults
        .remove(at.ok_or_else(|| EditRefusal::missing(ElementKind::Fault, id))?);
    for other in &mut s.faults {
        other.masks.retain(|f| f != id);
    }
    for node in &mut s.nodes {
        match &mut node.kind {
            NodeKind::Symptom(symptom) => symptom.reveals.retain(|f| f != id),
            NodeKind::Inject(inject) => inject.reveals.retain(|f| f != id),
            NodeKind::Action(action) => action.effects.retain(|e| e.fault != *id),
            NodeKind::Mistake(mistake) => mistake.activates.retain(|f| f != id),
            NodeKind::Hint(hint) => {
                hint.fault.take_if(|f| f == id);
            }
            NodeKind::Decision(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => {}
        }
    }
    s.edges.retain_mut(|edge| match &mut edge.kind {
        EdgeKind::Trigger(trigger) => {
            trigger
                .windows
                .retain(|w| !matches!(&w.anchor, Anchor::FaultResolved { fault } if fault == id));
            !matches!(&trigger.on, TriggerEvent::FaultResolved { fault } if fault == id)
        }
        EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::HintFor | EdgeKind::Contains => true,
    });
    for candidate in &mut s.candidates {
        if old.candidate.as_ref() == Some(&candidate.id) {
            candidate.choice = Choice::Open;
        }
    }
    forget_term(s, &Term::Fault(id.clone()));
    done("edit-remove-fault", &old.title, ElementKind::Head, &"head")
}

pub(super) fn condition(s: &mut Scenario, id: &ConditionId) -> Outcome {
    let at = s.conditions.iter().position(|c| c.id == *id);
    let old = s
        .conditions
        .remove(at.ok_or_else(|| EditRefusal::missing(ElementKind::Condition, id))?);
    forget_term(s, &Term::Condition(id.clone()));
    done(
        "edit-remove-condition",
        &old.title,
        ElementKind::Head,
        &"head",
    )
}

pub(super) fn gate(s: &mut Scenario, id: &GateId) -> Outcome {
    if !s.gates.iter().any(|g| g.id == *id) {
        return Err(EditRefusal::missing(ElementKind::Gate, id));
    }
    let title = s
        .gates
        .iter()
        .find(|g| g.id == *id)
        .map_or_else(String::new, |g| g.title.clone());
    drop_gate(s, id);
    done("edit-remove-gate", &title, ElementKind::Head, &"head")
}

fn drop_gate(s: &mut Scenario, id: &GateId) {
    s.gates.retain(|g| g.id != *id);
    for fault in &mut s.faults {
        fault.repaired_when.take_if(|g| g == id);
    }
    for node in &mut s.nodes {
        if let NodeKind::Notice(notice) = &mut node.kind {
            notice.allowed_when.take_if(|g| g == id);
        }
    }
    forget_term(s, &Term::Gate(id.clone()));
}

/// Takes a term out of gates and roots. A gate that asks for more than is left asks for all of it; an
/// emptied gate goes too.
fn forget_term(s: &mut Scenario, term: &Term) {
    let mut emptied = Vec::new();
    for gate in &mut s.gates {
        let before = gate.inputs.len();
        gate.inputs.retain(|t| t != term);
        if gate.inputs.len() == before {
            continue;
        }
        if gate.inputs.is_empty() {
            emptied.push(gate.id.clone());
        }
        if let GateRule::AtLeast { k } = &mut gate.rule {
            *k = (*k).min(u32::try_from(gate.inputs.len()).unwrap_or(u32::MAX));
        }
    }
    for episode in &mut s.episodes {
        episode.root.take_if(|root| root == term);
    }
    for id in emptied {
        drop_gate(s, &id);
    }
}

pub(super) fn episode(s: &mut Scenario, id: &EpisodeId) -> Outcome {
    let at = s.episodes.iter().position(|e| e.id == *id);
    let old = s
        .episodes
        .remove(at.ok_or_else(|| EditRefusal::missing(ElementKind::Episode, id))?);
    let gone: HashSet<NodeId> = s
        .nodes
        .iter()
        .filter(|n| n.episode == *id)
        .map(|n| n.id.clone())
        .collect();
    drop_nodes(s, &gone);
    s.edges.retain(|edge| {
        !matches!(&edge.kind, EdgeKind::Trigger(t) if matches!(&t.on,
            TriggerEvent::EpisodeStarted { episode } | TriggerEvent::EpisodeResolved { episode } if episode == id))
    });
    done(
        "edit-remove-episode",
        &old.title,
        ElementKind::Head,
        &"head",
    )
}

pub(super) fn persona(s: &mut Scenario, id: &PersonaId) -> Outcome {
    let at = s.personas.iter().position(|p| p.id == *id);
    let old = s
        .personas
        .remove(at.ok_or_else(|| EditRefusal::missing(ElementKind::Persona, id))?);
    for node in &mut s.nodes {
        match &mut node.kind {
            NodeKind::Inject(inject) => {
                inject.persona.take_if(|p| p == id);
            }
            NodeKind::Hint(hint) => {
                hint.persona.take_if(|p| p == id);
            }
            NodeKind::Decision(decision) => {
                decision.decided_by.take_if(|p| p == id);
            }
            NodeKind::Symptom(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => {}
        }
    }
    done("edit-remove-persona", &old.name, ElementKind::Head, &"head")
}

pub(super) fn nodes(s: &mut Scenario, ids: &[NodeId], heal: bool, new_id: NewId) -> Outcome {
    let mut first_title = None;
    for id in ids {
        let found = s.nodes.iter().find(|n| n.id == *id);
        let found = found.ok_or_else(|| EditRefusal::missing(ElementKind::Node, id))?;
        first_title.get_or_insert_with(|| found.title.clone());
    }
    let title = first_title.ok_or(EditRefusal::NothingToDo)?;
    let before = s.nodes.len();
    for id in ids {
        if heal && s.nodes.iter().any(|n| n.id == *id) {
            close_gap(s, id, new_id);
        }
    }
    drop_nodes(s, &ids.iter().cloned().collect());
    let count = before - s.nodes.len();
    let mut applied = done("edit-remove-node", &title, ElementKind::Head, &"head")?;
    if count > 1 {
        applied.label = Label {
            key: "edit-remove-nodes".to_owned(),
            args: [("count".to_owned(), count.to_string())].into(),
        };
    }
    Ok(applied)
}

/// Links what led to `id` to what follows it. A decision is closed along its default branch; nodes
/// that only its other branches reached go with it.
fn close_gap(s: &mut Scenario, id: &NodeId, new_id: NewId) {
    let is_decision = s
        .nodes
        .iter()
        .any(|n| n.id == *id && matches!(n.kind, NodeKind::Decision(_)));
    let out: Vec<Edge> = s
        .edges
        .iter()
        .filter(|e| e.from.as_ref() == Some(id) && is_flow(&e.kind) && e.to != *id)
        .cloned()
        .collect();
    let followed: Vec<NodeId> = out
        .iter()
        .filter(|e| !is_decision || matches!(&e.kind, EdgeKind::Branch(b) if b.default))
        .map(|e| e.to.clone())
        .collect();
    let orphaned: Vec<NodeId> = out
        .iter()
        .map(|e| e.to.clone())
        .filter(|to| !followed.contains(to))
        .collect();
    let incoming: Vec<Edge> = s
        .edges
        .iter()
        .filter(|e| e.to == *id && e.from.as_ref() != Some(id))
        .cloned()
        .collect();
    s.edges
        .retain(|e| e.to != *id && e.from.as_ref() != Some(id));
    for edge in incoming {
        relink(s, &edge, &followed, new_id);
    }
    drop_unreached(s, orphaned);
}

fn relink(s: &mut Scenario, edge: &Edge, followed: &[NodeId], new_id: NewId) {
    let mut own = Some(edge.clone());
    for to in followed {
        let taken = s.edges.iter().any(|e| {
            e.from == edge.from
                && e.to == *to
                && e.from.is_some()
                && is_flow(&e.kind) == is_flow(&edge.kind)
        });
        if taken || edge.from.as_ref() == Some(to) {
            continue;
        }
        match (own.take(), &edge.from) {
            (Some(mut first), _) => {
                first.to = to.clone();
                s.edges.push(first);
            }
            (None, Some(from)) => {
                let kind = fitting(s, from, &EdgeKind::Then);
                link(s, Some(from), to, kind, new_id);
            }
            (None, None) => {
                link(s, None, to, edge.kind.clone(), new_id);
            }
        }
    }
    if matches!(edge.kind, EdgeKind::Branch(_)) {
        keep_one_default(s, edge.from.as_ref(), None);
    }
}

/// Removes the nodes that nothing leads to any more, starting from `open`.
fn drop_unreached(s: &mut Scenario, mut open: Vec<NodeId>) {
    while let Some(id) = open.pop() {
        let reached = s
            .edges
            .iter()
            .any(|e| e.to == id && e.kind != EdgeKind::HintFor);
        if reached || !s.nodes.iter().any(|n| n.id == id) {
            continue;
        }
        let next = s
            .edges
            .iter()
            .filter(|e| e.from.as_ref() == Some(&id) && is_flow(&e.kind));
        open.extend(next.map(|e| e.to.clone()));
        drop_nodes(s, &HashSet::from([id]));
    }
}

/// Removes nodes, their edges and what refers to them.
fn drop_nodes(s: &mut Scenario, gone: &HashSet<NodeId>) {
    s.nodes.retain(|n| !gone.contains(&n.id));
    let mut decisions = Vec::new();
    s.edges.retain_mut(|edge| {
        let loose = gone.contains(&edge.to) || edge.from.as_ref().is_some_and(|f| gone.contains(f));
        if loose {
            if matches!(&edge.kind, EdgeKind::Branch(b) if b.default) {
                decisions.extend(edge.from.clone());
            }
            return false;
        }
        if let EdgeKind::Trigger(trigger) = &mut edge.kind {
            trigger.windows.retain(
                |w| !matches!(&w.anchor, Anchor::NodeEntered { node } if gone.contains(node)),
            );
        }
        true
    });
    for decision in decisions {
        keep_one_default(s, Some(&decision), None);
    }
    for condition in &mut s.conditions {
        let loose = match &condition.met_when {
            MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => gone.contains(node),
            MetWhen::ByHand => false,
        };
        if loose {
            condition.met_when = MetWhen::ByHand;
        }
    }
}
