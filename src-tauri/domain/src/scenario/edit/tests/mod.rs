mod combining;
mod editing;
mod undoing;

use super::*;
use crate::scenario::document::Document;

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
