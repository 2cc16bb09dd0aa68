# Both have the same figures.
compare-identical = Both runs give the same results, byte for byte (SHA-256 { $digest }).
# Heading of what was run.
compare-identity = What differs in what was run
compare-same-identity = nothing: same version, inputs, scenarios and draws
# Heading of the figures.
compare-figures = The figures
# How many figures there are.
compare-counts = { $common ->
    [one] { $common } figure in both
   *[other] { $common } figures in both
}, { $differing ->
    [one] { $differing } of them differs
   *[other] { $differing } of them differ
}; { $a } only in A, { $b } only in B
# Heading of a scenario's figures.
compare-of-scenario = { $scenario }, { $year }
# A scenario none of whose figures differ.
compare-same-scenario = no figure of the year differs
# Scenarios that are not printed.
compare-more-scenarios = { $count ->
    [one] { $count } more common scenario is in comparison.csv (option --out)
   *[other] { $count } more common scenarios are in comparison.csv (option --out)
}
compare-largest = The largest relative differences, yearly figures
# What the sign says.
compare-unsure = ≈: the difference is not larger than the 95% margin of both runs together, taken as independent; where they share their draws it is more precise than that.
# No common year.
compare-no-year = the runs have no year in common
compare-difference = B − A
compare-where = Figure
# Unit of a difference of shares.
compare-points = pp
compare-commit = commit
compare-from = first month
compare-to = last month
compare-replications = replications
compare-drawn = assumptions drawn
compare-scenario = scenario
compare-first = scenario compared with
compare-assumption = assumption
compare-line = poverty line
# In place of a value that a run does not have.
compare-absent = absent
