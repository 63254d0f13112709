//! Checks a command against the state and says which events it means. Never changes anything.

use super::check::{
    armed_for, filled, first_faults, gate_of, known, known_fault, open_fault, open_trigger,
    stands_for, sticks,
};
use super::clock::Gap;
use super::command::{Command, Deed, Refusal};
use super::event::{Event, EventKind};
use super::gate;
use super::pasted;
use super::script::Script;
use super::state::{FaultState, Phase, RunState};
use super::trigger::{self, Block, Verdict};
use crate::id::{EdgeId, EventId, NodeId, PersonId};
use crate::scenario::{EffectKind, NodeKind, Term};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// When a command is given, as the workbook's clock read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The wall clock.
    pub wall: DateTime<Utc>,
    /// Seconds of the drill clock.
    pub clock: u32,
    /// A gap that must be settled first.
    pub gap: Option<Gap>,
}

/// The longest single extension, in minutes.
const LONGEST_EXTENSION: u32 = 60;

/// The events `deed` means, or why it is refused. `new_id` names each event.
///
/// # Errors
/// A [`Refusal`] when the command does not fit the state; nothing is to be recorded then.
pub fn decide(
    state: &RunState,
    script: &Script,
    deed: &Deed,
    moment: Moment,
    new_id: &mut dyn FnMut() -> EventId,
) -> Result<Vec<Event>, Refusal> {
    allowed_now(state, &deed.command, moment)?;
    let clock = moment.clock.saturating_sub(deed.seconds_ago);
    let state = &state.at(script, moment.clock);
    let mut batch = Batch {
        moment,
        clock,
        who: deed.who,
        events: Vec::new(),
        new_id,
    };
    batch.decide(state, script, &deed.command)?;
    Ok(batch.events)
}

fn allowed_now(state: &RunState, command: &Command, moment: Moment) -> Result<(), Refusal> {
    let needs = needs(command);
    match state.phase {
        Phase::Over => return Err(Refusal::Over),
        Phase::Ready if needs != Needs::Nothing => return Err(Refusal::NotStarted),
        Phase::Running | Phase::Monitoring | Phase::Resolved
            if matches!(command, Command::Start { .. }) =>
        {
            return Err(Refusal::AlreadyStarted);
        }
        Phase::Ready | Phase::Running | Phase::Monitoring | Phase::Resolved => {}
    }
    match (moment.gap, command) {
        (Some(_), Command::SettleClock { .. }) => return Ok(()),
        (Some(_), _) => return Err(Refusal::ClockUnsettled),
        (None, Command::SettleClock { .. }) => return Err(Refusal::NoGap),
        (None, _) => {}
    }
    if state.is_paused() && needs == Needs::Clock {
        return Err(Refusal::Paused);
    }
    if !state.is_paused() && matches!(command, Command::Resume) {
        return Err(Refusal::NotPaused);
    }
    Ok(())
}

/// What a command asks for before it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Nothing: it may come before the start.
    Nothing,
    /// The start.
    Start,
    /// The start, and a clock that does not stand.
    Clock,
}

const fn needs(command: &Command) -> Needs {
    match command {
        Command::Start { .. }
        | Command::Attend { .. }
        | Command::Note { .. }
        | Command::NotesPasted { .. }
        | Command::ChangeDifficulty { .. } => Needs::Nothing,
        Command::Pause | Command::Fire { .. } | Command::Ask { .. } | Command::Hint { .. } => {
            Needs::Clock
        }
        Command::SetOff { .. }
        | Command::Mitigate { .. }
        | Command::Resolve { .. }
        | Command::Meet { .. }
        | Command::See { .. }
        | Command::Choose { .. }
        | Command::Rate { .. }
        | Command::Act { .. }
        | Command::Improvise { .. }
        | Command::Announce { .. }
        | Command::Mistake { .. }
        | Command::Monitor { .. }
        | Command::Notice { .. }
        | Command::Aftercare { .. }
        | Command::Hold { .. }
        | Command::Skip { .. }
        | Command::Resume
        | Command::SettleClock { .. }
        | Command::Extend { .. }
        | Command::Correct { .. }
        | Command::End { .. } => Needs::Start,
    }
}

struct Batch<'a> {
    moment: Moment,
    clock: u32,
    who: Option<PersonId>,
    events: Vec<Event>,
    new_id: &'a mut dyn FnMut() -> EventId,
}

impl Batch<'_> {
    /// Records `kind`; what comes after the first of a batch follows from it.
    fn push(&mut self, kind: EventKind) {
        let because = self.events.first().map(|first| first.id);
        self.push_because(because, kind);
    }

    /// Records `kind`, which can be taken back without the others of the batch.
    fn push_apart(&mut self, kind: EventKind) {
        self.push_because(None, kind);
    }

    fn push_because(&mut self, because: Option<EventId>, kind: EventKind) {
        let event = Event {
            id: (self.new_id)(),
            wall: self.moment.wall,
            recorded: self.moment.clock,
            clock: self.clock,
            who: self.who,
            because,
            kind,
        };
        self.events.push(event);
    }

    fn decide(
        &mut self,
        state: &RunState,
        script: &Script,
        command: &Command,
    ) -> Result<(), Refusal> {
        match command {
            Command::Start { despite } => {
                self.push(EventKind::Started {
                    despite: despite.clone(),
                });
                for fault in first_faults(script) {
                    self.push(EventKind::FaultSetOff { fault });
                }
            }
            Command::Attend {
                person,
                role,
                present,
            } => {
                self.push(EventKind::Attendance {
                    person: *person,
                    role: *role,
                    present: *present,
                });
            }
            Command::SetOff { fault } => {
                known_fault(script, fault)?;
                match state.fault_state(script, fault) {
                    FaultState::Latent | FaultState::Resolved => {
                        self.push(EventKind::FaultSetOff {
                            fault: fault.clone(),
                        });
                    }
                    FaultState::Masked | FaultState::Active | FaultState::Mitigated => {
                        return Err(Refusal::AlreadySetOff(fault.clone()));
                    }
                }
            }
            Command::Mitigate { fault } => {
                open_fault(state, script, fault)?;
                self.push(EventKind::FaultMitigated {
                    fault: fault.clone(),
                });
            }
            Command::Resolve { fault } => {
                open_fault(state, script, fault)?;
                if let Some(gate) = gate_of(state, script, fault) {
                    let missing = gate::missing(state, script, &gate);
                    return Err(Refusal::RepairedByGate {
                        fault: fault.clone(),
                        missing,
                    });
                }
                self.push(EventKind::FaultResolved {
                    fault: fault.clone(),
                });
            }
            Command::Meet { condition } => {
                if !script
                    .scenario
                    .conditions
                    .iter()
                    .any(|c| c.id == *condition)
                {
                    return Err(Refusal::Unknown(condition.to_string()));
                }
                self.push(EventKind::ConditionMet {
                    condition: condition.clone(),
                });
            }
            Command::See { node } => {
                known(script, node, |kind| matches!(kind, NodeKind::Symptom(_)))?;
                self.push(EventKind::SymptomSeen { node: node.clone() });
            }
            Command::Choose { edge } => {
                let known = script
                    .edge(edge)
                    .filter(|edge| matches!(edge.kind, crate::scenario::EdgeKind::Branch(_)));
                let branch = known.ok_or_else(|| Refusal::Unknown(edge.to_string()))?;
                self.push(EventKind::BranchChosen { edge: edge.clone() });
                if script.mistake(&branch.to).is_some() {
                    self.mistake(state, script, &branch.to);
                }
            }
            Command::Ask {
                node,
                persona,
                text,
            } => self.ask(state, script, node, persona, text)?,
            Command::Rate { inject, answer } => {
                if !state.questions.iter().any(|asked| asked.event == *inject) {
                    return Err(Refusal::Unknown(inject.to_string()));
                }
                self.push(EventKind::Answered {
                    inject: *inject,
                    answer: *answer,
                });
            }
            Command::Act { node, repaired } => self.act(state, script, node, *repaired)?,
            Command::Improvise { lane, text } => {
                self.push(EventKind::Improvised {
                    lane: *lane,
                    text: filled("text", text)?,
                });
            }
            Command::Announce {
                node,
                audience,
                text,
                states,
            } => {
                if let Some(node) = node {
                    known(script, node, |kind| matches!(kind, NodeKind::Action(_)))?;
                }
                self.push(EventKind::Announced {
                    node: node.clone(),
                    audience: audience.trim().to_owned(),
                    text: filled("text", text)?,
                    states: states
                        .iter()
                        .copied()
                        .collect::<BTreeSet<_>>()
                        .into_iter()
                        .collect(),
                });
            }
            Command::Mistake {
                node: Some(node), ..
            } => {
                known(script, node, |kind| matches!(kind, NodeKind::Mistake(_)))?;
                self.mistake(state, script, node);
            }
            Command::Mistake { node: None, text } => {
                self.push(EventKind::MistakeMade {
                    node: None,
                    text: filled("text", text)?,
                });
            }
            Command::Hint { node, text } => {
                let text = match node {
                    Some(node) => {
                        known(script, node, |kind| matches!(kind, NodeKind::Hint(_)))?;
                        text.trim().to_owned()
                    }
                    None => filled("text", text)?,
                };
                self.push(EventKind::HintGiven {
                    node: node.clone(),
                    text,
                });
            }
            Command::Monitor { node } => {
                let node = stands_for(state, script, node, |kind| {
                    matches!(kind, NodeKind::Monitoring(_))
                })?;
                self.push(EventKind::MonitoringStarted { node });
            }
            Command::Notice { node, fields } => self.notice(state, script, node, fields)?,
            Command::Aftercare {
                node,
                affected,
                care,
            } => {
                let node = stands_for(state, script, node, |kind| {
                    matches!(kind, NodeKind::Aftercare(_))
                })?;
                let affected = filled("affected", affected)?;
                self.push(EventKind::AftercareDone {
                    node,
                    affected,
                    care: care.trim().to_owned(),
                });
            }
            Command::Fire { edge } => self.fire(state, script, edge)?,
            Command::Hold { edge } => {
                open_trigger(state, edge)?;
                self.push(EventKind::TriggerHeld { edge: edge.clone() });
            }
            Command::Skip { edge } => {
                open_trigger(state, edge)?;
                self.push(EventKind::TriggerSkipped { edge: edge.clone() });
            }
            Command::Note { kind, text } => self.push(EventKind::Noted {
                kind: *kind,
                text: filled("text", text)?,
            }),
            Command::NotesPasted { text } => {
                for (kind, text) in pasted::notes(text)? {
                    self.push_apart(EventKind::Noted { kind, text });
                }
            }
            Command::Pause => self.push(EventKind::Paused),
            Command::Resume => self.push(EventKind::Resumed),
            Command::SettleClock { count } => {
                let gap = self.moment.gap.map_or(0, |gap| gap.seconds);
                let counted = if *count {
                    u32::try_from(gap).unwrap_or(0)
                } else {
                    0
                };
                self.moment.clock = self.moment.clock.saturating_add(counted);
                self.clock = self.moment.clock;
                self.push(EventKind::ClockSettled { counted });
            }
            Command::ChangeDifficulty { difficulty } => {
                self.push(EventKind::DifficultyChanged {
                    difficulty: *difficulty,
                });
            }
            Command::Extend { minutes } => {
                if !(1..=LONGEST_EXTENSION).contains(minutes) {
                    return Err(Refusal::ExtensionOutOfRange);
                }
                self.push(EventKind::Extended { minutes: *minutes });
            }
            Command::Correct { event } => {
                let found = state.log.iter().find(|e| e.id == *event);
                let found = found.ok_or_else(|| Refusal::Unknown(event.to_string()))?;
                if !found.kind.can_be_corrected()
                    || found.because.is_some_and(|cause| sticks(state, cause))
                {
                    return Err(Refusal::CannotBeCorrected);
                }
                if state.voided.contains(event) {
                    return Err(Refusal::AlreadyCorrected);
                }
                self.push(EventKind::Corrected { event: *event });
            }
            Command::End { outcome } => self.push(EventKind::Ended { outcome: *outcome }),
        }
        Ok(())
    }

    fn ask(
        &mut self,
        state: &RunState,
        script: &Script,
        node: &Option<NodeId>,
        persona: &Option<crate::id::PersonaId>,
        text: &str,
    ) -> Result<(), Refusal> {
        let (persona, prepared) = match node
            .as_ref()
            .map(|id| (id, script.node(id).map(|n| &n.kind)))
        {
            None => (persona.clone(), ""),
            Some((_, Some(NodeKind::Inject(inject)))) => {
                (inject.persona.clone(), inject.text.as_str())
            }
            Some((id, _)) => return Err(Refusal::Unknown(id.to_string())),
        };
        let said = if text.trim().is_empty() {
            prepared
        } else {
            text
        };
        let text = filled("text", said)?;
        if let Some(edge) = node
            .as_ref()
            .and_then(|node| armed_for(state, script, node))
        {
            self.push(EventKind::TriggerFired { edge });
        }
        self.push(EventKind::InjectFired {
            node: node.clone(),
            persona,
            text,
        });
        Ok(())
    }

    fn act(
        &mut self,
        state: &RunState,
        script: &Script,
        node: &NodeId,
        repaired: bool,
    ) -> Result<(), Refusal> {
        let action = script
            .action(node)
            .ok_or_else(|| Refusal::Unknown(node.to_string()))?;
        self.push(EventKind::ActionSeen { node: node.clone() });
        for effect in &action.effects {
            let is_open = matches!(
                state.fault_state(script, &effect.fault),
                FaultState::Masked | FaultState::Active | FaultState::Mitigated
            );
            let fault = effect.fault.clone();
            match effect.how {
                _ if !is_open || !repaired => {}
                EffectKind::Resolves => {
                    if action.takes_effect_after == 0 && gate_of(state, script, &fault).is_none() {
                        self.push(EventKind::FaultResolved { fault });
                    }
                }
                EffectKind::Mitigates => self.push(EventKind::FaultMitigated { fault }),
            }
        }
        Ok(())
    }

    fn mistake(&mut self, state: &RunState, script: &Script, node: &NodeId) {
        self.push(EventKind::MistakeMade {
            node: Some(node.clone()),
            text: String::new(),
        });
        let activates = script
            .mistake(node)
            .map(|mistake| mistake.activates.clone())
            .unwrap_or_default();
        for fault in activates {
            if matches!(
                state.fault_state(script, &fault),
                FaultState::Latent | FaultState::Resolved
            ) {
                self.push(EventKind::FaultSetOff { fault });
            }
        }
    }

    fn notice(
        &mut self,
        state: &RunState,
        script: &Script,
        node: &Option<NodeId>,
        fields: &[super::event::NoticeField],
    ) -> Result<(), Refusal> {
        let node = stands_for(state, script, node, |kind| {
            matches!(kind, NodeKind::Notice(_))
        })?;
        let known = node.as_ref().and_then(|id| script.node(id));
        let notice = known.and_then(|node| {
            let NodeKind::Notice(notice) = &node.kind else {
                return None;
            };
            Some(notice)
        });
        let allowed_when = notice
            .and_then(|notice| notice.allowed_when.clone())
            .map(Term::Gate);
        let roots = || {
            let episodes = script.scenario.episodes.iter().filter(|e| match known {
                Some(node) => e.id == node.episode,
                None => state.episodes.contains_key(&e.id),
            });
            episodes.filter_map(|e| e.root.clone()).collect()
        };
        let terms: Vec<Term> = allowed_when.map_or_else(roots, |gate| vec![gate]);
        if !terms.iter().all(|term| gate::holds(state, script, term)) {
            let missing = terms
                .iter()
                .flat_map(|term| gate::missing(state, script, term))
                .collect();
            return Err(Refusal::NoticeNotAllowed { missing });
        }
        for name in notice
            .map(|notice| notice.fields.as_slice())
            .unwrap_or_default()
        {
            let text = fields
                .iter()
                .find(|field| field.name == *name)
                .map_or("", |field| field.text.as_str());
            filled(name, text)?;
        }
        self.push(EventKind::NoticeGiven {
            node,
            fields: fields.to_vec(),
        });
        Ok(())
    }

    fn fire(&mut self, state: &RunState, script: &Script, id: &EdgeId) -> Result<(), Refusal> {
        let (edge, trigger) = script
            .trigger(id)
            .ok_or_else(|| Refusal::Unknown(id.to_string()))?;
        let open = state
            .armed
            .iter()
            .find(|armed| armed.edge == *id && armed.is_open());
        let since = match open {
            Some(armed) => armed.since,
            None if trigger.on != crate::scenario::TriggerEvent::Manual => {
                return Err(Refusal::NotArmed);
            }
            None if trigger::times(state, id) >= trigger.cap.unwrap_or(1) => {
                return Err(Refusal::Blocked(Block::CapReached));
            }
            None => self.clock,
        };
        match trigger::verdict(state, script, edge, trigger, since, self.moment.clock) {
            Verdict::Must | Verdict::May => {}
            Verdict::Blocked(block) => return Err(Refusal::Blocked(block)),
        }
        self.push(EventKind::TriggerFired { edge: id.clone() });
        let Some(target) = script.node(&edge.to) else {
            return Ok(());
        };
        if let NodeKind::Inject(inject) = &target.kind {
            self.push(EventKind::InjectFired {
                node: Some(target.id.clone()),
                persona: inject.persona.clone(),
                text: inject.text.clone(),
            });
        } else if let NodeKind::Hint(_) = &target.kind {
            self.push(EventKind::HintGiven {
                node: Some(target.id.clone()),
                text: String::new(),
            });
        }
        if target.is_flow() && !state.episodes.contains_key(&target.episode) {
            for fault in script.faults_of(&target.episode) {
                if state.fault_state(script, &fault) == FaultState::Latent {
                    self.push(EventKind::FaultSetOff { fault });
                }
            }
        }
        Ok(())
    }
}
