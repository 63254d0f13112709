//! Hints: help where a fault may still be open when help is due, and never the answer itself.

use super::graph::Graph;
use super::{Code, Finding, at_fault, at_node, difficulty_word, shown};
use crate::id::NodeId;
use crate::scenario::edit::{Edit, Place, skeleton_words};
use crate::scenario::logic::Met;
use crate::scenario::paths::Course;
use crate::scenario::*;
use std::collections::HashMap;

pub(super) fn check(g: &Graph<'_>, courses: &[Course<'_>], found: &mut Vec<Finding>) {
    for fault in g.s.faults.iter().take(g.affordable()) {
        unhelped(g, courses, fault, found);
    }
    given_away(g, found);
}

/// At the first prepared difficulty at which the slowest course still has the fault open when help
/// is due, with no hint to give.
fn unhelped(g: &Graph<'_>, courses: &[Course<'_>], fault: &Fault, found: &mut Vec<Finding>) {
    let due = u64::from(g.s.head.help_from);
    let late = courses.iter().find_map(|course| {
        let helps = |n: &Node| {
            let hint = n.kind.hint();
            hint.is_some_and(|h| h.fault.as_ref() == Some(&fault.id))
                && n.is_used_at(course.difficulty())
        };
        if g.s.nodes.iter().any(helps) {
            return None;
        }
        let minute = open_until(g, course, fault)?;
        (minute > due).then_some((course.difficulty(), minute))
    });
    if let Some((difficulty, minute)) = late {
        let finding = Finding::new(Code::NoHint, vec![at_fault(fault)])
            .with("title", shown(&fault.title))
            .with("numeral", fault.numeral)
            .with("minutes", minute)
            .with("limit", due)
            .with("difficulty", difficulty_word(difficulty))
            .with("difficulties", courses.len());
        found.push(finding.fixed_by(vague_hint(g, fault)));
    }
}

/// The latest minute at which the fault is resolved; nothing when no course resolves it.
fn open_until(g: &Graph<'_>, course: &Course<'_>, fault: &Fault) -> Option<u64> {
    let first_of = |goal: &dyn Fn(&Node) -> Option<u64>| {
        let goals: Vec<Option<u64>> = g.s.nodes.iter().map(goal).collect();
        course.latest(&goals)
    };
    let done = |id: &NodeId| first_of(&|n| (n.id == *id).then_some(0));
    let met = g.logic.met(
        &Term::Fault(fault.id.clone()),
        &|id| first_of(&|n| n.repairs(id).then(|| n.shows_after())),
        &|condition| Met::when(condition, done),
    );
    met.moment()
}

/// A first, vague hint beside what repairs the fault.
fn vague_hint(g: &Graph<'_>, fault: &Fault) -> Option<Edit> {
    let centre = |p: &&Persona| p.kind == PersonaKind::CustomerCentre;
    let speaker = g.s.personas.iter().find(centre).or(g.s.personas.first());
    let home = g.homes[*g.faults.get(&fault.id)?].first();
    let place = match g.s.nodes.iter().find(|n| n.repairs(&fault.id)) {
        Some(repair) => Place::Side {
            node: repair.id.clone(),
        },
        None => Place::Free {
            episode: Some(g.s.episodes.get(*home?)?.id.clone()),
        },
    };
    Some(Edit::AddNode {
        place,
        title: String::new(),
        kind: NodeKind::Hint(Hint {
            fault: Some(fault.id.clone()),
            persona: speaker.map(|p| p.id.clone()),
            text: skeleton_words(g.s.head.language).hint.to_owned(),
            rung: 1,
        }),
    })
}

/// A hint may point; it may not say the fault's name, its cause or the step that repairs it.
fn given_away(g: &Graph<'_>, found: &mut Vec<Finding>) {
    let hints = || g.s.nodes.iter().filter_map(|n| Some((n, n.kind.hint()?)));
    if hints().next().is_none() {
        return;
    }
    let mut answers: Vec<Answers<'_>> = g.s.faults.iter().map(Answers::of).collect();
    for node in &g.s.nodes {
        for fault in node.kind.resolves().filter_map(|id| g.faults.get(id)) {
            answers[*fault].add(&node.title);
        }
    }
    for (node, hint) in hints() {
        let Some(&fault) = hint.fault.as_ref().and_then(|id| g.faults.get(id)) else {
            continue;
        };
        if let Some(answer) = answers[fault].said_in(&words(&hint.text)) {
            let at = vec![at_node(node), at_fault(&g.s.faults[fault])];
            let finding = Finding::new(Code::HintGivesAway, at).about(node);
            found.push(finding.with("answer", shown(answer)));
        }
    }
}

/// What would give a fault away, by the first word of each answer.
struct Answers<'a> {
    by_first_word: HashMap<String, Vec<(Vec<String>, &'a str)>>,
}

impl<'a> Answers<'a> {
    fn of(fault: &'a Fault) -> Self {
        let mut answers = Self {
            by_first_word: HashMap::new(),
        };
        answers.add(&fault.title);
        for variant in &fault.variants {
            answers.add(&variant.cause);
        }
        answers
    }

    /// A single short word says too little to be an answer.
    fn add(&mut self, answer: &'a str) {
        let words = words(answer);
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        let Some(first) = words.first().filter(|_| letters >= LEAST_LETTERS) else {
            return;
        };
        let known = self.by_first_word.entry(first.clone()).or_default();
        if !known.iter().any(|(same, _)| *same == words) {
            known.push((words, answer));
        }
    }

    /// The answer of which all words stand in a row; the last may carry a Korean particle.
    fn said_in(&self, said: &[String]) -> Option<&'a str> {
        said.iter().enumerate().find_map(|(at, word)| {
            let mut starting = stems(word)
                .filter_map(|stem| self.by_first_word.get(stem))
                .flatten();
            let found = starting.find(|(answer, _)| {
                let Some((last, before)) = answer.split_last() else {
                    return false;
                };
                said.get(at..at + answer.len()).is_some_and(|window| {
                    window.starts_with(before)
                        && window
                            .last()
                            .is_some_and(|end| stems(end).any(|stem| stem == last))
                })
            });
            found.map(|(_, answer)| *answer)
        })
    }
}

/// Fewer letters than this are no answer.
const LEAST_LETTERS: usize = 4;

/// A word, and what is left of it without up to three Hangul syllables at its end.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    let particles = word.char_indices().rev().take(3);
    let cuts = particles.take_while(move |(_, c)| is_hangul(*c));
    std::iter::once(word)
        .chain(cuts.map(|(at, _)| &word[..at]))
        .filter(|stem| !stem.is_empty())
}

/// Words in small letters, without punctuation.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
