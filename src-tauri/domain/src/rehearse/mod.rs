//! A rehearsal: a scenario played as it is drafted, with the engine that runs drills. Nothing of it is
//! evidence and nothing is counted. A rehearsal is a list of [`Step`]s that name elements by id, so
//! that it can be played again after the scenario was edited; [`play`] then says where it no longer
//! goes through, and why.
//!
//! A step goes through when it is among the [`offers`] at its moment and the engine takes it. Start
//! at [`play`]; [`course`] goes on by itself.

pub mod course;
mod offer;

pub use offer::{Offer, Place, offers};

use crate::id::{ConditionId, EdgeId, EventId, FaultId, NodeId};
use crate::run::{
    Answer, Command, Deed, EventKind, Moment, NoticeField, Refusal, RunState, Script, decide,
};
use crate::scenario::{Difficulty, Node, NodeKind, Notice, Outcome};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A rehearsal has at most this many steps.
pub const MOST_STEPS: usize = 1_000;

/// What one does in a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "do")]
pub enum Act {
    /// The team sees a symptom.
    See {
        /// Which.
        node: NodeId,
    },
    /// The team goes this way.
    Choose {
        /// The branch.
        edge: EdgeId,
    },
    /// A stand-in speaks.
    Ask {
        /// The prepared words.
        node: NodeId,
    },
    /// The team answers.
    Answer {
        /// The question, asked before.
        node: NodeId,
        /// How well.
        answer: Answer,
    },
    /// An action is done, and repairs what it repairs.
    Carry {
        /// Which.
        node: NodeId,
    },
    /// An action is done in vain: it repairs nothing.
    Fail {
        /// Which.
        node: NodeId,
    },
    /// A wrong move.
    Mistake {
        /// Which.
        node: NodeId,
    },
    /// Help in character.
    Hint {
        /// Which.
        node: NodeId,
    },
    /// The stabilisation stage begins.
    Monitor {
        /// Where.
        node: NodeId,
    },
    /// The resolution notice is given, with all its fields.
    Notice {
        /// Which.
        node: NodeId,
    },
    /// Aftercare is done.
    Care {
        /// Which.
        node: NodeId,
    },
    /// A trigger is set off.
    Fire {
        /// Its edge.
        edge: EdgeId,
    },
    /// A trigger is left out.
    Skip {
        /// Its edge.
        edge: EdgeId,
    },
    /// A condition is true.
    Meet {
        /// Which.
        condition: ConditionId,
    },
    /// A fault is repaired.
    Resolve {
        /// Which.
        fault: FaultId,
    },
    /// The end is declared, at an ending.
    End {
        /// Which.
        node: NodeId,
    },
}

impl Act {
    /// The node it is about: its own, or the one its branch or trigger leads to.
    #[must_use]
    pub fn node<'s>(&self, script: &Script<'s>) -> Option<&'s Node> {
        match self {
            Self::See { node }
            | Self::Ask { node }
            | Self::Answer { node, .. }
            | Self::Carry { node }
            | Self::Fail { node }
            | Self::Mistake { node }
            | Self::Hint { node }
            | Self::Monitor { node }
            | Self::Notice { node }
            | Self::Care { node }
            | Self::End { node } => script.node(node),
            Self::Choose { edge } | Self::Fire { edge } | Self::Skip { edge } => {
                script.node(&script.edge(edge)?.to)
            }
            Self::Meet { .. } | Self::Resolve { .. } => None,
        }
    }
}

/// One thing done in a rehearsal, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Seconds of the rehearsal's clock.
    pub clock: u32,
    /// What.
    pub act: Act,
    /// How it was worded when it was done. Shown when what it names is gone; never compared.
    #[serde(default)]
    pub said: String,
}

/// Where a rehearsal no longer goes through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The step, counted from 0.
    pub step: usize,
    /// Why.
    pub because: Because,
}

/// Why a step does not go through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// What it names is not in the scenario any more.
    Gone,
    /// It is there, but its turn does not come.
    NotItsTurn,
    /// It comes after the end.
    Over,
    /// The rules of the run say no.
    Refused(Refusal),
    /// There are too many steps.
    TooMany,
}

/// A rehearsal as far as it went.
#[derive(Debug, Clone)]
pub struct Played {
    /// The run.
    pub state: RunState,
    /// How many steps went through.
    pub steps: usize,
    /// Where it stopped, if it did.
    pub stop: Option<Stop>,
}

impl Played {
    /// The state at a later second of the clock.
    #[must_use]
    pub fn at(&self, script: &Script, clock: u32) -> RunState {
        self.state.at(script, clock.max(self.state.clock.seconds))
    }
}

/// Plays `steps` from the start of `script`'s scenario.
#[must_use]
pub fn play(script: &Script, difficulty: Difficulty, steps: &[Step]) -> Played {
    let mut played = begin(script, difficulty);
    for step in steps {
        if let Err(because) = go_on(&mut played, script, step) {
            played.stop = Some(Stop {
                step: played.steps,
                because,
            });
            break;
        }
    }
    played
}

fn begin(script: &Script, difficulty: Difficulty) -> Played {
    let state = RunState::replay(script, difficulty, &[]);
    let mut played = Played {
        state,
        steps: 0,
        stop: None,
    };
    // Starting is only ever refused to a run that has started.
    let _ = give(&mut played, script, Command::Start { despite: None }, 0);
    played
}

/// Takes one more step.
///
/// # Errors
/// Why it does not go through; nothing has changed then.
pub fn go_on(played: &mut Played, script: &Script, step: &Step) -> Result<(), Because> {
    if played.steps >= MOST_STEPS {
        return Err(Because::TooMany);
    }
    if played.state.ended.is_some() {
        return Err(Because::Over);
    }
    if !is_there(script, &step.act) {
        return Err(Because::Gone);
    }
    let clock = step.clock.max(played.state.clock.seconds);
    let state = played.at(script, clock);
    let is_offered = offers(&state, script, clock)
        .iter()
        .any(|offer| offer.act == step.act);
    let command = is_offered
        .then(|| command(&state, script, &step.act))
        .flatten()
        .ok_or(Because::NotItsTurn)?;
    give(played, script, command, clock).map_err(Because::Refused)?;
    played.steps += 1;
    Ok(())
}

/// Gives the engine a command. Ids and times follow from the step, so that a rehearsal played twice
/// is the same twice.
fn give(played: &mut Played, script: &Script, command: Command, clock: u32) -> Result<(), Refusal> {
    let moment = Moment {
        wall: DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(i64::from(clock)),
        clock,
        gap: None,
    };
    let mut next = played.state.log.len() as u128;
    let mut new_id = || {
        next += 1;
        EventId(Uuid::from_u128(next))
    };
    let events = decide(
        &played.state,
        script,
        &Deed::from(command),
        moment,
        &mut new_id,
    )?;
    for event in events {
        played.state.apply(script, event);
    }
    Ok(())
}

/// Whether the element an act names is in the scenario.
fn is_there(script: &Script, act: &Act) -> bool {
    match act {
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
        | Act::End { .. } => act.node(script).is_some(),
        Act::Choose { edge } | Act::Fire { edge } | Act::Skip { edge } => {
            script.edge(edge).is_some()
        }
        Act::Meet { condition } => {
            let mut conditions = script.scenario.conditions.iter();
            conditions.any(|c| c.id == *condition)
        }
        Act::Resolve { fault } => script.fault(fault).is_some(),
    }
}

fn command(state: &RunState, script: &Script, act: &Act) -> Option<Command> {
    let some = |node: &NodeId| Some(node.clone());
    Some(match act {
        Act::See { node } => Command::See { node: node.clone() },
        Act::Choose { edge } => Command::Choose { edge: edge.clone() },
        Act::Ask { node } => Command::Ask {
            node: some(node),
            persona: None,
            text: String::new(),
        },
        Act::Answer { node, answer } => {
            let mut questions = state.questions.iter().rev();
            let asked = questions.find(|q| q.node.as_ref() == Some(node) && q.answer.is_none())?;
            Command::Rate {
                inject: asked.event,
                answer: *answer,
            }
        }
        Act::Carry { node } => Command::Act {
            node: node.clone(),
            repaired: true,
        },
        Act::Fail { node } => Command::Act {
            node: node.clone(),
            repaired: false,
        },
        Act::Mistake { node } => Command::Mistake {
            node: some(node),
            text: String::new(),
        },
        Act::Hint { node } => Command::Hint {
            node: some(node),
            text: String::new(),
        },
        Act::Monitor { node } => Command::Monitor { node: some(node) },
        Act::Notice { node } => {
            let NodeKind::Notice(Notice { fields, .. }) = &script.node(node)?.kind else {
                return None;
            };
            // What the notice will say is not rehearsed, only that it can be given.
            let filled = fields.iter().map(|name| NoticeField {
                name: name.clone(),
                text: name.clone(),
            });
            Command::Notice {
                node: some(node),
                fields: filled.collect(),
            }
        }
        Act::Care { node } => Command::Aftercare {
            node: some(node),
            affected: "–".to_owned(),
            care: String::new(),
        },
        Act::Fire { edge } => Command::Fire { edge: edge.clone() },
        Act::Skip { edge } => Command::Skip { edge: edge.clone() },
        Act::Meet { condition } => Command::Meet {
            condition: condition.clone(),
        },
        Act::Resolve { fault } => Command::Resolve {
            fault: fault.clone(),
        },
        Act::End { node } => Command::End {
            outcome: outcome(script, node)?,
        },
    })
}

fn outcome(script: &Script, node: &NodeId) -> Option<Outcome> {
    let NodeKind::Ending(ending) = &script.node(node)?.kind else {
        return None;
    };
    Some(ending.outcome)
}

/// The nodes the rehearsal came to, and the branches and triggers it took.
#[must_use]
pub fn covered(state: &RunState) -> (Vec<NodeId>, Vec<EdgeId>) {
    let nodes = state.visits.keys().cloned().collect();
    let edges = state.events().filter_map(|event| {
        let (EventKind::BranchChosen { edge } | EventKind::TriggerFired { edge }) = &event.kind
        else {
            return None;
        };
        Some(edge.clone())
    });
    (nodes, edges.collect())
}

#[cfg(test)]
mod tests;
