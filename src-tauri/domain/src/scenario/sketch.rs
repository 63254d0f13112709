//! For tests only: scenarios in a few words.

use super::*;
use crate::id::NodeId;
use crate::minutes::Minutes;

/// A scenario under construction. Nodes are named by their ids.
#[derive(Debug, Default)]
pub(crate) struct Sketch {
    pub scenario: Scenario,
}

impl Sketch {
    /// A scenario with one episode `e1`.
    pub fn new() -> Self {
        let mut sketch = Self::default();
        sketch.episode("e1", None);
        sketch
    }

    pub fn episode(&mut self, id: &str, root: Option<Term>) -> &mut Self {
        self.scenario.episodes.push(Episode {
            id: id.into(),
            title: id.to_owned(),
            root,
            extra: Extra::new(),
        });
        self
    }

    /// A node in the latest episode.
    pub fn node(&mut self, id: &str, kind: NodeKind, minutes: (u32, u32, u32)) -> &mut Self {
        let episode = self
            .scenario
            .episodes
            .last()
            .expect("an episode comes first")
            .id
            .clone();
        self.scenario.nodes.push(Node {
            id: id.into(),
            episode,
            title: id.to_owned(),
            details: String::new(),
            minutes: Minutes::new(minutes.0, minutes.1, minutes.2),
            minutes_at: Vec::new(),
            difficulties: Vec::new(),
            pin: None,
            kind,
            extra: Extra::new(),
        });
        self
    }

    pub fn symptom(&mut self, id: &str, minutes: (u32, u32, u32)) -> &mut Self {
        self.node(id, NodeKind::Symptom(Symptom::default()), minutes)
    }

    pub fn decision(&mut self, id: &str) -> &mut Self {
        self.node(id, NodeKind::Decision(Decision::default()), (0, 0, 0))
    }

    pub fn action(&mut self, id: &str, minutes: (u32, u32, u32)) -> &mut Self {
        self.node(id, NodeKind::Action(Action::default()), minutes)
    }

    pub fn repair(&mut self, id: &str, fault: &str, minutes: (u32, u32, u32)) -> &mut Self {
        let effects = vec![Effect {
            fault: fault.into(),
            how: EffectKind::Resolves,
        }];
        self.node(
            id,
            NodeKind::Action(Action {
                effects,
                ..Action::default()
            }),
            minutes,
        )
    }

    pub fn announce(&mut self, id: &str, minutes: (u32, u32, u32)) -> &mut Self {
        let action = Action {
            lane: Lane::Propagation,
            ..Action::default()
        };
        self.node(id, NodeKind::Action(action), minutes)
    }

    pub fn mistake(&mut self, id: &str, lost: u32) -> &mut Self {
        self.node(
            id,
            NodeKind::Mistake(Mistake::default()),
            (lost, lost, lost),
        )
    }

    pub fn inject(&mut self, id: &str, text: &str) -> &mut Self {
        self.node(
            id,
            NodeKind::Inject(Inject {
                text: text.to_owned(),
                ..Inject::default()
            }),
            (0, 0, 0),
        )
    }

    pub fn hint(&mut self, id: &str, fault: &str, rung: u32) -> &mut Self {
        let hint = Hint {
            fault: Some(fault.into()),
            persona: None,
            text: id.to_owned(),
            rung,
        };
        self.node(id, NodeKind::Hint(hint), (0, 0, 0))
    }

    pub fn monitoring(&mut self, id: &str, minutes: (u32, u32, u32)) -> &mut Self {
        self.node(id, NodeKind::Monitoring(Monitoring::default()), minutes)
    }

    pub fn notice(&mut self, id: &str) -> &mut Self {
        self.node(id, NodeKind::Notice(Notice::default()), (0, 0, 0))
    }

    pub fn ending(&mut self, id: &str) -> &mut Self {
        self.node(id, NodeKind::Ending(Ending::default()), (0, 0, 0))
    }

    pub fn edge(&mut self, from: Option<&str>, to: &str, kind: EdgeKind) -> &mut Edge {
        let number = self.scenario.edges.len();
        self.scenario.edges.push(Edge {
            id: format!("edge{number}").as_str().into(),
            from: from.map(NodeId::from),
            to: to.into(),
            position: u32::try_from(number).expect("few edges"),
            primary: false,
            loop_at_most: None,
            kind,
            extra: Extra::new(),
        });
        self.scenario.edges.last_mut().expect("just pushed")
    }

    /// Each node leads to the next.
    pub fn chain(&mut self, nodes: &[&str]) -> &mut Self {
        for pair in nodes.windows(2) {
            self.edge(Some(pair[0]), pair[1], EdgeKind::Then);
        }
        self
    }

    /// Branches of a decision; the first is the default.
    pub fn branches(&mut self, decision: &str, to: &[&str]) -> &mut Self {
        for (i, to) in to.iter().enumerate() {
            let branch = Branch {
                default: i == 0,
                ..Branch::default()
            };
            self.edge(Some(decision), to, EdgeKind::Branch(branch));
        }
        self
    }

    pub fn trigger(
        &mut self,
        from: Option<&str>,
        to: &str,
        on: TriggerEvent,
        delay: u32,
    ) -> &mut Trigger {
        let trigger = Trigger {
            on,
            delay,
            phase: None,
            minimum_minutes_left: None,
            cap: None,
            windows: Vec::new(),
            priority: 0,
        };
        match &mut self.edge(from, to, EdgeKind::Trigger(trigger)).kind {
            EdgeKind::Trigger(trigger) => trigger,
            _ => unreachable!("a trigger was just pushed"),
        }
    }

    /// Makes the first episode's root a gate over `faults` and one condition confirmed by hand.
    pub fn root_with_a_hand(&mut self, rule: GateRule, faults: &[&str]) -> &mut Self {
        self.scenario.conditions.push(Condition {
            id: "looked".into(),
            title: "looked".to_owned(),
            met_when: MetWhen::ByHand,
            extra: Extra::new(),
        });
        let faults = faults.iter().map(|f| Term::Fault((*f).into()));
        self.scenario.gates.push(Gate {
            id: "root".into(),
            title: String::new(),
            rule,
            inputs: faults.chain([Term::Condition("looked".into())]).collect(),
            extra: Extra::new(),
        });
        self.scenario.episodes[0].root = Some(Term::Gate("root".into()));
        self
    }

    /// Brief A of the samples: two faults, two decisions, a propagation lane.
    pub fn composite() -> Self {
        let mut s = Self::new();
        s.symptom("alarm", (2, 5, 10))
            .decision("where")
            .action("rollback", (8, 8, 8));
        s.repair("pool", "f1", (5, 20, 40)).mistake("restart", 15);
        s.inject("twice", "쿠폰이 두 번 써졌다는 고객이 있어요.")
            .decision("coupons");
        s.action("draft", (3, 3, 3))
            .action("leave", (5, 5, 5))
            .repair("recall", "f3", (10, 20, 35));
        s.repair("extract", "f3", (0, 0, 0))
            .monitoring("watch", (5, 10, 10))
            .notice("notice")
            .ending("good");
        s.inject(
            "when",
            "결제가 안 된다는 문의가 10건 넘게 들어옵니다. 언제 해결되나요?",
        );
        s.announce("first", (3, 8, 15));
        s.inject("how many", "영향 받은 고객이 몇 명인가요? 매출 영향은요?")
            .announce("scope", (0, 0, 0));
        s.hint("slow", "f1", 1).hint("count", "f1", 2);
        s.chain(&["alarm", "where"]);
        s.branches("where", &["pool", "rollback", "restart"]);
        s.chain(&["rollback", "pool"])
            .chain(&["restart", "pool"])
            .chain(&["pool", "twice", "coupons"]);
        s.branches("coupons", &["recall", "draft", "leave"]);
        s.chain(&["draft", "recall"]).chain(&["leave", "recall"]);
        s.chain(&["recall", "extract", "watch", "notice", "good"]);
        s.trigger(Some("alarm"), "when", TriggerEvent::NodeEntered, 3);
        s.chain(&["when", "first", "how many", "scope", "notice"]);
        s
    }
}
