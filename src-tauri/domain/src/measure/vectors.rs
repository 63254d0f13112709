//! Test vectors from independent sources (SciPy, R, pingouin, and constructed ones).

use super::*;
use proptest::prelude::*;

fn near(actual: f64, expected: f64) {
    assert!(
        (actual - expected).abs() < 1e-6,
        "{actual} is not {expected}"
    );
}

fn interval(changes: &[f64], low: f64, high: f64) {
    let (l, h) = t_interval(changes).ends().expect("there is an interval");
    near(l, low);
    near(h, high);
}

fn pairs(before: &[f64], after: &[f64]) -> Pairs {
    let complete: Vec<Pair> = before
        .iter()
        .zip(after)
        .map(|(a, b)| Pair::new(*a, *b))
        .collect();
    Pairs {
        people: complete.len(),
        complete,
    }
}

fn differences(x: &[f64], y: &[f64]) -> Vec<f64> {
    pairs(y, x).changes()
}

fn share(gain: &Gain) -> f64 {
    match normalised_gain(gain, 5.0) {
        NormalisedGain::Of { share, .. } => share,
        other @ (NormalisedGain::AtCeiling | NormalisedGain::Fell) => panic!("{other:?}"),
    }
}

#[test]
fn v1_the_articles_figures() {
    let data = pairs(&[2.0, 1.0, 2.0, 3.0, 2.0], &[4.0, 3.0, 4.0, 4.0, 3.5]);
    let changes = data.changes();
    let figures = gain(&data).expect("pairs");
    near(figures.before, 2.0);
    near(figures.after, 3.7);
    near(percent_change(&figures).expect("percent"), 0.85);
    near(share(&figures), 0.566_666_667);
    near(
        pairs::standard_deviation(&changes).expect("deviation"),
        0.447_213_595,
    );
    interval(&changes, 1.144_711, 2.255_289);
    near(dz(&changes).expect("dz"), 3.801_316);
    near(
        signed_ranks(&changes)
            .and_then(|r| r.two_sided_p)
            .expect("p"),
        0.0625,
    );
}

#[test]
fn v2_one_person_stayed() {
    let data = pairs(
        &[1.0, 2.0, 2.0, 3.0, 2.0, 2.0],
        &[3.0, 4.0, 4.0, 4.0, 2.0, 4.0],
    );
    let changes = data.changes();
    let figures = gain(&data).expect("pairs");
    near(figures.delta, 1.5);
    near(
        pairs::standard_deviation(&changes).expect("deviation"),
        0.836_660_027,
    );
    interval(&changes, 0.621_979, 2.378_021);
    near(dz(&changes).expect("dz"), 1.792_843);
    near(percent_change(&figures).expect("percent"), 0.75);
    near(share(&figures), 0.5);
    near(
        signed_ranks(&changes)
            .and_then(|r| r.two_sided_p)
            .expect("p"),
        0.0625,
    );
    assert_eq!(
        directions(&changes),
        Directions {
            up: 5,
            same: 1,
            down: 0
        }
    );
    near(paired_dominance(&changes).expect("dominance"), 5.0 / 6.0);
}

#[test]
fn v3_students_sleep_data() {
    let x = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    let y = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    let d = differences(&x, &y);
    interval(&d, -2.459_885_8, -0.700_114_2);
    let effect = dz(&d).expect("dz");
    near(effect, -1.284_558);
    let t = effect * (d.len() as f64).sqrt();
    assert!((t + 4.0621).abs() < 5e-5, "{t}");
    assert!((two_sided_p(t, 9.0) - 0.002_833).abs() < 5e-7);
    near(signed_ranks(&d).expect("ranks").rank_biserial, -1.0);
}

#[test]
fn v4_hollander_and_wolfe() {
    let x = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
    let y = [
        878.0, 647.0, 598.0, 2050.0, 1060.0, 1290.0, 1060.0, 3140.0, 1290.0,
    ]
    .map(|v| v / 1000.0);
    let ranks = signed_ranks(&differences(&x, &y)).expect("ranks");
    near(ranks.w_plus, 40.0);
    near(ranks.greater_p.expect("p"), 0.019_531_25);
    near(ranks.two_sided_p.expect("p"), 0.039_062_5);
    near(ranks.rank_biserial, 0.777_777_778);
}

#[test]
fn v5_ties_and_a_zero() {
    let x = [
        20.0, 22.0, 19.0, 20.0, 22.0, 18.0, 24.0, 20.0, 19.0, 24.0, 26.0, 13.0,
    ];
    let y = [
        38.0, 37.0, 33.0, 29.0, 14.0, 12.0, 20.0, 22.0, 17.0, 25.0, 26.0, 16.0,
    ];
    let ranks = signed_ranks(&differences(&x, &y)).expect("ranks");
    near(ranks.w(), 20.5);
    near(ranks.two_sided_p.expect("p"), 0.288_085_937_5);
    near(ranks.rank_biserial, -0.378_787_879);
}

#[test]
fn v6_scipys_example() {
    let d = [
        6.0, 8.0, 14.0, 16.0, 23.0, 24.0, 28.0, 29.0, 41.0, -48.0, 49.0, 56.0, 60.0, -67.0, 75.0,
    ];
    let ranks = signed_ranks(&d).expect("ranks");
    near(ranks.w(), 24.0);
    near(ranks.two_sided_p.expect("p"), 0.041_259_765_625);
    near(ranks.rank_biserial, 0.6);
}

#[test]
fn v8_percent_and_normalised_gain_come_from_group_means() {
    let figures = gain(&pairs(&[1.0, 4.0], &[3.0, 5.0])).expect("pairs");
    near(percent_change(&figures).expect("percent"), 0.6);
    near(share(&figures), 0.6);
}

#[test]
fn v9_missing_halves_count_nowhere() {
    let full = |score| Scores {
        before: Some(score),
        after: Some(score),
    };
    let scores = [full(40), full(40), full(20), full(20)]
        .into_iter()
        .chain(std::iter::repeat_n(
            Scores {
                before: Some(20),
                after: None,
            },
            6,
        ))
        .chain(std::iter::repeat_n(
            Scores {
                before: None,
                after: Some(40),
            },
            6,
        ));
    let data = Pairs::from_scores(scores);
    assert_eq!((data.n(), data.people), (4, 16));
    near(gain(&data).expect("pairs").delta, 0.0);
    assert_eq!(pairs::standard_deviation(&data.changes()), Some(0.0));
    assert_eq!(t_interval(&data.changes()), Interval::AllEqual);
}

#[test]
fn v10_pooling_turns_the_trend_round() {
    let team = |mean, n| GroupGain { n, mean };
    let first = [team(2.0, 20), team(0.5, 5)];
    let second = [team(2.2, 5), team(0.7, 20)];
    near(person_weighted(&first).expect("gain").delta, 1.7);
    near(person_weighted(&second).expect("gain").delta, 1.0);
    near(team_weighted(&first).expect("gain").delta, 1.25);
    near(team_weighted(&second).expect("gain").delta, 1.45);
    assert!(trend(&first, &second).expect("trend").disagrees());
}

#[test]
fn v11_nobody_moved_and_nothing_divides_by_zero() {
    let data = pairs(&[3.0; 5], &[3.0; 5]);
    let changes = data.changes();
    near(gain(&data).expect("pairs").delta, 0.0);
    assert_eq!(dz(&changes), None);
    assert_eq!(signed_ranks(&changes), None);
    assert_eq!(t_interval(&changes), Interval::AllEqual);
}

#[test]
fn v12_two_ways_to_weigh_three_teams() {
    let teams = [
        GroupGain { n: 20, mean: 2.0 },
        GroupGain { n: 5, mean: 0.5 },
        GroupGain { n: 10, mean: 1.0 },
    ];
    let people = person_weighted(&teams).expect("gain");
    near(people.delta, 1.5);
    let (low, high) = people.interval.ends().expect("interval");
    near(low, -0.343_994);
    near(high, 3.343_994);
    let by_team = team_weighted(&teams).expect("gain");
    near(by_team.delta, 1.166_666_667);
    let (low, high) = by_team.interval.ends().expect("interval");
    near(low, -0.730_625);
    near(high, 3.063_958);
}

#[test]
fn a_group_at_the_top_is_at_the_ceiling_and_a_fall_has_no_normalised_gain() {
    let top = gain(&pairs(&[5.0, 5.0], &[5.0, 4.0])).expect("pairs");
    assert_eq!(normalised_gain(&top, 5.0), NormalisedGain::AtCeiling);
    let fall = gain(&pairs(&[4.0, 4.0], &[3.0, 4.0])).expect("pairs");
    assert_eq!(normalised_gain(&fall, 5.0), NormalisedGain::Fell);
    let shares = ceiling_shares(&pairs(&[5.0, 4.0], &[5.0, 5.0]), 5.0).expect("pairs");
    assert_eq!((shares.before_count, shares.after_count), (1, 2));
}

fn scores() -> impl Strategy<Value = Vec<Scores>> {
    let half = || proptest::option::of(10_u8..=50);
    proptest::collection::vec(
        (half(), half()).prop_map(|(before, after)| Scores { before, after }),
        0..40,
    )
}

proptest! {
    #[test]
    fn no_figure_is_ever_nan_or_infinite(teams in proptest::collection::vec(scores(), 0..8)) {
        let mut figures = Vec::new();
        let mut groups = Vec::new();
        for team in teams {
            let data = Pairs::from_scores(team);
            let changes = data.changes();
            if let Some(g) = gain(&data) {
                figures.extend([g.before, g.after, g.delta]);
                figures.extend(percent_change(&g));
                groups.push(GroupGain { n: g.n, mean: g.delta });
                if let NormalisedGain::Of { share, .. } = normalised_gain(&g, 5.0) {
                    figures.push(share);
                }
            }
            figures.extend(dz(&changes));
            figures.extend(paired_dominance(&changes));
            if let Some(r) = signed_ranks(&changes) {
                figures.extend([r.w_plus, r.w_minus, r.rank_biserial]);
                figures.extend(r.two_sided_p);
            }
            if let Some((low, high)) = t_interval(&changes).ends() {
                prop_assert!(low <= high);
                figures.extend([low, high]);
            }
        }
        for weighted in [person_weighted(&groups), team_weighted(&groups)].into_iter().flatten() {
            figures.push(weighted.delta);
            if let Some((low, high)) = weighted.interval.ends() {
                figures.extend([low, high]);
            }
        }
        prop_assert!(figures.iter().all(|f| f.is_finite()));
    }
}
