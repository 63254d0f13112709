//! A scenario's flow as a diagram for other programs: Mermaid for documents, JSON Canvas for boards.
//! Both are one way: they keep what one sees of the flow and say what they leave out, in the file and
//! before it is saved ([`losses`]).

mod canvas;
mod mermaid;

pub use canvas::canvas;
pub use mermaid::mermaid;

use drill_domain::id::NodeId;
use drill_domain::scenario::compare::events;
use drill_domain::scenario::{Edge, EdgeKind, Language, Node, NodeKind, Scenario};
use drill_text::compare::words;
use drill_text::{Arg, get, plain};
use std::collections::HashMap;

/// A diagram other programs read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A Mermaid flowchart, for Markdown documents.
    Mermaid,
    /// A JSON Canvas, for boards such as Obsidian's.
    Canvas,
}

/// What a diagram leaves out, a line each.
#[must_use]
pub fn losses(language: Language, form: Form) -> Vec<String> {
    let mut keys = vec![
        "diagram-without-logic",
        "diagram-without-words",
        "diagram-without-times",
        "diagram-without-settings",
    ];
    match form {
        Form::Mermaid => keys.push("diagram-without-places"),
        Form::Canvas => {}
    }
    keys.push("diagram-one-way");
    keys.into_iter().map(|key| plain(language, key)).collect()
}

/// What a scenario is called, also without a title.
fn title(s: &Scenario) -> String {
    match s.head.title.trim() {
        "" => plain(s.head.language, "diagram-untitled"),
        title => title.to_owned(),
    }
}

/// What stands in a node's box: its kind, its words, its likely minutes, and what sets it going where
/// no node does.
struct Labels<'s> {
    words: HashMap<&'s NodeId, Vec<String>>,
    edges: Vec<(&'s Edge, String)>,
}

impl<'s> Labels<'s> {
    fn of(s: &'s Scenario) -> Self {
        let language = s.head.language;
        let events = events(s);
        let mut words_of: HashMap<&NodeId, Vec<String>> =
            s.nodes.iter().map(|n| (&n.id, node_words(s, n))).collect();
        let mut edges = Vec::new();
        for edge in &s.edges {
            let label = match &edge.kind {
                EdgeKind::Branch(branch) => branch.when.trim().to_owned(),
                EdgeKind::Trigger(trigger) => {
                    let event = events.get(&edge.id).map(|event| words(language, event));
                    let event = ("event", Arg::from(event.unwrap_or_default()));
                    let delay = ("delay", Arg::from(trigger.delay));
                    let key = if trigger.delay == 0 {
                        "diagram-trigger"
                    } else {
                        "diagram-trigger-later"
                    };
                    get(language, key, &[event, delay])
                }
                EdgeKind::HintFor => plain(language, "compare-edge-hint"),
                EdgeKind::Then | EdgeKind::Contains => String::new(),
            };
            match &edge.from {
                Some(from) if words_of.contains_key(from) && words_of.contains_key(&edge.to) => {
                    edges.push((edge, label));
                }
                Some(_) => {}
                None => {
                    if let Some(lines) = words_of.get_mut(&edge.to) {
                        lines.push(label);
                    }
                }
            }
        }
        Self {
            words: words_of,
            edges,
        }
    }

    fn node(&self, node: &Node) -> &[String] {
        self.words.get(&node.id).map_or(&[], Vec::as_slice)
    }
}

/// Longer words are cut: a diagram is to be read at a glance.
const LONGEST: usize = 200;

fn node_words(s: &Scenario, node: &Node) -> Vec<String> {
    let language = s.head.language;
    let (kind, said, persona) = match &node.kind {
        NodeKind::Symptom(_) => ("compare-kind-symptom", "", None),
        NodeKind::Inject(inject) => (
            "compare-kind-inject",
            inject.text.as_str(),
            inject.persona.as_ref(),
        ),
        NodeKind::Decision(_) => ("compare-kind-decision", "", None),
        NodeKind::Action(_) => ("compare-kind-action", "", None),
        NodeKind::Mistake(_) => ("compare-kind-mistake", "", None),
        NodeKind::Hint(hint) => (
            "compare-kind-hint",
            hint.text.as_str(),
            hint.persona.as_ref(),
        ),
        NodeKind::Monitoring(_) => ("compare-kind-monitoring", "", None),
        NodeKind::Notice(_) => ("compare-kind-notice", "", None),
        NodeKind::Aftercare(_) => ("compare-kind-aftercare", "", None),
        NodeKind::Ending(_) => ("compare-kind-ending", "", None),
        NodeKind::Note => ("compare-kind-note", node.details.as_str(), None),
    };
    let persona = persona.and_then(|id| s.personas.iter().find(|p| p.id == *id));
    let mut first = plain(language, kind);
    if let Some(persona) = persona {
        first = format!("{first} · {}", persona.name);
    }
    if node.minutes.likely > 0 {
        let minutes = drill_text::format::minutes(language, node.minutes.likely);
        first = format!("{first} · {minutes}");
    }
    let mut lines = vec![first];
    for text in [node.title.as_str(), said] {
        if !text.trim().is_empty() {
            lines.push(shortened(text.trim()));
        }
    }
    lines
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
