//! The retrospective and follow-ups.

use super::Session;
use super::save::save_document;
use crate::wire::Nothing;
use crate::wire::plan::DrillRef;
use crate::wire::retro::{
    EntryDraft, EntryRef, FollowUpAdded, FollowUpChanged, HandOn, QuestionAnswered, QuestionAsked,
    RecordPlace, RetroMove, SurveyGiven, Wording,
};
use drill_workbook::Workbook;
use drill_workbook::problem::Outcome;
use drill_workbook::retros::{EntryView, FollowUpView, ImportedRound, RecordDocument, RetroView};

/// A retrospective as it stands.
///
/// # Errors
/// When the drill has not ended.
pub fn view(session: &Session, args: DrillRef) -> Outcome<RetroView> {
    let language = session.language();
    session.workbook(|workbook| workbook.retro(args.drill, language))
}

/// The rounds that came from files.
///
/// # Errors
/// When the file cannot be read.
pub fn imported(session: &Session, _: Nothing) -> Outcome<Vec<ImportedRound>> {
    let language = session.language();
    session.workbook(|workbook| workbook.imported_rounds(language))
}

/// One step: to another stage, someone starts writing, the notes are shown, someone speaks, close.
///
/// # Errors
/// When the rules of the retrospective refuse it.
pub fn step(session: &Session, args: RetroMove) -> Outcome<RetroView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.step_retro(args.drill, &args.step)?;
        workbook.retro(args.drill, language)
    })
}

/// The form of one person.
///
/// # Errors
/// When they take no part in it.
pub fn entry(session: &Session, args: EntryRef) -> Outcome<EntryView> {
    session.workbook(|workbook| workbook.retro_entry(args.drill, args.person))
}

/// Keeps what someone has typed so far.
///
/// # Errors
/// When they take no part in it, or a score is off the scale.
pub fn draft(session: &Session, args: EntryDraft) -> Outcome<Nothing> {
    session.workbook(|workbook| {
        workbook.draft_entry(args.drill, args.person, &args.entry)?;
        Ok(Nothing {})
    })
}

/// Someone hands the laptop on.
///
/// # Errors
/// As [`draft`].
pub fn hand_on(session: &Session, args: HandOn) -> Outcome<RetroView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.hand_on(args.drill, args.person, &args.entry, args.done)?;
        workbook.retro(args.drill, language)
    })
}

/// Gentle suggestions for words that point at a person.
///
/// # Errors
/// None.
pub fn blame(session: &Session, args: Wording) -> Outcome<Vec<String>> {
    Ok(Workbook::blame_suggestions(&args.text, session.language()))
}

/// Parks a question.
///
/// # Errors
/// Without words.
pub fn ask(session: &Session, args: QuestionAsked) -> Outcome<RetroView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.ask_question(args.drill, args.asked_by, &args.text)?;
        workbook.retro(args.drill, language)
    })
}

/// Answers a question.
///
/// # Errors
/// When there is no such question.
pub fn answer(session: &Session, args: QuestionAnswered) -> Outcome<RetroView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.answer_question(args.question, &args.answer)?;
        workbook.retro(args.drill, language)
    })
}

/// Keeps one answer to the survey.
///
/// # Errors
/// When nothing was answered.
pub fn survey(session: &Session, args: SurveyGiven) -> Outcome<RetroView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.answer_survey(
            args.drill,
            args.process,
            args.worth,
            args.real,
            &args.comment,
        )?;
        workbook.retro(args.drill, language)
    })
}

/// The record as Markdown.
///
/// # Errors
/// Before the notes were shown.
pub fn record(session: &Session, args: DrillRef) -> Outcome<RecordDocument> {
    let language = session.language();
    session.workbook(|workbook| workbook.drill_record(args.drill, language))
}

/// Writes the record as a Markdown file.
///
/// # Errors
/// Before the notes were shown, or when the file cannot be written.
pub fn save_record(session: &Session, args: RecordPlace) -> Outcome<Nothing> {
    let language = session.language();
    let record = session.workbook(|workbook| workbook.drill_record(args.drill, language))?;
    let path = std::path::Path::new(&args.path);
    save_document(path, record.markdown.as_bytes())?;
    Ok(Nothing {})
}

/// Every follow-up.
///
/// # Errors
/// When the file cannot be read.
pub fn follow_ups(session: &Session, _: Nothing) -> Outcome<Vec<FollowUpView>> {
    let language = session.language();
    session.workbook(|workbook| workbook.follow_ups(language))
}

/// Adds a follow-up.
///
/// # Errors
/// Without words.
pub fn add_follow_up(session: &Session, args: FollowUpAdded) -> Outcome<Vec<FollowUpView>> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.add_follow_up(args.drill, args.follow_up.into())?;
        workbook.follow_ups(language)
    })
}

/// Changes a follow-up.
///
/// # Errors
/// Without words.
pub fn change_follow_up(session: &Session, args: FollowUpChanged) -> Outcome<Vec<FollowUpView>> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.change_follow_up(args.id, args.follow_up.into())?;
        workbook.follow_ups(language)
    })
}
