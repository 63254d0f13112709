//! The gain of a season: by people, with an interval that knows people of one team resemble each
//! other, and beside it by teams.

use super::interval::{Interval, t_interval};
use super::pairs::mean;
use super::student::t_quantile;

/// A team's people and their mean change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupGain {
    /// People with a complete pair.
    pub n: usize,
    /// Their mean change.
    pub mean: f64,
}

/// A gain over teams with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedGain {
    /// Δ.
    pub delta: f64,
    /// Its 95 % interval.
    pub interval: Interval,
}

/// Every person weighs the same. The interval is cluster-robust over teams:
/// Δ ± t(.975, G−1) · √(G/(G−1) · Σ (n_t (m_t − Δ))²) / N, from three teams on.
#[must_use]
pub fn person_weighted(teams: &[GroupGain]) -> Option<WeightedGain> {
    let people: usize = teams.iter().map(|t| t.n).sum();
    if people == 0 {
        return None;
    }
    let total = people as f64;
    let delta = teams.iter().map(|t| t.n as f64 * t.mean).sum::<f64>() / total;
    let teams: Vec<&GroupGain> = teams.iter().filter(|t| t.n > 0).collect();
    let count = teams.len() as f64;
    let interval = if teams.len() < 3 {
        Interval::TooFew
    } else if teams.iter().all(|t| t.mean == teams[0].mean) {
        Interval::AllEqual
    } else {
        let squares: f64 = teams
            .iter()
            .map(|t| {
                let part = t.n as f64 * (t.mean - delta);
                part * part
            })
            .sum();
        let error = (count / (count - 1.0) * squares).sqrt() / total;
        Interval::around(delta, t_quantile(0.975, count - 1.0) * error)
    };
    Some(WeightedGain { delta, interval })
}

/// Every team weighs the same: the mean of team means with a plain t interval.
#[must_use]
pub fn team_weighted(teams: &[GroupGain]) -> Option<WeightedGain> {
    let means: Vec<f64> = teams.iter().filter(|t| t.n > 0).map(|t| t.mean).collect();
    Some(WeightedGain {
        delta: mean(&means)?,
        interval: t_interval(&means),
    })
}

/// How the gain moved from one season to the next, both ways of counting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Change of the person-weighted gain.
    pub by_people: f64,
    /// Change of the team-weighted gain.
    pub by_teams: f64,
}

impl Trend {
    /// One way of counting rises while the other falls (Simpson's paradox): print both.
    #[must_use]
    pub fn disagrees(&self) -> bool {
        (self.by_people > 0.0 && self.by_teams < 0.0)
            || (self.by_people < 0.0 && self.by_teams > 0.0)
    }
}

/// The trend from `earlier` to `later`.
#[must_use]
pub fn trend(earlier: &[GroupGain], later: &[GroupGain]) -> Option<Trend> {
    Some(Trend {
        by_people: person_weighted(later)?.delta - person_weighted(earlier)?.delta,
        by_teams: team_weighted(later)?.delta - team_weighted(earlier)?.delta,
    })
}
