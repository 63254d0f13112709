//! Follow-ups of a season, counted.

use crate::id::DrillId;
use crate::record::{FollowUp, FollowUpState};
use chrono::NaiveDate;
use std::collections::HashSet;

/// How many follow-ups there are. Dropped ones are not among `all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FollowUpCounts {
    /// Opened and not dropped.
    pub all: usize,
    /// Closed or verified.
    pub closed: usize,
    /// Open and past their day.
    pub overdue: usize,
}

/// Counts the follow-ups that came out of `drills`.
#[must_use]
pub fn follow_up_counts(
    follow_ups: &[FollowUp],
    drills: &HashSet<DrillId>,
    today: NaiveDate,
) -> FollowUpCounts {
    let mut counts = FollowUpCounts::default();
    for follow_up in follow_ups.iter().filter(|f| drills.contains(&f.drill)) {
        match follow_up.state {
            FollowUpState::Open => {
                counts.all += 1;
                counts.overdue += usize::from(follow_up.due.is_some_and(|due| due < today));
            }
            FollowUpState::Closed | FollowUpState::Verified => {
                counts.all += 1;
                counts.closed += 1;
            }
            FollowUpState::Dropped => {}
        }
    }
    counts
}
