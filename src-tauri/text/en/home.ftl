# Home: what is live, what is late, what comes.
home-plan = Plan a drill
home-to-room = To the control room
home-to-retro = Hold the retrospective
home-to-retro-on = Go on with the retrospective
home-to-record = See the record
home-late = Late
home-upcoming = Upcoming drills
home-secret = Scenario names stay inside the private page
home-axis = Upcoming drills on one axis of days. The same stands in words at the left.
home-none = No drill is planned yet
    .next = With a team and a scenario, choose a target date. The other dates follow from it.
home-design = Design a scenario
home-people = Add a team and people
home-open-plan = Open the plan
home-open-follow-up = Open the follow-up
home-no-season = No season to look back on yet
    .next = After the first retrospective, scores before and after are joined by lines here. Past results can be brought in first.
home-import = Bring past results
home-sample = Open a sample season
home-today = Today { $day }
home-next-in = { $days ->
    [0] There is a drill today.
    [1] One day to the next drill.
   *[other] { $days } days to the next drill.
}
home-late-count = { $count ->
    [1] One thing is late.
    [2] Two things are late.
    [3] Three things are late.
   *[other] { $count } things are late.
}
home-all-calm = Nothing is late.
home-late-by = { $days ->
    [1] 1 day late
   *[other] { $days } days late
}
home-until = by { $day }
home-people-count = { $count ->
    [0] people open
    [1] 1 person
   *[other] { $count } people
}
home-stage-pre-meeting = Pre-meeting
home-stage-environment = Planting
home-stage-scenario = Design
home-stage-notice = Notice
home-stage-drill = Drill
home-do-drill = Holding the drill
home-next = Next · { $what }, { $day }
home-next-late = Next · { $what }, late
home-next-undated = Next · { $what }
home-next-drill = Next · the drill
home-no-date = No date yet
home-no-team = No team yet
home-live-running = A drill is running.
home-live-retrospective = The drill is over. Its retrospective comes next.
home-live-retrospective-begun = The retrospective is under way.
home-live-held = Drill and retrospective are done.
home-rehearsal = { $team } (rehearsal)
