//! Services, teams, people and seasons.

use super::Session;
use crate::wire::Nothing;
use crate::wire::people::{
    MergePeople, PeopleView, PersonDraft, PersonRef, PersonView, SeasonDraft, SeasonRef,
    SeasonView, ServiceDraft, ServiceRef, TeamDraft, TeamRef, TeamView,
};
use chrono::NaiveDate;
use drill_domain::id::{PersonId, TeamId};
use drill_domain::record::{Drill, Membership, Person, Season, Service, Team};
use drill_domain::scenario::Language;
use drill_text::{Arg, format};
use drill_workbook::people::{self, is_same_name};
use drill_workbook::problem::Outcome;
use std::collections::HashMap;

/// Everyone and where they work.
///
/// # Errors
/// When the file cannot be read.
pub fn list(session: &Session, _: Nothing) -> Outcome<PeopleView> {
    let language = session.language();
    session.workbook(|workbook| {
        let view = workbook.view();
        let mut services = view.all::<Service>()?;
        services.sort_by(|a, b| a.name.cmp(&b.name));
        let mut teams = view.all::<Team>()?;
        teams.sort_by(|a, b| a.name.cmp(&b.name));
        let mut people = view.people()?;
        people.sort_by(|a, b| a.name.cmp(&b.name));
        let drills = view.drills()?;
        let today = workbook.clock().today();
        let service_names: HashMap<_, _> =
            services.iter().map(|s| (s.id, s.name.as_str())).collect();
        let team_names: HashMap<_, _> = teams.iter().map(|t| (t.id, t.name.as_str())).collect();
        let teams = teams
            .iter()
            .map(|team| {
                let service_name = team.service.and_then(|id| service_names.get(&id)).copied();
                team_view(
                    team,
                    service_name.unwrap_or_default(),
                    &people,
                    &drills,
                    today,
                    language,
                )
            })
            .collect();
        let people = people
            .iter()
            .map(|person| person_view(person, &people, &team_names, &drills, today, language))
            .collect();
        Ok(PeopleView {
            services,
            teams,
            people,
        })
    })
}

fn is_now(membership: &Membership, today: NaiveDate) -> bool {
    membership.from.is_none_or(|from| from <= today)
        && membership.until.is_none_or(|until| today <= until)
}

fn counted(language: Language, key: &str, count: usize) -> String {
    drill_text::get(language, key, &[("count", Arg::from(count))])
}

fn team_view(
    team: &Team,
    service_name: &str,
    people: &[Person],
    drills: &[Drill],
    today: NaiveDate,
    language: Language,
) -> TeamView {
    let belongs = |person: &&Person| {
        person
            .memberships
            .iter()
            .any(|m| m.team == team.id && is_now(m, today))
    };
    let members: Vec<PersonId> = people
        .iter()
        .filter(belongs)
        .map(|person| person.id)
        .collect();
    let held = drills
        .iter()
        .filter(|drill| drill.teams.contains(&team.id))
        .count();
    TeamView {
        id: team.id,
        name: team.name.clone(),
        service: team.service,
        service_name: service_name.to_owned(),
        people_text: counted(language, "people-count", members.len()),
        drills_text: counted(language, "drills-count", held),
        members,
    }
}

fn person_view(
    person: &Person,
    everyone: &[Person],
    team_names: &HashMap<TeamId, &str>,
    drills: &[Drill],
    today: NaiveDate,
    language: Language,
) -> PersonView {
    let now = person
        .memberships
        .iter()
        .filter(|membership| is_now(membership, today));
    let names: Vec<&str> = now
        .filter_map(|membership| team_names.get(&membership.team).copied())
        .collect();
    let took_part = |drill: &&Drill| {
        drill
            .participations
            .iter()
            .any(|part| part.person == person.id)
    };
    let same = everyone
        .iter()
        .find(|other| other.id != person.id && is_same_name(&other.name, &person.name));
    PersonView {
        id: person.id,
        name: person.name.clone(),
        joined: person.joined,
        joined_text: person
            .joined
            .map(|day| format::date(language, day))
            .unwrap_or_default(),
        memberships: person.memberships.clone(),
        teams_text: names.join(", "),
        drills_text: counted(
            language,
            "drills-count",
            drills.iter().filter(took_part).count(),
        ),
        same_name_as: same.map(|other| other.id),
    }
}

/// Adds or renames a service.
///
/// # Errors
/// Without a name, or with the name of another.
pub fn save_service(session: &Session, draft: ServiceDraft) -> Outcome<Service> {
    session.workbook(|workbook| Ok(workbook.save_service(draft.id, &draft.name)?.value))
}

/// Removes a service.
///
/// # Errors
/// When teams belong to it.
pub fn remove_service(session: &Session, service: ServiceRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.remove_service(service.id))?;
    Ok(Nothing {})
}

/// Adds or changes a team.
///
/// # Errors
/// Without a name, or with the name of another.
pub fn save_team(session: &Session, draft: TeamDraft) -> Outcome<Team> {
    session.workbook(|workbook| {
        Ok(workbook
            .save_team(draft.id, &draft.name, draft.service)?
            .value)
    })
}

/// Removes a team.
///
/// # Errors
/// When it is still used.
pub fn remove_team(session: &Session, team: TeamRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.remove_team(team.id))?;
    Ok(Nothing {})
}

/// Adds or changes a person.
///
/// # Errors
/// Without a name, or with the name of another unless they are namesakes.
pub fn save_person(session: &Session, draft: PersonDraft) -> Outcome<Person> {
    let PersonDraft {
        id,
        name,
        joined,
        memberships,
        is_namesake,
    } = draft;
    let draft = people::PersonDraft {
        name,
        joined,
        memberships,
        is_namesake,
    };
    session.workbook(|workbook| Ok(workbook.save_person(id, &draft)?.value))
}

/// Removes a person.
///
/// # Errors
/// When something names them.
pub fn remove_person(session: &Session, person: PersonRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.remove_person(person.id))?;
    Ok(Nothing {})
}

/// Makes one person of one entered twice.
///
/// # Errors
/// When evidence stands against it.
pub fn merge(session: &Session, people: MergePeople) -> Outcome<Person> {
    session.workbook(|workbook| Ok(workbook.merge_people(people.kept, people.twice)?.value))
}

/// Every season, newest first.
///
/// # Errors
/// When the file cannot be read.
pub fn seasons(session: &Session, _: Nothing) -> Outcome<Vec<SeasonView>> {
    let language = session.language();
    session.workbook(|workbook| {
        let drills = workbook.view().drills()?;
        let view = |season: Season| {
            let day = |day: Option<NaiveDate>| {
                day.map(|day| format::date(language, day))
                    .unwrap_or_default()
            };
            let days_text = match (season.from, season.to) {
                (None, None) => String::new(),
                (from, to) => format!("{} – {}", day(from), day(to)),
            };
            let held = drills
                .iter()
                .filter(|drill| drill.season == season.id)
                .count();
            SeasonView {
                id: season.id,
                name: season.name,
                from: season.from,
                to: season.to,
                days_text,
                drills_text: counted(language, "drills-count", held),
            }
        };
        Ok(workbook.seasons()?.into_iter().map(view).collect())
    })
}

/// Adds or changes a season.
///
/// # Errors
/// Without a name, with the name of another, or when it ends before it begins.
pub fn save_season(session: &Session, draft: SeasonDraft) -> Outcome<Season> {
    session.workbook(|workbook| {
        Ok(workbook
            .save_season(draft.id, &draft.name, draft.from, draft.to)?
            .value)
    })
}

/// Removes a season.
///
/// # Errors
/// When it has drills.
pub fn remove_season(session: &Session, season: SeasonRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.remove_season(season.id))?;
    Ok(Nothing {})
}
