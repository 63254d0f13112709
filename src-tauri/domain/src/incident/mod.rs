//! The pasted timeline of a real incident, read line by line: when, who, what kind of thing. Start at
//! [`read`]; [`draft`] makes a scenario's flow of what a person kept.
//!
//! Rules, in this order. A line begins with a time (14:03, [14:03], 2:15 PM, 오후 2시 15분, an ISO
//! stamp with or without a zone, T+15), or has one in a cell of a table, or ends with one after a
//! name, as chats are copied; the name may stand on a line of its own above the time, if it does so
//! from the first line on. The end of a range stays with the words. A line without a time belongs to
//! the one before. Times run on over midnight. Every line is kept, joined to another or counted as
//! left out; nothing is lost silently.

mod clock;
pub mod draft;
mod kind;
mod line;

use crate::scenario::PersonaKind;
use clock::{Day, Stamp, When};
use line::Piece;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A longer text is refused.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// At most this many entries are kept; the rest is counted.
pub const MOST_ENTRIES: usize = 300;

/// The words of one entry are cut after so many characters.
pub const LONGEST_TEXT: usize = 2_000;

/// Two entries are at most so many minutes apart, a month: a longer gap is a slip in a date.
const LONGEST_GAP: u32 = 31 * 24 * 60;

/// What an entry of a timeline becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
    /// A sign of a system.
    Symptom,
    /// A person's words.
    Inject,
    /// Something done to recover.
    Recovery,
    /// Something done that turned out wrong.
    Mistake,
    /// Something done to tell others.
    Propagation,
    /// The stabilisation stage.
    Monitoring,
    /// The resolution notice.
    Notice,
    /// Anything else; a note beside the flow.
    Note,
}

/// One entry of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentEntry {
    /// What it becomes.
    pub kind: EntryKind,
    /// Minutes since the first time of the timeline; nothing where no time is known.
    pub minute: Option<u32>,
    /// What it says.
    pub text: String,
    /// Who speaks, in an inject.
    pub persona: Option<PersonaKind>,
    /// Its first line in the pasted text, counted from 1.
    pub line: u32,
}

/// A timeline as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// What was found, in the order of time.
    pub entries: Vec<IncidentEntry>,
    /// Lines that only draw or head a table, or name a day.
    pub headings: u32,
    /// Entries beyond [`MOST_ENTRIES`].
    pub beyond: u32,
    /// Entries whose words were cut at [`LONGEST_TEXT`].
    pub cut: u32,
}

/// Why a text is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is too long.
    #[error("the text is longer than {MOST_BYTES} bytes")]
    TooLong,
    /// There is nothing in it.
    #[error("there is nothing in the text")]
    Empty,
}

/// Reads a pasted timeline.
///
/// # Errors
/// When it is too long or has no entry.
pub fn read(text: &str) -> Result<Timeline, Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooLong);
    }
    let mut reader = Reader::default();
    for (number, line) in (1u32..).zip(text.lines()) {
        reader.take(number, line);
    }
    let timeline = reader.end();
    if timeline.entries.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(timeline)
}

#[derive(Default)]
struct Reader {
    timeline: Timeline,
    /// The time of each entry.
    whens: Vec<Option<When>>,
    /// A date alone that heads what follows.
    heading: Option<Day>,
    /// Whether lines that follow belong to an entry beyond the last one kept.
    is_beyond: bool,
    /// A row of a table without a time that may yet be its heading.
    is_in_table: bool,
    /// Whether the paste began with a name above a time.
    has_names_above: bool,
    /// The line before, if it was words alone, and how long its entry was without it.
    above: Option<(String, usize)>,
}

impl Reader {
    fn take(&mut self, number: u32, line: &str) {
        let above = self.above.take();
        match line::split(line) {
            Piece::Blank => self.is_in_table = false,
            Piece::Drawing => self.timeline.headings += 1,
            Piece::Day(day) => {
                self.heading = Some(day);
                self.timeline.headings += 1;
            }
            Piece::Timed { stamp, who, text } => {
                let is_alone = who.is_none() && text.is_empty();
                let who = who.or_else(|| self.name_above(above.filter(|_| is_alone)));
                self.begin(number, Some(stamp), who, text);
                self.is_in_table = line::is_row(line);
            }
            Piece::Plain(text) => {
                if line::is_row(line) && !self.is_in_table {
                    // The first row of a table has no time: it says what the columns are.
                    self.timeline.headings += 1;
                    self.is_in_table = true;
                } else if self.whens.is_empty() && !self.is_beyond {
                    self.above = Some((text.clone(), 0));
                    self.begin(number, None, None, text);
                } else {
                    let entry = self.timeline.entries.last();
                    let before = entry.filter(|_| !self.is_beyond).map(|e| e.text.len());
                    self.above = before.map(|before| (text.clone(), before));
                    self.go_on(&text);
                }
            }
        }
    }

    /// Takes the line above back, if it is the name of who speaks at the time that stands alone.
    fn name_above(&mut self, above: Option<(String, usize)>) -> Option<String> {
        let (name, before) = above.filter(|(name, _)| line::is_name(name))?;
        let is_first = self.whens.len() == 1 && before == 0;
        if !is_first && !self.has_names_above {
            return None;
        }
        if is_first {
            self.has_names_above = true;
            self.whens.clear();
            self.timeline.entries.clear();
        } else {
            self.timeline.entries.last_mut()?.text.truncate(before);
        }
        Some(name)
    }

    fn begin(&mut self, number: u32, stamp: Option<Stamp>, who: Option<String>, text: String) {
        self.is_beyond = self.timeline.entries.len() >= MOST_ENTRIES;
        if self.is_beyond {
            self.timeline.beyond += 1;
            return;
        }
        let text = match who {
            Some(who) if text.is_empty() => format!("{who}:"),
            Some(who) => format!("{who}: {text}"),
            None => text,
        };
        self.whens.push(stamp.map(|stamp| When {
            heading: self.heading.take(),
            stamp,
        }));
        self.timeline.entries.push(IncidentEntry {
            kind: EntryKind::Note,
            minute: None,
            text,
            persona: None,
            line: number,
        });
    }

    fn go_on(&mut self, more: &str) {
        if self.is_beyond {
            return;
        }
        let Some(entry) = self.timeline.entries.last_mut() else {
            return;
        };
        // Bounded while it grows, too: a paste may be one entry of five megabytes.
        if entry.text.len() <= 8 * LONGEST_TEXT {
            if !entry.text.is_empty() {
                entry.text.push(' ');
            }
            entry.text.push_str(more);
        }
    }

    fn end(mut self) -> Timeline {
        let moments = clock::moments(&self.whens);
        let first = moments.iter().flatten().min().copied();
        let mut known = None;
        let mut order: Vec<(i64, usize)> = Vec::with_capacity(moments.len());
        for (at, moment) in moments.iter().enumerate() {
            known = moment.or(known);
            order.push((known.or(first).unwrap_or(0), at));
        }
        order.sort_unstable();
        let (mut last, mut minute) = (first.unwrap_or(0), 0);
        for &(moment, at) in &order {
            let gap = u32::try_from(moment - last).unwrap_or(u32::MAX);
            minute += gap.min(LONGEST_GAP);
            last = moment;
            self.timeline.entries[at].minute = moments[at].map(|_| minute);
        }
        let mut entries: Vec<Option<IncidentEntry>> =
            self.timeline.entries.into_iter().map(Some).collect();
        self.timeline.entries = order
            .into_iter()
            .filter_map(|(_, at)| entries[at].take())
            .collect();
        for entry in &mut self.timeline.entries {
            if let Some((end, _)) = entry.text.char_indices().nth(LONGEST_TEXT) {
                entry.text.truncate(end);
                entry.text.push('…');
                self.timeline.cut += 1;
            }
            (entry.kind, entry.persona) = kind::of(&entry.text);
        }
        let is_symptom = |entry: &IncidentEntry| entry.kind == EntryKind::Symptom;
        if !self.timeline.entries.iter().any(is_symptom)
            && let Some(first) = self.timeline.entries.first_mut()
        {
            // Something must have been noticed first.
            first.kind = EntryKind::Symptom;
        }
        self.timeline
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod timelines;
