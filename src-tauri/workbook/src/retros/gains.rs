//! The gains of the own team, a line a measure and mode. Inside the own team's record a small group
//! is shown; a person without both halves counts in no figure.

use super::view::GainView;
use drill_domain::measure::{
    Gain, Interval, NormalisedGain, Pairs, Scores, directions, gain, normalised_gain,
    percent_change, t_interval,
};
use drill_domain::record::{BeforeMode, Drill, Measure, Rating};
use drill_domain::scenario::Language;
use drill_text::{format, get, plain};

/// The top of the scale in points.
const UPPER: f64 = 5.0;

/// A line for each measure and mode that somebody gave a score on. `ratings` are those in force.
pub(super) fn gains(drill: &Drill, ratings: &[Rating], language: Language) -> Vec<GainView> {
    let mut kinds: Vec<(Measure, BeforeMode)> = ratings
        .iter()
        .filter(|rating| rating.before.is_some() || rating.after.is_some())
        .map(|rating| (rating.measure.clone(), rating.before_mode))
        .collect();
    kinds.sort();
    kinds.dedup();
    let people = drill
        .participations
        .iter()
        .filter(|part| part.present && part.role.counts())
        .count();
    kinds
        .into_iter()
        .map(|(measure, mode)| {
            let given = ratings
                .iter()
                .filter(|rating| rating.measure == measure && rating.before_mode == mode);
            let pairs = Pairs::from_scores(given.map(|rating| Scores {
                before: rating.before,
                after: rating.after,
            }));
            line(&measure, mode, &pairs, people, language)
        })
        .collect()
}

fn line(
    measure: &Measure,
    mode: BeforeMode,
    pairs: &Pairs,
    people: usize,
    language: Language,
) -> GainView {
    let figure = gain(pairs);
    let none = || plain(language, "retrospective-no-pair");
    let mean = |pick: fn(&Gain) -> f64| {
        figure
            .as_ref()
            .map_or_else(none, |gain| format::decimal(pick(gain), 1))
    };
    GainView {
        measure: measure_name(language, measure),
        before: mean(|gain| gain.before),
        after: mean(|gain| gain.after),
        change: figure
            .as_ref()
            .map_or_else(none, |gain| change(gain, &pairs.changes(), language)),
        share: figure
            .as_ref()
            .map_or_else(none, |gain| share(gain, language)),
        pairs: format!("{} / {people}", pairs.n()),
        mode: plain(
            language,
            match mode {
                BeforeMode::Recalled => "season-mode-recalled",
                BeforeMode::Measured => "season-mode-measured",
            },
        ),
    }
}

/// Δ with its interval, and how many rose, stayed and fell.
fn change(gain: &Gain, changes: &[f64], language: Language) -> String {
    let interval = match t_interval(changes) {
        Interval::Between { low, high } => get(
            language,
            "retrospective-interval",
            &[
                ("low", format::signed(low, 1).into()),
                ("high", format::signed(high, 1).into()),
            ],
        ),
        Interval::TooFew => plain(language, "retrospective-interval-too-few"),
        Interval::AllEqual => plain(language, "retrospective-interval-all-equal"),
    };
    let counted = directions(changes);
    let counts = get(
        language,
        "retrospective-directions",
        &[
            ("up", counted.up.into()),
            ("same", counted.same.into()),
            ("down", counted.down.into()),
        ],
    );
    format!("{} ({interval}; {counts})", format::signed(gain.delta, 1))
}

/// The percent change of the means, and the normalised gain where there is one.
fn share(gain: &Gain, language: Language) -> String {
    let percent = percent_change(gain).map(format::signed_percent);
    let normalised = match normalised_gain(gain, UPPER) {
        NormalisedGain::Of { share, .. } => Some(get(
            language,
            "retrospective-normalised",
            &[("share", format::decimal(share, 2).into())],
        )),
        NormalisedGain::AtCeiling => Some(plain(language, "retrospective-at-ceiling")),
        NormalisedGain::Fell => None,
    };
    percent
        .into_iter()
        .chain(normalised)
        .collect::<Vec<_>>()
        .join(", ")
}

fn measure_name(language: Language, measure: &Measure) -> String {
    match measure {
        Measure::ResponseLevel => plain(language, "season-measure-response-level"),
        Measure::ProcessUnderstanding => plain(language, "season-measure-process-understanding"),
        Measure::Other(name) => name.clone(),
    }
}
