# Finding and replacing within a scenario.
search = Find
search-words = Find
search-case = Match case
search-next = Next
search-previous = Previous
search-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
search-at = { $at } of { $count }
search-nothing = Not found
search-replace = Find and replace
search-instead = Replace with
search-replace-one = Replace
search-replace-all = Replace all
search-replaced = { $count ->
    [one] Replaced in 1 place
   *[other] Replaced in { $count } places
}
search-close = Close
