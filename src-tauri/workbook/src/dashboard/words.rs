//! Figures of a season as words in one language.

use drill_domain::measure::Interval;
use drill_domain::record::{BeforeMode, Measure};
use drill_domain::scenario::Language;
use drill_domain::season::{Hidden, MeasureKind};
use drill_text::{Arg, format};

/// Speaks one language, and knows the smallest group shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub language: Language,
    pub k: usize,
}

impl Words {
    pub(super) fn say(&self, key: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, value)| (*name, arg(value)))
            .collect();
        drill_text::get(self.language, &format!("season-{key}"), &args)
    }

    pub(super) fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    pub(super) fn measure(&self, measure: &Measure) -> String {
        match measure {
            Measure::ResponseLevel => self.plain("measure-response-level"),
            Measure::ProcessUnderstanding => self.plain("measure-process-understanding"),
            Measure::Other(name) => name.clone(),
        }
    }

    pub(super) fn kind(&self, kind: &MeasureKind) -> String {
        let mode = self.plain(&self.with_mode("mode", kind.before_mode));
        self.say(
            "measure-with-mode",
            &[("measure", self.measure(&kind.measure)), ("mode", mode)],
        )
    }

    /// The key of a message that exists for recalled and for measured scores.
    pub(super) fn with_mode(&self, key: &str, mode: BeforeMode) -> String {
        match mode {
            BeforeMode::Recalled => format!("{key}-recalled"),
            BeforeMode::Measured => format!("{key}-measured"),
        }
    }

    pub(super) fn hidden(&self, reason: Hidden) -> String {
        let key = match reason {
            Hidden::TooFew => "hidden-too-few",
            Hidden::Complement => "hidden-complement",
            Hidden::RoleFilter => "hidden-role",
        };
        self.say(key, &[("k", self.k.to_string())])
    }

    /// The interval in a table.
    pub(super) fn interval(&self, interval: Interval) -> String {
        match interval {
            Interval::Between { low, high } => self.say(
                "interval",
                &[
                    ("low", format::signed(low, 1)),
                    ("high", format::signed(high, 1)),
                ],
            ),
            Interval::TooFew => self.plain("interval-too-few"),
            Interval::AllEqual => self.plain("interval-all-equal"),
        }
    }

    /// The interval over teams in a table.
    pub(super) fn interval_over_teams(&self, interval: Interval) -> String {
        match interval {
            Interval::TooFew => self.plain("interval-too-few-teams"),
            Interval::Between { .. } | Interval::AllEqual => self.interval(interval),
        }
    }

    /// The season's interval with n, under the headline.
    pub(super) fn interval_and_n(&self, interval: Interval, n: usize) -> String {
        let n = ("n", count(n));
        match interval {
            Interval::Between { low, high } => self.say(
                "delta-interval",
                &[
                    ("low", format::signed(low, 1)),
                    ("high", format::signed(high, 1)),
                    n,
                ],
            ),
            Interval::TooFew => self.say("delta-too-few", &[n]),
            Interval::AllEqual => self.say("delta-all-equal", &[n]),
        }
    }
}

/// Plain counts go in as numbers, so that a message can choose its plural.
fn arg(value: &str) -> Arg {
    match value.parse::<i64>() {
        Ok(number) if number.to_string() == value => Arg::from(number),
        Ok(_) | Err(_) => Arg::from(value),
    }
}

/// A count as text.
pub(super) fn count(number: usize) -> String {
    format::whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A mean score as text.
pub(super) fn mean(points: f64) -> String {
    format::decimal(points, 1)
}

/// Names are ordered without regard to case.
pub(super) fn by_name(name: &str) -> String {
    name.to_lowercase()
}
