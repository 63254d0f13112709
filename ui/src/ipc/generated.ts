// Made from the Rust types by `DRILLBOOK_BLESS=1 cargo test -p drillbook wire_types`. Do not edit.

/**
 * What the user interface asks first.
 */
export type AppInfo = { 
/**
 * The version of this build.
 */
version: string, 
/**
 * The language of all text.
 */
language: Language, };

/**
 * A part of the workspace that is shown together.
 */
export type Area = "settings" | "people" | "seasons" | "scenarios" | "drills" | "retrospectives" | "followUps" | "imports";

/**
 * Names a backup.
 */
export type BackupRef = { 
/**
 * Its name in the list of backups.
 */
name: string, };

/**
 * One backup.
 */
export type BackupView = { 
/**
 * Its name in the list of backups.
 */
name: string, 
/**
 * When it was made.
 */
made: string, 
/**
 * Why it was made.
 */
reason: string, 
/**
 * Its size.
 */
size: string, };

/**
 * Whether the score before was recalled after the drill or measured before it.
 */
export type BeforeMode = "recalled" | "measured";

/**
 * Another measure in one line.
 */
export type BesideMeasure = { 
/**
 * Its name with recalled or measured.
 */
name: string, 
/**
 * Means before and after, or why there are none.
 */
change: string, 
/**
 * Δ.
 */
delta: string, 
/**
 * Interval and n.
 */
note: string, };

/**
 * Light or dark pictures.
 */
export type ChartTheme = "light" | "dark";

/**
 * Asks for a file that exists.
 */
export type ChooseFile = { 
/**
 * What for.
 */
purpose: FilePurpose, };

/**
 * Asks for a place to save to.
 */
export type ChoosePlace = { 
/**
 * What for.
 */
purpose: FilePurpose, 
/**
 * The name offered, without folder.
 */
name: string, };

/**
 * What was chosen.
 */
export type Chosen = { 
/**
 * The whole path; `None` when the person changed their mind.
 */
path: string | null, };

/**
 * A column of the file.
 */
export type ColumnView = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it was read as; absent when it is not read.
 */
meaning: string | null, };

/**
 * A count and what it counts.
 */
export type CountView = { 
/**
 * The count.
 */
value: string, 
/**
 * What it counts.
 */
label: string, };

/**
 * What the dashboard is asked for.
 */
export type DashboardRequest = { 
/**
 * These seasons; none named means all.
 */
seasons: Array<SeasonId>, 
/**
 * Only people in this role.
 */
role: Role | null, 
/**
 * The measure shown; the one with most scores when absent.
 */
measure: MeasureRequest | null, 
/**
 * The colours of the pictures.
 */
theme: ChartTheme, };

/**
 * A season's dashboard.
 */
export type DashboardView = { 
/**
 * Whether there is no round at all yet.
 */
isEmpty: boolean, 
/**
 * The seasons to choose from.
 */
seasons: Array<SeasonChoice>, 
/**
 * The measures to choose from; the one shown is marked.
 */
measures: Array<MeasureChoice>, 
/**
 * The figures at the top.
 */
headline: Array<HeadlineFigure>, 
/**
 * Other measures, each apart, since measures are never mixed.
 */
beside: Array<BesideMeasure>, 
/**
 * What is hidden and why, or that nothing is.
 */
privacy: string, 
/**
 * Sentences the reader must not miss, such as two ways of counting that disagree.
 */
notes: Array<string>, 
/**
 * The team dumbbell as SVG.
 */
dumbbell: string, 
/**
 * The distribution of levels as SVG.
 */
levels: string | null, 
/**
 * The same figures as the dumbbell.
 */
teams: FigureTable, 
/**
 * Season by season.
 */
bySeason: FigureTable, };

/**
 * A document with its own undo.
 */
export type DocumentRef = { "kind": "scenario", "id": ScenarioId } | { "kind": "plan", "id": DrillId };

/**
 * One drill (planned, running or ended).
 */
export type DrillId = string;

/**
 * A calm no, or a fault.
 */
export type ErrorKind = "refused" | "broken";

/**
 * A row of a table of figures.
 */
export type FigureRow = { 
/**
 * Names the row.
 */
name: string, 
/**
 * Its cells, one for each further column.
 */
cells: Array<string>, 
/**
 * Why its scores are not shown, if they are not; then the score cells are empty.
 */
withheld: string | null, 
/**
 * Whether it sums up the rows above.
 */
isTotal: boolean, };

/**
 * A table of figures; the accessible version of a picture.
 */
export type FigureTable = { 
/**
 * What it shows.
 */
title: string, 
/**
 * Headings; the first column names the row.
 */
columns: Array<string>, 
/**
 * Rows.
 */
rows: Array<FigureRow>, };

/**
 * What a file is for, which decides the title of the dialog and the endings it offers.
 */
export type FilePurpose = "scenario" | "sheet" | "record" | "picture";

/**
 * A large figure with what is said under it.
 */
export type HeadlineFigure = { 
/**
 * Which one, for the program.
 */
key: HeadlineKey, 
/**
 * The figure.
 */
value: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * Lines under it.
 */
notes: Array<string>, };

/**
 * The figures at the top.
 */
export type HeadlineKey = "rounds" | "participations" | "change" | "delta" | "followUps";

/**
 * The labels of what can be taken back and done again.
 */
export type HistoryView = { 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would do again.
 */
redo: string | null, };

/**
 * What a file does not say, a person chooses.
 */
export type ImportChoices = { 
/**
 * What the scores are about, and how those before were taken.
 */
measure: MeasureRequest, 
/**
 * The season's name where no column gives one.
 */
season: string | null, };

/**
 * A file and what it does not say itself.
 */
export type ImportFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in base64.
 */
content: string, 
/**
 * What a person chose.
 */
choices: ImportChoices, };

/**
 * One import of outside data, so that it can be undone as a whole.
 */
export type ImportId = string;

/**
 * The import screen before a file is chosen.
 */
export type ImportList = { 
/**
 * Files that were brought in, newest first.
 */
earlier: Array<ImportRecord>, };

/**
 * What a file would bring. Nothing has been written.
 */
export type ImportPreview = { 
/**
 * The file and its encoding.
 */
file: string, 
/**
 * Its columns.
 */
columns: Array<ColumnView>, 
/**
 * Counts, the most telling first.
 */
counts: Array<CountView>, 
/**
 * A line for each season it touches.
 */
seasons: Array<string>, 
/**
 * Whether no column names the season.
 */
asksForSeason: boolean, 
/**
 * Whether no column names the measure.
 */
asksForMeasure: boolean, 
/**
 * Heads the doubtful rows.
 */
problemsTitle: string, 
/**
 * Doubtful rows, the first ones.
 */
problems: Array<ProblemView>, 
/**
 * How many more there are, if not all are listed.
 */
problemsMore: string | null, 
/**
 * The label of the button that brings it in; absent when nothing would change.
 */
apply: string | null, 
/**
 * Why nothing would change.
 */
nothing: string | null, };

/**
 * A file that was brought in.
 */
export type ImportRecord = { 
/**
 * The import.
 */
id: ImportId, 
/**
 * The file.
 */
name: string, 
/**
 * The file, when it came, what it brought.
 */
line: string, 
/**
 * Whether it was taken back.
 */
isUndone: boolean, };

/**
 * An import.
 */
export type ImportRef = { 
/**
 * Which.
 */
id: ImportId, };

/**
 * An import is in.
 */
export type Imported = { 
/**
 * To take it back by.
 */
id: ImportId, 
/**
 * What came in, in a sentence.
 */
what: string, };

/**
 * A language of text and screens.
 */
export type Language = "ko" | "en";

/**
 * A language, or that of the computer.
 */
export type LanguageChoice = "system" | "ko" | "en";

/**
 * What a score is about.
 */
export type Measure = { "is": "responseLevel" } | { "is": "processUnderstanding" } | { "is": "other", "name": string };

/**
 * A measure to choose.
 */
export type MeasureChoice = { 
/**
 * The measure.
 */
request: MeasureRequest, 
/**
 * Its name with recalled or measured.
 */
name: string, 
/**
 * Whether it is the one shown.
 */
isShown: boolean, };

/**
 * A measure and how its score before was taken.
 */
export type MeasureRequest = { 
/**
 * What the score is about.
 */
measure: Measure, 
/**
 * How the score before was taken.
 */
beforeMode: BeforeMode, };

/**
 * A person's time in a team.
 */
export type Membership = { 
/**
 * The team.
 */
team: TeamId, 
/**
 * Since.
 */
from: string | null, 
/**
 * Until (inclusive); absent while they are there.
 */
until: string | null, 
/**
 * Whether they lead the team.
 */
isLeader: boolean, 
/**
 * Whether they are its lead engineer.
 */
isTechLead: boolean, };

/**
 * One person was entered twice.
 */
export type MergePeople = { 
/**
 * Who stays.
 */
kept: PersonId, 
/**
 * Who becomes that one.
 */
twice: PersonId, };

/**
 * No arguments, or no answer.
 */
export type Nothing = Record<string, never>;

/**
 * Everyone and where they work.
 */
export type PeopleView = { 
/**
 * The services, by name.
 */
services: Array<Service>, 
/**
 * The teams, by name.
 */
teams: Array<TeamView>, 
/**
 * The people, by name.
 */
people: Array<PersonView>, };

/**
 * A person.
 */
export type Person = { 
/**
 * Their id.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * When they joined the company.
 */
joined: string | null, 
/**
 * Where they work and worked.
 */
memberships: Array<Membership>, };

/**
 * A new or changed person.
 */
export type PersonDraft = { 
/**
 * Which; absent for a new one.
 */
id?: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * When they joined.
 */
joined?: string, 
/**
 * Where they work and worked.
 */
memberships: Array<Membership>, 
/**
 * Whether it is known that someone else has the same name.
 */
isNamesake?: boolean, };

/**
 * A person.
 */
export type PersonId = string;

/**
 * A person.
 */
export type PersonRef = { 
/**
 * Their id.
 */
id: PersonId, };

/**
 * A person in the list.
 */
export type PersonView = { 
/**
 * Their id.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * When they joined.
 */
joined: string | null, 
/**
 * The same in words; empty when unknown.
 */
joinedText: string, 
/**
 * Where they work and worked.
 */
memberships: Array<Membership>, 
/**
 * The names of their teams now.
 */
teamsText: string, 
/**
 * How many drills they took part in, in words.
 */
drillsText: string, 
/**
 * Someone else has the same name: another person, or this one entered twice.
 */
sameNameAs: PersonId | null, };

/**
 * A doubtful row.
 */
export type ProblemView = { 
/**
 * Where.
 */
line: string, 
/**
 * What is doubtful.
 */
what: string, 
/**
 * What happens to it.
 */
happens: string, 
/**
 * Whether the row is left out.
 */
isLeftOut: boolean, };

/**
 * How to go on after damage.
 */
export type Recover = { "by": "backup", 
/**
 * Its name in the list of backups.
 */
name: string, } | { "by": "salvage" };

/**
 * How it went.
 */
export type Recovered = { 
/**
 * A sentence that says so, with where the damaged file is.
 */
message: string, 
/**
 * The workspace now.
 */
status: WorkspaceStatus, };

/**
 * What a person does in a drill.
 */
export type Role = "designer" | "observer" | "participant" | "facilitator";

/**
 * A scenario document.
 */
export type ScenarioId = string;

/**
 * A season of drills.
 */
export type Season = { 
/**
 * Its id.
 */
id: SeasonId, 
/**
 * Its name, such as 2020.
 */
name: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, };

/**
 * A season to choose.
 */
export type SeasonChoice = { 
/**
 * Its id.
 */
id: SeasonId, 
/**
 * Its name.
 */
name: string, };

/**
 * A new or changed season.
 */
export type SeasonDraft = { 
/**
 * Which; absent for a new one.
 */
id?: SeasonId, 
/**
 * Its name.
 */
name: string, 
/**
 * First day.
 */
from?: string, 
/**
 * Last day.
 */
to?: string, };

/**
 * A season of drills.
 */
export type SeasonId = string;

/**
 * A season.
 */
export type SeasonRef = { 
/**
 * Its id.
 */
id: SeasonId, };

/**
 * A season in the list.
 */
export type SeasonView = { 
/**
 * Its id.
 */
id: SeasonId, 
/**
 * Its name.
 */
name: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * From when to when, in words.
 */
daysText: string, 
/**
 * How many drills it has, in words.
 */
drillsText: string, };

/**
 * A service; it owns teams.
 */
export type Service = { 
/**
 * Its id.
 */
id: ServiceId, 
/**
 * Its name.
 */
name: string, };

/**
 * A new or changed service.
 */
export type ServiceDraft = { 
/**
 * Which; absent for a new one.
 */
id?: ServiceId, 
/**
 * Its name.
 */
name: string, };

/**
 * A service, which owns teams.
 */
export type ServiceId = string;

/**
 * A service.
 */
export type ServiceRef = { 
/**
 * Its id.
 */
id: ServiceId, };

/**
 * A change; what is left out stays.
 */
export type SettingsDraft = { 
/**
 * The language.
 */
language?: LanguageChoice, 
/**
 * Light or dark.
 */
theme?: Theme, 
/**
 * The smallest shown group.
 */
smallestGroup?: number, };

/**
 * The settings as they are.
 */
export type SettingsView = { 
/**
 * The language of all text now.
 */
language: Language, 
/**
 * The language chosen; absent: as the computer.
 */
chosenLanguage: Language | null, 
/**
 * Light, dark, or as the computer.
 */
theme: Theme, 
/**
 * Outside its own retrospective a group smaller than this shows no scores.
 */
smallestGroup: number, 
/**
 * The smallest number that may be set.
 */
smallestGroupFloor: number, };

/**
 * Asks to show a file in the system's file manager.
 */
export type ShowFile = { 
/**
 * The whole path.
 */
path: string, };

/**
 * A step was taken back or done again.
 */
export type Stepped = { 
/**
 * Its label.
 */
label: string, 
/**
 * What can be taken back and done again now.
 */
history: HistoryView, };

/**
 * A team.
 */
export type Team = { 
/**
 * Its id.
 */
id: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * The service it works on.
 */
service: ServiceId | null, };

/**
 * A new or changed team.
 */
export type TeamDraft = { 
/**
 * Which; absent for a new one.
 */
id?: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its service.
 */
service?: ServiceId, };

/**
 * A team.
 */
export type TeamId = string;

/**
 * A team.
 */
export type TeamRef = { 
/**
 * Its id.
 */
id: TeamId, };

/**
 * A team in the list.
 */
export type TeamView = { 
/**
 * Its id.
 */
id: TeamId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its service.
 */
service: ServiceId | null, 
/**
 * The service's name, or nothing.
 */
serviceName: string, 
/**
 * The people in it now.
 */
members: Array<PersonId>, 
/**
 * How many people are in it now, in words.
 */
peopleText: string, 
/**
 * How many drills it had, in words.
 */
drillsText: string, };

/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";

/**
 * One touched thing.
 */
export type Touch = { 
/**
 * Where.
 */
area: Area, 
/**
 * The scenario's or drill's id, when it is about one.
 */
id: string | null, };

/**
 * What a full check found.
 */
export type Verified = { 
/**
 * Whether all is well.
 */
isSound: boolean, 
/**
 * A sentence that says so.
 */
message: string, 
/**
 * What is wrong, a line each.
 */
problems: Array<string>, };

/**
 * Why a command did not happen.
 */
export type WireError = { 
/**
 * Refused or broken.
 */
kind: ErrorKind, 
/**
 * A stable code, for the program.
 */
code: string, 
/**
 * What happened and why.
 */
what: string, 
/**
 * What to do next.
 */
next: string, };

/**
 * Whether a workspace is open.
 */
export type WorkspaceStatus = { "is": "open", 
/**
 * Where it lies.
 */
path: string, 
/**
 * Whether the first-run page is due: nothing is in it yet.
 */
isFresh: boolean, 
/**
 * The service that synchronises its folder, if one does: a risk to the file.
 */
syncedBy: string | null, 
/**
 * A sentence that warns of it.
 */
warning: string | null, } | { "is": "closed", 
/**
 * Where it should be.
 */
path: string, 
/**
 * Why not.
 */
problem: WireError, 
/**
 * The newest backup that passed a full check; offered for a damaged file.
 */
backup: BackupView | null, 
/**
 * Whether the readable rows can be brought into a new workspace.
 */
canSalvage: boolean, };

/** Every command: what it takes and what it gives. */
export interface Commands {
  app_info: { args: Nothing; out: AppInfo };
  workspace_status: { args: Nothing; out: WorkspaceStatus };
  workspace_retry: { args: Nothing; out: WorkspaceStatus };
  workspace_begin_empty: { args: Nothing; out: Nothing };
  workspace_verify: { args: Nothing; out: Verified };
  workspace_recover: { args: Recover; out: Recovered };
  backup_list: { args: Nothing; out: Array<BackupView> };
  backup_make: { args: Nothing; out: BackupView };
  backup_restore: { args: BackupRef; out: WorkspaceStatus };
  history_get: { args: DocumentRef; out: HistoryView };
  history_undo: { args: DocumentRef; out: Stepped };
  history_redo: { args: DocumentRef; out: Stepped };
  file_choose: { args: ChooseFile; out: Chosen };
  file_place: { args: ChoosePlace; out: Chosen };
  file_show: { args: ShowFile; out: Nothing };
  settings_get: { args: Nothing; out: SettingsView };
  settings_set: { args: SettingsDraft; out: SettingsView };
  people_list: { args: Nothing; out: PeopleView };
  service_save: { args: ServiceDraft; out: Service };
  service_remove: { args: ServiceRef; out: Nothing };
  team_save: { args: TeamDraft; out: Team };
  team_remove: { args: TeamRef; out: Nothing };
  person_save: { args: PersonDraft; out: Person };
  person_remove: { args: PersonRef; out: Nothing };
  people_merge: { args: MergePeople; out: Person };
  season_list: { args: Nothing; out: Array<SeasonView> };
  season_save: { args: SeasonDraft; out: Season };
  season_remove: { args: SeasonRef; out: Nothing };
  season_dashboard: { args: DashboardRequest; out: DashboardView };
  import_list: { args: Nothing; out: ImportList };
  import_preview: { args: ImportFile; out: ImportPreview };
  import_apply: { args: ImportFile; out: Imported };
  import_undo: { args: ImportRef; out: Nothing };
}
