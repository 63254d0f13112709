use super::*;
use crate::id::{DrillId, PersonId, RatingId, SeasonId, TeamId};
use crate::measure::Interval;
use crate::record::*;
use crate::scenario::Difficulty;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

const UNDERSTANDING: Measure = Measure::ProcessUnderstanding;

fn id(n: usize) -> Uuid {
    Uuid::from_u128(n as u128 + 1)
}

struct Table {
    drills: Vec<Drill>,
    ratings: Vec<Rating>,
}

impl Table {
    fn new() -> Self {
        Self {
            drills: Vec::new(),
            ratings: Vec::new(),
        }
    }

    /// A round of `team` in `season`, one `(person, role, before, after)` a participation.
    fn round(
        mut self,
        season: usize,
        team: usize,
        scores: &[(usize, Role, Option<u8>, Option<u8>)],
    ) -> Self {
        let drill = DrillId(id(self.drills.len()));
        self.drills.push(Drill {
            id: drill,
            season: SeasonId(id(season)),
            round: Some(u32::try_from(self.drills.len()).expect("few drills") + 1),
            teams: vec![TeamId(id(team))],
            focus: Focus::Team,
            kind: DrillKind::Drill,
            target_date: None,
            scenario: None,
            revision: None,
            difficulty: Difficulty::Mid,
            participations: scores
                .iter()
                .map(|(person, role, ..)| Participation {
                    person: PersonId(id(*person)),
                    role: *role,
                    present: true,
                })
                .collect(),
            state: DrillState::Closed,
            ended_on: NaiveDate::from_ymd_opt(2020, 1, 1)
                .and_then(|d| d.checked_add_days(chrono::Days::new(self.drills.len() as u64))),
            import: None,
        });
        for (person, _, before, after) in scores {
            self.ratings.push(Rating {
                id: RatingId(id(self.ratings.len())),
                drill,
                person: PersonId(id(*person)),
                measure: UNDERSTANDING,
                before: *before,
                after: *after,
                before_mode: BeforeMode::Recalled,
                replaces: None,
                recorded: DateTime::<Utc>::UNIX_EPOCH,
            });
        }
        self
    }

    fn seen(&self, filter: impl FnOnce(&mut Filter)) -> Dashboard {
        let mut chosen = Filter {
            seasons: Vec::new(),
            role: None,
            kind: MeasureKind {
                measure: UNDERSTANDING,
                before_mode: BeforeMode::Recalled,
            },
            weighting: Weighting::FirstParticipation,
            k: DEFAULT_K,
        };
        filter(&mut chosen);
        dashboard(
            &Book {
                drills: &self.drills,
                ratings: &self.ratings,
                people: &[],
            },
            &chosen,
        )
    }
}

fn people(
    from: usize,
    before: u8,
    after: u8,
    count: usize,
) -> Vec<(usize, Role, Option<u8>, Option<u8>)> {
    (from..from + count)
        .map(|p| (p, Role::Participant, Some(before), Some(after)))
        .collect()
}

#[test]
fn someone_who_comes_twice_counts_once_at_their_first_participation() {
    let table = Table::new()
        .round(0, 0, &people(0, 20, 40, 6))
        .round(1, 0, &people(0, 40, 40, 6));
    let seen = table.seen(|_| {});
    assert_eq!((seen.rounds, seen.participations, seen.people), (2, 12, 6));
    let scores = seen.scores.expect("shown").expect("pairs");
    assert!((scores.gain.delta - 2.0).abs() < 1e-9);
    assert!((scores.plain.delta - 1.0).abs() < 1e-9);
    let mean = table
        .seen(|f| f.weighting = Weighting::MeanOfEach)
        .scores
        .expect("shown")
        .expect("pairs");
    assert!((mean.gain.delta - 1.0).abs() < 1e-9);
    let second = table
        .seen(|f| f.seasons = vec![SeasonId(id(1))])
        .scores
        .expect("shown")
        .expect("pairs");
    assert!(second.gain.delta.abs() < 1e-9);
}

#[test]
fn rehearsals_open_drills_and_the_absent_do_not_count() {
    let mut table = Table::new()
        .round(0, 0, &people(0, 20, 40, 6))
        .round(0, 1, &people(10, 20, 40, 6))
        .round(0, 2, &people(20, 20, 40, 6));
    table.drills[1].kind = DrillKind::Rehearsal;
    table.drills[2].state = DrillState::Retrospective;
    table.drills[0].participations[0].present = false;
    table.drills[0].participations[1].role = Role::Facilitator;
    let seen = table.seen(|_| {});
    assert_eq!((seen.rounds, seen.participations), (1, 4));
}

#[test]
fn recalled_and_measured_scores_are_never_pooled() {
    let mut table =
        Table::new()
            .round(0, 0, &people(0, 20, 40, 6))
            .round(0, 1, &people(10, 10, 50, 6));
    for rating in table.ratings.iter_mut().skip(6) {
        rating.before_mode = BeforeMode::Measured;
    }
    let scores = table.seen(|_| {}).scores.expect("shown").expect("pairs");
    assert_eq!(scores.gain.n, 6);
    let book = Book {
        drills: &table.drills,
        ratings: &table.ratings,
        people: &[],
    };
    assert_eq!(
        measure_kinds(&book, &[]).into_values().collect::<Vec<_>>(),
        [6, 6]
    );
}

#[test]
fn a_replaced_rating_no_longer_counts() {
    let mut table = Table::new().round(0, 0, &people(0, 20, 40, 5));
    let mut corrected = table.ratings[0].clone();
    corrected.id = RatingId(id(99));
    corrected.replaces = Some(table.ratings[0].id);
    corrected.after = Some(20);
    table.ratings.push(corrected);
    let scores = table.seen(|_| {}).scores.expect("shown").expect("pairs");
    assert!((scores.gain.delta - 1.6).abs() < 1e-9);
}

#[test]
fn a_team_below_k_is_hidden_with_the_one_that_would_give_it_away() {
    let table = Table::new()
        .round(0, 0, &people(0, 20, 40, 4))
        .round(0, 1, &people(10, 20, 40, 6))
        .round(0, 2, &people(20, 20, 30, 7));
    let seen = table.seen(|_| {});
    let reasons: Vec<Option<Hidden>> = seen
        .teams
        .iter()
        .map(|t| t.scores.as_ref().err().copied())
        .collect();
    assert_eq!(
        reasons,
        [Some(Hidden::TooFew), Some(Hidden::Complement), None]
    );
    let lower = table.seen(|f| f.k = 3);
    assert!(lower.teams.iter().all(|t| t.scores.is_ok()));
}

#[test]
fn a_team_hidden_in_one_season_stays_hidden_over_all_seasons() {
    let table = Table::new()
        .round(0, 0, &people(0, 20, 40, 8))
        .round(0, 1, &people(10, 20, 40, 8))
        .round(1, 0, &people(20, 20, 40, 3))
        .round(1, 1, &people(30, 20, 40, 8))
        .round(1, 2, &people(40, 20, 40, 9));
    let seen = table.seen(|_| {});
    assert_eq!(seen.teams[0].scores, Err(Hidden::TooFew));
    assert!(
        table.seen(|f| f.seasons = vec![SeasonId(id(0))]).teams[0]
            .scores
            .is_ok()
    );
}

#[test]
fn a_role_filter_that_singles_people_out_shows_no_scores() {
    let mut scores = people(0, 20, 40, 7);
    scores[0].1 = Role::Designer;
    scores[1].1 = Role::Observer;
    let table = Table::new().round(0, 0, &scores);
    let seen = table.seen(|f| f.role = Some(Role::Participant));
    assert_eq!(
        (seen.participations, seen.scores),
        (5, Err(Hidden::RoleFilter))
    );
    assert_eq!(seen.teams[0].scores, Err(Hidden::RoleFilter));
}

#[test]
fn a_season_below_k_shows_no_headline() {
    let table = Table::new().round(0, 0, &people(0, 20, 40, 4));
    assert_eq!(table.seen(|_| {}).scores, Err(Hidden::TooFew));
}

#[test]
fn nobody_moved_gives_a_zero_and_no_interval() {
    let table = Table::new().round(0, 0, &people(0, 30, 30, 5));
    let seen = table.seen(|_| {});
    let scores = seen.scores.expect("shown").expect("pairs");
    assert_eq!(
        (scores.gain.delta, scores.by_people.interval),
        (0.0, Interval::TooFew)
    );
    let (_, interval, directions) = seen.teams[0].scores.expect("shown").expect("pairs");
    assert_eq!((interval, directions.same), (Interval::AllEqual, 5));
}

#[test]
fn scores_without_a_single_pair_are_neither_hidden_nor_shown() {
    let scores: Vec<_> = (0..6)
        .map(|p| (p, Role::Participant, None, Some(40)))
        .collect();
    let seen = Table::new().round(0, 0, &scores).seen(|_| {});
    assert_eq!(seen.scores, Ok(None));
    assert_eq!((seen.teams[0].people, seen.teams[0].scores), (6, Ok(None)));
}

#[test]
fn an_empty_season_has_no_figures() {
    let seen = Table::new().seen(|_| {});
    assert_eq!(
        (seen.rounds, seen.scores, seen.teams.len()),
        (0, Ok(None), 0)
    );
}
