mod combining;
mod editing;
mod pasting;
mod undoing;

use super::*;
use crate::scenario::document::Document;

/// Copies `ids` and everything that follows them by flow edges, as the canvas does.
fn copy(s: &Scenario, ids: &[NodeId]) -> Fragment {
    let mut wanted = ids.to_vec();
    let mut at = 0;
    while at < wanted.len() {
        for next in followers(s, &wanted[at].clone()) {
            if !wanted.contains(&next) {
                wanted.push(next);
            }
        }
        at += 1;
    }
    let nodes = wanted
        .iter()
        .filter_map(|id| s.nodes.iter().find(|n| n.id == *id).cloned())
        .collect();
    let inside =
        |e: &&Edge| wanted.contains(&e.to) && e.from.as_ref().is_some_and(|f| wanted.contains(f));
    Fragment {
        nodes,
        edges: s.edges.iter().filter(inside).cloned().collect(),
        personas: s.personas.clone(),
        faults: s.faults.clone(),
        is_at_home: false,
    }
}

/// A document with the three candidates of brief A.
fn three_candidates() -> Document {
    let mut document = Document::default();
    for title in ["커넥션 풀 축소", "외부 PG 응답 지연", "쿠폰 중복 지급"] {
        document
            .edit(&Edit::AddCandidate {
                title: title.to_owned(),
                description: String::new(),
            })
            .unwrap();
    }
    document
}

/// Brief A's pattern: 1 and 3 together, 1 hiding 3.
fn composite() -> Edit {
    Edit::Combine {
        pattern: Pattern::Composite {
            rule: GateRule::All,
            candidates: vec!["c1".into(), "c3".into()],
        },
        masking: vec![Masking {
            hider: "c1".into(),
            hidden: "c3".into(),
        }],
        lay_out: true,
        difficulties: vec![],
    }
}

fn skeleton() -> Document {
    let mut document = three_candidates();
    document.edit(&composite()).unwrap();
    document
}

fn find<'a>(s: &'a Scenario, title: &str) -> &'a Node {
    s.nodes.iter().find(|n| n.title == title).unwrap()
}

fn followers(s: &Scenario, id: &NodeId) -> Vec<NodeId> {
    let out = s.edges.iter().filter(|e| e.from.as_ref() == Some(id));
    out.filter(|e| connect::is_flow(&e.kind))
        .map(|e| e.to.clone())
        .collect()
}
