//! The normalised gain ⟨g⟩ (Hake 1998): the share of what was possible that was gained.

use super::gain::Gain;

/// Hake's bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Under .3.
    Low,
    /// .3 to .7.
    Medium,
    /// Over .7.
    High,
}

/// ⟨g⟩, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NormalisedGain {
    /// The gain and its band.
    Of {
        /// Δ / (upper − mean before).
        share: f64,
        /// Its band.
        band: Band,
    },
    /// Everybody stood at the top already.
    AtCeiling,
    /// Δ is below zero: show Δ instead.
    Fell,
}

/// ⟨g⟩ on group means of a scale that ends at `upper`.
#[must_use]
pub fn normalised_gain(gain: &Gain, upper: f64) -> NormalisedGain {
    let room = upper - gain.before;
    if room <= 0.0 {
        return NormalisedGain::AtCeiling;
    }
    if gain.delta < 0.0 {
        return NormalisedGain::Fell;
    }
    let share = gain.delta / room;
    let band = if share < 0.3 {
        Band::Low
    } else if share <= 0.7 {
        Band::Medium
    } else {
        Band::High
    };
    NormalisedGain::Of { share, band }
}
