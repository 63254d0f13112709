//! Where every box stands. Heights first: a node stands below everything that leads to it. Then the
//! recovery tree is packed by outlines, then the columns are set side by side.

use super::contour::{Beside, Outline};
use super::forest::{Forest, is_recovery};
use super::size::{self, Size};
use super::{Column, EpisodeBand, HintBlock, Layout, PlacedNode, Span};
use crate::id::FaultId;
use crate::scenario::{NodeKind, Scenario};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Room at the left for the minutes.
const MARGIN: i32 = 56;
const TOP: i32 = 16;
/// Between rows; below a decision its branches need room for their letters.
const ROW_GAP: i32 = 24;
const BRANCH_GAP: i32 = 36;
const STACK_GAP: i32 = 24;
/// Between columns and between neighbours in a row.
const GAP: i32 = 20;
const COLUMN_GAP: i32 = 24;
const EPISODE_GAP: i32 = 56;
/// Half of what the words on a default branch need beside its line.
const STRAIGHT_HALF: i32 = 82;
/// Half of what a bare line needs.
const LINE_HALF: i32 = 8;
/// Pins further out than this are drawn at this distance.
const FURTHEST_PIN: i32 = 4_000_000;
/// The recovery part is never narrower than a trunk with a branch at either side.
const HALF_RECOVERY: i32 = STRAIGHT_HALF + GAP + size::BRANCH;
/// It grows by two branches at a time, so that most edits move nothing sideways.
const GROWTH: i32 = 2 * (size::BRANCH + GAP);

/// All boxes of a scenario while they are being placed.
struct Placing<'a> {
    scenario: &'a Scenario,
    forest: &'a Forest,
    sizes: Vec<Size>,
    /// Top edges.
    y: Vec<i32>,
    /// Centres of recovery nodes relative to the trunk.
    centre: Vec<i32>,
    rank: Vec<usize>,
    /// What each node binds: nodes of its episode that must not stand higher.
    below: Vec<Vec<usize>>,
    /// Recovery nodes of its episode that a node leads to without being their primary parent.
    merges: Vec<Vec<usize>>,
    /// How many nodes each still waits for.
    waits_for: Vec<usize>,
    is_placed: Vec<bool>,
    /// The outline of each recovery subtree until its parent takes it.
    outlines: Vec<Outline>,
    /// How far each recovery node stands from its parent, centre to centre.
    offset: Vec<i32>,
    hints: Vec<HintBlock>,
}

/// Places all boxes; edges and marks are left empty.
pub(super) fn place(scenario: &Scenario, forest: &Forest) -> Layout {
    let count = scenario.nodes.len();
    let mut rank = vec![0; count];
    for (i, node) in forest.preorder.iter().enumerate() {
        rank[*node] = i;
    }
    let (below, waits_for) = order(forest);
    let mut placing = Placing {
        scenario,
        forest,
        sizes: scenario
            .nodes
            .iter()
            .zip(&forest.column)
            .map(|(n, c)| size::size(n, *c))
            .collect(),
        y: vec![0; count],
        centre: vec![0; count],
        rank,
        below,
        merges: merges(forest),
        waits_for,
        is_placed: vec![false; count],
        outlines: std::iter::repeat_with(Outline::default)
            .take(count)
            .collect(),
        offset: vec![0; count],
        hints: Vec::new(),
    };
    let bands = placing.stack_episodes();
    placing.finish(bands)
}

impl Placing<'_> {
    fn stack_episodes(&mut self) -> Vec<EpisodeBand> {
        let mut members = vec![Vec::new(); self.scenario.episodes.len() + 1];
        for &node in &self.forest.preorder {
            members[self.forest.episode[node]].push(node);
        }
        let mut bands = Vec::new();
        let mut base = TOP;
        for (episode, nodes) in members
            .iter()
            .enumerate()
            .filter(|(_, nodes)| !nodes.is_empty())
        {
            let bottom = self.rows(nodes, base);
            self.tree(nodes, base);
            bands.push(EpisodeBand {
                id: self.scenario.episodes.get(episode).map(|e| e.id.clone()),
                y: base,
                h: bottom - base,
            });
            base = bottom + EPISODE_GAP;
        }
        bands
    }

    fn bottom(&self, node: usize) -> i32 {
        self.y[node] + self.sizes[node].h
    }

    /// Gives every node of an episode its height, each after all that lead to it; where they lead in
    /// a circle, the tree decides. Returns the lowest point.
    fn rows(&mut self, nodes: &[usize], base: i32) -> i32 {
        let (mut hints, others): (Vec<usize>, Vec<usize>) = nodes
            .iter()
            .partition(|n| self.forest.column[**n] == Column::Hints);
        let mut due = BinaryHeap::new();
        for &node in &others {
            self.y[node] = base;
            if self.waits_for[node] == 0 {
                due.push(Reverse((base, self.rank[node], node)));
            }
        }
        let mut in_tree_order = others.iter();
        let mut bottom = base;
        let mut cursor = base;
        loop {
            let next = match due.pop() {
                Some(Reverse((_, _, node))) => Some(node),
                // Only circles are left: the tree's order holds for its own edges.
                None => in_tree_order.find(|n| !self.is_placed[**n]).copied(),
            };
            let Some(node) = next else { break };
            if std::mem::replace(&mut self.is_placed[node], true) {
                continue;
            }
            if self.forest.column[node] == Column::Propagation {
                if self.closes(node) {
                    cursor = self.hint_blocks(std::mem::take(&mut hints), cursor);
                }
                self.y[node] = self.y[node].max(cursor);
                cursor = self.bottom(node) + STACK_GAP;
            }
            bottom = bottom.max(self.bottom(node));
            for next in std::mem::take(&mut self.below[node]) {
                if self.is_placed[next] {
                    continue;
                }
                self.y[next] = self.y[next].max(self.lowest_start(node, next));
                self.waits_for[next] -= 1;
                if self.waits_for[next] == 0 {
                    due.push(Reverse((self.y[next], self.rank[next], next)));
                }
            }
        }
        if !hints.is_empty() {
            bottom = bottom.max(self.hint_blocks(hints, cursor) - STACK_GAP);
        }
        bottom
    }

    /// Whether `node` belongs at the foot of the propagation column, below the hints.
    fn closes(&self, node: usize) -> bool {
        match self.scenario.nodes[node].kind {
            NodeKind::Notice(_) | NodeKind::Aftercare(_) | NodeKind::Ending(_) => true,
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Note => false,
        }
    }

    /// The highest place `next` may have under `node`: the next row in its own column, the same row
    /// in the other one.
    fn lowest_start(&self, node: usize, next: usize) -> i32 {
        let columns = (
            is_recovery(self.forest.column[node]),
            is_recovery(self.forest.column[next]),
        );
        match columns {
            (true, true) if matches!(self.scenario.nodes[node].kind, NodeKind::Decision(_)) => {
                self.bottom(node) + BRANCH_GAP
            }
            (true, true) | (false, false) => self.bottom(node) + ROW_GAP,
            (true, false) | (false, true) => self.y[node],
        }
    }

    /// Stacks the ladders of hints from `cursor` down; returns where the next box may start.
    fn hint_blocks(&mut self, hints: Vec<usize>, mut cursor: i32) -> i32 {
        let mut ladders: BTreeMap<Option<FaultId>, Vec<(u32, usize)>> = BTreeMap::new();
        for node in hints {
            if let NodeKind::Hint(hint) = &self.scenario.nodes[node].kind {
                ladders
                    .entry(hint.fault.clone())
                    .or_default()
                    .push((hint.rung, node));
            }
        }
        for (fault, mut ladder) in ladders {
            ladder.sort_by_key(|(rung, node)| (*rung, *node));
            let top = cursor;
            cursor += size::HINT_HEADING;
            for (_, node) in &ladder {
                self.y[*node] = cursor;
                cursor += self.sizes[*node].h + size::HINT_INSET;
            }
            self.hints.push(HintBlock {
                fault,
                nodes: ladder
                    .iter()
                    .map(|(_, n)| self.scenario.nodes[*n].id.clone())
                    .collect(),
                x: 0,
                y: top,
                w: size::PROPAGATION,
                h: cursor - top,
            });
            cursor += STACK_GAP;
        }
        cursor
    }

    /// Packs an episode's recovery trees side by side; the first stands on the trunk.
    fn tree(&mut self, nodes: &[usize], base: i32) {
        let recovery: Vec<usize> = nodes
            .iter()
            .copied()
            .filter(|n| is_recovery(self.forest.column[*n]))
            .collect();
        for &node in recovery.iter().rev() {
            self.outlines[node] = self.outline(node);
        }
        let mut all: Option<Outline> = None;
        for &root in recovery
            .iter()
            .filter(|n| self.forest.trunk_parent(**n).is_none())
        {
            let mut outline = std::mem::take(&mut self.outlines[root]);
            outline.push(base, self.y[root], -LINE_HALF, LINE_HALF);
            match &mut all {
                None => all = Some(outline),
                Some(all) => {
                    let at_least = STRAIGHT_HALF + GAP + self.sizes[root].w / 2;
                    self.offset[root] = all.attach(outline, Beside::Right, GAP, at_least);
                }
            }
        }
        for &node in &recovery {
            let parent = self.forest.trunk_parent(node).map_or(0, |p| self.centre[p]);
            self.centre[node] = parent + self.offset[node];
        }
    }

    /// The outline of `node` with all that hangs on it, centred on `node`.
    fn outline(&mut self, node: usize) -> Outline {
        let bottom = self.bottom(node);
        let half = self.sizes[node].w / 2;
        let Some(straight) = self.forest.straight_child(self.scenario, node) else {
            let mut outline = Outline::default();
            // Room for the line that leads on from here to a node somewhere below.
            outline.push(bottom, self.merges_at(node), -LINE_HALF, LINE_HALF);
            outline.push(self.y[node], bottom, -half, half);
            return outline;
        };
        let mut outline = std::mem::take(&mut self.outlines[straight]);
        let others: Vec<usize> = self
            .forest
            .trunk_children(node)
            .filter(|c| *c != straight)
            .collect();
        let corridor = if others.is_empty() {
            LINE_HALF
        } else {
            STRAIGHT_HALF
        };
        outline.push(bottom, self.y[straight], -corridor, corridor);
        let lefts = others.iter().step_by(2).rev().map(|c| (*c, Beside::Left));
        let rights = others
            .iter()
            .skip(1)
            .step_by(2)
            .map(|c| (*c, Beside::Right));
        for (child, side) in lefts.chain(rights) {
            let mut branch = std::mem::take(&mut self.outlines[child]);
            branch.push(bottom, self.y[child], -LINE_HALF, LINE_HALF);
            let at_least = corridor + GAP + self.sizes[child].w / 2;
            self.offset[child] = outline.attach(branch, side, GAP, at_least);
        }
        outline.push(self.y[node], bottom, -half, half);
        outline
    }

    /// The middle of the lowest node that `node` leads to without being its primary parent.
    fn merges_at(&self, node: usize) -> i32 {
        self.merges[node]
            .iter()
            .map(|to| self.y[*to] + self.sizes[*to].h / 2)
            .max()
            .unwrap_or(i32::MIN)
    }

    /// Moves everything to its column, then pinned nodes to their pins.
    fn finish(mut self, episodes: Vec<EpisodeBand>) -> Layout {
        let columns = &self.forest.column;
        let (mut left, mut right) = (-HALF_RECOVERY, HALF_RECOVERY);
        for node in (0..columns.len()).filter(|n| is_recovery(columns[*n])) {
            left = left.min(self.centre[node] - self.sizes[node].w / 2);
            right = right.max(self.centre[node] + self.sizes[node].w / 2);
        }
        let (left, right) = (-grown(-left), grown(right));
        let recovery = Span {
            x: MARGIN,
            w: right - left,
        };
        let propagation = Span {
            x: MARGIN + recovery.w + COLUMN_GAP,
            w: size::PROPAGATION,
        };
        for block in &mut self.hints {
            block.x = propagation.x;
        }
        let mut width = propagation.x + propagation.w + COLUMN_GAP;
        let mut height = episodes.last().map_or(TOP, |band| band.y + band.h) + ROW_GAP;
        let mut nodes = Vec::with_capacity(columns.len());
        for (i, node) in self.scenario.nodes.iter().enumerate() {
            let Size { w, h, lines } = self.sizes[i];
            let x = match columns[i] {
                Column::Trunk | Column::Branch => MARGIN + self.centre[i] - left - w / 2,
                Column::Propagation => propagation.x,
                Column::Hints => propagation.x + size::HINT_INSET,
            };
            let pin = node.pin.map(|p| {
                (
                    p.x.clamp(-FURTHEST_PIN, FURTHEST_PIN),
                    p.y.clamp(-FURTHEST_PIN, FURTHEST_PIN),
                )
            });
            let (x, y) = pin.unwrap_or((x, self.y[i]));
            width = width.max(x + w + COLUMN_GAP);
            height = height.max(y + h + ROW_GAP);
            nodes.push(PlacedNode {
                id: node.id.clone(),
                x,
                y,
                w,
                h,
                lines,
                column: columns[i],
                pinned: pin.is_some(),
                parent: self
                    .forest
                    .parent(i)
                    .map(|p| self.scenario.nodes[p].id.clone()),
            });
        }
        Layout {
            nodes,
            edges: Vec::new(),
            hints: self.hints,
            episodes,
            marks: Vec::new(),
            recovery,
            propagation,
            width,
            height,
        }
    }
}

/// The half width kept for the recovery part when its boxes need `half`.
const fn grown(half: i32) -> i32 {
    let more = half - HALF_RECOVERY;
    HALF_RECOVERY + (more + GROWTH - 1).div_euclid(GROWTH) * GROWTH
}

/// For each node the nodes of its episode that must not stand higher, and how many of those bind it.
/// Hints stand apart.
fn order(forest: &Forest) -> (Vec<Vec<usize>>, Vec<usize>) {
    let count = forest.column.len();
    let mut below = vec![Vec::new(); count];
    let mut waits_for = vec![0; count];
    for (i, link) in forest.links.iter().enumerate() {
        let binds = link.flows || forest.primary[link.to] == Some(i);
        let is_apart = |n: usize| forest.column[n] == Column::Hints;
        if binds
            && forest.episode[link.from] == forest.episode[link.to]
            && !is_apart(link.from)
            && !is_apart(link.to)
        {
            below[link.from].push(link.to);
            waits_for[link.to] += 1;
        }
    }
    for (node, above) in (0..count).filter_map(|n| Some((n, forest.trunk_parent(n)?))) {
        if forest.parent(node) != Some(above) {
            below[above].push(node);
            waits_for[node] += 1;
        }
    }
    (below, waits_for)
}

fn merges(forest: &Forest) -> Vec<Vec<usize>> {
    let mut merges = vec![Vec::new(); forest.column.len()];
    for (i, link) in forest.links.iter().enumerate() {
        let is_inside = |n: usize| is_recovery(forest.column[n]);
        if link.flows
            && forest.primary[link.to] != Some(i)
            && forest.episode[link.from] == forest.episode[link.to]
            && is_inside(link.from)
            && is_inside(link.to)
        {
            merges[link.from].push(link.to);
        }
    }
    merges
}
