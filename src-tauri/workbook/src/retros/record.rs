//! The record of a drill as a document: what the page shows, in `drill-report`'s shape.

use super::view::{FactView, RecordDocument, RetroView, SurveyView};
use crate::runs::Names;
use drill_domain::record::{Drill, NoteKind, Role};
use drill_domain::scenario::Language;
use drill_report::document::record::{
    DrillRecord, Fact, FollowUpLine, GainLine, NoteGroup, NoteLine, PersonLine, QuestionLine,
    TimelineLine, markdown,
};
use drill_text::{format, plain};

pub(super) fn document(
    drill: &Drill,
    retro: &RetroView,
    names: &Names,
    survey: &SurveyView,
    language: Language,
) -> RecordDocument {
    let day = drill.ended_on.or(drill.target_date);
    let mut facts = Vec::new();
    if let Some(day) = day {
        facts.push(Fact {
            label: plain(language, "retrospective-day"),
            value: format::date(language, day),
        });
    }
    let record = DrillRecord {
        heading: retro.heading.clone(),
        facts,
        scenario: retro.explain.title.clone(),
        goals: retro.explain.goals.clone(),
        intended_response: retro.explain.intended_response.clone(),
        people: people(drill, retro, names, language),
        timeline: retro
            .explain
            .timeline
            .iter()
            .map(|moment| TimelineLine {
                clock: moment.clock.clone(),
                who: moment.who.clone(),
                what: moment.what.clone(),
            })
            .collect(),
        measures: facts_of(&retro.explain.measures),
        notes: notes(retro, language),
        gains: retro
            .gains
            .iter()
            .map(|one| GainLine {
                measure: one.measure.clone(),
                before: one.before.clone(),
                after: one.after.clone(),
                change: one.change.clone(),
                share: one.share.clone(),
                pairs: one.pairs.clone(),
                mode: one.mode.clone(),
            })
            .collect(),
        questions: retro
            .questions
            .iter()
            .map(|one| QuestionLine {
                question: one.text.clone(),
                answer: one.answer.clone(),
            })
            .collect(),
        follow_ups: retro
            .follow_ups
            .iter()
            .map(|one| FollowUpLine {
                text: one.text.clone(),
                kind: one.kind_name.clone(),
                owner: one.owner_name.clone(),
                due: one.due_text.clone(),
                state: one.state_name.clone(),
            })
            .collect(),
        survey: facts_of(&survey.means),
        comments: survey.comments.clone(),
    };
    let stem: String = retro
        .heading
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let day = day.map(|day| format!("{day}-")).unwrap_or_default();
    RecordDocument {
        file_name: format!("{day}{stem}.md"),
        markdown: markdown(&record, language),
    }
}

fn facts_of(facts: &[FactView]) -> Vec<Fact> {
    facts
        .iter()
        .map(|fact| Fact {
            label: fact.label.clone(),
            value: fact.value.clone(),
        })
        .collect()
}

/// Everyone in the programme's order, and whoever was expected and not there.
fn people(drill: &Drill, retro: &RetroView, names: &Names, language: Language) -> Vec<PersonLine> {
    let line = |name: String, role: Role, presence: &str| PersonLine {
        name,
        role: plain(
            language,
            match role {
                Role::Designer => "role-designer",
                Role::Observer => "role-observer",
                Role::Participant => "role-participant",
                Role::Facilitator => "role-facilitator",
            },
        ),
        presence: plain(language, presence),
    };
    let there = retro
        .turns
        .iter()
        .map(|turn| line(turn.name.clone(), turn.role, "retrospective-present"));
    let absent = drill
        .participations
        .iter()
        .filter(|part| !part.present)
        .map(|part| {
            let name = names.get(&part.person).cloned().unwrap_or_default();
            line(name, part.role, "retrospective-absent")
        });
    there.chain(absent).collect()
}

fn notes(retro: &RetroView, language: Language) -> Vec<NoteGroup> {
    let kinds = [
        (NoteKind::Good, "good"),
        (NoteKind::Regret, "regret"),
        (NoteKind::Improvement, "improvement"),
        (NoteKind::NextTime, "next-time"),
    ];
    kinds
        .into_iter()
        .map(|(kind, key)| NoteGroup {
            kind: plain(language, &format!("retrospective-note-{key}")),
            notes: retro
                .turns
                .iter()
                .flat_map(|turn| turn.notes.iter().map(|note| (turn.name.as_str(), note)))
                .filter(|(_, note)| note.kind == kind)
                .map(|(author, note)| NoteLine {
                    author: author.to_owned(),
                    text: note.text.clone(),
                })
                .collect(),
        })
        .filter(|group| !group.notes.is_empty())
        .collect()
}
