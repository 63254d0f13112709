use super::*;
use crate::minutes::Minutes;

#[test]
fn a_composite_makes_faults_masks_and_a_gate() {
    let document = skeleton();
    let s = document.scenario();
    assert_eq!(
        s.faults.iter().map(|f| f.numeral).collect::<Vec<_>>(),
        [1, 3]
    );
    assert_eq!(s.faults[0].masks, [s.faults[1].id.clone()]);
    assert_eq!(s.gates[0].inputs.len(), 2);
    assert_eq!(s.episodes[0].root, Some(Term::Gate(s.gates[0].id.clone())));
    assert_eq!(s.candidates[0].choice, Choice::Selected);
    assert_eq!(s.candidates[1].choice, Choice::Open);
}

#[test]
fn a_skeleton_has_both_lanes_and_leads_from_alarm_to_ending() {
    let document = skeleton();
    let s = document.scenario();
    let alarm = &find(s, "첫 알람").id;
    let ending = &find(s, "좋은 끝").id;
    assert!(connect::reaches(s, alarm, ending));
    for node in s.nodes.iter().filter(|n| n.is_flow()) {
        assert!(
            connect::reaches(s, &node.id, ending),
            "{} leads nowhere",
            node.title
        );
    }
    assert!(s.nodes.iter().any(|n| n.title == "첫 공지"));
    assert!(s.nodes.iter().any(|n| n.title == "영향 범위 알리기"));
    assert_eq!(s.personas.len(), 3);
}

#[test]
fn a_skeleton_speaks_the_language_of_its_scenario() {
    let mut document = three_candidates();
    let head = Head {
        language: Language::En,
        ..Head::default()
    };
    document.edit(&Edit::SetHead { head }).unwrap();
    document.edit(&composite()).unwrap();
    assert!(
        document
            .scenario()
            .nodes
            .iter()
            .any(|n| n.title == "Resolution notice")
    );
    let hangul = |c: char| ('가'..='힣').contains(&c);
    let ours = document
        .scenario()
        .nodes
        .iter()
        .filter(|n| !n.title.starts_with("Repair"));
    assert!(!ours.flat_map(|n| n.title.chars()).any(hangul));
}

#[test]
fn a_cascade_breaks_out_during_monitoring_by_the_clock() {
    let mut document = three_candidates();
    let pattern = Pattern::Cascade {
        candidates: vec!["c1".into(), "c2".into()],
    };
    let cascade = Edit::Combine {
        pattern,
        masking: vec![],
        lay_out: true,
        difficulties: vec![],
    };
    document.edit(&cascade).unwrap();
    let s = document.scenario();
    assert_eq!(s.episodes.len(), 2);
    let trigger = s.edges.iter().find_map(|e| match &e.kind {
        EdgeKind::Trigger(t) if t.on == TriggerEvent::MonitoringStarted => Some(t),
        _ => None,
    });
    let trigger = trigger.unwrap();
    assert_eq!((trigger.delay, trigger.minimum_minutes_left), (5, Some(20)));
    assert_eq!(trigger.windows[0].rule, WindowRule::Must);
}

#[test]
fn any_one_of_several_faults_gives_each_its_branch() {
    let mut document = three_candidates();
    let pattern = Pattern::Composite {
        rule: GateRule::Any,
        candidates: vec!["c1".into(), "c2".into(), "c3".into()],
    };
    let any = Edit::Combine {
        pattern,
        masking: vec![],
        lay_out: true,
        difficulties: vec![],
    };
    document.edit(&any).unwrap();
    let s = document.scenario();
    let decision = s
        .nodes
        .iter()
        .find(|n| matches!(n.kind, NodeKind::Decision(_)))
        .unwrap();
    assert_eq!(followers(s, &decision.id).len(), 3);
}

#[test]
fn fault_times_reach_the_nodes_that_stand_for_them_once() {
    let mut document = skeleton();
    for at in 0..2 {
        let mut fault = document.scenario().faults[at].clone();
        fault.variants[0].detect = Minutes::new(2, 5, 10);
        fault.variants[0].announce = Minutes::new(3, 8, 15);
        fault.variants[0].recover = Minutes::new(5, 20, 40);
        document.edit(&Edit::UpdateFault { fault }).unwrap();
    }
    let s = document.scenario();
    let with = |m: Minutes| s.nodes.iter().filter(|n| n.minutes == m).count();
    assert_eq!(with(Minutes::new(2, 5, 10)), 1);
    assert_eq!(with(Minutes::new(3, 8, 15)), 1);
    assert_eq!(with(Minutes::new(5, 20, 40)), 2);
    assert_eq!(find(s, "첫 공지").minutes, Minutes::new(3, 8, 15));
}

#[test]
fn times_set_by_hand_stay_when_the_fault_changes() {
    let mut document = skeleton();
    let mut node = find(document.scenario(), "첫 알람").clone();
    node.minutes = Minutes::exactly(1);
    document.edit(&Edit::UpdateNode { node }).unwrap();
    let mut fault = document.scenario().faults[0].clone();
    fault.variants[0].detect = Minutes::new(2, 5, 10);
    document.edit(&Edit::UpdateFault { fault }).unwrap();
    assert_eq!(
        find(document.scenario(), "첫 알람").minutes,
        Minutes::exactly(1)
    );
}

#[test]
fn combining_again_without_laying_out_keeps_the_graph() {
    let mut document = skeleton();
    let nodes = document.scenario().nodes.clone();
    let Edit::Combine { masking, .. } = composite() else {
        panic!("composite() combines")
    };
    let again = Edit::Combine {
        pattern: Pattern::Composite {
            rule: GateRule::Any,
            candidates: vec!["c1".into(), "c3".into()],
        },
        masking,
        lay_out: false,
        difficulties: vec![],
    };
    document.edit(&again).unwrap();
    assert_eq!(document.scenario().nodes, nodes);
    assert_eq!(document.scenario().gates.len(), 1);
    assert_eq!(document.scenario().gates[0].rule, GateRule::Any);
}

#[test]
fn patterns_that_cannot_be_are_refused_without_a_trace() {
    let mut document = three_candidates();
    let before = document.clone();
    let composite = |rule, candidates: &[&str]| Pattern::Composite {
        rule,
        candidates: candidates.iter().map(|c| CandidateId::from(*c)).collect(),
    };
    let mask = |hider: &str, hidden: &str| Masking {
        hider: hider.into(),
        hidden: hidden.into(),
    };
    let check = |document: &mut Document, pattern, masking, expected| {
        let edit = Edit::Combine {
            pattern,
            masking,
            lay_out: true,
            difficulties: vec![],
        };
        assert_eq!(document.edit(&edit).unwrap_err(), expected);
    };
    let all = GateRule::All;
    check(
        &mut document,
        composite(all, &["c1"]),
        vec![],
        EditRefusal::TooFewCandidates,
    );
    check(
        &mut document,
        composite(all, &["c1", "c1"]),
        vec![],
        EditRefusal::CandidateTwice,
    );
    let round = vec![mask("c1", "c2"), mask("c2", "c1")];
    check(
        &mut document,
        composite(all, &["c1", "c2"]),
        round,
        EditRefusal::MaskCycle,
    );
    let three = GateRule::AtLeast { k: 3 };
    check(
        &mut document,
        composite(three, &["c1", "c2"]),
        vec![],
        EditRefusal::GateCount,
    );
    let missing = EditRefusal::missing(ElementKind::Candidate, &"c9");
    check(
        &mut document,
        composite(all, &["c1", "c9"]),
        vec![],
        missing,
    );
    assert_eq!(document, before);
}

#[test]
fn a_moved_candidate_takes_its_fault_and_its_number_along() {
    let mut document = skeleton();
    let before = document.scenario().clone();
    let moved = document.edit(&Edit::MoveCandidate {
        candidate: "c3".into(),
        up: true,
    });
    let there = CandidateId(moved.unwrap().0.element.unwrap().id);
    let s = document.scenario();
    let titles: Vec<_> = s.candidates.iter().map(|c| c.title.as_str()).collect();
    assert_eq!(
        titles,
        ["커넥션 풀 축소", "쿠폰 중복 지급", "외부 PG 응답 지연"]
    );
    let coupon = s.faults.iter().find(|f| f.title == "쿠폰 중복 지급");
    let coupon = coupon.unwrap();
    assert_eq!(
        (coupon.candidate.as_ref(), coupon.numeral),
        (Some(&there), 2)
    );
    assert!(
        document
            .edit(&Edit::MoveCandidate {
                candidate: "c1".into(),
                up: true
            })
            .is_err()
    );
    let back = Edit::MoveCandidate {
        candidate: there,
        up: false,
    };
    document.edit(&back).unwrap();
    assert_eq!(document.scenario(), &before);
}

/// Combines the three candidates and gives what the checker then says.
fn skeleton_of(pattern: Pattern, difficulties: Vec<Difficulty>) -> (Scenario, Vec<&'static str>) {
    let mut document = three_candidates();
    let edit = Edit::Combine {
        pattern,
        masking: vec![],
        lay_out: true,
        difficulties,
    };
    document.edit(&edit).unwrap();
    let found = crate::scenario::check::check(document.scenario());
    let codes = found.iter().map(|f| f.code.key()).collect();
    (document.into_scenario(), codes)
}

#[test]
fn skeletons_leave_only_real_choices_to_the_designer() {
    let c = |ids: &[&str]| -> Vec<CandidateId> { ids.iter().map(|c| (*c).into()).collect() };
    let composite = |rule| Pattern::Composite {
        rule,
        candidates: c(&["c1", "c2", "c3"]),
    };
    let stage = |rule, ids: &[&str]| CascadeStage {
        rule,
        candidates: c(ids),
    };
    let check = |pattern: Pattern, expected: &[&str]| {
        let (_, codes) = skeleton_of(pattern.clone(), vec![]);
        assert_eq!(codes, expected, "{pattern:?}");
    };
    // No minutes yet, and every fault still a technical one.
    let single = Pattern::Single {
        candidate: "c1".into(),
    };
    check(single, &["too-short"]);
    for rule in [GateRule::All, GateRule::Any, GateRule::AtLeast { k: 2 }] {
        check(composite(rule), &["too-short", "no-business-repair"]);
    }
    let cascade = Pattern::Cascade {
        candidates: c(&["c1", "c2", "c3"]),
    };
    check(cascade, &[]);
    let stages = vec![
        stage(GateRule::All, &["c1", "c2"]),
        stage(GateRule::All, &["c3"]),
    ];
    check(Pattern::Stages { stages }, &["no-business-repair"]);
}

#[test]
fn a_cascade_of_a_composite_makes_an_episode_of_each_stage() {
    let stages = vec![
        CascadeStage {
            rule: GateRule::All,
            candidates: vec!["c1".into()],
        },
        CascadeStage {
            rule: GateRule::Any,
            candidates: vec!["c2".into(), "c3".into()],
        },
    ];
    let (s, _) = skeleton_of(Pattern::Stages { stages }, vec![]);
    assert_eq!(s.episodes.len(), 2);
    assert_eq!(
        s.episodes[0].root,
        Some(Term::Fault(s.faults[0].id.clone()))
    );
    assert_eq!(s.episodes[1].root, Some(Term::Gate(s.gates[0].id.clone())));
    let cascades = s.edges.iter().filter(
        |e| matches!(&e.kind, EdgeKind::Trigger(t) if t.on == TriggerEvent::MonitoringStarted),
    );
    assert_eq!(cascades.count(), 1);
}

#[test]
fn a_pattern_may_prepare_its_faults_at_several_difficulties() {
    let pattern = Pattern::Cascade {
        candidates: vec!["c1".into(), "c2".into()],
    };
    let (s, codes) = skeleton_of(pattern, Difficulty::ALL.to_vec());
    for fault in &s.faults {
        let prepared: Vec<Difficulty> = fault.variants.iter().map(|v| v.difficulty).collect();
        assert_eq!(prepared, Difficulty::ALL);
    }
    assert_eq!(codes, [""; 0]);
}
