# Title of the section.
targeting-section = Targeting in detail
# Errors by target.
targeting-errors = Targeting errors by whom one means to reach, end of { $year } – { $scenario }
targeting-target = Target group
targeting-exclusion = Exclusion, persons
targeting-inclusion = Inclusion, persons
targeting-household-exclusion = Exclusion, households
targeting-household-inclusion = Inclusion, households
# Those a transfer may be meant for.
targeting-group-poor = The poor
targeting-group-vulnerable = The poor and the vulnerable
targeting-group-bottom-20 = The poorest 20%
targeting-group-bottom-40 = The poorest 40%
# Performance of scenarios.
targeting-performance = What targeting and support achieve, by scenario, { $year }
targeting-differential = Targeting differential
targeting-index-poor = CGH index, the poor
targeting-index-bottom = CGH index, 40%
targeting-concentration = Concentration
targeting-adequacy = Adequacy
targeting-gap-closed = Gap closed
targeting-point-cost = Cost per percentage point of poverty, billion DH
targeting-cliff = Loss on crossing the threshold, DH a month
targeting-at-the-edge = Paid near the threshold
# How to read the columns.
targeting-performance-note = CGH: index of Coady, Grosh and Hoddinott, 1 when support favours nobody. Concentration: -1, all to the poorest, 0, the same to each. Adequacy: what paid households receive over what they consume before transfers.
# The same money given otherwise.
targeting-benchmarks = Poverty gap with the same transfers given otherwise, { $year }
targeting-without = Without support
targeting-as-given = As given
# The ways of giving, in the order in which they serve the poor.
targeting-given-lottery = By lottery
targeting-given-universal = Equally
targeting-given-perfect = To the poorest first
# What the benchmarks suppose.
targeting-benchmark-note = A benchmark is no policy: it supposes that nothing is lost, nobody behaves otherwise and everybody’s consumption is known.
# The figure of gains.
targeting-gains = { $gain } of households gain and { $lose } lose more than 0.5% – { $scenario }
targeting-gains-sub = Households by what the year’s support changes against “{ $first }”, as a share of their consumption before transfers, by decile, { $year }
# The bands of gain, from who loses most.
targeting-band-1 = loses more than 5%
targeting-band-2 = loses 0.5 to 5%
targeting-band-3 = little change
targeting-band-4 = gains 0.5 to 5%
targeting-band-5 = gains more than 5%
# Why households receive less: a table of scenarios by cause.
targeting-losses = Households that receive less than under “{ $first }”, by what holds at the end of { $year }
# The causes.
targeting-loss-smaller-award = paid, a smaller award
targeting-loss-score = score above the threshold
targeting-loss-excluded = excluded by a job, a pension or a benefit
targeting-loss-law = rule of the law
targeting-loss-graduated = left through accompaniment
targeting-loss-no-claim = no claim, or one undecided
targeting-loss-timing = paid no less then, but less earlier in the year
# The figure of the score.
targeting-roc = Of a poor person and another picked at random, the score puts the poor one lower { $share } of the time
targeting-roc-sub = Poor persons kept (vertical) and persons not poor kept (horizontal) by each possible threshold of the score, registered households, end of { $year } – { $scenario }
targeting-chance = by chance
