//! A scenario begun from the timeline of a real incident.

use crate::problem::{Outcome, Problem};
use crate::{Done, Workbook};
use drill_domain::id::ScenarioId;
use drill_domain::incident::draft::{PERSONAS, Words, add};
use drill_domain::incident::{
    IncidentEntry, LONGEST_TEXT, MOST_BYTES, MOST_ENTRIES, Timeline, Unreadable, read,
};
use drill_domain::scenario::{Language, PersonaKind};
use drill_text::plain;

/// Reads a pasted timeline.
///
/// # Errors
/// When it is too long, or has nothing in it.
pub fn read_timeline(text: &str) -> Outcome<Timeline> {
    read(text).map_err(|why| match why {
        Unreadable::TooLong => {
            Problem::refused("incident-too-long").with("most", MOST_BYTES / 1024 / 1024)
        }
        Unreadable::Empty => Problem::refused("incident-empty"),
    })
}

impl Workbook {
    /// Adds the flow of a timeline's entries to a scenario, as one step.
    ///
    /// # Errors
    /// When the scenario is not there, or there are no entries or too many.
    pub fn take_incident(
        &mut self,
        id: ScenarioId,
        entries: &[IncidentEntry],
        language: Language,
    ) -> Outcome<Done<()>> {
        if entries.is_empty() {
            return Err(Problem::refused("incident-empty"));
        }
        if entries.len() > MOST_ENTRIES {
            return Err(Problem::refused("incident-too-many").with("most", MOST_ENTRIES));
        }
        let mut entries = entries.to_vec();
        for entry in &mut entries {
            if let Some((end, _)) = entry.text.char_indices().nth(LONGEST_TEXT + 1) {
                entry.text.truncate(end);
            }
        }
        let words = words(language);
        self.change_scenario(id, "take-incident".to_owned(), |scenario| {
            add(scenario, &entries, &words);
        })
    }
}

fn words(language: Language) -> Words {
    let say = |key: &str| plain(language, key);
    let persona = |kind: PersonaKind| {
        say(match kind {
            PersonaKind::CustomerCentre => "persona-customerCentre",
            PersonaKind::EmergencyCommittee => "persona-emergencyCommittee",
            PersonaKind::Cto => "persona-cto",
            PersonaKind::Marketing => "persona-marketing",
            PersonaKind::Own => "persona-own",
        })
    };
    Words {
        fault: say("incident-fault"),
        repair: say("incident-repair"),
        monitoring: say("incident-monitoring"),
        notice: say("incident-notice"),
        fields: say("incident-fields")
            .split(',')
            .map(|field| field.trim().to_owned())
            .collect(),
        ending: say("incident-ending"),
        channel: say("incident-channel"),
        personas: PERSONAS.map(persona),
    }
}
