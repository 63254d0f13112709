//! The log of the room, and what a typed line means.

use super::{Room, RoomLogLine, RoomTag, RunLineView};
use drill_domain::id::PersonId;
use drill_domain::record::NoteKind;
use drill_domain::run::{Command, Event, EventKind, Script, log_line};
use drill_domain::scenario::{Lane, Language};
use drill_text::format::drill_clock;
use drill_workbook::runs::{Names, RunRecord, sentence, title};

impl Room<'_> {
    pub(super) fn sentence(&self, event: &Event) -> String {
        sentence(self.language, self.script, event, self.names)
    }

    pub(super) fn log(&self) -> Vec<RoomLogLine> {
        let state = &self.run.state;
        let shown = state.log.iter().rev().filter(|event| {
            !matches!(
                event.kind,
                EventKind::Corrected { .. }
                    | EventKind::Attendance { .. }
                    | EventKind::Noted { .. }
            )
        });
        shown
            .map(|event| {
                let is_corrected = state.voided.contains(&event.id);
                let is_late = event.clock != event.recorded;
                RoomLogLine {
                    event: event.id,
                    time: drill_clock(event.clock),
                    entered: if is_late {
                        self.say(
                            "room-entered-late",
                            &[("time", drill_clock(event.recorded).into())],
                        )
                    } else {
                        String::new()
                    },
                    text: self.sentence(event),
                    who: self.name(event.who),
                    lane: state
                        .deeds
                        .iter()
                        .find(|deed| deed.event == event.id)
                        .map(|deed| deed.lane),
                    is_corrected,
                    can_correct: !is_corrected
                        && event.because.is_none()
                        && event.kind.can_be_corrected(),
                }
            })
            .collect()
    }
}

impl RunLineView {
    /// What `text` means in `run`.
    #[must_use]
    pub fn of(run: &RunRecord, names: &Names, language: Language, text: &str) -> Self {
        let script = Script::new(&run.scenario);
        let everyone = run.drill.participations.iter();
        let people: Vec<(PersonId, &str)> = everyone
            .filter_map(|part| Some((part.person, names.get(&part.person)?.as_str())))
            .collect();
        let line = log_line::parse(text, &people, &script, &run.state);
        let Some(deed) = line.deed else {
            return Self {
                tags: Vec::new(),
                deed: None,
            };
        };
        let say = |key: &str| drill_text::plain(language, key);
        let tag = |label: String, text: String| RoomTag {
            label,
            text,
            lane: None,
            role: None,
        };
        let mut tags = Vec::new();
        if deed.seconds_ago > 0 {
            let at = drill_clock(run.reading.seconds.saturating_sub(deed.seconds_ago));
            let back = [("minutes", (deed.seconds_ago / 60).into())];
            // A run has nothing before its start: the line is kept at its first second, and says so.
            let label = if deed.seconds_ago > run.reading.seconds {
                say("room-tag-from-start")
            } else {
                drill_text::get(language, "room-tag-back", &back)
            };
            tags.push(tag(label, at));
        }
        let node = line.node.as_ref();
        let (lane, label, what) = match &deed.command {
            Command::Improvise { lane, text } => {
                (Some(*lane), "room-tag-improvised", Some(text.clone()))
            }
            Command::Announce { text, .. } => (
                Some(Lane::Propagation),
                "room-tag-announcement",
                Some(text.clone()),
            ),
            Command::Note { kind, text } => {
                let label = match kind {
                    NoteKind::Good => "room-tag-good",
                    NoteKind::Regret | NoteKind::Improvement | NoteKind::NextTime => {
                        "room-tag-regret"
                    }
                };
                (None, label, Some(text.clone()))
            }
            // What else a line means names a prepared node.
            Command::Start { .. }
            | Command::Attend { .. }
            | Command::SetOff { .. }
            | Command::Mitigate { .. }
            | Command::Resolve { .. }
            | Command::Meet { .. }
            | Command::See { .. }
            | Command::Choose { .. }
            | Command::Ask { .. }
            | Command::Rate { .. }
            | Command::Act { .. }
            | Command::Mistake { .. }
            | Command::Hint { .. }
            | Command::Monitor { .. }
            | Command::Notice { .. }
            | Command::Aftercare { .. }
            | Command::Fire { .. }
            | Command::Hold { .. }
            | Command::Skip { .. }
            | Command::NotesPasted { .. }
            | Command::Pause
            | Command::Resume
            | Command::SettleClock { .. }
            | Command::ChangeDifficulty { .. }
            | Command::Extend { .. }
            | Command::Correct { .. }
            | Command::End { .. } => (
                node.and_then(|node| script.lane(node)),
                "room-tag-action",
                node.map(|node| title(&script, node)),
            ),
        };
        if let Some(lane) = lane {
            let word = match lane {
                Lane::Recovery => "room-lane-recovery",
                Lane::Propagation => "room-lane-propagation",
                Lane::Decision => "room-lane-decision",
            };
            tags.push(RoomTag {
                lane: Some(lane),
                ..tag(String::new(), say(word))
            });
        }
        if let Some(who) = deed.who {
            let role = run
                .drill
                .participations
                .iter()
                .find(|part| part.person == who)
                .map(|part| part.role);
            tags.push(RoomTag {
                role,
                ..tag(String::new(), names.get(&who).cloned().unwrap_or_default())
            });
        }
        tags.push(tag(say(label), what.unwrap_or_default()));
        Self {
            tags,
            deed: Some(deed),
        }
    }
}
