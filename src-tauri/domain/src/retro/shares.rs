//! How the half hour is shared between the stages.

use super::Stage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes of each stage, in the order of [`Stage::ALL`]. The default adds up to the programme's
/// half hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Shares(pub [u32; 8]);

impl Default for Shares {
    fn default() -> Self {
        Self([1, 8, 1, 4, 10, 4, 1, 1])
    }
}

impl Shares {
    /// Seconds meant for `stage`.
    #[must_use]
    pub fn seconds(&self, stage: Stage) -> u32 {
        self.0[stage as usize].saturating_mul(60)
    }

    /// Seconds of the whole retrospective.
    #[must_use]
    pub fn total_seconds(&self) -> u32 {
        Stage::ALL
            .into_iter()
            .fold(0, |sum, stage| sum.saturating_add(self.seconds(stage)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_shares_add_up_to_half_an_hour() {
        assert_eq!(Shares::default().total_seconds(), 30 * 60);
    }

    #[test]
    fn each_stage_has_its_own_share() {
        assert_eq!(Shares::default().seconds(Stage::Write), 480);
        assert_eq!(Shares::default().seconds(Stage::Turns), 600);
    }
}
