//! Faults, conditions and the flow of the room, with what can be done about each step.

use super::{
    Room, RoomAftercare, RoomBranch, RoomChoice, RoomCondition, RoomFault, RoomNotice, RoomOpens,
    RoomStep, RoomStepKind, RoomStepState,
};
use drill_domain::id::NodeId;
use drill_domain::run::{Command, FaultState};
use drill_domain::scenario::{EdgeKind, Effect, EffectKind, MetWhen, Node, NodeKind, Term};
use drill_text::format::drill_clock;
use drill_workbook::runs::{persona_name, term_words, title};
use std::collections::BTreeSet;

/// Steps ahead that are shown.
const AHEAD: usize = 4;

impl Room<'_> {
    pub(super) fn faults(&self) -> Vec<RoomFault> {
        let state = &self.run.state;
        let mut faults: Vec<_> = self.run.scenario.faults.iter().collect();
        faults.sort_by_key(|fault| fault.numeral);
        faults
            .into_iter()
            .map(|fault| {
                let now = state.fault_state(self.script, &fault.id);
                let by_gate = fault.repaired_when.is_some()
                    && !state.faults.get(&fault.id).is_some_and(|run| run.reopened);
                RoomFault {
                    fault: fault.id.clone(),
                    numeral: fault.numeral,
                    title: fault.title.clone(),
                    state: now,
                    can_resolve: !by_gate
                        && matches!(now, FaultState::Active | FaultState::Mitigated),
                }
            })
            .collect()
    }

    pub(super) fn conditions(&self) -> Vec<RoomCondition> {
        let conditions = self.run.scenario.conditions.iter();
        conditions
            .filter(|one| {
                one.met_when == MetWhen::ByHand
                    && !self.run.state.condition_holds(self.script, &one.id)
            })
            .map(|one| RoomCondition {
                title: one.title.clone(),
                deed: Command::Meet {
                    condition: one.id.clone(),
                }
                .into(),
            })
            .collect()
    }

    pub(super) fn flow(&self) -> Vec<RoomStep> {
        let state = &self.run.state;
        let mut done: Vec<(u32, u8, RoomStep)> = Vec::new();
        for (id, visit) in &state.visits {
            let Some(node) = self.script.node(id) else {
                continue;
            };
            let Some(clock) = visit.done.filter(|_| !state.active.contains(id)) else {
                continue;
            };
            if let Some(step) = self.step(node, RoomStepState::Done, clock) {
                done.push((clock, 0, step));
            }
        }
        for fault in &self.run.scenario.faults {
            if let Some(clock) = state.faults.get(&fault.id).and_then(|run| run.resolved) {
                done.push((
                    clock,
                    1,
                    self.repaired(&fault.title, &fault.id.0, fault.numeral, clock),
                ));
            }
        }
        done.sort_by_key(|(clock, order, _)| (*clock, *order));
        let mut steps: Vec<RoomStep> = done.into_iter().map(|(_, _, step)| step).collect();
        let mut active: Vec<&Node> = state
            .active
            .iter()
            .filter_map(|id| self.script.node(id))
            .collect();
        active.sort_by_key(|node| self.urgency(node));
        let mut key = 0;
        for node in &active {
            if let Some(mut step) = self.step(node, RoomStepState::Active, 0) {
                for option in &mut step.options {
                    key += 1;
                    option.key = (key <= 9).then_some(key);
                }
                steps.push(step);
            }
        }
        steps.extend(
            self.ahead()
                .into_iter()
                .filter_map(|node| self.step(node, RoomStepState::Ahead, 0)),
        );
        steps
    }

    /// Where an active step stands among the others: what belongs to a fault still open comes first, what is
    /// due sooner before what is due later; words of stand-ins, spoken from their cards, come last.
    fn urgency(&self, node: &Node) -> (u8, u32, u8, Option<u32>) {
        let state = &self.run.state;
        let is_settled = state.root_resolved(&node.episode).is_some();
        let kind = match &node.kind {
            NodeKind::Symptom(_) => 0,
            NodeKind::Decision(_) => 1,
            NodeKind::Action(_) => 2,
            NodeKind::Mistake(_) => 3,
            NodeKind::Monitoring(_) => 4,
            NodeKind::Notice(_) => 5,
            NodeKind::Aftercare(_) => 6,
            NodeKind::Hint(_) | NodeKind::Note => 7,
            NodeKind::Ending(_) => 8,
            NodeKind::Inject(_) => 9,
        };
        let last = match &node.kind {
            NodeKind::Ending(_) | NodeKind::Inject(_) => 2,
            NodeKind::Symptom(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Hint(_)
            | NodeKind::Note => u8::from(is_settled),
        };
        let due = self
            .script
            .action(&node.id)
            .and_then(|action| action.expected_by)
            .unwrap_or(u32::MAX);
        let entered = state.visits.get(&node.id).map(|visit| visit.entered);
        (last, due, kind, entered)
    }

    fn repaired(&self, title: &str, id: &str, numeral: u32, clock: u32) -> RoomStep {
        RoomStep {
            id: format!("fault-{id}"),
            time: drill_clock(clock),
            kind: RoomStepKind::Repaired,
            title: self.say("room-fault-repaired", &[("numeral", numeral.into())]),
            note: title.to_owned(),
            lane: None,
            state: RoomStepState::Done,
            branches: Vec::new(),
            options: Vec::new(),
        }
    }

    /// What follows the active steps along the default way.
    fn ahead(&self) -> Vec<&Node> {
        let state = &self.run.state;
        let mut ahead = Vec::new();
        let mut seen: BTreeSet<&NodeId> = state.active.iter().collect();
        let mut open: Vec<&NodeId> = state.active.iter().collect();
        while !open.is_empty() && ahead.len() < AHEAD {
            let mut next = Vec::new();
            for id in open {
                let chosen = self
                    .script
                    .leaving(id)
                    .iter()
                    .filter(|edge| match &edge.kind {
                        EdgeKind::Then => true,
                        EdgeKind::Branch(branch) => branch.default,
                        EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => false,
                    });
                next.extend(
                    chosen
                        .map(|edge| &edge.to)
                        .filter(|to| !state.is_done(to) && seen.insert(to)),
                );
            }
            ahead.extend(next.iter().filter_map(|id| self.script.node(id)));
            open = next;
        }
        ahead.truncate(AHEAD);
        ahead
    }

    fn step(&self, node: &Node, state: RoomStepState, clock: u32) -> Option<RoomStep> {
        let (kind, note) = match &node.kind {
            NodeKind::Symptom(symptom) => (RoomStepKind::Symptom, symptom.source.clone()),
            NodeKind::Inject(inject) => {
                let name = inject
                    .persona
                    .as_ref()
                    .map(|id| persona_name(self.language, self.script, id));
                (RoomStepKind::Inject, name.unwrap_or_default())
            }
            NodeKind::Decision(_) => (RoomStepKind::Decision, String::new()),
            NodeKind::Action(action) => (RoomStepKind::Action, action.recognised_by.clone()),
            NodeKind::Mistake(_) => (RoomStepKind::Mistake, self.say("room-mistake", &[])),
            NodeKind::Monitoring(_) => (RoomStepKind::Monitoring, String::new()),
            NodeKind::Notice(_) => (RoomStepKind::Notice, String::new()),
            NodeKind::Aftercare(_) => (RoomStepKind::Aftercare, String::new()),
            NodeKind::Ending(_) => (RoomStepKind::Ending, String::new()),
            NodeKind::Hint(_) | NodeKind::Note => return None,
        };
        if state == RoomStepState::Done && matches!(node.kind, NodeKind::Inject(_)) {
            return None;
        }
        let title = title(self.script, &node.id);
        Some(RoomStep {
            id: node.id.to_string(),
            time: if state == RoomStepState::Done {
                drill_clock(clock)
            } else {
                String::new()
            },
            kind,
            note: if note == title { String::new() } else { note },
            title,
            lane: self.script.lane(&node.id),
            state,
            branches: if state == RoomStepState::Done {
                self.branches(node, clock)
            } else {
                Vec::new()
            },
            options: if state == RoomStepState::Active {
                self.options(node)
            } else {
                Vec::new()
            },
        })
    }

    fn branches(&self, node: &Node, clock: u32) -> Vec<RoomBranch> {
        let chosen = self
            .run
            .state
            .visits
            .get(&node.id)
            .and_then(|visit| visit.chosen.as_ref());
        self.script
            .branches(&node.id)
            .map(|edge| {
                let is_chosen = chosen == Some(&edge.id);
                RoomBranch {
                    edge: edge.id.clone(),
                    time: if is_chosen {
                        drill_clock(clock)
                    } else {
                        String::new()
                    },
                    title: self.branch_title(edge),
                    is_chosen,
                    is_mistake: self.script.mistake(&edge.to).is_some(),
                }
            })
            .collect()
    }

    fn branch_title(&self, edge: &drill_domain::scenario::Edge) -> String {
        match &edge.kind {
            EdgeKind::Branch(branch) if !branch.when.is_empty() => branch.when.clone(),
            EdgeKind::Then
            | EdgeKind::Branch(_)
            | EdgeKind::Trigger(_)
            | EdgeKind::HintFor
            | EdgeKind::Contains => title(self.script, &edge.to),
        }
    }

    fn options(&self, node: &Node) -> Vec<RoomChoice> {
        let does = |key: &str, command: Command| choice(self.say(key, &[]), Some(command), None);
        let opens = |key: &str, what: RoomOpens| choice(self.say(key, &[]), None, Some(what));
        let id = || node.id.clone();
        match &node.kind {
            NodeKind::Symptom(_) => vec![does("room-do-see", Command::See { node: id() })],
            NodeKind::Inject(_) => {
                vec![does(
                    "room-do-ask",
                    Command::Ask {
                        node: Some(id()),
                        persona: None,
                        text: String::new(),
                    },
                )]
            }
            NodeKind::Decision(_) => self
                .script
                .branches(&node.id)
                .map(|edge| {
                    choice(
                        self.branch_title(edge),
                        Some(Command::Choose {
                            edge: edge.id.clone(),
                        }),
                        None,
                    )
                })
                .collect(),
            NodeKind::Action(action) => {
                let repairs = action.takes_effect_after == 0
                    && action.effects.iter().any(|effect| self.repairs(effect));
                if repairs {
                    vec![
                        does(
                            "room-do-repaired",
                            Command::Act {
                                node: id(),
                                repaired: true,
                            },
                        ),
                        does(
                            "room-do-unrepaired",
                            Command::Act {
                                node: id(),
                                repaired: false,
                            },
                        ),
                    ]
                } else {
                    vec![does(
                        "room-do-act",
                        Command::Act {
                            node: id(),
                            repaired: true,
                        },
                    )]
                }
            }
            NodeKind::Mistake(_) => {
                vec![does(
                    "room-do-mistake",
                    Command::Mistake {
                        node: Some(id()),
                        text: String::new(),
                    },
                )]
            }
            NodeKind::Monitoring(_) if self.run.state.monitoring.is_none() => {
                vec![does(
                    "room-do-monitor",
                    Command::Monitor { node: Some(id()) },
                )]
            }
            NodeKind::Monitoring(_) => Vec::new(),
            NodeKind::Notice(_) => vec![opens("room-do-notice", RoomOpens::Notice)],
            NodeKind::Aftercare(_) => vec![opens("room-do-aftercare", RoomOpens::Aftercare)],
            NodeKind::Ending(_) => vec![opens("room-do-end", RoomOpens::End)],
            NodeKind::Hint(_) | NodeKind::Note => Vec::new(),
        }
    }

    fn repairs(&self, effect: &Effect) -> bool {
        let gated = self
            .script
            .fault(&effect.fault)
            .is_some_and(|fault| fault.repaired_when.is_some());
        effect.how == EffectKind::Resolves
            && !gated
            && self.run.state.fault_state(self.script, &effect.fault) != FaultState::Resolved
    }

    pub(super) fn notice(&self) -> RoomNotice {
        let state = &self.run.state;
        let is_notice = |node: &&Node| matches!(node.kind, NodeKind::Notice(_));
        let active = state
            .active
            .iter()
            .filter_map(|id| self.script.node(id))
            .find(is_notice);
        let node = active.or_else(|| {
            let mut open = self
                .run
                .scenario
                .nodes
                .iter()
                .filter(is_notice)
                .filter(|node| !state.is_done(&node.id));
            open.rfind(|node| state.episodes.contains_key(&node.episode))
        });
        let notice = node.and_then(|node| {
            let NodeKind::Notice(notice) = &node.kind else {
                return None;
            };
            Some(notice)
        });
        let allowed_when = notice
            .and_then(|notice| notice.allowed_when.clone())
            .map(Term::Gate);
        let root = || self.script.episode(&node?.episode)?.root.clone();
        let term = allowed_when.or_else(root);
        let missing = term.map_or_else(Vec::new, |term| state.missing_for(self.script, &term));
        RoomNotice {
            node: node.map(|node| node.id.clone()),
            fields: notice
                .map(|notice| notice.fields.clone())
                .unwrap_or_default(),
            is_allowed: missing.is_empty(),
            missing: term_words(&self.run.scenario, &missing),
            is_given: state.notice.is_some(),
        }
    }

    pub(super) fn aftercare(&self) -> RoomAftercare {
        let state = &self.run.state;
        let found = self
            .run
            .scenario
            .nodes
            .iter()
            .rev()
            .filter(|node| state.episodes.contains_key(&node.episode))
            .find_map(|node| {
                let NodeKind::Aftercare(aftercare) = &node.kind else {
                    return None;
                };
                Some((node, aftercare))
            });
        RoomAftercare {
            node: found.map(|(node, _)| node.id.clone()),
            affected: found
                .map(|(_, care)| care.affected.clone())
                .unwrap_or_default(),
            care: found.map(|(_, care)| care.care.clone()).unwrap_or_default(),
            is_done: state.aftercare.is_some(),
        }
    }

    pub(super) fn watch(&self) -> Vec<String> {
        let active = self
            .run
            .state
            .active
            .iter()
            .filter_map(|id| self.script.node(id));
        active
            .filter_map(|node| {
                let NodeKind::Monitoring(monitoring) = &node.kind else {
                    return None;
                };
                Some(monitoring)
            })
            .flat_map(|monitoring| monitoring.watch.clone())
            .collect()
    }

    pub(super) fn mistakes(&self) -> Vec<RoomChoice> {
        let nodes = self.run.scenario.nodes.iter();
        let anytime = nodes
            .filter(|node| matches!(&node.kind, NodeKind::Mistake(mistake) if mistake.anytime));
        anytime
            .map(|node| {
                let command = Command::Mistake {
                    node: Some(node.id.clone()),
                    text: String::new(),
                };
                choice(title(self.script, &node.id), Some(command), None)
            })
            .collect()
    }
}

pub(super) const fn choice(
    title: String,
    command: Option<Command>,
    opens: Option<RoomOpens>,
) -> RoomChoice {
    RoomChoice {
        key: None,
        title,
        command,
        opens,
    }
}
