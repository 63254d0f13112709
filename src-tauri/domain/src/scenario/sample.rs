//! Arbitrary scenarios for tests: every kind of part, ids that dangle, cycles of every kind.

use super::*;
use crate::id::*;
use crate::minutes::Minutes;

/// Splitmix64: small, and the same everywhere.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % bound.max(1) as u64).unwrap()
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    fn number(&mut self) -> u32 {
        u32::try_from(self.below(40)).unwrap()
    }

    fn some<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.yes() { Some(make(self)) } else { None }
    }

    fn few<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| make(self)).collect()
    }

    fn words(&mut self) -> String {
        [
            "",
            "결제가 느려요",
            "a \"quoted\" \\ text",
            "line\nline\ttab",
            "😀 é 각",
        ][self.below(5)]
        .to_owned()
    }

    fn minutes(&mut self) -> Minutes {
        let (a, b, c) = (self.number(), self.number(), self.number());
        Minutes::new(a, a + b, a + b + c)
    }

    fn difficulty(&mut self) -> Difficulty {
        Difficulty::ALL[self.below(3)]
    }
}

/// Any scenario of about `size` parts of each kind. One id in `size` dangles.
pub(crate) fn arbitrary(seed: u64, size: usize) -> Scenario {
    let d = &mut Dice::new(seed);
    let pool = size + 1;
    let mut s = Scenario {
        head: Head {
            title: d.words(),
            language: if d.yes() { Language::Ko } else { Language::En },
            difficulty: d.difficulty(),
            ..Head::default()
        },
        ..Scenario::default()
    };
    for at in 0..size {
        s.candidates.push(Candidate {
            id: CandidateId(format!("c{at}")),
            title: d.words(),
            description: d.words(),
            reasons_for: d.words(),
            reasons_against: d.words(),
            choice: [Choice::Open, Choice::Selected, Choice::Dropped][d.below(3)],
            extra: Extra::new(),
        });
        s.faults.push(Fault {
            id: FaultId(format!("f{at}")),
            candidate: d.some(|d| CandidateId(format!("c{}", d.below(pool)))),
            numeral: d.number(),
            title: d.words(),
            domain: Domain::default(),
            repaired_when: d.some(|d| GateId(format!("g{}", d.below(pool)))),
            masks: d.few(2, |d| fault(d, pool)),
            variants: d.few(3, |d| Variant {
                difficulty: d.difficulty(),
                detect: d.minutes(),
                recover: d.minutes(),
                ..Variant::default()
            }),
            extra: Extra::new(),
        });
        s.conditions.push(Condition {
            id: ConditionId(format!("k{at}")),
            title: d.words(),
            met_when: match d.below(3) {
                0 => MetWhen::ActionDone {
                    node: node(d, pool),
                },
                1 => MetWhen::InjectAnswered {
                    node: node(d, pool),
                },
                _ => MetWhen::ByHand,
            },
            extra: Extra::new(),
        });
        s.gates.push(Gate {
            id: GateId(format!("g{at}")),
            title: d.words(),
            rule: [
                GateRule::All,
                GateRule::Any,
                GateRule::AtLeast { k: d.number() % 4 },
            ][d.below(3)],
            inputs: d.few(3, |d| term(d, pool)),
            extra: Extra::new(),
        });
        s.nodes.push(Node {
            id: NodeId(format!("n{at}")),
            episode: EpisodeId(format!("e{}", d.below(3))),
            title: d.words(),
            details: d.words(),
            minutes: d.minutes(),
            minutes_at: d.few(2, |d| MinutesAt {
                difficulty: d.difficulty(),
                minutes: d.minutes(),
            }),
            difficulties: d.few(1, Dice::difficulty),
            pin: d.some(|d| Point {
                x: d.below(900) as i32,
                y: -(d.below(900) as i32),
            }),
            kind: kind(d, pool),
            extra: Extra::new(),
        });
    }
    for at in 0..2.min(size) {
        s.episodes.push(Episode {
            id: EpisodeId(format!("e{at}")),
            title: d.words(),
            root: d.some(|d| term(d, pool)),
            extra: Extra::new(),
        });
        s.personas.push(Persona {
            id: PersonaId(format!("p{at}")),
            kind: PersonaKind::Cto,
            name: d.words(),
            voice: d.words(),
            concerns: d.words(),
            extra: Extra::new(),
        });
    }
    for at in 0..size * 2 {
        s.edges.push(Edge {
            id: EdgeId(format!("x{at}")),
            from: (d.below(8) > 0).then(|| node(d, pool)),
            to: node(d, pool),
            position: d.number(),
            primary: d.yes(),
            loop_at_most: if d.below(4) == 0 {
                Some(d.number() % 4)
            } else {
                None
            },
            kind: edge(d, pool),
            extra: Extra::new(),
        });
    }
    s
}

fn fault(d: &mut Dice, pool: usize) -> FaultId {
    FaultId(format!("f{}", d.below(pool)))
}

fn node(d: &mut Dice, pool: usize) -> NodeId {
    NodeId(format!("n{}", d.below(pool)))
}

fn persona(d: &mut Dice) -> PersonaId {
    PersonaId(format!("p{}", d.below(3)))
}

fn term(d: &mut Dice, pool: usize) -> Term {
    match d.below(3) {
        0 => Term::Fault(fault(d, pool)),
        1 => Term::Condition(ConditionId(format!("k{}", d.below(pool)))),
        _ => Term::Gate(GateId(format!("g{}", d.below(pool)))),
    }
}

fn kind(d: &mut Dice, pool: usize) -> NodeKind {
    match d.below(13) {
        0 => NodeKind::Symptom(Symptom {
            source: d.words(),
            reveals: d.few(2, |d| fault(d, pool)),
            shows: Shows::AtOnce,
        }),
        1 => NodeKind::Inject(Inject {
            persona: d.some(persona),
            channel: d.words(),
            text: d.words(),
            good_answer: d.few(2, Dice::words),
            reveals: d.few(2, |d| fault(d, pool)),
        }),
        2 | 3 => NodeKind::Decision(Decision {
            decided_by: d.some(persona),
        }),
        4 | 5 => NodeKind::Action(Action {
            lane: [Lane::Recovery, Lane::Propagation, Lane::Decision][d.below(3)],
            recognised_by: d.words(),
            expected_by: d.some(Dice::number),
            effects: d.few(2, |d| Effect {
                fault: fault(d, pool),
                how: if d.yes() {
                    EffectKind::Resolves
                } else {
                    EffectKind::Mitigates
                },
            }),
            takes_effect_after: d.number(),
        }),
        6 => NodeKind::Mistake(Mistake {
            activates: d.few(2, |d| fault(d, pool)),
            reversible: d.yes(),
            anytime: d.yes(),
        }),
        7 => NodeKind::Hint(Hint {
            fault: d.some(|d| fault(d, pool)),
            persona: d.some(persona),
            text: d.words(),
            rung: d.number(),
        }),
        8 => NodeKind::Monitoring(Monitoring {
            watch: d.few(2, Dice::words),
        }),
        9 => NodeKind::Notice(Notice {
            fields: d.few(2, Dice::words),
            allowed_when: d.some(|d| GateId(format!("g{}", d.below(pool)))),
        }),
        10 => NodeKind::Aftercare(Aftercare::default()),
        11 => NodeKind::Ending(Ending::default()),
        _ => NodeKind::Note,
    }
}

fn edge(d: &mut Dice, pool: usize) -> EdgeKind {
    match d.below(6) {
        0 | 1 => EdgeKind::Then,
        2 => EdgeKind::Branch(Branch {
            when: d.words(),
            likelihood: d.some(|d| d.below(101) as f64 / 100.0),
            default: d.yes(),
        }),
        3 => EdgeKind::Trigger(Trigger {
            on: event(d, pool),
            delay: d.number(),
            phase: d.some(|_| TriggerPhase::Monitoring),
            minimum_minutes_left: d.some(|d| d.number() * 4),
            cap: d.some(|d| d.number() % 3),
            windows: d.few(3, |d| window(d, pool)),
            priority: -3,
        }),
        4 => EdgeKind::HintFor,
        _ => EdgeKind::Contains,
    }
}

fn event(d: &mut Dice, pool: usize) -> TriggerEvent {
    match d.below(10) {
        0 => TriggerEvent::DrillStarted,
        1 => TriggerEvent::EpisodeStarted {
            episode: EpisodeId(format!("e{}", d.below(3))),
        },
        2 => TriggerEvent::NodeEntered,
        3 => TriggerEvent::FaultResolved {
            fault: fault(d, pool),
        },
        4 => TriggerEvent::EpisodeResolved {
            episode: EpisodeId(format!("e{}", d.below(3))),
        },
        5 => TriggerEvent::MonitoringStarted,
        6 => TriggerEvent::NoticeGiven,
        7 => TriggerEvent::MistakeMade,
        8 => TriggerEvent::ActionMissed,
        _ => TriggerEvent::Manual,
    }
}

fn window(d: &mut Dice, pool: usize) -> Window {
    Window {
        anchor: match d.below(4) {
            0 => Anchor::Event,
            1 => Anchor::RootResolved,
            2 => Anchor::FaultResolved {
                fault: fault(d, pool),
            },
            _ => Anchor::NodeEntered {
                node: node(d, pool),
            },
        },
        from: d.some(Dice::number),
        until: d.some(Dice::number),
        rule: [WindowRule::Must, WindowRule::May, WindowRule::Never][d.below(3)],
    }
}
