use super::*;
use crate::scenario::sketch::Sketch;
use crate::scenario::{
    Anchor, Branch, EdgeKind, GateRule, Node, NodeKind, Term, TriggerEvent, Window, WindowRule,
};

fn minutes(sketch: &Sketch) -> (u64, u64, u64) {
    let d = durations(&sketch.scenario, Difficulty::Mid).expect("has lengths");
    (d.shortest, d.likely, d.longest)
}

fn count(sketch: &Sketch) -> String {
    path_count(&sketch.scenario, Difficulty::Mid)
        .expect("has paths")
        .to_string()
}

/// A first episode of 15 minutes likely, a second one of 15 set off by its monitoring.
fn cascade(windows: Vec<Window>) -> Sketch {
    let mut s = Sketch::new();
    s.scenario.episodes[0].root = Some(Term::Fault("f1".into()));
    s.symptom("alarm", (1, 5, 9))
        .repair("fix", "f1", (5, 10, 20))
        .monitoring("watch", (5, 5, 5))
        .ending("end");
    s.episode("e2", Some(Term::Fault("f2".into())));
    s.symptom("again", (0, 0, 0))
        .repair("fix again", "f2", (10, 15, 25))
        .ending("end again");
    s.chain(&["alarm", "fix", "watch", "end"])
        .chain(&["again", "fix again", "end again"]);
    s.trigger(Some("watch"), "again", TriggerEvent::MonitoringStarted, 5)
        .windows = windows;
    s
}

fn window(from: Option<u32>, until: Option<u32>, rule: WindowRule) -> Window {
    Window {
        anchor: Anchor::RootResolved,
        from,
        until,
        rule,
    }
}

#[test]
fn the_composite_brief_takes_22_55_and_115_minutes() {
    assert_eq!(minutes(&Sketch::composite()), (22, 55, 115));
}

#[test]
fn the_composite_brief_has_nine_ways_to_recover_and_one_to_announce() {
    assert_eq!(count(&Sketch::composite()), "10");
}

#[test]
fn the_decision_with_the_grave_mistake_moves_the_composite_brief_most() {
    let d = durations(&Sketch::composite().scenario, Difficulty::Mid).expect("has lengths");
    assert_eq!(
        d.moves_most,
        Some(Move {
            decision: "where".into(),
            minutes: 15
        })
    );
}

#[test]
fn the_likely_clock_follows_the_default_branches() {
    let s = Sketch::composite();
    let clock = likely_clock(&s.scenario, Difficulty::Mid).expect("has a clock");
    let at = |id: &str| {
        let place = s
            .scenario
            .nodes
            .iter()
            .position(|n| n.id.0 == id)
            .expect("is there");
        clock[place]
    };
    assert_eq!(
        (at("alarm"), at("pool"), at("recall"), at("watch")),
        (Some(5), Some(25), Some(45), Some(55))
    );
    assert_eq!(at("restart"), None);
}

#[test]
fn an_empty_scenario_takes_no_time_and_has_no_path() {
    let s = Sketch::default();
    assert_eq!((minutes(&s), count(&s)), ((0, 0, 0), "0".to_owned()));
}

#[test]
fn a_cascade_that_must_come_is_likely_and_one_that_may_is_only_longest() {
    let must = cascade(vec![
        window(None, Some(45), WindowRule::Must),
        window(Some(70), None, WindowRule::Never),
    ]);
    assert_eq!(minutes(&must), (11, 35, 59));
    let may = cascade(vec![]);
    assert_eq!(minutes(&may), (11, 20, 59));
    let too_late = cascade(vec![window(None, Some(15), WindowRule::Must)]);
    assert_eq!(minutes(&too_late), (11, 20, 59));
    let never = cascade(vec![window(None, None, WindowRule::Never)]);
    assert_eq!(minutes(&never), (11, 20, 34));
}

#[test]
fn a_hand_has_no_minute_and_is_not_taken_for_the_start() {
    let lengths = |rule, faults: &[&str], until| {
        let mut s = cascade(vec![window(None, Some(until), WindowRule::Must)]);
        s.root_with_a_hand(rule, faults);
        minutes(&s)
    };
    let (with, without) = ((11, 35, 59), (11, 20, 59));
    assert_eq!(
        lengths(GateRule::Any, &["f1"], 15),
        without,
        "not at minute 0"
    );
    assert_eq!(lengths(GateRule::Any, &["f1"], 16), with, "when repaired");
    assert_eq!(lengths(GateRule::All, &["f1"], 16), with, "with the rest");
    assert_eq!(
        lengths(GateRule::All, &[], 45),
        without,
        "nothing else says when"
    );
}

#[test]
fn what_only_a_hand_starts_is_in_no_length() {
    let mut s = cascade(vec![]);
    s.scenario.edges.pop();
    s.trigger(None, "again", TriggerEvent::Manual, 5);
    assert_eq!(minutes(&s), (11, 20, 34));
    s.scenario.edges.pop();
    s.trigger(Some("watch"), "again", TriggerEvent::Manual, 5);
    assert_eq!(minutes(&s), (11, 20, 64), "after a node it has a minute");
}

#[test]
fn a_cascade_stays_away_when_too_little_of_the_time_box_is_left() {
    let mut s = cascade(vec![window(None, Some(45), WindowRule::Must)]);
    s.scenario.head.time_box = 35;
    if let EdgeKind::Trigger(trigger) = &mut s.scenario.edges.last_mut().expect("the trigger").kind
    {
        trigger.minimum_minutes_left = Some(20);
    }
    assert_eq!(minutes(&s), (11, 20, 59));
}

#[test]
fn a_cascade_without_a_source_follows_any_monitoring() {
    let mut s = cascade(vec![window(None, Some(45), WindowRule::Must)]);
    s.scenario.edges.last_mut().expect("the trigger").from = None;
    assert_eq!(minutes(&s), (11, 35, 59));
    assert_eq!(count(&s), "2");
}

#[test]
fn a_cascade_on_the_resolved_episode_follows_its_repair() {
    let mut s = cascade(vec![window(None, Some(45), WindowRule::Must)]);
    let edge = s.scenario.edges.last_mut().expect("the trigger");
    edge.from = None;
    if let EdgeKind::Trigger(trigger) = &mut edge.kind {
        trigger.on = TriggerEvent::EpisodeResolved {
            episode: "e1".into(),
        };
    }
    assert_eq!(minutes(&s), (11, 35, 59));
}

#[test]
fn the_likeliest_branch_goes_before_the_default() {
    let mut s = Sketch::new();
    s.symptom("a", (0, 0, 0))
        .decision("d")
        .action("quick", (1, 1, 1))
        .action("slow", (9, 9, 9))
        .ending("end");
    s.chain(&["a", "d"])
        .branches("d", &["quick", "slow"])
        .chain(&["quick", "end"])
        .chain(&["slow", "end"]);
    assert_eq!(minutes(&s), (1, 1, 9));
    if let EdgeKind::Branch(Branch { likelihood, .. }) = &mut s.scenario.edges[2].kind {
        *likelihood = Some(0.8);
    }
    assert_eq!(minutes(&s), (1, 9, 9));
}

#[test]
fn a_bounded_loop_is_unrolled() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1))
        .decision("d")
        .action("retry", (2, 2, 2))
        .ending("end");
    s.chain(&["a", "d"]).branches("d", &["end", "retry"]);
    s.edge(Some("retry"), "d", EdgeKind::Then).loop_at_most = Some(3);
    assert_eq!(minutes(&s), (1, 1, 7));
    assert_eq!(count(&s), "4");
}

#[test]
fn two_loops_around_one_node_are_counted_together() {
    let mut s = Sketch::new();
    s.symptom("a", (0, 0, 0)).decision("d").ending("end");
    s.chain(&["a", "d"]).branches("d", &["end", "d", "d"]);
    s.scenario.edges[2].loop_at_most = Some(1);
    s.scenario.edges[3].loop_at_most = Some(1);
    // Straight on, one of the two, or both in either order.
    assert_eq!(count(&s), "5");
}

#[test]
fn a_circle_without_a_bound_is_refused_with_its_nodes() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1))
        .action("b", (1, 1, 1))
        .action("c", (1, 1, 1))
        .ending("end");
    s.chain(&["a", "b", "c", "end"]).chain(&["c", "b"]);
    let nodes = vec!["b".into(), "c".into()];
    assert_eq!(
        durations(&s.scenario, Difficulty::Mid),
        Err(PathRefusal::Circle { nodes })
    );
    assert!(path_count(&s.scenario, Difficulty::Mid).is_err());
}

#[test]
fn a_loop_of_four_billion_turns_is_refused() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1))
        .action("b", (1, 1, 1))
        .ending("end");
    s.chain(&["a", "b", "end"]);
    s.edge(Some("b"), "b", EdgeKind::Then).loop_at_most = Some(u32::MAX);
    let refusal = durations(&s.scenario, Difficulty::Mid);
    assert_eq!(
        refusal,
        Err(PathRefusal::LoopTooLong {
            edges: vec!["edge2".into()]
        })
    );
}

#[test]
fn nodes_of_another_difficulty_are_left_out() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1))
        .action("hard", (9, 9, 9))
        .action("easy", (2, 2, 2))
        .ending("end");
    s.chain(&["a", "hard", "end"]).chain(&["a", "easy", "end"]);
    s.scenario.nodes[1].difficulties = vec![Difficulty::High];
    let at = |d| durations(&s.scenario, d).expect("has lengths").likely;
    assert_eq!((at(Difficulty::High), at(Difficulty::Mid)), (10, 3));
}

#[test]
fn side_nodes_add_nothing_unless_the_story_goes_through_them() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1)).inject("aside", "?").ending("end");
    s.chain(&["a", "end"]);
    s.scenario.nodes[1].minutes = crate::minutes::Minutes::exactly(50);
    s.trigger(Some("a"), "aside", TriggerEvent::NodeEntered, 60);
    assert_eq!(minutes(&s), (1, 1, 1));
    s.chain(&["aside", "end"]);
    assert_eq!(
        minutes(&s),
        (110, 110, 110),
        "an hour after the symptom begins"
    );
}

#[test]
fn a_missed_action_lengthens_only_the_longest() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1))
        .action("late", (4, 4, 4))
        .ending("end");
    s.chain(&["a", "end"]).chain(&["late", "end"]);
    s.trigger(Some("a"), "late", TriggerEvent::ActionMissed, 10);
    assert_eq!(minutes(&s), (1, 1, 15));
}

#[test]
fn a_branch_that_leads_nowhere_yet_does_not_shorten_the_shortest() {
    let mut s = Sketch::new();
    s.symptom("a", (1, 1, 1))
        .decision("d")
        .action("done", (5, 5, 5))
        .action("draft", (0, 0, 0))
        .ending("end");
    s.chain(&["a", "d"])
        .branches("d", &["done", "draft"])
        .chain(&["done", "end"]);
    assert_eq!(minutes(&s), (6, 6, 6));
}

/// Decisions of three branches that come together again, one after another.
fn ladder(decisions: usize) -> Sketch {
    let mut s = Sketch::new();
    s.symptom("d0", (0, 0, 0));
    for i in 0..decisions {
        let (here, next) = (format!("d{i}"), format!("d{}", i + 1));
        let branches: Vec<String> = (0..3).map(|b| format!("{here}b{b}")).collect();
        s.decision(&next);
        for branch in &branches {
            s.action(branch, (1, 2, 3));
            s.edge(Some(&here), branch, EdgeKind::Branch(Branch::default()));
            s.edge(Some(branch), &next, EdgeKind::Then);
        }
    }
    s.ending("end").chain(&[&format!("d{decisions}"), "end"]);
    s
}

#[test]
fn a_thousand_decisions_have_three_to_the_thousandth_paths() {
    let s = ladder(1_000);
    assert_eq!(
        path_count(&s.scenario, Difficulty::Mid),
        Ok(BigUint::from(3u8).pow(1_000))
    );
    assert_eq!(minutes(&s), (1_000, 2_000, 3_000));
}

#[test]
fn a_hundred_thousand_nodes_in_a_row_are_no_trouble() {
    let mut s = Sketch::new();
    s.symptom("0", (1, 1, 1));
    for i in 1..100_000 {
        s.action(&i.to_string(), (1, 1, 1));
        s.edge(Some(&(i - 1).to_string()), &i.to_string(), EdgeKind::Then);
    }
    s.ending("end").chain(&["99999", "end"]);
    assert_eq!(
        (minutes(&s), count(&s)),
        ((100_000, 100_000, 100_000), "1".to_owned())
    );
}

pub(crate) use property::any_graph;

mod property {
    use super::*;
    use proptest::prelude::*;

    /// Any graph of a few nodes: arrows of all kinds in any direction, some to nodes that do not exist.
    pub fn any_graph() -> impl Strategy<Value = Sketch> {
        let node = (0..9u8, 0..20u32, 0..2u8);
        let arrow = (
            0..14usize,
            0..14usize,
            0..8u8,
            proptest::option::of(0..3u32),
        );
        (
            prop::collection::vec(node, 0..12),
            prop::collection::vec(arrow, 0..24),
        )
            .prop_map(|(nodes, arrows)| {
                let mut s = Sketch::new();
                for (i, (kind, minutes, episode)) in nodes.into_iter().enumerate() {
                    let (id, m) = (i.to_string(), (minutes / 2, minutes, minutes * 2));
                    if episode == 1 && s.scenario.episodes.len() == 1 {
                        s.episode("e2", Some(Term::Fault("f1".into())));
                    }
                    match kind {
                        0 => s.symptom(&id, m),
                        1 => s.decision(&id),
                        2 => s.repair(&id, "f1", m),
                        3 => s.announce(&id, m),
                        4 => s.inject(&id, "어디까지 영향이 있나요?"),
                        5 => s.hint(&id, "f1", minutes),
                        6 => s.monitoring(&id, m),
                        7 => s.notice(&id),
                        _ => s.ending(&id),
                    };
                }
                for (from, to, kind, bound) in arrows {
                    let (from, to) = (from.to_string(), to.to_string());
                    match kind {
                        0..=2 => s.edge(Some(&from), &to, EdgeKind::Then).loop_at_most = bound,
                        3 | 4 => {
                            let branch = Branch {
                                default: kind == 3,
                                ..Branch::default()
                            };
                            s.edge(Some(&from), &to, EdgeKind::Branch(branch))
                                .loop_at_most = bound;
                        }
                        5 => {
                            s.trigger(Some(&from), &to, TriggerEvent::NodeEntered, 4);
                        }
                        6 => {
                            s.trigger(
                                None,
                                &to,
                                TriggerEvent::FaultResolved { fault: "f1".into() },
                                5,
                            );
                        }
                        _ => {
                            s.edge(Some(&from), &to, EdgeKind::HintFor);
                        }
                    }
                }
                s
            })
    }

    /// All paths by walking them, for graphs small enough.
    fn walk(s: &Sketch, node: &Node, used: &mut Vec<u32>) -> u64 {
        let mut paths = u64::from(matches!(node.kind, NodeKind::Ending(_)));
        for (i, edge) in s.scenario.edges.iter().enumerate() {
            let follows = matches!(edge.kind, EdgeKind::Then | EdgeKind::Branch(_));
            let Some(to) = s.scenario.nodes.iter().find(|n| n.id == edge.to) else {
                continue;
            };
            if !follows || edge.from.as_ref() != Some(&node.id) {
                continue;
            }
            if edge.loop_at_most.is_some_and(|most| used[i] >= most) {
                continue;
            }
            used[i] += 1;
            paths += walk(s, to, used);
            used[i] -= 1;
        }
        paths
    }

    proptest! {
        #[test]
        fn any_graph_has_ordered_lengths_or_a_refusal(s in any_graph()) {
            for difficulty in Difficulty::ALL {
                if let Ok(d) = durations(&s.scenario, difficulty) {
                    prop_assert!(d.likely <= d.longest);
                }
                let _ = path_count(&s.scenario, difficulty);
            }
        }

        #[test]
        fn counting_agrees_with_walking(decisions in 1..4usize, loops in prop::collection::vec((0..9usize, 0..9usize, 1..3u32), 0..3)) {
            let mut s = ladder(decisions);
            for (from, to, bound) in loops {
                let ids: Vec<_> = s.scenario.nodes.iter().map(|n| n.id.0.clone()).collect();
                let (from, to) = (from % ids.len(), to % ids.len());
                s.edge(Some(&ids[from]), &ids[to], EdgeKind::Then).loop_at_most = Some(bound);
            }
            let is_entered = s.scenario.edges.iter().any(|e| e.to.0 == "d0");
            let mut used = vec![0; s.scenario.edges.len()];
            let expected = if is_entered { 0 } else { walk(&s, &s.scenario.nodes[0], &mut used) };
            let bounds_hold = s.scenario.edges.iter().all(|e| e.loop_at_most.is_none() || is_back(&s, e));
            prop_assume!(bounds_hold);
            prop_assert_eq!(count(&s), expected.to_string());
        }
    }

    /// Whether the edge lies on a circle; a bound on any other edge says nothing.
    fn is_back(s: &Sketch, edge: &crate::scenario::Edge) -> bool {
        let mut seen = vec![edge.to.clone()];
        let mut next = 0;
        while next < seen.len() {
            let here = seen[next].clone();
            next += 1;
            for e in s
                .scenario
                .edges
                .iter()
                .filter(|e| e.from.as_ref() == Some(&here))
            {
                if !seen.contains(&e.to) {
                    seen.push(e.to.clone());
                }
            }
        }
        edge.from.as_ref().is_some_and(|from| seen.contains(from))
    }
}
