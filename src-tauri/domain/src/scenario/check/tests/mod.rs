//! Each code has a scenario that triggers it, made from a sound one by a single change, and the sound
//! one that does not.

mod errors;
mod fixes;
mod hands;
mod robustness;
mod warnings;

use super::*;
use crate::scenario::document::Document;
use crate::scenario::edit::{Masking, Pattern};

/// A sound composite of two faults, laid out by the studio.
fn sound() -> Scenario {
    let mut document = Document::default();
    for title in ["Pool shrunk", "Coupons twice"] {
        let edit = Edit::AddCandidate {
            title: title.to_owned(),
            description: String::new(),
        };
        document.edit(&edit).unwrap();
    }
    let edit = Edit::Combine {
        pattern: Pattern::Composite {
            rule: GateRule::All,
            candidates: vec!["c1".into(), "c2".into()],
        },
        masking: vec![Masking {
            hider: "c1".into(),
            hidden: "c2".into(),
        }],
        lay_out: true,
        difficulties: vec![],
    };
    document.edit(&edit).unwrap();
    document.into_scenario()
}

fn codes(s: &Scenario) -> Vec<Code> {
    let mut codes: Vec<Code> = check(s).into_iter().map(|f| f.code).collect();
    codes.dedup();
    codes
}

fn node_mut(s: &mut Scenario, is: fn(&NodeKind) -> bool) -> &mut Node {
    s.nodes.iter_mut().find(|n| is(&n.kind)).unwrap()
}

fn id_of(s: &Scenario, is: fn(&NodeKind) -> bool) -> crate::id::NodeId {
    s.nodes.iter().find(|n| is(&n.kind)).unwrap().id.clone()
}

const fn is_symptom(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Symptom(_))
}

const fn is_decision(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Decision(_))
}

const fn is_monitoring(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Monitoring(_))
}

const fn is_notice(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Notice(_))
}

const fn is_inject(kind: &NodeKind) -> bool {
    matches!(kind, NodeKind::Inject(_))
}

fn then(s: &mut Scenario, from: &crate::id::NodeId, to: &crate::id::NodeId, bound: Option<u32>) {
    s.edges.push(Edge {
        id: crate::id::EdgeId(format!("t{}", s.edges.len())),
        from: Some(from.clone()),
        to: to.clone(),
        position: 9,
        primary: false,
        loop_at_most: bound,
        kind: EdgeKind::Then,
        extra: Extra::new(),
    });
}

fn loose_action(s: &Scenario, id: &str) -> Node {
    Node {
        id: id.into(),
        title: String::new(),
        pin: None,
        kind: NodeKind::Action(Action::default()),
        ..s.nodes[0].clone()
    }
}
