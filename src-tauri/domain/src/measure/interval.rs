//! The 95 % interval of Δ by Student's t.

use super::pairs::{mean, standard_deviation};
use super::student::t_quantile;

/// An interval, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Interval {
    /// From low to high. Never clipped here; only a drawn bar is.
    Between {
        /// The lower end.
        low: f64,
        /// The upper end.
        high: f64,
    },
    /// Fewer than three values.
    TooFew,
    /// All changed equally.
    AllEqual,
}

impl Interval {
    pub(crate) fn around(centre: f64, half_width: f64) -> Self {
        Self::Between {
            low: centre - half_width,
            high: centre + half_width,
        }
    }

    /// Both ends, if there are any.
    #[must_use]
    pub const fn ends(&self) -> Option<(f64, f64)> {
        match self {
            Self::Between { low, high } => Some((*low, *high)),
            Self::TooFew | Self::AllEqual => None,
        }
    }
}

/// Δ ± t(.975, n−1) · s_d / √n. t rather than a percentile bootstrap, which covers only about 90 %
/// with five people on a five-point scale (Hesterberg 2015).
#[must_use]
pub fn t_interval(values: &[f64]) -> Interval {
    if values.len() < 3 {
        return Interval::TooFew;
    }
    match (mean(values), standard_deviation(values)) {
        (Some(centre), Some(deviation)) if deviation > 0.0 => {
            let n = values.len() as f64;
            Interval::around(centre, t_quantile(0.975, n - 1.0) * deviation / n.sqrt())
        }
        _ => Interval::AllEqual,
    }
}
