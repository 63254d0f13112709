# The list of drills, and preparing one.
drills = Drills
drills-title = Preparing drills
drills-new = New drill
drills-empty = No drill is being prepared yet.
    .next = Choose a season and a team; the steps and their dates follow.
drills-now = Now
drills-ahead = Being prepared
drills-past = Past drills
drills-column-day = Day
drills-column-team = Team
drills-column-state = State
drills-column-next = Next
plan = Preparing a drill
plan-new-title = New drill
plan-new-season = Season
plan-new-season-name = Name of the new season
plan-new-teams = Teams to drill
plan-new-kind = Kind
plan-new-act = Plan the drill
plan-new-no-teams = There are no teams yet.
    .next = Add teams and people on the people screen first.
plan-new-people = Add teams and people
plan-kind-drill = Drill
plan-kind-rehearsal = Rehearsal
plan-kind-note = A rehearsal is no round and cannot be turned into a drill later.
plan-no-team = No team chosen yet
plan-no-day = No date yet
plan-round = Round { $round }
plan-rehearsal = Rehearsal
plan-today = today
plan-tomorrow = tomorrow
plan-in-days = in { $days } days
plan-days-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
    }
plan-late = Late: { $what }
plan-people-count = { $count ->
    [one] 1 participant
   *[other] { $count } participants
    }
plan-state-planned = Being prepared
plan-state-sealed = Sealed
plan-state-running = Running
plan-state-retrospective = In retrospective
plan-state-closed = Closed
plan-state-cancelled = Called off
plan-next-day = Choose the day
plan-next-scenario = Choose the scenario
plan-next-seal = Seal the scenario
plan-next-musts = { $count ->
    [one] Finish 1 step of the checklist
   *[other] Finish { $count } steps of the checklist
    }
plan-next-start = Open the drill room
plan-next-room = Back to the drill room
plan-next-retro = Hold the retrospective
plan-next-retro-on = Go on with the retrospective
plan-open-room = Open the drill room
plan-open-retro = Open the retrospective
plan-about = About
plan-season = Season
plan-teams = Teams
plan-target-date = Day of the drill
plan-focus = Whose drill
plan-focus-team = The team’s
plan-focus-committee = The emergency committee’s
plan-scenario = Scenario
plan-scenario-choose = Choose a scenario
plan-scenario-none = There is no scenario yet.
plan-scenario-secret = Secret until the retrospective opens it.
plan-difficulty = Difficulty
plan-difficulty-high = High
plan-difficulty-mid = Mid
plan-difficulty-low = Low
plan-stages = Steps before the drill
plan-stage-owner = Who sees to { $stage }
plan-stage-is-done = { $stage } is done
plan-owner-nobody = Nobody yet
plan-stage-pre-meeting = Pre-meeting
    .done = when roles, goals and the day are set
plan-stage-environment = Environment
    .done = when faults are planted, channels and alarms ready
plan-stage-scenario = Scenario
    .done = when the scenario can be sealed
plan-stage-notice = Advance notice
    .done = when purpose, rules and procedure are sent
plan-due = by { $due }
plan-due-better = by { $due } at the latest, better by { $better }
plan-due-open = appears once the day is chosen
plan-standing-done = Done
plan-standing-ahead = In good time
plan-standing-soon = Soon
plan-standing-late = Late
plan-people = People
plan-people-add = Add a person
plan-people-role = Role of { $name }
plan-people-remove = Take { $name } out
plan-people-none = Nobody yet. Choose a team or add people.
plan-leads = leads the team
plan-leads-engineering = lead engineer
plan-from-elsewhere = from another team
plan-rules = Worth a look
plan-rules-kept = Everything fits the programme’s rules.
plan-rule-no-designer = Nobody designs. The lead engineer is a good choice.
plan-rule-no-observer = Nobody observes. The team lead is a good choice.
plan-rule-no-facilitator = Nobody facilitates.
plan-rule-leader = { $name } leads the team. Observing is better than taking part.
plan-rule-tech-lead = { $name } is lead engineer. Designing or observing is better than taking part.
plan-rule-too-few = { $count ->
    [one] 1 participant. 5–6 work best.
   *[other] { $count } participants. 5–6 work best.
    }
plan-rule-too-many = { $count } participants. Two rounds, or some observing, work better.
plan-checklist = Checklist
plan-checklist-none = Choose a scenario to see what to plant, verify and roll back.
plan-checklist-empty = No steps are written for this difficulty.
plan-step-plant = Plant
plan-step-verify = Verify
plan-step-roll-back = Roll back
plan-step-after = After the drill
plan-channels = Channels and alarms
plan-channels-add = Add a channel or an alarm
plan-channel-remove = Remove { $name }
plan-seal = Seal
plan-seal-act = Seal the scenario
plan-seal-why = Sealing freezes the scenario as it is now. Until the start you can open it again.
plan-unseal-act = Open the seal
plan-sealed = The scenario is sealed.
plan-open-musts = { $count ->
    [one] 1 step is needed before the start.
   *[other] { $count } steps are needed before the start.
    }
plan-musts-done = All steps needed before the start are ticked.
plan-musts-none = The checklist has no step needed before the start.
plan-musts-no-day = The day of the drill is not set yet.
plan-cancel-act = Call the drill off
plan-restore-act = Prepare it again
plan-cancelled-note = This drill was called off.
plan-more = More

op-plan-season = change the season
op-plan-teams = change the teams
op-plan-target-date = change the day
op-plan-focus = change whose drill it is
op-plan-scenario = choose the scenario
op-plan-difficulty = change the difficulty
op-plan-person = change a role
op-plan-present = change who is there
op-plan-stage-done = mark a step
op-plan-stage-owner = change who sees to it
op-plan-tick = tick the checklist
op-plan-channel = change a channel

problem-drill-unknown = That drill is no longer there.
    .next = Open the list of drills again.
problem-season-unknown = That season is no longer there.
    .next = Choose another season.
problem-person-not-in-drill = That person is not in this drill.
    .next = Give them a role first.
problem-drill-already-sealed = This drill is sealed already.
    .next = Open the seal first to change it.
problem-drill-without-scenario = There is no scenario to seal.
    .next = Choose a scenario first.
problem-drill-not-sealed = The scenario is not sealed yet.
    .next = Seal it on the planning page, then start.
problem-drill-has-started = This drill has started.
    .next = The plan stays as it was from the start on. The record is kept.
problem-drill-not-cancelled = This drill was not called off.
    .next = Go on preparing it.
problem-drill-is-cancelled = This drill was called off.
    .next = Prepare it again first.
problem-plan-is-sealed = Scenario and difficulty are sealed.
    .next = Open the seal first to change them.
problem-revision-missing = The sealed scenario was not found.
    .next = Verify the workspace in the settings, or restore a backup.
