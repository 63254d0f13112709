//! Nodes: made, removed, renamed, turned into something else, re-timed.

use super::Said;
use super::kinds;
use super::names::{difficulty, kind_word};
use super::sheet::{At, Place, Sheet, at, missing_from};
use crate::scenario::edit::ElementKind;
use crate::scenario::*;

pub(super) fn compare(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    for node in missing_from(&before.nodes, &after.nodes, |n| n.id.0.as_str()) {
        let here = here(node, sheet.old.node(&node.id));
        sheet.say(
            &here,
            "compare-node-removed",
            &[("kind", Said::Word(kind_word(&node.kind)))],
        );
    }
    for node in missing_from(&after.nodes, &before.nodes, |n| n.id.0.as_str()) {
        let here = here(node, sheet.new.node(&node.id));
        sheet.say(
            &here,
            "compare-node-added",
            &[("kind", Said::Word(kind_word(&node.kind)))],
        );
    }
    for new in &after.nodes {
        if let Some(old) = sheet.old.nodes.get(&new.id).copied()
            && old != new
        {
            node(sheet, old, new);
        }
    }
}

pub(super) fn here(node: &Node, name: Said) -> At {
    at(
        ElementKind::Node,
        &node.id,
        Place::Flow(node.id.clone()),
        name,
    )
}

fn node(sheet: &mut Sheet<'_>, old: &Node, new: &Node) {
    let Node {
        id: _,
        episode,
        title,
        details,
        minutes,
        minutes_at,
        difficulties,
        pin,
        kind,
        extra,
    } = old;
    let here = here(new, sheet.new.node(&new.id));
    sheet.renamed(&here, kind_word(&new.kind), title, &new.title);
    if kind_word(kind) == kind_word(&new.kind) {
        kinds::compare(sheet, &here, kind, &new.kind);
    } else {
        let (from, to) = (
            Said::Word(kind_word(kind)),
            Said::Word(kind_word(&new.kind)),
        );
        sheet.say(&here, "compare-node-kind", &[("from", from), ("to", to)]);
    }
    if *episode != new.episode {
        let (from, to) = (sheet.old.episode(episode), sheet.new.episode(&new.episode));
        sheet.say(&here, "compare-node-episode", &[("from", from), ("to", to)]);
    }
    let lasts = match new.kind {
        NodeKind::Mistake(_) => "compare-field-minutes-lost",
        NodeKind::Symptom(_)
        | NodeKind::Inject(_)
        | NodeKind::Decision(_)
        | NodeKind::Action(_)
        | NodeKind::Hint(_)
        | NodeKind::Monitoring(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => "compare-field-minutes",
    };
    sheet.minutes(&here, lasts, *minutes, new.minutes);
    at_difficulties(sheet, &here, lasts, minutes_at, &new.minutes_at);
    let used = |list: &[Difficulty]| -> Said {
        if list.is_empty() {
            Said::Word("compare-difficulty-all")
        } else {
            Said::Several(list.iter().copied().map(difficulty).collect())
        }
    };
    sheet.field(
        &here,
        "compare-field-used-at",
        used(difficulties),
        used(&new.difficulties),
    );
    sheet.prose(&here, "compare-field-details", details, &new.details);
    sheet.extra(&here, extra, &new.extra);
    if *pin != new.pin {
        sheet.quiet.push(here.element);
    }
}

/// Minutes that hold at one difficulty only.
fn at_difficulties(
    sheet: &mut Sheet<'_>,
    here: &At,
    lasts: &'static str,
    old: &[MinutesAt],
    new: &[MinutesAt],
) {
    if old == new {
        return;
    }
    let all = |list: &[MinutesAt]| -> Said {
        let one = |at: &MinutesAt| {
            let minutes = format!(
                "{}–{}–{}",
                at.minutes.min, at.minutes.likely, at.minutes.max
            );
            let parts = [
                ("difficulty", difficulty(at.difficulty)),
                ("minutes", Said::Text(minutes)),
            ];
            Said::phrase("compare-minutes-at", &parts)
        };
        match list {
            [] => Said::Nothing,
            some => Said::Several(some.iter().map(one).collect()),
        }
    };
    let is_plain = |list: &[MinutesAt]| {
        let mut seen: Vec<Difficulty> = list.iter().map(|at| at.difficulty).collect();
        seen.dedup();
        seen.len() == list.len() && list.len() < 4
    };
    let same_levels = old.len() == new.len()
        && old
            .iter()
            .zip(new)
            .all(|(a, b)| a.difficulty == b.difficulty);
    if !same_levels || !is_plain(new) {
        sheet.field(here, lasts, all(old), all(new));
        return;
    }
    for (from, to) in old.iter().zip(new) {
        let here = At {
            element: here.element.clone(),
            place: here.place.clone(),
            name: Said::Several(vec![here.name.clone(), difficulty(to.difficulty)]),
        };
        sheet.minutes(&here, lasts, from.minutes, to.minutes);
    }
}
