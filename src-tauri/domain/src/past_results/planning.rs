//! From rows of cells to rounds with people and scores, and what was doubtful on the way.

use super::cell::{ScoreCell, date_cell, name_cell, role_cell, round_cell, same_name, score_cell};
use super::column::{Column, ColumnMatch, HeaderRefusal, find_header};
use crate::measure::Scores;
use crate::record::{BeforeMode, Measure, Role};
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What a file does not say, a person chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// What the scores are about, unless a column says so.
    pub measure: Measure,
    /// How the score before was taken.
    pub before_mode: BeforeMode,
    /// The season's name where no column gives one; the year of the day if this is absent too.
    pub season: Option<String>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            measure: Measure::ProcessUnderstanding,
            before_mode: BeforeMode::Recalled,
            season: None,
        }
    }
}

/// What was doubtful about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A score that is not on 1–5; taken as missing.
    OffScale {
        /// Before or after.
        column: Column,
        /// What the cell says.
        text: String,
    },
    /// A score that is no number; taken as missing.
    Unreadable {
        /// Before or after.
        column: Column,
        /// What the cell says.
        text: String,
    },
    /// A score with more decimals than are kept; rounded.
    Rounded {
        /// Before or after.
        column: Column,
        /// What the cell says.
        text: String,
    },
    /// One half is missing; the person takes part but counts in no gain.
    MissingHalf {
        /// The half that is missing.
        column: Column,
    },
    /// Neither half is there; the person takes part without a score.
    NoScore,
    /// The name is spelled otherwise elsewhere; taken as the same person.
    Spelling {
        /// As written.
        text: String,
        /// As kept.
        name: String,
    },
    /// The same row again; left out.
    Duplicate {
        /// The line it repeats.
        line: u64,
    },
    /// The same person in the same round again, with something else in it; left out.
    Contradiction {
        /// The line that is kept.
        line: u64,
    },
    /// The role is not one of the programme's; taken as participant.
    UnknownRole {
        /// What the cell says.
        text: String,
    },
    /// The day cannot be read; the round takes its day from other rows.
    UnreadableDate {
        /// What the cell says.
        text: String,
    },
    /// The day differs from the round's first one, which is kept.
    OtherDate {
        /// What the cell says.
        text: String,
    },
    /// The round is no number; rounds are told apart by day and team.
    UnreadableRound {
        /// What the cell says.
        text: String,
    },
    /// The same name stands in another team as well; taken as another person.
    SameNameElsewhere {
        /// The name.
        name: String,
        /// The other team.
        team: String,
    },
    /// No name; left out.
    NoName,
    /// A facilitator neither counts nor rates; left out.
    Facilitator,
}

/// What becomes of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Kept, something about it changed or is missing.
    Kept,
    /// Left out.
    LeftOut,
}

impl Problem {
    /// What becomes of the row.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::OffScale { .. }
            | Self::Unreadable { .. }
            | Self::Rounded { .. }
            | Self::MissingHalf { .. }
            | Self::NoScore
            | Self::Spelling { .. }
            | Self::UnknownRole { .. }
            | Self::UnreadableDate { .. }
            | Self::OtherDate { .. }
            | Self::UnreadableRound { .. }
            | Self::SameNameElsewhere { .. } => Outcome::Kept,
            Self::Duplicate { .. }
            | Self::Contradiction { .. }
            | Self::NoName
            | Self::Facilitator => Outcome::LeftOut,
        }
    }
}

/// A problem and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line in the file, from 1.
    pub line: u64,
    /// What is doubtful.
    pub problem: Problem,
}

/// Someone in a planned round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPerson {
    /// The line they stand in.
    pub line: u64,
    /// Their name as kept.
    pub name: String,
    /// Their team.
    pub team: String,
    /// Their role.
    pub role: Role,
    /// Their scores.
    pub scores: Scores,
    /// What the scores are about.
    pub measure: Measure,
}

/// A round to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRound {
    /// The season's name.
    pub season: String,
    /// Its number within the season.
    pub round: Option<u32>,
    /// The day it was held.
    pub date: Option<NaiveDate>,
    /// The teams drilled.
    pub teams: Vec<String>,
    /// Who was there.
    pub people: Vec<PlannedPerson>,
}

/// What a sheet would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The columns and what they were taken for.
    pub columns: Vec<ColumnMatch>,
    /// Rows under the heading that are not blank.
    pub rows: usize,
    /// Rounds in the order of the file.
    pub rounds: Vec<PlannedRound>,
    /// Everything doubtful, by line.
    pub problems: Vec<RowProblem>,
}

impl Plan {
    /// Participations the plan brings.
    #[must_use]
    pub fn participations(&self) -> usize {
        self.rounds.iter().map(|r| r.people.len()).sum()
    }
}

/// Plans the import of `rows`. A sheet of scores alone, without names, gives rounds of nameless
/// rows only with `drillbook stats`; here a row without a name is left out.
pub fn plan(rows: &[SheetRow], choices: &Choices) -> Result<Plan, HeaderRefusal> {
    let (header, columns) = find_header(rows)?;
    let mut planning = Planning {
        columns: &columns,
        choices,
        plan: Plan {
            columns: columns.clone(),
            rows: 0,
            rounds: Vec::new(),
            problems: Vec::new(),
        },
        rounds: HashMap::new(),
        people: HashMap::new(),
        teams_of: HashMap::new(),
    };
    for row in &rows[header + 1..] {
        if row.cells.iter().any(|c| !c.trim().is_empty()) {
            planning.plan.rows += 1;
            planning.row(row);
        }
    }
    let mut plan = planning.plan;
    plan.problems.sort_by_key(|p| p.line);
    Ok(plan)
}

struct Planning<'a> {
    columns: &'a [ColumnMatch],
    choices: &'a Choices,
    plan: Plan,
    /// Key of a round → its place in the plan.
    rounds: HashMap<String, usize>,
    /// Round, person, team, measure → place in the round's people.
    people: HashMap<(usize, String, String, Measure), usize>,
    /// Name → the team it was first seen in.
    teams_of: HashMap<String, String>,
}

impl Planning<'_> {
    fn cell<'r>(&self, row: &'r SheetRow, column: Column) -> &'r str {
        let place = self.columns.iter().position(|c| c.column == Some(column));
        place
            .and_then(|i| row.cells.get(i))
            .map_or("", |c| c.trim())
    }

    fn problem(&mut self, line: u64, problem: Problem) {
        self.plan.problems.push(RowProblem { line, problem });
    }

    fn row(&mut self, row: &SheetRow) {
        let written = self.cell(row, Column::Person);
        let name = name_cell(written);
        if name.is_empty() {
            return self.problem(row.line, Problem::NoName);
        }
        let role = self.role(row);
        if role == Role::Facilitator {
            return self.problem(row.line, Problem::Facilitator);
        }
        let team = self
            .cell(row, Column::Team)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let before_scores = self.plan.problems.len();
        let scores = Scores {
            before: self.score(row, Column::Before),
            after: self.score(row, Column::After),
        };
        self.missing(row.line, scores, before_scores);
        let measure = self.measure(row);
        let place = self.round(row, &team);
        let person = PlannedPerson {
            line: row.line,
            name,
            team,
            role,
            scores,
            measure,
        };
        self.person(place, person, written);
    }

    fn role(&mut self, row: &SheetRow) -> Role {
        let text = self.cell(row, Column::Role).to_owned();
        role_cell(&text).unwrap_or_else(|| {
            if !text.is_empty() {
                self.problem(row.line, Problem::UnknownRole { text });
            }
            Role::Participant
        })
    }

    fn measure(&self, row: &SheetRow) -> Measure {
        match self.cell(row, Column::Measure) {
            "" => self.choices.measure.clone(),
            "이해도" | "process understanding" | "understanding" => {
                Measure::ProcessUnderstanding
            }
            "대응수준" | "response level" => Measure::ResponseLevel,
            other => Measure::Other(other.to_owned()),
        }
    }

    fn score(&mut self, row: &SheetRow, column: Column) -> Option<u8> {
        let text = self.cell(row, column).to_owned();
        match score_cell(&text) {
            ScoreCell::Tenths(tenths) => Some(tenths),
            ScoreCell::Rounded(tenths) => {
                self.problem(row.line, Problem::Rounded { column, text });
                Some(tenths)
            }
            ScoreCell::Missing => None,
            ScoreCell::OffScale => {
                self.problem(row.line, Problem::OffScale { column, text });
                None
            }
            ScoreCell::Unreadable => {
                self.problem(row.line, Problem::Unreadable { column, text });
                None
            }
        }
    }

    /// Notes missing halves, unless the cell itself was already complained about.
    fn missing(&mut self, line: u64, scores: Scores, noted_before: usize) {
        let complained = self.plan.problems[noted_before..].iter().any(|p| {
            matches!(
                p.problem,
                Problem::OffScale { .. } | Problem::Unreadable { .. }
            )
        });
        match (scores.before, scores.after) {
            (Some(_), Some(_)) => {}
            (None, None) => self.problem(line, Problem::NoScore),
            (None, Some(_)) if !complained => self.problem(
                line,
                Problem::MissingHalf {
                    column: Column::Before,
                },
            ),
            (Some(_), None) if !complained => self.problem(
                line,
                Problem::MissingHalf {
                    column: Column::After,
                },
            ),
            (None, Some(_)) | (Some(_), None) => {}
        }
    }

    fn round(&mut self, row: &SheetRow, team: &str) -> usize {
        let (day, number) = (
            self.cell(row, Column::Date).to_owned(),
            self.cell(row, Column::Round).to_owned(),
        );
        let date = date_cell(&day);
        if date.is_none() && !day.is_empty() {
            self.problem(row.line, Problem::UnreadableDate { text: day.clone() });
        }
        let round = round_cell(&number);
        if round.is_none() && !number.is_empty() {
            self.problem(row.line, Problem::UnreadableRound { text: number });
        }
        let season = self.season(row, date);
        let key = match (round, date) {
            (Some(round), _) => format!("{season}\u{0}{round}"),
            (None, Some(date)) => format!("{season}\u{0}{date}\u{0}{team}"),
            (None, None) => format!("{season}\u{0}\u{0}{team}"),
        };
        let next = self.plan.rounds.len();
        let place = *self.rounds.entry(key).or_insert(next);
        if place == next {
            self.plan.rounds.push(PlannedRound {
                season,
                round,
                date,
                teams: Vec::new(),
                people: Vec::new(),
            });
        }
        let planned = &mut self.plan.rounds[place];
        if !team.is_empty() && !planned.teams.iter().any(|t| t == team) {
            planned.teams.push(team.to_owned());
        }
        match (planned.date, date) {
            (None, Some(_)) => planned.date = date,
            (Some(kept), Some(other)) if kept != other => {
                self.problem(row.line, Problem::OtherDate { text: day })
            }
            (Some(_), Some(_) | None) | (None, None) => {}
        }
        place
    }

    fn season(&self, row: &SheetRow, date: Option<NaiveDate>) -> String {
        let written = self.cell(row, Column::Season);
        if !written.is_empty() {
            return written.to_owned();
        }
        match (&self.choices.season, date) {
            (Some(chosen), _) => chosen.clone(),
            (None, Some(date)) => date.year().to_string(),
            (None, None) => self
                .plan
                .rounds
                .first()
                .map_or_else(|| "–".to_owned(), |r| r.season.clone()),
        }
    }

    fn person(&mut self, place: usize, person: PlannedPerson, written: &str) {
        let line = person.line;
        let same = same_name(&person.name);
        let key = (
            place,
            same.clone(),
            person.team.clone(),
            person.measure.clone(),
        );
        if let Some(found) = self.people.get(&key) {
            let kept = &self.plan.rounds[place].people[*found];
            let kept_line = kept.line;
            let problem = if kept.scores == person.scores && kept.role == person.role {
                Problem::Duplicate { line: kept_line }
            } else {
                Problem::Contradiction { line: kept_line }
            };
            // One reason is enough for a row that is left out.
            self.plan.problems.retain(|p| p.line != line);
            return self.problem(line, problem);
        }
        if written != person.name {
            self.problem(
                line,
                Problem::Spelling {
                    text: written.to_owned(),
                    name: person.name.clone(),
                },
            );
        }
        let first_team = self
            .teams_of
            .entry(same)
            .or_insert_with(|| person.team.clone())
            .clone();
        if first_team != person.team {
            self.problem(
                line,
                Problem::SameNameElsewhere {
                    name: person.name.clone(),
                    team: first_team,
                },
            );
        }
        let people = &mut self.plan.rounds[place].people;
        self.people.insert(key, people.len());
        people.push(person);
    }
}
