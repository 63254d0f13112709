//! What stands on the ruler: above a lane what came in, below it what the team did.

use super::{Room, RoomMark, RoomMarkKind};
use drill_domain::run::{Answer, Event, EventKind};
use drill_domain::scenario::{Lane, PersonaKind};
use drill_workbook::runs::title;

/// The widest label on the ruler, in halves of a Hangul syllable; a Latin letter takes one.
const LABEL: usize = 28;

impl Room<'_> {
    pub(super) fn marks(&self) -> Vec<RoomMark> {
        let mut marks: Vec<RoomMark> = self
            .run
            .state
            .events()
            .filter_map(|event| self.mark(event))
            .collect();
        marks.extend(self.expected());
        marks.sort_by_key(|mark| mark.clock);
        marks
    }

    fn mark(&self, event: &Event) -> Option<RoomMark> {
        use RoomMarkKind::{Done, In, Partial, Repaired};
        let at = |lane: Lane, kind: RoomMarkKind, label: String| {
            Some(RoomMark {
                lane,
                clock: event.clock,
                kind,
                label: short(&label),
                persona: None,
            })
        };
        let is_first_announcement = || {
            self.run
                .state
                .announcements
                .iter()
                .min_by_key(|one| one.clock)
                .is_some_and(|one| one.event == event.id)
        };
        match &event.kind {
            EventKind::InjectFired { persona, text, .. } => {
                let persona = self
                    .run
                    .scenario
                    .personas
                    .iter()
                    .find(|one| Some(&one.id) == persona.as_ref());
                Some(RoomMark {
                    lane: Lane::Propagation,
                    clock: event.clock,
                    kind: In,
                    label: short(text),
                    persona: Some(persona.map_or(PersonaKind::Own, |persona| persona.kind)),
                })
            }
            EventKind::SymptomSeen { node } => at(Lane::Recovery, In, title(self.script, node)),
            EventKind::FaultResolved { fault } => {
                let fault = self.script.fault(fault)?;
                at(
                    Lane::Recovery,
                    Repaired,
                    self.say("room-fault-repaired", &[("numeral", fault.numeral.into())]),
                )
            }
            EventKind::BranchChosen { edge } => {
                let edge = self.script.edge(edge)?;
                at(Lane::Recovery, Partial, title(self.script, &edge.to))
            }
            EventKind::ActionSeen { node } => {
                let action = self.script.action(node)?;
                match action.lane {
                    Lane::Propagation if is_first_announcement() => at(
                        Lane::Propagation,
                        Done,
                        self.say("room-first-announcement", &[]),
                    ),
                    Lane::Propagation => at(Lane::Propagation, Done, title(self.script, node)),
                    Lane::Recovery if action.effects.is_empty() => {
                        at(Lane::Recovery, Partial, title(self.script, node))
                    }
                    Lane::Recovery | Lane::Decision => {
                        at(Lane::Recovery, Done, title(self.script, node))
                    }
                }
            }
            EventKind::Improvised {
                lane: Lane::Propagation,
                text,
            } => at(Lane::Propagation, Done, text.clone()),
            EventKind::Improvised {
                lane: Lane::Recovery | Lane::Decision,
                text,
            } => at(Lane::Recovery, Partial, text.clone()),
            EventKind::Announced { text, .. } => {
                let label = if is_first_announcement() {
                    self.say("room-first-announcement", &[])
                } else {
                    text.clone()
                };
                at(Lane::Propagation, Done, label)
            }
            EventKind::Answered { answer, .. } => match answer {
                Answer::Complete => at(Lane::Propagation, Done, self.say("room-answered", &[])),
                Answer::Partly => at(
                    Lane::Propagation,
                    Partial,
                    self.say("room-answered-partly", &[]),
                ),
                Answer::No => None,
            },
            EventKind::MistakeMade { node, text } => {
                let label = node
                    .as_ref()
                    .map_or_else(|| text.clone(), |node| title(self.script, node));
                at(Lane::Recovery, Partial, label)
            }
            EventKind::NoticeGiven { .. } => {
                at(Lane::Propagation, Done, self.say("room-notice", &[]))
            }
            EventKind::MonitoringStarted { .. } => {
                at(Lane::Recovery, Done, self.say("room-monitoring", &[]))
            }
            EventKind::Started { .. }
            | EventKind::Attendance { .. }
            | EventKind::FaultSetOff { .. }
            | EventKind::FaultMitigated { .. }
            | EventKind::ConditionMet { .. }
            | EventKind::HintGiven { .. }
            | EventKind::AftercareDone { .. }
            | EventKind::TriggerFired { .. }
            | EventKind::TriggerHeld { .. }
            | EventKind::TriggerSkipped { .. }
            | EventKind::Noted { .. }
            | EventKind::Paused
            | EventKind::Resumed
            | EventKind::ClockSettled { .. }
            | EventKind::DifficultyChanged { .. }
            | EventKind::Extended { .. }
            | EventKind::Corrected { .. }
            | EventKind::Ended { .. } => None,
        }
    }

    fn expected(&self) -> impl Iterator<Item = RoomMark> {
        let state = &self.run.state;
        self.run.scenario.nodes.iter().filter_map(|node| {
            let action = self.script.action(&node.id)?;
            let minute = action.expected_by?;
            if !state.episodes.contains_key(&node.episode)
                || !node.is_used_at(state.difficulty_of(node))
            {
                return None;
            }
            let kind = if state.missed.contains_key(&node.id) {
                RoomMarkKind::Missed
            } else if state.is_done(&node.id) {
                RoomMarkKind::Kept
            } else {
                RoomMarkKind::Expected
            };
            Some(RoomMark {
                lane: if action.lane == Lane::Propagation {
                    Lane::Propagation
                } else {
                    Lane::Recovery
                },
                clock: minute.saturating_mul(60),
                kind,
                label: self.say("room-expected", &[("minute", minute.into())]),
                persona: None,
            })
        })
    }
}

fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    let mut wide = 0;
    let mut fits = 0;
    for (at, letter) in line.char_indices() {
        wide += if letter.is_ascii() { 1 } else { 2 };
        if wide > LABEL {
            return format!("{}…", line[..fits].trim_end());
        }
        // The dots take the place of what comes after the last letter but one.
        if wide <= LABEL - 2 {
            fits = at + letter.len_utf8();
        }
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_label_is_cut_by_its_width_and_never_inside_a_letter() {
        assert_eq!(short("Fault 1 repaired"), "Fault 1 repaired");
        assert_eq!(short("배차 설정 캐시 되살리기"), "배차 설정 캐시 되살리기");
        assert_eq!(
            short("배차 설정 캐시를 모두 다시 되살리기"),
            "배차 설정 캐시를 모두 다시…"
        );
        assert_eq!(
            short("Restore the connection pool to its size"),
            "Restore the connection poo…"
        );
        assert_eq!(short("첫 줄\n둘째 줄"), "첫 줄");
    }
}
