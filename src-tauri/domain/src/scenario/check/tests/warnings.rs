use super::*;
use crate::minutes::Minutes;
use crate::scenario::sketch::Sketch;

/// A sound scenario without a single finding, sealing included.
fn spotless() -> Scenario {
    let mut s = sound();
    s.faults[1].domain = Domain::Business;
    for fault in &mut s.faults {
        let variant = &mut fault.variants[0];
        variant.recover = Minutes::new(10, 15, 20);
        variant.plant = vec!["plant".into()];
        variant.roll_back = vec!["take away".into()];
    }
    for node in &mut s.nodes {
        match &node.kind {
            NodeKind::Action(a) if a.lane == Lane::Recovery => {
                node.minutes = Minutes::new(14, 15, 16);
            }
            NodeKind::Monitoring(_) => node.minutes = Minutes::new(20, 20, 20),
            _ => {}
        }
    }
    assert_eq!(check_at(&s, Stage::Sealing), [], "not spotless");
    s
}

/// The change makes exactly this finding, at exactly one place.
fn triggers(code: Code, change: impl FnOnce(&mut Scenario)) -> Finding {
    let mut s = spotless();
    change(&mut s);
    let mut found = check_at(&s, Stage::Sealing);
    let codes: Vec<Code> = found.iter().map(|f| f.code).collect();
    assert_eq!(codes, [code], "{found:?}");
    found.remove(0)
}

fn minutes_of(s: &mut Scenario, is: fn(&NodeKind) -> bool, minutes: Minutes) {
    node_mut(s, is).minutes = minutes;
}

fn is_repair(kind: &NodeKind) -> bool {
    kind.resolves().next().is_some()
}

#[test]
fn missing_times_are_told_from_sealing_on() {
    let untimed = |s: &mut Scenario| {
        for node in s.nodes.iter_mut().filter(|n| is_repair(&n.kind)) {
            node.minutes = Minutes::default();
        }
    };
    let mut s = spotless();
    untimed(&mut s);
    let codes = |stage| -> Vec<Code> { check_at(&s, stage).iter().map(|f| f.code).collect() };
    assert!(!codes(Stage::Drafting).contains(&Code::MissingTimes));
    assert!(codes(Stage::Sealing).contains(&Code::MissingTimes));
}

#[test]
fn a_fault_that_may_be_open_when_help_is_due_needs_a_hint() {
    let slow = |s: &mut Scenario| s.head.help_from = 45;
    let finding = triggers(Code::NoHint, slow);
    // 16 for the first, 16 for its detour and as much for the second.
    assert_eq!(finding.args["minutes"], "64");
    let mut s = spotless();
    slow(&mut s);
    let fault = s.faults[1].id.clone();
    let mut hint = loose_action(&s, "hint");
    hint.kind = NodeKind::Hint(Hint {
        fault: Some(fault),
        persona: None,
        text: "look further".into(),
        rung: 1,
    });
    s.nodes.push(hint);
    assert_eq!(check_at(&s, Stage::Sealing), []);
}

#[test]
fn a_fault_only_the_slowest_difficulty_leaves_open_is_told_with_it() {
    let mut s = spotless();
    s.head.help_from = 65;
    s.head.time_box = 300;
    let fault = s.faults[1].id.clone();
    let mut hard = s.faults[1].variants[0].clone();
    hard.difficulty = Difficulty::High;
    s.faults[1].variants.push(hard);
    let mut first = s.faults[0].variants[0].clone();
    first.difficulty = Difficulty::High;
    s.faults[0].variants.push(first);
    let repair = s.nodes.iter_mut().find(|n| n.repairs(&fault)).unwrap();
    repair.minutes_at = vec![MinutesAt {
        difficulty: Difficulty::High,
        minutes: Minutes::exactly(90),
    }];
    let found = check(&s);
    let late: Vec<_> = found.iter().filter(|f| f.code == Code::NoHint).collect();
    assert_eq!(late.len(), 1, "{found:?}");
    assert_eq!(late[0].args["difficulty"], "high");
}

#[test]
fn the_time_of_a_parallel_lane_does_not_keep_a_fault_open() {
    let mut sketch = Sketch::new();
    sketch
        .symptom("alarm", (0, 0, 5))
        .repair("fix", "f", (1, 1, 10));
    sketch.announce("talk", (50, 60, 200)).ending("end");
    sketch
        .chain(&["alarm", "fix", "end"])
        .chain(&["alarm", "talk", "end"]);
    let course = Course::of(&sketch.scenario, Difficulty::Mid).unwrap();
    let goal = |n: &Node| n.repairs(&"f".into()).then_some(0);
    let goals: Vec<_> = sketch.scenario.nodes.iter().map(goal).collect();
    assert_eq!(course.latest(&goals), Some(15));
}

#[test]
fn a_hint_that_names_the_fault_the_cause_or_the_repair_gives_it_away() {
    let hint = |text: &'static str| {
        move |s: &mut Scenario| {
            let fault = s.faults[0].id.clone();
            s.faults[0].title = "커넥션 풀 축소".into();
            s.faults[0].variants[0].cause = "Pool limit is 8".into();
            let mut node = loose_action(s, "hint");
            node.kind = NodeKind::Hint(Hint {
                fault: Some(fault),
                persona: None,
                text: text.into(),
                rung: 1,
            });
            s.nodes.push(node);
        }
    };
    triggers(Code::HintGivesAway, hint("혹시 커넥션 풀 축소를 봤나요?"));
    triggers(Code::HintGivesAway, hint("The pool limit is 8, is it not?"));
    triggers(Code::HintGivesAway, hint("Pool shrunk 복구를 해 보세요"));
    let mut s = spotless();
    hint("커넥션 수는 봤나요?")(&mut s);
    assert_eq!(check_at(&s, Stage::Sealing), []);
}

#[test]
fn a_fault_repaired_before_anything_shows_it_is_told() {
    let early = triggers(Code::EarlyResolution, |s| {
        s.head.time_box = 200;
        let second = s.faults[1].id.clone();
        let (inject, mut to_repair) = {
            let inject = s
                .nodes
                .iter()
                .find(|n| n.kind.reveals().contains(&second))
                .unwrap();
            let into = s.edges.iter().find(|e| e.to == inject.id).unwrap();
            (inject.id.clone(), into.clone())
        };
        // A way that passes the line by: straight to the decision behind it.
        let on = s
            .edges
            .iter()
            .find(|e| e.from.as_ref() == Some(&inject))
            .unwrap();
        to_repair.id = "past".into();
        to_repair.to = on.to.clone();
        to_repair.position = 8;
        s.edges.push(to_repair);
        let onward = s.edges.iter_mut().find(|e| e.to == inject).unwrap();
        let mut trigger = Trigger::on(TriggerEvent::NodeEntered);
        trigger.delay = 60;
        onward.kind = EdgeKind::Trigger(trigger);
    });
    assert_eq!(early.args["numeral"], "2");
}

#[test]
fn what_is_said_together_with_a_step_is_known_before_its_repair() {
    let check_with = |delay: u32| {
        let mut sketch = Sketch::new();
        sketch
            .symptom("alarm", (0, 0, 0))
            .action("look", (5, 5, 5))
            .repair("fix", "f", (5, 5, 5));
        sketch.inject("call", "It is slow").ending("end");
        sketch.chain(&["alarm", "look", "fix", "end"]);
        sketch.trigger(Some("alarm"), "call", TriggerEvent::NodeEntered, delay);
        let course = Course::of(&sketch.scenario, Difficulty::Mid).unwrap();
        let known: Vec<bool> = sketch
            .scenario
            .nodes
            .iter()
            .map(|n| n.id.0 == "call")
            .collect();
        course.before_known(&[(2, 0)], &known).is_some()
    };
    assert!(!check_with(3));
    assert!(!check_with(10));
    assert!(check_with(11));
}

#[test]
fn a_notice_needs_monitoring_on_every_way_from_a_repair() {
    triggers(Code::Unwatched, |s| {
        let (repair, notice) = (
            s.nodes
                .iter()
                .rfind(|n| is_repair(&n.kind))
                .unwrap()
                .id
                .clone(),
            id_of(s, is_notice),
        );
        then(s, &repair, &notice, None);
    });
    // The way from the announcements past monitoring is no such way; the spotless one has it.
    let s = spotless();
    let notice = id_of(&s, is_notice);
    assert!(s.edges.iter().filter(|e| e.to == notice).count() > 1);
}

#[test]
fn a_notice_given_when_the_episode_is_resolved_is_not_watched() {
    triggers(Code::Unwatched, |s| {
        let (notice, episode) = (id_of(s, is_notice), s.episodes[0].id.clone());
        then(s, &notice, &notice, None);
        let edge = s.edges.last_mut().unwrap();
        edge.from = None;
        edge.kind = EdgeKind::Trigger(Trigger::on(TriggerEvent::EpisodeResolved { episode }));
    });
}

#[test]
fn a_composite_has_a_business_side_that_no_way_leaves_out() {
    triggers(Code::NoBusinessRepair, |s| {
        s.faults[1].domain = Domain::Application
    });
    let left_out = triggers(Code::NoBusinessRepair, |s| s.gates[0].rule = GateRule::Any);
    assert_eq!(left_out.args["reason"], "left-out");
    let mut s = spotless();
    s.faults[1].domain = Domain::Human;
    assert_eq!(check_at(&s, Stage::Sealing), []);
}

#[test]
fn somebody_outside_has_to_ask() {
    triggers(Code::NoVoice, |s| {
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
}

#[test]
fn both_lanes_act() {
    let finding = triggers(Code::OneLane, |s| {
        for node in &mut s.nodes {
            if let NodeKind::Action(action) = &mut node.kind
                && action.lane == Lane::Propagation
            {
                node.minutes = Minutes::exactly(1);
                action.lane = Lane::Recovery;
            }
        }
    });
    assert_eq!(finding.args["missing"], "propagation");
}

#[test]
fn what_is_planted_is_taken_away_again() {
    triggers(Code::NoRollBack, |s| {
        s.faults[0].variants[0].roll_back.clear()
    });
    triggers(Code::NoRollBack, |s| {
        s.faults[0].variants[0].roll_back = vec![" ".into()]
    });
}

#[test]
fn a_gate_over_one_thing_is_told_where_the_thing_could_stand() {
    let single = |s: &mut Scenario| {
        let root = Term::Gate(s.gates[0].id.clone());
        s.gates.push(Gate {
            id: "single".into(),
            title: String::new(),
            rule: GateRule::All,
            inputs: vec![root],
            extra: Extra::new(),
        });
    };
    triggers(Code::SingleInput, |s| {
        single(s);
        s.episodes[0].root = Some(Term::Gate("single".into()));
    });
    let mut s = spotless();
    single(&mut s);
    if let NodeKind::Notice(notice) = &mut node_mut(&mut s, is_notice).kind {
        notice.allowed_when = Some("single".into());
    }
    assert_eq!(check_at(&s, Stage::Sealing), []);
}

/// A cascade of so many faults, each repaired in its own episode.
fn cascade(count: usize) -> Scenario {
    let mut document = Document::default();
    let mut candidates = Vec::new();
    for at in 1..=count {
        let edit = Edit::AddCandidate {
            title: format!("Fault number {at}"),
            description: String::new(),
        };
        document.edit(&edit).unwrap();
        candidates.push(format!("c{at}").as_str().into());
    }
    let edit = Edit::Combine {
        pattern: Pattern::Cascade { candidates },
        masking: vec![],
        lay_out: true,
        difficulties: vec![],
    };
    document.edit(&edit).unwrap();
    document.into_scenario()
}

#[test]
fn more_than_three_faults_in_a_row_are_told() {
    assert!(!codes(&cascade(3)).contains(&Code::ManyInARow));
    let found = check(&cascade(4));
    let row = found.iter().find(|f| f.code == Code::ManyInARow).unwrap();
    assert_eq!(row.args["count"], "4");
    assert_eq!(row.at.len(), 4);
}

#[test]
fn four_faults_side_by_side_are_not_in_a_row() {
    let mut sketch = Sketch::new();
    sketch.symptom("alarm", (0, 0, 0)).decision("which");
    for fault in ["f1", "f2", "f3", "f4"] {
        sketch.repair(fault, fault, (0, 0, 0));
    }
    sketch.ending("end").chain(&["alarm", "which"]);
    sketch.branches("which", &["f1", "f2", "f3", "f4"]);
    for fault in ["f1", "f2", "f3", "f4"] {
        sketch.chain(&[fault, "end"]);
        let mut element = cascade(2).faults[0].clone();
        element.id = fault.into();
        sketch.scenario.faults.push(element);
    }
    assert!(!codes(&sketch.scenario).contains(&Code::ManyInARow));
    sketch.chain(&["f1", "f2", "f3", "f4"]);
    assert!(codes(&sketch.scenario).contains(&Code::ManyInARow));
}

#[test]
fn faults_that_take_longer_than_the_time_box_are_too_many() {
    triggers(Code::TooManyFaults, |s| {
        for fault in &mut s.faults {
            fault.variants[0].recover = Minutes::new(40, 46, 50);
        }
    });
    let mut s = spotless();
    for fault in &mut s.faults {
        fault.variants[0].recover = Minutes::new(40, 46, 50);
    }
    s.gates[0].rule = GateRule::Any;
    assert!(!codes(&s).contains(&Code::TooManyFaults));
}

#[test]
fn the_slowest_course_ends_where_the_time_box_does_or_is_told() {
    let long = triggers(Code::TooLong, |s| {
        minutes_of(s, is_monitoring, Minutes::new(20, 20, 40));
    });
    assert_eq!(long.args["over"], "14");
}
