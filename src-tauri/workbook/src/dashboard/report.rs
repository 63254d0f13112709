//! The season for programs (JSON with plain numbers, described in `docs/cli.md`) and as plain text.

use super::figures::SeasonBook;
use super::view::{DashboardRequest, DashboardView, MeasureRequest};
use drill_domain::id::SeasonId;
use drill_domain::measure::{
    Band, Directions, Gain, Interval, NormalisedGain, WeightedGain, dz, paired_dominance,
    signed_ranks,
};
use drill_domain::scenario::Language;
use drill_domain::season::{Dashboard, Hidden, MeasureKind, ScoreFigures, TeamRow, measure_kinds};
use serde_json::{Value, json};

/// Everything about `seasons` (none named means all); groups below `k` are hidden.
#[must_use]
pub fn report(book: &SeasonBook, seasons: &[SeasonId], k: usize, language: Language) -> Value {
    let (usual, whole) = book.figures(seasons, &DashboardRequest::default(), k);
    let kinds: Vec<MeasureKind> = match measure_kinds(&book.book(), seasons)
        .into_keys()
        .collect::<Vec<_>>()
    {
        none if none.is_empty() => vec![usual],
        kinds => kinds,
    };
    let measures: Vec<Value> = kinds
        .into_iter()
        .map(|kind| {
            let request = MeasureRequest {
                measure: kind.measure,
                before_mode: kind.before_mode,
            };
            let asked = DashboardRequest {
                measure: Some(request.clone()),
                ..DashboardRequest::default()
            };
            of_measure(
                book,
                &request,
                &book.figures(seasons, &asked, k).1,
                language,
            )
        })
        .collect();
    json!({
        "rounds": whole.rounds,
        "participations": whole.participations,
        "people": whole.people,
        "firstDay": whole.first_day,
        "lastDay": whole.last_day,
        "smallestGroup": k,
        "measures": measures,
    })
}

fn of_measure(
    book: &SeasonBook,
    request: &MeasureRequest,
    figures: &Dashboard,
    language: Language,
) -> Value {
    let mut teams: Vec<(String, &TeamRow)> = figures
        .teams
        .iter()
        .map(|team| (book.team_name(team.team, language), team))
        .collect();
    teams.sort_by_cached_key(|(name, _)| name.to_lowercase());
    let teams: Vec<Value> = teams
        .into_iter()
        .map(|(name, team)| {
            let scores = shown(&team.scores, |(gain, interval, directions)| of_team(gain, *interval, *directions));
            json!({ "team": name, "participations": team.participations, "people": team.people, "scores": scores })
        })
        .collect();
    let seasons: Vec<Value> = figures
        .seasons
        .iter()
        .map(|row| {
            json!({
                "season": book.season_name(row.season),
                "rounds": row.rounds,
                "participations": row.participations,
                "scores": shown(&row.scores, of_scores),
            })
        })
        .collect();
    json!({
        "measure": request.measure,
        "beforeMode": request.before_mode,
        "scores": shown(&figures.scores, of_scores),
        "teams": teams,
        "seasons": seasons,
    })
}

/// Figures, `null` without a pair, or why they are hidden.
fn shown<T>(scores: &Result<Option<T>, Hidden>, of: impl Fn(&T) -> Value) -> Value {
    match scores {
        Ok(Some(scores)) => of(scores),
        Ok(None) => Value::Null,
        Err(reason) => json!({ "hidden": match reason {
            Hidden::TooFew => "tooFew",
            Hidden::Complement => "complement",
            Hidden::RoleFilter => "roleFilter",
        } }),
    }
}

fn interval_json(interval: Interval) -> Value {
    match interval {
        Interval::Between { low, high } => json!([low, high]),
        Interval::TooFew | Interval::AllEqual => Value::Null,
    }
}

fn of_team(gain: &Gain, interval: Interval, counts: Directions) -> Value {
    json!({
        "n": gain.n, "before": gain.before, "after": gain.after, "delta": gain.delta,
        "interval": interval_json(interval),
        "up": counts.up, "same": counts.same, "down": counts.down,
    })
}

fn weighted(gain: &WeightedGain) -> Value {
    json!({ "delta": gain.delta, "interval": interval_json(gain.interval) })
}

fn of_scores(scores: &ScoreFigures) -> Value {
    let changes = scores.pairs.changes();
    let ranks = signed_ranks(&changes);
    let normalised = match scores.normalised {
        NormalisedGain::Of { share, band } => json!({ "share": share, "band": match band {
            Band::Low => "low",
            Band::Medium => "medium",
            Band::High => "high",
        } }),
        NormalisedGain::AtCeiling => json!("atCeiling"),
        NormalisedGain::Fell => json!("fell"),
    };
    json!({
        "paired": scores.gain.n,
        "people": scores.people,
        "before": scores.gain.before,
        "after": scores.gain.after,
        "delta": scores.gain.delta,
        "interval": interval_json(drill_domain::measure::t_interval(&changes)),
        "percentChange": scores.percent,
        "normalisedGain": normalised,
        "up": scores.directions.up,
        "same": scores.directions.same,
        "down": scores.directions.down,
        "ceilingBefore": scores.ceiling.before,
        "ceilingAfter": scores.ceiling.after,
        "personWeighted": weighted(&scores.by_people),
        "teamWeighted": weighted(&scores.by_teams),
        "allParticipations": { "n": scores.plain.n, "before": scores.plain.before, "after": scores.plain.after },
        "dz": dz(&changes),
        "rankBiserial": ranks.map(|r| r.rank_biserial),
        "wilcoxonTwoSidedP": ranks.and_then(|r| r.two_sided_p),
        "pairedDominance": paired_dominance(&changes),
    })
}

/// A dashboard as plain lines: the headline, other measures, teams, seasons.
#[must_use]
pub fn text(view: &DashboardView) -> String {
    let mut lines: Vec<String> = Vec::new();
    for figure in &view.headline {
        lines.push(
            format!("{} {}", figure.value, figure.unit)
                .trim_end()
                .to_owned(),
        );
        lines.extend(figure.notes.iter().map(|note| format!("    {note}")));
    }
    lines.extend(view.notes.iter().cloned());
    lines.extend(
        view.beside
            .iter()
            .map(|b| format!("{}: {}  {}  {}", b.name, b.change, b.delta, b.note)),
    );
    for table in [&view.teams, &view.by_season] {
        lines.push(String::new());
        lines.push(table.columns.join("\t"));
        for row in &table.rows {
            let cells = match &row.withheld {
                Some(reason) => format!(
                    "{}\t{reason}",
                    row.cells
                        .iter()
                        .take_while(|c| !c.is_empty())
                        .cloned()
                        .collect::<Vec<_>>()
                        .join("\t")
                ),
                None => row.cells.join("\t"),
            };
            lines.push(format!("{}\t{cells}", row.name));
        }
    }
    if !view.privacy.is_empty() {
        lines.push(String::new());
        lines.push(view.privacy.clone());
    }
    lines.join("\n")
}
