//! Drills: the list, and the plan of one.

use super::Session;
use crate::wire::Nothing;
use crate::wire::plan::{
    DrillCancel, DrillDraft, DrillEdit, DrillLine, DrillRef, PlanChannel, PlanFault, PlanPerson,
    PlanScenario, PlanStageView, PlanStep, PlanView,
};
use chrono::NaiveDate;
use drill_domain::id::PersonId;
use drill_domain::plan::{BrokenRule, Stage, Standing, StepKind};
use drill_domain::record::{DrillKind, DrillState, Person, Role, Season, Team};
use drill_domain::scenario::{Difficulty, Language, Scenario};
use drill_text::{Arg, format, get, plain};
use drill_workbook::Workbook;
use drill_workbook::drills::{DrillPlan, StagePlan};
use drill_workbook::problem::Outcome;

/// All drills planned here.
///
/// # Errors
/// When the file cannot be read.
pub fn list(session: &Session, _: Nothing) -> Outcome<Vec<DrillLine>> {
    let language = session.language();
    session.workbook(|workbook| {
        let words = Words::of(workbook, language)?;
        Ok(workbook
            .drill_plans()?
            .iter()
            .map(|plan| words.line(plan))
            .collect())
    })
}

/// Plans a drill.
///
/// # Errors
/// With an unknown season or team.
pub fn plan(session: &Session, draft: DrillDraft) -> Outcome<DrillRef> {
    session.workbook(|workbook| {
        let done = workbook.plan_drill(draft.season, draft.teams, draft.kind)?;
        Ok(DrillRef { drill: done.value })
    })
}

/// The plan of one drill.
///
/// # Errors
/// When there is none of this id.
pub fn open(session: &Session, args: DrillRef) -> Outcome<PlanView> {
    let language = session.language();
    session.workbook(|workbook| {
        let plan = workbook.drill_plan(args.drill)?;
        let words = Words::of(workbook, language)?;
        Ok(words.plan(&plan, scenarios(workbook)?))
    })
}

/// Changes a plan.
///
/// # Errors
/// As [`Workbook::edit_plan`].
pub fn edit(session: &Session, args: DrillEdit) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.edit_plan(args.drill, args.edit))?;
    Ok(Nothing {})
}

/// Freezes the scenario.
///
/// # Errors
/// As [`Workbook::seal_drill`].
pub fn seal(session: &Session, args: DrillRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.seal_drill(args.drill))?;
    Ok(Nothing {})
}

/// Opens a sealed plan for changes again.
///
/// # Errors
/// As [`Workbook::unseal_drill`].
pub fn unseal(session: &Session, args: DrillRef) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.unseal_drill(args.drill))?;
    Ok(Nothing {})
}

/// Calls a drill off, or takes that back.
///
/// # Errors
/// As [`Workbook::cancel_drill`].
pub fn cancel(session: &Session, args: DrillCancel) -> Outcome<Nothing> {
    session.workbook(|workbook| workbook.cancel_drill(args.drill, args.is_cancelled))?;
    Ok(Nothing {})
}

fn scenarios(workbook: &Workbook) -> Outcome<Vec<PlanScenario>> {
    let kept = drill_workbook::scenarios::list(&workbook.view())?;
    Ok(kept
        .into_iter()
        .map(|(row, head)| PlanScenario {
            id: row.id,
            title: head.title,
        })
        .collect())
}

/// What words need: names, and today.
pub(super) struct Words {
    pub language: Language,
    pub today: NaiveDate,
    people: Vec<Person>,
    teams: Vec<Team>,
    seasons: Vec<Season>,
}

impl Words {
    pub fn of(workbook: &Workbook, language: Language) -> Outcome<Self> {
        let view = workbook.view();
        Ok(Self {
            language,
            today: workbook.clock().today(),
            people: view.people()?,
            teams: view.all()?,
            seasons: view.all()?,
        })
    }

    fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        get(self.language, key, args)
    }

    pub fn names(&self) -> drill_workbook::runs::Names {
        self.people
            .iter()
            .map(|person| (person.id, person.name.clone()))
            .collect()
    }

    pub fn team(&self, drill: &drill_domain::record::Drill) -> String {
        let names = drill
            .teams
            .iter()
            .filter_map(|id| self.teams.iter().find(|team| team.id == *id));
        let names: Vec<&str> = names.map(|team| team.name.as_str()).collect();
        if names.is_empty() {
            plain(self.language, "plan-no-team")
        } else {
            names.join(" · ")
        }
    }

    pub fn round(&self, drill: &drill_domain::record::Drill) -> String {
        match (drill.kind, drill.round) {
            (DrillKind::Drill, Some(round)) => self.say("plan-round", &[("round", round.into())]),
            (DrillKind::Drill, None) => String::new(),
            (DrillKind::Rehearsal, _) => plain(self.language, "plan-rehearsal"),
        }
    }

    fn line(&self, plan: &DrillPlan) -> DrillLine {
        let drill = &plan.drill;
        let late: Vec<String> = plan
            .stages
            .iter()
            .filter(|stage| plan.is_late() && stage.standing == Standing::Late)
            .map(|stage| plain(self.language, stage_key(stage.stage)))
            .collect();
        let day = match drill.state {
            DrillState::Planned | DrillState::Sealed | DrillState::Cancelled => drill.target_date,
            DrillState::Running | DrillState::Retrospective | DrillState::Closed => {
                drill.ended_on.or(drill.target_date)
            }
        };
        let participants = drill
            .participations
            .iter()
            .filter(|part| part.role == Role::Participant)
            .count();
        let season = self.seasons.iter().find(|season| season.id == drill.season);
        DrillLine {
            drill: drill.id,
            team: self.team(drill),
            season: season.map(|season| season.name.clone()).unwrap_or_default(),
            round: self.round(drill),
            kind: drill.kind,
            state: drill.state,
            state_text: plain(self.language, state_key(drill.state)),
            day: day.map_or_else(
                || plain(self.language, "plan-no-day"),
                |day| format::date(self.language, day),
            ),
            away: self.away(drill.state, drill.target_date),
            late: if late.is_empty() {
                String::new()
            } else {
                self.say("plan-late", &[("what", late.join(", ").into())])
            },
            next: self.next(plan),
            people: self.say("plan-people-count", &[("count", participants.into())]),
        }
    }

    fn away(&self, state: DrillState, target: Option<NaiveDate>) -> String {
        let (DrillState::Planned | DrillState::Sealed, Some(target)) = (state, target) else {
            return String::new();
        };
        let days = (target - self.today).num_days();
        let key = match days {
            0 => "plan-today",
            1 => "plan-tomorrow",
            2.. => "plan-in-days",
            _ => "plan-days-ago",
        };
        self.say(key, &[("days", days.abs().into())])
    }

    fn next(&self, plan: &DrillPlan) -> String {
        let key = match plan.drill.state {
            DrillState::Planned if plan.drill.target_date.is_none() => "plan-next-day",
            DrillState::Planned if plan.drill.scenario.is_none() => "plan-next-scenario",
            DrillState::Planned => "plan-next-seal",
            DrillState::Sealed if plan.open_musts > 0 => "plan-next-musts",
            DrillState::Sealed => "plan-next-start",
            DrillState::Running => "plan-next-room",
            DrillState::Retrospective if plan.has_begun_retro => "plan-next-retro-on",
            DrillState::Retrospective => "plan-next-retro",
            DrillState::Closed | DrillState::Cancelled => return String::new(),
        };
        self.say(key, &[("count", plan.open_musts.into())])
    }

    fn plan(&self, plan: &DrillPlan, scenarios: Vec<PlanScenario>) -> PlanView {
        let drill = &plan.drill;
        PlanView {
            line: self.line(plan),
            season: drill.season,
            teams: drill.teams.clone(),
            focus: drill.focus,
            target_date: drill.target_date,
            scenario: drill.scenario,
            scenario_title: plan
                .scenario
                .as_ref()
                .map(|scenario| scenario.head.title.clone())
                .unwrap_or_default(),
            scenarios,
            difficulty: drill.difficulty,
            difficulties: plan.scenario.as_ref().map(difficulties).unwrap_or_default(),
            people: drill
                .participations
                .iter()
                .map(|part| self.person(plan, part))
                .collect(),
            broken_rules: plan
                .broken_rules
                .iter()
                .map(|rule| self.rule(*rule))
                .collect(),
            stages: plan.stages.iter().map(|stage| self.stage(stage)).collect(),
            faults: self.faults(plan),
            channels: plan
                .channels
                .iter()
                .map(|one| PlanChannel {
                    id: one.id.clone(),
                    name: one.name.clone(),
                    is_ready: one.is_ready,
                })
                .collect(),
            open_musts: plan.open_musts,
            open_musts_text: self.open_musts(plan),
            is_open: matches!(drill.state, DrillState::Planned | DrillState::Sealed),
            is_scenario_open: drill.state == DrillState::Planned,
        }
    }

    /// What the start still waits for; a day that is missing is said with it.
    fn open_musts(&self, plan: &DrillPlan) -> String {
        let has_musts = plan.steps.iter().any(drill_domain::plan::Step::is_must);
        let musts = match (plan.open_musts, has_musts) {
            (0, true) => plain(self.language, "plan-musts-done"),
            (0, false) => plain(self.language, "plan-musts-none"),
            (open, _) => self.say("plan-open-musts", &[("count", open.into())]),
        };
        match (plan.drill.state, plan.drill.target_date) {
            (DrillState::Planned | DrillState::Sealed, None) => {
                format!("{musts} {}", plain(self.language, "plan-musts-no-day"))
            }
            (DrillState::Planned | DrillState::Sealed, Some(_))
            | (
                DrillState::Running
                | DrillState::Retrospective
                | DrillState::Closed
                | DrillState::Cancelled,
                _,
            ) => musts,
        }
    }

    fn person(&self, plan: &DrillPlan, part: &drill_domain::record::Participation) -> PlanPerson {
        let person = self.people.iter().find(|person| person.id == part.person);
        let here = person.and_then(|person| {
            let mut memberships = person.memberships.iter();
            memberships.find(|m| {
                plan.drill.teams.contains(&m.team)
                    && m.until.is_none_or(|until| self.today <= until)
            })
        });
        let about = match here {
            Some(membership) if membership.is_leader => plain(self.language, "plan-leads"),
            Some(membership) if membership.is_tech_lead => {
                plain(self.language, "plan-leads-engineering")
            }
            Some(_) => String::new(),
            None => plain(self.language, "plan-from-elsewhere"),
        };
        PlanPerson {
            person: part.person,
            name: person.map(|person| person.name.clone()).unwrap_or_default(),
            role: part.role,
            is_present: part.present,
            about,
        }
    }

    fn rule(&self, rule: BrokenRule) -> String {
        let name = |id: PersonId| {
            let person = self.people.iter().find(|person| person.id == id);
            Arg::from(person.map(|person| person.name.clone()).unwrap_or_default())
        };
        match rule {
            BrokenRule::NoDesigner => self.say("plan-rule-no-designer", &[]),
            BrokenRule::NoObserver => self.say("plan-rule-no-observer", &[]),
            BrokenRule::NoFacilitator => self.say("plan-rule-no-facilitator", &[]),
            BrokenRule::LeaderTakesPart(who) => {
                self.say("plan-rule-leader", &[("name", name(who))])
            }
            BrokenRule::TechLeadTakesPart(who) => {
                self.say("plan-rule-tech-lead", &[("name", name(who))])
            }
            BrokenRule::TooFew(count) => self.say("plan-rule-too-few", &[("count", count.into())]),
            BrokenRule::TooMany(count) => {
                self.say("plan-rule-too-many", &[("count", count.into())])
            }
        }
    }

    fn stage(&self, stage: &StagePlan) -> PlanStageView {
        let key = stage_key(stage.stage);
        let day = |day: NaiveDate| Arg::from(format::day(self.language, day));
        let due = match (stage.due, stage.better_by) {
            (Some(due), Some(better)) => self.say(
                "plan-due-better",
                &[("due", day(due)), ("better", day(better))],
            ),
            (Some(due), None) => self.say("plan-due", &[("due", day(due))]),
            (None, _) => plain(self.language, "plan-due-open"),
        };
        let standing = match (stage.standing, stage.due) {
            (Standing::Done, _) => plain(self.language, "plan-standing-done"),
            (Standing::Ahead, Some(_)) => plain(self.language, "plan-standing-ahead"),
            (Standing::Soon, _) => plain(self.language, "plan-standing-soon"),
            (Standing::Late, _) => plain(self.language, "plan-standing-late"),
            // Without a day nobody knows whether there is time.
            (Standing::Ahead, None) => String::new(),
        };
        let owner = stage
            .owner
            .and_then(|id| self.people.iter().find(|person| person.id == id));
        PlanStageView {
            stage: stage.stage,
            title: plain(self.language, key),
            done_when: plain(self.language, &format!("{key}.done")),
            due,
            standing: stage.standing,
            standing_text: standing,
            owner: stage.owner,
            owner_name: owner.map(|person| person.name.clone()).unwrap_or_default(),
        }
    }

    fn faults(&self, plan: &DrillPlan) -> Vec<PlanFault> {
        let faults = plan.scenario.iter().flat_map(|scenario| &scenario.faults);
        faults
            .map(|fault| PlanFault {
                numeral: fault.numeral,
                title: fault.title.clone(),
                steps: plan
                    .steps
                    .iter()
                    .filter(|step| step.fault == fault.id)
                    .map(|step| PlanStep {
                        id: step.id.clone(),
                        kind: step.kind,
                        kind_text: plain(
                            self.language,
                            match step.kind {
                                StepKind::Plant => "plan-step-plant",
                                StepKind::Verify => "plan-step-verify",
                                StepKind::RollBack => "plan-step-roll-back",
                            },
                        ),
                        text: step.text.clone(),
                        is_done: plan.ticked.contains(&step.id),
                        is_must: step.is_must(),
                    })
                    .collect(),
            })
            .collect()
    }
}

fn difficulties(scenario: &Scenario) -> Vec<Difficulty> {
    let prepared = |difficulty: &Difficulty| {
        scenario.faults.iter().any(|fault| {
            fault
                .variants
                .iter()
                .any(|variant| variant.difficulty == *difficulty)
        })
    };
    Difficulty::ALL.into_iter().filter(prepared).collect()
}

const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::PreMeeting => "plan-stage-pre-meeting",
        Stage::Environment => "plan-stage-environment",
        Stage::Scenario => "plan-stage-scenario",
        Stage::Notice => "plan-stage-notice",
    }
}

const fn state_key(state: DrillState) -> &'static str {
    match state {
        DrillState::Planned => "plan-state-planned",
        DrillState::Sealed => "plan-state-sealed",
        DrillState::Running => "plan-state-running",
        DrillState::Retrospective => "plan-state-retrospective",
        DrillState::Closed => "plan-state-closed",
        DrillState::Cancelled => "plan-state-cancelled",
    }
}
