//! Pasting a copied piece of the graph, also into another scenario. What its nodes and triggers name
//! is looked up in `known`.

mod known;

use super::connect::{fitting, is_flow, link};
use super::dispatch::{NewId, Outcome};
use super::fault_logic::done;
use super::{EditRefusal, ElementKind, Label, fault_logic, nodes};
use crate::id::*;
use crate::scenario::*;
use known::Known;
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
    /// Whether it was copied in this very scenario, so that the ids it names still hold.
    #[serde(default)]
    pub is_at_home: bool,
}

/// What a pasted piece named and could not bring along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct LeftOut {
    /// Triggers set off by what is not here.
    pub triggers: u32,
    /// Windows of triggers that look at a moment that is not here.
    pub windows: u32,
    /// Gates that allow a notice.
    pub gates: u32,
    /// Mentions of faults.
    pub faults: u32,
    /// Mentions of speakers.
    pub personas: u32,
}

impl LeftOut {
    /// Whether everything came along.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// What several pastes left out.
    pub(super) fn sum(all: impl Iterator<Item = Self>) -> Self {
        all.fold(Self::default(), |a, b| Self {
            triggers: a.triggers + b.triggers,
            windows: a.windows + b.windows,
            gates: a.gates + b.gates,
            faults: a.faults + b.faults,
            personas: a.personas + b.personas,
        })
    }
}

/// Pastes under new ids. At home what the piece names is kept where it is still there. Elsewhere the
/// personas and faults that come along are taken for those of the same kind or name, else added, and
/// an id that means something else here is never taken for it. What is left out is counted.
pub(super) fn paste(
    s: &mut Scenario,
    fragment: &Fragment,
    episode: Option<&EpisodeId>,
    below: Option<&NodeId>,
    new_id: NewId,
) -> Outcome {
    let first = fragment.nodes.first().ok_or(EditRefusal::NothingToDo)?;
    let episode = fault_logic::episode_for(s, episode, new_id)?;
    let mut known = if fragment.is_at_home {
        Known::at_home(s)
    } else {
        Known::elsewhere(
            personas(s, &fragment.personas, new_id),
            faults(s, &fragment.faults, new_id),
        )
    };
    for node in &fragment.nodes {
        let mut copy = node.clone();
        copy.id = NodeId(new_id("n"));
        copy.episode = episode.clone();
        copy.pin = None;
        known.rename(&mut copy.kind);
        nodes::check_kind(s, &copy.kind)?;
        known.copies.insert(node.id.clone(), copy.id.clone());
        s.nodes.push(copy);
    }
    let names = known.copies.clone();
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
            && !known.rename_trigger(trigger)
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
    applied.left_out = known.left_out;
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
