//! The retrospective of a drill: its stages, what people write unseen, questions, follow-ups and
//! the survey. The order of things is decided in `drill_domain::retro`; here it is kept. What people
//! wrote becomes evidence only when they hand the laptop on; until then it is a draft, saved all
//! the same.

mod entry;
mod gains;
mod page;
mod read;
mod record;
mod view;

pub use entry::{Entry, EntryRating, EntryView};
pub use view::*;

use crate::problem::{Outcome, Problem};
use crate::table::{PageOpeningRow, RetroRow};
use crate::{Done, Op, Tx, Workbook};
use chrono::{DateTime, Utc};
use drill_domain::id::{DrillId, PersonId, QuestionId, SurveyAnswerId};
use drill_domain::record::{Drill, DrillState, Question, SurveyAnswer};
use drill_domain::retro::{RetroRefusal, RetroStep, Retrospective};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest pause between two steps that still counts as time of the retrospective, in seconds.
const LONGEST_STEP: i64 = 60 * 60;

/// What is kept of a retrospective besides the evidence.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Kept {
    /// Where it stands.
    pub retro: Retrospective,
    /// When the last step was taken.
    pub stepped: DateTime<Utc>,
    /// What people have typed and not handed on yet.
    #[serde(default)]
    pub drafts: BTreeMap<PersonId, Entry>,
}

impl Kept {
    /// Seconds since the last step. A clock set back counts as none, a long sleep as an hour.
    fn elapsed(&self, now: DateTime<Utc>) -> u32 {
        if self.retro.closed {
            return 0;
        }
        u32::try_from((now - self.stepped).num_seconds().clamp(0, LONGEST_STEP)).unwrap_or(0)
    }
}

impl Workbook {
    /// Takes one step in the retrospective of `drill`.
    ///
    /// # Errors
    /// When the drill has not ended or the rules of the retrospective refuse the step.
    pub fn step_retro(&mut self, drill: DrillId, step: &RetroStep) -> Outcome<Done<()>> {
        let drill = self.open_retro(drill)?;
        let op = if *step == RetroStep::Close {
            Op::CloseDrill
        } else {
            Op::MoveRetrospective
        };
        self.transact(&op, |tx, clock| {
            let mut kept = kept(tx, &drill, clock.now())?;
            kept.retro = kept
                .retro
                .step(step, kept.elapsed(clock.now()))
                .map_err(problem)?;
            kept.stepped = clock.now();
            keep(tx, drill.id, &kept)?;
            if *step == RetroStep::Close {
                tx.put_drill(&Drill {
                    state: DrillState::Closed,
                    ..drill.clone()
                })?;
            }
            Ok(())
        })
    }

    /// Keeps what `person` has typed so far. Nobody else is shown it.
    ///
    /// # Errors
    /// When the drill has not ended, or the person takes no part in it.
    pub fn draft_entry(
        &mut self,
        drill: DrillId,
        person: PersonId,
        draft: &Entry,
    ) -> Outcome<Done<()>> {
        let drill = self.open_retro(drill)?;
        draft.check()?;
        self.transact(&Op::WriteNotes, |tx, clock| {
            let mut kept = kept(tx, &drill, clock.now())?;
            if !kept
                .retro
                .writers
                .iter()
                .any(|writer| writer.person == person)
            {
                return Err(problem(RetroRefusal::NotInTheRoom));
            }
            kept.drafts.insert(person, draft.clone());
            keep(tx, drill.id, &kept)
        })
    }

    /// `person` hands the laptop on: what they wrote becomes evidence, their form closes. What
    /// replaces something earlier names it.
    ///
    /// # Errors
    /// When the drill has not ended, the person takes no part in it, or a score is off the scale.
    pub fn hand_on(
        &mut self,
        drill: DrillId,
        person: PersonId,
        entry: &Entry,
        done: bool,
    ) -> Outcome<Done<()>> {
        let drill = self.open_retro(drill)?;
        entry.check()?;
        self.transact(&Op::WriteNotes, |tx, clock| {
            let mut kept = kept(tx, &drill, clock.now())?;
            let step = RetroStep::StopWriting { person, done };
            kept.retro = kept
                .retro
                .step(&step, kept.elapsed(clock.now()))
                .map_err(problem)?;
            kept.stepped = clock.now();
            kept.drafts.remove(&person);
            entry::write(tx, clock, &drill, person, entry)?;
            keep(tx, drill.id, &kept)
        })
    }

    /// Parks a question.
    ///
    /// # Errors
    /// Without words, or when the drill has not ended.
    pub fn ask_question(
        &mut self,
        drill: DrillId,
        asked_by: Option<PersonId>,
        text: &str,
    ) -> Outcome<Done<QuestionId>> {
        let drill = self.ended_drill(drill)?;
        let text = words(text)?;
        self.transact(&Op::ChangeQuestions, |tx, clock| {
            let id = QuestionId(clock.new_id());
            tx.put(&Question {
                id,
                drill: drill.id,
                asked_by,
                text,
                answer: String::new(),
            })?;
            Ok(id)
        })
    }

    /// Answers a question, or changes the answer; an empty one parks it again.
    ///
    /// # Errors
    /// When there is no such question.
    pub fn answer_question(&mut self, id: QuestionId, answer: &str) -> Outcome<Done<()>> {
        let question = self
            .view()
            .get::<Question>(&[&id])?
            .ok_or(Problem::refused("question-unknown"))?;
        self.transact(&Op::ChangeQuestions, |tx, _| {
            tx.put(&Question {
                answer: answer.trim().to_owned(),
                ..question
            })?;
            Ok(())
        })
    }

    /// Keeps one answer to the survey, without a name and under an id that tells no time.
    ///
    /// # Errors
    /// When the drill has not ended, an answer is off the scale, or nothing was answered.
    pub fn answer_survey(
        &mut self,
        drill: DrillId,
        process: Option<u8>,
        worth: Option<u8>,
        real: Option<u8>,
        comment: &str,
    ) -> Outcome<Done<()>> {
        let drill = self.ended_drill(drill)?;
        let comment = comment.trim().to_owned();
        let answers = [process, worth, real];
        if answers
            .iter()
            .flatten()
            .any(|answer| !(1..=5).contains(answer))
        {
            return Err(Problem::refused("score-off-scale"));
        }
        if answers.iter().all(Option::is_none) && comment.is_empty() {
            return Err(Problem::refused("survey-empty"));
        }
        self.transact(&Op::AnswerSurvey, |tx, clock| {
            let id = SurveyAnswerId(clock.new_timeless_id());
            tx.append(&SurveyAnswer {
                id,
                drill: drill.id,
                process,
                worth,
                real,
                comment,
            })?;
            Ok(())
        })
    }

    /// A drill whose retrospective is under way.
    fn open_retro(&self, id: DrillId) -> Outcome<Drill> {
        let drill = self.ended_drill(id)?;
        if drill.state == DrillState::Closed {
            return Err(problem(RetroRefusal::AlreadyClosed));
        }
        Ok(drill)
    }

    /// A drill that has ended, so that its page is open.
    pub(crate) fn ended_drill(&self, id: DrillId) -> Outcome<Drill> {
        let drill = self.drill(id)?;
        match drill.state {
            DrillState::Retrospective | DrillState::Closed => Ok(drill),
            DrillState::Planned
            | DrillState::Sealed
            | DrillState::Running
            | DrillState::Cancelled => Err(Problem::refused("drill-not-ended")),
        }
    }

    /// Where the retrospective of an ended drill stands: as it was left, or just opened.
    pub(crate) fn kept_retro(&self, drill: &Drill) -> Outcome<Kept> {
        let view = self.view();
        match view.get::<RetroRow>(&[&drill.id])? {
            Some(row) => unpack(row),
            // A closed drill that came from a file or with the sample season was held elsewhere.
            None if drill.state == DrillState::Closed => Ok(Kept {
                retro: Retrospective::held(&drill.participations),
                ..opened(drill, self.now())
            }),
            None => Ok(opened(
                drill,
                opening(&view, drill.id)?.unwrap_or_else(|| self.now()),
            )),
        }
    }
}

fn kept(tx: &Tx<'_>, drill: &Drill, now: DateTime<Utc>) -> Outcome<Kept> {
    match tx.get::<RetroRow>(&[&drill.id])? {
        Some(row) => unpack(row),
        None => Ok(opened(drill, opening(tx, drill.id)?.unwrap_or(now))),
    }
}

fn opened(drill: &Drill, at: DateTime<Utc>) -> Kept {
    Kept {
        retro: Retrospective::open(&drill.participations),
        stepped: at,
        drafts: BTreeMap::new(),
    }
}

/// When the private page was opened for everyone.
fn opening(view: &crate::View<'_>, drill: DrillId) -> Outcome<Option<DateTime<Utc>>> {
    let rows = view.list::<PageOpeningRow>(&[("drill", &drill)], "rowid")?;
    Ok(rows
        .into_iter()
        .filter(|row| row.scope == "everyone")
        .map(|row| row.opened)
        .next_back())
}

fn unpack(row: RetroRow) -> Outcome<Kept> {
    serde_json::from_value(row.body)
        .map_err(|error| Problem::broken("retro-unreadable").with("detail", error.to_string()))
}

fn keep(tx: &mut Tx<'_>, drill: DrillId, kept: &Kept) -> Outcome<()> {
    let body = serde_json::to_value(kept)
        .map_err(|error| Problem::broken("unexpected").with("detail", error.to_string()))?;
    tx.put(&RetroRow {
        drill,
        stage: kept.retro.stage.key().to_owned(),
        body,
    })?;
    Ok(())
}

pub(crate) fn words(text: &str) -> Outcome<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::refused("text-empty"));
    }
    Ok(text.to_owned())
}

fn problem(refusal: RetroRefusal) -> Problem {
    Problem::refused(match refusal {
        RetroRefusal::AlreadyClosed => "retro-closed",
        RetroRefusal::NotInTheRoom => "not-in-the-room",
        RetroRefusal::NotesNotShown => "notes-not-shown",
        RetroRefusal::NotAtTheEnd => "retro-not-at-the-end",
    })
}
