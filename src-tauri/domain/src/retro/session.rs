//! One retrospective under way.

use super::{Shares, Stage, Turn, turn_order};
use crate::id::PersonId;
use crate::record::{Participation, Role};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Where a retrospective stands. Going back to an earlier stage loses nothing: what was written,
/// heard and shown stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Retrospective {
    /// The stage on screen.
    pub stage: Stage,
    /// Minutes of each stage.
    pub shares: Shares,
    /// Seconds spent in each stage so far, in the order of [`Stage::ALL`].
    pub spent: [u32; 8],
    /// Who writes, and how far they are.
    pub writers: Vec<Writer>,
    /// Whether the notes may be seen. Showing them is an act of its own after writing.
    pub notes_shown: bool,
    /// Who speaks, in order.
    pub turns: Vec<Turn>,
    /// Who is speaking now.
    pub speaking: Option<PersonId>,
    /// Whether it is over.
    pub closed: bool,
}

/// Someone who writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Writer {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// How far they are.
    pub state: WritingState,
    /// How they wrote last; absent until they did.
    pub way: Option<WritingWay>,
}

/// How far someone is with writing. The roster shows this and never how much they wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WritingState {
    /// Nothing yet.
    NotYet,
    /// The form is open, or was left unfinished.
    Writing,
    /// They said they are done.
    Done,
}

/// A way to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WritingWay {
    /// On the shared laptop, handed from one to the next.
    PassTheLaptop,
    /// The facilitator types for them.
    Scribe,
    /// A filled template pasted from the chat.
    Paste,
    /// Notes taken during the drill.
    DuringDrill,
}

/// A step of the facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "do")]
pub enum RetroStep {
    /// Go to a stage, forward or back.
    Go {
        /// Where.
        stage: Stage,
    },
    /// A person starts or goes on writing.
    StartWriting {
        /// Who.
        person: PersonId,
        /// How.
        way: WritingWay,
    },
    /// A person hands the laptop on.
    StopWriting {
        /// Who.
        person: PersonId,
        /// Whether they are done.
        done: bool,
    },
    /// The notes are shown to all.
    ShowNotes,
    /// A person speaks.
    Speak {
        /// Who.
        person: PersonId,
    },
    /// The person speaking, or another, has been heard.
    Heard {
        /// Who.
        person: PersonId,
    },
    /// Close the retrospective.
    Close,
}

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RetroRefusal {
    /// The retrospective is closed.
    #[error("the retrospective is already closed")]
    AlreadyClosed,
    /// The person takes no part in it.
    #[error("this person takes no part in the retrospective")]
    NotInTheRoom,
    /// Turns present notes; they have to be shown first.
    #[error("the notes have not been shown yet")]
    NotesNotShown,
    /// Only the last stage closes it.
    #[error("the retrospective closes from its last stage")]
    NotAtTheEnd,
}

impl Retrospective {
    /// A retrospective that has just opened the private page for everyone who was there. The
    /// facilitator speaks last and does not rate.
    #[must_use]
    pub fn open(participations: &[Participation]) -> Self {
        let turns = turn_order(participations);
        Self {
            stage: Stage::Open,
            shares: Shares::default(),
            spent: [0; 8],
            writers: turns
                .iter()
                .map(|t| Writer {
                    person: t.person,
                    role: t.role,
                    state: WritingState::NotYet,
                    way: None,
                })
                .collect(),
            notes_shown: false,
            turns,
            speaking: None,
            closed: false,
        }
    }

    /// A retrospective that is over: everyone has written and was heard. For drills whose course was
    /// not kept here.
    #[must_use]
    pub fn held(participations: &[Participation]) -> Self {
        let mut held = Self::open(participations);
        held.stage = Stage::Close;
        held.notes_shown = true;
        held.closed = true;
        held.writers
            .iter_mut()
            .for_each(|writer| writer.state = WritingState::Done);
        held.turns.iter_mut().for_each(|turn| turn.heard = true);
        held
    }

    /// Takes one step. `elapsed` are the seconds since the step before; they count for the stage on
    /// screen and for whoever is speaking.
    ///
    /// # Errors
    /// [`RetroRefusal`] says why nothing changed.
    pub fn step(&self, step: &RetroStep, elapsed: u32) -> Result<Self, RetroRefusal> {
        if self.closed {
            return Err(RetroRefusal::AlreadyClosed);
        }
        let mut next = self.clone();
        next.count(elapsed);
        match step {
            RetroStep::Go { stage } => next.go(*stage)?,
            RetroStep::StartWriting { person, way } => next.start_writing(*person, *way)?,
            RetroStep::StopWriting { person, done } => {
                let writer = next.writer(*person)?;
                writer.state = if *done {
                    WritingState::Done
                } else {
                    WritingState::Writing
                };
            }
            RetroStep::ShowNotes => next.notes_shown = true,
            RetroStep::Speak { person } => {
                if !next.notes_shown {
                    return Err(RetroRefusal::NotesNotShown);
                }
                next.turn(*person)?;
                next.speaking = Some(*person);
            }
            RetroStep::Heard { person } => {
                next.turn(*person)?.heard = true;
                next.speaking = next.first_unheard();
            }
            RetroStep::Close => {
                if next.stage != Stage::Close {
                    return Err(RetroRefusal::NotAtTheEnd);
                }
                next.speaking = None;
                next.closed = true;
            }
        }
        Ok(next)
    }

    /// Who has not been heard yet, in turn.
    #[must_use]
    pub fn not_yet_heard(&self) -> Vec<PersonId> {
        self.turns
            .iter()
            .filter(|t| !t.heard)
            .map(|t| t.person)
            .collect()
    }

    /// How many have said they are done, of how many who write.
    #[must_use]
    pub fn done(&self) -> (usize, usize) {
        let done = self
            .writers
            .iter()
            .filter(|w| w.state == WritingState::Done)
            .count();
        (done, self.writers.len())
    }

    /// Seconds left of the whole half hour; negative when it ran over.
    #[must_use]
    pub fn seconds_left(&self, elapsed: u32) -> i64 {
        let spent: i64 = self.spent.iter().map(|s| i64::from(*s)).sum();
        i64::from(self.shares.total_seconds()) - spent - i64::from(elapsed)
    }

    fn count(&mut self, elapsed: u32) {
        let spent = &mut self.spent[self.stage as usize];
        *spent = spent.saturating_add(elapsed);
        if self.stage == Stage::Turns
            && let Some(turn) = self
                .turns
                .iter_mut()
                .find(|t| Some(t.person) == self.speaking)
        {
            turn.seconds = turn.seconds.saturating_add(elapsed);
        }
    }

    fn go(&mut self, stage: Stage) -> Result<(), RetroRefusal> {
        if stage >= Stage::Turns && !self.notes_shown {
            return Err(RetroRefusal::NotesNotShown);
        }
        self.stage = stage;
        if stage == Stage::Turns && self.speaking.is_none() {
            self.speaking = self.first_unheard();
        }
        Ok(())
    }

    fn start_writing(&mut self, person: PersonId, way: WritingWay) -> Result<(), RetroRefusal> {
        let writer = self.writer(person)?;
        writer.state = WritingState::Writing;
        writer.way = Some(way);
        Ok(())
    }

    fn first_unheard(&self) -> Option<PersonId> {
        self.turns.iter().find(|t| !t.heard).map(|t| t.person)
    }

    fn writer(&mut self, person: PersonId) -> Result<&mut Writer, RetroRefusal> {
        self.writers
            .iter_mut()
            .find(|w| w.person == person)
            .ok_or(RetroRefusal::NotInTheRoom)
    }

    fn turn(&mut self, person: PersonId) -> Result<&mut Turn, RetroRefusal> {
        self.turns
            .iter_mut()
            .find(|t| t.person == person)
            .ok_or(RetroRefusal::NotInTheRoom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn person(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    fn room() -> Retrospective {
        let roster: Vec<Participation> = [
            (1, Role::Participant),
            (2, Role::Participant),
            (3, Role::Designer),
        ]
        .into_iter()
        .map(|(n, role)| Participation {
            person: person(n),
            role,
            present: true,
        })
        .collect();
        Retrospective::open(&roster)
    }

    fn after(steps: &[RetroStep]) -> Result<Retrospective, RetroRefusal> {
        steps
            .iter()
            .try_fold(room(), |retro, step| retro.step(step, 10))
    }

    #[test]
    fn going_back_loses_nothing() {
        let retro = after(&[
            RetroStep::Go {
                stage: Stage::Write,
            },
            RetroStep::StartWriting {
                person: person(1),
                way: WritingWay::PassTheLaptop,
            },
            RetroStep::StopWriting {
                person: person(1),
                done: true,
            },
            RetroStep::ShowNotes,
            RetroStep::Go {
                stage: Stage::Turns,
            },
            RetroStep::Heard { person: person(1) },
            RetroStep::Go {
                stage: Stage::Write,
            },
        ])
        .unwrap();
        assert!(retro.notes_shown);
        assert_eq!(retro.done(), (1, 3));
        assert_eq!(retro.not_yet_heard(), [person(2), person(3)]);
    }

    #[test]
    fn turns_before_the_notes_are_shown_are_refused() {
        let refused = after(&[RetroStep::Go {
            stage: Stage::Turns,
        }]);
        assert_eq!(refused, Err(RetroRefusal::NotesNotShown));
    }

    #[test]
    fn hearing_someone_hands_the_turn_to_the_next() {
        let retro = after(&[
            RetroStep::ShowNotes,
            RetroStep::Go {
                stage: Stage::Turns,
            },
            RetroStep::Heard { person: person(1) },
        ])
        .unwrap();
        assert_eq!(retro.speaking, Some(person(2)));
        assert_eq!(retro.turns[0].seconds, 10);
    }

    #[test]
    fn closing_before_the_last_stage_is_refused() {
        assert_eq!(after(&[RetroStep::Close]), Err(RetroRefusal::NotAtTheEnd));
    }

    #[test]
    fn a_closed_retrospective_takes_no_step() {
        let steps = [
            RetroStep::ShowNotes,
            RetroStep::Go {
                stage: Stage::Close,
            },
            RetroStep::Close,
        ];
        let closed = after(&steps).unwrap();
        assert_eq!(
            closed.step(&RetroStep::ShowNotes, 0),
            Err(RetroRefusal::AlreadyClosed)
        );
    }

    #[test]
    fn a_retrospective_held_elsewhere_is_over_and_everyone_was_heard() {
        let roster = [Participation {
            person: person(1),
            role: Role::Participant,
            present: true,
        }];
        let held = Retrospective::held(&roster);
        assert!(held.closed && held.notes_shown && held.not_yet_heard().is_empty());
        assert_eq!(held.done(), (1, 1));
    }

    #[test]
    fn a_stranger_is_refused() {
        let step = RetroStep::StartWriting {
            person: person(9),
            way: WritingWay::Scribe,
        };
        assert_eq!(after(&[step]), Err(RetroRefusal::NotInTheRoom));
    }

    proptest! {
        #[test]
        fn time_is_neither_lost_nor_invented(stages in proptest::collection::vec((0usize..8, 0u32..2000), 0..30)) {
            let mut retro = room().step(&RetroStep::ShowNotes, 0).unwrap();
            for (stage, elapsed) in &stages {
                retro = retro.step(&RetroStep::Go { stage: Stage::ALL[*stage] }, *elapsed).unwrap();
            }
            let spent: u32 = retro.spent.iter().sum();
            prop_assert_eq!(spent, stages.iter().map(|(_, s)| s).sum::<u32>());
        }
    }
}
