//! Pairs of scores, and what is missing from them.

use std::ops::RangeInclusive;

/// The scale in tenths of a point: 1 to 5.
pub const SCALE_TENTHS: RangeInclusive<u8> = 10..=50;

/// Whether a score in tenths lies on the scale.
#[must_use]
pub fn is_on_scale(tenths: u8) -> bool {
    SCALE_TENTHS.contains(&tenths)
}

/// One person's two scores in tenths of a point; either may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Scores {
    /// Before the drill.
    pub before: Option<u8>,
    /// After it.
    pub after: Option<u8>,
}

impl Scores {
    /// Both halves, if both are there. Zero never stands in for a missing one.
    #[must_use]
    pub fn pair(&self) -> Option<Pair> {
        Some(Pair::of_tenths(self.before?, self.after?))
    }
}

/// A score before and a score after, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
}

impl Pair {
    /// A pair in points.
    #[must_use]
    pub const fn new(before: f64, after: f64) -> Self {
        Self { before, after }
    }

    /// A pair in tenths of a point.
    #[must_use]
    pub fn of_tenths(before: u8, after: u8) -> Self {
        Self::new(f64::from(before) / 10.0, f64::from(after) / 10.0)
    }

    /// After less before, rounded to a billionth of a point so that equal changes compare equal.
    #[must_use]
    pub fn change(&self) -> f64 {
        libm::round((self.after - self.before) * 1e9) / 1e9
    }
}

/// The complete pairs of a group, and how many people the group has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pairs {
    /// The complete pairs.
    pub complete: Vec<Pair>,
    /// How many people gave at least one half ("paired k of m").
    pub people: usize,
}

impl Pairs {
    /// The pairs among `scores`. People without any half are not counted at all.
    pub fn from_scores(scores: impl IntoIterator<Item = Scores>) -> Self {
        let mut pairs = Self::default();
        for score in scores {
            if score.before.is_none() && score.after.is_none() {
                continue;
            }
            pairs.people += 1;
            pairs.complete.extend(score.pair());
        }
        pairs
    }

    /// The number of complete pairs, *n* everywhere.
    #[must_use]
    pub fn n(&self) -> usize {
        self.complete.len()
    }

    /// The change of each pair.
    #[must_use]
    pub fn changes(&self) -> Vec<f64> {
        self.complete.iter().map(Pair::change).collect()
    }
}

/// The arithmetic mean; none of nothing.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The sample standard deviation (n − 1); none below two values. Exactly 0 when all are equal.
pub(crate) fn standard_deviation(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    if values.len() < 2 {
        return None;
    }
    if values.iter().all(|v| *v == first) {
        return Some(0.0);
    }
    let mean = mean(values)?;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    Some((squares / (values.len() - 1) as f64).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_half_counts_as_a_person_but_not_as_a_pair() {
        let pairs = Pairs::from_scores([
            Scores {
                before: Some(20),
                after: Some(40),
            },
            Scores {
                before: Some(20),
                after: None,
            },
            Scores {
                before: None,
                after: Some(40),
            },
            Scores {
                before: None,
                after: None,
            },
        ]);
        assert_eq!((pairs.n(), pairs.people), (1, 3));
    }
}
