//! dz: Δ in standard deviations of the changes.

use super::pairs::{mean, standard_deviation};

/// Δ / s_d; undefined below two values and when all changed equally.
#[must_use]
pub fn dz(changes: &[f64]) -> Option<f64> {
    let deviation = standard_deviation(changes)?;
    (deviation > 0.0).then(|| mean(changes).map(|m| m / deviation))?
}
