# The scenario checker. The value says what and where, .next what to do, .fix the one-click button.
finding-kind = { $kind ->
    [symptom] symptom
    [inject] line
    [decision] decision
    [action] action
    [mistake] mistake
    [hint] hint
    [monitoring] monitoring
    [notice] resolution notice
    [aftercare] aftercare
    [ending] ending
    [note] note
    [fault] fault
    [condition] condition
    [gate] gate
    [episode] episode
    [edge] link
   *[other] place
 }
finding-node = { $named ->
    [no] The unnamed { finding-kind }
   *[other] “{ $title }”
 }
finding-difficulty = { $difficulty ->
    [high] high
    [low] low
   *[mid] mid
 }
finding-fix = Fix
finding-unreachable = Nothing leads to { finding-node }
    .next = Link a node before it.
finding-dead-end = The way stops after { finding-node }
    .next = Link it to a next node or to an ending.
    .fix = Link to the end
finding-dangling = { finding-node } names { $missing }, which is not there
    .next = Choose something else, or remove it.
    .fix = Remove
finding-unbounded-cycle = { $count } nodes go round without end from { finding-node }
    .next = Give the link that leads back a most number of times.
    .fix = Go round once
finding-timeless-loop = The loop at { finding-node } takes no time
    .next = Give a node in the loop some minutes.
finding-logic-cycle = { $named ->
    [no] Gates need each other in a circle
   *[other] “{ $title }” needs itself in a circle
 }
    .next = Take one of them out of a gate.
finding-mask-cycle = “{ $title }” hides itself in a circle
    .next = Decide again which fault hides which.
    .fix = Stop hiding
finding-empty-gate = { $named ->
    [no] A gate is empty
   *[other] The gate “{ $title }” is empty
 }
    .next = Put in a fault or a condition, or remove it.
    .fix = Remove
finding-gate-count = A gate asks for { $asked } of { $count }
    .next = Choose a number from 1 to { $count }.
    .fix = Fit the number
finding-no-default = { finding-node } has no default branch
    .next = Mark the way a good team takes.
    .fix = Make the first the default
finding-few-branches = { $count ->
    [0] { finding-node } has no branch
   *[other] { finding-node } has only one branch
 }
    .next = Give it two branches or more.
    .fix = Add a branch
finding-twin-triggers = Two links start { finding-node } on the same event
    .next = Remove or change one.
    .fix = Remove one
finding-dead-trigger = { $reason ->
    [event] The event that starts { finding-node } cannot happen
    [cap] The link that starts { finding-node } may fire 0 times
    [time] The link that starts { finding-node } comes after the time box
    [window] The link that starts { finding-node } has an empty window
   *[never] The link that starts { finding-node } is always blocked
 }
    .next = { $reason ->
        [event] Choose another event or another node.
        [cap] Let it fire once or more.
        [time] Shorten its delay or the minutes that must be left.
        [window] Change where the window begins or ends.
       *[never] Leave a window in which it may fire.
     }
finding-missing-difficulty = Fault { $numeral } is not prepared at { finding-difficulty }
    .next = Prepare it, or choose another difficulty.
    .fix = Prepare it
finding-no-root = “{ $title }” does not say what recovered means
    .next = Choose the fault or the gate that has to be resolved.
finding-unresolvable = { $difficulties ->
    [1] No path resolves “{ $title }”
   *[other] No path resolves “{ $title }” at { finding-difficulty }
 }
    .next = Put an action that repairs each fault on the way.
finding-foreign-repair = { finding-node } repairs a fault of another episode: “{ $fault }”
    .next = Move the action to “{ $episode }”, or change its effect.
finding-inject-persona = Nobody says { finding-node }
    .next = Choose who says it.
    .fix = Let the customer centre say it
finding-inject-channel = { finding-node } is said nowhere
    .next = Name the chat or the call.
    .fix = Use the speaker’s channel
finding-inject-text = { finding-node } has no words
    .next = Write one sentence in that person’s voice.
finding-unrevealed = Nothing reveals fault { $numeral }, “{ $title }”
    .next = Let a symptom or a line reveal it.
    .fix = Let the first symptom reveal it
finding-too-short = It may end after { $minutes } minutes
    .next = No fault follows before minute { $limit }. Prepare a cascade.
finding-too-long = The longest path takes { $minutes } minutes
    .next = That is { $over } over the time box of { $limit }. Shorten the longest times.
