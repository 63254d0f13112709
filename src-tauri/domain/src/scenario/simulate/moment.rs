//! When something happens in one run: when a fault or an episode is resolved, and whether a trigger
//! goes off.

use crate::id::{EpisodeId, NodeId};
use crate::scenario::logic::{Logic, Met};
use crate::scenario::paths::graph::Graph;
use crate::scenario::paths::timing::can_fire;
use crate::scenario::{
    Anchor, Edge, MetWhen, Node, NodeKind, Term, Trigger, TriggerEvent, TriggerPhase, WindowRule,
};
use std::collections::HashMap;

/// Seconds of the drill clock, by place; nothing where a run does not come.
#[derive(Debug, Default)]
pub(super) struct Clock {
    /// When each place is entered.
    pub entered: Vec<Option<u64>>,
    /// When it is done.
    pub done: Vec<Option<u64>>,
}

/// How a term comes true.
enum Formula {
    /// By the first of these places, so many seconds after it is done.
    Repairs(Vec<(usize, u64)>),
    /// As another one.
    Same(usize),
    /// When this place is done.
    Done(usize),
    /// When a hand confirms it.
    ByHand,
    /// When so many of these hold.
    AtLeast(usize, Vec<usize>),
    /// Never.
    Never,
}

/// Faults, conditions and gates in an order in which each stands after what it depends on.
pub(super) struct Moments {
    formulas: Vec<Formula>,
    numbers: HashMap<Term, usize>,
    time_box: u64,
    watched: Vec<usize>,
    notices: Vec<usize>,
}

/// What a trigger waits for.
enum When {
    Start,
    ByHand,
    Entered(usize),
    Done(usize),
    /// An action not done by this second.
    Missed(usize, u64),
    FirstEntered(Vec<usize>),
    FirstDone(Vec<usize>),
    Met(usize),
    Never,
}

/// What a window looks at.
enum Looks {
    Event,
    Term(Option<usize>),
    Node(Option<usize>),
}

struct Span {
    looks: Looks,
    from: u64,
    until: Option<u64>,
    rule: WindowRule,
}

/// What stands between a trigger and its target.
pub(super) struct Guard {
    when: When,
    delay: u64,
    least_left: u64,
    phase: Option<TriggerPhase>,
    spans: Vec<Span>,
    /// Whether it need not go off even when nothing is in its way.
    is_free: bool,
    /// Whether it can go off at all.
    is_possible: bool,
    /// How often it may.
    pub cap: u32,
}

impl Guard {
    /// What the first window that matches says, with the moment of the event if it has one.
    fn rule(&self, moment: Option<u64>, clock: &Clock, met: &[Met]) -> Option<WindowRule> {
        let matches = |span: &&Span| {
            let looked = match &span.looks {
                Looks::Event => moment,
                Looks::Term(term) => term.and_then(|t| met[t].moment()),
                Looks::Node(place) => place.and_then(|p| clock.entered[p]),
            };
            looked.is_some_and(|s| s >= span.from && span.until.is_none_or(|until| s < until))
        };
        self.spans.iter().find(matches).map(|span| span.rule)
    }
}

impl Moments {
    pub fn of(graph: &Graph<'_>) -> Self {
        let those = |wanted: fn(&NodeKind) -> bool| places(graph, |node| wanted(&node.kind));
        Self {
            formulas: Vec::new(),
            numbers: HashMap::new(),
            time_box: u64::from(graph.scenario.head.time_box) * 60,
            watched: those(|kind| matches!(kind, NodeKind::Monitoring(_))),
            notices: those(|kind| matches!(kind, NodeKind::Notice(_))),
        }
    }

    /// When each term comes true on `clock`.
    pub fn settle(&self, clock: &Clock, met: &mut Vec<Met>) {
        met.clear();
        for formula in &self.formulas {
            let moment = match formula {
                Formula::Repairs(places) => Met::at(
                    places
                        .iter()
                        .filter_map(|(place, after)| {
                            Some(clock.done[*place]?.saturating_add(*after))
                        })
                        .min(),
                ),
                Formula::Same(term) => met[*term],
                Formula::Done(place) => Met::at(clock.done[*place]),
                Formula::ByHand => Met::ByHand,
                Formula::AtLeast(needed, inputs) => {
                    Met::of_gate(*needed, inputs.iter().map(|i| met[*i]))
                }
                Formula::Never => Met::Never,
            };
            met.push(moment);
        }
    }

    /// When the trigger behind `guard` goes off; nothing when it does not. Where it may but need not,
    /// `coin` decides.
    pub fn goes_off(
        &self,
        guard: &Guard,
        clock: &Clock,
        met: &[Met],
        cascades: &[u64],
        coin: bool,
    ) -> Option<u64> {
        if !guard.is_possible {
            return None;
        }
        let moment = match &guard.when {
            When::Start => Some(0),
            When::ByHand => return Self::by_hand(guard, clock, met, coin),
            When::Entered(place) => clock.entered[*place],
            When::Done(place) => clock.done[*place],
            When::Missed(place, by) => clock.done[*place].filter(|done| done > by).map(|_| *by),
            When::FirstEntered(places) => places.iter().filter_map(|p| clock.entered[*p]).min(),
            When::FirstDone(places) => places.iter().filter_map(|p| clock.done[*p]).min(),
            When::Met(term) => met[*term].moment(),
            When::Never => None,
        }?;
        let at = moment.saturating_add(guard.delay);
        if self.time_box.saturating_sub(at) < guard.least_left {
            return None;
        }
        if guard
            .phase
            .is_some_and(|phase| self.phase(clock, cascades, at) != phase)
        {
            return None;
        }
        let goes = match guard.rule(Some(moment), clock, met) {
            Some(WindowRule::Must) => true,
            Some(WindowRule::Never) => false,
            Some(WindowRule::May) => coin,
            None if guard.spans.is_empty() && !guard.is_free => true,
            None => coin,
        };
        goes.then_some(at)
    }

    /// Whether a hand calls what stands at the side. It has no moment, and what it calls takes no time:
    /// only the coin says whether it comes.
    fn by_hand(guard: &Guard, clock: &Clock, met: &[Met], coin: bool) -> Option<u64> {
        let goes = match guard.rule(None, clock, met) {
            Some(WindowRule::Must) => true,
            Some(WindowRule::Never) => false,
            Some(WindowRule::May) | None => coin,
        };
        goes.then_some(0)
    }

    /// The phase at a second: the last change before it holds.
    fn phase(&self, clock: &Clock, cascades: &[u64], at: u64) -> TriggerPhase {
        let mut changes: Vec<(u64, u8)> = Vec::new();
        changes.extend(cascades.iter().map(|s| (*s, 0)));
        changes.extend(
            self.watched
                .iter()
                .filter_map(|p| Some((clock.entered[*p]?, 1))),
        );
        changes.extend(
            self.notices
                .iter()
                .filter_map(|p| Some((clock.done[*p]?, 2))),
        );
        changes.retain(|(second, _)| *second <= at);
        changes.sort_unstable();
        let mut phase = TriggerPhase::Running;
        for (_, change) in changes {
            phase = match (change, phase) {
                (0, _) => TriggerPhase::Running,
                (1, TriggerPhase::Running) => TriggerPhase::Monitoring,
                (1, other) => other,
                (_, _) => TriggerPhase::Resolved,
            };
        }
        phase
    }

    /// The guard of `trigger` on `edge`; a cascade need not go off even when nothing is in its way.
    pub fn guard(
        &mut self,
        graph: &Graph<'_>,
        edge: &Edge,
        trigger: &Trigger,
        is_cascade: bool,
    ) -> Guard {
        let from = edge.from.as_ref().and_then(|id| graph.number(id));
        let spans = trigger
            .windows
            .iter()
            .map(|window| Span {
                looks: match &window.anchor {
                    Anchor::Event => Looks::Event,
                    Anchor::RootResolved => Looks::Term(self.root(graph, from, trigger)),
                    Anchor::FaultResolved { fault } => {
                        Looks::Term(Some(self.term(graph, &Term::Fault(fault.clone()))))
                    }
                    Anchor::NodeEntered { node } => Looks::Node(place(graph, node)),
                },
                from: u64::from(window.from.unwrap_or(0)) * 60,
                until: window.until.map(|minute| u64::from(minute) * 60),
                rule: window.rule,
            })
            .collect();
        Guard {
            when: self.when(graph, from, edge, trigger),
            delay: u64::from(trigger.delay) * 60,
            least_left: u64::from(trigger.minimum_minutes_left.unwrap_or(0)) * 60,
            phase: trigger.phase,
            spans,
            is_free: is_cascade || trigger.on == TriggerEvent::Manual,
            is_possible: can_fire(trigger, graph.scenario),
            cap: trigger.cap.unwrap_or(1),
        }
    }

    fn when(
        &mut self,
        graph: &Graph<'_>,
        from: Option<usize>,
        edge: &Edge,
        trigger: &Trigger,
    ) -> When {
        if edge.from.is_some() && from.is_none() {
            return When::Never;
        }
        let first = |wanted: fn(&NodeKind) -> bool| places(graph, |node| wanted(&node.kind));
        match (&trigger.on, from) {
            (TriggerEvent::DrillStarted, _) => When::Start,
            (TriggerEvent::Manual, None) => When::ByHand,
            (TriggerEvent::EpisodeStarted { episode }, _) => {
                When::FirstEntered(places(graph, |node| node.episode == *episode))
            }
            (TriggerEvent::FaultResolved { fault }, _) => {
                When::Met(self.term(graph, &Term::Fault(fault.clone())))
            }
            (TriggerEvent::EpisodeResolved { episode }, _) => {
                match root_of(graph, episode).map(|root| self.term(graph, &root)) {
                    Some(term) => When::Met(term),
                    None => When::Never,
                }
            }
            (TriggerEvent::NoticeGiven, Some(place)) => When::Done(place),
            (
                TriggerEvent::NodeEntered
                | TriggerEvent::MonitoringStarted
                | TriggerEvent::MistakeMade
                | TriggerEvent::Manual,
                Some(place),
            ) => When::Entered(place),
            (TriggerEvent::ActionMissed, Some(place)) => {
                match graph.scenario.nodes.get(place).and_then(expected_by) {
                    Some(minute) => When::Missed(place, u64::from(minute) * 60),
                    None => When::Never,
                }
            }
            (TriggerEvent::MonitoringStarted, None) => {
                When::FirstEntered(first(|kind| matches!(kind, NodeKind::Monitoring(_))))
            }
            (TriggerEvent::NoticeGiven, None) => {
                When::FirstDone(first(|kind| matches!(kind, NodeKind::Notice(_))))
            }
            (TriggerEvent::MistakeMade, None) => {
                When::FirstEntered(first(|kind| matches!(kind, NodeKind::Mistake(_))))
            }
            (TriggerEvent::NodeEntered | TriggerEvent::ActionMissed, None) => When::Never,
        }
    }

    /// The root of the episode a trigger speaks of.
    fn root(&mut self, graph: &Graph<'_>, from: Option<usize>, trigger: &Trigger) -> Option<usize> {
        let scenario = graph.scenario;
        let of = match &trigger.on {
            TriggerEvent::EpisodeResolved { episode } => Some(episode),
            TriggerEvent::DrillStarted
            | TriggerEvent::EpisodeStarted { .. }
            | TriggerEvent::NodeEntered
            | TriggerEvent::FaultResolved { .. }
            | TriggerEvent::MonitoringStarted
            | TriggerEvent::NoticeGiven
            | TriggerEvent::MistakeMade
            | TriggerEvent::ActionMissed
            | TriggerEvent::Manual => from
                .map(|place| &scenario.nodes[place].episode)
                .or_else(|| scenario.episodes.first().map(|e| &e.id)),
        };
        let root = root_of(graph, of?)?;
        Some(self.term(graph, &root))
    }

    /// The number of a term, worked out with all below it.
    fn term(&mut self, graph: &Graph<'_>, term: &Term) -> usize {
        if let Some(known) = self.numbers.get(term) {
            return *known;
        }
        let logic = Logic::of(graph.scenario);
        let order = logic.inputs_first(term, true).unwrap_or_default();
        for below in &order {
            if !self.numbers.contains_key(below) {
                let formula = self.formula(graph, &logic, below);
                self.add(below.clone(), formula);
            }
        }
        match self.numbers.get(term) {
            Some(number) => *number,
            None => self.add(term.clone(), Formula::Never),
        }
    }

    fn add(&mut self, term: Term, formula: Formula) -> usize {
        self.formulas.push(formula);
        self.numbers.insert(term, self.formulas.len() - 1);
        self.formulas.len() - 1
    }

    fn formula(&self, graph: &Graph<'_>, logic: &Logic<'_>, term: &Term) -> Formula {
        match term {
            Term::Fault(id) => match logic.repaired_when(id) {
                Some(gate) => match self.numbers.get(&Term::Gate(gate.clone())) {
                    Some(number) => Formula::Same(*number),
                    None => Formula::Never,
                },
                None => {
                    let places = places(graph, |node| node.repairs(id)).into_iter();
                    Formula::Repairs(
                        places
                            .map(|place| (place, 60 * graph.scenario.nodes[place].shows_after()))
                            .collect(),
                    )
                }
            },
            Term::Condition(id) => match logic.condition(id).map(|c| &c.met_when) {
                Some(MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node }) => {
                    place(graph, node).map_or(Formula::Never, Formula::Done)
                }
                Some(MetWhen::ByHand) => Formula::ByHand,
                None => Formula::Never,
            },
            Term::Gate(id) => logic.gate(id).map_or(Formula::Never, |gate| {
                let known = |input| self.numbers.get(input).copied();
                Formula::AtLeast(
                    gate.needed(),
                    gate.inputs.iter().filter_map(known).collect(),
                )
            }),
        }
    }
}

fn place(graph: &Graph<'_>, node: &NodeId) -> Option<usize> {
    graph.number(node)
}

fn places(graph: &Graph<'_>, wanted: impl Fn(&Node) -> bool) -> Vec<usize> {
    let nodes = &graph.scenario.nodes;
    graph
        .used()
        .filter(|place| wanted(&nodes[*place]))
        .collect()
}

fn root_of(graph: &Graph<'_>, episode: &EpisodeId) -> Option<Term> {
    let mut episodes = graph.scenario.episodes.iter();
    episodes.find(|e| e.id == *episode)?.root.clone()
}

fn expected_by(node: &Node) -> Option<u32> {
    match &node.kind {
        NodeKind::Action(action) => action.expected_by,
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Decision(_)
        | NodeKind::Mistake(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => None,
    }
}
