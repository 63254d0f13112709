# The list of scenarios.
scenarios = Design
scenarios-heading = Scenarios
scenarios-count = { $count ->
    [one] 1 scenario
   *[other] { $count } scenarios
}
scenarios-new = New scenario
scenarios-make = Make it
scenarios-import = Import a file
scenarios-imported = The scenario has been imported.
scenarios-none = No scenarios yet
scenarios-none-next = Collect fault candidates and combine them, and a skeleton is laid out. Or start from a story built on a public incident.
scenarios-team = Team
scenarios-no-team = No team
scenarios-empty = No flow yet
scenarios-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
scenarios-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
scenarios-sound = No problems
scenarios-acts = What you can do with “{ $title }”
scenarios-duplicate = Duplicate
scenarios-duplicated = “{ $title }” has been duplicated.
scenarios-export = Export as a file
scenarios-remove = Delete
scenarios-removed = “{ $title }” has been deleted.
