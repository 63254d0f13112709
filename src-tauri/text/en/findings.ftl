# The scenario checker. The value says what and where, .next what to do, .fix the one-click button, and .why why it matters.
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
    .why = What no way leads to never happens in a drill. The work put into it is lost without a word.
finding-dead-end = The way stops after { finding-node }
    .next = Link it to a next node or to an ending.
    .fix = Link to the end
    .why = Where the way stops, the facilitator does not know what comes next, and no length can be told.
finding-dangling = { finding-node } names { $missing }, which is not there
    .next = Choose something else, or remove it.
    .fix = Remove
    .why = The drill stops at the place that names something missing.
finding-unbounded-cycle = { $count } nodes go round without end from { finding-node }
    .next = Give the link that leads back a most number of times.
    .fix = Go round once
    .why = A circle without end never lets the drill finish, and no length can be told.
finding-timeless-loop = The loop at { finding-node } takes no time
    .next = Give a node in the loop some minutes.
    .why = A loop that takes no time leaves the clock where it was, however often the team goes round.
finding-logic-cycle = { $named ->
    [no] Gates need each other in a circle
   *[other] “{ $title }” needs itself in a circle
 }
    .next = Take one of them out of a gate.
    .why = A gate that needs itself is never satisfied, whatever the team does.
finding-mask-cycle = “{ $title }” hides itself in a circle
    .next = Decide again which fault hides which.
    .fix = Stop hiding
    .why = Faults that hide one another never show.
finding-empty-gate = { $named ->
    [no] A gate is empty
   *[other] The gate “{ $title }” is empty
 }
    .next = Put in a fault or a condition, or remove it.
    .fix = Remove
    .why = Nothing can satisfy an empty gate, so nobody can say when it is recovered.
finding-gate-count = A gate asks for { $asked } of { $count }
    .next = Choose a number from 1 to { $count }.
    .fix = Fit the number
    .why = A gate that asks for more than it has is never satisfied; one that asks for none is at once.
finding-no-default = { finding-node } has no default branch
    .next = Mark the way a good team takes.
    .fix = Make the first the default
    .why = The likely length follows the default, and teams that leave it need a way to come back to.
finding-few-branches = { $count ->
    [0] { finding-node } has no branch
   *[other] { finding-node } has only one branch
 }
    .next = Give it two branches or more.
    .fix = Add a branch
    .why = Without a choice it is no decision. Teams learn by choosing.
finding-twin-triggers = Two links start { finding-node } on the same event
    .next = Remove or change one.
    .fix = Remove one
    .why = The same event would start the same thing twice, and the facilitator cannot tell which is meant.
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
    .why = What lies behind it never happens in a drill.
finding-missing-difficulty = Fault { $numeral } is not prepared at { finding-difficulty }
    .next = Prepare it, or choose another difficulty.
    .fix = Prepare it
    .why = Without it nobody can plant this fault on the day of the drill.
finding-no-root = “{ $title }” does not say what recovered means
    .next = Choose the fault or the gate that has to be resolved.
    .why = Unless recovered has a meaning, nobody can say that the drill is over.
finding-unresolvable = { $difficulties ->
    [1] No path resolves “{ $title }”
   *[other] No path resolves “{ $title }” at { finding-difficulty }
 }
    .next = Put an action that repairs each fault on the way.
    .why = However well the team works, it could never finish.
finding-foreign-repair = { finding-node } repairs a fault of another episode: “{ $fault }”
    .next = Move the action to “{ $episode }”, or change its effect.
    .why = A fault of another episode is not there until that episode starts, so this repairs nothing.
finding-inject-persona = Nobody says { finding-node }
    .next = Choose who says it.
    .fix = Let the customer centre say it
    .why = Who asks changes how a team answers.
finding-inject-channel = { finding-node } is said nowhere
    .next = Name the chat or the call.
    .fix = Use the speaker’s channel
    .why = In the heat of the drill the facilitator would have to look for the right place.
finding-inject-text = { finding-node } has no words
    .next = Write one sentence in that person’s voice.
    .why = Words written beforehand keep the voice of that person when things get busy.
finding-unrevealed = Nothing reveals fault { $numeral }, “{ $title }”
    .next = Let a symptom or a line reveal it.
    .fix = Let the first symptom reveal it
    .why = A fault that nothing shows cannot be found, and the team never gets the chance to repair it.
finding-too-short = It may end after { $minutes } minutes
    .next = No fault follows before minute { $limit }. Prepare a cascade.
    .why = A drill that ends early leaves little to learn from. A cascade keeps a strong team at work.
finding-too-long = The longest path takes { $minutes } minutes
    .next = That is { $over } over the time box of { $limit }. Shorten the longest times.
    .why = A slow team would run out of time before it sees the recovery.
finding-missing-times = { $count ->
    [one] One place has no time yet
   *[other] { $count } places have no time yet
 }
    .next = Give the faults their time to recover, and actions, mistakes and monitoring their minutes.
    .fix = Carry over the faults’ times
    .why = What has no time counts as 0 minutes, which puts every judgement against 45, 70 and 90 minutes off.
finding-no-hint = { $difficulties ->
    [1] Fault { $numeral }, “{ $title }”, may be open until minute { $minutes } and has no hint
   *[other] At { finding-difficulty }, fault { $numeral }, “{ $title }”, may be open until minute { $minutes } and has no hint
 }
    .next = Write at least one hint to give from minute { $limit }.
    .fix = Add a first hint
    .why = When help is due and nothing is prepared, facilitators tend to tell the answer.
finding-hint-gives-away = { finding-node } says the answer word for word: “{ $answer }”
    .next = Point at a symptom or a place to look instead.
    .why = Once the answer is told the drill is over. A hint points the way and leaves the finding to the team.
finding-early-resolution = { $difficulties ->
    [1] Fault { $numeral }, “{ $fault }”, may be repaired before anything shows it
   *[other] At { finding-difficulty }, fault { $numeral }, “{ $fault }”, may be repaired before anything shows it
 }
    .next = Put a symptom or a line that reveals it before { finding-node }.
    .why = A team that repairs what it never saw does not know why things recovered.
finding-unwatched = { finding-node } can be reached without monitoring
    .next = Put monitoring between the repair and the resolution notice.
    .fix = Put monitoring in
    .why = A resolution announced without watching may be taken back soon. It is also when a cascade begins.
finding-no-business-repair = { $reason ->
    [left-out] “{ $title }” counts as recovered without the business fault “{ $fault }”
   *[technical] The composite “{ $title }” has no repair on the business side
 }
    .next = { $reason ->
        [left-out] Let the gate ask for the business fault as well.
       *[technical] Make one fault a business or data fault, or add a condition such as a recall.
     }
    .fix = Ask for all of them
    .why = Systems may be back while customers and money are not. Sharing out both repairs is what a composite teaches.
finding-no-voice = Neither the customer centre nor the emergency committee says anything
    .next = Add an enquiry, or a request for a decision.
    .fix = Add an enquiry
    .why = When nobody outside asks, the team does not practise telling them.
finding-one-lane = { $missing ->
    [propagation] No action announces anything
   *[recovery] No action repairs anything
 }
    .next = { $missing ->
        [propagation] Add a first announcement and the scope.
       *[recovery] Add actions that resolve the faults.
     }
    .fix = Add a first announcement
    .why = Repairing and announcing go side by side. Practise one alone and the other is missing on the day.
finding-no-roll-back = { $difficulties ->
    [1] Fault { $numeral }, “{ $title }”, has no way to be taken away again
   *[other] At { finding-difficulty }, fault { $numeral }, “{ $title }”, has no way to be taken away again
 }
    .next = Write the steps that remove what was planted.
    .fix = Use another difficulty’s steps
    .why = When a drill has to stop, what cannot be taken back at once becomes a real outage.
finding-single-input = { $named ->
    [no] A gate holds only one thing
   *[other] The gate “{ $title }” holds only one thing
 }
    .next = Add what belongs to it, or dissolve it.
    .fix = Dissolve the gate
    .why = Over one thing, all and any mean the same, and readers wonder what was meant.
finding-many-in-a-row = { $count } faults come one after the other
    .next = Keep to { $most } and save the rest for the next drill.
    .why = Fault after fault tires a team: it endures instead of learning.
finding-too-many-faults = Finding and repairing { $count } faults likely takes { $minutes } minutes
    .next = The time box holds { $limit }. Take fewer faults or a longer box.
    .why = A team that cannot finish remembers only that it failed.
finding-no-minute = { $reason ->
    [start] { finding-node } is started by hand, so its minute is not known
    [alone] “{ $condition }” is confirmed only by hand, so its minute is not known
   *[rest] When “{ $condition }” is confirmed by hand is not known
 }
    .next = { $reason ->
        [start] Lengths and simulation leave it out. Start it from a node or an event to count it.
        [alone] Windows that look at it are taken not to match. Tie it to an action or an answer to give it a minute.
       *[rest] It is taken to be confirmed as soon as the rest is there. Tie it to an action or an answer to give it a minute.
     }
    .why = What is done by hand happens when the facilitator decides, and cannot be worked out beforehand.
