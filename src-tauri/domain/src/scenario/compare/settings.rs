//! Title, settings, goals, personas and candidates.

use super::Said;
use super::names::{difficulty, text};
use super::sheet::{At, Place, Sheet, at, missing_from};
use super::words::likeness;
use crate::scenario::edit::ElementKind;
use crate::scenario::*;

pub(super) fn compare(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    head(sheet, &before.head, &after.head);
    let whole = settings(ElementKind::Head, "head", Said::Nothing);
    sheet.extra(&whole, &before.extra, &after.extra);
    personas(sheet);
    candidates(sheet);
}

fn settings(kind: ElementKind, id: &str, name: Said) -> At {
    at(kind, &id, Place::Settings, name)
}

fn head(sheet: &mut Sheet<'_>, old: &Head, new: &Head) {
    let Head {
        title,
        language,
        incident_type,
        time_box,
        help_from,
        earliest_end,
        difficulty: chosen,
        services,
        goals: aims,
        intended_response,
        source,
        extra,
    } = old;
    let here = settings(ElementKind::Head, "head", Said::Nothing);
    sheet.line(&here, "compare-field-title", title, &new.title);
    sheet.field(
        &here,
        "compare-field-language",
        speaks(*language),
        speaks(new.language),
    );
    sheet.field(
        &here,
        "compare-field-incident-type",
        incident(*incident_type),
        incident(new.incident_type),
    );
    for (field, from, to) in [
        ("compare-field-time-box", *time_box, new.time_box),
        ("compare-field-help-from", *help_from, new.help_from),
        (
            "compare-field-earliest-end",
            *earliest_end,
            new.earliest_end,
        ),
    ] {
        sheet.field(&here, field, after_minutes(from), after_minutes(to));
    }
    sheet.field(
        &here,
        "compare-field-difficulty",
        difficulty(*chosen),
        difficulty(new.difficulty),
    );
    sheet.lines(&here, "compare-field-service", services, &new.services);
    goals(sheet, aims, &new.goals);
    sheet.prose(
        &here,
        "compare-field-intended-response",
        intended_response,
        &new.intended_response,
    );
    sheet.line(&here, "compare-field-source", source, &new.source);
    sheet.extra(&here, extra, &new.extra);
}

fn after_minutes(minutes: u32) -> Said {
    Said::phrase("compare-n-minutes", &[("minutes", Said::Number(minutes))])
}

const fn speaks(language: Language) -> Said {
    Said::Word(match language {
        Language::Ko => "compare-language-ko",
        Language::En => "compare-language-en",
    })
}

const fn incident(kind: IncidentType) -> Said {
    Said::Word(match kind {
        IncidentType::AvailabilityOutage => "compare-incident-outage",
        IncidentType::SecurityIncident => "compare-incident-security",
        IncidentType::DataLeak => "compare-incident-leak",
        IncidentType::Other => "compare-incident-other",
    })
}

/// Goals live in the head; they are found again by id, else by their words.
fn goals(sheet: &mut Sheet<'_>, old: &[Goal], new: &[Goal]) {
    let here = |goal: &Goal| settings(ElementKind::Goal, &goal.id.0, text(&goal.text));
    let mut open: Vec<&Goal> = old.iter().collect();
    let mut kept: Vec<(&Goal, &Goal)> = Vec::new();
    let mut come: Vec<&Goal> = Vec::new();
    for goal in new {
        let same = |one: &&Goal| one.id == goal.id && likeness(&one.text, &goal.text) > 0.3;
        let found = open
            .iter()
            .position(|one| one.text == goal.text)
            .or_else(|| open.iter().position(same));
        match found {
            Some(found) => kept.push((open.remove(found), goal)),
            None => come.push(goal),
        }
    }
    come.retain(|goal| match open.iter().position(|one| one.id == goal.id) {
        Some(found) => {
            kept.push((open.remove(found), goal));
            false
        }
        None => true,
    });
    for goal in open {
        sheet.say(&here(goal), "compare-goal-removed", &[]);
    }
    for goal in come {
        sheet.say(&here(goal), "compare-goal-added", &[]);
    }
    for (before, after) in &kept {
        let Goal {
            id,
            text: words,
            measured_by,
            extra,
        } = before;
        let here = here(after);
        sheet.line(&here, "compare-field-goal", words, &after.text);
        sheet.line(
            &here,
            "compare-field-measured-by",
            measured_by,
            &after.measured_by,
        );
        sheet.extra(&here, extra, &after.extra);
        if *id != after.id {
            sheet.quiet.push(here.element);
        }
    }
    let order = |side: &dyn Fn(&(&Goal, &Goal)) -> usize| {
        let mut all = kept.clone();
        all.sort_by_key(|pair| side(pair));
        all.into_iter()
            .map(|(_, after)| after.id.clone())
            .collect::<Vec<_>>()
    };
    let place = |list: &[Goal], goal: &Goal| list.iter().position(|g| g.id == goal.id).unwrap_or(0);
    if order(&|pair| place(old, pair.0)) != order(&|pair| place(new, pair.1)) {
        let whole = settings(ElementKind::Head, "head", Said::Nothing);
        sheet.say(
            &whole,
            "compare-reordered",
            &[("field", Said::Word("compare-field-goal"))],
        );
    }
}

fn personas(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let here = |p: &Persona| settings(ElementKind::Persona, &p.id.0, text(&p.name));
    for persona in missing_from(&before.personas, &after.personas, |p| p.id.0.as_str()) {
        sheet.say(&here(persona), "compare-persona-removed", &[]);
    }
    for persona in missing_from(&after.personas, &before.personas, |p| p.id.0.as_str()) {
        sheet.say(&here(persona), "compare-persona-added", &[]);
    }
    for new in &after.personas {
        let Some(old) = sheet.old.personas.get(&new.id).copied() else {
            continue;
        };
        let Persona {
            id: _,
            kind,
            name,
            voice,
            concerns,
            extra,
        } = old;
        let here = here(new);
        sheet.renamed(&here, "compare-persona", name, &new.name);
        sheet.field(
            &here,
            "compare-field-persona-kind",
            stand_in(*kind),
            stand_in(new.kind),
        );
        sheet.prose(&here, "compare-field-voice", voice, &new.voice);
        sheet.prose(&here, "compare-field-concerns", concerns, &new.concerns);
        sheet.extra(&here, extra, &new.extra);
    }
}

const fn stand_in(kind: PersonaKind) -> Said {
    Said::Word(match kind {
        PersonaKind::CustomerCentre => "compare-persona-customer-centre",
        PersonaKind::EmergencyCommittee => "compare-persona-committee",
        PersonaKind::Cto => "compare-persona-cto",
        PersonaKind::Marketing => "compare-persona-marketing",
        PersonaKind::Own => "compare-persona-own",
    })
}

fn candidates(sheet: &mut Sheet<'_>) {
    let (before, after) = (sheet.before, sheet.after);
    let here =
        |c: &Candidate, name: Said| at(ElementKind::Candidate, &c.id, Place::Candidates, name);
    for candidate in missing_from(&before.candidates, &after.candidates, |c| c.id.0.as_str()) {
        let name = sheet.old.candidate(&candidate.id);
        sheet.say(&here(candidate, name), "compare-candidate-removed", &[]);
    }
    for candidate in missing_from(&after.candidates, &before.candidates, |c| c.id.0.as_str()) {
        let name = sheet.new.candidate(&candidate.id);
        sheet.say(&here(candidate, name), "compare-candidate-added", &[]);
    }
    for new in &after.candidates {
        let Some(old) = sheet.old.candidates.get(&new.id).copied() else {
            continue;
        };
        let Candidate {
            id: _,
            title,
            description,
            reasons_for,
            reasons_against,
            choice,
            extra,
        } = old;
        let here = here(new, sheet.new.candidate(&new.id));
        sheet.renamed(&here, "compare-candidate", title, &new.title);
        sheet.field(
            &here,
            "compare-field-choice",
            chosen(*choice),
            chosen(new.choice),
        );
        sheet.prose(
            &here,
            "compare-field-description",
            description,
            &new.description,
        );
        sheet.prose(
            &here,
            "compare-field-reasons-for",
            reasons_for,
            &new.reasons_for,
        );
        sheet.prose(
            &here,
            "compare-field-reasons-against",
            reasons_against,
            &new.reasons_against,
        );
        sheet.extra(&here, extra, &new.extra);
    }
}

const fn chosen(choice: Choice) -> Said {
    Said::Word(match choice {
        Choice::Open => "compare-choice-open",
        Choice::Selected => "compare-choice-selected",
        Choice::Dropped => "compare-choice-dropped",
    })
}
