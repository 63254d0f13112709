//! How many stood at the top of the scale, before and after.

use super::pairs::Pairs;

/// Shares of people at the top of the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CeilingShares {
    /// Before, from 0 to 1.
    pub before: f64,
    /// After, from 0 to 1.
    pub after: f64,
    /// People at the top before.
    pub before_count: usize,
    /// People at the top after.
    pub after_count: usize,
}

/// The shares of complete pairs at `upper`; none without a pair.
#[must_use]
pub fn ceiling_shares(pairs: &Pairs, upper: f64) -> Option<CeilingShares> {
    let n = pairs.n();
    let before_count = pairs.complete.iter().filter(|p| p.before >= upper).count();
    let after_count = pairs.complete.iter().filter(|p| p.after >= upper).count();
    (n > 0).then(|| CeilingShares {
        before: before_count as f64 / n as f64,
        after: after_count as f64 / n as f64,
        before_count,
        after_count,
    })
}
