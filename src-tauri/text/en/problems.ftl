# The problems of the studio.
problems-next = Go to the next problem
problems-previous = Go to the previous problem
problems-at = Problem { $number } of { $count }: { $what }
problems-filter = What to show
problems-figure-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
 }
problems-figure-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
 }
problems-group-error = Errors
problems-group-warning = Warnings
problems-none = Every way leads to an ending, and every fault is revealed and repaired somewhere.
problems-rehearsal = The rehearsal “{ $name }” no longer goes through
problems-rehearsal-why = A kept rehearsal is a test of this scenario. Mend the place where it stops, or delete it if it no longer applies.
problems-why = Why does it matter?
problems-more = Show more ({ $count } left)
