//! The lines between boxes, horizontal and vertical strokes only. A line leaves and enters where it
//! is shortest to follow by eye: straight down the trunk, out of a decision's points, into the side
//! of a node where branches come together, across the gap between the columns.

use super::forest::{Forest, Link, is_recovery};
use super::{Column, Layout, PlacedEdge, PlacedNode, Spot};
use crate::scenario::{EdgeKind, NodeKind, Scenario};

/// Half the gap between the recovery part and the propagation column.
const GUTTER: i32 = 12;
/// How far right of the propagation column its own long lines run.
const OUTSIDE: i32 = 8;
/// How far from the boxes a line back up runs.
const BACK: i32 = 16;

/// Adds the lines to a layout with all boxes placed.
pub(super) fn route(scenario: &Scenario, forest: &Forest, mut layout: Layout) -> Layout {
    let following = following(&layout);
    layout.edges = forest
        .links
        .iter()
        .enumerate()
        .filter(|(_, link)| is_drawn(scenario, link))
        .map(|(i, link)| {
            let (from, to) = (&layout.nodes[link.from], &layout.nodes[link.to]);
            let is_decision = matches!(scenario.nodes[link.from].kind, NodeKind::Decision(_));
            let is_next = following[link.from] == Some(link.to);
            let points = line(&layout, from, to, is_decision, is_next);
            PlacedEdge {
                id: scenario.edges[link.edge].id.clone(),
                label: label(&points),
                primary: forest.primary[link.to] == Some(i),
                back: to.y < from.y && is_recovery(from.column) == is_recovery(to.column),
                points,
            }
        })
        .collect();
    layout
}

/// A hint names its fault by numeral, and what stands inside something needs no line.
fn is_drawn(scenario: &Scenario, link: &Link) -> bool {
    match scenario.edges[link.edge].kind {
        EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => true,
        EdgeKind::HintFor | EdgeKind::Contains => false,
    }
}

/// For each node of the propagation column the node right below it, with no hints between.
fn following(layout: &Layout) -> Vec<Option<usize>> {
    let blocks = layout.hints.iter().map(|block| (block.y, None));
    let boxes = layout
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, n)| n.column == Column::Propagation);
    let mut rows: Vec<(i32, Option<usize>)> =
        boxes.map(|(i, n)| (n.y, Some(i))).chain(blocks).collect();
    rows.sort_unstable();
    let mut following = vec![None; layout.nodes.len()];
    for pair in rows.windows(2) {
        if let (Some(upper), Some(lower)) = (pair[0].1, pair[1].1) {
            let (from, to) = (&layout.nodes[upper], &layout.nodes[lower]);
            if bottom(from) <= to.y && centre(from) == centre(to) {
                following[upper] = Some(lower);
            }
        }
    }
    following
}

fn line(
    layout: &Layout,
    from: &PlacedNode,
    to: &PlacedNode,
    is_decision: bool,
    is_next: bool,
) -> Vec<Spot> {
    match (is_recovery(from.column), is_recovery(to.column)) {
        (true, true) => within_recovery(from, to, is_decision),
        (false, false) => within_column(from, to, is_next),
        (true, false) => across(layout, (right(from), middle(from)), (to.x, middle(to)), to),
        (false, true) => across(layout, (from.x, middle(from)), (right(to), middle(to)), to),
    }
}

fn within_recovery(from: &PlacedNode, to: &PlacedNode, is_decision: bool) -> Vec<Spot> {
    let is_beside = centre(to) < from.x || centre(to) > right(from);
    if to.y < bottom(from) {
        // Back up, or pinned out of order: round the outside.
        let outside = right(from).max(right(to)) + BACK;
        return spots(&[
            (right(from), middle(from)),
            (outside, middle(from)),
            (outside, middle(to)),
            (right(to), middle(to)),
        ]);
    }
    if centre(from) == centre(to) {
        return spots(&[(centre(from), bottom(from)), (centre(to), to.y)]);
    }
    if is_decision && is_beside {
        let point = if centre(to) < from.x {
            from.x
        } else {
            right(from)
        };
        return spots(&[
            (point, middle(from)),
            (centre(to), middle(from)),
            (centre(to), to.y),
        ]);
    }
    if centre(from) < to.x || centre(from) > right(to) {
        let is_close = to.y - bottom(from) <= 2 * BACK && to.column == Column::Branch;
        if !is_close {
            let side = if centre(from) < to.x { to.x } else { right(to) };
            return spots(&[
                (centre(from), bottom(from)),
                (centre(from), middle(to)),
                (side, middle(to)),
            ]);
        }
    }
    let turn = to.y - GUTTER;
    spots(&[
        (centre(from), bottom(from)),
        (centre(from), turn),
        (centre(to), turn),
        (centre(to), to.y),
    ])
}

fn within_column(from: &PlacedNode, to: &PlacedNode, is_next: bool) -> Vec<Spot> {
    if is_next {
        return spots(&[(centre(from), bottom(from)), (centre(to), to.y)]);
    }
    let outside = right(from).max(right(to)) + OUTSIDE;
    spots(&[
        (right(from), middle(from)),
        (outside, middle(from)),
        (outside, middle(to)),
        (right(to), middle(to)),
    ])
}

/// Across the gap between the columns, at one height where the target's box allows.
fn across(layout: &Layout, from: (i32, i32), to: (i32, i32), target: &PlacedNode) -> Vec<Spot> {
    if from.1 > target.y && from.1 < bottom(target) {
        return spots(&[from, (to.0, from.1)]);
    }
    let gutter = layout.propagation.x - GUTTER;
    spots(&[from, (gutter, from.1), (gutter, to.1), to])
}

/// The middle of the first stroke long enough for a letter, else of the longest.
fn label(points: &[Spot]) -> Spot {
    let length = |pair: &[Spot]| (pair[0].x - pair[1].x).abs() + (pair[0].y - pair[1].y).abs();
    let mut best: Option<&[Spot]> = None;
    for pair in points.windows(2) {
        if best.is_none_or(|b| length(b) < 2 * BACK && length(pair) > length(b)) {
            best = Some(pair);
        }
    }
    best.map_or(Spot { x: 0, y: 0 }, |pair| Spot {
        x: i32::midpoint(pair[0].x, pair[1].x),
        y: i32::midpoint(pair[0].y, pair[1].y),
    })
}

/// A line through these points, without corners that are none: repeated points and points on a straight
/// stroke.
fn spots(points: &[(i32, i32)]) -> Vec<Spot> {
    let mut kept: Vec<Spot> = Vec::with_capacity(points.len());
    for &(x, y) in points {
        let point = Spot { x, y };
        if kept.last() == Some(&point) && kept.len() > 1 {
            continue;
        }
        if let [.., before, last] = kept.as_slice() {
            let is_straight = (before.x == last.x && last.x == point.x)
                || (before.y == last.y && last.y == point.y);
            if is_straight {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

const fn centre(node: &PlacedNode) -> i32 {
    node.x + node.w / 2
}

const fn middle(node: &PlacedNode) -> i32 {
    node.y + node.h / 2
}

const fn right(node: &PlacedNode) -> i32 {
    node.x + node.w
}

const fn bottom(node: &PlacedNode) -> i32 {
    node.y + node.h
}
