//! Minutes as a designer estimates them: at least, likely, at most.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A three-point estimate in whole minutes. Sound when `min ≤ likely ≤ max`; the default is zero.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema, TS,
)]
pub struct Minutes {
    /// At least this many minutes.
    pub min: u32,
    /// The likely number of minutes.
    pub likely: u32,
    /// At most this many minutes.
    pub max: u32,
}

impl Minutes {
    /// An estimate of `min`, `likely` and `max` minutes.
    #[must_use]
    pub const fn new(min: u32, likely: u32, max: u32) -> Self {
        Self { min, likely, max }
    }

    /// Exactly `minutes`.
    #[must_use]
    pub const fn exactly(minutes: u32) -> Self {
        Self::new(minutes, minutes, minutes)
    }

    /// Whether `min ≤ likely ≤ max`.
    #[must_use]
    pub const fn is_ordered(&self) -> bool {
        self.min <= self.likely && self.likely <= self.max
    }

    /// Whether nothing has been estimated.
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.min == 0 && self.likely == 0 && self.max == 0
    }
}
