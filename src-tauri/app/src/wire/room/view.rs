//! The room put together from a run and what surrounds it.

use super::{RoomClock, RoomView};
use drill_domain::id::PersonId;
use drill_domain::run::Script;
use drill_domain::scenario::Language;
use drill_workbook::runs::{Names, RunRecord};

/// Everything a room is made of.
pub(in crate::wire) struct Room<'a> {
    pub run: &'a RunRecord,
    pub script: &'a Script<'a>,
    pub names: &'a Names,
    pub language: Language,
    pub clock: u32,
}

impl Room<'_> {
    pub fn say(&self, key: &str, args: &[(&'static str, drill_text::Arg)]) -> String {
        drill_text::get(self.language, key, args)
    }

    pub fn name(&self, person: Option<PersonId>) -> String {
        person
            .and_then(|person| self.names.get(&person))
            .cloned()
            .unwrap_or_default()
    }
}

/// What surrounds a run: names, and words made from other records.
#[derive(Debug, Clone, Default)]
pub struct RoomFacts {
    /// People's names.
    pub names: Names,
    /// The teams.
    pub team: String,
    /// The round.
    pub round: String,
    /// When the clock was started, on the reader's own clock.
    pub started: String,
}

impl RoomView {
    /// The room of `run` in `language`.
    #[must_use]
    pub fn of(run: &RunRecord, facts: &RoomFacts, language: Language) -> Self {
        let script = Script::new(&run.scenario);
        let clock = run.reading.seconds;
        let room = Room {
            run,
            script: &script,
            names: &facts.names,
            language,
            clock,
        };
        let head = &run.scenario.head;
        Self {
            drill: run.drill.id,
            team: facts.team.clone(),
            round: facts.round.clone(),
            kind: run.drill.kind,
            title: head.title.clone(),
            phase: run.state.phase,
            difficulty: run.state.difficulty,
            clock: RoomClock {
                seconds: clock,
                runs: run.state.clock.runs && run.reading.gap.is_none(),
                is_paused: run.state.is_paused(),
                time_box: run.state.time_box.saturating_mul(60),
                help_from: head.help_from.saturating_mul(60),
                earliest_end: head.earliest_end.saturating_mul(60),
                started: facts.started.clone(),
            },
            gap: room.gap(),
            pace: room.pace(),
            next_deadline: room.next_deadline(),
            lanes: room.lanes(),
            marks: room.marks(),
            faults: room.faults(),
            conditions: room.conditions(),
            flow: room.flow(),
            stand_ins: room.stand_ins(),
            armed: room.armed(),
            manual: room.manual(),
            hints: room.hints(),
            notes: room.notes(),
            people: room.people(),
            log: room.log(),
            notice: room.notice(),
            aftercare: room.aftercare(),
            watch: room.watch(),
            mistakes: room.mistakes(),
        }
    }
}
