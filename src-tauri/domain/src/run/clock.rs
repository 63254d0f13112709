//! The drill clock: stands while paused, otherwise follows the wall clock from the last event on,
//! so that it survives a killed application. A doubtful gap is put as a question.

use chrono::{DateTime, Utc};

/// Seconds the wall clock may have been unobserved before the facilitator is asked (15 minutes).
pub const LONGEST_SILENT_GAP: i64 = 15 * 60;

/// Seconds the wall clock may run back (a correction by the network) without a question.
const BACKWARD_TOLERANCE: i64 = 5;

/// Where the drill clock stood at a moment of the wall clock, and whether it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DrillClock {
    /// When it was last set; absent before the start.
    pub wall: Option<DateTime<Utc>>,
    /// Seconds it showed then.
    pub seconds: u32,
    /// Whether it has been going since.
    pub runs: bool,
}

/// What the drill clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Seconds of the drill clock. With an open gap, where it stood before the gap.
    pub seconds: u32,
    /// A gap to be settled before anything else is recorded.
    pub gap: Option<Gap>,
}

/// A stretch of wall clock nobody watched and that cannot be taken for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// When the application was last seen at work.
    pub from: DateTime<Utc>,
    /// Now.
    pub to: DateTime<Utc>,
    /// Seconds between them; negative when the wall clock was set back.
    pub seconds: i64,
}

impl DrillClock {
    /// What it shows at `now`. `seen` is when the application last confirmed that it was at work;
    /// a gap up to [`LONGEST_SILENT_GAP`] since then simply counts.
    #[must_use]
    pub fn read(&self, now: DateTime<Utc>, seen: Option<DateTime<Utc>>) -> Reading {
        let Some(wall) = self.wall.filter(|_| self.runs) else {
            return Reading {
                seconds: self.seconds,
                gap: None,
            };
        };
        let from = seen.map_or(wall, |seen| seen.max(wall));
        let silent = (now - from).num_seconds();
        if !(-BACKWARD_TOLERANCE..=LONGEST_SILENT_GAP).contains(&silent) {
            let gap = Gap {
                from,
                to: now,
                seconds: silent,
            };
            return Reading {
                seconds: self.at(from),
                gap: Some(gap),
            };
        }
        Reading {
            seconds: self.at(now),
            gap: None,
        }
    }

    fn at(&self, wall: DateTime<Utc>) -> u32 {
        let since = self.wall.map_or(0, |set| (wall - set).num_seconds());
        self.seconds
            .saturating_add(u32::try_from(since.max(0)).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn clock() -> (DrillClock, DateTime<Utc>) {
        let wall = DateTime::UNIX_EPOCH;
        (
            DrillClock {
                wall: Some(wall),
                seconds: 100,
                runs: true,
            },
            wall,
        )
    }

    #[test]
    fn a_short_gap_is_added_to_the_drill_clock() {
        let (clock, wall) = clock();
        let reading = clock.read(wall + TimeDelta::minutes(15), None);
        assert_eq!(
            reading,
            Reading {
                seconds: 1000,
                gap: None
            }
        );
    }

    #[test]
    fn a_gap_over_fifteen_minutes_asks_and_the_clock_waits() {
        let (clock, wall) = clock();
        let seen = wall + TimeDelta::seconds(20);
        let reading = clock.read(seen + TimeDelta::seconds(901), Some(seen));
        assert_eq!(reading.seconds, 120);
        assert_eq!(reading.gap.map(|g| g.seconds), Some(901));
    }

    #[test]
    fn a_wall_clock_set_back_asks() {
        let (clock, wall) = clock();
        let reading = clock.read(wall - TimeDelta::hours(1), None);
        assert_eq!(reading.gap.map(|g| g.seconds), Some(-3600));
        assert_eq!(reading.seconds, 100);
    }

    #[test]
    fn a_paused_clock_never_asks() {
        let (clock, wall) = clock();
        let paused = DrillClock {
            runs: false,
            ..clock
        };
        assert_eq!(
            paused.read(wall + TimeDelta::days(2), None),
            Reading {
                seconds: 100,
                gap: None
            }
        );
    }
}
