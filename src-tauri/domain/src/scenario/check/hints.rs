//! Hints: help where a fault may still be open when help is due, and never the answer itself.

use super::graph::Graph;
use super::{Code, Finding, at_fault, at_node, difficulty_word, shown};
use crate::id::NodeId;
use crate::scenario::edit::{Edit, Place, skeleton_words};
use crate::scenario::paths::Course;
use crate::scenario::*;

pub(super) fn check(g: &Graph<'_>, courses: &[Course<'_>], found: &mut Vec<Finding>) {
    for fault in g.s.faults.iter().take(g.affordable()) {
        unhelped(g, courses, fault, found);
    }
    for node in &g.s.nodes {
        given_away(g, node, found);
    }
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
    g.logic.moment(
        &Term::Fault(fault.id.clone()),
        &|id| first_of(&|n| n.repairs(id).then(|| n.shows_after())),
        &|condition| match &condition.met_when {
            MetWhen::ActionDone { node } | MetWhen::InjectAnswered { node } => done(node),
            MetWhen::ByHand => Some(0),
        },
    )
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
            episode: g.s.episodes.get(*home?)?.id.clone(),
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
fn given_away(g: &Graph<'_>, node: &Node, found: &mut Vec<Finding>) {
    let Some(hint) = node.kind.hint() else {
        return;
    };
    let Some(fault) = hint.fault.as_ref().and_then(|id| g.faults.get(id)) else {
        return;
    };
    let fault = &g.s.faults[*fault];
    let causes = fault.variants.iter().map(|v| v.cause.as_str());
    let repairs = g.s.nodes.iter().filter(|n| n.repairs(&fault.id));
    let mut answers = std::iter::once(fault.title.as_str())
        .chain(causes)
        .chain(repairs.map(|n| n.title.as_str()));
    let said = words(&hint.text);
    if let Some(answer) = answers.find(|answer| says(&said, &words(answer))) {
        let finding = Finding::new(Code::HintGivesAway, vec![at_node(node), at_fault(fault)]);
        found.push(finding.about(node).with("answer", shown(answer)));
    }
}

/// Words in small letters, without punctuation.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether all words of an answer stand in a row; the last may carry a Korean particle. A single
/// short word says too little to be an answer.
fn says(said: &[String], answer: &[String]) -> bool {
    let Some((last, before)) = answer.split_last() else {
        return false;
    };
    let letters: usize = answer.iter().map(|word| word.chars().count()).sum();
    if letters < 4 {
        return false;
    }
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    let is_last = |word: &String| {
        word.strip_prefix(last.as_str())
            .is_some_and(|rest| rest.chars().all(is_hangul) && rest.chars().count() <= 3)
    };
    said.windows(answer.len()).any(|window| {
        window
            .split_last()
            .is_some_and(|(end, start)| start == before && is_last(end))
    })
}
