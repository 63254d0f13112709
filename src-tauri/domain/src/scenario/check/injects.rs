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
    let centre = |p: &&Persona| p.kind == PersonaKind::CustomerCentre;
    let speaker = g.s.personas.iter().find(centre).or(g.s.personas.first());
    for node in &g.s.nodes {
        let Some(inject) = node.kind.inject() else {
            continue;
        };
        let finding = |code| Finding::new(code, vec![at_node(node)]).about(node);
        let with = |change: &dyn Fn(&mut Inject)| {
            let mut changed = inject.clone();
            change(&mut changed);
            Edit::SetNodeKind {
                node: node.id.clone(),
                kind: NodeKind::Inject(changed),
            }
        };
        if inject.persona.is_none() {
            let speaker = speaker.map(|p| with(&|i| i.persona = Some(p.id.clone())));
            found.push(finding(Code::InjectPersona).fixed_by(speaker));
        }
        if inject.channel.trim().is_empty() {
            let like = channels.get(&inject.persona.as_ref());
            let fix = like.map(|channel| with(&|i| (*channel).clone_into(&mut i.channel)));
            found.push(finding(Code::InjectChannel).fixed_by(fix));
        }
        if inject.text.trim().is_empty() {
            found.push(finding(Code::InjectText));
        }
    }
}
