//! Injects: somebody says something somewhere.

use super::graph::Graph;
use super::{Code, Finding, at_node};
use crate::id::PersonaId;
use crate::scenario::edit::Edit;
use crate::scenario::*;
use std::collections::HashMap;

pub(super) fn check(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let mut channels: HashMap<Option<&PersonaId>, &str> = HashMap::new();
    for node in &g.s.nodes {
        if let NodeKind::Inject(inject) = &node.kind
            && !inject.channel.trim().is_empty()
        {
            channels
                .entry(inject.persona.as_ref())
                .or_insert(&inject.channel);
        }
    }
    for node in &g.s.nodes {
        let inject = match &node.kind {
            NodeKind::Inject(inject) => inject,
            NodeKind::Symptom(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note => continue,
        };
        let finding = |code| Finding::new(code, vec![at_node(node)]).about(node);
        if inject.persona.is_none() {
            let customers =
                g.s.personas
                    .iter()
                    .find(|p| p.kind == PersonaKind::CustomerCentre);
            let fix = customers.or_else(|| g.s.personas.first()).map(|persona| {
                let persona = Some(persona.id.clone());
                replaced(
                    node,
                    Inject {
                        persona,
                        ..inject.clone()
                    },
                )
            });
            found.push(finding(Code::InjectPersona).fixed_by(fix));
        }
        if inject.channel.trim().is_empty() {
            let like = channels
                .get(&inject.persona.as_ref())
                .copied()
                .map(str::to_owned);
            let fix = like.map(|channel| {
                replaced(
                    node,
                    Inject {
                        channel,
                        ..inject.clone()
                    },
                )
            });
            found.push(finding(Code::InjectChannel).fixed_by(fix));
        }
        if inject.text.trim().is_empty() {
            found.push(finding(Code::InjectText));
        }
    }
}

fn replaced(node: &Node, inject: Inject) -> Edit {
    Edit::SetNodeKind {
        node: node.id.clone(),
        kind: NodeKind::Inject(inject),
    }
}
