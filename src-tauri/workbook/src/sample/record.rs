//! What came out of a drill of the sample, as rows.

use super::content::{SampleAnswer, SampleFollowUp, SampleNote, SampleQuestion, Scores};
use super::layout::Settled;
use crate::Tx;
use crate::clock::Clock;
use crate::problem::Outcome;
use chrono::{NaiveDate, TimeDelta};
use drill_domain::id::{
    DrillId, FollowUpId, NoteId, PersonId, QuestionId, RatingId, SurveyAnswerId,
};
use drill_domain::record::{BeforeMode, FollowUp, Measure, Note, Question, Rating, SurveyAnswer};

fn person(settled: &Settled, index: usize) -> Option<PersonId> {
    settled.people.get(index).copied()
}

/// Scores on both measures, looking back.
pub(super) fn scores(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: DrillId,
    settled: &Settled,
    understanding: &Scores,
    response: &Scores,
) -> Outcome<()> {
    for (measure, scores) in [
        (Measure::ProcessUnderstanding, understanding),
        (Measure::ResponseLevel, response),
    ] {
        for (person, (before, after)) in settled.people.iter().zip(scores) {
            let tenths = |points: Option<u8>| points.map(|p| p * 10);
            tx.append(&Rating {
                id: RatingId(clock.new_id()),
                drill,
                person: *person,
                measure: measure.clone(),
                before: tenths(*before),
                after: tenths(*after),
                before_mode: BeforeMode::Recalled,
                replaces: None,
                recorded: clock.now(),
            })?;
        }
    }
    Ok(())
}

/// Notes of the retrospective.
pub(super) fn notes(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: DrillId,
    settled: &Settled,
    notes: &[SampleNote],
) -> Outcome<()> {
    for note in notes {
        tx.append(&Note {
            id: NoteId(clock.new_id()),
            drill,
            author: person(settled, note.by),
            kind: note.kind,
            text: note.text.clone(),
            at: None,
            replaces: None,
            recorded: clock.now(),
        })?;
    }
    Ok(())
}

/// Questions that were answered.
pub(super) fn questions(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: DrillId,
    settled: &Settled,
    questions: &[SampleQuestion],
) -> Outcome<()> {
    for question in questions {
        tx.put(&Question {
            id: QuestionId(clock.new_id()),
            drill,
            asked_by: person(settled, question.by),
            text: question.text.clone(),
            answer: question.answer.clone(),
        })?;
    }
    Ok(())
}

/// Answers to the closing survey.
pub(super) fn survey(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: DrillId,
    answers: &[SampleAnswer],
) -> Outcome<()> {
    for answer in answers {
        tx.append(&SurveyAnswer {
            id: SurveyAnswerId(clock.new_timeless_id()),
            drill,
            process: Some(answer.process),
            worth: Some(answer.worth),
            real: Some(answer.real),
            comment: answer.comment.clone(),
        })?;
    }
    Ok(())
}

/// Follow-ups, due some days from `today`.
pub(super) fn follow_ups(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: DrillId,
    settled: &Settled,
    follow_ups: &[SampleFollowUp],
    today: NaiveDate,
) -> Outcome<()> {
    for follow_up in follow_ups {
        tx.put(&FollowUp {
            id: FollowUpId(clock.new_id()),
            drill,
            text: follow_up.text.clone(),
            kind: follow_up.kind,
            owner: person(settled, follow_up.owner),
            due: today.checked_add_signed(TimeDelta::days(follow_up.due_in_days)),
            state: follow_up.state,
            note: None,
        })?;
    }
    Ok(())
}
