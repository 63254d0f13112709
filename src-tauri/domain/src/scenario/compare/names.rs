//! What things are called in a sentence: their own words, shortened, or the word for their kind.

use super::Said;
use crate::id::*;
use crate::scenario::*;
use std::collections::HashMap;

/// Names longer than this are cut.
const LONGEST: usize = 40;

/// Everything findable by id, of one state.
pub(super) struct Names<'a> {
    pub candidates: HashMap<&'a CandidateId, &'a Candidate>,
    pub faults: HashMap<&'a FaultId, &'a Fault>,
    pub conditions: HashMap<&'a ConditionId, &'a Condition>,
    pub gates: HashMap<&'a GateId, &'a Gate>,
    pub episodes: HashMap<&'a EpisodeId, &'a Episode>,
    pub personas: HashMap<&'a PersonaId, &'a Persona>,
    pub nodes: HashMap<&'a NodeId, &'a Node>,
    pub edges: HashMap<&'a EdgeId, &'a Edge>,
}

impl<'a> Names<'a> {
    pub fn of(s: &'a Scenario) -> Self {
        Self {
            candidates: s.candidates.iter().map(|c| (&c.id, c)).collect(),
            faults: s.faults.iter().map(|f| (&f.id, f)).collect(),
            conditions: s.conditions.iter().map(|c| (&c.id, c)).collect(),
            gates: s.gates.iter().map(|g| (&g.id, g)).collect(),
            episodes: s.episodes.iter().map(|e| (&e.id, e)).collect(),
            personas: s.personas.iter().map(|p| (&p.id, p)).collect(),
            nodes: s.nodes.iter().map(|n| (&n.id, n)).collect(),
            edges: s.edges.iter().map(|e| (&e.id, e)).collect(),
        }
    }

    pub fn candidate(&self, id: &CandidateId) -> Said {
        named(
            self.candidates.get(id).map(|c| &c.title),
            "compare-candidate",
        )
    }

    pub fn fault(&self, id: &FaultId) -> Said {
        named(self.faults.get(id).map(|f| &f.title), "compare-fault")
    }

    pub fn condition(&self, id: &ConditionId) -> Said {
        named(
            self.conditions.get(id).map(|c| &c.title),
            "compare-condition",
        )
    }

    pub fn episode(&self, id: &EpisodeId) -> Said {
        named(self.episodes.get(id).map(|e| &e.title), "compare-episode")
    }

    pub fn persona(&self, id: &PersonaId) -> Said {
        named(self.personas.get(id).map(|p| &p.name), "compare-persona")
    }

    pub fn node(&self, id: &NodeId) -> Said {
        self.nodes
            .get(id)
            .map_or(Said::Word("compare-node"), |node| node_name(node))
    }

    /// A gate by its title, or by what it combines.
    pub fn gate(&self, id: &GateId) -> Said {
        self.gate_within(id, 0)
    }

    pub fn term(&self, term: &Term) -> Said {
        self.term_within(term, 0)
    }

    fn gate_within(&self, id: &GateId, depth: usize) -> Said {
        const DEEPEST: usize = 2;
        const MOST: usize = 3;
        match self.gates.get(id) {
            Some(gate) if !gate.title.trim().is_empty() => text(&gate.title),
            Some(gate) if depth < DEEPEST && !gate.inputs.is_empty() => {
                let inputs = gate.inputs.iter().take(MOST);
                let mut parts: Vec<Said> = inputs.map(|t| self.term_within(t, depth + 1)).collect();
                if gate.inputs.len() > MOST {
                    parts.push(Said::Text("…".to_owned()));
                }
                Said::Several(parts)
            }
            Some(_) | None => Said::Word("compare-gate"),
        }
    }

    fn term_within(&self, term: &Term, depth: usize) -> Said {
        match term {
            Term::Fault(id) => self.fault(id),
            Term::Condition(id) => self.condition(id),
            Term::Gate(id) => self.gate_within(id, depth),
        }
    }

    /// A branch by when it is taken, or by where it leads.
    pub fn branch(&self, edge: &Edge) -> Said {
        match &edge.kind {
            EdgeKind::Branch(branch) if !branch.when.trim().is_empty() => text(&branch.when),
            EdgeKind::Branch(_)
            | EdgeKind::Then
            | EdgeKind::Trigger(_)
            | EdgeKind::HintFor
            | EdgeKind::Contains => self.node(&edge.to),
        }
    }
}

/// What a node says: its title, else the words it holds.
pub(super) fn node_words(node: &Node) -> &str {
    match &node.kind {
        _ if !node.title.trim().is_empty() => &node.title,
        NodeKind::Inject(inject) => &inject.text,
        NodeKind::Hint(hint) => &hint.text,
        NodeKind::Symptom(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Mistake(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => &node.details,
    }
}

pub(super) fn node_name(node: &Node) -> Said {
    named(Some(&node_words(node).to_owned()), kind_word(&node.kind))
}

/// The message that names a kind of node.
pub(super) const fn kind_word(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Symptom(_) => "compare-kind-symptom",
        NodeKind::Inject(_) => "compare-kind-inject",
        NodeKind::Decision(_) => "compare-kind-decision",
        NodeKind::Action(_) => "compare-kind-action",
        NodeKind::Mistake(_) => "compare-kind-mistake",
        NodeKind::Hint(_) => "compare-kind-hint",
        NodeKind::Monitoring(_) => "compare-kind-monitoring",
        NodeKind::Notice(_) => "compare-kind-notice",
        NodeKind::Aftercare(_) => "compare-kind-aftercare",
        NodeKind::Ending(_) => "compare-kind-ending",
        NodeKind::Note => "compare-kind-note",
    }
}

pub(super) const fn difficulty(difficulty: Difficulty) -> Said {
    Said::Word(match difficulty {
        Difficulty::High => "compare-difficulty-high",
        Difficulty::Mid => "compare-difficulty-mid",
        Difficulty::Low => "compare-difficulty-low",
    })
}

pub(super) const fn yes(is: bool) -> Said {
    Said::Word(if is { "compare-yes" } else { "compare-no" })
}

/// The designer's words in one line, shortened; nothing when there are none.
pub(super) fn text(words: &str) -> Said {
    let mut short = String::new();
    let mut letters = 0;
    for word in words.split_whitespace() {
        if !short.is_empty() {
            short.push(' ');
            letters += 1;
        }
        for letter in word.chars() {
            if letters == LONGEST {
                short.push('…');
                return Said::Text(short);
            }
            short.push(letter);
            letters += 1;
        }
    }
    if short.is_empty() {
        Said::Nothing
    } else {
        Said::Text(short)
    }
}

fn named(title: Option<&String>, otherwise: &'static str) -> Said {
    match title.map(|title| text(title)) {
        Some(Said::Nothing) | None => Said::Word(otherwise),
        Some(said) => said,
    }
}
