//! Percent change of the means.

use super::gain::Gain;

/// mean(after) / mean(before) − 1, as a share (.85 is +85 %). It depends on where the scale starts,
/// so it stands beside Δ and nothing is ever ranked by it. None when the mean before is 0.
#[must_use]
pub fn percent_change(gain: &Gain) -> Option<f64> {
    (gain.before != 0.0).then(|| gain.after / gain.before - 1.0)
}
