// Made from the Rust types by `DRILLBOOK_BLESS=1 cargo test -p drillbook wire_types`. Do not edit.

/**
 * What one does in a rehearsal.
 */
export type Act = { "do": "see", 
/**
 * Which.
 */
node: NodeId, } | { "do": "choose", 
/**
 * The branch.
 */
edge: EdgeId, } | { "do": "ask", 
/**
 * The prepared words.
 */
node: NodeId, } | { "do": "answer", 
/**
 * The question, asked before.
 */
node: NodeId, 
/**
 * How well.
 */
answer: Answer, } | { "do": "carry", 
/**
 * Which.
 */
node: NodeId, } | { "do": "fail", 
/**
 * Which.
 */
node: NodeId, } | { "do": "mistake", 
/**
 * Which.
 */
node: NodeId, } | { "do": "hint", 
/**
 * Which.
 */
node: NodeId, } | { "do": "monitor", 
/**
 * Where.
 */
node: NodeId, } | { "do": "notice", 
/**
 * Which.
 */
node: NodeId, } | { "do": "care", 
/**
 * Which.
 */
node: NodeId, } | { "do": "fire", 
/**
 * Its edge.
 */
edge: EdgeId, } | { "do": "skip", 
/**
 * Its edge.
 */
edge: EdgeId, } | { "do": "meet", 
/**
 * Which.
 */
condition: ConditionId, } | { "do": "resolve", 
/**
 * Which.
 */
fault: FaultId, } | { "do": "end", 
/**
 * Which.
 */
node: NodeId, };

/**
 * What a good team does.
 */
export type Action = { 
/**
 * Its lane.
 */
lane: Lane, 
/**
 * How the control room recognises it.
 */
recognisedBy: string, 
/**
 * Expected by this minute of the drill clock.
 */
expectedBy: number | null, 
/**
 * What it does to faults.
 */
effects: Array<Effect>, 
/**
 * Minutes until the effect shows.
 */
takesEffectAfter: number, };

/**
 * What the control room might do.
 */
export type Advice = "letRun" | "hint" | "ease" | "cascade" | "stop";

/**
 * Affected customers and their care.
 */
export type Aftercare = { 
/**
 * Who is affected, how many.
 */
affected: string, 
/**
 * What is done for them.
 */
care: string, };

/**
 * The moment a window looks at.
 */
export type Anchor = { "at": "event" } | { "at": "rootResolved" } | { "at": "faultResolved", 
/**
 * Which.
 */
fault: FaultId, } | { "at": "nodeEntered", 
/**
 * Which.
 */
node: NodeId, };

/**
 * How well a stand-in was answered.
 */
export type Answer = "complete" | "partly" | "no";

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
 * What became of an armed trigger.
 */
export type ArmedState = "waiting" | "held" | "fired" | "skipped";

/**
 * The days of the axis.
 */
export type Axis = { 
/**
 * How many it spans.
 */
days: number, 
/**
 * Today, in days from its beginning.
 */
today: number, 
/**
 * Today in words.
 */
todayTitle: string, 
/**
 * Mondays.
 */
ticks: Array<AxisTick>, };

/**
 * A mark on the axis.
 */
export type AxisMark = { 
/**
 * Days from the axis' beginning.
 */
day: number, 
/**
 * Its name.
 */
title: string, 
/**
 * How it stands.
 */
is: MarkKind, };

/**
 * A Monday.
 */
export type AxisTick = { 
/**
 * Days from the axis' beginning.
 */
day: number, 
/**
 * Its date; empty where today's stands too near.
 */
title: string, };

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
 * Where to write the book of a scenario, as answered by `file_place`. An ending `.md` asks for
 * Markdown, any other for HTML.
 */
export type BookSave = { 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * The file.
 */
path: string, };

/**
 * One way out of a decision.
 */
export type Branch = { 
/**
 * When a team goes this way (free text).
 */
when: string, 
/**
 * How likely, 0 to 1; absent means not estimated.
 */
likelihood: number | null, 
/**
 * Whether it is the default branch.
 */
default: boolean, };

/**
 * A fault idea. Those not selected stay on record with the reason.
 */
export type Candidate = { 
/**
 * Its id.
 */
id: CandidateId, 
/**
 * The idea in one line.
 */
title: string, 
/**
 * What would be done and what it would look like (Markdown).
 */
description?: string, 
/**
 * Why it is a good idea.
 */
reasonsFor?: string, 
/**
 * Why not, or why it was left out.
 */
reasonsAgainst?: string, 
/**
 * Whether it was selected, left out, or not decided yet.
 */
choice: Choice, };

/**
 * A fault candidate.
 */
export type CandidateId = string;

/**
 * One stage of a cascade: a fault, or several at once.
 */
export type CascadeStage = { 
/**
 * ALL, ANY, or K of N; says nothing about a single fault.
 */
rule: GateRule, 
/**
 * One or more candidates.
 */
candidates: Array<CandidateId>, };

/**
 * Changes that stand together.
 */
export type ChangeGroup = { 
/**
 * Where.
 */
heading: string, 
/**
 * The changes.
 */
changes: Array<ChangeView>, };

/**
 * One change in words.
 */
export type ChangeView = { 
/**
 * The sentence.
 */
sentence: string, 
/**
 * The elements it is about, the one to jump to first.
 */
elements: Array<ElementRef>, 
/**
 * The text word by word, where a longer text changed.
 */
wording: Array<Segment>, };

/**
 * Light or dark pictures.
 */
export type ChartTheme = "light" | "dark";

/**
 * What became of a candidate.
 */
export type Choice = "open" | "selected" | "dropped";

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
 * Which part of the canvas a node stands in.
 */
export type Column = "trunk" | "branch" | "propagation" | "hints";

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
 * What can be asked of a run.
 */
export type Command = { "do": "start", 
/**
 * Why, although something of the checklist is open.
 */
despite: string | null, } | { "do": "attend", 
/**
 * Who.
 */
person: PersonId, 
/**
 * As what.
 */
role: Role, 
/**
 * Whether they are there.
 */
present: boolean, } | { "do": "setOff", 
/**
 * Which.
 */
fault: FaultId, } | { "do": "mitigate", 
/**
 * Which.
 */
fault: FaultId, } | { "do": "resolve", 
/**
 * Which.
 */
fault: FaultId, } | { "do": "meet", 
/**
 * Which.
 */
condition: ConditionId, } | { "do": "see", 
/**
 * Which.
 */
node: NodeId, } | { "do": "choose", 
/**
 * The branch.
 */
edge: EdgeId, } | { "do": "ask", 
/**
 * Prepared words.
 */
node: NodeId | null, 
/**
 * Who speaks, when improvised.
 */
persona: PersonaId | null, 
/**
 * What is said, when improvised or changed.
 */
text: string, } | { "do": "rate", 
/**
 * The event with the question.
 */
inject: EventId, 
/**
 * How well.
 */
answer: Answer, } | { "do": "act", 
/**
 * Which.
 */
node: NodeId, 
/**
 * Whether its repair worked at once.
 */
repaired: boolean, } | { "do": "improvise", 
/**
 * Its lane.
 */
lane: Lane, 
/**
 * What.
 */
text: string, } | { "do": "announce", 
/**
 * The prepared action it fulfils.
 */
node: NodeId | null, 
/**
 * To whom.
 */
audience: string, 
/**
 * What was said.
 */
text: string, 
/**
 * What it states.
 */
states: Array<Stated>, } | { "do": "mistake", 
/**
 * The prepared one.
 */
node: NodeId | null, 
/**
 * What, when nobody prepared it.
 */
text: string, } | { "do": "hint", 
/**
 * The prepared one.
 */
node: NodeId | null, 
/**
 * What is said, when improvised.
 */
text: string, } | { "do": "monitor", 
/**
 * The node that stands for it.
 */
node: NodeId | null, } | { "do": "notice", 
/**
 * The node that stands for it.
 */
node: NodeId | null, 
/**
 * What it says.
 */
fields: Array<NoticeField>, } | { "do": "aftercare", 
/**
 * The node that stands for it.
 */
node: NodeId | null, 
/**
 * Who is affected, how many.
 */
affected: string, 
/**
 * What is done for them.
 */
care: string, } | { "do": "fire", 
/**
 * Its edge.
 */
edge: EdgeId, } | { "do": "hold", 
/**
 * Its edge.
 */
edge: EdgeId, } | { "do": "skip", 
/**
 * Its edge.
 */
edge: EdgeId, } | { "do": "note", 
/**
 * Good or regret.
 */
kind: NoteKind, 
/**
 * What.
 */
text: string, } | { "do": "notesPasted", 
/**
 * The lines.
 */
text: string, } | { "do": "pause" } | { "do": "resume" } | { "do": "settleClock", 
/**
 * Whether the gap was drill time.
 */
count: boolean, } | { "do": "changeDifficulty", 
/**
 * Which.
 */
difficulty: Difficulty, } | { "do": "extend", 
/**
 * So many minutes.
 */
minutes: number, } | { "do": "correct", 
/**
 * Which.
 */
event: EventId, } | { "do": "end", 
/**
 * How it went.
 */
outcome: Outcome, };

/**
 * What changed, in words.
 */
export type ComparisonView = { 
/**
 * The changes by where they stand; none when nothing changed.
 */
groups: Array<ChangeGroup>, 
/**
 * The one line about what only stands elsewhere on the canvas; empty when nothing does.
 */
quiet: string, 
/**
 * How many changes are not shown since there are too many; empty when all are.
 */
more: string, };

/**
 * What must be true besides faults, such as "the accessed records are listed".
 */
export type Condition = { 
/**
 * Its id.
 */
id: ConditionId, 
/**
 * What must be true.
 */
title: string, 
/**
 * How it becomes true.
 */
metWhen: MetWhen, };

/**
 * A condition besides faults.
 */
export type ConditionId = string;

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
 * The team chooses between its outgoing branches.
 */
export type Decision = { 
/**
 * Whose decision it is, if not the team's.
 */
decidedBy: PersonaId | null, };

/**
 * A command with whom and when it concerns.
 */
export type Deed = { 
/**
 * Who did it, or whose note it is.
 */
who: PersonId | null, 
/**
 * Seconds before now it happened; 0 for now.
 */
secondsAgo: number, 
/**
 * What.
 */
command: Command, };

/**
 * Difficulty, 상/중/하. A scenario with one difficulty uses `Mid`.
 */
export type Difficulty = "high" | "mid" | "low";

/**
 * A document with its own undo.
 */
export type DocumentRef = { "kind": "scenario", "id": ScenarioId } | { "kind": "plan", "id": DrillId };

/**
 * The kind of thing that is broken.
 */
export type Domain = "infrastructure" | "application" | "data" | "business" | "external" | "human";

/**
 * Calls a drill off, or takes that back.
 */
export type DrillCancel = { 
/**
 * Which.
 */
drill: DrillId, 
/**
 * Whether it is called off.
 */
isCancelled: boolean, };

/**
 * A drill to be planned.
 */
export type DrillDraft = { 
/**
 * Its season.
 */
season: SeasonId, 
/**
 * The teams drilled.
 */
teams: Array<TeamId>, 
/**
 * Drill or rehearsal.
 */
kind: DrillKind, };

/**
 * An edit of a plan.
 */
export type DrillEdit = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * What is changed.
 */
edit: PlanEdit, };

/**
 * One drill (planned, running or ended).
 */
export type DrillId = string;

/**
 * Rehearsal and drill are never converted into each other.
 */
export type DrillKind = "drill" | "rehearsal";

/**
 * A drill in the list.
 */
export type DrillLine = { 
/**
 * Its id.
 */
drill: DrillId, 
/**
 * The teams.
 */
team: string, 
/**
 * Its season.
 */
season: string, 
/**
 * Its round, such as "2차수"; empty for a rehearsal.
 */
round: string, 
/**
 * Drill or rehearsal.
 */
kind: DrillKind, 
/**
 * How far it is.
 */
state: DrillState, 
/**
 * It in words.
 */
stateText: string, 
/**
 * The day.
 */
day: string, 
/**
 * How far away that is.
 */
away: string, 
/**
 * What is overdue; empty when nothing is.
 */
late: string, 
/**
 * What comes next.
 */
next: string, 
/**
 * How many take part.
 */
people: string, };

/**
 * One drill.
 */
export type DrillRef = { 
/**
 * Its id.
 */
drill: DrillId, };

/**
 * How far a drill has come.
 */
export type DrillState = "planned" | "sealed" | "running" | "retrospective" | "closed" | "cancelled";

/**
 * Minutes at one difficulty.
 */
export type DurationView = { 
/**
 * Which difficulty.
 */
difficulty: Difficulty, 
/**
 * At least.
 */
shortest: number, 
/**
 * Likely.
 */
likely: number, 
/**
 * At most.
 */
longest: number, 
/**
 * The decision that moves the likely length most, if one does.
 */
dominant?: NodeId, };

/**
 * An edge between two nodes. A target's first incoming edge that is not a `HintFor` is its primary
 * parent unless another one is marked.
 */
export type Edge = { 
/**
 * Its id.
 */
id: EdgeId, 
/**
 * From this node. Absent only for triggers that no node starts (drill start, fault resolved …).
 */
from?: NodeId, 
/**
 * To this node.
 */
to: NodeId, 
/**
 * Order among the edges that leave `from`.
 */
position: number, 
/**
 * Whether it makes `from` the primary parent of `to`.
 */
primary: boolean, 
/**
 * An edge back up needs a bound: the loop is taken at most this often.
 */
loopAtMost?: number, 
/**
 * What it is.
 */
kind: EdgeKind, };

/**
 * An edge of the play graph.
 */
export type EdgeId = string;

/**
 * The kinds of edge.
 */
export type EdgeKind = { "type": "then" } | { "type": "branch" } & Branch | { "type": "trigger" } & Trigger | { "type": "hintFor" } | { "type": "contains" };

/**
 * One change a designer makes. Elements are updated as a whole: read one, change it, send it back.
 */
export type Edit = { "do": "setHead", 
/**
 * The new head.
 */
head: Head, } | { "do": "addGoal", 
/**
 * What should be reached.
 */
text: string, 
/**
 * How it is measured.
 */
measuredBy: string, } | { "do": "updateGoal", 
/**
 * The goal.
 */
goal: Goal, } | { "do": "removeGoal", 
/**
 * Which.
 */
goal: GoalId, } | { "do": "addCandidate", 
/**
 * The idea in one line.
 */
title: string, 
/**
 * What would be done and what it would look like.
 */
description: string, } | { "do": "updateCandidate", 
/**
 * The candidate.
 */
candidate: Candidate, } | { "do": "removeCandidate", 
/**
 * Which.
 */
candidate: CandidateId, } | { "do": "chooseCandidate", 
/**
 * Which.
 */
candidate: CandidateId, 
/**
 * What becomes of it.
 */
choice: Choice, } | { "do": "moveCandidate", 
/**
 * Which.
 */
candidate: CandidateId, 
/**
 * Up, else down.
 */
up: boolean, } | { "do": "makeFault", 
/**
 * Which candidate.
 */
candidate: CandidateId, } | { "do": "updateFault", 
/**
 * The fault.
 */
fault: Fault, } | { "do": "removeFault", 
/**
 * Which.
 */
fault: FaultId, } | { "do": "addCondition", 
/**
 * What must be true.
 */
title: string, 
/**
 * How it becomes true.
 */
metWhen: MetWhen, } | { "do": "updateCondition", 
/**
 * The condition.
 */
condition: Condition, } | { "do": "removeCondition", 
/**
 * Which.
 */
condition: ConditionId, } | { "do": "addGate", 
/**
 * An optional name.
 */
title: string, 
/**
 * How many inputs must be fulfilled.
 */
rule: GateRule, 
/**
 * What it combines.
 */
inputs: Array<Term>, } | { "do": "updateGate", 
/**
 * The gate.
 */
gate: Gate, } | { "do": "removeGate", 
/**
 * Which.
 */
gate: GateId, } | { "do": "addEpisode", 
/**
 * Its name.
 */
title: string, 
/**
 * Its root.
 */
root: Term | null, } | { "do": "updateEpisode", 
/**
 * The episode.
 */
episode: Episode, } | { "do": "removeEpisode", 
/**
 * Which.
 */
episode: EpisodeId, } | { "do": "addPersona", 
/**
 * Which stand-in.
 */
kind: PersonaKind, 
/**
 * The name shown.
 */
name: string, } | { "do": "updatePersona", 
/**
 * The persona.
 */
persona: Persona, } | { "do": "removePersona", 
/**
 * Which.
 */
persona: PersonaId, } | { "do": "addNode", 
/**
 * Where.
 */
place: Place, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is.
 */
kind: NodeKind, } | { "do": "updateNode", 
/**
 * The node.
 */
node: Node, } | { "do": "renameNode", 
/**
 * Which.
 */
node: NodeId, 
/**
 * Its new title.
 */
title: string, } | { "do": "setNodeKind", 
/**
 * Which.
 */
node: NodeId, 
/**
 * What it is now.
 */
kind: NodeKind, } | { "do": "removeNodes", 
/**
 * Which.
 */
nodes: Array<NodeId>, 
/**
 * Whether to close the gap.
 */
heal: boolean, } | { "do": "connect", 
/**
 * From this node; absent only for triggers that no node starts.
 */
from?: NodeId, 
/**
 * To this node.
 */
to: NodeId, 
/**
 * What it is.
 */
kind: EdgeKind, } | { "do": "insertOnEdge", 
/**
 * Which edge.
 */
edge: EdgeId, 
/**
 * The new node's title.
 */
title: string, 
/**
 * What it is.
 */
kind: NodeKind, } | { "do": "updateEdge", 
/**
 * The edge.
 */
edge: Edge, } | { "do": "setDefaultBranch", 
/**
 * Which.
 */
edge: EdgeId, } | { "do": "setPrimaryParent", 
/**
 * Which.
 */
edge: EdgeId, } | { "do": "removeEdge", 
/**
 * Which.
 */
edge: EdgeId, } | { "do": "pin", 
/**
 * Which.
 */
node: NodeId, 
/**
 * Where.
 */
at: Point, } | { "do": "unpin", 
/**
 * Which.
 */
node: NodeId, } | { "do": "paste", 
/**
 * What was copied.
 */
fragment: Fragment, 
/**
 * Into this episode; where none is named, into the last one, or into a first one made with
 * the piece.
 */
episode?: EpisodeId, 
/**
 * Below this node, if any.
 */
below?: NodeId, } | { "do": "combine", 
/**
 * How.
 */
pattern: Pattern, 
/**
 * Which candidate hides which.
 */
masking: Array<Masking>, 
/**
 * Whether to lay out the play graph anew. Otherwise only the fault logic changes.
 */
layOut: boolean, 
/**
 * The difficulties every fault of the pattern is prepared at; none leaves them as they are.
 */
difficulties?: Array<Difficulty>, } | { "do": "prefillMinutes" } | { "do": "all", 
/**
 * The edits, in order.
 */
edits: Array<Edit>, 
/**
 * What the step is called; by the number of edits when absent.
 */
gesture?: Gesture, };

/**
 * What an action does to a fault.
 */
export type Effect = { 
/**
 * The fault.
 */
fault: FaultId, 
/**
 * Whether it is resolved or only eased.
 */
how: EffectKind, };

/**
 * How an action changes a fault. No entry in [`Action::effects`] means no effect.
 */
export type EffectKind = "resolves" | "mitigates";

/**
 * The kinds of element a scenario is stored by.
 */
export type ElementKind = "head" | "candidate" | "fault" | "condition" | "gate" | "episode" | "persona" | "node" | "edge" | "goal";

/**
 * An element of a scenario.
 */
export type ElementRef = { 
/**
 * What it is.
 */
kind: ElementKind, 
/**
 * Its id; the head's is `head`.
 */
id: string, };

/**
 * What differs in a scenario.
 */
export type ElementsDelta = { candidates?: ListDelta<Candidate>, faults?: ListDelta<Fault>, conditions?: ListDelta<Condition>, gates?: ListDelta<Gate>, episodes?: ListDelta<Episode>, personas?: ListDelta<Persona>, nodes?: ListDelta<Node>, edges?: ListDelta<Edge>, head?: Head, };

/**
 * How a story ends.
 */
export type Ending = { 
/**
 * Good, partial or stopped.
 */
outcome: Outcome, };

/**
 * One person's entry. Each line of a field is a note.
 */
export type Entry = { 
/**
 * 좋았던 점
 */
good: string, 
/**
 * 아쉬운 점
 */
regret: string, 
/**
 * 개선사항
 */
improvement: string, 
/**
 * 더 잘하려면
 */
nextTime: string, 
/**
 * Scores on each measure.
 */
ratings: Array<EntryRating>, };

/**
 * What one person has typed so far.
 */
export type EntryDraft = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * What.
 */
entry: Entry, };

/**
 * What an entry of a timeline becomes.
 */
export type EntryKind = "symptom" | "inject" | "recovery" | "mistake" | "propagation" | "monitoring" | "notice" | "note";

/**
 * Scores on one measure, 1 to 5 in whole numbers, as far as they were given.
 */
export type EntryRating = { 
/**
 * On what.
 */
measure: Measure, 
/**
 * Before the drill, looking back.
 */
before: number | null, 
/**
 * After it.
 */
after: number | null, };

/**
 * The form of one person.
 */
export type EntryRef = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * Whose.
 */
person: PersonId, };

/**
 * The form of one person, with what they wrote so far.
 */
export type EntryView = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role.
 */
role: Role, 
/**
 * What they wrote. The facilitator has no scores to give.
 */
entry: Entry, 
/**
 * How many notes came from the drill itself, already filled in.
 */
fromDrill: number, };

/**
 * A part of the story with its own root. A cascade starts a new one, so each is free of cycles.
 */
export type Episode = { 
/**
 * Its id.
 */
id: EpisodeId, 
/**
 * Its name, such as "2차 장애".
 */
title: string, 
/**
 * What "recovered" means here: one fault, or a gate. Absent while drafting.
 */
root?: Term, };

/**
 * The part of the canvas an episode takes.
 */
export type EpisodeBand = { 
/**
 * The episode; absent for nodes whose episode does not exist.
 */
id?: EpisodeId, 
/**
 * Top edge.
 */
y: number, 
/**
 * Height.
 */
h: number, };

/**
 * An episode.
 */
export type EpisodeId = string;

/**
 * A calm no, or a fault.
 */
export type ErrorKind = "refused" | "broken";

/**
 * One event of a run.
 */
export type EventId = string;

/**
 * The page as a stage: scenario, intended response, what happened.
 */
export type ExplainView = { 
/**
 * The scenario as it stands in the studio; absent when it is gone.
 */
scenario: ScenarioId | null, 
/**
 * The scenario's title.
 */
title: string, 
/**
 * Goals.
 */
goals: Array<string>, 
/**
 * The faults: numeral, title, cause.
 */
faults: Array<FaultLine>, 
/**
 * What "recovered" meant, as sentences.
 */
resolution: Array<string>, 
/**
 * The intended response (Markdown).
 */
intendedResponse: string, 
/**
 * What happened, in the order of the drill clock.
 */
timeline: Array<MomentView>, 
/**
 * Figures of the run: label and value.
 */
measures: Array<FactView>, };

/**
 * Asks what a form leaves out.
 */
export type ExportAsked = { 
/**
 * The form.
 */
form: ExportForm, };

/**
 * The forms a scenario can be written in.
 */
export type ExportForm = "scenario" | "mermaid" | "canvas";

/**
 * A label and a value.
 */
export type FactView = { 
/**
 * What it is.
 */
label: string, 
/**
 * Its value.
 */
value: string, };

/**
 * Something broken on purpose.
 */
export type Fault = { 
/**
 * Its id.
 */
id: FaultId, 
/**
 * The candidate it came from.
 */
candidate?: CandidateId, 
/**
 * The boxed numeral shown for it everywhere (the candidate's number in brief A: 1 and 3).
 */
numeral: number, 
/**
 * Its name.
 */
title: string, 
/**
 * What kind of thing is broken.
 */
domain: Domain, 
/**
 * Only this gate resolves the fault when given; otherwise any action of effect `resolves`.
 */
repairedWhen?: GateId, 
/**
 * Faults it hides until it is resolved.
 */
masks?: Array<FaultId>, 
/**
 * The difficulties prepared. One variant is used at every difficulty.
 */
variants?: Array<Variant>, };

/**
 * A fault.
 */
export type FaultId = string;

/**
 * One fault.
 */
export type FaultLine = { 
/**
 * Its boxed numeral.
 */
numeral: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its cause at the difficulty played.
 */
cause: string, };

/**
 * The state of a fault.
 */
export type FaultState = "latent" | "masked" | "active" | "mitigated" | "resolved";

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
export type FilePurpose = "scenario" | "sheet" | "record" | "book" | "mermaid" | "canvas";

/**
 * A finding in words.
 */
export type FindingView = { 
/**
 * Its stable code.
 */
code: string, 
/**
 * How grave it is.
 */
severity: Severity, 
/**
 * What and where.
 */
what: string, 
/**
 * What to do.
 */
next: string, 
/**
 * Why it matters in a drill.
 */
why: string, 
/**
 * The elements concerned, the one to jump to first.
 */
elements: Array<ElementRef>, 
/**
 * The one-click fix, if there is one.
 */
fix?: FixView, };

/**
 * A one-click fix.
 */
export type FixView = { 
/**
 * The button's words.
 */
title: string, 
/**
 * What it does.
 */
edit: Edit, };

/**
 * Whose work a drill trains.
 */
export type Focus = "team" | "committee";

/**
 * A new follow-up.
 */
export type FollowUpAdded = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * What it says.
 */
followUp: FollowUpForm, };

/**
 * A changed follow-up.
 */
export type FollowUpChanged = { 
/**
 * Which.
 */
id: FollowUpId, 
/**
 * What it says now.
 */
followUp: FollowUpForm, };

/**
 * A follow-up as it is entered.
 */
export type FollowUpForm = { 
/**
 * What is to be done.
 */
text: string, 
/**
 * Of what kind.
 */
kind: FollowUpKind, 
/**
 * Who does it.
 */
owner: PersonId | null, 
/**
 * By when.
 */
due: string | null, 
/**
 * How far it is.
 */
state: FollowUpState, 
/**
 * The note it was made from.
 */
note: NoteId | null, };

/**
 * A follow-up that came out of a drill.
 */
export type FollowUpId = string;

/**
 * The programme's kinds of follow-up.
 */
export type FollowUpKind = "guide" | "contacts" | "alarmMissing" | "alarmInterval" | "customerMessage" | "systemDefault" | "process" | "other";

/**
 * How far a follow-up has come.
 */
export type FollowUpState = "open" | "closed" | "verified" | "dropped";

/**
 * A follow-up.
 */
export type FollowUpView = { 
/**
 * Its id.
 */
id: FollowUpId, 
/**
 * The drill it came out of.
 */
drill: DrillId, 
/**
 * That drill's heading.
 */
from: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Of what kind.
 */
kind: FollowUpKind, 
/**
 * The kind in words.
 */
kindName: string, 
/**
 * Who does it.
 */
owner: PersonId | null, 
/**
 * Their name, or empty.
 */
ownerName: string, 
/**
 * By when: `2026-12-08`.
 */
due: string | null, 
/**
 * The same for reading, or empty.
 */
dueText: string, 
/**
 * Whether it is open and its day has passed.
 */
isLate: boolean, 
/**
 * How far it is.
 */
state: FollowUpState, 
/**
 * That in words.
 */
stateName: string, };

/**
 * Copied nodes and the edges among them.
 */
export type Fragment = { 
/**
 * The nodes, the first one leading.
 */
nodes: Array<Node>, 
/**
 * The edges that join them, and triggers that no node starts.
 */
edges: Array<Edge>, 
/**
 * Who speaks in them, when they come from another scenario.
 */
personas?: Array<Persona>, 
/**
 * The faults they name, when they come from another scenario.
 */
faults?: Array<Fault>, 
/**
 * Whether it was copied in this very scenario, so that the ids it names still hold.
 */
isAtHome: boolean, };

/**
 * What the own team gained on one measure, in words.
 */
export type GainView = { 
/**
 * The measure.
 */
measure: string, 
/**
 * Recalled or measured.
 */
mode: string, 
/**
 * Mean before.
 */
before: string, 
/**
 * Mean after.
 */
after: string, 
/**
 * The change with its interval and how many rose, stayed, fell.
 */
change: string, 
/**
 * The percent change of the means, and the normalised gain.
 */
share: string, 
/**
 * How many complete pairs of how many people.
 */
pairs: string, };

/**
 * How a gate combines its inputs, worded as resolution: 모두 / 하나라도 / N개 중 K개.
 */
export type Gate = { 
/**
 * Its id.
 */
id: GateId, 
/**
 * An optional name.
 */
title?: string, 
/**
 * How many inputs must be fulfilled.
 */
rule: GateRule, 
/**
 * What it combines.
 */
inputs: Array<Term>, };

/**
 * A gate over faults, conditions and gates.
 */
export type GateId = string;

/**
 * How many inputs of a gate must be fulfilled.
 */
export type GateRule = { "of": "all" } | { "of": "any" } | { "of": "atLeast", 
/**
 * How many.
 */
k: number, };

/**
 * What a designer did when one gesture makes several edits.
 */
export type Gesture = "move" | "tidy" | "replace" | "ladder" | "branches" | "followers" | "combine";

/**
 * A goal and how one sees that it was reached.
 */
export type Goal = { 
/**
 * Its id.
 */
id: GoalId, 
/**
 * What should be reached.
 */
text: string, 
/**
 * How it is measured.
 */
measuredBy?: string, };

/**
 * A goal.
 */
export type GoalId = string;

/**
 * One person hands the laptop on.
 */
export type HandOn = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * What they wrote.
 */
entry: Entry, 
/**
 * Whether they are done.
 */
done: boolean, };

/**
 * Title and settings.
 */
export type Head = { 
/**
 * The title; secret until the reveal.
 */
title: string, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * The kind of incident.
 */
incidentType: IncidentType, 
/**
 * Minutes the drill may take (90).
 */
timeBox: number, 
/**
 * From this minute help is given (70).
 */
helpFrom: number, 
/**
 * An end before this minute is too early (45).
 */
earliestEnd: number, 
/**
 * The difficulty chosen for the drill.
 */
difficulty: Difficulty, 
/**
 * The services it touches.
 */
services?: Array<string>, 
/**
 * What the drill wants to reach.
 */
goals?: Array<Goal>, 
/**
 * The best response the designer has in mind (Markdown).
 */
intendedResponse?: string, 
/**
 * Where the idea comes from, if it is public.
 */
source?: string, };

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
 * Help in character, from vague to plain along `rung`.
 */
export type Hint = { 
/**
 * Which fault it helps with.
 */
fault: FaultId | null, 
/**
 * Who says it.
 */
persona: PersonaId | null, 
/**
 * What is said.
 */
text: string, 
/**
 * Its rung on the ladder, 1 = vaguest.
 */
rung: number, };

/**
 * The hints for one fault, from vague to plain.
 */
export type HintBlock = { 
/**
 * The fault they help with; absent when they name none.
 */
fault?: FaultId, 
/**
 * The hints, vaguest first.
 */
nodes: Array<NodeId>, 
/**
 * Left edge.
 */
x: number, 
/**
 * Top edge.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, };

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
 * What runs, what is late, what comes.
 */
export type HomeView = { 
/**
 * Today, with its weekday.
 */
today: string, 
/**
 * How things stand, in a sentence or two.
 */
summary: string, 
/**
 * Drills that run, retrospectives to be held, and what was closed within the last seven days.
 */
live: Array<LiveDrill>, 
/**
 * What should have been done, the longest overdue first.
 */
late: Array<LateLine>, 
/**
 * Drills ahead with a day, the next one first.
 */
upcoming: Array<UpcomingDrill>, 
/**
 * Drills planned without a day.
 */
undated: Array<UpcomingDrill>, 
/**
 * The days all upcoming drills are drawn on.
 */
axis: Axis, 
/**
 * Whether a round was held or imported.
 */
hasRounds: boolean, };

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
 * Where it comes from.
 */
source: ImportSource, 
/**
 * What a person chose.
 */
choices: ImportChoices, 
/**
 * The content that the preview showed, by its hash; another is not brought in.
 */
seen: string | null, };

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
 * The SHA-256 of its content.
 */
hash: string, 
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
 * Where a file comes from.
 */
export type ImportSource = { "is": "chosen", 
/**
 * The file.
 */
path: string, } | { "is": "dropped", 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in base64.
 */
content: string, };

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
 * A round that came from a file.
 */
export type ImportedRound = { 
/**
 * The drill.
 */
drill: DrillId, 
/**
 * Teams and round.
 */
heading: string, 
/**
 * The season's name.
 */
season: string, 
/**
 * The day it was held; empty when the file did not say.
 */
day: string, };

/**
 * One entry of a timeline.
 */
export type IncidentEntry = { 
/**
 * What it becomes.
 */
kind: EntryKind, 
/**
 * Minutes since the first time of the timeline; nothing where no time is known.
 */
minute: number | null, 
/**
 * What it says.
 */
text: string, 
/**
 * Who speaks, in an inject.
 */
persona: PersonaKind | null, 
/**
 * Its first line in the pasted text, counted from 1.
 */
line: number, };

/**
 * What of a timeline is kept, and where it goes.
 */
export type IncidentTaken = { 
/**
 * Into this scenario; into a new one when absent.
 */
scenario: ScenarioId | null, 
/**
 * The title of a new one.
 */
title: string, 
/**
 * The team a new one is for.
 */
team: TeamId | null, 
/**
 * The language of a new one.
 */
language: Language | null, 
/**
 * What is kept.
 */
entries: Array<IncidentEntry>, };

/**
 * A pasted text.
 */
export type IncidentText = { 
/**
 * The text.
 */
text: string, };

/**
 * The kind of incident.
 */
export type IncidentType = "availabilityOutage" | "securityIncident" | "dataLeak" | "other";

/**
 * A timeline as it was read.
 */
export type IncidentView = { 
/**
 * What was found, in the order of time.
 */
entries: Array<IncidentEntry>, 
/**
 * What was found and what was left out, in words.
 */
says: Array<string>, };

/**
 * A person's words.
 */
export type Inject = { 
/**
 * Who says it.
 */
persona: PersonaId | null, 
/**
 * Where: the customer-centre chat, a call …
 */
channel: string, 
/**
 * What is said.
 */
text: string, 
/**
 * What a good answer contains.
 */
goodAnswer: Array<string>, 
/**
 * The faults it reveals.
 */
reveals: Array<FaultId>, };

/**
 * What became of a stretch of text.
 */
export type Is = "same" | "removed" | "added";

/**
 * A kept rehearsal, played on the scenario as it is now.
 */
export type KeptRehearsal = { 
/**
 * Its id.
 */
id: RehearsalId, 
/**
 * Its name.
 */
name: string, 
/**
 * At which difficulty it is played.
 */
difficulty: Difficulty, 
/**
 * What was done.
 */
steps: Array<Step>, 
/**
 * How far it goes, in words.
 */
says: string, 
/**
 * Whether it has yet to be played on the scenario as it is now; ask again.
 */
isWaiting: boolean, 
/**
 * Where it stops, if it does.
 */
stop?: StopView, };

/**
 * The lanes of a response.
 */
export type Lane = "recovery" | "propagation" | "decision";

/**
 * A language of text and screens.
 */
export type Language = "ko" | "en";

/**
 * A language, or that of the computer.
 */
export type LanguageChoice = "system" | "ko" | "en";

/**
 * Something that should have been done.
 */
export type LateLine = { 
/**
 * Unique among the lines.
 */
id: string, 
/**
 * The drill it belongs to.
 */
drill: DrillId, 
/**
 * Its teams.
 */
team: string, 
/**
 * What should have been done.
 */
what: string, 
/**
 * How late it is.
 */
lateBy: string, 
/**
 * By when it was due.
 */
due: string, 
/**
 * Whose work it is.
 */
role: Role | null, 
/**
 * Who sees to it.
 */
owner: string | null, 
/**
 * Whether it is a follow-up; otherwise it belongs to the plan.
 */
isFollowUp: boolean, };

/**
 * A canvas with every node placed. Pixels at 100 %, origin at the top left.
 */
export type Layout = { 
/**
 * The nodes, in the order of the scenario.
 */
nodes: Array<PlacedNode>, 
/**
 * The edges that are drawn, in the order of the scenario. Hints name their fault instead.
 */
edges: Array<PlacedEdge>, 
/**
 * Ladders of hints, a block for each fault.
 */
hints: Array<HintBlock>, 
/**
 * The episodes from top to bottom.
 */
episodes: Array<EpisodeBand>, 
/**
 * Likely minutes for the left margin, from top to bottom.
 */
marks: Array<MinuteMark>, 
/**
 * Left edge and width of the recovery part.
 */
recovery: Span, 
/**
 * Left edge and width of the propagation column.
 */
propagation: Span, 
/**
 * Right edge of everything.
 */
width: number, 
/**
 * Bottom edge of everything.
 */
height: number, };

/**
 * What differs in a layout.
 */
export type LayoutDelta = { nodes?: ListDelta<PlacedNode>, edges?: ListDelta<PlacedEdge>, hints?: Array<HintBlock>, episodes?: Array<EpisodeBand>, marks?: Array<MinuteMark>, recovery?: Span, propagation?: Span, width?: number, height?: number, };

/**
 * Asks for the starters in a language.
 */
export type LibraryShelf = { 
/**
 * The language the starters are written in.
 */
language: Language, };

/**
 * Takes a copy of a starter.
 */
export type LibraryTake = { 
/**
 * Its name.
 */
name: string, 
/**
 * The language.
 */
language: Language, 
/**
 * The team it is for.
 */
team: TeamId | null, };

/**
 * What differs in a list of things with ids: first `gone` are taken out, then `put` replace those
 * of the same id or follow at the end, then `order` sorts, if there is one.
 */
export type ListDelta<T> = { 
/**
 * New ones, and those that differ.
 */
put: Array<T>, 
/**
 * The ids of those that are gone.
 */
gone?: Array<string>, 
/**
 * All ids, when the order is not what the steps before leave.
 */
order?: Array<string>, };

/**
 * A drill that runs, waits for its retrospective, or was held a few days ago.
 */
export type LiveDrill = { 
/**
 * Which.
 */
drill: DrillId, 
/**
 * Its teams.
 */
team: string, 
/**
 * What is going on.
 */
what: string, 
/**
 * How far it is.
 */
is: LiveKind, };

/**
 * How far a live drill is.
 */
export type LiveKind = "running" | "retrospective" | "retrospectiveBegun" | "held";

/**
 * How a mark stands.
 */
export type MarkKind = "done" | "due" | "late" | "drill";

/**
 * One fault hides another until it is resolved.
 */
export type Masking = { 
/**
 * The candidate whose fault hides the other.
 */
hider: CandidateId, 
/**
 * The candidate whose fault is hidden.
 */
hidden: CandidateId, };

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
 * How a condition becomes true.
 */
export type MetWhen = { "by": "actionDone", 
/**
 * The action.
 */
node: NodeId, } | { "by": "injectAnswered", 
/**
 * The inject.
 */
node: NodeId, } | { "by": "byHand" };

/**
 * The likely minute of the drill clock at a row.
 */
export type MinuteMark = { 
/**
 * Middle of the row.
 */
y: number, 
/**
 * When the row's node is likely done.
 */
minute: number, };

/**
 * A three-point estimate in whole minutes. Sound when `min ≤ likely ≤ max`; the default is zero.
 */
export type Minutes = { 
/**
 * At least this many minutes.
 */
min: number, 
/**
 * The likely number of minutes.
 */
likely: number, 
/**
 * At most this many minutes.
 */
max: number, };

/**
 * Minutes at one difficulty.
 */
export type MinutesAt = { 
/**
 * Which difficulty.
 */
difficulty: Difficulty, 
/**
 * How long there.
 */
minutes: Minutes, };

/**
 * A plausible wrong move. The minutes it costs are its node's minutes.
 */
export type Mistake = { 
/**
 * Faults it sets off.
 */
activates: Array<FaultId>, 
/**
 * Whether it can be taken back.
 */
reversible: boolean, 
/**
 * Whether it may happen at any time, and so needs no edge.
 */
anytime: boolean, };

/**
 * A minute of the drill clock, and the node that makes it.
 */
export type Moment = { 
/**
 * Minutes since the start.
 */
minute: number, 
/**
 * The node; absent where several together, or a hand, make it.
 */
node?: NodeId, };

/**
 * One moment of the run.
 */
export type MomentView = { 
/**
 * The drill clock: `04:10`.
 */
clock: string, 
/**
 * Who, or empty.
 */
who: string, 
/**
 * What happened.
 */
what: string, };

/**
 * The stabilisation stage.
 */
export type Monitoring = { 
/**
 * What to watch.
 */
watch: Array<string>, };

/**
 * A node of the play graph.
 */
export type Node = { 
/**
 * Its id.
 */
id: NodeId, 
/**
 * The episode it belongs to.
 */
episode: EpisodeId, 
/**
 * Its title; for an inject usually empty, the text speaks.
 */
title?: string, 
/**
 * Further explanation for the facilitator (Markdown).
 */
details?: string, 
/**
 * Its own minutes.
 */
minutes?: Minutes, 
/**
 * Minutes at single difficulties where they differ from `minutes`.
 */
minutesAt?: Array<MinutesAt>, 
/**
 * The difficulties it is used at; empty means all.
 */
difficulties?: Array<Difficulty>, 
/**
 * Where the designer pinned it on the canvas, in canvas pixels.
 */
pin?: Point, 
/**
 * What it is, with what only that kind holds.
 */
kind: NodeKind, };

/**
 * A node of the play graph.
 */
export type NodeId = string;

/**
 * The kinds of node, each with what only it holds.
 */
export type NodeKind = { "type": "symptom" } & Symptom | { "type": "inject" } & Inject | { "type": "decision" } & Decision | { "type": "action" } & Action | { "type": "mistake" } & Mistake | { "type": "hint" } & Hint | { "type": "monitoring" } & Monitoring | { "type": "notice" } & Notice | { "type": "aftercare" } & Aftercare | { "type": "ending" } & Ending | { "type": "note" };

/**
 * One note, written during the run or in the retrospective.
 */
export type NoteId = string;

/**
 * What a note says.
 */
export type NoteKind = "good" | "regret" | "improvement" | "nextTime";

/**
 * One note.
 */
export type NoteView = { 
/**
 * Its id.
 */
id: NoteId, 
/**
 * What it says: good, regret and so on.
 */
kind: NoteKind, 
/**
 * Its text.
 */
text: string, 
/**
 * The drill clock when it was written during the run, or empty.
 */
clock: string, };

/**
 * No arguments, or no answer.
 */
export type Nothing = Record<string, never>;

/**
 * The resolution notice.
 */
export type Notice = { 
/**
 * The fields it must have: cause, scope, affected customers …
 */
fields: Array<string>, 
/**
 * The gate that allows it; absent means the episode's root.
 */
allowedWhen: GateId | null, };

/**
 * One field of a resolution notice.
 */
export type NoticeField = { 
/**
 * Its name, as the scenario requires it.
 */
name: string, 
/**
 * What the team wrote.
 */
text: string, };

/**
 * Where an offer stands.
 */
export type OfferPlace = "now" | "waiting" | "aside";

/**
 * Something that can be done.
 */
export type OfferView = { 
/**
 * What.
 */
act: Act, 
/**
 * Whether its turn has come, a trigger waits, or it can be done at any time.
 */
place: OfferPlace, 
/**
 * What it does: notice, choose, ask …
 */
does: string, 
/**
 * The name of what it is done with.
 */
name: string, 
/**
 * When a usual team does it; empty when it does not.
 */
due: string, 
/**
 * The node concerned.
 */
node?: NodeId, 
/**
 * Whether the rules forbid it now.
 */
isBlocked: boolean, };

/**
 * The outcome of an ending.
 */
export type Outcome = "good" | "partial" | "stopped";

/**
 * How candidates are combined.
 */
export type Pattern = { "of": "single", 
/**
 * Which candidate.
 */
candidate: CandidateId, } | { "of": "composite", 
/**
 * ALL, ANY, or K of N.
 */
rule: GateRule, 
/**
 * Two or more candidates.
 */
candidates: Array<CandidateId>, } | { "of": "cascade", 
/**
 * Two or more candidates, in order.
 */
candidates: Array<CandidateId>, } | { "of": "stages", 
/**
 * Two or more stages, in order.
 */
stages: Array<CascadeStage>, };

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
 * Someone the facilitator speaks as.
 */
export type Persona = { 
/**
 * Its id.
 */
id: PersonaId, 
/**
 * Which of the programme's stand-ins, or one of your own.
 */
kind: PersonaKind, 
/**
 * The name shown.
 */
name: string, 
/**
 * How they speak.
 */
voice?: string, 
/**
 * What they care about.
 */
concerns?: string, };

/**
 * A persona the facilitator speaks as.
 */
export type PersonaId = string;

/**
 * The programme's stand-ins.
 */
export type PersonaKind = "customerCentre" | "emergencyCommittee" | "cto" | "marketing" | "own";

/**
 * How far a run has come. `Monitoring` and `Resolved` may go back to `Running`: the cascade.
 */
export type Phase = "ready" | "running" | "monitoring" | "resolved" | "over";

/**
 * Where a new node goes.
 */
export type Place = { "at": "below", 
/**
 * Which node.
 */
node: NodeId, } | { "at": "sibling", 
/**
 * Which node.
 */
node: NodeId, } | { "at": "side", 
/**
 * Which node.
 */
node: NodeId, } | { "at": "late", 
/**
 * Which action.
 */
node: NodeId, } | { "at": "free", 
/**
 * Which episode; where none is named, the last one, or a first one made with the node.
 */
episode?: EpisodeId, };

/**
 * An edge as a line of horizontal and vertical strokes.
 */
export type PlacedEdge = { 
/**
 * The edge.
 */
id: EdgeId, 
/**
 * Its corners, from start to arrow head; two at least.
 */
points: Array<Spot>, 
/**
 * Where its letter or delay is written: the middle of the text.
 */
label: Spot, 
/**
 * Whether it leads from the primary parent; others are merges and drawn lighter.
 */
primary: boolean, 
/**
 * Whether it leads back up.
 */
back: boolean, };

/**
 * A node and its box.
 */
export type PlacedNode = { 
/**
 * The node.
 */
id: NodeId, 
/**
 * Left edge.
 */
x: number, 
/**
 * Top edge.
 */
y: number, 
/**
 * Width.
 */
w: number, 
/**
 * Height.
 */
h: number, 
/**
 * How many lines of its title or quote fit in that height.
 */
lines: number, 
/**
 * Where it stands.
 */
column: Column, 
/**
 * Whether the designer put it there.
 */
pinned: boolean, 
/**
 * Its parent in the outline, for arrow keys and collapsing.
 */
parent?: NodeId, };

/**
 * A channel or alarm.
 */
export type PlanChannel = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name and use.
 */
name: string, 
/**
 * Whether it is ready.
 */
isReady: boolean, };

/**
 * One edit of a plan.
 */
export type PlanEdit = { "set": "season", 
/**
 * Which.
 */
season: SeasonId, } | { "set": "teams", 
/**
 * Which.
 */
teams: Array<TeamId>, } | { "set": "targetDate", 
/**
 * Which.
 */
day: string | null, } | { "set": "focus", 
/**
 * Team or committee.
 */
focus: Focus, } | { "set": "scenario", 
/**
 * Which.
 */
scenario: ScenarioId | null, } | { "set": "difficulty", 
/**
 * Which.
 */
difficulty: Difficulty, } | { "set": "person", 
/**
 * Who.
 */
person: PersonId, 
/**
 * As what.
 */
role: Role | null, } | { "set": "present", 
/**
 * Who.
 */
person: PersonId, 
/**
 * Whether they are.
 */
present: boolean, } | { "set": "stageDone", 
/**
 * Which.
 */
stage: PlanStage, 
/**
 * Whether it is.
 */
isDone: boolean, } | { "set": "stageOwner", 
/**
 * Which.
 */
stage: PlanStage, 
/**
 * Who.
 */
owner: PersonId | null, } | { "set": "tick", 
/**
 * Its id.
 */
step: string, 
/**
 * Whether it is done.
 */
isDone: boolean, } | { "set": "channel", 
/**
 * Its id; a new one is added.
 */
id: string, 
/**
 * Its name and use.
 */
name: string, 
/**
 * Whether it is ready.
 */
isReady: boolean, };

/**
 * The checklist of one fault.
 */
export type PlanFault = { 
/**
 * Its numeral.
 */
numeral: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its steps.
 */
steps: Array<PlanStep>, };

/**
 * Someone in the drill.
 */
export type PlanPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * As what.
 */
role: Role, 
/**
 * Whether they are there.
 */
isPresent: boolean, 
/**
 * What is known of them: leads the team, joined when.
 */
about: string, };

/**
 * A scenario to choose.
 */
export type PlanScenario = { 
/**
 * Its id.
 */
id: ScenarioId, 
/**
 * Its title.
 */
title: string, };

/**
 * The stages before a drill, in their order of work.
 */
export type PlanStage = "preMeeting" | "environment" | "scenario" | "notice";

/**
 * A stage.
 */
export type PlanStageView = { 
/**
 * Which.
 */
stage: PlanStage, 
/**
 * Its name.
 */
title: string, 
/**
 * When it is done.
 */
doneWhen: string, 
/**
 * When it is due.
 */
due: string, 
/**
 * How it stands.
 */
standing: Standing, 
/**
 * It in words.
 */
standingText: string, 
/**
 * Who sees to it.
 */
owner: PersonId | null, 
/**
 * Their name.
 */
ownerName: string, };

/**
 * A step of the checklist.
 */
export type PlanStep = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it does.
 */
kind: StepKind, 
/**
 * That in words.
 */
kindText: string, 
/**
 * What to do.
 */
text: string, 
/**
 * Whether it is done.
 */
isDone: boolean, 
/**
 * Whether the drill waits for it.
 */
isMust: boolean, };

/**
 * The plan of one drill.
 */
export type PlanView = { 
/**
 * What the list says about it.
 */
line: DrillLine, 
/**
 * Its season.
 */
season: SeasonId, 
/**
 * The teams drilled.
 */
teams: Array<TeamId>, 
/**
 * Whose work it trains.
 */
focus: Focus, 
/**
 * The day it is held.
 */
targetDate: string | null, 
/**
 * The scenario.
 */
scenario: ScenarioId | null, 
/**
 * Its title; secret.
 */
scenarioTitle: string, 
/**
 * Scenarios to choose from.
 */
scenarios: Array<PlanScenario>, 
/**
 * The difficulty it starts with.
 */
difficulty: Difficulty, 
/**
 * Difficulties the scenario is prepared for.
 */
difficulties: Array<Difficulty>, 
/**
 * Who takes part.
 */
people: Array<PlanPerson>, 
/**
 * Rules it breaks, as sentences.
 */
brokenRules: Array<string>, 
/**
 * Its stages.
 */
stages: Array<PlanStageView>, 
/**
 * The checklist, fault by fault.
 */
faults: Array<PlanFault>, 
/**
 * Channels and alarms.
 */
channels: Array<PlanChannel>, 
/**
 * Musts that are not ticked.
 */
openMusts: number, 
/**
 * They in words.
 */
openMustsText: string, 
/**
 * Whether the plan can be changed.
 */
isOpen: boolean, 
/**
 * Whether scenario and difficulty can be changed.
 */
isScenarioOpen: boolean, };

/**
 * A point on the canvas, in pixels at 100 %.
 */
export type Point = { 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, };

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
 * An answer; an empty one parks the question again.
 */
export type QuestionAnswered = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * Which question.
 */
question: QuestionId, 
/**
 * The answer.
 */
answer: string, };

/**
 * A new question.
 */
export type QuestionAsked = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * Who asked.
 */
askedBy: PersonId | null, 
/**
 * The question.
 */
text: string, };

/**
 * A question parked in the retrospective.
 */
export type QuestionId = string;

/**
 * A question.
 */
export type QuestionView = { 
/**
 * Its id.
 */
id: QuestionId, 
/**
 * The question.
 */
text: string, 
/**
 * Who asked, or empty.
 */
askedBy: string, 
/**
 * The answer; empty while parked.
 */
answer: string, };

/**
 * The record as a document.
 */
export type RecordDocument = { 
/**
 * A name for the file.
 */
fileName: string, 
/**
 * Its Markdown.
 */
markdown: string, };

/**
 * Where the record of a drill is written.
 */
export type RecordPlace = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * The whole path.
 */
path: string, };

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
 * What to play. The page keeps the steps; every answer is worked out from them.
 */
export type RehearsalAsk = { 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * At which difficulty.
 */
difficulty: Difficulty, 
/**
 * What was done so far.
 */
steps: Array<Step>, 
/**
 * Seconds of the rehearsal's clock now.
 */
clock: number, 
/**
 * How it goes on.
 */
go: RehearsalGo, };

/**
 * A rehearsal to be kept.
 */
export type RehearsalDraft = { 
/**
 * Of which scenario.
 */
scenario: ScenarioId, 
/**
 * Its name.
 */
name: string, 
/**
 * At which difficulty it was played.
 */
difficulty: Difficulty, 
/**
 * What was done.
 */
steps: Array<Step>, };

/**
 * How a rehearsal goes on.
 */
export type RehearsalGo = { "go": "stay" } | { "go": "act", 
/**
 * What.
 */
act: Act, } | { "go": "next" } | { "go": "runTo", 
/**
 * Seconds of the rehearsal's clock.
 */
clock: number, } | { "go": "towards", 
/**
 * Which.
 */
node: NodeId, };

/**
 * A rehearsal of a scenario that is kept.
 */
export type RehearsalId = string;

/**
 * A line of what happened.
 */
export type RehearsalLine = { 
/**
 * When.
 */
clock: string, 
/**
 * What.
 */
text: string, };

/**
 * A new name.
 */
export type RehearsalName = { 
/**
 * Which rehearsal.
 */
rehearsal: RehearsalId, 
/**
 * The name.
 */
name: string, };

/**
 * A kept rehearsal.
 */
export type RehearsalRef = { 
/**
 * Which.
 */
rehearsal: RehearsalId, };

/**
 * Where a rehearsal stands.
 */
export type RehearsalView = { 
/**
 * What was done, as far as it goes through.
 */
steps: Array<Step>, 
/**
 * Seconds of the rehearsal's clock.
 */
clock: number, 
/**
 * The same in words.
 */
clockText: string, 
/**
 * The phase.
 */
phase: string, 
/**
 * Nodes whose turn it is.
 */
active: Array<NodeId>, 
/**
 * Nodes it came to.
 */
covered: Array<NodeId>, 
/**
 * Branches and triggers it took.
 */
taken: Array<EdgeId>, 
/**
 * How much it covers, in words.
 */
coverage: string, 
/**
 * What can be done.
 */
offers: Array<OfferView>, 
/**
 * What happened, the latest last.
 */
log: Array<RehearsalLine>, 
/**
 * The faults and how they stand.
 */
faults: Array<RehearsedFault>, 
/**
 * Where it stops although more was done.
 */
stop?: StopView, 
/**
 * How it ended; empty while it goes on.
 */
ended: string, 
/**
 * Whether the usual team came to the node it was sent to.
 */
came: boolean, 
/**
 * Whether a usual team has something to do next.
 */
hasNext: boolean, };

/**
 * A fault in a rehearsal.
 */
export type RehearsedFault = { 
/**
 * Its numeral.
 */
numeral: number, 
/**
 * Its title.
 */
title: string, 
/**
 * How it stands, in words.
 */
state: string, 
/**
 * Whether it hurts.
 */
isOpen: boolean, };

/**
 * What resolves an episode.
 */
export type ResolutionView = { 
/**
 * Which episode.
 */
episode: EpisodeId, 
/**
 * The smallest sets; none while it cannot be told.
 */
sets: Array<Array<Term>>, 
/**
 * The same as sentences, or why there are none.
 */
sentences: Array<string>, };

/**
 * A step in a retrospective.
 */
export type RetroMove = { 
/**
 * Of which drill.
 */
drill: DrillId, 
/**
 * Which step.
 */
step: RetroStep, };

/**
 * A step of the facilitator.
 */
export type RetroStep = { "do": "go", 
/**
 * Where.
 */
stage: Stage, } | { "do": "startWriting", 
/**
 * Who.
 */
person: PersonId, 
/**
 * How.
 */
way: WritingWay, } | { "do": "stopWriting", 
/**
 * Who.
 */
person: PersonId, 
/**
 * Whether they are done.
 */
done: boolean, } | { "do": "showNotes" } | { "do": "speak", 
/**
 * Who.
 */
person: PersonId, } | { "do": "heard", 
/**
 * Who.
 */
person: PersonId, } | { "do": "close" };

/**
 * A retrospective as it stands.
 */
export type RetroView = { 
/**
 * Whose.
 */
drill: DrillId, 
/**
 * Teams and round: `결제시스템팀 2차수`.
 */
heading: string, 
/**
 * When the page was opened: a sentence.
 */
opened: string, 
/**
 * The stage on screen.
 */
stage: Stage, 
/**
 * All stages in order.
 */
stages: Array<StageView>, 
/**
 * Seconds left of the whole half hour; negative when it ran over.
 */
secondsLeft: number, 
/**
 * Whether time passes.
 */
isRunning: boolean, 
/**
 * Whether the notes may be seen.
 */
notesShown: boolean, 
/**
 * Whether it is over.
 */
closed: boolean, 
/**
 * Who writes, and how far they are.
 */
writers: Array<WriterView>, 
/**
 * How many are done.
 */
done: number, 
/**
 * The sentences that restate the purpose.
 */
purpose: Array<string>, 
/**
 * What the designer explains.
 */
explain: ExplainView, 
/**
 * Who speaks, in order, with their notes once shown.
 */
turns: Array<TurnView>, 
/**
 * Questions, parked and answered.
 */
questions: Array<QuestionView>, 
/**
 * What is to be done.
 */
followUps: Array<FollowUpView>, 
/**
 * Candidates for improvements that came out of the run, without names.
 */
candidates: Array<string>, 
/**
 * The survey so far.
 */
survey: SurveyView, 
/**
 * What was gained on each measure; empty until the retrospective is closed.
 */
gains: Array<GainView>, 
/**
 * Whether it counts as a round: a rehearsal does not.
 */
isRound: boolean, };

/**
 * A frozen state of a scenario.
 */
export type RevisionId = string;

/**
 * What a person does in a drill.
 */
export type Role = "designer" | "observer" | "participant" | "facilitator";

/**
 * Prepared words of aftercare.
 */
export type RoomAftercare = { 
/**
 * The node it stands for.
 */
node: NodeId | null, 
/**
 * Who is affected.
 */
affected: string, 
/**
 * What is done.
 */
care: string, 
/**
 * Whether it was done.
 */
isDone: boolean, };

/**
 * An armed trigger.
 */
export type RoomArmed = { 
/**
 * Its edge.
 */
edge: EdgeId, 
/**
 * What it sets going.
 */
title: string, 
/**
 * Why it is armed.
 */
why: string, 
/**
 * When it is due, in seconds.
 */
due: number, 
/**
 * What was done about it.
 */
state: ArmedState, 
/**
 * Whether it has to go off.
 */
isMust: boolean, 
/**
 * Why it may not; empty when it may.
 */
blocked: string, 
/**
 * What is to be known about its time.
 */
note: string, };

/**
 * A question that was asked.
 */
export type RoomAsked = { 
/**
 * The event.
 */
event: EventId, 
/**
 * When.
 */
time: string, 
/**
 * The words.
 */
text: string, 
/**
 * How it was answered.
 */
answer: Answer | null, };

/**
 * A way out of a decision.
 */
export type RoomBranch = { 
/**
 * The branch.
 */
edge: EdgeId, 
/**
 * When it was taken; empty otherwise.
 */
time: string, 
/**
 * Its words.
 */
title: string, 
/**
 * Whether it was taken.
 */
isChosen: boolean, 
/**
 * Whether it leads to a mistake.
 */
isMistake: boolean, };

/**
 * Something that can be done by a key or a click.
 */
export type RoomChoice = { 
/**
 * The number key; absent for none.
 */
key: number | null, 
/**
 * Its words.
 */
title: string, 
/**
 * What it records.
 */
command: Command | null, 
/**
 * Or what it opens.
 */
opens: RoomOpens | null, };

/**
 * The clock, counted on by the screen.
 */
export type RoomClock = { 
/**
 * Seconds it showed when this was read.
 */
seconds: number, 
/**
 * Whether it goes.
 */
runs: boolean, 
/**
 * Whether it was stopped by hand.
 */
isPaused: boolean, 
/**
 * Seconds of the time box.
 */
timeBox: number, 
/**
 * From this second on help is given.
 */
helpFrom: number, 
/**
 * Where an end is still too early.
 */
earliestEnd: number, 
/**
 * "09:40에 시작".
 */
started: string, };

/**
 * A condition.
 */
export type RoomCondition = { 
/**
 * What must be true.
 */
title: string, 
/**
 * Says that it is.
 */
deed: Deed, };

/**
 * A fault.
 */
export type RoomFault = { 
/**
 * Its id.
 */
fault: FaultId, 
/**
 * Its numeral.
 */
numeral: number, 
/**
 * Its title.
 */
title: string, 
/**
 * How it stands.
 */
state: FaultState, 
/**
 * Whether it may be marked as repaired by hand.
 */
canResolve: boolean, };

/**
 * A doubtful gap.
 */
export type RoomGap = { 
/**
 * What happened.
 */
what: string, 
/**
 * Whether it can be counted at all.
 */
canCount: boolean, 
/**
 * What the clock shows if it is counted.
 */
counted: string, 
/**
 * What it shows if not.
 */
uncounted: string, };

/**
 * A hint.
 */
export type RoomHint = { 
/**
 * The node.
 */
node: NodeId, 
/**
 * The fault's numeral; 0 for none.
 */
numeral: number, 
/**
 * Who says it.
 */
persona: PersonaKind | null, 
/**
 * The words.
 */
text: string, 
/**
 * Whether it is of use.
 */
state: RoomHintState, };

/**
 * Whether a hint is of use.
 */
export type RoomHintState = "next" | "later" | "given" | "unneeded";

/**
 * The hint ladders.
 */
export type RoomHints = { 
/**
 * Whether help is given now.
 */
isOpen: boolean, 
/**
 * From when, in words.
 */
note: string, 
/**
 * The hints, fault by fault, from vague to plain.
 */
ladder: Array<RoomHint>, };

/**
 * Prepared words.
 */
export type RoomInject = { 
/**
 * The node.
 */
node: NodeId, 
/**
 * The words.
 */
text: string, 
/**
 * Where they are said.
 */
channel: string, };

/**
 * A lane.
 */
export type RoomLane = { 
/**
 * Which.
 */
lane: Lane, 
/**
 * What happened in it, counted.
 */
counts: string, 
/**
 * Since when it is silent, in seconds.
 */
silentSince: number, 
/**
 * Whether that is worth saying aloud.
 */
isAlarming: boolean, 
/**
 * What was last.
 */
last: string, };

/**
 * A line of the log.
 */
export type RoomLogLine = { 
/**
 * The event.
 */
event: EventId, 
/**
 * When it happened.
 */
time: string, 
/**
 * When it was entered, for a late entry.
 */
entered: string, 
/**
 * What happened.
 */
text: string, 
/**
 * Who.
 */
who: string, 
/**
 * The lane.
 */
lane: Lane | null, 
/**
 * Whether it was taken back.
 */
isCorrected: boolean, 
/**
 * Whether it may be taken back.
 */
canCorrect: boolean, };

/**
 * Something on the ruler.
 */
export type RoomMark = { 
/**
 * In which lane.
 */
lane: Lane, 
/**
 * When.
 */
clock: number, 
/**
 * How it is drawn.
 */
kind: RoomMarkKind, 
/**
 * What it says.
 */
label: string, 
/**
 * Whose mark it wears.
 */
persona: PersonaKind | null, };

/**
 * How a mark is drawn.
 */
export type RoomMarkKind = "in" | "done" | "partial" | "expected" | "kept" | "missed" | "repaired";

/**
 * A note.
 */
export type RoomNote = { 
/**
 * The event.
 */
event: EventId, 
/**
 * When.
 */
time: string, 
/**
 * Good or regret.
 */
kind: NoteKind, 
/**
 * The words.
 */
text: string, 
/**
 * Whose.
 */
who: string, };

/**
 * The notes.
 */
export type RoomNotes = { 
/**
 * Good points.
 */
good: number, 
/**
 * Regrets.
 */
regrets: number, 
/**
 * What is missing to one to one.
 */
wanting: string, 
/**
 * The notes, newest first.
 */
list: Array<RoomNote>, };

/**
 * The form of the resolution notice.
 */
export type RoomNotice = { 
/**
 * The node it stands for.
 */
node: NodeId | null, 
/**
 * Required fields.
 */
fields: Array<string>, 
/**
 * Whether it is allowed now.
 */
isAllowed: boolean, 
/**
 * What is missing.
 */
missing: string, 
/**
 * Whether one was given.
 */
isGiven: boolean, };

/**
 * What a choice opens instead of being done at once.
 */
export type RoomOpens = "notice" | "aftercare" | "end";

/**
 * Where the run is heading.
 */
export type RoomPace = { 
/**
 * The projected end in seconds.
 */
p50: number, 
/**
 * Nine of ten end by here.
 */
p90: number, 
/**
 * "66".
 */
p50Minute: string, 
/**
 * "79".
 */
p90Minute: string, 
/**
 * What fits.
 */
advice: Advice, 
/**
 * It in words.
 */
title: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Someone in the drill.
 */
export type RoomPerson = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role.
 */
role: Role, 
/**
 * Whether they are there.
 */
isPresent: boolean, 
/**
 * What they did so far.
 */
acted: string, 
/**
 * Whether they have not acted yet.
 */
isIdle: boolean, };

/**
 * A stand-in.
 */
export type RoomStandIn = { 
/**
 * Which persona.
 */
persona: PersonaId, 
/**
 * Its shape.
 */
kind: PersonaKind, 
/**
 * Its name.
 */
name: string, 
/**
 * How they speak.
 */
voice: string, 
/**
 * Whether they speak next.
 */
isNext: boolean, 
/**
 * Why now.
 */
reason: string, 
/**
 * What they say next.
 */
next: RoomInject | null, 
/**
 * What is said where they have nothing to ask.
 */
nothing: string, 
/**
 * What comes after that.
 */
then: string | null, 
/**
 * What they asked, oldest first.
 */
asked: Array<RoomAsked>, 
/**
 * The question that waits for a rating.
 */
waiting: EventId | null, 
/**
 * Since when it waits.
 */
waitingSince: number | null, 
/**
 * What a good answer to it contains.
 */
goodAnswer: Array<string>, };

/**
 * A step of the flow.
 */
export type RoomStep = { 
/**
 * Its id on the screen.
 */
id: string, 
/**
 * When it was done; empty otherwise.
 */
time: string, 
/**
 * What it is.
 */
kind: RoomStepKind, 
/**
 * Its title.
 */
title: string, 
/**
 * What goes with it.
 */
note: string, 
/**
 * Its lane.
 */
lane: Lane | null, 
/**
 * Where it is.
 */
state: RoomStepState, 
/**
 * The ways out of a decision.
 */
branches: Array<RoomBranch>, 
/**
 * What can be done about it now.
 */
options: Array<RoomChoice>, };

/**
 * What a step is, for its mark.
 */
export type RoomStepKind = "symptom" | "decision" | "action" | "mistake" | "inject" | "monitoring" | "notice" | "aftercare" | "ending" | "repaired";

/**
 * Where a step of the flow is.
 */
export type RoomStepState = "done" | "active" | "ahead";

/**
 * A piece of an understood line.
 */
export type RoomTag = { 
/**
 * What it is, such as "행동".
 */
label: string, 
/**
 * What it says.
 */
text: string, 
/**
 * The lane it colours.
 */
lane: Lane | null, 
/**
 * The role whose mark it wears.
 */
role: Role | null, };

/**
 * The whole drill room.
 */
export type RoomView = { 
/**
 * The drill.
 */
drill: DrillId, 
/**
 * The teams.
 */
team: string, 
/**
 * Its round, such as "2차수"; empty for a rehearsal.
 */
round: string, 
/**
 * Drill or rehearsal.
 */
kind: DrillKind, 
/**
 * The scenario's title; secret until the end.
 */
title: string, 
/**
 * How far the run is.
 */
phase: Phase, 
/**
 * The difficulty of what is not set off yet.
 */
difficulty: Difficulty, 
/**
 * The clock.
 */
clock: RoomClock, 
/**
 * A gap of the wall clock to be settled first.
 */
gap: RoomGap | null, 
/**
 * What fits now.
 */
pace: RoomPace, 
/**
 * The first thing the run waits for, in seconds of the clock; the screen asks again then.
 */
nextDeadline: number | null, 
/**
 * The two lanes.
 */
lanes: [RoomLane, RoomLane], 
/**
 * What stands on the ruler.
 */
marks: Array<RoomMark>, 
/**
 * Faults, in the order of their numerals.
 */
faults: Array<RoomFault>, 
/**
 * Conditions only a person can confirm, not met yet.
 */
conditions: Array<RoomCondition>, 
/**
 * The flow, from what was done to what lies ahead.
 */
flow: Array<RoomStep>, 
/**
 * The stand-ins.
 */
standIns: Array<RoomStandIn>, 
/**
 * Armed triggers that are open, the next one first.
 */
armed: Array<RoomArmed>, 
/**
 * Triggers set off by hand only.
 */
manual: Array<RoomChoice>, 
/**
 * The hint ladders.
 */
hints: RoomHints, 
/**
 * The notes.
 */
notes: RoomNotes, 
/**
 * Everyone in the drill, participants first.
 */
people: Array<RoomPerson>, 
/**
 * The log, newest first.
 */
log: Array<RoomLogLine>, 
/**
 * The resolution notice's form.
 */
notice: RoomNotice, 
/**
 * Prepared words of aftercare.
 */
aftercare: RoomAftercare, 
/**
 * What to watch while monitoring.
 */
watch: Array<string>, 
/**
 * Mistakes that may happen at any time.
 */
mistakes: Array<RoomChoice>, };

/**
 * Which run, and what is done in it.
 */
export type RunAct = { 
/**
 * The drill.
 */
drill: DrillId, 
/**
 * What is done.
 */
deed: Deed, };

/**
 * A line being typed.
 */
export type RunLine = { 
/**
 * The drill.
 */
drill: DrillId, 
/**
 * The line.
 */
text: string, };

/**
 * A line as it was understood.
 */
export type RunLineView = { 
/**
 * What was understood, piece by piece.
 */
tags: Array<RoomTag>, 
/**
 * What Enter records; absent while there is nothing to record.
 */
deed: Deed | null, };

/**
 * One scenario. Lists keep the order in which their elements were made; the order of siblings on
 * the canvas is [`Edge::position`]. Fields this version does not know are kept in `extra`.
 */
export type Scenario = { 
/**
 * Title, language, time box, goals and the like.
 */
head: Head, 
/**
 * Fault ideas, selected or not, with their reasons.
 */
candidates?: Array<Candidate>, 
/**
 * The selected faults.
 */
faults?: Array<Fault>, 
/**
 * What must be true besides faults.
 */
conditions?: Array<Condition>, 
/**
 * How faults, conditions and gates combine.
 */
gates?: Array<Gate>, 
/**
 * The episodes; a cascade starts a new one.
 */
episodes?: Array<Episode>, 
/**
 * Who the facilitator speaks as.
 */
personas?: Array<Persona>, 
/**
 * The nodes of the play graph.
 */
nodes?: Array<Node>, 
/**
 * The edges of the play graph.
 */
edges?: Array<Edge>, };

/**
 * A scenario in the list.
 */
export type ScenarioCard = { 
/**
 * Its id.
 */
id: ScenarioId, 
/**
 * Its title; empty when it has none yet. Secret until the reveal.
 */
title: string, 
/**
 * The team it is for; empty when for none.
 */
team: string, 
/**
 * That team's id.
 */
teamId: TeamId | null, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * When it was last changed, in words.
 */
changed: string, 
/**
 * How many nodes it has.
 */
nodes: number, 
/**
 * How many errors the checker finds.
 */
errors: number, 
/**
 * How many warnings the checker finds.
 */
warnings: number, };

/**
 * A scenario after a change.
 */
export type ScenarioChange = { 
/**
 * The scenario.
 */
view: ScenarioView, } | { 
/**
 * The differences.
 */
delta: ScenarioDelta, };

/**
 * What differs between two versions of a scenario. Parts that are absent are the same.
 */
export type ScenarioDelta = { 
/**
 * The version it leads to.
 */
version: number, 
/**
 * The elements.
 */
scenario: ElementsDelta, 
/**
 * Where things stand.
 */
layout: LayoutDelta, 
/**
 * The findings, when any differs.
 */
findings?: Array<FindingView>, 
/**
 * Everything else that is worked out, always.
 */
facts: ScenarioFacts, };

/**
 * What a new scenario is.
 */
export type ScenarioDraft = { 
/**
 * Its title; may be empty.
 */
title: string, 
/**
 * The team it is for.
 */
team: TeamId | null, 
/**
 * The language it is written in; the session's when absent.
 */
language: Language | null, };

/**
 * An edit of a scenario.
 */
export type ScenarioEdit = { 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * The edit.
 */
edit: Edit, 
/**
 * The version the page has; only what differs from it is answered where that is possible.
 */
since?: number, };

/**
 * An edit was carried out.
 */
export type ScenarioEdited = { 
/**
 * The element that was made or touched first.
 */
element?: ElementRef, 
/**
 * What a pasted piece could not bring along, as a sentence.
 */
leftOut?: string, } & ({ 
/**
 * The scenario.
 */
view: ScenarioView, } | { 
/**
 * The differences.
 */
delta: ScenarioDelta, });

/**
 * A file to write a scenario to, as answered by `file_place`.
 */
export type ScenarioExport = { 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * The file.
 */
path: string, 
/**
 * In which form; its own when absent.
 */
form?: ExportForm, };

/**
 * What the core works out about a scenario besides its findings and its layout.
 */
export type ScenarioFacts = { 
/**
 * The team it is for; empty when for none.
 */
team: string, 
/**
 * How long it takes at each prepared difficulty, hardest first; none while it cannot be told.
 */
durations: Array<DurationView>, 
/**
 * Which decision moves the length most; empty when none does.
 */
dominates: string, 
/**
 * How many paths lead through it at the chosen difficulty; empty while it cannot be told.
 */
pathCount: string, 
/**
 * What has to be resolved, for each episode.
 */
resolutions: Array<ResolutionView>, 
/**
 * What undo would take back.
 */
undo?: string, 
/**
 * What redo would do again.
 */
redo?: string, 
/**
 * The time of the last commit to disk.
 */
savedAt: string, };

/**
 * A scenario document.
 */
export type ScenarioId = string;

/**
 * A file to read a scenario from, as answered by `file_choose`.
 */
export type ScenarioImport = { 
/**
 * The file.
 */
path: string, 
/**
 * The team it is for.
 */
team: TeamId | null, };

/**
 * A scenario was made.
 */
export type ScenarioMade = { 
/**
 * Its id.
 */
scenario: ScenarioId, };

/**
 * A scenario.
 */
export type ScenarioRef = { 
/**
 * Which.
 */
scenario: ScenarioId, };

/**
 * A step back or forth in a scenario, or a look at what changed.
 */
export type ScenarioStep = { 
/**
 * Which scenario.
 */
scenario: ScenarioId, 
/**
 * The version the page has; only what differs from it is answered where that is possible.
 */
since?: number, };

/**
 * A new title.
 */
export type ScenarioTitle = { 
/**
 * Of which scenario.
 */
scenario: ScenarioId, 
/**
 * The title.
 */
title: string, };

/**
 * A scenario with everything the core works out about it.
 */
export type ScenarioView = { 
/**
 * Its id.
 */
id: ScenarioId, 
/**
 * Which state of it this is; larger numbers are later ones.
 */
version: number, 
/**
 * The scenario.
 */
scenario: Scenario, 
/**
 * Where everything stands on the canvas.
 */
layout: Layout, 
/**
 * What does not hold together, errors first.
 */
findings: Array<FindingView>, 
/**
 * The team it is for; empty when for none.
 */
team: string, 
/**
 * How long it takes at each prepared difficulty, hardest first; none while it cannot be told.
 */
durations: Array<DurationView>, 
/**
 * Which decision moves the length most; empty when none does.
 */
dominates: string, 
/**
 * How many paths lead through it at the chosen difficulty; empty while it cannot be told.
 */
pathCount: string, 
/**
 * What has to be resolved, for each episode.
 */
resolutions: Array<ResolutionView>, 
/**
 * What undo would take back.
 */
undo?: string, 
/**
 * What redo would do again.
 */
redo?: string, 
/**
 * The time of the last commit to disk.
 */
savedAt: string, };

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
 * A stretch of text that stayed, went or came.
 */
export type Segment = { 
/**
 * What became of it.
 */
is: Is, 
/**
 * The words, with the space between them.
 */
text: string, };

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
 * How grave a finding is.
 */
export type Severity = "error" | "warning";

/**
 * The share of runs that come to a node.
 */
export type ShareView = { 
/**
 * The node.
 */
node: NodeId, 
/**
 * Its title.
 */
title: string, 
/**
 * The share in words: 26%.
 */
share: string, 
/**
 * The same from 0 to 1, for what is painted.
 */
part: number, };

/**
 * Asks to show a file in the system's file manager.
 */
export type ShowFile = { 
/**
 * The whole path.
 */
path: string, };

/**
 * When a symptom can be seen.
 */
export type Shows = "atOnce" | "later";

/**
 * What the runs at one difficulty came to, in words.
 */
export type SimulatedView = { 
/**
 * At which difficulty.
 */
difficulty: Difficulty, 
/**
 * The share that ends in the time box.
 */
inTimeBox: string, 
/**
 * The share that ends too early.
 */
tooEarly: string, 
/**
 * The share that reaches no ending; empty when all do.
 */
stuck: string, 
/**
 * Half are over by this time.
 */
p50: string, 
/**
 * Nine of ten are over by this time.
 */
p90: string, 
/**
 * The share of each ending, the most frequent first.
 */
endings: Array<ShareView>, 
/**
 * The share of runs that come to each node.
 */
reach: Array<ShareView>, };

/**
 * Which scenario to simulate.
 */
export type SimulationAsk = { 
/**
 * Which.
 */
scenario: ScenarioId, 
/**
 * How many runs at each difficulty.
 */
runs: number, 
/**
 * The seed that gives the same numbers again.
 */
seed: number, 
/**
 * Whether to begin anew with the scenario as it is; otherwise the one on its way goes on.
 */
begin: boolean, };

/**
 * A simulation on its way or done. It takes one portion each time it is asked for.
 */
export type SimulationView = { 
/**
 * Runs made so far, over all difficulties.
 */
done: number, 
/**
 * Runs to be made.
 */
of: number, 
/**
 * What they came to, for each prepared difficulty; empty until all are made.
 */
results: Array<SimulatedView>, 
/**
 * The heading: how many runs.
 */
says: string, };

/**
 * A left edge and a width.
 */
export type Span = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Width.
 */
w: number, };

/**
 * A point of the canvas.
 */
export type Spot = { 
/**
 * From the left.
 */
x: number, 
/**
 * From the top.
 */
y: number, };

/**
 * A stage of the retrospective, in the programme's order.
 */
export type Stage = "open" | "write" | "purpose" | "explain" | "turns" | "questions" | "survey" | "close";

/**
 * One stage on the ruler.
 */
export type StageView = { 
/**
 * Which.
 */
stage: Stage, 
/**
 * Its name.
 */
name: string, 
/**
 * Its share: `8분`.
 */
minutes: string, 
/**
 * Its share in seconds.
 */
shareSeconds: number, 
/**
 * Seconds spent in it so far.
 */
spentSeconds: number, };

/**
 * How a stage stands today.
 */
export type Standing = "done" | "ahead" | "soon" | "late";

/**
 * A stand-in's question.
 */
export type StarterAsk = { 
/**
 * Which stand-in.
 */
persona: PersonaKind, 
/**
 * Who asks.
 */
who: string, 
/**
 * What they ask.
 */
text: string, };

/**
 * A scenario to start from, with what one needs to choose.
 */
export type StarterCard = { 
/**
 * Its stable name.
 */
name: string, 
/**
 * The language it is written in.
 */
language: Language, 
/**
 * Its title.
 */
title: string, 
/**
 * The kind of incident, in words.
 */
kind: string, 
/**
 * What a team learns with it.
 */
trains: string, 
/**
 * Composite, cascade and so on, in words.
 */
patterns: Array<string>, 
/**
 * What is broken: the boxed numeral and the title.
 */
faults: Array<StarterFault>, 
/**
 * What the drill wants to reach.
 */
goals: Array<string>, 
/**
 * What has to be resolved, as sentences.
 */
resolutions: Array<string>, 
/**
 * A question of each stand-in.
 */
asks: Array<StarterAsk>, 
/**
 * How long it takes at each difficulty, hardest first.
 */
lengths: Array<StarterLength>, 
/**
 * The public incident it is built on.
 */
source: string, };

/**
 * A fault of a starter.
 */
export type StarterFault = { 
/**
 * The boxed numeral.
 */
numeral: number, 
/**
 * Its title.
 */
title: string, };

/**
 * How long a starter takes at one difficulty.
 */
export type StarterLength = { 
/**
 * Which difficulty.
 */
difficulty: Difficulty, 
/**
 * From the shortest to the longest, in words.
 */
span: string, 
/**
 * The likely length, in words.
 */
likely: string, };

/**
 * What an announcement states.
 */
export type Stated = "symptom" | "scope" | "cause" | "expectedEnd";

/**
 * One thing done in a rehearsal, and when.
 */
export type Step = { 
/**
 * Seconds of the rehearsal's clock.
 */
clock: number, 
/**
 * What.
 */
act: Act, 
/**
 * How it was worded when it was done. Shown when what it names is gone; never compared.
 */
said: string, };

/**
 * What a step of the checklist does.
 */
export type StepKind = "plant" | "verify" | "rollBack";

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
 * Where a rehearsal no longer goes through, and why.
 */
export type StopView = { 
/**
 * Where, in words.
 */
what: string, 
/**
 * Why.
 */
why: string, 
/**
 * The node to look at, if it is there.
 */
node?: NodeId, };

/**
 * How one fault comes to light.
 */
export type Surfacing = { 
/**
 * The fault.
 */
fault: FaultId, 
/**
 * When its first sign is seen; absent where the likely course shows none.
 */
shown?: Moment, 
/**
 * The faults that hide it.
 */
hiddenBy: Array<FaultId>, 
/**
 * When the last of those is resolved; absent where none hides it, or one is never resolved.
 */
hiddenUntil?: number, 
/**
 * When it is resolved; absent where the likely course does not.
 */
resolved?: Moment, };

/**
 * Every fault on the likely course.
 */
export type Surfacings = { 
/**
 * When the likely course ends, in minutes since the start.
 */
end: number, 
/**
 * Each fault, in the order of the scenario.
 */
faults: Array<Surfacing>, };

/**
 * One answer to the survey; no name goes with it.
 */
export type SurveyGiven = { 
/**
 * About which drill.
 */
drill: DrillId, 
/**
 * The process helped, 1–5.
 */
process: number | null, 
/**
 * The drill was worth its time, 1–5.
 */
worth: number | null, 
/**
 * How real did it feel? 1–5.
 */
real: number | null, 
/**
 * Anything else.
 */
comment: string, };

/**
 * The survey so far.
 */
export type SurveyView = { 
/**
 * How many have answered.
 */
answers: number, 
/**
 * The mean of each question, shown once the retrospective is closed.
 */
means: Array<FactView>, 
/**
 * Comments without names, shown once the retrospective is closed.
 */
comments: Array<string>, };

/**
 * A sign of a system.
 */
export type Symptom = { 
/**
 * Where it shows: APM, log, graph …
 */
source: string, 
/**
 * The faults it reveals.
 */
reveals: Array<FaultId>, 
/**
 * Whether it is visible as soon as its fault is active, or only later.
 */
shows: Shows, };

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
 * An input of a gate, or the root of an episode.
 */
export type Term = { "is": "fault", "id": FaultId } | { "is": "condition", "id": ConditionId } | { "is": "gate", "id": GateId };

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
 * Something is set going when an event happens.
 */
export type Trigger = { 
/**
 * What starts it.
 */
on: TriggerEvent, 
/**
 * Minutes after the event.
 */
delay: number, 
/**
 * Only in this phase.
 */
phase?: TriggerPhase, 
/**
 * Only while at least this many minutes of the time box are left.
 */
minimumMinutesLeft?: number, 
/**
 * At most this often; absent means once.
 */
cap?: number, 
/**
 * Must, may or never, by the drill clock at an anchor. The first that matches wins; none
 * matching means *may*. No windows at all also means *may*.
 */
windows?: Array<Window>, 
/**
 * Order among triggers due at the same moment; lower first.
 */
priority: number, };

/**
 * What starts a trigger.
 */
export type TriggerEvent = { "event": "drillStarted" } | { "event": "episodeStarted", 
/**
 * Which.
 */
episode: EpisodeId, } | { "event": "nodeEntered" } | { "event": "faultResolved", 
/**
 * Which.
 */
fault: FaultId, } | { "event": "episodeResolved", 
/**
 * Which.
 */
episode: EpisodeId, } | { "event": "monitoringStarted" } | { "event": "noticeGiven" } | { "event": "mistakeMade" } | { "event": "actionMissed" } | { "event": "manual" };

/**
 * Phases a trigger may be bound to.
 */
export type TriggerPhase = "running" | "monitoring" | "resolved";

/**
 * One person's turn.
 */
export type TurnView = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role.
 */
role: Role, 
/**
 * Whether they have been heard.
 */
heard: boolean, 
/**
 * Whether they are speaking.
 */
speaking: boolean, 
/**
 * Seconds they have spoken.
 */
seconds: number, 
/**
 * Their notes; empty until the notes are shown.
 */
notes: Array<NoteView>, };

/**
 * A drill ahead. No scenario's title: screens get shared.
 */
export type UpcomingDrill = { 
/**
 * Which.
 */
drill: DrillId, 
/**
 * Its teams.
 */
team: string, 
/**
 * When, and how many take part.
 */
when: string, 
/**
 * What is next.
 */
next: string, 
/**
 * Its marks on the axis, in order.
 */
stages: Array<AxisMark>, };

/**
 * A fault at one difficulty.
 */
export type Variant = { 
/**
 * Which difficulty.
 */
difficulty: Difficulty, 
/**
 * What is wrong underneath.
 */
cause?: string, 
/**
 * Steps that plant it.
 */
plant?: Array<string>, 
/**
 * Steps that verify it is planted.
 */
verify?: Array<string>, 
/**
 * Steps that remove it.
 */
rollBack?: Array<string>, 
/**
 * Minutes until someone notices; prefills the fault's first symptom.
 */
detect: Minutes, 
/**
 * Minutes until the first announcement; prefills the first propagation action.
 */
announce: Minutes, 
/**
 * Minutes to repair; prefills the repairing action.
 */
recover: Minutes, };

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
 * A version to be made of the scenario as it stands.
 */
export type VersionDraft = { 
/**
 * Of which scenario.
 */
scenario: ScenarioId, 
/**
 * Its name.
 */
name: string, };

/**
 * Another name of a version.
 */
export type VersionName = { 
/**
 * Of which scenario.
 */
scenario: ScenarioId, 
/**
 * Which.
 */
version: RevisionId, 
/**
 * Its name.
 */
name: string, };

/**
 * Two states to be compared.
 */
export type VersionPair = { 
/**
 * Of which scenario.
 */
scenario: ScenarioId, 
/**
 * The older.
 */
from: RevisionId, 
/**
 * The newer; the scenario as it stands when absent.
 */
to?: RevisionId, };

/**
 * A version of a scenario.
 */
export type VersionRef = { 
/**
 * Of which scenario.
 */
scenario: ScenarioId, 
/**
 * Which.
 */
version: RevisionId, };

/**
 * A version in the list.
 */
export type VersionView = { 
/**
 * Its id.
 */
id: RevisionId, 
/**
 * Its name; what it was made for where nobody named it.
 */
name: string, 
/**
 * Whether someone gave it that name.
 */
isNamed: boolean, 
/**
 * When it was made, in words.
 */
made: string, 
/**
 * Why it was made, in words.
 */
why: string, };

/**
 * A span of the drill clock at an anchor, and what holds in it.
 */
export type Window = { 
/**
 * Whose moment is compared.
 */
anchor: Anchor, 
/**
 * From this minute (inclusive).
 */
from?: number, 
/**
 * Until this minute (exclusive).
 */
until?: number, 
/**
 * What holds.
 */
rule: WindowRule, };

/**
 * What holds inside a window.
 */
export type WindowRule = "must" | "may" | "never";

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
 * A text being written.
 */
export type Wording = { 
/**
 * The text.
 */
text: string, };

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

/**
 * Someone who writes. Never how much.
 */
export type WriterView = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role.
 */
role: Role, 
/**
 * How far they are.
 */
state: WritingState, 
/**
 * How they wrote last.
 */
way: WritingWay | null, };

/**
 * How far someone is with writing. The roster shows this and never how much they wrote.
 */
export type WritingState = "notYet" | "writing" | "done";

/**
 * A way to write.
 */
export type WritingWay = "passTheLaptop" | "scribe" | "paste" | "duringDrill";

/** Every command: what it takes and what it gives. */
export interface Commands {
  app_info: { args: Nothing; out: AppInfo };
  workspace_status: { args: Nothing; out: WorkspaceStatus };
  workspace_retry: { args: Nothing; out: WorkspaceStatus };
  workspace_begin_empty: { args: Nothing; out: Nothing };
  workspace_begin_sample: { args: Nothing; out: Nothing };
  workspace_verify: { args: Nothing; out: Verified };
  workspace_recover: { args: Recover; out: Recovered };
  backup_list: { args: Nothing; out: Array<BackupView> };
  backup_make: { args: Nothing; out: BackupView };
  backup_restore: { args: BackupRef; out: WorkspaceStatus };
  history_get: { args: DocumentRef; out: HistoryView };
  history_undo: { args: DocumentRef; out: Stepped };
  history_redo: { args: DocumentRef; out: Stepped };
  home_view: { args: Nothing; out: HomeView };
  file_choose: { args: ChooseFile; out: Chosen };
  file_place: { args: ChoosePlace; out: Chosen };
  window_open: { args: ScenarioRef; out: Nothing };
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
  scenario_list: { args: Nothing; out: Array<ScenarioCard> };
  scenario_create: { args: ScenarioDraft; out: ScenarioMade };
  scenario_duplicate: { args: ScenarioRef; out: ScenarioMade };
  scenario_rename: { args: ScenarioTitle; out: Nothing };
  scenario_remove: { args: ScenarioRef; out: Nothing };
  scenario_restore: { args: ScenarioRef; out: Nothing };
  scenario_import: { args: ScenarioImport; out: ScenarioMade };
  scenario_export: { args: ScenarioExport; out: Nothing };
  library_list: { args: LibraryShelf; out: Array<StarterCard> };
  library_take: { args: LibraryTake; out: ScenarioMade };
  book_save: { args: BookSave; out: Nothing };
  scenario_losses: { args: ExportAsked; out: Array<string> };
  version_list: { args: ScenarioRef; out: Array<VersionView> };
  version_make: { args: VersionDraft; out: VersionRef };
  version_rename: { args: VersionName; out: Nothing };
  version_compare: { args: VersionPair; out: ComparisonView };
  version_restore: { args: VersionRef; out: Nothing };
  scenario_open: { args: ScenarioRef; out: ScenarioView };
  scenario_surfacings: { args: ScenarioRef; out: Surfacings | null };
  scenario_edit: { args: ScenarioEdit; out: ScenarioEdited };
  scenario_undo: { args: ScenarioStep; out: ScenarioChange };
  scenario_redo: { args: ScenarioStep; out: ScenarioChange };
  scenario_refresh: { args: ScenarioStep; out: ScenarioChange };
  rehearsal_play: { args: RehearsalAsk; out: RehearsalView };
  rehearsal_list: { args: ScenarioRef; out: Array<KeptRehearsal> };
  rehearsal_keep: { args: RehearsalDraft; out: Array<KeptRehearsal> };
  rehearsal_rename: { args: RehearsalName; out: Array<KeptRehearsal> };
  rehearsal_remove: { args: RehearsalRef; out: Array<KeptRehearsal> };
  incident_read: { args: IncidentText; out: IncidentView };
  incident_take: { args: IncidentTaken; out: ScenarioMade };
  simulation_run: { args: SimulationAsk; out: SimulationView };
  drill_list: { args: Nothing; out: Array<DrillLine> };
  drill_plan: { args: DrillDraft; out: DrillRef };
  drill_open: { args: DrillRef; out: PlanView };
  drill_edit: { args: DrillEdit; out: Nothing };
  drill_seal: { args: DrillRef; out: Nothing };
  drill_unseal: { args: DrillRef; out: Nothing };
  drill_cancel: { args: DrillCancel; out: Nothing };
  run_view: { args: DrillRef; out: RoomView };
  run_act: { args: RunAct; out: RoomView };
  run_line: { args: RunLine; out: RunLineView };
  retro_view: { args: DrillRef; out: RetroView };
  retro_imported: { args: Nothing; out: Array<ImportedRound> };
  retro_step: { args: RetroMove; out: RetroView };
  retro_entry: { args: EntryRef; out: EntryView };
  retro_draft: { args: EntryDraft; out: Nothing };
  retro_hand_on: { args: HandOn; out: RetroView };
  retro_blame: { args: Wording; out: Array<string> };
  question_ask: { args: QuestionAsked; out: RetroView };
  question_answer: { args: QuestionAnswered; out: RetroView };
  survey_answer: { args: SurveyGiven; out: RetroView };
  record_markdown: { args: DrillRef; out: RecordDocument };
  record_save: { args: RecordPlace; out: Nothing };
  follow_up_list: { args: Nothing; out: Array<FollowUpView> };
  follow_up_add: { args: FollowUpAdded; out: Array<FollowUpView> };
  follow_up_change: { args: FollowUpChanged; out: Array<FollowUpView> };
  season_dashboard: { args: DashboardRequest; out: DashboardView };
  import_list: { args: Nothing; out: ImportList };
  import_preview: { args: ImportFile; out: ImportPreview };
  import_apply: { args: ImportFile; out: Imported };
  import_undo: { args: ImportRef; out: Nothing };
}
