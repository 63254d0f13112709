//! From what is kept to a season's dashboard in words.

use super::charts::{level_bars, team_dumbbell};
use super::view::{
    BesideMeasure, DashboardRequest, DashboardView, FigureRow, FigureTable, HeadlineFigure,
    HeadlineKey, MeasureChoice, MeasureRequest, SeasonChoice,
};
use super::words::{Words, by_name, count, mean};
use chrono::NaiveDate;
use drill_domain::id::{SeasonId, TeamId};
use drill_domain::measure::GroupGain;
use drill_domain::measure::trend;
use drill_domain::record::{BeforeMode, Drill, FollowUp, Measure, Person, Rating, Season, Team};
use drill_domain::scenario::Language;
use drill_domain::season::{
    Book, Dashboard, Filter, Hidden, MeasureKind, ScoreFigures, SeasonRow, TeamRow, Weighting,
    dashboard, follow_up_counts, measure_kinds, rounds,
};
use drill_text::format;
use std::collections::HashSet;

/// Everything kept that a season needs.
#[derive(Debug, Clone, Default)]
pub struct SeasonBook {
    /// All seasons.
    pub seasons: Vec<Season>,
    /// All teams.
    pub teams: Vec<Team>,
    /// All people.
    pub people: Vec<Person>,
    /// All drills.
    pub drills: Vec<Drill>,
    /// All ratings.
    pub ratings: Vec<Rating>,
    /// All follow-ups.
    pub follow_ups: Vec<FollowUp>,
}

impl SeasonBook {
    pub(super) fn book(&self) -> Book<'_> {
        Book {
            drills: &self.drills,
            ratings: &self.ratings,
            people: &self.people,
        }
    }

    /// The measure shown when none is asked for: the one with most scores, of equals understanding
    /// of the process, which the programme reports.
    #[must_use]
    pub fn usual_kind(&self, seasons: &[SeasonId]) -> MeasureKind {
        measure_kinds(&self.book(), seasons)
            .into_iter()
            .max_by_key(|(_, scores)| *scores)
            .map_or(
                MeasureKind {
                    measure: Measure::ProcessUnderstanding,
                    before_mode: BeforeMode::Recalled,
                },
                |(kind, _)| kind,
            )
    }

    /// The figures for a filter, every person at their first participation.
    #[must_use]
    pub fn figures(
        &self,
        seasons: &[SeasonId],
        request: &DashboardRequest,
        k: usize,
    ) -> (MeasureKind, Dashboard) {
        let kind = request.measure.as_ref().map_or_else(
            || self.usual_kind(seasons),
            |m| MeasureKind {
                measure: m.measure.clone(),
                before_mode: m.before_mode,
            },
        );
        let figures = self.figures_of(seasons, request, kind.clone(), k);
        (kind, figures)
    }

    fn figures_of(
        &self,
        seasons: &[SeasonId],
        request: &DashboardRequest,
        kind: MeasureKind,
        k: usize,
    ) -> Dashboard {
        let filter = Filter {
            seasons: seasons.to_vec(),
            role: request.role,
            kind,
            weighting: Weighting::FirstParticipation,
            k,
        };
        dashboard(&self.book(), &filter)
    }

    /// The name of a team.
    #[must_use]
    pub fn team_name(&self, team: Option<TeamId>, language: Language) -> String {
        team.and_then(|id| self.teams.iter().find(|t| t.id == id))
            .map_or_else(
                || drill_text::plain(language, "season-no-team"),
                |t| t.name.clone(),
            )
    }

    /// The name of a season.
    #[must_use]
    pub fn season_name(&self, season: SeasonId) -> String {
        self.seasons
            .iter()
            .find(|s| s.id == season)
            .map_or_else(String::new, |s| s.name.clone())
    }
}

/// The dashboard in `language`; groups below `k` are hidden.
#[must_use]
pub fn view(
    book: &SeasonBook,
    request: &DashboardRequest,
    language: Language,
    today: NaiveDate,
    k: usize,
) -> DashboardView {
    let words = Words { language, k };
    let (kind, figures) = book.figures(&request.seasons, request, k);
    let overall = figures.scores.as_ref().ok().and_then(Option::as_ref);
    let mut teams: Vec<(String, &TeamRow)> = figures
        .teams
        .iter()
        .map(|t| (book.team_name(t.team, language), t))
        .collect();
    teams.sort_by_cached_key(|(name, _)| by_name(name));
    let kinds = measure_kinds(&book.book(), &request.seasons);
    DashboardView {
        is_empty: rounds(&book.drills, &[]).is_empty(),
        seasons: season_choices(book),
        measures: kinds
            .keys()
            .map(|k| MeasureChoice {
                request: MeasureRequest {
                    measure: k.measure.clone(),
                    before_mode: k.before_mode,
                },
                name: words.kind(k),
                is_shown: *k == kind,
            })
            .collect(),
        headline: headline(&words, book, request, &kind, &figures, today),
        beside: kinds
            .keys()
            .filter(|k| **k != kind)
            .map(|k| beside(&words, book, request, k))
            .collect(),
        privacy: privacy(&words, &figures),
        notes: notes(&words, book, &figures, overall),
        dumbbell: team_dumbbell(&words, &kind, &teams, overall, request.theme),
        levels: overall.map(|o| level_bars(&words, o, request.theme)),
        teams: team_table(&words, &teams, &figures),
        by_season: season_table(&words, book, &figures),
    }
}

fn season_choices(book: &SeasonBook) -> Vec<SeasonChoice> {
    let held: HashSet<SeasonId> = rounds(&book.drills, &[]).iter().map(|d| d.season).collect();
    let mut choices: Vec<SeasonChoice> = book
        .seasons
        .iter()
        .filter(|s| held.contains(&s.id))
        .map(|s| SeasonChoice {
            id: s.id,
            name: s.name.clone(),
        })
        .collect();
    choices.sort_by_cached_key(|s| by_name(&s.name));
    choices
}

fn headline(
    words: &Words,
    book: &SeasonBook,
    request: &DashboardRequest,
    kind: &MeasureKind,
    figures: &Dashboard,
    today: NaiveDate,
) -> Vec<HeadlineFigure> {
    let mut rounds_notes =
        vec![words.say("rounds-teams", &[("teams", count(figures.teams.len()))])];
    if let (Some(from), Some(to)) = (figures.first_day, figures.last_day) {
        let (from, to) = (
            format::date(words.language, from),
            format::date(words.language, to),
        );
        rounds_notes.push(words.say("rounds-days", &[("from", from), ("to", to)]));
    }
    let mut people_notes = vec![words.say("people-distinct", &[("people", count(figures.people))])];
    if let Ok(Some(scores)) = &figures.scores {
        people_notes.push(words.say(
            "people-paired",
            &[
                ("paired", count(scores.gain.n)),
                ("people", count(scores.people)),
            ],
        ));
    }
    let figure = |key, value: String, unit: &str, notes| HeadlineFigure {
        key,
        unit: if unit.is_empty() {
            String::new()
        } else {
            words.say(unit, &[("count", value.clone())])
        },
        value,
        notes,
    };
    let mut all = vec![
        figure(
            HeadlineKey::Rounds,
            count(figures.rounds),
            "rounds-unit",
            rounds_notes,
        ),
        figure(
            HeadlineKey::Participations,
            count(figures.participations),
            "people-unit",
            people_notes,
        ),
    ];
    match &figures.scores {
        Ok(Some(scores)) => {
            all.push(figure(
                HeadlineKey::Change,
                change(words, scores),
                "",
                change_notes(words, kind, scores),
            ));
            let delta = format::signed(scores.gain.delta, 1);
            all.push(figure(
                HeadlineKey::Delta,
                delta,
                "delta-unit",
                delta_notes(words, scores),
            ));
        }
        Ok(None) => {
            let note = words.say(
                "no-scores-note",
                &[("measure", words.measure(&kind.measure))],
            );
            all.push(figure(
                HeadlineKey::Change,
                words.plain("no-scores"),
                "",
                vec![note],
            ));
        }
        Err(reason) => {
            let key = match reason {
                Hidden::TooFew | Hidden::Complement => "hidden-headline-note",
                Hidden::RoleFilter => "hidden-role-note",
            };
            let note = words.say(key, &[("k", words.k.to_string())]);
            all.push(figure(
                HeadlineKey::Change,
                words.plain("hidden-headline"),
                "",
                vec![note],
            ));
        }
    }
    let drills = rounds(&book.drills, &request.seasons)
        .iter()
        .map(|d| d.id)
        .collect();
    let follow_ups = follow_up_counts(&book.follow_ups, &drills, today);
    if follow_ups.all > 0 {
        let overdue = if follow_ups.overdue == 0 {
            words.plain("follow-ups-none-overdue")
        } else {
            words.say(
                "follow-ups-overdue",
                &[("overdue", count(follow_ups.overdue))],
            )
        };
        let notes = vec![
            words.say("follow-ups-all", &[("all", count(follow_ups.all))]),
            overdue,
        ];
        all.push(figure(
            HeadlineKey::FollowUps,
            count(follow_ups.closed),
            "follow-ups-unit",
            notes,
        ));
    }
    all
}

fn change(words: &Words, scores: &ScoreFigures) -> String {
    words.say(
        "change",
        &[
            ("before", mean(scores.gain.before)),
            ("after", mean(scores.gain.after)),
        ],
    )
}

fn change_notes(words: &Words, kind: &MeasureKind, scores: &ScoreFigures) -> Vec<String> {
    let about = words.with_mode("change-about", kind.before_mode);
    let ceiling = [
        ("before", count(scores.ceiling.before_count)),
        ("after", count(scores.ceiling.after_count)),
    ];
    let percent = match scores.percent {
        Some(percent) => {
            let [before, after] = ceiling;
            words.say(
                "change-percent",
                &[("percent", format::signed_percent(percent)), before, after],
            )
        }
        None => words.say("change-no-percent", &ceiling),
    };
    vec![
        words.say(&about, &[("measure", words.measure(&kind.measure))]),
        percent,
    ]
}

fn delta_notes(words: &Words, scores: &ScoreFigures) -> Vec<String> {
    let counts = scores.directions;
    vec![
        words.interval_and_n(scores.by_people.interval, scores.gain.n),
        words.say(
            "delta-teams",
            &[("delta", format::signed(scores.by_teams.delta, 1))],
        ),
        words.say(
            "delta-directions",
            &[
                ("up", count(counts.up)),
                ("same", count(counts.same)),
                ("down", count(counts.down)),
            ],
        ),
    ]
}

fn beside(
    words: &Words,
    book: &SeasonBook,
    request: &DashboardRequest,
    kind: &MeasureKind,
) -> BesideMeasure {
    let figures = book.figures_of(&request.seasons, request, kind.clone(), words.k);
    let name = words.kind(kind);
    match &figures.scores {
        Ok(Some(scores)) => BesideMeasure {
            name,
            change: change(words, scores),
            delta: format::signed(scores.gain.delta, 1),
            note: words.interval_and_n(scores.by_people.interval, scores.gain.n),
        },
        Ok(None) => BesideMeasure {
            name,
            change: words.plain("row-no-pair"),
            delta: String::new(),
            note: String::new(),
        },
        Err(reason) => BesideMeasure {
            name,
            change: words.hidden(*reason),
            delta: String::new(),
            note: String::new(),
        },
    }
}

fn privacy(words: &Words, figures: &Dashboard) -> String {
    let hidden = figures.teams.iter().filter(|t| t.scores.is_err()).count();
    let k = ("k", words.k.to_string());
    if hidden == 0 {
        words.say("privacy-none", &[k])
    } else {
        words.say("privacy-some", &[("hidden", count(hidden)), k])
    }
}

fn notes(
    words: &Words,
    book: &SeasonBook,
    figures: &Dashboard,
    overall: Option<&ScoreFigures>,
) -> Vec<String> {
    let opposite = |a: f64, b: f64| (a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0);
    let mut notes = Vec::new();
    if let Some(scores) = overall {
        let (people, teams) = (scores.by_people.delta, scores.by_teams.delta);
        if opposite(people, teams) {
            let values = [
                ("people", format::signed(people, 1)),
                ("teams", format::signed(teams, 1)),
            ];
            notes.push(words.say("disagrees", &values));
        }
    }
    let groups = |row: &SeasonRow| -> Option<Vec<GroupGain>> {
        row.scores
            .as_ref()
            .ok()?
            .as_ref()
            .map(|scores| scores.groups.clone())
    };
    for pair in figures.seasons.windows(2) {
        let (Some(earlier), Some(later)) = (groups(&pair[0]), groups(&pair[1])) else {
            continue;
        };
        if let Some(moved) = trend(&earlier, &later).filter(|t| t.disagrees()) {
            notes.push(words.say(
                "trend-disagrees",
                &[
                    ("from", book.season_name(pair[0].season)),
                    ("to", book.season_name(pair[1].season)),
                    ("people", format::signed(moved.by_people, 1)),
                    ("teams", format::signed(moved.by_teams, 1)),
                ],
            ));
        }
    }
    notes
}

/// Cells from n to directions for a total of `scores`.
fn score_cells(words: &Words, scores: &ScoreFigures) -> Vec<String> {
    vec![
        count(scores.gain.n),
        mean(scores.gain.before),
        mean(scores.gain.after),
        format::signed(scores.gain.delta, 1),
        words.interval_over_teams(scores.by_people.interval),
        directions_cell(scores.directions),
    ]
}

fn directions_cell(counts: drill_domain::measure::Directions) -> String {
    format!(
        "{} / {} / {}",
        count(counts.up),
        count(counts.same),
        count(counts.down)
    )
}

fn score_columns(words: &Words, first: &[&str]) -> Vec<String> {
    let rest = [
        "table-n",
        "table-before",
        "table-after",
        "table-delta",
        "table-interval",
        "table-directions",
    ];
    first
        .iter()
        .chain(&rest)
        .map(|key| words.plain(key))
        .collect()
}

/// A row whose score cells are empty, with the reason.
fn withheld(name: String, first: Vec<String>, reason: String) -> FigureRow {
    let cells = first
        .into_iter()
        .chain(std::iter::repeat_n(String::new(), 6))
        .collect();
    FigureRow {
        name,
        cells,
        withheld: Some(reason),
        is_total: false,
    }
}

fn team_table(words: &Words, teams: &[(String, &TeamRow)], figures: &Dashboard) -> FigureTable {
    let mut rows: Vec<FigureRow> = teams
        .iter()
        .map(|(name, team)| {
            let first = vec![count(team.participations)];
            match &team.scores {
                Ok(Some((gain, interval, directions))) => {
                    let mut cells = first;
                    cells.extend([
                        count(gain.n),
                        mean(gain.before),
                        mean(gain.after),
                        format::signed(gain.delta, 1),
                        words.interval(*interval),
                        directions_cell(*directions),
                    ]);
                    FigureRow {
                        name: name.clone(),
                        cells,
                        withheld: None,
                        is_total: false,
                    }
                }
                Ok(None) => withheld(name.clone(), first, words.plain("row-no-pair")),
                Err(reason) => withheld(name.clone(), first, words.hidden(*reason)),
            }
        })
        .collect();
    if let Ok(Some(scores)) = &figures.scores {
        let mut cells = vec![count(figures.participations)];
        cells.extend(score_cells(words, scores));
        rows.push(FigureRow {
            name: words.plain("table-all"),
            cells,
            withheld: None,
            is_total: true,
        });
    }
    FigureTable {
        title: words.plain("chart-title"),
        columns: score_columns(words, &["table-team", "table-participations"]),
        rows,
    }
}

fn season_table(words: &Words, book: &SeasonBook, figures: &Dashboard) -> FigureTable {
    let rows = figures
        .seasons
        .iter()
        .map(|row| {
            let name = book.season_name(row.season);
            let first = vec![count(row.rounds), count(row.participations)];
            match &row.scores {
                Ok(Some(scores)) => {
                    let cells = first
                        .into_iter()
                        .chain(score_cells(words, scores))
                        .collect();
                    FigureRow {
                        name,
                        cells,
                        withheld: None,
                        is_total: false,
                    }
                }
                Ok(None) => withheld(name, first, words.plain("row-no-pair")),
                Err(reason) => withheld(name, first, words.hidden(*reason)),
            }
        })
        .collect();
    FigureTable {
        title: words.plain("by-season-title"),
        columns: score_columns(
            words,
            &["table-season", "table-rounds", "table-participations"],
        ),
        rows,
    }
}
