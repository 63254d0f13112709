//! Kept rehearsals played again. What each came to is remembered by what was played, and only a
//! portion is played at a time, so that other commands are answered in between.

use drill_domain::id::ScenarioId;
use drill_domain::rehearse::{Stop, play};
use drill_domain::run::Script;
use drill_domain::scenario::Outcome as Ends;
use drill_workbook::table::RehearsalRow;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Steps of one portion, times the nodes each of them looks at.
const PORTION: usize = 200_000;

/// Of so many scenarios it is remembered; more windows than this are not open at once.
const MOST_SCENARIOS: usize = 16;

/// What a rehearsal came to.
#[derive(Debug, Clone)]
pub(super) struct Replayed {
    /// Where it stopped, if it did.
    pub stop: Option<Stop>,
    /// When and how it ended, if it did.
    pub ended: Option<(u32, Ends)>,
}

/// What the rehearsals of the scenarios asked for lately came to, by a hash of what was played; the
/// scenario asked for last comes last.
#[derive(Debug, Default)]
pub(super) struct Replays(Vec<(ScenarioId, HashMap<u64, Replayed>)>);

impl Replays {
    /// What each of the `rows` of a scenario comes to; nothing for those whose turn comes when they are
    /// asked for again.
    pub(super) fn of(
        &mut self,
        id: ScenarioId,
        script: &Script,
        rows: &[RehearsalRow],
    ) -> Vec<Option<Replayed>> {
        let place = self.0.iter().position(|(one, _)| *one == id);
        let before = place.map(|at| self.0.remove(at).1).unwrap_or_default();
        let scenario = hash_of(script.scenario, 0);
        let nodes = script.scenario.nodes.len().max(1);
        let mut spent = 0;
        let mut known = HashMap::with_capacity(rows.len());
        let replayed = rows
            .iter()
            .map(|row| {
                let key = hash_of(&(row.difficulty, &row.steps), scenario);
                let found = before.get(&key).cloned().or_else(|| {
                    let is_its_turn = spent < PORTION;
                    spent += if is_its_turn {
                        row.steps.len() * nodes
                    } else {
                        0
                    };
                    is_its_turn.then(|| {
                        let played = play(script, row.difficulty, &row.steps);
                        Replayed {
                            ended: played.state.ended,
                            stop: played.stop,
                        }
                    })
                })?;
                known.insert(key, found.clone());
                Some(found)
            })
            .collect();
        self.0.push((id, known));
        if self.0.len() > MOST_SCENARIOS {
            self.0.remove(0);
        }
        replayed
    }
}

/// A hash of a value as JSON, seeded.
fn hash_of(value: &impl serde::Serialize, seed: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    seed.hash(&mut hasher);
    serde_json::to_vec(value)
        .unwrap_or_default()
        .hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use drill_domain::id::RehearsalId;
    use drill_domain::rehearse::{Act, MOST_STEPS, Step};
    use drill_domain::scenario::Difficulty;
    use drill_testkit::generated_scenario;
    use uuid::Uuid;

    fn id(number: u128) -> ScenarioId {
        ScenarioId(Uuid::from_u128(number))
    }

    fn waiting(of: &[Option<Replayed>]) -> usize {
        of.iter().filter(|one| one.is_none()).count()
    }

    fn row(number: u128) -> RehearsalRow {
        let node = "n1".into();
        let step = Step {
            clock: u32::try_from(number).expect("a small number"),
            act: Act::See { node },
            said: String::new(),
        };
        RehearsalRow {
            id: RehearsalId(Uuid::from_u128(number)),
            scenario: id(1),
            name: format!("{number}"),
            difficulty: Difficulty::Mid,
            steps: vec![step; MOST_STEPS],
            made: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn many_rehearsals_are_played_a_portion_at_a_time_and_each_once() {
        let scenario = generated_scenario(50);
        let script = Script::new(&scenario);
        let rows: Vec<_> = (0..30).map(row).collect();
        let mut replays = Replays::default();
        let first = waiting(&replays.of(id(1), &script, &rows));
        assert!((1..30).contains(&first), "{first}");
        let mut turns = 0;
        while waiting(&replays.of(id(1), &script, &rows)) > 0 {
            turns += 1;
            assert!(turns < 30);
        }
        assert_eq!(replays.0[0].1.len(), 30);
    }

    #[test]
    fn two_scenarios_asked_for_in_turn_are_both_played_to_the_last_rehearsal() {
        let (one, other) = (generated_scenario(50), generated_scenario(60));
        let (one, other) = (Script::new(&one), Script::new(&other));
        let rows: Vec<_> = (0..20).map(row).collect();
        let mut replays = Replays::default();
        let mut in_turn = || {
            waiting(&replays.of(id(1), &one, &rows)) + waiting(&replays.of(id(2), &other, &rows))
        };
        let mut left = in_turn();
        assert!(left > 0);
        while left > 0 {
            let before = std::mem::replace(&mut left, in_turn());
            assert!(left < before, "{left} wait, as before");
        }
    }

    #[test]
    fn of_many_scenarios_those_asked_for_lately_are_remembered() {
        let scenario = generated_scenario(1);
        let script = Script::new(&scenario);
        let mut replays = Replays::default();
        for number in 0..=MOST_SCENARIOS as u128 {
            replays.of(id(number), &script, &[]);
            replays.of(id(0), &script, &[]);
        }
        assert_eq!(replays.0.len(), MOST_SCENARIOS);
        assert!(replays.0.iter().any(|(one, _)| *one == id(0)));
        assert!(replays.0.iter().all(|(one, _)| *one != id(1)));
    }

    #[test]
    fn an_edit_has_them_played_again() {
        let mut scenario = generated_scenario(12);
        let rows = [row(0)];
        let mut replays = Replays::default();
        replays.of(id(1), &Script::new(&scenario), &rows);
        let before: Vec<u64> = replays.0[0].1.keys().copied().collect();
        scenario.nodes[0].title.push('!');
        replays.of(id(1), &Script::new(&scenario), &rows);
        assert_eq!(replays.0[0].1.len(), 1);
        assert!(!replays.0[0].1.contains_key(&before[0]));
    }
}
