//! A scenario played as it is drafted, and the rehearsals that are kept.

use super::Session;
use super::replays::Replayed;
use crate::wire::rehearsal::*;
use crate::wire::scenarios::ScenarioRef;
use drill_domain::id::ScenarioId;
use drill_domain::rehearse::course::{next, run_to, run_towards};
use drill_domain::rehearse::{
    Act, Because, MOST_STEPS, Offer, Place, Played, Step, Stop, covered, go_on, offers,
    play as replay,
};
use drill_domain::run::{Answer, FaultState, Phase, RunState, Script};
use drill_domain::scenario::{EdgeKind, Language, Outcome as Ends, Scenario};
use drill_text::{Arg, format, get, plain};
use drill_workbook::problem::{Outcome, Problem};
use drill_workbook::table::RehearsalRow;
use drill_workbook::{Workbook, runs, scenarios};

/// Plays what was done and goes on as asked.
///
/// # Errors
/// When the scenario is not there, or what is asked for cannot be done.
pub fn play(session: &Session, ask: RehearsalAsk) -> Outcome<RehearsalView> {
    let language = session.language();
    let read = |workbook: &mut Workbook| scenarios::read(&workbook.view(), ask.scenario);
    let scenario = session.workbook(read)?;
    let script = Script::new(&scenario);
    let mut steps = ask.steps;
    steps.truncate(MOST_STEPS);
    let mut played = replay(&script, ask.difficulty, &steps);
    let stop = played.stop.take();
    let stop = stop.map(|stop| stop_view(language, &script, &steps, &stop));
    steps.truncate(played.steps);
    let mut clock = ask.clock.max(played.state.clock.seconds);
    let mut came = true;
    // What no longer goes through is told first; nothing is added behind it unasked.
    if stop.is_none() {
        match ask.go {
            RehearsalGo::Stay => {}
            RehearsalGo::Act { act } => {
                let said = String::new();
                let step = Step { clock, act, said };
                go_on(&mut played, &script, &step)
                    .map_err(|because| refusal(&scenario, &because))?;
                steps.push(step);
            }
            RehearsalGo::Next => {
                let step =
                    next(&played, &script, clock).ok_or(Problem::refused("rehearsal-waits"))?;
                go_on(&mut played, &script, &step)
                    .map_err(|because| refusal(&scenario, &because))?;
                steps.push(step);
            }
            RehearsalGo::RunTo { clock: until } => {
                steps.extend(run_to(&mut played, &script, clock, until));
                clock = match played.state.ended {
                    Some((ended, _)) => ended,
                    None => until,
                };
            }
            RehearsalGo::Towards { node } => {
                let (taken, came_there) = run_towards(&mut played, &script, clock, &node);
                steps.extend(taken);
                came = came_there;
            }
        }
    }
    for step in steps.iter_mut().filter(|step| step.said.is_empty()) {
        step.said = name(&script, &step.act);
    }
    let clock = clock.max(played.state.clock.seconds);
    Ok(RehearsalView {
        stop,
        came,
        steps,
        ..view(language, &script, &played, clock)
    })
}

fn view(language: Language, script: &Script, played: &Played, clock: u32) -> RehearsalView {
    let state = played.at(script, clock);
    let (nodes, taken) = covered(&state);
    let names = runs::Names::new();
    let count = |n: usize| Arg::from(format::whole(i64::try_from(n).unwrap_or(i64::MAX)));
    let line = |event: &drill_domain::run::Event| RehearsalLine {
        clock: format::drill_clock(event.clock),
        text: runs::sentence(language, script, event, &names),
    };
    RehearsalView {
        steps: Vec::new(),
        clock,
        clock_text: format::drill_clock(clock),
        phase: phase(language, state.phase),
        active: state.active.iter().cloned().collect(),
        coverage: get(
            language,
            "rehearsal-coverage",
            &[
                ("covered", count(nodes.len())),
                ("all", count(script.scenario.nodes.len())),
            ],
        ),
        covered: nodes,
        taken,
        offers: offers(&state, script, clock)
            .iter()
            .map(|offer| offer_view(language, script, offer))
            .collect(),
        log: state.events().map(line).collect(),
        faults: faults(language, script, &state),
        stop: None,
        ended: ended(language, state.ended),
        came: true,
        has_next: next(played, script, clock).is_some(),
    }
}

fn phase(language: Language, phase: Phase) -> String {
    let word = match phase {
        Phase::Ready => "ready",
        Phase::Running => "running",
        Phase::Monitoring => "monitoring",
        Phase::Resolved => "resolved",
        Phase::Over => "over",
    };
    plain(language, &format!("room-phase-{word}"))
}

fn ended(language: Language, ended: Option<(u32, Ends)>) -> String {
    let Some((clock, outcome)) = ended else {
        return String::new();
    };
    let key = match outcome {
        Ends::Good => "rehearsal-ended-good",
        Ends::Partial => "rehearsal-ended-partial",
        Ends::Stopped => "rehearsal-ended-stopped",
    };
    let clock = Arg::from(format::drill_clock(clock));
    get(language, key, &[("clock", clock)])
}

fn faults(language: Language, script: &Script, state: &RunState) -> Vec<RehearsedFault> {
    let one = |fault: &drill_domain::scenario::Fault| {
        let (word, is_open) = match state.fault_state(script, &fault.id) {
            FaultState::Latent => ("latent", false),
            FaultState::Masked => ("masked", true),
            FaultState::Active => ("active", true),
            FaultState::Mitigated => ("mitigated", true),
            FaultState::Resolved => ("resolved", false),
        };
        RehearsedFault {
            numeral: fault.numeral,
            title: fault.title.clone(),
            state: plain(language, &format!("rehearsal-fault-{word}")),
            is_open,
        }
    };
    script.scenario.faults.iter().map(one).collect()
}

fn offer_view(language: Language, script: &Script, offer: &Offer) -> OfferView {
    OfferView {
        act: offer.act.clone(),
        place: match offer.place {
            Place::Now => OfferPlace::Now,
            Place::Waiting => OfferPlace::Waiting,
            Place::Aside => OfferPlace::Aside,
        },
        does: plain(language, &format!("rehearsal-act-{}", word(&offer.act))),
        name: name(script, &offer.act),
        due: offer.due.map(format::drill_clock).unwrap_or_default(),
        node: offer.act.node(script).map(|node| node.id.clone()),
        is_blocked: offer.is_blocked,
    }
}

const fn word(act: &Act) -> &'static str {
    match act {
        Act::See { .. } => "see",
        Act::Choose { .. } => "choose",
        Act::Ask { .. } => "ask",
        Act::Answer { answer, .. } => match answer {
            Answer::Complete => "answer-complete",
            Answer::Partly => "answer-partly",
            Answer::No => "answer-no",
        },
        Act::Carry { .. } => "carry",
        Act::Fail { .. } => "fail",
        Act::Mistake { .. } => "mistake",
        Act::Hint { .. } => "hint",
        Act::Monitor { .. } => "monitor",
        Act::Notice { .. } => "notice",
        Act::Care { .. } => "care",
        Act::Fire { .. } => "fire",
        Act::Skip { .. } => "skip",
        Act::Meet { .. } => "meet",
        Act::Resolve { .. } => "resolve",
        Act::End { .. } => "end",
    }
}

/// The name of what an act is done with; empty when it is gone.
fn name(script: &Script, act: &Act) -> String {
    match act {
        Act::Choose { edge } => {
            let when = script.edge(edge).and_then(|edge| match &edge.kind {
                EdgeKind::Branch(branch) if !branch.when.is_empty() => Some(branch.when.clone()),
                _ => None,
            });
            when.unwrap_or_else(|| node_name(script, act))
        }
        Act::Meet { condition } => {
            let mut conditions = script.scenario.conditions.iter();
            let found = conditions.find(|c| c.id == *condition);
            found.map_or_else(String::new, |c| c.title.clone())
        }
        Act::Resolve { fault } => script
            .fault(fault)
            .map_or_else(String::new, |fault| fault.title.clone()),
        Act::See { .. }
        | Act::Ask { .. }
        | Act::Answer { .. }
        | Act::Carry { .. }
        | Act::Fail { .. }
        | Act::Mistake { .. }
        | Act::Hint { .. }
        | Act::Monitor { .. }
        | Act::Notice { .. }
        | Act::Care { .. }
        | Act::Fire { .. }
        | Act::Skip { .. }
        | Act::End { .. } => node_name(script, act),
    }
}

fn node_name(script: &Script, act: &Act) -> String {
    act.node(script)
        .map_or_else(String::new, |node| runs::title(script, &node.id))
}

fn refusal(scenario: &Scenario, because: &Because) -> Problem {
    match because {
        Because::Gone => Problem::refused("rehearsal-gone"),
        Because::NotItsTurn => Problem::refused("rehearsal-not-its-turn"),
        Because::Over => Problem::refused("rehearsal-over"),
        Because::TooMany => Problem::refused("rehearsal-too-long").with("most", MOST_STEPS),
        Because::Refused(refusal) => runs::refusal_problem(refusal, scenario),
    }
}

fn stop_view(language: Language, script: &Script, steps: &[Step], stop: &Stop) -> StopView {
    let step = steps.get(stop.step);
    let named = step.map(|step| name(script, &step.act));
    let said = named.filter(|name| !name.is_empty());
    let said = said.or_else(|| step.map(|step| step.said.clone()));
    let number = i64::try_from(stop.step + 1).unwrap_or(i64::MAX);
    let does = step.map(|step| plain(language, &format!("rehearsal-act-{}", word(&step.act))));
    StopView {
        what: get(
            language,
            "rehearsal-stop",
            &[
                ("number", Arg::from(number)),
                ("does", Arg::from(does.unwrap_or_default())),
                ("name", Arg::from(said.unwrap_or_default())),
            ],
        ),
        why: refusal(script.scenario, &stop.because).what(language),
        node: step.and_then(|step| Some(step.act.node(script)?.id.clone())),
    }
}

/// The rehearsals kept of a scenario, each played on the scenario as it is now: a portion each time
/// it is asked for.
///
/// # Errors
/// When the scenario is not there.
pub fn list(session: &Session, of: ScenarioRef) -> Outcome<Vec<KeptRehearsal>> {
    kept(session, of.scenario)
}

/// Keeps a rehearsal.
///
/// # Errors
/// When it has no name or no step, or does not go through.
pub fn keep(session: &Session, draft: RehearsalDraft) -> Outcome<Vec<KeptRehearsal>> {
    let of = draft.scenario;
    session.workbook(|workbook| {
        workbook.keep_rehearsal(of, &draft.name, draft.difficulty, draft.steps)
    })?;
    kept(session, of)
}

/// Gives a kept rehearsal another name.
///
/// # Errors
/// When it is not there, or the name is empty.
pub fn rename(session: &Session, to: RehearsalName) -> Outcome<Vec<KeptRehearsal>> {
    let of = session.workbook(|workbook| {
        let scenario = workbook.rehearsal(to.rehearsal)?.scenario;
        workbook.rename_rehearsal(to.rehearsal, &to.name)?;
        Ok(scenario)
    })?;
    kept(session, of)
}

/// Takes a kept rehearsal away.
///
/// # Errors
/// When it is not there.
pub fn remove(session: &Session, of: RehearsalRef) -> Outcome<Vec<KeptRehearsal>> {
    let of = session.workbook(|workbook| {
        let scenario = workbook.rehearsal(of.rehearsal)?.scenario;
        workbook.remove_rehearsal(of.rehearsal)?;
        Ok(scenario)
    })?;
    kept(session, of)
}

/// The workbook is free while they are played.
fn kept(session: &Session, id: ScenarioId) -> Outcome<Vec<KeptRehearsal>> {
    let language = session.language();
    let (scenario, rows) = session.workbook(|workbook| workbook.rehearsals(id))?;
    let script = Script::new(&scenario);
    let replayed = session.replays().of(id, &script, &rows);
    let one = |(row, replayed): (RehearsalRow, Option<Replayed>)| {
        let stop = replayed.as_ref().and_then(|replayed| replayed.stop.clone());
        let end = replayed.as_ref().map(|one| ended(language, one.ended));
        let count = Arg::from(i64::try_from(row.steps.len()).unwrap_or(i64::MAX));
        let says = match (&stop, end) {
            (_, None) => plain(language, "rehearsal-says-waiting"),
            (Some(_), Some(_)) => plain(language, "rehearsal-says-stopped"),
            (None, Some(end)) if end.is_empty() => {
                get(language, "rehearsal-says-steps", &[("count", count)])
            }
            (None, Some(end)) => end,
        };
        KeptRehearsal {
            id: row.id,
            name: row.name,
            difficulty: row.difficulty,
            says,
            is_waiting: replayed.is_none(),
            stop: stop.map(|stop| stop_view(language, &script, &row.steps, &stop)),
            steps: row.steps,
        }
    };
    Ok(rows.into_iter().zip(replayed).map(one).collect())
}
