//! Copying a piece of the graph and pasting it, also into another scenario.

use super::connect::is_flow;
use super::dispatch::{NewId, Outcome};
use super::fault_logic::done;
use super::{EditRefusal, ElementKind, Label, nodes};
use crate::id::*;
use crate::scenario::*;
use std::collections::{HashMap, HashSet};

/// Copied nodes and the edges among them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fragment {
    /// The nodes, the first one leading.
    pub nodes: Vec<Node>,
    /// The edges that join them.
    pub edges: Vec<Edge>,
}

/// Copies `ids`; with `subtree`, everything that follows them by flow edges inside the episode too.
#[must_use]
pub fn copy(s: &Scenario, ids: &[NodeId], subtree: bool) -> Fragment {
    let mut wanted: HashSet<&NodeId> = HashSet::new();
    let mut open: Vec<&NodeId> = ids.iter().collect();
    while let Some(id) = open.pop() {
        if wanted.insert(id) && subtree {
            let next = s
                .edges
                .iter()
                .filter(|e| e.from.as_ref() == Some(id) && is_flow(&e.kind));
            open.extend(next.map(|e| &e.to));
        }
    }
    let mut nodes: Vec<Node> = s
        .nodes
        .iter()
        .filter(|n| wanted.contains(&n.id))
        .cloned()
        .collect();
    nodes.sort_by_key(|n| ids.iter().position(|id| *id == n.id).unwrap_or(usize::MAX));
    let inside =
        |e: &&Edge| wanted.contains(&e.to) && e.from.as_ref().is_some_and(|f| wanted.contains(f));
    Fragment {
        nodes,
        edges: s.edges.iter().filter(inside).cloned().collect(),
    }
}

/// Pastes under new ids. What the fragment names and this scenario does not have is left out.
pub(super) fn paste(
    s: &mut Scenario,
    fragment: &Fragment,
    episode: &EpisodeId,
    below: Option<&NodeId>,
    new_id: NewId,
) -> Outcome {
    if !s.episodes.iter().any(|e| e.id == *episode) {
        return Err(EditRefusal::missing(ElementKind::Episode, episode));
    }
    let mut names: HashMap<&NodeId, NodeId> = HashMap::new();
    for node in &fragment.nodes {
        let mut copy = node.clone();
        copy.id = NodeId(new_id("n"));
        copy.episode = episode.clone();
        copy.pin = None;
        keep_known(s, &mut copy.kind);
        nodes::check_kind(s, &copy.kind)?;
        names.insert(&node.id, copy.id.clone());
        s.nodes.push(copy);
    }
    let first = fragment.nodes.first().ok_or(EditRefusal::NothingToDo)?;
    for edge in &fragment.edges {
        let Some((from, to)) = edge
            .from
            .as_ref()
            .and_then(|f| names.get(f))
            .zip(names.get(&edge.to))
        else {
            continue;
        };
        let mut copy = edge.clone();
        copy.id = EdgeId(new_id("x"));
        copy.from = Some(from.clone());
        copy.to = to.clone();
        if let EdgeKind::Trigger(trigger) = &mut copy.kind {
            trigger
                .windows
                .retain(|w| matches!(w.anchor, Anchor::Event | Anchor::RootResolved));
            if matches!(
                trigger.on,
                TriggerEvent::EpisodeStarted { .. }
                    | TriggerEvent::FaultResolved { .. }
                    | TriggerEvent::EpisodeResolved { .. }
            ) {
                continue;
            }
        }
        s.edges.push(copy);
    }
    let top = names[&first.id].clone();
    let loose: Vec<NodeId> = names
        .values()
        .filter(|id| {
            !s.edges
                .iter()
                .any(|e| e.from.as_ref() == Some(*id) && is_flow(&e.kind))
        })
        .cloned()
        .collect();
    if let Some(parent) = below {
        nodes::below(s, parent, &top, &first.kind, new_id)?;
    }
    let mut ends: Vec<NodeId> = loose
        .into_iter()
        .filter(|id| *id != top || below.is_none())
        .collect();
    ends.sort();
    for id in &ends {
        nodes::lead_on(s, id, new_id);
    }
    let mut applied = done("edit-paste", &first.title, ElementKind::Node, &top)?;
    if fragment.nodes.len() > 1 {
        applied.label = Label {
            key: "edit-paste-several".to_owned(),
            args: [("count".to_owned(), fragment.nodes.len().to_string())].into(),
        };
    }
    Ok(applied)
}

fn keep_known(s: &Scenario, kind: &mut NodeKind) {
    let fault = |id: &FaultId| s.faults.iter().any(|f| f.id == *id);
    let persona = |id: &mut PersonaId| !s.personas.iter().any(|p| p.id == *id);
    match kind {
        NodeKind::Symptom(symptom) => symptom.reveals.retain(fault),
        NodeKind::Inject(inject) => {
            inject.reveals.retain(fault);
            inject.persona.take_if(persona);
        }
        NodeKind::Decision(decision) => {
            decision.decided_by.take_if(persona);
        }
        NodeKind::Action(action) => action.effects.retain(|e| fault(&e.fault)),
        NodeKind::Mistake(mistake) => mistake.activates.retain(fault),
        NodeKind::Hint(hint) => {
            hint.fault.take_if(|f| !fault(f));
            hint.persona.take_if(persona);
        }
        NodeKind::Notice(notice) => {
            notice
                .allowed_when
                .take_if(|g| !s.gates.iter().any(|known| known.id == *g));
        }
        NodeKind::Monitoring(_) | NodeKind::Aftercare(_) | NodeKind::Ending(_) | NodeKind::Note => {
        }
    }
}
