use super::course::{next, run_to, run_towards};
use super::*;
use crate::scenario::paths::any_graph;
use crate::scenario::sketch::Sketch;
use crate::scenario::{EdgeKind, Scenario, Term, TriggerEvent, Window, WindowRule};
use proptest::prelude::*;

fn brief() -> Scenario {
    let mut s = Sketch::composite().scenario;
    let fault = |id: &str| crate::scenario::Fault {
        id: id.into(),
        candidate: None,
        numeral: 1,
        title: id.to_owned(),
        domain: crate::scenario::Domain::default(),
        repaired_when: None,
        masks: Vec::new(),
        variants: Vec::new(),
        extra: crate::scenario::Extra::new(),
    };
    s.faults = vec![fault("f1"), fault("f3")];
    s.episodes[0].root = Some(Term::Fault("f3".into()));
    s
}

fn usual(script: &Script) -> (Played, Vec<Step>) {
    let mut played = play(script, Difficulty::Mid, &[]);
    let steps = run_to(&mut played, script, 0, u32::MAX);
    (played, steps)
}

fn act_at(steps: &[Step], wanted: &Act) -> usize {
    let found = steps.iter().position(|step| step.act == *wanted);
    found.unwrap_or_else(|| panic!("{wanted:?} is not among {steps:?}"))
}

#[test]
fn a_usual_team_comes_to_the_end_by_itself() {
    let scenario = brief();
    let script = Script::new(&scenario);
    let (played, steps) = usual(&script);
    assert_eq!(played.state.ended.map(|(_, how)| how), Some(Outcome::Good));
    let clock = |act: Act| steps[act_at(&steps, &act)].clock / 60;
    assert_eq!(
        clock(Act::See {
            node: "alarm".into()
        }),
        5
    );
    assert_eq!(
        clock(Act::Carry {
            node: "pool".into()
        }),
        25
    );
    assert_eq!(
        clock(Act::Notice {
            node: "notice".into()
        }),
        55
    );
    let (nodes, _) = covered(&played.state);
    assert!(nodes.contains(&"extract".into()) && !nodes.contains(&"restart".into()));
}

#[test]
fn a_rehearsal_played_again_comes_to_the_same_state() {
    let scenario = brief();
    let script = Script::new(&scenario);
    let (played, steps) = usual(&script);
    let again = play(&script, Difficulty::Mid, &steps);
    assert_eq!(again.stop, None);
    assert_eq!(again.state, played.state);
}

#[test]
fn a_rehearsal_stops_where_its_branch_was_removed() {
    let scenario = brief();
    let (_, steps) = usual(&Script::new(&scenario));
    let branch = scenario
        .edges
        .iter()
        .find(|e| e.to.0 == "pool")
        .expect("is there");
    let at = act_at(
        &steps,
        &Act::Choose {
            edge: branch.id.clone(),
        },
    );
    let mut edited = scenario.clone();
    edited.edges.retain(|edge| edge.id != branch.id);
    let played = play(&Script::new(&edited), Difficulty::Mid, &steps);
    let because = Because::Gone;
    assert_eq!(played.stop, Some(Stop { step: at, because }));
    assert_eq!(played.steps, at);
}

#[test]
fn a_rehearsal_stops_at_a_node_whose_turn_does_not_come_any_more() {
    let scenario = brief();
    let (_, steps) = usual(&Script::new(&scenario));
    let mut edited = scenario.clone();
    let into_watch = |e: &&mut crate::scenario::Edge| e.to.0 == "watch";
    let edge = edited.edges.iter_mut().find(into_watch).expect("is there");
    edge.to = "good".into();
    let at = act_at(
        &steps,
        &Act::Monitor {
            node: "watch".into(),
        },
    );
    let played = play(&Script::new(&edited), Difficulty::Mid, &steps);
    let because = Because::NotItsTurn;
    assert_eq!(played.stop, Some(Stop { step: at, because }));
}

#[test]
fn renaming_everything_leaves_a_rehearsal_as_it_is() {
    let mut scenario = brief();
    let (_, steps) = usual(&Script::new(&scenario));
    for node in &mut scenario.nodes {
        node.title = format!("다른 {}", node.title);
    }
    assert_eq!(
        play(&Script::new(&scenario), Difficulty::Mid, &steps).stop,
        None
    );
}

#[test]
fn a_notice_before_the_repair_is_refused_with_what_is_missing() {
    let mut scenario = brief();
    for id in ["recall", "extract"] {
        let node = scenario
            .nodes
            .iter_mut()
            .find(|n| n.id.0 == id)
            .expect("is there");
        node.kind = NodeKind::Action(crate::scenario::Action::default());
    }
    let script = Script::new(&scenario);
    let (mut played, _) = usual(&script);
    assert_eq!(next(&played, &script, 0), None);
    let step = Step {
        clock: 4_000,
        act: Act::Notice {
            node: "notice".into(),
        },
        said: String::new(),
    };
    let refused = go_on(&mut played, &script, &step);
    let missing = vec![Term::Fault("f3".into())];
    assert_eq!(
        refused,
        Err(Because::Refused(Refusal::NoticeNotAllowed { missing }))
    );
}

#[test]
fn going_to_a_node_takes_the_branches_that_lead_to_it() {
    let scenario = brief();
    let script = Script::new(&scenario);
    for node in ["restart", "draft", "notice", "scope", "alarm", "leave"] {
        let mut played = play(&script, Difficulty::Mid, &[]);
        let (steps, came) = run_towards(&mut played, &script, 0, &node.into());
        let is_behind = played.state.is_done(&node.into());
        assert!(came || is_behind, "{node}: {steps:?}");
        assert_eq!(play(&script, Difficulty::Mid, &steps).stop, None, "{node}");
    }
    let mut played = play(&script, Difficulty::Mid, &[]);
    assert!(!run_towards(&mut played, &script, 0, &"slow".into()).1);
}

#[test]
fn a_trigger_that_must_go_off_does_so_by_itself_and_one_that_may_waits() {
    let mut s = Sketch::new();
    s.symptom("alarm", (1, 1, 1)).repair("fix", "f1", (2, 2, 2));
    s.monitoring("watch", (9, 9, 9)).ending("end");
    s.chain(&["alarm", "fix", "watch", "end"]);
    s.episode("e2", None).symptom("again", (0, 0, 0));
    s.trigger(Some("watch"), "again", TriggerEvent::MonitoringStarted, 5);
    let came = |s: &Sketch| {
        let script = Script::new(&s.scenario);
        let (played, steps) = usual(&script);
        let fired = steps
            .iter()
            .find(|step| matches!(step.act, Act::Fire { .. }));
        (
            played.state.visits.contains_key(&"again".into()),
            fired.map(|f| f.clock),
        )
    };
    assert_eq!(came(&s), (false, None));
    let edge = s.scenario.edges.last_mut().expect("the trigger");
    if let EdgeKind::Trigger(trigger) = &mut edge.kind {
        trigger.windows.push(Window {
            anchor: crate::scenario::Anchor::Event,
            from: None,
            until: Some(45),
            rule: WindowRule::Must,
        });
    }
    assert_eq!(came(&s), (true, Some(8 * 60)));
}

#[test]
fn after_a_cascade_a_usual_team_gives_no_notice_before_it_has_watched_again() {
    let mut s = Sketch::new();
    s.symptom("alarm", (1, 1, 1)).repair("fix", "f1", (2, 2, 2));
    s.monitoring("watch", (9, 9, 9))
        .notice("notice")
        .ending("end");
    s.chain(&["alarm", "fix", "watch", "notice", "end"]);
    s.episode("e2", Some(Term::Fault("f2".into())))
        .symptom("again", (0, 0, 0))
        .repair("mend", "f2", (10, 10, 10));
    s.monitoring("watch again", (6, 6, 6))
        .notice("last notice")
        .ending("last end");
    s.chain(&["again", "mend", "watch again", "last notice", "last end"]);
    let when = TriggerEvent::MonitoringStarted;
    let trigger = s.trigger(Some("watch"), "again", when, 5);
    trigger.windows.push(Window {
        anchor: crate::scenario::Anchor::Event,
        from: None,
        until: Some(45),
        rule: WindowRule::Must,
    });
    let mut scenario = s.scenario;
    scenario.faults = brief().faults;
    scenario.faults[1].id = "f2".into();
    scenario.episodes[0].root = Some(Term::Fault("f1".into()));
    let (_, steps) = usual(&Script::new(&scenario));
    let notice = |node: &str| act_at(&steps, &Act::Notice { node: node.into() });
    let watched = act_at(
        &steps,
        &Act::Monitor {
            node: "watch again".into(),
        },
    );
    assert!(watched < notice("notice"), "{steps:?}");
    assert_eq!(steps[notice("last notice")].clock, 24 * 60);
    let end = Act::End {
        node: "last end".into(),
    };
    assert_eq!(steps.last().map(|step| &step.act), Some(&end));
}

#[test]
fn a_question_is_asked_and_answered() {
    let scenario = brief();
    let script = Script::new(&scenario);
    let (played, steps) = usual(&script);
    let asked = act_at(
        &steps,
        &Act::Ask {
            node: "twice".into(),
        },
    );
    let answer = Answer::Complete;
    let answered = act_at(
        &steps,
        &Act::Answer {
            node: "twice".into(),
            answer,
        },
    );
    assert!(asked < answered);
    assert!(played.state.questions.iter().all(|q| q.answer.is_some()));
}

#[test]
fn watching_after_the_notice_begins_once_and_the_end_comes() {
    let mut sketch = Sketch::new();
    sketch
        .symptom("alarm", (0, 0, 0))
        .monitoring("watch", (5, 10, 10))
        .notice("notice")
        .monitoring("longer", (5, 10, 10))
        .monitoring("aside", (5, 10, 10))
        .ending("good");
    sketch.chain(&["alarm", "watch", "notice", "longer", "good"]);
    sketch.chain(&["notice", "aside"]);
    let script = Script::new(&sketch.scenario);
    let mut played = play(&script, Difficulty::Mid, &[]);
    while let Some(step) = next(&played, &script, 0) {
        go_on(&mut played, &script, &step).expect("is offered");
        assert!(played.steps < 20, "{step:?} comes again and again");
    }
    assert_eq!(played.state.ended.map(|(_, how)| how), Some(Outcome::Good));
}

#[test]
fn the_second_turn_of_a_loop_takes_its_time() {
    let mut sketch = Sketch::new();
    sketch
        .symptom("alarm", (0, 0, 0))
        .action("try", (10, 10, 10))
        .action("look", (5, 5, 5))
        .ending("good");
    sketch.chain(&["alarm", "try", "look", "good"]);
    sketch
        .edge(Some("look"), "try", EdgeKind::Then)
        .loop_at_most = Some(1);
    let ending = sketch.scenario.nodes.iter_mut().find(|n| n.id.0 == "good");
    ending.expect("is there").minutes = crate::minutes::Minutes::new(60, 60, 60);
    let script = Script::new(&sketch.scenario);
    let (_, steps) = usual(&script);
    let tried: Vec<u32> = steps
        .iter()
        .filter(|step| step.act == Act::Carry { node: "try".into() })
        .map(|step| step.clock / 60)
        .collect();
    assert_eq!(tried, [10, 25]);
}

#[test]
fn nothing_is_offered_after_the_end() {
    let scenario = brief();
    let script = Script::new(&scenario);
    let (mut played, steps) = usual(&script);
    assert_eq!(offers(&played.state, &script, 9_999), []);
    assert_eq!(go_on(&mut played, &script, &steps[0]), Err(Because::Over));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_scenario_can_be_rehearsed_by_itself_and_again(sketch in any_graph()) {
        let script = Script::new(&sketch.scenario);
        let (played, steps) = usual(&script);
        let again = play(&script, Difficulty::Mid, &steps);
        prop_assert_eq!(again.stop, None);
        prop_assert_eq!(again.state, played.state);
    }

    #[test]
    fn whatever_is_offered_can_be_tried(sketch in any_graph(), picks in prop::collection::vec(0..40usize, 0..30)) {
        let script = Script::new(&sketch.scenario);
        let mut played = play(&script, Difficulty::Mid, &[]);
        let mut steps = Vec::new();
        for (at, pick) in picks.into_iter().enumerate() {
            let clock = at as u32 * 90;
            let offered = offers(&played.at(&script, clock), &script, clock);
            if offered.is_empty() {
                break;
            }
            let act = offered[pick % offered.len()].act.clone();
            let step = Step { clock, act, said: String::new() };
            match go_on(&mut played, &script, &step) {
                Ok(()) => steps.push(step),
                Err(because) => prop_assert!(matches!(because, Because::Refused(_)), "{because:?}"),
            }
        }
        let again = play(&script, Difficulty::Mid, &steps);
        prop_assert_eq!(again.stop, None);
    }
}

/// The minute at which a usual team comes to the end; the facilitator looks after what only a hand
/// confirms once nothing else is left to do.
fn ends_at(scenario: &Scenario, difficulty: Difficulty) -> Option<u32> {
    let script = Script::new(scenario);
    let mut played = play(&script, difficulty, &[]);
    loop {
        let clock = played.state.clock.seconds;
        let looked = || {
            let by_hand = |offer: &Offer| matches!(offer.act, Act::Meet { .. });
            let mut offers = offers(&played.state, &script, clock).into_iter();
            let act = offers.find(by_hand)?.act;
            let said = String::new();
            Some(Step { clock, act, said })
        };
        let Some(step) = next(&played, &script, clock).or_else(looked) else {
            return played.state.ended.map(|(second, _)| second / 60);
        };
        go_on(&mut played, &script, &step).expect("is offered");
    }
}

#[test]
fn a_brief_played_as_usual_ends_at_its_likely_length() {
    for (letter, expected) in [("a", [55; 3]), ("b", [65, 50, 40]), ("c", [10; 3])] {
        let path = format!(
            "{}/../../tests/fixtures/brief-{letter}.scenario.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let json = std::fs::read(path).expect("the brief is there");
        let brief = crate::scenario::format::read(&json).expect("reads");
        for (difficulty, expected) in Difficulty::ALL.into_iter().zip(expected) {
            let likely = crate::scenario::paths::durations(&brief, difficulty);
            let likely = likely.expect("has lengths").likely;
            let at = format!("{letter} {difficulty:?}");
            assert_eq!(
                (ends_at(&brief, difficulty), likely),
                (Some(expected), u64::from(expected)),
                "{at}"
            );
        }
    }
}
