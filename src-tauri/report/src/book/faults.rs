//! The fault logic in the book: what is broken, what hides what, what counts as recovered, and how the
//! difficulties differ.

use super::steps::{Fact, span};
use super::words::Words;
use drill_domain::scenario::paths::{durations, path_count};
use drill_domain::scenario::resolution_sets::resolution_sets;
use drill_domain::scenario::{Difficulty, Domain, Episode, Fault, MetWhen, Variant};
use drill_text::{Arg, resolution};
use serde::Serialize;

/// A fault with its domain and what is special about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct FaultLine {
    pub numeral: u32,
    pub title: String,
    pub domain: String,
    pub lines: Vec<String>,
}

/// What to do the night before for one fault; no variants when nothing is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Night {
    pub numeral: u32,
    pub title: String,
    pub variants: Vec<NightVariant>,
}

/// The same at one difficulty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct NightVariant {
    pub difficulty: String,
    pub cause: String,
    /// Plant, verify, roll back: a label and steps to tick.
    pub steps: Vec<Fact>,
}

/// One row of the comparison: a label, then a cell for each difficulty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    pub label: String,
    /// Whether the cells are Markdown.
    pub is_prose: bool,
    pub cells: Vec<String>,
}

/// A table of difficulties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Table {
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<Row>,
}

pub(super) fn faults(w: &Words<'_>) -> Vec<FaultLine> {
    let line = |fault: &Fault| {
        let mut lines = Vec::new();
        if !fault.masks.is_empty() {
            let hidden = ("faults", Arg::from(w.faults(&fault.masks)));
            lines.push(w.with("masks", &[hidden]));
        }
        if let Some(gate) = &fault.repaired_when {
            let gate = ("gate", Arg::from(w.gate(gate)));
            lines.push(w.with("repaired-when", &[gate]));
        }
        FaultLine {
            numeral: fault.numeral,
            title: fault.title.clone(),
            domain: w.studio(match fault.domain {
                Domain::Infrastructure => "domain-infrastructure",
                Domain::Application => "domain-application",
                Domain::Data => "domain-data",
                Domain::Business => "domain-business",
                Domain::External => "domain-external",
                Domain::Human => "domain-human",
            }),
            lines,
        }
    };
    w.scenario.faults.iter().map(line).collect()
}

/// What has to be resolved in an episode, as sentences.
pub(super) fn resolutions(w: &Words<'_>, episode: &Episode) -> Vec<String> {
    match episode.root.as_ref() {
        Some(root) => match resolution_sets(w.scenario, root) {
            Ok(found) => resolution::sentences(w.language, w.scenario, &found),
            Err(refusal) => vec![resolution::refusal(w.language, &refusal)],
        },
        None => vec![w.studio("root-missing")],
    }
}

pub(super) fn conditions(w: &Words<'_>) -> Vec<Fact> {
    let line = |condition: &drill_domain::scenario::Condition| {
        let how = match &condition.met_when {
            MetWhen::ActionDone { node } => {
                w.with("met-action", &[("step", Arg::from(w.step(node)))])
            }
            MetWhen::InjectAnswered { node } => {
                w.with("met-answer", &[("step", Arg::from(w.step(node)))])
            }
            MetWhen::ByHand => w.word("met-hand"),
        };
        Fact {
            label: condition.title.clone(),
            lines: vec![how],
            ..Fact::default()
        }
    };
    w.scenario.conditions.iter().map(line).collect()
}

pub(super) fn gates(w: &Words<'_>) -> Vec<Fact> {
    let line = |gate: &drill_domain::scenario::Gate| Fact {
        label: if gate.title.is_empty() {
            gate.id.0.clone()
        } else {
            gate.title.clone()
        },
        lines: vec![w.asks(gate.rule, &gate.inputs)],
        ..Fact::default()
    };
    w.scenario.gates.iter().map(line).collect()
}

pub(super) fn nights(w: &Words<'_>) -> Vec<Night> {
    let night = |fault: &Fault| Night {
        numeral: fault.numeral,
        title: fault.title.clone(),
        variants: fault
            .variants
            .iter()
            .map(|variant| NightVariant {
                difficulty: named(w, fault, variant),
                cause: variant.cause.clone(),
                steps: [
                    ("plant", &variant.plant),
                    ("verify", &variant.verify),
                    ("roll-back", &variant.roll_back),
                ]
                .into_iter()
                .filter(|(_, steps)| !steps.is_empty())
                .map(|(key, steps)| Fact {
                    label: w.word(key),
                    lines: steps.clone(),
                    ..Fact::default()
                })
                .collect(),
            })
            .filter(|variant| !variant.steps.is_empty())
            .collect(),
    };
    w.scenario.faults.iter().map(night).collect()
}

fn named(w: &Words<'_>, fault: &Fault, variant: &Variant) -> String {
    if fault.variants.len() == 1 {
        w.word("every-difficulty")
    } else {
        w.difficulty(variant.difficulty)
    }
}

/// A table for each fault, after one for the lengths.
pub(super) fn tables(w: &Words<'_>) -> Vec<Table> {
    let lengths = Table {
        title: w.word("lengths"),
        heads: Difficulty::ALL.map(|d| w.difficulty(d)).to_vec(),
        rows: lengths(w),
    };
    let of_fault = |fault: &Fault| {
        let row = |key: &str, cell: &dyn Fn(&Variant) -> String| Row {
            label: w.word(key),
            is_prose: key == "cause",
            cells: fault.variants.iter().map(cell).collect(),
        };
        let minutes = |minutes| w.with("takes", &[("minutes", Arg::from(span(minutes)))]);
        Table {
            title: format!("[{}] {}", fault.numeral, fault.title),
            heads: fault.variants.iter().map(|v| named(w, fault, v)).collect(),
            rows: vec![
                row("cause", &|v| v.cause.clone()),
                row("detect", &|v| minutes(v.detect)),
                row("announce", &|v| minutes(v.announce)),
                row("recover", &|v| minutes(v.recover)),
            ],
        }
    };
    let prepared = w.scenario.faults.iter().filter(|f| !f.variants.is_empty());
    std::iter::once(lengths)
        .chain(prepared.map(of_fault))
        .collect()
}

fn lengths(w: &Words<'_>) -> Vec<Row> {
    let known = Difficulty::ALL.map(|at| durations(w.scenario, at).ok());
    let row = |key: &str, minutes: &dyn Fn(usize) -> Option<String>| Row {
        label: w.word(key),
        is_prose: false,
        cells: (0..known.len())
            .map(|at| minutes(at).unwrap_or_else(|| "–".to_owned()))
            .collect(),
    };
    let worded = |minutes: u64| w.with("takes", &[("minutes", Arg::from(minutes.to_string()))]);
    vec![
        row("shortest", &|at| Some(worded(known[at].as_ref()?.shortest))),
        row("likely", &|at| Some(worded(known[at].as_ref()?.likely))),
        row("longest", &|at| Some(worded(known[at].as_ref()?.longest))),
        row("paths", &|at| {
            let count = path_count(w.scenario, Difficulty::ALL[at])
                .ok()?
                .to_string();
            Some(shortened(&count))
        }),
    ]
}

/// A count in few digits.
fn shortened(digits: &str) -> String {
    match digits.parse() {
        Ok(number) if digits.len() <= 12 => drill_text::format::whole(number),
        Ok(_) | Err(_) => format!(
            "{}.{} × 10^{}",
            &digits[..1],
            &digits[1..3],
            digits.len() - 1
        ),
    }
}
