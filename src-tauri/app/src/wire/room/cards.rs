//! Stand-ins, armed triggers, hints and notes of the room.

use super::flow::choice;
use super::{
    Room, RoomArmed, RoomAsked, RoomChoice, RoomHint, RoomHintState, RoomHints, RoomInject,
    RoomNote, RoomNotes, RoomStandIn,
};
use drill_domain::id::{FaultId, NodeId};
use drill_domain::record::NoteKind;
use drill_domain::run::pace::help_is_open;
use drill_domain::run::trigger::{self, verdict};
use drill_domain::run::{Armed, Asked, Block, Command, EventKind, FaultState, Verdict, lanes};
use drill_domain::scenario::{Inject, Node, Persona, PersonaKind, TriggerEvent};
use drill_text::format::drill_clock;
use drill_workbook::runs::title;

impl Room<'_> {
    pub(super) fn stand_ins(&self) -> Vec<RoomStandIn> {
        let state = &self.run.state;
        let mut cards: Vec<RoomStandIn> = self
            .run
            .scenario
            .personas
            .iter()
            .map(|persona| self.stand_in(persona))
            .collect();
        let silent = lanes(state, self.clock).propagation;
        let waits = |card: &RoomStandIn| {
            card.next
                .as_ref()
                .is_some_and(|next| state.active.contains(&next.node))
        };
        let armed = |card: &RoomStandIn| {
            let next = card.next.as_ref()?;
            self.armed_for(&next.node).map(|armed| armed.due)
        };
        let next = cards
            .iter()
            .position(waits)
            .map(|place| (place, self.say("room-because-flow", &[])))
            .or_else(|| {
                let due = cards
                    .iter()
                    .position(|card| armed(card).is_some_and(|due| due <= self.clock + 60))?;
                Some((due, self.say("room-because-due", &[])))
            })
            .or_else(|| {
                let minutes = silent.silent_for / 60;
                let customer = cards.iter().position(|card| {
                    card.kind == PersonaKind::CustomerCentre
                        && card.waiting.is_none()
                        && card.next.is_some()
                })?;
                let reason = self.say("room-because-silent", &[("minutes", minutes.into())]);
                silent.is_alarming.then_some((customer, reason))
            })
            .or_else(|| {
                Some((
                    cards.iter().position(|card| card.waiting.is_some())?,
                    String::new(),
                ))
            });
        if let Some((place, reason)) = next {
            cards[place].is_next = true;
            cards[place].reason = reason;
        }
        cards
    }

    fn stand_in(&self, persona: &Persona) -> RoomStandIn {
        let state = &self.run.state;
        let asked: Vec<&Asked> = state
            .questions
            .iter()
            .filter(|one| one.persona.as_ref() == Some(&persona.id))
            .collect();
        let waiting = asked.iter().rev().find(|one| one.answer.is_none());
        let prepared: Vec<(&Node, &Inject)> = self
            .run
            .scenario
            .nodes
            .iter()
            .filter_map(|node| Some((node, node.kind.inject()?)))
            .filter(|(_, inject)| inject.persona.as_ref() == Some(&persona.id))
            .collect();
        let is_left = |(node, _): &&(&Node, &Inject)| !state.is_done(&node.id);
        let left: Vec<&(&Node, &Inject)> = prepared.iter().filter(is_left).collect();
        let nothing = match (prepared.is_empty(), left.is_empty()) {
            (true, _) => "room-nothing-prepared",
            (false, false) => "room-nothing-now",
            (false, true) => "room-nothing-to-ask",
        };
        let mut open: Vec<(&Node, &Inject)> = left
            .into_iter()
            .filter(|(node, _)| state.episodes.contains_key(&node.episode))
            .copied()
            .collect();
        open.sort_by_key(|(node, _)| {
            let due = self.armed_for(&node.id).map_or(u32::MAX, |armed| armed.due);
            (!state.active.contains(&node.id), due)
        });
        let good_answer = waiting
            .and_then(|one| self.script.node(one.node.as_ref()?))
            .and_then(|node| node.kind.inject())
            .map(|inject| inject.good_answer.clone());
        RoomStandIn {
            persona: persona.id.clone(),
            kind: persona.kind,
            name: drill_workbook::runs::persona_name(self.language, self.script, &persona.id),
            voice: persona.voice.clone(),
            is_next: false,
            reason: String::new(),
            next: open.first().map(|(node, inject)| RoomInject {
                node: node.id.clone(),
                text: inject.text.clone(),
                channel: inject.channel.clone(),
            }),
            nothing: self.say(nothing, &[]),
            then: open.get(1).map(|(_, inject)| inject.text.clone()),
            asked: asked
                .iter()
                .map(|one| RoomAsked {
                    event: one.event,
                    time: drill_clock(one.clock),
                    text: one.text.clone(),
                    answer: one.answer.map(|(answer, _)| answer),
                })
                .collect(),
            waiting: waiting.map(|one| one.event),
            waiting_since: waiting.map(|one| one.clock),
            good_answer: good_answer.unwrap_or_default(),
        }
    }

    fn armed_for(&self, node: &NodeId) -> Option<&Armed> {
        let open = self.run.state.armed.iter().filter(|armed| armed.is_open());
        open.into_iter().find(|armed| {
            self.script
                .edge(&armed.edge)
                .is_some_and(|edge| edge.to == *node)
        })
    }

    pub(super) fn armed(&self) -> Vec<RoomArmed> {
        let state = &self.run.state;
        let open = state.armed.iter().filter(|armed| armed.is_open());
        open.filter_map(|armed| {
            let (edge, trigger) = self.script.trigger(&armed.edge)?;
            let now = verdict(state, self.script, edge, trigger, armed.since, self.clock);
            let blocked = match now {
                Verdict::Must | Verdict::May => String::new(),
                Verdict::Blocked(block) => self.say(
                    match block {
                        Block::Never => "room-blocked-never",
                        Block::OtherPhase => "room-blocked-phase",
                        Block::TooLittleTime => "room-blocked-time",
                        Block::CapReached => "room-blocked-cap",
                    },
                    &[],
                ),
            };
            let note = if now == Verdict::Must {
                "room-armed-must"
            } else {
                "room-armed-note"
            };
            Some(RoomArmed {
                edge: edge.id.clone(),
                title: title(self.script, &edge.to),
                why: self.why(&trigger.on, edge.from.as_ref(), trigger.delay),
                due: armed.due,
                state: armed.state,
                is_must: now == Verdict::Must,
                blocked,
                note: self.say(note, &[("time", drill_clock(armed.due).into())]),
            })
        })
        .collect()
    }

    fn why(&self, on: &TriggerEvent, from: Option<&NodeId>, delay: u32) -> String {
        let fault = |id: &FaultId| {
            self.script
                .fault(id)
                .map_or_else(String::new, |fault| fault.title.clone())
        };
        let from = || from.map_or_else(String::new, |id| title(self.script, id));
        let (key, name) = match on {
            TriggerEvent::DrillStarted => ("drill-started", String::new()),
            TriggerEvent::EpisodeStarted { .. } => ("episode-started", String::new()),
            TriggerEvent::NodeEntered => ("entered", from()),
            TriggerEvent::FaultResolved { fault: id } => ("fault-resolved", fault(id)),
            TriggerEvent::EpisodeResolved { .. } => ("episode-resolved", String::new()),
            TriggerEvent::MonitoringStarted => ("monitoring", String::new()),
            TriggerEvent::NoticeGiven => ("notice", String::new()),
            TriggerEvent::MistakeMade => ("mistake", from()),
            TriggerEvent::ActionMissed => ("missed", from()),
            TriggerEvent::Manual => ("manual", String::new()),
        };
        let key = format!("room-why-{key}");
        let what = self.say(&key, &[("name", name.into())]);
        if delay == 0 {
            return what;
        }
        self.say(
            "room-why-after",
            &[("what", what.into()), ("minutes", delay.into())],
        )
    }

    pub(super) fn manual(&self) -> Vec<RoomChoice> {
        let state = &self.run.state;
        self.script
            .triggers()
            .filter(|(edge, trigger)| {
                trigger.on == TriggerEvent::Manual
                    && trigger::times(state, &edge.id) < trigger.cap.unwrap_or(1)
            })
            .map(|(edge, _)| {
                choice(
                    title(self.script, &edge.to),
                    Some(Command::Fire {
                        edge: edge.id.clone(),
                    }),
                    None,
                )
            })
            .collect()
    }

    pub(super) fn hints(&self) -> RoomHints {
        let state = &self.run.state;
        let head = &self.run.scenario.head;
        let is_open = help_is_open(state, self.script, self.clock);
        let mut ladder: Vec<(&Node, u32, u32, &drill_domain::scenario::Hint)> = self
            .run
            .scenario
            .nodes
            .iter()
            .filter_map(|node| {
                let hint = node.kind.hint()?;
                let fault = hint.fault.as_ref().and_then(|id| self.script.fault(id));
                let numeral = fault.map_or(0, |fault| fault.numeral);
                Some((node, numeral, hint.rung, hint))
            })
            .collect();
        ladder.sort_by_key(|(_, numeral, rung, _)| (*numeral, *rung));
        let mut offered = std::collections::BTreeSet::new();
        let ladder = ladder
            .into_iter()
            .map(|(node, numeral, _, hint)| {
                let is_given = state
                    .hints
                    .iter()
                    .any(|given| given.node.as_ref() == Some(&node.id));
                let fault = hint
                    .fault
                    .as_ref()
                    .map(|id| state.fault_state(self.script, id));
                let state = match fault {
                    _ if is_given => RoomHintState::Given,
                    Some(FaultState::Resolved) => RoomHintState::Unneeded,
                    Some(FaultState::Latent | FaultState::Masked) => RoomHintState::Later,
                    Some(FaultState::Active | FaultState::Mitigated) | None
                        if offered.insert(numeral) =>
                    {
                        RoomHintState::Next
                    }
                    Some(FaultState::Active | FaultState::Mitigated) | None => RoomHintState::Later,
                };
                let persona = hint.persona.as_ref();
                let persona = persona
                    .and_then(|id| self.run.scenario.personas.iter().find(|one| one.id == *id));
                RoomHint {
                    node: node.id.clone(),
                    numeral,
                    persona: persona.map(|persona| persona.kind),
                    text: hint.text.clone(),
                    state,
                }
            })
            .collect();
        let early = is_open && self.clock < head.help_from.saturating_mul(60);
        let key = match (is_open, early) {
            (true, true) => "room-hints-early",
            (true, false) => "room-hints-open",
            (false, _) => "room-hints-closed",
        };
        RoomHints {
            is_open,
            note: self.say(key, &[("minute", head.help_from.into())]),
            ladder,
        }
    }

    pub(super) fn notes(&self) -> RoomNotes {
        let state = &self.run.state;
        let (good, regrets) = (state.notes.good, state.notes.regrets);
        let wanting = match good.cmp(&regrets) {
            std::cmp::Ordering::Equal => self.say("room-notes-even", &[]),
            std::cmp::Ordering::Greater => self.say(
                "room-notes-more-regrets",
                &[("count", (good - regrets).into())],
            ),
            std::cmp::Ordering::Less => self.say(
                "room-notes-more-good",
                &[("count", (regrets - good).into())],
            ),
        };
        let list = state.events().rev().filter_map(|event| {
            let EventKind::Noted {
                kind: kind @ (NoteKind::Good | NoteKind::Regret),
                text,
            } = &event.kind
            else {
                return None;
            };
            Some(RoomNote {
                event: event.id,
                time: drill_clock(event.clock),
                kind: *kind,
                text: text.clone(),
                who: self.name(event.who),
            })
        });
        RoomNotes {
            good,
            regrets,
            wanting,
            list: list.collect(),
        }
    }
}
