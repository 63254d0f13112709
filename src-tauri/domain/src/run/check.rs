//! What a command may take for granted: that things exist, are open, are filled in.

use super::command::Refusal;
use super::event::EventKind;
use super::script::Script;
use super::state::{FaultState, RunState};
use super::trigger::{self, Verdict};
use crate::id::{EdgeId, EventId, FaultId, NodeId};
use crate::scenario::{NodeKind, Term};
use std::collections::BTreeSet;

/// Whether an event that may not be taken back caused what is to be corrected.
pub(super) fn sticks(state: &RunState, cause: EventId) -> bool {
    state
        .log
        .iter()
        .any(|event| event.id == cause && matches!(event.kind, EventKind::Ended { .. }))
}

/// The armed trigger that waited to make this stand-in speak, unless something blocks it.
pub(super) fn armed_for(state: &RunState, script: &Script, node: &NodeId) -> Option<EdgeId> {
    let open = state.armed.iter().filter(|armed| armed.is_open());
    let mut due = open.filter_map(|armed| Some((armed, script.trigger(&armed.edge)?)));
    let (armed, _) = due.find(|(armed, (edge, trigger))| {
        edge.to == *node
            && !matches!(
                trigger::verdict(state, script, edge, trigger, armed.since, state.judged),
                Verdict::Blocked(_)
            )
    })?;
    Some(armed.edge.clone())
}

pub(super) fn first_faults(script: &Script) -> BTreeSet<FaultId> {
    let mut episodes: BTreeSet<_> = script.entries().map(|node| &node.episode).collect();
    if episodes.is_empty() {
        episodes.extend(script.scenario.episodes.first().map(|episode| &episode.id));
    }
    episodes
        .into_iter()
        .flat_map(|episode| script.faults_of(episode))
        .collect()
}

pub(super) fn gate_of(state: &RunState, script: &Script, fault: &FaultId) -> Option<Term> {
    let reopened = state.faults.get(fault).is_some_and(|run| run.reopened);
    script
        .fault(fault)?
        .repaired_when
        .clone()
        .filter(|_| !reopened)
        .map(Term::Gate)
}

pub(super) fn known_fault(script: &Script, fault: &FaultId) -> Result<(), Refusal> {
    script
        .fault(fault)
        .map(|_| ())
        .ok_or_else(|| Refusal::Unknown(fault.to_string()))
}

pub(super) fn open_fault(
    state: &RunState,
    script: &Script,
    fault: &FaultId,
) -> Result<(), Refusal> {
    known_fault(script, fault)?;
    match state.fault_state(script, fault) {
        FaultState::Masked | FaultState::Active | FaultState::Mitigated => Ok(()),
        FaultState::Latent | FaultState::Resolved => Err(Refusal::NotOpen(fault.clone())),
    }
}

pub(super) fn open_trigger(state: &RunState, edge: &EdgeId) -> Result<(), Refusal> {
    let is_open = state
        .armed
        .iter()
        .any(|armed| armed.edge == *edge && armed.is_open());
    is_open.then_some(()).ok_or(Refusal::NotArmed)
}

pub(super) fn known(
    script: &Script,
    id: &NodeId,
    fits: impl Fn(&NodeKind) -> bool,
) -> Result<(), Refusal> {
    let fits = script.node(id).is_some_and(|node| fits(&node.kind));
    fits.then_some(())
        .ok_or_else(|| Refusal::Unknown(id.to_string()))
}

/// The node named, or else the active one of that kind.
pub(super) fn stands_for(
    state: &RunState,
    script: &Script,
    named: &Option<NodeId>,
    fits: impl Fn(&NodeKind) -> bool,
) -> Result<Option<NodeId>, Refusal> {
    if let Some(id) = named {
        known(script, id, fits)?;
        return Ok(Some(id.clone()));
    }
    Ok(state
        .active
        .iter()
        .find(|id| script.node(id).is_some_and(|node| fits(&node.kind)))
        .cloned())
}

pub(super) fn filled(field: &str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        Err(Refusal::Empty(field.to_owned()))
    } else {
        Ok(text.to_owned())
    }
}
