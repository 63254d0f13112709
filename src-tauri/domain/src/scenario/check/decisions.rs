//! Decisions: at least two branches, one of them the default.

use super::graph::Graph;
use super::{Code, Finding, at_edge, at_node};
use crate::scenario::edit::{Edit, Place};
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    for (at, node) in g.s.nodes.iter().enumerate() {
        if !matches!(node.kind, NodeKind::Decision(_)) {
            continue;
        }
        let mut branches: Vec<(&Edge, bool)> = g.flow[at]
            .iter()
            .filter_map(|(edge, _)| match &g.s.edges[*edge].kind {
                EdgeKind::Branch(branch) => Some((&g.s.edges[*edge], branch.default)),
                EdgeKind::Then | EdgeKind::Trigger(_) | EdgeKind::HintFor | EdgeKind::Contains => {
                    None
                }
            })
            .collect();
        branches.sort_by_key(|(edge, _)| edge.position);
        if branches.len() < 2 {
            let finding = Finding::new(Code::FewBranches, vec![at_node(node)]).about(node);
            let fix = Edit::AddNode {
                place: Place::Below {
                    node: node.id.clone(),
                },
                title: String::new(),
                kind: NodeKind::Action(Action::default()),
            };
            found.push(finding.with("count", branches.len()).fixed_by(fix));
        }
        if let Some((first, _)) = branches.first()
            && !branches.iter().any(|(_, default)| *default)
        {
            let finding =
                Finding::new(Code::NoDefault, vec![at_node(node), at_edge(first)]).about(node);
            found.push(finding.fixed_by(Edit::SetDefaultBranch {
                edge: first.id.clone(),
            }));
        }
    }
}
