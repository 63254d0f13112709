//! The preview of an import in words.

use super::draft::Draft;
use super::view::{ColumnView, CountView, ImportChoices, ImportPreview, ProblemView};
use crate::problem::{Outcome, Problem};
use drill_domain::past_results::{Choices, Column, HeaderRefusal, Plan, Problem as RowDoubt, plan};
use drill_domain::scenario::Language;
use drill_report::sheet::{self, Sheet, SheetRefusal};
use drill_text::{Arg, format};

/// More doubtful rows than these are counted, not listed.
const LISTED: usize = 500;

/// Reads and plans a file.
///
/// # Errors
/// Refused when the file is empty, too large, no text, or has no columns with names and scores.
pub fn planned(bytes: &[u8], choices: &ImportChoices) -> Outcome<(Sheet, Plan)> {
    let sheet = sheet::read(bytes).map_err(refused_sheet)?;
    let plan = plan(&sheet.rows, &Choices::from(choices)).map_err(refused_header)?;
    if !names_people(&plan) {
        let headings: Vec<String> = plan.columns.iter().map(|c| c.heading.clone()).collect();
        return Err(Problem::refused("import-no-person").with("row", row_text(&headings)));
    }
    Ok((sheet, plan))
}

pub(super) fn refused_sheet(refusal: SheetRefusal) -> Problem {
    match refusal {
        SheetRefusal::Empty => Problem::refused("import-empty"),
        SheetRefusal::TooLarge { .. } => Problem::refused("import-too-large"),
        SheetRefusal::TooManyRows => Problem::refused("import-too-many-rows"),
        SheetRefusal::NotText => Problem::refused("import-not-text"),
        SheetRefusal::Unreadable { line } => {
            Problem::refused("import-unreadable").with("line", line)
        }
    }
}

pub(super) fn refused_header(refusal: HeaderRefusal) -> Problem {
    match refusal {
        HeaderRefusal::Empty => Problem::refused("import-empty"),
        HeaderRefusal::NoHeader { first_row } => {
            Problem::refused("import-no-header").with("row", row_text(&first_row))
        }
    }
}

/// Every doubtful row in words.
pub(super) fn doubts_of(plan: &Plan, draft: &Draft, language: Language) -> Vec<ProblemView> {
    doubts(&Words { language }, plan, draft)
}

pub(super) fn names_people(plan: &Plan) -> bool {
    plan.columns
        .iter()
        .any(|c| c.column == Some(Column::Person))
}

/// A row as one line, short enough for a sentence.
fn row_text(cells: &[String]) -> String {
    shortened(&cells.join(", "), 80)
}

fn shortened(text: &str, most: usize) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if clean.chars().count() <= most {
        clean
    } else {
        clean.chars().take(most - 1).chain(['…']).collect()
    }
}

/// What `plan`, read from `bytes`, would bring to the workspace.
#[must_use]
pub fn preview(
    name: &str,
    bytes: &[u8],
    sheet: &Sheet,
    plan: &Plan,
    draft: &Draft,
    language: Language,
) -> ImportPreview {
    let words = Words { language };
    let has = |column| plan.columns.iter().any(|c| c.column == Some(column));
    let doubts = doubts(&words, plan, draft);
    let (total, listed) = (doubts.len(), doubts.into_iter().take(LISTED).collect());
    let is_new = !draft.drills.is_empty();
    let nothing = match (is_new, plan.rounds.is_empty()) {
        (true, _) => None,
        (false, true) => Some(words.plain("nothing-kept")),
        (false, false) => Some(words.plain("nothing-new")),
    };
    ImportPreview {
        file: words.say(
            "file",
            &[
                ("name", shortened(name, 80).into()),
                ("encoding", sheet.encoding.name().into()),
            ],
        ),
        hash: crate::sha256_hex(bytes),
        columns: plan
            .columns
            .iter()
            .filter(|c| !c.heading.is_empty())
            .map(|c| ColumnView {
                heading: shortened(&c.heading, 40),
                meaning: c.column.map(|c| words.column(c)),
            })
            .collect(),
        counts: counts(&words, plan, draft),
        seasons: seasons(&words, draft, plan),
        asks_for_season: !has(Column::Season),
        asks_for_measure: !has(Column::Measure),
        problems_title: if total == 0 {
            words.plain("no-problems")
        } else {
            words.say("problems", &[("count", total.into())])
        },
        problems: listed,
        problems_more: (total > LISTED)
            .then(|| words.say("problems-more", &[("count", words.number(total - LISTED))])),
        apply: is_new.then(|| {
            words.say(
                "apply",
                &[("participations", words.number(draft.participations()))],
            )
        }),
        nothing,
    }
}

fn counts(words: &Words, plan: &Plan, draft: &Draft) -> Vec<CountView> {
    [
        ("count-rounds", draft.drills.len(), true),
        ("count-participations", draft.participations(), true),
        ("count-pairs", draft.pairs(), true),
        ("count-people-new", draft.people.len(), true),
        (
            "count-people-same",
            draft.people_known,
            draft.people_known > 0,
        ),
        (
            "count-known",
            draft.participations_known,
            draft.participations_known > 0,
        ),
        ("count-rows", plan.rows, true),
    ]
    .into_iter()
    .filter(|(_, _, is_shown)| *is_shown)
    .map(|(key, count, _)| CountView {
        value: words.count(count),
        label: words.plain(key),
    })
    .collect()
}

/// A line for each season that gets new rounds.
fn seasons(words: &Words, draft: &Draft, plan: &Plan) -> Vec<String> {
    let mut names: Vec<&str> = Vec::new();
    for round in &plan.rounds {
        if !names.contains(&round.season.as_str()) {
            names.push(&round.season);
        }
    }
    names.retain(|_| !draft.drills.is_empty());
    names
        .into_iter()
        .map(|name| {
            let rounds: Vec<_> = plan.rounds.iter().filter(|r| r.season == name).collect();
            let people = rounds.iter().map(|r| r.people.len()).sum();
            words.say(
                "season-line",
                &[
                    ("season", shortened(name, 40).into()),
                    ("rounds", words.number(rounds.len())),
                    ("participations", words.number(people)),
                ],
            )
        })
        .collect()
}

fn doubts(words: &Words, plan: &Plan, draft: &Draft) -> Vec<ProblemView> {
    let mut all: Vec<(u64, ProblemView)> = plan
        .problems
        .iter()
        .map(|p| (p.line, words.doubt(p.line, &p.problem)))
        .collect();
    all.extend(draft.lines_differing.iter().map(|line| {
        (
            *line,
            words.problem(*line, "round-there", &[], "there-kept", true),
        )
    }));
    all.sort_by_key(|(line, _)| *line);
    all.into_iter().map(|(_, view)| view).collect()
}

struct Words {
    language: Language,
}

impl Words {
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        drill_text::get(self.language, &format!("import-{key}"), args)
    }

    fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    fn count(&self, number: usize) -> String {
        format::whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn number(&self, number: usize) -> Arg {
        self.count(number).into()
    }

    fn column(&self, column: Column) -> String {
        self.plain(match column {
            Column::Season => "column-season",
            Column::Round => "column-round",
            Column::Date => "column-date",
            Column::Team => "column-team",
            Column::Person => "column-person",
            Column::Role => "column-role",
            Column::Measure => "column-measure",
            Column::Before => "column-before",
            Column::After => "column-after",
        })
    }

    fn problem(
        &self,
        line: u64,
        what: &str,
        args: &[(&str, Arg)],
        happens: &str,
        is_left_out: bool,
    ) -> ProblemView {
        ProblemView {
            line: self.say("line", &[("line", line.to_string().into())]),
            what: self.say(&format!("problem-{what}"), args),
            happens: self.plain(&format!("happens-{happens}")),
            is_left_out,
        }
    }

    fn doubt(&self, line: u64, doubt: &RowDoubt) -> ProblemView {
        let text = |text: &str| -> Arg { shortened(text, 40).into() };
        let score = |column: &Column, cell: &str| {
            [
                ("column", self.column(*column).into()),
                ("text", text(cell)),
            ]
        };
        match doubt {
            RowDoubt::OffScale { column, text } => self.problem(
                line,
                "off-scale",
                &score(column, text),
                "half-missing",
                false,
            ),
            RowDoubt::Unreadable { column, text } => self.problem(
                line,
                "unreadable",
                &score(column, text),
                "half-missing",
                false,
            ),
            RowDoubt::Rounded { column, text } => {
                self.problem(line, "rounded", &score(column, text), "rounded", false)
            }
            RowDoubt::MissingHalf { column } => self.problem(
                line,
                "missing-half",
                &[("column", self.column(*column).into())],
                "counted",
                false,
            ),
            RowDoubt::NoScore => self.problem(line, "no-score", &[], "counted", false),
            RowDoubt::Spelling {
                text: written,
                name,
            } => self.problem(
                line,
                "spelling",
                &[("text", text(written)), ("name", text(name))],
                "one-person",
                false,
            ),
            RowDoubt::Duplicate { line: first } => self.problem(
                line,
                "duplicate",
                &[("line", first.to_string().into())],
                "left-out",
                true,
            ),
            RowDoubt::Contradiction { line: first } => self.problem(
                line,
                "contradiction",
                &[("line", first.to_string().into())],
                "first-kept",
                true,
            ),
            RowDoubt::UnknownRole { text: role } => self.problem(
                line,
                "unknown-role",
                &[("text", text(role))],
                "participant",
                false,
            ),
            RowDoubt::UnreadableDate { text: day } => self.problem(
                line,
                "unreadable-date",
                &[("text", text(day))],
                "day-of-round",
                false,
            ),
            RowDoubt::OtherDate { text: day } => self.problem(
                line,
                "other-date",
                &[("text", text(day))],
                "first-day",
                false,
            ),
            RowDoubt::UnreadableRound { text: round } => self.problem(
                line,
                "unreadable-round",
                &[("text", text(round))],
                "by-day",
                false,
            ),
            RowDoubt::SameNameElsewhere { name, team } => self.problem(
                line,
                "same-name-elsewhere",
                &[("name", text(name)), ("team", text(team))],
                "two-people",
                false,
            ),
            RowDoubt::NoName => self.problem(line, "no-name", &[], "left-out", true),
            RowDoubt::Facilitator => self.problem(line, "facilitator", &[], "left-out", true),
        }
    }
}
