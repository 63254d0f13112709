//! Services, teams and people: added, renamed, joined, removed while nothing needs them.

use crate::problem::{Outcome, Problem};
use crate::table::{DrillTeamRow, MembershipRow, ParticipationRow};
use crate::{Done, Op, Tx, View, Workbook};
use chrono::NaiveDate;
use drill_domain::id::{PersonId, ServiceId, TeamId};
use drill_domain::record::{FollowUp, Membership, Note, Person, Question, Rating, Service, Team};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;

/// What a form says about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonDraft {
    /// Their name.
    pub name: String,
    /// When they joined.
    pub joined: Option<NaiveDate>,
    /// Where they work and worked.
    pub memberships: Vec<Membership>,
    /// Whether it is known that another person has the same name.
    pub is_namesake: bool,
}

/// `name` without stray spaces and control characters.
///
/// # Errors
/// When nothing is left, or it is longer than [`LONGEST_NAME`].
pub fn tidy_name(name: &str) -> Outcome<String> {
    let name: String = name
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Problem::refused("name-missing"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Problem::refused("name-too-long").with("longest", LONGEST_NAME));
    }
    Ok(name)
}

/// Two spellings that are the same to a reader.
#[must_use]
pub fn is_same_name(a: &str, b: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
    plain(a) == plain(b)
}

impl Workbook {
    /// Adds a service, or renames the one with this id.
    ///
    /// # Errors
    /// Without a name, or with the name of another.
    pub fn save_service(&mut self, id: Option<ServiceId>, name: &str) -> Outcome<Done<Service>> {
        let name = tidy_name(name)?;
        let others = self.view().all::<Service>()?;
        if others
            .iter()
            .any(|other| is_same_name(&other.name, &name) && Some(other.id) != id)
        {
            return Err(Problem::refused("service-same-name").with("name", name));
        }
        self.transact(&Op::ChangeServices, |tx, clock| {
            let service = Service {
                id: id.unwrap_or_else(|| ServiceId(clock.new_id())),
                name,
            };
            tx.put(&service)?;
            Ok(service)
        })
    }

    /// Removes a service without teams.
    ///
    /// # Errors
    /// When teams belong to it.
    pub fn remove_service(&mut self, id: ServiceId) -> Outcome<Done<()>> {
        let teams = self.view().count::<Team>(&[("service", &id)])?;
        if teams > 0 {
            return Err(Problem::refused("service-still-used").with("teams", teams));
        }
        self.transact(&Op::ChangeServices, |tx, _| {
            tx.remove::<Service>(&[&id])?;
            Ok(())
        })
    }

    /// Adds a team, or changes the one with this id.
    ///
    /// # Errors
    /// Without a name, with the name of another, or with an unknown service.
    pub fn save_team(
        &mut self,
        id: Option<TeamId>,
        name: &str,
        service: Option<ServiceId>,
    ) -> Outcome<Done<Team>> {
        let name = tidy_name(name)?;
        let others = self.view().all::<Team>()?;
        if others
            .iter()
            .any(|other| is_same_name(&other.name, &name) && Some(other.id) != id)
        {
            return Err(Problem::refused("team-same-name").with("name", name));
        }
        if let Some(service) = service {
            self.view()
                .get::<Service>(&[&service])?
                .ok_or(Problem::refused("service-unknown"))?;
        }
        self.transact(&Op::ChangeTeams, |tx, clock| {
            let team = Team {
                id: id.unwrap_or_else(|| TeamId(clock.new_id())),
                name,
                service,
            };
            tx.put(&team)?;
            Ok(team)
        })
    }

    /// Removes a team that no drill names and nobody belongs to.
    ///
    /// # Errors
    /// When it is still used.
    pub fn remove_team(&mut self, id: TeamId) -> Outcome<Done<()>> {
        let drills = self.view().count::<DrillTeamRow>(&[("team", &id)])?;
        let people = self.view().count::<MembershipRow>(&[("team", &id)])?;
        if drills + people > 0 {
            return Err(Problem::refused("team-still-used")
                .with("drills", drills)
                .with("people", people));
        }
        self.transact(&Op::ChangeTeams, |tx, _| {
            tx.remove::<Team>(&[&id])?;
            Ok(())
        })
    }

    /// Adds a person, or changes the one with this id.
    ///
    /// # Errors
    /// Without a name; with the name of another unless they are known to be namesakes; with an
    /// unknown team, or a membership that ends before it begins.
    pub fn save_person(
        &mut self,
        id: Option<PersonId>,
        draft: &PersonDraft,
    ) -> Outcome<Done<Person>> {
        let name = tidy_name(&draft.name)?;
        let everyone = self.view().people()?;
        let was_same = everyone
            .iter()
            .any(|other| Some(other.id) == id && is_same_name(&other.name, &name));
        let namesake = everyone
            .iter()
            .find(|other| is_same_name(&other.name, &name) && Some(other.id) != id);
        if let (Some(other), false, false) = (namesake, draft.is_namesake, was_same) {
            return Err(Problem::refused("person-same-name").with("name", other.name.clone()));
        }
        for membership in &draft.memberships {
            if membership
                .from
                .zip(membership.until)
                .is_some_and(|(from, until)| until < from)
            {
                return Err(Problem::refused("ends-before-it-begins"));
            }
            self.view()
                .get::<Team>(&[&membership.team])?
                .ok_or(Problem::refused("team-unknown"))?;
        }
        self.transact(&Op::ChangePeople, |tx, clock| {
            let person = Person {
                id: id.unwrap_or_else(|| PersonId(clock.new_id())),
                name,
                joined: draft.joined,
                memberships: draft.memberships.clone(),
            };
            tx.put_person(&person)?;
            Ok(person)
        })
    }

    /// Removes a person who took part in nothing.
    ///
    /// # Errors
    /// When drills, notes or follow-ups name them.
    pub fn remove_person(&mut self, id: PersonId) -> Outcome<Done<()>> {
        let view = self.view();
        let drills = view.count::<ParticipationRow>(&[("person", &id)])?;
        let others = view.count::<FollowUp>(&[("owner", &id)])?
            + view.count::<Question>(&[("asked_by", &id)])?
            + evidence_of(view, id)?;
        if drills + others > 0 {
            let name = view
                .person(id)?
                .map(|person| person.name)
                .unwrap_or_default();
            return Err(Problem::refused("person-still-used")
                .with("name", name)
                .with("drills", drills));
        }
        self.transact(&Op::ChangePeople, |tx, _| {
            tx.remove_person(id)?;
            Ok(())
        })
    }

    /// Makes one person of one entered twice: `twice` goes, and what they did belongs to `kept`.
    ///
    /// # Errors
    /// When both took part in one drill, or `twice` has written notes or scores: evidence stays with
    /// its author.
    pub fn merge_people(&mut self, kept: PersonId, twice: PersonId) -> Outcome<Done<Person>> {
        let view = self.view();
        let unknown = || Problem::refused("person-unknown");
        let mut person = view.person(kept)?.ok_or_else(unknown)?;
        let other = view
            .person(twice)?
            .filter(|_| kept != twice)
            .ok_or_else(unknown)?;
        if evidence_of(view, twice)? > 0 {
            return Err(Problem::refused("person-has-evidence").with("name", other.name));
        }
        let drills_of = |id: PersonId| view.list::<ParticipationRow>(&[("person", &id)], "drill");
        let (mine, theirs) = (drills_of(kept)?, drills_of(twice)?);
        if mine
            .iter()
            .any(|row| theirs.iter().any(|other| other.drill == row.drill))
        {
            return Err(Problem::refused("people-in-one-drill").with("name", other.name));
        }
        self.transact(&Op::MergePeople, |tx, _| {
            for row in theirs {
                tx.remove::<ParticipationRow>(&[&row.drill, &row.person])?;
                tx.put(&ParticipationRow {
                    person: kept,
                    ..row
                })?;
            }
            move_the_rest(tx, kept, twice)?;
            for membership in other.memberships {
                if !person.memberships.contains(&membership) {
                    person.memberships.push(membership);
                }
            }
            person.joined = person.joined.into_iter().chain(other.joined).min();
            tx.put_person(&person)?;
            tx.remove_person(twice)?;
            Ok(person)
        })
    }
}

fn evidence_of(view: View<'_>, id: PersonId) -> Outcome<usize> {
    Ok(view.count::<Note>(&[("author", &id)])? + view.count::<Rating>(&[("person", &id)])?)
}

fn move_the_rest(tx: &mut Tx<'_>, kept: PersonId, twice: PersonId) -> Outcome<()> {
    for row in tx.list::<FollowUp>(&[("owner", &twice)], "id")? {
        tx.put(&FollowUp {
            owner: Some(kept),
            ..row
        })?;
    }
    for row in tx.list::<Question>(&[("asked_by", &twice)], "id")? {
        tx.put(&Question {
            asked_by: Some(kept),
            ..row
        })?;
    }
    Ok(())
}
