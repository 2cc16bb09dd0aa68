certainty-section = Margins of error
# How errors were found, one replication.
certainty-once = Margins are 95% confidence intervals, estimated from how neighbouring localities differ ({ $zones } zones of pairs).
# How errors were found, several replications.
certainty-repeated = { $replications ->
    [one] Figures are those of { $replications } replication, which simulated { $share } of the localities; margins are 95% confidence intervals.
   *[other] Figures are means of { $replications } replications, which together simulated { $share } of the localities; margins are 95% confidence intervals.
}
# Assumptions stayed where they are.
certainty-fixed = Assumptions are held to be true: what is not known of them, often the most, is not in these margins (option --draw-assumptions).
# Assumptions were drawn.
certainty-drawn = Every replication drew its assumptions from their ranges: what is not known of them is in these margins, before a new fit would lower it.
# What chance is.
certainty-sources = Sampling: not every locality was simulated. Chance: other draws would give other households; an upper bound.
# No error is known.
certainty-unknown = Too few localities were simulated to say how far off these figures may be.
# Caption of the errors by source.
certainty-by-source = Figures of { $year } and their margins of error, by source ({ $scenario })
# Caption of the differences.
certainty-differences = Differences to the reference scenario in { $year }, each with its margin. ≈: the difference is not larger than its margin, its sign is not established.
# Nothing differs, in any simulated household.
certainty-no-difference = No difference
certainty-figure = Figure
certainty-value = Value
certainty-margin = 95% interval
certainty-sampling = Sampling
certainty-chance = Chance
certainty-assumptions = Assumptions
certainty-cost = Cost (million DH)
certainty-households = Paid households
certainty-poverty = Poverty (points)
# Title of the figure: all differences of cost are sure.
certainty-all-sure = All { $count } differences of cost are larger than their margin of error
# The same of a single one.
certainty-one-sure = The difference of cost is larger than its margin of error
# Title of the figure: the single one is not.
certainty-one-unsure = The difference of cost is not larger than its margin of error
# Title of the figure: some are not.
certainty-some-unsure = { $unsure ->
    [one] { $unsure } of { $count } differences of cost is not larger than its margin of error
   *[other] { $unsure } of { $count } differences of cost are not larger than their margin of error
}
# Subtitle of the figure.
certainty-figure-sub = Difference of cost to “{ $scenario }” in { $year }, billion dirhams, 95% interval
