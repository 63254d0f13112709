use super::*;
use crate::scenario::sample::arbitrary;
use proptest::prelude::*;

#[test]
fn every_code_has_its_own_key() {
    let keys: std::collections::BTreeSet<_> = Code::ALL.iter().map(|c| c.key()).collect();
    assert_eq!(keys.len(), Code::ALL.len());
}

/// The change makes a finding with a fix; the fix removes every finding of that code, adds no
/// error, and undo takes it back.
fn mends(code: Code, change: impl FnOnce(&mut Scenario)) {
    let mut s = sound();
    change(&mut s);
    let before = check_at(&s, Stage::Sealing);
    let finding = before.iter().find(|f| f.code == code);
    let finding = finding.unwrap_or_else(|| panic!("{code:?} not in {before:?}"));
    let fix = finding
        .fix
        .as_ref()
        .unwrap_or_else(|| panic!("{code:?} has no fix"));
    let mut document = Document::new(s.clone());
    let (_, changes) = document
        .edit(fix)
        .unwrap_or_else(|no| panic!("{code:?}: {no:?}"));
    let after = check_at(document.scenario(), Stage::Sealing);
    let errors = |found: &[Finding]| {
        let all = found.iter().map(|f| f.code);
        all.filter(|c| c.severity() == Severity::Error && *c != code)
            .collect::<Vec<_>>()
    };
    assert!(
        after.iter().all(|f| f.code != code),
        "{code:?} stays: {after:?}"
    );
    assert_eq!(errors(&after), errors(&before), "{code:?} adds errors");
    document
        .replay(&crate::scenario::diff::reversed(&changes))
        .unwrap();
    assert_eq!(*document.scenario(), s, "{code:?} cannot be undone");
}

#[test]
fn fixes_of_the_flow() {
    mends(Code::DeadEnd, |s| {
        let node = loose_action(s, "loose");
        s.nodes.push(node);
        let symptom = id_of(s, is_symptom);
        then(s, &symptom, &"loose".into(), None);
    });
    mends(Code::UnboundedCycle, |s| {
        let watch = node_mut(s, is_monitoring);
        watch.minutes = crate::minutes::Minutes::exactly(5);
        let (watch, decision) = (watch.id.clone(), id_of(s, is_decision));
        then(s, &watch, &decision, None);
    });
    mends(Code::Dangling, |s| s.faults[0].masks.push("ghost".into()));
    mends(Code::TwinTriggers, |s| {
        let trigger = |e: &&Edge| matches!(e.kind, EdgeKind::Trigger(_));
        let mut twin = s.edges.iter().find(trigger).unwrap().clone();
        twin.id = "twin".into();
        s.edges.push(twin);
    });
    mends(Code::Unwatched, |s| {
        let watch = id_of(s, is_monitoring);
        let notice = id_of(s, is_notice);
        for edge in s.edges.iter_mut().filter(|e| e.to == watch) {
            edge.to = notice.clone();
        }
        s.edges.retain(|e| e.from.as_ref() != Some(&watch));
        s.nodes.retain(|n| n.id != watch);
    });
}

#[test]
fn fixes_of_decisions() {
    let branches = |s: &mut Scenario, change: fn(&mut Branch)| {
        let decision = id_of(s, is_decision);
        for edge in s
            .edges
            .iter_mut()
            .filter(|e| e.from.as_ref() == Some(&decision))
        {
            if let EdgeKind::Branch(branch) = &mut edge.kind {
                change(branch);
            }
        }
    };
    mends(Code::NoDefault, |s| branches(s, |b| b.default = false));
    mends(Code::FewBranches, |s| {
        let decision = id_of(s, is_decision);
        let other = |e: &Edge| {
            e.from.as_ref() == Some(&decision)
                && matches!(&e.kind, EdgeKind::Branch(b) if !b.default)
        };
        let wrong = s.edges.iter().find(|e| other(e)).unwrap().to.clone();
        s.edges
            .retain(|e| e.to != wrong && e.from.as_ref() != Some(&wrong));
        s.nodes.retain(|n| n.id != wrong);
    });
}

#[test]
fn fixes_of_the_fault_logic() {
    mends(Code::MaskCycle, |s| {
        let first = s.faults[0].id.clone();
        s.faults[1].masks.push(first);
    });
    let gate = |id: &str, rule, inputs| Gate {
        id: id.into(),
        title: String::new(),
        rule,
        inputs,
        extra: Extra::new(),
    };
    mends(Code::EmptyGate, |s| {
        s.gates.push(gate("empty", GateRule::All, vec![]))
    });
    mends(Code::GateCount, |s| {
        let inputs = s.gates[0].inputs.clone();
        s.gates
            .push(gate("greedy", GateRule::AtLeast { k: 3 }, inputs));
    });
    mends(Code::SingleInput, |s| {
        let root = Term::Gate(s.gates[0].id.clone());
        s.gates.push(gate("single", GateRule::All, vec![root]));
        s.episodes[0].root = Some(Term::Gate("single".into()));
    });
    mends(Code::NoBusinessRepair, |s| {
        s.faults[1].domain = Domain::Business;
        s.gates[0].rule = GateRule::Any;
    });
    mends(Code::MissingDifficulty, |s| {
        let mut easy = s.faults[0].variants[0].clone();
        easy.difficulty = Difficulty::Low;
        s.faults[0].variants.push(easy);
        s.head.difficulty = Difficulty::High;
    });
    mends(Code::NoRollBack, |s| {
        let mut easy = s.faults[0].variants[0].clone();
        easy.difficulty = Difficulty::Low;
        easy.plant = vec!["plant".into()];
        easy.roll_back = vec!["take away".into()];
        s.faults[0].variants[0].plant = vec!["plant".into()];
        s.faults[0].variants.push(easy);
    });
}

#[test]
fn fixes_of_what_is_said() {
    let inject = |s: &mut Scenario, change: fn(&mut Inject)| {
        if let NodeKind::Inject(inject) = &mut node_mut(s, is_inject).kind {
            change(inject);
        }
    };
    mends(Code::InjectPersona, |s| inject(s, |i| i.persona = None));
    mends(Code::InjectChannel, |s| {
        let mut twin = s.nodes.iter().find(|n| is_inject(&n.kind)).unwrap().clone();
        twin.id = "twin".into();
        s.nodes.push(twin);
        inject(s, |i| i.channel = " ".into());
    });
    mends(Code::Unrevealed, |s| {
        if let NodeKind::Symptom(symptom) = &mut node_mut(s, is_symptom).kind {
            symptom.reveals.clear();
        }
    });
    mends(Code::NoVoice, |s| {
        let cto = s
            .personas
            .iter()
            .find(|p| p.kind == PersonaKind::Cto)
            .unwrap()
            .id
            .clone();
        for node in &mut s.nodes {
            if let NodeKind::Inject(inject) = &mut node.kind {
                inject.persona = Some(cto.clone());
            }
        }
    });
    mends(Code::NoHint, |s| {
        let repair = |n: &&mut Node| n.kind.resolves().next().is_some();
        let node = s.nodes.iter_mut().find(repair).unwrap();
        node.minutes = crate::minutes::Minutes::new(10, 20, 80);
        // The second fault comes later still; only the first is looked at here.
        let second = s.faults[1].id.clone();
        let mut hint = loose_action(s, "hint");
        hint.kind = NodeKind::Hint(Hint {
            fault: Some(second),
            ..Hint::default()
        });
        s.nodes.push(hint);
    });
}

#[test]
fn fixes_of_lanes_and_times() {
    mends(Code::OneLane, |s| {
        for node in &mut s.nodes {
            if let NodeKind::Action(action) = &mut node.kind {
                action.lane = Lane::Recovery;
            }
        }
    });
    mends(Code::MissingTimes, |s| {
        for fault in &mut s.faults {
            fault.variants[0].recover = crate::minutes::Minutes::new(5, 10, 20);
        }
        for node in &mut s.nodes {
            if node.kind.resolves().next().is_none() {
                node.minutes = crate::minutes::Minutes::exactly(5);
            }
        }
    });
}

proptest! {
    /// On any scenario, carrying out a fix is not refused for what the checker itself knows, and what
    /// was found at that element under that code does not come more often.
    #[test]
    fn a_fix_never_makes_its_own_finding_worse(seed in any::<u64>(), size in 1usize..8) {
        let s = arbitrary(seed, size);
        let found = check(&s);
        for finding in found.iter().filter(|f| f.fix.is_some()) {
            let mut document = Document::new(s.clone());
            let fix = finding.fix.as_ref().unwrap();
            if document.edit(fix).is_ok() {
                let count = |all: &[Finding]| {
                    all.iter().filter(|f| f.code == finding.code && f.at.first() == finding.at.first()).count()
                };
                let after = check(document.scenario());
                prop_assert!(count(&after) <= count(&found), "{finding:?}");
            }
        }
    }
}
