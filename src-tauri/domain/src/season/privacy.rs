//! Hiding small groups, so that nobody's score can be read off or worked out.

/// Groups with fewer people are hidden unless the workspace says otherwise.
pub const DEFAULT_K: usize = 5;
/// The workspace may not go below this.
pub const MINIMUM_K: usize = 3;

/// The group size in force for a wish.
#[must_use]
pub fn smallest_group(wished: Option<usize>) -> usize {
    wished.unwrap_or(DEFAULT_K).max(MINIMUM_K)
}

/// Why a group's scores are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Fewer people than allowed.
    TooFew,
    /// Large enough itself, but it would give away a smaller group by subtraction.
    Complement,
    /// The role filter leaves, or leaves out, fewer people than allowed.
    RoleFilter,
}

/// Decides for groups of `sizes` people which are hidden. Empty groups have nothing to hide. When the
/// hidden ones together are fewer than `k`, the next smallest is hidden too, until they are not.
#[must_use]
pub fn hide_small_groups(sizes: &[usize], k: usize) -> Vec<Option<Hidden>> {
    let mut decisions: Vec<Option<Hidden>> = sizes
        .iter()
        .map(|n| (*n > 0 && *n < k).then_some(Hidden::TooFew))
        .collect();
    let mut hidden: usize = sizes
        .iter()
        .zip(&decisions)
        .filter(|(_, d)| d.is_some())
        .map(|(n, _)| n)
        .sum();
    while hidden > 0 && hidden < k {
        let next = (0..sizes.len())
            .filter(|i| decisions[*i].is_none() && sizes[*i] > 0)
            .min_by_key(|i| sizes[*i]);
        let Some(next) = next else { break };
        decisions[next] = Some(Hidden::Complement);
        hidden += sizes[next];
    }
    decisions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_below_k_is_hidden_together_with_the_one_that_would_give_it_away() {
        assert_eq!(
            hide_small_groups(&[9, 3, 6, 7], 5),
            [None, Some(Hidden::TooFew), Some(Hidden::Complement), None]
        );
    }

    #[test]
    fn small_groups_that_hide_one_another_need_no_complement() {
        assert_eq!(
            hide_small_groups(&[9, 3, 4], 5),
            [None, Some(Hidden::TooFew), Some(Hidden::TooFew)]
        );
    }

    #[test]
    fn empty_groups_hide_nothing_and_k_never_goes_below_three() {
        assert_eq!(hide_small_groups(&[0, 5, 8], 5), [None, None, None]);
        assert_eq!(
            (
                smallest_group(None),
                smallest_group(Some(1)),
                smallest_group(Some(8))
            ),
            (5, 3, 8)
        );
    }
}
