//! Edits of nodes. A new node is linked so that the flow stays whole: a step slips into its chain, a
//! wrong branch rejoins at the default one, anything else leads on to the notice or the ending.

use super::connect::{self, fitting, link, node, reaches};
use super::dispatch::{NewId, Outcome, check_minutes, check_number, text_of};
use super::fault_logic::done;
use super::{EditRefusal, ElementKind, fault_logic};
use crate::id::*;
use crate::scenario::*;

/// Where a new node goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "camelCase")]
pub enum Place {
    /// As what follows a node; below a decision, as a further branch.
    Below {
        /// Which node.
        node: NodeId,
    },
    /// Beside a node, under the same parent.
    Sibling {
        /// Which node.
        node: NodeId,
    },
    /// At the side of a node: set going when the node is entered, or a hint or note belonging to it.
    Side {
        /// Which node.
        node: NodeId,
    },
    /// At the side of an action: set going when it was not done by its time.
    Late {
        /// Which action.
        node: NodeId,
    },
    /// Anywhere in an episode.
    Free {
        /// Which episode; where none is named, the last one, or a first one made with the node.
        #[serde(default)]
        #[ts(optional)]
        episode: Option<EpisodeId>,
    },
}

pub(super) fn add(
    s: &mut Scenario,
    place: &Place,
    title: &str,
    kind: &NodeKind,
    new_id: NewId,
) -> Outcome {
    check_kind(s, kind)?;
    let title = text_of(title.trim())?;
    let episode = match place {
        Place::Below { node: at }
        | Place::Sibling { node: at }
        | Place::Side { node: at }
        | Place::Late { node: at } => node(s, at)?.episode.clone(),
        Place::Free { episode } => fault_logic::episode_for(s, episode.as_ref(), new_id)?,
    };
    let id = make(s, episode, title, kind.clone(), new_id);
    match place {
        Place::Below { node: at } => below(s, at, &id, kind, new_id)?,
        Place::Sibling { node: at } => sibling(s, at, &id, kind, new_id)?,
        Place::Side { node: at } => side(s, at, &id, kind, new_id),
        Place::Late { node: at } => {
            call(s, at, &id, TriggerEvent::ActionMissed, new_id);
        }
        Place::Free { .. } => lead_on(s, &id, new_id),
    }
    done("edit-add-node", title, ElementKind::Node, &id)
}

/// Appends a node without edges.
pub(super) fn make(
    s: &mut Scenario,
    episode: EpisodeId,
    title: &str,
    kind: NodeKind,
    new_id: NewId,
) -> NodeId {
    let id = NodeId(new_id("n"));
    s.nodes.push(Node {
        id: id.clone(),
        episode,
        title: title.to_owned(),
        details: String::new(),
        minutes: Default::default(),
        minutes_at: Vec::new(),
        difficulties: Vec::new(),
        pin: None,
        kind,
        extra: Extra::new(),
    });
    id
}

/// Links `new` below `at`.
pub(super) fn below(
    s: &mut Scenario,
    at: &NodeId,
    new: &NodeId,
    kind: &NodeKind,
    new_id: NewId,
) -> Result<(), EditRefusal> {
    let parent = &node(s, at)?.kind;
    if matches!(kind, NodeKind::Hint(_) | NodeKind::Note) {
        side(s, at, new, kind, new_id);
        return Ok(());
    }
    if matches!(parent, NodeKind::Ending(_)) {
        return Err(EditRefusal::AfterEnding);
    }
    if matches!(parent, NodeKind::Decision(_)) {
        branch_out(s, at, new, new_id);
        return Ok(());
    }
    let mut following = s
        .edges
        .iter_mut()
        .filter(|e| e.from.as_ref() == Some(at) && connect::is_flow(&e.kind));
    let only = following.next();
    let is_only = following.next().is_none();
    match only {
        Some(edge) if is_only && !matches!(kind, NodeKind::Ending(_)) => {
            let target = std::mem::replace(&mut edge.to, new.clone());
            let bound = edge.loop_at_most.take();
            let out = fitting(s, new, &EdgeKind::Then);
            link(s, Some(new), &target, out, new_id);
            if let Some(edge) = s.edges.last_mut() {
                edge.loop_at_most = bound;
            }
        }
        Some(_) | None => {
            link(s, Some(at), new, EdgeKind::Then, new_id);
            lead_on(s, new, new_id);
        }
    }
    Ok(())
}

/// A further branch: it rejoins at the default branch's first node.
fn branch_out(s: &mut Scenario, decision: &NodeId, new: &NodeId, new_id: NewId) {
    let rejoin = s
        .edges
        .iter()
        .find(|e| {
            e.from.as_ref() == Some(decision) && matches!(&e.kind, EdgeKind::Branch(b) if b.default)
        })
        .map(|e| e.to.clone());
    let out = fitting(s, decision, &EdgeKind::Then);
    link(s, Some(decision), new, out, new_id);
    match rejoin {
        Some(target) if may_follow(s, new) => {
            let on = fitting(s, new, &EdgeKind::Then);
            link(s, Some(new), &target, on, new_id);
        }
        Some(_) | None => lead_on(s, new, new_id),
    }
}

fn may_follow(s: &Scenario, id: &NodeId) -> bool {
    !s.nodes
        .iter()
        .any(|n| n.id == *id && matches!(n.kind, NodeKind::Ending(_)))
}

fn sibling(
    s: &mut Scenario,
    at: &NodeId,
    new: &NodeId,
    kind: &NodeKind,
    new_id: NewId,
) -> Result<(), EditRefusal> {
    let incoming = s
        .edges
        .iter()
        .filter(|e| e.to == *at && e.kind != EdgeKind::HintFor);
    let parent = incoming
        .clone()
        .find(|e| e.primary)
        .or_else(|| incoming.clone().next())
        .map(|e| (e.from.clone(), e.kind.clone()));
    match (parent, kind) {
        (Some((Some(from), _)), NodeKind::Hint(_) | NodeKind::Note) => {
            side(s, &from, new, kind, new_id)
        }
        (None | Some((None, _)), NodeKind::Hint(_) | NodeKind::Note) => {
            side(s, at, new, kind, new_id)
        }
        (Some((Some(from), EdgeKind::Branch(_))), _) => branch_out(s, &from, new, new_id),
        (Some((Some(from), EdgeKind::Then)), _) => {
            link(s, Some(&from), new, EdgeKind::Then, new_id);
            join_after(s, at, new, new_id);
        }
        (Some((from, edge @ (EdgeKind::Trigger(_) | EdgeKind::Contains))), _) => {
            link(s, from.as_ref(), new, edge, new_id);
            lead_on(s, new, new_id);
        }
        (Some((_, EdgeKind::HintFor | EdgeKind::Then | EdgeKind::Branch(_))) | None, _) => {
            lead_on(s, new, new_id)
        }
    }
    Ok(())
}

/// Leads `new` to what follows `like`, or on.
fn join_after(s: &mut Scenario, like: &NodeId, new: &NodeId, new_id: NewId) {
    let target = s
        .edges
        .iter()
        .find(|e| e.from.as_ref() == Some(like) && e.kind == EdgeKind::Then)
        .map(|e| e.to.clone());
    match target {
        Some(target) if may_follow(s, new) => {
            let on = fitting(s, new, &EdgeKind::Then);
            link(s, Some(new), &target, on, new_id);
        }
        Some(_) | None => lead_on(s, new, new_id),
    }
}

fn side(s: &mut Scenario, at: &NodeId, new: &NodeId, kind: &NodeKind, new_id: NewId) {
    match kind {
        NodeKind::Hint(_) => {
            link(s, Some(new), at, EdgeKind::HintFor, new_id);
        }
        NodeKind::Note => {
            link(s, Some(at), new, EdgeKind::Contains, new_id);
        }
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_) => call(s, at, new, TriggerEvent::NodeEntered, new_id),
    }
}

/// Sets `new` going by what happens at `at`.
fn call(s: &mut Scenario, at: &NodeId, new: &NodeId, on: TriggerEvent, new_id: NewId) {
    link(s, Some(at), new, EdgeKind::Trigger(Trigger::on(on)), new_id);
    lead_on(s, new, new_id);
}

/// A flow node without a way on is led to the episode's notice, or else to its ending.
pub(super) fn lead_on(s: &mut Scenario, id: &NodeId, new_id: NewId) {
    let Some(start) = s.nodes.iter().find(|n| n.id == *id) else {
        return;
    };
    let anytime = matches!(&start.kind, NodeKind::Mistake(m) if m.anytime);
    if !start.is_flow() || anytime {
        return;
    }
    let late = matches!(start.kind, NodeKind::Notice(_) | NodeKind::Aftercare(_));
    let here = |n: &&Node| n.episode == start.episode && n.id != *id;
    let notice = s
        .nodes
        .iter()
        .filter(here)
        .find(|n| !late && matches!(n.kind, NodeKind::Notice(_)));
    let ending = s
        .nodes
        .iter()
        .filter(here)
        .find(|n| matches!(n.kind, NodeKind::Ending(_)));
    let target = [notice, ending]
        .into_iter()
        .flatten()
        .map(|n| n.id.clone())
        .find(|target| !reaches(s, target, id));
    if let Some(target) = target {
        let on = fitting(s, id, &EdgeKind::Then);
        link(s, Some(id), &target, on, new_id);
    }
}

pub(super) fn insert_on_edge(
    s: &mut Scenario,
    edge: &EdgeId,
    title: &str,
    kind: &NodeKind,
    new_id: NewId,
) -> Outcome {
    check_kind(s, kind)?;
    let title = text_of(title.trim())?;
    let at = connect::position(s, edge)?;
    match (&s.edges[at].kind, kind) {
        (_, NodeKind::Ending(_)) => return Err(EditRefusal::AfterEnding),
        (EdgeKind::HintFor | EdgeKind::Contains, _) => return Err(EditRefusal::NothingToDo),
        (EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_), _) => {}
    }
    let episode = node(s, &s.edges[at].to)?.episode.clone();
    let id = make(s, episode, title, kind.clone(), new_id);
    let target = std::mem::replace(&mut s.edges[at].to, id.clone());
    let bound = s.edges[at].loop_at_most.take();
    let out = fitting(s, &id, &EdgeKind::Then);
    link(s, Some(&id), &target, out, new_id);
    if let Some(edge) = s.edges.last_mut() {
        edge.loop_at_most = bound;
    }
    done("edit-insert-node", title, ElementKind::Node, &id)
}

pub(super) fn rename(s: &mut Scenario, id: &NodeId, title: &str) -> Outcome {
    let mut changed = node(s, id)?.clone();
    text_of(title.trim())?.clone_into(&mut changed.title);
    update(s, &changed, "edit-rename-node")
}

pub(super) fn set_kind(s: &mut Scenario, id: &NodeId, kind: &NodeKind) -> Outcome {
    let mut changed = node(s, id)?.clone();
    changed.kind = kind.clone();
    update(s, &changed, "edit-update-node")
}

pub(super) fn update(s: &mut Scenario, changed: &Node, key: &str) -> Outcome {
    text_of(&changed.title)?;
    text_of(&changed.details)?;
    check_kind(s, &changed.kind)?;
    let times =
        std::iter::once(changed.minutes).chain(changed.minutes_at.iter().map(|m| m.minutes));
    times.into_iter().try_for_each(check_minutes)?;
    for (at, minutes) in changed.minutes_at.iter().enumerate() {
        if changed.minutes_at[..at]
            .iter()
            .any(|m| m.difficulty == minutes.difficulty)
        {
            return Err(EditRefusal::DifficultyTwice);
        }
    }
    if !s.episodes.iter().any(|e| e.id == changed.episode) {
        return Err(EditRefusal::missing(ElementKind::Episode, &changed.episode));
    }
    let at = s.nodes.iter().position(|n| n.id == changed.id);
    let at = at.ok_or_else(|| EditRefusal::missing(ElementKind::Node, &changed.id))?;
    let has_way_on = s
        .edges
        .iter()
        .any(|e| e.from.as_ref() == Some(&changed.id) && connect::is_flow(&e.kind));
    if matches!(changed.kind, NodeKind::Ending(_)) && has_way_on {
        return Err(EditRefusal::AfterEnding);
    }
    let was_decision = matches!(s.nodes[at].kind, NodeKind::Decision(_));
    let is_decision = matches!(changed.kind, NodeKind::Decision(_));
    s.nodes[at] = changed.clone();
    if was_decision != is_decision {
        turn_edges(s, &changed.id, is_decision);
    }
    let title = if changed.title.is_empty() {
        words_of(&changed.kind)
    } else {
        &changed.title
    };
    done(key, title, ElementKind::Node, &changed.id)
}

fn words_of(kind: &NodeKind) -> &str {
    match kind {
        NodeKind::Inject(inject) => &inject.text,
        NodeKind::Hint(hint) => &hint.text,
        NodeKind::Symptom(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => "",
    }
}

/// Turns what leaves a node into branches, or branches into plain edges.
fn turn_edges(s: &mut Scenario, id: &NodeId, is_decision: bool) {
    for edge in s.edges.iter_mut().filter(|e| e.from.as_ref() == Some(id)) {
        if is_decision && edge.kind == EdgeKind::Then {
            edge.kind = EdgeKind::Branch(Branch::default());
        } else if !is_decision && matches!(edge.kind, EdgeKind::Branch(_)) {
            edge.kind = EdgeKind::Then;
        }
    }
    if is_decision {
        connect::keep_one_default(s, Some(id), None);
    }
}

pub(super) fn pin(s: &mut Scenario, id: &NodeId, at: Option<Point>) -> Outcome {
    let found = s.nodes.iter_mut().find(|n| n.id == *id);
    let found = found.ok_or_else(|| EditRefusal::missing(ElementKind::Node, id))?;
    found.pin = at;
    let key = if at.is_some() {
        "edit-pin"
    } else {
        "edit-unpin"
    };
    done(key, &found.title, ElementKind::Node, id)
}

/// Refuses ids that a node's kind names and that are not there, and texts that are too long.
pub(super) fn check_kind(s: &Scenario, kind: &NodeKind) -> Result<(), EditRefusal> {
    let fault = |id: &FaultId| {
        s.faults
            .iter()
            .any(|f| f.id == *id)
            .then_some(())
            .ok_or_else(|| EditRefusal::missing(ElementKind::Fault, id))
    };
    let persona = |id: &Option<PersonaId>| match id {
        Some(id) if !s.personas.iter().any(|p| p.id == *id) => {
            Err(EditRefusal::missing(ElementKind::Persona, id))
        }
        Some(_) | None => Ok(()),
    };
    match kind {
        NodeKind::Symptom(symptom) => symptom.reveals.iter().try_for_each(fault),
        NodeKind::Inject(inject) => {
            text_of(&inject.text)?;
            persona(&inject.persona)?;
            inject.reveals.iter().try_for_each(fault)
        }
        NodeKind::Decision(decision) => persona(&decision.decided_by),
        NodeKind::Action(action) => {
            check_number(action.takes_effect_after)?;
            check_number(action.expected_by.unwrap_or(0))?;
            action.effects.iter().map(|e| &e.fault).try_for_each(fault)
        }
        NodeKind::Mistake(mistake) => mistake.activates.iter().try_for_each(fault),
        NodeKind::Hint(hint) => {
            text_of(&hint.text)?;
            persona(&hint.persona)?;
            hint.fault.iter().try_for_each(fault)
        }
        NodeKind::Notice(notice) => match &notice.allowed_when {
            Some(gate) if !s.gates.iter().any(|g| g.id == *gate) => {
                Err(EditRefusal::missing(ElementKind::Gate, gate))
            }
            Some(_) | None => Ok(()),
        },
        NodeKind::Monitoring(_) | NodeKind::Aftercare(_) | NodeKind::Ending(_) | NodeKind::Note => {
            Ok(())
        }
    }
}
