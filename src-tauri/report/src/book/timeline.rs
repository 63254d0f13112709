//! The likely course by the clock: what probably happens at which minute.

use super::steps::{look, shown};
use super::words::Words;
use drill_domain::rehearse::course::next;
use drill_domain::rehearse::{Act, Played, Step, go_on, offers, play};
use drill_domain::run::Script;
use drill_domain::scenario::{Difficulty, Node, NodeKind};
use drill_text::Arg;
use serde::Serialize;

/// The timetable shows so much of the course; more fills no time box, and nobody reads it.
const SHOWN: usize = 150;

/// The likely course by the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Timeline {
    pub moments: Vec<Moment>,
    /// That the course goes on behind its last moment; empty when it does not.
    pub more: String,
}

/// One moment of the likely course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Moment {
    /// The minute in words.
    pub minute: String,
    /// Its step.
    pub number: usize,
    pub kind: String,
    pub title: String,
}

/// The likely course at the chosen difficulty, played by the engine that runs drills; without moments
/// while nothing can be played.
pub(super) fn timeline(w: &Words<'_>) -> Timeline {
    let script = Script::new(w.scenario);
    let (steps, goes_on) = usual_steps(&script, w.scenario.head.difficulty);
    let mut moments: Vec<(u32, usize)> = steps
        .iter()
        .filter_map(|step| {
            let node = shows(&script, &step.act)?;
            let took = match &step.act {
                // These are done when their time begins.
                Act::Ask { .. } | Act::Hint { .. } | Act::Monitor { .. } | Act::Fire { .. } => 0,
                Act::See { .. }
                | Act::Choose { .. }
                | Act::Carry { .. }
                | Act::Fail { .. }
                | Act::Mistake { .. }
                | Act::Notice { .. }
                | Act::Care { .. }
                | Act::End { .. }
                | Act::Answer { .. }
                | Act::Skip { .. }
                | Act::Meet { .. }
                | Act::Resolve { .. } => node.minutes_for(w.scenario.head.difficulty).likely,
            };
            let begins = (step.clock / 60).saturating_sub(took);
            Some((begins, w.numbers.position(&node.id)?))
        })
        .collect();
    // What was done in one minute stays in the order it was done in.
    moments.sort_by_key(|(minute, _)| *minute);
    let moments: Vec<Moment> = moments
        .into_iter()
        .map(|(minute, at)| {
            let node = &w.scenario.nodes[at];
            let minute = ("minute", Arg::from(minute.to_string()));
            Moment {
                minute: w.with("at-minute", &[minute]),
                number: w.numbers.at(at),
                kind: w.studio(&format!("kind-{}", look(&node.kind))),
                title: spoken(w, node),
            }
        })
        .collect();
    let more = if goes_on {
        w.with(
            "timeline-more",
            &[("count", Arg::from(moments.len().to_string()))],
        )
    } else {
        String::new()
    };
    Timeline { moments, more }
}

/// What a step is called, and the words of a question.
fn spoken(w: &Words<'_>, node: &Node) -> String {
    let title = shown(w, node);
    if let NodeKind::Inject(inject) = &node.kind
        && !inject.text.is_empty()
    {
        return format!("{title}: {}", inject.text);
    }
    title
}

/// What a usual team does from the start, and whether it goes on after as much as is shown. Where it
/// waits for the facilitator to say that a condition is met, it is said.
fn usual_steps(script: &Script, difficulty: Difficulty) -> (Vec<Step>, bool) {
    let mut played = play(script, difficulty, &[]);
    let mut steps = Vec::new();
    while let Some(step) = goes_on(&played, script) {
        if steps.len() == SHOWN {
            return (steps, true);
        }
        if go_on(&mut played, script, &step).is_err() {
            break;
        }
        steps.push(step);
    }
    (steps, false)
}

fn goes_on(played: &Played, script: &Script) -> Option<Step> {
    let clock = played.state.clock.seconds;
    next(played, script, clock).or_else(|| {
        let met = offers(&played.state, script, clock)
            .into_iter()
            .find(|offer| matches!(offer.act, Act::Meet { .. }))?;
        Some(Step {
            clock,
            act: met.act,
            said: String::new(),
        })
    })
}

/// The step of the book that an act stands for.
fn shows<'s>(script: &Script<'s>, act: &Act) -> Option<&'s Node> {
    match act {
        Act::See { .. }
        | Act::Ask { .. }
        | Act::Carry { .. }
        | Act::Fail { .. }
        | Act::Mistake { .. }
        | Act::Hint { .. }
        | Act::Monitor { .. }
        | Act::Notice { .. }
        | Act::Care { .. }
        | Act::End { .. } => act.node(script),
        Act::Choose { edge } => script.node(script.edge(edge)?.from.as_ref()?),
        // What a trigger brings into the flow is done as a step of its own.
        Act::Fire { .. } => act.node(script).filter(|node| !node.is_flow()),
        Act::Skip { .. } | Act::Answer { .. } | Act::Meet { .. } | Act::Resolve { .. } => None,
    }
}
