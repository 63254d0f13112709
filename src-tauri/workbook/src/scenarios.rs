//! Scenarios: made, edited, put away, read from files and written to them. A scenario is kept element
//! by element, so that an edit writes only what it changed and undo takes back exactly that.

use crate::problem::{Outcome, Problem};
use crate::table::{DrillRow, ElementRow, RevisionReason, ScenarioRow};
use crate::versions::freeze;
use crate::{Done, Mark, Op, Tx, View, Workbook, rehearsals};
use drill_domain::id::{ScenarioId, TeamId};
use drill_domain::record::Team;
use drill_domain::scenario::check::Stage;
use drill_domain::scenario::diff::ElementChange;
use drill_domain::scenario::document::{BadElement, Document};
use drill_domain::scenario::edit::{Applied, Edit, EditRefusal, ElementKind};
use drill_domain::scenario::format::{self, FileProblem};
use drill_domain::scenario::{Head, Language, Scenario};
use serde::Deserialize as _;
use serde::de::{IntoDeserializer as _, value};

/// The scenario called `id`.
///
/// # Errors
/// When there is none, or one of its elements cannot be read.
pub fn read(view: &View<'_>, id: ScenarioId) -> Outcome<Scenario> {
    document(view, id).map(Document::into_scenario)
}

/// A scenario's own row.
///
/// # Errors
/// When there is none, or it was put away.
pub fn row(view: &View<'_>, id: ScenarioId) -> Outcome<ScenarioRow> {
    let row = view
        .get::<ScenarioRow>(&[&id])?
        .filter(|row| !row.is_removed);
    row.ok_or(Problem::refused("scenario-unknown"))
}

/// Every scenario that was not put away, the last changed first, with its head.
///
/// # Errors
/// When the file cannot be read.
pub fn list(view: &View<'_>) -> Outcome<Vec<(ScenarioRow, Head)>> {
    let mut rows = view.all::<ScenarioRow>()?;
    rows.retain(|row| !row.is_removed);
    rows.sort_by(|a, b| b.changed.cmp(&a.changed).then(a.id.cmp(&b.id)));
    rows.into_iter()
        .map(|row| {
            let stored =
                view.get::<ElementRow>(&[&row.id, &kind_word(ElementKind::Head), &"head"])?;
            let head = match stored {
                Some(head) => {
                    let body = head.body.to_string();
                    Document::from_texts([(
                        ElementKind::Head,
                        head.id.as_str(),
                        head.seq,
                        body.as_str(),
                    )])
                    .map_err(unreadable)?
                }
                None => Document::default(),
            };
            Ok((row, head.into_scenario().head))
        })
        .collect()
}

/// How far a scenario has come: sealing has begun once a drill is sealed with it.
///
/// # Errors
/// When the file cannot be read.
pub fn stage(view: &View<'_>, id: ScenarioId) -> Outcome<Stage> {
    let drills = view.list::<DrillRow>(&[("scenario", &id)], "id")?;
    let is_sealed = drills.iter().any(|drill| drill.revision.is_some());
    Ok(if is_sealed {
        Stage::Sealing
    } else {
        Stage::Drafting
    })
}

pub(crate) fn document(view: &View<'_>, id: ScenarioId) -> Outcome<Document> {
    view.get::<ScenarioRow>(&[&id])?
        .ok_or(Problem::refused("scenario-unknown"))?;
    let rows = view.elements(id)?;
    let elements = rows
        .iter()
        .map(|row| {
            Ok((
                kind(&row.kind)?,
                row.id.as_str(),
                row.seq,
                row.body.as_str(),
            ))
        })
        .collect::<Outcome<Vec<_>>>()?;
    Document::from_texts(elements).map_err(unreadable)
}

fn kind(word: &str) -> Outcome<ElementKind> {
    ElementKind::deserialize(word.into_deserializer()).map_err(|error: value::Error| {
        Problem::broken("scenario-unreadable").with("detail", error.to_string())
    })
}

fn unreadable(bad: BadElement) -> Problem {
    Problem::broken("scenario-unreadable").with("detail", bad.to_string())
}

const fn kind_word(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::Head => "head",
        ElementKind::Candidate => "candidate",
        ElementKind::Fault => "fault",
        ElementKind::Condition => "condition",
        ElementKind::Gate => "gate",
        ElementKind::Episode => "episode",
        ElementKind::Persona => "persona",
        ElementKind::Node => "node",
        ElementKind::Edge => "edge",
        ElementKind::Goal => "goal",
    }
}

fn refused(refusal: &EditRefusal) -> Problem {
    Problem::refused(refusal.key())
}

/// Why a file was refused, with its place.
#[must_use]
pub fn file_problem(problem: &FileProblem) -> Problem {
    match problem {
        FileProblem::TooLarge { most } => {
            Problem::refused("scenario-file-too-large").with("megabytes", most / 1024 / 1024)
        }
        FileProblem::Empty => Problem::refused("scenario-file-empty"),
        FileProblem::NotText { at } => Problem::refused("scenario-file-not-text").with("at", *at),
        FileProblem::Cut { line } => Problem::refused("scenario-file-cut").with("line", *line),
        FileProblem::Syntax { line, column, .. } => Problem::refused("scenario-file-syntax")
            .with("line", *line)
            .with("column", *column),
        FileProblem::OtherFormat => Problem::refused("scenario-file-other"),
        FileProblem::NewerVersion { found } => {
            Problem::refused("scenario-file-newer").with("version", found.as_str())
        }
        FileProblem::TooMany { place, most } => Problem::refused("scenario-file-too-many")
            .with("place", place.as_str())
            .with("most", *most),
        FileProblem::TextTooLong { place, most } => Problem::refused("scenario-file-text-too-long")
            .with("place", place.as_str())
            .with("most", *most),
        FileProblem::NumberTooLarge { place } => {
            Problem::refused("scenario-file-number-too-large").with("place", place.as_str())
        }
        FileProblem::ControlCharacter { place, code } => {
            Problem::refused("scenario-file-control-character")
                .with("place", place.as_str())
                .with("character", code.as_str())
        }
        FileProblem::Shape { place, .. } => {
            Problem::refused("scenario-file-shape").with("place", place.as_str())
        }
        FileProblem::DuplicateId { place, id } => Problem::refused("scenario-file-duplicate-id")
            .with("place", place.as_str())
            .with("id", id.as_str()),
    }
}

/// The scenario last worked on, so that an edit need not read it again. It holds only while
/// nothing was written since.
pub(crate) struct OpenScenario {
    id: ScenarioId,
    document: Document,
    mark: Mark,
}

impl Workbook {
    /// The scenario called `id`, read again only when something was written since it was last asked
    /// for or edited.
    ///
    /// # Errors
    /// As [`read`].
    pub fn scenario(&mut self, id: ScenarioId) -> Outcome<&Scenario> {
        let document = self.take_open(id)?;
        let open = self.keep_open(id, document)?;
        Ok(open.document.scenario())
    }

    /// The state of the workspace; see [`drill_store::Store::mark`].
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn mark(&self) -> Outcome<Mark> {
        Ok(self.store.mark()?)
    }

    fn take_open(&mut self, id: ScenarioId) -> Outcome<Document> {
        let mark = self.store.mark()?;
        match self.open_scenario.take() {
            Some(open) if open.id == id && open.mark == mark => Ok(open.document),
            Some(_) | None => document(&self.view(), id),
        }
    }

    fn keep_open(&mut self, id: ScenarioId, document: Document) -> Outcome<&OpenScenario> {
        let mark = self.store.mark()?;
        Ok(self
            .open_scenario
            .insert(OpenScenario { id, document, mark }))
    }

    /// Makes an empty scenario in a language, for a team.
    ///
    /// # Errors
    /// When the team is not there.
    pub fn create_scenario(
        &mut self,
        title: &str,
        language: Language,
        team: Option<TeamId>,
    ) -> Outcome<Done<ScenarioId>> {
        let head = Head {
            title: title.trim().to_owned(),
            language,
            ..Head::default()
        };
        let scenario = Scenario {
            head,
            ..Scenario::default()
        };
        self.add_scenario(&Op::AddScenario, Document::new(scenario), team, None)
    }

    /// Adds a copy of a scenario, under a title of its own.
    ///
    /// # Errors
    /// When the scenario is not there.
    pub fn duplicate_scenario(&mut self, id: ScenarioId, title: &str) -> Outcome<Done<ScenarioId>> {
        let team = row(&self.view(), id)?.team;
        let mut scenario = read(&self.view(), id)?;
        title.clone_into(&mut scenario.head.title);
        rehearsals::pack(&self.view(), id, &mut scenario)?;
        self.add_scenario(&Op::AddScenario, Document::new(scenario), team, None)
    }

    /// Adds a scenario from the bytes of a file.
    ///
    /// # Errors
    /// When the file is not a sound scenario file; nothing is added then.
    pub fn import_scenario(
        &mut self,
        bytes: &[u8],
        team: Option<TeamId>,
    ) -> Outcome<Done<ScenarioId>> {
        let scenario = format::read(bytes).map_err(|problem| file_problem(&problem))?;
        let reason = Some(RevisionReason::Imported);
        self.add_scenario(&Op::ImportScenario, Document::new(scenario), team, reason)
    }

    /// A scenario as it goes into a file: with the rehearsals kept for it.
    ///
    /// # Errors
    /// When the scenario is not there.
    pub fn scenario_for_file(&self, id: ScenarioId) -> Outcome<Scenario> {
        let mut scenario = read(&self.view(), id)?;
        rehearsals::pack(&self.view(), id, &mut scenario)?;
        Ok(scenario)
    }

    /// Keeps a version of what is handed out.
    ///
    /// # Errors
    /// When the scenario is not there.
    pub fn record_export(&mut self, id: ScenarioId) -> Outcome<Done<()>> {
        let scenario = read(&self.view(), id)?;
        self.transact(&Op::RecordSent, |tx, clock| {
            freeze(tx, clock, id, &scenario, RevisionReason::Exported, "").map(|_| ())
        })
    }

    /// Carries out an edit.
    ///
    /// # Errors
    /// When the edit is refused; nothing is changed then.
    pub fn edit_scenario(&mut self, id: ScenarioId, edit: &Edit) -> Outcome<Done<Applied>> {
        let row = row(&self.view(), id)?;
        let mut document = self.take_open(id)?;
        let (applied, changes) = match document.edit(edit) {
            Ok(edited) => edited,
            Err(refusal) => {
                self.keep_open(id, document)?;
                return Err(refused(&refusal));
            }
        };
        let key = applied
            .label
            .key
            .strip_prefix("edit-")
            .unwrap_or(&applied.label.key);
        let op = Op::EditScenario {
            scenario: id,
            label: drill_text::pack_label(key, &applied.label.args),
        };
        let done = self.transact(&op, |tx, clock| {
            if !changes.is_empty() {
                store(tx, id, &changes)?;
                tx.put(&ScenarioRow {
                    changed: clock.now(),
                    ..row
                })?;
            }
            Ok(applied)
        })?;
        self.keep_open(id, document)?;
        Ok(done)
    }

    /// Brings a scenario into another state, as one step named by `label`.
    ///
    /// # Errors
    /// When it is not there.
    pub(crate) fn change_scenario(
        &mut self,
        id: ScenarioId,
        label: String,
        change: impl FnOnce(&mut Scenario),
    ) -> Outcome<Done<()>> {
        let row = row(&self.view(), id)?;
        let mut document = self.take_open(id)?;
        let mut after = document.scenario().clone();
        change(&mut after);
        let changes = document.become_scenario(after);
        let scenario = id;
        let done = self.transact(&Op::EditScenario { scenario, label }, |tx, clock| {
            store(tx, id, &changes)?;
            tx.put(&ScenarioRow {
                changed: clock.now(),
                ..row
            })?;
            Ok(())
        })?;
        self.keep_open(id, document)?;
        Ok(done)
    }

    /// Brings a scenario back that was put away.
    ///
    /// # Errors
    /// When there never was one.
    pub fn restore_scenario(&mut self, id: ScenarioId) -> Outcome<Done<()>> {
        let row = self.view().get::<ScenarioRow>(&[&id])?;
        let row = row.ok_or(Problem::refused("scenario-unknown"))?;
        self.transact(&Op::RestoreScenario, |tx, _| {
            tx.put(&ScenarioRow {
                is_removed: false,
                ..row
            })?;
            Ok(())
        })
    }

    /// Puts a scenario away. Drills that used it keep it.
    ///
    /// # Errors
    /// When it is not there.
    pub fn remove_scenario(&mut self, id: ScenarioId) -> Outcome<Done<()>> {
        let row = row(&self.view(), id)?;
        self.transact(&Op::RemoveScenario, |tx, _| {
            tx.put(&ScenarioRow {
                is_removed: true,
                ..row
            })?;
            Ok(())
        })
    }

    pub(crate) fn add_scenario(
        &mut self,
        op: &Op,
        document: Document,
        team: Option<TeamId>,
        revision: Option<RevisionReason>,
    ) -> Outcome<Done<ScenarioId>> {
        if let Some(team) = team {
            self.view()
                .get::<Team>(&[&team])?
                .ok_or(Problem::refused("team-unknown"))?;
        }
        let mut scenario = document.into_scenario();
        let kept = rehearsals::unpack(&mut scenario);
        let document = Document::new(scenario);
        self.transact(op, |tx, clock| {
            let id = ScenarioId(clock.new_id());
            let now = clock.now();
            tx.put(&ScenarioRow {
                id,
                team,
                created: now,
                changed: now,
                is_removed: false,
            })?;
            for element in document.elements() {
                tx.put(&ElementRow {
                    scenario: id,
                    kind: kind_word(element.kind).to_owned(),
                    id: element.id,
                    seq: element.seq,
                    body: element.body,
                })?;
            }
            rehearsals::add(tx, clock, id, kept)?;
            if let Some(reason) = revision {
                freeze(tx, clock, id, document.scenario(), reason, "")?;
            }
            Ok(id)
        })
    }
}

pub(crate) fn store(
    tx: &mut Tx<'_>,
    scenario: ScenarioId,
    changes: &[ElementChange],
) -> Outcome<()> {
    for change in changes {
        let kind = kind_word(change.kind);
        match &change.after {
            Some(body) => {
                tx.put(&ElementRow {
                    scenario,
                    kind: kind.to_owned(),
                    id: change.id.clone(),
                    seq: change.seq,
                    body: body.clone(),
                })?;
            }
            None => {
                tx.remove::<ElementRow>(&[&scenario, &kind, &change.id])?;
            }
        }
    }
    Ok(())
}
