//! What only one kind of node holds.

use super::Said;
use super::logic::different;
use super::sheet::{At, Sheet};
use crate::id::{FaultId, PersonaId};
use crate::scenario::*;

/// Compares two nodes of the same kind.
pub(super) fn compare(sheet: &mut Sheet<'_>, here: &At, old: &NodeKind, new: &NodeKind) {
    match (old, new) {
        (NodeKind::Symptom(old), NodeKind::Symptom(new)) => symptom(sheet, here, old, new),
        (NodeKind::Inject(old), NodeKind::Inject(new)) => inject(sheet, here, old, new),
        (NodeKind::Decision(old), NodeKind::Decision(new)) => {
            let Decision { decided_by } = old;
            speaker(
                sheet,
                here,
                "compare-field-decided-by",
                decided_by,
                &new.decided_by,
            );
        }
        (NodeKind::Action(old), NodeKind::Action(new)) => action(sheet, here, old, new),
        (NodeKind::Mistake(old), NodeKind::Mistake(new)) => mistake(sheet, here, old, new),
        (NodeKind::Hint(old), NodeKind::Hint(new)) => hint(sheet, here, old, new),
        (NodeKind::Monitoring(old), NodeKind::Monitoring(new)) => {
            let Monitoring { watch } = old;
            sheet.lines(here, "compare-field-watch", watch, &new.watch);
        }
        (NodeKind::Notice(old), NodeKind::Notice(new)) => notice(sheet, here, old, new),
        (NodeKind::Aftercare(old), NodeKind::Aftercare(new)) => {
            let Aftercare { affected, care } = old;
            sheet.prose(here, "compare-field-affected", affected, &new.affected);
            sheet.prose(here, "compare-field-care", care, &new.care);
        }
        (NodeKind::Ending(old), NodeKind::Ending(new)) => {
            let Ending { outcome } = old;
            sheet.field(
                here,
                "compare-field-outcome",
                ends(*outcome),
                ends(new.outcome),
            );
        }
        (
            NodeKind::Symptom(_)
            | NodeKind::Inject(_)
            | NodeKind::Decision(_)
            | NodeKind::Action(_)
            | NodeKind::Mistake(_)
            | NodeKind::Hint(_)
            | NodeKind::Monitoring(_)
            | NodeKind::Notice(_)
            | NodeKind::Aftercare(_)
            | NodeKind::Ending(_)
            | NodeKind::Note,
            _,
        ) => {}
    }
}

fn symptom(sheet: &mut Sheet<'_>, here: &At, old: &Symptom, new: &Symptom) {
    let Symptom {
        source,
        reveals,
        shows,
    } = old;
    let when = |shows: Shows| {
        Said::Word(match shows {
            Shows::AtOnce => "compare-shows-at-once",
            Shows::Later => "compare-shows-later",
        })
    };
    sheet.line(here, "compare-field-symptom-source", source, &new.source);
    faults(sheet, here, "compare-field-reveals", reveals, &new.reveals);
    sheet.field(here, "compare-field-shows", when(*shows), when(new.shows));
}

fn inject(sheet: &mut Sheet<'_>, here: &At, old: &Inject, new: &Inject) {
    let Inject {
        persona,
        channel,
        text,
        good_answer,
        reveals,
    } = old;
    speaker(sheet, here, "compare-field-speaker", persona, &new.persona);
    sheet.line(here, "compare-field-channel", channel, &new.channel);
    sheet.prose(here, "compare-field-inject-text", text, &new.text);
    sheet.lines(
        here,
        "compare-field-good-answer",
        good_answer,
        &new.good_answer,
    );
    faults(sheet, here, "compare-field-reveals", reveals, &new.reveals);
}

fn action(sheet: &mut Sheet<'_>, here: &At, old: &Action, new: &Action) {
    let Action {
        lane,
        recognised_by,
        expected_by,
        effects,
        takes_effect_after,
    } = old;
    let within = |minutes: Option<u32>| {
        minutes.map_or(Said::Nothing, |m| {
            Said::phrase("compare-within", &[("minutes", Said::Number(m))])
        })
    };
    let after = |minutes: u32| match minutes {
        0 => Said::Word("compare-shows-at-once"),
        m => Said::phrase("compare-minutes-later", &[("minutes", Said::Number(m))]),
    };
    sheet.field(
        here,
        "compare-field-lane",
        lane_word(*lane),
        lane_word(new.lane),
    );
    sheet.prose(
        here,
        "compare-field-recognised-by",
        recognised_by,
        &new.recognised_by,
    );
    sheet.field(
        here,
        "compare-field-expected-by",
        within(*expected_by),
        within(new.expected_by),
    );
    if *effects != new.effects {
        let said = |names: &super::names::Names<'_>, list: &[Effect]| -> Vec<Said> {
            let one = |effect: &Effect| {
                let key = match effect.how {
                    EffectKind::Resolves => "compare-effect-resolves",
                    EffectKind::Mitigates => "compare-effect-mitigates",
                };
                Said::phrase(key, &[("fault", names.fault(&effect.fault))])
            };
            list.iter().map(one).collect()
        };
        let (from, to) = (said(&sheet.old, effects), said(&sheet.new, &new.effects));
        listed(sheet, here, "compare-field-effect", &from, &to);
    }
    sheet.field(
        here,
        "compare-field-takes-effect",
        after(*takes_effect_after),
        after(new.takes_effect_after),
    );
}

fn mistake(sheet: &mut Sheet<'_>, here: &At, old: &Mistake, new: &Mistake) {
    let Mistake {
        activates,
        reversible,
        anytime,
    } = old;
    let back = |is: bool| {
        Said::Word(if is {
            "compare-reversible"
        } else {
            "compare-irreversible"
        })
    };
    faults(
        sheet,
        here,
        "compare-field-activates",
        activates,
        &new.activates,
    );
    sheet.field(
        here,
        "compare-field-reversible",
        back(*reversible),
        back(new.reversible),
    );
    let any = super::names::yes;
    sheet.field(
        here,
        "compare-field-anytime",
        any(*anytime),
        any(new.anytime),
    );
}

fn hint(sheet: &mut Sheet<'_>, here: &At, old: &Hint, new: &Hint) {
    let Hint {
        fault,
        persona,
        text,
        rung,
    } = old;
    if *fault != new.fault {
        let from = fault
            .as_ref()
            .map_or(Said::Nothing, |id| sheet.old.fault(id));
        let to = new
            .fault
            .as_ref()
            .map_or(Said::Nothing, |id| sheet.new.fault(id));
        different(sheet, here, "compare-field-hint-fault", from, to);
    }
    speaker(sheet, here, "compare-field-speaker", persona, &new.persona);
    sheet.prose(here, "compare-field-hint-text", text, &new.text);
    sheet.field(
        here,
        "compare-field-rung",
        Said::Number(*rung),
        Said::Number(new.rung),
    );
}

fn notice(sheet: &mut Sheet<'_>, here: &At, old: &Notice, new: &Notice) {
    let Notice {
        fields,
        allowed_when,
    } = old;
    sheet.lines(here, "compare-field-notice-fields", fields, &new.fields);
    if *allowed_when != new.allowed_when {
        let from = allowed_when
            .as_ref()
            .map_or(Said::Nothing, |id| sheet.old.gate(id));
        let to = new
            .allowed_when
            .as_ref()
            .map_or(Said::Nothing, |id| sheet.new.gate(id));
        different(sheet, here, "compare-field-allowed-when", from, to);
    }
}

fn speaker(
    sheet: &mut Sheet<'_>,
    here: &At,
    field: &'static str,
    old: &Option<PersonaId>,
    new: &Option<PersonaId>,
) {
    if old != new {
        let from = old
            .as_ref()
            .map_or(Said::Nothing, |id| sheet.old.persona(id));
        let to = new
            .as_ref()
            .map_or(Said::Nothing, |id| sheet.new.persona(id));
        different(sheet, here, field, from, to);
    }
}

fn faults(sheet: &mut Sheet<'_>, here: &At, field: &'static str, old: &[FaultId], new: &[FaultId]) {
    if old != new {
        let from: Vec<Said> = old.iter().map(|id| sheet.old.fault(id)).collect();
        let to: Vec<Said> = new.iter().map(|id| sheet.new.fault(id)).collect();
        listed(sheet, here, field, &from, &to);
    }
}

/// Lists that differ though they may read the same.
fn listed(sheet: &mut Sheet<'_>, here: &At, field: &'static str, from: &[Said], to: &[Said]) {
    if from == to {
        let to = Said::Several(to.to_vec());
        sheet.say(
            here,
            "compare-other-one",
            &[("field", Said::Word(field)), ("to", to)],
        );
    } else {
        sheet.members(here, field, from, to);
    }
}

const fn lane_word(lane: Lane) -> Said {
    Said::Word(match lane {
        Lane::Recovery => "compare-lane-recovery",
        Lane::Propagation => "compare-lane-propagation",
        Lane::Decision => "compare-lane-decision",
    })
}

const fn ends(outcome: Outcome) -> Said {
    Said::Word(match outcome {
        Outcome::Good => "compare-outcome-good",
        Outcome::Partial => "compare-outcome-partial",
        Outcome::Stopped => "compare-outcome-stopped",
    })
}
