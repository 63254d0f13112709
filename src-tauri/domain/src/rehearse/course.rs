//! How a rehearsal goes on by itself: a usual team does what is due next, takes the likeliest or else
//! the default branch, and the facilitator sets off what must be.

use super::{Act, Offer, Place, Played, Step, go_on, offers};
use crate::id::{EdgeId, NodeId};
use crate::run::{RunState, Script};
use crate::scenario::{EdgeKind, NodeKind};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The next step of a usual team at `clock` or later; nothing when it waits for a person, or the end
/// has come.
#[must_use]
pub fn next(played: &Played, script: &Script, clock: u32) -> Option<Step> {
    due(played, script, clock, &Way::default())
}

/// Takes usual steps until `clock`, and returns those taken.
pub fn run_to(played: &mut Played, script: &Script, from: u32, clock: u32) -> Vec<Step> {
    let mut taken = Vec::new();
    while let Some(step) = next(played, script, from).filter(|step| step.clock <= clock) {
        if go_on(played, script, &step).is_err() {
            break;
        }
        taken.push(step);
    }
    taken
}

/// Takes usual steps until `node` has its turn, going the shortest way to it. Returns the steps, and
/// whether it came there.
pub fn run_towards(
    played: &mut Played,
    script: &Script,
    from: u32,
    node: &NodeId,
) -> (Vec<Step>, bool) {
    let way = Way::to(script, node);
    let mut taken = Vec::new();
    loop {
        if played.state.active.contains(node) {
            return (taken, true);
        }
        let Some(step) = due(played, script, from, &way) else {
            return (taken, false);
        };
        if go_on(played, script, &step).is_err() {
            return (taken, false);
        }
        taken.push(step);
    }
}

/// The edges that lead to a node.
#[derive(Default)]
struct Way {
    edges: BTreeSet<EdgeId>,
    from: BTreeSet<NodeId>,
    is_towards: bool,
}

impl Way {
    /// The shortest way to `node`, backwards from it.
    fn to(script: &Script, node: &NodeId) -> Self {
        let mut way = Self {
            is_towards: true,
            ..Self::default()
        };
        let mut next: BTreeMap<NodeId, (EdgeId, NodeId)> = BTreeMap::new();
        let mut open = VecDeque::from([node.clone()]);
        let entries: BTreeSet<&NodeId> = script.entries().map(|entry| &entry.id).collect();
        let mut begins = None;
        while let Some(id) = open.pop_front() {
            let leads: Vec<_> = script
                .entering(&id)
                .iter()
                .filter(|edge| match edge.kind {
                    EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => true,
                    EdgeKind::HintFor | EdgeKind::Contains => false,
                })
                .collect();
            if entries.contains(&id) {
                begins = Some(id);
                break;
            }
            for edge in leads {
                // A trigger that no node starts waits for an event; it is set off when it is armed.
                let Some(from) = &edge.from else {
                    way.edges.insert(edge.id.clone());
                    continue;
                };
                if from != node && !next.contains_key(from) {
                    next.insert(from.clone(), (edge.id.clone(), id.clone()));
                    open.push_back(from.clone());
                }
            }
        }
        let mut at = begins;
        while let Some((edge, to)) = at.as_ref().and_then(|id| next.get(id)) {
            way.edges.insert(edge.clone());
            way.from.extend(at.clone());
            at = Some(to.clone());
        }
        way
    }
}

fn due(played: &Played, script: &Script, clock: u32, way: &Way) -> Option<Step> {
    let clock = clock.max(played.state.clock.seconds);
    let state = played.at(script, clock);
    let offers = offers(&state, script, clock);
    let is_led = |offer: &Offer| matches!(&offer.act, Act::Choose { edge } | Act::Fire { edge } if way.edges.contains(edge));
    let usual = offers.iter().filter_map(|offer| {
        let when = match &offer.act {
            _ if offer.is_blocked => None,
            Act::End { .. } if way.is_towards => None,
            Act::Choose { edge } | Act::Fire { edge } if is_led(offer) => {
                Some(offer.due.unwrap_or_else(|| led_at(&state, script, edge)))
            }
            Act::Choose { edge } => {
                let decision = script.edge(edge).and_then(|edge| edge.from.as_ref());
                let is_led_elsewhere = decision.is_some_and(|id| way.from.contains(id));
                offer.due.filter(|_| !is_led_elsewhere)
            }
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
            | Act::Skip { .. }
            | Act::Meet { .. }
            | Act::Resolve { .. }
            | Act::Fire { .. }
            | Act::End { .. } => offer.due,
        }?;
        Some((when.max(clock), offer))
    });
    let usual: Vec<_> = usual
        .filter(|(_, offer)| offer.place != Place::Aside || is_led(offer))
        .collect();
    let is_end = |offer: &Offer| matches!(offer.act, Act::End { .. });
    let goes_on = usual
        .iter()
        .any(|(_, offer)| offer.place == Place::Now && !is_end(offer));
    let (when, offer) = usual
        .into_iter()
        .min_by_key(|(when, offer)| match &offer.act {
            // The end waits for what is still going on, the notice for what is done at the same moment.
            Act::End { .. } if goes_on => (u32::MAX, 2, Reverse(0)),
            // After a cascade it is the end of what came last.
            Act::End { node } => (*when, 2, Reverse(began(&state, script, node))),
            Act::Notice { .. } => (*when, 1, Reverse(0)),
            Act::See { .. }
            | Act::Ask { .. }
            | Act::Answer { .. }
            | Act::Carry { .. }
            | Act::Fail { .. }
            | Act::Mistake { .. }
            | Act::Hint { .. }
            | Act::Monitor { .. }
            | Act::Care { .. }
            | Act::Skip { .. }
            | Act::Meet { .. }
            | Act::Resolve { .. }
            | Act::Choose { .. }
            | Act::Fire { .. } => (*when, 0, Reverse(0)),
        })?;
    Some(Step {
        clock: when,
        act: offer.act.clone(),
        said: String::new(),
    })
}

/// When the episode of a node began.
fn began(state: &RunState, script: &Script, node: &NodeId) -> u32 {
    let episode = script.node(node).map(|node| &node.episode);
    let run = episode.and_then(|id| state.episodes.get(id));
    run.map_or(0, |run| run.started)
}

/// When a way is taken that a usual team would not take by itself.
fn led_at(state: &RunState, script: &Script, edge: &EdgeId) -> u32 {
    if let Some(armed) = state.armed.iter().find(|armed| armed.edge == *edge) {
        return armed.due;
    }
    let from = script.edge(edge).and_then(|edge| edge.from.as_ref());
    let Some((node, visit)) = from.and_then(|id| script.node(id).zip(state.visits.get(id))) else {
        return state.clock.seconds;
    };
    let minutes = match node.kind {
        NodeKind::Decision(_) => node.minutes_for(state.difficulty_of(node)).likely,
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => 0,
    };
    visit.entered.saturating_add(minutes.saturating_mul(60))
}
