//! The drill room.

use super::Session;
use super::drills::Words;
use crate::wire::plan::DrillRef;
use crate::wire::room::{RoomFacts, RoomView, RunAct, RunLine, RunLineView};
use drill_domain::id::DrillId;
use drill_domain::scenario::Language;
use drill_text::{format, get};
use drill_workbook::Workbook;
use drill_workbook::problem::Outcome;

/// The room as it stands now. Asking for it confirms that the run is being watched.
///
/// # Errors
/// When the drill is not sealed yet.
pub fn view(session: &Session, args: DrillRef) -> Outcome<RoomView> {
    let language = session.language();
    session.workbook(|workbook| {
        let room = room(workbook, args.drill, language)?;
        workbook.watch_run(args.drill)?;
        Ok(room)
    })
}

/// Does one thing in the run.
///
/// # Errors
/// When the rules of the run refuse it.
pub fn act(session: &Session, args: RunAct) -> Outcome<RoomView> {
    let language = session.language();
    session.workbook(|workbook| {
        workbook.act_in_run(args.drill, &args.deed)?;
        room(workbook, args.drill, language)
    })
}

/// What a typed line means.
///
/// # Errors
/// When the drill is not sealed yet.
pub fn line(session: &Session, args: RunLine) -> Outcome<RunLineView> {
    let language = session.language();
    session.workbook(|workbook| {
        let run = workbook.run(args.drill)?;
        let names = Words::of(workbook, language)?.names();
        Ok(RunLineView::of(&run, &names, language, &args.text))
    })
}

fn room(workbook: &Workbook, drill: DrillId, language: Language) -> Outcome<RoomView> {
    let run = workbook.run(drill)?;
    let words = Words::of(workbook, language)?;
    let started = run.started.map(|wall| {
        let time = format::time(workbook.clock().local(wall));
        get(language, "room-started", &[("time", time.into())])
    });
    let facts = RoomFacts {
        names: words.names(),
        team: words.team(&run.drill),
        round: words.round(&run.drill),
        started: started.unwrap_or_default(),
    };
    Ok(RoomView::of(&run, &facts, language))
}
