//! Pasting a copied piece of the graph, also into another scenario.

use super::connect::{fitting, is_flow, link};
use super::dispatch::{NewId, Outcome};
use super::fault_logic::done;
use super::{EditRefusal, ElementKind, Label, nodes};
use crate::id::*;
use crate::scenario::*;
use std::collections::HashMap;

/// Copied nodes and the edges among them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fragment {
    /// The nodes, the first one leading.
    pub nodes: Vec<Node>,
    /// The edges that join them, and triggers that no node starts.
    pub edges: Vec<Edge>,
    /// Who speaks in them, when they come from another scenario.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Persona>,
    /// The faults they name, when they come from another scenario.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
}

/// Pastes under new ids. Personas and faults that come along are taken for those of the same kind or
/// name here, else added. What the nodes name and neither has is left out.
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
    let first = fragment.nodes.first().ok_or(EditRefusal::NothingToDo)?;
    let mut known = Known {
        nodes: HashMap::new(),
        personas: personas(s, &fragment.personas, new_id),
        faults: faults(s, &fragment.faults, new_id),
    };
    for node in &fragment.nodes {
        let mut copy = node.clone();
        copy.id = NodeId(new_id("n"));
        copy.episode = episode.clone();
        copy.pin = None;
        known.rename(&mut copy.kind);
        keep_known(s, &mut copy.kind);
        nodes::check_kind(s, &copy.kind)?;
        known.nodes.insert(node.id.clone(), copy.id.clone());
        s.nodes.push(copy);
    }
    let names = &known.nodes;
    let top = names[&first.id].clone();
    for edge in &fragment.edges {
        let is_start = edge.from.is_none();
        let from = edge.from.as_ref().and_then(|f| names.get(f)).cloned();
        let Some(to) = names.get(&edge.to).cloned() else {
            continue;
        };
        if from.is_none() != is_start || (is_start && below.is_some() && to == top) {
            continue;
        }
        let mut copy = edge.clone();
        if let EdgeKind::Trigger(trigger) = &mut copy.kind
            && !known.rename_trigger(s, trigger)
        {
            continue;
        }
        copy.id = EdgeId(new_id("x"));
        copy.from = from;
        copy.to = to;
        s.edges.push(copy);
    }
    let mut ends: Vec<NodeId> = names
        .values()
        .filter(|id| !leads_on(s, id))
        .cloned()
        .collect();
    ends.sort();
    if let Some(parent) = below {
        hang(s, parent, &top, &ends, new_id)?;
    }
    for id in &ends {
        if !leads_on(s, id) {
            nodes::lead_on(s, id, new_id);
        }
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

fn leads_on(s: &Scenario, id: &NodeId) -> bool {
    s.edges
        .iter()
        .any(|e| e.from.as_ref() == Some(id) && is_flow(&e.kind))
}

/// Links the piece below `parent`. What followed the parent follows the piece's loose ends; where it
/// has none, it becomes one more way on.
fn hang(
    s: &mut Scenario,
    parent: &NodeId,
    top: &NodeId,
    ends: &[NodeId],
    new_id: NewId,
) -> Result<(), EditRefusal> {
    let kind = super::connect::node(s, top)?.kind.clone();
    let is_chain = !matches!(
        super::connect::node(s, parent)?.kind,
        NodeKind::Decision(_) | NodeKind::Ending(_)
    );
    let can_go_on = |id: &&NodeId| s.nodes.iter().any(|n| n.id == **id && n.is_flow());
    let ends: Vec<&NodeId> = ends.iter().filter(can_go_on).collect();
    if is_chain && ends.is_empty() && !matches!(kind, NodeKind::Hint(_) | NodeKind::Note) {
        link(s, Some(parent), top, EdgeKind::Then, new_id);
        return Ok(());
    }
    let before = s.edges.len();
    nodes::below(s, parent, top, &kind, new_id)?;
    if ends.contains(&top) {
        return Ok(());
    }
    let onward: Vec<NodeId> = s
        .edges
        .iter()
        .skip(before)
        .filter(|e| e.from.as_ref() == Some(top) && is_flow(&e.kind))
        .map(|e| e.to.clone())
        .collect();
    let mut at = 0;
    s.edges.retain(|e| {
        at += 1;
        at <= before || e.from.as_ref() != Some(top) || !is_flow(&e.kind)
    });
    for end in ends {
        for target in &onward {
            let on = fitting(s, end, &EdgeKind::Then);
            link(s, Some(end), target, on, new_id);
        }
    }
    Ok(())
}

/// What the elements of a fragment are called here.
struct Known {
    nodes: HashMap<NodeId, NodeId>,
    personas: HashMap<PersonaId, PersonaId>,
    faults: HashMap<FaultId, FaultId>,
}

fn personas(s: &mut Scenario, coming: &[Persona], new_id: NewId) -> HashMap<PersonaId, PersonaId> {
    let mut names = HashMap::new();
    for persona in coming {
        let by_name = s
            .personas
            .iter()
            .find(|p| p.kind == persona.kind && p.name.trim() == persona.name.trim());
        let by_kind = s
            .personas
            .iter()
            .find(|p| p.kind == persona.kind && p.kind != PersonaKind::Own);
        let here = by_name.or(by_kind).map(|p| p.id.clone());
        let here = here.unwrap_or_else(|| {
            let id = PersonaId(new_id("p"));
            s.personas.push(Persona {
                id: id.clone(),
                ..persona.clone()
            });
            id
        });
        names.insert(persona.id.clone(), here);
    }
    names
}

fn faults(s: &mut Scenario, coming: &[Fault], new_id: NewId) -> HashMap<FaultId, FaultId> {
    let mut names = HashMap::new();
    for fault in coming {
        let here = s
            .faults
            .iter()
            .find(|f| f.title.trim() == fault.title.trim())
            .map(|f| f.id.clone());
        let here = here.unwrap_or_else(|| {
            let id = FaultId(new_id("f"));
            let last = s.faults.iter().map(|f| f.numeral).max().unwrap_or(0);
            s.faults.push(Fault {
                id: id.clone(),
                candidate: None,
                numeral: last.saturating_add(1),
                repaired_when: None,
                masks: Vec::new(),
                ..fault.clone()
            });
            id
        });
        names.insert(fault.id.clone(), here);
    }
    names
}

impl Known {
    fn persona(&self, id: &mut Option<PersonaId>) {
        if let Some(here) = id.as_ref().and_then(|id| self.personas.get(id)) {
            *id = Some(here.clone());
        }
    }

    fn fault(&self, id: &mut FaultId) {
        if let Some(here) = self.faults.get(id) {
            *id = here.clone();
        }
    }

    fn rename(&self, kind: &mut NodeKind) {
        match kind {
            NodeKind::Symptom(symptom) => symptom.reveals.iter_mut().for_each(|f| self.fault(f)),
            NodeKind::Inject(inject) => {
                inject.reveals.iter_mut().for_each(|f| self.fault(f));
                self.persona(&mut inject.persona);
            }
            NodeKind::Decision(decision) => self.persona(&mut decision.decided_by),
            NodeKind::Action(action) => action
                .effects
                .iter_mut()
                .for_each(|e| self.fault(&mut e.fault)),
            NodeKind::Mistake(mistake) => mistake.activates.iter_mut().for_each(|f| self.fault(f)),
            NodeKind::Hint(hint) => {
                hint.fault.iter_mut().for_each(|f| self.fault(f));
                self.persona(&mut hint.persona);
            }
            NodeKind::Notice(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => {}
        }
    }

    /// False when what sets it off is not here.
    fn rename_trigger(&self, s: &Scenario, trigger: &mut Trigger) -> bool {
        let is_here = |id: &FaultId| s.faults.iter().any(|f| f.id == *id);
        trigger
            .windows
            .retain_mut(|window| match &mut window.anchor {
                Anchor::Event | Anchor::RootResolved => true,
                Anchor::FaultResolved { fault } => {
                    self.fault(fault);
                    is_here(fault)
                }
                Anchor::NodeEntered { node } => match self.nodes.get(node) {
                    Some(here) => {
                        here.clone_into(node);
                        true
                    }
                    None => false,
                },
            });
        match &mut trigger.on {
            TriggerEvent::FaultResolved { fault } => {
                self.fault(fault);
                is_here(fault)
            }
            TriggerEvent::EpisodeStarted { .. } | TriggerEvent::EpisodeResolved { .. } => false,
            TriggerEvent::DrillStarted
            | TriggerEvent::NodeEntered
            | TriggerEvent::ActionMissed
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::Manual => true,
        }
    }
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
