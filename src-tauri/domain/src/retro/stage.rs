//! The stages and their order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stage of the retrospective, in the programme's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// The private page has just opened for all.
    Open,
    /// Everyone writes, unseen.
    Write,
    /// The facilitator restates the purpose.
    Purpose,
    /// The designer explains the scenario and the intended response.
    Explain,
    /// Everyone presents their own notes.
    Turns,
    /// Questions are answered, improvements become follow-ups.
    Questions,
    /// A short survey on process and drill.
    Survey,
    /// Thanks, and the end.
    Close,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Write,
        Self::Purpose,
        Self::Explain,
        Self::Turns,
        Self::Questions,
        Self::Survey,
        Self::Close,
    ];

    /// The stage after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| *stage > self)
    }

    /// The stage before this one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|stage| *stage < self)
    }

    /// Its key in messages and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Write => "write",
            Self::Purpose => "purpose",
            Self::Explain => "explain",
            Self::Turns => "turns",
            Self::Questions => "questions",
            Self::Survey => "survey",
            Self::Close => "close",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walking_forward_and_back_visits_every_stage() {
        let mut stage = Stage::Open;
        let mut seen = vec![stage];
        while let Some(next) = stage.next() {
            assert_eq!(next.previous(), Some(stage));
            stage = next;
            seen.push(stage);
        }
        assert_eq!(seen, Stage::ALL);
    }
}
