//! The fold: one event after another is taken in. Nothing is set off here on its own; triggers are
//! only armed.

use super::clock::DrillClock;
use super::event::{Answer, Event, EventKind, Stated};
use super::flow::{Happening, Step};
use super::gate;
use super::script::Script;
use super::state::{
    Announced, Asked, GRAVE_MINUTES, HintGiven, LaneDeed, MistakeMade, PendingEffect, Phase,
    RunState,
};
use super::trigger::{self, ArmedState};
use crate::id::{EventId, FaultId, NodeId};
use crate::record::NoteKind;
use crate::scenario::{Difficulty, EdgeKind, EffectKind, Lane};
use std::collections::BTreeSet;

impl RunState {
    /// The state after `events`, from scratch.
    #[must_use]
    pub fn replay(script: &Script, difficulty: Difficulty, events: &[Event]) -> Self {
        let mut state = Self {
            first: difficulty,
            difficulty,
            time_box: script.scenario.head.time_box,
            voided: voided(events),
            ..Self::default()
        };
        for event in events {
            state.take(script, event);
        }
        state
    }

    /// Takes in one more event. The same as replaying the longer list from scratch.
    pub fn apply(&mut self, script: &Script, event: Event) {
        if matches!(event.kind, EventKind::Corrected { .. }) {
            let mut log = std::mem::take(&mut self.log);
            log.push(event);
            *self = Self::replay(script, self.first, &log);
        } else {
            self.take(script, &event);
        }
    }

    /// The state at a later second of the drill clock: deadlines passed meanwhile are judged.
    #[must_use]
    pub fn at(&self, script: &Script, clock: u32) -> Self {
        let mut state = self.clone();
        state.judge(script, clock);
        state
    }

    fn take(&mut self, script: &Script, event: &Event) {
        self.judge(script, event.recorded);
        if self.phase != Phase::Over {
            let counts = !self.voided.contains(&event.id);
            let seconds = event.recorded.max(self.clock.seconds);
            self.clock = DrillClock {
                wall: Some(event.wall),
                seconds,
                runs: self.clock.runs,
            };
            if counts {
                let mut step = Step::new(script, event.clock);
                self.step(&mut step, event);
                self.finish_step(step);
            }
        }
        self.log.push(event.clone());
    }

    fn finish_step(&mut self, mut step: Step) {
        gate::settle(self, &mut step);
        trigger::arm(self, &step);
    }

    /// Derives the actions missed up to `clock`.
    fn judge(&mut self, script: &Script, clock: u32) {
        if clock <= self.judged || matches!(self.phase, Phase::Ready | Phase::Over) {
            return;
        }
        let mut due: Vec<(u32, &NodeId)> = script
            .scenario
            .nodes
            .iter()
            .filter_map(|node| {
                let deadline = script.action(&node.id)?.expected_by?.saturating_mul(60);
                let open = deadline >= self.judged && deadline < clock && !self.is_done(&node.id);
                let used = self.episodes.contains_key(&node.episode)
                    && node.is_used_at(self.difficulty_of(node));
                (open && used).then_some((deadline, &node.id))
            })
            .collect();
        self.judged = clock;
        if due.is_empty() {
            return;
        }
        due.sort_unstable();
        let ahead = self.ahead(script);
        for (deadline, node) in due {
            if ahead.contains(node) && self.missed.insert(node.clone(), deadline).is_none() {
                let mut step = Step::new(script, deadline);
                step.happened(Happening::ActionMissed(node.clone()));
                self.finish_step(step);
            }
        }
    }

    /// Nodes the team can still come to: from the active ones on, and those no flow edge leads to.
    pub(super) fn ahead<'s>(&self, script: &Script<'s>) -> BTreeSet<&'s NodeId> {
        let free = script
            .scenario
            .nodes
            .iter()
            .map(|node| &node.id)
            .filter(|id| {
                !script
                    .entering(id)
                    .iter()
                    .any(|edge| matches!(edge.kind, EdgeKind::Then | EdgeKind::Branch(_)))
            });
        let active = self
            .active
            .iter()
            .filter_map(|id| script.node(id))
            .map(|node| &node.id);
        let mut open: Vec<&NodeId> = active.chain(free.filter(|id| !self.is_done(id))).collect();
        let mut ahead = BTreeSet::new();
        while let Some(id) = open.pop() {
            if ahead.insert(id) {
                open.extend(
                    script
                        .leaving(id)
                        .iter()
                        .filter_map(|edge| match edge.kind {
                            EdgeKind::Then | EdgeKind::Branch(_) => Some(&edge.to),
                            EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => None,
                        }),
                );
            }
        }
        ahead
    }

    fn step(&mut self, step: &mut Step, event: &Event) {
        if self.phase == Phase::Ready {
            match &event.kind {
                EventKind::Started { .. } => self.start(step),
                EventKind::Attendance {
                    person,
                    role,
                    present,
                } => {
                    self.present.insert(*person, (*role, *present));
                }
                EventKind::Noted { kind, .. } => self.count_note(*kind),
                EventKind::DifficultyChanged { difficulty } => self.difficulty = *difficulty,
                EventKind::FaultSetOff { .. }
                | EventKind::FaultMitigated { .. }
                | EventKind::FaultResolved { .. }
                | EventKind::ConditionMet { .. }
                | EventKind::SymptomSeen { .. }
                | EventKind::BranchChosen { .. }
                | EventKind::InjectFired { .. }
                | EventKind::Answered { .. }
                | EventKind::ActionSeen { .. }
                | EventKind::Improvised { .. }
                | EventKind::Announced { .. }
                | EventKind::MistakeMade { .. }
                | EventKind::HintGiven { .. }
                | EventKind::MonitoringStarted { .. }
                | EventKind::NoticeGiven { .. }
                | EventKind::AftercareDone { .. }
                | EventKind::TriggerFired { .. }
                | EventKind::TriggerHeld { .. }
                | EventKind::TriggerSkipped { .. }
                | EventKind::Paused
                | EventKind::Resumed
                | EventKind::ClockSettled { .. }
                | EventKind::Extended { .. }
                | EventKind::Corrected { .. }
                | EventKind::Ended { .. } => {}
            }
            return;
        }
        let clock = event.clock;
        match &event.kind {
            EventKind::Started { .. } | EventKind::Corrected { .. } => {}
            EventKind::Attendance {
                person,
                role,
                present,
            } => {
                self.present.insert(*person, (*role, *present));
            }
            EventKind::FaultSetOff { fault } => self.set_off(step, fault),
            EventKind::FaultMitigated { fault } => {
                if let Some(run) = self
                    .faults
                    .get_mut(fault)
                    .filter(|run| run.set_off.is_some())
                {
                    run.mitigated.get_or_insert(clock);
                    self.did(event, Lane::Recovery);
                }
            }
            EventKind::FaultResolved { fault } => self.resolve(step, event, fault),
            EventKind::ConditionMet { condition } => {
                self.conditions.entry(condition.clone()).or_insert(clock);
            }
            EventKind::SymptomSeen { node } => {
                self.done(step, node, event.who);
                self.did(event, Lane::Recovery);
            }
            EventKind::BranchChosen { edge } => {
                if let Some(edge) = step.script.edge(edge)
                    && let Some(from) = &edge.from
                {
                    self.pass(step, from);
                    let visit = self.visit(from, clock);
                    visit.chosen = Some(edge.id.clone());
                    visit.done = Some(clock);
                    visit.who = event.who;
                    self.active.remove(from);
                    self.enter(step, [edge.to.clone()]);
                    self.did(event, Lane::Decision);
                }
            }
            EventKind::InjectFired {
                node,
                persona,
                text,
            } => {
                self.questions.push(Asked {
                    event: event.id,
                    node: node.clone(),
                    persona: persona.clone(),
                    text: text.clone(),
                    clock,
                    answer: None,
                });
                if let Some(node) = node {
                    self.done(step, node, None);
                }
            }
            EventKind::Answered { inject, answer } => {
                if let Some(asked) = self
                    .questions
                    .iter_mut()
                    .find(|asked| asked.event == *inject)
                {
                    asked.answer = Some((*answer, clock));
                    if matches!(answer, Answer::Complete | Answer::Partly) {
                        self.did(event, Lane::Propagation);
                    }
                }
            }
            EventKind::ActionSeen { node } => self.act(step, event, node),
            EventKind::Improvised { lane, .. } => self.did(event, *lane),
            EventKind::Announced { node, states, .. } => {
                self.announced(event, states.clone());
                if let Some(node) = node {
                    self.done(step, node, event.who);
                    self.not_missed(node, clock);
                }
                self.did(event, Lane::Propagation);
            }
            EventKind::MistakeMade { node, .. } => self.mistake(step, event, node.as_ref()),
            EventKind::HintGiven { node, .. } => {
                self.hints.push(HintGiven {
                    node: node.clone(),
                    clock,
                });
                if let Some(node) = node {
                    self.visit(node, clock).done = Some(clock);
                }
            }
            EventKind::MonitoringStarted { node } => {
                self.phase = match self.phase {
                    Phase::Running => Phase::Monitoring,
                    other => other,
                };
                self.monitoring = Some(clock);
                if let Some(node) = node {
                    self.pass(step, node);
                    self.visit(node, clock);
                    self.enter_after(step, node);
                    self.active.insert(node.clone());
                }
                step.happened(Happening::MonitoringStarted(node.clone()));
                self.did(event, Lane::Recovery);
            }
            EventKind::NoticeGiven { node, .. } => {
                self.phase = Phase::Resolved;
                self.notice = Some(clock);
                self.stop_monitoring(step);
                if let Some(node) = node {
                    self.done(step, node, event.who);
                }
                step.happened(Happening::NoticeGiven(node.clone()));
                self.did(event, Lane::Propagation);
            }
            EventKind::AftercareDone { node, .. } => {
                self.aftercare = Some(clock);
                if let Some(node) = node {
                    self.done(step, node, event.who);
                }
                self.did(event, Lane::Propagation);
            }
            EventKind::TriggerFired { edge } => self.fire(step, edge),
            EventKind::TriggerHeld { edge } => trigger::mark(self, edge, ArmedState::Held),
            EventKind::TriggerSkipped { edge } => trigger::mark(self, edge, ArmedState::Skipped),
            EventKind::Noted { kind, .. } => self.count_note(*kind),
            EventKind::Paused => self.clock.runs = false,
            EventKind::Resumed | EventKind::ClockSettled { .. } => self.clock.runs = true,
            EventKind::DifficultyChanged { difficulty } => self.difficulty = *difficulty,
            EventKind::Extended { minutes } => {
                self.time_box = self.time_box.saturating_add(*minutes)
            }
            EventKind::Ended { outcome } => {
                self.ended = Some((clock, *outcome));
                self.phase = Phase::Over;
                self.clock.runs = false;
            }
        }
    }

    fn resolve(&mut self, step: &mut Step, event: &Event, fault: &FaultId) {
        let gated = step
            .script
            .fault(fault)
            .is_some_and(|f| f.repaired_when.is_some());
        let Some(run) = self.faults.get_mut(fault) else {
            return;
        };
        if run.set_off.is_some() && run.resolved.is_none() && (!gated || run.reopened) {
            run.resolved = Some(step.clock);
            self.pending.retain(|effect| effect.fault != *fault);
            step.happened(Happening::FaultResolved(fault.clone()));
            self.did(event, Lane::Recovery);
        }
    }

    fn act(&mut self, step: &mut Step, event: &Event, node: &NodeId) {
        self.done(step, node, event.who);
        self.not_missed(node, event.clock);
        let Some(action) = step.script.action(node) else {
            return;
        };
        self.did(event, action.lane);
        if action.lane == Lane::Propagation {
            self.announced(event, Vec::new());
        }
        if action.takes_effect_after > 0 {
            let due = event
                .clock
                .saturating_add(action.takes_effect_after.saturating_mul(60));
            let repairs = action
                .effects
                .iter()
                .filter(|effect| effect.how == EffectKind::Resolves);
            self.pending.extend(repairs.map(|effect| PendingEffect {
                node: node.clone(),
                fault: effect.fault.clone(),
                due,
            }));
        }
    }

    fn mistake(&mut self, step: &mut Step, event: &Event, node: Option<&NodeId>) {
        let mut is_grave = false;
        if let Some(id) = node {
            self.done(step, id, event.who);
            if let (Some(node), Some(mistake)) = (step.script.node(id), step.script.mistake(id)) {
                let cost = node.minutes_for(self.difficulty_of(node)).likely;
                is_grave =
                    !mistake.reversible || !mistake.activates.is_empty() || cost >= GRAVE_MINUTES;
            }
        }
        self.mistakes.push(MistakeMade {
            event: event.id,
            node: node.cloned(),
            clock: event.clock,
            is_grave,
        });
        step.happened(Happening::MistakeMade(node.cloned()));
        self.did(event, Lane::Recovery);
    }

    fn did(&mut self, event: &Event, lane: Lane) {
        self.deeds.push(LaneDeed {
            event: event.id,
            lane,
            who: event.who,
            clock: event.clock,
        });
    }

    fn announced(&mut self, event: &Event, states: Vec<Stated>) {
        self.announcements.push(Announced {
            event: event.id,
            clock: event.clock,
            who: event.who,
            states,
        });
    }

    fn not_missed(&mut self, node: &NodeId, clock: u32) {
        if self
            .missed
            .get(node)
            .is_some_and(|deadline| clock <= *deadline)
        {
            self.missed.remove(node);
            self.armed.retain(|armed| {
                armed.missed.as_ref() != Some(node)
                    || !matches!(armed.state, ArmedState::Waiting | ArmedState::Held)
            });
        }
    }

    fn count_note(&mut self, kind: NoteKind) {
        match kind {
            NoteKind::Good => self.notes.good += 1,
            NoteKind::Regret => self.notes.regrets += 1,
            NoteKind::Improvement | NoteKind::NextTime => {}
        }
    }
}

/// Events taken back: named by a correction that itself counts, or following from one that is. A
/// correction reaches only what was recorded before it.
fn voided(events: &[Event]) -> BTreeSet<EventId> {
    let mut voided = BTreeSet::new();
    for (index, event) in events.iter().enumerate().rev() {
        let EventKind::Corrected { event: target } = &event.kind else {
            continue;
        };
        if voided.contains(&event.id) {
            continue;
        }
        let earlier = &events[..index];
        let Some(position) = earlier
            .iter()
            .position(|e| e.id == *target && e.kind.can_be_corrected())
        else {
            continue;
        };
        voided.insert(*target);
        for follower in &earlier[position + 1..] {
            if follower
                .because
                .is_some_and(|cause| voided.contains(&cause) && follower.kind.can_be_corrected())
            {
                voided.insert(follower.id);
            }
        }
    }
    voided
}
