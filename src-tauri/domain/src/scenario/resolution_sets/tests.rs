use super::*;
use crate::scenario::{Condition, Domain, Extra, Fault, Gate, GateRule, MetWhen};

/// Faults `f0…`, conditions `c0…` and the gates given.
fn logic(faults: usize, conditions: usize, gates: Vec<(&str, GateRule, Vec<Term>)>) -> Scenario {
    let fault = |i: usize| Fault {
        id: format!("f{i}").as_str().into(),
        candidate: None,
        numeral: 1,
        title: String::new(),
        domain: Domain::default(),
        repaired_when: None,
        masks: Vec::new(),
        variants: Vec::new(),
        extra: Extra::new(),
    };
    let condition = |i: usize| Condition {
        id: format!("c{i}").as_str().into(),
        title: String::new(),
        met_when: MetWhen::ByHand,
        extra: Extra::new(),
    };
    let gate = |(id, rule, inputs): (&str, GateRule, Vec<Term>)| Gate {
        id: id.into(),
        title: String::new(),
        rule,
        inputs,
        extra: Extra::new(),
    };
    Scenario {
        faults: (0..faults).map(fault).collect(),
        conditions: (0..conditions).map(condition).collect(),
        gates: gates.into_iter().map(gate).collect(),
        ..Scenario::default()
    }
}

fn fault(i: usize) -> Term {
    Term::Fault(format!("f{i}").as_str().into())
}

fn condition(i: usize) -> Term {
    Term::Condition(format!("c{i}").as_str().into())
}

fn gate(id: &str) -> Term {
    Term::Gate(id.into())
}

#[test]
fn a_composite_is_resolved_by_both_faults_together() {
    let scenario = logic(
        2,
        0,
        vec![("root", GateRule::All, vec![fault(0), fault(1)])],
    );
    let found = resolution_sets(&scenario, &gate("root")).expect("is sound");
    assert_eq!(found.sets, vec![vec![fault(0), fault(1)]]);
    assert_eq!((found.count.as_str(), found.has_more), ("1", false));
}

#[test]
fn a_single_fault_resolves_itself() {
    let scenario = logic(1, 0, vec![]);
    let found = resolution_sets(&scenario, &fault(0)).expect("is sound");
    assert_eq!(found.sets, vec![vec![fault(0)]]);
}

#[test]
fn two_of_three_partners_make_three_sets_with_the_rest() {
    let partners = vec![condition(0), condition(1), condition(2)];
    let scenario = logic(
        1,
        3,
        vec![
            ("two", GateRule::AtLeast { k: 2 }, partners),
            ("root", GateRule::All, vec![gate("two"), fault(0)]),
        ],
    );
    let found = resolution_sets(&scenario, &gate("root")).expect("is sound");
    let set = |a, b| vec![fault(0), condition(a), condition(b)];
    assert_eq!(found.sets, vec![set(0, 1), set(0, 2), set(1, 2)]);
}

#[test]
fn a_fault_that_suffices_alone_absorbs_larger_sets() {
    let scenario = logic(
        2,
        0,
        vec![
            ("both", GateRule::All, vec![fault(0), fault(1)]),
            ("root", GateRule::Any, vec![gate("both"), fault(1)]),
        ],
    );
    let found = resolution_sets(&scenario, &gate("root")).expect("is sound");
    assert_eq!(found.sets, vec![vec![fault(1)]]);
}

#[test]
fn more_than_there_are_cannot_be_resolved() {
    let scenario = logic(
        2,
        0,
        vec![("root", GateRule::AtLeast { k: 3 }, vec![fault(0), fault(1)])],
    );
    let found = resolution_sets(&scenario, &gate("root")).expect("is sound");
    assert_eq!((found.sets.len(), found.count.as_str()), (0, "0"));
}

#[test]
fn twenty_of_forty_are_counted_and_the_first_listed() {
    let all = (0..40).map(fault).collect();
    let scenario = logic(40, 0, vec![("root", GateRule::AtLeast { k: 20 }, all)]);
    let found = resolution_sets(&scenario, &gate("root")).expect("is sound");
    assert_eq!(
        (found.count.as_str(), found.has_more),
        ("137846528820", true)
    );
    assert_eq!(found.sets.len(), MOST_LISTED);
}

#[test]
fn gates_that_need_each_other_are_refused() {
    let scenario = logic(
        0,
        0,
        vec![
            ("a", GateRule::All, vec![gate("b")]),
            ("b", GateRule::All, vec![gate("a")]),
        ],
    );
    let refusal = resolution_sets(&scenario, &gate("a"));
    assert!(
        matches!(refusal, Err(ResolutionRefusal::Circle { .. })),
        "{refusal:?}"
    );
}

#[test]
fn an_empty_gate_and_a_missing_fault_are_refused_by_name() {
    let scenario = logic(
        0,
        0,
        vec![
            ("empty", GateRule::All, vec![]),
            ("gone", GateRule::All, vec![fault(7)]),
        ],
    );
    assert_eq!(
        resolution_sets(&scenario, &gate("empty")),
        Err(ResolutionRefusal::EmptyGate {
            gate: "empty".into()
        })
    );
    assert_eq!(
        resolution_sets(&scenario, &gate("gone")),
        Err(ResolutionRefusal::Missing { term: fault(7) })
    );
}

#[test]
fn a_thousand_faults_under_one_root_are_refused_calmly() {
    let all = (0..1_000).map(fault).collect();
    let scenario = logic(1_000, 0, vec![("root", GateRule::AtLeast { k: 500 }, all)]);
    assert_eq!(
        resolution_sets(&scenario, &gate("root")),
        Err(ResolutionRefusal::TooLarge)
    );
}

mod property {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const ATOMS: usize = 6;

    /// Whether the root is satisfied when the atoms of `mask` are fulfilled.
    fn satisfied(scenario: &Scenario, term: &Term, mask: usize) -> bool {
        match term {
            Term::Fault(id) => mask & (1 << id.0[1..].parse::<usize>().expect("a number")) != 0,
            Term::Condition(_) => false,
            Term::Gate(id) => {
                let gate = scenario
                    .gates
                    .iter()
                    .find(|g| g.id == *id)
                    .expect("is there");
                let fulfilled = gate
                    .inputs
                    .iter()
                    .filter(|i| satisfied(scenario, i, mask))
                    .count();
                match gate.rule {
                    GateRule::All => fulfilled == gate.inputs.len(),
                    GateRule::Any => fulfilled > 0,
                    GateRule::AtLeast { k } => fulfilled >= k as usize,
                }
            }
        }
    }

    /// Gates of which each may combine faults and earlier gates.
    fn any_logic() -> impl Strategy<Value = Scenario> {
        let one = (0..4u32, prop::collection::vec(0..ATOMS + 4, 1..5));
        prop::collection::vec(one, 1..5).prop_map(|gates| {
            let names = ["g0", "g1", "g2", "g3", "g4"];
            let gates = gates
                .into_iter()
                .enumerate()
                .map(|(i, (rule, inputs))| {
                    let rule = match rule {
                        0 => GateRule::All,
                        1 => GateRule::Any,
                        k => GateRule::AtLeast { k: k - 1 },
                    };
                    let input = |n: usize| match n.checked_sub(ATOMS) {
                        Some(g) if i > 0 => gate(names[g % i]),
                        _ => fault(n % ATOMS),
                    };
                    (names[i], rule, inputs.into_iter().map(input).collect())
                })
                .collect();
            logic(ATOMS, 0, gates)
        })
    }

    proptest! {
        #[test]
        fn the_sets_are_exactly_the_minimal_ones(scenario in any_logic()) {
            let root = Term::Gate(scenario.gates.last().expect("at least one").id.clone());
            let solves: Vec<usize> = (0..1 << ATOMS).filter(|m| satisfied(&scenario, &root, *m)).collect();
            let expected: BTreeSet<Vec<Term>> = solves
                .iter()
                .filter(|m| !solves.iter().any(|o| o != *m && o & **m == *o))
                .map(|m| (0..ATOMS).filter(|a| m & (1 << a) != 0).map(fault).collect())
                .collect();
            let found = resolution_sets(&scenario, &root).expect("is sound");
            prop_assert_eq!(found.count, expected.len().to_string());
            prop_assert_eq!(found.sets.into_iter().collect::<BTreeSet<_>>(), expected);
        }
    }
}

#[test]
fn more_sets_than_can_be_listed_are_counted_and_said_to_be_more() {
    // All of forty choices between ten: 10^40 sets.
    let choices: Vec<Vec<Term>> = (0..40)
        .map(|choice| (0..10).map(|way| fault(choice * 10 + way)).collect())
        .collect();
    let names: Vec<String> = (0..40).map(|choice| format!("any{choice}")).collect();
    let root = names
        .iter()
        .map(|n| Term::Gate(n.as_str().into()))
        .collect();
    let mut gates: Vec<(&str, GateRule, Vec<Term>)> = names
        .iter()
        .zip(choices)
        .map(|(name, inputs)| (name.as_str(), GateRule::Any, inputs))
        .collect();
    gates.push(("root", GateRule::All, root));
    let s = logic(400, 0, gates);
    let found = resolution_sets(&s, &Term::Gate("root".into())).unwrap();
    assert_eq!(found.sets.len(), MOST_LISTED);
    assert!(found.has_more);
    assert_eq!(found.count, format!("1{}", "0".repeat(40)));
}
