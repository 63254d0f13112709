//! Fault logic: faults with their variants and masks, conditions, gates, and what "recovered" means
//! for each episode.

use super::Said;
use super::names::{Names, difficulty};
use super::sheet::{At, Place, Sheet, at, missing_from};
use crate::id::FaultId;
use crate::scenario::edit::ElementKind;
use crate::scenario::*;

pub(super) fn compare(sheet: &mut Sheet<'_>) {
    faults(sheet);
    conditions(sheet);
    gates(sheet);
    episodes(sheet);
}

fn faults(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let here =
        |f: &Fault, name: Said| at(ElementKind::Fault, &f.id, Place::Fault(f.id.clone()), name);
    for fault in missing_from(&before.faults, &after.faults, |f| f.id.0.as_str()) {
        let name = sheet.old.fault(&fault.id);
        sheet.say(&here(fault, name), "compare-fault-removed", &[]);
    }
    for fault in missing_from(&after.faults, &before.faults, |f| f.id.0.as_str()) {
        let name = sheet.new.fault(&fault.id);
        sheet.say(&here(fault, name), "compare-fault-added", &[]);
    }
    for new in &after.faults {
        let Some(old) = sheet.old.faults.get(&new.id).copied() else {
            continue;
        };
        let Fault {
            id: _,
            candidate,
            numeral,
            title,
            domain,
            repaired_when,
            masks: hidden,
            variants: prepared,
            extra,
        } = old;
        let here = here(new, sheet.new.fault(&new.id));
        sheet.renamed(&here, "compare-fault", title, &new.title);
        sheet.field(
            &here,
            "compare-field-numeral",
            Said::Number(*numeral),
            Said::Number(new.numeral),
        );
        sheet.field(
            &here,
            "compare-field-domain",
            kind_of(*domain),
            kind_of(new.domain),
        );
        if *candidate != new.candidate {
            let from = candidate
                .as_ref()
                .map_or(Said::Nothing, |id| sheet.old.candidate(id));
            let to = new
                .candidate
                .as_ref()
                .map_or(Said::Nothing, |id| sheet.new.candidate(id));
            different(sheet, &here, "compare-field-candidate", from, to);
        }
        if *repaired_when != new.repaired_when {
            let from = repaired_when
                .as_ref()
                .map_or(Said::Nothing, |id| sheet.old.gate(id));
            let to = new
                .repaired_when
                .as_ref()
                .map_or(Said::Nothing, |id| sheet.new.gate(id));
            different(sheet, &here, "compare-field-repaired-when", from, to);
        }
        masks(sheet, &here, hidden, &new.masks);
        variants(sheet, new, prepared, &new.variants);
        sheet.extra(&here, extra, &new.extra);
    }
}

fn masks(sheet: &mut Sheet<'_>, here: &At, from: &[FaultId], to: &[FaultId]) {
    for gone in from.iter().filter(|id| !to.contains(id)) {
        let hidden = sheet.old.fault(gone);
        sheet.say(here, "compare-mask-removed", &[("hidden", hidden)]);
    }
    for come in to.iter().filter(|id| !from.contains(id)) {
        let hidden = sheet.new.fault(come);
        sheet.say(here, "compare-mask-added", &[("hidden", hidden)]);
    }
    let is_same = from.iter().all(|id| to.contains(id)) && to.iter().all(|id| from.contains(id));
    if is_same && from != to {
        sheet.say(
            here,
            "compare-reordered",
            &[("field", Said::Word("compare-field-masks"))],
        );
    }
}

/// References differ though they may read the same: two gates of one name, say.
pub(super) fn different(
    sheet: &mut Sheet<'_>,
    here: &At,
    field: &'static str,
    from: Said,
    to: Said,
) {
    if from == to {
        sheet.say(
            here,
            "compare-other-one",
            &[("field", Said::Word(field)), ("to", to)],
        );
    } else {
        sheet.field(here, field, from, to);
    }
}

fn variants(sheet: &mut Sheet<'_>, fault: &Fault, old: &[Variant], new: &[Variant]) {
    let place = || Place::Fault(fault.id.clone());
    let name = sheet.new.fault(&fault.id);
    let here = at(ElementKind::Fault, &fault.id, place(), name.clone());
    let keyed = |list: &[Variant]| -> Vec<(Difficulty, usize)> {
        let nth = |(index, v): (usize, &Variant)| {
            let earlier = list[..index]
                .iter()
                .filter(|o| o.difficulty == v.difficulty);
            (v.difficulty, earlier.count())
        };
        list.iter().enumerate().map(nth).collect()
    };
    let (keys_old, keys_new) = (keyed(old), keyed(new));
    for key in keys_old.iter().filter(|key| !keys_new.contains(key)) {
        sheet.say(
            &here,
            "compare-variant-removed",
            &[("item", difficulty(key.0))],
        );
    }
    for key in keys_new.iter().filter(|key| !keys_old.contains(key)) {
        sheet.say(
            &here,
            "compare-variant-added",
            &[("item", difficulty(key.0))],
        );
    }
    let common_old: Vec<_> = keys_old
        .iter()
        .filter(|key| keys_new.contains(key))
        .collect();
    let common_new: Vec<_> = keys_new
        .iter()
        .filter(|key| keys_old.contains(key))
        .collect();
    if common_old != common_new {
        sheet.say(
            &here,
            "compare-reordered",
            &[("field", Said::Word("compare-field-difficulty"))],
        );
    }
    for (index, after) in new.iter().enumerate() {
        let Some(before) = keys_old.iter().position(|key| *key == keys_new[index]) else {
            continue;
        };
        let name = if old.len().max(new.len()) > 1 {
            Said::Several(vec![name.clone(), difficulty(after.difficulty)])
        } else {
            name.clone()
        };
        variant(
            sheet,
            &at(ElementKind::Fault, &fault.id, place(), name),
            &old[before],
            after,
        );
    }
}

fn variant(sheet: &mut Sheet<'_>, here: &At, old: &Variant, new: &Variant) {
    let Variant {
        difficulty: _,
        cause,
        plant,
        verify,
        roll_back,
        detect,
        announce,
        recover,
        extra,
    } = old;
    sheet.prose(here, "compare-field-cause", cause, &new.cause);
    sheet.lines(here, "compare-field-plant", plant, &new.plant);
    sheet.lines(here, "compare-field-verify", verify, &new.verify);
    sheet.lines(here, "compare-field-roll-back", roll_back, &new.roll_back);
    sheet.minutes(here, "compare-field-detect", *detect, new.detect);
    sheet.minutes(here, "compare-field-announce", *announce, new.announce);
    sheet.minutes(here, "compare-field-recover", *recover, new.recover);
    sheet.extra(here, extra, &new.extra);
}

const fn kind_of(domain: Domain) -> Said {
    Said::Word(match domain {
        Domain::Infrastructure => "compare-domain-infrastructure",
        Domain::Application => "compare-domain-application",
        Domain::Data => "compare-domain-data",
        Domain::Business => "compare-domain-business",
        Domain::External => "compare-domain-external",
        Domain::Human => "compare-domain-human",
    })
}

fn conditions(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let here = |c: &Condition, name: Said| at(ElementKind::Condition, &c.id, Place::Logic, name);
    for condition in missing_from(&before.conditions, &after.conditions, |c| c.id.0.as_str()) {
        let name = sheet.old.condition(&condition.id);
        sheet.say(&here(condition, name), "compare-condition-removed", &[]);
    }
    for condition in missing_from(&after.conditions, &before.conditions, |c| c.id.0.as_str()) {
        let name = sheet.new.condition(&condition.id);
        sheet.say(&here(condition, name), "compare-condition-added", &[]);
    }
    for new in &after.conditions {
        let Some(old) = sheet.old.conditions.get(&new.id).copied() else {
            continue;
        };
        let Condition {
            id: _,
            title,
            met_when,
            extra,
        } = old;
        let here = here(new, sheet.new.condition(&new.id));
        sheet.renamed(&here, "compare-condition", title, &new.title);
        if *met_when != new.met_when {
            let (from, to) = (met(&sheet.old, met_when), met(&sheet.new, &new.met_when));
            different(sheet, &here, "compare-field-met-when", from, to);
        }
        sheet.extra(&here, extra, &new.extra);
    }
}

fn met(names: &Names<'_>, when: &MetWhen) -> Said {
    match when {
        MetWhen::ActionDone { node } => {
            Said::phrase("compare-met-action", &[("node", names.node(node))])
        }
        MetWhen::InjectAnswered { node } => {
            Said::phrase("compare-met-inject", &[("node", names.node(node))])
        }
        MetWhen::ByHand => Said::Word("compare-met-by-hand"),
    }
}

fn gates(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let here = |g: &Gate, name: Said| at(ElementKind::Gate, &g.id, Place::Logic, name);
    for gate in missing_from(&before.gates, &after.gates, |g| g.id.0.as_str()) {
        let name = sheet.old.gate(&gate.id);
        sheet.say(
            &here(gate, name),
            "compare-gate-removed",
            &[("rule", rule(gate))],
        );
    }
    for gate in missing_from(&after.gates, &before.gates, |g| g.id.0.as_str()) {
        let name = sheet.new.gate(&gate.id);
        sheet.say(
            &here(gate, name),
            "compare-gate-added",
            &[("rule", rule(gate))],
        );
    }
    for new in &after.gates {
        let Some(old) = sheet.old.gates.get(&new.id).copied() else {
            continue;
        };
        let Gate {
            id: _,
            title,
            rule: _,
            inputs,
            extra,
        } = old;
        let here = here(new, sheet.new.gate(&new.id));
        sheet.renamed(&here, "compare-gate", title, &new.title);
        if old.rule != new.rule {
            sheet.say(
                &here,
                "compare-gate-rule",
                &[("from", rule(old)), ("to", rule(new))],
            );
        }
        if *inputs != new.inputs {
            let from: Vec<Said> = inputs.iter().map(|term| sheet.old.term(term)).collect();
            let to: Vec<Said> = new.inputs.iter().map(|term| sheet.new.term(term)).collect();
            if from == to {
                sheet.say(
                    &here,
                    "compare-other-one",
                    &[
                        ("field", Said::Word("compare-field-inputs")),
                        ("to", Said::Several(to)),
                    ],
                );
            } else {
                sheet.members(&here, "compare-field-inputs", &from, &to);
            }
        }
        sheet.extra(&here, extra, &new.extra);
    }
}

fn rule(gate: &Gate) -> Said {
    match gate.rule {
        GateRule::All => Said::Word("compare-rule-all"),
        GateRule::Any => Said::Word("compare-rule-any"),
        GateRule::AtLeast { k } => {
            let of = u32::try_from(gate.inputs.len()).unwrap_or(u32::MAX);
            Said::phrase(
                "compare-rule-count",
                &[("k", Said::Number(k)), ("of", Said::Number(of))],
            )
        }
    }
}

fn episodes(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let here = |e: &Episode, name: Said| at(ElementKind::Episode, &e.id, Place::Logic, name);
    for episode in missing_from(&before.episodes, &after.episodes, |e| e.id.0.as_str()) {
        let name = sheet.old.episode(&episode.id);
        sheet.say(&here(episode, name), "compare-episode-removed", &[]);
    }
    for episode in missing_from(&after.episodes, &before.episodes, |e| e.id.0.as_str()) {
        let name = sheet.new.episode(&episode.id);
        sheet.say(&here(episode, name), "compare-episode-added", &[]);
    }
    for new in &after.episodes {
        let Some(old) = sheet.old.episodes.get(&new.id).copied() else {
            continue;
        };
        let Episode {
            id: _,
            title,
            root,
            extra,
        } = old;
        let here = here(new, sheet.new.episode(&new.id));
        sheet.renamed(&here, "compare-episode", title, &new.title);
        if *root != new.root {
            let from = root
                .as_ref()
                .map_or(Said::Nothing, |term| sheet.old.term(term));
            let to = new
                .root
                .as_ref()
                .map_or(Said::Nothing, |term| sheet.new.term(term));
            different(sheet, &here, "compare-field-root", from, to);
        }
        sheet.extra(&here, extra, &new.extra);
    }
}
