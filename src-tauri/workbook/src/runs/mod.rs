//! Running a drill: every event is on disk before it is shown, so a killed application resumes
//! exactly, clock included. The rules are in `drill_domain::run`; this is the book they are kept in.

mod refusal;
mod sentence;

pub use refusal::problem as refusal_problem;
pub use sentence::{Names, persona_name, sentence, term_words, title};

use crate::drills::scenario_of;
use crate::problem::{Outcome, Problem};
use crate::table::{PageOpeningRow, PlanItemRow, RunEventRow};
use crate::{Document, Done, Op, Tx, View, Workbook};
use chrono::{DateTime, TimeDelta, Utc};
use drill_domain::id::{DrillId, EventId, NoteId};
use drill_domain::record::{Drill, DrillState, Note};
use drill_domain::run::{
    Command, Deed, Event, EventKind, Measures, Moment, Reading, RunState, Script, decide, measures,
};
use drill_domain::scenario::Scenario;

/// The kind of plan item that says when the run was last seen at work.
const SEEN: &str = "run";

/// How often that is written, at most.
const SEEN_EVERY: TimeDelta = TimeDelta::seconds(20);

/// A run as it stands.
#[derive(Debug, Clone)]
pub struct RunRecord {
    /// The drill.
    pub drill: Drill,
    /// The frozen scenario.
    pub scenario: Scenario,
    /// What is known, at `reading`.
    pub state: RunState,
    /// The drill clock now.
    pub reading: Reading,
    /// The wall clock of that reading.
    pub wall: DateTime<Utc>,
    /// When the clock was started.
    pub started: Option<DateTime<Utc>>,
}

impl RunRecord {
    /// The figures of the run.
    #[must_use]
    pub fn measures(&self) -> Measures {
        measures(&self.state)
    }
}

impl Workbook {
    /// A run as it stands now: ready before the start, and still to be read after the end.
    ///
    /// # Errors
    /// When the drill has no frozen scenario yet.
    pub fn run(&self, id: DrillId) -> Outcome<RunRecord> {
        let view = self.view();
        let drill = self.drill(id)?;
        let scenario = frozen(&view, &drill)?;
        let events = events(&view, id)?;
        let script = Script::new(&scenario);
        let state = RunState::replay(&script, drill.difficulty, &events);
        let wall = self.clock.now();
        let reading = state.clock.read(wall, seen(&view, id)?);
        let state = state.at(&script, reading.seconds);
        let started = events
            .iter()
            .find(|event| matches!(event.kind, EventKind::Started { .. }))
            .map(|event| event.wall);
        Ok(RunRecord {
            drill,
            scenario,
            state,
            reading,
            wall,
            started,
        })
    }

    /// Confirms that the run is being watched, so that a later gap is known. Written at most every
    /// twenty seconds, and never over a gap that waits for an answer.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn watch_run(&mut self, id: DrillId) -> Outcome<()> {
        let run = self.run(id)?;
        let is_fresh = seen(&self.view(), id)?.is_some_and(|seen| run.wall - seen < SEEN_EVERY);
        if run.drill.state == DrillState::Running && run.reading.gap.is_none() && !is_fresh {
            self.transact(&Op::LogRun, |tx, _| mark_seen(tx, id, run.wall))?;
        }
        Ok(())
    }

    /// Does one thing in the run. Its events are on disk when this returns.
    ///
    /// # Errors
    /// When the rules of the run refuse it; nothing is recorded then.
    pub fn act_in_run(&mut self, id: DrillId, deed: &Deed) -> Outcome<Done<Vec<Event>>> {
        let run = self.run(id)?;
        self.may_act(&run, &deed.command)?;
        let script = Script::new(&run.scenario);
        let moment = Moment {
            wall: run.wall,
            clock: run.reading.seconds,
            gap: run.reading.gap,
        };
        let seq = u32::try_from(run.state.log.len()).unwrap_or(u32::MAX);
        let today = self.clock.local(run.wall).date_naive();
        self.transact(&Op::LogRun, |tx, clock| {
            let mut new_id = || EventId(clock.new_id());
            let mut events = Vec::new();
            if let Command::Start { .. } = deed.command {
                events.extend(attendance(&run.drill, moment, &mut new_id));
            }
            let decided = decide(&run.state, &script, deed, moment, &mut new_id);
            events.extend(decided.map_err(|refusal| refusal::problem(&refusal, &run.scenario))?);
            for (seq, event) in (seq..).zip(&events) {
                append(tx, id, seq, event)?;
                keep_note(tx, &run, event)?;
            }
            follow(tx, &run.drill, &deed.command, today, clock)?;
            mark_seen(tx, id, run.wall)?;
            Ok(events)
        })
    }

    fn may_act(&self, run: &RunRecord, command: &Command) -> Outcome<()> {
        match (run.drill.state, command) {
            (DrillState::Sealed, Command::Start { despite }) => {
                let open = self.drill_plan(run.drill.id)?.open_musts;
                let has_reason = despite
                    .as_ref()
                    .is_some_and(|reason| !reason.trim().is_empty());
                if open > 0 && !has_reason {
                    return Err(Problem::refused("start-with-open-musts").with("open", open));
                }
                Ok(())
            }
            (DrillState::Running, _) => Ok(()),
            (DrillState::Sealed, _) => Err(Problem::refused("run-not-started")),
            (DrillState::Planned | DrillState::Cancelled, _) => {
                Err(Problem::refused("drill-not-sealed"))
            }
            (DrillState::Retrospective | DrillState::Closed, _) => {
                Err(Problem::refused("run-over"))
            }
        }
    }
}

fn frozen(view: &View<'_>, drill: &Drill) -> Outcome<Scenario> {
    if drill.revision.is_none() {
        return Err(Problem::refused("drill-not-sealed"));
    }
    scenario_of(view, drill)?.ok_or(Problem::refused("drill-not-sealed"))
}

/// The events of a run in the order they were recorded.
fn events(view: &View<'_>, id: DrillId) -> Outcome<Vec<Event>> {
    let rows = view.list::<RunEventRow>(&[("drill", &id)], "seq")?;
    rows.into_iter()
        .map(|row| {
            serde_json::from_value(row.body).map_err(|error| {
                Problem::broken("run-event-unreadable").with("detail", error.to_string())
            })
        })
        .collect()
}

fn seen(view: &View<'_>, id: DrillId) -> Outcome<Option<DateTime<Utc>>> {
    let row = view.get::<PlanItemRow>(&[&id, &SEEN, &SEEN])?;
    Ok(row.and_then(|row| serde_json::from_value(row.body).ok()))
}

fn mark_seen(tx: &mut Tx<'_>, drill: DrillId, wall: DateTime<Utc>) -> Outcome<()> {
    let body = serde_json::json!(wall);
    tx.put(&PlanItemRow {
        drill,
        kind: SEEN.to_owned(),
        id: SEEN.to_owned(),
        seq: 0,
        body,
    })?;
    Ok(())
}

fn append(tx: &mut Tx<'_>, drill: DrillId, seq: u32, event: &Event) -> Outcome<()> {
    let body = serde_json::to_value(event)
        .map_err(|error| Problem::broken("unexpected").with("detail", error.to_string()))?;
    tx.append(&RunEventRow {
        id: event.id,
        drill,
        seq,
        body,
        recorded: event.wall,
    })?;
    Ok(())
}

/// A note of the control room waits in the retrospective under the id of its event; taking the
/// event back takes the note back.
fn keep_note(tx: &mut Tx<'_>, run: &RunRecord, event: &Event) -> Outcome<()> {
    let note = match &event.kind {
        EventKind::Noted { kind, text } => Note {
            id: NoteId(event.id.0),
            drill: run.drill.id,
            author: event.who,
            kind: *kind,
            text: text.clone(),
            at: Some(event.clock),
            replaces: None,
            recorded: event.wall,
        },
        EventKind::Corrected { event: corrected } => {
            let Some(earlier) = tx.get::<Note>(&[&NoteId(corrected.0)])? else {
                return Ok(());
            };
            Note {
                id: NoteId(event.id.0),
                text: String::new(),
                replaces: Some(earlier.id),
                recorded: event.wall,
                ..earlier
            }
        }
        EventKind::Started { .. }
        | EventKind::Attendance { .. }
        | EventKind::FaultSetOff { .. }
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
        | EventKind::DifficultyChanged { .. }
        | EventKind::Extended { .. }
        | EventKind::Ended { .. } => return Ok(()),
    };
    tx.append(&note)?;
    Ok(())
}

/// Who is there, told before the clock starts.
fn attendance(drill: &Drill, moment: Moment, new_id: &mut dyn FnMut() -> EventId) -> Vec<Event> {
    let told = |part: &drill_domain::record::Participation| Event {
        id: new_id(),
        wall: moment.wall,
        recorded: moment.clock,
        clock: moment.clock,
        who: None,
        because: None,
        kind: EventKind::Attendance {
            person: part.person,
            role: part.role,
            present: part.present,
        },
    };
    drill.participations.iter().map(told).collect()
}

/// What a command changes besides the log: the drill's state, who was there, the private page.
fn follow(
    tx: &mut Tx<'_>,
    drill: &Drill,
    command: &Command,
    today: chrono::NaiveDate,
    clock: &dyn crate::clock::Clock,
) -> Outcome<()> {
    let mut drill = drill.clone();
    match command {
        Command::Start { .. } => {
            drill.state = DrillState::Running;
            tx.forget_history(Document::Plan(drill.id))?;
        }
        Command::Attend {
            person,
            role,
            present,
        } => {
            match drill
                .participations
                .iter_mut()
                .find(|part| part.person == *person)
            {
                Some(part) => (part.role, part.present) = (*role, *present),
                None => drill
                    .participations
                    .push(drill_domain::record::Participation {
                        person: *person,
                        role: *role,
                        present: *present,
                    }),
            }
        }
        Command::End { .. } => {
            drill.state = DrillState::Retrospective;
            drill.ended_on = Some(today);
            tx.append(&PageOpeningRow {
                id: clock.new_id(),
                drill: drill.id,
                scope: "everyone".to_owned(),
                reason: String::new(),
                opened: clock.now(),
            })?;
        }
        Command::SetOff { .. }
        | Command::Mitigate { .. }
        | Command::Resolve { .. }
        | Command::Meet { .. }
        | Command::See { .. }
        | Command::Choose { .. }
        | Command::Ask { .. }
        | Command::Rate { .. }
        | Command::Act { .. }
        | Command::Improvise { .. }
        | Command::Announce { .. }
        | Command::Mistake { .. }
        | Command::Hint { .. }
        | Command::Monitor { .. }
        | Command::Notice { .. }
        | Command::Aftercare { .. }
        | Command::Fire { .. }
        | Command::Hold { .. }
        | Command::Skip { .. }
        | Command::Note { .. }
        | Command::NotesPasted { .. }
        | Command::Pause
        | Command::Resume
        | Command::SettleClock { .. }
        | Command::ChangeDifficulty { .. }
        | Command::Extend { .. }
        | Command::Correct { .. } => return Ok(()),
    }
    tx.put_drill(&drill)?;
    Ok(())
}
