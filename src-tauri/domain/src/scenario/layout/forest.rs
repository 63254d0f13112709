//! The tree underneath the graph: every node's primary parent, the order of siblings, the column
//! each node belongs to and the straight line of the recovery.

use super::Column;
use crate::scenario::index::{Ends, Index};
use crate::scenario::{Branch, EdgeKind, Lane, Node, NodeKind, Scenario};

/// An edge whose ends both exist, by position in the scenario.
pub(super) struct Link {
    /// The edge's place in the scenario.
    pub edge: usize,
    /// From this node.
    pub from: usize,
    /// To this node.
    pub to: usize,
    /// Whether it moves the story on (and so moves its target down).
    pub flows: bool,
}

/// The tree, by position in the scenario.
pub(super) struct Forest {
    /// All edges with two ends.
    pub links: Vec<Link>,
    /// The link from the primary parent.
    pub primary: Vec<Option<usize>>,
    /// What each recovery node hangs on.
    hangs_on: Vec<Option<usize>>,
    /// What hangs on each recovery node.
    hanging: Vec<Vec<usize>>,
    /// Nodes so that parents come before their children.
    pub preorder: Vec<usize>,
    /// Where each node belongs.
    pub column: Vec<Column>,
    /// The episode of each node; the last number for an episode that does not exist.
    pub episode: Vec<usize>,
}

impl Forest {
    /// The tree of `scenario`.
    pub fn of(scenario: &Scenario, index: &Index<'_>) -> Self {
        let links = links(scenario, index);
        let primary = without_circles(&links, primary_parents(scenario, &links));
        let mut children = vec![Vec::new(); scenario.nodes.len()];
        for (node, link) in primary.iter().enumerate() {
            if let Some(link) = link {
                children[links[*link].from].push(node);
            }
        }
        let rank = |node: &usize| {
            primary[*node].map(|l| (scenario.edges[links[l].edge].position, links[l].edge))
        };
        for siblings in &mut children {
            siblings.sort_by_key(rank);
        }
        let preorder = preorder(&primary, &children);
        let missing = scenario.episodes.len();
        let episode = index.episode.iter().map(|e| e.unwrap_or(missing)).collect();
        let column = columns(scenario, &links, &primary, &preorder);
        let mut forest = Self {
            hangs_on: vec![None; column.len()],
            hanging: vec![Vec::new(); column.len()],
            links,
            primary,
            preorder,
            column,
            episode,
        };
        forest.hang();
        for node in forest.trunk(scenario) {
            forest.column[node] = Column::Trunk;
        }
        forest
    }

    /// The primary parent of `node`.
    pub fn parent(&self, node: usize) -> Option<usize> {
        self.primary[node].map(|link| self.links[link].from)
    }

    /// The box a recovery node hangs on: its nearest ancestor in the recovery of the same episode,
    /// also where an announcement stands between them.
    pub fn trunk_parent(&self, node: usize) -> Option<usize> {
        self.hangs_on[node]
    }

    /// The recovery nodes that hang on `node`, in order.
    pub fn trunk_children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        self.hanging[node].iter().copied()
    }

    /// The child that goes straight on below `node`: a decision's default branch, else the first
    /// that must lead to an ending, else the first.
    pub fn straight_child(&self, scenario: &Scenario, node: usize) -> Option<usize> {
        let is_default = |child: &usize| {
            self.primary[*child].is_some_and(|link| {
                matches!(
                    scenario.edges[self.links[link].edge].kind,
                    EdgeKind::Branch(Branch { default: true, .. })
                )
            })
        };
        self.trunk_children(node)
            .find(is_default)
            .or_else(|| {
                self.trunk_children(node)
                    .find(|child| scenario.nodes[*child].is_flow())
            })
            .or_else(|| self.trunk_children(node).next())
    }

    /// Hangs every recovery node on its nearest ancestor in the recovery of its episode.
    fn hang(&mut self) {
        let mut nearest: Vec<Option<usize>> = vec![None; self.column.len()];
        let mut by_way: Vec<Vec<usize>> = vec![Vec::new(); self.column.len()];
        for i in 0..self.preorder.len() {
            let node = self.preorder[i];
            let above = self.parent(node).and_then(|p| nearest[p]);
            if !is_recovery(self.column[node]) {
                nearest[node] = above;
                continue;
            }
            nearest[node] = Some(node);
            if let Some(above) = above.filter(|a| self.episode[*a] == self.episode[node]) {
                self.hangs_on[node] = Some(above);
                if self.parent(node) == Some(above) {
                    self.hanging[above].push(node);
                } else {
                    by_way[above].push(node);
                }
            }
        }
        // Own children first, then those that come by way of an announcement.
        for (hanging, by_way) in self.hanging.iter_mut().zip(by_way) {
            hanging.extend(by_way);
        }
    }

    /// The first root of each episode and everything straight below it.
    fn trunk(&self, scenario: &Scenario) -> Vec<usize> {
        let mut has_trunk = vec![false; scenario.episodes.len() + 1];
        let mut trunk = Vec::new();
        for &node in &self.preorder {
            let is_root = is_recovery(self.column[node]) && self.trunk_parent(node).is_none();
            if !is_root || std::mem::replace(&mut has_trunk[self.episode[node]], true) {
                continue;
            }
            trunk.extend(std::iter::successors(Some(node), |n| {
                self.straight_child(scenario, *n)
            }));
        }
        trunk
    }
}

/// Whether the column belongs to the recovery part.
pub(super) const fn is_recovery(column: Column) -> bool {
    match column {
        Column::Trunk | Column::Branch => true,
        Column::Propagation | Column::Hints => false,
    }
}

fn links(scenario: &Scenario, index: &Index<'_>) -> Vec<Link> {
    let link = |(edge, ends): (usize, &Ends)| {
        let flows = match scenario.edges[edge].kind {
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Trigger(_) => true,
            EdgeKind::Contains => false,
            EdgeKind::HintFor => return None,
        };
        let (from, to) = (ends.from?, ends.to?);
        (from != to).then_some(Link {
            edge,
            from,
            to,
            flows,
        })
    };
    index.ends.iter().enumerate().filter_map(link).collect()
}

/// For each node the link from its primary parent: the one marked, else the first.
fn primary_parents(scenario: &Scenario, links: &[Link]) -> Vec<Option<usize>> {
    let mut primary: Vec<Option<usize>> = vec![None; scenario.nodes.len()];
    for (i, link) in links.iter().enumerate() {
        let is_marked = |l: usize| scenario.edges[links[l].edge].primary;
        match primary[link.to] {
            Some(earlier) if is_marked(earlier) || !is_marked(i) => {}
            Some(_) | None => primary[link.to] = Some(i),
        }
    }
    primary
}

/// Cuts the primary parent of one node in every circle, so that a forest remains.
fn without_circles(links: &[Link], mut primary: Vec<Option<usize>>) -> Vec<Option<usize>> {
    // 0 = not seen, otherwise the walk that saw it first.
    let mut seen_in = vec![0usize; primary.len()];
    for start in 0..primary.len() {
        let mut node = start;
        while seen_in[node] == 0 {
            seen_in[node] = start + 1;
            let Some(link) = primary[node] else { break };
            let parent = links[link].from;
            if seen_in[parent] == start + 1 {
                primary[node] = None;
                break;
            }
            node = parent;
        }
    }
    primary
}

fn preorder(primary: &[Option<usize>], children: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(primary.len());
    let mut stack: Vec<usize> = (0..primary.len())
        .rev()
        .filter(|n| primary[*n].is_none())
        .collect();
    while let Some(node) = stack.pop() {
        order.push(node);
        stack.extend(children[node].iter().rev());
    }
    order
}

fn columns(
    scenario: &Scenario,
    links: &[Link],
    primary: &[Option<usize>],
    preorder: &[usize],
) -> Vec<Column> {
    let mut columns = vec![Column::Branch; scenario.nodes.len()];
    for &node in preorder {
        let parent = primary[node].map(|link| columns[links[link].from]);
        let follows = primary[node].is_some_and(|l| match scenario.edges[links[l].edge].kind {
            EdgeKind::Then | EdgeKind::Branch(_) | EdgeKind::Contains => true,
            EdgeKind::Trigger(_) | EdgeKind::HintFor => false,
        });
        columns[node] = home(&scenario.nodes[node], parent, follows);
    }
    columns
}

/// Words of other departments stand with the propagation unless they follow in the recovery itself.
fn home(node: &Node, parent: Option<Column>, follows: bool) -> Column {
    let beside = |parent: Option<Column>| match parent {
        Some(Column::Propagation | Column::Hints) => Column::Propagation,
        Some(Column::Trunk | Column::Branch) | None => Column::Branch,
    };
    match &node.kind {
        NodeKind::Hint(_) => Column::Hints,
        NodeKind::Notice(_) | NodeKind::Aftercare(_) => Column::Propagation,
        NodeKind::Action(action) => match action.lane {
            Lane::Propagation => Column::Propagation,
            Lane::Recovery | Lane::Decision => Column::Branch,
        },
        NodeKind::Inject(_) if !follows => Column::Propagation,
        NodeKind::Inject(_) | NodeKind::Ending(_) | NodeKind::Note => beside(parent),
        NodeKind::Symptom(_)
        | NodeKind::Decision(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_) => Column::Branch,
    }
}
