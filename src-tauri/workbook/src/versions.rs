//! Versions of a scenario: frozen under a name, when a drill is sealed and when it is handed out;
//! listed, renamed, restored. A version is kept whole or as what differs from the one before it, so
//! that many versions of a large scenario stay small.

use crate::clock::Clock;
use crate::problem::{Outcome, Problem};
use crate::scenarios;
use crate::table::{RevisionLine, RevisionNameRow, RevisionReason, RevisionRow};
use crate::{Done, Op, Tx, View, Workbook};
use chrono::{DateTime, Utc};
use drill_domain::id::{RevisionId, ScenarioId};
use drill_domain::scenario::Scenario;
use drill_domain::scenario::diff::{ElementChange, changes};
use drill_domain::scenario::document::Document;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// The longest name, in letters.
pub const LONGEST_NAME: usize = 120;

/// After this many versions told by their difference one is kept whole again, so that reading one
/// never takes more than so many steps.
const LONGEST_CHAIN: usize = 16;

/// A version in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: RevisionId,
    /// Its name, or a label as `drill_text::label` reads it; empty when it has none.
    pub name: String,
    /// Why it was made.
    pub reason: RevisionReason,
    /// When.
    pub made: DateTime<Utc>,
}

impl Version {
    /// Whether its name is a label that the program gave.
    #[must_use]
    pub fn is_automatic(&self) -> bool {
        self.name.contains('\u{1f}')
    }
}

/// What differs from the revision before.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Difference {
    since: RevisionId,
    changes: Vec<ElementChange>,
}

/// The versions of a scenario, the latest first.
///
/// # Errors
/// When the file cannot be read.
pub fn list(view: &View<'_>, scenario: ScenarioId) -> Outcome<Vec<Version>> {
    let names: HashMap<RevisionId, String> = view
        .list::<RevisionNameRow>(&[("scenario", &scenario)], "rowid")?
        .into_iter()
        .map(|row| (row.revision, row.name))
        .collect();
    let mut lines = view.list::<RevisionLine>(&[("scenario", &scenario)], "made, rowid")?;
    lines.reverse();
    let version = |line: RevisionLine| Version {
        name: names.get(&line.id).cloned().unwrap_or(line.name),
        id: line.id,
        reason: line.reason,
        made: line.made,
    };
    Ok(lines.into_iter().map(version).collect())
}

/// What a version says.
///
/// # Errors
/// When there is no such version of the scenario, or it cannot be read.
pub fn read(view: &View<'_>, scenario: ScenarioId, id: RevisionId) -> Outcome<Scenario> {
    let line = view.get::<RevisionLine>(&[&id])?;
    line.filter(|line| line.scenario == scenario)
        .ok_or(Problem::refused("version-unknown"))?;
    revision(view, id)
}

/// What a revision says, wherever it comes from.
///
/// # Errors
/// When it is missing or cannot be read.
pub(crate) fn revision(view: &View<'_>, id: RevisionId) -> Outcome<Scenario> {
    chain(view, id).map(|(scenario, _)| scenario)
}

/// What a revision says, and over how many differences it was reached.
fn chain(view: &View<'_>, id: RevisionId) -> Outcome<(Scenario, usize)> {
    let mut differences: Vec<Difference> = Vec::new();
    let mut at = id;
    loop {
        let row = view
            .get::<RevisionRow>(&[&at])?
            .filter(|_| differences.len() <= LONGEST_CHAIN)
            .ok_or(Problem::broken("revision-missing"))?;
        if row.body.get("head").is_some() {
            let depth = differences.len();
            let mut document = Document::new(serde_json::from_value(row.body).map_err(unexpected)?);
            for difference in differences.iter().rev() {
                document.replay(&difference.changes).map_err(unexpected)?;
            }
            return Ok((document.into_scenario(), depth));
        }
        let difference: Difference = serde_json::from_value(row.body).map_err(unexpected)?;
        at = difference.since;
        differences.push(difference);
    }
}

fn unexpected(error: impl ToString) -> Problem {
    Problem::broken("unexpected").with("detail", error.to_string())
}

/// Freezes a state of a scenario.
pub(crate) fn freeze(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    scenario: ScenarioId,
    body: &Scenario,
    reason: RevisionReason,
    name: &str,
) -> Outcome<RevisionId> {
    let before = latest(tx, scenario)?;
    let revision = RevisionRow {
        id: RevisionId(clock.new_id()),
        scenario,
        parent: before,
        name: name.to_owned(),
        reason,
        body: kept(tx, before, body, reason)?,
        made: clock.now(),
    };
    tx.append(&revision)?;
    Ok(revision.id)
}

fn latest(view: &View<'_>, scenario: ScenarioId) -> Outcome<Option<RevisionId>> {
    let lines = view.list::<RevisionLine>(&[("scenario", &scenario)], "made, rowid")?;
    Ok(lines.last().map(|line| line.id))
}

/// The body as it is stored: whole when a drill is sealed on it, when it has no forerunner, or when
/// the difference would not be much smaller.
fn kept(
    view: &View<'_>,
    before: Option<RevisionId>,
    body: &Scenario,
    reason: RevisionReason,
) -> Outcome<Value> {
    let whole = serde_json::to_value(body).map_err(unexpected)?;
    let Some(since) = before.filter(|_| reason != RevisionReason::Sealed) else {
        return Ok(whole);
    };
    let (forerunner, depth) = chain(view, since)?;
    if depth >= LONGEST_CHAIN {
        return Ok(whole);
    }
    let mut document = Document::new(forerunner);
    let mut changes = changes(&document, body);
    for change in &mut changes {
        change.before = None;
    }
    // Elements may stand in another order than replaying gives; then the whole is kept.
    let is_exact = document.replay(&changes).is_ok() && document.scenario() == body;
    let difference = serde_json::to_value(Difference { since, changes }).map_err(unexpected)?;
    let is_small = difference.to_string().len() * 2 < whole.to_string().len();
    Ok(if is_exact && is_small {
        difference
    } else {
        whole
    })
}

fn clean(name: &str) -> Outcome<String> {
    let is_shown = |c: &char| c.is_whitespace() || !c.is_control();
    let shown: String = name.chars().filter(is_shown).collect();
    let name = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Problem::refused("version-nameless"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Problem::refused("version-name-long").with("most", LONGEST_NAME));
    }
    Ok(name)
}

impl Workbook {
    /// Freezes a scenario as it stands, under a name.
    ///
    /// # Errors
    /// Without a name, or when the scenario is not there.
    pub fn make_version(&mut self, scenario: ScenarioId, name: &str) -> Outcome<Done<RevisionId>> {
        let name = clean(name)?;
        scenarios::row(&self.view(), scenario)?;
        let body = scenarios::read(&self.view(), scenario)?;
        self.transact(&Op::NameRevision, |tx, clock| {
            freeze(tx, clock, scenario, &body, RevisionReason::Named, &name)
        })
    }

    /// Gives a version a name, or another one.
    ///
    /// # Errors
    /// Without a name, or when there is no such version.
    pub fn rename_version(
        &mut self,
        scenario: ScenarioId,
        version: RevisionId,
        name: &str,
    ) -> Outcome<Done<()>> {
        let name = clean(name)?;
        let line = self.view().get::<RevisionLine>(&[&version])?;
        line.filter(|line| line.scenario == scenario)
            .ok_or(Problem::refused("version-unknown"))?;
        self.transact(&Op::NameRevision, |tx, _| {
            tx.put(&RevisionNameRow {
                revision: version,
                scenario,
                name,
            })?;
            Ok(())
        })
    }

    /// Makes a scenario what it was in a version: one step that can be undone. What it is today is
    /// kept as a version of its own, unless the latest says the same.
    ///
    /// # Errors
    /// When there is no such version, or the scenario says the same already.
    pub fn restore_version(
        &mut self,
        scenario: ScenarioId,
        version: RevisionId,
    ) -> Outcome<Done<()>> {
        let view = self.view();
        let row = scenarios::row(&view, scenario)?;
        let target = read(&view, scenario, version)?;
        let today = scenarios::read(&view, scenario)?;
        if today == target {
            return Err(Problem::refused("version-same"));
        }
        let known = list(&view, scenario)?;
        let name = known.iter().find(|one| one.id == version);
        let title = name
            .filter(|one| !one.is_automatic())
            .map(|one| one.name.as_str());
        let title = title.unwrap_or_default().to_owned();
        let is_kept = match latest(&view, scenario)? {
            Some(latest) => revision(&view, latest)? == today,
            None => false,
        };
        let mut document = scenarios::document(&view, scenario)?;
        let changes = document.become_exactly(target);
        let (step, kept) = if title.is_empty() {
            ("restore-version-unnamed", "versions-before-restore-unnamed")
        } else {
            ("restore-version", "versions-before-restore")
        };
        let args = BTreeMap::from([("title".to_owned(), title)]);
        let op = Op::EditScenario {
            scenario,
            label: drill_text::pack_label(step, &args),
        };
        self.transact(&op, |tx, clock| {
            if !is_kept {
                let name = drill_text::pack_label(kept, &args);
                freeze(tx, clock, scenario, &today, RevisionReason::Named, &name)?;
            }
            scenarios::store(tx, scenario, &changes)?;
            tx.put(&crate::table::ScenarioRow {
                changed: clock.now(),
                ..row
            })?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_nothing_but_control_characters_is_none() {
        let nameless = Err(Problem::refused("version-nameless"));
        assert_eq!(clean("\u{7}\u{1b} \n"), nameless);
        assert_eq!(clean(" 사전\u{7}미팅\t뒤 "), Ok("사전미팅 뒤".to_owned()));
    }
}
