//! The record of a drill as a document: what the page shows, in `drill-report`'s shape.

use super::view::{FactView, RecordDocument, RetroView, SurveyView, TurnView};
use drill_domain::measure::{Interval, Pairs, Scores, directions, gain, t_interval};
use drill_domain::record::{BeforeMode, Drill, Measure, NoteKind, Rating, Role};
use drill_domain::scenario::Language;
use drill_report::document::record::{
    DrillRecord, Fact, FollowUpLine, GainLine, NoteGroup, NoteLine, PersonLine, QuestionLine,
    TimelineLine, markdown,
};
use drill_text::{format, get, plain};

pub(super) fn document(
    drill: &Drill,
    retro: &RetroView,
    ratings: &[Rating],
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
        people: retro
            .turns
            .iter()
            .map(|turn| person(turn, language))
            .collect(),
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
        gains: gains(drill, ratings, language),
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

fn person(turn: &TurnView, language: Language) -> PersonLine {
    let role = match turn.role {
        Role::Designer => "role-designer",
        Role::Observer => "role-observer",
        Role::Participant => "role-participant",
        Role::Facilitator => "role-facilitator",
    };
    PersonLine {
        name: turn.name.clone(),
        role: plain(language, role),
        presence: plain(language, "retrospective-present"),
    }
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

/// The gains of the own team, a line a measure and mode. Inside the own team's record a small group
/// is shown; a person without both halves counts in no figure.
fn gains(drill: &Drill, ratings: &[Rating], language: Language) -> Vec<GainLine> {
    let mut kinds: Vec<(Measure, BeforeMode)> = ratings
        .iter()
        .map(|rating| (rating.measure.clone(), rating.before_mode))
        .collect();
    kinds.sort();
    kinds.dedup();
    let lines = kinds.into_iter().filter_map(|(measure, mode)| {
        let given = ratings
            .iter()
            .filter(|rating| rating.measure == measure && rating.before_mode == mode);
        let rating_people = drill
            .participations
            .iter()
            .filter(|part| part.present && part.role.counts())
            .count();
        let pairs = Pairs::from_scores(given.map(|rating| Scores {
            before: rating.before,
            after: rating.after,
        }));
        let figure = gain(&pairs)?;
        let changes = pairs.changes();
        let counted = directions(&changes);
        let interval = match t_interval(&changes) {
            Interval::Between { low, high } => get(
                language,
                "retrospective-interval",
                &[
                    ("low", format::signed(low, 1).into()),
                    ("high", format::signed(high, 1).into()),
                ],
            ),
            Interval::TooFew => plain(language, "retrospective-interval-too-few"),
            Interval::AllEqual => plain(language, "retrospective-interval-all-equal"),
        };
        let counts = get(
            language,
            "retrospective-directions",
            &[
                ("up", counted.up.into()),
                ("same", counted.same.into()),
                ("down", counted.down.into()),
            ],
        );
        Some(GainLine {
            measure: measure_name(language, &measure),
            before: format::decimal(figure.before, 1),
            after: format::decimal(figure.after, 1),
            change: format!("{} ({interval}; {counts})", format::signed(figure.delta, 1)),
            pairs: format!("{} / {rating_people}", pairs.n()),
            mode: plain(
                language,
                match mode {
                    BeforeMode::Recalled => "season-mode-recalled",
                    BeforeMode::Measured => "season-mode-measured",
                },
            ),
        })
    });
    lines.collect()
}

fn measure_name(language: Language, measure: &Measure) -> String {
    match measure {
        Measure::ResponseLevel => plain(language, "season-measure-response-level"),
        Measure::ProcessUnderstanding => plain(language, "season-measure-process-understanding"),
        Measure::Other(name) => name.clone(),
    }
}
