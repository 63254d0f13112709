//! Scenarios of any size for benchmarks and property tests, always the same for the same size.

use drill_domain::minutes::Minutes;
use drill_domain::scenario::{
    Action, Branch, Decision, Edge, EdgeKind, Effect, EffectKind, Ending, Episode, Extra, Fault,
    Gate, GateRule, Hint, Inject, Lane, Mistake, Monitoring, Node, NodeKind, Notice, Persona,
    PersonaKind, Scenario, Symptom, Term, Trigger, TriggerEvent, Variant,
};

/// Nodes of one round of the story: a question, a decision with three ways, a repair, a hint, an
/// announcement.
const ROUND: usize = 8;

/// A sound scenario of about `nodes` nodes: rounds of decisions whose branches come together again,
/// with questions, announcements and hints beside them.
#[must_use]
pub fn generated_scenario(nodes: usize) -> Scenario {
    let mut story = Story::default();
    story.scenario.head.title = format!("{nodes}");
    story.scenario.personas.push(Persona {
        id: "centre".into(),
        kind: PersonaKind::CustomerCentre,
        name: "고객센터".to_owned(),
        voice: String::new(),
        concerns: String::new(),
        extra: Extra::new(),
    });
    story.scenario.faults.push(Fault {
        id: "fault".into(),
        candidate: None,
        numeral: 1,
        title: "커넥션 풀 축소".to_owned(),
        domain: drill_domain::scenario::Domain::Infrastructure,
        repaired_when: None,
        masks: Vec::new(),
        variants: vec![Variant::default()],
        extra: Extra::new(),
    });
    story.scenario.episodes.push(Episode {
        id: "episode".into(),
        title: "1차".to_owned(),
        root: Some(Term::Fault("fault".into())),
        extra: Extra::new(),
    });
    let reveals = vec!["fault".into()];
    let source = "APM".to_owned();
    story.node(
        "alarm",
        (2, 5, 10),
        NodeKind::Symptom(Symptom {
            source,
            reveals,
            ..Symptom::default()
        }),
    );
    let mut before = "alarm".to_owned();
    for round in 0..nodes.saturating_sub(4) / ROUND {
        before = story.round(round, &before);
    }
    story.node(
        "watch",
        (5, 10, 10),
        NodeKind::Monitoring(Monitoring::default()),
    );
    story.node("notice", (0, 0, 0), NodeKind::Notice(Notice::default()));
    story.node("end", (0, 0, 0), NodeKind::Ending(Ending::default()));
    story.edge(&before, "watch", EdgeKind::Then);
    story.edge("watch", "notice", EdgeKind::Then);
    story.edge("notice", "end", EdgeKind::Then);
    story.scenario
}

#[derive(Default)]
struct Story {
    scenario: Scenario,
}

impl Story {
    fn node(&mut self, id: &str, (min, likely, max): (u32, u32, u32), kind: NodeKind) {
        self.scenario.nodes.push(Node {
            id: id.into(),
            episode: "episode".into(),
            title: format!("어디부터 볼까요 {id}"),
            details: String::new(),
            minutes: Minutes::new(min, likely, max),
            minutes_at: Vec::new(),
            difficulties: Vec::new(),
            pin: None,
            kind,
            extra: Extra::new(),
        });
    }

    fn edge(&mut self, from: &str, to: &str, kind: EdgeKind) {
        let number = self.scenario.edges.len();
        self.scenario.edges.push(Edge {
            id: format!("edge{number}").as_str().into(),
            from: Some(from.into()),
            to: to.into(),
            position: u32::try_from(number).unwrap_or(u32::MAX),
            primary: false,
            loop_at_most: None,
            kind,
            extra: Extra::new(),
        });
    }

    /// One round after `before`; returns its last node.
    fn round(&mut self, round: usize, before: &str) -> String {
        let id = |part: &str| format!("{part}{round}");
        let (decision, repair) = (id("decision"), id("repair"));
        let (rollback, restart) = (id("rollback"), id("restart"));
        let (question, announce) = (id("question"), id("announce"));
        let text = "결제가 안 된다는 문의가 10건 넘게 들어옵니다. 언제 해결되나요?".to_owned();
        let persona = Some("centre".into());
        self.node(
            &decision,
            (0, 0, 0),
            NodeKind::Decision(Decision::default()),
        );
        let effects = vec![Effect {
            fault: "fault".into(),
            how: EffectKind::Resolves,
        }];
        self.node(
            &repair,
            (1, 2, 3),
            NodeKind::Action(Action {
                effects,
                ..Action::default()
            }),
        );
        self.node(&rollback, (2, 2, 2), NodeKind::Action(Action::default()));
        self.node(
            &restart,
            (4, 4, 4),
            NodeKind::Mistake(Mistake {
                reversible: true,
                ..Mistake::default()
            }),
        );
        let channel = "#고객센터".to_owned();
        let inject = Inject {
            persona: persona.clone(),
            channel,
            text: text.clone(),
            ..Inject::default()
        };
        self.node(&question, (0, 0, 0), NodeKind::Inject(inject));
        let lane = Lane::Propagation;
        self.node(
            &announce,
            (1, 2, 4),
            NodeKind::Action(Action {
                lane,
                ..Action::default()
            }),
        );
        let rung = u32::try_from(round).unwrap_or(u32::MAX);
        self.node(
            &id("hint"),
            (0, 0, 0),
            NodeKind::Hint(Hint {
                fault: Some("fault".into()),
                persona,
                text,
                rung,
            }),
        );
        self.node(&id("check"), (1, 1, 1), NodeKind::Action(Action::default()));
        self.edge(before, &decision, EdgeKind::Then);
        for (to, default) in [(&repair, true), (&rollback, false), (&restart, false)] {
            self.edge(
                &decision,
                to,
                EdgeKind::Branch(Branch {
                    default,
                    ..Branch::default()
                }),
            );
        }
        self.edge(&rollback, &repair, EdgeKind::Then);
        self.edge(&restart, &repair, EdgeKind::Then);
        self.edge(&repair, &id("check"), EdgeKind::Then);
        self.edge(&decision, &question, EdgeKind::Trigger(after(3)));
        self.edge(&question, &announce, EdgeKind::Then);
        self.edge(&announce, "notice", EdgeKind::Then);
        id("check")
    }
}

fn after(delay: u32) -> Trigger {
    Trigger {
        on: TriggerEvent::NodeEntered,
        delay,
        phase: None,
        minimum_minutes_left: None,
        cap: None,
        windows: Vec::new(),
        priority: 0,
    }
}

/// Fault logic of a thousand gates whose root has exactly 10,000 minimal resolution sets: all of
/// four choices between ten ways, each way a chain of gates over 26 faults.
#[must_use]
pub fn generated_gates() -> (Scenario, Term) {
    const CHAIN: usize = 25;
    let mut scenario = Scenario::default();
    let gate = |scenario: &mut Scenario, id: String, rule: GateRule, inputs: Vec<Term>| {
        let id: drill_domain::id::GateId = id.as_str().into();
        scenario.gates.push(Gate {
            id: id.clone(),
            title: String::new(),
            rule,
            inputs,
            extra: Extra::new(),
        });
        Term::Gate(id)
    };
    let fault = |scenario: &mut Scenario| {
        let id: drill_domain::id::FaultId = format!("f{}", scenario.faults.len()).as_str().into();
        scenario.faults.push(Fault {
            id: id.clone(),
            candidate: None,
            numeral: u32::try_from(scenario.faults.len() + 1).unwrap_or(u32::MAX),
            title: id.0.clone(),
            domain: drill_domain::scenario::Domain::Infrastructure,
            repaired_when: None,
            masks: Vec::new(),
            variants: vec![Variant::default()],
            extra: Extra::new(),
        });
        Term::Fault(id)
    };
    let mut choices = Vec::new();
    for choice in 0..4 {
        let mut ways = Vec::new();
        for way in 0..10 {
            let mut last = fault(&mut scenario);
            for link in 0..CHAIN {
                let inputs = vec![fault(&mut scenario), last];
                let id = format!("g{choice}-{way}-{link}");
                last = gate(&mut scenario, id, GateRule::All, inputs);
            }
            ways.push(last);
        }
        choices.push(gate(
            &mut scenario,
            format!("any{choice}"),
            GateRule::Any,
            ways,
        ));
    }
    let root = gate(&mut scenario, "root".to_owned(), GateRule::All, choices);
    (scenario, root)
}

#[cfg(test)]
mod tests {
    use super::*;
    use drill_domain::scenario::check::{Severity, check};

    #[test]
    fn a_generated_scenario_has_no_error() {
        let found = check(&generated_scenario(1_000));
        let errors: Vec<_> = found
            .iter()
            .filter(|f| f.code.severity() == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}
