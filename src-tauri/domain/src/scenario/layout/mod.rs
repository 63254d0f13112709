//! Where everything stands on the canvas: top to bottom with time, recovery as a tree around a
//! straight trunk, propagation and hints in a column at its right, each episode below the last.
//! Start at [`layout`]. It works on any graph, however broken: cycles, dangling edges and duplicate
//! ids are laid out as well as they can be, and reported elsewhere (the checker).
//!
//! Not here: what a node looks like. Sizes are decided here because the tree needs them; the canvas
//! draws every node exactly as large as it is told.

mod contour;
mod forest;
mod place;
mod route;
mod size;

use super::index::Index;
use super::paths::Course;
use super::{Difficulty, Scenario};
use crate::id::{EdgeId, EpisodeId, FaultId, NodeId};
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use ts_rs::TS;

/// A canvas with every node placed. Pixels at 100 %, origin at the top left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// The nodes, in the order of the scenario.
    pub nodes: Vec<PlacedNode>,
    /// The edges that are drawn, in the order of the scenario. Hints name their fault instead.
    pub edges: Vec<PlacedEdge>,
    /// Ladders of hints, a block for each fault.
    pub hints: Vec<HintBlock>,
    /// The episodes from top to bottom.
    pub episodes: Vec<EpisodeBand>,
    /// Likely minutes for the left margin, from top to bottom.
    pub marks: Vec<MinuteMark>,
    /// Left edge and width of the recovery part.
    pub recovery: Span,
    /// Left edge and width of the propagation column.
    pub propagation: Span,
    /// Right edge of everything.
    pub width: i32,
    /// Bottom edge of everything.
    pub height: i32,
}

/// Which part of the canvas a node stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Column {
    /// The straight line of the recovery.
    Trunk,
    /// A branch beside the trunk.
    Branch,
    /// The column at the right.
    Propagation,
    /// Inside a block of hints.
    Hints,
}

/// A node and its box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacedNode {
    /// The node.
    pub id: NodeId,
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
    /// How many lines of its title or quote fit in that height.
    pub lines: u32,
    /// Where it stands.
    pub column: Column,
    /// Whether the designer put it there.
    pub pinned: bool,
    /// Its parent in the outline, for arrow keys and collapsing.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<NodeId>,
}

/// An edge as a line of horizontal and vertical strokes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacedEdge {
    /// The edge.
    pub id: EdgeId,
    /// Its corners, from start to arrow head; two at least.
    pub points: Vec<Spot>,
    /// Where its letter or delay is written: the middle of the text.
    pub label: Spot,
    /// Whether it leads from the primary parent; others are merges and drawn lighter.
    pub primary: bool,
    /// Whether it leads back up.
    pub back: bool,
}

/// A point of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spot {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// The hints for one fault, from vague to plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HintBlock {
    /// The fault they help with; absent when they name none.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<FaultId>,
    /// The hints, vaguest first.
    pub nodes: Vec<NodeId>,
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// The part of the canvas an episode takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EpisodeBand {
    /// The episode; absent for nodes whose episode does not exist.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<EpisodeId>,
    /// Top edge.
    pub y: i32,
    /// Height.
    pub h: i32,
}

/// The likely minute of the drill clock at a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MinuteMark {
    /// Middle of the row.
    pub y: i32,
    /// When the row's node is likely done.
    #[ts(type = "number")]
    pub minute: u64,
}

/// A left edge and a width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Span {
    /// Left edge.
    pub x: i32,
    /// Width.
    pub w: i32,
}

/// Places every node of `scenario`. Pinned nodes stand where they were pinned; no two others
/// overlap. The minute marks are those of `difficulty`; all nodes are placed at every difficulty.
#[must_use]
pub fn layout(scenario: &Scenario, difficulty: Difficulty) -> Layout {
    let index = Rc::new(Index::of(scenario));
    let course = Course::with(scenario, Rc::clone(&index), difficulty).ok();
    layout_with(scenario, &index, course.as_ref())
}

/// As [`layout`], with the minutes of `course` at hand; without one there are no minute marks.
pub(super) fn layout_with(
    scenario: &Scenario,
    index: &Index<'_>,
    course: Option<&Course<'_>>,
) -> Layout {
    let forest = forest::Forest::of(scenario, index);
    let placed = place::place(scenario, &forest);
    let mut result = route::route(scenario, &forest, placed);
    if let Some(course) = course {
        result.marks = marks(scenario, course, &result);
    }
    result
}

/// The smallest distance between two marks, so that their labels do not touch.
const MARK_DISTANCE: i32 = 20;

/// Marks for the rows of the recovery that take time on the likely path.
fn marks(scenario: &Scenario, course: &Course<'_>, layout: &Layout) -> Vec<MinuteMark> {
    let (difficulty, clock) = (course.difficulty(), course.likely_clock());
    let mut rows: Vec<MinuteMark> = layout
        .nodes
        .iter()
        .zip(&scenario.nodes)
        .zip(clock)
        .filter(|((placed, node), _)| {
            !node.minutes_for(difficulty).is_zero()
                && matches!(placed.column, Column::Trunk | Column::Branch)
        })
        .filter_map(|((placed, _), minute)| {
            Some(MinuteMark {
                y: placed.y + placed.h / 2,
                minute: (*minute)?,
            })
        })
        .collect();
    rows.sort_by_key(|mark| (mark.y, mark.minute));
    let mut marks: Vec<MinuteMark> = Vec::new();
    for mark in rows {
        match marks.last_mut() {
            Some(last) if last.minute == mark.minute => {}
            Some(last) if mark.y - last.y < MARK_DISTANCE => {
                last.minute = last.minute.max(mark.minute)
            }
            Some(_) | None => marks.push(mark),
        }
    }
    marks
}

#[cfg(test)]
mod tests;
