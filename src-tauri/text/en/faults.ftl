# The fault view: when faults show, which nodes touch them, how gates are changed.
surfacing = When they show
surfacing-help = difficulty { $difficulty }, likely times, min
surfacing-unseen = not known yet
surfacing-open = active
surfacing-resolved = resolved
surfacing-hidden = hidden by { $numeral }
surfacing-says-plain = The first sign of “{ $title }” shows at { $shown } min;
surfacing-says-proved = Hidden until “{ $hiders }” is resolved at { $freed } min, “{ $title }” shows at { $shown } min;
surfacing-says-tooSoon = “{ $title }” should be hidden until { $freed } min, but its sign shows at { $shown } min already;
surfacing-says-neverShown = No node of the likely course shows “{ $title }”;
surfacing-says-neverFreed = “{ $hiders }” is never resolved on the likely course, so “{ $title }” stays hidden;
surfacing-resolved-at = it is resolved at { $minute } min.
surfacing-unresolved = the likely course does not resolve it.
resolution-only = Repairing only “{ $hider }” brings “{ $hidden }” to light.
resolution-root = Recovered when
fault-links-activates = Set off by
fault-links-reveals = Shown by
fault-links-mitigates = Eased by
fault-links-repairs = Repaired by
fault-links-no-reveals = Nothing yet. Choose this fault in a symptom or an inject.
fault-links-no-repairs = Nothing yet. Choose “resolves” in the effect of an action.
fault-links-hints = Hints, from minute { $minutes }
gate-fewer = One fewer
gate-more = One more
gate-inputs = What it combines
gate-change = Change the gate: { $rule }
logic-show = Show “{ $title }”
logic-mask = Change the mask: “{ $hider }” hides “{ $hidden }”
variant-copy = Copy into { $difficulty }
variant-copy-from = From { $difficulty }
candidate-up = Move “{ $title }” up
candidate-down = Move “{ $title }” down
combine-stages = In which order they break out
combine-stage = { $number ->
    [1] First
    [2] Second
    [3] Third
   *[other] No. { $number }
 }
combine-stage-of = When “{ $title }” breaks out
combine-stages-few = A cascade needs at least two turns.
combine-graded = Prepare high, mid and low apart
