//! Paired dominance: how much more often people rose than fell.

use super::gain::directions;

/// (up − down) / n, from −1 to 1. Not Cliff's δ, which ignores that scores come in pairs.
#[must_use]
pub fn paired_dominance(changes: &[f64]) -> Option<f64> {
    let counts = directions(changes);
    (!changes.is_empty()).then(|| (counts.up as f64 - counts.down as f64) / changes.len() as f64)
}
