use super::*;
use crate::minutes::Minutes;
use crate::scenario::paths::{any_graph, durations};
use crate::scenario::sample::arbitrary;
use crate::scenario::sketch::Sketch;
use crate::scenario::{
    Action, Anchor, EdgeKind, GateRule, NodeKind, Term, Trigger, TriggerEvent, TriggerPhase,
    Window, WindowRule,
};
use proptest::prelude::*;

fn runs(sketch: &Sketch, runs: u32) -> Simulated {
    simulate(&sketch.scenario, Difficulty::Mid, runs, 7).expect("can be simulated")
}

fn reach(simulated: &Simulated, node: &str) -> u32 {
    let found = simulated.reach.iter().find(|r| r.node.0 == node);
    found.map_or_else(|| panic!("{node} is not told of"), |r| r.runs)
}

/// A first episode of 6 certain minutes, a second one that its monitoring sets off.
fn cascade(trigger: Trigger) -> Sketch {
    let mut s = Sketch::new();
    s.scenario.episodes[0].root = Some(Term::Fault("f1".into()));
    s.symptom("alarm", (1, 1, 1))
        .repair("fix", "f1", (2, 2, 2))
        .monitoring("watch", (3, 3, 3))
        .ending("end");
    s.episode("e2", Some(Term::Fault("f2".into())));
    s.symptom("again", (0, 0, 0))
        .repair("fix again", "f2", (10, 10, 10))
        .ending("end again");
    s.chain(&["alarm", "fix", "watch", "end"])
        .chain(&["again", "fix again", "end again"]);
    s.edge(Some("watch"), "again", EdgeKind::Trigger(trigger));
    s
}

fn on(event: TriggerEvent, windows: Vec<Window>) -> Trigger {
    Trigger {
        windows,
        ..Trigger::on(event)
    }
}

fn window(anchor: Anchor, from: Option<u32>, until: Option<u32>, rule: WindowRule) -> Window {
    Window {
        anchor,
        from,
        until,
        rule,
    }
}

fn cascades(trigger: Trigger) -> u32 {
    reach(&runs(&cascade(trigger), 1_000), "again")
}

#[test]
fn the_composite_brief_comes_out_the_same_on_every_machine() {
    let found = runs(&Sketch::composite(), 10_000);
    assert_eq!(
        (
            found.ended,
            found.in_time_box,
            found.too_early,
            found.p50_seconds,
            found.p90_seconds
        ),
        (10_000, 9_939, 296, 3_817, 4_668)
    );
    assert_eq!(
        ["alarm", "pool", "restart", "recall"].map(|node| reach(&found, node)),
        [10_000, 10_000, 2_563, 10_000]
    );
}

#[test]
fn another_seed_gives_other_numbers_and_the_same_seed_the_same() {
    let s = Sketch::composite();
    let with = |seed| simulate(&s.scenario, Difficulty::Mid, 200, seed).expect("runs");
    assert_eq!(with(1), with(1));
    assert_ne!(with(1).p50_seconds, with(2).p50_seconds);
}

#[test]
fn a_run_comes_out_the_same_in_portions_and_all_at_once() {
    let s = Sketch::composite();
    let mut portions = Simulation::of(&s.scenario, Difficulty::Mid, 50, 7).expect("runs");
    let mut rounds = 0;
    while !portions.is_done() {
        portions.go_on(1);
        rounds += 1;
        assert_eq!(portions.done(), rounds);
    }
    assert_eq!(portions.result(), runs(&s, 50));
}

#[test]
fn a_cascade_that_must_come_always_comes_and_one_that_may_comes_by_half() {
    let root = |from, until, rule| vec![window(Anchor::RootResolved, from, until, rule)];
    let at = |windows| cascades(on(TriggerEvent::MonitoringStarted, windows));
    assert_eq!(at(root(None, Some(4), WindowRule::Must)), 1_000);
    assert_eq!(at(root(None, None, WindowRule::Never)), 0);
    assert!((400..600).contains(&at(root(None, Some(4), WindowRule::May))));
    assert!((400..600).contains(&at(vec![])));
}

#[test]
fn a_window_looks_at_the_second_its_anchor_was_reached() {
    let event = |from, until| {
        let windows = vec![
            window(Anchor::Event, from, until, WindowRule::Must),
            window(Anchor::Event, None, None, WindowRule::Never),
        ];
        cascades(on(TriggerEvent::MonitoringStarted, windows))
    };
    assert_eq!(event(Some(3), Some(4)), 1_000);
    assert_eq!(event(Some(4), None), 0);
    assert_eq!(event(None, Some(3)), 0);
}

#[test]
fn a_cascade_waits_for_time_phase_and_cap() {
    let always = vec![window(Anchor::Event, None, None, WindowRule::Must)];
    let with = |change: fn(&mut Trigger)| {
        let mut trigger = on(TriggerEvent::MonitoringStarted, always.clone());
        change(&mut trigger);
        cascades(trigger)
    };
    assert_eq!(with(|t| t.minimum_minutes_left = Some(87)), 1_000);
    assert_eq!(with(|t| t.minimum_minutes_left = Some(88)), 0);
    assert_eq!(with(|t| t.phase = Some(TriggerPhase::Monitoring)), 1_000);
    assert_eq!(with(|t| t.phase = Some(TriggerPhase::Resolved)), 0);
    assert_eq!(with(|t| t.cap = Some(0)), 0);
}

#[test]
fn a_repair_counts_from_when_it_shows() {
    let mut s = cascade(on(
        TriggerEvent::FaultResolved { fault: "f1".into() },
        vec![
            window(
                Anchor::FaultResolved { fault: "f1".into() },
                Some(8),
                Some(9),
                WindowRule::Must,
            ),
            window(Anchor::Event, None, None, WindowRule::Never),
        ],
    ));
    let fix = &mut s.scenario.nodes[1].kind;
    if let NodeKind::Action(action) = fix {
        action.takes_effect_after = 5;
    }
    s.scenario.edges.last_mut().expect("the trigger").from = None;
    assert_eq!(reach(&runs(&s, 10), "again"), 10);
    assert_eq!(runs(&s, 10).p50_seconds, 18 * 60);
}

#[test]
fn a_missed_action_sets_off_what_waits_for_it() {
    let mut s = Sketch::new();
    s.symptom("alarm", (5, 5, 5)).action("tell", (1, 1, 1));
    s.inject("ask", "왜죠?").ending("end");
    s.chain(&["alarm", "tell", "end"]);
    s.edge(
        Some("tell"),
        "ask",
        EdgeKind::Trigger(Trigger::on(TriggerEvent::ActionMissed)),
    );
    let by = |s: &mut Sketch, minute| {
        s.scenario.nodes[1].kind = NodeKind::Action(Action {
            expected_by: Some(minute),
            ..Action::default()
        });
        reach(&runs(s, 5), "ask")
    };
    assert_eq!((by(&mut s, 5), by(&mut s, 6)), (5, 0));
}

#[test]
fn a_question_at_the_side_is_reached_before_the_end_and_not_after() {
    let mut s = Sketch::new();
    s.symptom("alarm", (5, 5, 5))
        .inject("soon", "언제요?")
        .inject("late", "왜요?")
        .ending("end");
    s.chain(&["alarm", "end"]);
    for (to, delay) in [("soon", 5), ("late", 6)] {
        let trigger = Trigger {
            delay,
            ..Trigger::on(TriggerEvent::DrillStarted)
        };
        s.edge(None, to, EdgeKind::Trigger(trigger));
    }
    let found = runs(&s, 5);
    assert_eq!((reach(&found, "soon"), reach(&found, "late")), (5, 0));
    assert_eq!(found.p50_seconds, 300);
}

#[test]
fn a_run_that_is_stuck_has_no_ending() {
    let mut s = Sketch::new();
    s.symptom("alarm", (5, 5, 5)).action("stuck", (1, 1, 1));
    s.chain(&["alarm", "stuck"]);
    let found = runs(&s, 5);
    assert_eq!((found.ended, found.in_time_box, found.too_early), (0, 0, 0));
    assert_eq!(found.p50_seconds, 360);
}

#[test]
fn what_cannot_be_simulated_says_why() {
    let refused = |s: &Sketch, runs| simulate(&s.scenario, Difficulty::Mid, runs, 7).err();
    assert_eq!(
        refused(&Sketch::new(), 1),
        Some(SimulationRefusal::NoBeginning)
    );
    let composite = Sketch::composite();
    for runs in [0, MOST_RUNS + 1] {
        assert_eq!(
            refused(&composite, runs),
            Some(SimulationRefusal::TooMany { most: MOST_RUNS })
        );
    }
    let mut circle = Sketch::new();
    circle.symptom("a", (1, 1, 1)).action("b", (1, 1, 1));
    circle
        .chain(&["a", "b"])
        .edge(Some("b"), "b", EdgeKind::Then);
    assert!(matches!(
        refused(&circle, 1),
        Some(SimulationRefusal::NoLengths(_))
    ));
}

#[test]
fn the_nearest_rank_is_the_percentile() {
    let lengths: Vec<u64> = (1..=10).collect();
    assert_eq!((percentile(&lengths, 50), percentile(&lengths, 90)), (5, 9));
    assert_eq!((percentile(&[3], 90), percentile(&[], 50)), (3, 0));
}

proptest! {
    #[test]
    fn every_simulation_keeps_its_laws(sketch in any_graph(), seed: u64) {
        let scenario = sketch.scenario;
        let (simulated, lengths) = (
            simulate(&scenario, Difficulty::Mid, 40, seed),
            durations(&scenario, Difficulty::Mid),
        );
        let Ok(found) = simulated else {
            return Ok(());
        };
        let lengths = lengths.expect("what can be simulated has lengths");
        prop_assert_eq!(found.runs, 40);
        prop_assert!(found.p50_seconds <= found.p90_seconds);
        prop_assert!(found.p50_seconds >= lengths.shortest.saturating_mul(60));
        prop_assert!(found.p90_seconds <= lengths.longest.saturating_mul(60));
        prop_assert!(found.in_time_box <= found.ended && found.ended <= found.runs);
        prop_assert!(found.reach.iter().all(|r| r.runs <= found.runs));
        let ended: u32 = found.endings.iter().map(|r| r.runs).sum();
        prop_assert_eq!(ended, found.ended);
    }

    #[test]
    fn no_scenario_makes_a_simulation_fail(seed: u64, size in 0..60usize) {
        let scenario = arbitrary(seed, size);
        for difficulty in Difficulty::ALL {
            let _ = simulate(&scenario, difficulty, 20, seed);
        }
    }
}

#[test]
fn a_simulated_estimate_lies_around_its_likely_minutes() {
    let mut s = Sketch::new();
    let Minutes { min, likely, max } = Minutes::new(10, 20, 60);
    s.symptom("alarm", (min, likely, max)).ending("end");
    s.chain(&["alarm", "end"]);
    let found = runs(&s, 10_000);
    assert_eq!((found.p50_seconds, found.p90_seconds), (1435, 2241));
}

#[test]
fn a_hand_is_not_taken_for_the_start() {
    let reached = |rule, faults: &[&str], until| {
        let must = window(Anchor::RootResolved, None, Some(until), WindowRule::Must);
        let never = window(Anchor::Event, None, None, WindowRule::Never);
        let mut s = cascade(on(TriggerEvent::MonitoringStarted, vec![must, never]));
        s.root_with_a_hand(rule, faults);
        reach(&runs(&s, 50), "again")
    };
    assert_eq!(reached(GateRule::Any, &["f1"], 3), 0, "not at minute 0");
    assert_eq!(reached(GateRule::Any, &["f1"], 4), 50, "when repaired");
    assert_eq!(reached(GateRule::All, &["f1"], 4), 50, "with the rest");
    assert_eq!(reached(GateRule::All, &[], 90), 0, "nothing else says when");
}

#[test]
fn what_only_a_hand_starts_is_in_no_run() {
    let mut s = cascade(on(TriggerEvent::Manual, vec![]));
    s.scenario.edges.last_mut().unwrap().from = None;
    assert_eq!(reach(&runs(&s, 50), "again"), 0);
    assert_eq!(runs(&s, 50).p90_seconds, 360);
}
