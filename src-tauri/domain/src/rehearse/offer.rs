//! What can be done next: at the nodes whose turn it is, at armed triggers, and beside the flow.

use super::Act;
use crate::id::NodeId;
use crate::run::{Answer, EventKind, FaultState, Phase, RunState, Script, Verdict, trigger};
use crate::scenario::{
    Edge, EdgeKind, MetWhen, Mistake, Node, NodeKind, Term, TriggerEvent, WindowRule,
};

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Its turn has come.
    Now,
    /// A trigger waits.
    Waiting,
    /// It can be done at any time.
    Aside,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What.
    pub act: Act,
    /// Where it stands.
    pub place: Place,
    /// When a usual team does it by itself; nothing for what it does not do by itself.
    pub due: Option<u32>,
    /// Whether it may not be done now, by a trigger's own rules.
    pub is_blocked: bool,
}

impl Offer {
    fn now(act: Act, due: Option<u32>) -> Self {
        Self {
            act,
            place: Place::Now,
            due,
            is_blocked: false,
        }
    }

    fn aside(act: Act) -> Self {
        Self {
            act,
            place: Place::Aside,
            due: None,
            is_blocked: false,
        }
    }
}

/// What can be done at `clock`, in the order of the scenario. `state` has been brought to `clock`.
#[must_use]
pub fn offers(state: &RunState, script: &Script, clock: u32) -> Vec<Offer> {
    let mut offers = Vec::new();
    if matches!(state.phase, Phase::Ready | Phase::Over) {
        return offers;
    }
    for node in &script.scenario.nodes {
        at_node(state, script, node, &mut offers);
    }
    waiting(state, script, clock, &mut offers);
    aside(state, script, &mut offers);
    offers
}

fn at_node(state: &RunState, script: &Script, node: &Node, offers: &mut Vec<Offer>) {
    let id = || node.id.clone();
    let question = state
        .questions
        .iter()
        .rev()
        .find(|q| q.node.as_ref() == Some(&node.id));
    if let Some(asked) = question.filter(|q| q.answer.is_none()) {
        let likely = [Answer::Complete, Answer::Partly, Answer::No];
        offers.extend(likely.into_iter().map(|answer| {
            let due = (answer == Answer::Complete).then_some(asked.clock);
            Offer::now(Act::Answer { node: id(), answer }, due)
        }));
    }
    if !state.active.contains(&node.id) {
        return;
    }
    let begun = begun(state, script, node);
    let minutes = node.minutes_for(state.difficulty_of(node)).likely;
    let due = Some(begun.saturating_add(minutes.saturating_mul(60)));
    match &node.kind {
        NodeKind::Symptom(_) => offers.push(Offer::now(Act::See { node: id() }, due)),
        NodeKind::Inject(_) => offers.push(Offer::now(Act::Ask { node: id() }, Some(begun))),
        NodeKind::Decision(_) => {
            let usual = usual_branch(script, &node.id);
            offers.extend(script.branches(&node.id).map(|edge| {
                let is_usual = usual.is_some_and(|usual| usual.id == edge.id);
                let act = Act::Choose {
                    edge: edge.id.clone(),
                };
                Offer::now(act, due.filter(|_| is_usual))
            }));
        }
        NodeKind::Action(action) => {
            offers.push(Offer::now(Act::Carry { node: id() }, due));
            if !action.effects.is_empty() {
                offers.push(Offer::now(Act::Fail { node: id() }, None));
            }
        }
        NodeKind::Mistake(_) => offers.push(Offer::now(Act::Mistake { node: id() }, due)),
        NodeKind::Hint(_) => {
            if !state.is_done(&node.id) {
                offers.push(Offer::now(Act::Hint { node: id() }, Some(begun)));
            }
        }
        NodeKind::Monitoring(_) => {
            if !is_watched(state, &node.id) {
                offers.push(Offer::now(Act::Monitor { node: id() }, Some(begun)));
            }
        }
        NodeKind::Notice(notice) => {
            let root = || script.episode(&node.episode)?.root.clone();
            let needed = notice.allowed_when.clone().map(Term::Gate).or_else(root);
            let is_allowed = needed.is_none_or(|term| state.missing_for(script, &term).is_empty());
            // After a cascade nobody says that it is over before the watching has begun anew.
            let due = due.filter(|_| is_allowed && !is_watching_broken_off(state, script, node));
            offers.push(Offer::now(Act::Notice { node: id() }, due));
        }
        NodeKind::Aftercare(_) => offers.push(Offer::now(Act::Care { node: id() }, due)),
        NodeKind::Ending(_) => offers.push(Offer::now(Act::End { node: id() }, due)),
        NodeKind::Note => {}
    }
}

/// Whether the watching before a node was begun, and what went wrong then has to be recovered first.
fn is_watching_broken_off(state: &RunState, script: &Script, node: &Node) -> bool {
    state.phase == Phase::Running && follows_watching(state, script, node)
}

/// Whether a stabilisation that was begun leads to a node.
fn follows_watching(state: &RunState, script: &Script, node: &Node) -> bool {
    let mut before = script
        .entering(&node.id)
        .iter()
        .filter_map(|edge| script.node(edge.from.as_ref()?));
    before.any(|from| matches!(from.kind, NodeKind::Monitoring(_)) && is_watched(state, &from.id))
}

/// When the time of a node begins: when it was entered, or when the watching that goes on now is
/// over, be it its own or the one after a cascade.
fn begun(state: &RunState, script: &Script, node: &Node) -> u32 {
    let entered = state.visits.get(&node.id).map_or(0, |visit| visit.entered);
    let Some(since) = state
        .monitoring
        .filter(|_| follows_watching(state, script, node))
    else {
        return entered;
    };
    let watching = state.active.iter().filter_map(|id| script.node(id));
    let longest = watching
        .filter(|node| matches!(node.kind, NodeKind::Monitoring(_)))
        .map(|node| node.minutes_for(state.difficulty_of(node)).likely)
        .max();
    let minutes = longest.unwrap_or(0);
    entered.max(since.saturating_add(minutes.saturating_mul(60)))
}

/// Whether this stabilisation began since its node was last entered.
fn is_watched(state: &RunState, node: &NodeId) -> bool {
    let entered = state.visits.get(node).map_or(0, |visit| visit.entered);
    state
        .events()
        .rev()
        .take_while(|event| event.clock >= entered)
        .any(|event| {
            matches!(&event.kind, EventKind::MonitoringStarted { node: started }
                if started.as_ref() == Some(node))
        })
}

/// The branch a usual team takes: the likeliest, else the default, else the first.
pub(super) fn usual_branch<'s>(script: &Script<'s>, decision: &NodeId) -> Option<&'s Edge> {
    let weight = |edge: &Edge| match &edge.kind {
        EdgeKind::Branch(branch) => (branch.likelihood.unwrap_or(-1.0), branch.default),
        EdgeKind::Then | EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => {
            (-1.0, false)
        }
    };
    let branches: Vec<&Edge> = script.branches(decision).collect();
    branches.into_iter().rev().max_by(|a, b| {
        let (a, b) = (weight(a), weight(b));
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
    })
}

fn waiting(state: &RunState, script: &Script, clock: u32, offers: &mut Vec<Offer>) {
    let open = state.armed.iter().filter(|armed| armed.is_open());
    for armed in open {
        let Some((edge, waits)) = script.trigger(&armed.edge) else {
            continue;
        };
        let at = clock.max(armed.due);
        let verdict = trigger::verdict(state, script, edge, waits, armed.since, at);
        let is_usual = match verdict {
            Verdict::Must => true,
            Verdict::May => !starts_an_episode(state, script, edge) && !may_by_window(waits),
            Verdict::Blocked(_) => false,
        };
        offers.push(Offer {
            act: Act::Fire {
                edge: edge.id.clone(),
            },
            place: Place::Waiting,
            due: is_usual.then_some(armed.due),
            is_blocked: matches!(verdict, Verdict::Blocked(_)),
        });
        offers.push(Offer {
            act: Act::Skip {
                edge: edge.id.clone(),
            },
            place: Place::Waiting,
            due: None,
            is_blocked: false,
        });
    }
}

fn may_by_window(trigger: &crate::scenario::Trigger) -> bool {
    trigger.windows.iter().any(|w| w.rule == WindowRule::May)
}

fn starts_an_episode(state: &RunState, script: &Script, edge: &Edge) -> bool {
    let target = script.node(&edge.to);
    target.is_some_and(|node| node.is_flow() && !state.episodes.contains_key(&node.episode))
}

/// What needs no turn: hints, questions and mistakes at the side, conditions and faults by hand.
fn aside(state: &RunState, script: &Script, offers: &mut Vec<Offer>) {
    for node in &script.scenario.nodes {
        let id = || node.id.clone();
        let is_behind = state.active.contains(&node.id) || state.is_done(&node.id);
        if is_behind || !node.is_used_at(state.difficulty_of(node)) {
            continue;
        }
        let is_led_to = script
            .entering(&node.id)
            .iter()
            .any(|edge| match edge.kind {
                EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => true,
                EdgeKind::HintFor | EdgeKind::Contains => false,
            });
        match &node.kind {
            NodeKind::Inject(_) if !is_led_to => {
                offers.push(Offer::aside(Act::Ask { node: id() }));
            }
            NodeKind::Hint(_) => offers.push(Offer::aside(Act::Hint { node: id() })),
            NodeKind::Mistake(Mistake { anytime: true, .. }) => {
                offers.push(Offer::aside(Act::Mistake { node: id() }));
            }
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => {}
        }
    }
    for (edge, waits) in script.triggers() {
        let is_left = trigger::times(state, &edge.id) < waits.cap.unwrap_or(1);
        if waits.on == TriggerEvent::Manual && is_left {
            offers.push(Offer::aside(Act::Fire {
                edge: edge.id.clone(),
            }));
        }
    }
    for condition in &script.scenario.conditions {
        if condition.met_when == MetWhen::ByHand && !state.condition_holds(script, &condition.id) {
            offers.push(Offer::aside(Act::Meet {
                condition: condition.id.clone(),
            }));
        }
    }
    for fault in &script.scenario.faults {
        let is_open = match state.fault_state(script, &fault.id) {
            FaultState::Masked | FaultState::Active | FaultState::Mitigated => true,
            FaultState::Latent | FaultState::Resolved => false,
        };
        if is_open && fault.repaired_when.is_none() {
            offers.push(Offer::aside(Act::Resolve {
                fault: fault.id.clone(),
            }));
        }
    }
}
