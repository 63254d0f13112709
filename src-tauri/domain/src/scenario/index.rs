//! Nodes by number: ids are looked up once, for all that walk the graph. Of two nodes with one id the
//! first holds. Start at [`Index::of`].

use super::{Edge, Scenario};
use crate::id::{EpisodeId, NodeId};
use std::collections::HashMap;

/// The ends of an edge; nothing where it names a node that is not there, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    /// Where it starts.
    pub from: Option<usize>,
    /// Where it ends.
    pub to: Option<usize>,
}

/// The nodes of a scenario by id, and what names them by number.
#[derive(Debug)]
pub(super) struct Index<'a> {
    nodes: HashMap<&'a NodeId, usize>,
    /// The ends of each edge.
    pub ends: Vec<Ends>,
    /// The episode of each node; nothing for one that does not exist.
    pub episode: Vec<Option<usize>>,
    /// Whether each node is the first with its id.
    pub is_first: Vec<bool>,
}

impl<'a> Index<'a> {
    /// The index of `scenario`.
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut nodes = HashMap::with_capacity(scenario.nodes.len());
        let mut is_first = vec![false; scenario.nodes.len()];
        for (at, node) in scenario.nodes.iter().enumerate() {
            nodes.entry(&node.id).or_insert_with(|| {
                is_first[at] = true;
                at
            });
        }
        let ends = |edge: &Edge| Ends {
            from: edge.from.as_ref().and_then(|id| nodes.get(id).copied()),
            to: nodes.get(&edge.to).copied(),
        };
        Self {
            ends: scenario.edges.iter().map(ends).collect(),
            episode: episodes(scenario),
            nodes,
            is_first,
        }
    }

    /// The number of a node.
    pub fn node(&self, id: &NodeId) -> Option<usize> {
        self.nodes.get(id).copied()
    }
}

/// Neighbours mostly belong to one episode, so the last one found is tried first.
fn episodes(scenario: &Scenario) -> Vec<Option<usize>> {
    let mut numbers: HashMap<&EpisodeId, usize> = HashMap::new();
    for (at, episode) in scenario.episodes.iter().enumerate() {
        numbers.entry(&episode.id).or_insert(at);
    }
    let mut last: Option<(&EpisodeId, Option<usize>)> = None;
    let nodes = scenario.nodes.iter();
    nodes
        .map(|node| match last {
            Some((id, number)) if *id == node.episode => number,
            Some(_) | None => {
                let number = numbers.get(&node.episode).copied();
                last = Some((&node.episode, number));
                number
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::sketch::Sketch;

    #[test]
    fn the_first_of_two_nodes_with_one_id_holds_and_dangling_ends_are_nothing() {
        let mut sketch = Sketch::new();
        sketch.symptom("a", (0, 0, 0)).ending("b").ending("b");
        sketch.chain(&["a", "b"]).chain(&["a", "gone"]);
        sketch.scenario.nodes[1].episode = "gone".into();
        let index = Index::of(&sketch.scenario);
        assert_eq!(index.node(&"b".into()), Some(1));
        assert_eq!(index.is_first, [true, true, false]);
        assert_eq!(index.ends[0].to, Some(1));
        assert_eq!(index.ends[1].to, None);
        assert_eq!(index.episode, [Some(0), None, Some(0)]);
    }
}
