# Editing a scenario: labels of undo, refusals, files.
op-edit-set-title = Change the title: { $title }
op-edit-set-intended-response = Edit the intended response
op-edit-set-head = Change settings
op-edit-add-goal = Add a goal
op-edit-update-goal = Edit a goal
op-edit-remove-goal = Remove a goal
op-edit-add-candidate = Add candidate: { $title }
op-edit-update-candidate = Edit candidate: { $title }
op-edit-remove-candidate = Remove candidate: { $title }
op-edit-move-candidate = Reorder candidate: { $title }
op-edit-choose-open = Reconsider candidate: { $title }
op-edit-choose-selected = Select candidate: { $title }
op-edit-choose-dropped = Leave out candidate: { $title }
op-edit-make-fault = Make fault: { $title }
op-edit-update-fault = Edit fault: { $title }
op-edit-remove-fault = Remove fault: { $title }
op-edit-add-condition = Add condition: { $title }
op-edit-update-condition = Edit condition: { $title }
op-edit-remove-condition = Remove condition: { $title }
op-edit-add-gate = Add a gate
op-edit-update-gate = Change a gate
op-edit-remove-gate = Remove a gate
op-edit-add-episode = Add episode: { $title }
op-edit-update-episode = Edit episode: { $title }
op-edit-remove-episode = Remove episode: { $title }
op-edit-add-persona = Add persona: { $title }
op-edit-update-persona = Edit persona: { $title }
op-edit-remove-persona = Remove persona: { $title }
op-edit-add-node = Add a node
op-edit-update-node = Edit node: { $title }
op-edit-rename-node = Rename: { $title }
op-edit-remove-node = Remove node: { $title }
op-edit-remove-nodes = Remove { $count } nodes
op-edit-connect = Connect
op-edit-insert-node = Insert a node
op-edit-update-edge = Edit a link
op-edit-set-default = Change the default branch
op-edit-set-primary = Change the parent
op-edit-remove-edge = Remove a link
op-edit-pin = Pin
op-edit-unpin = Unpin
op-edit-paste = Paste
op-edit-paste-several = Paste { $count } nodes
op-edit-combine-single = Combine as one fault
op-edit-combine-composite = Combine as a composite
op-edit-combine-cascade = Combine as a cascade
op-edit-prefill = Fill in the fault times
op-edit-several = Change { $count } things at once
op-edit-move-several = Move { $count } nodes
op-edit-tidy-several = Unpin { $count } nodes
op-edit-replace-several = Replace in { $count } places
op-edit-reorder-hints = Reorder hints
op-edit-reorder-branches = Reorder branches
op-edit-reorder-followers = Reorder what follows

problem-edit-refused-not-found = That is not there any more.
    .next = Choose again from what is on screen.
problem-edit-refused-title-needed = The name is empty.
    .next = Write a name.
problem-edit-refused-text-too-long = The text is too long.
    .next = Shorten it to 100,000 characters.
problem-edit-refused-self-loop = A node cannot be linked to itself.
    .next = Choose another node.
problem-edit-refused-already-connected = They are linked already.
    .next = Edit the link that is there.
problem-edit-refused-start-needed = This link needs a node to start from.
    .next = Choose where it starts.
problem-edit-refused-not-a-decision = Only a decision has branches.
    .next = Turn the node into a decision, or link it plainly.
problem-edit-refused-after-ending = Nothing follows an ending.
    .next = Link to the node before the ending.
problem-edit-refused-empty-gate = A gate needs a fault or a condition.
    .next = Put one in, or remove the gate.
problem-edit-refused-gate-count = The gate asks for a number it cannot have.
    .next = Choose from 1 to the number of its inputs.
problem-edit-refused-gate-cycle = A gate cannot contain itself.
    .next = Choose something else.
problem-edit-refused-mask-cycle = A fault cannot hide itself.
    .next = Choose again which fault hides which.
problem-edit-refused-too-few-candidates = This pattern needs two candidates or more.
    .next = Select more, or combine as one fault.
problem-edit-refused-candidate-twice = A candidate was chosen twice.
    .next = Choose each once.
problem-edit-refused-minutes-order = Minutes grow from least to likely to most.
    .next = Check the three values.
problem-edit-refused-clock-order = Earliest end, help and time box grow in that order.
    .next = Check the three values.
problem-edit-refused-number-too-large = The number is too large.
    .next = Write 100,000 or less.
problem-edit-refused-likelihood-range = A likelihood is between 0 and 1.
    .next = Write a value between 0 and 1.
problem-edit-refused-nothing-to-do = There is nothing to change.
    .next = Just carry on.
problem-edit-refused-difficulty-twice = A difficulty is prepared twice.
    .next = Keep one for each difficulty.

problem-scenario-unknown = That scenario is no longer there.
    .next = Choose again from the list.
problem-scenario-changed-meanwhile = Another window changed this scenario in the meantime.
    .next = Look at how it stands now and try again. Nothing was overwritten.
problem-scenario-unreadable = A part of the scenario could not be read: { $detail }
    .next = Check the workspace in the settings, or restore a backup.
problem-scenario-file-too-large = The scenario file is larger than { $megabytes } MB.
    .next = Check that it is the right file. Nothing was changed.
problem-scenario-file-empty = The file is empty.
    .next = Choose another file.
problem-scenario-file-not-text = The file is not text (byte { $at }).
    .next = Choose a scenario file saved as UTF-8.
problem-scenario-file-cut = The file ends too early, at line { $line }.
    .next = Get the file again. Nothing was changed.
problem-scenario-file-syntax = The file cannot be read from line { $line }, column { $column }.
    .next = Correct that place, or get the file again.
problem-scenario-file-other = This is not a scenario of Drillbook.
    .next = Choose a file whose name ends in .scenario.json.
problem-scenario-file-newer = The file is of a newer format (version { $version }).
    .next = Update Drillbook, then open it again.
problem-scenario-file-too-many = The list { $place } is longer than { $most }.
    .next = Split the file. Nothing was changed.
problem-scenario-file-text-too-long = The text at { $place } is longer than { $most } characters.
    .next = Shorten it, then import again.
problem-scenario-file-number-too-large = The number at { $place } is too large.
    .next = Correct it, then import again.
problem-scenario-file-control-character = The text at { $place } has a character it cannot have ({ $character }).
    .next = Remove it, then import again.
problem-scenario-file-shape = What stands at { $place } does not fit the format.
    .next = Compare it with drillbook schema scenario.
problem-scenario-file-duplicate-id = { $place } uses the id { $id } a second time.
    .next = Change one of the two, then import again.

scenario-copy = { $title } (copy)
scenario-dominates = “{ $title }” moves it by { $minutes }
paste-left-out = Pasted without { $list }: what they point to is not in this scenario.
paste-left-out-triggers = { $count ->
    [one] 1 trigger
   *[other] { $count } triggers
}
paste-left-out-windows = { $count ->
    [one] 1 trigger window
   *[other] { $count } trigger windows
}
paste-left-out-gates = { $count ->
    [one] 1 condition of a resolution notice
   *[other] { $count } conditions of resolution notices
}
paste-left-out-faults = { $count ->
    [one] 1 mention of a fault
   *[other] { $count } mentions of faults
}
paste-left-out-personas = { $count ->
    [one] 1 mention of a person
   *[other] { $count } mentions of people
}

cli-would-import = It would bring the scenario “{ $title }” with { $nodes } nodes. Nothing was changed.
cli-imported = Imported the scenario “{ $title }” with { $nodes } nodes.
problem-file-no-scenario = { $path }: { $what }
    .next = { $then }
