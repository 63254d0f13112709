//! A scenario begun from the timeline of a real incident.

use crate::problem::{Outcome, Problem};
use crate::{Done, Op, Workbook};
use drill_domain::id::{ScenarioId, TeamId};
use drill_domain::incident::draft::{PERSONAS, Words, add};
use drill_domain::incident::{
    IncidentEntry, LONGEST_TEXT, MOST_BYTES, MOST_ENTRIES, Timeline, Unreadable, read,
};
use drill_domain::scenario::document::Document;
use drill_domain::scenario::{Head, Language, PersonaKind, Scenario};
use drill_text::plain;

/// So many letters say which entry is meant.
const SHOWN: usize = 30;

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
    /// Adds the flow of a timeline's entries to a scenario, as one step, in the scenario's language.
    ///
    /// # Errors
    /// When the scenario is not there, there are no entries or too many, or one is too long.
    pub fn take_incident(
        &mut self,
        id: ScenarioId,
        entries: &[IncidentEntry],
    ) -> Outcome<Done<()>> {
        check(entries)?;
        self.change_scenario(id, "take-incident".to_owned(), |scenario| {
            let words = words(scenario.head.language);
            add(scenario, entries, &words);
        })
    }

    /// Adds a scenario that is the flow of a timeline's entries: whole, or not at all.
    ///
    /// # Errors
    /// When the team is not there, there are no entries or too many, or one is too long.
    pub fn begin_from_incident(
        &mut self,
        title: &str,
        language: Language,
        team: Option<TeamId>,
        entries: &[IncidentEntry],
    ) -> Outcome<Done<ScenarioId>> {
        check(entries)?;
        let title = title.trim();
        if title.is_empty() {
            return Err(Problem::refused("incident-untitled"));
        }
        let head = Head {
            title: title.to_owned(),
            language,
            ..Head::default()
        };
        let mut scenario = Scenario {
            head,
            ..Scenario::default()
        };
        add(&mut scenario, entries, &words(language));
        self.add_scenario(&Op::AddScenario, Document::new(scenario), team, None)
    }
}

fn check(entries: &[IncidentEntry]) -> Outcome<()> {
    if entries.is_empty() {
        return Err(Problem::refused("incident-empty"));
    }
    if entries.len() > MOST_ENTRIES {
        return Err(Problem::refused("incident-too-many").with("most", MOST_ENTRIES));
    }
    // What was shortened when it was read ends in one letter more.
    let is_long = |entry: &&IncidentEntry| entry.text.chars().count() > LONGEST_TEXT + 1;
    entries.iter().find(is_long).map_or(Ok(()), |entry| {
        let words: String = entry.text.chars().take(SHOWN).collect();
        Err(Problem::refused("incident-line-too-long")
            .with("words", words)
            .with("most", LONGEST_TEXT))
    })
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
        decision: say("incident-decision"),
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
