//! A plan beside what the workspace holds: which records are new, which are there already.

use crate::clock::Clock;
use crate::dashboard::SeasonBook;
use chrono::NaiveDate;
use drill_domain::id::{DrillId, ImportId, PersonId, RatingId, SeasonId, TeamId};
use drill_domain::past_results::{Plan, PlannedPerson, PlannedRound, same_name};
use drill_domain::record::{
    BeforeMode, Drill, DrillKind, DrillState, Focus, Membership, Participation, Person, Rating,
    Season, Team,
};
use drill_domain::scenario::Difficulty;
use std::collections::{HashMap, HashSet};

/// The records an import adds, and what it found there already. It never changes a record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// New seasons.
    pub seasons: Vec<Season>,
    /// New teams.
    pub teams: Vec<Team>,
    /// New people.
    pub people: Vec<Person>,
    /// New rounds.
    pub drills: Vec<Drill>,
    /// Their scores.
    pub ratings: Vec<Rating>,
    /// People of the file who are there already.
    pub people_known: usize,
    /// Participations that are there already, unchanged.
    pub participations_known: usize,
    /// Lines of rounds that are there already, where the file says something else.
    pub lines_differing: Vec<u64>,
}

impl Draft {
    /// Participations it adds.
    #[must_use]
    pub fn participations(&self) -> usize {
        self.drills.iter().map(|d| d.participations.len()).sum()
    }

    /// Complete pairs it adds.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.ratings
            .iter()
            .filter(|r| r.before.is_some() && r.after.is_some())
            .count()
    }
}

/// Lays `plan` beside `book`. A round that is there already (same season, same number; without a
/// number, same day and team) is left as it is, so that the same file twice adds nothing.
#[must_use]
pub fn draft(
    plan: &Plan,
    book: &SeasonBook,
    mode: BeforeMode,
    import: ImportId,
    clock: &dyn Clock,
) -> Draft {
    let mut drafting = Drafting {
        book,
        mode,
        import,
        clock,
        out: Draft::default(),
        people: HashMap::new(),
    };
    for round in &plan.rounds {
        drafting.round(round);
    }
    drafting.finish()
}

struct Drafting<'a> {
    book: &'a SeasonBook,
    mode: BeforeMode,
    import: ImportId,
    clock: &'a dyn Clock,
    out: Draft,
    /// Name and team as in the file → who that is, and whether they were there before.
    people: HashMap<(String, String), (PersonId, bool)>,
}

impl Drafting<'_> {
    fn round(&mut self, round: &PlannedRound) {
        if let Some(there) = self.there(round).map(|d| d.id) {
            return self.compare(round, there);
        }
        let id = DrillId(self.clock.new_id());
        let season = self.season(round);
        let teams: Vec<TeamId> = round.teams.iter().map(|name| self.team(name)).collect();
        let mut participations: Vec<Participation> = Vec::new();
        for planned in &round.people {
            let person = self.person(planned);
            // Someone rated on two measures stands in two rows but takes part once.
            if !participations.iter().any(|p| p.person == person) {
                participations.push(Participation {
                    person,
                    role: planned.role,
                    present: true,
                });
            }
            self.rating(id, person, planned);
        }
        self.out.drills.push(Drill {
            id,
            season,
            round: round.round,
            teams,
            focus: Focus::Team,
            kind: DrillKind::Drill,
            target_date: round.date,
            scenario: None,
            revision: None,
            difficulty: Difficulty::Mid,
            participations,
            state: DrillState::Closed,
            ended_on: round.date,
            import: Some(self.import),
        });
    }

    fn rating(&mut self, drill: DrillId, person: PersonId, planned: &PlannedPerson) {
        if planned.scores.before.is_none() && planned.scores.after.is_none() {
            return;
        }
        self.out.ratings.push(Rating {
            id: RatingId(self.clock.new_id()),
            drill,
            person,
            measure: planned.measure.clone(),
            before: planned.scores.before,
            after: planned.scores.after,
            before_mode: self.mode,
            replaces: None,
            recorded: self.clock.now(),
        });
    }

    /// The drill that is this round, if it is there already.
    fn there(&self, round: &PlannedRound) -> Option<&Drill> {
        let season = self
            .book
            .seasons
            .iter()
            .find(|s| same_text(&s.name, &round.season))?;
        self.book
            .drills
            .iter()
            .filter(|d| d.season == season.id)
            .find(|drill| match round.round {
                Some(number) => drill.round == Some(number),
                None => {
                    drill.ended_on == round.date
                        && round.teams.iter().any(|name| {
                            drill.teams.iter().any(|id| {
                                self.book
                                    .teams
                                    .iter()
                                    .any(|t| t.id == *id && same_text(&t.name, name))
                            })
                        })
                }
            })
    }

    /// Counts what a round that is there shares with the file, and where they differ.
    fn compare(&mut self, round: &PlannedRound, drill: DrillId) {
        let Some(drill) = self.book.drills.iter().find(|d| d.id == drill) else {
            return;
        };
        let mut seen = HashSet::new();
        for planned in &round.people {
            let known = self.known_person(planned).filter(|p| {
                drill
                    .participations
                    .iter()
                    .any(|there| there.person == *p && there.role == planned.role)
            });
            let same_scores = known.is_some_and(|person| {
                let rating = self.book.ratings.iter().rev().find(|r| {
                    r.drill == drill.id
                        && r.person == person
                        && r.measure == planned.measure
                        && r.before_mode == self.mode
                });
                rating.map_or((None, None), |r| (r.before, r.after))
                    == (planned.scores.before, planned.scores.after)
            });
            match known {
                Some(person) if same_scores => {
                    self.people.insert(key(planned), (person, true));
                    self.out.participations_known += usize::from(seen.insert(person));
                }
                Some(_) | None => self.out.lines_differing.push(planned.line),
            }
        }
    }

    fn season(&mut self, round: &PlannedRound) -> SeasonId {
        let known = self
            .book
            .seasons
            .iter()
            .find(|s| same_text(&s.name, &round.season));
        if let Some(season) = known {
            return season.id;
        }
        if let Some(season) = self
            .out
            .seasons
            .iter_mut()
            .find(|s| same_text(&s.name, &round.season))
        {
            season.from = earliest(season.from, round.date);
            season.to = season.to.max(round.date);
            return season.id;
        }
        let id = SeasonId(self.clock.new_id());
        self.out.seasons.push(Season {
            id,
            name: round.season.clone(),
            from: round.date,
            to: round.date,
        });
        id
    }

    fn team(&mut self, name: &str) -> TeamId {
        if let Some(team) = self
            .book
            .teams
            .iter()
            .chain(&self.out.teams)
            .find(|t| same_text(&t.name, name))
        {
            return team.id;
        }
        let id = TeamId(self.clock.new_id());
        self.out.teams.push(Team {
            id,
            name: name.to_owned(),
            service: None,
        });
        id
    }

    /// Someone of this name who is or was in this team, or whose team is not known.
    fn known_person(&self, planned: &PlannedPerson) -> Option<PersonId> {
        let name = same_name(&planned.name);
        let team = self
            .book
            .teams
            .iter()
            .find(|t| same_text(&t.name, &planned.team))
            .map(|t| t.id);
        self.book
            .people
            .iter()
            .filter(|p| same_name(&p.name) == name)
            .find(|p| {
                planned.team.is_empty()
                    || p.memberships.is_empty()
                    || p.memberships.iter().any(|m| Some(m.team) == team)
            })
            .map(|p| p.id)
    }

    fn person(&mut self, planned: &PlannedPerson) -> PersonId {
        if let Some((person, _)) = self.people.get(&key(planned)) {
            return *person;
        }
        let known = self.known_person(planned);
        let person = known.unwrap_or_else(|| PersonId(self.clock.new_id()));
        if known.is_none() {
            let memberships = if planned.team.is_empty() {
                Vec::new()
            } else {
                let team = self.team(&planned.team);
                vec![Membership {
                    team,
                    from: None,
                    until: None,
                    is_leader: false,
                    is_tech_lead: false,
                }]
            };
            self.out.people.push(Person {
                id: person,
                name: planned.name.clone(),
                joined: None,
                memberships,
            });
        }
        self.people.insert(key(planned), (person, known.is_some()));
        person
    }

    fn finish(mut self) -> Draft {
        self.out.people_known = self.people.values().filter(|(_, known)| *known).count();
        self.out
    }
}

fn key(planned: &PlannedPerson) -> (String, String) {
    (same_name(&planned.name), planned.team.clone())
}

fn same_text(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn earliest(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Option<NaiveDate> {
    a.into_iter().chain(b).min()
}
