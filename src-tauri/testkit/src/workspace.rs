//! A workspace in a folder of its own, gone with the value.

use crate::FixedClock;
use drill_domain::id::{PersonId, SeasonId, TeamId};
use drill_domain::record::{Drill, DrillKind, DrillState, Focus, Membership, Participation, Role};
use drill_domain::scenario::Difficulty;
use drill_workbook::clock::Clock;
use drill_workbook::people::PersonDraft;
use drill_workbook::{Op, Workbook};
use std::path::PathBuf;
use std::sync::Arc;

/// A temporary folder with an open workspace and the fixed clock it runs by.
#[derive(Debug)]
pub struct Desk {
    /// The open workspace.
    pub workbook: Workbook,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    folder: tempfile::TempDir,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// An empty workspace.
    ///
    /// # Panics
    /// When no temporary folder can be made.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Arc::new(FixedClock::default());
        let path = folder.path().join("workspace.drillbook");
        let workbook = Workbook::open(&path, clock.clone()).expect("an empty workspace opens");
        Self {
            workbook,
            clock,
            folder,
        }
    }

    /// Where a file of this name would lie beside the workspace.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Closes the workspace and opens it again, as a restart does.
    ///
    /// # Panics
    /// When it does not open.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self {
            workbook,
            clock,
            folder,
        } = self;
        let path = workbook.path().to_owned();
        workbook.close().expect("closes");
        // A process that another test is just starting holds a copy of every lock until it has become
        // another program.
        let mut opened = Workbook::open(&path, clock.clone());
        for _ in 0..400 {
            if !matches!(&opened, Err(problem) if problem.code == "workspace-locked") {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
            opened = Workbook::open(&path, clock.clone());
        }
        let workbook = opened.expect("opens again");
        Self {
            workbook,
            clock,
            folder,
        }
    }

    /// A team.
    ///
    /// # Panics
    /// When it is refused.
    pub fn team(&mut self, name: &str) -> TeamId {
        self.workbook
            .save_team(None, name, None)
            .expect("a team")
            .value
            .id
    }

    /// A person of `team`.
    ///
    /// # Panics
    /// When they are refused.
    pub fn person(&mut self, name: &str, team: TeamId) -> PersonId {
        let membership = Membership {
            team,
            from: None,
            until: None,
            is_leader: false,
            is_tech_lead: false,
        };
        let draft = PersonDraft {
            name: name.to_owned(),
            joined: None,
            memberships: vec![membership],
            is_namesake: false,
        };
        self.workbook
            .save_person(None, &draft)
            .expect("a person")
            .value
            .id
    }

    /// A season of the year 2021.
    ///
    /// # Panics
    /// When it is refused.
    pub fn season(&mut self) -> SeasonId {
        self.workbook.current_season().expect("a season").id
    }

    /// A planned drill of a new team 결제시스템팀 with designer, observer and six participants.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn drill(&mut self) -> Drill {
        let team = self.team("결제시스템팀");
        let names = [
            "김설계",
            "이관찰",
            "박하나",
            "최두리",
            "정세나",
            "강네오",
            "조다온",
            "윤여름",
        ];
        let people: Vec<PersonId> = names.iter().map(|name| self.person(name, team)).collect();
        let roles = [Role::Designer, Role::Observer]
            .into_iter()
            .chain(std::iter::repeat(Role::Participant));
        let participations = people
            .into_iter()
            .zip(roles)
            .map(|(person, role)| Participation {
                person,
                role,
                present: true,
            })
            .collect();
        let season = self.season();
        let drill = Drill {
            id: drill_domain::id::DrillId(self.clock.new_id()),
            season,
            round: Some(1),
            teams: vec![team],
            focus: Focus::Team,
            kind: DrillKind::Drill,
            target_date: Some(self.clock.today()),
            scenario: None,
            revision: None,
            difficulty: Difficulty::Mid,
            participations,
            state: DrillState::Planned,
            ended_on: None,
            import: None,
        };
        self.workbook
            .transact(&Op::PlanDrill, |tx, _| Ok(tx.put_drill(&drill)?))
            .expect("a drill");
        drill
    }
}
