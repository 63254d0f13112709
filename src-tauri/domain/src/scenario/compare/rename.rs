//! A scenario under other ids: every element and everything that refers to it.

use crate::id::*;
use crate::scenario::edit::ElementKind;
use crate::scenario::*;
use std::collections::HashMap;

/// New ids by kind and old id. What is not listed keeps its id.
pub(super) type Renames = HashMap<(ElementKind, String), String>;

/// Gives everything in `s` its new id.
pub(super) fn rename(s: &mut Scenario, to: &Renames) {
    let r = Renamer { to };
    for candidate in &mut s.candidates {
        r.candidate(&mut candidate.id);
    }
    for fault in &mut s.faults {
        r.fault(&mut fault.id);
        if let Some(candidate) = &mut fault.candidate {
            r.candidate(candidate);
        }
        if let Some(gate) = &mut fault.repaired_when {
            r.gate(gate);
        }
        fault.masks.iter_mut().for_each(|id| r.fault(id));
    }
    for condition in &mut s.conditions {
        r.condition(&mut condition.id);
        match &mut condition.met_when {
            MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => r.node(node),
            MetWhen::ByHand => {}
        }
    }
    for gate in &mut s.gates {
        r.gate(&mut gate.id);
        gate.inputs.iter_mut().for_each(|term| r.term(term));
    }
    for episode in &mut s.episodes {
        r.episode(&mut episode.id);
        if let Some(root) = &mut episode.root {
            r.term(root);
        }
    }
    for persona in &mut s.personas {
        r.persona(&mut persona.id);
    }
    for node in &mut s.nodes {
        r.node(&mut node.id);
        r.episode(&mut node.episode);
        r.kind(&mut node.kind);
    }
    for edge in &mut s.edges {
        r.edge(&mut edge.id);
        if let Some(from) = &mut edge.from {
            r.node(from);
        }
        r.node(&mut edge.to);
        if let EdgeKind::Trigger(trigger) = &mut edge.kind {
            r.trigger(trigger);
        }
    }
}

struct Renamer<'a> {
    to: &'a Renames,
}

macro_rules! renames {
    ($($name:ident: $id:ident = $kind:ident),*) => {$(
        fn $name(&self, id: &mut $id) {
            if let Some(new) = self.to.get(&(ElementKind::$kind, id.0.clone())) {
                id.0.clone_from(new);
            }
        }
    )*};
}

impl Renamer<'_> {
    renames!(
        candidate: CandidateId = Candidate,
        fault: FaultId = Fault,
        condition: ConditionId = Condition,
        gate: GateId = Gate,
        episode: EpisodeId = Episode,
        persona: PersonaId = Persona,
        node: NodeId = Node,
        edge: EdgeId = Edge
    );

    fn term(&self, term: &mut Term) {
        match term {
            Term::Fault(id) => self.fault(id),
            Term::Condition(id) => self.condition(id),
            Term::Gate(id) => self.gate(id),
        }
    }

    fn kind(&self, kind: &mut NodeKind) {
        match kind {
            NodeKind::Symptom(symptom) => symptom.reveals.iter_mut().for_each(|id| self.fault(id)),
            NodeKind::Inject(inject) => {
                inject.reveals.iter_mut().for_each(|id| self.fault(id));
                inject.persona.iter_mut().for_each(|id| self.persona(id));
            }
            NodeKind::Decision(decision) => {
                decision
                    .decided_by
                    .iter_mut()
                    .for_each(|id| self.persona(id));
            }
            NodeKind::Action(action) => {
                action
                    .effects
                    .iter_mut()
                    .for_each(|effect| self.fault(&mut effect.fault));
            }
            NodeKind::Mistake(mistake) => {
                mistake.activates.iter_mut().for_each(|id| self.fault(id));
            }
            NodeKind::Hint(hint) => {
                hint.fault.iter_mut().for_each(|id| self.fault(id));
                hint.persona.iter_mut().for_each(|id| self.persona(id));
            }
            NodeKind::Notice(notice) => {
                notice.allowed_when.iter_mut().for_each(|id| self.gate(id));
            }
            NodeKind::Monitoring(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => {}
        }
    }

    fn trigger(&self, trigger: &mut Trigger) {
        match &mut trigger.on {
            TriggerEvent::EpisodeStarted { episode }
            | TriggerEvent::EpisodeResolved { episode } => {
                self.episode(episode);
            }
            TriggerEvent::FaultResolved { fault } => self.fault(fault),
            TriggerEvent::DrillStarted
            | TriggerEvent::NodeEntered
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::ActionMissed
            | TriggerEvent::Manual => {}
        }
        for window in &mut trigger.windows {
            match &mut window.anchor {
                Anchor::FaultResolved { fault } => self.fault(fault),
                Anchor::NodeEntered { node } => self.node(node),
                Anchor::Event | Anchor::RootResolved => {}
            }
        }
    }
}
