//! Rehearsals: a scenario played as it is drafted, and those that are kept to be played again after
//! every edit. No drill is made of them and nothing is counted.

use crate::clock::Clock;
use crate::problem::{Outcome, Problem};
use crate::table::RehearsalRow;
use crate::{Done, Op, Tx, View, Workbook, scenarios};
use drill_domain::id::{RehearsalId, ScenarioId};
use drill_domain::rehearse::{MOST_STEPS, Step, play};
use drill_domain::run::Script;
use drill_domain::scenario::{Difficulty, Scenario};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A scenario has at most this many rehearsals.
pub const MOST_KEPT: usize = 200;

impl Workbook {
    /// The scenario as it is now and the rehearsals kept of it, the oldest first. They are played
    /// elsewhere, since that takes its time.
    ///
    /// # Errors
    /// When the scenario is not there.
    pub fn rehearsals(&self, id: ScenarioId) -> Outcome<(Scenario, Vec<RehearsalRow>)> {
        let scenario = scenarios::read(&self.view(), id)?;
        let rows = self
            .view()
            .list::<RehearsalRow>(&[("scenario", &id)], "made")?;
        Ok((scenario, rows))
    }

    /// Keeps a rehearsal under a name.
    ///
    /// # Errors
    /// When it has no name or no step, does not go through, or there are too many of them.
    pub fn keep_rehearsal(
        &mut self,
        scenario: ScenarioId,
        name: &str,
        difficulty: Difficulty,
        steps: Vec<Step>,
    ) -> Outcome<Done<RehearsalId>> {
        let name = named(name)?;
        let (body, kept) = self.rehearsals(scenario)?;
        if steps.is_empty() {
            return Err(Problem::refused("rehearsal-empty"));
        }
        if kept.len() >= MOST_KEPT {
            return Err(Problem::refused("rehearsal-too-many").with("most", MOST_KEPT));
        }
        let goes_through = play(&Script::new(&body), difficulty, &steps).stop.is_none();
        if steps.len() > MOST_STEPS || !goes_through {
            return Err(Problem::refused("rehearsal-stopped"));
        }
        self.transact(&op(scenario, "keep-rehearsal", &name), |tx, clock| {
            let id = RehearsalId(clock.new_id());
            tx.put(&RehearsalRow {
                id,
                scenario,
                name,
                difficulty,
                steps,
                made: clock.now(),
            })?;
            Ok(id)
        })
    }

    /// Gives a kept rehearsal another name.
    ///
    /// # Errors
    /// When it is not there or the name is empty.
    pub fn rename_rehearsal(&mut self, id: RehearsalId, name: &str) -> Outcome<Done<()>> {
        let name = named(name)?;
        let row = self.rehearsal(id)?;
        self.transact(&op(row.scenario, "rename-rehearsal", &name), |tx, _| {
            tx.put(&RehearsalRow { name, ..row })?;
            Ok(())
        })
    }

    /// Takes a kept rehearsal away.
    ///
    /// # Errors
    /// When it is not there.
    pub fn remove_rehearsal(&mut self, id: RehearsalId) -> Outcome<Done<()>> {
        let row = self.rehearsal(id)?;
        self.transact(&op(row.scenario, "remove-rehearsal", &row.name), |tx, _| {
            tx.remove::<RehearsalRow>(&[&id])?;
            Ok(())
        })
    }

    /// A kept rehearsal.
    ///
    /// # Errors
    /// When it is not there.
    pub fn rehearsal(&self, id: RehearsalId) -> Outcome<RehearsalRow> {
        let row = self.view().get::<RehearsalRow>(&[&id])?;
        row.ok_or(Problem::refused("rehearsal-unknown"))
    }
}

fn named(name: &str) -> Outcome<String> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Problem::refused("rehearsal-unnamed"));
    }
    Ok(name.chars().take(LONGEST_NAME).collect())
}

/// A name is cut after this many characters.
const LONGEST_NAME: usize = 120;

/// Rehearsals are undone together with the scenario they belong to.
fn op(scenario: ScenarioId, key: &str, name: &str) -> Op {
    let args = [("title".to_owned(), name.to_owned())];
    Op::EditScenario {
        scenario,
        label: drill_text::pack_label(key, args.iter().map(|(k, v)| (k, v))),
    }
}

/// The field of a scenario file that holds its rehearsals. Programs that do not know it keep it.
const IN_FILES: &str = "rehearsals";

/// A rehearsal as it stands in a scenario file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InFile {
    name: String,
    difficulty: Difficulty,
    steps: Vec<Step>,
}

/// Puts the rehearsals of a scenario into what is written to a file.
pub(crate) fn pack(view: &View<'_>, id: ScenarioId, scenario: &mut Scenario) -> Outcome<()> {
    let rows = view.list::<RehearsalRow>(&[("scenario", &id)], "made")?;
    let kept: Vec<InFile> = rows
        .into_iter()
        .map(|row| InFile {
            name: row.name,
            difficulty: row.difficulty,
            steps: row.steps,
        })
        .collect();
    put_in(scenario, &kept);
    Ok(())
}

/// Rehearsals that could not be read when the file came stand there still; these go after them.
fn put_in(scenario: &mut Scenario, kept: &[InFile]) {
    if kept.is_empty() {
        return;
    }
    let unread = scenario
        .extra
        .entry(IN_FILES.to_owned())
        .or_insert_with(|| Value::Array(Vec::new()));
    if let Value::Array(all) = unread {
        all.extend(kept.iter().map(|one| serde_json::json!(one)));
    }
}

/// Takes the rehearsals out of what was read from a file. What cannot be read as such stays where it
/// is, so that nothing is lost.
pub(crate) fn unpack(scenario: &mut Scenario) -> Vec<InFile> {
    let Some(Value::Array(found)) = scenario.extra.get(IN_FILES) else {
        return Vec::new();
    };
    let fits = |one: &InFile| one.steps.len() <= MOST_STEPS && named(&one.name).is_ok();
    let mut kept = Vec::new();
    let mut unread = Vec::new();
    for one in found {
        match serde_json::from_value::<InFile>(one.clone()) {
            Ok(read) if fits(&read) && kept.len() < MOST_KEPT => kept.push(read),
            Ok(_) | Err(_) => unread.push(one.clone()),
        }
    }
    if unread.is_empty() {
        scenario.extra.remove(IN_FILES);
    } else {
        scenario
            .extra
            .insert(IN_FILES.to_owned(), Value::Array(unread));
    }
    kept
}

/// Keeps the rehearsals that came with a scenario.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    scenario: ScenarioId,
    kept: Vec<InFile>,
) -> Outcome<()> {
    for one in kept {
        tx.put(&RehearsalRow {
            id: RehearsalId(clock.new_id()),
            scenario,
            name: named(&one.name)?,
            difficulty: one.difficulty,
            steps: one.steps,
            made: clock.now(),
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn ours() -> InFile {
        InFile {
            name: "기본 길".to_owned(),
            difficulty: Difficulty::Mid,
            steps: Vec::new(),
        }
    }

    #[test]
    fn rehearsals_of_a_newer_file_are_kept_beside_ours() {
        let newer = json!({ "name": "new", "difficulty": "impossible" });
        let mut scenario = Scenario::default();
        scenario
            .extra
            .insert(IN_FILES.to_owned(), json!([newer.clone()]));
        put_in(&mut scenario, &[ours()]);
        assert_eq!(scenario.extra[IN_FILES], json!([newer.clone(), ours()]));
        assert_eq!(unpack(&mut scenario), [ours()]);
        assert_eq!(scenario.extra[IN_FILES], json!([newer]));
    }

    #[test]
    fn a_shape_nobody_here_knows_is_left_alone() {
        let mut scenario = Scenario::default();
        let unknown = json!({ "version": 9 });
        scenario.extra.insert(IN_FILES.to_owned(), unknown.clone());
        put_in(&mut scenario, &[ours()]);
        assert_eq!(unpack(&mut scenario), []);
        assert_eq!(scenario.extra[IN_FILES], unknown);
    }
}
