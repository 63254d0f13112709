//! The team dumbbell: left, each team's mean before and after on the scale; right, its Δ with the
//! 95 % interval on one fixed range, so that seasons can be laid side by side.

use super::ink::{Ink, picture};
use super::lettering::{Weight, fitted, text_width};
use super::theme::Theme;

/// What the chart shows. All words are in the reader's language, all figures already text where
/// they are printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    /// The question the left side answers; also the chart's name.
    pub title: String,
    /// What the picture shows, for those who do not see it.
    pub description: String,
    /// n, the measure, recalled or measured.
    pub subtitle: String,
    /// The question the right side answers.
    pub delta_title: String,
    /// Heads the names: "Team, by name".
    pub team_heading: String,
    /// Names the hollow mark.
    pub before_label: String,
    /// Names the filled mark.
    pub after_label: String,
    /// Names the whiskers.
    pub delta_label: String,
    /// Rows, in the order they are drawn.
    pub rows: Vec<Row>,
    /// The season's own means.
    pub season: Option<SeasonMark>,
    /// Said in place of rows when there are none.
    pub empty: String,
}

/// A team.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// How many pairs, as text.
    pub n: String,
    /// What is known.
    pub state: RowState,
}

/// What is drawn in a row.
#[derive(Debug, Clone, PartialEq)]
pub enum RowState {
    /// Scores in points.
    Scores {
        /// Mean before.
        before: f64,
        /// Mean after.
        after: f64,
        /// Δ.
        delta: f64,
        /// The 95 % interval of Δ.
        interval: Option<(f64, f64)>,
        /// Δ as text.
        delta_text: String,
    },
    /// Hidden so that nobody's score can be worked out.
    Hidden(String),
    /// No pair of scores.
    Missing(String),
}

/// The season's means, drawn as dotted lines.
#[derive(Debug, Clone, PartialEq)]
pub struct SeasonMark {
    /// Names the marks.
    pub label: String,
    /// What stands at the foot, such as "season mean, 166 pairs".
    pub foot: String,
    /// Mean before and its text.
    pub before: (f64, String),
    /// Mean after and its text.
    pub after: (f64, String),
    /// Δ and its text.
    pub delta: (f64, String),
    /// The interval of Δ.
    pub interval: Option<(f64, f64)>,
}

const WIDTH: f64 = 800.0;
const TOP: f64 = 80.0;
const ROW: f64 = 24.0;
const FOOT: f64 = 32.0;
const NAMES_MOST: f64 = 150.0;
const NAME_SIZE: f64 = 13.0;
const SCORE: Axis = Axis {
    from: 1.0,
    to: 5.0,
    left: 212.0,
    right: 492.0,
};
const DELTA: Axis = Axis {
    from: -1.0,
    to: 4.0,
    left: 540.0,
    right: 750.0,
};
const N_RIGHT: f64 = 188.0;

/// A fixed axis in pixels.
struct Axis {
    from: f64,
    to: f64,
    left: f64,
    right: f64,
}

impl Axis {
    fn x(&self, value: f64) -> f64 {
        let share = (value.clamp(self.from, self.to) - self.from) / (self.to - self.from);
        self.left + share * (self.right - self.left)
    }
}

/// Draws the dumbbell.
#[must_use]
pub fn dumbbell(chart: &Dumbbell, theme: Theme) -> String {
    let body = chart.rows.len().max(1) as f64 * ROW;
    let height = TOP + body + FOOT;
    picture(
        (WIDTH, height),
        theme,
        &chart.title,
        &chart.description,
        |ink| {
            heads(ink, chart);
            grid(ink, TOP + body);
            if let Some(season) = &chart.season {
                season_mark(ink, season, TOP + body);
            }
            for (index, row) in chart.rows.iter().enumerate() {
                row_of(ink, row, TOP + index as f64 * ROW);
                if (index + 1) % 4 == 0 && index + 1 < chart.rows.len() {
                    let y = TOP + (index + 1) as f64 * ROW;
                    ink.stroke(&[(0.0, y), (WIDTH, y)], ink.colours.line, 1.0);
                }
            }
            if chart.rows.is_empty() {
                ink.text(
                    &chart.empty,
                    (SCORE.left, TOP + 16.5),
                    ink.quiet().sized(NAME_SIZE),
                );
            }
        },
    )
}

fn heads(ink: &Ink<'_>, chart: &Dumbbell) {
    ink.text(&chart.title, (0.0, 14.0), ink.heading());
    ink.text(&chart.subtitle, (0.0, 36.0), ink.quiet());
    ink.text(&chart.delta_title, (DELTA.left - 8.0, 14.0), ink.heading());
    let told = text_width(&chart.subtitle, 12.0, Weight::Regular);
    // A long subtitle pushes the legend aside.
    let mut x = SCORE.left.max(told + 20.0);
    ink.ring((x, 32.0), 4.0, ink.colours.ink);
    ink.text(&chart.before_label, (x + 10.0, 36.0), ink.quiet());
    x += 26.0 + text_width(&chart.before_label, 12.0, Weight::Regular);
    ink.disc((x, 32.0), 4.75, ink.colours.ink);
    ink.text(&chart.after_label, (x + 10.0, 36.0), ink.quiet());
    x = DELTA.left - 8.0;
    whisker(ink, (x, x + 20.0), 32.0, (false, false));
    ink.disc((x + 10.0, 32.0), 3.5, ink.colours.ink);
    ink.text(&chart.delta_label, (x + 28.0, 36.0), ink.quiet());
    if let Some(season) = &chart.season {
        x += 44.0 + text_width(&chart.delta_label, 12.0, Weight::Regular);
        ink.fill_rect((x, 26.0), (x + 10.0, 38.0), ink.colours.line, 0.7);
        ink.dotted_down(x + 5.0, 26.0, 38.0, ink.colours.ink_2);
        ink.text(&season.label, (x + 16.0, 36.0), ink.quiet());
    }
    ink.text(&chart.team_heading, (0.0, 68.0), ink.quiet());
    ink.text("n", (N_RIGHT, 68.0), ink.quiet().right());
}

fn grid(ink: &Ink<'_>, bottom: f64) {
    for score in 1..=5 {
        let x = SCORE.x(f64::from(score));
        ink.stroke(&[(x, TOP - 4.0), (x, bottom)], ink.colours.line, 1.0);
        ink.text(&score.to_string(), (x, 68.0), ink.quiet().centred());
    }
    for (value, label) in [
        (-1, "−1"),
        (0, "0"),
        (1, "+1"),
        (2, "+2"),
        (3, "+3"),
        (4, "+4"),
    ] {
        let x = DELTA.x(f64::from(value));
        ink.text(label, (x, 68.0), ink.quiet().centred());
        if value != 0 {
            ink.stroke(&[(x, TOP - 4.0), (x, bottom)], ink.colours.line, 1.0);
        }
    }
    let zero = DELTA.x(0.0);
    ink.stroke(&[(zero, TOP - 4.0), (zero, bottom)], ink.colours.ink_3, 1.0);
}

fn season_mark(ink: &Ink<'_>, season: &SeasonMark, bottom: f64) {
    if let Some((low, high)) = season.interval {
        ink.fill_rect(
            (DELTA.x(low), TOP - 4.0),
            (DELTA.x(high), bottom),
            ink.colours.line,
            0.7,
        );
    }
    ink.text(&season.foot, (0.0, bottom + 18.0), ink.quiet());
    for (axis, (value, text)) in [
        (&SCORE, &season.before),
        (&SCORE, &season.after),
        (&DELTA, &season.delta),
    ] {
        let x = axis.x(*value);
        ink.dotted_down(x, TOP - 4.0, bottom + 4.0, ink.colours.ink_2);
        ink.text(text, (x, bottom + 18.0), ink.quiet().centred());
    }
}

fn row_of(ink: &Ink<'_>, row: &Row, top: f64) {
    let (middle, baseline) = (top + ROW / 2.0, top + ROW / 2.0 + 4.5);
    let name = fitted(&row.name, NAME_SIZE, Weight::Regular, NAMES_MOST);
    ink.text(
        &name,
        (0.0, baseline),
        ink.quiet().sized(NAME_SIZE).coloured(ink.colours.ink),
    );
    ink.text(&row.n, (N_RIGHT, baseline), ink.quiet().right());
    match &row.state {
        RowState::Scores {
            before,
            after,
            delta,
            interval,
            delta_text,
        } => {
            scores(ink, *before, *after, middle);
            gain(ink, *delta, *interval, middle);
            ink.text(
                delta_text,
                (WIDTH, baseline),
                ink.quiet().right().coloured(ink.colours.ink),
            );
        }
        RowState::Hidden(reason) => {
            hatched(ink, (SCORE.left, middle - 5.0));
            note(ink, reason, SCORE.left + 24.0, baseline);
        }
        RowState::Missing(reason) => note(ink, reason, SCORE.left, baseline),
    }
}

/// A row's words on a ground that keeps the grid out of them.
fn note(ink: &Ink<'_>, words: &str, x: f64, baseline: f64) {
    let width = text_width(words, 12.0, Weight::Regular);
    ink.fill_rect(
        (x - 3.0, baseline - 12.0),
        (x + width + 3.0, baseline + 4.0),
        ink.colours.paper,
        1.0,
    );
    ink.text(
        words,
        (x, baseline),
        ink.quiet().coloured(ink.colours.ink_3),
    );
}

/// The mark of what is hidden: a box with slanted lines.
fn hatched(ink: &Ink<'_>, (x, y): (f64, f64)) {
    ink.fill_rect((x, y), (x + 16.0, y + 10.0), ink.colours.paper, 1.0);
    for step in 0..3 {
        let left = x + f64::from(step) * 5.0;
        ink.stroke(
            &[(left, y + 10.0), (left + 6.0, y)],
            ink.colours.line_2,
            1.0,
        );
    }
    ink.outline_rect((x, y), (x + 16.0, y + 10.0), ink.colours.line_2);
}

fn scores(ink: &Ink<'_>, before: f64, after: f64, middle: f64) {
    let (from, to) = (SCORE.x(before), SCORE.x(after));
    ink.stroke(&[(from, middle), (to, middle)], ink.colours.ink_2, 1.5);
    ink.disc((to, middle), 4.75, ink.colours.ink);
    // Where nobody moved the hollow mark stands inside the filled one, so that both are seen.
    let radius = if (to - from).abs() < 3.0 { 2.5 } else { 4.0 };
    ink.ring((from, middle), radius, ink.colours.ink);
}

fn gain(ink: &Ink<'_>, delta: f64, interval: Option<(f64, f64)>, middle: f64) {
    if let Some((low, high)) = interval {
        whisker(
            ink,
            (DELTA.x(low), DELTA.x(high)),
            middle,
            (low < DELTA.from, high > DELTA.to),
        );
    }
    if delta < DELTA.from {
        arrow(ink, DELTA.left, middle, -1.0);
    } else {
        ink.disc((DELTA.x(delta), middle), 3.5, ink.colours.ink);
    }
}

/// A whisker whose ends are bars, or open arrows where it reaches past the edge.
fn whisker(
    ink: &Ink<'_>,
    (from, to): (f64, f64),
    middle: f64,
    (past_left, past_right): (bool, bool),
) {
    ink.stroke(&[(from, middle), (to, middle)], ink.colours.ink_2, 1.0);
    for (x, is_past, outward) in [(from, past_left, -1.0), (to, past_right, 1.0)] {
        if is_past {
            arrow(ink, x, middle, outward);
        } else {
            ink.stroke(
                &[(x, middle - 3.0), (x, middle + 3.0)],
                ink.colours.ink_2,
                1.0,
            );
        }
    }
}

fn arrow(ink: &Ink<'_>, x: f64, middle: f64, outward: f64) {
    let back = x - 2.0 * outward;
    ink.stroke(
        &[
            (back, middle - 4.0),
            (back + 6.0 * outward, middle),
            (back, middle + 4.0),
        ],
        ink.colours.ink_2,
        1.0,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(rows: Vec<Row>) -> Dumbbell {
        Dumbbell {
            title: "팀마다 얼마나 달라졌나요?".into(),
            description: "팀별 훈련 전후 평균".into(),
            subtitle: "이해도, 166쌍".into(),
            delta_title: "얼마나 확실한가요?".into(),
            team_heading: "팀, 이름순".into(),
            before_label: "훈련 전, 회상".into(),
            after_label: "훈련 후".into(),
            delta_label: "차이와 95% 신뢰구간".into(),
            rows,
            season: None,
            empty: "아직 없어요".into(),
        }
    }

    fn scored(name: &str, delta: f64, interval: Option<(f64, f64)>) -> Row {
        let state = RowState::Scores {
            before: 2.0,
            after: 2.0 + delta,
            delta,
            interval,
            delta_text: "+1.7".into(),
        };
        Row {
            name: name.into(),
            n: "9".into(),
            state,
        }
    }

    #[test]
    fn names_are_escaped_and_control_characters_left_out() {
        let svg = dumbbell(
            &chart(vec![scored("<script>\u{1}&\"팀", 1.0, None)]),
            Theme::Light,
        );
        assert!(svg.contains("&lt;script&gt;&amp;&quot;팀"), "{svg}");
        assert!(!svg.contains("<script") && !svg.contains('\u{1}'));
    }

    #[test]
    fn the_chart_names_and_describes_itself() {
        let svg = dumbbell(&chart(Vec::new()), Theme::Light);
        assert!(svg.contains("role=\"img\""));
        assert!(
            svg.contains(
                "<title>팀마다 얼마나 달라졌나요?</title><desc>팀별 훈련 전후 평균</desc>"
            )
        );
        assert!(svg.contains("아직 없어요"));
    }

    #[test]
    fn the_axes_do_not_move_with_the_data() {
        let narrow = dumbbell(
            &chart(vec![scored("가", 0.1, Some((0.0, 0.2)))]),
            Theme::Light,
        );
        let wide = dumbbell(
            &chart(vec![scored("가", 3.0, Some((-9.0, 9.0)))]),
            Theme::Light,
        );
        for label in [">1</text>", ">5</text>", ">−1</text>", ">+4</text>"] {
            let place = |svg: &str| {
                let end = svg.find(label).expect("the label is drawn");
                svg[..end]
                    .rfind("<text")
                    .map(|start| svg[start..end].to_owned())
            };
            assert_eq!(place(&narrow), place(&wide), "{label}");
        }
    }

    #[test]
    fn a_whisker_past_the_edge_ends_in_an_open_arrow() {
        let inside = dumbbell(
            &chart(vec![scored("가", 1.0, Some((0.5, 1.5)))]),
            Theme::Light,
        );
        let past = dumbbell(
            &chart(vec![scored("가", 1.0, Some((-2.0, 5.0)))]),
            Theme::Light,
        );
        let arrow_at_the_right = "M748 88L754 92L748 96";
        assert!(
            past.contains(arrow_at_the_right) && !inside.contains(arrow_at_the_right),
            "{past}"
        );
    }

    #[test]
    fn hidden_and_missing_look_different() {
        let of = |state| {
            dumbbell(
                &chart(vec![Row {
                    name: "가".into(),
                    n: "–".into(),
                    state,
                }]),
                Theme::Dark,
            )
        };
        let (hidden, missing) = (
            of(RowState::Hidden("없음".into())),
            of(RowState::Missing("없음".into())),
        );
        assert_ne!(hidden, missing);
        assert!(hidden.contains("없음") && missing.contains("없음"));
    }
}
