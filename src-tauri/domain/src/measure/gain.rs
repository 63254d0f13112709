//! Δ, the headline: the mean change, beside the means it comes from.

use super::pairs::{Pairs, mean};

/// The mean before, the mean after and their difference, over complete pairs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gain {
    /// Complete pairs.
    pub n: usize,
    /// Mean before.
    pub before: f64,
    /// Mean after.
    pub after: f64,
    /// Δ: the mean of the changes.
    pub delta: f64,
}

/// Δ of `pairs`; none without a complete pair.
#[must_use]
pub fn gain(pairs: &Pairs) -> Option<Gain> {
    let before: Vec<f64> = pairs.complete.iter().map(|p| p.before).collect();
    let after: Vec<f64> = pairs.complete.iter().map(|p| p.after).collect();
    Some(Gain {
        n: pairs.n(),
        before: mean(&before)?,
        after: mean(&after)?,
        delta: mean(&pairs.changes())?,
    })
}

/// How many went up, stayed, went down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Directions {
    /// Went up.
    pub up: usize,
    /// Stayed.
    pub same: usize,
    /// Went down.
    pub down: usize,
}

/// Counts the directions of the changes.
#[must_use]
pub fn directions(changes: &[f64]) -> Directions {
    let mut counts = Directions::default();
    for change in changes {
        if *change > 0.0 {
            counts.up += 1;
        } else if *change < 0.0 {
            counts.down += 1;
        } else {
            counts.same += 1;
        }
    }
    counts
}
