//! A scenario begun from the pasted timeline of a real incident.

use super::Session;
use crate::wire::incident::*;
use crate::wire::scenarios::ScenarioMade;
use drill_text::{Arg, format, get};
use drill_workbook::incidents;
use drill_workbook::problem::Outcome;

/// Reads a pasted timeline. Changes nothing.
///
/// # Errors
/// When it is too long, or has nothing in it.
pub fn read(session: &Session, pasted: IncidentText) -> Outcome<IncidentView> {
    let language = session.language();
    let timeline = incidents::read_timeline(&pasted.text)?;
    let say = |key: &str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let args = [("number", Arg::from(format::whole(count)))];
        get(language, key, &args)
    };
    let mut says = vec![say("incident-found", timeline.entries.len())];
    for (key, count) in [
        ("incident-headings", timeline.headings),
        ("incident-beyond", timeline.beyond),
        ("incident-cut", timeline.cut),
    ] {
        if count > 0 {
            says.push(say(key, count as usize));
        }
    }
    Ok(IncidentView {
        entries: timeline.entries,
        says,
    })
}

/// Makes a flow of what is kept, in a scenario that is there or in a new one.
///
/// # Errors
/// When the scenario or the team is not there, nothing or too much is kept, or a text is too long.
pub fn take(session: &Session, taken: IncidentTaken) -> Outcome<ScenarioMade> {
    let language = taken.language.unwrap_or_else(|| session.language());
    session.workbook(|workbook| {
        let scenario = if let Some(scenario) = taken.scenario {
            workbook.take_incident(scenario, &taken.entries)?;
            scenario
        } else {
            let entries = &taken.entries;
            let made = workbook.begin_from_incident(&taken.title, language, taken.team, entries)?;
            made.value
        };
        Ok(ScenarioMade { scenario })
    })
}
