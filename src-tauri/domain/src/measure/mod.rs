//! How gains are measured: pairs of a score before and a score after, and the figures taken from
//! them, one to a file. Everything here takes numbers and returns numbers; where a figure has no
//! value (nothing to divide by, too few people) it says so instead of inventing one, so no NaN and
//! no infinity ever leaves this module. Start at [`Pairs`] and [`Gain`].
//!
//! Not here: who is counted (see [`crate::season`]) and how a figure is written on screen.

mod ceiling;
mod clustered;
mod dominance;
mod effect_size;
mod gain;
mod interval;
mod normalised;
mod pairs;
mod percent;
mod rank;
mod student;

pub use ceiling::{CeilingShares, ceiling_shares};
pub use clustered::{GroupGain, Trend, WeightedGain, person_weighted, team_weighted, trend};
pub use dominance::paired_dominance;
pub use effect_size::dz;
pub use gain::{Directions, Gain, directions, gain};
pub use interval::{Interval, t_interval};
pub use normalised::{Band, NormalisedGain, normalised_gain};
pub use pairs::{Pair, Pairs, SCALE_TENTHS, Scores, is_on_scale};
pub use percent::percent_change;
pub use rank::{SignedRanks, signed_ranks};
pub use student::{t_quantile, two_sided_p};

#[cfg(test)]
mod vectors;
