//! Wilcoxon's signed ranks: W, the exact probability, and the rank-biserial r. Advanced view only;
//! no probability is shown by default, since with five people it can never go under .0625.

/// Above this many non-zero changes the exact distribution takes too long to build for a screen.
const EXACT_UP_TO: usize = 500;

/// What the signed ranks say. Zeros are dropped; ties share their average rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignedRanks {
    /// Sum of the ranks of the rises.
    pub w_plus: f64,
    /// Sum of the ranks of the falls.
    pub w_minus: f64,
    /// (W⁺ − W⁻) / (W⁺ + W⁻).
    pub rank_biserial: f64,
    /// Exact two-sided probability; none above 500 changes.
    pub two_sided_p: Option<f64>,
    /// Exact probability of a W⁺ at least this large; none above 500 changes.
    pub greater_p: Option<f64>,
}

impl SignedRanks {
    /// The smaller of the two sums, as most programs print W.
    #[must_use]
    pub fn w(&self) -> f64 {
        self.w_plus.min(self.w_minus)
    }
}

/// Signed ranks of `changes`; none when nobody changed.
#[must_use]
pub fn signed_ranks(changes: &[f64]) -> Option<SignedRanks> {
    let mut sizes: Vec<(i64, bool)> = changes
        .iter()
        .map(|c| (libm::round(c.abs() * 1e9) as i64, *c > 0.0))
        .filter(|(size, _)| *size > 0)
        .collect();
    if sizes.is_empty() {
        return None;
    }
    sizes.sort_unstable();
    let doubled = doubled_ranks(&sizes);
    let plus: usize = doubled
        .iter()
        .zip(&sizes)
        .filter(|(_, s)| s.1)
        .map(|(r, _)| r)
        .sum();
    let total: usize = doubled.iter().sum();
    let minus = total - plus;
    let tails = (doubled.len() <= EXACT_UP_TO).then(|| tails(&doubled, plus));
    Some(SignedRanks {
        w_plus: plus as f64 / 2.0,
        w_minus: minus as f64 / 2.0,
        rank_biserial: (plus as f64 - minus as f64) / total as f64,
        two_sided_p: tails.map(|(low, high)| (2.0 * low.min(high)).min(1.0)),
        greater_p: tails.map(|(_, high)| high),
    })
}

/// Average ranks times two, so that they stay whole. `sizes` is sorted.
fn doubled_ranks(sizes: &[(i64, bool)]) -> Vec<usize> {
    let mut ranks = Vec::with_capacity(sizes.len());
    for tied in sizes.chunk_by(|a, b| a.0 == b.0) {
        let first = ranks.len() + 1;
        let last = ranks.len() + tied.len();
        ranks.extend(std::iter::repeat_n(first + last, tied.len()));
    }
    ranks
}

/// P(W⁺ ≤ observed) and P(W⁺ ≥ observed) when every sign is equally likely: the distribution over
/// all 2ⁿ signs, built one rank at a time as probabilities (counts would overflow).
fn tails(doubled: &[usize], observed: usize) -> (f64, f64) {
    let total: usize = doubled.iter().sum();
    let mut chance = vec![0.0; total + 1];
    chance[0] = 1.0;
    let mut reached = 0;
    for rank in doubled {
        reached += rank;
        for sum in (0..=reached).rev() {
            let with = if sum >= *rank {
                chance[sum - rank]
            } else {
                0.0
            };
            chance[sum] = 0.5 * (chance[sum] + with);
        }
    }
    (
        chance[..=observed].iter().sum(),
        chance[observed..].iter().sum(),
    )
}
