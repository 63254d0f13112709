//! A scenario at one difficulty as numbers: nodes and events by position, arrows between them.

use crate::id::{EpisodeId, NodeId};
use crate::minutes::Minutes;
use crate::scenario::index::{Ends, Index};
use crate::scenario::logic::Logic;
use crate::scenario::{Difficulty, EdgeKind, Node, NodeKind, Scenario, Trigger, TriggerEvent};
use std::collections::HashMap;
use std::rc::Rc;

/// How an arrow is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::scenario) enum Way {
    /// Always.
    Follows,
    /// As one choice among its siblings.
    Choice {
        /// How likely, if estimated.
        likelihood: Option<f64>,
        /// Whether it is the default.
        default: bool,
    },
    /// By itself, beside whatever else follows.
    Sets,
    /// Perhaps: a cascade, or a trigger with windows or of a kind that need not happen.
    May {
        /// Its number among these.
        number: usize,
    },
    /// Not a way of its own: what follows a notice waits for the notice of the cascade that broke
    /// its watching off.
    Held {
        /// The cascade's number among those that need not fire.
        number: usize,
    },
}

/// An arrow from one place to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::scenario) struct Arrow {
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// Minutes it takes.
    pub delay: u64,
    /// How it is taken.
    pub way: Way,
    /// The edge of the scenario it was made from.
    pub edge: usize,
    /// How often it may be taken when it leads back up.
    pub at_most: Option<u32>,
    /// Whether it is taken when its place is done, and not as soon as that is entered.
    pub waits: bool,
    /// Whether it only says when an event happens; given up where it would lead in a circle.
    pub is_event: bool,
}

/// A trigger that need not fire.
pub(in crate::scenario) struct Optional<'a> {
    /// The trigger.
    pub trigger: &'a Trigger,
    /// The node or event it starts from.
    pub from: usize,
    /// Whether it starts another episode.
    pub is_cascade: bool,
}

/// The graph. Places below `scenario.nodes.len()` are nodes, those above events.
pub(in crate::scenario) struct Graph<'a> {
    /// What it was made from.
    pub scenario: &'a Scenario,
    /// At which difficulty.
    pub difficulty: Difficulty,
    /// Arrows, in the order of siblings.
    pub arrows: Vec<Arrow>,
    /// Own minutes of each place.
    pub minutes: Vec<Minutes>,
    /// Where the clock starts.
    pub entries: Vec<usize>,
    /// Triggers that need not fire.
    pub optional: Vec<Optional<'a>>,
    /// Arrows to side nodes that lead nowhere: they take no time, but what they say is heard.
    pub beside: Vec<Arrow>,
    /// The event that only the facilitator's hand brings. It has no minute, so no course begins there.
    pub by_hand: Option<usize>,
    /// Whether each node is in use; of two with one id the first.
    pub is_used: Vec<bool>,
    /// All nodes by id.
    index: Rc<Index<'a>>,
}

impl<'a> Graph<'a> {
    /// The graph of `scenario` at `difficulty`; edges to or from missing nodes are left out.
    pub fn of(scenario: &'a Scenario, index: Rc<Index<'a>>, difficulty: Difficulty) -> Self {
        let nodes = scenario.nodes.iter().zip(&index.is_first);
        let is_used = nodes
            .map(|(node, is_first)| *is_first && node.is_used_at(difficulty))
            .collect();
        let minutes = scenario
            .nodes
            .iter()
            .map(|n| n.minutes_for(difficulty))
            .collect();
        let mut graph = Self {
            scenario,
            difficulty,
            arrows: Vec::new(),
            minutes,
            entries: Vec::new(),
            optional: Vec::new(),
            beside: Vec::new(),
            by_hand: None,
            is_used,
            index,
        };
        let events = graph.add_arrows();
        graph.sort_arrows();
        graph.hold_back();
        graph.sort_arrows();
        graph.add_entries(&events);
        graph.by_hand = events.get(&TriggerEvent::Manual).copied();
        graph
    }

    /// The number of a node that is in use.
    pub fn number(&self, id: &NodeId) -> Option<usize> {
        self.index.node(id).filter(|at| self.is_used[*at])
    }

    /// The nodes in use, in the order of the scenario.
    pub fn used(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.is_used.len()).filter(|at| self.is_used[*at])
    }

    /// The ends of an edge that are in use.
    fn ends(&self, edge: usize) -> Ends {
        let used = |end: Option<usize>| end.filter(|at| self.is_used[*at]);
        let Ends { from, to } = self.index.ends[edge];
        Ends {
            from: used(from),
            to: used(to),
        }
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.minutes.len()
    }

    /// Whether the place is an ending.
    pub fn is_ending(&self, place: usize) -> bool {
        self.scenario
            .nodes
            .get(place)
            .is_some_and(|n| matches!(n.kind, NodeKind::Ending(_)))
    }

    fn add_arrows(&mut self) -> HashMap<&'a TriggerEvent, usize> {
        let scenario = self.scenario;
        let leads_on = self.side_nodes_that_lead_on();
        let mut events: HashMap<&TriggerEvent, usize> = HashMap::new();
        for (edge, e) in scenario.edges.iter().enumerate() {
            let Ends { from, to: Some(to) } = self.ends(edge) else {
                continue;
            };
            if from.is_none() && e.from.is_some() {
                continue;
            }
            let (way, delay) = match &e.kind {
                EdgeKind::HintFor | EdgeKind::Contains => continue,
                EdgeKind::Then => {
                    let chooses = from
                        .is_some_and(|n| matches!(scenario.nodes[n].kind, NodeKind::Decision(_)));
                    (
                        if chooses {
                            Way::Choice {
                                likelihood: None,
                                default: false,
                            }
                        } else {
                            Way::Follows
                        },
                        0,
                    )
                }
                EdgeKind::Branch(b) => {
                    let likelihood = b.likelihood.filter(|l| l.is_finite());
                    (
                        Way::Choice {
                            likelihood,
                            default: b.default,
                        },
                        0,
                    )
                }
                EdgeKind::Trigger(trigger) => {
                    let is_beside = !scenario.nodes[to].is_flow()
                        && !is_ending(&scenario.nodes[to])
                        && !leads_on[to];
                    if is_beside && (is_bound(trigger) || !happens(&trigger.on)) {
                        continue;
                    }
                    let from = from.unwrap_or_else(|| self.event(&mut events, &trigger.on));
                    let is_cascade = self.is_cascade(trigger, from, to);
                    if is_beside {
                        self.beside.push(Arrow {
                            from,
                            to,
                            delay: u64::from(trigger.delay),
                            way: Way::Sets,
                            edge,
                            at_most: None,
                            waits: comes_at_the_end(&trigger.on),
                            is_event: false,
                        });
                        continue;
                    }
                    let way = if is_cascade || is_bound(trigger) || !happens(&trigger.on) {
                        self.optional.push(Optional {
                            trigger,
                            from,
                            is_cascade,
                        });
                        Way::May {
                            number: self.optional.len() - 1,
                        }
                    } else {
                        Way::Sets
                    };
                    let delay = u64::from(trigger.delay);
                    self.arrows.push(Arrow {
                        from,
                        to,
                        delay,
                        way,
                        edge,
                        at_most: e.loop_at_most,
                        waits: comes_at_the_end(&trigger.on),
                        is_event: false,
                    });
                    continue;
                }
            };
            let Some(from) = from else { continue };
            self.arrows.push(Arrow {
                from,
                to,
                delay,
                way,
                edge,
                at_most: e.loop_at_most,
                waits: true,
                is_event: false,
            });
        }
        let mut by_place: Vec<_> = events
            .iter()
            .map(|(event, place)| (*place, *event))
            .collect();
        by_place.sort_by_key(|(place, _)| *place);
        for (place, event) in by_place {
            for from in self.sources(event) {
                let way = Way::Sets;
                let delay = match event {
                    TriggerEvent::FaultResolved { .. } | TriggerEvent::EpisodeResolved { .. } => {
                        scenario.nodes[from].shows_after()
                    }
                    TriggerEvent::DrillStarted
                    | TriggerEvent::EpisodeStarted { .. }
                    | TriggerEvent::NodeEntered
                    | TriggerEvent::MonitoringStarted
                    | TriggerEvent::NoticeGiven
                    | TriggerEvent::MistakeMade
                    | TriggerEvent::ActionMissed
                    | TriggerEvent::Manual => 0,
                };
                self.arrows.push(Arrow {
                    from,
                    to: place,
                    delay,
                    way,
                    edge: 0,
                    at_most: None,
                    waits: comes_at_the_end(event),
                    is_event: true,
                });
            }
        }
        events
    }

    fn sort_arrows(&mut self) {
        let edges = &self.scenario.edges;
        self.arrows
            .sort_by_key(|a| (a.from, edges[a.edge].position, a.edge));
    }

    /// Nobody says that it is over while a cascade goes on: what follows a notice after a watching
    /// comes after the notice of the cascade that broke the watching off.
    fn hold_back(&mut self) {
        let nodes = &self.scenario.nodes;
        let is_notice = |place: usize| {
            let node = nodes.get(place);
            node.is_some_and(|n| matches!(n.kind, NodeKind::Notice(_)))
        };
        let mut notices: HashMap<&EpisodeId, Vec<usize>> = HashMap::new();
        for at in self.used().filter(|at| is_notice(*at)) {
            notices.entry(&nodes[at].episode).or_default().push(at);
        }
        let follows = |from: usize| {
            let begins = self.arrows.partition_point(|a| a.from < from);
            let next = self.arrows[begins..]
                .iter()
                .take_while(move |a| a.from == from);
            next.filter(|a| a.way == Way::Follows).map(|a| a.to)
        };
        let likely = |place: usize| u64::from(self.minutes[place].likely);
        let mut held = Vec::new();
        for cascade in &self.arrows {
            let Way::May { number } = cascade.way else {
                continue;
            };
            let Optional {
                trigger,
                is_cascade,
                ..
            } = &self.optional[number];
            if !*is_cascade || trigger.on != TriggerEvent::MonitoringStarted {
                continue;
            }
            let watching = likely(cascade.from);
            let broken_off = follows(cascade.from)
                .filter(|to| is_notice(*to) && cascade.delay <= watching + likely(*to));
            let waiting: Vec<usize> = broken_off.flat_map(follows).collect();
            let last = notices.get(&nodes[cascade.to].episode);
            for from in last.into_iter().flatten() {
                held.extend(waiting.iter().map(|to| Arrow {
                    from: *from,
                    to: *to,
                    delay: 0,
                    way: Way::Held { number },
                    edge: cascade.edge,
                    at_most: None,
                    waits: true,
                    is_event: true,
                }));
            }
        }
        self.arrows.extend(held);
    }

    /// Injects, hints and notes from which a chain leads on to a flow node or an ending. A ladder of
    /// hints alone leads nowhere.
    fn side_nodes_that_lead_on(&self) -> Vec<bool> {
        let nodes = &self.scenario.nodes;
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
        for (at, edge) in self.scenario.edges.iter().enumerate() {
            let Ends {
                from: Some(from),
                to: Some(to),
            } = self.ends(at)
            else {
                continue;
            };
            match edge.kind {
                EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => {
                    before[to].push(from);
                }
                EdgeKind::HintFor | EdgeKind::Contains => {}
            }
        }
        let mut leads_on = vec![false; nodes.len()];
        let goes_on = |at: &usize| nodes[*at].is_flow() || is_ending(&nodes[*at]);
        let mut open: Vec<usize> = (0..nodes.len()).filter(goes_on).collect();
        while let Some(at) = open.pop() {
            for &from in &before[at] {
                if !goes_on(&from) && !std::mem::replace(&mut leads_on[from], true) {
                    open.push(from);
                }
            }
        }
        leads_on
    }

    /// The place that stands for an event no single node starts.
    fn event(
        &mut self,
        events: &mut HashMap<&'a TriggerEvent, usize>,
        on: &'a TriggerEvent,
    ) -> usize {
        *events.entry(on).or_insert_with(|| {
            self.minutes.push(Minutes::default());
            self.minutes.len() - 1
        })
    }

    /// Whether a trigger starts another episode than the one it comes from.
    fn is_cascade(&self, trigger: &Trigger, from: usize, to: usize) -> bool {
        let episode = |place: usize| self.scenario.nodes.get(place).map(|n| &n.episode);
        let source = match (episode(from), &trigger.on) {
            (Some(episode), _) => Some(episode),
            (
                None,
                TriggerEvent::EpisodeResolved { episode }
                | TriggerEvent::EpisodeStarted { episode },
            ) => Some(episode),
            (
                None,
                TriggerEvent::DrillStarted
                | TriggerEvent::NodeEntered
                | TriggerEvent::FaultResolved { .. }
                | TriggerEvent::MonitoringStarted
                | TriggerEvent::NoticeGiven
                | TriggerEvent::MistakeMade
                | TriggerEvent::ActionMissed
                | TriggerEvent::Manual,
            ) => self.scenario.episodes.first().map(|e| &e.id),
        };
        source != episode(to)
    }

    /// The nodes at which an event can happen.
    fn sources(&self, event: &TriggerEvent) -> Vec<usize> {
        let those = |wanted: &dyn Fn(&Node) -> bool| {
            let nodes = &self.scenario.nodes;
            self.used().filter(|n| wanted(&nodes[*n])).collect()
        };
        match event {
            TriggerEvent::DrillStarted
            | TriggerEvent::Manual
            | TriggerEvent::NodeEntered
            | TriggerEvent::ActionMissed => Vec::new(),
            TriggerEvent::EpisodeStarted { episode } => {
                let mut follows = vec![false; self.places()];
                for arrow in &self.arrows {
                    let is_inside = self
                        .scenario
                        .nodes
                        .get(arrow.from)
                        .is_some_and(|n| n.episode == *episode);
                    follows[arrow.to] |= is_inside;
                }
                let found: Vec<usize> =
                    those(&|n| n.episode == *episode && matches!(n.kind, NodeKind::Symptom(_)));
                found.into_iter().filter(|n| !follows[*n]).collect()
            }
            TriggerEvent::FaultResolved { fault } => those(&|n| n.repairs(fault)),
            TriggerEvent::EpisodeResolved { episode } => {
                let logic = Logic::of(self.scenario);
                let of = self.scenario.episodes.iter().find(|e| e.id == *episode);
                let root = of.and_then(|e| e.root.as_ref());
                let faults = root.map_or_else(Vec::new, |root| logic.faults_under(root));
                those(&|n| faults.iter().any(|f| n.repairs(f)))
            }
            TriggerEvent::MonitoringStarted => {
                those(&|n| matches!(n.kind, NodeKind::Monitoring(_)))
            }
            TriggerEvent::NoticeGiven => those(&|n| matches!(n.kind, NodeKind::Notice(_))),
            TriggerEvent::MistakeMade => those(&|n| matches!(n.kind, NodeKind::Mistake(_))),
        }
    }

    /// Symptoms that nothing leads to, and events that need no node.
    fn add_entries(&mut self, events: &HashMap<&TriggerEvent, usize>) {
        let mut is_entered = vec![false; self.places()];
        for arrow in &self.arrows {
            is_entered[arrow.to] = true;
        }
        let symptoms = self.used().filter(|n| {
            !is_entered[*n] && matches!(self.scenario.nodes[*n].kind, NodeKind::Symptom(_))
        });
        self.entries = symptoms
            .chain(events.get(&TriggerEvent::DrillStarted).copied())
            .collect();
        self.entries.sort_unstable();
    }
}

/// Whether a trigger asks for a moment, or can never fire.
fn is_bound(trigger: &Trigger) -> bool {
    !trigger.windows.is_empty() || trigger.minimum_minutes_left.is_some() || trigger.cap == Some(0)
}

/// Whether an event comes by itself when a good team works.
pub(in crate::scenario) const fn happens(event: &TriggerEvent) -> bool {
    match event {
        TriggerEvent::DrillStarted
        | TriggerEvent::EpisodeStarted { .. }
        | TriggerEvent::NodeEntered
        | TriggerEvent::FaultResolved { .. }
        | TriggerEvent::EpisodeResolved { .. }
        | TriggerEvent::MonitoringStarted
        | TriggerEvent::NoticeGiven
        | TriggerEvent::MistakeMade => true,
        TriggerEvent::ActionMissed | TriggerEvent::Manual => false,
    }
}

/// Whether an event comes when its node is done, and not as soon as that is entered: the minutes of a
/// trigger run from the start of a watching, and from the giving of a notice. What need not happen
/// counts from the latest moment.
pub(in crate::scenario) const fn comes_at_the_end(event: &TriggerEvent) -> bool {
    match event {
        TriggerEvent::FaultResolved { .. }
        | TriggerEvent::EpisodeResolved { .. }
        | TriggerEvent::NoticeGiven
        | TriggerEvent::ActionMissed
        | TriggerEvent::Manual => true,
        TriggerEvent::DrillStarted
        | TriggerEvent::EpisodeStarted { .. }
        | TriggerEvent::NodeEntered
        | TriggerEvent::MonitoringStarted
        | TriggerEvent::MistakeMade => false,
    }
}

fn is_ending(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Ending(_))
}
