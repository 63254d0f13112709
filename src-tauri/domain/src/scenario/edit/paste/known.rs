//! What a pasted piece names, found in the scenario it is pasted into, or left out and counted.

use super::LeftOut;
use crate::id::*;
use crate::scenario::*;
use std::collections::HashMap;

/// What the elements a fragment names are called here. What is not listed is not here.
pub(super) struct Known {
    /// The pasted nodes, by the ids of those they are copies of.
    pub copies: HashMap<NodeId, NodeId>,
    /// What could not be brought along so far.
    pub left_out: LeftOut,
    personas: HashMap<PersonaId, PersonaId>,
    faults: HashMap<FaultId, FaultId>,
    nodes: Vec<NodeId>,
    gates: Vec<GateId>,
    episodes: Vec<EpisodeId>,
}

impl Known {
    /// In the scenario the piece was copied in every id still means what it meant.
    pub fn at_home(s: &Scenario) -> Self {
        let same = |id: &FaultId| (id.clone(), id.clone());
        Self {
            copies: HashMap::new(),
            left_out: LeftOut::default(),
            personas: s
                .personas
                .iter()
                .map(|p| (p.id.clone(), p.id.clone()))
                .collect(),
            faults: s.faults.iter().map(|f| same(&f.id)).collect(),
            nodes: s.nodes.iter().map(|n| n.id.clone()).collect(),
            gates: s.gates.iter().map(|g| g.id.clone()).collect(),
            episodes: s.episodes.iter().map(|e| e.id.clone()).collect(),
        }
    }

    /// In another scenario only what came along is known.
    pub fn elsewhere(
        personas: HashMap<PersonaId, PersonaId>,
        faults: HashMap<FaultId, FaultId>,
    ) -> Self {
        Self {
            copies: HashMap::new(),
            left_out: LeftOut::default(),
            personas,
            faults,
            nodes: Vec::new(),
            gates: Vec::new(),
            episodes: Vec::new(),
        }
    }

    /// Renames what a node names.
    pub fn rename(&mut self, kind: &mut NodeKind) {
        match kind {
            NodeKind::Symptom(symptom) => self.rename_faults(&mut symptom.reveals),
            NodeKind::Inject(inject) => {
                self.rename_faults(&mut inject.reveals);
                self.rename_persona(&mut inject.persona);
            }
            NodeKind::Decision(decision) => self.rename_persona(&mut decision.decided_by),
            NodeKind::Action(action) => action
                .effects
                .retain_mut(|effect| self.rename_fault(&mut effect.fault)),
            NodeKind::Mistake(mistake) => self.rename_faults(&mut mistake.activates),
            NodeKind::Hint(hint) => {
                hint.fault.take_if(|fault| !self.rename_fault(fault));
                self.rename_persona(&mut hint.persona);
            }
            NodeKind::Notice(notice) => {
                let gone = notice.allowed_when.take_if(|g| !self.gates.contains(g));
                self.left_out.gates += u32::from(gone.is_some());
            }
            NodeKind::Monitoring(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => {}
        }
    }

    /// Renames what a trigger names. False when what sets it off is not here.
    pub fn rename_trigger(&mut self, trigger: &mut Trigger) -> bool {
        let is_here = match &mut trigger.on {
            TriggerEvent::FaultResolved { fault } => self.faults.get(fault).is_some_and(|here| {
                here.clone_into(fault);
                true
            }),
            TriggerEvent::EpisodeStarted { episode }
            | TriggerEvent::EpisodeResolved { episode } => self.episodes.contains(episode),
            TriggerEvent::DrillStarted
            | TriggerEvent::NodeEntered
            | TriggerEvent::ActionMissed
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::Manual => true,
        };
        if !is_here {
            self.left_out.triggers += 1;
            return false;
        }
        let before = trigger.windows.len();
        trigger
            .windows
            .retain_mut(|window| self.rename_anchor(&mut window.anchor));
        let gone = before - trigger.windows.len();
        self.left_out.windows += u32::try_from(gone).unwrap_or(u32::MAX);
        true
    }

    fn rename_anchor(&self, anchor: &mut Anchor) -> bool {
        match anchor {
            Anchor::Event | Anchor::RootResolved => true,
            Anchor::FaultResolved { fault } => self.faults.get(fault).is_some_and(|here| {
                here.clone_into(fault);
                true
            }),
            Anchor::NodeEntered { node } => match self.copies.get(node) {
                Some(copy) => {
                    copy.clone_into(node);
                    true
                }
                None => self.nodes.contains(node),
            },
        }
    }

    fn rename_faults(&mut self, faults: &mut Vec<FaultId>) {
        faults.retain_mut(|fault| self.rename_fault(fault));
    }

    fn rename_fault(&mut self, fault: &mut FaultId) -> bool {
        match self.faults.get(fault) {
            Some(here) => {
                here.clone_into(fault);
                true
            }
            None => {
                self.left_out.faults += 1;
                false
            }
        }
    }

    fn rename_persona(&mut self, persona: &mut Option<PersonaId>) {
        let Some(named) = persona else { return };
        match self.personas.get(named) {
            Some(here) => here.clone_into(named),
            None => {
                self.left_out.personas += 1;
                *persona = None;
            }
        }
    }
}
