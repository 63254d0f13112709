# The properties in the studio.
strip-stretch = { $from }–{ $to } min: { $rule }
strip-handle = End of a window
strip-window = Window { $number }
strip-anchor-node = when “{ $name }” was entered
strip-early-and-late = Must before { $early }, never from { $late }
trigger-priority = Order
trigger-priority-unit = lower first
branches-sum = likelihoods: { $sum }%
branches-sum-help = They need not add up to 100%: only their proportion counts.
branches-add = Add a branch
ladder = Hint ladder
ladder-from = Hint ladder: from minute { $minutes }, vaguest first
ladder-up = Move “{ $hint }” up
ladder-down = Move “{ $hint }” down
late = When it is late
late-add = Add what is said then
persona-voice-help = E.g. asks quickly and in few words
persona-concerns-help = E.g. when it ends, what to tell customers
links-call-by-clock = Let it come at a set minute
links-on-drillStarted = at { $minutes }
links-on-episodeStarted = { $minutes } min into the episode
links-on-nodeEntered = { $minutes ->
    [0] at once
   *[other] after { $minutes } min
 }
links-on-faultResolved = { $minutes } min after it is resolved
links-on-episodeResolved = { $minutes } min after recovery
links-on-monitoringStarted = monitoring + { $minutes } min
links-on-noticeGiven = notice + { $minutes } min
links-on-mistakeMade = mistake + { $minutes } min
links-on-actionMissed = missed + { $minutes } min
links-on-manual = by hand
