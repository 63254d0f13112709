//! What one person writes: four fields of notes, a line each, and their scores.

use crate::clock::Clock;
use crate::problem::{Outcome, Problem};
use crate::{Tx, View};
use drill_domain::id::{DrillId, NoteId, PersonId, RatingId};
use drill_domain::record::{BeforeMode, Drill, Measure, Note, NoteKind, Rating, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The longest field, in characters.
const LONGEST: usize = 20_000;

/// One person's entry. Each line of a field is a note.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Entry {
    /// 좋았던 점
    pub good: String,
    /// 아쉬운 점
    pub regret: String,
    /// 개선사항
    pub improvement: String,
    /// 더 잘하려면
    pub next_time: String,
    /// Scores on each measure.
    pub ratings: Vec<EntryRating>,
}

/// Scores on one measure, 1 to 5 in whole numbers, as far as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryRating {
    /// On what.
    pub measure: Measure,
    /// Before the drill, looking back.
    pub before: Option<u8>,
    /// After it.
    pub after: Option<u8>,
}

/// The form of one person, with what they wrote so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// What they wrote. The facilitator has no scores to give.
    pub entry: Entry,
    /// How many notes came from the drill itself, already filled in.
    pub from_drill: u32,
}

const KINDS: [NoteKind; 4] = [
    NoteKind::Good,
    NoteKind::Regret,
    NoteKind::Improvement,
    NoteKind::NextTime,
];

impl Entry {
    pub(super) fn check(&self) -> Outcome<()> {
        if KINDS
            .iter()
            .any(|kind| self.field(*kind).chars().count() > LONGEST)
        {
            return Err(Problem::refused("text-too-long").with("most", LONGEST));
        }
        let scores = self
            .ratings
            .iter()
            .flat_map(|rating| [rating.before, rating.after]);
        if scores.flatten().any(|score| !(1..=5).contains(&score)) {
            return Err(Problem::refused("score-off-scale"));
        }
        Ok(())
    }

    const fn field(&self, kind: NoteKind) -> &String {
        match kind {
            NoteKind::Good => &self.good,
            NoteKind::Regret => &self.regret,
            NoteKind::Improvement => &self.improvement,
            NoteKind::NextTime => &self.next_time,
        }
    }

    fn field_mut(&mut self, kind: NoteKind) -> &mut String {
        match kind {
            NoteKind::Good => &mut self.good,
            NoteKind::Regret => &mut self.regret,
            NoteKind::Improvement => &mut self.improvement,
            NoteKind::NextTime => &mut self.next_time,
        }
    }
}

/// The notes that stand: not replaced, not taken back, in the order they were written.
pub(super) fn standing(notes: Vec<Note>) -> Vec<Note> {
    let replaced: BTreeSet<NoteId> = notes.iter().filter_map(|note| note.replaces).collect();
    notes
        .into_iter()
        .filter(|note| !replaced.contains(&note.id) && !note.text.is_empty())
        .collect()
}

/// The ratings that stand.
pub(super) fn standing_ratings(ratings: Vec<Rating>) -> Vec<Rating> {
    let replaced: BTreeSet<RatingId> = ratings
        .iter()
        .filter_map(|rating| rating.replaces)
        .collect();
    ratings
        .into_iter()
        .filter(|rating| !replaced.contains(&rating.id))
        .collect()
}

/// What `person` has handed in so far, with how many notes came from the drill.
pub(super) fn read(
    view: &View<'_>,
    drill: DrillId,
    person: PersonId,
    role: Role,
) -> Outcome<(Entry, u32)> {
    let mut entry = Entry::default();
    let notes = standing(view.list::<Note>(&[("drill", &drill), ("author", &person)], "rowid")?);
    for note in &notes {
        let field = entry.field_mut(note.kind);
        if !field.is_empty() {
            field.push('\n');
        }
        field.push_str(&note.text.replace('\n', " "));
    }
    let from_drill =
        u32::try_from(notes.iter().filter(|note| note.at.is_some()).count()).unwrap_or(u32::MAX);
    if role.counts() {
        let ratings = standing_ratings(
            view.list::<Rating>(&[("drill", &drill), ("person", &person)], "rowid")?,
        );
        for measure in [Measure::ResponseLevel, Measure::ProcessUnderstanding] {
            let found = ratings.iter().find(|rating| rating.measure == measure);
            entry.ratings.push(EntryRating {
                measure,
                before: found
                    .and_then(|rating| rating.before)
                    .map(|tenths| tenths / 10),
                after: found
                    .and_then(|rating| rating.after)
                    .map(|tenths| tenths / 10),
            });
        }
    }
    Ok((entry, from_drill))
}

/// Appends what changed: a changed line replaces the one that stood there, a removed one is taken
/// back, an unchanged one stays.
pub(super) fn write(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: &Drill,
    person: PersonId,
    entry: &Entry,
) -> Outcome<()> {
    let notes = standing(tx.list::<Note>(&[("drill", &drill.id), ("author", &person)], "rowid")?);
    for kind in KINDS {
        let mut lines: Vec<&str> = entry
            .field(kind)
            .lines()
            .map(line)
            .filter(|text| !text.is_empty())
            .collect();
        let mut before: Vec<&Note> = notes.iter().filter(|note| note.kind == kind).collect();
        before.retain(|note| {
            match lines
                .iter()
                .position(|text| *text == note.text.replace('\n', " "))
            {
                Some(place) => {
                    lines.remove(place);
                    false
                }
                None => true,
            }
        });
        let mut lines = lines.into_iter();
        let append = |tx: &mut Tx<'_>, text: &str, earlier: Option<&Note>| {
            tx.append(&Note {
                id: NoteId(clock.new_id()),
                drill: drill.id,
                author: Some(person),
                kind,
                text: text.to_owned(),
                at: earlier.and_then(|note| note.at),
                replaces: earlier.map(|note| note.id),
                recorded: clock.now(),
            })
        };
        for earlier in before {
            append(tx, lines.next().unwrap_or_default(), Some(earlier))?;
        }
        for text in lines {
            append(tx, text, None)?;
        }
    }
    let role = drill
        .participations
        .iter()
        .find(|part| part.person == person)
        .map(|part| part.role);
    if role.is_some_and(Role::counts) {
        write_ratings(tx, clock, drill.id, person, &entry.ratings)?;
    }
    Ok(())
}

/// A line without the mark of a list in front.
fn line(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix("- ")
        .or_else(|| text.strip_prefix("• "))
        .unwrap_or(text)
        .trim()
}

fn write_ratings(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    drill: DrillId,
    person: PersonId,
    ratings: &[EntryRating],
) -> Outcome<()> {
    let before =
        standing_ratings(tx.list::<Rating>(&[("drill", &drill), ("person", &person)], "rowid")?);
    for given in ratings {
        let tenths = |score: Option<u8>| score.map(|score| score * 10);
        let earlier = before.iter().find(|rating| rating.measure == given.measure);
        let is_same = earlier.map_or((None, None), |rating| (rating.before, rating.after))
            == (tenths(given.before), tenths(given.after));
        if is_same {
            continue;
        }
        tx.append(&Rating {
            id: RatingId(clock.new_id()),
            drill,
            person,
            measure: given.measure.clone(),
            before: tenths(given.before),
            after: tenths(given.after),
            before_mode: BeforeMode::Recalled,
            replaces: earlier.map(|rating| rating.id),
            recorded: clock.now(),
        })?;
    }
    Ok(())
}
