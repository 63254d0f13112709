use super::*;
use crate::scenario::sketch::Sketch;
use crate::scenario::{Branch, EdgeKind, NodeKind, Point, TriggerEvent};
use proptest::prelude::*;

fn of(sketch: &Sketch) -> Layout {
    layout(&sketch.scenario, Difficulty::Mid)
}

fn node<'a>(layout: &'a Layout, id: &str) -> &'a PlacedNode {
    layout
        .nodes
        .iter()
        .find(|n| n.id.0 == id)
        .expect("is placed")
}

fn edge<'a>(s: &Sketch, layout: &'a Layout, from: &str, to: &str) -> &'a PlacedEdge {
    let wanted =
        |e: &&crate::scenario::Edge| e.from.as_ref().is_some_and(|f| f.0 == from) && e.to.0 == to;
    let id = &s.scenario.edges.iter().find(wanted).expect("is there").id;
    layout.edges.iter().find(|e| e.id == *id).expect("is drawn")
}

fn overlapping(layout: &Layout) -> Option<(&PlacedNode, &PlacedNode)> {
    let nodes: Vec<_> = layout.nodes.iter().filter(|n| !n.pinned).collect();
    nodes.iter().enumerate().find_map(|(i, a)| {
        let b = nodes[i + 1..]
            .iter()
            .find(|b| a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)?;
        Some((*a, *b))
    })
}

#[test]
fn the_composite_brief_fits_the_canvas_at_full_size() {
    let placed = of(&Sketch::composite());
    assert!(placed.width <= 840, "{}", placed.width);
    assert_eq!(overlapping(&placed), None);
}

#[test]
fn the_trunk_is_one_straight_line_with_branches_at_its_sides() {
    let placed = of(&Sketch::composite());
    let centre = |id: &str| node(&placed, id).x + node(&placed, id).w / 2;
    for id in [
        "where", "pool", "twice", "coupons", "recall", "extract", "watch",
    ] {
        assert_eq!(centre(id), centre("alarm"), "{id}");
        assert_eq!(node(&placed, id).column, Column::Trunk);
    }
    assert!(centre("rollback") < centre("pool") && centre("pool") < centre("restart"));
    assert_eq!(node(&placed, "rollback").y, node(&placed, "restart").y);
}

#[test]
fn propagation_stands_in_its_own_column_beside_what_sets_it_going() {
    let placed = of(&Sketch::composite());
    assert_eq!(node(&placed, "when").x, placed.propagation.x);
    assert_eq!(node(&placed, "when").y, node(&placed, "alarm").y);
    assert!(node(&placed, "notice").y >= node(&placed, "watch").y);
}

#[test]
fn hints_stand_as_a_ladder_above_the_notice() {
    let placed = of(&Sketch::composite());
    let block = &placed.hints[0];
    assert_eq!(block.nodes, vec!["slow".into(), "count".into()]);
    assert!(block.y + block.h <= node(&placed, "notice").y);
    assert!(node(&placed, "slow").y < node(&placed, "count").y);
}

#[test]
fn branches_come_together_in_the_side_of_the_next_node() {
    let s = Sketch::composite();
    let placed = of(&s);
    let pool = node(&placed, "pool");
    let merge = edge(&s, &placed, "rollback", "pool");
    assert!(!merge.primary);
    assert_eq!(
        merge.points.last(),
        Some(&Spot {
            x: pool.x,
            y: pool.y + pool.h / 2
        })
    );
    let straight = edge(&s, &placed, "where", "pool");
    assert!(straight.primary && straight.points.len() == 2);
}

#[test]
fn minutes_stand_beside_the_rows_that_take_time() {
    let placed = of(&Sketch::composite());
    let minutes: Vec<u64> = placed.marks.iter().map(|m| m.minute).collect();
    assert_eq!(minutes, [5, 25, 45, 55]);
}

#[test]
fn a_second_episode_stands_below_the_first() {
    let mut s = Sketch::composite();
    s.episode("e2", None)
        .symptom("again", (1, 1, 1))
        .ending("end again")
        .chain(&["again", "end again"]);
    s.trigger(Some("watch"), "again", TriggerEvent::MonitoringStarted, 5);
    let placed = of(&s);
    let first = &placed.episodes[0];
    assert_eq!(placed.episodes.len(), 2);
    assert!(node(&placed, "again").y > first.y + first.h);
}

#[test]
fn a_pinned_node_stands_where_it_was_pinned() {
    let mut s = Sketch::composite();
    s.scenario.nodes[3].pin = Some(Point { x: 1_000, y: -20 });
    s.scenario.nodes[4].pin = Some(Point {
        x: i32::MAX,
        y: i32::MIN,
    });
    let placed = of(&s);
    assert_eq!((placed.nodes[3].x, placed.nodes[3].y), (1_000, -20));
    assert_eq!(overlapping(&placed), None);
}

#[test]
fn a_decision_after_an_announcement_stands_under_its_symptom() {
    let mut s = Sketch::new();
    s.symptom("alarm", (1, 1, 1))
        .announce("first", (1, 1, 1))
        .decision("where");
    s.chain(&["alarm", "first", "where"]);
    let placed = of(&s);
    let (alarm, decision) = (node(&placed, "alarm"), node(&placed, "where"));
    assert_eq!((decision.x, decision.column), (alarm.x, Column::Trunk));
    assert!(decision.y >= alarm.y + alarm.h);
}

#[test]
fn a_deep_scenario_is_placed_without_recursion() {
    let mut s = Sketch::new();
    for i in 0..20_000 {
        s.action(&i.to_string(), (1, 1, 1));
    }
    let ids: Vec<String> = (0..20_000).map(|i| i.to_string()).collect();
    s.chain(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(of(&s).nodes.len(), 20_000);
}

mod property {
    use super::*;
    use crate::scenario::paths::any_graph;

    proptest! {
        #[test]
        fn no_two_nodes_overlap_and_every_line_is_right_angled(s in any_graph()) {
            let placed = of(&s);
            prop_assert_eq!(placed.nodes.len(), s.scenario.nodes.len());
            prop_assert_eq!(overlapping(&placed), None);
            for edge in &placed.edges {
                prop_assert!(edge.points.len() >= 2);
                prop_assert!(edge.points.windows(2).all(|p| p[0].x == p[1].x || p[0].y == p[1].y));
            }
            prop_assert_eq!(&of(&s), &placed);
        }
    }
}

/// A tree of steps, each under an earlier one; under a decision the first branch is the default.
fn tree(parents: &[usize]) -> Sketch {
    let mut s = Sketch::new();
    s.symptom("n0", (1, 1, 1));
    for (at, parent) in parents.iter().enumerate() {
        let id = format!("n{}", at + 1);
        if at % 3 == 0 {
            s.decision(&id);
        } else {
            s.action(&id, (1, 1, 1));
        }
        hang(&mut s, parent % (at + 1), &id);
    }
    s
}

fn hang(s: &mut Sketch, parent: usize, id: &str) {
    let above = format!("n{parent}");
    let is_decision = matches!(s.scenario.nodes[parent].kind, NodeKind::Decision(_));
    let is_first = !s
        .scenario
        .edges
        .iter()
        .any(|e| e.from.as_ref().is_some_and(|f| f.0 == above));
    let kind = if is_decision {
        EdgeKind::Branch(Branch {
            default: is_first,
            ..Branch::default()
        })
    } else {
        EdgeKind::Then
    };
    s.edge(Some(&above), id, kind);
}

proptest! {
    /// Whoever adds a step finds the canvas as it was: what stands above keeps its height, nobody
    /// changes sides with anybody, and what is pinned stays.
    #[test]
    fn a_new_leaf_keeps_the_mental_map(
        parents in prop::collection::vec(any::<usize>(), 1..40),
        at in any::<usize>(),
        pinned in any::<usize>(),
    ) {
        let mut s = tree(&parents);
        let count = s.scenario.nodes.len();
        let pinned = pinned % count;
        s.scenario.nodes[pinned].pin = Some(Point { x: 4_000, y: 33 });
        let before = of(&s);
        s.action("leaf", (1, 1, 1));
        hang(&mut s, at % count, "leaf");
        let after = of(&s);
        let leaf = &after.nodes[count];
        prop_assert_eq!(&before.nodes[pinned].x, &after.nodes[pinned].x);
        let centre = |n: &PlacedNode| n.x + n.w / 2;
        let free: Vec<usize> = (0..count).filter(|i| *i != pinned).collect();
        for &i in &free {
            let (was, is) = (&before.nodes[i], &after.nodes[i]);
            if was.y < leaf.y {
                prop_assert_eq!(was.y, is.y, "{} moved down", was.id);
            }
            for &j in &free {
                let (other_was, other_is) = (&before.nodes[j], &after.nodes[j]);
                if was.y == other_was.y && centre(was) < centre(other_was) {
                    prop_assert!(centre(is) < centre(other_is), "{} changed sides with {}", was.id, other_was.id);
                }
            }
        }
    }
}
