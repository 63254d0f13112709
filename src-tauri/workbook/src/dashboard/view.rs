//! What a season's dashboard shows, in the reader's language: every figure is text already.

use drill_domain::id::SeasonId;
use drill_domain::record::{BeforeMode, Measure, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the dashboard is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DashboardRequest {
    /// These seasons; none named means all.
    pub seasons: Vec<SeasonId>,
    /// Only people in this role.
    pub role: Option<Role>,
    /// The measure shown; the one with most scores when absent.
    pub measure: Option<MeasureRequest>,
    /// The colours of the pictures.
    pub theme: ChartTheme,
}

/// A measure and how its score before was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureRequest {
    /// What the score is about.
    pub measure: Measure,
    /// How the score before was taken.
    pub before_mode: BeforeMode,
}

/// Light or dark pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChartTheme {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}

/// A season's dashboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DashboardView {
    /// Whether there is no round at all yet.
    pub is_empty: bool,
    /// The seasons to choose from.
    pub seasons: Vec<SeasonChoice>,
    /// The measures to choose from; the one shown is marked.
    pub measures: Vec<MeasureChoice>,
    /// The figures at the top.
    pub headline: Vec<HeadlineFigure>,
    /// Other measures, each apart, since measures are never mixed.
    pub beside: Vec<BesideMeasure>,
    /// What is hidden and why, or that nothing is.
    pub privacy: String,
    /// Sentences the reader must not miss, such as two ways of counting that disagree.
    pub notes: Vec<String>,
    /// The team dumbbell as SVG.
    pub dumbbell: String,
    /// The distribution of levels as SVG.
    pub levels: Option<String>,
    /// The same figures as the dumbbell.
    pub teams: FigureTable,
    /// Season by season.
    pub by_season: FigureTable,
}

/// A season to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeasonChoice {
    /// Its id.
    pub id: SeasonId,
    /// Its name.
    pub name: String,
}

/// A measure to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MeasureChoice {
    /// The measure.
    pub request: MeasureRequest,
    /// Its name with recalled or measured.
    pub name: String,
    /// Whether it is the one shown.
    pub is_shown: bool,
}

/// A large figure with what is said under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeadlineFigure {
    /// Which one, for the program.
    pub key: HeadlineKey,
    /// The figure.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Lines under it.
    pub notes: Vec<String>,
}

/// The figures at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HeadlineKey {
    /// Rounds held.
    Rounds,
    /// Participations.
    Participations,
    /// Means before and after.
    Change,
    /// Δ.
    Delta,
    /// Follow-ups closed.
    FollowUps,
}

/// Another measure in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BesideMeasure {
    /// Its name with recalled or measured.
    pub name: String,
    /// Means before and after, or why there are none.
    pub change: String,
    /// Δ.
    pub delta: String,
    /// Interval and n.
    pub note: String,
}

/// A table of figures; the accessible version of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureTable {
    /// What it shows.
    pub title: String,
    /// Headings; the first column names the row.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<FigureRow>,
}

/// A row of a table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureRow {
    /// Names the row.
    pub name: String,
    /// Its cells, one for each further column.
    pub cells: Vec<String>,
    /// Why its scores are not shown, if they are not; then the score cells are empty.
    pub withheld: Option<String>,
    /// Whether it sums up the rows above.
    pub is_total: bool,
}
