//! The starter library: what there is to take, and taking one.

use drill_domain::id::TeamId;
use drill_domain::scenario::{Difficulty, Language, PersonaKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the starters in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LibraryShelf {
    /// The language the starters are written in.
    pub language: Language,
}

/// A scenario to start from, with what one needs to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StarterCard {
    /// Its stable name.
    pub name: String,
    /// The language it is written in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The kind of incident, in words.
    pub kind: String,
    /// What a team learns with it.
    pub trains: String,
    /// Composite, cascade and so on, in words.
    pub patterns: Vec<String>,
    /// What is broken: the boxed numeral and the title.
    pub faults: Vec<StarterFault>,
    /// What the drill wants to reach.
    pub goals: Vec<String>,
    /// What has to be resolved, as sentences.
    pub resolutions: Vec<String>,
    /// A question of each stand-in.
    pub asks: Vec<StarterAsk>,
    /// How long it takes at each difficulty, hardest first.
    pub lengths: Vec<StarterLength>,
    /// The public incident it is built on.
    pub source: String,
}

/// A fault of a starter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StarterFault {
    /// The boxed numeral.
    pub numeral: u32,
    /// Its title.
    pub title: String,
}

/// A stand-in's question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StarterAsk {
    /// Which stand-in.
    pub persona: PersonaKind,
    /// Who asks.
    pub who: String,
    /// What they ask.
    pub text: String,
}

/// How long a starter takes at one difficulty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StarterLength {
    /// Which difficulty.
    pub difficulty: Difficulty,
    /// From the shortest to the longest, in words.
    pub span: String,
    /// The likely length, in words.
    pub likely: String,
}

/// Takes a copy of a starter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LibraryTake {
    /// Its name.
    pub name: String,
    /// The language.
    pub language: Language,
    /// The team it is for.
    pub team: Option<TeamId>,
}
