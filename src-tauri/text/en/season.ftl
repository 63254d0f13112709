# The season dashboard: pictures, table, headline. Every value comes in as text already.
season-title = Season
season-empty-title = No drill has ended yet
season-empty-next = Close a drill, or bring past results in from a file, and the gain shows here.
season-import = Import past results
season-as-table = Show as table
season-as-chart = Show as chart
season-all-seasons = All seasons
season-all-roles = everyone
season-sentence-season = as answered by
season-sentence-role = on
season-filter-season = Season
season-filter-role = Role
season-filter-measure = Measure
season-role-designer = designers
season-role-observer = observers
season-role-participant = participants
season-role-facilitator = facilitators
season-measure-response-level = Response level
season-measure-process-understanding = Process understanding
season-mode-recalled = recalled
season-mode-measured = measured
season-measure-with-mode = { $measure } ({ $mode })
season-rounds-unit = { $count ->
    [one] round
   *[other] rounds
}
season-rounds-teams = { $teams ->
    [one] one team
   *[other] { $teams } teams
}
season-rounds-days = { $from } to { $to }
season-people-unit = took part
season-people-distinct = { $people ->
    [one] one person
   *[other] { $people } different people
}
season-people-paired = paired scores { $paired } of { $people }
season-change = { $before } → { $after }
season-change-about-recalled = { $measure }, 5-point scale, looking back
season-change-about-measured = { $measure }, 5-point scale, measured before
season-change-percent = means { $percent }, 5 points from { $before } to { $after } people
season-change-no-percent = 5 points from { $before } to { $after } people
season-delta-unit = points
season-delta-interval = 95% CI { $low } to { $high }, n { $n }
season-delta-too-few = fewer than three teams, so no interval, n { $n }
season-delta-all-equal = all changed equally, so no interval, n { $n }
season-delta-directions = { $up } up, { $same } same, { $down } down
season-delta-teams = every team weighing the same: { $delta }
season-disagrees = By people it is { $people }, by teams { $teams }. They point in different directions, so both are shown.
season-trend-disagrees = From { $from } to { $to } the gain moved { $people } by people and { $teams } by teams. They point in different directions, so both are shown.
season-follow-ups-unit = closed
season-follow-ups-all = { $all ->
    [one] of one follow-up
   *[other] of { $all } follow-ups
}
season-follow-ups-overdue = { $overdue } overdue
season-follow-ups-none-overdue = none overdue
season-hidden-headline = Hidden
season-hidden-headline-note = Fewer than { $k } people have both scores, so single scores would show
season-hidden-role-note = This role alone would show the scores of fewer than { $k } people
season-no-scores = No scores
season-no-scores-note = Nobody has given both scores on { $measure } yet
season-privacy-none = No group has fewer than { $k } people, so no score is hidden
season-privacy-some = { $hidden ->
    [one] The scores of one team are hidden: fewer than { $k } people, or it would give such a team away
   *[other] The scores of { $hidden } teams are hidden: fewer than { $k } people, or they would give such a team away
}
season-hidden-too-few = Hidden: fewer than { $k } people
season-hidden-complement = Hidden: it would give a small team away
season-hidden-role = Hidden: this role alone gives people away
season-row-no-pair = No pair of scores
season-no-team = No team
season-beside-title = Other measures
season-by-season-title = Season by season
season-chart-title = How far did each team come?
season-chart-delta-title = How sure is that?
season-chart-subtitle-recalled = { $measure }, { $n } pairs, recalled
season-chart-subtitle-measured = { $measure }, { $n } pairs, measured
season-chart-description = Means before and after, and the change with its 95% interval, of { $teams } teams. The table holds the same figures.
season-chart-team = Team, by name
season-chart-before-recalled = Before, recalled
season-chart-before-measured = Before, measured
season-chart-after = After
season-chart-delta = Change, 95% CI
season-chart-season = All
season-chart-foot = Overall mean, { $n } pairs
season-chart-empty = No team to show yet
season-levels-title = How did the five levels move?
season-levels-description = Shares of people at 1 to 5 points, before and after the drill.
season-levels-before = Before
season-levels-after = After
season-level = { $level }
season-table-team = Team
season-table-season = Season
season-table-rounds = Rounds
season-table-participations = Took part
season-table-n = n
season-table-before = Before
season-table-after = After
season-table-delta = Change
season-table-interval = 95% CI
season-table-directions = Up / same / down
season-table-all = All
season-interval = { $low } to { $high }
season-interval-too-few = fewer than three people
season-interval-too-few-teams = fewer than three teams
season-interval-all-equal = all changed equally
season-settings-k = Groups of fewer than { $k } people are hidden
problem-no-such-season = There is no season "{ $name }"
    .next = Seasons here: { $names }
problem-sample-not-fresh = The sample season only goes into an empty workspace
    .next = Open a new workspace file and add it there.
