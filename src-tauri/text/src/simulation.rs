//! What many runs of a scenario came to, in words.

use crate::format::percent;
use crate::resolution::no_lengths;
use crate::{Arg, format, get, plain};
use drill_domain::scenario::simulate::SimulationRefusal;
use drill_domain::scenario::{Language, Scenario};

/// A share of the runs in whole percent. What is not quite none or all never looks like it: <1%, >99%.
#[must_use]
pub fn share(runs: u32, of: u32) -> String {
    let share = f64::from(runs) / f64::from(of.max(1));
    if runs > 0 && share < 0.01 {
        "<1%".to_owned()
    } else if runs < of && share > 0.99 {
        ">99%".to_owned()
    } else {
        percent(share)
    }
}

/// Why a scenario cannot be simulated, and what to do.
#[must_use]
pub fn refusal(language: Language, scenario: &Scenario, refusal: &SimulationRefusal) -> String {
    match refusal {
        SimulationRefusal::NoLengths(refusal) => no_lengths(language, scenario, refusal),
        SimulationRefusal::NoBeginning => plain(language, "simulation-no-beginning"),
        SimulationRefusal::TooMany { most } => {
            let most = Arg::from(format::whole(i64::from(*most)));
            get(language, "simulation-too-many", &[("most", most)])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_is_not_quite_none_or_all_never_looks_like_it() {
        let shares = [0, 1, 99, 100, 5_000, 9_900, 9_901, 9_999, 10_000].map(|n| share(n, 10_000));
        let expected = [
            "0%", "<1%", "<1%", "1%", "50%", "99%", ">99%", ">99%", "100%",
        ];
        assert_eq!(shares, expected);
        assert_eq!(share(0, 0), "0%");
    }

    #[test]
    fn every_refusal_has_words_in_both_languages() {
        let scenario = Scenario::default();
        for language in [Language::Ko, Language::En] {
            let none = refusal(language, &scenario, &SimulationRefusal::NoBeginning);
            let many = SimulationRefusal::TooMany { most: 4_000 };
            assert!(none.contains(' '), "{none}");
            assert!(refusal(language, &scenario, &many).contains("4,000"));
        }
    }
}
