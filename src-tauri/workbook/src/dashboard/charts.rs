//! The pictures of a season.

use super::view::ChartTheme;
use super::words::{Words, count, mean};
use drill_domain::measure::Interval;
use drill_domain::season::{MeasureKind, ScoreFigures, TeamRow};
use drill_report::chart::{
    Bar, Distribution, Dumbbell, Row, RowState, SeasonMark, Segment, Theme, distribution, dumbbell,
};
use drill_text::format;

const fn theme(theme: ChartTheme) -> Theme {
    match theme {
        ChartTheme::Light => Theme::Light,
        ChartTheme::Dark => Theme::Dark,
    }
}

/// The team dumbbell; `teams` come in the order they are drawn, each with its name.
pub(super) fn team_dumbbell(
    words: &Words,
    kind: &MeasureKind,
    teams: &[(String, &TeamRow)],
    overall: Option<&ScoreFigures>,
    colours: ChartTheme,
) -> String {
    let n = count(overall.map_or(0, |o| o.gain.n));
    let mode = kind.before_mode;
    let chart = Dumbbell {
        title: words.plain("chart-title"),
        description: words.say("chart-description", &[("teams", count(teams.len()))]),
        subtitle: words.say(
            &words.with_mode("chart-subtitle", mode),
            &[("measure", words.measure(&kind.measure)), ("n", n.clone())],
        ),
        delta_title: words.plain("chart-delta-title"),
        team_heading: words.plain("chart-team"),
        before_label: words.plain(&words.with_mode("chart-before", mode)),
        after_label: words.plain("chart-after"),
        delta_label: words.plain("chart-delta"),
        rows: teams
            .iter()
            .map(|(name, team)| row(words, name, team))
            .collect(),
        season: overall.map(|o| SeasonMark {
            label: words.plain("chart-season"),
            foot: words.say("chart-foot", &[("n", n)]),
            before: (o.gain.before, mean(o.gain.before)),
            after: (o.gain.after, mean(o.gain.after)),
            delta: (o.gain.delta, format::signed(o.gain.delta, 1)),
            interval: o.by_people.interval.ends(),
        }),
        empty: words.plain("chart-empty"),
    };
    dumbbell(&chart, theme(colours))
}

fn row(words: &Words, name: &str, team: &TeamRow) -> Row {
    let (n, state) = match &team.scores {
        Ok(Some((gain, interval, _))) => (
            count(gain.n),
            RowState::Scores {
                before: gain.before,
                after: gain.after,
                delta: gain.delta,
                interval: match interval {
                    Interval::Between { low, high } => Some((*low, *high)),
                    Interval::TooFew | Interval::AllEqual => None,
                },
                delta_text: format::signed(gain.delta, 1),
            },
        ),
        Ok(None) => (
            "0".to_owned(),
            RowState::Missing(words.plain("row-no-pair")),
        ),
        Err(reason) => (String::new(), RowState::Hidden(words.hidden(*reason))),
    };
    Row {
        name: name.to_owned(),
        n,
        state,
    }
}

/// Counts below this many people, percents from it on.
const PERCENT_FROM: usize = 10;

/// How the five levels moved.
pub(super) fn level_bars(words: &Words, figures: &ScoreFigures, colours: ChartTheme) -> String {
    let bar = |name: &str, counts: [usize; 5]| {
        let people: usize = counts.iter().sum();
        let text = |part: usize| {
            if people < PERCENT_FROM {
                count(part)
            } else {
                format::percent(part as f64 / people as f64)
            }
        };
        Bar {
            name: words.plain(name),
            segments: counts.map(|part| Segment {
                count: part,
                text: text(part),
            }),
        }
    };
    let chart = Distribution {
        title: words.plain("levels-title"),
        description: words.plain("levels-description"),
        bars: [
            bar("levels-before", figures.levels_before),
            bar("levels-after", figures.levels_after),
        ],
        levels: [1, 2, 3, 4, 5]
            .map(|level: usize| words.say("level", &[("level", level.to_string())])),
    };
    distribution(&chart, theme(colours))
}
