//! Recognising columns by their headings, Korean or English.

use super::planning::SheetRow;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The season's name.
    Season,
    /// The round within the season (차수).
    Round,
    /// The day it was held.
    Date,
    /// The team drilled.
    Team,
    /// Who.
    Person,
    /// As what.
    Role,
    /// On what measure.
    Measure,
    /// The score before.
    Before,
    /// The score after.
    After,
}

impl Column {
    /// All columns, in the order a preview lists them.
    pub const ALL: [Self; 9] = [
        Self::Season,
        Self::Round,
        Self::Date,
        Self::Team,
        Self::Person,
        Self::Role,
        Self::Measure,
        Self::Before,
        Self::After,
    ];

    const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Season => &["시즌", "연도", "년도", "season", "year"],
            Self::Round => &["차수", "회차", "라운드", "round"],
            Self::Date => &[
                "일자",
                "날짜",
                "훈련일",
                "훈련일자",
                "실시일",
                "date",
                "day",
                "drilldate",
            ],
            Self::Team => &["팀", "팀명", "소속", "부서", "team"],
            Self::Person => &[
                "이름",
                "성명",
                "참여자",
                "참가자",
                "참석자",
                "name",
                "person",
                "participant",
            ],
            Self::Role => &["역할", "구분", "role"],
            Self::Measure => &["지표", "척도", "항목", "measure"],
            Self::Before => &["전", "훈련전", "사전", "before", "pre"],
            Self::After => &["후", "훈련후", "사후", "after", "post"],
        }
    }

    /// The column a heading names. Spaces, case and what stands in brackets do not matter.
    #[must_use]
    pub fn named(heading: &str) -> Option<Self> {
        let bare = heading.split(['(', '（', '[']).next().unwrap_or_default();
        let key: String = bare
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '.' | ':'))
            .flat_map(char::to_lowercase)
            .collect();
        let key = key
            .strip_suffix("점수")
            .or_else(|| key.strip_suffix("score"))
            .unwrap_or(&key);
        Self::ALL
            .into_iter()
            .find(|column| column.headings().contains(&key))
    }
}

/// A heading and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMatch {
    /// The heading as written.
    pub heading: String,
    /// What it was taken for; absent when it is not read.
    pub column: Option<Column>,
}

/// Why no table was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderRefusal {
    /// No row at all.
    #[error("the sheet has no rows")]
    Empty,
    /// No row names both scores.
    #[error("no row names the columns before and after")]
    NoHeader {
        /// The first filled row, to show what was looked at.
        first_row: Vec<String>,
    },
}

/// A heading row stands within this many rows of the top; titles and blank lines may come first.
const LOOKED_AT: usize = 30;

/// Finds the heading row: the first one near the top that names both a score before and a score
/// after. Returns its index and its columns; a column named twice is taken once.
pub fn find_header(rows: &[SheetRow]) -> Result<(usize, Vec<ColumnMatch>), HeaderRefusal> {
    for (index, row) in rows.iter().take(LOOKED_AT).enumerate() {
        let mut seen = Vec::new();
        let columns: Vec<ColumnMatch> = row
            .cells
            .iter()
            .map(|heading| {
                let column = Column::named(heading).filter(|c| !seen.contains(c));
                seen.extend(column);
                ColumnMatch {
                    heading: heading.clone(),
                    column,
                }
            })
            .collect();
        if seen.contains(&Column::Before) && seen.contains(&Column::After) {
            return Ok((index, columns));
        }
    }
    let filled = rows
        .iter()
        .find(|row| row.cells.iter().any(|c| !c.trim().is_empty()));
    match filled {
        None => Err(HeaderRefusal::Empty),
        Some(row) => Err(HeaderRefusal::NoHeader {
            first_row: row.cells.clone(),
        }),
    }
}
